"""Above the list: the node of the plan where there is no tree, the view, the filters, how many were found."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psm_desktop.ui.common.buttons import quiet
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import filters_model
from psm_desktop.ui.interventions.asked import Asked
from psm_desktop.ui.interventions.filter_bar import FilterButton
from psm_desktop.ui.interventions.heading import Heading
from psm_desktop.ui.interventions.list_menu import ListMenu
from psm_desktop.ui.interventions.plan_pane import PlanBox
from psm_desktop.ui.interventions.view_box import ViewBox
from psm_desktop.ui.interventions.views_model import SavedView

VIEW = 200
"""Pixels of the views' drop-down where there is room."""


class ListTop(QWidget):
    """Shows what is asked; `toggled_filter` carries a Term, the other signals what was chosen."""

    code_chosen = Signal(str)
    view_chosen = Signal(str)
    saved_chosen = Signal(str)  # the name of a saved view
    toggled_filter = Signal(object)
    reset_pressed = Signal()

    def __init__(self, theme: Theme, desk: Desk, heading: Heading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._desk, self._narrow = theme, desk, False
        self.plan, self.view = PlanBox(theme, desk), ViewBox(theme)
        self.filters = FilterButton(theme, self._groups)
        self.reset = quiet(theme, self.tr("Azzera"), "close", self.reset_pressed.emit)
        self.reset.setAccessibleName(self.tr("Azzera filtri"))
        self.count, self.menu = label("", "hint"), ListMenu(theme, heading)
        self._lay_out()
        self.plan.chosen.connect(self.code_chosen)
        self.view.view_chosen.connect(self.view_chosen)
        self.view.saved_chosen.connect(self.saved_chosen)
        self.filters.toggled_filter.connect(self.toggled_filter)

    def show_asked(self, asked: Asked, saved_name: str) -> None:
        """What is asked now; `saved_name`: of the saved view that asks just this, "" for none."""
        self.plan.choose(asked.code)
        self.show_view(asked.view, saved_name)
        self.reset.setVisible(asked != Asked())
        self.filters.show_chosen(asked.filters)

    def show_saved(self, saved: Sequence[SavedView]) -> None:
        """The saved views people can choose."""
        self.view.show_saved(saved)

    def show_view(self, view: str, saved_name: str) -> None:
        """The view in force."""
        self.view.choose(view, saved_name)
        self.menu.show_view(saved_name)

    def show_found(self, found: int, whole: int) -> None:
        """«3 di 17»"""
        self.count.setText(self.tr("{found} di {whole}").format(found=found, whole=whole))

    def be_narrow(self, narrow: bool) -> None:
        """In a small window the plan is here, as a drop-down, and words give way to icons."""
        self.plan.setVisible(narrow)
        self.view.setMinimumWidth(self._theme.px(100))
        self.view.setMaximumWidth(self._theme.px(VIEW))
        self.reset.setText("" if narrow else self.tr("Azzera"))
        for box in (self.plan, self.view):
            box.setMinimumContentsLength(5 if narrow else 8)
        self.view.setItemText(0, self.tr("Vista: tutti") if narrow else self.tr("Vista: tutti gli interventi"))
        self.filters.be_narrow(narrow)

    def _groups(self) -> tuple[filters_model.Group, ...]:
        hand = self._desk.hand
        return filters_model.menu(hand.db, hand.commune, self._desk.plan, hand.today())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 8)
        row.setSpacing(4)
        for widget in (self.plan, self.view, self.filters, self.reset):
            row.addWidget(widget, 100 if widget is self.view else 0)  # as wide as it may be, where there is room
        row.addStretch(1)
        for other in (self.count, self.menu):
            row.addWidget(other)
