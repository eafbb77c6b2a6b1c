"""Plan, list and form side by side, at F7 the check at their right; where there is no room plan and list give way."""

import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from psm_desktop.settings import Settings
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.states import keep_splitter
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.check_pane import CheckPane
from psm_desktop.ui.interventions.form import Form
from psm_desktop.ui.interventions.list_pane import ListPane
from psm_desktop.ui.interventions.plan_pane import PlanPane

PANES, OPEN = "interventions.panes", "interventions.open"
SMALL = 1200
"""Below this width of the window the tree becomes a drop-down (UX.md §2)."""
TINY = 1050
"""Below this one, which large text makes of a small window, days have no room with four fields in a row."""
TIGHT, FORM, FORM_OF_FOUR = 800, 428, 524
"""Down to this width of the window the form keeps so many pixels, for the tables on its tabs; four fields in a row, of
which two are days, need more."""
RAIL = 72
"""Pixels the rail takes of a wide window."""
CHECK = 320
"""Pixels of the check."""
SIZES = [207, 607, 480, CHECK]


class ThreePanes(QSplitter):
    """F6 goes from pane to pane; widths and open nodes are kept from day to day."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._settings = theme, settings
        self.is_wide, self._checks, self._before = False, False, SIZES

    def take(self, plan: PlanPane, found: ListPane, form: Form, check: CheckPane) -> None:
        """The panes, from left to right; once, before it is shown."""
        self._plan, self._list, self._form, self._check = plan, found, form, check
        for at, pane in enumerate((plan, found, form, check)):
            self.addWidget(mark_pane(pane))
            self.setStretchFactor(at, 1 if pane is found else 0)
        self.setSizes(SIZES)
        keep_splitter(self._settings, PANES, self)
        self._keep_open_nodes()
        self._theme.changed.connect(self.arrange)
        plan.hide()  # until the width of the window is known, which three panes side by side would stretch
        check.hide()

    def widen(self, wide: bool | None = None) -> None:
        """The form over the whole width, or beside the list again; None: the other of the two."""
        wide = not self.is_wide if wide is None else wide
        if wide and not self.is_wide:
            self._before = self.sizes()
        was_wide, self.is_wide = self.is_wide, wide
        self.arrange()
        if was_wide and not wide:
            self.setSizes(self._before)

    def show_check(self, checks: bool) -> None:
        """With the check at the right, or without."""
        self._checks = checks
        self.arrange()

    def arrange(self) -> None:
        """Fit the panes to the window; larger text fills it sooner. What goes does so first: none may be pushed out."""
        width = min(self.window().width(), self.width() + RAIL)  # less with a panel beside the screen
        small, checks = width < self._theme.px(SMALL), self._checks
        self._check.setVisible(checks and not self._check.isHidden())
        self._plan.setVisible(not small and not self.is_wide and not checks)
        self._list.setVisible(not self.is_wide and not (small and checks))
        self._list.be_narrow(small)
        tiny = width < self._theme.px(TINY)
        self._form.lay_out(narrow=(small and not tiny) or self.is_wide, wide=self.is_wide)
        self._form.setMinimumWidth(self._least(width, small and not tiny))
        self._check.setFixedWidth(self._theme.px(CHECK))
        self._check.setVisible(checks)
        if checks and not self.sizes()[-1]:  # restored from a day on which it had none
            self.setSizes(SIZES)

    def _least(self, width: int, four: bool) -> int:
        """Pixels the form needs in a window of a width; `four`: fields in a row."""
        if width < self._theme.px(TIGHT):
            return 0
        return self._theme.px(FORM_OF_FOUR if four else FORM)

    def _keep_open_nodes(self) -> None:
        try:
            codes = json.loads(self._settings.state(OPEN) or "[]")
        except ValueError:
            codes = []
        self._plan.open_these([str(code) for code in codes])
        view = self._plan.view
        for told in (view.expanded, view.collapsed):
            told.connect(lambda _index: self._settings.remember(OPEN, json.dumps(self._plan.open_codes())))
