"""The tabs of the form: each is built when it is first opened, and filled only while it is looked at."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from psm_desktop.domain.intervention import Sheet
from psm_desktop.domain.problem import Problem
from psm_desktop.domain.sheet_rows import below
from psm_desktop.ui.common import reading_only
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.attachments_tab import AttachmentsTab
from psm_desktop.ui.interventions.data_tab import DataTab
from psm_desktop.ui.interventions.history_tab import HistoryTab
from psm_desktop.ui.interventions.indicators_tab import IndicatorsTab
from psm_desktop.ui.interventions.money_tab import MoneyTab
from psm_desktop.ui.interventions.notes_tab import COLUMNS as NOTES
from psm_desktop.ui.interventions.notes_tab import NotesTab
from psm_desktop.ui.interventions.recorder import Recorder
from psm_desktop.ui.interventions.schedule_tab import ScheduleTab
from psm_desktop.ui.interventions.scroll_tab import ScrollTab
from psm_desktop.ui.interventions.sheet_model import Noted, Place
from psm_desktop.ui.interventions.slot import Slot

CODES = ("data", "money", "schedule", "indicators", "notes", "attachments", "history")
"""In the order of Alt+1 ... Alt+7."""
TYPED: dict[str, type[ScrollTab]] = {
    "data": DataTab,
    "money": MoneyTab,
    "schedule": ScheduleTab,
    "indicators": IndicatorsTab,
    "notes": NotesTab,
    "attachments": AttachmentsTab,
}
TAB_OF = {
    "cost_item": "money",
    "funding_source": "money",
    "phase": "schedule",
    "milestone": "schedule",
    "indicator": "indicators",
    "reading": "indicators",
    "act": "attachments",
    "evidence": "attachments",
    "also_serves": "data",
    "partner": "data",
    "private_note": "notes",
}
"""Table below the record -> the tab it stands on."""
Tab = TypeVar("Tab", bound=QWidget)
FILE = "evidence"
"""The one table below the record one does not type in."""


class Pages(QStackedWidget):
    """Shows one tab of the sheet. The signals are those of the tabs."""

    deleted = Signal(str)
    restored = Signal(object)
    attach_wanted = Signal(object)
    look_wanted = Signal(object)

    def __init__(self, theme: Theme, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._desk, self._recorder = theme, desk, recorder
        self._built, self._filled = dict[str, ScrollTab | HistoryTab](), set[str]()
        self._sheet: Sheet | None = None
        self._remarks: tuple[Noted, ...] = ()
        self._title, self._code = "", "data"  # built with the first sheet

    @property
    def data(self) -> DataTab:
        return self._tab("data", DataTab)

    @property
    def money(self) -> MoneyTab:
        return self._tab("money", MoneyTab)

    @property
    def schedule(self) -> ScheduleTab:
        return self._tab("schedule", ScheduleTab)

    @property
    def indicators(self) -> IndicatorsTab:
        return self._tab("indicators", IndicatorsTab)

    @property
    def notes(self) -> NotesTab:
        return self._tab("notes", NotesTab)

    @property
    def is_note_waiting(self) -> bool:
        """Whether the private note could not be written yet."""
        return "notes" in self._built and self.notes.private.is_waiting

    @property
    def attachments(self) -> AttachmentsTab:
        return self._tab("attachments", AttachmentsTab)

    @property
    def history(self) -> HistoryTab:
        return self._tab("history", HistoryTab)

    def show_sheet(self, sheet: Sheet | None, title: str, remarks: Sequence[Noted] = ()) -> None:
        """Another sheet, or the same looked at again; None: there is none. Only the tab in sight is filled now.

        `remarks`: its open ones; they stand below their fields and tables.
        """
        self._sheet, self._title, self._remarks = sheet, title, tuple(remarks)
        self._filled.clear()
        self._fill()
        if sheet is None:
            for tab in self._built.values():
                self._remark_on(tab)

    def open(self, code: str) -> None:
        """Bring a tab into sight."""
        self._code = code
        self.setCurrentWidget(self._get(code))
        self._fill()

    def enter(self) -> None:
        """Put the cursor into the tab in sight."""
        tab = self._get(self._code)
        if isinstance(tab, ScrollTab):
            tab.enter()
        else:
            tab.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def finish(self) -> None:
        """Record what is being typed, in whatever tab."""
        for tab in self._built.values():
            if isinstance(tab, ScrollTab):
                tab.finish()

    def slots(self) -> Iterator[tuple[str, Slot]]:
        """The fields of the tabs that show the sheet now, by column."""
        for code in self._filled:
            tab = self._built[code]
            if isinstance(tab, ScrollTab):
                yield from tab.slots.items()

    def show_problems(self, found: Sequence[Problem], record: int | None) -> None:
        """Mark what is found in the tabs that show the sheet now; of several problems of a field the heaviest."""
        by_place: dict[tuple[int, str], Problem] = {}
        for one in found:
            by_place.setdefault((one.row, one.column), one)
        for column, slot in self.slots():
            slot.show_problem(by_place.get((record or 0, column)))
        for code in self._filled:
            tab = self._built[code]
            for table in tab.tables if isinstance(tab, ScrollTab) else ():
                table.model.show_problems(by_place)

    def _remark_on(self, tab: ScrollTab | HistoryTab) -> None:
        """Each remark below the field or the table it is about."""
        if not isinstance(tab, ScrollTab):
            return
        key, tables = (self._sheet.intervention.key, tables_of(self._sheet)) if self._sheet else (0, {})
        for column, slot in tab.slots.items():
            slot.remarks.show_remarks([one for one in self._remarks if (one.row, one.column) == (key, column)])
        for table in tab.tables:
            table.remarks.show_remarks([one for one in self._remarks if tables.get(one.row) == table.model.table])
        if isinstance(tab, DataTab):  # above all: on the record as a whole, and on files
            rest = [one for one in self._remarks if tables.get(one.row, "" if one.column else FILE) == FILE]
            tab.remarks.show_remarks(rest)

    def slot(self, column: str) -> Slot | None:
        """The field of a column, where the record has one; its tab is built."""
        tab = self._get(self.code_of(column))
        return tab.slots.get(column) if isinstance(tab, ScrollTab) else None

    def code_of(self, column: str) -> str:
        """The tab that holds a column of the record; sums stand in Quadro."""
        if column in self.data.slots:
            return "data"
        return "notes" if column in NOTES else "money"

    def code_of_row(self, row: int) -> str:
        """The tab that holds a row of the sheet."""
        tables = tables_of(self._sheet) if self._sheet else {}
        return TAB_OF.get(tables.get(row, ""), "data")

    def focus_row(self, code: str, row: int, column: str) -> None:
        """Put the cursor on a cell of an open tab."""
        tab = self._get(code)
        if isinstance(tab, ScrollTab):
            any(tab.focus_row(Place(table.model.table, column, row)) for table in tab.tables)

    def focus_place(self, place: Place) -> None:
        """Put the cursor on a cell of the tab in sight, or into its table where the row is there no more."""
        tab = self._get(self._code)
        if isinstance(tab, ScrollTab) and not tab.focus_row(place):
            tab.focus_table(place.table)

    def _fill(self) -> None:
        if self._sheet is not None and self._code not in self._filled:
            self._filled.add(self._code)
            tab = self._get(self._code)
            self.setCurrentWidget(tab)
            tab.show_sheet(self._sheet, self._title)
            self._remark_on(tab)

    def _get(self, code: str) -> ScrollTab | HistoryTab:
        if code not in self._built:
            self._built[code] = self._build(code)
            if self._desk.is_read_only:
                reading_only.lock(self._built[code])
            self.addWidget(self._built[code])
        return self._built[code]

    def _tab(self, code: str, kind: type[Tab]) -> Tab:
        tab = self._get(code)
        assert isinstance(tab, kind)
        return tab

    def _build(self, code: str) -> ScrollTab | HistoryTab:
        if code == "history":
            history = HistoryTab(self._theme, self._desk, self)
            history.restored.connect(self.restored)
            return history
        tab = TYPED[code](self._theme, self._desk, self._recorder, self)  # type: ignore[arg-type,call-arg]  # all but the base
        tab.deleted.connect(self.deleted)
        if isinstance(tab, AttachmentsTab):
            tab.files.attach_wanted.connect(self.attach_wanted)
            tab.files.look_wanted.connect(self.look_wanted)
        return tab


def tables_of(sheet: Sheet) -> dict[int, str]:
    """Key of each row below the record -> its table."""
    return {row.key: table for table, row in below(sheet)}


def tab_words(wide: bool = False, files: int = 0) -> tuple[str, ...]:
    """The titles in the order of CODES; whole words where the form has the whole width."""
    attached = tr("Allegati {count}").format(count=files) if files else tr("Allegati")
    return (
        tr("Dati"),
        tr("Quadro economico") if wide else tr("Quadro"),
        tr("Cronoprogramma") if wide else tr("Crono"),
        tr("Indicatori"),
        tr("Note"),
        attached,
        tr("Storico"),
    )
