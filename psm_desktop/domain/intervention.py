"""An intervention and what hangs on it, as plain values; computed things are computed here and never stored."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from psm_desktop.domain.days import due_last_day
from psm_desktop.domain.details import (
    AdministrativeAct,
    AlsoServes,
    Evidence,
    Indicator,
    IndicatorReading,
    Partner,
    Remark,
)
from psm_desktop.domain.plan_changes import Became
from psm_desktop.domain.status import OPEN, Status, status_of


@dataclass(frozen=True, slots=True)
class Intervention:
    """What a commune does under the plan, as shown now (fields: campi_scheda.csv). None: not filled in, or a draft."""

    key: int
    commune: str | None = None
    title: str | None = None
    under: str | None = None  # version:code
    status: str | None = None
    progress_pct: int | None = None
    planned_start: str | None = None
    planned_end: str | None = None
    actual_start: str | None = None
    actual_end: str | None = None
    responsible_officer: str | None = None
    implementing_body: str | None = None
    implementing_body_tax_code: str | None = None
    contact: str | None = None
    cup: str | None = None
    cigs: str | None = None
    cup_nature: str | None = None
    local_code: str | None = None
    summary: str | None = None
    plan_goals: str | None = None
    sdg_goals: str | None = None
    nrrp_mission: str | None = None
    nrrp_component: str | None = None
    nrrp_measure: str | None = None
    savings_cents: int | None = None
    procedural_state: str | None = None
    place: str | None = None
    people_served: int | None = None
    issues_text: str | None = None
    next_steps: str | None = None
    notes: str | None = None
    is_ready: int = 0
    deleted: int = 0
    purged: int = 0


@dataclass(frozen=True, slots=True)
class CostItem:
    """A line of the cost breakdown; amounts in cents, committed and paid cumulated."""

    key: int
    intervention: int
    label: str | None = None
    amount_cents: int | None = None
    committed_cents: int | None = None
    paid_cents: int | None = None
    deleted: int = 0
    purged: int = 0


TO_FIND = ("da reperire", "finanziamento da reperire")
"""How lists of sources call money that is still to be found: ours, and Italia Domani's (vocabolari.json). It covers
no costs: campi_scheda.csv, importo_da_reperire, is what remains of them. `found_source` in views.sql says the same."""


def is_to_find(source: object) -> bool:
    """Whether the name of a source stands for money that nobody has promised yet."""
    return isinstance(source, str) and source.strip().casefold() in TO_FIND


@dataclass(frozen=True, slots=True)
class FundingSource:
    """Where money comes from. `act`: the deed that grants it, as written."""

    key: int
    intervention: int
    source: str | None = None
    amount_cents: int | None = None
    act: str | None = None
    deleted: int = 0
    purged: int = 0

    @property
    def is_to_find(self) -> bool:
        """Whether it stands for money that nobody has promised yet."""
        return is_to_find(self.source)


@dataclass(frozen=True, slots=True)
class Milestone:
    """A point in time. `due`: a day, or a month meaning its last day; `reached`: the day, None while open."""

    key: int
    intervention: int
    label: str | None = None
    kind: str | None = None
    due: str | None = None
    reached: str | None = None
    deleted: int = 0
    purged: int = 0

    def is_late(self, today: date) -> bool:
        """Due before today and not reached."""
        return self.reached is None and self.due is not None and due_last_day(self.due) < today


@dataclass(frozen=True, slots=True)
class Phase:
    """A bar of the timetable: four days."""

    key: int
    intervention: int
    label: str | None = None
    planned_start: str | None = None
    actual_start: str | None = None
    planned_end: str | None = None
    actual_end: str | None = None
    deleted: int = 0
    purged: int = 0


@dataclass(frozen=True, slots=True)
class Listed:
    """An intervention as lists show it. Money in cents, sums of its living cost items and of the sources found."""

    key: int
    commune: str
    title: str
    under: str | None
    status: Status | None
    progress_pct: int | None
    planned_start: str | None
    planned_end: str | None
    amount_cents: int
    funded_cents: int
    committed_cents: int
    paid_cents: int
    is_ready: bool
    has_conflict: bool

    def is_late(self, today: date) -> bool:
        """Still open and past its planned end."""
        return self.status in OPEN and self.planned_end is not None and due_last_day(self.planned_end) < today

    @property
    def missing_cents(self) -> int:
        """Costs no source covers; negative when sources exceed costs."""
        return self.amount_cents - self.funded_cents


Place = tuple[int, str]
"""Row key and column."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The intervention sheet: the record with its living rows, drafts (text as typed) and fields in conflict.

    Readings stand in the order of their days, those without one last. `became`: of its references to the plan those
    that the newest version says something else of.
    """

    intervention: Intervention
    costs: tuple[CostItem, ...] = ()
    sources: tuple[FundingSource, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    phases: tuple[Phase, ...] = ()
    drafts: dict[Place, str] = field(default_factory=dict)
    conflicts: frozenset[Place] = frozenset()
    indicators: tuple[Indicator, ...] = ()
    readings: tuple[IndicatorReading, ...] = ()
    acts: tuple[AdministrativeAct, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    also_serves: tuple[AlsoServes, ...] = ()
    partners: tuple[Partner, ...] = ()
    remarks: tuple[Remark, ...] = ()
    became: Mapping[str, Became] = field(default_factory=dict)

    @property
    def amount_cents(self) -> int:
        """Total cost."""
        return sum(item.amount_cents or 0 for item in self.costs)

    @property
    def committed_cents(self) -> int:
        """Committed so far."""
        return sum(item.committed_cents or 0 for item in self.costs)

    @property
    def paid_cents(self) -> int:
        """Paid so far."""
        return sum(item.paid_cents or 0 for item in self.costs)

    @property
    def funded_cents(self) -> int:
        """Total of the sources that were found."""
        return sum(source.amount_cents or 0 for source in self.sources if not source.is_to_find)

    @property
    def to_find_cents(self) -> int:
        """What the sources themselves call still to be found; may differ from what is missing."""
        return sum(source.amount_cents or 0 for source in self.sources if source.is_to_find)

    @property
    def missing_cents(self) -> int:
        """Costs no source covers; negative when sources exceed costs."""
        return self.amount_cents - self.funded_cents

    @property
    def status(self) -> Status | None:
        """The state; None when empty or unknown to this program."""
        return status_of(self.intervention.status)

    def readings_of(self, indicator: int) -> tuple[IndicatorReading, ...]:
        """The readings of an indicator, the earliest first."""
        return tuple(one for one in self.readings if one.indicator == indicator)

    def current_value(self, indicator: int) -> int | None:
        """The latest value of an indicator, in thousandths of its unit; None: none has been read."""
        dated = [one.value for one in self.readings_of(indicator) if one.day is not None and one.value is not None]
        return dated[-1] if dated else None
