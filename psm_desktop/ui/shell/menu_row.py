"""The row above everything: menus at the left; training, plan and commune at the right."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenuBar, QSizePolicy, QToolButton, QWidget

from psm_desktop.ui.common.chips import TRAINING, Chip
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.restyle import restyle
from psm_desktop.ui.common.theme import Theme

HEIGHT = 36
GAP = 8


class MenuRow(QFrame):
    """36 px. `commune_pressed` is told only where there is something to switch to."""

    commune_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.menus = QMenuBar()
        self.menus.setNativeMenuBar(False)
        self.menus.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._training = Chip(theme, TRAINING)
        self._plan = label("", "hint")
        self._commune = PlaceButton(theme)
        self._commune.clicked.connect(lambda _checked=False: self.commune_pressed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 1)
        row.setSpacing(GAP)
        row.addWidget(self.menus, 1, Qt.AlignmentFlag.AlignVCenter)
        for widget in (self._training, self._plan, self._commune):
            row.addWidget(widget)
        self._training.hide()

    def minimumSizeHint(self) -> QSize:
        """36 px high, and more where large text needs it."""
        return super().minimumSizeHint().expandedTo(QSize(0, HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The plan's words go before a menu does: what is loaded stands on other screens as well."""
        others = [one for one in (self._training, self._commune) if not one.isHidden()]
        taken = sum(one.sizeHint().width() + GAP for one in others) + 2 * GAP
        words = self._plan.sizeHint().width() + GAP
        self._plan.setVisible(self.width() >= self.menus.sizeHint().width() + taken + words)

    def show_place(self, commune: str, plan: str, training: bool, switchable: bool) -> None:
        """Where one is: name, plan and version in words, whether the data are for training, whether one can switch."""
        self._training.setVisible(training)
        self._plan.setText(plan)
        self._commune.setText(f"\u00a0{commune}")  # Qt sets words 4 px after an icon, the look asks for 8
        self._commune.setAccessibleName(commune)
        self._commune.be_switchable(switchable)
        self._commune.setToolTip(self.tr("Cambia Comune (Ctrl+Maiusc+C)") if switchable else "")
        self._make_room()


class PlaceButton(QToolButton):
    """The commune's name in bold; a chevron and a press only where there is another to switch to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._switchable = theme, False
        self.setProperty("kind", "place")
        self.setIcon(theme.icon("office", "text"))
        self.setIconSize(QSize(18, 18))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def be_switchable(self, switchable: bool) -> None:
        self._switchable = switchable
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if switchable else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not switchable)
        restyle(self, "state", "" if switchable else "alone")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._switchable:
            painter = QPainter(self)
            picture = self._theme.pixmap("chevron-down", 16, "text2", self.devicePixelRatioF())
            painter.drawPixmap(self.width() - 20, (self.height() - 16) // 2, picture)
