"""The records with something to choose: two lines a row, title and how much."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.common.two_lines import TwoLines
from psm_desktop.ui.conflicts.model import Record, RecordList


class RecordView(QListView):
    """`chosen`: another record is the current one; `entered`: Invio, into its questions."""

    chosen = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Interventi con qualcosa da scegliere"))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(TwoLines(theme, self, weight=700))
        self.records = RecordList(self)
        self.setModel(self.records)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.chosen.emit())
        theme.changed.connect(self.doItemsLayout)

    @property
    def record(self) -> Record | None:
        """The current one."""
        row = self.currentIndex().row()
        return self.records.records[row] if 0 <= row < self.records.rowCount() else None

    def show_records(self, some: list[Record]) -> None:
        """The current record stays so; one that is gone gives way to the one that takes its place."""
        before, row = self.record, max(0, self.currentIndex().row())
        self.selectionModel().blockSignals(True)
        self.records.show_records(some)
        self.selectionModel().blockSignals(False)
        keys = [one.intervention for one in some]
        self.choose(
            keys.index(before.intervention) if before and before.intervention in keys else min(row, len(some) - 1)
        )

    def choose(self, row: int) -> None:
        """Make a record the current one; -1 for none."""
        self.setCurrentIndex(self.records.index(row, 0) if row >= 0 else QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right) and not event.modifiers():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 60)
