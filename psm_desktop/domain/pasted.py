"""A table that somebody pastes into the list: interventions row by row, without keys and without a form of its own."""

from dataclasses import dataclass

from psm_desktop.domain.fields import typed_columns
from psm_desktop.domain.return_form import CellProblem, Column, ReturnedCell, SheetForm

KEY, AMOUNT, COMPUTED = "key", "amount_cents", "missing_cents"
"""Columns that are no fields of an intervention: its key, what it costs (the sum of its cost items), what is missing
(never read)."""
FORM = SheetForm(
    "Tabella",
    ("intervention",),
    tuple(Column(one.column, (("intervention", one.column),)) for one in typed_columns("intervention")),
    0,
    "title",
)


@dataclass(frozen=True, slots=True)
class PastedRow:
    """A row with something in it. `line`: counted from 1 in what was pasted; `key`: as text, "" for none; `cells`:
    column -> the filled ones; `amount`: what it costs, None where that is not told."""

    line: int
    key: str
    cells: dict[str, ReturnedCell]
    amount: ReturnedCell | None


@dataclass(frozen=True, slots=True)
class PastedTable:
    """`sha256`: of the text; `columns`: what each column was read as, "" for one nobody knows; `has_headings`: they
    were named in the first row; `unknown`: the address and problem of each column that stays out."""

    name: str
    sha256: str
    columns: tuple[str, ...]
    has_headings: bool
    rows: tuple[PastedRow, ...]
    blank: int
    unknown: tuple[tuple[str, CellProblem], ...] = ()
