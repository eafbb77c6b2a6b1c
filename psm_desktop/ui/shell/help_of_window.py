"""Aiuto: F1 opens the page of what one is looking at, beside it; the other pages stand in the menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.main_window import MainWindow
from psm_desktop.ui.shell.menus import Menu, make_action

if TYPE_CHECKING:
    from psm_desktop.ui.shell.help_panel import HelpPanel

HELP = {
    "dashboard": "cruscotto",
    "plan": "piano",
    "map": "il-piano",
    "reports": "rapporti",
    "excel": "excel",
    "exchange": "invio",
    "compare": "conflitti",
    "office": "ufficio",
    "settings": "impostazioni",
}
"""Screen, by its icon -> page of help."""
PANEL = "help"
"""Property of a panel or box: the page of help about it."""


class HelpOfWindow(QObject):
    """One per window."""

    def __init__(self, window: MainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._panel: HelpPanel | None = None
        words = self.tr("Aiuto di questa schermata")
        window.add_action(Menu.HELP, make_action(window, words, self.toggle, "F1"))
        for page, title in (
            ("primi-passi", self.tr("Primi passi")),
            ("tasti", self.tr("Tasti")),
            ("accessibilita", self.tr("Accessibilità")),
            ("novita", self.tr("Novità")),
            ("licenze", self.tr("Licenze")),
        ):
            window.add_action(Menu.HELP, make_action(window, title, partial(self.show, page)), "pages")
        window.add_to_rail(self.tr("Aiuto"), self.tr("Aiuto di questa schermata (F1)"), "help", self.toggle)

    @property
    def panel(self) -> HelpPanel:
        """Built when somebody first asks for help."""
        if self._panel is None:
            from psm_desktop.ui.shell.help_panel import HelpPanel

            self._panel = HelpPanel(self._theme, self._window)
            self._panel.hide()
            self._panel.closed.connect(self._window.close_aside)
        return self._panel

    def toggle(self) -> None:
        """The page of what is shown; once more, or while one reads in it, takes it away."""
        panel, here = self._panel, self.page_here()
        if panel is not None and panel.isVisible() and (here == panel.page or self._is_read(panel)):
            self._window.close_aside()
        else:
            self.show(here)

    def _is_read(self, panel: HelpPanel) -> bool:
        """Whether the keys are in the help: then F1 is no question about the screen beside it."""
        focused = QApplication.focusWidget()
        return focused is not None and panel.isAncestorOf(focused)

    def page_here(self) -> str:
        """The page about the box or panel one is in, else about the panel beside the screen, else about the screen."""
        widget = QApplication.focusWidget() or self._window.aside
        while widget is not None and not widget.property(PANEL):
            widget = widget.parentWidget()
        about = widget or self._window.aside
        page = about.property(PANEL) if about is not None else None
        return str(page) if page else HELP.get(self._window.page.icon, "primi-passi")

    def show(self, page: str) -> None:
        """Show a page of help beside the screen."""
        self.panel.show_page(page)
        self._window.open_aside(self.panel)
        self.panel.text.setFocus()
