"""Read a table from the clipboard or from a text file: columns by their headings, or in an order that is told."""

import hashlib
from collections.abc import Mapping, Sequence

from psm_desktop.domain.fields import BY_NAME
from psm_desktop.domain.pasted import AMOUNT, COMPUTED, KEY, PastedRow, PastedTable
from psm_desktop.domain.return_cells import heading_key
from psm_desktop.domain.return_form import CellProblem, ReturnedCell
from psm_desktop.domain.typed import Reading
from psm_desktop.errors import PsmError
from psm_desktop.readers import table_text
from psm_desktop.readers.excel_cell import Found, told, value_of
from psm_desktop.sentences import sentence

LARGEST = 20_000_000
"""Signs: 50,000 rows of 400 signs."""
MOST_ROWS, MOST_COLUMNS = 50_000, 200
FORMULA = ("'=", "'+", "'-", "'@")
"""How text that a spreadsheet would take for a formula is told to be text."""


def read(text: str, name: str, reading: Reading, headings: Mapping[str, str], shown: Sequence[str]) -> PastedTable:
    """`headings`: `heading_key` of a heading -> its column; `shown`: the columns, left to right, of a table without.

    Raises PsmError for a text without a single cell, or one that is no table of interventions any more.
    """
    if len(text) > LARGEST:
        raise PsmError("paste-too-large")
    lines = table_text.rows(text, table_text.separator_of(text))
    if not lines:
        raise PsmError("paste-nothing")
    if len(lines) > MOST_ROWS or max(map(len, lines)) > MOST_COLUMNS:
        raise PsmError("paste-too-large")
    first = next(n for n, cells in enumerate(lines) if any(cells))
    named = [headings.get(heading_key(cell), "") for cell in lines[first]]
    has_headings = _is_heading(lines[first], named)
    columns = _once(named) if has_headings else [*shown, *[""] * MOST_COLUMNS][: max(map(len, lines))]
    words = [cell or str(n) for n, cell in enumerate(lines[first], 1)] if has_headings else []
    body = range(first + has_headings, len(lines))
    rows = [_row(n + 1, lines[n], columns, words, reading) for n in body if any(lines[n])]
    return PastedTable(
        name,
        hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
        tuple(columns),
        has_headings,
        tuple(rows),
        len(body) - len(rows),
        tuple(_unknown(first + 1, columns, words, [lines[n] for n in body])),
    )


def _is_heading(cells: Sequence[str], named: Sequence[str]) -> bool:
    """Most of what stands in the row names a column; a single cell may be the name of one."""
    filled = sum(bool(cell) for cell in cells)
    return sum(map(bool, named)) * 2 > filled


def _once(named: Sequence[str]) -> list[str]:
    """Of two columns with the same heading the first counts."""
    return [role if role not in named[:n] else "" for n, role in enumerate(named)]


def _row(line: int, cells: Sequence[str], columns: Sequence[str], words: Sequence[str], reading: Reading) -> PastedRow:
    found: dict[str, ReturnedCell] = {}
    key = ""
    for n, (role, text) in enumerate(zip(columns, cells, strict=False)):
        if not text or role in ("", COMPUTED):
            continue
        if role == KEY:
            key = text
            continue
        one = BY_NAME["cost_item", AMOUNT] if role == AMOUNT else BY_NAME["intervention", role]
        raw = text[1:] if text.startswith(FORMULA) else text
        found[role] = value_of(one, Found(raw), address(line, n, words), reading)
    amount = found.pop(AMOUNT, None)
    return PastedRow(line, key, found, amount)


def address(line: int, column: int, words: Sequence[str]) -> str:
    """«Riga 3, colonna «CUP»»; a column without a heading by its number."""
    return sentence("paste-place", line=line, column=words[column] if column < len(words) else column + 1)


def _unknown(
    line: int, columns: Sequence[str], words: Sequence[str], body: Sequence[Sequence[str]]
) -> list[tuple[str, CellProblem]]:
    """Columns nobody knows with something in them: that would be lost."""
    return [
        (address(line, n, words), CellProblem("paste-unknown-column", told(words[n] if n < len(words) else str(n + 1))))
        for n, role in enumerate(columns)
        if not role and any(n < len(cells) and cells[n] for cells in body)
    ]
