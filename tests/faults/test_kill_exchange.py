"""SIGKILL at any moment of writing a package, of taking packages in and of choosing between values.

Two hundred times in all: the copy opens with the old or the new state, a package is there whole or not at all. Each
third time the two copies go on and end equal, as if nothing had been.
"""

import os
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from killing import Done, acts_of, killed, opened_whole

from psm_desktop.commands.resolve import Resolve
from psm_desktop.domain.values import Cell
from psm_desktop.store import conflicts, copies, exchange, journal, seed
from psm_desktop.store.entries import Vector
from psm_desktop.sync import envelope, returns
from tests.sync.world import ALA, NOW, Pc, exchange_all

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills child processes made by fork")

KILLS = int(os.environ.get("KILLS", "67"))
ROWS, PACKAGES = 12, 15
GOES_ON = 3
"""Of so many that were killed one goes on: that takes longer than all the rest."""


@dataclass
class Town:
    """The office and one commune in a folder that can be put back as it was, with the keys of both beside them."""

    folder: Path
    kept: Path
    rows: list[int]
    packages: list[Path]
    heads: list[Vector]

    @property
    def stick(self) -> Path:
        """Where packages are written."""
        return self.folder / "chiavetta"

    def as_it_was(self) -> None:
        shutil.rmtree(self.folder)
        shutil.copytree(self.kept, self.folder)

    @contextmanager
    def pc(self, name: str) -> Iterator[Pc]:
        """A copy opened anew; its clock goes on from long after all that was written."""
        file = self.folder / f"{name}.psmdb"
        with closing(copies.connect(file)) as db:
            yield Pc(file, db, ALA, self.folder / "config", count(NOW + 86_400))

    def whole(self, name: str) -> None:
        """The copy opens, its pages are good and its tables follow from its journal."""
        opened_whole(self.folder / f"{name}.psmdb").close()

    def end_equal(self) -> None:
        """Both go on as if nothing had been, and show the same."""
        with self.pc("ufficio") as office, self.pc("ala") as ala:
            ala.add("Si continua")
            exchange_all(office, ala)
            assert office.shown() == ala.shown()
            assert journal.known(office.db, ALA) == journal.known(ala.db, ALA)


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Town:
    """Twelve interventions both have, each with a note on which both disagree; fifteen packages the office lacks."""
    folder = tmp_path / "paese"
    (folder / "chiavetta").mkdir(parents=True)
    monkeypatch.setenv("PSM_CONFIG", str(folder / "config"))
    for name, communes in (("ufficio", ()), ("ala", (ALA,))):
        made = {"communes": communes, "is_office": not communes}
        copies.create(folder / f"{name}.psmdb", seed.plan(), officer=name, made_at=NOW, **made)  # type: ignore[arg-type]
    found = Town(folder, tmp_path / "kept", [], [], [])
    with found.pc("ufficio") as office, found.pc("ala") as ala:
        assert ala.fates(office.invite(ALA)) == ["invited"]
        found.rows += [ala.add(f"Intervento {n}") for n in range(ROWS)]
        exchange_all(office, ala)
        for row in found.rows:
            office.change(row, notes="come dice l'ufficio")
            ala.change(row, notes="come dice il Comune")
        ala.receive(office.receipt(ALA))
        for n in range(PACKAGES):
            for row in found.rows:
                ala.change(row, place=f"borgata {n}", progress_pct=n)
            ala.cost(found.rows[0], f"lotto {n}", 100 * n)
            found.packages.append(ala.package())
            found.heads.append(journal.known(ala.db, ALA))
    shutil.copytree(folder, found.kept)
    return found


def packages(town: Town, done: Done) -> None:
    with town.pc("ala") as ala:
        done()
        for n in range(10_000):
            ala.change(town.rows[n % ROWS], title=f"titolo {n}")
            returns.package(ala.db, ala.hand, town.stick / f"ritorno-{n}.psm")
            done()


def receives(town: Town, done: Done) -> None:
    with town.pc("ufficio") as office:
        done()
        for file in town.packages:
            assert office.fates(file) == ["taken"]
            done()
        while True:
            assert office.fates(town.packages[-1]) == ["known"]


def resolves(town: Town, done: Done) -> None:
    with town.pc("ala") as ala:
        done()
        for row in town.rows:
            choose(ala, row)
            done()
        while True:
            ala.change(town.rows[0], summary=str(next(ala.clock)))


def choose(pc: Pc, row: int) -> None:
    """The first of the open values of the note, as the person sees them."""
    found = conflicts.values(pc.db, "intervention", "notes", row)
    kept: Cell = found[0].value
    Resolve("intervention", "notes", row, kept, frozenset((one.site, one.seq) for one in found)).run(pc.hand)


def test_killed_while_it_writes_packages(town: Town) -> None:
    def check(done: int) -> None:
        files = set(town.stick.glob("*.psm"))
        assert done <= len(files) <= done + 1
        for file in files:
            assert envelope.inspect(file.read_bytes()).commune == ALA  # signature and content hold
        town.whole("ala")
        with closing(sqlite3.connect(town.folder / "ala.psmdb")) as db:
            listed = {name for (name,) in db.execute("SELECT name FROM outbox WHERE name LIKE 'ritorno-%'")}
            assert listed <= {file.name for file in files}, "nothing counts as prepared that is not there"
            assert len(files) - len(listed) <= 1
            assert done <= acts_of(db, "set-fields") - before <= done + 1
        with town.pc("ufficio") as office:
            assert set(office.fates(*files, *town.packages)) <= {"taken", "known"}

    with town.pc("ala") as ala:
        before = acts_of(ala.db, "set-fields")
    again_and_again(town, packages, 0.08, check)


def test_killed_while_it_takes_packages_in(town: Town) -> None:
    with town.pc("ufficio") as office:
        start = journal.known(office.db, ALA)
    states = [start, *town.heads]

    def check(done: int) -> None:
        town.whole("ufficio")
        with town.pc("ufficio") as office:
            known = {site: journal.known(office.db, ALA)[site] for site in start}
            taken = next(n for n, state in enumerate(states) if {site: state[site] for site in start} == known)
            assert done <= taken <= done + 1
            names = {one.name for one in exchange.arrived(office.db) if one.fate == "taken"}
            assert names >= {file.name for file in town.packages[:taken]}, "what is in is also in the list"
            assert not names & {file.name for file in town.packages[taken:]}

    again_and_again(town, receives, 0.3, check)


def test_killed_while_it_chooses_between_values(town: Town) -> None:
    def check(done: int) -> None:
        with closing(opened_whole(town.folder / "ala.psmdb")) as db:
            chosen = acts_of(db, "resolve")
            assert min(done, ROWS) <= chosen <= min(done + 1, ROWS)
            assert len(conflicts.places(db, ALA)) == ROWS - chosen

    again_and_again(town, resolves, 0.06, check)


def again_and_again(
    town: Town, work: Callable[[Town, Done], None], longest_s: float, check: Callable[[int], None]
) -> None:
    dice = random.Random(work.__name__)
    for nth in range(KILLS):
        town.as_it_was()
        check(killed(lambda done: work(town, done), dice.uniform(0, longest_s)))
        if nth % GOES_ON == 0:
            town.end_equal()
