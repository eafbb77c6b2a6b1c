"""What the page of the plan is made of: its table; beside it the entry chosen, the net, what is missing."""

import sqlite3
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from psm_desktop.domain.plan_gaps import gaps
from psm_desktop.domain.plan_net import Net
from psm_desktop.settings import Settings
from psm_desktop.ui.common.buttons import plain, quiet
from psm_desktop.ui.common.choosers import SegmentTabs
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.glance import Glance
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.states import keep_splitter
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.common.whole_look import WholeLook
from psm_desktop.ui.plan import neighbours_model, standing_model
from psm_desktop.ui.plan.detail import DetailPane
from psm_desktop.ui.plan.detail_words import told
from psm_desktop.ui.plan.gaps_pane import GapsPane
from psm_desktop.ui.plan.hung_of_office import HungOfOffice
from psm_desktop.ui.plan.neighbours_model import Published
from psm_desktop.ui.plan.neighbours_pane import NeighboursPane
from psm_desktop.ui.plan.net_pane import NetPane
from psm_desktop.ui.plan.standing_model import Standing
from psm_desktop.ui.plan.top import Brief, version_words
from psm_desktop.ui.plan.tree_pane import TreePane

ENTRY, HUNG, OTHERS, NET, GAPS = "entry", "hung", "others", "net", "gaps"
"""Codes of the tabs at the right."""
SMALL = 1128
"""Below this width of the screen the sources' column gives way."""
SIZES, PANES = [734, 560], "plan.panes"


class PlanScreen(QWidget):
    """Looks again each time it is shown, and while it is shown whenever something changes."""

    list_wanted = Signal(str)
    record_wanted = Signal(str, object)
    publish_wanted = Signal()
    shown_changed = Signal()  # the plan, or a view in its place

    def __init__(
        self, theme: Theme, desk: Desk, settings: Settings, long: LongWork, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._desk = theme, desk
        self._standing = Standing({}, {}, Net())
        self._was_seen = False
        self._glance = Glance(desk, long, self._question, self._show_commune, self)
        words, work = self.tr("Leggo il Piano"), standing_model.look_at_all
        self._whole_look = WholeLook(desk, long, words, lambda: work, self._show_standing, self)
        self.header = Header(
            theme, self.tr("Il Piano"), version_words(desk.hand.db, desk.plan), search=self.tr("Cerca nel Piano…")
        )
        self.tree = TreePane(theme, desk.plan, desk.commune is None)
        self.detail, self.net, self.gaps = DetailPane(theme), NetPane(theme, desk.plan), GapsPane(theme)
        self.hung = HungOfOffice(desk, long, theme, self) if desk.commune is None else None
        if desk.commune is None:
            self.header.add(plain(theme, self.tr("File per i Comuni…"), "package", self.publish_wanted.emit))
        names = {
            ENTRY: self.tr("Voce"),
            HUNG: self.tr("Interventi"),
            OTHERS: self.tr("Altri Comuni"),
            NET: self.tr("Rete"),
            GAPS: self.tr("Che cosa manca"),
        }
        self.others = NeighboursPane(theme) if desk.commune is not None else None
        absent = HUNG if self.hung is None else OTHERS
        self.tabs = SegmentTabs([one for one in names.items() if one[0] != absent])
        self.tabs.setAccessibleName(self.tr("Che cosa guardare"))
        self.what_is_missing = quiet(theme, self.tr("Che cosa manca"), act=self._on_missing_pressed)
        self._lay_out(settings)
        self._listen()
        self.choose(desk.plan.axes[0].code if desk.plan.axes else "")

    @property
    def standing(self) -> Standing:
        """The figures shown."""
        return self._standing

    def choose(self, code: str) -> None:
        """Show an entry of the plan; one that is not loaded changes nothing."""
        if code and self._desk.plan.entry(code) is None:
            return
        self.tree.choose(code)
        self._show_entry(code)

    def show_instead(self, view: QWidget | None) -> None:
        """A view in the place of the plan; None: the plan again."""
        if view is not None and self._places.indexOf(view) < 0:
            self._places.addWidget(view)
        self._places.setCurrentWidget(view or self._whole)
        self.shown_changed.emit()

    @property
    def shows_other(self) -> bool:
        """Whether a view stands in the place of the plan."""
        return self._places.currentWidget() is not self._whole

    def look(self) -> None:
        """Read the figures anew: a commune's at once, those of all communes beside the window's thread."""
        if self._desk.commune is not None:
            self._glance.now()
        else:
            self._whole_look.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            self._prefer_table()
        if self._was_seen and self._desk.commune is not None:
            self._glance.ask()  # the picture of the last time stands meanwhile
        else:
            self.look()
        self._was_seen = True

    def _question(self) -> Callable[[sqlite3.Connection], tuple[Published, Standing]]:
        commune, today = self._desk.hand.commune, self._desk.hand.today()
        return lambda db: (neighbours_model.look(db, commune, today), standing_model.look(db, commune))

    def _show_commune(self, found: tuple[Published, Standing]) -> None:
        published, standing = found
        assert self.others is not None
        self.others.show_published(published)
        if standing != self._standing or not self._was_seen:
            self._show_standing(standing)

    def _prefer_table(self) -> None:
        """Who comes here comes to the plan, not to the search box; who walks in the rail stays there."""
        before = QApplication.focusWidget()
        self.tree.table.setFocus()
        if before is not None:
            before.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _show_standing(self, standing: Standing) -> None:
        self._standing = standing
        self.tree.show_standing(standing)
        self.net.show_standing(standing)
        self.gaps.show_gaps(gaps(self._desk.plan, standing.used))
        self._show_entry(self.tree.table.code)

    def _show_entry(self, code: str) -> None:
        count = self._standing.of(code).count if code or self.hung is not None else 0
        if self.hung is not None:
            self.hung.ask(code, count)
        if self.others is not None:
            self.others.choose(code)
        self.detail.show_told(told(self._desk.plan, self._standing, code), count)
        self.net.choose_axis(code.split(".")[0])

    def _on_opened(self, code: str) -> None:
        """Invio: to the interventions, the office's beside the plan; what has none is told."""
        if self.hung is not None:
            self.tabs.choose(HUNG)
            self.hung.pane.table.setFocus()
        elif not code:
            return
        elif self._standing.of(code).count:
            self.list_wanted.emit(code)
        else:
            words = self.tr("Su {code} non c'è ancora nessun intervento: Ctrl+N ne registra uno.")
            self._desk.tell(words.format(code=code))

    def _on_axis_chosen(self, axis: str) -> None:
        self.tree.choose(axis)
        self._show_entry(axis)

    def _on_missing_pressed(self) -> None:
        self.tabs.choose(GAPS)
        self.gaps.table.setFocus()

    def _on_gap_opened(self, code: str) -> None:
        if self._desk.plan.entry(code) is not None:
            self.choose(code)
            self.tabs.choose(ENTRY)
            self.tree.table.setFocus()

    def _on_cleared(self) -> None:
        assert self.header.search is not None
        self.header.search.clear()
        self.tree.search("")

    def _on_search_entered(self) -> None:
        """Invio in the search box: into the table, on the first entry that holds the words itself."""
        table = self.tree.table
        table.setFocus()
        if found := self.tree.model.first_found():
            table.choose_row(self.tree.model.row_of(found))

    def _on_changed(self, _key: object) -> None:
        if self.isVisible():
            self.look()

    def _on_tab_chosen(self, code: str) -> None:
        self._stack.setCurrentWidget(self._panes[code])
        if self.hung is not None:
            self.hung.be_seen(code == HUNG)
        if self.others is not None:
            self.others.be_seen(code == OTHERS)

    def _listen(self) -> None:
        assert self.header.search is not None
        self.header.searched.connect(self.tree.search)
        self.header.search.returnPressed.connect(self._on_search_entered)
        self.tree.chosen.connect(self._show_entry)
        self.tree.opened.connect(self._on_opened)
        self.tree.cleared.connect(self._on_cleared)
        self.net.axis_chosen.connect(self._on_axis_chosen)
        self.gaps.code_wanted.connect(self._on_gap_opened)
        self.detail.list_wanted.connect(lambda: self._on_opened(self.tree.table.code))
        if self.hung is not None:
            self.hung.pane.opened.connect(self.record_wanted)
        self.tabs.chosen.connect(self._on_tab_chosen)
        self._desk.changed.connect(self._on_changed)
        self._theme.changed.connect(self._arrange)

    def _arrange(self) -> None:
        self.tree.be_narrow(self.width() < self._theme.px(SMALL))

    def _lay_out(self, settings: Settings) -> None:
        right = QFrame()
        right.setObjectName("body")
        beside = QVBoxLayout(right)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(16, 4, 16, 0)
        tabs.addWidget(self.tabs, 1)
        self._stack = QStackedWidget()
        self._panes: dict[str, QWidget] = {ENTRY: self.detail, NET: self.net, GAPS: self.gaps}
        if self.hung is not None:
            self._panes[HUNG] = self.hung.pane
        if self.others is not None:
            self._panes[OTHERS] = self.others
        for pane in self._panes.values():
            self._stack.addWidget(pane)
        beside.addLayout(tabs)
        beside.addWidget(self._stack, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        for half in (self.tree, right):
            splitter.addWidget(half)
        for stop in (self.tree.table, right):  # who comes here comes to the plan, not to what narrows it
            mark_pane(stop)
        for at, share in enumerate((3, 2)):
            splitter.setStretchFactor(at, share)
        splitter.setSizes(SIZES)
        keep_splitter(settings, PANES, splitter)
        self._whole, self._places = QWidget(), QStackedLayout(self)
        self._places.addWidget(self._whole)
        column = QVBoxLayout(self._whole)
        column.addWidget(self.header)
        column.addWidget(Brief(self._theme, self._desk.plan, self.what_is_missing))
        column.addWidget(splitter, 1)
        for layout in (beside, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
