"""Chiave dell'ufficio: its words, when it was last copied, and where it is copied or put back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from psm_desktop.domain.days import moment
from psm_desktop.errors import PsmError
from psm_desktop.sentences import sentence
from psm_desktop.sync import key_copy, keys, phrase
from psm_desktop.ui.common.buttons import plain
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.settings.section import Section, stacked


class OfficeKeySection(Section):
    """The copy itself is made elsewhere: a signal asks for it."""

    wanted = Signal()

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Chiave dell'ufficio"), parent=parent)
        self._desk = desk
        told = self.tr(
            "È la firma che tutti i Comuni conoscono. Sta su questo computer, fuori dai dati: le copie di sicurezza "
            "non la contengono."
        )
        self.note(told)
        self.words, self.last = label("", wrap=True), label("", wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open = plain(theme, self.tr("Copia o rimetti…"), "key", self.wanted.emit)
        for title, shown in ((self.tr("Parole della chiave"), self.words), (self.tr("Ultima copia"), self.last)):
            whole = QWidget()
            stacked(whole, label(title, "field"), shown)
            self.add(whole)
        self.column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.close_below()
        self.look_again()

    def look_again(self) -> None:
        """The key as it is now."""
        if key_copy.is_elsewhere(self._desk.hand.db):
            self.words.setText(sentence("key-elsewhere"))
            self.last.setText("")
            return
        try:
            pair, last = keys.of(self._desk.hand.db), key_copy.last(self._desk.hand.db)
        except PsmError as problem:
            self.words.setText(str(problem))
            self.last.setText("")
            return
        self.words.setText(f"{' '.join(phrase.of_key(pair.signer))}  ({pair.fingerprint})")
        self.last.setText(
            moment(last) if last else self.tr("Nessuna: se questo computer si rompe, la chiave è perduta.")
        )
