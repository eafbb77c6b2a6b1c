"""What the form asks of the copy: a field as shown, the values of a conflict, text kept aside while it is typed."""

import sqlite3
from dataclasses import dataclass
from typing import NamedTuple

from psm_desktop.domain.fields import Field, field
from psm_desktop.domain.intervention import Sheet
from psm_desktop.domain.values import Cell
from psm_desktop.store import (
    cells,
    conflicts,
    history,
    interventions,
    listing,
    local,
    private_notes,
    questions,
    remarks,
)
from psm_desktop.store.conflicts import OpenValue
from psm_desktop.store.entries import Heads as Heads  # the form passes on what it was shown
from psm_desktop.store.history import Past
from psm_desktop.store.local import Typing
from psm_desktop.store.remarks import Noted as Noted  # the window knows it from here
from psm_desktop.words import as_typed

NEW = 0
"""In place of a row's key: a row that does not exist until something in it is recorded."""
NO_HEADS: Heads = frozenset()
PRIVATE = "private_note"
"""In place of a table: the private note of an intervention, which is no field of the record."""


class Place(NamedTuple):
    """A field of a row."""

    table: str
    column: str
    row: int

    @property
    def field(self) -> Field:
        """What the field is."""
        return field(self.table, self.column)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a field holds, with the changes nobody has superseded: a command says later what its form had shown (R7)."""

    cell: Cell
    heads: Heads = NO_HEADS


NOTHING = Shown(None)


@dataclass(frozen=True, slots=True)
class Kept:
    """Text kept aside that was never recorded. `title`: of the intervention it belongs to."""

    place: Place
    text: str
    heads: Heads
    intervention: int
    title: str


def sheet(db: sqlite3.Connection, key: int) -> Sheet | None:
    """The whole sheet; None when it is not here."""
    try:
        return interventions.sheet(db, key)
    except KeyError:
        return None


def is_in_sight(db: sqlite3.Connection, key: int) -> bool:
    """Whether an intervention is here, and not in the bin."""
    return cells.shown(db, "intervention", "deleted", key) == 0


def has_interventions(db: sqlite3.Connection, commune: str) -> bool:
    """Whether any is in sight."""
    return interventions.has_any(db, commune)


def shown(db: sqlite3.Connection, place: Place) -> Shown:
    """What a field holds now; nothing for a row that does not exist yet."""
    if place.row == NEW:
        return NOTHING
    return Shown(*cells.shown_with_heads(db, place.table, place.column, place.row))


def is_in_conflict(db: sqlite3.Connection, place: Place) -> bool:
    """Whether two people wrote without knowing of each other; a row deleted over something living asks as well."""
    if place.row == NEW:
        return False
    if place.column == questions.DELETED and cells.shown(db, place.table, place.column, place.row):
        return questions.find(db, place.row, place.column) is not None
    return cells.in_conflict(db, place.table, place.column, place.row)


def open_values(db: sqlite3.Connection, place: Place) -> list[OpenValue]:
    """Who wrote what stands in a field now, and when: one value, or those of a conflict; none since its birth."""
    return conflicts.values(db, place.table, place.column, place.row)


def keep_aside(db: sqlite3.Connection, place: Place, text: str, heads: Heads) -> None:
    """Keep text that is being typed. Raises Busy while another connection writes."""
    local.keep_typing(db, Typing(place.table, place.column, place.row, text, heads))


def drop(db: sqlite3.Connection, place: Place) -> None:
    """Forget what was kept aside. Raises Busy while another connection writes."""
    if place.table == PRIVATE:
        private_notes.drop_typing(db, place.row)
        return
    local.drop_typing(db, place.table, place.column, place.row)


def kept_aside(db: sqlite3.Connection, commune: str) -> list[Kept]:
    """What was being typed in a commune when the program last stopped, where it differs from what is recorded."""
    all_of_it = local.kept_typing(db)
    owners = listing.owners(db, (one.row for one in all_of_it))
    out = []
    for one in all_of_it:
        place = Place(one.table, one.column, one.row)
        owner = owners.get(one.row)
        if owner is not None and cells.commune_of(db, one.row) == commune and _differs(db, place, one.text):
            out.append(Kept(place, one.text, one.showed, owner.intervention, owner.title))
    return out + _notes_aside(db, commune)


def _notes_aside(db: sqlite3.Connection, commune: str) -> list[Kept]:
    """The same of private notes."""
    found = {row: text for row, text in private_notes.kept_typing(db).items() if cells.commune_of(db, row) == commune}
    owners = listing.owners(db, found)
    return [
        Kept(Place(PRIVATE, "text", row), text, NO_HEADS, row, owners[row].title)
        for row, text in found.items()
        if row in owners and text.strip() != private_notes.text(db, row)
    ]


def _differs(db: sqlite3.Connection, place: Place, text: str) -> bool:
    cell = cells.shown(db, place.table, place.column, place.row)
    return text.strip() not in (as_typed(place.field, cell), "" if cell is None else str(cell))


def is_of(db: sqlite3.Connection, row: object, intervention: int | None) -> bool:
    """Whether a row (its key; None: nobody knows which) belongs to an intervention, or is it."""
    return isinstance(row, int) and intervention is not None and cells.intervention_of(db, row) == intervention


def open_remarks(db: sqlite3.Connection, key: int) -> list[Noted]:
    """What the office remarks on an intervention and nobody has dealt with, each followed by the answers to it."""
    found = remarks.of_intervention(db, key)
    asked = [one for one in found if one.by_office and not one.is_done]
    places = {(one.row, one.column) for one in asked}
    answers = [one for one in found if not one.by_office and (one.row, one.column) in places]
    return sorted([*asked, *answers], key=lambda one: (not one.by_office, one.at))


def past(db: sqlite3.Connection, key: int) -> list[Past]:
    """All that happened to an intervention and its rows, the latest first."""
    return history.of_intervention(db, key)[::-1]


def titles(db: sqlite3.Connection, rows: set[int]) -> dict[int, str]:
    """What each row is called."""
    return {row: of.title if of.label is None else of.label for row, of in listing.owners(db, rows).items()}
