"""Tab *Chiavi*: whose signature counts for each commune; inviting, comparing, withdrawing."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.numbers import counted
from psm_desktop.office.keys import KeyRow, KeyState, counters
from psm_desktop.ui.common.buttons import plain
from psm_desktop.ui.common.cards import EmptyState
from psm_desktop.ui.common.choosers import Counter, CounterFilter
from psm_desktop.ui.common.delegates import StatusDelegate
from psm_desktop.ui.common.labels import Elided, label, rule
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.common.tips import tip
from psm_desktop.ui.office.compare_panel import ComparePanel
from psm_desktop.ui.office.keys_table import EVERY_KEY, MARKS, SINCE, STATE_COLUMN, WHO, KeysTable
from psm_desktop.ui.office.revoke_panel import RevokePanel
from psm_desktop.ui.office.words import ALL

NARROW = 800
"""Below this width, at 100 %, the columns Chi and Dal give way to the words."""


class KeysView(QFrame):
    """Shows keys, emits intents: a commune by its ISTAT code, a key by its KeyRow."""

    invite_all_pressed = Signal()
    invite_pressed = Signal(str)
    withdraw_pressed = Signal(str)
    accepted = Signal(object)
    revoked = Signal(object)
    retire_pressed = Signal(object)
    filters_cleared = Signal()
    panel_changed = Signal(bool)  # whether one opens below the list, told before it takes its room; or none is left

    def __init__(self, theme: Theme, communes: Sequence[Commune], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._theme = theme
        self._asked_about: KeyRow | None = None
        self.model, self.panel, self.revoking = KeysTable(communes, self), ComparePanel(theme), RevokePanel(theme)
        self.table = self._dressed_table()
        states = [Counter(state.value, 0, mark) for state, mark in MARKS.items()]
        self.counters = CounterFilter(theme, [Counter(ALL, 0, EVERY_KEY), *states], by_words=True)
        self.invite_all = plain(theme, self.tr("Inviti per tutti…"), "mail", self.invite_all_pressed.emit)
        self.invite = plain(theme, self.tr("Invito e lettera…"), "file-pdf", self._on_invite)
        self.compare = plain(theme, self.tr("Confronta e accetta…"), "key", self._on_compare)
        self.more, self.menu = plain(theme, self.tr("Altro"), "more"), QMenu(self)
        self.withdraw = self.menu.addAction(self.tr("Ritira l'invito"), self._on_withdraw)
        self.retire = self.menu.addAction(self.tr("Metti a riposo"), self._on_retire)
        self.revoke = self.menu.addAction(self.tr("Revoca…"), self._on_revoke)
        self.more.setMenu(self.menu)
        self._shown = Elided("", "hint")
        self._nothing = EmptyState(theme, "search", "", self.tr("Azzera filtri"))
        self._lay_out()
        self._connect()
        self.show_keys([])

    @property
    def has_panel(self) -> bool:
        """Whether something is asked below the list."""
        return not (self.panel.isHidden() and self.revoking.isHidden())

    def show_keys(self, rows: Sequence[KeyRow]) -> None:
        """New states; the chosen key and the filters stay."""
        chosen = self.chosen()
        self.model.show_keys(rows)
        counts = counters(rows)
        self.counters.show_counts({ALL: len(rows)} | {state.value: counts[state] for state in KeyState})
        self._after_filter(chosen)

    def search(self, text: str) -> None:
        """Part of a commune's name, or the beginning of its code."""
        chosen = self.chosen()
        self.model.filter(text=text)
        self._after_filter(chosen)

    def chosen(self) -> KeyRow | None:
        """The row that is chosen."""
        at = self.table.currentIndex().row()
        return self.model.rows[at] if 0 <= at < self.model.rowCount() else None

    def clear_filters(self) -> None:
        """All keys again; the search box is the header's, which is told."""
        self.counters.choose(ALL)
        self.model.filter(state="", text="")
        self._after_filter(None)
        self.filters_cleared.emit()

    def focus_first(self) -> None:
        """Into the list."""
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column in (WHO, SINCE):
            self.table.setColumnHidden(column, self.width() < self._theme.px(NARROW))

    def _after_filter(self, chosen: KeyRow | None) -> None:
        found = self.model.rowCount()
        self._shown.say(counted(found, self.tr("riga"), self.tr("righe")))
        self._stack.setCurrentIndex(0 if found else 1)
        self._nothing.say(self.tr("Nessuna chiave con questi filtri."), self.tr("Azzera filtri"))
        self.table.choose_row(self.model.row_of(chosen))
        self._on_chosen()

    def _on_state_chosen(self, code: str) -> None:
        chosen = self.chosen()
        self.model.filter(state="" if code == ALL else code)
        self._after_filter(chosen)

    def _on_chosen(self, *_: object) -> None:
        row = self.chosen()
        self.invite.setEnabled(row is not None)
        self.withdraw.setEnabled(row is not None and row.invitations > 0)
        self.compare.setEnabled(row is not None and row.state is KeyState.WAITING)
        self.retire.setEnabled(row is not None and row.silent_since is not None)
        self.revoke.setEnabled(row is not None and row.state in (KeyState.ENROLLED, KeyState.WAITING))
        self.more.setEnabled(any(act.isEnabled() for act in self.menu.actions()))
        for button in (self.invite, self.compare, self.more):
            button.setToolTip(tip(self.model.name(row)) if row else self.tr("Scegli prima un Comune nell'elenco."))
        if self._asked_about is None or self.model.row_of(self._asked_about) != self.table.currentIndex().row():
            self._hide_panels()

    def _on_opened(self, _index: QModelIndex) -> None:
        self._on_compare()

    def _on_compare(self) -> None:
        row = self.chosen()
        if row is not None and row.state is KeyState.WAITING:
            self._asked_about = row
            self.panel_changed.emit(True)
            self.revoking.hide()
            self.panel.compare(row, self.model.name(row))

    def _on_revoke(self) -> None:
        if (row := self.chosen()) is not None:
            self._asked_about = row
            self.panel_changed.emit(True)
            self.panel.hide()
            self.revoking.ask(row, self.model.name(row))

    def _on_revoked(self, row: KeyRow) -> None:
        self._on_panel_closed()
        self.revoked.emit(row)

    def _on_retire(self) -> None:
        if (row := self.chosen()) is not None:
            self.retire_pressed.emit(row)

    def _on_invite(self) -> None:
        if (row := self.chosen()) is not None:
            self.invite_pressed.emit(row.commune)

    def _on_withdraw(self) -> None:
        if (row := self.chosen()) is not None:
            self.withdraw_pressed.emit(row.commune)

    def _on_panel_closed(self) -> None:
        self._asked_about = None
        self._hide_panels()
        self.table.setFocus()

    def _hide_panels(self) -> None:
        self.panel.hide()
        self.revoking.hide()
        self.panel_changed.emit(False)

    def _dressed_table(self) -> Table:
        table = Table(self._theme, self.tr("Chiavi dei Comuni"))
        table.setModel(self.model)
        table.set_widths(180, 160, 140, 96, 0)
        table.setItemDelegateForColumn(STATE_COLUMN, StatusDelegate(self._theme, table))
        return table

    def _connect(self) -> None:
        self.counters.chosen.connect(self._on_state_chosen)
        self.table.activated.connect(self._on_opened)
        self.table.selectionModel().currentRowChanged.connect(self._on_chosen)
        self.model.modelReset.connect(self._on_chosen)
        self._nothing.pressed.connect(self.clear_filters)
        self.panel.accepted.connect(self.accepted)
        for panel in (self.panel, self.revoking):
            panel.closed.connect(self._on_panel_closed)
        self.revoking.revoked.connect(self._on_revoked)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(_row(mark_pane(self.counters), margins=(4, 0, 4, 0)))
        column.addWidget(rule())
        column.addLayout(_row(None, self.invite_all, self.invite, self.compare, self.more))
        around = QWidget()
        inside = QVBoxLayout(around)
        inside.setContentsMargins(24, 24, 24, 24)
        inside.addWidget(self._nothing)
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(self._theme.px(64))  # beside a panel, in the smallest window
        self._stack.addWidget(mark_pane(self.table))
        self._stack.addWidget(around)
        column.addLayout(_row(self._stack, margins=(8, 0, 16, 0)), 1)
        column.addWidget(rule())
        column.addWidget(self.panel)
        column.addWidget(self.revoking)
        column.addWidget(self._foot())

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("status")
        foot.setMinimumHeight(self._theme.px(32))
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self._shown, 1)
        row.addWidget(label(self.tr("Una chiave è un computer: ogni computer ha il suo invito"), "hint"))
        return foot


def _row(
    wide: QWidget | None, *buttons: QPushButton, margins: tuple[int, int, int, int] = (16, 8, 16, 4)
) -> QHBoxLayout:
    """A widget that takes all the room, or buttons at the right."""
    row = QHBoxLayout()
    row.setContentsMargins(*margins)
    row.setSpacing(8)
    if wide is not None:
        row.addWidget(wide, 1)
    else:
        row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row
