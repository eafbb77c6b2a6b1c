"""Dati: what the intervention is, where in the plan, how far, when, who; then what more there is to say."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from psm_desktop.domain.intervention import Sheet
from psm_desktop.domain.plan import split_reference
from psm_desktop.domain.values import Cell
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.choice import Choice, ChoiceField
from psm_desktop.ui.common.fields.text import LongTextField
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.tab_order import tab_through
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import vocabulary_model
from psm_desktop.ui.interventions.column_model import Column
from psm_desktop.ui.interventions.data_fields import (
    GROUPS,
    NARROW,
    OPTIONAL,
    WIDE,
    Rows,
    component_choices,
    fields,
    group_words,
)
from psm_desktop.ui.interventions.plan_choices import in_short, plan_choices
from psm_desktop.ui.interventions.plan_model import is_cut, meant, short_title
from psm_desktop.ui.interventions.recorder import Recorder
from psm_desktop.ui.interventions.remark_lines import RemarkLines
from psm_desktop.ui.interventions.rows_model import RowsModel
from psm_desktop.ui.interventions.rows_table import RowsTable
from psm_desktop.ui.interventions.scroll_tab import ScrollTab
from psm_desktop.ui.interventions.slot import Slot

UNITS, LINES = 12, 9
"""Of the grid: units of width, and lines that one row of fields can need: for two values and remarks of each."""
TOP = Qt.AlignmentFlag.AlignTop


class DataTab(ScrollTab):
    """The fields of the record itself, and two lists: further actions it serves, other bodies."""

    def __init__(self, theme: Theme, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._desk, self._plan = theme, desk, desk.plan
        self._rows, self._row = Rows(), -1
        self._mission: Cell = None
        self.slots = {
            column: Slot(theme, desk, recorder, column, field, column in OPTIONAL, self.body)
            for column, field in fields(theme, desk).items()
        }
        under = self.slots["under"].box.field
        assert isinstance(under, ChoiceField)
        self.under = under
        self.slots["summary"].box.field.setMinimumHeight(64)  # two lines: a small screen has no more
        self.served = self._served(theme, desk, recorder)
        self.partners = self._partners(theme, desk, recorder)
        self.take_tables(self.served, self.partners)
        self._tables = {"goals": self.served, "bodies": self.partners}
        self._grid = self._new_grid()
        self.remarks = RemarkLines(theme, desk, recorder, self, back=self.slots["title"].box.field)
        self.remarks.setContentsMargins(8, 8, 8, 0)
        self.column.setSpacing(16)
        self.column.addWidget(self.remarks)
        self.column.addLayout(self._grid)
        self._lay_out_first(WIDE)  # Tab enters a tab at what came into it first
        self._lay_out_groups()
        self._in_reading_order()

    def finish(self) -> None:
        self.remarks.finish()
        super().finish()

    def show_sheet(self, sheet: Sheet, title: str) -> None:
        if sheet.intervention.key == self._row:
            self.refresh()
        else:
            self.show_record(sheet.intervention.key, title, {})
        self.served.show_sheet(sheet, sheet.also_serves, title)
        self.partners.show_sheet(sheet, sheet.partners, title)
        self._show_tables(True)

    def show_record(self, row: int, title: str, also: Mapping[str, Cell]) -> None:
        """As in Slot."""
        self._row = row
        for slot in self.slots.values():
            slot.show_record(row, title, also)
        self._know(self.slots["under"])
        self._note_cut()
        self._show_tables(False)
        self.verticalScrollBar().setValue(0)

    def now_exists(self, row: int, title: str) -> None:
        """As in Slot."""
        self._row = row
        for slot in self.slots.values():
            slot.now_exists(row, title)
        self._note_cut()

    def refresh(self) -> None:
        """Look again."""
        for slot in self.slots.values():
            slot.refresh()
        self._know(self.slots["under"])
        self._note_cut()

    def lay_out(self, narrow: bool) -> None:
        """The rows for a wide or a small window."""
        rows = NARROW if narrow else WIDE
        if rows == self._rows:
            return
        self._lay_out_first(rows)
        self._in_reading_order()
        self.updateGeometry()  # four fields in a row need more width: the splitter has to hear of it

    def minimumSizeHint(self) -> QSize:
        """As wide as its fields: only the height scrolls."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self.body.minimumSizeHint().width() + bar, super().minimumSizeHint().height())

    def _lay_out_first(self, rows: Rows) -> None:
        self._rows = rows
        for at, columns in enumerate(rows):
            self._lay_out_row(self._grid, at * LINES, columns)

    def _lay_out_groups(self) -> None:
        words = group_words()
        for code, rows in GROUPS:
            grid = self._new_grid()
            heading = QHBoxLayout()
            heading.setSpacing(6)
            heading.addWidget(label(words[code], "section"))
            heading.addWidget(label(self.tr("(facoltativo)"), "hint"), 1)
            grid.addLayout(heading, 0, 0, 1, UNITS)
            for at, columns in enumerate(rows):
                self._lay_out_row(grid, 1 + at * LINES, columns)
            self.column.addLayout(grid)
            if code in self._tables:
                self.column.addWidget(self._tables[code])
        self.column.addStretch(1)

    def _new_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(8, 2, 8, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for unit in range(UNITS):
            grid.setColumnStretch(unit, 1)
        return grid

    def _lay_out_row(self, grid: QGridLayout, line: int, columns: tuple[str, ...]) -> None:
        """Fields side by side; below them, over the whole width, what there is to choose in each."""
        share = UNITS // max(len(columns), 1)
        for nth, column in enumerate(columns):
            slot = self.slots[column]
            fills = isinstance(slot.box.field, LongTextField)
            grid.addWidget(slot, line, nth * share, 1, share, Qt.AlignmentFlag(0) if fills else TOP)
            grid.addWidget(slot.choice, line + 1 + nth, 0, 1, UNITS)
            grid.addWidget(slot.remarks, line + 1 + len(columns) + nth, 0, 1, UNITS)

    def _in_reading_order(self) -> None:
        groups = [(rows, self._tables.get(code)) for code, rows in GROUPS]
        parts: list[QWidget] = [self.remarks]
        for rows, table in [(self._rows, None), *groups]:
            for columns in rows:
                parts += [self.slots[column].box.field for column in columns]
                parts += [part for one in columns for part in (self.slots[one].choice, self.slots[one].remarks)]
            parts += [table] if table is not None else []
        tab_through(parts)

    def _show_tables(self, exists: bool) -> None:
        """A record that does not exist yet has no rows."""
        for table in self.tables:
            table.setVisible(exists)

    def _served(self, theme: Theme, desk: Desk, recorder: Recorder) -> RowsTable:
        columns = (Column("under", self.tr("Altre azioni del Piano servite"), tuple(plan_choices(theme, desk.plan))),)
        model = RowsModel(theme, "also_serves", columns)
        name, add = self.tr("Altre azioni del Piano servite"), self.tr("Aggiungi azione")
        return RowsTable(theme, desk, recorder, model, name, add, (0,))

    def _partners(self, theme: Theme, desk: Desk, recorder: Recorder) -> RowsTable:
        communes = tuple(Choice(one.code, one.name) for one in vocabulary_model.communes(desk.hand.db))
        columns = (
            Column("name", self.tr("Altri enti coinvolti")),
            Column("commune", self.tr("oppure Comune"), communes),
        )
        model = RowsModel(theme, "partner", columns)
        name, add = self.tr("Altri enti coinvolti"), self.tr("Aggiungi ente")
        return RowsTable(theme, desk, recorder, model, name, add, (0, 180))

    def _know(self, slot: Slot) -> None:
        """A reference to another version, or to a code that is not loaded, is an entry of its own."""
        cell = slot.cell
        if not isinstance(cell, str) or self.under.findData(cell) >= 0:
            return
        version, code = split_reference(cell)
        words = self.tr("%1 (Piano versione %2)").replace("%1", code).replace("%2", str(version))
        entry = meant(self._desk.hand.db, self._plan, cell)
        self.under.add_choice(words if entry is None else in_short(self._theme, f"{words}  {short_title(entry)}"), cell)
        slot.refresh()

    def _offer_components(self) -> None:
        """Those of the mission that is chosen; all where none is. One of another mission stays, and F7 says so."""
        mission, slot = self.slots["nrrp_mission"].cell, self.slots["nrrp_component"]
        if mission == self._mission:
            return
        self._mission = mission
        field = slot.box.field
        assert isinstance(field, ChoiceField)
        field.set_choices(component_choices(mission if isinstance(mission, str) else None))
        slot.refresh()

    def _note_cut(self) -> None:
        self._offer_components()
        slot = self.slots["under"]
        _, code = split_reference(slot.cell) if isinstance(slot.cell, str) else (0, "")
        slot.show_note(self.tr("(titolo incompleto nel Piano caricato)") if is_cut(self._plan.entry(code)) else "")
