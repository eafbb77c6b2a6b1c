"""The office's list of zone omogenee out of a text: a line for each commune, its ISTAT code and its zone's number."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from psm_desktop.domain.codes import istat_problem
from psm_desktop.domain.zones import Zones
from psm_desktop.readers.table_text import rows, separator_of


@dataclass(frozen=True, slots=True)
class ZoneProblem:
    """A line that cannot be taken: its number, from 1, a code of `sentences.py`, and what stands there."""

    line: int
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class ZoneList:
    """What was read; `zones` holds only the lines without a problem."""

    zones: Zones
    problems: tuple[ZoneProblem, ...]


def read(text: str, communes: Collection[str], zones: Collection[str]) -> ZoneList:
    """The list of a text with tabs or semicolons. `communes`: codes there are; `zones`: numbers there are.

    The first line may be headings. Further columns (a name) are left alone; the zone is the last that is filled.
    """
    found: dict[str, str] = {}
    problems: list[ZoneProblem] = []
    for line, cells in _lines(text):
        code, zone = cells[0], cells[-1]
        problem = _problem(code, zone, found, communes, zones)
        if problem is None:
            found[code] = zone
        elif line > 1 or code.isdigit():  # else they are headings
            problems.append(ZoneProblem(line, *problem))
    return ZoneList(Zones(found), tuple(problems))


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Lines that hold something, with their numbers; two cells at least."""
    for number, cells in enumerate(rows(text, separator_of(text)), 1):
        filled = [cell for cell in cells if cell]
        if filled:
            yield number, filled if len(filled) > 1 else [*filled, ""]


def _problem(
    code: str, zone: str, found: Collection[str], communes: Collection[str], zones: Collection[str]
) -> tuple[str, str] | None:
    if code not in communes:
        return ("istat-zero" if istat_problem(code) == "istat-zero" else "zone-no-commune"), code
    if code in found:
        return "zone-twice", code
    return None if zone in zones else ("zone-unknown", zone)
