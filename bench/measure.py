"""An operation and its reference by turns, so that whatever else the machine does meets both."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Measured:
    """Seconds an operation and its reference took, each the median of its turns."""

    name: str
    took_s: float
    reference: str
    reference_s: float
    goal: float
    """How many times the reference the operation may take; 0: no goal, shown for information."""
    unit: str = "ms"
    """What is printed; "MB": the figures are no seconds but millions of bytes."""

    @property
    def ratio(self) -> float:
        """How many times the reference it took."""
        return self.took_s / self.reference_s

    @property
    def line(self) -> str:
        """What is printed."""
        goal = f"goal {self.goal:.3g} {'ok' if self.ratio <= self.goal else 'MISSED'}" if self.goal else ""
        many = 1000 if self.unit == "ms" else 1
        taken = f"{self.took_s * many:9.3f} {self.unit}   {self.reference}: {self.reference_s * many:.3f} {self.unit}"
        return f"{self.name:56} {taken:50} ratio {self.ratio:6.2f}   {goal}"


def by_turns(
    name: str, work: Callable[[], object], reference: str, plain: Callable[[], object], *, goal: float, turns: int
) -> Measured:
    """Run both `turns` times, one after the other."""
    took: list[float] = []
    plainly: list[float] = []
    for _ in range(turns):
        took.append(timed(work))
        plainly.append(timed(plain))
    return Measured(name, median(took), reference, median(plainly), goal)


def timed(work: Callable[[], object]) -> float:
    """Seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
