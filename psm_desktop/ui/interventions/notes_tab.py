"""Note: what is in the way, what comes next, and whatever else is worth a line; and the private note."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psm_desktop.domain.intervention import Sheet
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.text import LongTextField
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.private_note import PrivateNote
from psm_desktop.ui.interventions.recorder import Recorder
from psm_desktop.ui.interventions.scroll_tab import ScrollTab
from psm_desktop.ui.interventions.sheet_model import PRIVATE, Place
from psm_desktop.ui.interventions.slot import Slot

COLUMNS = ("notes", "issues_text", "next_steps")


class NotesTab(ScrollTab):
    """`slots` finds a field by its column."""

    def __init__(self, theme: Theme, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = 0
        self.column.setContentsMargins(8, 8, 8, 12)
        fields = QVBoxLayout()
        fields.setContentsMargins(8, 0, 8, 0)
        fields.setSpacing(8)
        self.column.addLayout(fields, 3)
        for column in COLUMNS:
            slot = Slot(theme, desk, recorder, column, LongTextField(theme))
            self.slots[column] = slot
            fields.addWidget(slot, 1)
            for below in (slot.choice, slot.remarks):
                fields.addWidget(below)
        self.private = PrivateNote(theme, desk)
        self.column.addWidget(self.private, 1)

    def show_sheet(self, sheet: Sheet, title: str) -> None:
        key, self._key = self._key, sheet.intervention.key
        for slot in self.slots.values():
            if key == self._key:
                slot.refresh()
            else:
                slot.show_record(self._key, title, {})
        self.private.show_record(self._key, title)

    def focus_row(self, place: Place) -> bool:
        """The private note hangs on the record as a row would."""
        if place.table == PRIVATE:
            self.private.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return place.table == PRIVATE

    def finish(self) -> None:
        super().finish()
        self.private.finish()
