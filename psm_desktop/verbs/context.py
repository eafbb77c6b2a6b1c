"""What a verb is given: the words of the command line, and the workspace they speak of."""

import argparse
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from psm_desktop.commands.hand import Hand
from psm_desktop.commands.open_copy import hand_in
from psm_desktop.commands.safety_copy import advised
from psm_desktop.domain.codes import istat_problem
from psm_desktop.domain.communes import Commune
from psm_desktop.domain.keys import parse_key
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.errors import PsmError
from psm_desktop.store import cells, communes, copies, seed
from psm_desktop.store.connection import explained


class UsageError(PsmError):
    """The words of the command line do not fit: exit 2."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a verb found or did. `value`: for --json, keys as text; `lines`: for people.

    `complaint`: the sentence for stderr where not all could be done (exit 1); empty when all is well.
    """

    value: object
    lines: Sequence[str] = field(default_factory=list)
    complaint: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """The parsed words. `commune` is the code given with --comune, None where none was."""

    args: argparse.Namespace

    @property
    def workspace(self) -> Path:
        """The workspace named with --workspace or PSM_WORKSPACE. Raises UsageError when none is."""
        if not self.args.workspace:
            raise UsageError("needs-workspace")
        return Path(self.args.workspace)

    def out(self, there: str) -> Path:
        """The file to write. Raises PsmError with the code `there` where a file has the name already; with --replace
        it gives way."""
        file = Path(self.args.out)
        if not self.args.replace and file.is_file() and file.stat().st_size:
            raise PsmError(there, name=file.name)
        return file

    @property
    def commune(self) -> str | None:
        """The commune named with --comune, checked. Raises UsageError as `named` does."""
        return self.named(self.args.comune).code if self.args.comune else None

    def named(self, text: str) -> Commune:
        """The commune of a code: one of the 312, or of those that the workspace's list adds to them. Raises UsageError
        for none of them."""
        if not self.args.workspace or any(one.code == text for one in seed.communes()):
            return commune(text)
        with self.open() as db:
            return commune(text, db)

    @contextmanager
    def open(self) -> Iterator[sqlite3.Connection]:
        """The workspace, closed again in any case; of a broken one the newest good safety copy is named."""
        try:
            db = copies.connect(self.workspace)
            try:
                yield db
            except sqlite3.DatabaseError as problem:
                raise explained(problem, self.workspace) from problem
            finally:
                db.close()
        except PsmError as problem:
            told = advised(problem, self.workspace)
            raise told from (problem if told is not problem else problem.__cause__)

    @contextmanager
    def hand(self, key: int | None = None) -> Iterator[Hand]:
        """A hand in the commune that is meant: the one named, the one of the row `key`, or the only one."""
        with self.open() as db:
            yield self.hand_of(db, key)

    def hand_of(self, db: sqlite3.Connection, key: int | None = None) -> Hand:
        """The same on an open connection. Raises UsageError where a commune must be named."""
        named = self.commune or (cells.commune_of(db, key) if key is not None else None)
        if key is not None and cells.commune_of(db, key) not in (None, named):
            raise PsmError("unknown-row", key=key)
        try:
            return hand_in(db, named)
        except PsmError as problem:
            if problem.code == "which-commune":
                raise UsageError(problem.code) from problem
            raise

    def scope(self, db: sqlite3.Connection) -> str | None:
        """The commune that questions are about; None: all, in the office's copy where none is named."""
        if copies.about(db).is_office and self.commune is None:
            return None
        return self.hand_of(db).commune


def commune(text: str, db: sqlite3.Connection | None = None) -> Commune:
    """The commune of a code, of a workspace's list too. Raises UsageError, with a hint where only a leading zero is
    lost."""
    for one in communes.known(db) if db is not None else seed.communes():
        if one.code == text:
            return one
    if istat_problem(text) == "istat-zero":
        raise UsageError("istat-zero", text=text, fixed=text.zfill(6))
    raise UsageError("no-commune", text=text)


def key(text: str) -> int:
    """A key in decimal text. Raises UsageError for anything else."""
    found = parse_key(text)
    if found is None:
        raise UsageError("not-a-key", text=text)
    return found


def intervention_of(db: sqlite3.Connection, row: int) -> int:
    """The intervention a row belongs to, itself included. Raises PsmError when the row is not here."""
    found = cells.intervention_of(db, row)
    if found is None:
        raise PsmError("unknown-row", key=row)
    return found


def plain_cell(cell: Cell) -> object:
    """A value as JSON has it; a draft is told apart from text."""
    return {"draft": cell.text} if isinstance(cell, Draft) else cell
