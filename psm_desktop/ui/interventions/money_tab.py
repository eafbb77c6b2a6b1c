"""Quadro: what it costs, where the money comes from, and whether the two agree."""

from collections.abc import Mapping

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from psm_desktop.commands.add_row import AddRow
from psm_desktop.domain.intervention import Sheet, is_to_find
from psm_desktop.domain.money import amount, euros
from psm_desktop.domain.values import Cell
from psm_desktop.errors import PsmError
from psm_desktop.sentences import sentence
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.draw import ChartView
from psm_desktop.ui.common.fields.choice import Choice
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import vocabulary_model
from psm_desktop.ui.interventions.column_model import Column
from psm_desktop.ui.interventions.recorder import Recorder
from psm_desktop.ui.interventions.rows_model import RowsModel
from psm_desktop.ui.interventions.rows_table import RowsTable
from psm_desktop.ui.interventions.scroll_tab import ScrollTab
from psm_desktop.ui.interventions.sheet_charts import BALANCE_HEIGHT, balance
from psm_desktop.ui.interventions.step_words import quoted

TO_BE_FOUND = "Da reperire"
"""The source that stands for money nobody has promised yet: it says so, and covers nothing."""
SIDE_BY_SIDE = 900
"""From this width on the two tables stand beside each other."""


class MoneyTab(ScrollTab):
    """Costs and sources beside each other where there is room."""

    def __init__(self, theme: Theme, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._key, self._title, self._missing = desk, 0, "", 0
        self.costs = self._costs(theme, desk, recorder)
        self.sources = self._sources(theme, desk, recorder)
        self.take_tables(self.costs, self.sources)
        self.bar = MessageBar(theme)
        self.chart = ChartView(theme, lambda _width: [], BALANCE_HEIGHT, self.tr("Costi e fonti"))
        self._tables = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._tables.setSpacing(12)
        for table in self.tables:
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
        self._key, self._title = sheet.intervention.key, title
        self._missing = sheet.missing_cents - sheet.to_find_cents
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= SIDE_BY_SIDE
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if way != self._tables.direction():
            self._tables.setDirection(way)
            self._tables.setSpacing(24 if wide else 12)

    def _costs(self, theme: Theme, desk: Desk, recorder: Recorder) -> RowsTable:
        columns = (
            Column("label", self.tr("Voce di costo")),
            Column("amount_cents", self.tr("Importo €"), begins=True),
            Column("committed_cents", self.tr("Impegnato €")),
            Column("paid_cents", self.tr("Pagato €")),
        )
        model = RowsModel(theme, "cost_item", columns, self.tr("Totale costi"))
        name, add = self.tr("Voci di costo"), self.tr("Aggiungi voce")
        return RowsTable(theme, desk, recorder, model, name, add, (0, 100, 100, 100))

    def _sources(self, theme: Theme, desk: Desk, recorder: Recorder) -> RowsTable:
        columns = (
            Column("source", self.tr("Fonte di finanziamento"), _proposals(), free=True),
            Column("amount_cents", self.tr("Importo €"), begins=True),
            Column("act", self.tr("Atto")),
        )
        model = RowsModel(theme, "funding_source", columns, self.tr("Totale fonti"), covers)
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
        offers = [(self.tr("Aggiungi «%1»").replace("%1", TO_BE_FOUND), self.add_missing)] if self._missing > 0 else []
        if words != self.bar.sentence or len(offers) != len(self.bar.buttons):  # it is read aloud when it is shown
            self.bar.say("warn", words, *offers)

    def add_missing(self) -> None:
        """A source *Da reperire* over what no source speaks of."""
        self.finish()
        if self._missing <= 0:
            return
        step = self.tr("fonte «%1» di %2").replace("%1", TO_BE_FOUND).replace("%2", quoted(self._title))
        values: dict[str, Cell] = {"source": TO_BE_FOUND, "amount_cents": self._missing}
        try:
            self._desk.do(AddRow("funding_source", self._key, values), step)
        except PsmError as problem:
            self._desk.tell(str(problem), "warn")


def covers(row: Mapping[str, Cell]) -> bool:
    """Whether a row of the sources counts as money."""
    return not is_to_find(row.get("source"))


def _proposals() -> tuple[Choice, ...]:
    return tuple(Choice(words, words) for words in vocabulary_model.funding_sources())
