"""The parts screens are made of: what they say, what they tell, how they are worked with the keyboard."""

from collections.abc import Callable
from contextlib import nullcontext
from threading import Event

import pytest
from PySide6.QtCore import QByteArray, QEvent, QObject, Qt
from PySide6.QtGui import QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.jobs.job import Job, Worker
from psm_desktop.reports.shapes import Line, Rect, Text
from psm_desktop.settings import Settings
from psm_desktop.ui.common import message_bar
from psm_desktop.ui.common.aside import Aside
from psm_desktop.ui.common.buttons import plain
from psm_desktop.ui.common.cards import Card, EmptyState
from psm_desktop.ui.common.chips import STATUS, Chip, Mark
from psm_desktop.ui.common.choosers import Counter, CounterFilter, SegmentTabs
from psm_desktop.ui.common.delegates import ProgressDelegate, StatusDelegate
from psm_desktop.ui.common.draw import ChartView
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.keys import on_confirm
from psm_desktop.ui.common.labels import Elided
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.progress import WorkPanel, time_left
from psm_desktop.ui.common.states import keep_heading, keep_splitter
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme

Show = Callable[[QWidget], None]
ALL = Mark("Tutti i Comuni", "office", "calm")


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What was announced: sentence, and whether it interrupts."""
    said: list[tuple[str, bool]] = []
    monkeypatch.setattr(message_bar, "announce", lambda _where, sentence, urgent=False: said.append((sentence, urgent)))
    return said


def list_of(rows: int) -> QStandardItemModel:
    model = QStandardItemModel(rows, 2)
    for row, mark in enumerate(list(STATUS.values())[:rows]):
        title, state = QStandardItem(f"Intervento {row}"), QStandardItem(mark.word)
        state.setData(mark, Qt.ItemDataRole.UserRole)
        model.setItem(row, 0, title)
        model.setItem(row, 1, state)
    return model


def test_a_message_is_shown_read_aloud_and_offers_its_act(show: Show, qtbot: QtBot, theme: Theme, spoken) -> None:
    bar, pressed = MessageBar(theme), []
    show(bar)
    bar.say("warn", "Mancano 12.000,00 € di fonti.", ("Apri", lambda: pressed.append("open")))
    assert spoken == [("Mancano 12.000,00 € di fonti.", False)]
    qtbot.mouseClick(bar.buttons[0], Qt.MouseButton.LeftButton)
    assert pressed == ["open"]
    bar.say("bad", "3 celle da correggere.", lead="Attenzione.")
    assert spoken[-1] == ("Attenzione. 3 celle da correggere.", True)
    assert bar.buttons == ()
    bar.clear()
    assert not bar.isVisible()
    assert bar.sentence == ""


def test_enter_presses_the_button_that_has_the_focus(show: Show, qtbot: QtBot, theme: Theme) -> None:
    pressed: list[str] = []
    bar = MessageBar(theme)
    show(bar)
    bar.say("ok", "Fatto.", ("Annulla", lambda: pressed.append("bar")))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        qtbot.keyClick(button := plain(theme, "Salva", act=lambda: pressed.append("key")), key)
        qtbot.keyClick(bar.buttons[0], key)
        qtbot.addWidget(button)
    assert pressed == ["key", "bar"] * 3


@pytest.mark.parametrize("by_mouse", [False, True])
def test_a_button_of_the_bar_that_goes_leaves_the_focus_where_one_worked(
    show: Show, qtbot: QtBot, theme: Theme, by_mouse: bool
) -> None:
    page, first, worked, bar = QWidget(), QLineEdit(), QLineEdit(), MessageBar(theme)
    column = QVBoxLayout(page)
    for one in (first, bar, worked):
        column.addWidget(one)
    show(page)
    worked.setFocus()
    bar.say("ok", "Tolto.", ("Annulla", bar.clear))
    if by_mouse:
        qtbot.mouseClick(bar.buttons[0], Qt.MouseButton.LeftButton)
    else:
        bar.buttons[0].setFocus()
        qtbot.keyClick(bar.buttons[0], Qt.Key.Key_Space)
    assert worked.hasFocus()
    bar.say("ok", "Tolto.", ("Annulla", first.setFocus))
    bar.buttons[0].setFocus()
    qtbot.keyClick(bar.buttons[0], Qt.Key.Key_Space)
    bar.clear()
    assert first.hasFocus()


def test_ctrl_enter_of_the_number_pad_confirms_as_the_other_one(show: Show, qtbot: QtBot) -> None:
    panel, done = QLineEdit(), list[str]()
    on_confirm(panel, lambda: done.append("yes"))
    show(panel)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(panel, key, Qt.KeyboardModifier.ControlModifier)
    assert done == ["yes", "yes"]


def test_the_ring_of_a_button_is_not_cut_by_its_panel_and_outlives_a_change_of_theme(show: Show, theme: Theme) -> None:
    page, panel = QWidget(), QWidget()
    QVBoxLayout(page).addWidget(panel)
    panel.setLayout(tight := QVBoxLayout())
    tight.setContentsMargins(0, 0, 0, 0)
    tight.addWidget(button := plain(theme, "Crea"))
    show(page)
    button.setFocus()
    beside = button.mapTo(page, button.rect().center()), button.mapTo(page, button.rect().topRight()).x() + 2
    for choice in ("light", "dark"):
        theme.use(choice)
        assert page.grab().toImage().pixelColor(beside[1], beside[0].y()).name() == theme.c.focus


def test_a_bar_that_says_something_else_wears_its_colour_words_too(show: Show, theme: Theme) -> None:
    bar = MessageBar(theme)
    show(bar)
    for level, colour in (("bad", theme.c.bad), ("info", theme.c.info), ("warn", theme.c.warn)):
        bar.say(level, "Finora non è cambiato nulla.", lead="Una cella da correggere.")
        words = [one for one in bar.findChildren(QLabel) if one.text()]
        assert [one.palette().windowText().color().name() for one in words] == [colour, colour], level


def test_two_buttons_that_leave_a_sentence_no_room_stand_below_it(show: Show, qtbot: QtBot, theme: Theme) -> None:
    bar = MessageBar(theme)
    bar.resize(2000, 40)
    show(bar)
    offers = [(word, lambda: None) for word in ("Riprendi il testo di prima", "Lascia com'è adesso")]
    told = "Ho ritrovato il testo che stavi scrivendo in «Note»: il programma si era chiuso da solo."
    bar.say("warn", told, *offers)
    [words] = [one for one in bar.findChildren(QLabel) if one.text() == told]
    qtbot.waitUntil(lambda: bar.buttons[0].x() > words.geometry().right())
    bar.resize(440, bar.heightForWidth(440))
    qtbot.waitUntil(lambda: bar.buttons[0].y() > words.geometry().bottom())
    assert words.width() > 300, "the sentence has the line for itself"
    assert bar.buttons[1].geometry().right() < bar.width()
    bar.resize(2000, bar.heightForWidth(2000))
    qtbot.waitUntil(lambda: bar.buttons[0].x() > words.geometry().right())


def test_typed_text_is_never_read_as_markup(qtbot: QtBot, theme: Theme) -> None:
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    bar.say("info", "<b>Ponte</b>")
    shown = [label for label in bar.findChildren(QLabel) if label.text() == "<b>Ponte</b>"]
    assert [label.textFormat() for label in shown] == [Qt.TextFormat.PlainText]


def test_search_runs_once_after_the_last_key_and_at_once_on_enter(show: Show, qtbot: QtBot, theme: Theme) -> None:
    header = Header(theme, "Piano e interventi", search="Cerca o vai a…")
    show(header)
    header.focus_search()
    searched = []
    header.searched.connect(searched.append)
    qtbot.keyClicks(header.search, "ponte")
    assert searched == []
    qtbot.waitUntil(lambda: searched == ["ponte"])
    qtbot.keyClick(header.search, Qt.Key.Key_Escape)
    assert searched == ["ponte", ""]
    qtbot.keyClicks(header.search, "3.2")
    qtbot.keyClick(header.search, Qt.Key.Key_Return)
    assert searched == ["ponte", "", "3.2"]


def test_tab_comes_to_the_buttons_of_a_bar_where_it_stands(show: Show, qtbot: QtBot, theme: Theme) -> None:
    page, above, bar, below = QWidget(), QLineEdit(), MessageBar(theme), QLineEdit()
    column = QVBoxLayout(page)
    for part in (above, bar, below):
        column.addWidget(part)
    show(page)
    bar.say("warn", "2 campi hanno due valori.", ("Scegli", print), ("Lascia", print))
    above.setFocus()
    for stop in (*bar.buttons, below, above):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is stop


def test_tabs_say_which_code_was_chosen_also_by_keyboard(show: Show, qtbot: QtBot, theme: Theme) -> None:
    tabs = SegmentTabs([("all", "Tutte 26"), ("new", "Nuovi 2")])
    show(tabs)
    tabs.setFocus()
    with qtbot.waitSignal(tabs.chosen) as told:
        qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert told.args == ["new"]
    tabs.set_words("new", "Nuovi 3")
    assert tabs.tabText(1) == "Nuovi 3"
    tabs.choose("all")
    assert tabs.code() == "all"


def test_columns_grow_and_shrink_with_the_text(show: Show, theme: Theme) -> None:
    table = Table(theme, "Interventi")
    table.setModel(list_of(3))
    table.set_widths(120, 0)
    table.resize(900, 200)
    show(table)
    table.setColumnWidth(0, 200)  # as somebody pulled it
    theme.resize(150)
    assert table.columnWidth(0) == 300
    theme.resize(100)
    assert table.columnWidth(0) == 200
    assert table.columnWidth(1) == table.viewport().width() - 200


def test_counters_are_filters_with_a_name(show: Show, qtbot: QtBot, theme: Theme) -> None:
    counters = CounterFilter(
        theme, [Counter("all", 312, ALL), Counter("none", 201, Mark("Nessun ritorno", "info", "calm"))]
    )
    show(counters)
    none = counters.findChildren(type(counters._buttons[0]))[1]
    with qtbot.waitSignal(counters.chosen) as told:
        none.setFocus()
        qtbot.keyClick(none, Qt.Key.Key_Space)
    assert told.args == ["none"]
    counters.show_counts({"all": 312, "none": 1200})
    assert none.accessibleName() == "Nessun ritorno: 1200"


def test_enter_opens_a_row_and_tab_leaves_the_table(show: Show, qtbot: QtBot, theme: Theme) -> None:
    table = Table(theme, "Interventi")
    model = list_of(3)
    table.setModel(model)
    show(table)
    table.setFocus()
    table.choose_row(1)
    with qtbot.waitSignal(table.activated) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args[0].row() == 1
    assert table.verticalHeader().defaultSectionSize() == 28
    theme.resize(150)
    assert table.verticalHeader().defaultSectionSize() == 42


def test_a_table_that_gets_the_focus_shows_which_row_is_chosen(show: Show, theme: Theme, qtbot: QtBot) -> None:
    table = Table(theme, "Interventi")
    table.setModel(list_of(3))
    page = QWidget()
    QVBoxLayout(page).addWidget(other := QPushButton("Altro"))
    page.layout().addWidget(table)
    show(page)
    other.setFocus()
    qtbot.keyClick(other, Qt.Key.Key_Tab)
    assert table.hasFocus()
    assert [index.row() for index in table.selectionModel().selectedRows()] == [0]


def test_states_differ_in_grey(show: Show, theme: Theme) -> None:
    table = Table(theme, "Interventi")
    model = list_of(6)
    table.setModel(model)
    table.setItemDelegateForColumn(1, StatusDelegate(theme, table))
    table.set_widths(100, 160)
    table.resize(300, 260)
    show(table)
    rects = [table.visualRect(model.index(row, 1)) for row in range(6)]
    cells = [table.viewport().grab(rect).toImage().convertToFormat(QImage.Format.Format_Grayscale8) for rect in rects]
    assert all(one != other for at, one in enumerate(cells) for other in cells[at + 1 :])


def test_progress_shows_more_the_further_it_is(show: Show, theme: Theme) -> None:
    table, model = Table(theme, "Avanzamento"), QStandardItemModel(3, 1)
    for row, percent in enumerate((0, 50, None)):
        model.setItem(row, 0, QStandardItem(""))
        model.item(row, 0).setData(percent, Qt.ItemDataRole.UserRole)
    table.setModel(model)
    table.setItemDelegate(ProgressDelegate(theme, table))
    table.set_widths(200)
    table.resize(220, 200)
    show(table)
    table.clearSelection()  # its bar and the ring on the current cell have the colour of the progress
    table.clearFocus()

    def coloured(row: int) -> int:
        image = table.viewport().grab(table.visualRect(model.index(row, 0))).toImage()
        middle = image.height() // 2 - 1
        return sum(image.pixelColor(x, middle).name() == theme.c.primary for x in range(image.width()))

    assert coloured(0) == coloured(2) == 0
    assert 50 < coloured(1) < 90


def test_a_chip_grows_with_its_word_and_says_it(qtbot: QtBot, theme: Theme) -> None:
    chip = Chip(theme, Mark("In corso", "status-in-progress", "info"))
    qtbot.addWidget(chip)
    short = chip.sizeHint().width()
    chip.show_mark(Mark("In progettazione", "status-in-design", "calm"))
    assert chip.sizeHint().width() > short
    assert chip.accessibleName() == "In progettazione"


def test_a_long_title_gives_way_and_stays_whole_in_the_tool_tip(show: Show, theme: Theme) -> None:
    title = Elided("Rifacimento del tetto della scuola primaria di Ala di Stura", "section")
    title.resize(120, 24)
    show(title)
    assert title.text().endswith("…")
    assert title.toolTip() == title.accessibleName() == "Rifacimento del tetto della scuola primaria di Ala di Stura"


def test_a_title_of_two_lines_stands_on_one(show: Show, theme: Theme) -> None:
    """Pasted out of a spreadsheet: whoever reads its row must not see two half lines."""
    title = Elided("Ponte\ndel Rio", "section")
    title.resize(300, 24)
    show(title)
    assert (title.text(), title.accessibleName()) == ("Ponte del Rio", "Ponte\ndel Rio")
    table, model = Table(theme, "Interventi"), QStandardItemModel(2, 1)
    model.setItem(0, 0, QStandardItem("Ponte\ndel Rio"))
    model.setItem(1, 0, QStandardItem("Ponte del Rio"))
    table.setModel(model)
    table.set_widths(200)
    table.resize(220, 200)
    show(table)
    table.clearSelection()
    table.clearFocus()
    one, other = (table.viewport().grab(table.visualRect(model.index(row, 0))).toImage() for row in range(2))
    assert one == other


def test_a_card_and_an_empty_state_offer_one_act(show: Show, qtbot: QtBot, theme: Theme) -> None:
    card, empty = (
        Card(theme, "Importo per asse", "Mostra come tabella"),
        EmptyState(theme, "inbox", "Nulla qui.", "Crea"),
    )
    show(card)
    show(empty)
    with qtbot.waitSignal(card.link_pressed):
        qtbot.mouseClick(card.link, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(empty.pressed):
        qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    empty.say("Nessun risultato per «pnte».")
    assert not empty.button.isVisible()


def test_a_chart_is_painted_in_the_colours_of_the_theme(show: Show, theme: Theme) -> None:
    shapes = [Rect(0, 0, 40, 20, "axis-2"), Line(0, 30, 40, 30, "bad", 4), Text(50, 0, 60, 20, "Verde")]
    chart = ChartView(theme, lambda _width: shapes, 40, "Assi", "Il verde è il più grande.")
    chart.resize(120, 40)
    show(chart)
    image = chart.grab().toImage()
    assert image.pixelColor(20, 10).name() == theme.c.role("axis-2")
    assert image.pixelColor(20, 30).name() == theme.c.bad
    assert chart.accessibleDescription() == "Il verde è il più grande."
    theme.use("dark")
    assert chart.grab().toImage().pixelColor(20, 10).name() == theme.c.role("axis-2")


@pytest.mark.parametrize(
    ("done", "total", "elapsed", "words"),
    [
        (0, 312, 60, ""),
        (100, 312, 2, ""),
        (312, 312, 60, ""),
        (124, 312, 26, "ancora circa 40 secondi"),
        (300, 312, 60, "ancora pochi secondi"),
        (10, 312, 4, "ancora circa 2 minuti"),
        (100, 200, 56, "ancora circa un minuto"),
    ],
)
def test_time_left_is_told_in_round_words(done: int, total: int, elapsed: float, words: str) -> None:
    assert time_left(done, total, elapsed) == words


class Paints(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_steps_of_long_work_are_painted_together_after_them(show: Show, qtbot: QtBot, theme: Theme) -> None:
    panel, paints = WorkPanel(theme), Paints()
    show(panel)
    panel._bar.installEventFilter(paints)
    QApplication.processEvents()
    paints.count = 0
    for done in range(1, 9):
        panel._on_progressed(done, 10)
    assert paints.count == 0
    qtbot.waitUntil(lambda: paints.count > 0)
    assert panel._bar.value() == 8


def test_long_work_is_told_and_can_be_stopped(show: Show, qtbot: QtBot, theme: Theme) -> None:
    panel, worker, go_on = WorkPanel(theme), Worker(), Event()
    show(panel)

    def work(_copy, step) -> None:
        step(124, 312)
        go_on.wait(60)
        step(125, 312)

    job = Job(nullcontext, work)
    panel.follow(job, "Importo %1 di %2 ritorni")
    assert panel.sentence == "Importo"
    worker.start(job)
    qtbot.waitUntil(lambda: panel.sentence == "Importo 124 di 312 ritorni")
    with qtbot.waitSignal(job.cancelled):
        panel.stop_pressed.emit()
        go_on.set()
    qtbot.waitUntil(lambda: not panel.isVisible())


@pytest.mark.parametrize("by_mouse", [False, True])
def test_work_that_is_stopped_leaves_the_focus_where_one_worked(
    show: Show, qtbot: QtBot, theme: Theme, by_mouse: bool
) -> None:
    page, first, worked, panel = QWidget(), QLineEdit(), QLineEdit(), WorkPanel(theme)
    column = QVBoxLayout(page)
    for one in (first, worked, panel):
        column.addWidget(one)
    show(page)
    worked.setFocus()
    job = Job(nullcontext, lambda _copy, _step: None)
    panel.follow(job, "Leggo %1 di %2 file")
    panel.show()
    [stop] = panel.findChildren(QPushButton)
    if by_mouse:
        qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    else:
        stop.setFocus()
        qtbot.keyClick(stop, Qt.Key.Key_Space)
    assert worked.hasFocus()
    job.cancelled.emit()
    assert not panel.isVisible()
    panel.follow(again := Job(nullcontext, lambda _copy, _step: None), "Leggo %1 di %2 file")
    panel.show()
    stop.setFocus()
    again.finished.emit(None)
    assert worked.hasFocus(), "also where the work ends by itself"


def test_a_panel_that_rests_while_another_window_is_active_keeps_the_keys(
    show: Show, qtbot: QtBot, theme: Theme
) -> None:
    """After a dialog for files the window is not yet the active one."""
    page = QWidget()
    column = QVBoxLayout(page)
    before, panel = QLineEdit(), Aside(theme, "File del Piano", "Chiudi", "ufficio", page)
    make = plain(theme, "Crea il file…", "package")
    panel.column.addWidget(make)
    for one in (before, panel):
        column.addWidget(one)
    show(page)
    make.setFocus()
    show(dialog := QLineEdit())
    assert not make.hasFocus()
    panel.rest(True, make)
    assert page.focusWidget() is panel
    panel.rest(False, make)
    assert page.focusWidget() is make
    assert dialog.isVisible()


def test_panes_and_columns_stand_as_they_were_left(qtbot: QtBot, theme: Theme, settings: Settings) -> None:
    def made() -> tuple[QSplitter, Table]:
        splitter, table = QSplitter(), Table(theme, "Interventi")
        splitter.addWidget(QWidget())
        splitter.addWidget(table)
        qtbot.addWidget(splitter)
        splitter.resize(600, 200)
        table.setModel(list_of(2))
        keep_splitter(settings, "panes", splitter)
        keep_heading(settings, "list", table.horizontalHeader())
        splitter.show()
        return splitter, table

    splitter, table = made()
    splitter.setSizes([150, 447])
    splitter.splitterMoved.emit(150, 1)
    table.horizontalHeader().resizeSection(0, 222)
    settings.save()
    again, other_table = made()
    assert again.sizes() == splitter.sizes()
    assert other_table.columnWidth(0) == 222
    assert isinstance(again.saveState(), QByteArray)
