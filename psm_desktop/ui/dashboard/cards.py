"""The cards of the Cruscotto. Each shows a part of what was found; what is pressed is told as an intent."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property, partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from psm_desktop.domain.days import italian
from psm_desktop.domain.money import euros
from psm_desktop.domain.plan import Axis
from psm_desktop.reports.shapes import Rect, Shape
from psm_desktop.ui.common.buttons import plain
from psm_desktop.ui.common.cards import Card, Task
from psm_desktop.ui.common.delegates import ROW, StatusDelegate
from psm_desktop.ui.common.draw import ChartView
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.labels import Elided, label, rule, set_kind
from psm_desktop.ui.common.table import HEADING, Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.dashboard.bars import AxisBars, StatusBars
from psm_desktop.ui.dashboard.model import AxisTable, ChangesTable, Dashboard, Since
from psm_desktop.ui.dashboard.tasks import ToDo


def pad(card: Card, left: int, top: int, right: int, bottom: int) -> None:
    """Other margins inside a card."""
    if (layout := card.layout()) is not None:
        layout.setContentsMargins(left, top, right, bottom)


class TasksCard(Card):
    """Da fare adesso."""

    pressed = Signal(object)  # ToDo

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Da fare adesso"), parent=parent)
        self._theme, self._shown = theme, list[QWidget]()
        self.tasks = list[Task]()
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

    def show_tasks(self, some: Sequence[ToDo], next_day: date | None) -> None:
        """What there is to do, and when the next thing will be."""
        self._clear()
        for one in some:
            task = Task(self._theme, one.icon, one.level, one.what, one.why, one.act, partial(self.pressed.emit, one))
            self.tasks.append(task)
            for widget in (task, rule()):
                self._shown.append(widget)
                self._rows.addWidget(widget)
        self._say(bool(some), next_day)

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


class StatesCard(Card):
    """N interventi, by state."""

    state_opened = Signal(object)  # Status

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", parent=parent)
        self.bars = StatusBars(theme, self.tr("Interventi per stato"))
        self.bars.row_opened.connect(lambda row: self.state_opened.emit(self.bars.states[row]))
        pad(self, 8, 8, 8, 12)  # a row begins 8 px inside the bars
        self.head.setContentsMargins(8, 0, 8, 0)
        self.body.addWidget(self.bars)
        self.body.addStretch(1)

    def show_found(self, found: Dashboard) -> None:
        count = found.money.count
        self.title.say(self.tr("1 intervento") if count == 1 else self.tr("%1 interventi").replace("%1", str(count)))
        self.bars.show_counts(found.by_status)


class MoneyCard(Card):
    """Costi e fonti."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Costi e fonti"), self.tr("Vedi elenco"), parent)
        self.link.setAccessibleName(self.tr("Vedi elenco: costi e fonti"))
        pad(self, 16, 8, 8, 12)  # as in the card of the axes
        self.body.setContentsMargins(0, 0, 8, 0)
        self.body.setSpacing(5)
        self._cost, self._funded, self._missing = label("", "sum"), label(""), label("", "sum")
        words = (self.tr("Costo totale"), self.tr("Finanziato"), self.tr("Mancano"))
        self._names = [label(word) for word in words]
        for name, figure in zip(self._names, (self._cost, self._funded, self._missing), strict=True):
            row = QHBoxLayout()
            row.addWidget(name)
            row.addStretch(1)
            row.addWidget(figure)
            self.body.addLayout(row)
        self._bar = ChartView(theme, lambda _width: [], 22, self.tr("Pagato sul costo totale"))
        self._bar.setMinimumHeight(22)
        self._paid, self._mark = label("", "field"), label(self.tr("finanziato"), "hint")
        foot = QHBoxLayout()
        foot.addWidget(self._paid)
        foot.addStretch(1)
        foot.addWidget(self._mark)
        self.body.addWidget(self._bar)
        self.body.addLayout(foot)
        self.body.addStretch(1)
        self.is_balanced = True

    def show_found(self, found: Dashboard) -> None:
        money = found.money
        self.is_balanced = not money.missing_cents
        self._cost.setText(euros(money.amount_cents))
        self._funded.setText(euros(money.funded_cents))
        missing = money.missing_cents
        self._names[2].setText(self.tr("Fonti in più") if missing < 0 else self.tr("Mancano"))
        self._missing.setText(euros(abs(missing)))
        set_kind(self._missing, "warned" if missing else "")
        whole = money.amount_cents
        paid, funded = (money.paid_cents / whole, money.funded_cents / whole) if whole else (0.0, 0.0)
        words = self.tr("Pagato %1 %").replace("%1 ", f"{round(paid * 100)}\u00a0")
        self._paid.setText(words)
        self._mark.setVisible(bool(whole))
        self._bar.show_chart(lambda width: _paid_bar(width, paid, funded), 22, words)


def _paid_bar(width: float, paid: float, funded: float) -> list[Shape]:
    """What was paid on the whole cost; a tick where the sources end."""
    tick = min(1.0, funded) * width
    return [
        Rect(0, 5, width, 12, "calm_bg"),
        Rect(0, 5, min(1.0, paid) * width, 12, "primary"),
        Rect(max(0.0, tick - 2), 1, 2, 20, "text"),
    ]


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
