"""The cards of the Cruscotto. Each shows a part of what was found; what is pressed is told as an intent."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property, partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from psm_desktop.domain.days import italian
from psm_desktop.domain.plan import Axis
from psm_desktop.ui.common.buttons import plain
from psm_desktop.ui.common.cards import Card, Task
from psm_desktop.ui.common.delegates import StatusDelegate
from psm_desktop.ui.common.heights import HEADING, ROW
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.labels import Elided, label, rule
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.dashboard.bars import AxisBars
from psm_desktop.ui.dashboard.figures import pad
from psm_desktop.ui.dashboard.model import AxisTable, ChangesTable, Dashboard, Since
from psm_desktop.ui.dashboard.tasks import ToDo


class TasksCard(Card):
    """Da fare adesso."""

    pressed = Signal(object)  # ToDo

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Da fare adesso"), parent=parent)
        self._theme, self._shown = theme, list[QWidget]()
        self.tasks, self._to_do = list[Task](), tuple[ToDo, ...]()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._icon, self._foot = IconLabel(theme, "status-completed", 20, "done"), Elided("", "hint")
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 0, 0)
        foot.setSpacing(12)
        foot.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._foot, 1)
        pad(self, 16, 8, 8, 12)  # the buttons' own padding reaches the edge of the lines
        self.body.setSpacing(0)
        self.body.addLayout(self._rows)
        self.body.addLayout(foot)
        self.body.addStretch(1)

    @property
    def foot(self) -> str:
        """The sentence under the list."""
        return self._foot.accessibleName()

    def show_tasks(self, some: Sequence[ToDo], next_day: date | None) -> bool:
        """What there is to do, and when the next thing will be; whether other things are to be done than before. Where
        not, their lines stay, with the focus if one has it."""
        self._say(bool(some), next_day)
        if self._to_do == (to_do := tuple(some)):
            return False
        self._to_do = to_do
        self._clear()
        for one in some:
            task = Task(self._theme, one.icon, one.level, one.what, one.why, one.act, partial(self.pressed.emit, one))
            self.tasks.append(task)
            for widget in (task, rule()):
                self._shown.append(widget)
                self._rows.addWidget(widget)
                widget.show()  # at once: who comes here comes to what is to do
        return True

    def _say(self, busy: bool, next_day: date | None) -> None:
        words = self.tr("Tutto il resto è in ordine.") if busy else self.tr("Tutto in ordine.")
        if next_day is not None:
            after = self.tr("Scadenza successiva: %1") if busy else self.tr("Prossima scadenza: %1")
            words = f"{words} {after.replace('%1', italian(next_day.isoformat()))}"
        self._foot.say(words)
        self._foot.setMinimumHeight(self._theme.px(36))

    def _clear(self) -> None:
        for widget in self._shown:
            self._rows.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown, self.tasks = [], []


class AxesCard(Card):
    """Importo per asse, as bars or in figures."""

    axis_opened = Signal(str)  # code

    def __init__(self, theme: Theme, axes: Sequence[Axis], parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Importo per asse"), self.tr("Mostra come tabella"), parent)
        self.bars = AxisBars(theme, self.tr("Importo per asse"), axes)
        self.bars.row_opened.connect(self._on_row_opened)
        self.model = AxisTable(axes, self)
        self._theme = theme
        self.stack = QStackedWidget()
        self.stack.addWidget(self.bars)
        pad(self, 8, 8, 8, 12)  # as in the card of the states
        self.head.setContentsMargins(8, 0, 0, 0)
        self.body.addWidget(self.stack, 1)
        self.link_pressed.connect(self._on_link_pressed)

    def show_cents(self, by_axis: Mapping[str, int]) -> None:
        self.bars.show_cents(by_axis)
        self.model.show_cents(by_axis)

    @cached_property
    def table(self) -> Table:
        """The figures, built when somebody first asks for them."""
        table = Table(self._theme, self.tr("Importo per asse"))
        table.setModel(self.model)
        table.set_widths(0, 140)
        table.activated.connect(lambda index: self._on_row_opened(index.row()))
        self.stack.addWidget(table)
        return table

    def _on_row_opened(self, row: int) -> None:
        self.axis_opened.emit(self.bars.axes[row].code)

    def _on_link_pressed(self) -> None:
        as_table = self.stack.currentWidget() is self.bars
        self.stack.setCurrentWidget(self.table if as_table else self.bars)
        self.link.setText(self.tr("Mostra come barre") if as_table else self.tr("Mostra come tabella"))


class ChangesCard(Card):
    """Dall'ultimo Consiglio."""

    opened = Signal(object)  # key
    list_pressed = Signal()
    report_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", self.tr("Vedi elenco"), parent)
        self.link.setAccessibleName(self.tr("Vedi elenco: modifiche"))
        self._theme = theme
        pad(self, 8, 8, 8, 4)  # a table's words begin 8 px inside it
        self.head.setContentsMargins(8, 0, 8, 0)
        self.head.insertWidget(0, IconLabel(theme, "council", 20))
        self.report = plain(theme, self.tr("Relazione PDF"), "file-pdf", self.report_pressed.emit)
        self.head.addWidget(self.report)
        self.head.setSpacing(8)
        self.model = ChangesTable(self)
        self.table = Table(theme, self.tr("Modifiche"))
        self.table.setModel(self.model)
        self.table.set_widths(0, 180, 160, 160, 180)
        for column in (2, 3):
            self.table.setItemDelegateForColumn(column, StatusDelegate(theme, self.table))
        self._none = label("", "hint")
        self._none.setContentsMargins(8, 0, 8, 8)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._none)
        self.link_pressed.connect(self.list_pressed)
        self.table.activated.connect(lambda index: self.opened.emit(self.model.intervention(index.row())))

    def show_found(self, found: Dashboard, since: Since) -> None:
        """The changes, and how many in how many interventions."""
        changes = found.changes
        self.model.show_changes(changes)
        self.title.say(
            f"{self._when(since)}: {self._count(len(changes.some), len(changes.interventions), changes.is_all)}"
        )
        some = bool(changes.some)
        self.table.setVisible(some)
        self.link.setVisible(some)
        self._none.setVisible(not some)
        self._none.setText(self.tr("Quello che cambia da qui in poi si vedrà in questo elenco."))
        self.table.setMinimumHeight(self._high(min(2, len(changes.some))))
        self.table.setMaximumHeight(self._high(min(4, len(changes.some))))

    def _high(self, rows: int) -> int:
        return self._theme.px(HEADING) + rows * self._theme.px(ROW) + 2

    def _when(self, since: Since) -> str:
        if since.council is None:
            return self.tr("Negli ultimi 30 giorni")
        return self.tr("Dall'ultimo Consiglio del %1").replace("%1", italian(since.council.isoformat()))

    def _count(self, changes: int, interventions: int, is_all: bool) -> str:
        if not changes:
            return self.tr("nessuna modifica")
        if not is_all:
            return self.tr("più di %1 modifiche").replace("%1", str(changes))
        many = self.tr("1 modifica") if changes == 1 else self.tr("%1 modifiche").replace("%1", str(changes))
        where = (
            self.tr("1 intervento")
            if interventions == 1
            else self.tr("%1 interventi").replace("%1", str(interventions))
        )
        return self.tr("%1 in %2").replace("%1", many).replace("%2", where)
