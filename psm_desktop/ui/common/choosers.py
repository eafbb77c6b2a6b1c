"""To choose what a screen shows: SegmentTabs (words with a line), CounterFilter (figures), FilterTag (takes off)."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QTabBar, QToolButton, QWidget

from psm_desktop.ui.common.chips import Mark, chip_width, draw_chip
from psm_desktop.ui.common.theme import Theme


class SegmentTabs(QTabBar):
    """Tabs that say which code was chosen: `SegmentTabs([("all", "Tutte 26"), ("new", "Nuovi 2")])`."""

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for code, words in tabs:
            self.setTabData(self.addTab(words), code)
        self.currentChanged.connect(self._on_current_changed)

    def code(self) -> str:
        """The code of the tab shown."""
        return str(self.tabData(self.currentIndex()) or "")

    def choose(self, code: str) -> None:
        self.setCurrentIndex(self._row(code))

    def set_words(self, code: str, words: str) -> None:
        """Another title, for counts that change."""
        self.setTabText(self._row(code), words)
        self.updateGeometry()  # Qt forgets it of tabs that are hidden

    def _row(self, code: str) -> int:
        return next(row for row in range(self.count()) if self.tabData(row) == code)

    def _on_current_changed(self, _row: int) -> None:
        self.chosen.emit(self.code())


class Counter(NamedTuple):
    """One figure that is also a filter."""

    code: str
    figure: int
    mark: Mark


class CounterButton(QAbstractButton):
    """A figure, a chip beside it, and a 3 px line while it is the one chosen."""

    def __init__(self, theme: Theme, counter: Counter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._counter = theme, counter
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_count(counter.figure)

    @property
    def code(self) -> str:
        return self._counter.code

    def show_count(self, count: int) -> None:
        self._counter = self._counter._replace(figure=count)
        self.setAccessibleName(f"{self._counter.mark.word}: {count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = self._figure_width() + 12 + chip_width(self._theme, self._counter.mark.word) + 24
        return QSize(round(width), self._theme.px(50))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        box = self.rect().adjusted(12, 0, -12, -3)
        painter.setFont(theme.font(24, 700))
        painter.setPen(theme.colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._figure())
        draw_chip(painter, theme, box.x() + self._figure_width() + 12, box.center().y() + 1, self._shown())
        if self.isChecked():
            painter.fillRect(0, self.height() - 3, self.width(), 3, theme.colour("primary"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        word = self._counter.mark.word
        self.setToolTip("" if self._shown().word == word else word)

    def _shown(self) -> Mark:
        """The chip, its word as far as it fits."""
        mark = self._counter.mark
        too_much = self._figure_width() + 24 + chip_width(self._theme, mark.word) - self.width()
        if too_much <= 0:
            return mark
        metrics = QFontMetrics(self._theme.font(13, 600))
        room = max(0, int(metrics.horizontalAdvance(mark.word) - too_much))
        return mark._replace(text=metrics.elidedText(mark.word, Qt.TextElideMode.ElideRight, room))

    def _figure(self) -> str:
        return f"{self._counter.figure:,}".replace(",", ".")

    def _figure_width(self) -> int:
        return QFontMetrics(self._theme.font(24, 700)).horizontalAdvance(self._figure())


class CounterFilter(QWidget):
    """Counters side by side; exactly one is chosen."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, counters: Sequence[Counter], by_words: bool = False, parent: QWidget | None = None
    ) -> None:
        """`by_words`: each as wide as its words want, not all the same: for six in the smallest window."""
        super().__init__(parent)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._buttons = [CounterButton(theme, counter) for counter in counters]
        for button in self._buttons:
            self._group.addButton(button)
            row.addWidget(button, button.sizeHint().width() if by_words else 1)
        if self._buttons:
            self._buttons[0].setChecked(True)
        self._group.buttonClicked.connect(self._on_clicked)

    def show_counts(self, counts: dict[str, int]) -> None:
        """New figures by code; a code without one shows 0."""
        for button in self._buttons:
            button.show_count(counts.get(button.code, 0))

    def code(self) -> str:
        return next((button.code for button in self._buttons if button.isChecked()), "")

    def choose(self, code: str) -> None:
        """As if it had been clicked, but nothing is told."""
        next(button for button in self._buttons if button.code == code).setChecked(True)

    def _on_clicked(self, _button: QAbstractButton) -> None:
        self.chosen.emit(self.code())


class FilterTag(QToolButton):
    """A filter in force, `Asse 2 ×`; pressing it takes the filter off."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "filter")
        self.setText(words)
        self.setIcon(theme.icon("close", "info"))
        self.setIconSize(QSize(14, 14))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAccessibleName(self.tr("Togli il filtro %1").replace("%1", words))
