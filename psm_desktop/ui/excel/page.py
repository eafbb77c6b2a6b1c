"""Screen G, *Excel*: a file for colleagues, and what comes back of it, shown before anything is written.

page = ExcelPage(theme, desk, long_work)
page.take_files([path])       # a workbook dropped on the window
page.take_table(text, shown)  # what was copied in a spreadsheet; `wanted` once there is something to look at
page.paste_ended.connect(...) # "" when it was left as it is, else the sentence of what went in
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
    from psm_desktop.ui.excel.screen import ExcelWidget


class ExcelPage(QObject):
    """A `shell.page.Page`."""

    wanted = Signal()
    paste_ended = Signal(str)
    keys_changed = Signal(str)  # those worth knowing on the step shown

    def __init__(
        self, theme: Theme, desk: Desk, long: LongWork, ask: AskFile | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.title, self.hint, self.icon = self.tr("Excel"), self.tr("Excel: crea file e importa"), "excel"
        self._parts = theme, desk, long, ask or AskFile()
        self._widget: ExcelWidget | None = None

    def widget(self) -> "ExcelWidget":
        if self._widget is None:
            from psm_desktop.ui.excel.screen import ExcelWidget

            self._widget = ExcelWidget(*self._parts)
            self._widget.shown_changed.connect(lambda: self.keys_changed.emit(self.status_keys))
            self._widget.pasted.connect(self.wanted)
            self._widget.pasted.connect(self._widget.focus_first)  # on the screen that is open only now
            self._widget.paste_ended.connect(self.paste_ended)
        return self._widget

    @property
    def status_keys(self) -> str:
        """Of the start, or of the preview of a file."""
        if self._widget is None or not self._widget.shows_preview:
            return self.tr("Ctrl+O apri un file     F6 cambia riquadro     F1 aiuto")
        return self.tr("F3 prossima cella     Ctrl+Invio importa     Esc torna")

    def focus_search(self) -> None:
        """Nothing to search here: the first thing to do."""
        self.widget().focus_first()

    def take_files(self, paths: Sequence[Path]) -> None:
        """A workbook dropped on the window; of several the first."""
        if paths:
            self.widget().read(paths[0])

    def take_table(self, text: str, shown: Sequence[str]) -> None:
        """A table out of the clipboard; `shown`: its columns, left to right, where it has no headings."""
        self.widget().read_table(text, shown)
