"""An erasure by another hand that would leave rows no copy could take: who they belong to, whose child, in the bin."""

import pytest
from pcs import COMMUNE, NOW, Pc, Pcs, forge, refused

from psm_desktop.domain.values import Cell
from psm_desktop.errors import Refused
from psm_desktop.store import erase, journal
from psm_desktop.store.entries import Change, Slice
from psm_desktop.store.gate import Fate


def erasing(pc: Pc, reader: Pc, table: str, column: str, row: int, value: Cell) -> Slice:
    """What a program of somebody's own would send: an ordinary change, called an erasure."""
    pc.write(Change(table, column, row, value))
    piece = pc.cut(reader.site)
    own = max(act.first for act in piece.acts if act.site == pc.site)
    piece.acts = [
        act._replace(command=erase.COMMAND) if (act.site, act.first) == (pc.site, own) else act for act in piece.acts
    ]
    forge(pc, piece)
    return piece


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("intervention", "commune"),
        ("intervention", "is_ready"),
        ("intervention", "deleted"),
        ("intervention", "purged"),
        ("cost_item", "intervention"),
        ("cost_item", "deleted"),
    ],
)
def test_what_makes_a_row_one_is_never_erased(pcs: Pcs, table: str, column: str) -> None:
    """Its birth would name no commune, or no parent: nobody who comes later could take a line of the commune."""
    office, town, desk = pcs
    bridge = desk.bear("intervention", title="casa", is_ready=0)
    cost = desk.bear("cost_item", intervention=bridge, label="a")
    assert [desk.send(to) for to in (town, office)] == [Fate.TAKEN, Fate.TAKEN]
    value = {"commune": COMMUNE, "intervention": bridge}.get(column, 0)
    piece = erasing(town, office, table, column, bridge if table == "intervention" else cost, value)
    refused(office, piece, Fate.REFUSED)
    fresh = Pc("fresh", 600_000_000, office.enrolled)
    assert office.send(fresh) is Fate.TAKEN


def test_nor_by_an_act_of_ones_own(pcs: Pcs) -> None:
    town = pcs[1]
    row = town.bear("intervention", title="casa")
    with pytest.raises(Refused) as told:
        journal.write(
            town.db, journal.Author(town.site, "Rossi", NOW), erase.COMMAND, [Change("intervention", "deleted", row, 0)]
        )
    assert told.value.code == "unknown-field"


def test_any_other_field_is_erased_as_ever(pcs: Pcs) -> None:
    office, town, _ = pcs
    row = town.bear("intervention", title="casa", contact="Maria")
    assert office.take(erasing(town, office, "intervention", "contact", row, None)) == [Fate.TAKEN]
    assert "Maria" not in "".join(office.db.iterdump())
