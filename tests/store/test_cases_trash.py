"""The bin where several PCs write: what somebody did without knowing of a deletion stays in sight (R8)."""

from pcs import COMMUNE, Pc, Pcs

from psm_desktop.store import interventions, sheets, trash
from psm_desktop.store.interventions import Search


def in_sight(copy: Pc) -> list[int]:
    return interventions.keys(copy.db, Search(COMMUNE))


def test_an_edit_nobody_saw_keeps_the_row_in_sight_though_the_bin_was_emptied(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    town.set(ponte, deleted=1)
    town.set(ponte, purged=1)
    office.set(ponte, title="ponte alto")
    town.send(office)
    office.send(town)
    for copy in (office, town):
        assert copy.conflicts() == ["deleted"]
        assert in_sight(copy) == [ponte]
        assert trash.rows(copy.db, COMMUNE) == []


def test_a_child_nobody_saw_keeps_the_row_in_sight_though_the_bin_was_emptied(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    town.set(ponte, deleted=1)
    town.set(ponte, purged=1)
    office.bear("cost_item", intervention=ponte, label="progetto")
    town.send(office)
    office.send(town)
    for copy in (office, town):
        assert in_sight(copy) == [ponte]


def test_a_reading_nobody_saw_keeps_indicator_and_intervention_in_sight(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    indicator = office.bear("indicator", intervention=ponte, label="superficie")
    office.send(town)
    town.set(ponte, deleted=1)
    town.set(indicator, "indicator", deleted=1)
    office.bear("reading", indicator=indicator, value=5)
    town.send(office)
    office.send(town)
    for copy in (office, town):
        assert in_sight(copy) == [ponte]
        sheet = sheets.sheet(copy.db, ponte)
        assert [one.key for one in sheet.indicators] == [indicator]
        assert [one.value for one in sheet.readings] == [5]
        assert trash.rows(copy.db, COMMUNE) == [("indicator", indicator)]
