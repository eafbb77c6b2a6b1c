"""A table one types in: Ins adds a row, Canc takes one away, Tab goes on, Invio records."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QSizePolicy, QVBoxLayout, QWidget

from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.domain.intervention import Sheet
from psm_desktop.domain.sheet_rows import SheetRow
from psm_desktop.errors import PsmError
from psm_desktop.ui.common.buttons import quiet
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.box import ProblemLine
from psm_desktop.ui.common.table import ROW_TYPED, Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import choices
from psm_desktop.ui.interventions.cell_delegate import CellDelegate
from psm_desktop.ui.interventions.choice_bar import ChoiceBar
from psm_desktop.ui.interventions.recorder import Recorder, Typing
from psm_desktop.ui.interventions.remark_lines import RemarkLines
from psm_desktop.ui.interventions.rows_model import RowsModel
from psm_desktop.ui.interventions.sheet_model import NEW, Place
from psm_desktop.ui.interventions.slot import why_draft
from psm_desktop.ui.interventions.step_words import of, quoted, row_word, step

Trigger = QAbstractItemView.EditTrigger
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RowsTable(QWidget):
    """Table, button to add, and below what could not be read. `deleted` carries the sentence for the bar."""

    deleted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        recorder: Recorder,
        model: RowsModel,
        name: str,
        add: str,
        widths: Sequence[int],
    ) -> None:
        """`name`: of the table for screen readers; `add`: words on the button; `widths` as in Table.set_widths."""
        super().__init__()
        self._theme, self._desk, self._recorder = theme, desk, recorder
        self.model, self._parent_key, self._title = model, 0, ""
        self._places = list[Place]()  # in conflict
        self.view = Table(theme, name, ROW_TYPED)
        self.view.setModel(model)
        self.view.set_widths(*widths)
        self.view.setEditTriggers(Trigger.DoubleClicked | Trigger.EditKeyPressed | Trigger.AnyKeyPressed)
        self.view.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.installEventFilter(self)
        self._cells = CellDelegate(theme, model, desk, self.view)
        self.view.setItemDelegate(self._cells)
        self.add = quiet(theme, add, "add", self.add_row)
        self.add.setToolTip(self.tr("{act} (Ins)").format(act=add))
        self._problem, self.choice = ProblemLine(theme), ChoiceBar(theme, self.view)
        self.remarks = RemarkLines(theme, desk, recorder, self.view)
        self._problem.setContentsMargins(8, 0, 8, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.view)
        layout.addWidget(self._problem)
        layout.addWidget(self.choice)
        layout.addWidget(self.remarks)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        self._listen()

    def show_sheet(self, sheet: Sheet, rows: Sequence[SheetRow], title: str, parent: int | None = None) -> None:
        """The rows of an intervention and its title; the current cell stays where it is, by row and column.

        `parent`: the row they hang on; None: the intervention itself, 0: none is chosen, so none can be added.
        """
        above = sheet.intervention.key if parent is None else parent
        is_another = above != self._parent_key
        if is_another:
            self.model.drop_new()
        self._parent_key, self._title = above, title
        self.add.setEnabled(bool(above))
        current = self.model.place(self.view.currentIndex())
        self.model.show_rows(self._desk.hand.db, rows, sheet)
        if current is not None and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index_of(current))
        if is_another and self.view.hasFocus():  # from problem to problem: nobody would see where one is
            self.enter()
        self._places = [Place(self.model.table, column, key) for key, column in sorted(sheet.conflicts)]
        self._fit()
        self._show_problem()
        self._show_choice()

    @property
    def is_empty(self) -> bool:
        """Whether there is no row to type into."""
        return not self.model.place(self.model.index(0, 0))

    def enter(self) -> None:
        """Put the cursor where it was, else into the first row, where one types most."""
        if not self.is_empty and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0, self.model.begin))
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def finish(self) -> None:
        """Record the cell that is being typed into, and leave it."""
        if self._is_editing():
            self.view.setFocus()  # the delegate records when its editor loses focus

    def add_row(self) -> None:
        """Ins: a new row, its first cell open."""
        if self._parent_key:
            row = self.model.add_new()
            self._fit()
            index = self.model.index(row, 0)
            self.view.setFocus()
            self.view.setCurrentIndex(index)
            self.view.edit(index)

    def delete_row(self) -> None:
        """Canc: the current row goes at once; the bar offers to take it back."""
        place = self.model.place(self.view.currentIndex())
        if place is None:
            return
        if place.row == NEW:
            self.model.drop_new()
            self._fit()
            return
        name = self.model.row_name(place.row)
        try:
            self._desk.do(DeleteRow(self.model.table, place.row), self._deletion(name))
        except PsmError as problem:
            self._desk.tell(str(problem), "warn")
            return
        self.deleted.emit(self.tr("Eliminata la riga %1.").replace("%1", quoted(name)))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Keys of the table; while a cell is being typed into they belong to its editor."""
        if event.type() == QEvent.Type.FocusIn and not self.view.currentIndex().isValid() and self.model.rowCount():
            self.view.choose_row(0)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if self._is_editing():
            return self._leaves(event)
        acts: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Insert: self.add_row,
            Qt.Key.Key_Delete: self.delete_row,
            Qt.Key.Key_Return: self._edit_current,
            Qt.Key.Key_Enter: self._edit_current,
        }
        if (act := acts.get(event.key())) is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            act()
            return True
        return self._begins(event)

    def _leaves(self, event: QKeyEvent) -> bool:
        """Up and down that the editor left over record it and go on; where there is no further row, as Invio does."""
        here, by = self.view.currentIndex(), MOVES.get(Qt.Key(event.key()), 0)
        if not by or self.model.place(here.siblingAtRow(here.row() + by)) is not None:
            return False
        self.finish()
        return True

    def _begins(self, event: QKeyEvent) -> bool:
        """Whoever types where no row is yet begins the first; the letter goes into its cell."""
        others = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if others or not self.is_empty or not event.text().strip().isprintable() or not event.text().strip():
            return False
        self.add_row()
        if (editor := QApplication.focusWidget()) is not None and self._is_editing():
            QApplication.sendEvent(editor, QKeyEvent(event))
        return True

    def _listen(self) -> None:
        self.model.entered.connect(self._on_entered)
        self.model.rowsInserted.connect(lambda *_: self._fit())
        self.model.rowsRemoved.connect(lambda *_: self._fit())
        self._cells.edited.connect(self._on_edited)
        self._cells.left.connect(self._on_left)
        self._recorder.waiting.connect(self._on_waiting)
        self._recorder.clashed.connect(lambda _place: self._show_choice())
        self._recorder.recorded.connect(self._on_recorded)
        self._recorder.born.connect(lambda place, _key: self._on_recorded(place))
        self._fit()

    def _typing(self, place: Place, text: str) -> Typing:
        name = self.model.row_name(place.row) or self._title
        words = step(place.table, place.column, name) if place.row else self._birth()
        return Typing(place, text, words, self.model.heads(place), self._parent_key)

    def _birth(self) -> str:
        return of(row_word(self.model.table), self._title)

    def _deletion(self, name: str) -> str:
        return self.tr("eliminazione di %1").replace("%1", quoted(name))

    def _edit_current(self) -> None:
        if self.model.place(self.view.currentIndex()) is not None:
            self.view.edit(self.view.currentIndex())

    def _is_editing(self) -> bool:
        return self.view.state() == QAbstractItemView.State.EditingState

    def _on_edited(self, place: Place, raw: str) -> None:
        self._recorder.typed(self._typing(place, raw))

    def _on_entered(self, place: Place, text: str) -> None:
        self._recorder.record(self._typing(place, text))

    def _on_left(self, place: Place) -> None:
        self._recorder.let_go(place)
        if place.row == NEW:
            self.model.drop_new()

    def _on_waiting(self, place: Place) -> None:
        if place.table == self.model.table:
            self.model.wait(place, self._recorder.pending(place))

    def _on_recorded(self, place: Place) -> None:
        if place.table == self.model.table:
            self.model.wait(place, None)
            self._show_choice()

    def _show_problem(self) -> None:
        """The sentence about the first cell that could not be read, named by its row and column."""
        self._problem.say("")
        for place, draft in self.model.drafts():
            words = why_draft(place, draft, self._desk.hand.reading())
            self._problem.say(f"{self.model.row_name(place.row)}: {words}" if self.model.row_name(place.row) else words)
            return

    def _show_choice(self) -> None:
        """The first cell somebody else has changed too, named by its row and column."""
        for place in [*self._recorder.clashes(self.model.table), *self._places]:
            if self.model.has(place.row):
                name = self.model.row_name(place.row)
                words = step(place.table, place.column, name)
                if choices.offer(self.choice, self._desk, self._recorder, place, name, words[:1].upper() + words[1:]):
                    return
        self.choice.clear()

    def _fit(self) -> None:
        """As high as its rows: the form around it scrolls."""
        self.view.fit(self.model.rowCount())
