"""Cruscotto: what to do now, how things stand, what has changed since the last Consiglio.

page = DashboardPage(desk, theme, long, to_send=lambda: 3, receipts=lambda: 1)
window.add_page(page)
page.open_wanted.connect(interventions.open)            # key
page.view_wanted.connect(interventions.show_view)       # "late", "soon", "unbalanced", "no-action", "changed"
page.search_wanted.connect(interventions.search)
page.state_wanted.connect(interventions.show_state)     # Status
page.code_wanted.connect(interventions.show_code)       # of an axis; "" for all
page.new_wanted.connect(interventions.new)
page.go.connect(...)                                    # "exchange", "reports", "conflicts"
"""

import sqlite3
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psm_desktop.ui.common.buttons import primary
from psm_desktop.ui.common.cards import EmptyState
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.glance import Glance
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.tab_order import tab_through
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.dashboard.cards import AxesCard, ChangesCard, TasksCard
from psm_desktop.ui.dashboard.figures import MoneyCard, StatesCard
from psm_desktop.ui.dashboard.model import Looked, is_evening, look
from psm_desktop.ui.dashboard.places import CardsArea
from psm_desktop.ui.dashboard.tasks import ToDo, to_do
from psm_desktop.words import long_day

Count = Callable[[], int]

WANTED = ("open_wanted", "view_wanted", "search_wanted", "state_wanted", "code_wanted", "new_wanted", "go")
"""What the screen's widgets ask for and the page passes on."""


class DashboardPage(QObject):
    """The screen as the frame knows it; its widgets are built when it is first opened."""

    open_wanted = Signal(object)  # key of an intervention
    view_wanted = Signal(str)
    search_wanted = Signal(str)
    state_wanted = Signal(object)
    code_wanted = Signal(str)
    new_wanted = Signal()
    go = Signal(str)

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        long: LongWork,
        to_send: Count,
        receipts: Count,
        silent_days: Count = lambda: 0,
        parent: QObject | None = None,
    ) -> None:
        """`to_send`: how many changes wait to be sent; `receipts`: how many receipts nobody has read; `silent_days`:
        for how many days a receipt is overdue, 0 where none is."""
        super().__init__(parent)
        self.title, self.hint, self.icon = self.tr("Cruscotto"), self.tr("Cruscotto"), "dashboard"
        self.status_keys = self.tr("F6 cambia riquadro     Ctrl+F cerca     Ctrl+N nuovo intervento")
        counts = to_send, receipts, silent_days
        self._make: Callable[[], DashboardScreen] = lambda: DashboardScreen(desk, theme, long, *counts)
        self._screen: DashboardScreen | None = None

    @property
    def screen(self) -> "DashboardScreen":
        """The widgets, built when they are first needed."""
        if self._screen is None:
            self._screen = self._make()
            for name in WANTED:
                getattr(self._screen, name).connect(getattr(self, name))
        return self._screen

    def widget(self) -> QWidget:
        return self.screen

    def focus_search(self) -> None:
        self.screen.header.focus_search()


class DashboardScreen(QWidget):
    """Looks again each time it is shown, and while it is shown whenever something changes.

    Shown again, it asks on the other thread, and the figures of the last time stand until the new ones are there.
    """

    open_wanted = Signal(object)
    view_wanted = Signal(str)
    search_wanted = Signal(str)
    state_wanted = Signal(object)
    code_wanted = Signal(str)
    new_wanted = Signal()
    go = Signal(str)

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        long: LongWork,
        to_send: Count,
        receipts: Count,
        silent_days: Count,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._theme = desk, theme
        self._exchange = to_send, receipts, silent_days
        self._glance = Glance(desk, long, self._question, self._show, self)
        self.header = Header(theme, self.tr("Cruscotto"), search=self.tr("Cerca…"))
        if not desk.is_read_only:
            self.header.add(primary(theme, self.tr("Nuovo intervento"), "add", self.new_wanted.emit))
        self.tasks, self.states, self.money = TasksCard(theme), StatesCard(theme), MoneyCard(theme)
        self.axes, self.changes = AxesCard(theme, desk.plan.axes), ChangesCard(theme)
        self.empty = EmptyState(
            theme,
            "plan",
            self.tr("Non ci sono ancora interventi. Registra il primo: basta il titolo."),
            self.tr("Nuovo intervento"),
            "add",
        )
        self._lay_out()
        self._listen()

    def refresh(self) -> None:
        """Look again."""
        self._glance.now()

    def _question(self) -> Callable[[sqlite3.Connection], Looked]:
        hand = self._desk.hand
        return partial(look, commune=hand.commune, today=hand.today(), now=hand.clock())

    def _show(self, looked: Looked) -> None:
        found, since = looked
        today = self._desk.hand.today()
        self._greet()
        tasks = to_do(found, today, *(ask() for ask in self._exchange))
        is_other = self.tasks.show_tasks(tasks, found.next_day)
        self.states.show_counts(found.money.count, found.by_status)
        self.money.show_money(found.money)
        self.axes.show_cents(found.by_axis)
        self.changes.show_found(found, since)
        self._show_cards(bool(found.money.count))
        if is_other or not self._is_seen:
            tab_through((self.header, self.tasks, self.states, self.money, self.axes, self.changes))
        self._is_seen = True

    def _greet(self) -> None:
        hand = self._desk.hand
        greeting = self.tr("Buonasera %1. %2") if is_evening(hand.clock()) else self.tr("Buongiorno %1. %2")
        self.header.set_hint(greeting.replace("%1", hand.officer).replace("%2", long_day(hand.today())))

    _is_seen = False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_seen:
            self._glance.ask()
        else:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_size_changed()

    def _show_cards(self, some: bool) -> None:
        """With nothing recorded yet the one thing to do is to begin."""
        self.empty.setVisible(not some)
        for card in (self.states, self.money, self.axes, self.changes):
            card.setVisible(some)

    def _on_changed(self, _key: object) -> None:
        if self.isVisible():
            self.refresh()

    def _on_size_changed(self) -> None:
        self._cards.fit(self.width())

    def _on_pressed(self, one: ToDo) -> None:
        if one.key:
            self.open_wanted.emit(one.key)
        elif one.view:
            self.view_wanted.emit(one.view)
        else:
            self.go.emit(one.screen)

    def _on_money_pressed(self) -> None:
        """Where something is missing or too much, the interventions it is in; else all."""
        if self.money.is_balanced:
            self.code_wanted.emit("")
        else:
            self.view_wanted.emit("unbalanced")

    def _on_search_entered(self) -> None:
        assert self.header.search is not None
        if text := self.header.search.text().strip():
            self.header.search.clear()
            self.search_wanted.emit(text)

    def _listen(self) -> None:
        self._desk.changed.connect(self._on_changed)
        self._theme.changed.connect(self._on_size_changed)
        assert self.header.search is not None
        self.header.search.returnPressed.connect(self._on_search_entered)
        self.tasks.pressed.connect(self._on_pressed)
        self.empty.pressed.connect(self.new_wanted)
        self.states.state_opened.connect(self.state_wanted)
        self.axes.axis_opened.connect(self.code_wanted)
        self.money.link_pressed.connect(self._on_money_pressed)
        self.changes.opened.connect(self.open_wanted)
        self.changes.list_pressed.connect(lambda: self.view_wanted.emit("changed"))
        self.changes.report_pressed.connect(lambda: self.go.emit("reports"))

    def _lay_out(self) -> None:
        names = ("tasks", "states", "money", "axes", "empty", "changes")
        self._cards = CardsArea(self._theme, {name: getattr(self, name) for name in names})
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._cards, 1)
