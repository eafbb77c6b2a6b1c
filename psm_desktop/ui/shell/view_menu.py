"""Visualizza: theme, text size, full screen. Chosen at once and kept in the preferences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup

from psm_desktop.settings import LEAST_TEXT, MOST_TEXT, Settings
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.common.looks import choose_look
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.menus import Menu, make_action, make_choice

if TYPE_CHECKING:
    from psm_desktop.ui.shell.main_window import MainWindow

STEP = 10
"""Per cent by which text grows or shrinks."""


def add_view_actions(window: MainWindow, theme: Theme, settings: Settings) -> None:
    """Put the actions of the menu Visualizza into the window."""
    larger = make_action(
        window,
        tr("Testo più grande"),
        lambda: _resize(theme, settings, theme.text_size + STEP),
        "Ctrl++",
        "Ctrl+=",
    )
    smaller = make_action(
        window, tr("Testo più piccolo"), lambda: _resize(theme, settings, theme.text_size - STEP), "Ctrl+-"
    )
    usual = make_action(window, tr("Testo normale"), lambda: _resize(theme, settings, 100), "Ctrl+0")
    for action in (larger, smaller, usual):
        window.add_action(Menu.VIEW, action, "text")
    whole = make_action(window, tr("Schermo intero"), lambda: _toggle_full_screen(window), "F11")
    window.add_action(Menu.VIEW, whole, "screen")
    _add_themes(window, theme, settings)


def _add_themes(window: MainWindow, theme: Theme, settings: Settings) -> None:
    themes = {"system": tr("Come il computer"), "light": tr("Chiaro"), "dark": tr("Scuro")}
    choices = make_choice(window, themes, theme.choice, lambda code: choose_look(theme, settings, "theme", code))
    menu = window.menus.add_menu(Menu.VIEW, tr("Tema"), choices.actions())
    menu.aboutToShow.connect(lambda: _mark(choices, theme.choice))  # it may have been chosen in the settings


def _mark(choices: QActionGroup, code: str) -> None:
    for action in choices.actions():
        action.setChecked(action.data() == code)


def _resize(theme: Theme, settings: Settings, text_size: int) -> None:
    choose_look(theme, settings, "text_size", str(min(MOST_TEXT, max(LEAST_TEXT, text_size))))


def _toggle_full_screen(window: MainWindow) -> None:
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
