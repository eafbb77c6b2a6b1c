"""The page of a PDF on screen: white, with a soft shadow, at the screen's true resolution."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from psm_desktop.reports import preview
from psm_desktop.ui.common.theme import Theme

SCREEN_DPI = 96
MARGIN = 20
SHADOW = 4
STEPS = (50, 67, 80, 90, 100, 110, 125, 150, 175, 200)
"""Per cent one can zoom to."""
NEXT, BEFORE = 1, -1


def picture(pdf: bytes, page: int, scale: float, grey: bool = False) -> QImage:
    """A page of a PDF, the first is 0; `scale` in pixels a point; `grey` as a black-and-white printer gives it."""
    width, height, pixels = preview.page_image(pdf, page, scale)
    image = QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGB32).copy()
    return image.convertToFormat(QImage.Format.Format_Grayscale8) if grey else image


class Sheet(QWidget):
    """The page itself; drawn anew for each size."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._image = theme, QImage()

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        size = self._image.deviceIndependentSize().toSize()
        return QSize(size.width() + 2 * MARGIN, size.height() + 2 * MARGIN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("raised"))
        if self._image.isNull():
            return
        size = self._image.deviceIndependentSize().toSize()
        page = QRect(QPoint(max(MARGIN, (self.width() - size.width()) // 2), MARGIN), size)
        shade = QColor(0, 0, 0)
        for distance in range(SHADOW, 0, -1):
            shade.setAlphaF(0.05)
            painter.fillRect(page.adjusted(-distance, -distance + 1, distance, distance + 1), shade)
        painter.drawImage(page.topLeft(), self._image)


class PagePreview(QScrollArea):
    """Shows one page of a PDF at a time. `zoom` in per cent; fitted to the width until somebody zooms."""

    turned = Signal()  # another page, or another zoom

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pdf, self._page, self._pages = b"", 0, 0
        self._zoom, self._fits, self._grey = 100, True, False
        self._sheet = Sheet(theme)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(self._sheet)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Anteprima"))
        self.setMinimumSize(240, 160)
        theme.changed.connect(self._sheet.update)

    @property
    def page(self) -> int:
        """The page shown, the first is 1; 0 while there is none."""
        return self._page + 1 if self._pages else 0

    @property
    def pages(self) -> int:
        return self._pages

    @property
    def zoom(self) -> int:
        """Per cent of the size on paper, as far as the screen tells its own."""
        return self._zoom

    @property
    def pdf(self) -> bytes:
        """What is shown."""
        return self._pdf

    def show_pdf(self, pdf: bytes, pages: int) -> None:
        """Another document; the page stays where it was, as far as there is one."""
        self._pdf, self._pages = pdf, pages
        self._page = max(0, min(self._page, pages - 1))
        self._draw()

    def turn(self, step: int) -> None:
        """One page on or back."""
        page = self._page + step
        if 0 <= page < self._pages:
            self._page = page
            self.verticalScrollBar().setValue(0)
            self._draw()

    def zoom_by(self, step: int) -> None:
        """To the next of STEPS, up (1) or down (-1)."""
        further = [one for one in STEPS if (one > self._zoom if step > 0 else one < self._zoom)]
        if further:
            self._fits, self._zoom = False, further[0] if step > 0 else further[-1]
            self._draw()

    def fit(self) -> None:
        """As wide as there is room."""
        self._fits = True
        self._draw()

    def be_grey(self, grey: bool) -> None:
        """As a black-and-white printer would print it."""
        self._grey = grey
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits and event.oldSize().width() != event.size().width():
            self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page up and down scroll, and turn the page at its end."""
        step = {Qt.Key.Key_PageDown: NEXT, Qt.Key.Key_PageUp: BEFORE}.get(Qt.Key(event.key()), 0)
        bar = self.verticalScrollBar()
        if step and bar.value() == (bar.maximum() if step > 0 else bar.minimum()):
            self.turn(step)
        else:
            super().keyPressEvent(event)

    def _draw(self) -> None:
        if not self._pages:
            return
        if self._fits:
            self._zoom = self._fitting()
        ratio = self.devicePixelRatioF()
        image = picture(self._pdf, self._page, self._zoom / 100 * SCREEN_DPI / 72 * ratio, self._grey)
        image.setDevicePixelRatio(ratio)
        self._sheet.setMinimumSize(image.deviceIndependentSize().toSize() + QSize(2 * MARGIN, 2 * MARGIN))
        self._sheet.show_image(image)
        told = self.tr("Anteprima, pagina %1 di %2").replace("%1", str(self.page)).replace("%2", str(self._pages))
        self.setAccessibleName(told)
        self.turned.emit()

    def _fitting(self) -> int:
        """The zoom at which the page, upright or lying, is as wide as the view, scroll bar included."""
        wide = self.width() - 2 * MARGIN - self.verticalScrollBar().sizeHint().width()
        on_paper = preview.page_width(self._pdf, self._page) * SCREEN_DPI / 72
        return max(25, min(200, int(wide / on_paper * 100)))
