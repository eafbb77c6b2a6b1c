"""The Excel return for colleagues: typed cells, lists, and a hidden block by which it is known when it comes back."""

import io
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.days import moment
from psm_desktop.domain.fields import BY_NAME, Field, Kind
from psm_desktop.domain.keys import key_of, key_text
from psm_desktop.domain.plan import Plan
from psm_desktop.domain.return_cells import Raw, digest, raw_of
from psm_desktop.domain.return_form import (
    FORM_VERSION,
    INTERVENTIONS,
    KEY,
    KIND,
    KNEW,
    LISTS,
    META,
    MONEY,
    PARENT,
    ROWS,
    SCHEDULE,
    SHEETS,
    Column,
    SheetForm,
)
from psm_desktop.errors import PsmError
from psm_desktop.reports import excel_help
from psm_desktop.reports import excel_look as look
from psm_desktop.reports.excel_cells import as_date
from psm_desktop.reports.excel_lists import Lists
from psm_desktop.reports.files import write_whole
from psm_desktop.store import copies, journal, plans, workbooks
from psm_desktop.store.commune_rows import CommuneRows, Row, of_commune
from psm_desktop.store.connection import one_moment, writing
from psm_desktop.store.entries import Vector
from psm_desktop.words import TABLE_WORDS, written_word

TABLES = tuple(table for form in SHEETS for table in form.tables)
SPARE_FROM = {INTERVENTIONS.title: 1, MONEY.title: 10_001, SCHEDULE.title: 20_001}
"""Counter of the first spare key of each sheet."""
TITLE = BY_NAME["intervention", "title"]


@dataclass(frozen=True, slots=True)
class Content:
    """All that is written, of one moment. `basis`: what the copy knew then."""

    commune: Commune
    plan: Plan
    is_training: bool
    made_at: int
    workbook: int
    basis: Vector
    rows: CommuneRows


def write(db: sqlite3.Connection, commune: Commune, out: Path, *, made_at: int) -> int:
    """Write the return of a commune, whole or not at all; gives the number of interventions in it.

    `made_at`: UTC second. Raises PsmError when the file cannot be written, Busy while another connection writes.
    """
    content = gather(db, commune, made_at=made_at)
    with _told_of(out), writing(db):
        workbooks.add(db, content.workbook, commune.code, made_at, content.basis)
    write_whole(out, _bytes(content))
    return len(content.rows.in_sight)


@contextmanager
def _told_of(out: Path) -> Iterator[None]:
    """The copy notes a workbook before there is one: where its disk is full, that is told of the file one wants."""
    try:
        yield
    except PsmError as problem:
        if problem.code != "disk-full":
            raise
        raise PsmError("copy-disk-full", name=out.name, copy=problem.facts["name"]) from problem


def gather(db: sqlite3.Connection, commune: Commune, *, made_at: int) -> Content:
    """What goes into the workbook."""
    with one_moment(db):
        rows, basis = of_commune(db, commune.code, TABLES), journal.known(db, commune.code)
        training, plan = copies.about(db).is_training, plans.current(db)
    return Content(commune, plan, training, made_at, journal.new_number(), basis, rows)


def _bytes(content: Content) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    excel_help.write(book.active, content.commune, content.plan, content.is_training, moment(content.made_at))
    lists = Lists.of(content.plan)
    then: list[tuple[str, str]] = []
    for form in SHEETS:
        then += _fill(book.create_sheet(form.title), form, content, lists)
    lists.write(book.create_sheet(LISTS), content.commune, content.is_training)
    _hidden(book, content, then)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _fill(page: Any, form: SheetForm, content: Content, lists: Lists) -> list[tuple[str, str]]:
    """One sheet of records; gives each row's key and the digests of what its cells hold."""
    look.head(page, form, content.commune, content.is_training)
    dress = look.Dress(page)
    then = []
    row = look.HEADING_ROW
    for row, (table, raws) in enumerate(_lines(form, content), look.FIRST_ROW):
        for number, (column, raw) in enumerate(zip(form.columns, raws, strict=True), 1):
            field = column.field_of(table)
            dress.put_on(_put(page, row, number, raw, field), column, field, raw)
        if points := look.height(form, raws):
            page.row_dimensions[row].height = points
        then.append((str(raws[0]), _held(form, table, raws)))
    for n in range(form.spare):
        _spare(page, form, dress, row + 1 + n, key_text(key_of(content.workbook, SPARE_FROM[form.title] + n)))
    look.finish(page, form, row + form.spare)
    lists.offer(page, form, row + form.spare)
    return then


def _held(form: SheetForm, table: str, raws: Sequence[Raw]) -> str:
    """By which a cell that was not touched is known: column=digest;column=digest"""
    roles = [column.role for column in form.columns]
    held = ((role, table if role == KIND else digest(raw)) for role, raw in zip(roles, raws, strict=True))
    return ";".join(f"{role}={said}" for role, said in held if said and role != KEY)


def _lines(form: SheetForm, content: Content) -> Iterator[tuple[str, list[Raw]]]:
    """The rows of a sheet in the plan's order: the table, and what stands in each column."""
    rows = content.rows
    below = rows.children(form.tables)
    for key in rows.in_sight:
        above = rows.rows[key]
        for row in [above] if form is INTERVENTIONS else below.get(key, []):
            yield row.table, [_raw(column, row, above, content.plan) for column in form.columns]


def _raw(column: Column, row: Row, above: Row, plan: Plan) -> Raw:
    if column.role == KEY:
        return key_text(row.key)
    if column.role == PARENT:
        return raw_of(TITLE, above.cells["title"], plan, written_word)
    if column.role == KIND:
        return TABLE_WORDS[row.table]
    field = column.field_of(row.table)
    return raw_of(field, row.cells[field.column], plan, written_word) if field else None


def _put(page: Any, row: int, column: int, raw: Raw, field: Field | None) -> Any:
    """Write a cell, without its looks; text stays text, whatever it begins with."""
    cell = page.cell(row, column)
    day = as_date(raw) if field is not None and field.kind in (Kind.DAY, Kind.DAY_OR_MONTH) else None
    if day is not None:
        cell.value = day
    elif isinstance(raw, str) and raw:
        cell.value, cell.data_type = raw, "s"  # the type last: a text that begins with "=" would be a formula
    elif raw != "":
        cell.value = raw
    return cell


def _spare(page: Any, form: SheetForm, dress: look.Dress, row: int, key: str) -> None:
    """An empty row for a new record, with a key of the workbook's own."""
    for number, column in enumerate(form.columns, 1):
        raw = key if column.role == KEY else None
        field = next((field for table in form.tables if (field := column.field_of(table))), None)
        dress.put_on(_put(page, row, number, raw, field), column, field, raw, is_spare=True)


def _hidden(book: Any, content: Content, then: list[tuple[str, str]]) -> None:
    """By what the workbook is known again; keys as text, because Excel keeps fifteen digits of a number (R19)."""
    facts = {
        "form": FORM_VERSION,
        "commune": content.commune.code,
        "plan_version": content.plan.version,
        "workbook": key_text(content.workbook),
        "training": int(content.is_training),
        "made_at": content.made_at,
        **{f"{KNEW}{key_text(site)}": upto for site, upto in content.basis.items()},
    }
    for name, rows in ((META, [(name, str(fact)) for name, fact in facts.items()]), (ROWS, then)):
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
        page.sheet_state = "veryHidden"
