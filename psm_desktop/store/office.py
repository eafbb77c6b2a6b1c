"""What only the office asks: what has come from each commune, and the ready sheets of all of them in one pass."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any, Generic, TypeVar

from psm_desktop.domain.details import Partner
from psm_desktop.domain.intervention import CostItem, FundingSource, Intervention, Milestone, Phase, Place, Sheet
from psm_desktop.store import plan_codes, questions
from psm_desktop.store.sql import beside

SQL = beside(__file__, "office.sql")
Row = tuple[Any, ...]
Child = TypeVar("Child", CostItem, FundingSource, Milestone, Phase, Partner)


@dataclass(frozen=True, slots=True)
class Held:
    """What the copy holds of one commune. `amount_cents`: over all its interventions in sight, drafts too."""

    interventions: int
    ready: int
    amount_cents: int

    def __add__(self, other: "Held") -> "Held":
        return Held(
            self.interventions + other.interventions, self.ready + other.ready, self.amount_cents + other.amount_cents
        )


@dataclass(frozen=True, slots=True)
class LastReturn:
    """The last return file of a commune. `fate` as `store.gate.Fate`, or the code it was refused with; `at`,
    `taken_at`: UTC seconds, the latter of the last one that was taken, None when none ever was."""

    fate: str
    at: int
    name: str
    taken_at: int | None


def held(db: sqlite3.Connection) -> dict[str, Held]:
    """ISTAT code -> what is here of the commune; communes of which nothing is here are left out."""
    return {commune: Held(count, ready, cents) for commune, count, ready, cents in db.execute(SQL["by_commune"])}


def last_returns(db: sqlite3.Connection) -> dict[str, LastReturn]:
    """ISTAT code -> its last return file."""
    return {commune: LastReturn(fate, at, name, taken) for commune, fate, at, name, taken in db.execute(SQL["files"])}


def conflicts(db: sqlite3.Connection) -> dict[str, int]:
    """ISTAT code -> what nobody has chosen between yet; communes without are left out."""
    return Counter(one.commune for one in questions.still_open(db, None))


def answers(db: sqlite3.Connection) -> dict[str, int]:
    """ISTAT code -> answers to remarks that nobody here has dealt with."""
    return dict(db.execute(SQL["answers"]))


def invited(db: sqlite3.Connection) -> dict[str, int]:
    """ISTAT code -> when it was last invited (UTC second)."""
    return {commune: made_at for commune, made_at, _ in db.execute(SQL["invited"])}


def ready_sheets(db: sqlite3.Connection, commune: str | None = None) -> Iterator[Sheet]:
    """The sheet of every intervention marked ready, by key: eight statements, however many there are.

    It holds what the rules look at and what totals need; texts nobody judges (place, notes) are left empty.
    """
    where = {"commune": commune}
    costs = _Children(db.execute(SQL["costs"], where), CostItem)
    sources = _Children(db.execute(SQL["sources"], where), FundingSource)
    phases = _Children(db.execute(SQL["phases"], where), Phase)
    milestones = _Children(db.execute(SQL["milestones"], where), Milestone)
    partners = _Children(db.execute(SQL["partners"], where), Partner)
    drafts, conflicts, codes = _drafts(db), _open_values(db), plan_codes.now(db)
    for row in db.execute(SQL["ready"], where):
        record = _intervention(row)
        key = record.key
        yield Sheet(
            record,
            costs.of(key),
            sources.of(key),
            milestones.of(key),
            phases.of(key),
            drafts.get(key, {}),
            conflicts.get(key, frozenset()),
            partners=partners.of(key),
            became=codes.became((record.under,)),
        )


def _intervention(row: Row) -> Intervention:
    names = (
        "key commune title under status progress_pct planned_start planned_end actual_start actual_end "
        "implementing_body implementing_body_tax_code cup cigs summary nrrp_mission nrrp_component nrrp_measure "
        "savings_cents is_ready"
    )
    return Intervention(**dict(zip(names.split(), row, strict=True)))


class _Children(Generic[Child]):
    """Rows ordered by their parent's key, read along with the parents: memory holds those of one parent."""

    def __init__(self, rows: Iterable[Row], kind: type[Child]) -> None:
        self._kind: type[Child] = kind
        self._groups = groupby(rows, key=itemgetter(1))
        self._next: tuple[int, Iterator[Row]] | None = next(self._groups, None)

    def of(self, parent: int) -> tuple[Child, ...]:
        """The children of the next parent asked for; parents are asked for by growing key."""
        while self._next is not None and self._next[0] < parent:
            self._next = next(self._groups, None)
        if self._next is None or self._next[0] != parent:
            return ()
        return tuple(self._kind(*row) for row in self._next[1])


def _drafts(db: sqlite3.Connection) -> dict[int, dict[Place, str]]:
    out: dict[int, dict[Place, str]] = {}
    for key, row, column, text in db.execute(SQL["drafts"]):
        out.setdefault(key, {})[row, column] = text
    return out


def _open_values(db: sqlite3.Connection) -> dict[int, frozenset[Place]]:
    out: dict[int, set[Place]] = {}
    for key, row, column in db.execute(SQL["open_values"]):
        out.setdefault(key, set()).add((row, column))
    return {key: frozenset(places) for key, places in out.items()}
