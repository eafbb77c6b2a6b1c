"""Crono: the milestones, and the time they lie in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psm_desktop.domain.intervention import Sheet
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.draw import ChartView
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.recorder import Recorder
from psm_desktop.ui.interventions.rows_model import RowsModel
from psm_desktop.ui.interventions.rows_table import RowsTable
from psm_desktop.ui.interventions.scroll_tab import ScrollTab
from psm_desktop.ui.interventions.sheet_charts import timetable, timetable_height


class ScheduleTab(ScrollTab):
    """`deleted` carries the sentence for the bar that offers to take it back."""

    deleted = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        columns = (("label", self.tr("Tappa")), ("due", self.tr("Scadenza")), ("reached", self.tr("Raggiunta il")))
        model = RowsModel(theme, "milestone", columns)
        name, add = self.tr("Tappe"), self.tr("Aggiungi tappa")
        self.milestones = RowsTable(theme, desk, recorder, model, name, add, (0, 120, 120))
        self.milestones.deleted.connect(self.deleted)
        self.chart = ChartView(theme, lambda _width: [], 1, self.tr("Cronoprogramma"))
        drawn = QVBoxLayout()
        drawn.setContentsMargins(8, 8, 8, 0)
        drawn.addWidget(self.chart)
        self.column.addWidget(self.milestones)
        self.column.addLayout(drawn)
        self.column.addStretch(1)

    def show_sheet(self, sheet: Sheet, title: str) -> None:
        """The milestones of a sheet."""
        self.milestones.show_sheet(sheet, sheet.milestones, title)
        height, today = timetable_height(sheet), self._desk.hand.today()
        words = (self.tr("Intervento"), self.tr("oggi"))
        self.chart.show_chart(lambda width: timetable(sheet, today, width, *words), height, self._summary(sheet))
        self.chart.setVisible(height > 0)

    def finish(self) -> None:
        """Record the cell that is being typed into."""
        self.milestones.finish()

    def _summary(self, sheet: Sheet) -> str:
        reached = sum(1 for one in sheet.milestones if one.reached)
        words = self.tr("Raggiunte %1 tappe su %2.")
        return words.replace("%1", str(reached)).replace("%2", str(len(sheet.milestones)))
