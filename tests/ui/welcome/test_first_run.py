"""First run: three answers, from the keyboard alone, and only what can be done."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.place_model import Place
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.welcome.answers import Answers, Start
from psm_desktop.ui.welcome.page import WelcomePage

Show = Callable[[QWidget], None]
PLACES = [
    Place("001001", "Agliè", ""),
    Place("001003", "Ala di Stura", "zona omogenea 7"),
    Place("001026", "Bobbio Pellice", "zona omogenea 5 Pinerolese"),
    Place("001027", "Bollengo", ""),
]
SQUARES = {
    place.code: [[(7.0 + at, 45.0), (7.5 + at, 45.0), (7.5 + at, 45.5), (7.0 + at, 45.0)]]
    for at, place in enumerate(PLACES)
}


@pytest.fixture
def page(show: Show, theme: Theme) -> WelcomePage:
    made = WelcomePage(theme, PLACES, SQUARES, "PSM 2024-2026, versione 1", "312 comuni")
    made.resize(1366, 697)
    show(made)
    assert made.commune.search.hasFocus()
    return made


@pytest.fixture
def started(page: WelcomePage) -> list[Answers]:
    """What the page has told so far."""
    told: list[Answers] = []
    page.started.connect(told.append)
    return told


def test_three_answers_by_keyboard_alone(page: WelcomePage, started: list[Answers], qtbot: QtBot) -> None:
    qtbot.keyClicks(page.commune.search, "ala")
    qtbot.keyClick(page.commune.search, Qt.Key.Key_Return)
    assert page.officer.hasFocus()
    qtbot.keyClicks(page.officer, "Maria Rossi")
    page.begin.setFocus()
    qtbot.keyClick(page.begin, Qt.Key.Key_Space)
    assert started == [Answers("001003", "Maria Rossi", "", Start.INCLUDED_PLAN, training=False, is_office=False)]


def test_ctrl_invio_begins_or_goes_to_what_is_missing(page: WelcomePage, started: list[Answers], qtbot: QtBot) -> None:
    qtbot.keyClicks(page.commune.search, "ala")
    qtbot.keyClick(page.commune.search, Qt.Key.Key_Return)
    qtbot.keyClick(page.officer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert started == []
    assert page.officer.hasFocus()
    qtbot.keyClicks(page.officer, "Maria Rossi")
    qtbot.keyClick(page.officer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [(one.commune, one.officer) for one in started] == [("001003", "Maria Rossi")]


@pytest.mark.parametrize(
    ("typed", "code"), [("AGLIE", "001001"), ("stura", "001003"), ("001026", "001026"), ("bo", "001026"), ("Roma", "")]
)
def test_a_commune_is_found_without_accents_inside_its_name_and_by_code(
    page: WelcomePage, qtbot: QtBot, typed: str, code: str
) -> None:
    qtbot.keyClicks(page.commune.search, typed)
    assert page.commune.code == code
    assert (page.answers().commune or "") == code


def test_arrows_move_in_the_list_and_the_map_follows(page: WelcomePage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.commune.search, "bo")
    before = page.side.map.grab().toImage()
    qtbot.keyClick(page.commune.search, Qt.Key.Key_Down)
    assert page.commune.code == "001027"
    assert page.side.map.grab().toImage() != before
    qtbot.keyClick(page.commune.search, Qt.Key.Key_Down)
    assert page.commune.code == "001027"
    qtbot.keyClick(page.commune.search, Qt.Key.Key_Return)
    assert page.commune.search.text() == "Bollengo"


def test_what_is_missing_is_said_beside_its_question(page: WelcomePage, started: list[Answers], qtbot: QtBot) -> None:
    qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    assert started == []
    assert page.commune.search.hasFocus()
    assert page.commune.search.accessibleDescription() == "Scrivi il nome del tuo Comune e sceglilo dall'elenco."
    assert page.officer.accessibleDescription() != ""
    qtbot.keyClicks(page.commune.search, "ala")
    assert page.commune.search.accessibleDescription() == ""
    qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    assert page.officer.hasFocus()


def test_a_sentence_beside_a_question_shows_all_its_lines(page: WelcomePage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    said = next(words for words in page.findChildren(QLabel) if words.text().startswith("Scrivi il tuo nome"))
    assert said.height() >= said.heightForWidth(said.width())


def radio(page: WelcomePage, words: str) -> QRadioButton:
    return next(one for one in page.findChildren(QRadioButton) if one.text() == words)


def test_a_file_says_which_commune_and_who(
    page: WelcomePage, started: list[Answers], qtbot: QtBot, tmp_path: Path
) -> None:
    for start, name, officer in (
        (Start.INVITATION, "invito-ala-di-stura.psm", "Maria Rossi"),
        (Start.EXCEL, "ritorno.xlsx", "Maria Rossi"),
        (Start.BACKUP, "ala-di-stura-20261121.psmdb", "Ufficio tecnico"),
    ):
        page.officer.show_value("" if officer == "Ufficio tecnico" else officer)
        with qtbot.waitSignal(page.file_named) as told:
            page.start.choose_file(start, tmp_path / name)
        assert told.args == [start, tmp_path / name]
        page.show_begins(("001003",), "Ufficio tecnico", "Ala di Stura")
        assert page.commune.code == "001003"
        qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
        assert started[-1] == Answers("001003", officer, "", start, False, False, tmp_path / name)


def test_a_file_that_is_of_no_use_is_forgotten(page: WelcomePage, started: list[Answers], qtbot: QtBot) -> None:
    page.commune.take("001003")
    page.officer.show_value("Maria Rossi")
    page.start.choose_file(Start.BACKUP, Path("rotta.psmdb"))
    page.forget_file()
    assert page.answers().source is None
    qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    assert started == []


def test_the_dialog_asks_for_files_of_the_kind_chosen(show: Show, theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    asked: list[str] = []

    def some(_parent: QWidget, _title: str, kinds: str) -> list[Path]:
        asked.append(kinds)
        return [tmp_path / "scelto"] if len(asked) > 1 else []

    page = WelcomePage(theme, PLACES, SQUARES, "PSM 2024-2026", "312 comuni", AskFile(some=some))
    show(page)
    radio(page, "Ritorno Excel").click()
    qtbot.keyClick(page.start.browse, Qt.Key.Key_Space)
    assert page.start.file is None
    radio(page, "Copia di sicurezza").click()
    qtbot.keyClick(page.start.browse, Qt.Key.Key_Space)
    assert page.start.file == tmp_path / "scelto"
    assert [("xlsx" in one, "psmdb" in one) for one in asked] == [(True, False), (False, True)]


def test_a_start_without_its_file_is_missing_something(page: WelcomePage, started: list[Answers], qtbot: QtBot) -> None:
    page.commune.take("001003")
    page.officer.show_value("Maria Rossi")
    invited = radio(page, "Invito ricevuto")
    invited.click()
    qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    assert started == []
    assert "file" in invited.accessibleDescription()
    assert page.start.browse.hasFocus()


def test_f1_asks_for_help_and_closes_it(page: WelcomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.help_wanted):
        qtbot.keyClick(page, Qt.Key.Key_F1)
    page.open_aside(QLabel("Primi passi"))
    assert not page.side.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_F1)
    assert page.side.isVisible()
    assert page.commune.search.hasFocus()


def test_the_office_needs_no_commune_and_is_not_invited(
    page: WelcomePage, started: list[Answers], qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.be_office, Qt.MouseButton.LeftButton)
    assert page.officer.hasFocus()
    assert not page.commune.isVisible()
    allowed = {one.text() for one in page.findChildren(QRadioButton) if one.isEnabled()}
    assert allowed == {"Piano incluso", "Copia di sicurezza"}
    page.officer.show_value("Anna Neri")
    qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    assert started == [Answers(None, "Anna Neri", "", Start.INCLUDED_PLAN, training=False, is_office=True)]
    qtbot.mouseClick(page.be_office, Qt.MouseButton.LeftButton)
    assert page.commune.isVisible()


@pytest.mark.parametrize(("invited", "stops"), [(False, 9), (True, 10)])
def test_tab_reaches_every_control_and_comes_back(page: WelcomePage, qtbot: QtBot, invited: bool, stops: int) -> None:
    if invited:
        radio(page, "Invito ricevuto").click()
        page.commune.search.setFocus()
    reached = [QApplication.focusWidget()]
    for _ in range(stops):
        qtbot.keyClick(reached[-1], Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached[0] is reached[-1] is page.commune.search
    assert len(set(reached)) == stops
    assert {page.begin, page.language, page.help} <= set(reached)


def test_training_asks_nothing(page: WelcomePage, started: list[Answers], qtbot: QtBot) -> None:
    qtbot.mouseClick(page.training, Qt.MouseButton.LeftButton)
    assert started == [Answers(None, "", "", Start.INCLUDED_PLAN, training=True, is_office=False)]


def test_the_keys_come_back_also_where_the_dialog_of_the_file_was_just_closed(page: WelcomePage, qtbot: QtBot) -> None:
    page.start.findChildren(QRadioButton)[1].setChecked(True)
    [browse] = [one for one in page.start.findChildren(QPushButton) if one.isVisible()]
    browse.setFocus()
    dialog = QWidget()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    page.be_busy(True)
    assert not browse.isEnabled()
    dialog.close()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.be_busy(False)
    qtbot.waitUntil(browse.hasFocus)


def test_nothing_is_started_twice(page: WelcomePage, started: list[Answers], qtbot: QtBot) -> None:
    page.be_busy(True)
    qtbot.mouseClick(page.training, Qt.MouseButton.LeftButton)
    assert started == []


def test_it_fits_the_smallest_screen_and_every_control_has_a_name(
    page: WelcomePage, theme: Theme, nameless, qtbot: QtBot
) -> None:
    page.bar.say("bad", "Il pacchetto è arrivato incompleto o è stato cambiato. Chiedi di rimandarlo.")
    assert nameless(page) == []
    buttons = page.training, page.be_office, page.begin
    for text_size in (100, 150):
        theme.resize(text_size)
        page.resize(1024, 520)
        qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in buttons))
        assert page.side.isVisible() is (text_size == 100)
        least = page.minimumSizeHint()
        assert (least.width() <= 1024, least.height() <= 520) == (True, True), (text_size, least)
