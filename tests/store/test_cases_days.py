"""Days that do not exist: screens reckon with them, and those of an office show all communes at once."""

import pytest
from pcs import Pcs, forge, refused

from psm_desktop.domain.values import Draft
from psm_desktop.errors import Refused
from psm_desktop.store.gate import Fate

NONE = (
    "domani",
    "2026-02-30",
    "2026-13",
    "26-01-01",
    "2026-1-1",
    "0000-01-01",
    "1899-12-31",
    "2200-01",
    "\u0662\u0660\u0662\u0666-01-01",
    " ",
)


@pytest.mark.parametrize("day", NONE)
@pytest.mark.parametrize("column", ["planned_end", "actual_start"])
def test_a_day_that_is_none_comes_from_nobody(pcs: Pcs, ponte: int, day: str, column: str) -> None:
    office, town, _ = pcs
    town.set(ponte, **{column: "2026-05-01"})
    piece = town.cut(office.site)
    piece.lines = [line._replace(value=day) if line.column == column else line for line in piece.lines]
    forge(town, piece)
    refused(office, piece, Fate.REFUSED)


@pytest.mark.parametrize("day", NONE)
def test_nor_in_a_birth(pcs: Pcs, ponte: int, day: str) -> None:
    office, town, _ = pcs
    town.bear("milestone", intervention=ponte, label="Gara", due="2026-05-01")
    piece = town.cut(office.site)
    piece.lines = [
        line._replace(value=str(line.value).replace("2026-05-01", day)) if line.table == "milestone" else line
        for line in piece.lines
    ]
    forge(town, piece)
    refused(office, piece, Fate.REFUSED)


def test_what_was_typed_stays_as_a_draft_and_days_and_months_come(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    for value in ("2026-05-01", "2028-02-29", "2026-12", "1900-01-01", "2199-12-31", Draft("domani"), None):
        town.set(ponte, planned_end=value)
    with pytest.raises(Refused):
        town.set(ponte, planned_end="domani")
    assert town.send(office) is Fate.TAKEN
