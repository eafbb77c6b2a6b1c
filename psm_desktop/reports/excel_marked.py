"""The same workbook once more: cells to correct are coloured, the reason stands beside each as a comment."""

import io
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from warnings import catch_warnings
from zipfile import BadZipFile

from psm_desktop.errors import PsmError
from psm_desktop.reports.files import write_whole

GROUND = "FFF5D6DB"
"""Pale red (ARGB), readable under black text; the comment says the same in words."""
AUTHOR = "Piano strategico"
WIDTH, HEIGHT = 320, 110
"""Of a comment's box, in pixels."""


@dataclass(frozen=True, slots=True)
class CellMark:
    """A cell to correct and the sentence about it. `address`: "F17"."""

    sheet: str
    address: str
    sentence: str


def write(source: Path, marks: Iterable[CellMark], out: Path) -> int:
    """Write a copy of `source` with the cells marked, whole or not at all; gives how many were.

    The caller has had the file looked at by `readers.excel_guard`. A cell keeps what stands in it and what colleagues
    had remarked on it. Raises PsmError when the file cannot be read any more or the copy cannot be written.
    """
    from openpyxl import load_workbook

    try:
        with catch_warnings(action="ignore"):  # of looks it does not know
            book = load_workbook(source)
    except PermissionError as problem:
        raise PsmError("file-open-elsewhere" if os.name == "nt" else "cannot-read", name=source.name) from problem
    except OSError as problem:
        raise PsmError("cannot-read", name=source.name) from problem
    except (BadZipFile, LookupError, ValueError, TypeError, SyntaxError, AttributeError) as problem:
        raise PsmError("not-excel", name=source.name) from problem
    count = sum(_mark(book[one.sheet], one) for one in marks if one.sheet in book.sheetnames)
    stream = io.BytesIO()
    book.save(stream)
    write_whole(out, stream.getvalue())
    return count


def _mark(sheet: Any, mark: CellMark) -> int:
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    cell = sheet[_seen(sheet, mark.address)]
    cell.fill = PatternFill("solid", fgColor=GROUND)
    said = f"{cell.comment.text.rstrip()}\n\n{mark.sentence}" if cell.comment else mark.sentence
    cell.comment = Comment(said, AUTHOR, HEIGHT, WIDTH)
    return 1


def _seen(sheet: Any, address: str) -> str:
    """The cell that is seen at an address: of a merged one its corner."""
    for area in sheet.merged_cells.ranges:
        if address in area:
            return str(area.start_cell.coordinate)
    return address
