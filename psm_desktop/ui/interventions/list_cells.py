"""Cells of the list one types into (F2): the field of the form; leaving it records, Esc leaves all as it was.

What the list only adds up (amounts) is typed where it is made: F2 leads there.
"""

from typing import cast

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QTimer
from PySide6.QtWidgets import QAbstractItemDelegate, QStyleOptionViewItem, QWidget
from shiboken6 import isValid

from psm_desktop.ui.common.delegates import ProgressDelegate, RowDelegate, StatusDelegate
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.choice import ChoiceField
from psm_desktop.ui.common.fields.dates import DateEdit
from psm_desktop.ui.common.fields.keeper import Field
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import data_fields, sheet_model
from psm_desktop.ui.interventions.found_table import FoundTable
from psm_desktop.ui.interventions.list_model import COLUMNS, InterventionTable, ListColumn
from psm_desktop.ui.interventions.recorder import Recorder, Typing
from psm_desktop.ui.interventions.sheet_model import Place, Shown
from psm_desktop.ui.interventions.step_words import step
from psm_desktop.words import field_word

Index = QModelIndex | QPersistentModelIndex
NARROWEST = {ListColumn.CODE: 320, ListColumn.STATUS: 160, ListColumn.PLANNED_END: 128}
"""Pixels a field needs; in a narrower column it lies over its neighbours while one types."""
Ends = QAbstractItemDelegate.EndEditHint


class ListCells(QObject):
    """Gives the table its editors, and the recorder what is typed into them."""

    def __init__(
        self, theme: Theme, desk: Desk, recorder: Recorder, table: FoundTable, model: InterventionTable
    ) -> None:
        super().__init__(table)
        self._theme, self._desk, self._recorder, self._model = theme, desk, recorder, model
        self._table = table
        self._place, self._shown, self._title = Place("intervention", "", 0), Shown(None), ""
        self._editor: QWidget | None = None
        model.modelAboutToBeReset.connect(self._rescue)
        self._delegates = [_delegate(column, theme, self) for column in COLUMNS]
        for number, delegate in enumerate(self._delegates):
            delegate.closeEditor.connect(self._on_closed)
            table.setItemDelegateForColumn(number, delegate)

    def editor(self, parent: QWidget, index: Index) -> QWidget:
        """A field over a cell, showing what is recorded, text that could not be read too."""
        column, row = COLUMNS[index.column()], self._model.intervention(index.row())
        assert row is not None, "only a cell that is there is typed into"
        self._place, self._title = Place("intervention", str(column), row.key), row.title
        self._shown = sheet_model.shown(self._desk.hand.db, self._place)
        made = data_fields.one_field(str(column), self._theme, self._desk)
        made.setParent(parent)
        made.setProperty("kind", "cell")
        made.setAccessibleName(field_word("intervention", str(column)))
        self._editor = made
        field = cast(Field, made)
        field.show_value(self._shown.cell)
        made.setProperty("loaded", field.raw_text())
        field.edited.connect(lambda raw: self._recorder.typed(self._typing(raw)))
        if isinstance(made, ChoiceField):
            made.mark_all()
        return made

    def take(self, editor: QWidget) -> None:
        """Record what stands in a field, if it is something else."""
        if (typed := self._typed(editor)) is not None:
            editor.setProperty("loaded", typed.text)  # recording has the rows look again while the field is open
            self._recorder.record(typed)

    def _typed(self, editor: QWidget) -> Typing | None:
        raw = cast(Field, editor).raw_text()
        return self._typing(raw) if raw != editor.property("loaded") else None

    def _rescue(self) -> None:
        """Other rows are found while one types: the field goes, what stands in it does not."""
        editor = self._editor
        if editor is None or not isValid(editor):
            return
        for delegate in self._delegates:
            editor.removeEventFilter(delegate)  # the table knows this field no more
        if editor.hasFocus():
            self._table.setFocus()  # or Qt hands it on, out of the list
        if (typed := self._typed(editor)) is not None:
            QTimer.singleShot(0, self, lambda: self._recorder.record(typed))

    def place(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """As wide as the column, or as the field needs."""
        editor.setMinimumWidth(0)
        box: QRect = option.rect.adjusted(1, 1, -1, -2)
        if isinstance(editor, ChoiceField | DateEdit):
            box.setWidth(max(box.width(), self._theme.px(NARROWEST.get(COLUMNS[index.column()], 0))))
            box.moveRight(min(box.right(), option.widget.width() - 4))
        editor.setGeometry(box)

    def _typing(self, raw: str) -> Typing:
        name = step("intervention", self._place.column, self._title)
        return Typing(self._place, raw, name, self._shown.heads)

    def _on_closed(self, _editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if hint == Ends.RevertModelCache:
            self._recorder.let_go(self._place)


class _Typed(RowDelegate):
    """A delegate whose cells are typed into."""

    def __init__(self, theme: Theme, cells: ListCells) -> None:
        super().__init__(theme, cells)
        self._cells = cells

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        return self._cells.editor(parent, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Loaded when it was made: looking again must not overwrite what is being typed."""

    def setModelData(self, editor: QWidget, _model: object, _index: Index) -> None:
        self._cells.take(editor)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        self._cells.place(editor, option, index)


class _TypedStatus(_Typed, StatusDelegate):
    """A chip to look at, a list to type into."""


class _TypedProgress(_Typed, ProgressDelegate):
    """A bar to look at, a number to type."""


def _delegate(column: ListColumn, theme: Theme, cells: ListCells) -> RowDelegate:
    kinds: dict[ListColumn, type[_Typed]] = {
        ListColumn.STATUS: _TypedStatus,
        ListColumn.PROGRESS: _TypedProgress,
    }
    return kinds.get(column, _Typed)(theme, cells)
