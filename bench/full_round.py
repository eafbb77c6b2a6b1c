"""A full round at the office: a month of each commune, from sealed files to commit (DESIGN §6).

Everything is as it is in life: every commune has its own copy and key, was invited, sent what it had and read its
receipt. The reference writes the same rows and the same lines of the journal, plainly, in one transaction, into a copy
of the same office.
"""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from bench.measure import Measured, timed
from bench.sample import CHILDREN, EACH, NOW, fill
from psm_desktop import paths
from psm_desktop.commands.hand import Hand
from psm_desktop.store import copies, seed
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Birth, Change
from psm_desktop.sync import inbox, invitation, receipts, returns

RECORDS, ROWS = 60, 150
NOTES = (
    "Lavori fermi per maltempo dal {day}; ripresa prevista appena la strada è di nuovo agibile.",
    "Chiesto alla ditta il cronoprogramma aggiornato, si resta in attesa di risposta (prot. {n}).",
    "Mancano le ricevute di pagamento della seconda rata, sollecitate in ragioneria il {day}.",
    "Il contributo regionale è stato ridotto a {n} euro: coprire la differenza con avanzo di amministrazione.",
    "Consegnato il progetto esecutivo, in corso la verifica da parte dell'ufficio tecnico.",
    "Pagato il primo stato di avanzamento, importo {n} euro oltre IVA.",
)
STATUSES = ("not_started", "in_progress", "in_progress", "in_progress", "done", "suspended")


COMMUNES = int(os.environ.get("BENCH_COMMUNES", "40"))
"""312: the whole round, an office of 156,000 records with 500,000 older lines; it takes some minutes to build."""
PILE = int(os.environ.get("BENCH_PILE", "0"))
"""7900: a pile of so many packages beside the round of 312, ten minutes more; 0: none."""
MOST_MB = 200
ALONE = """
import sys
from pathlib import Path
from bench.full_round import received
from psm_desktop.store import copies
received(copies.connect(Path(sys.argv[1])), [Path(one) for one in sys.argv[2:]])
lines = Path("/proc/self/status").read_text("ascii").splitlines()
print(next(line.split()[1] for line in lines if line.startswith("VmHWM:")))
"""


def measure(folder: Path, turns: int = 5) -> list[Measured]:
    """One round into an office of so many communes; its memory; and each package beside each of a quarter as many."""
    office = Office(folder, *world(folder, COMMUNES))
    plain = office.news()
    took, plainly, quarter = list[float](), list[float](), list[float]()
    few = office.files[: len(office.files) // 4]
    for _ in range(turns):
        took.append(office.taken(office.files))
        plainly.append(office.written(plain))
        quarter.append(office.taken(few))
    count = len(office.files)
    each, each_of_few = median(took) / count, median(quarter) / len(few)
    return [
        Measured(
            f"{count} months of 390 lines taken in, from sealed files",
            median(took),
            "plain UPDATE/INSERT with their lines",
            median(plainly),
            2.5,
        ),
        Measured(f"each package of {count}", each, f"each of {len(few)}", each_of_few, 1.3),
        Measured(f"memory, {count} packages", office.memory(office.files) / 1e6, "allowed", MOST_MB, 1.0, unit="MB"),
        *(_of_pile(office, PILE) if PILE else ()),
    ]


def _of_pile(office: "Office", count: int) -> list[Measured]:
    from bench.pile import beside_round

    return beside_round(office, count)


def world(folder: Path, communes: int | None = None) -> tuple[Path, list[Path]]:
    """An office that has everything the communes had, and their packages of the month after."""
    office = folder / "ufficio.psmdb"
    copies.create(office, seed.plan(), officer="Ufficio del Piano", made_at=NOW, is_office=True, is_training=True)
    db = copies.connect(office)
    towns = [Town(folder / one.code, one.code) for one in seed.communes()[:communes]]
    received(db, [town.first(db) for town in towns])
    files = [town.month(receipts.write_receipt(db, town.code, town.file("ricevuta"), NOW + 3).file) for town in towns]
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    return office, files


class Town:
    """One commune with its copy, which is there only while it works."""

    def __init__(self, folder: Path, code: str) -> None:
        self.code, self._folder = code, folder
        self._dice = random.Random(code)

    def file(self, kind: str) -> Path:
        return self._folder / f"{self.code}-{kind}.psm"

    def first(self, office: sqlite3.Connection) -> Path:
        """Everything it has so far, once it was invited."""
        self._folder.mkdir(parents=True)
        invited = invitation.invite(office, self.code, self.file("invito"), NOW).file
        file = self._folder / "comune.psmdb"
        copies.create(file, seed.plan(), officer="Tecnico", made_at=NOW, communes=(self.code,), is_training=True)
        db = copies.connect(file)
        received(db, [invited])
        fill(db, EACH, self.code, in_full=False)
        return self._sent(db, "primo")

    def month(self, receipt: Path) -> Path:
        """What it did since."""
        db = copies.connect(self._folder / "comune.psmdb")
        received(db, [receipt])
        hand = self._hand(db)
        keys = [key for (key,) in db.execute("SELECT key FROM intervention ORDER BY key")]
        for key in self._dice.sample(keys, RECORDS):
            hand.write("set-fields", list(self.edits(key)))
        for n in range(ROWS):
            hand.write("add-row", [self.row(hand.new_key(), self._dice.choice(keys), n)])
        return self._sent(db, "mese")

    def edits(self, key: int) -> Iterator[Change]:
        note = self._dice.choice(NOTES).format(day=self._day(), n=self._dice.randrange(10_000))
        yield Change("intervention", "status", key, self._dice.choice(STATUSES))
        yield Change("intervention", "progress_pct", key, self._dice.randrange(0, 101, 5))
        yield Change("intervention", "planned_end", key, self._day())
        yield Change("intervention", "notes", key, note)

    def row(self, key: int, above: int, n: int) -> Birth:
        cents = self._dice.randrange(1, 500) * 100_00
        match n % 3:
            case 0:
                return Birth("cost_item", key, {"intervention": above, "label": "Lavori", "amount_cents": cents})
            case 1:
                return Birth("funding_source", key, {"intervention": above, "source": "Regione", "amount_cents": cents})
        return Birth("milestone", key, {"intervention": above, "label": "Collaudo", "due": self._day()})

    def _day(self) -> str:
        return (date(2026, 1, 1) + timedelta(self._dice.randrange(600))).isoformat()

    def _sent(self, db: sqlite3.Connection, name: str) -> Path:
        file = returns.package(db, self._hand(db), self.file(name)).file
        db.close()
        return file

    def _hand(self, db: sqlite3.Connection) -> Hand:
        return Hand(db, self.code, "Tecnico", lambda: NOW + 5)


def received(db: sqlite3.Connection, files: list[Path]) -> None:
    """Take files in. Raises RuntimeError where one of them is refused."""
    if bad := [one for one in inbox.receive(db, files, now=NOW + 10) if not one.is_good]:
        raise RuntimeError(f"{len(bad)} refused: {bad[0]}")


@dataclass(frozen=True)
class News:
    """What a round brings, as it stands in the tables after it: rows by the statement that writes them."""

    statements: dict[str, list[tuple[object, ...]]]


class Office:
    """The office's copy as it was before the round, again and again; its record outside the copy goes with it."""

    def __init__(self, folder: Path, file: Path, files: list[Path]) -> None:
        self.files = files
        self._file, self._before = file, folder / "prima.psmdb"
        self._config, self._config_before = paths.config_dir(), folder / "prima"
        shutil.copy(file, self._before)
        shutil.copytree(self._config, self._config_before)

    def turned_back(self) -> sqlite3.Connection:
        """Open as it was before the round."""
        shutil.rmtree(self._config)
        shutil.copytree(self._config_before, self._config)
        for end in ("-wal", "-shm"):
            self._file.with_name(self._file.name + end).unlink(missing_ok=True)
        shutil.copy(self._before, self._file)
        return copies.connect(self._file)

    def taken(self, files: list[Path]) -> float:
        """Seconds for so many packages."""
        db = self.turned_back()
        took = timed(lambda: received(db, files))
        db.close()
        return took

    def memory(self, files: list[Path]) -> int:
        """Bytes that a process has had at most which takes these files in and does nothing else."""
        self.turned_back().close()
        command = [sys.executable, "-c", ALONE, str(self._file), *map(str, files)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return int(done.stdout) * 1024

    def news(self) -> News:
        """Take the round in and read what it brought."""
        db = self.turned_back()
        db.execute("CREATE TEMP TABLE had AS SELECT site, max(seq) AS seq FROM journal_line GROUP BY site")
        received(db, self.files)
        found = _news(db)
        db.close()
        return found

    def written(self, news: News) -> float:
        """Seconds for the same, plainly, in one transaction."""
        db = self.turned_back()

        def plainly() -> None:
            with writing(db):
                for statement, rows in news.statements.items():
                    db.executemany(statement, rows)

        took = timed(plainly)
        db.close()
        return took


def _news(db: sqlite3.Connection) -> News:
    """Lines beyond what temp.had holds, their acts, the rows they bore and the fields they changed."""
    after = "x.site = had.site AND x.{} > had.seq"
    found = {}
    for table, number in (("journal_act", "first"), ("journal_line", "seq")):
        rows = db.execute(f"SELECT x.* FROM temp.had CROSS JOIN {table} x ON {after.format(number)}").fetchall()
        found[_insert(table, len(rows[0]))] = rows
    born = "SELECT x.row FROM temp.had CROSS JOIN journal_line x ON x.site = had.site AND x.seq > had.seq"
    for table in CHILDREN:
        rows = db.execute(f"SELECT * FROM {table} WHERE key IN ({born})").fetchall()
        found[_insert(table, len(rows[0]))] = rows
    columns = "status, progress_pct, planned_end, notes"
    changed = db.execute(f"SELECT {columns}, key FROM intervention WHERE key IN ({born})").fetchall()
    found[f"UPDATE intervention SET {columns.replace(',', ' = ?,')} = ? WHERE key = ?"] = changed
    return News(found)


def _insert(table: str, columns: int) -> str:
    return f"INSERT INTO {table} VALUES ({', '.join('?' * columns)})"
