"""A rule that is broken, and how much it weighs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """How much a problem weighs, the heaviest first."""

    TO_CORRECT = "to_correct"  # cannot be marked ready
    TO_COMPLETE = "to_complete"
    NOTICE = "notice"  # never stops anything


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that is broken: where (row key and column), how much it weighs, and the facts of its sentence."""

    code: str
    level: Level
    row: int
    column: str
    facts: Mapping[str, object] = field(default_factory=dict, hash=False)
