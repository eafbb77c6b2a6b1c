"""Vai a…: a few letters lead to screens, commands, plan and interventions; by keyboard alone, and back with Esc."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.domain.text import folded
from psm_desktop.settings import Settings
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow
from psm_desktop.ui.shell.go_box import GoBox
from psm_desktop.ui.shell.go_model import GROUP, Goal, fitting
from tests.ui.desks import ALA, add, commune_desk, office_desk

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, theme: Theme, settings: Settings, show: Callable[[QWidget], None]
) -> CopyWindow:
    desk = commune_desk(tmp_path)
    add(desk.hand.db, ALA, "Ponte del Rio", cents=180_000_00, cup="G17H03000130001")
    add(desk.hand.db, ALA, "Scuola elementare", under="1:4.1")
    made = assemble(desk, theme, settings, AskFile())
    made.resize(1366, 697)
    show(made)
    desk.destroyed.connect(desk.hand.db.close)
    return made


def opened(window: CopyWindow, qtbot: QtBot) -> GoBox:
    qtbot.keyClick(QApplication.focusWidget() or window, Key.Key_F, CTRL_SHIFT)
    box = window.go_to.go_to.box
    assert box.isVisible()
    assert box.field.hasFocus()
    return box


def rows(box: GoBox) -> list[tuple[str, str]]:
    return [(goal.group, goal.words) for goal in box.model.goals]


def typed(box: GoBox, text: str, qtbot: QtBot) -> list[tuple[str, str]]:
    """What is shown once everything has been found."""
    qtbot.keyClicks(box.field, text)
    qtbot.waitUntil(lambda: not box._awaited)
    return rows(box)


def test_without_a_word_it_shows_the_screens_with_their_keys(window: CopyWindow, qtbot: QtBot) -> None:
    box = opened(window, qtbot)
    assert [words for _, words in rows(box)] == [page.hint for page in window.pages]
    assert [goal.note for goal in box.model.goals][:2] == ["Ctrl+1", "Ctrl+2"]
    index = box.model.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Schermate: Cruscotto Ctrl+1"
    assert [box.model.index(row, 0).data(GROUP) for row in (0, 1)] == ["Schermate", ""]


def test_a_screen_by_its_first_letters(window: CopyWindow, qtbot: QtBot) -> None:
    box = opened(window, qtbot)
    qtbot.keyClicks(box.field, "rapp")
    qtbot.keyClick(box.field, Key.Key_Return)
    qtbot.waitUntil(lambda: window.page.hint == "Rapporti")
    assert not box.isVisible()


def test_an_intervention_by_words_code_or_cup(window: CopyWindow, qtbot: QtBot) -> None:
    for text in ("ponte rio", "PÓNTE", "G17H03000130001", "importo:>100000"):
        box = opened(window, qtbot)
        assert ("Interventi", "Ponte del Rio") in typed(box, text, qtbot), text
        qtbot.keyClick(box.field, Key.Key_Escape)
    box = opened(window, qtbot)
    assert ("Interventi", "Scuola elementare") in typed(box, "4.1", qtbot)


def test_words_and_enter_open_the_first_intervention_however_fast(window: CopyWindow, qtbot: QtBot) -> None:
    box = opened(window, qtbot)
    qtbot.keyClicks(box.field, "ponte")
    qtbot.keyClick(box.field, Key.Key_Return)
    qtbot.waitUntil(lambda: window.page.hint == "Piano e interventi")
    page = window.page
    assert isinstance(page, InterventionsPage)
    assert page.screen.form.title == "Ponte del Rio"
    assert not box.isVisible()


def test_all_that_was_found_can_be_listed(window: CopyWindow, qtbot: QtBot) -> None:
    box = opened(window, qtbot)
    found = typed(box, "ponte", qtbot)
    row = found.index(("Interventi", "Tutti i risultati di «ponte» nell'elenco"))
    for _ in range(row):
        qtbot.keyClick(box.field, Key.Key_Down)
    qtbot.keyClick(box.field, Key.Key_Return)
    page = window.page
    assert isinstance(page, InterventionsPage)
    assert page.screen.list.asked.text == "ponte"


def test_a_part_of_the_plan(window: CopyWindow, qtbot: QtBot) -> None:
    box = opened(window, qtbot)
    found = typed(box, "scuola", qtbot)
    row = found.index(("Piano", "4  Scuola"))
    box.list.setCurrentIndex(box.model.index(row, 0))
    qtbot.keyClick(box.field, Key.Key_Return)
    page = window.page
    assert isinstance(page, InterventionsPage)
    assert page.screen.list.asked.text == "asse:4"


def test_a_command_of_the_menus_does_what_it_says(window: CopyWindow, theme: Theme, qtbot: QtBot) -> None:
    box = opened(window, qtbot)
    assert ("Comandi", "Scuro") in typed(box, "scuro", qtbot)
    qtbot.keyClick(box.field, Key.Key_Return)
    assert theme.dark


def test_what_cannot_be_done_now_is_not_offered(window: CopyWindow, qtbot: QtBot) -> None:
    box = opened(window, qtbot)
    assert "Annulla" not in [words for _, words in typed(box, "annulla", qtbot)]


def test_esc_gives_the_focus_back(window: CopyWindow, qtbot: QtBot) -> None:
    window.open_number(1)
    page = window.page
    assert isinstance(page, InterventionsPage)
    page.screen.list.table.setFocus()
    box = opened(window, qtbot)
    typed(box, "ponte", qtbot)
    qtbot.keyClick(box.field, Key.Key_Escape)
    assert not box.isVisible()
    assert page.screen.list.table.hasFocus()


def test_what_is_being_typed_elsewhere_stays(window: CopyWindow, qtbot: QtBot) -> None:
    window.open_number(1)
    page = window.page
    assert isinstance(page, InterventionsPage)
    field = page.screen.form.pages.data.slots["notes"].field if "notes" in page.screen.form.pages.data.slots else None
    field = field or page.screen.form.pages.data.slots["title"].field
    field.setFocus()
    qtbot.keyClicks(field, "x")
    text = field.raw_text()
    box = opened(window, qtbot)
    qtbot.keyClick(box.field, Key.Key_Escape)
    assert field.hasFocus()
    assert field.raw_text() == text


def test_ctrl_f_searches_here_and_once_more_everywhere(window: CopyWindow, qtbot: QtBot) -> None:
    window.open_number(1)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_F, CTRL)
    page = window.page
    assert isinstance(page, InterventionsPage)
    assert page.screen.header.search is not None
    assert page.screen.header.search.hasFocus()
    qtbot.keyClick(page.screen.header.search, Key.Key_F, CTRL)
    assert window.go_to.go_to.box.isVisible()
    qtbot.keyClick(window.go_to.go_to.box.field, Key.Key_Escape)
    window.open_number(len(window.pages) - 1)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_F, CTRL)
    assert window.go_to.go_to.box.isVisible(), "a screen without a search"


def test_leaving_it_for_another_place_closes_it(window: CopyWindow, qtbot: QtBot) -> None:
    box = opened(window, qtbot)
    qtbot.keyClick(box.field, Key.Key_Tab)
    assert not box.isVisible()


def test_nothing_found_is_said(window: CopyWindow, qtbot: QtBot) -> None:
    box = opened(window, qtbot)
    assert typed(box, "zzz", qtbot) == []
    assert box.nothing.isVisible()
    qtbot.keyClick(box.field, Key.Key_Return)
    assert box.isVisible()


def test_late_answers_are_left_aside(window: CopyWindow, qtbot: QtBot) -> None:
    box = opened(window, qtbot)
    qtbot.keyClicks(box.field, "ponte")
    box._on_found("pon", [Goal("Interventi", "Vecchio", "", lambda: None)])
    assert ("Interventi", "Vecchio") not in rows(box)


def test_it_lies_inside_the_smallest_window(window: CopyWindow, theme: Theme, qtbot: QtBot, nameless) -> None:
    for text_size in (100, 150):
        theme.resize(text_size)
        window.resize(1024, 520)
        box = opened(window, qtbot)
        typed(box, "s", qtbot)
        over = box.parentWidget()
        assert over is not None
        assert over.rect().contains(box.geometry()), text_size
        assert nameless(box) == []
        qtbot.keyClick(box.field, Key.Key_Escape)


def test_the_office_goes_to_its_screens_and_commands(
    qtbot: QtBot, tmp_path: Path, theme: Theme, settings: Settings, show: Callable[[QWidget], None]
) -> None:
    desk = office_desk(tmp_path)
    window = assemble(desk, theme, settings, AskFile())
    show(window)
    box = opened(window, qtbot)
    assert typed(box, "impost", qtbot)[0] == ("Schermate", "Impostazioni")
    desk.destroyed.connect(desk.hand.db.close)


def test_a_goal_fits_when_it_holds_every_word() -> None:
    goals = [Goal("g", words, "", lambda: None) for words in ("Nuovo intervento", "Intervento prima", "Però")]
    assert [one.words for one in fitting(goals, "intervento")] == ["Intervento prima", "Nuovo intervento"]
    assert [one.words for one in fitting(goals, "int pri")] == ["Intervento prima"]
    assert [folded(one.words) for one in fitting(goals, "pero")] == ["pero"]


def test_the_bin_is_opened_before_anything_is_moved_there(window: CopyWindow, qtbot: QtBot) -> None:
    box = opened(window, qtbot)
    commands = [words for group, words in typed(box, "cest", qtbot) if group == "Comandi"]
    assert commands == ["Cestino", "Sposta nel cestino"]
