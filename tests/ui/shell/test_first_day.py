"""Impostazioni › Avanzate › Finestre e colonne: the window stands as on the first day, at once, and all else stays."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from psm_desktop import program
from psm_desktop.settings import FILE, Settings
from psm_desktop.ui.common.states import START
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.settings.page import SettingsPage
from psm_desktop.ui.settings.places import PlacesSection
from psm_desktop.ui.shell.copy_window import CopyWindow
from tests.ui.desks import ALA, add, commune_desk


@pytest.fixture
def started(
    qapp: QApplication, theme: Theme, tmp_path: Path, config_folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Iterator[program.Program]:
    hooks = sys.excepthook, threading.excepthook
    monkeypatch.setattr(program, "chosen_theme", lambda *_of: theme)
    desk = commune_desk(tmp_path)
    add(desk.hand.db, ALA, "Ponte")
    desk.hand.db.close()
    made = program.Program(qapp, Settings(config_folder / FILE))
    made.open_copy(desk.workspace)
    yield made
    assert made.shown is not None
    made.shown.close()
    made.shown.deleteLater()
    made.leave()
    made.deleteLater()
    sys.excepthook, threading.excepthook = hooks


def shown(started: program.Program) -> CopyWindow:
    assert isinstance(started.shown, CopyWindow)
    return started.shown


def splitter_of(window: CopyWindow) -> list[int]:
    page = window.pages[1]
    assert isinstance(page, InterventionsPage)
    window.open_page(page)
    QApplication.processEvents()
    return page.screen.splitter.sizes()


def test_panes_and_window_as_on_the_first_day(started: program.Program, config_folder: Path) -> None:
    window = shown(started)
    window.showNormal()
    window.resize(1300, 640)
    at_first = splitter_of(window)
    page = window.pages[1]
    assert isinstance(page, InterventionsPage)
    page.screen.splitter.setSizes([300, 400, 600, 0])
    page.screen.splitter.splitterMoved.emit(300, 1)
    assert splitter_of(window) != at_first
    settings = window.pages[-1]
    assert isinstance(settings, SettingsPage)
    window.open_page(settings)
    section = settings.widget().section("places")
    assert isinstance(section, PlacesSection)
    section.layout_button.click()
    again = shown(started)
    assert again is not window
    assert again.page.title == settings.title, "one stays where one was"
    room = again.screen().availableGeometry().size()
    assert again.size() in (QSize(START).boundedTo(room), room)
    assert "interventions.panes" not in Settings(config_folder / FILE).preferences.states
