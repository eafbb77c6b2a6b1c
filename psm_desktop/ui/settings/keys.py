"""Tasti: the list of keys, to be read. It is asked of the menus each time, so that it cannot say what is not so."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from psm_desktop.ui.common.keys import KeyLine
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.settings.keys_model import KeysModel
from psm_desktop.ui.settings.section import MARGINS


class KeysSection(QFrame):
    """A table as high as there is room."""

    def __init__(self, theme: Theme, lines: Callable[[], Sequence[KeyLine]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._theme, self._lines = theme, lines
        self.table = Table(theme, self.tr("Tasti"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(16)
        column.addWidget(label(self.tr("Tasti"), "record"))
        told = self.tr("I tasti non si cambiano: sono gli stessi su ogni computer e nell'aiuto (F1).")
        column.addWidget(label(told, "hint", wrap=True))
        column.addWidget(self.table, 1)
        theme.changed.connect(self._measure)
        self.look_again()

    def look_again(self) -> None:
        """Ask the menus."""
        before = self.table.model()
        self.table.setModel(KeysModel(self._lines(), self))
        if before is not None:
            before.deleteLater()
        self._measure()

    def _measure(self) -> None:
        self.table.set_widths(150, 0, 96)
