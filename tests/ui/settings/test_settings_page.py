"""Impostazioni: each choice is written, and seen at once on every screen; the keys are those of the menus."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.safety_copy import safety_copies
from psm_desktop.reports import coat
from psm_desktop.settings import FILE, Settings, load
from psm_desktop.store import copies, history
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.delegates import ICON, RowDelegate
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.looks import choose_look
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.settings.coat import CoatSection
from psm_desktop.ui.settings.keys import KeysSection
from psm_desktop.ui.settings.look import LookSection
from psm_desktop.ui.settings.page import SettingsPage
from psm_desktop.ui.settings.people import PeopleSection
from psm_desktop.ui.settings.places import PlacesSection
from psm_desktop.ui.settings.safety import SafetySection
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow
from tests.ui.desks import ALA, add, commune_desk, office_desk

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
Show = Callable[[QWidget], None]


class Files:
    """Who answers which file and which folder."""

    def __init__(self) -> None:
        self.file: Path | None = None
        self.folder: Path | None = None

    def ask(self) -> AskFile:
        return AskFile(some=lambda *_words: [self.file] if self.file else [], folder=lambda *_words: self.folder)


@pytest.fixture
def settings(config_folder: Path) -> Settings:
    """Where safety copies look for them too."""
    return Settings(config_folder / FILE)


@pytest.fixture
def files() -> Files:
    return Files()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = commune_desk(tmp_path)
    add(made.hand.db, ALA, "Ponte", cents=100_00, funded=100_00)
    yield made
    made.hand.db.close()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, theme: Theme, settings: Settings, show: Show, files: Files) -> CopyWindow:
    made = assemble(desk, theme, settings, files.ask())
    made.resize(1366, 697)
    show(made)
    qtbot.keyClick(made, Key.Key_6, CTRL)
    return made


def page_of(window: CopyWindow) -> SettingsPage:
    page = window.pages[-1]
    assert isinstance(page, SettingsPage)
    return page


def look_of(window: CopyWindow) -> LookSection:
    page_of(window).choose("look")
    section = page_of(window).widget().section("look")
    assert isinstance(section, LookSection)
    return section


def pale(image: QImage) -> float:
    """The share of pale pixels, of every sixth in both ways."""
    seen = [image.pixelColor(x, y).lightness() for x in range(0, image.width(), 6) for y in range(0, image.height(), 6)]
    return sum(lightness > 200 for lightness in seen) / len(seen)


def test_it_is_the_last_of_the_rail_and_opens_with_its_key(window: CopyWindow) -> None:
    assert window.page is page_of(window)
    assert page_of(window).widget().list.hasFocus()
    assert page_of(window).widget().shown == "coat"


def test_the_sections_are_walked_with_the_arrows_and_their_fields_with_tab(window: CopyWindow, qtbot: QtBot) -> None:
    screen = page_of(window).widget()
    seen = [screen.shown]
    for _ in range(5):
        qtbot.keyClick(screen.list, Key.Key_Down)
        seen.append(screen.shown)
    assert seen == ["coat", "people", "look", "safety", "keys", "places"]
    screen.choose("people")
    qtbot.keyClick(screen.list, Key.Key_Tab)
    section = screen.section("people")
    assert isinstance(section, PeopleSection)
    assert section.officer.hasFocus()


def test_every_control_has_a_name(window: CopyWindow, nameless) -> None:
    screen = page_of(window).widget()
    for code in ("coat", "people", "look", "safety", "keys", "places"):
        screen.choose(code)
        assert nameless(screen) == []


def test_the_theme_is_seen_at_once_and_kept(
    window: CopyWindow, qtbot: QtBot, theme: Theme, config_folder: Path
) -> None:
    row = look_of(window).rows["theme"]
    light = window.grab().toImage()
    row.button("light").setFocus()
    assert row.code == "light"
    qtbot.keyClick(row.button("light"), Key.Key_Right)
    assert theme.dark
    assert row.code == "dark"
    assert load(config_folder / FILE).theme == "dark"
    assert window.grab().toImage() != light


def test_tab_comes_to_the_choice_that_holds_and_the_arrows_choose_from_there(
    window: CopyWindow, qtbot: QtBot, theme: Theme, settings: Settings
) -> None:
    row = look_of(window).rows["theme"]
    row.button("light").setFocus()  # once it had the keys, and then the theme was chosen elsewhere
    choose_look(theme, settings, "theme", "dark")
    page_of(window).widget().list.setFocus()
    for _ in range(3):  # text, rows, theme
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert row.button("dark").hasFocus()
    qtbot.keyClick(row.button("dark"), Key.Key_Left)
    assert row.button("light").hasFocus()
    assert row.code == "light"
    assert not theme.dark


def test_screens_built_before_follow_in_colours_icons_and_sizes(window: CopyWindow, theme: Theme, qtbot: QtBot) -> None:
    """What stays light in dark would be a colour of its own; what stays small, a size."""
    look = look_of(window)
    window.open_number(1)
    plan = window.pages[1].widget()
    light, height = plan.grab().toImage(), plan.list.table.rowHeight(0)
    look.rows["theme"].chosen.emit("dark")
    look.rows["density"].chosen.emit("wide")
    look.rows["text_size"].chosen.emit("125")
    QApplication.processEvents()
    assert plan.list.table.rowHeight(0) == round((height + 8) * 1.25)
    assert pale(light) > 0.8
    assert pale(plan.grab().toImage()) < 0.1, "words and icons are pale, grounds are not"


def test_what_is_chosen_in_the_menu_is_marked_here(window: CopyWindow, qtbot: QtBot) -> None:
    look = look_of(window)
    assert look.rows["text_size"].code == "100"
    qtbot.keyClick(window, Key.Key_Plus, CTRL)
    assert look.rows["text_size"].code == ""
    assert "110" in look.rows["text_size"].note.text()
    look.rows["text_size"].button("150").click()
    assert look.rows["text_size"].code == "150"
    assert not look.rows["text_size"].note.isVisible()


def test_another_language_is_asked_of_the_program(window: CopyWindow, qtbot: QtBot) -> None:
    look = look_of(window)
    with qtbot.waitSignal(window.language_wanted) as asked:
        look.language.button("en").click()
    assert asked.args == ["en"]
    assert look.language.code == "it", "until the window is built anew"


def test_who_works_here_stands_beside_what_is_changed_from_now_on(window: CopyWindow, desk: Desk, qtbot: QtBot) -> None:
    page_of(window).choose("people")
    section = page_of(window).widget().section("people")
    assert isinstance(section, PeopleSection)
    section.officer.setFocus()
    section.officer.selectAll()
    qtbot.keyClicks(section.officer, "Maria Rossi")
    qtbot.keyClick(section.officer, Key.Key_Tab)
    assert section.office.hasFocus()
    section.office.selectAll()
    qtbot.keyClicks(section.office, "Segreteria")
    qtbot.keyClick(section.office, Key.Key_Return)
    assert (copies.about(desk.hand.db).officer, copies.about(desk.hand.db).desk) == ("Maria Rossi", "Segreteria")
    key = desk.do(AddIntervention("Scuola"), "nuovo").key
    assert key is not None
    assert {line.officer for line in history.of_intervention(desk.hand.db, key)} == {"Maria Rossi"}
    section.officer.setFocus()
    section.officer.selectAll()
    qtbot.keyClick(section.officer, Key.Key_Delete)
    qtbot.keyClick(section.officer, Key.Key_Return)
    assert "Scrivi chi lavora qui" in section.officer.accessibleDescription()
    assert copies.about(desk.hand.db).officer == "Maria Rossi"


def test_a_coat_of_arms_is_chosen_shown_and_taken_off(
    window: CopyWindow, files: Files, qtbot: QtBot, tmp_path: Path
) -> None:
    section = page_of(window).widget().section("coat")
    assert isinstance(section, CoatSection)
    assert section.preview.text() == "Nessuno stemma"
    files.file = tmp_path / "stemma.png"
    Image.new("RGB", (40, 60), "red").save(files.file)
    section.choose.click()
    qtbot.waitUntil(lambda: coat.of(ALA) is not None and not window.long.busy)
    assert not section.preview.pixmap().isNull()
    assert section.preview.accessibleName() == "Stemma del Comune di Ala di Stura"
    section.remove.click()
    assert coat.of(ALA) is None
    assert section.preview.text() == "Nessuno stemma"
    assert section.choose.hasFocus()


def test_what_is_no_picture_is_told(window: CopyWindow, files: Files, qtbot: QtBot, tmp_path: Path) -> None:
    section = page_of(window).widget().section("coat")
    assert isinstance(section, CoatSection)
    files.file = tmp_path / "lettera.png"
    files.file.write_text("ciao")
    section.choose.click()
    qtbot.waitUntil(lambda: "lettera.png" in window.bar.sentence)
    assert coat.of(ALA) is None


def test_a_safety_copy_and_its_folder(
    window: CopyWindow, files: Files, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page_of(window).choose("safety")
    section = page_of(window).widget().section("safety")
    assert isinstance(section, SafetySection)
    assert section.last.text() == "Non ci sono ancora copie di sicurezza."
    section.now.click()
    qtbot.waitUntil(lambda: "controllata" in section.last.text() and not window.long.busy, timeout=20_000)
    files.folder = tmp_path / "secondo disco"
    files.folder.mkdir()
    section.change.click()
    qtbot.waitUntil(lambda: len(safety_copies(desk.workspace)) == 2 and not window.long.busy, timeout=20_000)
    assert safety_copies(desk.workspace)[0].file.parent.parent == files.folder
    assert section.folder.path.accessibleName() == str(files.folder)
    section.list.click()
    assert window.care.care._panel is not None
    assert window.care.care._panel.isVisible()


def test_the_keys_are_those_of_the_menus(window: CopyWindow) -> None:
    section = page_of(window).widget().section("keys")
    assert isinstance(section, KeysSection)
    model = section.table.model()
    shown = {
        str(model.index(row, 1).data()): (str(model.index(row, 0).data()), str(model.index(row, 2).data()))
        for row in range(model.rowCount())
    }
    assert shown["Nuovo intervento"] == ("Ctrl+N", "Intervento")
    assert shown["Impostazioni"] == ("Ctrl+6", "Vai")
    assert shown["Modifica la cella"] == ("F2", "Modifica")


def test_how_long_a_receipt_may_take_is_chosen_at_once(window: CopyWindow, settings: Settings) -> None:
    section = page_of(window).widget().section("places")
    assert isinstance(section, PlacesSection)
    assert section.silence.code == "15"
    section.silence.button("30").click()
    assert settings.preferences.receipt_days == 30
    settings.change(receipt_days=20)
    section.look_again()
    assert section.silence.code == "", "another number was chosen elsewhere"


def test_folders_are_opened_by_the_computer(
    desk: Desk, theme: Theme, settings: Settings, qtbot: QtBot, config_folder: Path
) -> None:
    opened: list[Path] = []
    told: list[str] = []
    desk.told.connect(lambda sentence, _level: told.append(sentence))
    section = PlacesSection(theme, desk, settings, lambda folder: bool(opened.append(folder)) or len(opened) == 1)
    qtbot.addWidget(section)
    assert not section._buttons[config_folder / "crashes"].isEnabled()
    for folder in (desk.workspace.parent, config_folder):
        section._buttons[folder].click()
    assert opened == [desk.workspace.parent, config_folder]
    assert len(told) == 1
    (config_folder / "crashes").mkdir()
    (config_folder / "crashes" / "1.txt").write_text("x")
    section.look_again()
    assert section._buttons[config_folder / "crashes"].isEnabled()


def test_the_office_has_no_coat_of_arms(
    tmp_path: Path, theme: Theme, settings: Settings, show: Show, qtbot: QtBot
) -> None:
    desk = office_desk(tmp_path)
    window = assemble(desk, theme, settings, AskFile())
    show(window)
    qtbot.keyClick(window, Key.Key_2, CTRL)
    assert page_of(window).widget().shown == "people"
    desk.hand.db.close()


@pytest.mark.parametrize("text_size", [100, 150])
def test_it_fits_the_smallest_window(window: CopyWindow, theme: Theme, text_size: int, qtbot: QtBot) -> None:
    theme.resize(text_size)
    window.resize(1024, 520)
    screen = page_of(window).widget()
    for code in ("coat", "people", "look", "safety", "keys", "places"):
        screen.choose(code)
        QApplication.processEvents()
        assert window.minimumSizeHint().width() <= 1024, code
        shown = [one for one in screen.findChildren(QRadioButton) if one.isVisible()]
        clipped = [one.text() for one in shown if one.sizeHint().width() > one.width()]
        assert clipped == [], code


@pytest.mark.parametrize("text_size", [100, 150])
def test_the_names_of_the_sections_are_read_whole_in_english_too(
    english: None, window: CopyWindow, theme: Theme, text_size: int
) -> None:
    theme.resize(text_size)
    window.resize(1024, 520)
    QApplication.processEvents()
    names = page_of(window).widget().list
    model, room = names.model(), names.viewport().width() - 2 * RowDelegate.PAD - ICON
    for row in range(model.rowCount()):
        words = str(model.index(row, 0).data())
        assert names.fontMetrics().horizontalAdvance(words) <= room, words
