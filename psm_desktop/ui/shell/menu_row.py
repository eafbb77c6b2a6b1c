"""The row above everything: menus at the left; training, plan and commune at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenuBar, QSizePolicy, QToolButton, QWidget

from psm_desktop.ui.common.chips import TRAINING, Chip
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme

HEIGHT = 36


class MenuRow(QFrame):
    """36 px. `commune_pressed` is told only where there is something to switch to."""

    commune_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setMinimumHeight(HEIGHT)
        self.menus = QMenuBar()
        self.menus.setNativeMenuBar(False)
        self.menus.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._training = Chip(theme, TRAINING)
        self._plan = label("", "hint")
        self._commune = self._commune_button(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.menus, 1)
        for widget in (self._training, self._plan, self._commune):
            row.addWidget(widget)
        self._training.hide()

    def show_place(self, commune: str, plan: str, training: bool, switchable: bool) -> None:
        """Where one is: name, plan and version in words, whether the data are for training, whether one can switch."""
        self._training.setVisible(training)
        self._plan.setText(plan)
        self._commune.setText(commune)
        self._commune.setAccessibleName(commune)
        self._commune.setProperty("kind", "place" if switchable else "place-alone")
        self._commune.setEnabled(switchable)
        self._chevron.setVisible(switchable)
        self._commune.setToolTip(self.tr("Cambia Comune (Ctrl+Maiusc+C)") if switchable else "")

    def _commune_button(self, theme: Theme) -> QToolButton:
        button = QToolButton()
        button.setIcon(theme.icon("office"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(lambda _checked=False: self.commune_pressed.emit())
        return button
