"""Screen H, *Invio e ricezione*: what is to send, what was prepared and confirmed, what came in.

page = ExchangePage(theme, desk, long_work, settings)
page.intervention_wanted.connect(...)     # key (an int, as object): show this record
page.conflicts_wanted.connect(...)        # show the fields with two values
page.repair_wanted.connect(...)           # asked and confirmed: repair the copy, which nobody may have open meanwhile
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from psm_desktop.settings import Settings
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme

if TYPE_CHECKING:
    from psm_desktop.ui.exchange.screen import ExchangeWidget


class ExchangePage(QObject):
    """A `shell.page.Page`."""

    intervention_wanted = Signal(object)
    conflicts_wanted = Signal()
    repair_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        long: LongWork,
        settings: Settings,
        ask: AskFile | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.title, self.hint, self.icon = self.tr("Invio"), self.tr("Invio e ricezione"), "exchange"
        self.status_keys = self.tr("Invio apre     Ctrl+Invio prepara il file     Esc chiude")
        self._parts = theme, desk, long, settings, ask or AskFile()
        self._desk = desk
        self._widget: ExchangeWidget | None = None

    def widget(self) -> "ExchangeWidget":
        if self._widget is None:
            from psm_desktop.ui.exchange.screen import ExchangeWidget

            self._widget = ExchangeWidget(*self._parts)
            self._widget.intervention_wanted.connect(self.intervention_wanted)
            self._widget.conflicts_wanted.connect(self.conflicts_wanted)
            self._widget.repair_wanted.connect(self.repair_wanted)
        return self._widget

    def focus_search(self) -> None:
        """Nothing to search here: the list of what is to send."""
        self.widget().outbox.view.setFocus()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Files or folders dropped on the window."""
        self.widget().post.take_in(paths)

    def prepare(self) -> None:
        """Write the file for the office, as the button does."""
        if not self._desk.refuses():
            self.widget().post.prepare()
