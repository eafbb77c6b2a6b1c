"""The list between tree and form: a view, what was found, its total."""

from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from psm_desktop.domain.money import euros
from psm_desktop.settings import Settings
from psm_desktop.ui.common.buttons import quiet
from psm_desktop.ui.common.cards import EmptyState
from psm_desktop.ui.common.delegates import ListDelegate, ProgressDelegate, StatusDelegate
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.states import keep_heading
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.list_model import COLUMNS, InterventionTable, ListColumn
from psm_desktop.ui.interventions.plan_pane import PlanBox
from psm_desktop.ui.interventions.views_model import ALL_VIEWS, View, words

STATE = "interventions.list"
WIDE = {
    ListColumn.TITLE: 0,
    ListColumn.CODE: 56,
    ListColumn.STATUS: 142,
    ListColumn.AMOUNT: 92,
    ListColumn.PROGRESS: 94,
}
NARROW = {ListColumn.TITLE: 0, ListColumn.CODE: 56, ListColumn.STATUS: 142, ListColumn.PROGRESS: 62}
"""Pixels of the columns; 0 takes what is left. In a small window the amount stands in the form only."""


class Asked(NamedTuple):
    """What the list was asked for."""

    text: str = ""
    code: str = ""
    view: str = View.ALL


class ListPane(QFrame):
    """Tells what the person wants; the page decides what is shown."""

    chosen = Signal(object)  # key of the current row
    opened = Signal(str)  # Enter, F2 or a double click: the column of the record one wants to type into
    view_chosen = Signal(str)
    code_chosen = Signal(str)
    reset_pressed = Signal()
    delete_pressed = Signal()
    new_pressed = Signal()

    def __init__(self, theme: Theme, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._theme, self._narrow = theme, False
        self._key: int | None = None
        self.model = InterventionTable(desk.hand.db, desk.hand.commune, self)
        self.table = self._table(theme)
        self.plan, self.view = PlanBox(theme, desk), self._view_box(theme)
        self.reset = quiet(theme, self.tr("Azzera"), act=self.reset_pressed.emit)
        self.count, self.shown, self.total = label("", "hint"), label("", "hint"), label("", "sum")
        self.empty = EmptyState(theme, "plan", "")
        self._lay_out()
        self._listen()
        keep_heading(settings, STATE, self.table.horizontalHeader())
        self.be_narrow(False)

    @property
    def key(self) -> int | None:
        """The intervention chosen, whether or not the list shows it now."""
        return self._key

    def ask(self, asked: Asked, only: Collection[int] | None) -> None:
        """Look for something else."""
        self.plan.choose(asked.code)
        self.view.setCurrentIndex(max(0, self.view.findData(asked.view)))
        self.reset.setVisible(asked != Asked())
        self.model.search(asked.text, asked.code or None, only)
        self._say(asked)

    def look_again(self, asked: Asked, only: Collection[int] | None) -> None:
        """Something has changed."""
        self.model.refresh(only)
        self._say(asked)

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
        self.plan.setVisible(narrow)
        self.view.setMinimumWidth(self._theme.px(160 if narrow else 200))
        self.view.setItemText(0, self.tr("Vista: tutti") if narrow else self.tr("Vista: tutti gli interventi"))
        self.table.set_widths(*((NARROW if narrow else WIDE).get(column, 104) for column in COLUMNS))
        self.table.setColumnHidden(COLUMNS.index(ListColumn.AMOUNT), narrow)
        self._align_total()

    def _table(self, theme: Theme) -> Table:
        table = Table(theme, self.tr("Interventi"))
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

    def _view_box(self, theme: Theme) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Vista"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        box.view().setAccessibleName(self.tr("Viste"))
        box.view().setItemDelegate(ListDelegate(theme, box))
        box.view().setMinimumWidth(240)
        for view in ALL_VIEWS:
            box.addItem(self.tr("Vista: %1").replace("%1", words(view)), view)
        box.activated.connect(lambda row: self.view_chosen.emit(str(box.itemData(row))))
        return box

    def _listen(self) -> None:
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.table.activated.connect(lambda _index: self.opened.emit(str(ListColumn.TITLE)))
        self.model.modelReset.connect(self._restore)
        self.plan.chosen.connect(self.code_chosen)
        self.empty.pressed.connect(self._on_empty_pressed)
        heading = self.table.horizontalHeader()
        heading.sectionResized.connect(lambda *_: self._align_total())
        alone = Qt.ShortcutContext.WidgetShortcut
        for keys, act in (("F2", self._on_edit), ("Del", self.delete_pressed.emit)):
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

    def _on_empty_pressed(self) -> None:
        (self.reset_pressed if self.reset.isVisibleTo(self) else self.new_pressed).emit()

    def _restore(self) -> None:
        """After the rows have changed the chosen one is current again, if it is among them."""
        row = self.model.row_of(self._key)
        watched = self.table.selectionModel()
        watched.blockSignals(True)  # nobody has chosen anything
        if row < 0:
            self.table.setCurrentIndex(QModelIndex())
        watched.blockSignals(False)
        self.table.choose_row(row)
        self.table.viewport().update()

    def _say(self, asked: Asked) -> None:
        found, whole = len(self.model.keys), self.model.count_of_all()
        self.count.setText(self.tr("%1 di %2").replace("%1", str(found)).replace("%2", str(whole)))
        one = self.tr("1 intervento")
        self.shown.setText(one if found == 1 else self.tr("%1 interventi").replace("%1", str(found)))
        self.total.setText(euros(self.model.total_cents()))
        self._stack.setCurrentIndex(0 if found else 1)
        if not found:
            self._say_why_empty(asked, whole)

    def _say_why_empty(self, asked: Asked, whole: int) -> None:
        again = self.tr("Azzera filtri")
        if not whole:
            self.empty.say(self.tr("Non ci sono ancora interventi."), self.tr("Nuovo intervento"))
        elif asked.text:
            self.empty.say(self.tr("Nessun risultato per «%1».").replace("%1", asked.text), again)
        elif asked.view != View.ALL:
            self.empty.say(self.tr("Nessun intervento nella vista «%1».").replace("%1", words(asked.view)), again)
        else:
            self.empty.say(self.tr("Nessun intervento per %1.").replace("%1", self._branch(asked.code)), again)

    def _branch(self, code: str) -> str:
        kinds = (self.tr("l'asse"), self.tr("la strategia"), self.tr("l'azione"))
        return f"{kinds[code.count('.')]} {code}"

    def _align_total(self) -> None:
        """The total stands under the amounts."""
        right = 8
        if not self._narrow:
            right += self.table.columnWidth(COLUMNS.index(ListColumn.PROGRESS))
        self._foot.setContentsMargins(8, 0, right, 0)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(8, 8, 12, 8)
        top.setSpacing(8)
        for widget in (self.plan, self.view, self.reset):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.count)
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
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addWidget(foot)


def _padded(widget: QWidget) -> QWidget:
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.setContentsMargins(24, 24, 24, 24)
    layout.addWidget(widget)
    return around
