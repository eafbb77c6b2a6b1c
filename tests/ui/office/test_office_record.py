"""An officer of the metropolitan office reads one intervention, remarks on it and corrects it; by keyboard alone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from answers import FileAnswers
from desks import ALA, NOW, add, office_desk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.add_remark import AddRemark
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.store import cells, copies, journal, remarks, trust
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Birth
from psm_desktop.sync import keys as own_keys
from psm_desktop.sync import marks
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.office.page import OfficePage
from psm_desktop.ui.office.record_model import Show
from psm_desktop.ui.office.screen import OfficeWidget

Key = Qt.Key
POPUP = pytest.mark.qt_log_ignore("grabbing the keyboard")  # offscreen has no keyboard to grab
CTRL = Qt.KeyboardModifier.ControlModifier
COMMUNE_SITE, COMMUNE_KEY = 500_000_002, b"commune".ljust(32, b".")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return office_desk(tmp_path)


@pytest.fixture
def bridge(desk: Desk) -> int:
    return add(desk.hand.db, ALA, "Ponte del Rio", cents=180_000_00, funded=168_000_00, ready=False)


@pytest.fixture
def answers() -> FileAnswers:
    return FileAnswers()


@pytest.fixture
def page(
    theme: Theme,
    desk: Desk,
    bridge: int,
    answers: FileAnswers,
    long_on: Callable[[Desk], LongWork],
    qtbot: QtBot,
    show: Callable[[QWidget], None],
) -> OfficeWidget:
    long = long_on(desk)
    widget = OfficePage(theme, desk, long, answers.ask()).widget()
    widget.resize(1294, 650)
    show(widget)
    qtbot.waitUntil(lambda: not long.busy)
    return widget


@pytest.fixture
def opened(page: OfficeWidget, qtbot: QtBot) -> OfficeWidget:
    """On the fields of *Ponte del Rio*, by Invio from the list of communes."""
    page.returns.choose(ALA)
    page.returns.table.setFocus()
    qtbot.keyClick(page.returns.table, Key.Key_Return)
    assert page.commune.table.hasFocus()
    qtbot.keyClick(page.commune.table, Key.Key_Return)
    assert page.record.isVisible()
    return page


def choose(page: OfficeWidget, column: str, table: str = "intervention") -> None:
    model = page.record.model
    rows = (model.row(number) for number in range(model.rowCount()))
    found = [one for one in rows if one is not None and (one.table, one.column) == (table, column)]
    page.record.table.choose_row(model.row_of(found[0].row, column))


def fields(page: OfficeWidget) -> list[tuple[str, str, str]]:
    model = page.record.model
    return [tuple(str(model.index(row, column).data() or "") for column in range(3)) for row in range(model.rowCount())]  # type: ignore[misc]


def said(desk: Desk) -> list[tuple[str, str, bool]]:
    return [(one.column, one.text, one.is_done) for one in remarks.of_commune(desk.hand.db, ALA)]


def answered(desk: Desk, row: int, text: str) -> None:
    """What the commune has answered, as its package would have brought it."""
    db = desk.hand.db
    marks.bind_own(db, own_keys.of(db))
    with writing(db):
        trust.keep(db, trust.TrustedKey(COMMUNE_KEY, ALA, trust.ENROLLED, COMMUNE_KEY, COMMUNE_SITE, "Rossi"))
        journal.add_site(db, COMMUNE_SITE, ALA, COMMUNE_KEY)
    values = {"intervention": row, "about_row": row, "about_field": "intervention.cup", "text": text}
    author = journal.Author(COMMUNE_SITE, "Rossi", NOW)
    journal.write(db, author, "add-row", [Birth("remark", journal.next_key(db, COMMUNE_SITE), values)])


def test_the_tabs_have_room_for_their_figures(opened: OfficeWidget, qtbot: QtBot) -> None:
    tabs = opened.record.show_tabs
    qtbot.waitUntil(lambda: tabs.width() >= tabs.sizeHint().width())


def test_all_fields_are_there_to_read_the_empty_ones_too(opened: OfficeWidget) -> None:
    assert opened.record.header.title.text() == "Ala di Stura"
    rows = fields(opened)
    assert rows[0] == ("Tutta la scheda", "Ponte del Rio", "")
    assert ("Titolo", "Ponte del Rio", "") in rows
    assert ("CUP", "", "") in rows
    assert ("Importo (Lavori)", "180.000,00\u00a0€", "") in rows
    assert ("Importo della fonte (Regione Piemonte)", "168.000,00\u00a0€", "") in rows
    opened.record.show_tabs.choose(Show.FILLED)
    assert ("CUP", "", "") not in fields(opened)
    opened.record.show_tabs.choose(Show.REMARKED)
    assert fields(opened) == []


def test_a_remark_is_written_with_the_keyboard_and_taken_back(opened: OfficeWidget, desk: Desk, qtbot: QtBot) -> None:
    choose(opened, "cup")
    qtbot.keyClick(opened.record.table, Key.Key_Return)
    editor = opened.record.panel.remark
    assert editor.hasFocus()
    qtbot.keyClicks(editor, "Manca il CUP")
    with qtbot.waitSignal(desk.told) as told:
        qtbot.keyClick(editor, Key.Key_Return, CTRL)
    assert told.args == ["Osservazione scritta: il Comune la trova con la prossima ricevuta.", "ok"]
    assert said(desk) == [("cup", "Manca il CUP", False)]
    assert editor.toPlainText() == ""
    assert ("CUP", "", "1 aperta") in fields(opened)
    [line] = opened.record.panel.lines
    assert line.words.startswith("Osservazione dell'ufficio, Ufficio del Piano, 22/11/2026")
    desk.undo_stack.undo()
    assert said(desk) == []
    assert opened.record.panel.lines == ()
    desk.undo_stack.redo()
    assert said(desk) == [("cup", "Manca il CUP", False)]


def test_what_is_being_typed_is_recorded_on_another_field_and_on_leaving(
    opened: OfficeWidget, desk: Desk, qtbot: QtBot
) -> None:
    editor = opened.record.panel.remark
    editor.setFocus()
    qtbot.keyClicks(editor, "Manda la delibera")
    choose(opened, "cup")
    assert said(desk) == [("", "Manda la delibera", False)]
    editor.setFocus()
    qtbot.keyClicks(editor, "E il CUP?")
    qtbot.keyClick(editor, Key.Key_Escape)
    assert said(desk)[1] == ("cup", "E il CUP?", False)
    assert opened.commune.isVisible()
    model = opened.commune.model
    assert model.index(0, 7).data() == "2 aperte"


def test_a_remark_half_typed_is_written_after_a_pause_and_goes_on(
    opened: OfficeWidget, desk: Desk, qtbot: QtBot
) -> None:
    choose(opened, "cup")
    editor = opened.record.panel.remark
    editor.setFocus()
    qtbot.keyClicks(editor, "Manca")
    opened.record.noting.keep()
    assert said(desk) == [("cup", "Manca", False)]
    assert editor.hasFocus()
    qtbot.keyClicks(editor, " il CUP")
    qtbot.keyClick(editor, Key.Key_Return, CTRL)
    assert said(desk) == [("cup", "Manca il CUP", False)]
    qtbot.keyClicks(editor, "No")
    opened.record.noting.keep()
    editor.selectAll()
    qtbot.keyClick(editor, Key.Key_Delete)
    opened.record.table.setFocus()
    assert said(desk) == [("cup", "Manca il CUP", False)], "emptied again it is none"


@contextmanager
def held(desk: Desk) -> Iterator[None]:
    """Another part of the program is writing meanwhile."""
    busy = copies.connect(desk.workspace)
    busy.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        busy.rollback()
        busy.close()


def test_while_the_copy_is_busy_a_remark_waits_with_its_field(opened: OfficeWidget, desk: Desk, qtbot: QtBot) -> None:
    choose(opened, "cup")
    editor = opened.record.panel.remark
    editor.setFocus()
    qtbot.keyClicks(editor, "Manca il CUP")
    with held(desk):
        choose(opened, "place")
        assert editor.toPlainText() == ""
        choose(opened, "cup")
        assert editor.toPlainText() == "Manca il CUP"
        assert said(desk) == []
    opened.record.finish()
    assert said(desk) == [("cup", "Manca il CUP", False)]


def test_what_the_busy_copy_could_not_take_holds_the_window_open_and_is_written_by_itself(
    opened: OfficeWidget, page: OfficeWidget, desk: Desk, bridge: int, qtbot: QtBot
) -> None:
    record = opened.record
    with held(desk):
        for column, words in (("cup", "Manca il CUP"), ("place", "Dove?")):
            choose(opened, column)
            record.panel.remark.setFocus()
            qtbot.keyClicks(record.panel.remark, words)
        assert record.panel.correct is not None
        record.panel.correct.setFocus()
        qtbot.keyClicks(record.panel.correct, "Ala, ponte vecchio")
        desk.finish_typing()  # as when the window closes
        assert record.is_waiting
        assert said(desk) == []
    qtbot.waitUntil(lambda: len(said(desk)) == 2)
    desk.finish_typing()
    assert not record.is_waiting
    assert sorted(said(desk)) == [("cup", "Manca il CUP", False), ("place", "Dove?", False)]
    assert cells.shown(desk.hand.db, "intervention", "place", bridge) == "Ala, ponte vecchio"
    assert record.panel.remark.toPlainText() == ""


def test_the_same_words_are_written_when_the_copy_is_free_again(opened: OfficeWidget, desk: Desk, qtbot: QtBot) -> None:
    choose(opened, "cup")
    editor = opened.record.panel.remark
    editor.setFocus()
    qtbot.keyClicks(editor, "Manca il CUP")
    with held(desk):
        qtbot.keyClick(editor, Key.Key_Return, CTRL)
        assert (said(desk), editor.toPlainText()) == ([], "Manca il CUP")
    qtbot.keyClick(editor, Key.Key_Return, CTRL)
    assert (said(desk), editor.toPlainText()) == ([("cup", "Manca il CUP", False)], "")


def test_a_correction_is_an_act_of_the_office_in_the_commune(
    opened: OfficeWidget, desk: Desk, bridge: int, qtbot: QtBot
) -> None:
    choose(opened, "place")
    editor = opened.record.panel.correct
    assert editor is not None
    editor.setFocus()
    qtbot.keyClicks(editor, "Ala, ponte vecchio")
    qtbot.keyClick(editor, Key.Key_Return)
    db = desk.hand.db
    assert cells.shown(db, "intervention", "place", bridge) == "Ala, ponte vecchio"
    (site,) = db.execute("SELECT site FROM journal_act ORDER BY turn DESC LIMIT 1").fetchone()
    assert (journal.commune_of(db, site), site) == (ALA, desk.hand.in_commune(ALA).numbers.site(ALA))
    assert "Ala, ponte vecchio" in [value for _, value, _ in fields(opened)]
    desk.undo_stack.undo()
    assert cells.shown(db, "intervention", "place", bridge) is None


@POPUP
def test_a_state_is_chosen_and_an_amount_read_as_typed(
    opened: OfficeWidget, desk: Desk, bridge: int, qtbot: QtBot
) -> None:
    choose(opened, "status")
    state = opened.record.panel.correct
    assert isinstance(state, QComboBox)
    state.setFocus()
    line = state.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, "sospeso")
    qtbot.keyClick(state.completer().popup(), Key.Key_Tab)
    assert cells.shown(desk.hand.db, "intervention", "status", bridge) == "suspended"
    choose(opened, "amount_cents", "cost_item")
    amount = opened.record.panel.correct
    assert amount is not None
    amount.setFocus()
    amount.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(amount, "175.000")
    qtbot.keyClick(amount, Key.Key_Return)
    assert ("Importo (Lavori)", "175.000,00\u00a0€", "") in fields(opened)


def test_a_correction_nobody_can_read_changes_nothing_and_stays(
    opened: OfficeWidget, desk: Desk, bridge: int, qtbot: QtBot
) -> None:
    choose(opened, "planned_end")
    editor = opened.record.panel.correct
    assert editor is not None
    editor.setFocus()
    qtbot.keyClicks(editor, "31/02/2027")
    qtbot.keyClick(editor, Key.Key_Return)
    assert "non esiste" in editor.accessibleDescription()
    assert cells.shown(desk.hand.db, "intervention", "planned_end", bridge) is None
    choose(opened, "cup")
    choose(opened, "planned_end")
    again = opened.record.panel.correct
    assert again is not None
    assert again.text() == "31/02/2027"  # type: ignore[attr-defined]


def test_answers_are_read_and_dealt_with(opened: OfficeWidget, desk: Desk, bridge: int, qtbot: QtBot) -> None:
    AddRemark(bridge, "Manca il CUP", "cup").run(Hand(desk.hand.db, ALA, "Bianchi", desk.hand.clock))
    answered(desk, bridge, "Chiesto al ministero")
    desk.look_again()
    choose(opened, "cup")
    mine, theirs = opened.record.panel.lines
    assert (len(mine.buttons), len(theirs.buttons)) == (2, 1), "the commune's words are the commune's to take away"
    assert theirs.words.startswith("Risposta del Comune, Rossi")
    theirs.buttons[0].setFocus()
    qtbot.keyClick(theirs.buttons[0], Key.Key_Space)
    assert [one[2] for one in said(desk)] == [False, True]
    mine = opened.record.panel.lines[0]
    mine.buttons[1].click()
    assert said(desk) == [("cup", "Chiesto al ministero", True)]
    assert ("CUP", "", "Fatte") in fields(opened)
    opened.record.panel.lines[0].buttons[0].click()
    assert said(desk)[0][2] is False


def test_receipts_for_all_that_wait_are_one_button(
    page: OfficeWidget, desk: Desk, bridge: int, answers: FileAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not page.answer.isVisible()
    answered(desk, bridge, "Ecco")
    with writing(desk.hand.db):
        real = own_keys.of(desk.hand.db)
        trust.keep(desk.hand.db, trust.TrustedKey(b"k" * 32, ALA, trust.ENROLLED, real.sealing))
    AddRemark(bridge, "Grazie", "cup").run(Hand(desk.hand.db, ALA, "Bianchi", desk.hand.clock))
    desk.look_again()
    qtbot.waitUntil(page.answer.isVisible)
    assert page.answer.text() == "Scrivi 1 ricevuta…"
    answers.folder = tmp_path / "ricevute"
    with qtbot.waitSignal(desk.told) as told:
        qtbot.mouseClick(page.answer, Qt.MouseButton.LeftButton)
    assert told.args[1] == "warn", "one of its keys is none a receipt can be sealed to"
    assert "Ala di Stura: " in told.args[0]


def test_every_control_has_a_name_and_the_screen_fits(
    opened: OfficeWidget, desk: Desk, bridge: int, nameless: Callable[[QWidget], list[str]]
) -> None:
    SetFields("intervention", bridge, {"title": "Ponte del Rio " * 17}).run(Hand(desk.hand.db, ALA, "Rossi"))
    answered(desk, bridge, "Chiesto al ministero, che risponde entro il mese; intanto abbiamo mandato la richiesta.")
    desk.look_again()
    choose(opened, "cup")
    assert nameless(opened.record) == []
    assert opened.record.minimumSizeHint().height() <= 436
    assert opened.record.minimumSizeHint().width() <= 968
    index = opened.record.model.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Campo: Tutta la scheda"
    assert QApplication.focusWidget() is not None
