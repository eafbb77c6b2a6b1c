"""Dati: what the intervention is, where in the plan, how far, when, who, codes, words."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from psm_desktop.domain.plan import Axis, Entry, Plan, reference, split_reference
from psm_desktop.domain.status import Status
from psm_desktop.domain.text import folded
from psm_desktop.domain.values import Cell
from psm_desktop.ui.common.chips import STATUS
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.choice import FOLDED, Choice, ChoiceField
from psm_desktop.ui.common.fields.dates import DateEdit
from psm_desktop.ui.common.fields.numbers import PercentEdit
from psm_desktop.ui.common.fields.text import LongTextField, TextField
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.plan_model import is_cut, long_title, short_title
from psm_desktop.ui.interventions.recorder import Recorder
from psm_desktop.ui.interventions.slot import Slot

WIDE = (
    ("title",),
    ("under",),
    ("status", "progress_pct"),
    ("planned_start", "planned_end"),
    ("responsible_officer", "implementing_body"),
    ("cup", "cigs"),
    ("summary",),
    ("notes",),
)
"""Rows of fields; with two in a row both are equally wide."""
NARROW = (
    *WIDE[:2],
    ("status", "progress_pct", "planned_start", "planned_end"),
    *WIDE[4:],
)
"""Where the window is small the four short fields share a row (they need 440 px)."""
UNITS, LINES = 12, 5
"""Of the grid: units of width, and lines that one row of fields can need."""
TOP = Qt.AlignmentFlag.AlignTop
OPTIONAL = ("cup", "cigs", "notes")
PLAN_WORDS = 380
"""Pixels of a plan title in its field before it ends in …"""


class DataTab(QScrollArea):
    """The fields of the record itself; `slots` finds one by its column."""

    def __init__(self, theme: Theme, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._plan = theme, desk.plan
        self._rows: tuple[tuple[str, ...], ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.under = ChoiceField(theme, plan_choices(theme, desk.plan), empty=self.tr("Scrivi una parola o un codice"))
        self.slots: dict[str, Slot] = {
            column: Slot(theme, desk, recorder, column, field, optional=column in OPTIONAL)
            for column, field in self._fields(desk).items()
        }
        for column, height in (("summary", 64), ("notes", 42)):  # two lines and one: a small screen has no more
            self.slots[column].box.field.setMinimumHeight(height)
        self._mark_titles()
        body = self._body = QWidget()
        body.setObjectName("body")
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(16, 2, 16, 10)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        for unit in range(UNITS):
            self._grid.setColumnStretch(unit, 1)
        self.setWidget(body)
        self.lay_out(narrow=False)

    def show_record(self, row: int, title: str, also: Mapping[str, Cell]) -> None:
        """As in Slot."""
        for slot in self.slots.values():
            slot.show_record(row, title, also)
        self._know(self.slots["under"])
        self._note_cut()
        self.verticalScrollBar().setValue(0)

    def now_exists(self, row: int, title: str) -> None:
        """As in Slot."""
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
        self._rows = rows
        for at in range(len(WIDE)):
            self._grid.setRowStretch(at * LINES, int(at == len(rows) - 2))  # the description takes what height is left
        for at, columns in enumerate(rows):
            self._lay_out_row(at * LINES, columns)
        self._in_reading_order()
        self.updateGeometry()  # four fields in a row need more width: the splitter has to hear of it

    def _lay_out_row(self, line: int, columns: tuple[str, ...]) -> None:
        """Fields side by side; below them, over the whole width, what there is to choose in each."""
        share = UNITS // len(columns)
        for nth, column in enumerate(columns):
            slot = self.slots[column]
            fills = isinstance(slot.box.field, LongTextField)
            self._grid.addWidget(slot, line, nth * share, 1, share, Qt.AlignmentFlag(0) if fills else TOP)
            self._grid.addWidget(slot.choice, line + 1 + nth, 0, 1, UNITS)

    def minimumSizeHint(self) -> QSize:
        """As wide as its fields: only the height scrolls."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._body.minimumSizeHint().width() + bar, super().minimumSizeHint().height())

    def _fields(self, desk: Desk) -> dict[str, QWidget]:
        theme, today = self._theme, desk.hand.today
        states = [Choice(state, STATUS[state].word, STATUS[state].icon, STATUS[state].level) for state in Status]
        bodies = [self.tr("Comune di %1").replace("%1", desk.commune.name)] if desk.commune else []
        return {
            "title": TextField(theme),
            "under": self.under,
            "status": ChoiceField(theme, states, empty=self.tr("Scegli")),
            "progress_pct": PercentEdit(theme),
            "planned_start": DateEdit(theme, today),
            "planned_end": DateEdit(theme, today),
            "responsible_officer": TextField(theme),
            "implementing_body": ChoiceField(theme, [Choice(name, name) for name in bodies], free=True),
            "cup": TextField(theme, code=True),
            "cigs": TextField(theme, code=True),
            "summary": LongTextField(theme),
            "notes": LongTextField(theme),
        }

    def _in_reading_order(self) -> None:
        fields = [self.slots[column].box.field for columns in self._rows for column in columns]
        for before, after in pairwise(fields):
            QWidget.setTabOrder(before, after)

    def _mark_titles(self) -> None:
        """In the list whole titles stand in the tool tip, and typing finds every word of them."""
        for row in range(self.under.count()):
            _, code = split_reference(str(self.under.itemData(row)))
            if (entry := self._plan.entry(code)) is not None:
                whole = f"{code} {long_title(entry)}"
                self.under.setItemData(row, whole, Qt.ItemDataRole.ToolTipRole)
                self.under.setItemData(row, folded(whole), FOLDED)

    def _know(self, slot: Slot) -> None:
        """A reference to another version, or to a code that is not loaded, is an entry of its own."""
        cell = slot.cell
        if not isinstance(cell, str) or self.under.findData(cell) >= 0:
            return
        version, code = split_reference(cell)
        self.under.addItem(self.tr("%1 (Piano versione %2)").replace("%1", code).replace("%2", str(version)), cell)
        slot.refresh()

    def _note_cut(self) -> None:
        slot = self.slots["under"]
        _, code = split_reference(slot.cell) if isinstance(slot.cell, str) else (0, "")
        slot.show_note(self.tr("(titolo incompleto nel Piano caricato)") if is_cut(self._plan.entry(code)) else "")


def plan_choices(theme: Theme, plan: Plan) -> list[Choice]:
    """Every axis, strategy and action that is loaded; what is stored is version:code."""
    return [_plan_choice(theme, plan.version, entry) for entry in plan.entries()]


def _plan_choice(theme: Theme, version: int, entry: Entry) -> Choice:
    words = f"{entry.code}  {entry.title if isinstance(entry, Axis) else short_title(entry)}"
    room = QFontMetrics(theme.font(14))
    short = room.elidedText(words, Qt.TextElideMode.ElideRight, theme.px(PLAN_WORDS))
    axis = f"axis-{entry.code.split('.')[0]}"
    return Choice(reference(version, entry.code), short, axis if isinstance(entry, Axis) else "", axis)
