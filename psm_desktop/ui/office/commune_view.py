"""What came from one commune: its interventions, each to be opened; drafts are shown as such."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.money import euros
from psm_desktop.domain.numbers import counted
from psm_desktop.office.returns import CommuneReturn, State
from psm_desktop.sync import attachments
from psm_desktop.ui.common.buttons import plain, quiet
from psm_desktop.ui.common.cards import EmptyState
from psm_desktop.ui.common.chips import Chip
from psm_desktop.ui.common.delegates import ProgressDelegate, StatusDelegate
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.labels import Elided, label
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.office.lacking_panel import LackingPanel
from psm_desktop.ui.office.model import ReceivedTable, codes_of, zone_words
from psm_desktop.ui.office.words import MARKS, italian_day, notes_words

FUNDED, NARROW = 4, 1000
"""Below this width what is funded gives way; its sum stands below the table."""


class CommuneView(QFrame):
    """Esc or the arrow goes back to the list. `opened` carries the key of an intervention."""

    back_pressed = Signal()
    opened = Signal(object)
    receipt_pressed = Signal(str)
    invite_pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._theme, self._code = theme, ""
        self.model = ReceivedTable(self)
        self.header = Header(theme, "", back=True)
        self.header.back_pressed.connect(self.back_pressed)
        self.invite = plain(theme, self.tr("Invito…"), "mail", lambda: self.invite_pressed.emit(self._code))
        self.receipt = plain(theme, self.tr("Ricevuta…"), "receipt", lambda: self.receipt_pressed.emit(self._code))
        for button in (self.invite, self.receipt):
            self.header.add(button)
        self.lacking, self.files = (
            quiet(theme, self.tr("Allegati mancanti…"), "attachment", self._on_lacking),
            LackingPanel(theme),
        )
        self.files.closed.connect(self._on_files_closed)
        self.files.opened.connect(self.opened)
        self.table = self._dressed_table()
        self._chip, self._when, self._notes = Chip(theme, MARKS[State.NO_RETURN]), label("", "hint"), Elided("", "")
        self._count, self._sums = label("", "hint"), label("", "sum")
        self._keys = label(self.tr("Invio apre l'intervento: leggi, osserva, correggi"), "hint")
        self._nothing = EmptyState(theme, "inbox", "")
        self._nothing.pressed.connect(lambda: self.invite_pressed.emit(self._code))
        self._lay_out()

    def show_commune(self, db: sqlite3.Connection, commune: Commune, line: CommuneReturn, today: date) -> None:
        """Read what is here of a commune."""
        chosen = self.key if self._code == commune.code else 0
        self._code = commune.code
        self.model.show_commune(db, commune.code, today)
        self.header.set_title(commune.name)
        zone = self.tr("{code} · zona omogenea: {zone}").format(code=commune.code, zone=zone_words(commune))
        self.header.set_hint(zone)
        self._chip.show_mark(MARKS[line.state])
        self._when.setText(
            self.tr("ricevuto il %1").replace("%1", italian_day(line.received_at)) if line.received_at else ""
        )
        self._notes.say(notes_words(line))
        self._show_sums()
        self._show_lacking(db, codes_of(db, commune.code, today))
        nothing = self.tr("Da %1 non è ancora arrivato nulla.").replace("%1", commune.name)
        self._nothing.say(nothing, self.tr("Prepara un invito…"))
        self._stack.setCurrentIndex(0 if self.model.rows else 1)
        self.table.choose_row(self.model.row_of(chosen))

    @property
    def code(self) -> str:
        """ISTAT code of the commune shown; "" before any."""
        return self._code

    @property
    def key(self) -> int:
        """Of the chosen intervention; 0 for none."""
        row = self.table.currentIndex().row()
        return self.model.rows[row].key if 0 <= row < len(self.model.rows) else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_pressed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.setColumnHidden(FUNDED, self.width() < self._theme.px(NARROW))

    def _show_lacking(self, db: sqlite3.Connection, codes: Sequence[str]) -> None:
        """The attachments that have not come, on a button that names them."""
        rows = [row for code in codes for row in attachments.missing_here(db, code)]
        parts = [part for code in codes for part in attachments.parts_missing(db, code)]
        self.files.show_lacking(rows, parts if rows else [])
        one, many = self.tr("1 allegato mancante…"), self.tr("{count} allegati mancanti…").format(count=len(rows))
        self.lacking.setText(one if len(rows) == 1 else many)
        self.lacking.setVisible(bool(rows))
        self._keys.setVisible(not rows)

    def _on_lacking(self) -> None:
        self.files.show()
        self.files.table.setFocus()
        self.files.table.choose_row(0)

    def _on_files_closed(self) -> None:
        self.files.hide()
        self.table.setFocus()

    def _show_sums(self) -> None:
        rows = self.model.rows
        drafts = sum(not row.is_ready for row in rows)
        told = [
            counted(len(rows), self.tr("intervento"), self.tr("interventi")),
            counted(drafts, self.tr("bozza"), self.tr("bozze")) if drafts else "",
        ]
        self._count.setText(", ".join(part for part in told if part))
        whole = euros(sum(row.amount_cents for row in rows))
        funded = euros(sum(row.funded_cents for row in rows))
        self._sums.setText(self.tr("Costi %1    Finanziato %2").replace("%1", whole).replace("%2", funded))

    def _dressed_table(self) -> Table:
        table = Table(self._theme, self.tr("Interventi ricevuti"))
        table.setModel(self.model)
        table.set_widths(150, 0, 80, 120, 120, 110, 150, 120)
        for column, delegate in ((0, StatusDelegate), (5, ProgressDelegate), (6, StatusDelegate), (7, StatusDelegate)):
            table.setItemDelegateForColumn(column, delegate(self._theme, table))
        table.activated.connect(lambda _index: self.opened.emit(self.key))
        return table

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._about())
        self._stack = QStackedWidget()
        self._stack.addWidget(mark_pane(self.table))
        self._stack.addWidget(self._nothing)
        inside = QVBoxLayout()
        inside.setContentsMargins(8, 0, 16, 0)
        inside.addWidget(self._stack)
        column.addLayout(inside, 1)
        column.addWidget(self.files)
        column.addWidget(self._foot())

    def _about(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(16, 4, 16, 8)
        row.setSpacing(8)
        for widget in (self._chip, self._when):
            row.addWidget(widget)
        row.addWidget(self._notes, 1)
        row.addWidget(self.lacking)
        row.addWidget(self._keys)
        return line

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("status")
        foot.setMinimumHeight(self._theme.px(32))
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._sums)
        return foot
