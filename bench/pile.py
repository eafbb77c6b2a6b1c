"""A pile of thousands of packages: the months that follow the first, as 312 communes would send them one by one.

Their copies are not there to write them, which would take an hour: each month continues the chain of the one before
with the same records, rows and acts, and is closed with the commune's own key. What the office reads is the same.
"""

import random
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path

from bench.full_round import MOST_MB, RECORDS, ROWS, Office, Town
from bench.measure import Measured
from bench.sample import NOW
from psm_desktop.commands.numbers import Numbers
from psm_desktop.store import chain, copies, journal, plans
from psm_desktop.store.entries import BIRTH, Act, Birth, Entry, Line, Mark, Seed, Slice, birth_text, stored
from psm_desktop.sync import envelope, keys, marks, payload, returns
from psm_desktop.sync.addressed import readers_of
from psm_desktop.sync.header import Header


def beside_round(office: Office, count: int) -> list[Measured]:
    """Each package of a pile of years beside each of the round, before it and after; and the pile's memory."""
    pile, first = later_months(office.files, count), len(office.files)
    before, took, after = office.taken(office.files), office.taken(pile), office.taken(office.files)
    each, each_of_round = took / count, (before + after) / 2 / first
    return [
        Measured(f"each package of {count}", each, f"each of {first}", each_of_round, 1.3),
        Measured(f"memory, {count} packages", office.memory(pile) / 1e6, "allowed", MOST_MB, 1.0, unit="MB"),
    ]


def later_months(first: Sequence[Path], count: int) -> list[Path]:
    """So many packages, those of the first month among them; by commune and then by month."""
    more = -(-count // len(first)) - 1
    return [file for month in first for file in (month, *islice(_following(month), more))][:count]


def _following(month: Path) -> Iterator[Path]:
    """The packages of the commune after one, written one after the other without end."""
    with closing(copies.connect(month.with_name("comune.psmdb"))) as db:
        commune = Commune(db, month.parent.name)
    while True:
        month = month.with_name(f"{commune.town.code}-mese-{commune.known:09}.psm")
        month.write_bytes(commune.month())
        yield month


class Commune:
    """What a commune's copy knows of itself at the end of its first month, and its later months."""

    def __init__(self, db: sqlite3.Connection, code: str) -> None:
        self.town, self._keys, self._plan = Town(Path(), code), keys.of(db), plans.current(db).version
        self._readers = readers_of(db, code, self._keys).sealing
        self._site = Numbers(db).sites()[code]
        self.known = journal.known(db, code)[self._site]
        self._end = chain.fingerprint_read(db, self._site, self.known)
        self._turn, self._key = journal.next_turn(db, code), journal.next_key(db, self._site)
        self._rows = [key for (key,) in db.execute("SELECT key FROM intervention ORDER BY key")]
        self._dice = random.Random(f"{code} later")

    def month(self) -> bytes:
        """The package of the next one."""
        before = Mark(self.known, self._end)
        acts, lines = self._written()
        seed = Seed(self._site, before.seq + 1, self._dice.randbytes(chain.SIZE))
        *_, (self.known, self._end) = chain.links(before.hash, acts, [], [seed], lines)
        end = marks.signed(Mark(self.known, self._end), self._keys, True, self.town.code, self._site)
        base, head = {self._site: before.seq}, {self._site: self.known}
        started, ended = {self._site: before}, {self._site: end}
        return self._closed(
            Slice(self.town.code, self._site, base, head, acts, [], [seed], lines, started, ended, self._keys.signer)
        )

    def _written(self) -> tuple[list[Act], list[Line]]:
        acts, lines, last = list[Act](), list[Line](), self.known
        for command, entries in self._entries():
            first, self._turn = last + 1, self._turn + 1
            acts.append(Act(self._site, first, self._turn, NOW + 6, "Tecnico", command))
            lines += [self._line(first, first + n, entry) for n, entry in enumerate(entries)]
            last += len(entries)
        return acts, lines

    def _entries(self) -> Iterator[tuple[str, Sequence[Entry]]]:
        for key in self._dice.sample(self._rows, RECORDS):
            yield "set-fields", list(self.town.edits(key))
        for n in range(ROWS):
            self._key += 1
            yield "add-row", [self.town.row(self._key, self._dice.choice(self._rows), n)]

    def _line(self, first: int, seq: int, entry: Entry) -> Line:
        if isinstance(entry, Birth):
            return Line(self._site, seq, first, entry.table, BIRTH, entry.row, birth_text(entry.values))
        return Line(self._site, seq, first, entry.table, entry.column, entry.row, stored(entry.value))

    def _closed(self, piece: Slice) -> bytes:
        span = payload.spans(piece)
        counts = {"lines": len(piece.lines), "acts": len(piece.acts)}
        header = Header(returns.KIND, True, piece.commune, self._keys.signer, NOW + 6, self._plan, span=span, **counts)
        return envelope.close(header, [payload.pack(piece), {}], self._keys, self._readers)
