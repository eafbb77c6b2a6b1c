"""Several rows in one act, a copy of an intervention, an older value: each is one step of undo."""

from collections.abc import Callable

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.duplicate import Duplicate
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.mark_ready import MarkReady
from psm_desktop.commands.restore_value import RestoreValue
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.commands.set_many import SetMany
from psm_desktop.commands.undo import UndoLast
from psm_desktop.commands.write_note import WriteNote
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.errors import PsmError
from psm_desktop.store import cells, history, interventions, private_notes
from psm_desktop.store.interventions import Search


def born(done: object) -> int:
    key = getattr(done, "key", None)
    assert isinstance(key, int)
    return key


def record(hand: Hand, title: str, **values: Cell) -> int:
    return born(AddIntervention(title, values).run(hand))


def shown(hand: Hand, row: int, column: str) -> Cell:
    return cells.shown(hand.db, "intervention", column, row)


def acts(hand: Hand) -> int:
    return int(hand.db.execute("SELECT count(*) FROM journal_act").fetchone()[0])


def refused(act: Callable[[], object], hand: Hand) -> str:
    before = list(hand.db.iterdump())
    with pytest.raises(PsmError) as caught:
        act()
    assert str(caught.value)
    assert list(hand.db.iterdump()) == before
    return caught.value.code


def test_many_rows_are_one_act_and_one_step_of_undo(hand: Hand) -> None:
    rows = [record(hand, f"Lavoro {n}", status="suspended" if n else "in_progress") for n in range(4)]
    before = acts(hand)
    SetMany([SetFields("intervention", row, {"status": "in_progress", "place": "Centro"}) for row in rows]).run(hand)
    assert acts(hand) == before + 1
    assert {(shown(hand, row, "status"), shown(hand, row, "place")) for row in rows} == {("in_progress", "Centro")}
    UndoLast().run(hand)
    assert [shown(hand, row, "status") for row in rows] == ["in_progress", *["suspended"] * 3]
    assert {shown(hand, row, "place") for row in rows} == {None}


def test_one_row_that_cannot_be_written_holds_all_back(hand: Hand, there: Hand) -> None:
    ours, theirs = record(hand, "Ponte"), born(AddIntervention("Rifugio").run(there))
    parts = [SetFields("intervention", row, {"place": "Centro"}) for row in (ours, theirs)]
    assert refused(lambda: SetMany(parts).run(hand), hand) == "unknown-row"


def test_where_nothing_differs_nothing_is_written(hand: Hand) -> None:
    row = record(hand, "Ponte", place="Centro")
    before = acts(hand)
    assert SetMany([SetFields("intervention", row, {"place": " Centro "})]).run(hand).act is None
    assert SetMany([]).run(hand).act is None
    assert acts(hand) == before


@pytest.fixture
def ponte(hand: Hand) -> int:
    """A record with something in every table."""
    row = record(
        hand,
        "Ponte",
        under="1:3.1.2",
        status="in_progress",
        progress_pct=40,
        planned_start="2026-03-01",
        actual_start="2026-03-15",
        cup="G17H03000130001",
        cigs="75669772F6",
        local_code="P-1",
        summary=Draft("x" * 2001),
        savings_cents=100,
        procedural_state="In esecuzione",
        implementing_body="Comune di Ala di Stura",
    )
    children: list[tuple[str, dict[str, Cell]]] = [
        (
            "cost_item",
            {"label": "Lavori", "amount_cents": 10_000, "committed_cents": 9_000, "paid_cents": Draft("metà")},
        ),
        ("cost_item", {"label": "IVA", "amount_cents": Draft("dieci per cento")}),
        ("funding_source", {"source": "Regione Piemonte", "amount_cents": 10_000, "act": "D.D. 88/2026"}),
        ("phase", {"label": "Gara", "planned_start": "2026-03-01", "actual_start": "2026-03-15"}),
        ("milestone", {"label": "Collaudo", "kind": "target", "due": "2026-12", "reached": "2026-11-01"}),
        ("indicator", {"label": "Superficie", "unit": "m2", "baseline_value": 0, "target_value": 850_000}),
        ("also_serves", {"under": "1:2.1"}),
        ("partner", {"name": "Unione montana", "commune": None}),
        ("act", {"kind": "resolution", "number": "14"}),
        ("evidence", {"name": "a.pdf", "sha256": "a" * 64, "bytes": 1, "media_type": "application/pdf"}),
    ]
    keys = [born(AddRow(table, row, values).run(hand)) for table, values in children]
    AddRow("reading", keys[5], {"day": "2026-11-01", "value": 300_000}).run(hand)
    WriteNote(row, "Sentire Bianchi").run(hand)
    return row


def test_a_copy_takes_what_is_planned_and_leaves_what_has_happened(hand: Hand, ponte: int) -> None:
    before = acts(hand)
    new = born(Duplicate(ponte).run(hand))
    assert acts(hand) == before + 1
    old, sheet = interventions.sheet(hand.db, ponte), interventions.sheet(hand.db, new)
    one = sheet.intervention
    assert (one.title, one.under, one.status, one.planned_start) == (
        *("Ponte (copia)", "1:3.1.2", "not_started", "2026-03-01"),
    )
    assert one.implementing_body == "Comune di Ala di Stura"
    gone = ("progress_pct", "actual_start", "cup", "cigs", "local_code", "savings_cents", "procedural_state")
    assert [getattr(one, name) for name in gone] == [None] * 7
    assert [(c.label, c.amount_cents, c.committed_cents, c.paid_cents) for c in sheet.costs] == [
        *(("Lavori", 10_000, None, None), ("IVA", None, None, None)),
    ]
    assert sorted(sheet.drafts.values()) == ["dieci per cento", "x" * 2001]
    assert [(s.source, s.amount_cents, s.act) for s in sheet.sources] == [("Regione Piemonte", 10_000, "D.D. 88/2026")]
    assert [(p.label, p.planned_start, p.actual_start) for p in sheet.phases] == [("Gara", "2026-03-01", None)]
    assert [(m.label, m.kind, m.due, m.reached) for m in sheet.milestones] == [("Collaudo", "target", "2026-12", None)]
    assert [(i.label, i.unit, i.baseline_value, i.target_value) for i in sheet.indicators] == [
        ("Superficie", "m2", 0, 850_000)
    ]
    assert ([s.under for s in sheet.also_serves], [p.name for p in sheet.partners]) == (["1:2.1"], ["Unione montana"])
    assert (sheet.readings, sheet.acts, sheet.evidence, sheet.remarks) == ((), (), (), ())
    assert private_notes.text(hand.db, new) == ""
    assert interventions.sheet(hand.db, ponte) == old


def test_a_copy_is_a_draft_and_one_step_of_undo(hand: Hand, ponte: int) -> None:
    row = record(hand, "Rifugio")
    MarkReady(row).run(hand)
    new = born(Duplicate(row).run(hand))
    assert shown(hand, new, "is_ready") == 0
    UndoLast().run(hand)
    assert set(interventions.keys(hand.db, Search(hand.commune))) == {ponte, row}


def test_a_long_title_leaves_room_for_the_word_copy(hand: Hand) -> None:
    for title in ("x" * 250, Draft("x" * 400)):
        row = record(hand, "Ponte")
        SetFields("intervention", row, {"title": title}).run(hand)
        new = shown(hand, born(Duplicate(row).run(hand)), "title")
        assert new == "x" * 242 + " (copia)"


def test_a_copy_of_what_is_not_here_is_refused(hand: Hand, there: Hand, ponte: int) -> None:
    assert refused(lambda: Duplicate(ponte).run(there), hand) == "unknown-row"


def lines_of(hand: Hand, row: int, column: str) -> list[tuple[int, int]]:
    """The lines that say something of a field, the row's birth first."""
    return [(p.act[0], p.seq) for p in history.of_rows(hand.db, [row]) if p.column in ("", column)]


def test_any_older_value_comes_back_as_a_change_of_its_own(hand: Hand) -> None:
    row = record(hand, "Ponte", people_served=5)
    for value in (Draft("tanti"), None, 7):
        SetFields("intervention", row, {"people_served": value}).run(hand)
    lines, seen = lines_of(hand, row, "people_served"), []
    for site, seq in lines:
        RestoreValue("intervention", "people_served", row, site, seq).run(hand)
        seen.append(shown(hand, row, "people_served"))
    assert seen == [5, Draft("tanti"), None, 7]
    UndoLast().run(hand)
    assert shown(hand, row, "people_served") is None
    assert history.of_rows(hand.db, [row])[-2].command == "restore-value"


def test_the_value_that_stands_already_is_not_written_again(hand: Hand) -> None:
    row = record(hand, "Ponte")
    (site, seq), *_ = lines_of(hand, row, "title")
    assert RestoreValue("intervention", "title", row, site, seq).run(hand).act is None


def test_a_line_about_something_else_brings_nothing_back(hand: Hand) -> None:
    row, other = record(hand, "Ponte"), record(hand, "Rifugio")
    SetFields("intervention", row, {"place": "Centro"}).run(hand)
    elsewhere = [lines_of(hand, row, "place")[-1], lines_of(hand, other, "title")[0], (1, 1)]
    for site, seq in elsewhere:
        code = refused(lambda s=site, q=seq: RestoreValue("intervention", "title", row, s, q).run(hand), hand)
        assert code == "no-such-version"


def test_a_value_of_a_row_in_the_bin_comes_back_too(hand: Hand) -> None:
    row = record(hand, "Ponte")
    SetFields("intervention", row, {"title": "Ponte alto"}).run(hand)
    DeleteRow("intervention", row).run(hand)
    (site, seq), *_ = lines_of(hand, row, "title")
    RestoreValue("intervention", "title", row, site, seq).run(hand)
    assert shown(hand, row, "title") == "Ponte"
