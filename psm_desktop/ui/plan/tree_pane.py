"""The left half: what is shown of the plan, its table, the totals under it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from psm_desktop.domain.money import euros
from psm_desktop.domain.numbers import grouped
from psm_desktop.domain.plan import Plan
from psm_desktop.domain.plan_weight import Weight
from psm_desktop.ui.common.buttons import quiet
from psm_desktop.ui.common.cards import EmptyState
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.plan.standing_model import Standing
from psm_desktop.ui.plan.tree_model import Column, PlanModel
from psm_desktop.ui.plan.tree_view import PlanTable


class TreePane(QFrame):
    """`chosen`, `opened` carry a code; `cleared`: take the search off, too."""

    chosen = Signal(str)
    opened = Signal(str)
    cleared = Signal()

    def __init__(self, theme: Theme, plan: Plan, is_office: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self.model = PlanModel(
            plan,
            lambda axis: theme.icon(f"axis-{axis}", f"axis-{axis}") if axis else theme.icon("warning", "warn"),
            lambda depth: theme.font(14, (700, 600, 400)[depth]),
            self,
        )
        self.table = PlanTable(theme, self.model)
        mine = self.tr("Solo con nostri interventi")
        self.only = QCheckBox(self.tr("Solo con interventi") if is_office else mine)
        self.open_all = quiet(theme, self.tr("Apri tutto"), act=lambda: self.model.open_all(True))
        self.close_all = quiet(theme, self.tr("Chiudi tutto"), act=lambda: self.model.open_all(False))
        self.empty = EmptyState(theme, "plan", "", self.tr("Mostra tutto il Piano"))
        self.count, self.cost, self.funded = label(""), label("", "sum"), label("", "sum")
        self._lay_out()
        self.only.toggled.connect(self._on_only)
        self.empty.pressed.connect(self.show_all)
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        theme.changed.connect(self.table.viewport().update)

    def show_standing(self, standing: Standing) -> None:
        """Other figures."""
        self.model.show_standing(standing)
        self._say_totals(standing.whole)
        self._say_empty()

    def be_narrow(self, narrow: bool) -> None:
        """In a small window the sources give way."""
        self.table.setColumnHidden(Column.FUNDED, narrow)
        self.funded.setVisible(not narrow)

    def search(self, text: str) -> None:
        """Entries that hold all words of a text."""
        self.model.search(text)
        self._say_empty()

    def show_all(self) -> None:
        """Without search and filter."""
        self.cleared.emit()
        self.only.setChecked(False)
        self.table.setFocus()

    def choose(self, code: str) -> None:
        """Make a code the chosen one, in sight; search and filter that hide it end."""
        self.table.choose(code)
        if self.model.row_of(code) < 0 and self.model.is_narrowed:
            self.cleared.emit()
            self.only.setChecked(False)
            self.table.choose(code)

    def _on_only(self, only: bool) -> None:
        self.model.only_used(only)
        self._say_empty()

    def _say_empty(self) -> None:
        shown = bool(self.model.rows)
        self._stack.setCurrentIndex(0 if shown else 1)
        if not shown and self.only.isChecked():
            self.empty.say(self.tr("Nessuna voce con interventi."), self.tr("Mostra tutto il Piano"))
        elif not shown:
            self.empty.say(self.tr("Nessuna voce del Piano con queste parole."), self.tr("Mostra tutto il Piano"))

    def _say_totals(self, whole: Weight) -> None:
        one, many = self.tr("Totale: 1 intervento"), self.tr("Totale: {n} interventi")
        self.count.setText(one if whole.count == 1 else many.format(n=grouped(whole.count)))
        self.cost.setText(self.tr("Costo {amount}").format(amount=euros(whole.amount_cents)))
        self.funded.setText(self.tr("Finanziato {amount}").format(amount=euros(whole.funded_cents)))

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        around = QWidget()
        inside = QVBoxLayout(around)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.addWidget(self.empty)
        self._stack.addWidget(around)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top())
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot())

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(4)
        row.addWidget(self.only)
        row.addStretch(1)
        for button in (self.open_all, self.close_all):
            row.addWidget(button)
        return row

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("side")
        foot.setMinimumHeight(32)
        row = QHBoxLayout(foot)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(16)
        row.addWidget(self.count)
        row.addStretch(1)
        for figure in (self.cost, self.funded):
            row.addWidget(figure)
        return foot
