"""What else hangs on an intervention besides money and timetable: indicators, acts, evidence, partners, remarks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured. Values in thousandths of `unit`."""

    key: int
    intervention: int
    label: str | None = None
    unit: str | None = None
    baseline_value: int | None = None
    target_value: int | None = None
    deleted: int = 0
    purged: int = 0

    def is_past_target(self, value: int) -> bool:
        """Whether a value lies beyond the target, seen from the baseline; a target below that is reached downwards."""
        if self.target_value is None:
            return False
        falls = self.baseline_value is not None and self.baseline_value > self.target_value
        return value < self.target_value if falls else value > self.target_value


@dataclass(frozen=True, slots=True)
class IndicatorReading:
    """A value read on a day; in thousandths of the indicator's unit."""

    key: int
    indicator: int
    day: str | None = None
    value: int | None = None
    deleted: int = 0
    purged: int = 0


@dataclass(frozen=True, slots=True)
class AdministrativeAct:
    """A delibera or determina. `kind`: "resolution" or "determination"; `organ`: who took it."""

    key: int
    intervention: int
    kind: str | None = None
    organ: str | None = None
    number: str | None = None
    day: str | None = None
    subject: str | None = None
    deleted: int = 0
    purged: int = 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file that is attached: the reference alone, the file lies beside the workspace under its `sha256`."""

    key: int
    intervention: int
    name: str | None = None
    sha256: str | None = None
    bytes: int | None = None
    media_type: str | None = None
    deleted: int = 0
    purged: int = 0


@dataclass(frozen=True, slots=True)
class AlsoServes:
    """A further code of the plan (version:code) the intervention serves."""

    key: int
    intervention: int
    under: str | None = None
    deleted: int = 0
    purged: int = 0


@dataclass(frozen=True, slots=True)
class Partner:
    """Another body that takes part. `commune`: its ISTAT code where it is one of the 312."""

    key: int
    intervention: int
    name: str | None = None
    commune: str | None = None
    deleted: int = 0
    purged: int = 0


@dataclass(frozen=True, slots=True)
class Remark:
    """What the office says of the record, of one row of it or of one field of that row (`table.column`), and what the
    commune answers. `is_done`: somebody has dealt with it."""

    key: int
    intervention: int
    about_row: int | None = None
    about_field: str | None = None
    text: str | None = None
    is_done: int = 0
    deleted: int = 0
    purged: int = 0
