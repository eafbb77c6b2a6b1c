"""One copy on one PC, with hands for what its officer does; and a town of them exchanging."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.domain.fields import TABLES
from psm_desktop.store import cells, copies, rebuild, record
from psm_desktop.sync import inbox, invitation, receipts, returns
from psm_desktop.sync.incoming import Received

ALA, BALME = "001003", "001019"
NOW = 1_795_000_000  # 18 November 2026
JOURNAL = ("journal_act", "journal_line", "journal_seen", "journal_seed", "journal_acknowledged")


@dataclass
class Pc:
    """One copy open on one PC. Its clock moves a second with each look."""

    file: Path
    db: sqlite3.Connection
    commune: str
    config: Path
    clock: Iterator[int] = field(default_factory=lambda: count(NOW))
    names: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def hand(self) -> Hand:
        """A new hand each time: nothing is remembered from before."""
        return Hand(self.db, self.commune, self.file.stem, lambda: next(self.clock))

    def out(self, kind: str) -> Path:
        return self.file.parent / f"{self.file.stem}-{kind}-{next(self.names)}.psm"

    def add(self, title: str, **values: object) -> int:
        key = AddIntervention(title, values).run(self.hand).key
        assert key is not None
        return key

    def cost(self, key: int, label: str, cents: int) -> int:
        child = AddRow("cost_item", key, {"label": label, "amount_cents": cents}).run(self.hand).key
        assert child is not None
        return child

    def change(self, key: int, **values: object) -> None:
        SetFields(cells.table_of(self.db, key) or "", key, values).run(self.hand)

    def package(self) -> Path:
        return returns.package(self.db, self.hand, self.out("ritorno")).file

    def receive(self, *paths: Path) -> list[Received]:
        return inbox.receive(self.db, paths, now=next(self.clock))

    def fates(self, *paths: Path) -> list[str]:
        return [one.fate for one in self.receive(*paths)]

    def invite(self, commune: str) -> Path:
        return invitation.invite(self.db, commune, self.out("invito"), next(self.clock)).file

    def receipt(self, commune: str) -> Path:
        return receipts.write_receipt(self.db, commune, self.out("ricevuta"), next(self.clock)).file

    def titles(self) -> set[str]:
        return {title for (title,) in self.db.execute("SELECT title FROM intervention")}

    def state(self) -> dict[str, list[tuple[object, ...]]]:
        """The journal and all that follows from it."""
        lines = {table: self.db.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall() for table in JOURNAL}
        known = self.db.execute("SELECT site, commune, known FROM journal_site WHERE known > 0 ORDER BY 1").fetchall()
        enrolled = "SELECT signer, commune FROM trusted_key WHERE state = 'enrolled' ORDER BY 1, 2"
        keys = self.db.execute(enrolled).fetchall()
        return rebuild.derived(self.db) | lines | {"known": known, "keys": keys}

    def shown(self) -> dict[str, list[tuple[object, ...]]]:
        """What people see: two copies that have exchanged all show the same."""
        return {table: self.db.execute(f"SELECT * FROM {table} ORDER BY key").fetchall() for table in TABLES}

    def site(self) -> int:
        return self.hand.numbers.site(self.commune)

    def safety_copy(self) -> Path:
        """The file as it is now."""
        kept = self.file.with_suffix(".kept")
        target = sqlite3.connect(kept)
        self.db.backup(target)
        target.close()
        return kept

    def put_back(self, kept: Path, *, with_record: Path | None = None) -> None:
        """Put an older file in place, as a person would with the file manager."""
        self.db.close()
        for suffix in ("-wal", "-shm"):
            self.file.with_name(self.file.name + suffix).unlink(missing_ok=True)
        shutil.copy(kept, self.file)
        self.db = copies.connect(self.file)
        if with_record is not None:
            shutil.copy(with_record, self.record_file())

    def record_file(self) -> Path:
        return record.base(copies.identity_of(self.db), self.file).with_suffix(".json")


Make = Callable[..., Pc]


def exchange_all(office: Pc, *pcs: Pc) -> None:
    """Every commune's copy sends and reads until all have all."""
    for _ in range(2):
        assert set(office.fates(*(pc.package() for pc in pcs))) <= {"taken", "known"}
        for pc in pcs:
            assert set(pc.fates(office.receipt(pc.commune))) <= {"taken", "known"}
