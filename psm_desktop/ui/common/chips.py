"""Status chips. Shape and word carry the meaning, the tint only repeats it.

Chip(theme, STATUS[Status.IN_PROGRESS])      # a widget, for headings and panels
draw_chip(painter, theme, left, middle, mark)  # the same by hand; `delegates.StatusDelegate` does it in tables
"""

from math import ceil, floor
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from psm_desktop.domain.problem import Level
from psm_desktop.domain.status import Status
from psm_desktop.ui.common.language import QT_TR_NOOP, tr
from psm_desktop.ui.common.theme import Theme

HEIGHT, INSET, ICON, GAP = 22, 7, 16, 5


class Mark(NamedTuple):
    """What a chip shows: a word, an icon's name, and the level whose colours it wears (ok, warn, bad, info, calm).

    `text`: a literal of QT_TR_NOOP, so that a mark can be a constant, or words that are translated already.
    """

    text: str
    icon: str
    level: str

    @property
    def word(self) -> str:
        """The word in the language of the window."""
        return tr(self.text)


STATUS = MappingProxyType(
    {
        Status.NOT_STARTED: Mark(QT_TR_NOOP("Da avviare"), "status-not-started", "calm"),
        Status.IN_DESIGN: Mark(QT_TR_NOOP("In progettazione"), "status-in-design", "calm"),
        Status.IN_PROGRESS: Mark(QT_TR_NOOP("In corso"), "status-in-progress", "info"),
        Status.SUSPENDED: Mark(QT_TR_NOOP("Sospeso"), "status-suspended", "warn"),
        Status.COMPLETED: Mark(QT_TR_NOOP("Concluso"), "status-completed", "ok"),
        Status.WITHDRAWN: Mark(QT_TR_NOOP("Ritirato"), "status-withdrawn", "calm"),
    }
)
LEVELS = MappingProxyType(
    {
        Level.TO_CORRECT: Mark(QT_TR_NOOP("Da correggere"), "problem", "bad"),
        Level.TO_COMPLETE: Mark(QT_TR_NOOP("Da completare"), "info", "calm"),
        Level.NOTICE: Mark(QT_TR_NOOP("Avviso"), "warning", "warn"),
    }
)
"""How much a problem weighs."""
LATE = Mark(QT_TR_NOOP("In ritardo"), "late", "bad")  # computed, no state
DRAFT = Mark(QT_TR_NOOP("Bozza"), "note", "calm")
TRAINING = Mark(QT_TR_NOOP("Dati di prova"), "training", "warn")


def incomplete(count: int) -> Mark:
    """The chip of an intervention with `count` things still to fill in."""
    return Mark(tr("Da completare: {count}").format(count=count), "info", "calm")


def chip_width(theme: Theme, word: str) -> float:
    return INSET + ICON + GAP + QFontMetricsF(theme.font(13, 600)).horizontalAdvance(word) + INSET + 2


def chip_height(theme: Theme) -> int:
    return theme.px(HEIGHT)


def draw_chip(
    painter: QPainter, theme: Theme, left: float, middle: float, mark: Mark, on_selection: bool = False
) -> float:
    """Paint one chip centred on the height `middle`; gives back its width. On a selected row the tint gives way."""
    width, height = chip_width(theme, mark.word), chip_height(theme)
    top = floor(middle - height / 2)  # whole pixels, or the icon blurs
    box = QRectF(left, top, width, height)
    painter.save()
    _draw_ground(painter, theme, box, mark.level, on_selection)
    ratio = painter.device().devicePixelRatioF()
    icon = theme.pixmap(mark.icon, ICON, mark.level, ratio)
    painter.drawPixmap(QPointF(left + INSET, top + (height - ICON) // 2), icon)
    painter.setPen(theme.colour(mark.level))
    painter.setFont(theme.font(13, 600))
    words = box.adjusted(INSET + ICON + GAP, 0, 0, -1)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, mark.word)
    painter.restore()
    return width


def _draw_ground(painter: QPainter, theme: Theme, box: QRectF, level: str, on_selection: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("border"), 1) if theme.plain else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("surface" if on_selection and not theme.dark else f"{level}_bg"))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)


class Chip(QWidget):
    """A chip as a widget; `show_mark` changes what it says."""

    def __init__(self, theme: Theme, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._mark = theme, mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.show_mark(mark)

    def show_mark(self, mark: Mark) -> None:
        self._mark = mark
        self.setAccessibleName(mark.word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(ceil(chip_width(self._theme, self._mark.word)), chip_height(self._theme) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_chip(QPainter(self), self._theme, 0, self.height() / 2, self._mark)
