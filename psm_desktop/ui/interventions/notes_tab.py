"""Note: what is in the way, what comes next, and whatever else is worth a line; all of it travels."""

from PySide6.QtWidgets import QWidget

from psm_desktop.domain.intervention import Sheet
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.text import LongTextField
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.recorder import Recorder
from psm_desktop.ui.interventions.scroll_tab import ScrollTab
from psm_desktop.ui.interventions.slot import Slot

COLUMNS = ("notes", "issues_text", "next_steps")


class NotesTab(ScrollTab):
    """`slots` finds a field by its column."""

    def __init__(self, theme: Theme, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = 0
        self.column.setContentsMargins(16, 8, 16, 12)
        for column in COLUMNS:
            slot = Slot(theme, desk, recorder, column, LongTextField(theme))
            self.slots[column] = slot
            self.column.addWidget(slot, 1)
            self.column.addWidget(slot.choice)

    def show_sheet(self, sheet: Sheet, title: str) -> None:
        key, self._key = self._key, sheet.intervention.key
        for slot in self.slots.values():
            if key == self._key:
                slot.refresh()
            else:
                slot.show_record(self._key, title, {})
