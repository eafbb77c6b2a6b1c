"""One of the three columns: heading, list or the reason why it is empty, a line of small print, buttons."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from psm_desktop.ui.common.cards import EmptyState
from psm_desktop.ui.common.labels import label, rule
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.exchange.entries import Entry, EntryView

SPACE, EDGE = 8, 12


class Column(QFrame):
    """`view` is its list; `nothing` what stands there while the list is empty."""

    foot_changed = Signal()
    _is_narrow: bool | None = None

    def __init__(
        self,
        theme: Theme,
        title: str,
        nothing: EmptyState,
        small_print: str,
        buttons: Sequence[QPushButton],
        choice: QWidget | None = None,
    ) -> None:
        """`choice`: a field above the buttons, beside them where columns are tabs."""
        super().__init__()
        self.setObjectName("body")
        self.view, self.nothing = EntryView(theme, title), nothing
        self._hint, self._small_print = label("", "hint"), label(small_print, "hint", wrap=True)
        self._stack = QStackedWidget()
        around = QWidget()
        inside = QVBoxLayout(around)
        inside.setContentsMargins(8, 4, 8, 4)
        inside.addWidget(nothing)
        self._stack.addWidget(self.view)
        self._stack.addWidget(around)
        self._stack.setMinimumHeight(theme.px(48))  # beside a panel, in the smallest window
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, EDGE, 8, EDGE)  # the text of a row stands 8 px from the list's edge
        layout.setSpacing(SPACE)
        self._top = self._heading(title)
        layout.addLayout(_inset(self._top))
        layout.addWidget(self._stack, 1)
        self._foot, self._buttons, self._choice = QVBoxLayout(), _row(buttons), choice
        self._foot.setSpacing(SPACE)
        self._air = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        layout.addItem(self._air)
        self._foot.addWidget(self._small_print)
        self._foot.addLayout(self._buttons)
        self.be_narrow(False)
        layout.addLayout(_inset(self._foot))
        self.show_entries([])

    @property
    def foot_height(self) -> int:
        """Pixels that small print, field and buttons need."""
        rows = self._rows_below()
        if not self._small_print.isHidden():
            rows.append(self._small_print_height())
        return sum(rows) + SPACE * (len(rows) - 1)

    def stand_on(self, height: int) -> None:
        """End the list where it ends beside a column with a higher foot; where room is dear that gives way."""
        self._air.changeSize(
            0, max(0, height - self.foot_height), QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred
        )
        if (layout := self.layout()) is not None:
            layout.invalidate()

    def be_narrow(self, narrow: bool) -> None:
        """Whether it has the whole width of a small window, whose height is dear."""
        if self._choice is not None and self._is_narrow is not narrow:
            self._is_narrow = narrow
            (self._buttons if narrow else self._foot).insertWidget(1, self._choice, 1 if narrow else 0)

    def show_entries(self, entries: Sequence[Entry], hint: str = "") -> None:
        """Other rows; `hint` stands beside the heading."""
        self.show_hint(hint)
        self.view.show_entries(entries)
        self._stack.setCurrentIndex(0 if entries else 1)

    def show_hint(self, hint: str) -> None:
        """Another word beside the heading."""
        self._hint.setText(hint)

    def show_small_print(self, words: str) -> None:
        """Another line above the buttons."""
        self._small_print.setText(words)
        self._give_way()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        """Beside a panel, in a small window or with large words, the small print goes before the buttons are cut."""
        rows = [self._top.sizeHint().height(), self._stack.minimumHeight(), *self._rows_below()]
        room = self.height() - 2 * EDGE - sum(rows) - SPACE * len(rows)
        self._small_print.setVisible(room >= self._small_print_height())
        self.foot_changed.emit()

    def _rows_below(self) -> list[int]:
        """Heights of what stands below the small print."""
        rows = [self._buttons.sizeHint().height()]
        if self._choice is not None and not self._choice.isHidden() and not self._is_narrow:
            rows.append(self._choice.sizeHint().height())
        return rows

    def _small_print_height(self) -> int:
        return self._small_print.heightForWidth(self.width() - 4 * SPACE)

    def _heading(self, title: str) -> QVBoxLayout:
        column, row = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(8)
        row.setSpacing(8)
        row.addWidget(label(title, "record"))
        row.addWidget(self._hint)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(rule())
        return column


def _inset(layout: QVBoxLayout) -> QVBoxLayout:
    layout.setContentsMargins(8, 0, 8, 0)
    return layout


def _row(buttons: Sequence[QPushButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
