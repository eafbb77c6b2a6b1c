"""A text to read and compare: as high as it needs, scrolling beyond; where it differs it is underlined and bold."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from psm_desktop.domain.differences import Span
from psm_desktop.ui.common.theme import Theme

MOST_LINES = 12
"""Of a text shown at once; the rest is reached with the arrows."""


class ValueText(QPlainTextEdit):
    """Read only. `name` is what a screen reader calls it."""

    def __init__(
        self, theme: Theme, name: str, text: str, spans: Sequence[Span] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "value")
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPlainText(text)
        self._mark(spans)
        self._fit()
        theme.changed.connect(self._fit)

    @property
    def marked(self) -> list[str]:
        """The pieces that are underlined."""
        return [one.cursor.selectedText() for one in self.extraSelections()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _mark(self, spans: Sequence[Span]) -> None:
        """Positions count UTF-16 units, as Qt does."""
        look = QTextCharFormat()
        look.setFontUnderline(True)
        look.setFontWeight(QFont.Weight.Bold)
        whole, made = self.toPlainText(), []
        for start, end in spans:
            one = QTextEdit.ExtraSelection()
            one.format = look
            one.cursor = QTextCursor(self.document())
            one.cursor.setPosition(_units(whole[:start]))
            one.cursor.setPosition(_units(whole[:end]), QTextCursor.MoveMode.KeepAnchor)
            made.append(one)
        self.setExtraSelections(made)

    def _fit(self) -> None:
        lines = max(1, round(self.document().size().height()))
        shown = min(lines, MOST_LINES)
        high = shown * self.fontMetrics().lineSpacing() + 2 * round(self.document().documentMargin()) + 4
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines > shown else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if lines > shown else Qt.FocusPolicy.ClickFocus)
        if self.height() != high:
            self.setFixedHeight(high)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
