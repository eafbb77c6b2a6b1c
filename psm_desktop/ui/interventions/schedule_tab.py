"""Crono: phases with their four days, milestones with one, and both drawn over the months."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psm_desktop.domain.intervention import Sheet
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.draw import ChartView
from psm_desktop.ui.common.fields.choice import Choice
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.column_model import Column
from psm_desktop.ui.interventions.recorder import Recorder
from psm_desktop.ui.interventions.rows_model import RowsModel
from psm_desktop.ui.interventions.rows_table import RowsTable
from psm_desktop.ui.interventions.scroll_tab import ScrollTab
from psm_desktop.ui.interventions.timetable_chart import Wording, is_done, timetable, timetable_height
from psm_desktop.words import choices

WIDE = 700
"""From this width on days have room to breathe."""


class ScheduleTab(ScrollTab):
    """The tables say in words what the bars show."""

    def __init__(self, theme: Theme, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._theme = desk, theme
        self.phases = self._phases(theme, desk, recorder)
        self.milestones = self._milestones(theme, desk, recorder)
        self.take_tables(self.milestones, self.phases)  # days of milestones are moved most: the cursor goes there
        self.chart = ChartView(theme, lambda _width: [], 1, self.tr("Cronoprogramma"))
        drawn = QVBoxLayout()
        drawn.setContentsMargins(8, 8, 8, 0)
        drawn.addWidget(self.chart)
        self.column.addWidget(self.phases)
        self.column.addWidget(self.milestones)
        self.column.addLayout(drawn)
        self.column.addStretch(1)

    def show_sheet(self, sheet: Sheet, title: str) -> None:
        self.phases.show_sheet(sheet, sheet.phases, title)
        self.milestones.show_sheet(sheet, sheet.milestones, title)
        height, today = timetable_height(sheet), self._desk.hand.today()
        words = Wording(self.tr("Intervento"), self.tr("oggi"), self.tr("fino al"))
        self.chart.show_chart(lambda width: timetable(sheet, today, width, words), height, self._summary(sheet))
        self.chart.setVisible(height > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        day = 120 if event.size().width() >= self._theme.px(WIDE) else 92
        self.phases.view.set_widths(0, day, day, day, day)
        self.milestones.view.set_widths(0, day + 22, day, day - 8)  # room for a month and its year

    def _phases(self, theme: Theme, desk: Desk, recorder: Recorder) -> RowsTable:
        columns = (
            Column("label", self.tr("Fase")),
            Column("planned_start", self.tr("Inizio prev.")),
            Column("actual_start", self.tr("Inizio eff.")),
            Column("planned_end", self.tr("Fine prev.")),
            Column("actual_end", self.tr("Fine eff.")),
        )
        model = RowsModel(theme, "phase", columns)
        return RowsTable(theme, desk, recorder, model, self.tr("Fasi"), self.tr("Aggiungi fase"), (0, 92, 92, 92, 92))

    def _milestones(self, theme: Theme, desk: Desk, recorder: Recorder) -> RowsTable:
        columns = (
            Column("label", self.tr("Tappa")),
            Column("due", self.tr("Scadenza"), begins=True),
            Column("reached", self.tr("Raggiunta il")),
            Column("kind", self.tr("Tipo"), tuple(Choice(*one) for one in choices("milestone", "kind").items())),
        )
        model = RowsModel(theme, "milestone", columns)
        return RowsTable(theme, desk, recorder, model, self.tr("Tappe"), self.tr("Aggiungi tappa"), (0, 104, 92, 84))

    def _summary(self, sheet: Sheet) -> str:
        counts = (
            (self.tr("Concluse %1 fasi su %2."), sum(map(is_done, sheet.phases)), len(sheet.phases)),
            (
                self.tr("Raggiunte %1 tappe su %2."),
                sum(1 for one in sheet.milestones if one.reached),
                len(sheet.milestones),
            ),
        )
        said = (
            words.replace("%1", str(some)).replace("%2", str(whole))
            for words, some, whole in counts
            if whole or not sheet.phases
        )
        return " ".join(words for words in said if not words.endswith(" 0."))
