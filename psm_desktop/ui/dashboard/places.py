"""Where the cards of the Cruscotto stand, in its window and in the one that announces it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.theme import Theme

WIDE = 1040
"""From this width on three cards stand side by side."""
GAP = 12
"""Between cards."""
Places = dict[str, tuple[int, int, int, int]]
WIDE_PLACES: Places = {
    "tasks": (0, 0, 3, 5),
    "states": (0, 5, 1, 3),
    "money": (0, 8, 1, 3),
    "axes": (2, 5, 1, 6),
    "empty": (0, 5, 3, 6),
    "changes": (4, 0, 1, 11),
}
"""Row, column, rows and columns of each card."""
NARROW_PLACES: Places = {
    "tasks": (0, 0, 3, 6),
    "states": (0, 6, 1, 5),
    "money": (2, 6, 1, 5),
    "empty": (0, 6, 3, 5),
    "axes": (4, 0, 1, 11),
    "changes": (6, 0, 1, 11),
}


class CardsArea(QScrollArea):
    """Three cards side by side, or two in a small window; what has no room is scrolled to."""

    def __init__(self, theme: Theme, cards: Mapping[str, QWidget], parent: QWidget | None = None) -> None:
        """`cards`: by their names in the places."""
        super().__init__(parent)
        self._theme, self._cards = theme, cards
        self._is_wide: bool | None = None
        body = QWidget()
        body.setObjectName("page")
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(16, 8, 16, 8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)  # a grid drops the gap between rows that a card spans: gaps are rows
        for row in (1, 3):
            self._grid.setRowMinimumHeight(row, GAP)
        for unit in range(11):
            self._grid.setColumnStretch(unit, 1)
        self._grid.setRowStretch(2, 1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(mark_pane(body))
        self._arrange(True)

    def fit(self, width: int) -> None:
        """Arrange the cards for a page of so many pixels."""
        self._arrange(width >= self._theme.px(WIDE))

    def _arrange(self, wide: bool) -> None:
        if wide == self._is_wide:
            return
        self._is_wide = wide
        places = WIDE_PLACES if wide else NARROW_PLACES
        self._grid.setRowMinimumHeight(5, 0 if wide else GAP)
        for name, card in self._cards.items():
            self._grid.addWidget(card, *places[name])
