"""A look at a workbook's zip before any parser sees it: what could harm is refused in a tenth of a second."""

import re
import zipfile
from pathlib import Path

from psm_desktop.errors import PsmError

MOST_ENTRIES = 500
LARGEST = 64 << 20
"""Bytes of one part, unpacked."""
LARGEST_IN_ALL = 192 << 20
DENSEST = 300
"""Unpacked to packed; an honest sheet stays under 50."""
FAR_ROW, FAR_COLUMN = 100_000, 200
"""Cells beyond are no return's."""
OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # OLE: an .xls of before 2007, or an encrypted .xlsx
CELL = re.compile(rb'<c[^>]{0,200}?\br="([A-Z]{1,3})([0-9]{1,7})"')
ROW = re.compile(rb'<row[^>]{0,200}?\br="([0-9]{1,9})"')
CHUNK = 1 << 20


def check(file: Path) -> None:
    """Raises PsmError, saying why, for a file that is no workbook of ours or could be meant to harm."""
    try:
        with file.open("rb") as stream:
            head = stream.read(8)
    except OSError as problem:
        raise PsmError("file-open-elsewhere", name=file.name) from problem
    if head == OLD_OR_LOCKED:
        raise PsmError("excel-old-or-locked", name=file.name)
    try:
        with zipfile.ZipFile(file) as packed:
            _check_parts(packed, file.name)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as problem:
        raise PsmError("not-excel", name=file.name) from problem


def _check_parts(packed: zipfile.ZipFile, name: str) -> None:
    parts = packed.infolist()
    if "xl/workbook.xml" not in {part.filename for part in parts}:
        raise PsmError("not-excel", name=name)
    if len(parts) > MOST_ENTRIES or sum(part.file_size for part in parts) > LARGEST_IN_ALL:
        raise PsmError("excel-harmful", name=name)
    for part in parts:
        if part.flag_bits & 1:
            raise PsmError("excel-old-or-locked", name=name)
        if part.file_size > LARGEST or part.file_size > DENSEST * max(part.compress_size, 1) + CHUNK:
            raise PsmError("excel-harmful", name=name)
        if part.filename.endswith((".xml", ".rels", ".vml")):
            _check_xml(packed, part, name)


def _check_xml(packed: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> None:
    """No document type (entities), no cell far out; read in pieces, so that sizes that lie cost nothing."""
    is_sheet = part.filename.startswith("xl/worksheets/")
    read, tail = 0, b""
    with packed.open(part) as stream:
        while piece := stream.read(CHUNK):
            read += len(piece)
            text = tail + piece
            if read > part.file_size or b"<!DOCTYPE" in text or b"<!ENTITY" in text or b"\x00<" in text:
                raise PsmError("excel-harmful", name=name)
            if is_sheet and _reaches_far(text):
                raise PsmError("excel-far-cell", name=name)
            tail = text[-256:]


def _reaches_far(text: bytes) -> bool:
    if any(int(found[1]) > FAR_ROW for found in ROW.finditer(text)):
        return True
    return any(_column(found[1]) > FAR_COLUMN or int(found[2]) > FAR_ROW for found in CELL.finditer(text))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def has_formulas(file: Path) -> bool:
    """Whether a sheet holds a formula: then its result must have been saved with it."""
    with zipfile.ZipFile(file) as packed:
        sheets = [name for name in packed.namelist() if name.startswith("xl/worksheets/")]
        return any(b"<f>" in (text := packed.read(name)) or b"<f " in text for name in sheets)
