"""The office's list of communes that went into another, out of a text: a line for each of them.

Old code; new code; from which day; name of the new commune; its inhabitants, where they are known. The name may stand
in the first of several lines with the same new code, and may be missing where that commune exists already.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from psm_desktop.domain.codes import istat_problem
from psm_desktop.domain.days import parse_day
from psm_desktop.domain.mergers import Merger, Mergers, Named, leads_back
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.readers.table_text import rows, separator_of

CELLS = 5
LONGEST_NAME = 100
MOST_INHABITANTS = 10_000_000


@dataclass(frozen=True, slots=True)
class MergerProblem:
    """A line that cannot be taken: its number, from 1, a code of `sentences.py`, and what stands there."""

    line: int
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class MergerList:
    """What was read; `mergers` is whole only where there is no problem."""

    mergers: Mergers
    problems: tuple[MergerProblem, ...]


def read(text: str, communes: Mapping[str, str], today: date) -> MergerList:
    """The list of a text with tabs or semicolons, whose first line may be headings. `communes`: code -> name of those
    that exist."""
    return _Reading(communes, today).read(text)


@dataclass
class _Reading:
    communes: Mapping[str, str]
    today: date
    found: dict[str, tuple[int, Merger]] = field(default_factory=dict)
    """Old code -> its line and what it says."""
    names: dict[str, str] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    problems: list[MergerProblem] = field(default_factory=list)

    def read(self, text: str) -> MergerList:
        for line, cells in _lines(text):
            if line > 1 or any(sign.isdigit() for sign in cells[0]):  # else they are headings
                self._take(line, *cells)
        for line, merger in self.found.values():
            self._check(line, merger)
        named = {one.new: self._named(one.new) for _, one in self.found.values()}
        list_ = Mergers(tuple(one for _, one in self.found.values()), named)
        return MergerList(list_, tuple(sorted(self.problems, key=lambda one: one.line)))

    def _take(self, line: int, old: str, new: str, since: str, name: str, people: str) -> None:
        """Note what a line says, or what is wrong with it by itself."""
        day, count = self._day(since), people.replace(".", "")
        wrong = self._wrong(old, new, name)
        if wrong is None and count and not (count.isascii() and count.isdigit() and int(count) <= MOST_INHABITANTS):
            wrong = "merger-people", people
        if wrong is not None or day is None:
            self.problems.append(MergerProblem(line, *(wrong or ("merger-day", since))))
            return
        self.found[old] = line, Merger(old, new, day)
        if name:
            self.names[new] = name
        if count:
            self.people[new] = int(count)

    def _wrong(self, old: str, new: str, name: str) -> tuple[str, str] | None:
        for code in (old, new):
            if problem := _code_problem(code):
                return problem, code
        if old in self.found:
            return "merger-twice", old
        is_another = bool(name) and self.names.get(new, name) != name
        return ("merger-other-name", name) if is_another or len(name) > LONGEST_NAME else None

    def _check(self, line: int, merger: Merger) -> None:
        """What is wrong with a line beside the others."""
        after = {one.old: one.new for _, one in self.found.values()}
        heirs = {one.new for _, one in self.found.values()}
        if merger.old not in self.communes and merger.old not in heirs:
            self.problems.append(MergerProblem(line, "merger-no-commune", merger.old))
        elif leads_back(after, merger.old):
            self.problems.append(MergerProblem(line, "merger-circle", merger.old))
        elif not self._named(merger.new).name:
            self.problems.append(MergerProblem(line, "merger-no-name", merger.new))

    def _named(self, code: str) -> Named:
        return Named(self.names.get(code) or self.communes.get(code, ""), self.people.get(code))

    def _day(self, text: str) -> date | None:
        try:
            return date.fromisoformat(parse_day(text, self.today))
        except Unreadable:
            return None


def _code_problem(code: str) -> str | None:
    problem = istat_problem(code)
    return "merger-code" if problem == "istat-format" else problem


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Lines that hold something, with their numbers; five cells each, further ones are left alone."""
    for number, cells in enumerate(rows(text, separator_of(text)), 1):
        if any(cells):
            yield number, [*cells, *[""] * CELLS][:CELLS]
