"""The views of the list as a drop-down: those that are always there, then those people saved."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psm_desktop.ui.common.delegates import ListDelegate
from psm_desktop.ui.common.still_box import StillBox
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.views_model import ALL_VIEWS, SavedView, words

SAVED = "saved:"
"""Before the name of a saved view, in the data of its row."""


class ViewBox(StillBox):
    """`view_chosen` carries the code of a view, `saved_chosen` the name of a saved one."""

    view_chosen = Signal(str)
    saved_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Vista"))
        self.setSizeAdjustPolicy(StillBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(20)
        self.view().setAccessibleName(self.tr("Viste"))
        self.view().setItemDelegate(ListDelegate(theme, self))
        self.view().setMinimumWidth(240)
        for view in ALL_VIEWS:
            self.addItem(self._words(words(view)), view)
        self.activated.connect(self._on_activated)

    def show_saved(self, saved: Sequence[SavedView]) -> None:
        """The saved views below the others."""
        while self.count() > len(ALL_VIEWS):
            self.removeItem(self.count() - 1)
        if saved:
            self.insertSeparator(self.count())
        for view in saved:
            self.addItem(self._words(view.name), SAVED + view.name)

    def choose(self, view: str, name: str = "") -> None:
        """Show what was chosen elsewhere: a saved view by its `name`, else a view; nothing is told."""
        at = self.findData(SAVED + name) if name else self.findData(view)
        self.setCurrentIndex(max(0, at))

    def _words(self, name: str) -> str:
        return self.tr("Vista: %1").replace("%1", name)

    def _on_activated(self, row: int) -> None:
        code = str(self.itemData(row))
        if code.startswith(SAVED):
            self.saved_chosen.emit(code.removeprefix(SAVED))
        else:
            self.view_chosen.emit(code)
