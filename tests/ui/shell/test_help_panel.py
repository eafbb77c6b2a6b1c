"""F1: every screen has its page, and the pages say what the program does."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.paths import resource
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.assembly import HELP
from psm_desktop.ui.shell.help_panel import PAGES, HelpPanel, file_of, title_of


def test_every_file_is_a_page_and_every_screen_has_one() -> None:
    for folder in ("", "en"):
        assert {file.stem for file in resource("help", folder).glob("*.md")} == set(PAGES)
    assert set(HELP.values()) <= set(PAGES)


@pytest.fixture
def panel(theme: Theme, show: Callable[[QWidget], None]) -> HelpPanel:
    """The panel by itself."""
    made = HelpPanel(theme)
    show(made)
    return made


@pytest.mark.parametrize("page", PAGES)
def test_a_page_can_be_read_and_keeps_to_the_words_of_the_house(page: str, panel: HelpPanel) -> None:
    panel.show_page(page)
    assert panel.text.toPlainText().startswith(title_of(page))
    said = file_of(page).read_text("utf-8").casefold()
    assert not re.search(r"\b(errore|non valido|si prega|inviato|inviati)\b", said)


def test_esc_closes_and_the_list_leads_to_other_pages(qtbot: QtBot, panel: HelpPanel) -> None:
    panel.show_page("piano")
    panel.choice.committed.emit(title_of("tasti"))
    assert panel.text.toPlainText().startswith("Tasti")
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel.text, Qt.Key.Key_Escape)


def test_every_control_has_a_name(panel: HelpPanel, nameless: Callable[[QWidget], list[str]]) -> None:
    assert nameless(panel) == []


@pytest.mark.parametrize("page", PAGES)
def test_both_languages_say_the_same(page: str) -> None:
    """As far as one can count: headings, points, rows of tables, keys; a page mended in one language is noticed."""
    italian, english = (resource("help", folder, f"{page}.md").read_text("utf-8") for folder in ("", "en"))
    assert form(italian) == form(english)


def form(text: str) -> tuple[list[str], list[str]]:
    """Beginnings of the lines that are no prose, and the keys that are named."""
    begun = [found[0] for line in text.splitlines() if (found := re.match(r"#+ |- |\d+\. |\|", line))]
    plain = text.replace("Maiusc", "Shift").replace("Canc", "Del")
    keys = re.findall(r"(?:Ctrl|Alt|Shift)\+(?:Shift\+)?[A-Z0-9↑↓]+|\bF\d+\b|\bIns\b|\bDel\b|\bEsc\b|\bTab\b", plain)
    return begun, keys


def test_the_panel_speaks_the_language_of_the_window(
    theme: Theme, english: None, show: Callable[[QWidget], None]
) -> None:
    panel = HelpPanel(theme)
    show(panel)
    panel.show_page("tasti")
    assert panel.text.toPlainText().startswith("Keys")
    assert "Shift+F12" in panel.text.toPlainText()
    assert panel.choice.currentText() == "Keys"
