"""Tab *Ritorni*: the 312 communes, the counters that filter them, and what the office does with one of them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.numbers import counted
from psm_desktop.office.returns import CommuneReturn, State, counters
from psm_desktop.ui.common.buttons import plain
from psm_desktop.ui.common.cards import EmptyState
from psm_desktop.ui.common.choosers import Counter, CounterFilter
from psm_desktop.ui.common.delegates import StatusDelegate
from psm_desktop.ui.common.fields.choice import Choice, ChoiceField
from psm_desktop.ui.common.labels import Elided, label, rule
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.office.model import zone_choices
from psm_desktop.ui.office.returns_table import STATE_COLUMN, ReturnsTable
from psm_desktop.ui.office.state_bar import StateBar
from psm_desktop.ui.office.words import ALL, EVERY_COMMUNE, MARKS, ORDER

NARROW = 1000
"""Below this width the columns Zona and Abitanti give way."""


class ReturnsView(QFrame):
    """Shows lines, emits intents; a commune is told by its ISTAT code."""

    opened = Signal(str)
    read_files_pressed = Signal()
    read_folder_pressed = Signal()
    paste_pressed = Signal()
    receipt_pressed = Signal(str)
    invite_pressed = Signal(str)
    filters_cleared = Signal()

    def __init__(self, theme: Theme, communes: Sequence[Commune], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._theme = theme
        self.model = ReturnsTable(theme, communes, self)
        self.table, self.bar = self._dressed_table(), StateBar(theme)
        self.counters = CounterFilter(theme, _counters(len(communes)))
        self.zone = ChoiceField(theme, [Choice(*one) for one in zone_choices(communes)], empty=self.tr("Tutte le zone"))
        self.zone.setAccessibleName(self.tr("Zona omogenea"))
        self.zone.setMinimumWidth(300)
        self.receipt = plain(theme, self.tr("Ricevuta…"), "receipt", partial(self._tell, self.receipt_pressed))
        self.invite = plain(theme, self.tr("Invito…"), "mail", partial(self._tell, self.invite_pressed))
        self.read = self._read_button()
        self._arrived, self._shown = label("", "hint"), Elided("", "hint")
        self._nothing = EmptyState(theme, "search", "", self.tr("Azzera filtri"))
        self._lay_out()
        self._connect()
        self.show_returns([])

    def show_returns(self, lines: Sequence[CommuneReturn]) -> None:
        """New states; the chosen commune and the filters stay."""
        code = self.code()
        self.model.show_returns(lines)
        counts = counters(row.line for row in self.model.all_rows)
        self.counters.show_counts({ALL: len(self.model.all_rows)} | {state.value: counts[state] for state in State})
        self.bar.show_counts(counts)
        here = len(self.model.all_rows) - counts[State.NO_RETURN]
        self._arrived.setText(
            self.tr("Ritorni %1 di %2").replace("%1", str(here)).replace("%2", str(len(self.model.all_rows)))
        )
        self._after_filter(code)

    def search(self, text: str) -> None:
        """Part of a commune's name, or the beginning of its code."""
        code = self.code()
        self.model.filter(text=text)
        self._after_filter(code)

    def code(self) -> str:
        """ISTAT code of the chosen commune; "" for none."""
        row = self.table.currentIndex().row()
        return self.model.row(row).commune.code if 0 <= row < self.model.rowCount() else ""

    def choose(self, code: str) -> None:
        """Choose a commune, if the filters show it."""
        self.table.choose_row(self.model.row_of(code))
        self._on_chosen()

    def clear_filters(self) -> None:
        """All communes again; the search box is the header's, which is told."""
        self.zone.show_value(None)
        self.counters.choose(ALL)
        self.model.filter(state="", zone="", text="")
        self._after_filter("")
        self.filters_cleared.emit()

    def focus_first(self) -> None:
        """Into the list, on the chosen commune or the first that was found."""
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column in (1, 2):
            self.table.setColumnHidden(column, self.width() < NARROW)

    def _after_filter(self, code: str) -> None:
        found = self.model.rowCount()
        self._shown.say(counted(found, self.tr("Comune"), self.tr("Comuni")))
        self._stack.setCurrentIndex(0 if found else 1)
        self._nothing.say(self.tr("Nessun Comune con questi filtri."), self.tr("Azzera filtri"))
        self.choose(code)

    def _on_state_chosen(self, code: str) -> None:
        chosen = self.code()
        self.model.filter(state="" if code == ALL else code)
        self._after_filter(chosen)

    def _on_zone_typed(self, _raw: str) -> None:
        chosen = self.code()
        self.model.filter(zone=self.zone.code() or "")
        self._after_filter(chosen)

    def _on_chosen(self, *_: object) -> None:
        for button, words in ((self.receipt, self.tr("Ricevuta")), (self.invite, self.tr("Invito"))):
            button.setEnabled(bool(self.code()))
            row = self.model.row(self.table.currentIndex().row()) if self.code() else None
            button.setToolTip(f"{words}: {row.commune.name}" if row else self.tr("Scegli prima un Comune nell'elenco."))

    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.row(index.row()).commune.code)

    def _tell(self, signal: SignalInstance) -> None:
        if self.code():
            signal.emit(self.code())

    def _dressed_table(self) -> Table:
        table = Table(self._theme, self.tr("Comuni e stato del loro ritorno"))
        table.setModel(self.model)
        table.sort_by_heading(0)
        table.set_widths(200, 210, 84, 156, 100, 90, 130, 0)
        table.setItemDelegateForColumn(STATE_COLUMN, StatusDelegate(self._theme, table))
        return table

    def _read_button(self) -> QPushButton:
        button = plain(self._theme, self.tr("Leggi file o cartella"), "folder")
        menu = QMenu(button)
        menu.addAction(self.tr("File…"), self.read_files_pressed.emit)
        menu.addAction(self.tr("Cartella…"), self.read_folder_pressed.emit)
        menu.addAction(self.tr("Incolla un pacchetto"), self.paste_pressed.emit)
        button.setMenu(menu)
        self._ways_in = menu, menu.actions()  # held: PySide loses what nobody holds
        return button

    def _connect(self) -> None:
        self.counters.chosen.connect(self._on_state_chosen)
        self.zone.committed.connect(self._on_zone_typed)
        self.table.activated.connect(self._on_opened)
        self.table.selectionModel().currentRowChanged.connect(self._on_chosen)
        self.model.modelReset.connect(self._on_chosen)
        self._nothing.pressed.connect(self.clear_filters)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(_padded(self._heading(), 16, 8, 16, 4))
        column.addLayout(_padded(self.bar, 16, 0, 16, 4))
        column.addLayout(_padded(mark_pane(self.counters), 4, 0, 4, 0))
        column.addWidget(rule())
        column.addLayout(self._tools())
        self._stack = QStackedWidget()
        self._stack.addWidget(mark_pane(self.table))
        self._stack.addWidget(_framed(self._nothing))
        column.addLayout(_padded(self._stack, 8, 0, 16, 0), 1)
        column.addWidget(self._foot())

    def _heading(self) -> QWidget:
        heading = QWidget()
        row = QHBoxLayout(heading)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(self.tr("Ritorni dei Comuni"), "section"))
        row.addWidget(label(self.tr("l'ultimo arrivato di ciascuno"), "hint"))
        row.addStretch(1)
        row.addWidget(self._arrived)
        return heading

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 4)
        row.setSpacing(8)
        row.addWidget(self.zone)
        row.addStretch(1)
        for button in (self.invite, self.receipt, self.read):
            row.addWidget(button)
        return row

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("status")
        foot.setMinimumHeight(self._theme.px(32))
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self._shown, 1)
        row.addWidget(label(self.tr("Trascina qui i file ricevuti"), "hint"))
        return foot


def _counters(communes: int) -> list[Counter]:
    every = Counter(ALL, communes, EVERY_COMMUNE)
    return [every, *(Counter(state.value, 0, MARKS[state]) for state in ORDER)]


def _padded(widget: QWidget, left: int, top: int, right: int, bottom: int) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setContentsMargins(left, top, right, bottom)
    layout.addWidget(widget)
    return layout


def _framed(widget: QWidget) -> QWidget:
    """An empty state with air around it."""
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.setContentsMargins(24, 24, 24, 24)
    layout.addWidget(widget)
    return around
