"""Which record each row of a pasted table is: by its key, local code, CUP or title; a row that is none is a new one.

The result is a returned workbook like any other, so that preview, answers and import are the same; it knows what the
copy knows now, and an empty cell changes nothing.
"""

import sqlite3
from collections.abc import Iterator

from psm_desktop.domain.keys import parse_key
from psm_desktop.domain.pasted import AMOUNT, FORM, PastedRow, PastedTable
from psm_desktop.domain.return_cells import name_key, plain
from psm_desktop.domain.return_form import MONEY, CellProblem, ReturnedBook, ReturnedCell, ReturnedRow
from psm_desktop.domain.values import Draft
from psm_desktop.sentences import sentence
from psm_desktop.store import commune_rows, copies, journal, plans
from psm_desktop.store.commune_rows import CommuneRows, Row
from psm_desktop.store.connection import one_moment

BY = ("local_code", "cup", "title")
"""What a row is known by, besides its key, in this order."""


def as_book(db: sqlite3.Connection, commune: str, table: PastedTable, made_at: int) -> ReturnedBook:
    """The table against the copy at one moment (`made_at`: UTC second, now). Writes nothing."""
    with one_moment(db):
        found = commune_rows.of_commune(db, commune, ("intervention", "cost_item"))
        match = _Match(found)
        rows = [row for pasted in table.rows for row in match.rows(pasted)]
        return ReturnedBook(
            name=table.name,
            sha256=table.sha256,
            commune=commune,
            plan_version=plans.current(db).version,
            workbook=journal.new_number(),
            site=journal.new_number(),
            is_training=copies.about(db).is_training,
            made_at=made_at,
            basis=dict(journal.known(db, commune)),
            then={},
            rows=(*(_problem_row(1, one, at) for at, one in table.unknown), *rows),
            blank=table.blank,
            is_pasted=True,
        )


class _Match:
    """The copy's interventions by what people know them by, and who of them was taken by an earlier row."""

    def __init__(self, found: CommuneRows) -> None:
        self._found, self._taken = found, dict[int, int]()
        self._costs = found.children(("cost_item",))
        self._known: dict[tuple[str, str], list[int]] = {}
        for key in found.in_sight:
            for column in BY:
                if name := _name(found.rows[key], column):
                    self._known.setdefault((column, name), []).append(key)

    def rows(self, row: PastedRow) -> Iterator[ReturnedRow]:
        """The row as one of a workbook, and one more for what it costs; a row nobody can place says why."""
        key, problem = self._key(row)
        first = self._taken.setdefault(key, row.line) if key is not None else row.line
        if first != row.line:
            problem = CellProblem("paste-twice", "", {"line": first})
        if problem is not None:
            yield _problem_row(row.line, problem, _address(row), self._title(row, key))
            return
        if row.cells or key is None:
            yield ReturnedRow(FORM.title, row.line, "intervention", key, "", row.cells, problem_address=_address(row))
        if row.amount is not None:
            yield from self._amount(row, key, row.amount)

    def _key(self, row: PastedRow) -> tuple[int | None, CellProblem | None]:
        """None, None: a new one."""
        key = parse_key(row.key)
        if key in self._found.in_sight:
            return key, None
        for column in BY:
            name = name_key(plain(row.cells[column].raw)) if column in row.cells else ""
            some = self._known.get((column, name), []) if name else []
            if len(some) == 1:
                return some[0], None
            if some:
                return None, CellProblem("paste-ambiguous", plain(row.cells[column].raw))
        return None, None

    def _amount(self, row: PastedRow, key: int | None, cell: ReturnedCell) -> Iterator[ReturnedRow]:
        """What an intervention costs is the sum of its cost items: of a single one that is its amount."""
        costs = self._costs.get(key, []) if key is not None else []
        if len(costs) > 1:
            if cell.value != sum(_cents(one) for one in costs):
                problem = CellProblem("paste-many-costs", plain(cell.raw))
                yield _problem_row(row.line, problem, cell.address, self._title(row, key))
            return
        if not costs and cell.value == 0:  # so a list shows what has no costs yet
            return
        cells = {AMOUNT: cell}
        if not costs:
            label = sentence("paste-cost")
            cells = {"label": ReturnedCell(cell.address, label, label)} | cells
        parent = "" if costs else self._title(row, key)
        yield ReturnedRow(MONEY.title, row.line, "cost_item", costs[0].key if costs else None, parent, cells,
                          problem_address=cell.address, parent_address=cell.address)  # fmt: skip

    def _title(self, row: PastedRow, key: int | None) -> str:
        if "title" in row.cells:
            return plain(row.cells["title"].raw)
        return _text(self._found.rows[key], "title") if key is not None else ""


def _problem_row(line: int, problem: CellProblem, address: str, title: str = "") -> ReturnedRow:
    return ReturnedRow(FORM.title, line, "", None, title, {}, problem, address)


def _address(row: PastedRow) -> str:
    cell = row.cells.get("title") or next(iter(row.cells.values()), None) or row.amount
    return cell.address if cell else sentence("paste-place", line=row.line, column=1)


def _text(row: Row, column: str) -> str:
    cell = row.cells[column]
    return cell.text if isinstance(cell, Draft) else str(cell or "")


def _name(row: Row, column: str) -> str:
    return name_key(_text(row, column))


def _cents(row: Row) -> int:
    cents = row.cells[AMOUNT]
    return cents if isinstance(cents, int) else 0
