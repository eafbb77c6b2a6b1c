"""Quadro: what it costs, where the money comes from, and whether the two agree."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from psm_desktop.domain.intervention import Sheet
from psm_desktop.domain.money import amount, euros
from psm_desktop.sentences import sentence
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.draw import ChartView
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.recorder import Recorder
from psm_desktop.ui.interventions.rows_model import RowsModel
from psm_desktop.ui.interventions.rows_table import RowsTable
from psm_desktop.ui.interventions.scroll_tab import ScrollTab
from psm_desktop.ui.interventions.sheet_charts import BALANCE_HEIGHT, balance

SIDE_BY_SIDE = 900
"""From this width on the two tables stand beside each other."""


class MoneyTab(ScrollTab):
    """`deleted` carries the sentence for the bar that offers to take it back."""

    deleted = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.costs = self._costs(theme, desk, recorder)
        self.sources = self._sources(theme, desk, recorder)
        self.bar = MessageBar(theme)
        self.chart = ChartView(theme, lambda _width: [], BALANCE_HEIGHT, self.tr("Costi e fonti"))
        self._tables = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._tables.setSpacing(12)
        for table in (self.costs, self.sources):
            table.deleted.connect(self.deleted)
            self._tables.addWidget(table, 1)
        self.column.addLayout(self._tables)
        below = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        below.setContentsMargins(8, 0, 8, 0)
        below.addWidget(self.bar)
        below.addWidget(self.chart)
        self.column.addLayout(below)
        self.column.addStretch(1)

    def show_sheet(self, sheet: Sheet, title: str) -> None:
        """The money of a sheet; totals and balance follow at once."""
        self.costs.show_sheet(sheet, sheet.costs, title)
        self.sources.show_sheet(sheet, sheet.sources, title)
        self._show_balance(sheet)
        whole = max(sheet.amount_cents, sheet.funded_cents)
        words = (self.tr("Costi"), self.tr("Fonti"))
        summary = self.tr("Costi %1, fonti %2.").replace("%1", euros(sheet.amount_cents))
        self.chart.show_chart(
            lambda width: balance(sheet, width, *words),
            BALANCE_HEIGHT,
            summary.replace("%2", euros(sheet.funded_cents)),
        )
        self.chart.setVisible(whole > 0)

    def finish(self) -> None:
        """Record the cell that is being typed into."""
        self.costs.finish()
        self.sources.finish()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= SIDE_BY_SIDE
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if way != self._tables.direction():
            self._tables.setDirection(way)
            self._tables.setSpacing(24 if wide else 12)

    def _costs(self, theme: Theme, desk: Desk, recorder: Recorder) -> RowsTable:
        columns = (
            ("label", self.tr("Voce di costo")),
            ("amount_cents", self.tr("Importo €")),
            ("committed_cents", self.tr("Impegnato €")),
            ("paid_cents", self.tr("Pagato €")),
        )
        model = RowsModel(theme, "cost_item", columns, self.tr("Totale costi"))
        name, add = self.tr("Voci di costo"), self.tr("Aggiungi voce")
        return RowsTable(theme, desk, recorder, model, name, add, (0, 100, 100, 100))

    def _sources(self, theme: Theme, desk: Desk, recorder: Recorder) -> RowsTable:
        columns = (
            ("source", self.tr("Fonte di finanziamento")),
            ("amount_cents", self.tr("Importo €")),
            ("act", self.tr("Atto")),
        )
        model = RowsModel(theme, "funding_source", columns, self.tr("Totale fonti"))
        name, add = self.tr("Fonti di finanziamento"), self.tr("Aggiungi fonte")
        return RowsTable(theme, desk, recorder, model, name, add, (0, 100, 130))

    def _show_balance(self, sheet: Sheet) -> None:
        missing = sheet.missing_cents
        if missing == 0 or not sheet.costs:
            self.bar.clear()
            return
        facts = {
            "missing": amount(abs(missing)),
            "costs": amount(sheet.amount_cents),
            "sources": amount(sheet.funded_cents),
        }
        words = sentence("sources-missing" if missing > 0 else "sources-exceed", **facts)
        if words != self.bar.sentence:  # it is read aloud when it is shown
            self.bar.say("warn", words)
