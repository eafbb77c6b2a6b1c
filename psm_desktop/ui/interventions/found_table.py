"""The rows of the list: what is chosen stays chosen, whatever rows come and go around it."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QWidget

from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.list_model import COLUMNS, InterventionTable, ListColumn
from psm_desktop.ui.interventions.sheet_model import Place

Flags = QItemSelectionModel.SelectionFlag


class FoundTable(Table):
    """`key` is the intervention chosen, whether or not the rows show it now."""

    key_chosen = Signal(object)  # key of the current row
    opened = Signal(str)  # Enter, F2 or a double click: the column of the record one wants to type into
    marked = Signal(int)  # so many rows are selected
    delete_pressed = Signal()
    paste_pressed = Signal(str)  # what is on the clipboard, as text

    def __init__(self, theme: Theme, model: InterventionTable, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Interventi"), parent=parent)
        self._found, self._many = model, list[int]()
        self.key: int | None = None
        self._dress()
        self._listen()

    @property
    def keys(self) -> list[int]:
        """All interventions selected, in the order shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._found.keys[row] for row in rows]

    def choose(self, key: int | None) -> None:
        """Make an intervention the chosen one; nothing is told."""
        self.key = key
        self._restore()

    def choose_cell(self, place: Place) -> bool:
        """Put the cursor where a field of the chosen intervention stands in the list; False where it does not."""
        row, columns = self._found.row_of(self.key), [str(one) for one in COLUMNS]
        if place.table != "intervention" or row < 0:
            return False
        if place.column in columns and not self.isColumnHidden(columns.index(place.column)):
            self.setCurrentIndex(self._found.index(row, columns.index(place.column)))
            return True
        return place.column == "deleted"

    def neighbour(self, step: int) -> int | None:
        """The intervention before or after the chosen one; the first where none is chosen; None at the ends."""
        row, keys = self._found.row_of(self.key), self._found.keys
        at = row + step if row >= 0 else 0
        return keys[at] if 0 <= at < len(keys) else None

    def copy_rows(self) -> None:
        """Ctrl+C: the rows selected, for a spreadsheet, with the columns shown."""
        columns = self._shown()
        if rows := self._found.rows_of(self.keys):
            QGuiApplication.clipboard().setText(self._found.as_text(rows, columns))

    def finish(self) -> None:
        """Record the cell that is being typed into, and leave it."""
        if self.state() == QAbstractItemView.State.EditingState:
            self.setFocus()  # the delegate records when its editor loses focus

    def paste(self) -> None:
        """Ctrl+V: what was copied in a spreadsheet is looked at before anything is written."""
        self.paste_pressed.emit(QGuiApplication.clipboard().text())

    def shown_columns(self) -> list[str]:
        """The columns of the record, as they are shown from left to right."""
        return [str(COLUMNS[number]) for number in self._shown()]

    def _shown(self) -> list[int]:
        return [number for number in range(len(COLUMNS)) if not self.isColumnHidden(number)]

    def _dress(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.sort_by_heading()
        self.horizontalHeader().setSortIndicatorClearable(True)  # the third click gives back the plan's own order
        self.setModel(self._found)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the title takes what is left

    def _listen(self) -> None:
        self.selectionModel().currentChanged.connect(self._on_current)
        self.selectionModel().selectionChanged.connect(lambda *_: self.marked.emit(len(self.keys)))
        self.activated.connect(lambda _index: self.opened.emit(str(ListColumn.TITLE)))
        self._found.modelAboutToBeReset.connect(self._note_selected)
        self._found.modelReset.connect(self._restore)
        alone = Qt.ShortcutContext.WidgetShortcut
        acts = (
            ("F2", self._on_edit),
            ("Del", self.delete_pressed.emit),
            ("Ctrl+C", self.copy_rows),
            ("Ctrl+V", self.paste),
        )
        for keys, act in acts:
            QShortcut(QKeySequence(keys), self, context=alone).activated.connect(act)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not current.isValid():
            return
        key = self._found.keys[current.row()]
        if key != self.key:
            self.key = key
            self.key_chosen.emit(key)

    def _on_edit(self) -> None:
        """F2: type into the cell; into the form where the list only adds up."""
        index = self.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        else:
            self.opened.emit(str(COLUMNS[max(0, index.column())]))

    def _note_selected(self) -> None:
        self._many = self.keys

    def _restore(self) -> None:
        """After the rows have changed those selected are so again, as far as they are among them."""
        row = self._found.row_of(self.key)
        watched = self.selectionModel()
        watched.blockSignals(True)  # nobody has chosen anything
        if row < 0:
            self.setCurrentIndex(QModelIndex())
        watched.blockSignals(False)
        self.choose_row(row)
        if self.key in self._many:
            for other in self._found.rows_of(self._many):
                watched.select(self._found.index(other, 0), Flags.Select | Flags.Rows)
        self._many = []
        self.viewport().update()
