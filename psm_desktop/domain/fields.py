"""The travelling tables and their fields, in the order of the sheet (source: db/seed/campi_scheda.csv).

Every room asks here what a field is: the form which editor it gets, the Excel return which column, the command
line which name, the reader which parser.
"""

from enum import StrEnum
from typing import NamedTuple

from psm_desktop.domain.status import Status


class Kind(StrEnum):
    """How a field is typed, shown and stored."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    CHOICE = "choice"  # a code out of a list
    SET = "set"  # several codes, sorted, joined by ";"
    PLAN_REF = "plan_ref"  # version:code
    DAY = "day"  # YYYY-MM-DD
    DAY_OR_MONTH = "day_or_month"  # the same, or YYYY-MM: due on its last day
    CENTS = "cents"
    PERCENT = "percent"  # 0-100
    INTEGER = "integer"
    MEASURE = "measure"  # thousandths of the indicator's unit
    FLAG = "flag"  # 0 or 1
    KEY = "key"  # of another row


TEXT_KINDS = {Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE, Kind.SET, Kind.PLAN_REF, Kind.DAY, Kind.DAY_OR_MONTH}


class Field(NamedTuple):
    """One column of a travelling table. `longest`: characters, None for no limit. `choices`: codes, empty for any."""

    table: str
    column: str
    kind: Kind
    longest: int | None = None
    choices: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """`table.column`, the field's name outside its table."""
        return f"{self.table}.{self.column}"


PROCEDURAL_STATES = (
    "Non avviato",
    "In avvio di progettazione",
    "In corso di progettazione",
    "In affidamento",
    "In esecuzione",
    "Eseguito",
)
PLAN_GOALS = ("policentrismo", "sostenibilità", "coesione")
NRRP_MISSIONS = tuple(f"M{n}" for n in range(1, 8))
SDG_GOALS = tuple(str(n) for n in range(1, 18))
MILESTONE_KINDS = ("milestone", "target")
PARENT = Kind.KEY


def _table(table: str, *columns: tuple[str, Kind] | tuple[str, Kind, int | tuple[str, ...] | None]) -> list[Field]:
    made = []
    for column, kind, *more in columns:
        limit = more[0] if more else None
        made.append(
            Field(
                table,
                column,
                kind,
                limit if isinstance(limit, int) else None,
                limit if isinstance(limit, tuple) else (),
            )
        )
    flags = [Field(table, "deleted", Kind.FLAG), Field(table, "purged", Kind.FLAG)]
    return made + flags


ALL: tuple[Field, ...] = (
    *_table(
        "intervention",
        ("commune", Kind.TEXT, 6),
        ("title", Kind.TEXT, 250),
        ("under", Kind.PLAN_REF),
        ("status", Kind.CHOICE, tuple(Status)),
        ("progress_pct", Kind.PERCENT),
        ("planned_start", Kind.DAY),
        ("planned_end", Kind.DAY),
        ("actual_start", Kind.DAY),
        ("actual_end", Kind.DAY),
        ("responsible_officer", Kind.TEXT, 250),
        ("implementing_body", Kind.TEXT, 250),
        ("implementing_body_tax_code", Kind.TEXT, 16),
        ("contact", Kind.TEXT, 250),
        ("cup", Kind.TEXT, 15),
        ("cigs", Kind.SET),
        ("cup_nature", Kind.CHOICE, ("02", "03", "07")),
        ("local_code", Kind.TEXT, 50),
        ("summary", Kind.LONG_TEXT, 2000),
        ("plan_goals", Kind.SET, PLAN_GOALS),
        ("sdg_goals", Kind.SET, SDG_GOALS),
        ("nrrp_mission", Kind.CHOICE, NRRP_MISSIONS),
        ("nrrp_component", Kind.CHOICE),
        ("nrrp_measure", Kind.TEXT, 20),
        ("savings_cents", Kind.CENTS),
        ("procedural_state", Kind.CHOICE, PROCEDURAL_STATES),
        ("place", Kind.TEXT, 250),
        ("people_served", Kind.INTEGER),
        ("issues_text", Kind.LONG_TEXT),
        ("next_steps", Kind.LONG_TEXT),
        ("notes", Kind.LONG_TEXT),
        ("is_ready", Kind.FLAG),
    ),
    *_table(
        "cost_item",
        ("intervention", PARENT),
        ("label", Kind.TEXT, 250),
        ("amount_cents", Kind.CENTS),
        ("committed_cents", Kind.CENTS),
        ("paid_cents", Kind.CENTS),
    ),
    *_table(
        "funding_source",
        ("intervention", PARENT),
        ("source", Kind.TEXT, 250),
        ("amount_cents", Kind.CENTS),
        ("act", Kind.TEXT, 250),
    ),
    *_table(
        "phase",
        ("intervention", PARENT),
        ("label", Kind.TEXT, 250),
        ("planned_start", Kind.DAY),
        ("actual_start", Kind.DAY),
        ("planned_end", Kind.DAY),
        ("actual_end", Kind.DAY),
    ),
    *_table(
        "milestone",
        ("intervention", PARENT),
        ("label", Kind.TEXT, 250),
        ("kind", Kind.CHOICE, MILESTONE_KINDS),
        ("due", Kind.DAY_OR_MONTH),
        ("reached", Kind.DAY),
    ),
    *_table(
        "indicator",
        ("intervention", PARENT),
        ("label", Kind.TEXT, 250),
        ("unit", Kind.TEXT, 50),
        ("baseline_value", Kind.MEASURE),
        ("target_value", Kind.MEASURE),
    ),
    *_table("reading", ("indicator", PARENT), ("day", Kind.DAY), ("value", Kind.MEASURE)),
    *_table(
        "act",
        ("intervention", PARENT),
        ("kind", Kind.CHOICE, ("resolution", "determination")),
        ("organ", Kind.TEXT, 100),
        ("number", Kind.TEXT, 50),
        ("day", Kind.DAY),
        ("subject", Kind.TEXT, 500),
    ),
    *_table(
        "evidence",
        ("intervention", PARENT),
        ("name", Kind.TEXT, 250),
        ("sha256", Kind.TEXT, 64),
        ("bytes", Kind.INTEGER),
        ("media_type", Kind.TEXT, 100),
    ),
    *_table("also_serves", ("intervention", PARENT), ("under", Kind.PLAN_REF)),
    *_table("partner", ("intervention", PARENT), ("name", Kind.TEXT, 250), ("commune", Kind.TEXT, 6)),
    *_table(
        "remark",
        ("intervention", PARENT),
        ("about_row", Kind.KEY),
        ("about_field", Kind.TEXT, 100),
        ("text", Kind.LONG_TEXT, 2000),
        ("is_done", Kind.FLAG),
    ),
)

BY_NAME: dict[tuple[str, str], Field] = {(field.table, field.column): field for field in ALL}
TABLES: tuple[str, ...] = tuple(dict.fromkeys(field.table for field in ALL))
PARENT_OF: dict[str, str] = {table: "intervention" for table in TABLES if table != "intervention"} | {
    "reading": "indicator"
}
"""Child table -> the table (and column) of its parent."""

BOOKKEEPING = frozenset(
    {
        *(f"{table}.{flag}" for table in TABLES for flag in ("deleted", "purged")),
        *(f"{table}.{parent}" for table, parent in PARENT_OF.items()),
        *("intervention.commune", "intervention.is_ready", "evidence.sha256", "evidence.bytes", "evidence.media_type"),
        *("remark.about_row", "remark.about_field", "remark.is_done"),
    }
)
"""Fields no officer types into: they change through commands of their own, or never."""


def field(table: str, column: str) -> Field:
    """A field of the catalogue. Raises KeyError for a name that is none."""
    return BY_NAME[table, column]


def columns(table: str) -> tuple[Field, ...]:
    """The fields of a table in the order of the sheet."""
    return tuple(one for one in ALL if one.table == table)


def typed_columns(table: str) -> tuple[Field, ...]:
    """The fields an officer can type into."""
    return tuple(one for one in columns(table) if one.name not in BOOKKEEPING)
