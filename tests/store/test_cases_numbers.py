"""A key that speaks under thousands of numbers: every package lists them all, and none could be read any more."""

import pytest
from pcs import COMMUNE, OFFICE, TOWN, Pc, Pcs, refused

from psm_desktop.domain.values import Cell
from psm_desktop.store import gate, journal
from psm_desktop.store.entries import Birth, Slice
from psm_desktop.store.gate import Fate

FIRST = 10_000_001


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "MOST_NUMBERS", 4)


def claiming(pc: Pc, reader: Pc, *sites: int) -> Slice:
    piece = pc.cut(reader.site)
    piece.signer, piece.claimed = pc.signer, frozenset(sites)
    return piece


def write_under(pc: Pc, *sites: int) -> None:
    for n, site in enumerate(sites):
        pc.add_number(site)
        values: dict[str, Cell] = {"commune": COMMUNE, "title": f"casa {n}"}
        pc.write(Birth("intervention", journal.next_key(pc.db, site), values), site=site)


def test_numbers_that_are_only_claimed(pcs: Pcs) -> None:
    office, town, _ = pcs
    refused(office, claiming(town, office, *range(FIRST, FIRST + 4)), Fate.OUTSIDE)
    assert office.take(claiming(town, office, *range(FIRST, FIRST + 2))) == [Fate.KNOWN]
    assert office.take(claiming(town, office, FIRST + 2)) == [Fate.KNOWN]
    refused(office, claiming(town, office, FIRST + 3), Fate.OUTSIDE)
    town.set(town.rows("intervention")[0], title="ponte nuovo")
    assert office.take(claiming(town, office, FIRST)) == [Fate.TAKEN], "what it has it may go on with"


def test_numbers_with_lines_whoever_passes_them_on(pcs: Pcs) -> None:
    office, town, desk = pcs
    write_under(town, FIRST, FIRST + 1, FIRST + 2)
    assert town.send(desk) is Fate.TAKEN
    assert desk.send(office) is Fate.TAKEN
    write_under(town, FIRST + 3)
    refused(desk, town.cut(desk.site), Fate.OUTSIDE)


def test_each_commune_and_each_key_for_itself(pcs: Pcs) -> None:
    office, town, desk = pcs
    for n in range(9):
        journal.add_site(town.db, FIRST + n, "001053", office.signer)
    write_under(office, FIRST + 20, FIRST + 21)
    write_under(desk, FIRST + 30, FIRST + 31)
    assert office.send(town) is Fate.TAKEN
    assert desk.send(town) is Fate.TAKEN
    assert {OFFICE, TOWN} & set(town.known())
