"""A key born twice (a workbook read in two states, on two PCs): both births count as changes, whoever comes first."""

import random
from itertools import permutations

import pytest
from pcs import COMMUNE, NOW, OFFICE, Pc, Pcs, forge, refused, replayed

from psm_desktop.domain.keys import key_of
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.store import cells, conflicts
from psm_desktop.store.entries import Birth, Change, Entry, Vector
from psm_desktop.store.gate import Fate

WORKBOOK = 31_337
ROW = key_of(WORKBOOK, 1)
A, B, C = 71, 72, 73
"""Three states of the same workbook: three numbers."""


def read_in(pc: Pc, site: int, basis: Vector, *entries: Entry, **values: Cell) -> None:
    """One state of the workbook comes in."""
    pc.add_number(site)
    birth = Birth("intervention", ROW, {"commune": COMMUNE, **values})
    pc.write(*([birth] if values else []), *entries, site=site, basis=basis, at=NOW + site)


def all_orders(pcs: Pcs) -> None:
    """Orders in which three PCs can hear of each other all end in the same place, as if made from the journal."""
    kept = [pc.back_up() for pc in pcs]
    pairs = [(a, b) for a in range(3) for b in range(3) if a != b]
    seen = []
    for first in random.Random(7).sample(list(permutations(pairs)), 8):
        for pc, file in zip(pcs, kept, strict=True):
            pc.restore(file)
        for a, b in [*first, *pairs]:
            pcs[a].send(pcs[b])
        for pc in pcs:
            assert pc.derived() == replayed(pc.db)
        assert pcs[0].derived() == pcs[1].derived() == pcs[2].derived()
        seen.append(pcs[0].derived())
    assert all(one == seen[0] for one in seen)


def test_two_states_of_a_workbook_bear_one_row_and_a_conflict_where_they_differ(pcs: Pcs) -> None:
    office, town, desk = pcs
    basis = town.known()
    read_in(town, A, basis, title="tetto", contact="0123", people_served=3)
    read_in(desk, B, basis, title="tetto nuovo", contact="0123", place="via Roma")
    all_orders(pcs)
    assert office.conflicts() == ["title"]
    assert [v.value for v in conflicts.values(office.db, "intervention", "title", ROW)] == ["tetto nuovo", "tetto"]
    assert cells.shown(office.db, "intervention", "title", ROW) == "tetto nuovo"
    assert (office.value("intervention", "people_served", ROW), office.value("intervention", "place", ROW)) == (
        3,
        "via Roma",
    )
    assert conflicts.places(office.db, COMMUNE) == [("intervention", "title", ROW)]


def test_one_number_for_a_file_read_on_two_pcs_would_part_them_for_ever(pcs: Pcs) -> None:
    """Why a reading has a number of its own: salts, turns and signatures under it are of the PC that read."""
    office, town, desk = pcs
    basis = town.known()
    for pc in (town, desk):
        read_in(pc, A, basis, title="tetto")
    assert town.send(office) is Fate.TAKEN
    assert desk.send(office) is Fate.OUTSIDE
    assert office.send(desk) is Fate.OUTSIDE


def test_the_same_file_read_on_two_pcs_under_two_numbers_says_nothing_new(pcs: Pcs, ponte: int) -> None:
    office, town, desk = pcs
    basis = town.known()
    for pc, site in ((town, A), (desk, B)):
        read_in(pc, site, basis, Change("intervention", "contact", ponte, "dal foglio"), title="tetto")
    all_orders(pcs)
    assert office.conflicts() == []
    assert office.rows("intervention") == sorted([ponte, ROW])


def test_three_states_and_edits_between_them(pcs: Pcs) -> None:
    office, town, desk = pcs
    basis = town.known()
    read_in(town, A, basis, title="a", contact="1", people_served=1)
    town.set(ROW, title="corretto", people_served=2)
    read_in(desk, B, basis, title="b", contact="2", people_served=1)
    desk.set(ROW, contact="scelto")
    read_in(office, C, basis, title="c", place="via Po")
    all_orders(pcs)
    assert office.conflicts() == ["contact", "people_served", "title"]
    shown = [v.value for v in conflicts.values(office.db, "intervention", "title", ROW)]
    assert shown == ["c", "b", "corretto"]
    assert [v.value for v in conflicts.values(office.db, "intervention", "contact", ROW)] == ["1", "scelto"]


def test_an_edit_by_who_knew_both_settles_it_and_one_by_who_knew_one_does_not(pcs: Pcs) -> None:
    office, town, desk = pcs
    basis = town.known()
    read_in(town, A, basis, title="a", contact="1")
    read_in(desk, B, basis, title="b", contact="2")
    desk.set(ROW, contact="dopo b")  # knows B only
    town.send(office)
    desk.send(office)
    assert office.conflicts() == ["contact", "title"]
    office.set(ROW, title="scelto")  # knows both
    all_orders(pcs)
    assert office.conflicts() == ["contact"]
    assert office.title(ROW) == "scelto"


def test_a_second_birth_that_arrives_after_it_was_resolved_elsewhere(pcs: Pcs) -> None:
    office, town, desk = pcs
    basis = town.known()
    read_in(town, A, basis, title="a")
    read_in(desk, B, basis, title="b")
    town.send(desk)
    desk.set(ROW, title="scelto dal desk")
    town.set(ROW, title="toccato da town")
    all_orders(pcs)
    assert office.conflicts() == ["title"]
    values = {v.value for v in conflicts.values(office.db, "intervention", "title", ROW)}
    assert values == {"scelto dal desk", "toccato da town"}


def test_equal_births_are_no_conflict(pcs: Pcs) -> None:
    office, town, desk = pcs
    basis = town.known()
    read_in(town, A, basis, title="a", people_served=1)
    read_in(desk, B, basis, title="a", people_served=1)
    all_orders(pcs)
    assert office.conflicts() == []
    assert office.title(ROW) == "a"


@pytest.mark.parametrize("other", [7, Draft("sette"), None])
def test_drafts_in_births_that_meet(pcs: Pcs, other: Cell) -> None:
    office, town, desk = pcs
    basis = town.known()
    read_in(town, A, basis, title="a", people_served=Draft("molti"))
    read_in(desk, B, basis, title="a", people_served=other)
    all_orders(pcs)
    assert office.conflicts() == ([] if other is None else ["people_served"])
    assert cells.shown(office.db, "intervention", "people_served", ROW) == (Draft("molti") if other is None else other)


def test_a_row_deleted_by_who_knew_one_birth_stays_in_sight_for_the_other(pcs: Pcs) -> None:
    office, town, desk = pcs
    basis = town.known()
    read_in(town, A, basis, title="a")
    town.set(ROW, deleted=1)
    read_in(desk, B, basis, title="a")
    all_orders(pcs)
    assert office.conflicts() == ["deleted"]
    assert office.value("intervention", "deleted", ROW) == 0


def test_children_of_a_workbook_meet_like_their_parents(pcs: Pcs, ponte: int) -> None:
    office, town, desk = pcs
    basis = town.known()
    child = key_of(WORKBOOK, 9)
    for pc, site, cents in ((town, A, 100), (desk, B, 200)):
        born = Birth("cost_item", child, {"intervention": ponte, "label": "voce", "amount_cents": cents})
        read_in(pc, site, basis, born)
    all_orders(pcs)
    assert office.conflicts() == ["amount_cents"]
    assert office.value("cost_item", "amount_cents", child) == 200


def test_a_birth_and_a_change_of_one_workbook_are_one_hand(pcs: Pcs) -> None:
    office, town, desk = pcs
    basis = town.known()
    change = Change("intervention", "title", ROW, "cambiato")
    read_in(town, A, basis, change, title="a")
    read_in(desk, B, basis, title="b")
    all_orders(pcs)
    assert {v.value for v in conflicts.values(office.db, "intervention", "title", ROW)} == {"cambiato", "b"}


def test_one_number_that_bears_a_key_twice_has_changed_its_mind(pcs: Pcs) -> None:
    """No program does; a signed package could."""
    office, town, desk = pcs
    basis = town.known()
    read_in(town, A, basis, title="a")
    town.write(Birth("intervention", ROW, {"commune": COMMUNE, "title": "b"}), site=A, basis=basis)
    read_in(desk, B, basis, title="c")
    town.write(Birth("intervention", ROW, {"commune": COMMUNE, "title": "d"}), site=A, basis=basis)
    all_orders(pcs)
    assert {v.value for v in conflicts.values(office.db, "intervention", "title", ROW)} == {"d", "c"}


def test_nobody_bears_a_row_of_another_commune_again(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    thief = Pc("thief", 800_000_000, office.enrolled, "001053")
    read_in(town, A, town.known(), title="a")
    town.send(office)
    thief.bear("intervention", title="x")
    piece = thief.cut(OFFICE)
    for row in (ROW, ponte):
        piece.lines[-1] = piece.lines[-1]._replace(row=row)
        forge(thief, piece)
        refused(office, piece, Fate.OUTSIDE)
