"""Visualizza: theme, text size, full screen. Chosen at once and kept in the preferences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from psm_desktop.settings import Settings
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
        window.tr("Testo più grande"),
        lambda: _resize(theme, settings, theme.text_size + STEP),
        "Ctrl++",
        "Ctrl+=",
    )
    smaller = make_action(
        window, window.tr("Testo più piccolo"), lambda: _resize(theme, settings, theme.text_size - STEP), "Ctrl+-"
    )
    usual = make_action(window, window.tr("Testo normale"), lambda: _resize(theme, settings, 100), "Ctrl+0")
    for action in (larger, smaller, usual):
        window.add_action(Menu.VIEW, action, "text")
    whole = make_action(window, window.tr("Schermo intero"), lambda: _toggle_full_screen(window), "F11")
    window.add_action(Menu.VIEW, whole, "screen")
    _add_themes(window, theme, settings)


def _add_themes(window: MainWindow, theme: Theme, settings: Settings) -> None:
    themes = {"system": window.tr("Come il computer"), "light": window.tr("Chiaro"), "dark": window.tr("Scuro")}
    menu = window.menus.add_menu(Menu.VIEW, window.tr("Tema"))
    for action in make_choice(window, themes, theme.choice, lambda code: _use(theme, settings, code)).actions():
        menu.addAction(action)


def _use(theme: Theme, settings: Settings, choice: str) -> None:
    theme.use(choice)
    settings.change(theme=choice)


def _resize(theme: Theme, settings: Settings, text_size: int) -> None:
    theme.resize(text_size)
    settings.change(text_size=theme.text_size)


def _toggle_full_screen(window: MainWindow) -> None:
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
