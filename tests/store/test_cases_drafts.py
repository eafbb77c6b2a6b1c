"""Text that cannot be read stands in the register of its field, beside and against values (DESIGN §5, R9)."""

import pytest
from pcs import COMMUNE, NOW, OFFICE, Pcs, replayed

from psm_desktop.domain.values import Cell, Draft
from psm_desktop.store import cells, conflicts, history, interventions
from psm_desktop.store.entries import Birth
from psm_desktop.store.gate import Fate

FIELD = ("intervention", "people_served")
DRAFTS = "SELECT row, col, text FROM draft_text JOIN journal_field USING (field) ORDER BY row, field"


def test_a_draft_empties_the_wide_column_and_stands_beside_it(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    town.set(ponte, people_served=Draft(" circa 40 "))
    town.send(office)
    for copy in (town, office):
        assert copy.value(*FIELD, ponte) is None
        assert copy.db.execute(DRAFTS).fetchall() == [(ponte, "people_served", "circa 40")]
        assert cells.shown(copy.db, *FIELD, ponte) == Draft("circa 40")
        assert interventions.sheet(copy.db, ponte).drafts == {(ponte, "people_served"): "circa 40"}
        assert copy.derived() == replayed(copy.db)


def test_a_value_takes_the_place_of_a_draft_and_the_other_way_round(pcs: Pcs, ponte: int) -> None:
    town = pcs[1]
    steps: list[Cell] = [Draft("x"), 7, Draft("y"), None, Draft("z"), Draft("w"), 0]
    for cell in steps:
        town.set(ponte, people_served=cell)
        assert cells.shown(town.db, *FIELD, ponte) == cell
        assert len(town.db.execute(DRAFTS).fetchall()) == isinstance(cell, Draft)
    told = [p.value for p in history.of_intervention(town.db, ponte) if p.column == "people_served"]
    assert told == steps


@pytest.mark.parametrize("other", [7, None, Draft("diversi"), 0])
def test_a_draft_against_what_somebody_else_wrote_is_a_conflict(pcs: Pcs, ponte: int, other: Cell) -> None:
    office, town, _ = pcs
    town.set(ponte, people_served=Draft("molti"), at=NOW)
    office.set(ponte, people_served=other, at=NOW + 1)
    town.send(office)
    office.send(town)
    for copy in (office, town):
        assert copy.conflicts() == ["people_served"]
        assert [v.value for v in conflicts.values(copy.db, *FIELD, ponte)] == [other, Draft("molti")]
        assert cells.shown(copy.db, *FIELD, ponte) == other
        assert len(copy.db.execute(DRAFTS).fetchall()) == isinstance(other, Draft)
        assert copy.derived() == replayed(copy.db)


def test_equal_drafts_are_none_and_the_text_7_is_not_the_number_7(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    town.set(ponte, people_served=Draft("molti"), contact="7")
    office.set(ponte, people_served=Draft(" molti"), contact=Draft("7"))
    town.send(office)
    assert office.conflicts() == ["contact"]


def test_a_row_can_be_born_with_drafts(pcs: Pcs) -> None:
    office, town, _ = pcs
    key = town.key()
    values: dict[str, Cell] = {"commune": COMMUNE, "title": "x", "people_served": Draft("tanti"), "progress_pct": 5}
    town.write(Birth("intervention", key, values))
    town.set(key, progress_pct=Draft("metà"))
    assert town.send(office) is Fate.TAKEN
    for copy in (town, office):
        rows = copy.db.execute(DRAFTS).fetchall()
        assert rows == [(key, "progress_pct", "metà"), (key, "people_served", "tanti")]
        assert copy.value(*FIELD, key) is None
        assert copy.derived() == replayed(copy.db)
    office.set(key, people_served=40)
    assert office.db.execute(DRAFTS).fetchall() == [(key, "progress_pct", "metà")]


def test_a_draft_travels_as_a_draft_and_an_empty_one_is_a_cleared_field(pcs: Pcs, ponte: int) -> None:
    town = pcs[1]
    town.set(ponte, people_served=Draft("  "))
    town.set(ponte, progress_pct=Draft("è"))
    lines = town.cut(OFFICE).lines
    assert [line.value for line in lines] == [None, "è".encode()]
