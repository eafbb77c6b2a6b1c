"""A look at a workbook's zip before any parser sees it: what could harm is refused in a tenth of a second."""

import io
import os
import re
import zipfile
import zlib
from pathlib import Path

from psm_desktop.errors import PsmError

LARGEST_FILE = 24 << 20
"""Bytes on disk. A return of 2,000 interventions has under 1 MB."""
MOST_ENTRIES = 300
LARGEST = 16 << 20
"""Bytes of one part, unpacked."""
LARGEST_IN_ALL = 32 << 20
DENSEST = 200
"""Unpacked to packed; an honest sheet stays under 50."""
MOST_TAGS = 3_000_000
"""Elements of one part: each costs a parser some hundred bytes."""
FAR_ROW, FAR_COLUMN = 100_000, 200
"""Filled cells beyond are no return's; empty ones stand where a program has kept the look of a whole row or column."""
MOST_MERGED = 50_000
"""Cells that merged ranges cover in one sheet."""
OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # OLE: an .xls of before 2007, or an encrypted .xlsx
QUOTE = rb"""\s*=\s*["']"""
FAR = rb"(?=[A-Za-z]{2}|[A-Za-z][0-9]{6})([A-Za-z]{1,3})([0-9]{1,9})"
CELL = re.compile(rb"\sr" + QUOTE + FAR)
"""A cell in a column of two letters or a row of six digits: few honest ones match."""
ROW = re.compile(rb"<(?:[\w.-]{1,40}:)?row\s(?:[^>]{0,300}?\s)?r" + QUOTE + rb"([^\"'<>]*)")
VEILED = re.compile(rb"\s(?:r|ref)" + QUOTE + rb"[^\"'<>]*&")
"""An address written with character references: nobody needs to."""
AREA = rb"([A-Za-z]{1,3})([0-9]{1,9}):([A-Za-z]{1,3})([0-9]{1,9})"
MERGED = re.compile(rb"mergeCell\s(?:[^>]{0,300}?\s)?ref" + QUOTE + AREA)
ENCODING = re.compile(rb"""^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)""")
UTF8 = (b"utf-8", b"utf8", b"us-ascii", b"ascii")
BOM = b"\xef\xbb\xbf"
SYSTEM = os.name
CHUNK, OVERLAP = 1 << 20, 1024
UNREADABLE = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)
"""What Python's own reader of zips says of a damaged one."""


def check(file: Path) -> bytes:
    """The bytes of a workbook that may be parsed: they, and not the file once more, so that nothing changes between.

    Raises PsmError, saying why, for a file that is no workbook, an old or locked one, or one that could do harm.
    """
    data = _bytes(file)
    if data.startswith(OLD_OR_LOCKED):
        raise PsmError("excel-old-or-locked", name=file.name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            _check_parts(packed, file.name)
    except UNREADABLE as problem:
        raise PsmError("not-excel", name=file.name) from problem
    return data


def _bytes(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise PsmError("excel-harmful", name=file.name)
        return file.read_bytes()
    except FileNotFoundError as problem:
        raise PsmError("no-file", name=file.name) from problem
    except OSError as problem:
        raise _unopened(problem, file) from problem


def _unopened(problem: OSError, file: Path) -> PsmError:
    """Windows says PermissionError of a file that Excel holds open, and of a folder."""
    if file.is_dir():
        return PsmError("not-excel", name=file.name)
    locked = isinstance(problem, PermissionError) and SYSTEM == "nt"
    return PsmError("file-open-elsewhere" if locked else "cannot-read", name=file.name)


def _check_parts(packed: zipfile.ZipFile, name: str) -> None:
    parts = packed.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise PsmError("excel-old-or-locked", name=name)
    names = [part.filename for part in parts]
    if "xl/workbook.xml" not in names:
        raise PsmError("not-excel", name=name)
    if len(parts) > MOST_ENTRIES or len(set(names)) < len(names) or sum(p.file_size for p in parts) > LARGEST_IN_ALL:
        raise PsmError("excel-harmful", name=name)
    if any(p.file_size > LARGEST or p.file_size > DENSEST * max(p.compress_size, 1) + CHUNK for p in parts):
        raise PsmError("excel-harmful", name=name)
    for part in parts:
        _check_part(packed, part, name)


def _check_part(packed: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> None:
    """Read in pieces, so that sizes that lie cost nothing. Pictures are left alone, whatever their name."""
    read, tags, merged, tail = 0, 0, 0, b""
    with packed.open(part) as stream:
        while piece := stream.read(CHUNK):
            if read == 0 and not _is_readable_xml(piece, part.filename, name):
                return
            read, tags, text = read + len(piece), tags + piece.count(b"<"), tail + piece
            if read > part.file_size or tags > MOST_TAGS or b"<!DOCTYPE" in text or b"<!ENTITY" in text:
                raise PsmError("excel-harmful", name=name)
            merged += _merged(text)  # what stands where two pieces overlap counts twice: no matter
            if _reaches_far(text) or merged > MOST_MERGED:
                raise PsmError("excel-far-cell", name=name)
            tail = text[-OVERLAP:]


def _is_readable_xml(head: bytes, part: str, name: str) -> bool:
    """Whether a part is XML in UTF-8. Raises PsmError for XML in another encoding: what it holds could not be seen."""
    text = head.removeprefix(BOM).lstrip()
    if not text.startswith(b"<"):
        if (part.endswith((".xml", ".rels", ".vml")) and text) or (not text and len(head) == CHUNK):
            raise PsmError("excel-harmful", name=name)
        return False
    said = ENCODING.match(text[:300])
    if b"\0" in text[:300] or (said is not None and said[1].lower() not in UTF8):
        raise PsmError("excel-harmful", name=name)
    return True


def _reaches_far(text: bytes) -> bool:
    if b"&" in text and VEILED.search(text):
        return True
    if any(float(found[1]) > FAR_ROW and _is_filled(found, text) for found in ROW.finditer(text)):
        return True
    far = (found for found in CELL.finditer(text) if _column(found[1]) > FAR_COLUMN or int(found[2]) > FAR_ROW)
    return any(_is_filled(found, text) for found in far)


def _is_filled(found: re.Match[bytes], text: bytes) -> bool:
    """Whether the element of an address holds anything."""
    end = text.find(b">", found.end())
    return end > 0 and text[end - 1 : end] != b"/" and not text.startswith(b"</", end + 1)


def _merged(text: bytes) -> int:
    """How many cells the merged ranges of a piece cover."""
    return sum(
        (abs(_column(found[3]) - _column(found[1])) + 1) * (abs(int(found[4]) - int(found[2])) + 1)
        for found in MERGED.finditer(text)
    )


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def merged(sheet: bytes) -> list[tuple[int, int, int, int]]:
    """The merged ranges of a checked sheet: first row and column, last row and column, counted from 1."""
    found = ((int(r), _column(c), int(to_r), _column(to_c)) for c, r, to_c, to_r in MERGED.findall(sheet))
    return [(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in found]


def has_formulas(data: bytes) -> bool:
    """Whether a part of a checked workbook holds a formula: then its result must have been saved with it."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return any(re.search(rb"<(?:[\w.-]{1,40}:)?f[\s/>]", packed.read(name)) for name in packed.namelist())
