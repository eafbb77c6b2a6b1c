"""The list between tree and form: a view, filters, what was found, its total."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from psm_desktop.settings import Settings
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import views_model
from psm_desktop.ui.interventions.asked import Asked, asked_by
from psm_desktop.ui.interventions.bulk_panel import BulkPanel
from psm_desktop.ui.interventions.filter_bar import TagLine
from psm_desktop.ui.interventions.found_table import FoundTable
from psm_desktop.ui.interventions.heading import Heading
from psm_desktop.ui.interventions.list_foot import ListFoot
from psm_desktop.ui.interventions.list_model import COLUMNS, InterventionTable, ListColumn
from psm_desktop.ui.interventions.list_top import ListTop
from psm_desktop.ui.interventions.name_panel import NamePanel
from psm_desktop.ui.interventions.nothing_found import NothingFound
from psm_desktop.ui.interventions.views_model import SavedView


class ListPane(QFrame):
    """Tells what the person wants; the page decides what is shown. What is chosen is asked of `table`."""

    wanted = Signal(object)  # an Asked
    new_pressed = Signal()

    def __init__(self, theme: Theme, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._desk, self.asked, self.saved = desk, Asked(), list[SavedView]()
        self.model = InterventionTable(desk.hand.db, desk.hand.commune, self)
        self.table = FoundTable(theme, self.model)
        self.heading = Heading(self.table, theme, settings, desk.hand.commune)
        self.top, self.tags = ListTop(theme, desk, self.heading), TagLine(theme)
        self.naming, self.bulk = NamePanel(theme), BulkPanel(theme, desk)
        self.foot, self.empty = ListFoot(), NothingFound(theme)
        self._lay_out()
        self._listen()
        self.show_saved()
        self.be_narrow(False)

    @property
    def saved_name(self) -> str:
        """The saved view that asks just what is asked now; "" when none does."""
        today = self._desk.hand.today()
        return next((one.name for one in self.saved if asked_by(one, today) == self.asked), "")

    def ask(self, asked: Asked, only: Collection[int] | None) -> None:
        """Look for something else."""
        self.asked = asked
        self.bulk.hide()  # the rows it speaks of may be gone
        query = asked.query(self._desk.hand.today())
        self.top.show_asked(asked, self.saved_name)
        self.tags.show_query(asked.filters, query)
        self.model.search(query, asked.code or None, only)
        self._say()

    def look_again(self, only: Collection[int] | None) -> None:
        """Something has changed."""
        self.model.refresh(only)
        self._say()

    def show_saved(self) -> None:
        """Read the saved views anew."""
        self.saved = views_model.saved(self._desk.hand.db, self._desk.hand.commune)
        self.top.show_saved(self.saved)
        self.top.show_view(self.asked.view, self.saved_name)

    def be_narrow(self, narrow: bool) -> None:
        """In a small window the plan becomes a drop-down and the amount gives way."""
        self.heading.be_narrow(narrow)
        self.top.be_narrow(narrow)
        self._align_total()
        if (layout := self.layout()) is not None:
            layout.activate()  # who asks now how narrow it can be is told for this size

    def edit_many(self) -> None:
        """Ctrl+E: one value for a field of all interventions selected."""
        if self.table.keys:
            self.naming.hide()
            self.bulk.open(self.table.keys)
        else:
            self._desk.tell(self.tr("Scegli prima nell'elenco gli interventi da modificare."))

    def _listen(self) -> None:
        top = self.top
        top.code_chosen.connect(lambda code: self.wanted.emit(self.asked._replace(code=code)))
        top.view_chosen.connect(lambda view: self.wanted.emit(self.asked._replace(view=view)))
        top.saved_chosen.connect(self._on_saved_chosen)
        for told in (top.toggled_filter, self.tags.removed):
            told.connect(lambda term: self.wanted.emit(self.asked.toggled(term)))
        for reset in (top.reset_pressed, self.empty.reset_pressed):
            reset.connect(lambda: self.wanted.emit(Asked()))
        self.empty.new_pressed.connect(self.new_pressed)
        self.empty.paste_pressed.connect(self.table.paste)
        self.table.marked.connect(self.foot.show_marked)
        self.heading.changed.connect(self._align_total)
        for panel in (self.naming, self.bulk):
            panel.closed.connect(self.table.setFocus)

    def _on_saved_chosen(self, name: str) -> None:
        view = next((one for one in self.saved if one.name == name), None)
        if view is not None:
            self.wanted.emit(asked_by(view, self._desk.hand.today()))

    def _say(self) -> None:
        found, whole = len(self.model.keys), self.model.count_of_all()
        self.top.show_found(found, whole)
        self.foot.show_found(found, self.model.total_cents())
        self.foot.show_marked(len(self.table.keys))
        self._stack.setCurrentIndex(0 if found else 1)
        if not found:
            self.empty.say_why(self.asked, whole)

    def _align_total(self) -> None:
        """The total stands under the amounts."""
        at = COLUMNS.index(ListColumn.AMOUNT)
        beyond = range(at + 1, len(COLUMNS)) if at in self.heading.visible() else ()
        self.foot.align(sum(self.table.columnWidth(number) for number in beyond))

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for widget in (self.table, self.empty):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for panel in (self.top, self.tags, self.naming, self.bulk):
            column.addWidget(panel)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)
