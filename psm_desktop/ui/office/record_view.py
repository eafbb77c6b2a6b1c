"""One intervention of a commune at the office: its fields to read, to remark on, to correct."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.in_commune import InCommune
from psm_desktop.commands.mark_done import MarkDone
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.domain.communes import Commune
from psm_desktop.domain.typed import typed
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.errors import Busy, PsmError
from psm_desktop.sentences import sentence
from psm_desktop.ui.common.choosers import SegmentTabs
from psm_desktop.ui.common.delegates import StatusDelegate
from psm_desktop.ui.common.desk import Command, Desk
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.keys import on_confirm
from psm_desktop.ui.common.labels import rule
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.remark_model import Noted
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.office import record_model
from psm_desktop.ui.office.field_panel import WIDTH, FieldPanel
from psm_desktop.ui.office.noting import Noting
from psm_desktop.ui.office.record_model import FieldRow, FieldsTable, Show, Written


class Correction(NamedTuple):
    """A correction as typed, and what writes it."""

    raw: str
    command: Command
    step: str


class RecordView(QFrame):
    """Esc or the arrow goes back to the commune. Every text is recorded when it is left; Ctrl+Z takes it back."""

    back_pressed = Signal()

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._theme, self._desk = theme, desk
        self._commune: Commune | None = None
        self.key = 0
        self._field: FieldRow | None = None
        self._now: Written | None = None
        self._unread = dict[tuple[int, str], str]()  # corrections nobody could read, by field: they stay until mended
        self._waiting = dict[tuple[int, str], Correction]()  # corrections the busy copy could not take
        self.header = Header(theme, "", back=True)
        self.model, self.panel = FieldsTable(theme, self), FieldPanel(theme)
        self.noting = Noting(desk, self.panel.remark, self)
        self.show_tabs = SegmentTabs(list(zip(Show, self._tab_words(), strict=True)))
        self.show_tabs.setAccessibleName(self.tr("Quali campi mostrare"))
        self.header.add_beside_title(self.show_tabs)
        self.table = Table(theme, self.tr("Campi dell'intervento"))
        self.table.setModel(self.model)
        self.table.set_widths(250, 0, 130)
        self._chips = StatusDelegate(theme, self.table)
        self.table.setItemDelegateForColumn(2, self._chips)
        self._lay_out()
        self._listen()

    def show_record(self, commune: Commune, key: int) -> None:
        """Another intervention."""
        self.finish()
        self._commune, self.key, self._field = commune, key, None
        self.model.show_rows([])
        self.header.set_title(commune.name)
        self.header.set_hint(record_model.title(self._desk.hand.db, key))
        self.show_tabs.choose(Show.ALL)
        self.look()

    def look(self) -> None:
        """The same intervention, looked at again; the chosen field stays."""
        if self._commune is None:
            return
        chosen = self.model.row(self.table.currentIndex().row()) or self._field
        at = (chosen.row, chosen.column) if chosen else (self.key, "")
        self.model.show_rows(record_model.field_rows(self._desk.hand.db, self.key))
        for show, words in zip(Show, self._tab_words(), strict=True):
            self.show_tabs.set_words(show, words)
        self.table.choose_row(self.model.row_of(*at))
        self._show_field()

    def finish(self) -> None:
        """Record what is being typed here."""
        if self._field is not None:
            self.panel.finish()
        self.noting.again()
        for place, one in list(self._waiting.items()):
            if place in self._waiting:  # what is written is shown, which may lead here again
                self._correct(place, one)

    @property
    def is_waiting(self) -> bool:
        """Whether something typed here could not be written yet."""
        return self.noting.is_waiting or bool(self._waiting)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finish()
            self.back_pressed.emit()
        else:
            super().keyPressEvent(event)

    def _tab_words(self) -> tuple[str, ...]:
        said = (self.tr("Tutti {count}"), self.tr("Compilati {count}"), self.tr("Con osservazioni {count}"))
        return tuple(words.format(count=self.model.count(show)) for words, show in zip(said, Show, strict=True))

    def _show_field(self) -> None:
        one = self._field = self.model.row(self.table.currentIndex().row())
        self.panel.setEnabled(one is not None)
        if one is None:
            return
        assert self._commune is not None
        self.noting.about(self._commune.code, one)
        self._now = record_model.written(self._desk.hand.db, one) if one.column else None
        self.panel.show_field(one, self._now, self._unread.get((one.row, one.column), ""))

    def _on_chosen(self, *_: object) -> None:
        one = self.model.row(self.table.currentIndex().row())
        if (
            one is not None
            and self._field is not None
            and (one.row, one.column) != (self._field.row, self._field.column)
        ):
            self.finish()
            self._show_field()

    def _on_opened(self, _index: QModelIndex) -> None:
        self.panel.remark.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_show_chosen(self, code: str) -> None:
        self.finish()
        self.model.show_only(Show(code))
        self.look()

    def _on_noted(self) -> None:
        self._desk.tell(self.tr("Osservazione scritta: il Comune la trova con la prossima ricevuta."), "ok")

    def _on_corrected(self, raw: str) -> None:
        one, now = self._field, self._now
        if one is None or one.field is None or now is None:
            return
        place = one.row, one.column
        try:
            value = typed(one.field, raw, self._desk.hand.reading())
        except Unreadable as problem:
            self._unread[place] = raw
            self.panel.show_problem(sentence(problem.code, **{"text": problem.text, **problem.facts}))
            return
        self._unread.pop(place, None)
        assert self._commune is not None
        written = SetFields(one.table, one.row, {one.column: value}, {one.column: now.heads})
        command = InCommune(self._commune.code, written)
        step = self.tr("correzione di {field}").format(field=one.place)
        self._correct(place, Correction(raw, command, step))

    def _correct(self, place: tuple[int, str], one: Correction) -> None:
        """Write a correction; while the copy is busy it waits, and closing waits with it."""
        self._waiting.pop(place, None)
        self._unread.pop(place, None)
        problem = self._write(one.command, one.step)
        if isinstance(problem, Busy):
            self._waiting[place] = one
        if problem is not None:
            self._unread[place] = one.raw
        else:
            self._desk.tell(self.tr("Correzione scritta: il Comune la trova con la prossima ricevuta."), "ok")

    def _on_done(self, one: Noted, is_done: bool) -> None:
        self._do(MarkDone(one.key, is_done), self.tr("osservazione fatta o riaperta"))
        self.table.setFocus()

    def _on_dropped(self, one: Noted) -> None:
        self._do(DeleteRow("remark", one.key), self.tr("osservazione tolta"))
        self.table.setFocus()

    def _do(self, command: Command, step: str) -> None:
        """In the commune of the record."""
        assert self._commune is not None
        self._write(InCommune(self._commune.code, command), step)

    def _write(self, command: Command, step: str) -> PsmError | None:
        """The problem where it could not be written, which is told."""
        try:
            self._desk.do(command, step)
        except PsmError as problem:
            self._desk.tell(str(problem), "warn")
            return problem
        return None

    def _listen(self) -> None:
        self.header.back_pressed.connect(self.finish)
        self.header.back_pressed.connect(self.back_pressed)
        self.show_tabs.chosen.connect(self._on_show_chosen)
        self.table.selectionModel().currentRowChanged.connect(self._on_chosen)
        self.table.activated.connect(self._on_opened)
        self.noting.noted.connect(self._on_noted)
        self.panel.corrected.connect(self._on_corrected)
        self.panel.done.connect(self._on_done)
        self.panel.dropped.connect(self._on_dropped)
        self._desk.before_reading(self.finish)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        on_confirm(self, self.finish, here)

    def _lay_out(self) -> None:
        left = QWidget()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(8, 0, 0, 8)
        inside.addWidget(mark_pane(self.table))
        self.panel.setMaximumWidth(self._theme.px(WIDTH))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(left, 5)
        row.addWidget(rule(vertical=True))
        row.addWidget(mark_pane(self.panel), 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(row, 1)
