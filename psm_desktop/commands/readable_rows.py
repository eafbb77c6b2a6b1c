"""The interventions that can still be read of a broken workspace, as a table for a spreadsheet, to paste from."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from psm_desktop.domain.fields import field
from psm_desktop.errors import PsmError
from psm_desktop.store import readable
from psm_desktop.store.readable import INTERVENTION, Readable
from psm_desktop.words import field_word, value_words

AMOUNT = ("cost_item", "amount_cents")


@dataclass(frozen=True, slots=True)
class Rows:
    """The table, and how many interventions are in it."""

    file: Path
    count: int


def write(broken: Path, beside: Path, more_than: int = 0) -> Rows | None:
    """Write the table beside a workspace, under a name that is free; None where no more than so many interventions can
    be read. Raises PsmError where it cannot be written."""
    try:
        found = readable.interventions(broken, beside.parent)
        if len(found) <= more_than:
            return None
        out = _free(beside)
        out.write_text(_table(found), "utf-8-sig")  # by its mark Excel knows the letters
    except OSError as problem:
        raise PsmError("cannot-write", name=beside.name) from problem
    return Rows(out, len(found))


def _free(beside: Path) -> Path:
    names = (f"{beside.stem} schede leggibili{f' {n}' if n > 1 else ''}.csv" for n in range(1, 1000))
    return next(file for name in names if not (file := beside.with_name(name)).exists())


def _table(found: list[Readable]) -> str:
    columns = list(dict.fromkeys(column for one in found for column in one.values))
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow([*(field_word(INTERVENTION, column) for column in columns), field_word(*AMOUNT)])
    for one in found:
        cells = [value_words(field(INTERVENTION, column), one.values.get(column)) for column in columns]
        writer.writerow([*cells, "" if one.cents is None else value_words(field(*AMOUNT), one.cents)])
    return out.getvalue()
