"""A bar above the content: one sentence and what can be done. It waits until the next act, never for a timer.

self.bar = MessageBar(theme)
self.bar.say("warn", self.tr("Mancano 12.000,00 € di fonti."), (self.tr("Apri"), self._on_open))
self.bar.say("ok", self.tr("Importati 14 valori."), (self.tr("Annulla"), self._on_undo), lead="Fatto.")
self.bar.clear()
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from psm_desktop.ui.common.announce import announce
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.restyle import restyle
from psm_desktop.ui.common.theme import Theme

ICONS = {"info": "info", "ok": "status-completed", "warn": "warning", "bad": "problem"}
Offer = tuple[str, Callable[[], object]]
"""The word on a button and what it does."""
BESIDE = 2
"""Lines a sentence may have beside its buttons; of a longer one they stand below."""


class MessageBar(QFrame):
    """Hidden while it has nothing to say. Levels: info, ok, warn, bad."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(40)
        self._icon = IconLabel(theme, "info", 20, "info")
        self._lead, self._words = label("", "lead"), label("", wrap=True)
        self._buttons: list[QPushButton] = []
        self._before: QWidget | None = None  # had the focus before one of the buttons
        self._row, self._below = QHBoxLayout(), QHBoxLayout()
        self._row.addWidget(self._icon)
        self._row.addWidget(self._lead)
        self._row.addWidget(self._words, 1)
        self._below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 8, 4)
        column.setSpacing(4)
        for row in (self._row, self._below):
            row.setSpacing(8)
            column.addLayout(row)
        self.hide()

    @property
    def sentence(self) -> str:
        """What the bar says now; "" when it is hidden."""
        return self._words.text() if not self.isHidden() else ""

    @property
    def level(self) -> str:
        """Of the sentence shown; "" when the bar is hidden."""
        return str(self.property("level")) if not self.isHidden() else ""

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons shown now, left to right."""
        return tuple(self._buttons)

    def say(self, level: str, sentence: str, *offers: Offer, lead: str = "") -> None:
        """Show a sentence, read it aloud, and offer at most two acts; `lead` stands before it in bold."""
        restyle(self, "level", level)
        self._icon.show_icon(ICONS[level], level)
        for words in (self._lead, self._words):  # they wear the colour of the bar
            words.style().polish(words)
        self._lead.setText(lead)
        self._lead.setVisible(bool(lead))
        self._words.setText(sentence)
        self._offer(offers)
        self.show()
        announce(self, f"{lead} {sentence}".strip(), urgent=level == "bad")

    def clear(self) -> None:
        self._offer(())
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def _place_buttons(self) -> None:
        """Beside the sentence, or below it where they would leave it too little room."""
        shown = (self._icon, self._lead, *self._buttons) if self._lead.text() else (self._icon, *self._buttons)
        taken = 20 + sum(one.sizeHint().width() + 8 for one in shown)
        lines = self._words.heightForWidth(max(1, self.width() - taken)) / self._words.fontMetrics().lineSpacing()
        row = self._row if round(lines) <= BESIDE else self._below
        for button in self._buttons:
            if row.indexOf(button) < 0:
                row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _offer(self, offers: tuple[Offer, ...]) -> None:
        gone, app = self._buttons, QApplication.instance()
        assert isinstance(app, QApplication)
        if bool(gone) != bool(offers):
            (app.focusChanged.connect if offers else app.focusChanged.disconnect)(self._on_focus_changed)
        if any(button.hasFocus() for button in gone):
            self._come_back()
        for button in gone:
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(words, act) for words, act in offers]
        self._place_buttons()
        self._take_turns()

    def _take_turns(self) -> None:
        """Tab comes to the buttons where the bar stands: Qt puts what is made late at the end of the window."""
        before: QWidget = self
        while (earlier := before.previousInFocusChain()) is not None and earlier is not self:
            before = earlier
            if before.focusPolicy() != Qt.FocusPolicy.NoFocus:
                break
        for button in self._buttons:
            QWidget.setTabOrder(before, button)
            before = button

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if now in self._buttons and before not in self._buttons:
            self._before = before

    def _come_back(self) -> None:
        """A button that goes with the focus leaves it where one worked; Qt would hand it on to what comes next."""
        before = self._before
        if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus()

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(True)  # Invio presses it too
        button.clicked.connect(lambda _checked=False: act())
        return button
