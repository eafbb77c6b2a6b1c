"""Allegati: the deeds an intervention rests on, and files as evidence."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from psm_desktop.domain.intervention import Sheet
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.choice import Choice
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.act_line import ActLine
from psm_desktop.ui.interventions.column_model import Column
from psm_desktop.ui.interventions.files_list import FilesList
from psm_desktop.ui.interventions.recorder import Recorder
from psm_desktop.ui.interventions.rows_model import RowsModel
from psm_desktop.ui.interventions.rows_table import RowsTable
from psm_desktop.ui.interventions.scroll_tab import ScrollTab, section
from psm_desktop.ui.interventions.sheet_model import Place
from psm_desktop.words import choices

WIDE = 700
"""From this width on organs have room for their words."""


class AttachmentsTab(ScrollTab):
    """Deeds are typed in, files attached."""

    def __init__(self, theme: Theme, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.line = ActLine(theme, desk, recorder)
        self.acts = self._acts(theme, desk, recorder)
        self.take_tables(self.acts)
        self.files = FilesList(theme, desk)
        self.files.deleted.connect(self.deleted)
        self.column.addWidget(self.line)
        self.column.addWidget(self.acts)
        self.column.addWidget(section(self.tr("File")))
        self.column.addWidget(self.files)
        self.column.addStretch(1)

    def enter(self) -> None:
        """An act is what one comes here for most."""
        self.line.enter()

    def finish(self) -> None:
        self.line.field.commit()
        super().finish()

    def show_sheet(self, sheet: Sheet, title: str) -> None:
        self.line.show_sheet(sheet.intervention.key, title)
        self.acts.show_sheet(sheet, sheet.acts, title)
        self.files.show_sheet(sheet, title)

    def focus_row(self, place: Place) -> bool:
        return self.files.focus_row(place.row) if place.table == "evidence" else super().focus_row(place)

    def focus_table(self, name: str) -> None:
        if name == "evidence":
            self.files.enter()
        else:
            super().focus_table(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= self._theme.px(WIDE)
        self.acts.view.set_widths(*((140, 180, 100, 120, 0) if wide else (88, 84, 60, 92, 0)))

    def _acts(self, theme: Theme, desk: Desk, recorder: Recorder) -> RowsTable:
        columns = (
            Column("kind", self.tr("Atto"), tuple(Choice(*one) for one in choices("act", "kind").items())),
            Column("organ", self.tr("Organo")),
            Column("number", self.tr("Numero")),
            Column("day", self.tr("Data")),
            Column("subject", self.tr("Oggetto")),
        )
        model = RowsModel(theme, "act", columns)
        return RowsTable(theme, desk, recorder, model, self.tr("Atti"), self.tr("Aggiungi atto"), (88, 84, 60, 92, 0))
