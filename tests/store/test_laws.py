"""The laws of the merge, held against a plain reading of the definition over random PCs, losses and orders.

LAWS (searches) and LIVES (long random lives) say how many: in CI more than 10,000 steps, `make soak` a million.
"""

import os
import random
import sqlite3
from typing import NamedTuple

import hypothesis.strategies as st
import pytest
from definition import as_stored, by_definition
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from pcs import NOW, Pc, copied, empty, replayed

from psm_desktop.domain.keys import key_of
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.store import cells, forks, given_back, limits, undo
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Birth, Change, Entry, Slice, Vector
from psm_desktop.store.gate import Fate
from psm_desktop.store.given_back import Given, Place
from psm_desktop.store.limits import Limit

DAY_S = 86_400
SKEWS = (0, 1, -1, 40 * 365 * DAY_S, -20 * 365 * DAY_S, DAY_S)
VALUES: tuple[Cell, ...] = ("a", "b", None, Draft("a"), Draft("sette"), 7, 0)
CHILD = "cost_item"


class Book:
    """A workbook written out: what its PC knew then, the rows in it, spare keys for new ones."""

    def __init__(self, number: int, who: int, basis: Vector, rows: list[int]) -> None:
        self.number, self.who, self.basis, self.rows = number, who, basis, rows


class Said(NamedTuple):
    """What goes with the lines of a package: the office's words, values its writer lacks, values it gives back."""

    at: int
    words: list[Limit]
    lacking: list[Place]
    given: list[Given]


class Exchange(RuleBasedStateMachine):
    """Officers typing, mailing, losing and restoring at random."""

    pcs: list[Pc]

    @initialize(seed=st.integers(0, 2**32), count=st.integers(2, 6))
    def start(self, seed: int, count: int) -> None:
        self.random, self.now = random.Random(seed), NOW
        self.numbers = iter(self.random.sample(range(1, 2**40), 900))
        self.enrolled: set[bytes] = set()
        self.pcs = [
            Pc(f"pc{n}", next(self.numbers), self.enrolled, skew_s=self.random.choice(SKEWS)) for n in range(count)
        ]
        self.directory = [dict[int, int]() for _ in self.pcs]
        self.records = [Vector() for _ in self.pcs]
        """What each PC has had, kept outside the workspace file; less of it in the file means: an old file."""
        self.mail: list[tuple[int, int, Slice, Said]] = []
        self.backups: list[tuple[int, sqlite3.Connection]] = []
        self.books: list[Book] = []
        self.write(0, Birth("intervention", self.pcs[0].key(), {"commune": self.pcs[0].commune, "title": "ponte"}))

    def write(self, who: int, *entries: Entry, site: int = 0, basis: Vector | None = None, **more) -> None:  # type: ignore[no-untyped-def]
        self.now += self.random.choice([0, 0, 1, 60])  # often in the same second
        self.pcs[who].write(*entries, at=self.now, site=site, basis=basis, **more)
        self.records[who] = self.pcs[who].known()

    def of(self, who: int) -> tuple[int, Pc, list[int]]:
        who %= len(self.pcs)
        return who, self.pcs[who], self.pcs[who].rows("intervention")

    @rule(who=st.integers(0, 5), n=st.integers(0, 99), child=st.booleans())
    def insert(self, who: int, n: int, child: bool) -> None:
        who, pc, rows = self.of(who)
        if child and rows:
            label: Cell = Draft("x") if n % 7 == 0 else f"voce {n}"
            self.write(who, Birth(CHILD, pc.key(), {"intervention": rows[n % len(rows)], "label": label}))
        else:
            born = {"commune": pc.commune, "title": f"strada {n}", "people_served": Draft("tanti") if n % 3 else n}
            self.write(who, Birth("intervention", pc.key(), born))

    @rule(who=st.integers(0, 5), row=st.integers(0, 3), value=st.sampled_from(VALUES))
    def edit(self, who: int, row: int, value: Cell) -> None:
        who, _, rows = self.of(who)
        if not rows:
            return
        key = rows[row % len(rows)]
        column = "title" if isinstance(value, str | None) else "people_served"
        more = Change("intervention", "people_served", key, row)
        self.write(who, Change("intervention", column, key, value), *([more] if row % 2 and column == "title" else []))

    @rule(
        who=st.integers(0, 5), row=st.integers(0, 3), flag=st.sampled_from(["deleted", "deleted", "purged", "is_ready"])
    )
    def flag(self, who: int, row: int, flag: str) -> None:
        who, pc, rows = self.of(who)
        if not rows:
            return
        key = rows[row % len(rows)]
        value = 1 - int(str(pc.value("intervention", flag, key)))
        below = pc.db.execute(
            f"SELECT key FROM {CHILD} WHERE intervention = ? AND deleted <> ?", (key, value)
        ).fetchall()
        children = [Change(CHILD, "deleted", child, value) for (child,) in below] if flag == "deleted" else []
        self.write(who, Change("intervention", flag, key, value), *children)

    @rule(who=st.integers(0, 5), n=st.integers(0, 99))
    def resolve(self, who: int, n: int) -> None:
        who, pc, _ = self.of(who)
        if open_ := sorted(as_stored(pc.db).conflicts):
            table, column, row = open_[n % len(open_)]
            value = n % 2 if column == "deleted" else cells.shown(pc.db, table, column, row)
            self.write(who, Change(table, column, row, value))
            assert (table, column, row) not in as_stored(pc.db).conflicts, "a resolution clears the conflict"

    @rule(who=st.integers(0, 5))
    def undo_last(self, who: int) -> None:
        who, pc, _ = self.of(who)
        if acts := undo.last(pc.db, pc.commune, pc.site):
            changes, _ = undo.takes_back(pc.db, acts)
            if changes:
                self.write(who, *changes, undoes=acts[0])
                assert undo.is_undone(pc.db, acts[0])

    @rule(sender=st.integers(0, 5), to=st.integers(0, 5))
    def send(self, sender: int, to: int) -> None:
        sender, to = sender % len(self.pcs), to % len(self.pcs)
        if sender != to:
            piece = self.pcs[sender].cut(self.directory[sender].get(to, 0))
            self.mail.append((sender, to, piece, self.said(sender)))

    def said(self, who: int) -> Said:
        """What goes with the lines of a package."""
        pc, self.now = self.pcs[who], self.now + 1
        lacking, given = given_back.lacking(pc.db, pc.commune), given_back.to_give(pc.db, pc.commune, self.now)
        return Said(self.now + pc.skew_s, limits.of(pc.db, pc.commune), lacking, given)

    @rule(sender=st.integers(0, 5), to=st.integers(0, 5))
    def meet(self, sender: int, to: int) -> None:
        """A package that is read at once."""
        before = len(self.mail)
        self.send(sender, to)
        for who, meant, piece, said in self.mail[before:]:
            self.receive(meant, who, piece, said)

    @rule(pick=st.integers(0, 999), to=st.integers(-12, 5))
    def deliver(self, pick: int, to: int) -> None:
        """Any package ever sent, in any order, any number of times, now and then to the wrong PC."""
        if self.mail:
            sender, meant, piece, said = self.mail[pick % len(self.mail)]
            self.receive(meant if to < 0 else to % len(self.pcs), sender, piece, said)

    def receive(self, to: int, sender: int, piece: Slice, said: Said) -> None:
        if sender == to:
            return
        pc = self.pcs[to]
        before = pc.derived()
        (fate,) = pc.take(piece)
        assert fate in (Fate.TAKEN, Fate.KNOWN, Fate.WAITS), fate
        assert fate is Fate.TAKEN or pc.derived() == before
        self.records[to] = pc.known()
        self.directory[to][sender] = piece.sender  # even one that waits tells under which number its sender lives now
        if fate is not Fate.WAITS:
            after = pc.derived()
            assert pc.take(piece) == [Fate.KNOWN]
            assert pc.derived() == after, "twice is once"
            for word in said.words:
                self.hear(to, word)
            self.hear_of_values(to, self.pcs[sender].signer, said)
        self.check(pc)

    def hear(self, who: int, word: Limit) -> None:
        """The office's word has arrived; who wrote under that number goes on under another."""
        pc = self.pcs[who]
        with writing(pc.db):
            limits.hold(pc.db, word)
        if word.site == pc.site:
            pc.take_number(next(self.numbers))

    def hear_of_values(self, who: int, sender: bytes, said: Said) -> None:
        """What the sender gives back is taken where it is lacking; what the sender lacks is kept in mind."""
        pc = self.pcs[who]
        with writing(pc.db):
            given_back.note_wanted(pc.db, pc.commune, sender, said.lacking, min(said.at, self.now + pc.skew_s))
            given_back.take(pc.db, pc.commune, said.given)

    @rule(pick=st.integers(0, 99), cut=st.integers(0, 9))
    def revoke(self, pick: int, cut: int) -> None:
        """The first PC is the office: of some number, lines count up to one it has (R11)."""
        pc = self.pcs[0]
        others = sorted(set(pc.known()) - pc.numbers)
        if others:
            site = others[pick % len(others)]
            upto = limits.end_of_act(pc.db, site, max(pc.known()[site] - cut, 0))
            self.now += 1
            self.hear(0, Limit(site, pc.commune, upto, self.now, bytes(64)))
            self.check(pc)

    @rule(who=st.integers(0, 5), row=st.integers(0, 3), column=st.sampled_from(["title", "people_served"]))
    def erase(self, who: int, row: int, column: str) -> None:
        """All a field held before goes, what is shown stays (R20); also under a number the office has revoked, or will
        have."""
        who, pc, rows = self.of(who)
        if rows:
            place = "intervention", column, rows[row % len(rows)]
            if place not in as_stored(pc.db).conflicts:
                self.write(who, Change(*place, cells.shown(pc.db, *place)), command="erase")
                self.check(pc)

    @rule(pick=st.integers(0, 99), acts=st.integers(1, 4))
    def fork(self, pick: int, acts: int) -> None:
        """An old file with its old number, written in before anything told it; then repaired with what the office has
        of it (R4): the office's branch stays, the other stands again under a new number."""
        if not self.backups:
            return
        who, kept = self.backups[pick % len(self.backups)]
        office, pc = self.pcs[0], self.pcs[who]
        have = dict(kept.execute("SELECT site, known FROM journal_site WHERE counts IS NULL").fetchall())
        used = [n for n in sorted(pc.numbers & have.keys()) if office.known().get(n, 0) > have[n] > 0]
        if not used or who == 0:
            return
        pc.restore(kept)
        pc.site = used[0]
        for n in range(acts):
            self.edit(who, n, f"ramo {n}")
            self.insert(who, n, child=n % 2 == 1)
        piece, mine = office.cut(0), pc.known()[pc.site]
        parted = forks.parted(pc.db, piece)
        assert parted == {pc.site: have[pc.site]}
        new = copied(empty())
        before = {number for (number,) in pc.db.execute("SELECT number FROM reissued")}  # a number may be forked twice
        forks.pour(pc.db, new, pc.commune, parted, pc.numbers, self.now)
        again = "SELECT r.number, s.known FROM reissued r JOIN journal_site s ON s.site = r.number WHERE r.site = ?"
        [lines] = [known for number, known in new.execute(again, (pc.site,)) if number not in before]
        assert lines == mine - have[pc.site], "every line stands again"
        pc.db.close()
        pc.db = new
        pc.numbers |= {number for (number,) in new.execute("SELECT number FROM reissued")}
        pc.take_number(next(self.numbers))
        assert pc.take(piece) == [Fate.TAKEN]
        for word in limits.of(office.db, office.commune):
            self.hear(who, word)
        self.records[who] = pc.known()
        self.check(pc)

    @rule(who=st.integers(0, 5))
    def back_up(self, who: int) -> None:
        who, pc, _ = self.of(who)
        self.backups.append((who, pc.back_up()))

    @rule(pick=st.integers(0, 99), silently=st.booleans())
    def restore(self, pick: int, silently: bool) -> None:
        """Back to an old backup; silently: the file was copied back by hand, and only what is kept outside can tell."""
        if self.backups:
            who, kept = self.backups[pick % len(self.backups)]
            pc = self.pcs[who]
            pc.restore(kept)
            here = pc.known()
            numbered = pc.db.execute("SELECT 1 FROM journal_site WHERE site = ?", (pc.site,)).fetchone()
            if not silently or not numbered or any(here.get(s, 0) < upto for s, upto in self.records[who].items()):
                pc.take_number(next(self.numbers))

    @rule(who=st.integers(0, 5))
    def write_workbook(self, who: int) -> None:
        who, pc, rows = self.of(who)
        self.books.append(Book(next(self.numbers), who, pc.known(), rows))

    @rule(pick=st.integers(0, 99), where=st.integers(-6, 5), row=st.integers(0, 3), new=st.booleans())
    def read_workbook(self, pick: int, where: int, row: int, new: bool) -> None:
        """A colleague's workbook comes back, here or to another PC, once or in several states."""
        if not self.books:
            return
        book = self.books[pick % len(self.books)]
        who = book.who if where < 0 else where % len(self.pcs)
        pc = self.pcs[who]
        if any(pc.known().get(site, 0) < upto for site, upto in book.basis.items()) or not book.rows:
            return
        number = next(self.numbers)
        pc.add_number(number)
        entries: list[Entry] = [Change("intervention", "title", book.rows[row % len(book.rows)], f"foglio {row}")]
        if new:
            values: dict[str, Cell] = {"commune": pc.commune, "title": f"nuovo {row % 2}"}
            values |= {"people_served": Draft("molti") if row == 3 else row} if row else {}
            entries.append(Birth("intervention", key_of(book.number, 1 + row // 2), values))
        self.write(who, *entries, site=number, basis=book.basis)
        self.check(pc)

    def check(self, pc: Pc) -> None:
        assert as_stored(pc.db) == by_definition(pc.db)
        assert not pc.db.execute("PRAGMA foreign_key_check").fetchall()
        gaps = pc.db.execute(
            "SELECT site FROM journal_line l JOIN journal_site USING (site) "
            "GROUP BY site HAVING count(*) <> max(seq) OR known <> max(seq)"
        )
        assert not gaps.fetchall(), "what is known has no holes"

    def teardown(self) -> None:
        if not hasattr(self, "pcs"):
            return
        for _ in range(4):
            for sender in range(len(self.pcs)):
                for to in range(len(self.pcs)):
                    self.meet(sender, to)
        assert all(pc.known() == self.pcs[0].known() for pc in self.pcs), "cumulative packages heal every loss"
        states = [pc.derived() for pc in self.pcs]
        assert all(state == states[0] for state in states), "the same lines show the same"
        assert replayed(self.pcs[0].db) == states[0], "and follow from the journal alone"
        for pc in self.pcs:
            pc.db.close()
        for _, kept in self.backups:
            kept.close()


Exchange.TestCase.settings = settings(
    max_examples=int(os.environ.get("LAWS", "8")),
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestExchange = Exchange.TestCase


STEPS, TOGETHER = 120, 12
"""Steps of a life; lives in one test, so that several run at a time."""
IN_CI = os.environ.get("HYPOTHESIS_PROFILE") == "ci"
LIVES = int(os.environ.get("LIVES", "84" if IN_CI else "12"))
"""84 lives are 10,080 steps, some twenty seconds of one core."""


def live(seed: int) -> None:
    """One long life of some PCs, by the same rules."""
    dice, world = random.Random(seed), Exchange()
    n = dice.randrange
    world.start(seed=seed, count=dice.randrange(2, 7))
    acts = {
        lambda: world.edit(n(6), n(4), dice.choice(VALUES)): 8,
        lambda: world.insert(n(6), n(99), n(2) == 1): 1,
        lambda: world.flag(n(6), n(4), dice.choice(["deleted", "deleted", "purged", "is_ready"])): 2,
        lambda: world.resolve(n(6), n(99)): 2,
        lambda: world.undo_last(n(6)): 1,
        lambda: world.send(n(6), n(6)): 3,
        lambda: world.meet(n(6), n(6)): 5,
        lambda: world.deliver(max(0, len(world.mail) - 1 - n(8)), n(18) - 12): 4,
        lambda: world.back_up(n(6)): 1,
        lambda: world.restore(n(99), n(4) > 0): 1,
        lambda: world.revoke(n(99), n(10)): 1,
        lambda: world.erase(n(6), n(4), dice.choice(["title", "people_served"])): 1,
        lambda: world.fork(n(99), 1 + n(4)): 4,
        lambda: world.write_workbook(n(6)): 1,
        lambda: world.read_workbook(n(99), n(12) - 6, n(4), n(2) == 1): 2,
    }
    for act in dice.choices(list(acts), list(acts.values()), k=STEPS):
        act()
    world.teardown()


@pytest.mark.parametrize("first", range(0, LIVES, TOGETHER))
def test_long_random_lives(first: int) -> None:
    """The same rules without a search: fewer restarts, more history in each life."""
    for seed in range(first, min(LIVES, first + TOGETHER)):
        live(seed)
