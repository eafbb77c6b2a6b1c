"""The Excel return for colleagues: typed cells, lists, and a hidden block by which it is known when it comes back."""

import io
import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.days import moment
from psm_desktop.domain.fields import Field
from psm_desktop.domain.intervention import Sheet
from psm_desktop.domain.keys import key_of, key_text
from psm_desktop.domain.plan import Plan
from psm_desktop.domain.return_form import (
    FORM_VERSION,
    INTERVENTIONS,
    KEY,
    KIND,
    META,
    MONEY,
    PARENT,
    ROWS,
    SCHEDULE,
    SHEETS,
    Column,
    Raw,
    SheetForm,
    digest,
)
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.reports import excel_look as look
from psm_desktop.reports.excel_cells import as_date, raw_of, writable
from psm_desktop.reports.files import write_whole
from psm_desktop.store import copies, interventions, journal, plans, workbooks
from psm_desktop.store.connection import one_moment, writing
from psm_desktop.store.entries import Vector
from psm_desktop.store.interventions import Search
from psm_desktop.words import TABLE_WORDS

HEADING_ROW = 3
FIRST_ROW = HEADING_ROW + 1
SPARE_FROM = {INTERVENTIONS.title: 1, MONEY.title: 10_001, SCHEDULE.title: 20_001}
"""Counter of the first spare key of each sheet: a workbook keys its own empty rows."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a sheet: its table and key, the title of its intervention, and its fields by column name."""

    table: str
    key: int
    parent: str
    cells: dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Content:
    """All that is written, of one moment. `lines`: sheet title -> rows; `basis`: what the copy knew then."""

    commune: Commune
    plan: Plan
    is_training: bool
    made_at: int
    workbook: int
    basis: Vector
    lines: dict[str, list[Line]]


def write(db: sqlite3.Connection, commune: Commune, out: Path, *, made_at: int) -> int:
    """Write the return of a commune, whole or not at all; gives the number of interventions in it.

    `made_at`: UTC second. Raises PsmError when the file cannot be written.
    """
    content = gather(db, commune, made_at=made_at)
    write_whole(out, _bytes(content))
    with writing(db):
        workbooks.add(db, content.workbook, commune.code, made_at, content.basis)
    return len(content.lines[INTERVENTIONS.title])


def gather(db: sqlite3.Connection, commune: Commune, *, made_at: int) -> Content:
    """What goes into the workbook."""
    with one_moment(db):
        sheets = [interventions.sheet(db, key) for key in interventions.keys(db, Search(commune.code))]
        lines = {form.title: [line for sheet in sheets for line in _lines(form, sheet)] for form in SHEETS}
        return Content(
            commune,
            plans.current(db),
            copies.about(db).is_training,
            made_at,
            journal.new_number(),
            journal.known(db, commune.code),
            lines,
        )


def _lines(form: SheetForm, sheet: Sheet) -> list[Line]:
    """The rows of a sheet that belong to an intervention."""
    rows: dict[str, tuple[Any, ...]] = {
        INTERVENTIONS.title: (sheet.intervention,),
        MONEY.title: (*sheet.costs, *sheet.sources),
        SCHEDULE.title: sheet.milestones,
    }
    title = _cell(sheet, sheet.intervention, "title")
    parent = title.text if isinstance(title, Draft) else str(title or "")
    made = []
    for row in rows[form.title]:
        table = look.table_of(row)
        named = [(column, field) for column in form.columns if (field := column.field_of(table))]
        cells = {column.role: _cell(sheet, row, field.column) for column, field in named}
        made.append(Line(table, row.key, "" if form is INTERVENTIONS else parent, cells))
    return made


def _cell(sheet: Sheet, row: Any, column: str) -> Cell:
    text = sheet.drafts.get((row.key, column))
    value: Cell = getattr(row, column)
    return Draft(text) if text is not None else value


def _bytes(content: Content) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    look.instructions(book.active, content.commune, content.plan, content.is_training, moment(content.made_at))
    lists = look.Lists.of(content.plan)
    then: list[tuple[str, str, str]] = []
    for form in SHEETS:
        then += _fill(book.create_sheet(form.title), form, content, lists)
    lists.write(book.create_sheet("Elenchi"))
    _hidden(book, content, then)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _fill(page: Any, form: SheetForm, content: Content, lists: look.Lists) -> list[tuple[str, str, str]]:
    """One sheet of records; gives key, column and digest of each filled cell."""
    look.head(page, form, content.commune, content.is_training)
    then = []
    at = FIRST_ROW
    for at, line in enumerate(content.lines[form.title], FIRST_ROW):
        for number, column in enumerate(form.columns, 1):
            raw = _raw(column, line, content.plan)
            _put(page, at, number, raw, column.field_of(line.table))
            if raw is not None and column.field_of(line.table):
                then.append((key_text(line.key), column.role, digest(raw)))
    first_spare = at + 1 if content.lines[form.title] else FIRST_ROW
    for n in range(form.spare):
        key = key_of(content.workbook, SPARE_FROM[form.title] + n)
        _put(page, first_spare + n, 1, key_text(key), None)
        look.dress_spare(page, form, first_spare + n)
    look.finish(page, form, first_spare + form.spare - 1, lists)
    return then


def _raw(column: Column, line: Line, plan: Plan) -> Raw:
    if column.role == KEY:
        return key_text(line.key)
    if column.role == PARENT:
        return writable(line.parent)
    if column.role == KIND:
        return TABLE_WORDS[line.table]
    field = column.field_of(line.table)
    return raw_of(field, line.cells[column.role], plan) if field else None


def _put(page: Any, row: int, column: int, raw: Raw, field: Field | None) -> None:
    """Write a cell; text stays text, whatever it begins with."""
    cell = page.cell(row, column)
    day = as_date(raw) if field is not None else None
    if day is not None:
        cell.value = day
    elif isinstance(raw, str):
        cell.value, cell.data_type = raw, "s"  # the type last: a text that begins with "=" would be a formula
        cell.quotePrefix = raw[:1] in ("=", "+", "-", "@")
    else:
        cell.value = raw
    look.dress(cell, field)


def _hidden(book: Any, content: Content, then: list[tuple[str, str, str]]) -> None:
    """By what the workbook is known again; keys as text, because Excel keeps fifteen digits of a number (R19)."""
    meta = book.create_sheet(META)
    facts = {
        "form": FORM_VERSION,
        "commune": content.commune.code,
        "plan_version": content.plan.version,
        "workbook": key_text(content.workbook),
        "training": int(content.is_training),
        "made_at": content.made_at,
        "basis": json.dumps({key_text(site): upto for site, upto in content.basis.items()}),
    }
    for name, fact in facts.items():
        meta.append([name, str(fact)])
    rows = book.create_sheet(ROWS)
    for entry in then:
        rows.append(list(entry))
    for page in (meta, rows):
        page.sheet_state = "veryHidden"
