"""The hidden block of a returned workbook: whose it is, what the copy knew when it was written, what stood in it."""

import hashlib
from collections.abc import Iterator, Mapping

from psm_desktop.domain.keys import SITE_BITS, parse_key
from psm_desktop.domain.return_cells import plain
from psm_desktop.domain.return_form import FORM_VERSION, KNEW, ReturnedBook, Then
from psm_desktop.errors import PsmError
from psm_desktop.readers.excel_pages import Page


def book(meta: Page, rows: Page, name: str, data: bytes) -> ReturnedBook:
    """The workbook without its rows. `data`: the file's bytes, by which it is known when it is read again.

    Raises PsmError when facts are missing or changed, or the form is a newer one.
    """
    try:
        return _book(dict(_pairs(meta)), rows, name, data)
    except (KeyError, ValueError) as problem:
        raise PsmError("excel-not-ours", name=name) from problem


def _book(facts: Mapping[str, str], rows: Page, name: str, data: bytes) -> ReturnedBook:
    if int(facts["form"]) > FORM_VERSION:
        raise PsmError("excel-newer", name=name)
    said = hashlib.blake2b(data + facts["workbook"].encode(), digest_size=5).digest()
    return ReturnedBook(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        commune=facts["commune"],
        plan_version=int(facts["plan_version"]),
        workbook=_number(facts["workbook"]),
        site=int.from_bytes(said, "big") or 1,
        is_training=facts["training"] == "1",
        made_at=int(facts["made_at"]),
        basis={_number(name.removeprefix(KNEW)): int(upto) for name, upto in facts.items() if name.startswith(KNEW)},
        then=_then(rows),
        rows=(),
    )


def _number(text: str) -> int:
    """A site or workbook number. Raises ValueError for all else."""
    number = parse_key(text)
    if number is None or number >> SITE_BITS:
        raise ValueError(text)
    return number


def _then(rows: Page) -> Then:
    """What each cell held when the workbook was written, as digests."""
    found: Then = {}
    for key, held in _pairs(rows):
        if (number := parse_key(key)) is not None:
            found[number] = dict(part.split("=", 1) for part in held.split(";") if "=" in part)
    return found


def _pairs(page: Page) -> Iterator[tuple[str, str]]:
    for row in page.values():
        if 1 in row:
            yield plain(row[1].raw), plain(row[2].raw) if 2 in row else ""
