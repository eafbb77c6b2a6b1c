"""Beside Il Piano at the office: what the file for the communes would hold, and what is published with it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psm_desktop.ui.common.aside import Aside, scrolling, stacked
from psm_desktop.ui.common.buttons import primary
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme


class PublishPanel(Aside):
    """`wanted`: write the file."""

    wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        close = self.tr("Chiudi il file per i Comuni (Esc)")
        super().__init__(theme, self.tr("File del Piano per i Comuni"), close, "ufficio", parent)
        self.make = primary(theme, self.tr("Crea il file…"), "package", self.wanted.emit)
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
        self.rest(busy, self.make)

    def _lay_out(self) -> None:
        told = self.tr("Un file solo, firmato dall'ufficio, uguale per tutti i Comuni. Ognuno lo legge in Invio.")
        same = self.tr(
            "Viaggia anche ciò che fanno i Comuni: titolo, stato e costo degli interventi pronti, senza persone e note."
        )
        contents = stacked(
            label(told, "hint", wrap=True),
            self._elsewhere_heading,
            self._elsewhere,
            self._new_heading,
            self._new,
            self._there_heading,
            self._there,
            label(same, wrap=True),
            self._last,
            self.make,
        )
        self.column.addWidget(scrolling(contents), 1)
