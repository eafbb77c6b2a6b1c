"""The form of the Excel return: its sheets and columns, and a returned workbook as values (DESIGN §7).

The writer and the reader both lean on this; the words of headings are `words.py`'s, so a heading is named by its field.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from psm_desktop.domain.fields import BY_NAME, Field
from psm_desktop.domain.return_cells import Raw
from psm_desktop.domain.values import Cell

FORM_VERSION = 1
META, ROWS, LISTS = "_psm", "_righe", "Elenchi"
"""Sheets that hold no records: facts of the workbook, what stood in it when it was written, what can be chosen."""
KNEW = "basis "
"""Before the site number of a fact that tells up to which line the copy knew it."""
KEY, PARENT, KIND = "chiave", "intervento", "tipo"
"""Columns that are no fields: the hidden key, the intervention a row hangs on, which table a money row is of."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet. `names`: the fields it holds, one for each table of the sheet; KEY, PARENT, KIND: none."""

    role: str
    names: tuple[tuple[str, str], ...] = ()
    width: int = 14

    def field_of(self, table: str) -> Field | None:
        """The field it holds for a row of a table; None where it holds none."""
        return next((BY_NAME[name] for name in self.names if name[0] == table), None)


@dataclass(frozen=True, slots=True)
class SheetForm:
    """A sheet of records. `tables`: whose rows it holds; `spare`: empty rows for new records; `label`: the column by
    which a row is known to people."""

    title: str
    tables: tuple[str, ...]
    columns: tuple[Column, ...]
    spare: int
    label: str


@cache
def fields_of(form: SheetForm, table: str) -> tuple[tuple[Column, Field], ...]:
    """The columns that hold a field for rows of a table."""
    return tuple((column, field) for column in form.columns if (field := column.field_of(table)))


def _fields(table: str, *pairs: tuple[str, int]) -> tuple[Column, ...]:
    return tuple(Column(name, ((table, name),), width) for name, width in pairs)


INTERVENTIONS = SheetForm(
    "Interventi",
    ("intervention",),
    (
        Column(KEY),
        *_fields(
            "intervention",
            *(("title", 42), ("under", 42), ("status", 17), ("progress_pct", 15), ("planned_start", 15)),
            *(("planned_end", 15), ("actual_start", 15), ("actual_end", 15), ("responsible_officer", 22)),
            *(("implementing_body", 26), ("cup", 19), ("cigs", 16), ("local_code", 16), ("place", 22)),
            *(("summary", 48), ("notes", 40)),
        ),
    ),
    30,
    "title",
)
MONEY = SheetForm(
    "Quadro economico",
    ("cost_item", "funding_source"),
    (
        Column(KEY),
        Column(PARENT, width=42),
        Column(KIND, width=24),
        Column("label", (("cost_item", "label"), ("funding_source", "source")), 34),
        Column("amount_cents", (("cost_item", "amount_cents"), ("funding_source", "amount_cents")), 17),
        Column("committed_cents", (("cost_item", "committed_cents"),), 17),
        Column("paid_cents", (("cost_item", "paid_cents"),), 17),
        Column("act", (("funding_source", "act"),), 24),
    ),
    60,
    "label",
)
SCHEDULE = SheetForm(
    "Cronoprogramma",
    ("milestone",),
    (Column(KEY), Column(PARENT, width=42), *_fields("milestone", ("label", 40), ("due", 16), ("reached", 16))),
    30,
    "label",
)
SHEETS: tuple[SheetForm, ...] = (INTERVENTIONS, MONEY, SCHEDULE)
FORMS = {form.title: form for form in SHEETS}

Then = dict[int, dict[str, str]]
"""Row key -> role of a column -> digest of what its cell held when the workbook was written; no entry: it was empty.
Of KIND the table itself."""


@dataclass(frozen=True, slots=True)
class CellProblem:
    """A cell that cannot be taken. `code`, `facts`: of its sentence; `text`: what stands there."""

    code: str
    text: str
    facts: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReturnedCell:
    """A cell as read: its address ("F17"), what it holds, and the value, or the problem instead."""

    address: str
    raw: Raw
    value: Cell = None
    problem: CellProblem | None = None


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A row with something in it. `key` None: inserted by a person; `parent`: the title it names, "" for an
    intervention, and where it stands; `table` "": the row is of no table (then `cells` are empty, `problem` says why).
    """

    sheet: str
    line: int
    table: str
    key: int | None
    parent: str
    cells: dict[str, ReturnedCell]
    problem: CellProblem | None = None
    problem_address: str = ""
    parent_address: str = ""


@dataclass(frozen=True, slots=True)
class ReturnedBook:
    """A workbook that came back. `basis`: what the copy knew when it was written, site -> line; `then`: digest of
    what each cell held; `sha256`: of the file's bytes; `site`: 40 bits of their hash, by which its imports know each
    other on any PC; `blank`: empty rows that were skipped; `is_pasted`: it is a table out of the clipboard, whose rows
    are the person's own."""

    name: str
    sha256: str
    commune: str
    plan_version: int
    workbook: int
    site: int
    is_training: bool
    made_at: int
    basis: dict[int, int]
    then: Then
    rows: tuple[ReturnedRow, ...]
    blank: int = 0
    is_pasted: bool = False


@dataclass(frozen=True, slots=True)
class FormWords:
    """The program's words a reader must know. `headings`: sheet title -> `heading_key` of a heading -> its column's
    role; `tables`: `name_key` of a word of *Tipo* -> table."""

    headings: Mapping[str, Mapping[str, str]]
    tables: Mapping[str, str]
