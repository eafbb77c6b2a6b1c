"""Where one is in an import: File, Controlla, Importa."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psm_desktop.ui.common.language import QT_TR_NOOP, tr
from psm_desktop.ui.common.theme import Theme

WORDS = (QT_TR_NOOP("File"), QT_TR_NOOP("Controlla"), QT_TR_NOOP("Importa"))
CIRCLE = 24
GAP = 14
LINE = 48


class Steps(QWidget):
    """Only tells; `show_step` from 1 to 3. What is done has a tick."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._step = theme, 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.show_step(1)

    def show_step(self, step: int) -> None:
        self._step = step
        told = self.tr("Passo %1 di 3: %2").replace("%1", str(step)).replace("%2", tr(WORDS[step - 1]))
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = sum(metrics.horizontalAdvance(tr(word)) + 6 for word in WORDS)
        return QSize(words + 3 * (CIRCLE + GAP) + 2 * (LINE + 2 * GAP), self._theme.px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, middle = 0, self.height() // 2
        for number, word in enumerate(map(tr, WORDS), 1):
            if number > 1:
                painter.fillRect(x + GAP, middle, LINE, 1, theme.colour("rule"))
                x += LINE + 2 * GAP
            self._circle(painter, x, middle - CIRCLE // 2, number)
            painter.setFont(theme.font(14, 700 if number == self._step else 400))
            painter.setPen(theme.colour("text" if number == self._step else "text2"))
            width = painter.fontMetrics().horizontalAdvance(word) + 6
            painter.drawText(x + CIRCLE + GAP, 0, width, self.height() - 2, Qt.AlignmentFlag.AlignVCenter, word)
            x += CIRCLE + GAP + width

    def _circle(self, painter: QPainter, x: int, y: int, number: int) -> None:
        theme = self._theme
        if number < self._step:
            painter.drawPixmap(x + 1, y + 1, theme.pixmap("status-completed", 22, "ok", self.devicePixelRatioF()))
            return
        here = number == self._step
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("primary" if here else "calm_bg"))
        painter.drawEllipse(x, y, CIRCLE, CIRCLE)
        painter.setPen(theme.colour("on_primary" if here else "calm"))
        painter.setFont(theme.font(13, 600))
        painter.drawText(x, y - 1, CIRCLE, CIRCLE, Qt.AlignmentFlag.AlignCenter, str(number))
