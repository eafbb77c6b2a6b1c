"""The plan workbook: its sheets and columns, and what was read of one (DESIGN §4).

The writer and the reader both lean on this. The workbook speaks Italian, as the official document does.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from psm_desktop.domain.plan import Plan
from psm_desktop.domain.problem import Level

FORM_VERSION = 1
META = "_piano"
"""The hidden sheet: version of the form, the plan version it was filled from, training, when it was made."""
LISTS = "Elenchi"
LONGEST = 2_000
"""Characters of a text of the plan: the longest title that is known has 320."""
YES, NO = "sì", "no"
KINDS: Mapping[str, str] = MappingProxyType(
    {"renamed": "rinominata", "moved": "spostata", "split": "divisa", "merged": "unita", "closed": "chiusa"}
)
"""What became of a code, as a crosswalk says it -> as the workbook does."""
TITLE, VISION = "Titolo", "Visione"
"""The two lines of the sheet *Piano*."""
TO_DO = "todo"
"""A column that is written for people and never read."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet. `depth`: numbers of the code it holds, 0: it holds no code, or codes of any depth."""

    role: str
    heading: str
    width: int
    depth: int = 0


@dataclass(frozen=True, slots=True)
class SheetForm:
    """A sheet. `rows`: so many lines are made ready; `is_needed`: a plan cannot be read without it."""

    title: str
    hint: str
    columns: tuple[Column, ...]
    rows: int
    is_needed: bool = False


ABOUT = SheetForm(
    "Piano", "Titolo e visione del Piano.", (Column("item", "Voce", 16), Column("text", "Testo", 90)), rows=2
)
AXES = SheetForm(
    "Assi",
    "Una riga per asse. Il nome breve è quello delle schermate; nei rapporti sta il nome intero.",
    (
        Column("code", "Codice", 10, 1),
        Column("name", "Nome", 70),
        Column("short_name", "Nome breve", 22),
        Column("mission", "Missione PNRR", 16),
    ),
    rows=9,
    is_needed=True,
)
STRATEGIES = SheetForm(
    "Strategie",
    "Una riga per strategia: il codice comincia con quello del suo asse (3.2 sta sotto 3).",
    (Column("code", "Codice", 10, 2), Column("title", "Titolo", 110)),
    rows=40,
    is_needed=True,
)
ACTIONS = SheetForm(
    "Azioni",
    "Una riga per azione. «Testo completo» è sì solo dove il titolo è quello intero del documento ufficiale.",
    (
        Column("code", "Codice", 10, 3),
        Column("title", "Titolo", 90),
        Column("is_complete", "Testo completo", 12),
        Column(TO_DO, "Da fare", 38),
    ),
    rows=160,
    is_needed=True,
)
LINKS = SheetForm(
    "Collegamenti",
    "Una riga per coppia di azioni che il documento ufficiale collega.",
    (Column("first", "Azione", 12, 3), Column("second", "Collegata con", 14, 3), Column("note", "Nota", 90)),
    rows=120,
)
INDICATORS = SheetForm(
    "Indicatori",
    "Una riga per indicatore del documento ufficiale.",
    (
        Column("code", "Azione", 12, 3),
        Column("name", "Indicatore", 70),
        Column("unit", "Unità", 16),
        Column("source", "Fonte", 40),
    ),
    rows=160,
)
CROSSWALK = SheetForm(
    "Corrispondenze",
    "Che cosa è diventato un codice della versione di prima. Più codici nuovi si separano con il punto e virgola.",
    (
        Column("kind", "Che cosa è successo", 20),
        Column("old", "Codice di prima", 16),
        Column("new", "Codici nuovi", 40),
    ),
    rows=60,
)
SHEETS: tuple[SheetForm, ...] = (ABOUT, AXES, STRATEGIES, ACTIONS, LINKS, INDICATORS, CROSSWALK)


@dataclass(frozen=True, slots=True)
class PlanProblem:
    """A cell to look at. Level TO_CORRECT stops the loading, NOTICE does not. `code`, `text`, `facts`: of its sentence;
    `text`: what stands there; `address`: "F17", "" for a whole sheet, and `sheet` too is "" for all of it."""

    level: Level
    sheet: str
    address: str
    code: str
    text: str = ""
    facts: Mapping[str, object] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class PlanCell:
    """A cell as text, without spaces around it, "" where it is empty; `address`: "F17"."""

    address: str
    text: str


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A line with something in it: role -> cell, of every column the sheet still has."""

    line: int
    cells: Mapping[str, PlanCell]

    def text(self, role: str) -> str:
        """What stands in a column; "" where it is empty, or the column is gone."""
        return self.cells[role].text if role in self.cells else ""

    def at(self, role: str) -> str:
        """The address of a cell; where its column is gone that of the line's first."""
        return self.cells[role].address if role in self.cells else next(iter(self.cells.values())).address


@dataclass(frozen=True, slots=True)
class ReadForm:
    """A workbook as read, before it is a plan. `rows`: title of a sheet -> its lines; `free`: title -> the first empty
    line below its rows; `problems`: cells that hold no text at all, columns nobody knows."""

    name: str
    plan_version: int
    is_training: bool
    rows: Mapping[str, tuple[PlanRow, ...]]
    free: Mapping[str, int]
    problems: tuple[PlanProblem, ...]


@dataclass(frozen=True, slots=True)
class PlanBook:
    """A plan workbook. `plan`: what stands in it as far as it can be taken, with the version of the one it was
    compared with; `read`: the form it came from; `problems`: all at once, in the order of the workbook."""

    plan: Plan
    read: ReadForm
    problems: tuple[PlanProblem, ...]

    @property
    def to_correct(self) -> tuple[PlanProblem, ...]:
        """What stops the loading."""
        return tuple(one for one in self.problems if one.level is Level.TO_CORRECT)

    @property
    def notices(self) -> tuple[PlanProblem, ...]:
        """What should be looked at, and stops nothing."""
        return tuple(one for one in self.problems if one.level is not Level.TO_CORRECT)
