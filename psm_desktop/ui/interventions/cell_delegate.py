"""Cells one types in: each opens the same kind of field as a form."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemDelegate, QStyleOptionViewItem, QWidget

from psm_desktop.domain.fields import Kind
from psm_desktop.ui.common.delegates import RowDelegate
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.choice import ChoiceField
from psm_desktop.ui.common.fields.dates import DateEdit
from psm_desktop.ui.common.fields.keeper import Field
from psm_desktop.ui.common.fields.numbers import EuroEdit
from psm_desktop.ui.common.fields.text import LineField, TextField
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.column_model import Column
from psm_desktop.ui.interventions.rows_model import RowsModel
from psm_desktop.ui.interventions.sheet_model import Place

Index = QModelIndex | QPersistentModelIndex
NARROWEST = 128
"""Pixels a list or a day needs; in a narrower column it lies over its neighbour while one types."""


class CellDelegate(RowDelegate):
    """Cells are typed into with the same fields as forms: the keypad's dot, dates in Italian ways, F4."""

    edited = Signal(object, str)  # Place, raw text
    left = Signal(object)  # Place: Esc

    def __init__(self, theme: Theme, model: RowsModel, desk: Desk, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._model, self._desk = model, desk
        self._at = QPersistentModelIndex()  # a row that comes into being while one types keeps its index, not its key
        self.closeEditor.connect(self._on_editor_closed)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        place = self._model.place(index)
        assert place is not None, "the row of sums is not typed into"
        editor = self._editor(place, self._model.column(index))
        editor.setParent(parent)
        editor.setProperty("kind", "cell")
        editor.setAccessibleName(str(self._model.headerData(index.column(), Qt.Orientation.Horizontal)))
        editor.edited.connect(self._on_typed)
        self._at = QPersistentModelIndex(index)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, Field) and editor.property("loaded") is None:
            place = self._model.place(index)
            editor.show_value(None if place is None else self._model.cell(place))
            editor.setProperty("loaded", editor.raw_text())  # a refresh must not overwrite what is being typed
            _select_all(editor)

    def setModelData(self, editor: QWidget, _model: object, index: Index) -> None:
        if isinstance(editor, Field) and editor.raw_text() != editor.property("loaded"):
            self._model.setData(index, editor.raw_text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        editor.setMinimumWidth(0)
        box = option.rect.adjusted(1, 1, -1, -2)
        if isinstance(editor, ChoiceField | DateEdit):
            box.setWidth(max(box.width(), self.theme.px(NARROWEST)))
            box.moveRight(min(box.right(), option.widget.width() - 4))
        editor.setGeometry(box)

    def _editor(self, place: Place, column: Column) -> LineField | ChoiceField:
        if column.choices:
            return ChoiceField(self.theme, column.choices, free=column.free)
        match place.field.kind:
            case Kind.CENTS:
                return EuroEdit(self.theme)
            case Kind.DAY | Kind.DAY_OR_MONTH:
                return DateEdit(self.theme, self._desk.hand.today, month=place.field.kind is Kind.DAY_OR_MONTH)
        return TextField(self.theme)

    def _on_typed(self, raw: str) -> None:
        if (place := self._model.place(self._at)) is not None:
            self.edited.emit(place, raw)

    def _on_editor_closed(self, _editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        place = self._model.place(self._at)
        if place is not None and hint == QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self.left.emit(place)


def _select_all(editor: QWidget) -> None:
    """Typing replaces what stands in a list; Qt does the same for lines by itself."""
    if isinstance(editor, ChoiceField):
        editor.mark_all()
