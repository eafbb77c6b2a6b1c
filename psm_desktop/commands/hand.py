"""One officer's hand in one commune of one copy: what every command needs to write."""

import sqlite3
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from psm_desktop.commands.numbers import Numbers
from psm_desktop.domain.days import rome_day
from psm_desktop.domain.typed import Reading
from psm_desktop.store import copies, handed_over, journal, plans
from psm_desktop.store.entries import ActId, Entry, Vector
from psm_desktop.words import choice_codes


def utc_now() -> int:
    """The PC's own UTC second."""
    return int(time.time())


@dataclass(frozen=True, slots=True)
class Done:
    """What a command did. `act` None: nothing to change. `key`: of the row it made; `left`: places left alone."""

    act: ActId | None
    key: int | None = None
    left: tuple[tuple[str, str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hand:
    """A copy open for writing in one commune. `clock` gives the moment of an act in UTC seconds."""

    db: sqlite3.Connection
    commune: str
    officer: str
    clock: Callable[[], int] = field(default=utc_now)
    numbers: Numbers = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "numbers", Numbers(self.db))

    def in_commune(self, commune: str) -> "Hand":
        """The same hand in another commune of the copy: what one notes of its numbers the other knows."""
        if commune == self.commune:
            return self
        other = replace(self, commune=commune)
        object.__setattr__(other, "numbers", self.numbers)
        return other

    def refuse_reading_only(self) -> None:
        """Raises PsmError `handed-over` where the commune was passed to another officer: here it is only read."""
        handed_over.refuse(self.db, self.commune)

    @property
    def workspace(self) -> Path:
        """The file written to."""
        return copies.file_of(self.db)

    def author(self) -> journal.Author:
        """Who writes, now; a copy without a number of its own in this commune draws one.

        Raises PsmError `handed-over` where the commune is only read.
        """
        self.refuse_reading_only()
        return journal.Author(self.numbers.site(self.commune), self.officer, self.clock())

    def write(
        self,
        command: str,
        entries: Sequence[Entry],
        *,
        author: journal.Author | None = None,
        basis: Vector | None = None,
        import_id: int | None = None,
        undoes: ActId | None = None,
    ) -> ActId:
        """Write one act and note outside the workspace that it was written. Raises as `journal.write` does."""
        author = author or self.author()
        act = journal.write(self.db, author, command, entries, basis=basis, import_id=import_id, undoes=undoes)
        self.numbers.remember()
        return act

    def new_key(self, given: int = 0) -> int:
        """The key of the next new row, after `given` others of the same act."""
        return journal.next_key(self.db, self.numbers.site(self.commune), given)

    def today(self) -> date:
        """Today in Rome: asked once per act."""
        return rome_day(self.clock())

    def reading(self) -> Reading:
        """How typed text is read now."""
        return Reading(self.today(), plans.current(self.db).version, choice_codes())
