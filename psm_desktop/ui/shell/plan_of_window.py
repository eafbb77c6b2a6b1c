"""What the window has to do with plan versions: one that came, and at the office one to publish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.menus import Menu, make_action

if TYPE_CHECKING:
    from psm_desktop.ui.office.publishing import Publishing
    from psm_desktop.ui.plan.page import PlanPage
    from psm_desktop.ui.shell.copy_window import CopyWindow


class NewPlan(QObject):
    """A plan version or list of zones that came while the window stands: it is drawn from them, so it is built anew.

    One per window. What is being typed is recorded by the window that leaves; one that cannot leave yet stays, and
    with the next thing written here it is tried again.
    """

    def __init__(self, window: CopyWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._soon = QTimer(self, singleShot=True, interval=0)  # once the job that ended has gone
        self._soon.timeout.connect(window.plan_came)
        desk.changed.connect(self._on_changed)

    def _on_changed(self, _key: object) -> None:
        if self._desk.is_outdated and not self._window.is_waiting():
            self._soon.start()


class PlanFormOfWindow(QObject):
    """File › Carica il Piano da Excel…, Salva il modulo del Piano…: on the page of the plan. One per window of the
    office."""

    def __init__(self, window: CopyWindow, plan: PlanPage) -> None:
        super().__init__(window)
        self._window, self._plan = window, plan
        self.load = make_action(window, self.tr("Carica il Piano da Excel…"), self._on_load)
        self.save = make_action(window, self.tr("Salva il modulo del Piano…"), self._on_save)
        for action in (self.load, self.save):
            window.add_action(Menu.FILE, action, "safety")

    def _on_load(self) -> None:
        self._window.open_page(self._plan)
        self._plan.forms.choose_file()

    def _on_save(self) -> None:
        self._window.open_page(self._plan)
        self._plan.forms.save_form()


class PublishOfWindow(QObject):
    """File › Crea file del Piano per i Comuni…: a panel beside the screen. One per window of the office."""

    def __init__(self, window: CopyWindow, desk: Desk, theme: Theme, long: LongWork, ask: AskFile) -> None:
        super().__init__(window)
        self._window, self._parts = window, (desk, theme, long, ask)
        self._publishing: Publishing | None = None
        self.action = make_action(window, self.tr("Crea file del Piano per i Comuni…"), self.show)
        window.add_action(Menu.FILE, self.action, "safety")

    def show(self) -> None:
        """The panel, with what waits to be published now."""
        panel = self.publishing.panel(self._window)
        self._window.open_aside(panel)
        panel.make.setFocus()

    @property
    def publishing(self) -> Publishing:
        """Loaded when it is first needed: a start waits for none of it."""
        if self._publishing is None:
            from psm_desktop.ui.office.publishing import Publishing

            self._publishing = Publishing(*self._parts, self)
            self._publishing.panel_closed.connect(self._window.close_aside)
        return self._publishing
