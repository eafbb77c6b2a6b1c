"""A private note has a history and an undo of its own, and leaves no trace in what travels."""

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.commands.undo import UndoLast
from psm_desktop.commands.write_note import PutNoteBack, WriteNote
from psm_desktop.errors import Refused
from psm_desktop.store import cells, journal, private_notes


@pytest.fixture
def ponte(hand: Hand) -> int:
    key = AddIntervention("Ponte").run(hand).key
    assert key is not None
    return key


def note(hand: Hand, row: int) -> str:
    return private_notes.text(hand.db, row)


def test_every_text_it_had_stays_in_its_history(hand: Hand, ponte: int) -> None:
    assert [WriteNote(ponte, text).run(hand) for text in ("  Sentire Bianchi ", "Sentire Bianchi", "", "")] == [
        *(True, False, True, False)
    ]
    told = [(one.text, one.officer) for one in private_notes.versions(hand.db, ponte)]
    assert told == [("Sentire Bianchi", "Rossi"), ("", "Rossi")]


def test_it_writes_nothing_into_the_journal(hand: Hand, ponte: int) -> None:
    before = journal.known(hand.db, hand.commune)
    WriteNote(ponte, "Sentire Bianchi").run(hand)
    assert journal.known(hand.db, hand.commune) == before
    for table in ("journal_line", "journal_act", "intervention", "draft_text"):
        assert "Bianchi" not in str(hand.db.execute(f"SELECT * FROM {table}").fetchall())


def test_undo_takes_notes_and_acts_back_in_the_order_they_were_made(hand: Hand, ponte: int) -> None:
    WriteNote(ponte, "uno").run(hand)
    SetFields("intervention", ponte, {"title": "Ponte alto"}).run(hand)
    WriteNote(ponte, "due").run(hand)
    WriteNote(ponte, "tre").run(hand)
    seen = []
    for _ in range(5):
        seen.append((note(hand, ponte), cells.shown(hand.db, "intervention", "title", ponte)))
        UndoLast().run(hand)
    assert seen == [
        *(("tre", "Ponte alto"), ("due", "Ponte alto"), ("uno", "Ponte alto"), ("uno", "Ponte"), ("", "Ponte"))
    ]
    with pytest.raises(Refused):
        UndoLast().run(hand)


def test_a_step_is_taken_back_and_done_again_only_over_what_it_left(hand: Hand, ponte: int) -> None:
    for text in ("uno", "due"):
        WriteNote(ponte, text).run(hand)
    PutNoteBack(ponte, "due", "uno").run(hand)
    PutNoteBack(ponte, "uno", "").run(hand)
    assert note(hand, ponte) == ""
    with pytest.raises(Refused):
        PutNoteBack(ponte, "due", "uno").run(hand)
    PutNoteBack(ponte, "", "uno", again=True).run(hand)
    UndoLast().run(hand)
    assert note(hand, ponte) == ""


def test_what_is_written_after_an_undo_is_undone_first(hand: Hand, ponte: int) -> None:
    for text in ("uno", "due"):
        WriteNote(ponte, text).run(hand)
    UndoLast().run(hand)
    WriteNote(ponte, "tre").run(hand)
    UndoLast().run(hand)
    assert note(hand, ponte) == "uno"
    UndoLast().run(hand)
    assert note(hand, ponte) == ""


def test_a_note_of_another_commune_is_not_written(hand: Hand, there: Hand, ponte: int) -> None:
    with pytest.raises(Refused) as caught:
        WriteNote(ponte, "uno").run(there)
    assert caught.value.code == "unknown-row"
    with pytest.raises(Refused):
        WriteNote(ponte + 1, "uno").run(hand)
    assert hand.db.execute("SELECT count(*) FROM private_note").fetchone() == (0,)


def test_what_is_being_typed_is_kept_aside_until_it_is_written(hand: Hand, ponte: int) -> None:
    private_notes.keep_typing(hand.db, ponte, "Sentire")
    private_notes.keep_typing(hand.db, ponte, "Sentire Bian")
    assert private_notes.kept_typing(hand.db) == {ponte: "Sentire Bian"}
    assert note(hand, ponte) == ""
    WriteNote(ponte, "Sentire Bianchi").run(hand)
    assert private_notes.kept_typing(hand.db) == {}
    private_notes.keep_typing(hand.db, ponte, "Sentire B")
    assert WriteNote(ponte, "Sentire Bianchi").run(hand) is False
    assert private_notes.kept_typing(hand.db) == {}
    private_notes.keep_typing(hand.db, ponte, "x")
    private_notes.drop_typing(hand.db, ponte)
    assert private_notes.kept_typing(hand.db) == {}
