"""File › Chiave dell'ufficio…: a copy of it under a passphrase, and the way back out of one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psm_desktop.ui.common.aside import Aside, scrolling, stacked
from psm_desktop.ui.common.buttons import plain, primary, quiet
from psm_desktop.ui.common.fields.box import FieldBox
from psm_desktop.ui.common.fields.new_phrase import NewPhrase
from psm_desktop.ui.common.fields.passphrase import PassphraseField, seeing
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme


class KeyCopyPanel(Aside):
    """`copy_wanted` and `restore_wanted` carry a passphrase; `file_wanted`: which file to restore from."""

    copy_wanted = Signal(str)
    proposal_wanted = Signal()
    file_wanted = Signal()
    restore_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        close = self.tr("Chiudi la chiave dell'ufficio (Esc)")
        super().__init__(theme, self.tr("Chiave dell'ufficio"), close, "ufficio", parent)
        self._theme = theme
        self.phrase, self.typed = NewPhrase(theme), PassphraseField(theme)
        self.see = seeing(self.typed)
        self.make = primary(theme, self.tr("Scrivi la copia…"), "lock", self._on_make)
        self.choose = plain(theme, self.tr("Rimetti da un file…"), "restore", self.file_wanted.emit)
        self.restore = primary(theme, self.tr("Rimetti la chiave"), "restore", self._on_restore)
        self.leave = quiet(theme, self.tr("Lascia com'è"), act=self.show_copy)
        self._key, self._last, self._told = label("", wrap=True), label("", wrap=True), label("", wrap=True)
        self._lay_out()
        self.phrase.proposal_wanted.connect(self.proposal_wanted)
        self.phrase.entered.connect(self._on_make)
        self.typed.returnPressed.connect(self._on_restore)

    def show_key(self, words: str, last: str) -> None:
        """The key that is here, by its words, and when it was last copied."""
        self._key.setText(words)
        self._last.setText(last)

    def show_copy(self) -> None:
        """The form for a copy, as at first."""
        self._show(is_restoring=False)
        self.enter()

    def show_file(self, told: str) -> None:
        """A file was chosen: what it says of itself, and the field for its passphrase."""
        self._told.setText(told)
        self.restore.setText(self.tr("Rimetti la chiave"))
        self._show(is_restoring=True)
        self.enter()

    def show_problem(self, told: str, *, can_confirm: bool = False) -> None:
        """What keeps the file's key away, at its field; `can_confirm`: the button does it all the same."""
        self.typed.show_problem(told)
        if can_confirm:
            self.restore.setText(self.tr("Rimettila lo stesso"))
        (self.restore if can_confirm else self.typed).setFocus()

    def show_phrase(self, phrase: str) -> None:
        """A phrase in both fields, to be read and noted."""
        self.phrase.show_phrase(phrase)
        self.make.setFocus()

    def forget(self) -> None:
        """Nothing stands in the fields, and nothing of it is seen."""
        self.phrase.forget()
        self.see.setChecked(False)
        self.typed.clear()
        self.typed.show_problem("")
        self._show(is_restoring=False)

    def be_busy(self, busy: bool) -> None:
        """While a file is written or opened nothing is begun twice."""
        self.rest(busy, self.make, self.choose, self.phrase, self.restore, self.leave, self.typed)

    def enter(self) -> None:
        """The cursor where one goes on."""
        (self.phrase.first if self._restoring.isHidden() else self.typed).setFocus()

    def _on_make(self) -> None:
        if (typed := self.phrase.typed()) is not None:
            self.copy_wanted.emit(typed)

    def _on_restore(self) -> None:
        self.restore_wanted.emit(self.typed.raw_text())

    def _show(self, *, is_restoring: bool) -> None:
        self._making.setVisible(not is_restoring)
        self._restoring.setVisible(is_restoring)

    def _lay_out(self) -> None:
        self._making, self._restoring = self._copy_form(), self._restore_form()
        self._restoring.hide()
        self.column.addWidget(scrolling(self._key, self._last, self._making, self._restoring), 1)

    def _copy_form(self) -> QWidget:
        told = self.tr(
            "È la firma che tutti i Comuni conoscono. Una copia in un file, chiusa da una frase segreta, la salva se "
            "questo computer si rompe: tienila su una chiavetta, in un altro posto."
        )
        after = self.tr("Senza la frase il file non si apre, e nessuno può recuperarla: tienila lontano dal file.")
        return stacked(
            label(told, "hint", wrap=True),
            self.phrase,
            label(after, wrap=True),
            self.make,
            label(self.tr("Su un computer nuovo"), "section"),
            label(self.tr("Prima la copia di sicurezza dei dati, poi la chiave."), "hint", wrap=True),
            self.choose,
        )

    def _restore_form(self) -> QWidget:
        typed = FieldBox(self._theme, self.tr("Frase segreta della copia"), self.typed)
        return stacked(self._told, typed, self.see, self.restore, self.leave)
