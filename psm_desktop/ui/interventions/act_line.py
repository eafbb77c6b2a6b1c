"""One line in which an act is cited, as one reads it off the paper; it becomes a row of the table of acts below."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psm_desktop.domain.acts import read_act
from psm_desktop.domain.typed import shown
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.box import FieldBox
from psm_desktop.ui.common.fields.text import TextField
from psm_desktop.ui.common.reading_only import ADDS
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import sheet_model
from psm_desktop.ui.interventions.recorder import Recorder, Typing
from psm_desktop.ui.interventions.sheet_model import NEW, Place
from psm_desktop.ui.interventions.step_words import of, row_word


class ActLine(QWidget):
    """Recorded when it is left, as every field; a pause in typing bears the row with what is typed so far."""

    def __init__(self, theme: Theme, desk: Desk, recorder: Recorder) -> None:
        super().__init__()
        self._desk, self._recorder = desk, recorder
        self._parent_key, self._title, self._row = 0, "", NEW
        self.field = TextField(theme)
        self.field.setPlaceholderText(self.tr("ad esempio Delibera C.C. 14 del 15/04/2026"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 0)
        layout.addWidget(FieldBox(theme, self.tr("Collega un atto"), self.field))
        self.setProperty(ADDS, True)
        self.field.edited.connect(self._on_edited)
        self.field.committed.connect(self._on_committed)
        self.field.reverted.connect(lambda: self._on_committed(""))
        recorder.born.connect(self._on_born)

    def show_sheet(self, parent: int, title: str) -> None:
        """The intervention acts are cited for; what is being typed stays."""
        self._parent_key, self._title = parent, title

    def enter(self) -> None:
        """Put the cursor here."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_edited(self, raw: str) -> None:
        """Until the line is left it is kept aside whole: as the subject of a row, which a pause bears."""
        if raw.strip() or self._row != NEW:
            place = Place("act", "subject", self._row)
            self._recorder.typed(Typing(place, raw, self._words(), parent=self._parent_key))

    def _on_committed(self, raw: str) -> None:
        """An emptied line leaves what a pause has made of it in the table, where it can be deleted."""
        self._recorder.let_go(Place("act", "subject", self._row))
        said = read_act(raw, self._desk.hand.today())
        for typing in self._birth(said) if self._row == NEW else self._changes(said):
            self._recorder.record(typing)
        self._row = NEW
        self.field.show_value(None)

    def _birth(self, said: dict[str, Cell]) -> Iterator[Typing]:
        for column, cell in list(said.items())[:1]:
            place, also = Place("act", column, NEW), {name: one for name, one in said.items() if name != column}
            yield Typing(place, _text(place, cell), self._words(), parent=self._parent_key, also=also)

    def _changes(self, said: dict[str, Cell]) -> Iterator[Typing]:
        """What the line says, in the row that a pause has made."""
        for column, cell in ({"subject": None} | said).items() if said else ():
            place = Place("act", column, self._row)
            heads = sheet_model.shown(self._desk.hand.db, place).heads
            yield Typing(place, _text(place, cell), self._words(), heads)

    def _words(self) -> str:
        return of(row_word("act"), self._title)

    def _on_born(self, place: Place, key: int) -> None:
        if place == Place("act", "subject", NEW) and self.field.hasFocus() and self.field.text():
            self._row = key


def _text(place: Place, cell: Cell) -> str:
    return cell.text if isinstance(cell, Draft) else shown(place.field, cell)
