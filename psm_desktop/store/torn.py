"""What a broken workspace still tells of its journal, and how much of that hangs together.

A broken file gives up rows from the front and from the back of a table until it comes to a page that is gone.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from psm_desktop.store import chain
from psm_desktop.store.entries import BIRTH, Act, Line, Seed, Seen, Vector, birth_values
from psm_desktop.store.spans import act_of

Row = tuple[Any, ...]
COLUMNS = {
    "journal_site": "site, commune, known, signer, counts",
    "journal_act": "site, first, turn, at, officer, command, import_id, undoes_site, undoes_first",
    "journal_seen": "site, other, since, upto",
    "journal_seed": "site, since, seed",
    "journal_line": "site, seq, first, field, row, value, salt, digest",
    "journal_mark": "site, seq, hash, signature",
}
"""Of the journal's tables, what is read of each; the first ones are its order."""
KEYS = {"journal_site": 1, "journal_seen": 3}
"""How many columns make the order, where it is not two."""


class Reader:
    """Reads tables as far as they go. `torn`: those that do not go to their end."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db, self.torn = db, set[str]()

    def tables(self) -> list[str]:
        """Plain tables; those of a search index are made anew."""
        found, _ = self._until_torn("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
        return [name for (name,) in found if not name.startswith("sqlite_")]

    def columns(self, table: str) -> list[str]:
        """The columns of a table; none where even that cannot be read."""
        found, _ = self._until_torn(f"SELECT name FROM pragma_table_info('{table}')")
        return [name for (name,) in found]

    def rows(self, table: str, columns: str, order: str) -> list[Row]:
        """From the front until a page is gone, then from the back."""
        front, is_whole = self._until_torn(f"SELECT {columns} FROM {table} ORDER BY {order}")
        if is_whole:
            return front
        self.torn.add(table)
        backwards = ", ".join(f"{name} DESC" for name in order.split(", "))
        back, _ = self._until_torn(f"SELECT {columns} FROM {table} ORDER BY {backwards}")
        return list(dict.fromkeys([*front, *reversed(back)]))

    def journal(self, table: str) -> list[Row]:
        """A table of the journal in its order."""
        names = COLUMNS[table].split(", ")
        return self.rows(table, COLUMNS[table], ", ".join(names[: KEYS.get(table, 2)]))

    def _until_torn(self, question: str) -> tuple[list[Row], bool]:
        found: list[Row] = []
        try:
            found.extend(self._db.execute(question))
        except sqlite3.DatabaseError:
            return found, False
        return found, True


@dataclass(slots=True)
class Site:
    """What was read of one site. `upto`: lines 1 to here hang together; `known`: so many there once were."""

    commune: str
    known: int
    signer: bytes | None
    counts: int | None
    acts: dict[int, Act] = field(default_factory=dict)
    seens: list[Seen] = field(default_factory=list)
    seeds: list[Seed] = field(default_factory=list)
    lines: dict[int, Line] = field(default_factory=dict)
    marks: dict[int, tuple[bytes, bytes | None]] = field(default_factory=dict)
    upto: int = 0

    def span(self) -> tuple[list[Act], list[Seen], list[Seed], list[Line]]:
        """What hangs together, as `spans.span` gives it."""
        return (
            [act for first, act in sorted(self.acts.items()) if first <= self.upto],
            [seen for seen in self.seens if seen.since <= self.upto],
            [salt for salt in self.seeds if salt.since <= self.upto],
            [self.lines[seq] for seq in range(1, self.upto + 1)],
        )

    def cut_before(self, seq: int) -> bool:
        """Take nothing from the act of a line on; gives whether that changes anything."""
        upto = min(self.upto, self.lines[seq].first - 1)
        self.upto, before = upto, self.upto
        return upto < before


def sites(reader: Reader, fields: Mapping[int, tuple[str, str]]) -> dict[int, Site]:
    """All that can be read of each site's journal, cut to what hangs together.

    `fields`: number of a field -> its table and column.
    """
    found = {row[0]: Site(*row[1:]) for row in reader.journal("journal_site")}
    for row in reader.journal("journal_act"):
        if row[0] in found:
            found[row[0]].acts[row[1]] = act_of(row)
    for site, *rest in reader.journal("journal_seen"):
        if site in found:
            found[site].seens.append(Seen(site, *rest))
    for site, *rest in reader.journal("journal_seed"):
        if site in found:
            found[site].seeds.append(Seed(site, *rest))
    for site, seq, first, number, *rest in reader.journal("journal_line"):
        if site in found and number in fields:
            found[site].lines[seq] = Line(site, seq, first, *fields[number], *rest)
    for site, seq, *rest in reader.journal("journal_mark"):
        if site in found:
            found[site].marks[seq] = (rest[0], rest[1])
    for one in found.values():
        one.upto = _gapless(one)
        one.upto = _proven(one)
    return found


def _gapless(site: Site) -> int:
    """The last line before the first gap, at the end of an act."""
    seq, whole = 0, 0
    while (line := site.lines.get(seq + 1)) is not None:
        if line.first not in site.acts or line.first > seq + 1 or (seq and line.first < site.lines[seq].first):
            break
        seq += 1
        if seq + 1 in site.acts or seq == site.known:
            whole = seq
    return whole


def _proven(site: Site) -> int:
    """The last line up to which the fingerprints come out as they were kept; all lines after the last one kept."""
    good = 0
    try:
        for last, found in chain.links(b"", *site.span()):
            kept = site.marks.get(last)
            if kept is not None and kept[0] != found:
                return good
            good = last if kept is not None else good
    except (ValueError, KeyError, TypeError):
        return good
    return site.upto


def hang_together(found: Mapping[int, Site], parents: Mapping[str, str]) -> None:
    """Cut each site to what rests on nothing that is gone: what its authors had seen, the rows its lines speak of.

    `parents`: table -> the column that names the row it hangs below, of a table of that name.
    """
    is_cut = True
    while is_cut:
        kept = (site.lines[seq] for site in found.values() for seq in range(1, site.upto + 1))
        born = {(line.table, line.row) for line in kept if line.column == BIRTH}
        here = {number: site.upto for number, site in found.items()}
        is_cut = False
        for site in found.values():
            is_cut |= _cut(site, here, born, parents)


def _cut(site: Site, here: Vector, born: set[tuple[str, int]], parents: Mapping[str, str]) -> bool:
    """Take from a site what rests on what is gone; gives whether there was any."""
    is_cut = False
    for seen in site.seens:
        if seen.since <= site.upto and seen.upto > here.get(seen.other, 0):
            is_cut |= site.cut_before(seen.since)
    for seq in range(1, site.upto + 1):
        if not _rests(site.lines[seq], born, parents):
            return site.cut_before(seq) or is_cut
    return is_cut


def _rests(line: Line, born: set[tuple[str, int]], parents: Mapping[str, str]) -> bool:
    if line.column != BIRTH:
        return (line.table, line.row) in born
    if line.table not in parents or line.value is None:
        return True
    column = parents[line.table]
    return (column, birth_values(line.value).get(column)) in born
