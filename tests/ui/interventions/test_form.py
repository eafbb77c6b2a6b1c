"""The sheet, typed into as a hand would: one act when focus leaves, nothing lost, nothing overwritten unseen."""

from collections.abc import Callable

import pytest
from desks import ALA, add
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.settings import Settings
from psm_desktop.store import cells, history, interventions, journal, local
from psm_desktop.store.entries import Vector
from psm_desktop.ui.common.confirm import Confirm
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.interventions.screen import Screen
from psm_desktop.ui.interventions.slot import Slot
from psm_desktop.ui.interventions.views_model import View

Key = Qt.Key
Keys = dict[str, int]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


def slot(screen: Screen, column: str) -> Slot:
    found = screen.form.pages.slot(column)
    assert found is not None
    return found


def editor(screen: Screen, column: str) -> QWidget:
    return slot(screen, column).box.field


def type_over(qtbot: QtBot, widget: QWidget, text: str) -> None:
    """Click into a field, mark all of it, type."""
    widget.setFocus()
    qtbot.keyClick(widget, Key.Key_A, CTRL)
    qtbot.keyClicks(widget, text)


def button(root: QWidget, words: str) -> QPushButton:
    return next(one for one in root.findChildren(QPushButton) if one.text() == words and one.isVisible())


def shown(desk: Desk, column: str, key: int) -> Cell:
    return cells.shown(desk.hand.db, "intervention", column, key)


def test_leaving_a_field_writes_one_act_and_names_the_step(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, acts: Callable[[], list[str]]
) -> None:
    before = len(acts())
    type_over(qtbot, editor(screen, "title"), "Ponte nuovo")
    assert len(acts()) == before
    qtbot.keyClick(editor(screen, "title"), Key.Key_Tab)
    assert acts()[before:] == ["set-fields"]
    assert shown(desk, "title", keys["Ponte del Rio"]) == "Ponte nuovo"
    assert desk.undo_stack.undoText() == "titolo di «Ponte del Rio»"
    assert screen.form.head.title.accessibleName() == "Ponte nuovo"


def test_enter_records_and_typing_the_same_again_writes_nothing(
    qtbot: QtBot, screen: Screen, acts: Callable[[], list[str]]
) -> None:
    before = len(acts())
    type_over(qtbot, editor(screen, "progress_pct"), "60")
    qtbot.keyClick(editor(screen, "progress_pct"), Key.Key_Return)
    assert len(acts()) == before + 1
    type_over(qtbot, editor(screen, "progress_pct"), "60 %")
    qtbot.keyClick(editor(screen, "progress_pct"), Key.Key_Return)
    assert len(acts()) == before + 1


def test_unreadable_text_is_kept_as_a_draft_with_its_sentence(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys
) -> None:
    type_over(qtbot, editor(screen, "planned_end"), "31/2/2026")
    qtbot.keyClick(editor(screen, "planned_end"), Key.Key_Tab)
    assert shown(desk, "planned_end", keys["Ponte del Rio"]) == Draft("31/2/2026")
    assert slot(screen, "planned_end").field.raw_text() == "31/2/2026"
    assert "non esiste" in editor(screen, "planned_end").accessibleDescription()
    assert "Da correggere: 1" in screen.form.head.chips.words
    screen.step(1)
    screen.step(-1)
    assert "non esiste" in editor(screen, "planned_end").accessibleDescription()


def test_undo_and_redo_bring_the_values_into_the_form(qtbot: QtBot, desk: Desk, screen: Screen) -> None:
    for text in ("Uno", "Due"):
        type_over(qtbot, editor(screen, "title"), text)
        qtbot.keyClick(editor(screen, "title"), Key.Key_Return)
    desk.undo_stack.undo()
    assert slot(screen, "title").field.raw_text() == "Uno"
    desk.undo_stack.undo()
    assert slot(screen, "title").field.raw_text() == "Ponte del Rio"
    desk.undo_stack.redo()
    assert slot(screen, "title").field.raw_text() == "Uno"


def test_moving_to_another_record_records_first(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    type_over(qtbot, editor(screen, "responsible_officer"), "Ufficio tecnico")
    qtbot.keyClick(editor(screen, "responsible_officer"), Key.Key_Down, ALT)
    assert screen.form.key != keys["Ponte del Rio"]
    assert shown(desk, "responsible_officer", keys["Ponte del Rio"]) == "Ufficio tecnico"


def test_what_reads_the_record_finds_what_is_being_typed(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    type_over(qtbot, editor(screen, "summary"), "Due campate")
    desk.finish_typing()
    assert shown(desk, "summary", keys["Ponte del Rio"]) == "Due campate"


def test_typing_is_kept_aside_and_offered_after_a_crash(
    qtbot: QtBot,
    desk: Desk,
    screen: Screen,
    keys: Keys,
    theme: Theme,
    settings: Settings,
    long: LongWork,
    show: Callable[..., None],
) -> None:
    screen.form.choose_tab(4)
    type_over(qtbot, editor(screen, "notes"), "Sentire il geologo")
    screen.recorder.keep()  # what the pause of 1.5 s does
    assert [one.text for one in local.kept_typing(desk.hand.db)] == ["Sentire il geologo"]
    assert shown(desk, "notes", keys["Ponte del Rio"]) is None
    fresh = Screen(Desk(desk.hand, desk.commune), theme, settings, long)  # as if the program had ended here
    show(fresh)
    assert fresh.bar.sentence == "Ho ritrovato il testo che stavi scrivendo in «Note» di «Ponte del Rio»."
    qtbot.mouseClick(fresh.bar.buttons[0], LEFT)
    assert slot(fresh, "notes").field.raw_text() == "Sentire il geologo"
    fresh.finish()
    assert shown(desk, "notes", keys["Ponte del Rio"]) == "Sentire il geologo"
    assert local.kept_typing(desk.hand.db) == []


def test_found_text_can_be_thrown_away(
    qtbot: QtBot, desk: Desk, keys: Keys, theme: Theme, settings: Settings, long: LongWork, show: Callable[..., None]
) -> None:
    place = ("intervention", "notes", keys["Tetto della scuola"])
    local.keep_typing(desk.hand.db, local.Typing(*place, "mezza fra", frozenset()))
    screen = Screen(desk, theme, settings, long)
    show(screen)
    qtbot.mouseClick(screen.bar.buttons[1], LEFT)
    assert screen.bar.sentence == ""
    assert local.kept_typing(desk.hand.db) == []
    assert shown(desk, "notes", keys["Tetto della scuola"]) is None


def test_taking_back_what_was_typed_leaves_no_trace(
    qtbot: QtBot, desk: Desk, screen: Screen, acts: Callable[[], list[str]]
) -> None:
    before = len(acts())
    type_over(qtbot, editor(screen, "title"), "Altro")
    screen.recorder.keep()
    type_over(qtbot, editor(screen, "title"), "Ponte del Rio")
    qtbot.keyClick(editor(screen, "title"), Key.Key_Tab)
    assert len(acts()) == before
    assert local.kept_typing(desk.hand.db) == []


def test_a_field_changed_meanwhile_shows_both_values(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, other: Hand
) -> None:
    key = keys["Ponte del Rio"]
    type_over(qtbot, editor(screen, "title"), "Il mio ponte")
    SetFields("intervention", key, {"title": "Il ponte di Anna"}).run(other)
    qtbot.keyClick(editor(screen, "title"), Key.Key_Tab)
    assert shown(desk, "title", key) == "Il ponte di Anna"
    bar = slot(screen, "title").choice
    assert bar.isVisible()
    assert "Anna Bianchi" in button(bar, "Tieni l'altro").accessibleName()
    assert [one.text for one in local.kept_typing(desk.hand.db)] == ["Il mio ponte"]
    qtbot.mouseClick(button(bar, "Tieni il mio"), LEFT)
    assert shown(desk, "title", key) == "Il mio ponte"
    assert not bar.isVisible()
    assert local.kept_typing(desk.hand.db) == []


def test_giving_way_keeps_what_the_other_wrote(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, other: Hand
) -> None:
    type_over(qtbot, editor(screen, "title"), "Il mio ponte")
    SetFields("intervention", keys["Ponte del Rio"], {"title": "Il ponte di Anna"}).run(other)
    screen.finish()
    qtbot.mouseClick(button(slot(screen, "title").choice, "Tieni l'altro"), LEFT)
    assert slot(screen, "title").field.raw_text() == "Il ponte di Anna"
    assert not slot(screen, "title").choice.isVisible()


def test_a_conflict_shows_both_values_and_one_is_chosen(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, elsewhere: Callable[[str, int, Cell, Vector], None]
) -> None:
    key = keys["Ponte del Rio"]
    basis = journal.known(desk.hand.db, ALA)
    desk.do(SetFields("intervention", key, {"status": "suspended"}), "stato")
    elsewhere("status", key, "completed", basis)
    desk.wrote(None)
    screen.show_view(View.CONFLICT)
    assert list(screen.list.model.keys) == [key]
    bar = slot(screen, "status").choice
    names = [one.accessibleName() for one in bar.findChildren(QPushButton) if one.isVisible()]
    assert len(names) == 2
    assert any("Sospeso, Ufficio tecnico" in name for name in names)
    chosen = next(one for one in bar.findChildren(QPushButton) if "Concluso, Luca Bianchi" in one.accessibleName())
    qtbot.mouseClick(chosen, LEFT)
    assert shown(desk, "status", key) == "completed"
    assert not cells.in_conflict(desk.hand.db, "intervention", "status", key)
    assert not bar.isVisible()


def test_a_busy_copy_keeps_the_text_and_is_tried_again(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, other: Hand
) -> None:
    other.db.execute("BEGIN IMMEDIATE")
    type_over(qtbot, editor(screen, "title"), "Ponte in attesa")
    qtbot.keyClick(editor(screen, "title"), Key.Key_Tab)
    assert screen.recorder.is_waiting
    assert slot(screen, "title").field.raw_text() == "Ponte in attesa"
    screen.open(keys["Sentieri del parco"])  # moving on loses nothing
    other.db.execute("ROLLBACK")
    with qtbot.waitSignal(screen.recorder.recorded):
        pass
    assert shown(desk, "title", keys["Ponte del Rio"]) == "Ponte in attesa"
    assert not screen.recorder.is_waiting


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # offscreen has no keyboard to grab
def test_the_plan_is_found_by_typing_a_word(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    field = screen.form.pages.data.under
    line = field.lineEdit()
    assert line is not None
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "fauna")  # stands at the end of a long title
    popup = field.completer().popup()
    assert popup.model().rowCount() == 1
    qtbot.keyClick(popup, Key.Key_Down)
    qtbot.keyClick(popup, Key.Key_Return)
    assert shown(desk, "under", keys["Ponte del Rio"]) == "1:2.1.1"


def test_an_axis_is_enough(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    field = screen.form.pages.data.under
    field.setCurrentIndex(field.findData("1:6"))
    field.activated.emit(field.currentIndex())
    assert shown(desk, "under", keys["Ponte del Rio"]) == "1:6"


def test_a_title_the_extract_holds_in_part_says_so(screen: Screen, keys: Keys) -> None:
    note = slot(screen, "under").box
    assert any("titolo incompleto" in one.text() for one in note.findChildren(type(screen.list.top.count)))
    screen.open(keys["Sentieri del parco"])
    assert not any("titolo incompleto" in one.text() for one in note.findChildren(type(screen.list.top.count)))


def test_a_record_is_marked_ready_only_when_nothing_is_to_correct(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys
) -> None:
    type_over(qtbot, editor(screen, "cup"), "J31")
    qtbot.mouseClick(screen.form.ready, LEFT)
    assert "15 caratteri" in screen.form.bar.sentence
    assert interventions.sheet(desk.hand.db, keys["Ponte del Rio"]).intervention.is_ready == 0
    type_over(qtbot, editor(screen, "cup"), "J31B26000120001")
    qtbot.mouseClick(screen.form.ready, LEFT)
    assert interventions.sheet(desk.hand.db, keys["Ponte del Rio"]).intervention.is_ready == 1
    assert screen.form.head.chips.words[-1] == "Pronto"
    qtbot.mouseClick(screen.form.ready, LEFT)
    assert screen.form.head.chips.words[-1] == "Bozza"


def test_a_new_record_exists_once_its_title_is_written(
    qtbot: QtBot, desk: Desk, screen: Screen, acts: Callable[[], list[str]]
) -> None:
    before = len(acts())
    qtbot.keyClick(screen, Key.Key_N, CTRL)
    screen.new()
    assert QApplication.focusWidget() is editor(screen, "title")
    qtbot.keyClick(editor(screen, "title"), Key.Key_Tab)  # nothing typed: nothing written
    assert len(acts()) == before
    type_over(qtbot, editor(screen, "title"), "Fontana in piazza")
    qtbot.keyClick(editor(screen, "title"), Key.Key_Tab)
    assert acts()[before:] == ["add-intervention"]
    assert screen.form.key is not None
    assert screen.list.table.key == screen.form.key
    assert interventions.sheet(desk.hand.db, screen.form.key).intervention.title == "Fontana in piazza"
    type_over(qtbot, editor(screen, "progress_pct"), "10")
    qtbot.keyClick(editor(screen, "progress_pct"), Key.Key_Return)
    assert shown(desk, "progress_pct", screen.form.key) == 10


def test_a_new_record_hangs_under_the_node_that_is_chosen(qtbot: QtBot, desk: Desk, screen: Screen) -> None:
    screen.plan.choose("4.1")
    screen.new()
    type_over(qtbot, editor(screen, "title"), "Palestra")
    screen.finish()
    assert screen.form.key is not None
    assert shown(desk, "under", screen.form.key) == "1:4.1"


def test_a_pause_in_a_new_title_loses_nothing_and_typing_goes_on(
    qtbot: QtBot, desk: Desk, screen: Screen, acts: Callable[[], list[str]]
) -> None:
    before = len(acts())
    screen.new()
    qtbot.keyClicks(editor(screen, "title"), "Fonta")
    screen.recorder.keep()  # the pause: from here a crash would leave this much
    assert screen.form.key is not None
    assert shown(desk, "title", screen.form.key) == "Fonta"
    qtbot.keyClicks(editor(screen, "title"), "na")
    qtbot.keyClick(editor(screen, "title"), Key.Key_Tab)
    assert shown(desk, "title", screen.form.key) == "Fontana"
    assert acts()[before:] == ["add-intervention", "set-fields"]


def test_a_value_typed_before_the_title_makes_the_record_too(qtbot: QtBot, desk: Desk, screen: Screen) -> None:
    screen.new()
    type_over(qtbot, editor(screen, "progress_pct"), "5")
    screen.finish()
    assert screen.form.key is not None
    assert interventions.sheet(desk.hand.db, screen.form.key).intervention.title == "Nuovo intervento"
    assert shown(desk, "progress_pct", screen.form.key) == 5


def test_history_puts_an_older_value_back(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    key = keys["Ponte del Rio"]
    for text in ("10", "20"):
        type_over(qtbot, editor(screen, "progress_pct"), text)
        qtbot.keyClick(editor(screen, "progress_pct"), Key.Key_Return)
    screen.form.choose_tab(6)
    tab = screen.form.pages.history
    assert tab.model.index(0, 0).data() == "Avanzamento: 20\u00a0% (prima 10\u00a0%)"
    tab.view.choose_row(1)
    assert tab.model.index(1, 0).data() == "Avanzamento: 10\u00a0%"
    tab.view.setFocus()
    qtbot.keyClick(tab.view, Key.Key_Return)
    assert shown(desk, "progress_pct", key) == 10
    assert history.of_intervention(desk.hand.db, key)[-1].command == "set-fields"


def test_the_past_of_a_field_is_erased_after_a_question(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    key, asked = keys["Ponte del Rio"], list[str]()
    for text in ("10", "20"):
        type_over(qtbot, editor(screen, "progress_pct"), text)
        qtbot.keyClick(editor(screen, "progress_pct"), Key.Key_Return)
    screen.form.choose_tab(6)
    tab = screen.form.pages.history
    tab.view.choose_row(0)
    assert not tab.erase.isEnabled(), "the value shown stays"
    tab.view.choose_row(1)
    for answer in (False, True):
        tab.confirm = Confirm(lambda _parent, _title, sentence, *_, yes=answer: asked.append(sentence) or yes)
        qtbot.mouseClick(tab.erase, Qt.MouseButton.LeftButton)
        assert (history.of_intervention(desk.hand.db, key)[-1].command == "erase") is answer
    assert "Avanzamento" in asked[0]
    assert shown(desk, "progress_pct", key) == 20
    told = [tab.model.index(row, 0).data() for row in range(tab.model.rowCount())]
    assert "Avanzamento: cancellato" in told
    assert not any("10" in one for one in told if one.startswith("Avanzamento"))


def test_history_is_restored_by_the_mouse_on_its_word(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    type_over(qtbot, editor(screen, "title"), "Ponte nuovo")
    screen.form.choose_tab(6)
    tab = screen.form.pages.history
    row = next(n for n in range(tab.model.rowCount()) if tab.model.index(n, 0).data() == "Titolo: Ponte del Rio")
    box = tab.view.visualRect(tab.model.index(row, 0))
    qtbot.mouseClick(tab.view.viewport(), LEFT, pos=QPoint(20, box.center().y()))
    assert shown(desk, "title", keys["Ponte del Rio"]) == "Ponte nuovo"  # the row is chosen, no more
    qtbot.mouseClick(tab.view.viewport(), LEFT, pos=QPoint(box.right() - 20, box.center().y()))
    assert shown(desk, "title", keys["Ponte del Rio"]) == "Ponte del Rio"


@pytest.mark.parametrize("column", ["status", "progress_pct", "planned_end", "under", "implementing_body"])
def test_the_wheel_changes_nothing(screen: Screen, column: str, acts: Callable[[], list[str]]) -> None:
    field, before = editor(screen, column), (slot(screen, column).field.raw_text(), len(acts()))
    field.setFocus()
    middle = QPointF(field.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(field.mapToGlobal(middle.toPoint())),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, event)
    screen.finish()
    assert (slot(screen, column).field.raw_text(), len(acts())) == before


def test_where_nothing_is_recorded_yet_the_form_says_where_to_begin(
    page: InterventionsPage, desk: Desk, show: Callable[[QWidget], None]
) -> None:
    form = page.screen.form
    show(page.screen)
    for key in interventions.keys(desk.hand.db, interventions.Search(ALA)):
        DeleteRow("intervention", key).run(desk.hand)
    form.show_record(None)
    begin = "Qui si compila la scheda di un intervento: comincia dal titolo."
    assert begin in [one.text() for one in form.nothing.findChildren(QLabel)]
    add(desk.hand.db, ALA, "Ponte")
    form.show_record(None)
    choose = "Scegli un intervento dall'elenco, oppure creane uno."
    assert choose in [one.text() for one in form.nothing.findChildren(QLabel)]
