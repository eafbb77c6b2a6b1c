"""F1: every screen has its page, and the pages say what the program does."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.paths import resource
from psm_desktop.settings import Settings
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow
from psm_desktop.ui.shell.help_of_window import HELP
from psm_desktop.ui.shell.help_pages import PAGES, file_of, hits, title_of
from psm_desktop.ui.shell.help_panel import HelpPanel
from psm_desktop.ui.shell.menus import keys_of
from psm_desktop.version import VERSION
from tests.ui.desks import commune_desk, office_desk


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
    plain = text.replace("Maiusc", "Shift").replace("Canc", "Del").replace("+Invio", "+Enter")
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


@pytest.fixture
def windows(
    tmp_path: Path, theme: Theme, settings: Settings, show: Callable[[QWidget], None]
) -> Callable[[bool], CopyWindow]:
    """windows(is_office): the window on a new copy."""

    def made(is_office: bool) -> CopyWindow:
        desk = office_desk(tmp_path) if is_office else commune_desk(tmp_path)
        window = assemble(desk, theme, settings, AskFile())
        desk.destroyed.connect(desk.hand.db.close)
        window.resize(1366, 697)
        show(window)
        return window

    return made


@pytest.mark.parametrize("is_office", [False, True])
def test_every_screen_has_its_own_page(windows: Callable[[bool], CopyWindow], is_office: bool) -> None:
    window = windows(is_office)
    found = {page.title: HELP.get(page.icon, "") for page in window.pages}
    assert all(page in PAGES for page in found.values()), found
    assert len(set(found.values())) == len(found)


def test_f1_opens_the_page_of_the_screen_and_closes_it(windows: Callable[[bool], CopyWindow], qtbot: QtBot) -> None:
    window = windows(False)
    for number, page in enumerate(window.pages):
        window.open_number(number)
        focused = QApplication.focusWidget()
        qtbot.keyClick(focused, Qt.Key.Key_F1)
        assert window.help.panel.isVisible()
        assert window.help.panel.page == HELP[page.icon]
        assert window.help.panel.text.hasFocus()
        qtbot.keyClick(window.help.panel.text, Qt.Key.Key_F1)
        assert not window.help.panel.isVisible()
        assert QApplication.focusWidget() is focused


def test_f1_on_another_screen_turns_to_its_page(windows: Callable[[bool], CopyWindow], qtbot: QtBot) -> None:
    window = windows(False)
    for number in (0, 1, 2):
        window.open_number(number)
        focused = QApplication.focusWidget()
        assert not window.help.panel.isAncestorOf(focused)
        qtbot.keyClick(focused, Qt.Key.Key_F1)
        assert window.help.panel.isVisible()
        assert window.help.panel.page == HELP[window.page.icon]


def test_a_panel_has_a_page_of_its_own(windows: Callable[[bool], CopyWindow], qtbot: QtBot) -> None:
    window = windows(False)
    panels = (window.trash.show, "cestino"), (window.care.show_copies, "copie"), (window.go_to.open, "vai-a")
    for show_it, page in panels:
        show_it()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1)
        assert window.help.panel.page == page
        window.close_aside()


def test_links_lead_from_page_to_page(panel: HelpPanel) -> None:
    panel.show_page("primi-passi")
    panel.text.anchorClicked.emit(QUrl("piano.md"))
    assert panel.page == "piano"
    assert panel.text.toPlainText().startswith(title_of("piano"))
    panel.text.anchorClicked.emit(QUrl("https://example.org/altro.md"))
    assert panel.page == "piano"


@pytest.mark.parametrize("folder", ["", "en"])
def test_every_link_leads_somewhere(folder: str) -> None:
    links = {
        (file.stem, link)
        for file in resource("help", folder).glob("*.md")
        for link in re.findall(r"\]\(([^)]*)\)", file.read_text("utf-8"))
    }
    assert links
    assert [one for one in links if one[1].removesuffix(".md") not in PAGES] == []


def test_searching_shows_the_pages_with_the_words_and_enter_opens_the_first(panel: HelpPanel, qtbot: QtBot) -> None:
    panel.show_page("cruscotto")
    qtbot.keyClicks(panel.search, "ripristinare copia")
    qtbot.waitUntil(lambda: "Copie di sicurezza" in panel.text.toPlainText())
    assert "Cruscotto" not in panel.text.toPlainText()
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert panel.page == "copie"
    assert panel.search.text() == ""
    qtbot.keyClicks(panel.search, "zzzz")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert panel.text.toPlainText() == "Nessuna pagina con queste parole."
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    assert panel.text.toPlainText().startswith(title_of("copie"))


def test_a_hit_shows_the_line_with_the_word() -> None:
    (hit,) = [one for one in hits("stemma") if one.page == "impostazioni"]
    assert hit.line.startswith("Comune e stemma: un'immagine")
    assert hits("tasti")[0].page == "tasti", "its title says so"
    assert {one.page for one in hits("PERCHÉ")} == {one.page for one in hits("perche")}
    assert hits("   ") == []


def test_the_page_of_keys_names_every_key_of_the_menus(windows: Callable[[bool], CopyWindow]) -> None:
    page = file_of("tasti").read_text("utf-8")
    named = {key.strip("( )") for row in page.splitlines() for key in re.split(r"[|,]| e |anche ", row)}
    for kind, last in (("Ctrl", 6), ("Alt", 7)):
        assert f"{kind}+1 … {kind}+{last}" in named
        named |= {f"{kind}+{number}" for number in range(1, last + 1)}
    italian = {"Shift": "Maiusc", "Return": "Invio", "Del": "Canc", "Up": "↑", "Down": "↓"}
    keys = {
        "+".join(italian.get(part, part) for part in re.split(r"(?<!\+)\+", QKeySequence(one).toString()))
        for _title, action in windows(False).menus.entries()
        for one in keys_of(action)
    }
    assert keys - named - {"Ctrl++", "Ctrl+="} == set()
    assert "Ctrl++" in named


def test_what_is_new_begins_with_this_version() -> None:
    assert f"## Versione {VERSION}" in file_of("novita").read_text("utf-8")
