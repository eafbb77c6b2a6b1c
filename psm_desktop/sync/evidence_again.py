"""The parts beside a package that went astray, once more: the same numbers of the same sending, byte by byte where all
their files are here still."""

import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from psm_desktop.commands.hand import Hand
from psm_desktop.store import attached, carried, evidence, part_recipes
from psm_desktop.store.connection import writing
from psm_desktop.store.part_recipes import Cut, Recipe
from psm_desktop.sync import addressed, envelope, evidence_out, files, keys, squeeze
from psm_desktop.sync.evidence import payload
from psm_desktop.sync.evidence_out import Part, Parts, Step


def write(db: sqlite3.Connection, hand: Hand, package: str, out: Path, step: Step = lambda done, total: None) -> Parts:
    """Write the parts of a package (SHA-256) again, beside `out`; none where it had none.

    A part of which a file is gone, or thrown away with its record since, tells the rest under its own number. Raises
    PsmError as `evidence_out.write_parts` does.
    """
    recipes = part_recipes.of(db, package)
    good = _good(db, hand, {cut.sha256 for one in recipes for cut in one.cuts})
    made: list[Part] = []
    for n, recipe in enumerate(recipes, 1):
        step(n - 1, len(recipes))
        cuts = [cut for cut in recipe.cuts if cut.sha256 in good.there]
        if cuts:
            file, data = evidence_out.part_file(out, n, len(recipes)), _closed(db, hand, recipe, cuts)
            made.append(Part(file, n, len(recipes), len(data), files.write(file, data)))
    with writing(db):
        carried.note_again(db, hand.commune, good.there, hand.clock())
    return Parts(tuple(made), len(good.there), good.absent)


def lying_at(db: sqlite3.Connection, commune: str, out: Path) -> set[str]:
    """The contents in parts that were written beside `out` before and lie there still: it may be that nobody has sent
    them, and new ones go over them."""
    found = set[str]()
    for recipes in part_recipes.of_commune(db, commune):
        for n, recipe in enumerate(recipes, 1):
            if _begins(evidence_out.part_file(out, n, len(recipes)), recipe.opening):
                found |= {cut.sha256 for cut in recipe.cuts}
    return found


def _begins(file: Path, opening: bytes) -> bool:
    try:
        with file.open("rb") as content:
            return content.read(len(opening)) == opening
    except OSError:  # nothing lies there
        return False


@dataclass(frozen=True, slots=True)
class Good:
    """`there`: contents that are here and that a row names; `absent`: rows whose file is not here or not whole."""

    there: frozenset[str]
    absent: tuple[attached.Attached, ...]


def _good(db: sqlite3.Connection, hand: Hand, wanted: Collection[str]) -> Good:
    """Which of some contents can be written."""
    rows = {row.sha256: row for row in attached.of_commune(db, hand.commune) if row.sha256 and row.sha256 in wanted}
    places = (evidence.file_of(hand.workspace, sha256) for sha256 in rows)
    there = frozenset(place.name for place in places if place is not None and evidence.is_whole(place))
    return Good(there, tuple(row for sha256, row in rows.items() if sha256 not in there))


def _closed(db: sqlite3.Connection, hand: Hand, recipe: Recipe, cuts: list[Cut]) -> bytes:
    """The very bytes; or, of fewer pieces or in a newer program's hands, a part of the same number sealed anew."""
    pair, pieces = keys.of(db), payload(evidence_out.read(hand.workspace, cuts))
    same = envelope.close_again(recipe.opening, recipe.secret, pieces, pair, squeeze.FAST)
    if same is not None:
        return same
    said = envelope.hearsay(recipe.opening)
    assert said is not None, "we wrote it ourselves"
    return envelope.close(said, pieces, pair, addressed.readers_of(db, hand.commune, pair).sealing, squeeze.FAST)
