"""File › Passaggio di consegne…: what would be in the file, its passphrase, what it means here; or the way back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psm_desktop.ui.common.aside import Aside, scrolling, stacked
from psm_desktop.ui.common.buttons import primary
from psm_desktop.ui.common.fields.new_phrase import NewPhrase
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme


class HandoverPanel(Aside):
    """`wanted` carries a passphrase that was typed twice alike and is long enough."""

    wanted = Signal(str)
    proposal_wanted = Signal()
    take_back_wanted = Signal()

    def __init__(self, theme: Theme, commune: str, parent: QWidget | None = None) -> None:
        """`commune`: its name."""
        close = self.tr("Chiudi il passaggio di consegne (Esc)")
        super().__init__(theme, self.tr("Passaggio di consegne"), close, "consegne", parent)
        self._theme, self._commune = theme, commune
        self.phrase = NewPhrase(theme)
        self.first, self.second, self.see = self.phrase.first, self.phrase.second, self.phrase.see
        self.propose = self.phrase.propose
        self.make = primary(theme, self.tr("Prepara il file…"), "lock", self._on_make)
        self.take_back = primary(theme, self.tr("Riprendi qui"), "restore", self.take_back_wanted.emit)
        self._held, self._told = QWidget(), label("", wrap=True)
        self._contents = QVBoxLayout(self._held)
        self._contents.setContentsMargins(0, 0, 0, 8)
        self._lay_out()
        self.phrase.proposal_wanted.connect(self.proposal_wanted)
        self.phrase.entered.connect(self._on_make)

    def show_contents(self, lines: Sequence[str]) -> None:
        """What the file would hold; the commune is worked on here."""
        while (old := self._contents.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        for line in lines:
            self._contents.addWidget(label(line, wrap=True))
        self._show(is_given=False)

    def show_given(self, told: str) -> None:
        """The commune was handed over: how, and the way back."""
        self._told.setText(told)
        self._show(is_given=True)

    def show_phrase(self, phrase: str) -> None:
        """A phrase in both fields, to be read and noted."""
        self.phrase.show_phrase(phrase)
        self.make.setFocus()

    def forget(self) -> None:
        """Nothing stands in the fields, and nothing of it is seen."""
        self.phrase.forget()

    def be_busy(self, busy: bool) -> None:
        """While the file is written nothing is begun twice."""
        self.rest(busy, self.make, self.propose, self.first, self.second, self.take_back)

    def enter(self) -> None:
        """The cursor where one goes on."""
        (self.take_back if self._making.isHidden() else self.first).setFocus()

    def _on_make(self) -> None:
        """Say what is missing at its field, or go on."""
        if (typed := self.phrase.typed()) is not None:
            self.wanted.emit(typed)

    def _show(self, is_given: bool) -> None:
        self._making.setVisible(not is_given)
        self._given.setVisible(is_given)

    def _lay_out(self) -> None:
        self._contents.setSpacing(4)
        self._making, self._given = self._form(), self._way_back()
        self._given.hide()
        self.column.addWidget(scrolling(self._making, self._given), 1)

    def _form(self) -> QWidget:
        told = self.tr("Tutto ciò che c'è di {commune} in un solo file cifrato, per chi prende il tuo posto.")
        after = self.tr(
            "Da quel momento qui {commune} si legge, si stampa e si esporta, ma non si cambia. La frase dilla a voce: "
            "senza, il file non si apre e nessuno può recuperarlo."
        )
        inside = stacked(label(self.tr("Che cosa contiene"), "section"), self._held)
        return stacked(
            label(told.format(commune=self._commune), "hint", wrap=True),
            inside,
            self.phrase,
            label(after.format(commune=self._commune), wrap=True),
            self.make,
        )

    def _way_back(self) -> QWidget:
        warning = self.tr(
            "Riprendilo solo se il file non è mai stato aperto, e poi cancella il file. Se qualcuno l'ha aperto, i "
            "computer di questo Comune diventano due: ciò che scrivono si unisce nei pacchetti, e dove è diverso si "
            "sceglie."
        )
        return stacked(self._told, label(warning, "hint", wrap=True), self.take_back)
