"""The rail at the left: one button per screen, 72 px with words, 56 px without."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from psm_desktop.ui.common.theme import Theme

WIDE, NARROW = (72, 60), (56, 52)
"""Width and height of an item."""


class Rail(QFrame):
    """`chosen` and `entered` carry the number of the screen, in the order in which they were added: arrows choose one,
    who presses or clicks it goes into it."""

    chosen, entered = Signal(int), Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Sezioni"))
        self._theme, self._narrow, self._top = theme, False, 0
        self._group, self._acts = QButtonGroup(self), list[QToolButton]()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 4)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._group.idToggled.connect(self._on_toggled)
        self._group.idClicked.connect(self.entered)  # one that is marked for another screen leads back to its own
        theme.changed.connect(self._measure)
        self._measure()

    def add(self, number: int, word: str, hint: str, icon: str, at_foot: bool = False) -> None:
        """One more screen; at the foot those that are not work (settings, help)."""
        button = self._button(word, hint, icon)
        button.setCheckable(True)
        self._group.addButton(button, number)
        if at_foot:
            self._column.insertWidget(self._column.count() - len(self._acts), button)
        else:
            self._column.insertWidget(self._top, button)
            self._top += 1
        self._keep_one_stop()
        self._in_reading_order()
        self._measure()

    def add_act(self, word: str, hint: str, icon: str, act: Callable[[], object]) -> None:
        """At the very foot something that is no screen."""
        button = self._button(word, hint, icon)
        button.clicked.connect(lambda _checked=False: act())
        self._acts.append(button)
        self._column.addWidget(button)
        self._in_reading_order()
        self._measure()

    def _button(self, word: str, hint: str, icon: str) -> QToolButton:
        button = QToolButton()
        button.setText(word)
        button.setToolTip(hint)
        button.setAccessibleName(word)
        button.setIcon(self._theme.icon(icon, "on_rail", 24))
        button.setIconSize(QSize(24, 24))
        button.setProperty("ownRing", True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def show_chosen(self, number: int) -> None:
        """Mark a screen; nothing is told: another one may be shown under its name."""
        self._group.blockSignals(True)
        self._group.button(number).setChecked(True)
        self._group.blockSignals(False)
        self._keep_one_stop()

    def _in_reading_order(self) -> None:
        """Tab goes down the rail, in whatever order its buttons were made."""
        places = [self._column.itemAt(at) for at in range(self._column.count())]
        found = [place.widget() for place in places if place is not None]
        for before, after in pairwise([one for one in found if one is not None]):
            QWidget.setTabOrder(before, after)

    def _keep_one_stop(self) -> None:
        """Tab comes to the screen one is on: Qt would come to the one that last had the focus, or to any."""
        for button in self._group.buttons():
            is_here = button.isChecked()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_here else Qt.FocusPolicy.ClickFocus)

    def be_narrow(self, narrow: bool) -> None:
        """Drop the words (their names stay for tool tip and screen reader)."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._measure()

    def _measure(self) -> None:
        width, height = NARROW if self._narrow else WIDE
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if self._narrow else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        self.setFixedWidth(width if self._narrow else self._theme.px(width))
        for button in (*self._group.buttons(), *self._acts):
            assert isinstance(button, QToolButton)
            button.setToolButtonStyle(style)
            button.setFixedSize(self.width(), height if self._narrow else self._theme.px(height))

    def _on_toggled(self, number: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(number)
