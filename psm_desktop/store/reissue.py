"""Own lines written again under a new number, with new row keys and with what had been seen when they were written.

For lines whose numbers were used twice (R4), and for those of a revoked number that no longer count (R11): nothing of
them is lost, and where others wrote meanwhile honest conflicts appear.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

from psm_desktop.domain.fields import BY_NAME, PARENT_OF, Kind
from psm_desktop.domain.keys import key_of, site_of
from psm_desktop.domain.values import Cell
from psm_desktop.store import journal
from psm_desktop.store.entries import BIRTH, Act, ActId, Birth, Change, Entry, Line, Vector, birth_values, cell_of
from psm_desktop.store.spans import span


@dataclass
class Reissue:
    """`old`: where the lines stand; `new`: where they are written, perhaps the same; `keep`: site -> its last line that
    stays as it is; `numbers`: own sites of `keep` -> the number their later lines get, new in `new`."""

    old: sqlite3.Connection
    new: sqlite3.Connection
    commune: str
    keep: Vector
    numbers: Mapping[int, int]
    adopting: int
    """A further number, for rows of others that are gone and that these lines lean on."""
    keys: dict[int, int] = field(default_factory=dict)
    """Old key -> new key."""
    _given: dict[int, int] = field(default_factory=dict)

    def run(self) -> int:
        """Write them, causes before effects; gives how many acts. Inside a transaction of `new`."""
        spans = {site: span(self.old, site, self.keep[site], 1 << 60) for site in self.numbers}
        lines = {site: _by_act(found[3]) for site, found in spans.items()}
        for site, found in spans.items():
            for line in found[3]:
                if line.column == BIRTH:  # a row keyed by its workbook keeps its key: born twice, it is one row
                    is_own = site_of(line.row) in self.keep
                    self.keys[line.row] = self._new_key(self.numbers[site]) if is_own else line.row
        acts = sorted((act for found in spans.values() for act in found[0]), key=lambda act: (act.turn, act.site))
        for act in acts:
            self._write(act, lines[act.site][act.first])
        return len(acts)

    def _new_key(self, number: int) -> int:
        self._given[number] = self._given.get(number, 0) + 1
        return key_of(number, self._given[number])

    def _write(self, act: Act, lines: list[Line]) -> None:
        entries = [self._entry(act, line) for line in lines]
        author = journal.Author(self.numbers[act.site], act.officer, act.at)
        undoes = self.act(act.undoes) if act.undoes else None
        basis = self._basis(act)
        journal.write_inside(
            self.new, author, act.command, entries, basis=basis, import_id=act.import_id, undoes=undoes
        )

    def _entry(self, act: Act, line: Line) -> Entry:
        if line.column == BIRTH:
            values = birth_values(line.value) if line.value is not None else {}
            return Birth(line.table, self.keys.get(line.row, line.row), self._mapped(act, line.table, values))
        (value,) = self._mapped(act, line.table, {line.column: cell_of(line.value)}).values()
        return Change(line.table, line.column, self._row(act, line.table, line.row), value)

    def _mapped(self, act: Act, table: str, values: Mapping[str, Cell]) -> dict[str, Cell]:
        """Values with the keys among them as they are now."""
        return {
            name: self._row(act, name if name in PARENT_OF.values() else "", value)
            if isinstance(value, int) and BY_NAME[table, name].kind is Kind.KEY
            else value
            for name, value in values.items()
        }

    def _row(self, act: Act, table: str, row: int) -> int:
        """The key of a row now; one whose birth is gone with another's lines is adopted, if its table is known."""
        if row not in self.keys and table and not self._is_kept(row):
            self._adopt(act, table, row)
        return self.keys.get(row, row)

    def _is_kept(self, row: int) -> bool:
        found = _births(self.old, row)
        return any(seq <= self.keep.get(site, seq) for site, seq, _ in found)

    def _adopt(self, act: Act, table: str, row: int) -> None:
        values = next(birth_values(value) for _, _, value in _births(self.old, row) if value is not None)
        born = self._mapped(act, table, values)
        key = self.keys[row] = self._new_key(self.adopting)
        journal.add_site(self.new, self.adopting, self.commune, _signer(self.new, self.numbers[act.site]))
        author = journal.Author(self.adopting, act.officer, act.at)
        journal.write_inside(self.new, author, "repair", [Birth(table, key, born)], basis={})

    def act(self, one: ActId) -> ActId:
        """Where an act stands now."""
        site, first = one
        is_moved = site in self.numbers and first > self.keep[site]
        return (self.numbers[site], first - self.keep[site]) if is_moved else one

    def _basis(self, act: Act) -> Vector:
        """What its author had seen then, as far as it stands in `new`."""
        said = dict(self.old.execute(SEEN_THEN, (act.site, act.first)))
        said[act.site] = act.first - 1
        here = journal.known(self.new, self.commune)
        basis = {site: min(upto, self.keep.get(site, upto), here.get(site, 0)) for site, upto in said.items()}
        for site, upto in said.items():
            if site in self.numbers and upto > self.keep[site]:
                basis[self.numbers[site]] = min(upto - self.keep[site], here.get(self.numbers[site], 0))
        basis[self.adopting] = here.get(self.adopting, 0)
        basis.pop(self.numbers[act.site], None)
        return {site: upto for site, upto in basis.items() if upto}


SEEN_THEN = "SELECT other, max(upto) FROM journal_seen WHERE site = ? AND since <= ? GROUP BY other"
BIRTHS = """
SELECT l.site, l.seq, l.value FROM journal_line l JOIN journal_field f USING (field)
WHERE l.row = ? AND f.col = '' ORDER BY l.site, l.seq"""


def _births(db: sqlite3.Connection, row: int) -> list[tuple[int, int, str | None]]:
    return db.execute(BIRTHS, (row,)).fetchall()


def _signer(db: sqlite3.Connection, site: int) -> bytes | None:
    (signer,) = db.execute("SELECT signer FROM journal_site WHERE site = ?", (site,)).fetchone()
    return bytes(signer) if signer is not None else None


def _by_act(lines: list[Line]) -> dict[int, list[Line]]:
    found: dict[int, list[Line]] = {}
    for line in lines:
        found.setdefault(line.first, []).append(line)
    return found
