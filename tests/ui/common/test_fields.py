"""Fields, used as a hand uses them."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.domain.values import Draft
from psm_desktop.ui.common.fields.box import FieldBox, ProblemLine
from psm_desktop.ui.common.fields.choice import Choice, ChoiceField
from psm_desktop.ui.common.fields.dates import CalendarPopup, DateEdit
from psm_desktop.ui.common.fields.keeper import Field, commit_focused
from psm_desktop.ui.common.fields.numbers import EuroEdit, PercentEdit
from psm_desktop.ui.common.fields.text import LongTextField, TextField
from psm_desktop.ui.common.theme import Theme

POPUP = pytest.mark.qt_log_ignore("grabbing the keyboard")  # offscreen has no keyboard to grab
Show = Callable[[QWidget], None]
STATES = [
    Choice("in_progress", "In corso", "status-in-progress", "info"),
    Choice("suspended", "Sospeso"),
    Choice("x", "Città"),
]


@pytest.fixture
def form(show: Show) -> Callable[[QWidget], QLineEdit]:
    """form(field): the field in a window, with another one to go to; gives back the other."""

    pages = []  # a window lives as long as the test

    def made(field: QWidget) -> QLineEdit:
        page, other = QWidget(), QLineEdit()
        column = QVBoxLayout(page)
        column.addWidget(field)
        column.addWidget(other)
        show(page)
        field.setFocus()
        pages.append(page)
        return other

    return made


def today() -> date:
    return date(2026, 11, 22)


def test_text_is_kept_aside_while_typing_and_recorded_on_leaving(qtbot: QtBot, theme: Theme, form) -> None:
    field = TextField(theme)
    field.show_value("Ponte")
    other = form(field)
    typed, recorded = [], []
    field.edited.connect(typed.append)
    field.committed.connect(recorded.append)
    field.end(False)
    qtbot.keyClicks(field, " del")
    assert typed == ["Ponte ", "Ponte d", "Ponte de", "Ponte del"]
    assert recorded == []
    other.setFocus()
    assert recorded == ["Ponte del"]
    field.setFocus()
    other.setFocus()
    assert recorded == ["Ponte del"]


def test_going_back_to_the_old_text_records_nothing_but_says_so(qtbot: QtBot, theme: Theme, form) -> None:
    field = TextField(theme)
    field.show_value("Ponte")
    other = form(field)
    recorded = []
    field.committed.connect(recorded.append)
    field.end(False)
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(field.reverted):
        other.setFocus()
    assert recorded == []


def test_ctrl_s_and_enter_record_without_leaving(qtbot: QtBot, theme: Theme, form) -> None:
    field = TextField(theme)
    form(field)
    recorded = []
    field.committed.connect(recorded.append)
    qtbot.keyClicks(field, "Scuola")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert recorded == ["Scuola"]
    qtbot.keyClicks(field, " nuova")
    commit_focused()
    assert recorded == ["Scuola", "Scuola nuova"]
    assert field.hasFocus()


def test_text_found_after_a_crash_counts_as_typed(theme: Theme, form) -> None:
    field = LongTextField(theme)
    field.show_value("Prima")
    other = form(field)
    recorded = []
    field.committed.connect(recorded.append)
    field.show_typing("Prima e poi")
    other.setFocus()
    assert recorded == ["Prima e poi"]


def test_tab_leaves_a_long_text(qtbot: QtBot, theme: Theme, form) -> None:
    field = LongTextField(theme)
    form(field)
    with qtbot.waitSignal(field.committed) as told:
        qtbot.keyClicks(field, "Nota")
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert told.args == ["Nota"]


@pytest.mark.parametrize(
    ("typed", "shown", "cents"),
    [("1234,5", "1.234,50\u00a0€", 123450), ("1000+220", "1.220,00\u00a0€", 122000), ("", "", None)],
)
def test_an_amount_is_written_out_on_leaving(qtbot: QtBot, theme: Theme, form, typed, shown, cents) -> None:
    field = EuroEdit(theme)
    field.show_value(100)
    other = form(field)
    recorded = []
    field.committed.connect(recorded.append)
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, typed)
    other.setFocus()
    assert (field.text(), field.cents(), recorded) == (shown, cents, [typed])


def test_an_unreadable_amount_stays_as_typed_with_its_sentence(qtbot: QtBot, theme: Theme, form) -> None:
    field = EuroEdit(theme)
    box = FieldBox(theme, "Importo", field)
    other = form(box)
    field.setFocus()
    line = box.findChild(ProblemLine)
    recorded = []
    field.committed.connect(recorded.append)
    qtbot.keyClicks(field, "12.00.0")
    assert not line.isVisible()  # nothing turns red while typing
    other.setFocus()
    assert field.text() == "12.00.0"
    assert recorded == ["12.00.0"]
    assert field.accessibleDescription() == "«12.00.0» non è un importo. Scrivi ad esempio 12.000,00."
    assert line.isVisible()
    field.show_value(1200000)
    assert not line.isVisible()
    assert field.accessibleDescription() == ""


def test_a_draft_is_shown_with_what_is_wrong(theme: Theme, qtbot: QtBot) -> None:
    field = EuroEdit(theme)
    qtbot.addWidget(field)
    field.show_value(Draft("sessanta"))
    assert field.text() == "sessanta"
    assert "«sessanta»" in field.accessibleDescription()


def test_the_dot_of_the_keypad_types_a_comma(theme: Theme, form) -> None:
    field = EuroEdit(theme)
    form(field)
    for key in (Qt.Key.Key_1, Qt.Key.Key_Period, Qt.Key.Key_5):
        QTest.keyEvent(QTest.KeyAction.Click, field, key, Qt.KeyboardModifier.KeypadModifier)
    assert field.text() == "1,5"
    assert field.cents() == 150


def test_arrows_move_a_percentage_within_its_bounds(qtbot: QtBot, theme: Theme, form) -> None:
    field = PercentEdit(theme)
    field.show_value(99)
    form(field)
    for _ in range(3):
        qtbot.keyClick(field, Qt.Key.Key_Up)
    assert (field.text(), field.percent()) == ("100\u00a0%", 100)
    field.show_value(Draft("140"))
    assert field.percent() is None
    assert field.accessibleDescription() != ""


def test_a_day_is_read_written_out_and_moved(qtbot: QtBot, theme: Theme, form) -> None:
    field = DateEdit(theme, today)
    other = form(field)
    qtbot.keyClicks(field, "15/3/26")
    other.setFocus()
    assert (field.text(), field.day()) == ("15/03/2026", "2026-03-15")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.day() == "2026-03-14"
    field.show_value(None)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.day() == "2026-11-22"


def test_a_month_is_read_only_where_it_is_allowed(qtbot: QtBot, theme: Theme, form) -> None:
    strict, lenient = DateEdit(theme, today), DateEdit(theme, today, month=True)
    for field in (strict, lenient):
        qtbot.addWidget(field)
        field.show_value(Draft("03/2026"))
    assert strict.day() is None
    assert "03/2026" in strict.accessibleDescription()
    assert lenient.day() == "2026-03"
    lenient.show_value("2026-03")
    assert lenient.text() == "marzo 2026"
    assert lenient.day() == "2026-03"


def test_an_impossible_day_says_which_is_the_last(theme: Theme, qtbot: QtBot) -> None:
    field = DateEdit(theme, today)
    qtbot.addWidget(field)
    field.show_value(Draft("31/02/2026"))
    assert field.accessibleDescription() == "Il 31/02/2026 non esiste. L'ultimo giorno di febbraio 2026 è il 28."


@POPUP
def test_the_calendar_opens_with_f4_and_records_the_day(qtbot: QtBot, theme: Theme, form) -> None:
    field = DateEdit(theme, today)
    field.show_value("2026-11-30")
    form(field)
    recorded = []
    field.committed.connect(recorded.append)
    qtbot.keyClick(field, Qt.Key.Key_F4)
    popup = field.findChild(CalendarPopup)
    assert popup.isVisible()
    assert recorded == []
    view = QApplication.focusWidget()
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert recorded == ["29/11/2026"]
    assert field.day() == "2026-11-29"


@POPUP
def test_a_choice_shows_words_and_records_codes(qtbot: QtBot, theme: Theme, form) -> None:
    field = ChoiceField(theme, STATES)
    field.show_value("in_progress")
    other = form(field)
    assert (field.currentText(), field.code()) == ("In corso", "in_progress")
    recorded = []
    field.committed.connect(recorded.append)
    field.lineEdit().selectAll()
    qtbot.keyClicks(field.lineEdit(), "sospeso")
    qtbot.keyClick(field.completer().popup(), Qt.Key.Key_Tab)
    assert other.hasFocus()
    assert recorded == ["suspended"]
    assert field.currentText() == "Sospeso"


@POPUP
def test_the_list_is_found_by_typing_without_accents(qtbot: QtBot, theme: Theme, form) -> None:
    field = ChoiceField(theme, STATES)
    form(field)
    recorded = []
    field.committed.connect(recorded.append)
    qtbot.keyClicks(field.lineEdit(), "itta")
    popup = field.completer().popup()
    assert popup.isVisible()
    assert [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())] == ["Città"]
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert recorded == ["x"]
    assert field.currentText() == "Città"


def test_a_click_on_its_name_goes_to_the_field(qtbot: QtBot, theme: Theme, form) -> None:
    field = TextField(theme)
    box = FieldBox(theme, "Titolo", field)
    other = form(box)
    other.setFocus()
    (name,) = [one for one in box.findChildren(QLabel) if one.text() == "Titolo"]
    qtbot.mouseClick(name, Qt.MouseButton.LeftButton)
    assert field.hasFocus()


def test_a_long_text_that_was_left_is_read_from_its_beginning(qtbot: QtBot, theme: Theme, form) -> None:
    field = TextField(theme)
    other = form(field)
    qtbot.keyClicks(field, "Rifacimento del tetto della scuola")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.cursorPosition() == len("Rifacimento del tetto della scuola")
    other.setFocus()
    assert (field.cursorPosition(), field.text()) == (0, "Rifacimento del tetto della scuola")


@POPUP
def test_an_open_list_goes_with_the_focus_and_keeps_its_own_keys(qtbot: QtBot, theme: Theme, form) -> None:
    field = ChoiceField(theme, STATES)
    other = form(field)
    recorded, taken = list[str](), list[str]()
    field.committed.connect(recorded.append)
    for keys in ("Return", "Esc"):
        QShortcut(QKeySequence(keys), field.parentWidget()).activated.connect(lambda keys=keys: taken.append(keys))
    popup = field.completer().popup()
    qtbot.keyClicks(field.lineEdit(), "sosp")
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    qtbot.keyClicks(field.lineEdit(), "e")
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert (popup.isVisible(), recorded, taken) == (False, ["suspended"], [])
    field.lineEdit().selectAll()
    qtbot.keyClicks(field.lineEdit(), "in co")
    assert popup.isVisible()
    other.setFocus()
    assert (popup.isVisible(), recorded) == (False, ["suspended", "in_progress"])


def test_a_text_outside_the_list_stays_and_is_named_unless_free(qtbot: QtBot, theme: Theme, form) -> None:
    strict, free = ChoiceField(theme, STATES), ChoiceField(theme, STATES, free=True)
    for field in (strict, free):
        other = form(field)
        qtbot.keyClicks(field.lineEdit(), "Unione montana")
        with qtbot.waitSignal(field.committed) as told:
            other.setFocus()
        assert told.args == ["Unione montana"]
        assert field.currentText() == "Unione montana"
    assert "«Unione montana»" in strict.accessibleDescription()
    assert free.accessibleDescription() == ""


@POPUP
def test_leaving_takes_the_only_entry_that_fits_unless_free(qtbot: QtBot, theme: Theme, form) -> None:
    recorded: list[str] = []
    for field in (ChoiceField(theme, STATES), ChoiceField(theme, STATES, free=True)):
        form(field)
        field.committed.connect(recorded.append)
        for part in ("in co", "o"):
            field.lineEdit().selectAll()
            qtbot.keyClicks(field.lineEdit(), part)
            qtbot.keyClick(field.completer().popup(), Qt.Key.Key_Tab)
            field.setFocus()
    assert recorded == ["in_progress", "o", "in co", "o"]


def test_another_list_leaves_what_stands_in_the_field(theme: Theme, qtbot: QtBot) -> None:
    field = ChoiceField(theme, STATES)
    qtbot.addWidget(field)
    field.show_value("suspended")
    field.set_choices([*STATES, Choice("new", "Nuovo")])
    assert field.code() == "suspended"


@pytest.mark.parametrize("kind", [TextField, LongTextField, EuroEdit, PercentEdit, ChoiceField])
def test_every_kind_is_a_field(theme: Theme, qtbot: QtBot, kind) -> None:
    field = kind(theme)
    qtbot.addWidget(field)
    assert isinstance(field, Field)


def test_a_label_names_its_field(theme: Theme, qtbot: QtBot) -> None:
    field = TextField(theme)
    box = FieldBox(theme, "CUP", field, optional=True)
    qtbot.addWidget(box)
    assert field.accessibleName() == "CUP"
    assert "(facoltativo)" in [label.text() for label in box.findChildren(type(box._note))]


def test_the_words_of_a_choice_stay_in_its_middle_when_text_grows(
    theme: Theme, form: Callable[[QWidget], QLineEdit], qtbot: QtBot
) -> None:
    field = ChoiceField(theme, STATES)
    form(field).setFocus()
    line = field.lineEdit()
    assert line is not None
    for size in (150, 100):
        theme.resize(size)
        qtbot.waitUntil(lambda: field.height() == theme.px(30) + 2)
        qtbot.waitUntil(lambda: abs(line.geometry().center().y() - field.rect().center().y()) <= 3)
