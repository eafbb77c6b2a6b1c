"""The list between tree and form: a view, filters, what was found, its total."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from psm_desktop.domain.money import euros
from psm_desktop.settings import Settings
from psm_desktop.ui.common.buttons import quiet
from psm_desktop.ui.common.cards import EmptyState
from psm_desktop.ui.common.delegates import ProgressDelegate, StatusDelegate
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import filters_model, views_model
from psm_desktop.ui.interventions.asked import Asked, asked_by
from psm_desktop.ui.interventions.bulk_panel import BulkPanel
from psm_desktop.ui.interventions.filter_bar import FilterButton, TagLine
from psm_desktop.ui.interventions.heading import Heading
from psm_desktop.ui.interventions.list_menu import ListMenu
from psm_desktop.ui.interventions.list_model import COLUMNS, InterventionTable, ListColumn
from psm_desktop.ui.interventions.name_panel import NamePanel
from psm_desktop.ui.interventions.plan_pane import PlanBox
from psm_desktop.ui.interventions.view_box import ViewBox
from psm_desktop.ui.interventions.views_model import SavedView, View, words

VIEW = 200
"""Pixels of the views' drop-down where there is room."""
Flags = QItemSelectionModel.SelectionFlag


class ListPane(QFrame):
    """Tells what the person wants; the page decides what is shown."""

    chosen = Signal(object)  # key of the current row
    opened = Signal(str)  # Enter, F2 or a double click: the column of the record one wants to type into
    wanted = Signal(object)  # an Asked
    delete_pressed = Signal()
    new_pressed = Signal()

    def __init__(self, theme: Theme, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._theme, self._desk, self._narrow = theme, desk, False
        self._key: int | None = None
        self.asked, self._many = Asked(), list[int]()
        self.saved = list[SavedView]()
        self.model = InterventionTable(desk.hand.db, desk.hand.commune, self)
        self.table = self._table(theme)
        self.heading = Heading(self.table, theme, settings)
        self.plan, self.view = PlanBox(theme, desk), ViewBox(theme)
        self.filters, self.tags = FilterButton(theme, self._filters), TagLine(theme)
        self.reset = quiet(theme, self.tr("Azzera"), "close", lambda: self.wanted.emit(Asked()))
        self.reset.setAccessibleName(self.tr("Azzera filtri"))
        self.menu = ListMenu(theme, self.heading)
        self.naming, self.bulk = NamePanel(theme), BulkPanel(theme, desk)
        self.count, self.shown, self.total = label("", "hint"), label("", "hint"), label("", "sum")
        self.empty = EmptyState(theme, "plan", "")
        self._lay_out()
        self._listen()
        self.show_saved()
        self._fit()

    @property
    def key(self) -> int | None:
        """The intervention chosen, whether or not the list shows it now."""
        return self._key

    @property
    def keys(self) -> list[int]:
        """All interventions chosen, in the order shown."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.keys[row] for row in rows]

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
        self.plan.choose(asked.code)
        self.view.choose(asked.view, self.saved_name)
        self.menu.show_view(self.saved_name)
        self.reset.setVisible(asked != Asked())
        self.filters.show_chosen(asked.filters)
        self.tags.show_query(asked.filters, query)
        self.model.search(query, asked.code or None, only)
        self._say(asked)

    def look_again(self, asked: Asked, only: Collection[int] | None) -> None:
        """Something has changed."""
        self.model.refresh(only)
        self._say(asked)

    def show_saved(self) -> None:
        """Read the saved views anew."""
        self.saved = views_model.saved(self._desk.hand.db, self._desk.hand.commune)
        self.view.show_saved(self.saved)
        self.view.choose(self.asked.view, self.saved_name)
        self.menu.show_view(self.saved_name)

    def choose(self, key: int | None) -> None:
        """Make an intervention the chosen one; nothing is told."""
        self._key = key
        self._restore()

    def neighbour(self, step: int) -> int | None:
        """The intervention before or after the chosen one; the first where none is chosen; None at the ends."""
        row, keys = self.model.row_of(self._key), self.model.keys
        at = row + step if row >= 0 else 0
        return keys[at] if 0 <= at < len(keys) else None

    def be_narrow(self, narrow: bool) -> None:
        """In a small window the plan becomes a drop-down and the amount gives way."""
        self._narrow = narrow
        self.heading.be_narrow(narrow)
        self._fit()

    def edit_many(self) -> None:
        """Ctrl+E: one value for a field of all interventions chosen."""
        if self.keys:
            self.naming.hide()
            self.bulk.open(self.keys)
        else:
            self._desk.tell(self.tr("Scegli prima nell'elenco gli interventi da modificare."))

    def copy_rows(self) -> None:
        """Ctrl+C: the rows chosen, for a spreadsheet."""
        if rows := [self.model.row_of(key) for key in self.keys]:
            QGuiApplication.clipboard().setText(self.model.as_text(rows, self.heading.visible()))

    def _fit(self) -> None:
        self.plan.setVisible(self._narrow)
        self.view.setMinimumWidth(self._theme.px(120))
        self.view.setMaximumWidth(self._theme.px(VIEW))
        self.reset.setText("" if self._narrow else self.tr("Azzera"))
        for box in (self.plan, self.view):
            box.setMinimumContentsLength(5 if self._narrow else 8)
        whole = self.tr("Vista: tutti") if self._narrow else self.tr("Vista: tutti gli interventi")
        self.view.setItemText(0, whole)
        self.filters.be_narrow(self._narrow)
        self._align_total()
        if (layout := self.layout()) is not None:
            layout.activate()  # who asks now how narrow it can be is told for this size

    def _filters(self) -> tuple[filters_model.Group, ...]:
        hand = self._desk.hand
        return filters_model.menu(hand.db, hand.commune, self._desk.plan, hand.today())

    def _table(self, theme: Theme) -> Table:
        table = Table(theme, self.tr("Interventi"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        heading = table.horizontalHeader()
        heading.setSortIndicatorClearable(True)  # the third click gives back the plan's own order
        heading.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        heading.setSectionsClickable(True)
        table.setSortingEnabled(True)
        table.setModel(self.model)
        table.setItemDelegateForColumn(COLUMNS.index(ListColumn.STATUS), StatusDelegate(theme, table))
        table.setItemDelegateForColumn(COLUMNS.index(ListColumn.PROGRESS), ProgressDelegate(theme, table))
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the title takes what is left
        return table

    def _listen(self) -> None:
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._say_how_many())
        self.table.activated.connect(lambda _index: self.opened.emit(str(ListColumn.TITLE)))
        self.model.modelAboutToBeReset.connect(self._note_chosen)
        self.model.modelReset.connect(self._restore)
        self.plan.chosen.connect(lambda code: self.wanted.emit(self.asked._replace(code=code)))
        self.view.view_chosen.connect(lambda view: self.wanted.emit(self.asked._replace(view=view)))
        self.view.saved_chosen.connect(self._on_saved_chosen)
        for told in (self.filters.toggled_filter, self.tags.removed):
            told.connect(lambda term: self.wanted.emit(self.asked.toggled(term)))
        self.empty.pressed.connect(self._on_empty_pressed)
        self.heading.changed.connect(self._align_total)
        for panel in (self.naming, self.bulk):
            panel.closed.connect(self.table.setFocus)
        alone = Qt.ShortcutContext.WidgetShortcut
        for keys, act in (("F2", self._on_edit), ("Del", self.delete_pressed.emit), ("Ctrl+C", self.copy_rows)):
            QShortcut(QKeySequence(keys), self.table, context=alone).activated.connect(act)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not current.isValid():
            return
        key = self.model.keys[current.row()]
        if key != self._key:
            self._key = key
            self.chosen.emit(key)

    def _on_edit(self) -> None:
        column = max(0, self.table.currentIndex().column())
        self.opened.emit(str(COLUMNS[column]))

    def _on_saved_chosen(self, name: str) -> None:
        view = next((one for one in self.saved if one.name == name), None)
        if view is not None:
            self.wanted.emit(asked_by(view, self._desk.hand.today()))

    def _on_empty_pressed(self) -> None:
        if self.reset.isVisibleTo(self):
            self.wanted.emit(Asked())
        else:
            self.new_pressed.emit()

    def _note_chosen(self) -> None:
        self._many = self.keys

    def _restore(self) -> None:
        """After the rows have changed those chosen are so again, as far as they are among them."""
        row = self.model.row_of(self._key)
        watched = self.table.selectionModel()
        watched.blockSignals(True)  # nobody has chosen anything
        if row < 0:
            self.table.setCurrentIndex(QModelIndex())
        watched.blockSignals(False)
        self.table.choose_row(row)
        if self._key in self._many:
            for other in (self.model.row_of(key) for key in self._many):
                if other >= 0:
                    watched.select(self.model.index(other, 0), Flags.Select | Flags.Rows)
        self._many = []
        self.table.viewport().update()

    def _say(self, asked: Asked) -> None:
        found, whole = len(self.model.keys), self.model.count_of_all()
        self.count.setText(self.tr("%1 di %2").replace("%1", str(found)).replace("%2", str(whole)))
        self._say_how_many()
        self.total.setText(euros(self.model.total_cents()))
        self._stack.setCurrentIndex(0 if found else 1)
        if not found:
            self._say_why_empty(asked, whole)

    def _say_how_many(self) -> None:
        marked, found = len(self.table.selectionModel().selectedRows()), len(self.model.keys)
        if marked > 1:
            words = self.tr("%1 selezionati, Ctrl+E modifica").replace("%1", str(marked))
        else:
            one = self.tr("1 intervento")
            words = one if found == 1 else self.tr("%1 interventi").replace("%1", str(found))
        self.shown.setText(words)

    def _say_why_empty(self, asked: Asked, whole: int) -> None:
        again = self.tr("Azzera filtri")
        if not whole:
            self.empty.say(self.tr("Non ci sono ancora interventi."), self.tr("Nuovo intervento"))
        elif asked.text:
            self.empty.say(self.tr("Nessun risultato per «%1».").replace("%1", asked.text), again)
        elif asked.filters:
            names = ", ".join(map(filters_model.words_of, asked.filters))
            self.empty.say(self.tr("Nessun intervento con questi filtri: %1.").replace("%1", names), again)
        elif asked.view != View.ALL:
            self.empty.say(self.tr("Nessun intervento nella vista «%1».").replace("%1", words(asked.view)), again)
        else:
            self.empty.say(self.tr("Nessun intervento per %1.").replace("%1", self._branch(asked.code)), again)

    def _branch(self, code: str) -> str:
        kinds = (self.tr("l'asse"), self.tr("la strategia"), self.tr("l'azione"))
        return f"{kinds[code.count('.')]} {code}"

    def _align_total(self) -> None:
        """The total stands under the amounts."""
        at = COLUMNS.index(ListColumn.AMOUNT)
        beyond = range(at + 1, len(COLUMNS)) if at in self.heading.visible() else ()
        self._foot.setContentsMargins(8, 0, 8 + sum(self.table.columnWidth(number) for number in beyond), 0)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(_padded(self.empty))
        foot = QFrame()
        foot.setObjectName("side")
        foot.setMinimumHeight(32)
        self._foot = QHBoxLayout(foot)
        self._foot.setSpacing(8)
        self._foot.addWidget(self.shown)
        self._foot.addStretch(1)
        self._foot.addWidget(QLabel(self.tr("Totale")))
        self._foot.addWidget(self.total)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top((self.plan, self.view, self.filters, self.reset), (self.count, self.menu)))
        for panel in (self.tags, self.naming, self.bulk):
            column.addWidget(panel)
        column.addWidget(self._stack, 1)
        column.addWidget(foot)

    def _top(self, left: Sequence[QWidget], right: Sequence[QWidget]) -> QHBoxLayout:
        top = QHBoxLayout()
        top.setContentsMargins(8, 8, 8, 8)
        top.setSpacing(8)
        for widget in left:
            top.addWidget(widget, 100 if widget is self.view else 0)  # as wide as it may be, where there is room
        top.addStretch(1)
        for widget in right:
            top.addWidget(widget)
        return top


def _padded(widget: QWidget) -> QWidget:
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.setContentsMargins(24, 24, 24, 24)
    layout.addWidget(widget)
    return around
