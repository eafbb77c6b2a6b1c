"""Files dragged onto a widget."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from psm_desktop.ui.common.drops import take_copy

OF_THE_WINDOW = {".psm", ".xlsx"}
"""What the window itself opens, wherever it is dropped."""


class FileDrop(QObject):
    """`dropped` carries paths; folders and what the window opens pass by."""

    dropped = Signal(list)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent):
            return False
        files = _files(event.mimeData())
        if not files:
            event.ignore()
            return False
        take_copy(event)
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(files)
        return True


def _files(said: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in said.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file() and path.suffix.lower() not in OF_THE_WINDOW]
