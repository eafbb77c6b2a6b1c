"""Importing a return: three values meet, what the person decides is theirs, and all of it can be taken back."""

import sqlite3
from pathlib import Path

import pytest

from psm_desktop.commands.hand import Hand
from psm_desktop.commands.import_return import Choice, Imported, ImportReturn
from psm_desktop.commands.resolve import Resolve
from psm_desktop.commands.return_preview import Outcome
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.errors import Busy, PsmError, Refused, Stale
from psm_desktop.store import conflicts, copies, interventions, journal, workbooks
from psm_desktop.store.interventions import Search
from tests.readers.colleague import Colleague, change, changes, compared, counts, given, imported, shown


def test_a_cell_nobody_touched_stays_as_the_copy_has_it_now(hand: Hand, colleague: Colleague, ponte: int) -> None:
    change(hand, ponte, progress_pct=60, place=None)
    colleague.interventions.write("Ponte", Note="sentito il geometra")
    done = imported(hand, colleague.save())
    assert (done.updated, done.conflicts, done.born) == (1, 0, 0)
    assert (shown(hand, ponte, "progress_pct"), shown(hand, ponte, "place")) == (60, None)
    assert shown(hand, ponte, "notes") == "sentito il geometra"


def test_what_the_colleague_wrote_is_the_workbooks_act_that_knew_what_the_copy_knew(
    hand: Hand, colleague: Colleague, ponte: int
) -> None:
    known = journal.known(hand.db, hand.commune)
    change(hand, ponte, notes="scritto dopo")
    colleague.interventions.write("Ponte", Avanzamento=45)
    (act,) = imported(hand, colleague.save()).acts
    assert act[0] not in known
    assert act[0] != hand.numbers.site(hand.commune)
    seen = dict(hand.db.execute("SELECT other, upto FROM journal_seen WHERE site = ?", (act[0],)))
    assert seen == known


def test_a_cell_that_moved_on_in_both_is_a_conflict_that_keeps_both(
    hand: Hand, colleague: Colleague, ponte: int
) -> None:
    change(hand, ponte, progress_pct=60)
    colleague.interventions.write("Ponte", Avanzamento=45)
    found = compared(hand, colleague.save())
    assert changes(found) == [("progress_pct", "conflict", 60, 45)]
    done = ImportReturn(found).run(hand)
    assert (done.conflicts, done.updated, done.decided) == (1, 0, 0)
    assert conflicts.places(hand.db, hand.commune) == [("intervention", "progress_pct", ponte)]
    heads = journal.heads(hand.db, "intervention", "progress_pct", ponte)
    assert len(heads) == 2
    Resolve("intervention", "progress_pct", ponte, 45, heads).run(hand)
    assert conflicts.places(hand.db, hand.commune) == []


@pytest.mark.parametrize(("choice", "kept"), [(Choice.MINE, 60), (Choice.FILE, 45), (50, 50)])
def test_a_conflict_settled_in_the_preview_is_the_persons_own_act(
    hand: Hand, colleague: Colleague, ponte: int, choice: Choice | Cell, kept: int
) -> None:
    change(hand, ponte, progress_pct=60)
    colleague.interventions.write("Ponte", Avanzamento=45)
    found = compared(hand, colleague.save())
    (row,) = [row for row in found.rows if row.outcome is Outcome.CONFLICT]
    done = ImportReturn(found, {row.place: choice}).run(hand)
    assert (done.decided, done.conflicts, len(done.acts)) == (1, 0, 2)
    assert shown(hand, ponte, "progress_pct") == kept
    assert conflicts.places(hand.db, hand.commune) == []
    mine, theirs = done.acts
    assert (mine[0], theirs[0] == mine[0]) == (hand.numbers.site(hand.commune), False)


def test_a_change_that_was_changed_back_is_no_conflict(hand: Hand, colleague: Colleague, ponte: int) -> None:
    change(hand, ponte, progress_pct=60, under="1:3.1.2")
    change(hand, ponte, progress_pct=10, under="1:2.1.1")
    colleague.interventions.write("Ponte", Avanzamento=45, Azione_del_Piano="4.1.1")
    found = compared(hand, colleague.save())
    assert counts(found) == {"update": 2}
    ImportReturn(found).run(hand)
    assert (shown(hand, ponte, "progress_pct"), shown(hand, ponte, "under")) == (45, "1:4.1.1")
    assert conflicts.places(hand.db, hand.commune) == []


def test_both_wrote_the_same(hand: Hand, colleague: Colleague, ponte: int) -> None:
    change(hand, ponte, progress_pct=45, place=None)
    colleague.interventions.write("Ponte", Avanzamento=45, Localizzazione=None)
    assert counts(compared(hand, colleague.save())) == {}


def test_cleared_here_and_filled_there_is_a_conflict(hand: Hand, colleague: Colleague, ponte: int) -> None:
    change(hand, ponte, place=None)
    colleague.interventions.write("Ponte", Localizzazione="Martassina")
    assert changes(compared(hand, colleague.save())) == [("place", "conflict", None, "Martassina")]


def test_a_draft_can_be_answered_and_left(hand: Hand, ponte: int, tmp_path: Path) -> None:
    change(hand, ponte, planned_end=Draft("a primavera"), planned_start=Draft("presto"))
    colleague = given(hand, tmp_path)
    colleague.interventions.write("Ponte", Fine_prevista="31/05/2027")
    assert changes(compared(hand, colleague.save())) == [
        ("planned_end", "update", Draft("a primavera"), "2027-05-31"),
    ]
    imported(hand, colleague.save())
    assert (shown(hand, ponte, "planned_end"), shown(hand, ponte, "planned_start")) == ("2027-05-31", Draft("presto"))


def test_a_field_with_two_values_is_chosen_in_the_program_or_here(hand: Hand, ponte: int, tmp_path: Path) -> None:
    first, second = given(hand, tmp_path, "uno.xlsx"), given(hand, tmp_path, "due.xlsx")
    first.interventions.write("Ponte", Avanzamento=45)
    second.interventions.write("Ponte", Avanzamento=50)
    imported(hand, first.save("uno-tornato.xlsx"))
    imported(hand, second.save("due-tornato.xlsx"))
    assert conflicts.places(hand.db, hand.commune) == [("intervention", "progress_pct", ponte)]
    third = given(hand, tmp_path, "tre.xlsx")  # shows one of the two
    third.interventions.write("Ponte", Avanzamento=70)
    found = compared(hand, third.save())
    ((_, code, address, in_file),) = changes(found)
    assert (code, address, in_file) == ("in-conflict", "E4", 70)
    ImportReturn(found).run(hand)
    assert len(journal.heads(hand.db, "intervention", "progress_pct", ponte)) == 2
    imported(hand, third.save(), {("Interventi", "E4"): 70})
    assert shown(hand, ponte, "progress_pct") == 70
    assert conflicts.places(hand.db, hand.commune) == []


def test_bad_cells_stay_out_and_mended_ones_are_the_persons_own(hand: Hand, colleague: Colleague, ponte: int) -> None:
    colleague.interventions.write("Ponte", Avanzamento="quasi tutto", Fine_prevista="31/2/2027", Note="visto")
    found = compared(hand, colleague.save())
    assert counts(found) == {"update": 1, "to_correct": 2}
    done = ImportReturn(found, {("Interventi", "G4"): "2027-02-28"}).run(hand)
    assert (done.updated, done.decided, done.left_out) == (1, 1, 1)
    assert (shown(hand, ponte, "planned_end"), shown(hand, ponte, "progress_pct")) == ("2027-02-28", 10)
    author = hand.db.execute("SELECT command FROM journal_act WHERE site = ? AND first = ?", done.acts[0]).fetchone()
    assert author == ("import-decisions",)


def test_a_bad_cell_of_a_new_row_can_be_mended(hand: Hand, colleague: Colleague) -> None:
    line = colleague.interventions.add(Titolo="Fontane", Fine_prevista="31/2/2027")
    done = imported(hand, colleague.save(), {("Interventi", f"G{line}"): "2027-02-28"})
    assert (done.born, done.decided, done.left_out) == (1, 1, 0)
    (new,) = [
        one
        for one in interventions.listed(hand.db, interventions.keys(hand.db, Search(hand.commune)))
        if one.title == "Fontane"
    ]
    assert (new.planned_end, new.status) == ("2027-02-28", "not_started")


def test_the_same_file_again_is_refused_and_changes_nothing(hand: Hand, colleague: Colleague) -> None:
    colleague.interventions.write("Ponte", Avanzamento=45)
    colleague.interventions.add(Titolo="Fontane")
    file = colleague.save()
    imported(hand, file)
    before = list(hand.db.iterdump())
    found = compared(hand, file)
    assert counts(found) == {}
    with pytest.raises(Refused) as refused:
        ImportReturn(found).run(hand)
    assert str(refused.value) == "«tornato.xlsx» è già stato importato: non ho cambiato nulla."
    assert list(hand.db.iterdump()) == before


def test_nothing_to_import_writes_nothing(hand: Hand, colleague: Colleague) -> None:
    before = list(hand.db.iterdump())
    assert imported(hand, colleague.save()) == Imported((), 0, 0, 0, 0, 0)
    assert [line for line in hand.db.iterdump() if "journal_site" not in line] == [
        line for line in before if "journal_site" not in line
    ]


def test_a_preview_of_another_moment_is_stale(hand: Hand, colleague: Colleague, ponte: int) -> None:
    colleague.interventions.write("Ponte", Avanzamento=45)
    found = compared(hand, colleague.save())
    change(hand, ponte, progress_pct=60)
    before = list(hand.db.iterdump())
    with pytest.raises(Stale):
        ImportReturn(found).run(hand)
    assert list(hand.db.iterdump()) == before


def test_it_goes_in_whole_or_not_at_all(
    hand: Hand, colleague: Colleague, ponte: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(hand, ponte, place="Martassina")
    colleague.interventions.write("Ponte", Avanzamento=45, Localizzazione="Borgo")
    colleague.interventions.add(Titolo="Fontane")
    found = compared(hand, colleague.save())
    before = list(hand.db.iterdump())

    def full(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(workbooks, "log", full)  # the last thing that is written
    with pytest.raises((sqlite3.OperationalError, PsmError)):
        ImportReturn(found, {("Interventi", "O4"): Choice.FILE}).run(hand)
    assert list(hand.db.iterdump()) == before
    monkeypatch.undo()
    assert ImportReturn(found).run(hand).born == 1


def test_while_another_writes_nothing_goes_in(hand: Hand, colleague: Colleague) -> None:
    colleague.interventions.write("Ponte", Avanzamento=45)
    found = compared(hand, colleague.save())
    other = copies.connect(hand.workspace, wait_s=0)
    other.execute("BEGIN IMMEDIATE")
    hand.db.execute("PRAGMA busy_timeout = 0")
    with pytest.raises(Busy):
        ImportReturn(found).run(hand)
    other.execute("ROLLBACK")
    other.close()
    assert ImportReturn(found).run(hand).updated == 1
