"""Indicatori: what is measured, from which value to which, and what has been read so far."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psm_desktop.domain.details import Indicator
from psm_desktop.domain.intervention import Sheet
from psm_desktop.domain.measures import measure
from psm_desktop.sentences import sentence
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.draw import ChartView
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.column_model import Column
from psm_desktop.ui.interventions.recorder import Recorder
from psm_desktop.ui.interventions.rows_model import RowsModel
from psm_desktop.ui.interventions.rows_table import RowsTable
from psm_desktop.ui.interventions.scroll_tab import ScrollTab, section
from psm_desktop.ui.interventions.sheet_charts import indicators, indicators_height
from psm_desktop.ui.interventions.sheet_model import Place
from psm_desktop.ui.interventions.step_words import quoted

WIDE = 700
"""From this width on figures have room to breathe."""


class IndicatorsTab(ScrollTab):
    """The lower table holds the readings of the indicator chosen in the upper one."""

    def __init__(self, theme: Theme, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheet: Sheet | None = None
        self.indicators = self._indicators(theme, desk, recorder)
        self.readings = self._readings(theme, desk, recorder)
        self.take_tables(self.indicators, self.readings)
        self.bar, self.heading = MessageBar(theme), section("")
        self.chart = ChartView(theme, lambda _width: [], 1, self.tr("Valore attuale e traguardo"))
        below = QVBoxLayout()
        below.setContentsMargins(8, 0, 8, 0)
        about = self.tr("Che cosa si misura, in quale unità, da dove si parte e dove si vuole arrivare.")
        self.hint = label(about, "hint", wrap=True)
        for widget in (self.hint, self.chart, self.bar):
            below.addWidget(widget)
        self.column.addWidget(self.indicators)
        self.column.addLayout(below)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.readings)
        self.column.addStretch(1)
        self.indicators.view.selectionModel().currentChanged.connect(lambda *_: self._show_readings())

    def show_sheet(self, sheet: Sheet, title: str) -> None:
        self._sheet = sheet
        self.indicators.show_sheet(sheet, sheet.indicators, title)
        self.hint.setVisible(not sheet.indicators)
        height = indicators_height(sheet)
        self.chart.show_chart(lambda width: indicators(sheet, width, self.tr("di")), height, self._summary(sheet))
        self.chart.setVisible(height > 0)
        self._show_past(sheet)
        self._show_readings()

    def focus_row(self, place: Place) -> bool:
        """A reading is shown once its indicator is chosen."""
        if self._sheet is not None and place.table == "reading":
            owner = next((one.indicator for one in self._sheet.readings if one.key == place.row), 0)
            self._choose(owner)
        return super().focus_row(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        figure = 120 if event.size().width() >= self._theme.px(WIDE) else 84
        self.indicators.view.set_widths(0, figure, figure, figure)
        self.readings.view.set_widths(0, figure * 2)

    def _choose(self, key: int) -> None:
        index = self.indicators.model.index_of(Place("indicator", "label", key))
        if index.isValid():
            self.indicators.view.setCurrentIndex(index)

    def _show_readings(self) -> None:
        """Of the chosen indicator; of the first where none is."""
        if self._sheet is None:
            return
        one = self._chosen(self._sheet)
        rows = self._sheet.readings_of(one.key) if one else ()
        self.readings.show_sheet(self._sheet, rows, (one.label if one else "") or "", one.key if one else 0)
        name = quoted(one.label or "") if one else ""
        self.heading.setText(self.tr("Letture di %1").replace("%1", name))
        for widget in (self.heading, self.readings):
            widget.setVisible(one is not None)

    def _chosen(self, sheet: Sheet) -> Indicator | None:
        place = self.indicators.model.place(self.indicators.view.currentIndex())
        if place is not None and (found := [one for one in sheet.indicators if one.key == place.row]):
            return found[0]
        return sheet.indicators[0] if sheet.indicators else None

    def _show_past(self, sheet: Sheet) -> None:
        """UX.md §4, message 7: a notice, no more."""
        for one in sheet.indicators:
            value, target = sheet.current_value(one.key), one.target_value
            if value is not None and target is not None and one.is_past_target(value):
                code = "value-past-target" if value > target else "value-under-target"
                words = sentence(code, value=measure(value), target=measure(target))
                if words != self.bar.sentence:  # it is read aloud when it is shown
                    self.bar.say("info", words, lead=f"{one.label}:" if one.label else "")
                return
        self.bar.clear()

    def _summary(self, sheet: Sheet) -> str:
        words = self.tr("%1: %2 di %3")
        values = ((one, sheet.current_value(one.key)) for one in sheet.indicators)
        return "; ".join(
            words.replace("%1", one.label or "").replace("%2", measure(value)).replace("%3", measure(one.target_value))
            for one, value in values
            if value is not None and one.target_value is not None
        )

    def _indicators(self, theme: Theme, desk: Desk, recorder: Recorder) -> RowsTable:
        columns = (
            Column("label", self.tr("Indicatore")),
            Column("unit", self.tr("Unità")),
            Column("baseline_value", self.tr("Base")),
            Column("target_value", self.tr("Traguardo")),
        )
        model = RowsModel(theme, "indicator", columns)
        name, add = self.tr("Indicatori"), self.tr("Aggiungi indicatore")
        return RowsTable(theme, desk, recorder, model, name, add, (0, 84, 84, 84))

    def _readings(self, theme: Theme, desk: Desk, recorder: Recorder) -> RowsTable:
        columns = (Column("day", self.tr("Giorno")), Column("value", self.tr("Valore")))
        model = RowsModel(theme, "reading", columns)
        name, add = self.tr("Letture"), self.tr("Aggiungi lettura")
        return RowsTable(theme, desk, recorder, model, name, add, (0, 168))
