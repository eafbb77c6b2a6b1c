"""Counter-examples of the merge, each with the rule that answers it (spike's R4-R16)."""

import pytest
from pcs import COMMUNE, DESK, NOW, OFFICE, TOWN, Pc, Pcs, replayed

from psm_desktop.errors import Stale
from psm_desktop.store import cells, conflicts, history, intake, journal
from psm_desktop.store.entries import Birth, Change, Line, Slice
from psm_desktop.store.gate import Fate

YEARS = 365 * 24 * 3600


def swap(*pcs: Pc) -> None:
    """All exchange until quiet."""
    for _ in range(2):
        for a in pcs:
            for b in pcs:
                if a is not b:
                    a.send(b)


def test_r4_a_later_package_waits_for_the_lost_one_and_the_next_cumulative_one_heals(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    town.set(ponte, title="ponte nuovo")
    lost = town.cut(OFFICE)
    acknowledged = [(OFFICE, site, seq) for site, seq in lost.head.items()]
    town.db.executemany("INSERT OR REPLACE INTO journal_acknowledged VALUES (?, ?, ?)", acknowledged)
    town.set(ponte, people_served=7)  # wrongly believes that `lost` arrived
    assert town.send(office) is Fate.WAITS
    assert office.title(ponte) == "ponte"
    assert office.take(lost) == [Fate.TAKEN]
    assert town.send(office) is Fate.TAKEN
    assert (office.title(ponte), office.value("intervention", "people_served", ponte)) == ("ponte nuovo", 7)


def test_r9_cleared_against_filled_is_a_conflict_and_equal_values_are_none(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    town.set(ponte, title=None, people_served=9)
    office.set(ponte, title="via", people_served=9)
    swap(office, town)
    assert town.conflicts() == office.conflicts() == ["title"]
    assert town.title(ponte) == office.title(ponte)


def test_values_that_look_alike_are_equal_in_one_form_only(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    town.set(ponte, title="caffe\u0301 ", contact="1\0")
    office.set(ponte, title="caff\u00e9", contact="1")
    swap(office, town)
    assert town.conflicts() == []
    assert town.title(ponte) == "caff\u00e9"


def test_r8_a_deletion_does_not_hide_an_edit_it_had_not_seen(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    town.set(ponte, title="ponte alto")
    office.set(ponte, deleted=1)
    swap(office, town)
    for copy in (office, town):
        assert copy.conflicts() == ["deleted"]
        assert copy.value("intervention", "deleted", ponte) == 0
        assert conflicts.places(copy.db, COMMUNE) == [("intervention", "deleted", ponte)]
    town.set(ponte, deleted=1)  # now knowingly
    town.send(office)
    assert office.conflicts() == []
    assert office.value("intervention", "deleted", ponte) == 1


def test_r8_two_deletions_are_one_because_the_value_is_a_flag_and_not_a_moment(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    office.set(ponte, deleted=1, at=NOW)
    town.set(ponte, deleted=1, at=NOW + 5)
    town.send(office)
    assert office.conflicts() == []


def test_r8_a_living_child_keeps_its_deleted_parent_in_sight(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    office.set(ponte, deleted=1)
    town.bear("cost_item", intervention=ponte, label="progetto")
    swap(office, town)
    for copy in (office, town):
        assert copy.value("intervention", "deleted", ponte) == 1
        assert copy.db.execute("SELECT key FROM intervention_in_sight").fetchall() == [(ponte,)]


def test_emptying_the_bin_travels_and_is_no_conflict_with_the_deletion(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    town.set(ponte, deleted=1)
    town.set(ponte, purged=1)
    swap(office, town)
    assert office.conflicts() == []
    assert office.db.execute("SELECT count(*) FROM intervention_in_sight").fetchone() == (0,)
    assert office.db.execute("SELECT count(*) FROM journal_line WHERE row = ?", (ponte,)).fetchone() == (3,)


def test_r12_two_acts_in_one_second_keep_their_order(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    for text in ("primo", "secondo"):
        town.set(ponte, title=text)
    town.send(office)
    assert office.title(ponte) == "secondo"
    assert office.conflicts() == []


def test_r12_a_clock_in_2090_supersedes_nothing_and_is_not_followed(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    town.skew_s = 64 * YEARS
    town.set(ponte, title="dal futuro")
    swap(office, town)
    office.set(ponte, title="dopo")  # by a clock that is right
    swap(office, town)
    assert office.title(ponte) == town.title(ponte) == "dopo"
    assert office.conflicts() == []
    assert office.db.execute("SELECT max(at) FROM journal_act WHERE site = ?", (OFFICE,)).fetchone() == (NOW,)


def test_r12_history_stands_in_the_order_of_causes_whatever_the_clocks_say(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    town.skew_s = 64 * YEARS
    town.set(ponte, title="uno")
    town.send(office)
    office.skew_s = -20 * YEARS
    office.set(ponte, title="due")
    office.send(town)
    town.skew_s = 0
    town.set(ponte, title="tre")
    past = [(p.before, p.value) for p in history.of_intervention(town.db, ponte) if p.column == "title"]
    assert past == [("ponte", "uno"), ("uno", "due"), ("due", "tre")]
    turns = [turn for (turn,) in town.db.execute("SELECT turn FROM journal_act ORDER BY turn")]
    assert turns == [1, 2, 3, 4], "one more than the largest seen"


def test_r12_where_both_stay_open_the_later_moment_is_shown_then_the_larger_number(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    town.set(ponte, title="tardi", summary="del comune", at=NOW + 1)
    office.set(ponte, title="presto", at=NOW)
    office.set(ponte, summary="dell'ufficio", at=NOW + 1)
    swap(office, town)
    for copy in (office, town):
        assert copy.title(ponte) == "tardi"
        assert copy.value("intervention", "summary", ponte) == "dell'ufficio", "900000001 > 500000002"
        assert [v.value for v in conflicts.values(copy.db, "intervention", "title", ponte)] == ["tardi", "presto"]


def test_r6_a_workbook_does_not_supersede_what_was_typed_after_it_was_written(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    basis = town.known()
    town.set(ponte, title="digitato", people_served=6)
    town.add_number(77)
    changes = [Change("intervention", "title", ponte, "foglio"), Change("intervention", "contact", ponte, "0123")]
    town.write(*changes, site=77, basis=basis)
    assert town.conflicts() == ["title"]
    assert town.value("intervention", "contact", ponte) == "0123"
    town.send(office)
    assert office.derived() == town.derived()


def test_r6_read_by_a_copy_that_lacks_some_of_its_basis_a_workbook_waits(pcs: Pcs, ponte: int) -> None:
    office, town, desk = pcs
    town.set(ponte, title="scritto prima del foglio")
    basis = town.known()
    desk.add_number(77)
    desk.write(Change("intervention", "title", ponte, "foglio"), site=77, basis=basis)
    assert desk.send(office) is Fate.REFUSED, "nobody passes on that it saw what it does not hold"
    assert office.title(ponte) == "ponte"


def test_r13_a_child_that_overtakes_its_parent_waits(pcs: Pcs) -> None:
    office, town, desk = pcs
    scuola = office.bear("intervention", title="scuola")
    office.send(town)
    town.bear("cost_item", intervention=scuola, label="tetto")
    piece = town.cut(DESK)
    assert {line.site for line in piece.lines} >= {OFFICE, TOWN}, "it carries what its lines lean on, whoever wrote it"
    without(piece, OFFICE)
    assert desk.take(piece) == [Fate.WAITS]
    assert town.send(desk) is Fate.TAKEN


def without(piece: Slice, site: int) -> None:
    """As if the reader had acknowledged a site's lines."""
    piece.base[site] = piece.head[site]
    piece.started[site] = piece.ended.pop(site)
    for part in (piece.acts, piece.lines, piece.seens, piece.seeds):
        part[:] = [one for one in part if one.site != site]  # type: ignore[attr-defined]


def test_r13_a_package_and_its_successor_in_one_inbox_are_both_taken_in_any_order(pcs: Pcs, ponte: int) -> None:
    office, town, desk = pcs
    town.set(ponte, title="settembre")
    first = town.cut(OFFICE)
    acknowledged = [(OFFICE, site, seq) for site, seq in first.head.items()]
    town.db.executemany("INSERT OR REPLACE INTO journal_acknowledged VALUES (?, ?, ?)", acknowledged)
    town.send(desk)
    town.set(ponte, title="ottobre")
    second, relayed = town.cut(OFFICE), desk.cut(OFFICE)
    assert office.take(second, relayed, first) == [Fate.TAKEN, Fate.TAKEN, Fate.KNOWN]
    assert office.title(ponte) == "ottobre"
    assert office.conflicts() == []


def test_r16_a_field_this_program_does_not_know_leaves_the_package_in_the_inbox(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    town.set(ponte, title="x")
    piece = town.cut(OFFICE)
    piece.lines = [Line(n.site, n.seq, n.first, n.table, "colour", n.row, n.value) for n in piece.lines]
    assert office.take(piece) == [Fate.NEWER]
    piece.lines = [Line(n.site, n.seq, n.first, "photo", "title", n.row, n.value) for n in piece.lines]
    assert office.take(piece) == [Fate.NEWER]


def test_r16_a_new_column_inside_a_birth_is_not_dropped_unseen(pcs: Pcs) -> None:
    office, town, _ = pcs
    town.bear("intervention", title="x")
    piece = town.cut(OFFICE)
    values = f'{{"colour":"rosso","commune":"{COMMUNE}","title":"x"}}'
    piece.lines = [Line(n.site, n.seq, n.first, n.table, n.column, n.row, values) for n in piece.lines]
    assert office.take(piece) == [Fate.NEWER]
    assert len(office.rows("intervention")) == 1


def test_r13_what_is_seen_later_does_not_count_for_what_was_written_before(pcs: Pcs, ponte: int) -> None:
    office, town, desk = pcs
    town.set(ponte, title="a")
    desk.set(ponte, title="b")
    desk.send(town)
    town.set(ponte, people_served=1)  # says that b was seen, but a was written before
    town.send(office)
    assert town.conflicts() == office.conflicts() == ["title"]


def test_r7_a_form_opened_before_a_package_came_in_does_not_overwrite_it(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    before, showed = cells.shown_with_heads(town.db, "intervention", "title", ponte)
    office.set(ponte, title="dall'ufficio")
    office.send(town)  # while the form stays open
    with pytest.raises(Stale):
        town.set(ponte, showed=showed, title="dal modulo")
    assert before == "ponte"
    assert town.title(ponte) == "dall'ufficio"
    assert town.known()[TOWN] == 1, "nothing was written"
    now = journal.heads(town.db, "intervention", "title", ponte)
    town.set(ponte, showed=now, title="dal modulo")
    town.send(office)
    assert office.title(ponte) == "dal modulo"
    assert office.conflicts() == []


def test_r7_one_stale_field_stops_the_whole_act(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    showed = journal.heads(town.db, "intervention", "title", ponte)
    office.set(ponte, title="dall'ufficio")
    office.send(town)
    changes = [Change("intervention", "people_served", ponte, 1), Change("intervention", "title", ponte, "x", showed)]
    with pytest.raises(Stale):
        town.write(*changes)
    assert town.value("intervention", "people_served", ponte) == 5
    assert replayed(town.db) == town.derived()


def test_r6_a_site_never_unsees(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    office.set(ponte, people_served=1)
    office.send(town)
    town.set(ponte, title="a")
    with pytest.raises(ValueError, match="unsees"):
        town.write(Change("intervention", "title", ponte, "b"), basis={OFFICE: 0})
    assert town.title(ponte) == "a"


def test_r10_one_package_the_tables_object_to_stops_no_other(pcs: Pcs) -> None:
    office, *_ = pcs
    pieces = []
    for i, title in enumerate(["a", "b", "indigesto", "d", "e"]):
        town = Pc(f"t{i}", 700_000_000 + i, office.enrolled, f"00100{i + 4}")
        town.set(town.bear("intervention", title=title), people_served=i)
        pieces.append(town.cut(OFFICE))
    office.db.execute(
        "CREATE TEMP TRIGGER objects BEFORE INSERT ON main.intervention WHEN NEW.title = 'indigesto' "
        "BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    fates = intake.take(office.db, pieces, {OFFICE}, lambda commune: frozenset(office.enrolled))
    assert fates == [Fate.TAKEN, Fate.TAKEN, Fate.REFUSED, Fate.TAKEN, Fate.TAKEN]
    assert len(office.rows("intervention")) == 5
    assert replayed(office.db) == office.derived()


def test_equal_births_and_changes_of_many_rows_settle_as_one(pcs: Pcs) -> None:
    office, town, _ = pcs
    keys = [town.key() + n for n in range(300)]
    town.write(*(Birth("intervention", key, {"commune": COMMUNE, "title": f"n. {key}"}) for key in keys))
    town.write(*(Change("intervention", "people_served", key, 1) for key in keys))
    assert town.send(office) is Fate.TAKEN
    assert office.derived() == town.derived() == replayed(office.db)
