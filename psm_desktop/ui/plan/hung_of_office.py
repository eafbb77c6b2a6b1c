"""Reads what hangs on the entry chosen, beside the window's thread; an office's copy may hold 156,000 interventions."""

from PySide6.QtCore import QObject

from psm_desktop.errors import PsmError
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.plan import hung_model
from psm_desktop.ui.plan.hung_model import Hung
from psm_desktop.ui.plan.hung_pane import HungPane


class HungOfOffice(QObject):
    """Asks only while its pane is seen, for one entry at a time: who walks through the plan gets the last one."""

    def __init__(self, desk: Desk, long: LongWork, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._long, self.pane = desk, long, HungPane(theme)
        self._code, self._whole = "", 0
        self._is_seen = self._asking = self._is_old = False

    def ask(self, code: str, whole: int) -> None:
        """Another entry, or the same looked at again; `whole`: so many hang on it and below."""
        self._code, self._whole, self._is_old = code, whole, True
        self._look()

    def be_seen(self, seen: bool) -> None:
        """Whether somebody looks at the pane."""
        self._is_seen = seen
        self._look()

    def _look(self) -> None:
        if not self._is_seen or not self._is_old or self._asking:
            return
        self._asking, self._is_old, code = True, False, self._code
        self._long.ask(lambda db, _step: hung_model.look(db, code), self._on_read, self._on_unread)

    def _on_read(self, found: tuple[str, list[Hung]]) -> None:
        self._asking = False
        code, rows = found
        if code == self._code:
            self.pane.show_hung(rows, self._whole)
        self._look()

    def _on_unread(self, problem: PsmError) -> None:
        self._asking = False
        self._desk.tell(str(problem), "warn")
