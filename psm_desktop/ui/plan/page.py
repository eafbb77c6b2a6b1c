"""Il Piano: the plan to look at, with what hangs on it.

page = PlanPage(theme, desk, settings, long_work)
window.add_page(page, under=records, key="Ctrl+Shift+P")
page.list_wanted.connect(records.show_code)          # code of the plan
page.choose("2.1")
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from psm_desktop.settings import Settings
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme

if TYPE_CHECKING:
    from psm_desktop.ui.plan.form_of_office import FormOfOffice
    from psm_desktop.ui.plan.screen import PlanScreen


class PlanPage(QObject):
    """A `shell.page.Page`. The office's copy has no screen for lists: what hangs on an entry stands beside it."""

    list_wanted = Signal(str)
    record_wanted = Signal(str, object)  # at the office: commune and key of an intervention
    publish_wanted = Signal()  # at the office: the file for the communes
    keys_changed = Signal(str)  # those worth knowing on what is shown

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        settings: Settings,
        long: LongWork,
        parent: QObject | None = None,
        ask: AskFile | None = None,
    ) -> None:
        super().__init__(parent)
        self._ask = ask or AskFile()
        self._forms: FormOfOffice | None = None
        self.title, self.hint, self.icon = self.tr("Il Piano"), self.tr("Il Piano"), "map"
        self._parts = theme, desk, settings, long
        self._screen: PlanScreen | None = None

    def widget(self) -> "PlanScreen":
        if self._screen is None:
            from psm_desktop.ui.plan.screen import PlanScreen

            self._screen = PlanScreen(*self._parts)
            self._screen.list_wanted.connect(self.list_wanted)
            self._screen.record_wanted.connect(self.record_wanted)
            self._screen.publish_wanted.connect(self.publish_wanted)
            self._screen.shown_changed.connect(lambda: self.keys_changed.emit(self.status_keys))
            self._add_forms(self._screen)
        return self._screen

    @property
    def status_keys(self) -> str:
        """Of the plan, or of the workbook that stands in its place."""
        if self._screen is not None and self._screen.shows_other:
            return self.tr("Ctrl+Invio tiene la bozza     Esc torna al Piano")
        return self.tr("← → chiude e apre     Invio interventi     F6 cambia riquadro")

    @property
    def forms(self) -> "FormOfOffice":
        """The plan workbook, at the office alone."""
        self.widget()
        assert self._forms is not None, "a commune loads no plan workbook"
        return self._forms

    def _add_forms(self, screen: "PlanScreen") -> None:
        theme, desk, _settings, long = self._parts
        if desk.commune is None:
            from psm_desktop.ui.plan.form_of_office import FormOfOffice

            self._forms = FormOfOffice(desk, theme, long, self._ask, screen)

    def focus_search(self) -> None:
        self.widget().header.focus_search()

    def choose(self, code: str) -> None:
        """Show an entry of the plan; a code that is not loaded changes nothing."""
        self.widget().choose(code)
