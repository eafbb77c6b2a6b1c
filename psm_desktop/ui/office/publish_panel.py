"""Beside Il Piano at the office: what the file for the communes would hold, and what is published with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from psm_desktop.ui.common.buttons import icon_only, primary
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme

WIDTH = 440
"""As wide as the other panels beside the screen."""


class PublishPanel(QFrame):
    """`wanted`: write the file; Esc or the cross closes it."""

    closed = Signal()
    wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aside")
        self.setProperty("help", "ufficio")
        self.setFixedWidth(WIDTH)
        self.make = primary(theme, self.tr("Crea il file…"), "package", self.wanted.emit)
        self._close = icon_only(theme, "close", self.tr("Chiudi il file per i Comuni (Esc)"), self.closed.emit)
        self._new, self._there = label("", wrap=True), label("", wrap=True)
        self._elsewhere = label("", wrap=True)
        self._elsewhere_heading = label(self.tr("Prima di pubblicare"), "section")
        self._new_heading = label(self.tr("Si pubblica adesso"), "section")
        self._there_heading = label(self.tr("Già pubblicato, viaggia di nuovo"), "section")
        self._last = label(
            self.tr("Una versione pubblicata non cambia più: le correzioni fanno la prossima."), wrap=True
        )
        self._lay_out()

    def show_contents(self, new: Sequence[str], there: Sequence[str]) -> None:
        """What would be published now, and what was before; in words."""
        for words, heading, lines in ((self._new, self._new_heading, new), (self._there, self._there_heading, there)):
            words.setText("\n".join(f"{line[:1].upper()}{line[1:]}" for line in lines))
            for widget in (words, heading):
                widget.setVisible(bool(lines))
        self._last.setVisible(bool(new))

    def warn(self, lines: Sequence[str]) -> None:
        """What communes have and this copy has not; in words."""
        self._elsewhere.setText("\n".join(lines))
        for widget in (self._elsewhere, self._elsewhere_heading):
            widget.setVisible(bool(lines))

    @property
    def words(self) -> str:
        """All that is said of the contents."""
        return "\n".join(one.text() for one in (self._elsewhere, self._new, self._there) if not one.isHidden())

    def be_busy(self, busy: bool) -> None:
        """While the file is written nothing is begun twice."""
        self.make.setEnabled(not busy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(self.tr("File del Piano per i Comuni"), "section"), 1)
        head.addWidget(self._close)
        told = self.tr("Un file solo, firmato dall'ufficio, uguale per tutti i Comuni. Ognuno lo legge in Invio.")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(label(told, "hint", wrap=True))
        for widget in (
            self._elsewhere_heading,
            self._elsewhere,
            self._new_heading,
            self._new,
            self._there_heading,
            self._there,
        ):
            column.addWidget(widget)
        same = self.tr(
            "Viaggia anche ciò che fanno i Comuni: titolo, stato e costo degli interventi pronti, senza persone e note."
        )
        for words in (label(same, wrap=True), self._last):
            column.addWidget(words)
        column.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
