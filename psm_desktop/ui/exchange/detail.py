"""Below the columns: what a file that came in says, in words; of a receipt what was taken and what was refused."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psm_desktop.ui.common.buttons import plain
from psm_desktop.ui.common.chips import Mark
from psm_desktop.ui.common.delegates import StatusDelegate
from psm_desktop.ui.common.labels import Elided, label
from psm_desktop.ui.common.language import QT_TR_NOOP
from psm_desktop.ui.common.low_panel import LowPanel
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.common.words_table import WordsTable

HEIGHT = 188


class Told(NamedTuple):
    """One file of ours that a receipt names."""

    name: str
    mark: Mark
    words: str


class ToldFiles(WordsTable[Told]):
    """The files a receipt names."""

    HEADINGS = (QT_TR_NOOP("File"), QT_TR_NOOP("Esito"), QT_TR_NOOP("Che cosa dice l'ufficio"))
    _about = HEADINGS[2]

    def show_files(self, rows: Sequence[Told], about: str = HEADINGS[2]) -> None:
        """Other files; `about`: what the last column tells, a literal of QT_TR_NOOP."""
        self._about = about
        self.show_rows(rows)

    def heading(self, column: int) -> str:
        return self._about if column == 2 else super().heading(column)

    def words(self, row: Told, column: int) -> str:
        return (row.name, row.mark.word, row.words)[column]

    def mark(self, row: Told, column: int) -> Mark | None:
        return row.mark if column == 1 else None


class Detail(LowPanel):
    """Hidden until something is opened; Esc closes it."""

    taken_back = Signal(str)  # SHA-256 of the file whose changes are to be taken back
    key_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setMaximumHeight(theme.px(HEIGHT))
        self._title, self._hint, self._words = label("", "record"), Elided("", "hint"), label("", wrap=True)
        self.model = ToldFiles(self)
        self.table = Table(theme, self.tr("File nominati nella ricevuta"))
        self.table.setModel(self.model)
        self.table.set_widths(280, 150, 0)
        self.table.setMinimumHeight(theme.px(56))
        self.table.setItemDelegateForColumn(1, StatusDelegate(theme, self.table))
        self.close_button = self.cross(self.tr("Chiudi (Esc)"))
        self.back_button = plain(theme, self.tr("Annulla ciò che ha portato…"), "undo", self._on_take_back)
        self.key_button = plain(theme, self.tr("Chiave nuova…"), "key", self.key_wanted.emit)
        self._sha256 = ""
        self._lay_out()

    @property
    def words(self) -> str:
        """The sentence under the heading."""
        return self._words.text()

    def say(self, title: str, hint: str, words: str, files: Sequence[Told], about: str = ToldFiles.HEADINGS[2]) -> None:
        """Show what a file says, for now without a button; `files`: those it names, `about`: what of them is told."""
        self._title.setText(title)
        self._hint.say(hint)
        self._words.setText(words)
        self.model.show_files(files, about)
        self.table.setVisible(bool(files))
        self.back_button.hide()
        self.key_button.hide()
        self.show()

    def offer_to_take_back(self, sha256: str) -> None:
        """The button for the file shown."""
        self._sha256 = sha256
        self.back_button.show()

    def offer_new_key(self) -> None:
        """The button beside the words of this computer's key."""
        self.key_button.show()

    def _on_take_back(self) -> None:
        self.taken_back.emit(self._sha256)

    def _lay_out(self) -> None:
        self.head("receipt", self._title, self.back_button, self.key_button, self.close_button, hint=self._hint)
        self.column.addWidget(self._words)
        self.column.addWidget(self.table, 1)
        self.column.addStretch(0)
