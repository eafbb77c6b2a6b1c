"""A tab of the form whose content scrolls as a whole, and what the form may ask of any tab."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from psm_desktop.domain.intervention import Sheet
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.interventions.rows_table import RowsTable
from psm_desktop.ui.interventions.sheet_model import Place
from psm_desktop.ui.interventions.slot import Slot


class ScrollTab(QScrollArea):
    """Frameless; `column` takes the content, top down. Tables inside begin 8 px further left than labels.

    `tables` and `slots` are what one types in; `deleted` carries the sentence for the bar that offers to take it back.
    """

    deleted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tables: tuple[RowsTable, ...] = ()
        self.slots: dict[str, Slot] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = self.body = QWidget()
        body.setObjectName("body")
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(8, 0, 8, 12)
        self.column.setSpacing(8)
        self.setWidget(body)

    def show_sheet(self, sheet: Sheet, title: str) -> None:
        """Another sheet, or the same looked at again; text somebody is typing stays."""
        raise NotImplementedError

    def finish(self) -> None:
        """Record what is being typed."""
        for slot in self.slots.values():
            slot.field.commit()
            slot.remarks.finish()
        for table in self.tables:
            table.finish()
            table.remarks.finish()

    def enter(self) -> None:
        """Put the cursor where one types first: a field, a table with rows, a table without."""
        for slot in self.slots.values():
            slot.focus()
            return
        for table in sorted(self.tables, key=lambda one: one.is_empty)[:1]:
            table.enter()

    def focus_row(self, place: Place) -> bool:
        """Put the cursor on a cell, or where its row begins; False when the row is not in a table of this tab."""
        for table in self.tables:
            index = table.model.index_of(place)
            index = index if index.isValid() else table.model.index_of(place._replace(column=""))
            if index.isValid():
                table.view.setCurrentIndex(index)
                table.view.setFocus()
                return True
        return False

    def focus_table(self, name: str) -> None:
        """Put the cursor into a table of this tab, whatever it holds."""
        for table in self.tables:
            if table.model.table == name:
                table.enter()

    def take_tables(self, *tables: RowsTable) -> None:
        """These tables belong to the tab."""
        self.tables = tables
        for table in tables:
            table.deleted.connect(self.deleted)


def section(words: str) -> QLabel:
    """A heading over a table, as far left as its text."""
    made = label(words, "section")
    made.setContentsMargins(8, 4, 8, 0)
    return made
