"""R11: of a revoked number lines count up to the office's word; later ones lie in the journal and say nothing."""

import pytest
from definition import as_stored, by_definition
from pcs import COMMUNE, DESK, TOWN, Pc, Pcs, replayed

from psm_desktop.domain.values import Draft
from psm_desktop.store import limits, undo
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Birth
from psm_desktop.store.gate import Fate
from psm_desktop.store.limits import Limit


def limit(pc: Pc, site: int, counts: int, at: int = 1) -> bool:
    with writing(pc.db):
        return limits.hold(pc.db, Limit(site, COMMUNE, counts, at, bytes(64)))


def check(*pcs: Pc) -> None:
    """Every copy shows what the definition says, and what follows from its journal alone."""
    for pc in pcs:
        assert as_stored(pc.db) == by_definition(pc.db)
        assert replayed(pc.db) == pc.derived()
        assert not pc.db.execute("PRAGMA foreign_key_check").fetchall()


@pytest.mark.parametrize("is_early", [True, False])
def test_lines_beyond_the_limit_lie_inert_whether_they_come_before_or_after_it(
    pcs: Pcs, ponte: int, is_early: bool
) -> None:
    office, town, _ = pcs
    town.set(ponte, title="vale")
    town.set(ponte, title="rubato", people_served=99)
    if is_early:
        assert limit(office, TOWN, 2)
    assert town.send(office) is Fate.TAKEN, "a hole would block everything after it"
    if not is_early:
        assert office.title(ponte) == "rubato"
        assert limit(office, TOWN, 2)
    assert (office.title(ponte), office.value("intervention", "people_served", ponte)) == ("vale", 5)
    assert office.known()[TOWN] == 4
    check(office)


def test_what_an_inert_line_had_superseded_stands_again(pcs: Pcs, ponte: int) -> None:
    office, town, desk = pcs
    desk.set(ponte, title="della ragioneria")
    desk.send(town)
    town.set(ponte, title="rubato")
    town.send(office)
    assert office.title(ponte) == "rubato"
    limit(office, TOWN, 1)
    assert office.title(ponte) == "della ragioneria"
    check(office)


def test_who_built_on_an_inert_line_keeps_what_he_wrote(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    town.set(ponte, title="rubato")
    born = town.bear("intervention", title="falso")
    town.send(office)
    office.set(ponte, title="deciso dall'ufficio")
    child = office.bear("cost_item", intervention=born, label="voce dell'ufficio")
    limit(office, TOWN, 1)
    assert office.title(ponte) == "deciso dall'ufficio"
    assert office.value("cost_item", "label", child) == "voce dell'ufficio"
    assert office.title(born) is None
    assert born in [key for (key,) in office.db.execute("SELECT key FROM intervention_in_sight")], "a living child"
    check(office)


def test_a_row_only_inert_lines_bear_is_in_the_bin_until_somebody_writes_in_it(pcs: Pcs) -> None:
    office, town, desk = pcs
    born = town.bear("intervention", title="falso", people_served=Draft("tanti"), contact="x")
    below = town.bear("cost_item", intervention=born, label="voce")
    limit(office, TOWN, 1)
    town.send(office)
    town.send(desk)
    assert [office.value("intervention", c, born) for c in ("title", "deleted", "purged")] == [None, 1, 1]
    assert office.value("cost_item", "deleted", below) == 1
    assert office.db.execute("SELECT count(*) FROM draft_text WHERE row = ?", (born,)).fetchone() == (0,)
    desk.set(born, title="lo seguo io")
    assert desk.send(office) is Fate.TAKEN
    assert [office.value("intervention", c, born) for c in ("title", "deleted", "purged")] == ["lo seguo io", 0, 0]
    check(office, desk)
    limit(desk, TOWN, 1)
    check(desk)
    assert desk.derived() == office.derived()


def test_an_inert_deletion_and_an_inert_conflict_are_gone(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    office.set(ponte, title="ufficio")
    town.set(ponte, title="rubato")
    town.set(ponte, deleted=1)
    town.send(office)
    assert office.conflicts() == ["deleted", "title"]
    limit(office, TOWN, 1)
    assert office.conflicts() == []
    assert office.title(ponte) == "ufficio"
    check(office)


def test_of_two_births_of_a_workbooks_row_the_one_that_counts_stands(pcs: Pcs) -> None:
    office, town, desk = pcs
    row = 31_337 << 23 | 1
    for pc, site, title in ((town, 77, "rubato"), (desk, 78, "buono")):
        pc.add_number(site)
        pc.write(Birth("intervention", row, {"commune": COMMUNE, "title": title}), site=site, basis={})
    town.send(office)
    limit(office, 77, 0)
    assert office.value("intervention", "deleted", row) == 1
    desk.send(office)
    assert [office.value("intervention", c, row) for c in ("title", "deleted", "purged")] == ["buono", 0, 0]
    assert office.conflicts() == []
    check(office)


def test_the_later_word_holds_and_may_let_more_count_again(pcs: Pcs, ponte: int) -> None:
    office, town, desk = pcs
    for n in range(3):
        town.set(ponte, title=f"titolo {n}")
    town.send(office)
    town.send(desk)
    assert limit(office, TOWN, 2, at=10)
    assert not limit(office, TOWN, 4, at=9)
    assert office.title(ponte) == "titolo 0"
    assert limit(office, TOWN, 3, at=11)
    assert office.title(ponte) == "titolo 1"
    for counts, at in ((3, 11), (2, 10)):  # in another order
        limit(desk, TOWN, counts, at)
    assert desk.derived() == office.derived()
    check(office, desk)


def test_a_word_about_another_communes_number_says_nothing(pcs: Pcs) -> None:
    office, *_ = pcs
    with writing(office.db):
        assert not limits.hold(office.db, Limit(TOWN, "001053", 0, 1, bytes(64)))
    check(office)


def test_a_limit_stands_at_the_end_of_an_act(pcs: Pcs, ponte: int) -> None:
    town = pcs[1]
    town.set(ponte, title="a", contact="b")
    town.set(ponte, title="c")
    assert [limits.end_of_act(town.db, TOWN, n) for n in (0, 1, 2, 3, 4, 99)] == [0, 1, 1, 3, 4, 4]


def test_undo_does_not_bring_an_inert_value_back(pcs: Pcs, ponte: int) -> None:
    office, town, desk = pcs
    town.set(ponte, title="rubato")
    town.send(desk)
    act = desk.set(ponte, title="corretto")
    limit(desk, TOWN, 1)
    changes, left = undo.takes_back(desk.db, [act])
    assert left == []
    assert [change.value for change in changes] == ["ponte"]
    assert DESK in desk.known()
    assert office.title(ponte) == "ponte"


def test_of_three_births_the_inert_one_has_no_say_in_the_conflict_of_the_others(pcs: Pcs) -> None:
    office, town, desk = pcs
    row = 31_337 << 23 | 1
    for pc, site, title in ((town, 77, "rubato"), (desk, 78, "uno"), (desk, 79, "due")):
        pc.add_number(site)
        pc.write(Birth("intervention", row, {"commune": COMMUNE, "title": title}), site=site, basis={})
        assert pc.send(office) is Fate.TAKEN
    limit(office, 77, 0)
    values = office.db.execute("SELECT site FROM journal_head WHERE row = ?", (row,)).fetchall()
    assert {site for (site,) in values} == {78, 79}
    assert office.conflicts() == ["title"]
    check(office)
