"""A session on a real workspace file: everything an officer can do, in whatever order dice say, and who remembers it.

`Session` keeps what the laws in session_proofs.py ask about: what every field has ever shown, what was kept aside.
"""

import random
import shutil
from collections.abc import Iterator
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Protocol

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.hand import Done, Hand
from psm_desktop.commands.import_return import Imported
from psm_desktop.commands.undo import Undo, UndoLast
from psm_desktop.domain.fields import BY_NAME, PARENT_OF, TABLES, Field, Kind, typed_columns
from psm_desktop.domain.typed import typed_or_draft
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.store import cells, copies, interventions, search_index, seed
from psm_desktop.store.entries import ActId
from psm_desktop.store.interventions import Search

HERE, THERE, LATER, NOW = "001003", "001019", "001053", 1_795_000_000
"""Two communes of the workspace, one that may be added."""
SECRET = "Zqnotariservata"
"""A word that stands in private notes and nowhere else."""
Shown = dict[tuple[str, str, int], Cell]
"""Table, column and key -> what people see there."""

WRONG = ("boh", "31/02/2026", "12.00.0", "🏔️ 👩‍🔧 è", "\u202eortsed", "riga\nseconda", "x" * 2500, "\0\a\x7f", "", "  ")
RIGHT: dict[Kind, tuple[str, ...]] = {
    Kind.TEXT: ("Ponte", "perché no", "J61B21000350001"),
    Kind.LONG_TEXT: ("Prima riga.\nSeconda.", "L’acqua"),
    Kind.SET: ("7; 11", "coesione", "75669772F6"),
    Kind.PLAN_REF: ("2.1.1", "3", "4.1.2"),
    Kind.DAY: ("15/3/26", "31122026", "oggi"),
    Kind.DAY_OR_MONTH: ("03/2027", "1.2.27"),
    Kind.CENTS: ("1.234,50", "1000+220", "0"),
    Kind.PERCENT: ("40 %", "100"),
    Kind.INTEGER: ("2.500", "0"),
    Kind.MEASURE: ("12,5", "-3"),
    Kind.CHOICE: ("M2C4",),
}


@cache
def template() -> Path:
    """A workspace of two communes that somebody else has filled: under numbers no session writes with."""
    file = Path(mkdtemp(prefix="psm-session-")) / "piano.psmdb"
    plan = seed.plan()
    copies.create(file, plan, officer="Rossi", made_at=NOW, communes=(HERE, THERE), is_training=True)
    db = copies.connect(file)
    for commune in (HERE, THERE):
        for title in ("Ponte del Rio", "Tetto"):
            fill(Hand(db, commune, "Rossi", lambda: NOW), title)
    search_index.catch_up(db)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    return file


def fill(hand: Hand, title: str) -> None:
    """An intervention with a row in every table."""
    key = AddIntervention(title, {"under": "1:2.1.1", "place": "Croce", "people_served": Draft("tanti")}).run(hand).key
    assert key is not None
    above = {"intervention": key}
    for table, parent in PARENT_OF.items():
        if table != "evidence":
            above.setdefault(table, AddRow(table, above[parent], {}).run(hand).key or 0)


class Command(Protocol):
    """What an officer does, whatever it tells."""

    def run(self, hand: Hand) -> Done | Imported: ...


class Session:
    """One program on one file. The clock moves a second with each look."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "piano.psmdb"
        shutil.copy(template(), self.file)
        self.commune = HERE
        self.clock: Iterator[int] = count(NOW + 60)
        self.open()
        self.start = self.shown()
        self.ever: set[tuple[str, str, int, Cell]] = {(*place, cell) for place, cell in self.start.items()}
        self.undone: list[ActId] = []
        """What undo wrote and redo would take back; a new act empties it, as it does in the window."""
        self.before: dict[str, list[Shown]] = {}
        """Commune -> what was shown before each act of this program that stands."""

    def open(self) -> None:
        self.db = copies.connect(self.file, wait_s=0)

    def close(self) -> None:
        """The program ends: what is not in the file is gone."""
        self.db.close()
        self.undone = []

    @property
    def hand(self) -> Hand:
        return self.hand_in(self.commune)

    def hand_in(self, commune: str) -> Hand:
        return Hand(self.db, commune, copies.about(self.db).officer, lambda: next(self.clock))

    def number(self) -> int:
        """What this copy writes under here."""
        return self.hand.numbers.site(self.commune)

    def run(self, command: Command) -> None:
        """A command of the officer's, here."""
        before = self.shown_here()
        done = command.run(self.hand)
        if done.acts if isinstance(done, Imported) else done.act:
            self.before.setdefault(self.commune, []).append(before)
            self.undone = []

    def take_back(self) -> None:
        """The last step here; what was shown before it is shown again."""
        done = UndoLast().run(self.hand)
        if done.left:
            self.note_left_alone()
        if done.act is None:  # a private note
            return
        self.undone.append(done.act)
        if (stack := self.before.get(self.commune)) and self.is_in_turn:
            before, now = stack.pop(), self.shown_here()
            assert {place: cell for place, cell in now.items() if place in before} == before

    def do_again(self) -> None:
        """What was taken back last."""
        if self.undone:
            before, back = self.shown_here(), self.undone.pop()
            Undo([back]).run(self.hand)
            self.before.setdefault(self.commune, []).append(before)

    def note_left_alone(self) -> None:
        """Undo has left something as it was (R14): out of its turn, or in conflict. Known to every later program."""
        self.file.with_name("left-alone").touch()

    @property
    def is_in_turn(self) -> bool:
        """Whether all that was taken back was taken back whole, the last first; what was erased never is."""
        return not self.file.with_name("left-alone").exists() and not self.erased()

    @property
    def communes(self) -> tuple[str, ...]:
        return copies.about(self.db).communes

    def change_commune(self, commune: str) -> None:
        self.commune, self.undone = commune, []

    def shown(self) -> Shown:
        """All that stands in the travelling tables; drafts as drafts."""
        found: Shown = {}
        for table in TABLES:
            names = [column for name, column in BY_NAME if name == table]
            for key, *values in self.db.execute(f"SELECT key, {', '.join(names)} FROM {table}"):
                found |= {(table, name, key): value for name, value in zip(names, values, strict=True)}
        drafts = "SELECT f.tbl, f.col, d.row, d.text FROM draft_text d JOIN journal_field f USING (field)"
        return found | {(t, c, row): Draft(text) for t, c, row, text in self.db.execute(drafts)}

    def shown_here(self) -> Shown:
        """The same of this commune's rows."""
        own = {site for (site,) in self.db.execute("SELECT site FROM journal_site WHERE commune = ?", (self.commune,))}
        return {place: cell for place, cell in self.shown().items() if place[2] >> 23 in own}

    def erased(self) -> set[tuple[str, str, int]]:
        """Places whose past is gone for good, as the journal says: also by a program that was killed."""
        found = "SELECT tbl, col, row FROM journal_named WHERE command = 'erase'"
        return set(self.db.execute(found))

    def remember(self) -> None:
        """What is shown now has been shown."""
        self.ever |= {(*place, cell) for place, cell in self.shown().items()}

    def rows(self, dice: random.Random, *tables: str) -> list[tuple[str, int]]:
        """Living rows of the commune, shuffled; of all tables where none is named."""
        found = []
        for table in tables or TABLES:
            for (key,) in self.db.execute(f"SELECT key FROM {table} WHERE deleted = 0 ORDER BY key"):
                if cells.commune_of(self.db, key) == self.commune:
                    found.append((table, key))
        dice.shuffle(found)
        return found

    def keys(self, dice: random.Random) -> list[int]:
        """Interventions in sight, shuffled."""
        found = interventions.keys(self.db, Search(self.commune))
        dice.shuffle(found)
        return found

    def typed(self, field: Field, dice: random.Random) -> Cell:
        """What a field holds after somebody typed into it, rightly or not."""
        text = dice.choice(RIGHT[field.kind] + field.choices if dice.random() < 0.7 else WRONG)
        return typed_or_draft(field, text, self.hand.reading())

    def some_values(self, table: str, dice: random.Random) -> dict[str, Cell]:
        """One to three fields of a table, typed."""
        fields = list(typed_columns(table))
        return {one.column: self.typed(one, dice) for one in dice.sample(fields, min(len(fields), dice.randint(1, 3)))}
