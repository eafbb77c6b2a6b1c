"""SIGKILL at any moment of an edit, an import, a receive, a creation: the copy opens with the old or the new state.

What two copies exchange is killed in `test_kill_exchange.py`.
"""

import os
import random
import shutil
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pytest
from killing import NOW, Done, acts_of, killed, opened_whole

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.domain.keys import key_of
from psm_desktop.domain.values import Draft
from psm_desktop.store import copies, intake, journal, local, rebuild, seed, slices
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Birth, Change, Entry, Slice, Vector

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills child processes made by fork")

COMMUNE, OTHER = "001003", 4711
KILLS = int(os.environ.get("KILLS", "15"))
SIGNER = b"k" * 32


@dataclass
class Place:
    """Where a child works: its workspace, and the packages it will find."""

    file: Path
    row: int
    packages: list[Slice]


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A workspace with one intervention, and 40 packages of a colleague that follow each other."""
    file = tmp_path_factory.mktemp("start") / "piano.psmdb"
    copies.create(file, seed.plan(), officer="Rossi", made_at=NOW, communes=(COMMUNE,), is_training=True)
    db = copies.connect(file)
    journal.add_site(db, OTHER - 1, COMMUNE)
    row = key_of(OTHER - 1, 1)
    born = Birth("intervention", row, {"commune": COMMUNE, "title": "ponte"})
    journal.write(db, journal.Author(OTHER - 1, "Rossi", NOW), "add", [born])
    packages = [package_after(db, row, n) for n in range(40)]
    db.close()
    return Place(file, row, packages)


def package_after(db: sqlite3.Connection, row: int, n: int) -> Slice:
    """A colleague's next thirty lines."""
    journal.add_site(db, OTHER, COMMUNE)
    before = journal.known(db, COMMUNE)
    changes: list[Entry] = [Change("intervention", "title", row, f"collega {n}")]
    keys = [key_of(OTHER, 30 * n + i) for i in range(1, 30)]
    births = [
        Birth("cost_item", key, {"intervention": row, "amount_cents": Draft("boh") if key % 5 else 7}) for key in keys
    ]
    journal.write(db, journal.Author(OTHER, "Verdi", NOW), "set", [*changes, *births])
    with writing(db):
        piece = slices.cut_from(db, COMMUNE, OTHER, before)
    for site, mark in piece.ended.items():
        piece.ended[site] = replace(mark, signer=SIGNER, signature=bytes(64))
    return piece


Work = Callable[[Place, Done], None]
"""Repeats one thing for ever, saying so each time it is done."""


def edits(place: Place, done: Done) -> None:
    hand = hand_in(place)
    done()
    for n in range(100_000):
        SetFields("intervention", place.row, {"title": f"modifica {n}", "people_served": n}).run(hand)
        done()


def births(place: Place, done: Done) -> None:
    hand = hand_in(place)
    done()
    for n in range(100_000):
        AddIntervention(f"intervento {n}").run(hand)
        done()


def imports(place: Place, done: Done) -> None:
    """Three hundred entries of a workbook and the person's own act, as one."""
    hand = hand_in(place)
    me = hand.author()
    basis = journal.known(hand.db, COMMUNE)
    done()
    for n in range(100_000):
        book = 10_000 + n
        rows = [key_of(book, i) for i in range(1, 150)]
        entries: list[Entry] = [
            Birth("intervention", row, {"commune": COMMUNE, "title": f"riga {row}"}) for row in rows
        ]
        entries += [Birth("cost_item", key_of(book, 1000 + i), {"intervention": row}) for i, row in enumerate(rows)]
        entries += [Change("intervention", "notes", place.row, f"foglio {n}")]
        with writing(hand.db):
            journal.add_site(hand.db, book, COMMUNE)
            theirs = journal.Author(book, "Foglio", NOW)
            journal.write_inside(hand.db, theirs, "import", entries, basis=basis, import_id=n + 1)
            decided = Change("intervention", "notes", place.row, f"deciso {n}")
            journal.write_inside(hand.db, me, "decide", [decided], import_id=n + 1)
        hand.numbers.remember()
        done()


def receives(place: Place, done: Done) -> None:
    hand = hand_in(place)
    done()
    for piece in place.packages:
        assert intake.take(hand.db, [piece], {1}, lambda commune: {SIGNER}) == [intake.Fate.TAKEN]
        hand.numbers.remember()
        done()
    time.sleep(60)


def creates(place: Place, done: Done) -> None:
    done()
    for n in range(100_000):
        copies.create(place.file.with_name(f"nuovo-{n}.psmdb"), seed.plan(), officer="Rossi", made_at=NOW)
        done()


def hand_in(place: Place) -> Hand:
    return Hand(copies.connect(place.file), COMMUNE, "Rossi", lambda: NOW)


LONGEST_S = {"edits": 0.02, "births": 0.02, "imports": 0.12, "receives": 0.1}
COUNTED = {"edits": "set-fields", "births": "add-intervention", "imports": "import", "receives": "set"}


@pytest.mark.parametrize("name", LONGEST_S)
def test_killed_at_work_a_copy_opens_with_the_old_or_the_new_state(start: Place, tmp_path: Path, name: str) -> None:
    dice = random.Random(name)
    work: Work = {"edits": edits, "births": births, "imports": imports, "receives": receives}[name]
    for n in range(KILLS):
        place = fresh_place(start, tmp_path / str(n))
        done = killed(partial(work, place), dice.uniform(0, LONGEST_S[name]))
        db = opened_whole(place.file)
        found = acts_of(db, COUNTED[name])
        assert done <= found <= done + 1, "what was said to be done is there, and nothing is there by half"
        if name == "imports":
            assert acts_of(db, "decide") == found, "both acts of an import, or none"
        if name == "receives":
            assert journal.known(db, COMMUNE) == known_after(place, found)
        db.close()
        written_on(place)
        shutil.rmtree(place.file.parent)


def fresh_place(start: Place, folder: Path) -> Place:
    """A copy of the workspace without the colleague's lines."""
    folder.mkdir()
    blank = start.file.with_name("blank.psmdb")
    if not blank.exists():
        copies.create(blank, seed.plan(), officer="Rossi", made_at=NOW, communes=(COMMUNE,), is_training=True)
        db, new = copies.connect(start.file), copies.connect(blank)
        rebuild.replay(db, new, {OTHER: 0})
        new.close()
        db.close()
    return replace(start, file=Path(shutil.copy(blank, folder / "piano.psmdb")))


def known_after(place: Place, packages: int) -> Vector:
    return place.packages[packages - 1].head if packages else place.packages[0].base


def written_on(place: Place) -> None:
    """Work goes on as if nothing had been."""
    hand = hand_in(place)
    assert SetFields("intervention", place.row, {"title": "si continua"}).run(hand).act is not None
    hand.db.close()


@pytest.mark.step_by_step
def test_killed_while_it_makes_a_copy_there_is_a_whole_one_or_none(tmp_path: Path, start: Place) -> None:
    dice = random.Random("creates")
    for n in range(KILLS):
        folder = tmp_path / str(n)
        folder.mkdir()
        place = replace(start, file=folder / "piano.psmdb")
        done = killed(partial(creates, place), dice.uniform(0, 0.05))
        made = sorted(folder.glob("*.psmdb"))
        assert done <= len(made) <= done + 1
        for file in made:
            opened_whole(file).close()
        copies.create(folder / f"nuovo-{done + 1}.psmdb", seed.plan(), officer="Rossi", made_at=NOW)
        shutil.rmtree(folder)


def test_a_typing_kept_aside_outlives_the_program(start: Place, tmp_path: Path) -> None:
    place = fresh_place(start, tmp_path / "typing")

    def types(place: Place, done: Done) -> None:
        db = copies.connect(place.file)
        for n in range(1, 100_000):
            typing = local.Typing("intervention", "notes", place.row, "x" * n, frozenset())
            local.keep_typing(db, typing)
            done()

    kept = killed(partial(types, place), 0.02) + 1
    db = opened_whole(place.file)
    (typing,) = local.kept_typing(db)
    assert len(typing.text) in (kept, kept + 1)
    db.close()
