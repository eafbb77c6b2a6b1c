"""Screen F, *Rapporti*: what can be made, its options, and the very PDF that is printed.

page = ReportsPage(theme, desk, long_work)
page.intervention_list_wanted.connect(...)     # the person wants to mend what makes the report a draft
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme

if TYPE_CHECKING:
    from psm_desktop.ui.reports.printing import AskPrinter
    from psm_desktop.ui.reports.screen import ReportsWidget


class ReportsPage(QObject):
    """A `shell.page.Page`."""

    intervention_list_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        long: LongWork,
        ask: AskFile | None = None,
        printer: "AskPrinter | None" = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.title, self.hint, self.icon = self.tr("Rapporti"), self.tr("Rapporti"), "reports"
        self.status_keys = self.tr("Ctrl+P stampa     Ctrl+Maiusc+S salva PDF")
        self._parts, self._printer = (theme, desk, long, ask or AskFile()), printer
        self._widget: ReportsWidget | None = None

    def widget(self) -> "ReportsWidget":
        if self._widget is None:
            from psm_desktop.ui.reports.printing import ask_printer
            from psm_desktop.ui.reports.screen import ReportsWidget

            self._widget = ReportsWidget(*self._parts, self._printer or ask_printer)
            self._widget.intervention_list_wanted.connect(self.intervention_list_wanted)
        return self._widget

    def focus_search(self) -> None:
        """Nothing to search here: the first option."""
        self.widget().enter_options()
