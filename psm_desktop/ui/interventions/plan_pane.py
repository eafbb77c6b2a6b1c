"""The plan beside the list: choosing a node narrows the list. In a small window the same choice is a drop-down."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from psm_desktop.ui.common.buttons import quiet
from psm_desktop.ui.common.delegates import ListDelegate
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.still_box import StillBox
from psm_desktop.ui.common.table import PlanTree as PlanView
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.plan_model import CODE, PlanTree, loaded_words, long_title, short_title

LEAST = 160
"""Pixels for the words above and below the tree."""


class PlanPane(QFrame):
    """`chosen` carries the code of an axis, a strategy or an action, "" for all; `look_wanted` too."""

    chosen = Signal(str)
    look_wanted = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._theme, self._desk = theme, desk
        self.model = PlanTree(
            desk.plan, lambda axis: theme.icon(f"axis-{axis}", f"axis-{axis}"), lambda: theme.font(13, 600), self
        )
        self.view = PlanView(theme, self.tr("Piano"))
        self.view.setModel(self.model)
        theme.changed.connect(self._on_theme_changed)
        self.look = quiet(theme, self.tr("Guarda il Piano"), "plan", self._on_look_pressed)
        self._lay_out()
        self.setMinimumWidth(theme.px(LEAST))
        self.count()
        self.view.selectionModel().currentChanged.connect(self._on_current)

    def _on_theme_changed(self) -> None:
        self.model.restyle()
        self.setMinimumWidth(self._theme.px(LEAST))

    def count(self) -> None:
        """Count anew."""
        self.model.count(self._desk.hand.db, self._desk.hand.commune)

    def choose(self, code: str) -> None:
        """Make a node the current one; one that is not loaded is none."""
        if (item := self.model.item_of(code)) is not None:
            self.view.setCurrentIndex(item.index())

    def open_codes(self) -> list[str]:
        """The nodes that stand open, to be kept for the next day."""
        return [code for code in self._branches() if self.view.isExpanded(self._index(code))]

    def open_these(self, codes: list[str]) -> None:
        """Open nodes by their codes."""
        for code in self._branches():
            self.view.setExpanded(self._index(code), code in codes)

    def _branches(self) -> list[str]:
        return [entry.code for entry in self._desk.plan.entries() if entry.code.count(".") < 2]

    def _index(self, code: str) -> QModelIndex:
        item = self.model.item_of(code)
        return QModelIndex() if item is None else item.index()

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(str(current.data(CODE) or ""))

    def _on_look_pressed(self) -> None:
        self.look_wanted.emit(str(self.view.currentIndex().data(CODE) or ""))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 12, 10, 8)
        head.addWidget(label(self.tr("Piano"), "section"))
        head.addStretch(1)
        head.addWidget(label(self.tr("interventi"), "hint"))
        foot = label(loaded_words(self._desk.plan), "hint", wrap=True)
        foot.setContentsMargins(12, 4, 8, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(foot)
        column.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        foot.setVisible(bool(foot.text()))  # not before it has a place: by itself it would be a window for a moment


class PlanBox(StillBox):
    """The tree as a drop-down."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Piano"))
        self.setSizeAdjustPolicy(StillBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(20)
        self.view().setAccessibleName(self.tr("Voci del Piano"))
        self.view().setItemDelegate(ListDelegate(theme, self))
        self.view().setMinimumWidth(320)
        self.addItem(self.tr("Piano"), "")  # the whole of it: more words have no room in a small window
        for entry in desk.plan.entries():
            indent = "\u2003" * entry.code.count(".")
            self.addItem(f"{indent}{entry.code}  {short_title(entry)}", entry.code)
            self.setItemData(self.count() - 1, long_title(entry), Qt.ItemDataRole.ToolTipRole)
        self.activated.connect(lambda row: self.chosen.emit(str(self.itemData(row))))

    def choose(self, code: str) -> None:
        """Show a code that was chosen elsewhere; nothing is told."""
        self.setCurrentIndex(max(0, self.findData(code)))
