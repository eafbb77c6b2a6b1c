"""Written and read again, untouched: nothing has changed, whatever the copy holds."""

import sqlite3
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, example, settings
from hypothesis import given as drawn
from hypothesis import strategies as st

from psm_desktop.commands.hand import Hand
from psm_desktop.commands.return_preview import Outcome
from psm_desktop.domain.fields import BY_NAME, Field, Kind
from psm_desktop.domain.return_cells import LONGEST
from psm_desktop.domain.return_form import SHEETS, fields_of
from psm_desktop.domain.status import Status
from psm_desktop.domain.values import Cell, Draft, in_canonical_form
from psm_desktop.store import copies, journal, seed
from psm_desktop.store.entries import Birth
from tests.readers.colleague import changes, compared, given, saved_again

HERE, NOW = "001003", 1_795_000_000
NASTY = (
    *("=1+1", "+39 0123 456", "-20", "@SOMMA(A1)", "'apice", '"', "a\tb", "a\nb\r\nc\rd", "\x01\x02", "\x0bx", "x\x1f"),
    *("😀" * 40, "שלום עולם", "\u202eabc", "e\u0301", "_x000D_", "_x0041_", "_x005F_", "x005F_", "a\u00a0b", "\u2028"),
    *(
        "a" * 40_000,
        "😀" * 20_000,
        "\ufffe",
        "#REF!",
        "#N/D",
        "1E5",
        "0012",
        "15/03/2026",
        "2026-03-15",
        "VERO",
        "00,5",
    ),
    *("&amp;<b>", "]]>", "\x7f\x85", "1.234,50", "40%", " \u3000x\u3000 ", "{=A1}", "\ud800", "\0"),
)
TEXT = st.one_of(st.sampled_from(NASTY), st.text(max_size=60))
DAYS = st.dates(date(1900, 3, 1), date(2199, 12, 31)).map(date.isoformat)
CENTS = st.one_of(st.integers(0, 10**8), st.sampled_from((1, 10**13 - 1, 10**13, 10**15 - 1, 2**62, -5)))
REFERENCES = st.sampled_from(("1:2.1.1", "1:2", "1:9.9.9", "7:2.1.1", "nulla", "1:"))
KINDS: dict[Kind, st.SearchStrategy[Cell]] = {
    Kind.CENTS: CENTS,
    Kind.PERCENT: st.integers(-1, 101),
    Kind.DAY: DAYS,
    Kind.DAY_OR_MONTH: st.one_of(DAYS, DAYS.map(lambda day: day[:7])),
    Kind.PLAN_REF: REFERENCES,
    Kind.CHOICE: st.one_of(st.sampled_from(Status).map(str), TEXT),
}


def cells_of(field: Field) -> st.SearchStrategy[Cell]:
    """Nothing, a value as the journal takes it, or a draft."""
    values = KINDS.get(field.kind, TEXT)
    return st.one_of(st.none(), values, TEXT.map(Draft)).map(in_canonical_form)


def rows_of(table: str) -> st.SearchStrategy[dict[str, Cell]]:
    form = next(form for form in SHEETS if table in form.tables)
    return st.fixed_dictionaries({field.column: cells_of(field) for _, field in fields_of(form, table)})


CHILDREN = [table for form in SHEETS for table in form.tables if table != "intervention"]
INTERVENTION = st.tuples(
    rows_of("intervention"),
    st.lists(st.sampled_from(CHILDREN).flatmap(lambda t: rows_of(t).map(lambda row: (t, row))), max_size=4),
)


def recorded(folder: Path, made: list[tuple[dict[str, Cell], list[tuple[str, dict[str, Cell]]]]]) -> Hand:
    """A workspace that holds these interventions."""
    file = folder / "piano.psmdb"
    copies.create(file, seed.plan(), officer="Rossi", made_at=NOW, communes=(HERE,), is_training=True)
    hand = Hand(copies.connect(file), HERE, "Rossi", lambda: NOW)
    site, number = hand.numbers.site(HERE), 0
    births = []
    for values, children in made:
        number += 1
        above = site << 23 | number
        births.append(Birth("intervention", above, {"commune": HERE, **values}))
        for table, row in children:
            number += 1
            births.append(Birth(table, site << 23 | number, {"intervention": above, **row}))
    if births:
        journal.write(hand.db, hand.author(), "add-intervention", births)
    return hand


@settings(
    max_examples=settings().max_examples // 2,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@drawn(st.lists(INTERVENTION, max_size=3))
@example([({field.column: None for _, field in fields_of(SHEETS[0], "intervention")} | {"notes": "\x1b"}, [])])
def test_untouched_nothing_has_changed(made: list[tuple[dict[str, Cell], list[tuple[str, dict[str, Cell]]]]]) -> None:
    with TemporaryDirectory() as folder:
        hand = recorded(Path(folder), made)
        try:
            found = compared(hand, given(hand, Path(folder)).file)
            assert changes(found) == []
            assert_all_there(hand.db, found.count(Outcome.EQUAL))
        finally:
            hand.db.close()


def assert_all_there(db: sqlite3.Connection, equal: int) -> None:
    """Every row with anything in it was compared in all of its columns."""
    least = 0
    for form in SHEETS:
        for table in form.tables:
            columns = [field.column for _, field in fields_of(form, table)]
            rows = db.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()
            least += len(columns) * sum(any(map(can_be_seen, row)) for row in rows)
    (drafts,) = db.execute("SELECT count(*) FROM draft_text").fetchone()
    assert equal >= least or drafts


def can_be_seen(value: Cell) -> bool:
    """Whether a sheet shows anything of a value: of control characters alone nothing is left in a cell."""
    return (
        any(char.isprintable() and not char.isspace() for char in value)
        if isinstance(value, str)
        else value is not None
    )


def all_nasty() -> list[tuple[dict[str, Cell], list[tuple[str, dict[str, Cell]]]]]:
    """An intervention for each nasty text, in every column that takes text, and as a draft in all others."""
    made = []
    for n, text in enumerate(NASTY):
        values = {
            table: {f.column: nasty(f, text) for _, f in fields_of(form, table)}
            for form in SHEETS
            for table in form.tables
        }
        values["milestone"]["due"] = (date(2026, 1, 1) + timedelta(40 * n)).isoformat()[: 7 if n % 2 else 10]
        values["cost_item"]["amount_cents"] = 10**13 - 1 - n
        values["funding_source"]["amount_cents"] = n * 7 + 1
        made.append((values["intervention"], [(table, values[table]) for table in CHILDREN]))
    return made


def nasty(field: Field, text: str) -> Cell:
    takes_text = field.kind in (Kind.TEXT, Kind.LONG_TEXT, Kind.SET, Kind.CHOICE)
    return in_canonical_form(text if takes_text else Draft(text))


def test_every_nasty_text_in_every_field(tmp_path: Path) -> None:
    hand = recorded(tmp_path, all_nasty())
    found = compared(hand, given(hand, tmp_path).file)
    assert changes(found) == []
    assert found.count(Outcome.EQUAL) > len(NASTY) * 16
    hand.db.close()


def test_the_same_saved_again_by_libreoffice(tmp_path: Path) -> None:
    hand = recorded(tmp_path, all_nasty())
    found = compared(hand, saved_again(given(hand, tmp_path).file))
    assert changes(found) == []
    assert found.count(Outcome.EQUAL) > len(NASTY) * 16
    hand.db.close()


def test_a_text_longer_than_a_cell_is_cut_and_cannot_be_cut_in_the_copy(tmp_path: Path) -> None:
    hand = recorded(tmp_path, [({"title": "Ponte", "notes": "a" * 40_000}, [])])
    colleague = given(hand, tmp_path)
    notes = colleague.interventions.column("Note")
    line = colleague.interventions.line("Ponte")
    assert len(colleague.interventions.sheet.cell(line, notes).value) == LONGEST
    colleague.interventions.write("Ponte", Note="a" * 100, Localizzazione="Croce")
    told = changes(compared(hand, colleague.save()))
    assert told == [
        ("place", "update", None, "Croce"),
        ("notes", "excel-cut-text", colleague.interventions.sheet.cell(line, notes).coordinate, "a" * 100),
    ]
    assert BY_NAME["intervention", "notes"].longest is None
    hand.db.close()
