"""Labels by kind: title (20 bold), record (16 bold), section (14 bold), field (13 semi-bold), hint (muted), figure."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from psm_desktop.domain.text import on_one_line
from psm_desktop.ui.common.restyle import restyle
from psm_desktop.ui.common.tips import tip


def label(words: str, kind: str = "", wrap: bool = False) -> QLabel:
    """A label of a kind; plain text, so that nothing somebody typed is read as markup."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("kind", kind)
    return made


class FieldName(QLabel):
    """What a field is called, beside or above it. A click on it goes to the field: Qt does so for keys alone."""

    def __init__(self, words: str, field: QWidget) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", "field")
        self.setBuddy(field)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and (field := self.buddy()) is not None:
            field.setFocus(Qt.FocusReason.MouseFocusReason)


def set_kind(made: QLabel, kind: str) -> None:
    """Change the kind of a label that is already shown."""
    restyle(made, "kind", kind)


class Elided(QLabel):
    """A label of one line that gives way: what does not fit ends in …, the whole stands in the tool tip."""

    def __init__(self, words: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if kind:
            self.setProperty("kind", kind)
        self.say(words)

    def say(self, words: str) -> None:
        self._whole = words
        self.setAccessibleName(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        line = on_one_line(self._whole)
        shown = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(tip(self._whole) if shown != self._whole else "")


class Kept(QLabel):
    """Words in as many lines as they need, in a place that gives way: they keep the height of all of them."""

    def __init__(self, words: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if kind:
            self.setProperty("kind", kind)

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(least.width(), max(least.height(), self.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()


def rule(vertical: bool = False) -> QFrame:
    """The 1 px line in which two panels meet."""
    line = QFrame()
    line.setProperty("kind", "rule")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
