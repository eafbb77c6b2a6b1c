"""What stands before the preview: the list of reports and the options, beside each other or one above the other."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QStyle, QWidget

from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.reports.choice import SIDE, ReportSide

OPTIONS = 304
"""Pixels of the options at 100 % text size."""
Way = QBoxLayout.Direction


class Left(QScrollArea):
    """As wide as both need; scrolls where one stands above the other and they are higher than the window."""

    def __init__(self, theme: Theme, side: ReportSide, options: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._side, self._wide = theme, side, theme.px(OPTIONS + SIDE)
        both = QFrame()
        both.setObjectName("body")
        self._row = QBoxLayout(Way.LeftToRight, both)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(mark_pane(side))
        self._row.addWidget(mark_pane(options), 1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(both)

    def stack(self, stacked: bool, most: int) -> None:
        """One above the other and no wider than `most`, or beside each other; also after the text size has changed."""
        self._row.setDirection(Way.TopToBottom if stacked else Way.LeftToRight)
        self._side.be_low(stacked)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        options = self._theme.px(OPTIONS)
        self._wide = min(options + bar, most) if stacked else options + self._theme.px(SIDE)
        self.setMaximumWidth(self._wide)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._wide, 200)

    def minimumSizeHint(self) -> QSize:
        """Less than what stands side by side: a window can only be made so small that they stack if this lets it."""
        return QSize(min(self._wide, self._theme.px(OPTIONS)), 100)
