"""The intervention sheet: one record, everything an officer types into it, and what becomes of it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from psm_desktop.commands.mark_ready import MarkReady
from psm_desktop.domain.intervention import Sheet
from psm_desktop.domain.rules import Level, Problem, problems
from psm_desktop.domain.values import Cell
from psm_desktop.errors import PsmError
from psm_desktop.ui.common.cards import EmptyState
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import choices, sheet_model
from psm_desktop.ui.interventions.file_drop import FileDrop
from psm_desktop.ui.interventions.form_pages import CODES
from psm_desktop.ui.interventions.history_model import Event
from psm_desktop.ui.interventions.record_view import RecordView
from psm_desktop.ui.interventions.recorder import Recorder, Typing
from psm_desktop.ui.interventions.sheet_model import NEW, Place, Shown
from psm_desktop.ui.interventions.step_words import quoted, step


class Form(QFrame):
    """One record at a time; `key` None: none, or one that does not exist yet (`is_new`)."""

    born = Signal(object)  # key: what was typed into a new record has made it exist
    new_pressed = Signal()
    looked = Signal()  # another record, or the same as it is now
    check_wanted = Signal()  # something keeps it from being marked ready
    trash_wanted = Signal()

    def __init__(self, theme: Theme, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detail")
        self._desk, self._recorder = desk, recorder
        self.key: int | None = None
        self.is_new = False
        self.sheet: Sheet | None = None
        self._problems, self._marks, self.remarked = list[Problem](), False, 0
        self._whole = QStackedWidget(self)  # what stands in it is made in it: so it is dressed once
        self.view = RecordView(theme, desk, recorder, self._whole)
        self.head, self.tabs, self.pages = self.view.head, self.view.tabs, self.view.pages
        self.bar, self.choice, self.ready = self.view.bar, self.view.choice, self.view.ready
        self.nothing = EmptyState(
            theme,
            "plan",
            "",
            self.tr("Nuovo intervento"),
            "add",
        )
        self.drop = FileDrop(self)
        self._lay_out()
        self._listen()
        self.show_record(None)

    @property
    def title(self) -> str:
        """The record's title, as steps and sentences name it."""
        return (self.sheet.intervention.title if self.sheet else None) or ""

    def show_record(self, key: int | None) -> None:
        """Another record, or none. What is being typed is recorded first."""
        self.finish()
        self.is_new = False
        self.bar.clear()
        self.key = key
        self.sheet = None if key is None else sheet_model.sheet(self._desk.hand.db, key)
        if self.sheet is None:
            self._say_nothing()
        self._whole.setCurrentIndex(0 if self.sheet is None else 1)
        self._show_pages()
        if self.sheet is not None:
            self._show_rest()
        self.looked.emit()

    def show_new(self, also: Mapping[str, Cell]) -> None:
        """A record to type into: it exists once something in it is recorded. `also`: its further first values."""
        self.finish()
        self.key, self.sheet, self.is_new = None, None, True
        self.bar.clear()
        self.choice.clear()
        self._whole.setCurrentIndex(1)
        self.choose_tab(0)
        self.head.show_new()
        self.ready.setText(self.tr("Segna pronto"))
        self._show_pages()
        self.pages.data.show_record(NEW, "", also)
        self.view.show_exists(False)
        self.view.show_files(0)
        self.pages.data.slots["title"].focus()
        self.looked.emit()

    def refresh(self) -> None:
        """The same record, looked at again; what somebody is typing stays."""
        if self.key is None:
            return
        self.bar.clear()  # an offer to take something back stands until the next act
        self.sheet = sheet_model.sheet(self._desk.hand.db, self.key)
        if self.sheet is None:
            self.show_record(None)
            return
        self._show_pages()
        self._show_rest()
        self.looked.emit()

    def _say_nothing(self) -> None:
        some = sheet_model.has_interventions(self._desk.hand.db, self._desk.hand.commune)
        choose = self.tr("Scegli un intervento dall'elenco, oppure creane uno.")
        begin = self.tr("Qui si compila la scheda di un intervento: comincia dal titolo.")
        self.nothing.say(choose if some else begin, self.tr("Nuovo intervento"))

    def finish(self) -> None:
        """Record what is being typed into the form, in whatever tab."""
        self.pages.finish()

    @property
    def is_waiting(self) -> bool:
        """Whether a private note could not be written yet."""
        return self.pages.is_note_waiting

    def choose_tab(self, number: int) -> None:
        """By its place, from 0."""
        self.view.choose_tab(number)

    def enter_tab(self, number: int) -> None:
        """Alt+1 ... Alt+7, from 0: the cursor goes along, where the tab may be opened."""
        self.choose_tab(number)
        if self.tabs.currentIndex() == number:
            self.pages.enter()

    def focus_column(self, column: str) -> None:
        """Put the cursor into a field of the record; sums stand in Quadro."""
        self.view.focus_column(column)

    def lay_out(self, narrow: bool, wide: bool) -> None:
        """For a small window; for a form that has the whole width."""
        self.view.lay_out(narrow, wide)

    def attach(self, files: Sequence[Path] | None = None) -> None:
        """Ctrl+Maiusc+A, or files dragged onto the record; None: asks which."""
        self.finish()
        if self.key is None or self._desk.refuses():
            return
        self.choose_tab(CODES.index("attachments"))
        files_list = self.pages.attachments.files
        if files is None:
            files_list.choose()
        else:
            files_list.attach(files)

    def show_marks(self, on: bool) -> None:
        """F7: mark the fields of the rules that are broken, of this record and of those shown after it."""
        self._marks = on
        self._show_problems()

    def go_to(self, problem: Problem) -> None:
        """Put the cursor where a problem of this record is."""
        if problem.row == self.key and not problem.column:  # a remark on the record as a whole
            self.choose_tab(0)
            self.pages.data.remarks.focus_first()
        elif problem.row == self.key:
            self.focus_column(problem.column)
        else:
            self.view.focus_row(Place("", problem.column, problem.row))

    def toggle_ready(self) -> None:
        """Ready for the office, or a draft again; while something is to correct, says and shows what."""
        self.finish()
        if self.key is None or self.sheet is None:
            return
        is_ready = bool(self.sheet.intervention.is_ready)
        name = self.tr("di nuovo bozza {title}") if is_ready else self.tr("segnato pronto {title}")
        try:
            self._desk.do(MarkReady(self.key, not is_ready), name.format(title=quoted(self.title)))
        except PsmError as problem:
            if any(one.level is Level.TO_CORRECT for one in self._problems):
                self.check_wanted.emit()
            self.bar.say("warn", str(problem))

    def _show_pages(self) -> None:
        """What is typed into, with what the office remarks on it."""
        found = sheet_model.open_remarks(self._desk.hand.db, self.key) if self.sheet and self.key else []
        self.pages.show_sheet(self.sheet, self.title, found)
        self.remarked = sum(one.by_office for one in found)

    def _show_rest(self) -> None:
        """All but the fields of the first tab."""
        assert self.sheet is not None
        assert self.key is not None
        today = self._desk.hand.today()
        self._problems = problems(self.sheet, today)
        self.head.show_sheet(self.sheet, self.title or self.tr("senza titolo"), self._problems, today, self.remarked)
        self.ready.setText(self.tr("Torna bozza") if self.sheet.intervention.is_ready else self.tr("Segna pronto"))
        self.view.show_files(len(self.sheet.evidence))
        place = Place("intervention", "deleted", self.key)
        if not choices.offer(self.choice, self._desk, self._recorder, place, self.title):
            self.choice.clear()
        self.view.show_exists(True)
        if self._marks:
            self._show_problems()

    def _show_problems(self) -> None:
        self.pages.show_problems(self._problems if self._marks else [], self.key)

    def _lay_out(self) -> None:
        nothing = QWidget()
        around = QVBoxLayout(nothing)
        around.setContentsMargins(24, 24, 24, 24)
        around.addWidget(self.nothing)
        for page in (nothing, self.view):
            self._whole.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._whole)

    def _listen(self) -> None:
        self.tabs.chosen.connect(self._on_tab_chosen)
        self.ready.clicked.connect(lambda _checked=False: self.toggle_ready())
        self.drop.dropped.connect(self.attach)
        self.pages.deleted.connect(self._on_row_deleted)
        self.pages.restored.connect(self._on_restored)
        self.nothing.pressed.connect(self.new_pressed)
        self._recorder.born.connect(self._on_born)
        self._recorder.refused.connect(lambda _place, sentence: self._desk.tell(sentence, "bad"))

    def _on_tab_chosen(self, code: str) -> None:
        self.finish()
        self.pages.open(code)
        if self._marks:
            self._show_problems()

    def _on_born(self, place: Place, key: int) -> None:
        if place.table != "intervention":
            return
        if self.is_new:
            self.key, self.is_new = key, False
            self.sheet = sheet_model.sheet(self._desk.hand.db, key)
            self.pages.data.now_exists(key, self.title)
            self._show_pages()
            self._show_rest()
        self.born.emit(key)

    def _on_row_deleted(self, sentence: str) -> None:
        self.bar.say("ok", sentence, (self.tr("Annulla"), self._undo), (self.tr("Cestino"), self.trash_wanted.emit))

    def _undo(self) -> None:
        self.bar.clear()
        self._desk.undo_stack.undo()

    def _on_restored(self, event: Event) -> None:
        """A value out of the past, as an ordinary change."""
        if event.place is not None:
            name = self.tr("ripristino: {step}").format(step=step(event.place.table, event.place.column, self.title))
            now = sheet_model.shown(self._desk.hand.db, event.place)
            self._recorder.record(Typing(event.place, "", name, now.heads, chosen=Shown(event.value, now.heads)))
