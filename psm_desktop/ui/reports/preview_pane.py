"""The preview with its controls: which page, how large, in black and white."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from psm_desktop.ui.common.buttons import icon_only, quiet
from psm_desktop.ui.common.cards import EmptyState
from psm_desktop.ui.common.labels import label, rule
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.reports.preview import BEFORE, NEXT, STEPS, PagePreview

WAITING, SHOWN = 0, 1


class PreviewPane(QFrame):
    """`say_working`, then `show_pdf` or `say_nothing`. `again_pressed`: the person wants it made again."""

    again_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._theme = theme
        self.pages = PagePreview(theme)
        self.before = icon_only(theme, "chevron-left", self.tr("Pagina prima"), lambda: self.pages.turn(BEFORE))
        self.next = icon_only(theme, "chevron-right", self.tr("Pagina dopo"), lambda: self.pages.turn(NEXT))
        self.smaller = icon_only(theme, "zoom-out", self.tr("Più piccolo"), lambda: self.pages.zoom_by(-1))
        self.larger = icon_only(theme, "zoom-in", self.tr("Più grande"), lambda: self.pages.zoom_by(1))
        self.fit = quiet(theme, self.tr("Adatta"), act=self.pages.fit)
        self.fit.setToolTip(self.tr("Larga quanto lo spazio che c'è"))
        self.grey = QCheckBox(self.tr("Bianco e nero"))
        self.grey.toggled.connect(self.pages.be_grey)
        self._where, self._zoom = label("", "", False), label("", "", False)
        self._nothing = EmptyState(theme, "file-pdf", "")
        self._nothing.pressed.connect(self.again_pressed)
        self.pages.turned.connect(self._on_turned)
        self._lay_out()
        self._on_turned()

    @property
    def is_grey(self) -> bool:
        """Whether it is to be printed in black and white."""
        return self.grey.isChecked()

    @property
    def sentence(self) -> str:
        """What stands in place of the pages; "" while they are shown."""
        return self._told if self._stack.currentIndex() == WAITING else ""

    def show_pdf(self, pdf: bytes, pages: int) -> None:
        self._stack.setCurrentIndex(SHOWN)
        self.pages.show_pdf(pdf, pages)

    def say_working(self) -> None:
        """Pages already shown stay until the new ones are there."""
        if not self.pages.pages:
            self._say(self.tr("Preparo il rapporto…"))

    def say_nothing(self, sentence: str) -> None:
        """Why there is no report, with the offer to make it again."""
        self._say(sentence, self.tr("Prepara di nuovo"))

    def _say(self, sentence: str, act: str = "") -> None:
        self._told = sentence
        self._nothing.say(sentence, act)
        self._stack.setCurrentIndex(WAITING)

    def _on_turned(self) -> None:
        pages = self.pages
        self._where.setText(self.tr("%1 di %2").replace("%1", str(pages.page)).replace("%2", str(pages.pages)))
        self._zoom.setText(f"{pages.zoom}\u00a0%")
        self.before.setEnabled(pages.page > 1)
        self.next.setEnabled(pages.page < pages.pages)
        self.smaller.setEnabled(pages.zoom > STEPS[0])
        self.larger.setEnabled(pages.zoom < STEPS[-1])

    def be_narrow(self, narrow: bool) -> None:
        """Without its title: what can be done stays."""
        self._title.setVisible(not narrow)

    def _lay_out(self) -> None:
        self._told = ""
        self._stack = QStackedWidget()
        around = QWidget()
        inside = QVBoxLayout(around)
        inside.setContentsMargins(24, 24, 24, 24)
        inside.addWidget(self._nothing)
        self._stack.addWidget(around)
        self._stack.addWidget(self.pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._controls())
        column.addWidget(rule())
        column.addWidget(self._stack, 1)

    def _controls(self) -> QWidget:
        controls = QWidget()
        controls.setMinimumHeight(self._theme.px(46))
        row = QHBoxLayout(controls)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(6)
        self._title = label(self.tr("Anteprima"), "section")
        self._title.setContentsMargins(0, 0, 10, 0)
        row.addWidget(self._title)
        turning: tuple[QWidget, ...] = (self.before, self._where, self.next)
        looking: tuple[QWidget, ...] = (self.smaller, self._zoom, self.larger, self.fit, self.grey)
        for widget in turning:
            row.addWidget(widget)
        row.addStretch(1)
        for widget in looking:
            row.addWidget(widget)
        for one in self.findChildren(QToolButton):
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return controls
