"""Printing: the pages of the very PDF as pictures of 300 dots an inch, one for each turn of the event loop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from psm_desktop.ui.reports.preview import picture

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DPI = 300
AskPrinter = Callable[[QWidget, int], "QPrinter | None"]
"""Which printer, for how many pages; None when the person thinks better of it."""


def ask_printer(parent: QWidget, pages: int) -> QPrinter | None:
    """The system's own dialog."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages)
    return printer if dialog.exec() else None


class Printing(QObject):
    """Prints a PDF on a printer, page by page, so that the window stays usable; `stop` ends it after a whole page."""

    progressed = Signal(int, int)  # pages done, of all
    finished = Signal(int)  # pages printed
    failed = Signal()  # the printer took nothing

    def __init__(
        self, printer: QPrinter, pdf: bytes, pages: int, grey: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._printer, self._pdf, self._grey = printer, pdf, grey
        first, last = printer.fromPage() or 1, printer.toPage() or pages
        self._wanted = list(range(first - 1, min(last, pages)))
        self._done, self._stopped = 0, False
        self._painter = QPainter()
        self._printer.setFullPage(True)
        if grey:
            self._printer.setColorMode(self._printer.ColorMode.GrayScale)

    def start(self) -> None:
        """Begin; what comes of it is told by signals."""
        if not self._wanted or not self._painter.begin(self._printer):
            self.failed.emit()
            return
        QTimer.singleShot(0, self, self._next)

    def stop(self) -> None:
        """No further page."""
        self._stopped = True

    def _next(self) -> None:
        if self._stopped or self._done == len(self._wanted):
            self._painter.end()
            self.finished.emit(self._done)
            return
        if self._done:
            self._printer.newPage()
        image = picture(self._pdf, self._wanted[self._done], DPI / 72, self._grey)
        self._painter.drawImage(_whole_page(self._painter.viewport(), image), image)
        self._done += 1
        self.progressed.emit(self._done, len(self._wanted))
        QTimer.singleShot(0, self, self._next)


def _whole_page(paper: QRect, image: QImage) -> QRectF:
    """The page as large as the paper allows, its proportions kept, centred."""
    factor = min(paper.width() / image.width(), paper.height() / image.height())
    width, height = image.width() * factor, image.height() * factor
    return QRectF(paper.x() + (paper.width() - width) / 2, paper.y() + (paper.height() - height) / 2, width, height)
