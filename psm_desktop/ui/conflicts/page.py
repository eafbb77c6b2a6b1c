"""Screen I, *Conflitti*: what several people wrote without knowing of each other, one record at a time.

page = ConflictsPage(theme, desk)
page.intervention_wanted.connect(...)     # key (an int, as object): show this record
page.open_record(key)                     # its questions
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from psm_desktop.ui.common.confirm import Confirm
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme

if TYPE_CHECKING:
    from psm_desktop.ui.conflicts.screen import ConflictsWidget


class ConflictsPage(QObject):
    """A `shell.page.Page`; the same in a commune's copy and in the office's, which holds all communes."""

    intervention_wanted = Signal(object)

    def __init__(self, theme: Theme, desk: Desk, confirm: Confirm | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title, self.hint, self.icon = self.tr("Conflitti"), self.tr("Conflitti: scegli fra due valori"), "compare"
        self.status_keys = self.tr("Frecce: scegli     Invio decide     Ctrl+Invio conferma le scelte     Esc elenco")
        self._parts = theme, desk, confirm
        self._widget: ConflictsWidget | None = None

    def widget(self) -> "ConflictsWidget":
        if self._widget is None:
            from psm_desktop.ui.conflicts.screen import ConflictsWidget

            self._widget = ConflictsWidget(*self._parts)
            self._widget.intervention_wanted.connect(self.intervention_wanted)
        return self._widget

    def focus_search(self) -> None:
        """Nothing to search here: the list of records."""
        self.widget().list.setFocus()

    def open_record(self, key: int) -> None:
        """Show the questions of an intervention."""
        self.widget().look()
        self.widget().open_record(key)
