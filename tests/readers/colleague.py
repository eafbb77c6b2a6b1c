"""A colleague with a spreadsheet program: gets a return, edits it as people do, sends it back."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from psm_desktop.commands.hand import Hand
from psm_desktop.commands.import_return import Decisions, Imported, ImportReturn
from psm_desktop.commands.return_preview import Outcome, Preview, PreviewRow, preview
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.domain.values import Cell
from psm_desktop.readers.excel_return import read
from psm_desktop.reports import excel_return
from psm_desktop.reports.excel_look import FIRST_ROW, HEADING_ROW, form_words
from psm_desktop.store import cells, interventions, seed
from psm_desktop.store.interventions import Search

LABEL = {"Interventi": "Titolo", "Quadro economico": "Voce o fonte", "Cronoprogramma": "Tappa"}


class Page:
    """A sheet of records, by headings and names as a person finds things in it."""

    def __init__(self, sheet: Any) -> None:
        self.sheet, self.label = sheet, LABEL[sheet.title]

    def column(self, heading: str) -> int:
        return {cell.value: cell.column for cell in self.sheet[HEADING_ROW]}[heading]

    def line(self, name: str) -> int:
        """Where a row stands, by its label."""
        column = self.column(self.label)
        lines = range(HEADING_ROW + 1, self.sheet.max_row + 1)
        return next(n for n in lines if self.sheet.cell(n, column).value == name)

    def put(self, line: int, **values: object) -> None:
        """New values in a row: heading with _ for blanks -> value."""
        headings = {str(cell.value).rstrip(" %€"): cell.column for cell in self.sheet[HEADING_ROW]}
        for name, value in values.items():
            self.sheet.cell(line, headings[name.replace("_", " ")]).value = value

    def write(self, name: str, **values: object) -> None:
        """New values in the row of a name."""
        self.put(self.line(name), **values)

    def spare(self) -> int:
        """The first empty row."""
        column = self.column(self.label)
        return next(n for n in range(FIRST_ROW, self.sheet.max_row + 1) if self.sheet.cell(n, column).value is None)

    def add(self, **values: object) -> int:
        """Fill the first empty row; gives its line."""
        line = self.spare()
        self.put(line, **values)
        return line

    def row(self, line: int) -> list[Any]:
        return [cell.value for cell in self.sheet[line]]


class Colleague:
    """Holds a workbook open. `save` puts it into a file of its own."""

    def __init__(self, file: Path) -> None:
        self.file, self.book = file, load_workbook(file)
        self.interventions, self.money, self.schedule = (Page(self.book[name]) for name in LABEL)

    def save(self, name: str = "tornato.xlsx") -> Path:
        out = self.file.with_name(name)
        self.book.save(out)
        return out


def given(hand: Hand, folder: Path, name: str = "dato.xlsx") -> Colleague:
    """A return written now, in the hands of a colleague."""
    excel_return.write(hand.db, seed.commune(hand.commune), folder / name, made_at=hand.clock())
    return Colleague(folder / name)


def compared(hand: Hand, file: Path) -> Preview:
    """What importing a file would change."""
    return preview(hand.db, hand.commune, read(file, hand.reading(), form_words()))


def imported(hand: Hand, file: Path, decisions: Decisions | None = None) -> Imported:
    """Import a file."""
    return ImportReturn(compared(hand, file), decisions or {}).run(hand)


def changes(found: Preview) -> list[tuple[str, str, object, object]]:
    """Column, outcome, value here and in the file of all that is not equal; of a new row its label and values."""
    return [_change(row) for row in found.rows if row.outcome is not Outcome.EQUAL]


def _change(row: PreviewRow) -> tuple[str, str, object, object]:
    if row.outcome is Outcome.NEW:
        return row.table, "new", row.title, dict(row.values)
    if row.problem is not None:
        return row.column, row.problem.code, row.address, row.in_file
    return row.column, str(row.outcome), row.now, row.in_file


def counts(found: Preview) -> Mapping[str, int]:
    """Outcomes that occur, but the equal ones."""
    return {str(one): n for one in Outcome if one is not Outcome.EQUAL and (n := found.count(one))}


def saved_again(file: Path) -> Path:
    """The workbook as LibreOffice saves it; skips the test where there is none."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed here")
    out = file.parent / "libreoffice"
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    done = subprocess.run(
        [office, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(file)],
        capture_output=True,
        timeout=180,
        check=False,
    )
    made = out / file.name
    assert made.exists(), done.stderr
    return made


def shown(hand: Hand, key: int, column: str, table: str = "intervention") -> Cell:
    """What a field shows."""
    return cells.shown(hand.db, table, column, key)


def titles(hand: Hand) -> list[str]:
    """The interventions in sight."""
    return [one.title for one in interventions.listed(hand.db, interventions.keys(hand.db, Search(hand.commune)))]


def of_sheets(hand: Hand) -> dict[int, object]:
    """All that people see of the commune's records."""
    return {key: interventions.sheet(hand.db, key) for key in interventions.keys(hand.db, Search(hand.commune))}


def change(hand: Hand, key: int, **values: Cell) -> None:
    """New values, as a person types them in the program."""
    SetFields("intervention", key, values).run(hand)
