"""One numbered question of the first run."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme

DISC = 28


class Number(QWidget):
    """A figure in a disc."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme, self._number = theme, number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(DISC, DISC)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("border" if self._theme.plain else "info_bg"))
        painter.setBrush(self._theme.colour("info_bg"))
        painter.drawEllipse(self.rect().adjusted(0, 0, -1, -1))
        painter.setPen(self._theme.colour("info"))
        painter.setFont(self._theme.font(14, 700))
        painter.drawText(self.rect().adjusted(0, 0, 0, -2), Qt.AlignmentFlag.AlignCenter, str(self._number))


class Step(QWidget):
    """Number, question and hint in one line, the answer below, at most `width` wide (pixels at 100 %)."""

    def __init__(self, theme: Theme, number: int, question: str, hint: str, answer: QWidget, width: int = 460) -> None:
        super().__init__()
        self._theme, self._answer, self._width = theme, answer, width
        self._fit()
        theme.changed.connect(self._fit)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label(question, "record"))
        line.addWidget(label(hint, "hint"))
        line.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addLayout(line)
        words.addLayout(self._beside_nothing())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(Number(theme, number), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def _beside_nothing(self) -> QHBoxLayout:
        """The answer in a row of its own: a column would ask its height for more than its widest, and cut lines."""
        row = QHBoxLayout()
        row.addWidget(self._answer, 1)
        row.addStretch(0)
        return row

    def _fit(self) -> None:
        self._answer.setMaximumWidth(self._theme.px(self._width))
