"""The window in English: frame, fields, sentences and Qt's own dialogs; what is made for others stays Italian."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from psm_desktop import language
from psm_desktop.domain.status import Status
from psm_desktop.jobs.job import Step
from psm_desktop.reports import council
from psm_desktop.settings import Settings
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.chips import STATUS
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.dates import DateEdit
from psm_desktop.ui.common.language import speak, spoken, tr
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.slot import Slot
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow
from psm_desktop.ui.shell.opening import Opening
from tests.ui.desks import add, commune_desk, office_desk
from tests.ui.interventions.test_form import type_over

Show = Callable[[QWidget], None]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Ala di Stura with one intervention."""
    made = commune_desk(tmp_path)
    add(made.hand.db, made.hand.commune, "Ponte sulla Stura", cents=100_00, planned_end="2027-03")
    return made


@pytest.fixture
def opened(theme: Theme, settings: Settings, show: Show) -> Iterator[Callable[[Desk], CopyWindow]]:
    """opened(desk): the whole window on it."""
    desks = list[Desk]()

    def made(desk: Desk) -> CopyWindow:
        desks.append(desk)
        window = assemble(desk, theme, settings, AskFile())
        show(window)
        return window

    yield made
    for desk in desks:
        desk.hand.db.close()


def menus(window: CopyWindow) -> list[str]:
    """The titles of the menus, and what stands in them."""
    return [action.text() for action in window.findChildren(QAction)]


def labels(window: QWidget) -> set[str]:
    return {label.text() for label in window.findChildren(QLabel)}


def slot(window: CopyWindow, column: str) -> Slot:
    """The field of the form."""
    return next(found for found in window.findChildren(Slot) if found.column == column)


def test_the_window_is_in_english(english: None, desk: Desk, opened: Callable[[Desk], CopyWindow]) -> None:
    window = opened(desk)
    assert {"File", "Edit", "View", "Intervention", "Tools", "Help", "Undo", "Redo", "Quit"} <= set(menus(window))
    assert [page.title for page in window.pages][:2] == ["Dashboard", "Plan"]
    window.open_number(1)
    assert {"Planned end", "Implementing body", "Responsible officer (RUP)"} <= labels(window)
    assert STATUS[Status.IN_PROGRESS].word == "In progress"
    status = slot(window, "status")
    assert status.box.field.currentText() == "In progress"  # type: ignore[attr-defined]
    assert window.windowTitle() == "TRAINING DATA - Ala di Stura - Metropolitan strategic plan"


def test_what_is_typed_in_english_is_recorded_as_its_code(
    english: None, desk: Desk, opened: Callable[[Desk], CopyWindow], qtbot: QtBot
) -> None:
    window = opened(desk)
    window.open_number(1)
    field = slot(window, "status").box.field
    type_over(qtbot, field, "suspended")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    kept = desk.hand.db.execute("SELECT status FROM intervention").fetchall()
    assert kept == [("suspended",)]


def test_a_month_is_shown_and_read_in_english(english: None, theme: Theme, desk: Desk, qtbot: QtBot) -> None:
    field = DateEdit(theme, desk.hand.today, month=True)
    qtbot.addWidget(field)
    field.show_value("2027-03")
    assert field.text() == "March 2027"
    assert field.day() == "2027-03"
    field.setText("31/02/2027")
    assert field.problem(field.text()) == "31/02/2027 does not exist. The last day of February 2027 is 28."


def test_qts_own_dialogs_and_keys_speak_the_language(english: None, qtbot: QtBot, qapp: QApplication) -> None:
    def words() -> set[str]:
        dialog, buttons = QFileDialog(), QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(dialog)
        qtbot.addWidget(buttons)
        return {*labels(dialog), *(button.text() for button in buttons.buttons())}

    native = QKeySequence.SequenceFormat.NativeText
    assert {"Look in:", "Cancel"} <= {word.replace("&", "") for word in words()}
    assert QKeySequence("Ctrl+Shift+A").toString(native) == "Ctrl+Shift+A"
    assert QKeySequence("Ctrl+Return").toString(native) == "Ctrl+Enter"
    speak(qapp, "it")
    assert {"Cerca in:", "Rinuncia"} <= {word.replace("&", "") for word in words()}
    assert QKeySequence("Ctrl+Shift+A").toString(native) == "Ctrl+Maiusc+A"


def test_no_word_of_qt_for_cancel_is_the_one_for_undo(qapp: QApplication) -> None:
    speak(qapp, "it")
    places = {"QPlatformTheme": "Cancel", "QGnomeTheme": "&Cancel", "QProgressDialog": "Cancel", "QWizard": "Cancel"}
    for place, word in places.items():
        assert "nnulla" not in qapp.translate(place, word).replace("&", ""), place
    assert qapp.translate("QLineEdit", "&Undo").replace("&", "") == tr("Annulla") == "Annulla"
    assert qapp.translate("QLineEdit", "&Redo").replace("&", "") == tr("Ripeti") == "Ripeti"


def test_the_first_picture_speaks_the_language_that_was_chosen(
    qapp: QApplication, qtbot: QtBot, theme: Theme, settings: Settings
) -> None:
    speak(qapp, "en")
    opening = Opening(theme, settings, None)
    qtbot.addWidget(opening)
    assert (opening.accessibleName(), opening.windowTitle()) == ("Opening the program", "Metropolitan strategic plan")
    speak(qapp, "it")


def test_an_unknown_language_and_a_missing_file_are_italian(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak(qapp, "de")
    assert (spoken(), tr("Ripeti")) == ("it", "Ripeti")
    monkeypatch.setattr("psm_desktop.ui.common.language.resource", lambda *parts: tmp_path.joinpath(*parts))
    speak(qapp, "en")
    assert tr("Ripeti") == "Ripeti"
    speak(qapp, "it")


def test_the_report_made_by_a_job_is_italian_whatever_the_window_speaks(
    english: None, desk: Desk, long_on: Callable[[Desk], LongWork], qtbot: QtBot
) -> None:
    long, gathered = long_on(desk), list[council.CouncilReport]()
    today = desk.hand.today()
    commune = desk.commune
    assert commune is not None
    at = desk.hand.clock()

    def work(db: sqlite3.Connection, _step: Step) -> council.CouncilReport:
        return council.gather(db, commune, since=None, upto=today.isoformat(), today=today, made_at=at)

    long.start("…", work, gathered.append)
    qtbot.waitUntil(lambda: bool(gathered))
    (report,) = gathered
    assert "In corso" in repr(report)
    assert "In progress" not in repr(report)


class Marked(QTranslator):
    """Says every text between marks, so that one that is not said shows."""

    def translate(self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        return f"⟦{text}⟧"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def marked(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "it")
    words = Marked()
    qapp.installTranslator(words)
    language.choose(lambda _place, text: f"⟦{text}⟧")
    yield
    qapp.removeTranslator(words)
    speak(qapp, "it")


DATA = re.compile(
    r"Comune|(Comune di )?Ala di Stura|ala-di-stura\.\w+|ufficio\.\w+|Ufficio tecnico|Ufficio del Piano|Torino.*"
    r"|Ponte sulla Stura|Excel|M\d .*|Italiano|English|policentrismo|sostenibilità|coesione|\d[\d.]* .*|/.*|[A-Z]:.*"
    r"|(Innovazione|Verde|Mobilità|Scuola|Inclusione|Salute).*|Ctrl\+.*|Alt\+.*|F\d+.*|PSM Desktop.*|Qt .*|kB"
)
"""What a copy holds, official names, files and keys."""


@pytest.mark.parametrize("whose", [commune_desk, office_desk])
def test_every_word_of_the_window_is_said(
    marked: None, whose: Callable[[Path], Desk], tmp_path: Path, opened: Callable[[Desk], CopyWindow], qtbot: QtBot
) -> None:
    desk = whose(tmp_path)
    if desk.commune is not None:
        add(desk.hand.db, desk.hand.commune, "Ponte sulla Stura", cents=100_00)
    window = opened(desk)
    unsaid = set[str]()
    for number in range(len(window.pages)):
        window.open_number(number)
        qtbot.waitUntil(lambda: not window.long.busy)
        unsaid |= {text for text in texts_of(window) if is_unsaid(text)}
    assert unsaid == set()


def texts_of(window: QWidget) -> Iterator[str]:
    """What labels, buttons, acts, tabs, headings and empty fields say, and what a screen reader is told of them."""
    for widget in window.findChildren(QWidget):
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        if isinstance(widget, QTabBar):
            yield from (widget.tabText(at) for at in range(widget.count()))
        if isinstance(widget, QTableView) and (model := widget.model()) is not None:
            columns = range(widget.horizontalHeader().count())
            yield from (str(model.headerData(at, Qt.Orientation.Horizontal) or "") for at in columns)
    yield from (action.text() for action in window.findChildren(QAction))


def is_unsaid(text: str) -> bool:
    """Words outside all marks that are nothing a copy holds."""
    plain = re.sub(r"⟦.*(⟧|…)", "", text, flags=re.DOTALL).strip(" \u00a0,.:;\n")
    return bool(re.search(r"[A-Za-zÀ-ÿ]{2,}", plain)) and not DATA.fullmatch(plain)
