"""PCs of one commune and the office: copies in memory that write, pack, take in and are turned back.

The store does not verify signatures (`sync` does, before it hands a slice over): here a PC's key is its name.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from psm_desktop.domain.values import Cell
from psm_desktop.store import chain, copies, intake, journal, rebuild, seed, slices
from psm_desktop.store.connection import opened
from psm_desktop.store.entries import ActId, Birth, Change, Entry, Heads, Mark, Slice, Vector
from psm_desktop.store.gate import Fate

OFFICE, TOWN, DESK = 900_000_001, 500_000_002, 100_000_003
COMMUNE = "001003"
ELSEWHERE = "001053"
NOW = 1_790_000_000
"""A UTC second in September 2026."""


@cache
def blank() -> sqlite3.Connection:
    """A workspace without a line, made once by the real migrations."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "blank.psmdb"
        copies.create(file, seed.plan(), officer="Rossi", made_at=NOW, communes=(COMMUNE,), is_training=True)
        db = copies.connect(file)
        try:
            return copied(db)
        finally:
            db.close()


@cache
def empty() -> sqlite3.Connection:
    """All tables, and nothing in them: not even what the workspace is."""
    with TemporaryDirectory() as folder:
        db = copies.blank(Path(folder) / "empty.psmdb")
        try:
            return copied(db)
        finally:
            db.close()


def copied(db: sqlite3.Connection) -> sqlite3.Connection:
    """The same workspace once more, in memory."""
    new = opened(Path(":memory:"))
    db.backup(new)
    return new


def key_of_signer(name: str) -> bytes:
    """32 bytes that stand for a public key."""
    return name.encode().ljust(32, b".")


class Pc:
    """One PC's hand in one commune. `enrolled`: the keys whose signatures count, shared by all PCs of a test."""

    def __init__(self, name: str, site: int, enrolled: set[bytes], commune: str = COMMUNE, skew_s: int = 0) -> None:
        self.db, self.commune, self.skew_s = copied(blank()), commune, skew_s
        self.signer, self.enrolled = key_of_signer(name), enrolled
        self.numbers: set[int] = set()
        """Every number it ever wrote under, workbooks it read in among them: it signs for all of them."""
        enrolled.add(self.signer)
        self.take_number(site)

    def take_number(self, site: int) -> None:
        """Write under another number from here on."""
        self.site = site
        self.add_number(site)

    def add_number(self, site: int) -> None:
        """A number it signs for, bound to its key from the start."""
        self.numbers.add(site)
        journal.add_site(self.db, site, self.commune, self.signer)

    def key(self) -> int:
        """The next key of its number."""
        return journal.next_key(self.db, self.site)

    def write(
        self,
        *entries: Entry,
        at: int = NOW,
        site: int = 0,
        basis: Vector | None = None,
        undoes: ActId | None = None,
        command: str = "set",
    ) -> ActId:
        """One act, by its own clock."""
        author = journal.Author(site or self.site, "Rossi", at + self.skew_s)
        return journal.write(self.db, author, command, entries, basis=basis, undoes=undoes)

    def bear(self, table: str, **values: Cell) -> int:
        """A new row; gives its key. An intervention says its commune by itself."""
        key = self.key()
        self.write(Birth(table, key, ({"commune": self.commune} if table == "intervention" else {}) | values))
        return key

    def set(
        self, row: int, table: str = "intervention", at: int = NOW, showed: Heads | None = None, **values: Cell
    ) -> ActId:
        """New values for fields of one row, as one act."""
        return self.write(*(Change(table, column, row, value, showed) for column, value in values.items()), at=at)

    def value(self, table: str, column: str, row: int) -> Cell:
        """What the wide column holds."""
        found: Cell = self.db.execute(f"SELECT {column} FROM {table} WHERE key = ?", (row,)).fetchone()[0]
        return found

    def title(self, row: int) -> Cell:
        """The title shown."""
        return self.value("intervention", "title", row)

    def known(self) -> Vector:
        """What it holds of its commune."""
        return journal.known(self.db, self.commune)

    def conflicts(self) -> list[str]:
        """The columns in conflict, in order."""
        found = self.db.execute("SELECT col FROM conflict JOIN journal_field USING (field)")
        return sorted(column for (column,) in found)

    def rows(self, table: str) -> list[int]:
        """Keys, in order."""
        return [key for (key,) in self.db.execute(f"SELECT key FROM {table} ORDER BY key")]

    def derived(self) -> dict[str, list[tuple[object, ...]]]:
        """All that follows from its journal."""
        return rebuild.derived(self.db)

    def cut(self, peer: int) -> Slice:
        """What it would send to the PC that writes under a number, signed."""
        piece = slices.cut(self.db, self.commune, self.site, peer)
        for site, mark in piece.ended.items():
            if mark.signature is None and site in self.numbers:
                slices.keep_signature(self.db, site, mark.seq, self.signer, signed(site, mark))
                piece.ended[site] = Mark(mark.seq, mark.hash, self.signer, signed(site, mark))
        return piece

    def take(self, *pieces: Slice) -> list[Fate]:
        """What becomes of packages."""
        return intake.take(self.db, pieces, {self.site}, self.trust)

    def trust(self, commune: str) -> Iterable[bytes]:
        """The keys that count."""
        return frozenset(self.enrolled) if commune == self.commune else frozenset()

    def send(self, to: "Pc") -> Fate:
        """A package that is read at once."""
        return to.take(self.cut(to.site))[0]

    def back_up(self) -> sqlite3.Connection:
        """A safety copy of its file."""
        return copied(self.db)

    def restore(self, kept: sqlite3.Connection) -> None:
        """Put an old file in place of its own; nothing tells the program."""
        self.db.close()
        self.db = copied(kept)


def signed(site: int, mark: Mark) -> bytes:
    """64 bytes that stand for a signature."""
    return mark.hash.ljust(64, b"%d" % (site % 10))


def replayed(db: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """All that follows from a journal, made again from nothing else."""
    new = copied(blank())
    try:
        rebuild.replay(db, new)
        return rebuild.derived(new)
    finally:
        new.close()


Pcs = tuple[Pc, Pc, Pc]


def forge(pc: Pc, piece: Slice, *sites: int) -> None:
    """Sign what stands in a slice now, as its honest author would: the fingerprints are made again.

    What a slice does not tell in the order of its lines is left to be refused.
    """
    for site in sites or (pc.site,):
        lines = [line for line in piece.lines if line.site == site]
        acts = [act for act in piece.acts if act.site == site]
        seens = [seen for seen in piece.seens if seen.site == site]
        seeds = [seed for seed in piece.seeds if seed.site == site]
        before = chain.seed_in_force(pc.db, site, piece.base.get(site, 0))
        *_, (upto, hash_) = chain.links(piece.started[site].hash, acts, seens, seeds, lines, seed=before)
        mark = Mark(upto, hash_)
        piece.ended[site] = replace(mark, signer=pc.signer, signature=signed(site, mark))


def refused(reader: Pc, piece: Slice, fate: Fate) -> None:
    """A package is refused, and nothing has changed."""
    before = dump(reader)
    assert intake.take(reader.db, [piece], {reader.site}, lambda commune: frozenset(reader.enrolled)) == [fate]
    assert dump(reader) == before


def dump(pc: Pc) -> list[str]:
    """All a copy holds."""
    return list(pc.db.iterdump())
