"""Table: a QTableView with our measures, one row at a time, sorted by heading, drawn by RowDelegate.

    self.table = Table(theme, self.tr("Interventi"))
    self.table.setModel(model)
    self.table.set_widths(0, 80, 140, 120, 90)     # 0 takes the room that is left
    self.table.setItemDelegateForColumn(2, StatusDelegate(theme, self.table))
    self.table.activated.connect(self._on_row_opened)      # Enter or double click

Model columns of numbers answer NUMBERS (from `delegates`) for TextAlignmentRole, for cells and heading alike.
"""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTreeView, QWidget

from psm_desktop.ui.common.delegates import WORDS, PlanDelegate, RowDelegate
from psm_desktop.ui.common.heights import HEADING, ROW
from psm_desktop.ui.common.sort_heading import SortHeading
from psm_desktop.ui.common.theme import Theme

ROW_TYPED = 32
"""Height of rows one types in."""
ROW_FIELDS = 30
"""Height of rows with fields inside."""


class Table(QTableView):
    """`name` is what a screen reader calls it; `row` the height of its rows at 100 % text size."""

    def __init__(self, theme: Theme, name: str, row: int = ROW, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._row, self._filling, self._rows = theme, row, -1, -1
        self._hundred = theme.px(100)  # pixels, at the text size the columns are as wide as they are for
        self.setAccessibleName(name)
        self.setItemDelegate(RowDelegate(theme, self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)  # Tab goes on, arrows move inside
        self.verticalHeader().hide()
        self._dress_heading()
        theme.changed.connect(self._measure)
        self._measure()

    def _dress_heading(self) -> None:
        heading = self.horizontalHeader()
        heading.setDefaultAlignment(WORDS)
        heading.setHighlightSections(False)
        heading.setMinimumSectionSize(40)

    def set_widths(self, *widths: int) -> None:
        """Pixels of each column, left to right; 0 lets a column take the room that is left."""
        heading = self.horizontalHeader()
        self._filling = widths.index(0) if widths.count(0) == 1 else -1
        for column, width in enumerate(widths):
            if width:
                heading.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                heading.resizeSection(column, self._theme.px(width))
            else:
                heading.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._fill()

    def sort_by_heading(self, column: int = -1) -> None:
        """Let clicks on the heading sort the rows; `column`: by which they are sorted already. Before `set_widths`."""
        heading = SortHeading(self._theme, self)
        heading.setSortIndicator(column, Qt.SortOrder.AscendingOrder)
        self.setHorizontalHeader(heading)
        self._dress_heading()
        self.setSortingEnabled(True)
        heading.setSortIndicatorShown(False)  # it draws its own
        heading.sortIndicatorChanged.connect(self.make_room_for_arrow)

    def make_room_for_arrow(self) -> None:
        """The column the rows are sorted by becomes so wide that its whole word stands beside the arrow."""
        heading = self.horizontalHeader()
        assert isinstance(heading, SortHeading)
        at = heading.sortIndicatorSection()
        if 0 <= at < heading.count() and at != self._filling and not heading.isSectionHidden(at):
            heading.resizeSection(at, max(heading.least_width(at), heading.sectionSize(at)))

    def fit(self, rows: int) -> None:
        """From now on as high as the heading and so many rows, and as the bar to scroll sideways where there is one."""
        if self._rows < 0:
            self.horizontalScrollBar().rangeChanged.connect(self._fit)
        self._rows = rows
        self._fit()

    def _fit(self) -> None:
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() else 0
        high = self._theme.px(HEADING) + self._rows * self.verticalHeader().defaultSectionSize() + 1
        self.setFixedHeight(high + below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        """The column that takes what is left keeps the words of its heading: then the table scrolls sideways."""
        heading, at = self.horizontalHeader(), self._filling
        if at < 0 or self.model() is None:
            return
        others = sum(heading.sectionSize(one) for one in range(heading.count()) if one != at)
        least = heading.sectionSizeFromContents(at).width()
        modes, fits = QHeaderView.ResizeMode, heading.width() - others >= least
        mode = modes.Stretch if fits else modes.Interactive
        if heading.sectionResizeMode(at) != mode:
            heading.setSectionResizeMode(at, mode)
        if not fits and heading.sectionSize(at) < least:
            heading.resizeSection(at, least)

    def choose_row(self, row: int) -> None:
        """Make a row the current one and bring it into sight; -1 chooses none."""
        if row < 0:
            self.clearSelection()
            return
        index = self.model().index(row, max(0, self.currentIndex().column()))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt makes the first row current without choosing it, which nobody could see."""
        super().focusInEvent(event)
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.choose_row(self.currentIndex().row())

    def _measure(self) -> None:
        self.verticalHeader().setMinimumSectionSize(self._theme.row(self._row))
        self.verticalHeader().setDefaultSectionSize(self._theme.row(self._row))
        self.horizontalHeader().setFixedHeight(self._theme.px(HEADING))
        self._widen()
        if self._rows >= 0:
            self._fit()

    def _widen(self) -> None:
        """Columns keep what fitted into them when the text gets another size."""
        before, self._hundred = self._hundred, self._theme.px(100)
        if before == self._hundred:
            return
        heading = self.horizontalHeader()
        for column in range(heading.count()):
            if heading.sectionResizeMode(column) == QHeaderView.ResizeMode.Interactive:
                heading.resizeSection(column, round(heading.sectionSize(column) * self._hundred / before))
        self._fill()


class PlanTree(QTreeView):
    """A tree beside a list: rows of 28, indent 16, no heading, on `window`."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nav")
        self.setAccessibleName(name)
        self.setItemDelegate(PlanDelegate(theme, self))
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        theme.changed.connect(self.doItemsLayout)  # rows are as high as the delegate says
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
