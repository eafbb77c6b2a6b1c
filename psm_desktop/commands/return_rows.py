"""What a preview is made of: one line for each cell of a returned workbook, one for each new row."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from psm_desktop.domain.plan_changes import Became
from psm_desktop.domain.return_form import CellProblem, ReturnedBook
from psm_desktop.domain.values import Cell
from psm_desktop.store.entries import Heads


class Outcome(StrEnum):
    """What becomes of a cell, or of a new row."""

    UPDATE = "update"
    NEW = "new"
    EQUAL = "equal"
    CONFLICT = "conflict"  # changed in the file and, otherwise, in the copy since
    TO_CORRECT = "to_correct"  # left out unless the person writes a value


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One line of the preview. `column` "": the birth of a row with its `values`, or a row that cannot be taken whole.

    `address` names the cell ("F17"); `title`: of the intervention; `now`, `in_file`: values of the field; `heads`: what
    the person was shown (R7); `parent`: key of the intervention a new row hangs on, 0 for none; `is_seen`: whoever
    filled in the workbook had seen what is shown now, else the change is the act of the person who imports; `is_back`:
    a new row that was here before and went when its import was taken back.
    """

    sheet: str
    line: int
    address: str
    table: str
    key: int
    title: str
    column: str
    outcome: Outcome
    now: Cell = None
    in_file: Cell = None
    problem: CellProblem | None = None
    heads: Heads = frozenset()
    parent: int = 0
    values: tuple[tuple[str, Cell], ...] = ()
    is_seen: bool = True
    is_back: bool = False

    @property
    def place(self) -> tuple[str, str]:
        """Sheet and address: by which a decision names the cell."""
        return self.sheet, self.address


@dataclass(frozen=True, slots=True)
class Preview:
    """All lines, in the order of the sheets. `blank`: empty rows that were skipped; `moved`: what became of the entries
    its interventions hang on, where the newest plan version here has them under another code or no more."""

    book: ReturnedBook
    rows: tuple[PreviewRow, ...]
    blank: int
    moved: tuple[Became, ...] = ()

    def count(self, outcome: Outcome) -> int:
        """How many lines have an outcome."""
        return Counter(row.outcome for row in self.rows)[outcome]
