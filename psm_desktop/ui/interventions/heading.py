"""The heading of the list: which columns are shown and how wide, kept for wide and small windows apart; the sorting."""

import json
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu

from psm_desktop.settings import Settings
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.list_model import COLUMNS, ListColumn

STATE = "interventions.columns.{commune}"
WIDTHS = {
    ListColumn.CODE: 56,
    ListColumn.STATUS: 142,
    ListColumn.AMOUNT: 92,
    ListColumn.PROGRESS: 94,
    ListColumn.PLANNED_END: 100,
    ListColumn.MISSING: 92,
}
"""Pixels at 100 %; the title takes what is left."""
NARROW_WIDTHS = WIDTHS | {ListColumn.PROGRESS: 62}
SELDOM = frozenset({ListColumn.PLANNED_END, ListColumn.MISSING})
"""Hidden until somebody asks for them; in a small window the amount too, which stands in the form."""
TITLE = COLUMNS.index(ListColumn.TITLE)


class Heading(QObject):
    """`changed`: columns have come, gone or another width."""

    changed = Signal()

    def __init__(self, table: Table, theme: Theme, settings: Settings, commune: str) -> None:
        super().__init__(table)
        self._state = STATE.format(commune=commune)
        self._table, self._theme, self._settings = table, theme, settings
        self._narrow, self._is_laying = False, False
        self._kept = _kept(settings.state(self._state))
        self.bar: QHeaderView = table.horizontalHeader()
        self._sort()
        self.lay_out()
        self.bar.sectionResized.connect(self._on_resized)
        self.bar.sortIndicatorChanged.connect(self._on_sorted)
        self.bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.bar.customContextMenuRequested.connect(self._on_menu)
        theme.changed.connect(self.lay_out)

    def be_narrow(self, narrow: bool) -> None:
        """For a small window, or for a wide one."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.lay_out()

    def lay_out(self) -> None:
        """Columns as they were left, or as they are at first."""
        self._is_laying = True
        self._table.set_widths(*(0 if column is ListColumn.TITLE else self._width(column) for column in COLUMNS))
        for number, column in enumerate(COLUMNS):
            self._table.setColumnHidden(number, column in self.hidden)
        self._table.make_room_for_arrow()
        self._is_laying = False
        self.changed.emit()

    @property
    def hidden(self) -> frozenset[ListColumn]:
        """The columns not shown in a window of this size."""
        said = self._mine.get("hidden")
        if not isinstance(said, list):
            return SELDOM | ({ListColumn.AMOUNT} if self._narrow else frozenset())
        return frozenset(column for column in COLUMNS if column in said and column is not ListColumn.TITLE)

    def visible(self) -> list[int]:
        """The numbers of the columns shown."""
        return [number for number in range(len(COLUMNS)) if not self._table.isColumnHidden(number)]

    def show_column(self, column: ListColumn, shown: bool) -> None:
        """Show or hide a column; the title stays."""
        hidden = self.hidden - {column} if shown else self.hidden | {column}
        self._mine["hidden"] = sorted(hidden)
        self._keep()
        self.lay_out()

    def reset(self) -> None:
        """All as it was at first; the sorting stays."""
        self._mine.clear()
        self._keep()
        self.lay_out()

    def fill(self, menu: QMenu) -> None:
        """A tick for each column, and the way back."""
        menu.clear()
        for number, column in enumerate(COLUMNS):
            action = QAction(str(self._table.model().headerData(number, Qt.Orientation.Horizontal)), menu)
            action.setCheckable(True)
            action.setChecked(column not in self.hidden)
            action.setEnabled(number != TITLE)
            action.toggled.connect(lambda shown, column=column: self.show_column(column, shown))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("Come all'inizio")).triggered.connect(lambda _checked=False: self.reset())

    @property
    def _mine(self) -> dict[str, Any]:
        """What is kept for windows of this size."""
        mine = self._kept.setdefault("narrow" if self._narrow else "wide", {})
        assert isinstance(mine, dict)
        return mine

    def _width(self, column: ListColumn) -> int:
        widths = self._mine.get("widths")
        width = widths.get(column) if isinstance(widths, dict) else None
        standard = (NARROW_WIDTHS if self._narrow else WIDTHS)[column]
        return width if isinstance(width, int) and 40 <= width <= 1000 else standard

    def _on_resized(self, number: int, _before: int, width: int) -> None:
        column = COLUMNS[number]
        if self._is_laying or not width or column is ListColumn.TITLE:
            return
        widths = self._mine.setdefault("widths", {})
        widths[column] = round(width * 100 / self._theme.text_size)
        self._keep()
        self.changed.emit()

    def _on_sorted(self, number: int, order: Qt.SortOrder) -> None:
        self._kept["sort"] = [COLUMNS[number], order == Qt.SortOrder.DescendingOrder] if number >= 0 else None
        self._keep()
        self.lay_out()

    def _sort(self) -> None:
        """The order of the last time; the plan's own where there is none."""
        said = self._kept.get("sort")
        if isinstance(said, list) and len(said) == 2 and said[0] in list(COLUMNS):
            order = Qt.SortOrder.DescendingOrder if said[1] else Qt.SortOrder.AscendingOrder
            self._table.sortByColumn(COLUMNS.index(said[0]), order)

    def _on_menu(self, at: QPoint) -> None:
        self._menu = menu = QMenu(self.bar)  # held: PySide6 loses what nobody holds
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        menu.popup(self.bar.mapToGlobal(at))

    def _keep(self) -> None:
        self._settings.remember(self._state, json.dumps(self._kept))


def _kept(state: str) -> dict[str, Any]:
    try:
        said = json.loads(state or "{}")
    except ValueError:
        return {}
    if not isinstance(said, dict):
        return {}
    return {name: part for name, part in said.items() if name == "sort" or isinstance(part, dict)}
