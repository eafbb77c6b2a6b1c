"""Screen J, *Ufficio*: the returns of the communes and the whole picture.

page = OfficePage(theme, desk, long_work)        # `ask` answers "which file?" in tests
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme

if TYPE_CHECKING:
    from psm_desktop.ui.office.screen import OfficeWidget


class OfficePage(QObject):
    """A `shell.page.Page`. It looks at the copy anew whenever something was written."""

    wanted = Signal()
    key_copy_wanted = Signal()
    keys_changed = Signal(str)  # those worth knowing on what is shown

    def __init__(
        self, theme: Theme, desk: Desk, long: LongWork, ask: AskFile | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.title, self.hint, self.icon = self.tr("Ufficio"), self.tr("Ufficio: ritorni dei Comuni"), "office"
        self._parts = theme, desk, long, ask or AskFile()
        self._widget: OfficeWidget | None = None

    def widget(self) -> "OfficeWidget":
        if self._widget is None:
            from psm_desktop.ui.office.screen import OfficeWidget

            self._widget = OfficeWidget(*self._parts)
            self._widget.key_copy_wanted.connect(self.key_copy_wanted)
            self._widget.shown_changed.connect(lambda: self.keys_changed.emit(self.status_keys))
        return self._widget

    @property
    def status_keys(self) -> str:
        """Of the tab or the sheet that is shown."""
        if self._widget is None or self._widget.shows_returns:
            return self.tr("Invio apre il ritorno     Esc torna     F5 aggiorna")
        if self._widget.shows_sheet:
            return self.tr("Esc torna     F5 aggiorna")
        return self.tr("F6 cambia riquadro     Ctrl+F cerca     F5 aggiorna")

    @property
    def is_waiting(self) -> bool:
        """Whether something typed could not be written yet."""
        return self._widget is not None and self._widget.record.is_waiting

    def focus_search(self) -> None:
        self.widget().focus_search()

    def open_record(self, commune: str, key: int) -> None:
        """An intervention of a commune (ISTAT code), wherever one was; Esc leads to the commune."""
        self.wanted.emit()
        self.widget().open_record(commune, key)

    def look(self) -> None:
        """Something was done elsewhere."""
        if self._widget is not None:
            self._widget.look()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Files or folders dropped on the window."""
        self.widget().post.take_in(paths)
