"""One field of the form with all that can happen to it: typed into, waiting, unreadable, changed by somebody else."""

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psm_desktop.domain.problem import Level, Problem
from psm_desktop.domain.typed import Reading, typed
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.sentences import sentence
from psm_desktop.ui.common.chips import LEVELS
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.box import FieldBox
from psm_desktop.ui.common.fields.keeper import Field
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import choices, sheet_model
from psm_desktop.ui.interventions.choice_bar import ChoiceBar
from psm_desktop.ui.interventions.problem_words import words
from psm_desktop.ui.interventions.recorder import Recorder, Typing
from psm_desktop.ui.interventions.remark_lines import RemarkLines
from psm_desktop.ui.interventions.sheet_model import NEW, NOTHING, Heads, Place, Shown
from psm_desktop.ui.interventions.step_words import step
from psm_desktop.words import field_word


class Slot(QWidget):
    """A labelled field of one column of the record; `show_record` says of which record.

    Its `choice` and `remarks` need the whole width of the form and are laid out there, below the row of fields.
    """

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        recorder: Recorder,
        column: str,
        field: QWidget,
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.column, self.field = column, cast(Field, field)
        self._desk, self._recorder = desk, recorder
        self._place, self._shown = Place("intervention", column, NEW), NOTHING
        self._title, self._also = "", dict[str, Cell]()
        self._is_typing, self._is_newborn = False, False
        self._note = self.tr("(facoltativo)") if optional else ""
        self.box = FieldBox(theme, field_word("intervention", column), field, note=self._note, parent=self)
        self.choice, self.remarks = ChoiceBar(theme, field), RemarkLines(theme, desk, recorder, field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        self._listen()

    @property
    def place(self) -> Place:
        """The field this slot shows."""
        return self._place

    @property
    def cell(self) -> Cell:
        """What is recorded, as last shown."""
        return self._shown.cell

    def show_record(self, row: int, title: str, also: Mapping[str, Cell]) -> None:
        """Another record; what was being typed has been recorded before.

        `title` names the steps; `also`: first values of a record that does not exist yet (`row` NEW).
        """
        self._place, self._title, self._also = self._place._replace(row=row), title, dict(also)
        self._is_typing = self._is_newborn = False
        self._load()

    def now_exists(self, row: int, title: str) -> None:
        """The record has come into being, perhaps in a pause: text that is being typed goes on."""
        self._place, self._title = self._place._replace(row=row), title
        self._is_newborn = self._is_typing
        self.refresh()

    def refresh(self) -> None:
        """The same record, looked at again; text somebody is typing stays."""
        if not self._is_typing:
            self._load()

    def put_back(self, text: str, heads: Heads) -> None:
        """Text found after a crash: it counts as typed, over what the form had shown then; one writes on at its end."""
        self._shown = Shown(self._shown.cell, heads)
        self._recorder.take_over(self._typing(text))
        self.field.show_typing(text)  # type: ignore[attr-defined]  # every kind of field has it
        cast(QWidget, self.field).setFocus(Qt.FocusReason.OtherFocusReason)

    def focus(self) -> None:
        """Put the cursor here; typing replaces what stands in a line, as after Tab."""
        cast(QWidget, self.field).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_note(self, note: str) -> None:
        """A word beside the label; "" for none."""
        self._note = note
        self.box.show_note(note)

    def show_problem(self, problem: Problem | None) -> None:
        """A rule this field breaks, shown on request (F7); what cannot be read has its own sentence already."""
        if isinstance(self._shown.cell, Draft):
            return
        wrong = problem is not None and problem.level is Level.TO_CORRECT
        self.field.show_problem(words(problem) if problem is not None and wrong else "")
        if problem is not None and not wrong:
            mark = LEVELS[problem.level]
            self.box.show_remark(words(problem), mark.icon, mark.level)

    def _listen(self) -> None:
        self.field.edited.connect(self._on_edited)
        self.field.committed.connect(self._on_committed)
        self.field.reverted.connect(self._on_reverted)
        self._recorder.waiting.connect(self._on_news)
        self._recorder.recorded.connect(self._on_news)
        self._recorder.clashed.connect(self._on_news)
        self._recorder.refused.connect(self._on_refused)

    def _typing(self, text: str) -> Typing:
        row, also = self._place.row, {name: cell for name, cell in self._also.items() if name != self.column}
        words = self.tr("nuovo intervento") if row == NEW else step("intervention", self.column, self._title)
        return Typing(self._place, text, words, self._shown.heads, also=also)

    def _load(self) -> None:
        self._shown = sheet_model.shown(self._desk.hand.db, self._place)
        waiting = self._recorder.pending(self._place)
        self.box.show_note(self.tr("in attesa") if waiting is not None else self._note)
        if waiting is None:
            self._show_cell(self._shown.cell)
        else:  # on coming back to the record another's text would stand here
            self.field.show_value(Draft(waiting))
        name = field_word("intervention", self.column)
        if not choices.offer(self.choice, self._desk, self._recorder, self._place, self._title, name):
            self.choice.clear()

    def _show_cell(self, cell: Cell) -> None:
        self.field.show_value(cell)
        if isinstance(cell, Draft):
            self.field.show_problem(why_draft(self._place, cell, self._desk.hand.reading()))

    def _on_edited(self, raw: str) -> None:
        self._is_typing = True
        self._recorder.typed(self._typing(raw))

    def _on_committed(self, raw: str) -> None:
        self._is_typing = self._is_newborn = False
        if self._place.row != NEW or raw.strip():
            self._recorder.record(self._typing(raw))

    def _on_reverted(self) -> None:
        if self._is_newborn:  # empty again, but the record was born with half a word
            self._on_committed(self.field.raw_text())
            return
        self._is_typing = False
        self._recorder.let_go(self._place)

    def _on_news(self, place: Place) -> None:
        if place == self._place:
            self.refresh()

    def _on_refused(self, place: Place, words: str) -> None:
        if place == self._place:
            self.field.show_problem(words)


def why_draft(place: Place, draft: Draft, reading: Reading) -> str:
    """The sentence about a text that cannot be read."""
    try:
        typed(place.field, draft.text, reading)
    except Unreadable as problem:
        return sentence(problem.code, **{"text": problem.text, **problem.facts})
    return sentence("draft", text=draft.text)
