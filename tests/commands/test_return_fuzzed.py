"""Whatever a colleague puts wherever: a preview or a sentence; imported and taken back, the copy is as before."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as drawn
from hypothesis import strategies as st

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.import_return import ImportReturn
from psm_desktop.commands.return_words import problem_sentence
from psm_desktop.commands.undo import Undo
from psm_desktop.errors import PsmError, Refused
from psm_desktop.reports.excel_look import HEADING_ROW
from psm_desktop.store import conflicts, copies, seed
from tests.readers.colleague import Colleague, compared, given, of_sheets

HERE, NOW = "001003", 1_795_000_000
SHEETS = ("Interventi", "Quadro economico", "Cronoprogramma")
WORDS = (
    "Ponte",
    "Scuola",
    "ponte ",
    "Fontane",
    "Lavori",
    "Voce di costo",
    "Fonte di finanziamento",
    "In corso",
    "2.1.1",
)
TYPED = ("1.234,50", "31/2/2027", "03/2027", "40 %", "=A1", "#REF!", "-5", "0", "VERO", "12.00.0", "a" * 300, " ", "😀")
VALUES = st.one_of(
    st.none(),
    st.sampled_from(WORDS + TYPED),
    st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=30),
    st.integers(-(10**6), 10**6),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.datetimes(datetime(1950, 1, 1), datetime(2100, 1, 1)),
    st.booleans(),
    st.timedeltas(timedelta(0), timedelta(9)),
)
PUT = st.tuples(st.sampled_from(SHEETS), st.integers(4, 20), st.integers(2, 18), VALUES)
ROW = st.tuples(st.sampled_from(SHEETS), st.sampled_from(("insert", "delete", "copy", "clear")), st.integers(4, 16))
EDITS = st.lists(st.one_of(PUT, ROW), min_size=1, max_size=12)


def workspace(folder: Path) -> Hand:
    """Three interventions with rows below."""
    copies.create(folder / "p.psmdb", seed.plan(), officer="Rossi", made_at=NOW, communes=(HERE,), is_training=True)
    seconds: Iterator[int] = iter(range(NOW, NOW + 10**6))
    hand = Hand(copies.connect(folder / "p.psmdb"), HERE, "Rossi", lambda: next(seconds))
    for title in ("Ponte", "Scuola", "Sentieri"):
        key = AddIntervention(title, {"under": "1:2.1.1", "progress_pct": 10}).run(hand).key
        assert key is not None
        for label in ("Lavori", "IVA"):
            AddRow("cost_item", key, {"label": label, "amount_cents": 100_000}).run(hand)
        AddRow("funding_source", key, {"source": "PNRR", "amount_cents": 200_000}).run(hand)
        AddRow("milestone", key, {"label": "Collaudo", "due": "2027-06"}).run(hand)
    return hand


def edit(colleague: Colleague, edits: list[Any]) -> Path:
    for title, *rest in edits:
        sheet = colleague.book[title]
        if len(rest) == 3:
            line, column, value = rest
            sheet.cell(line, column).value = value
        else:
            _change_row(sheet, *rest)
    return colleague.save()


def _change_row(sheet: Any, what: str, line: int) -> None:
    if what == "insert":
        sheet.insert_rows(line)
    elif what == "delete":
        sheet.delete_rows(line)
    for column in range(1, 19):
        if what == "copy":
            sheet.cell(line + 1, column).value = sheet.cell(line, column).value
        elif what == "clear" and column > 1 and line > HEADING_ROW:
            sheet.cell(line, column).value = None


FEW = settings(max_examples=settings().max_examples // 3, suppress_health_check=[HealthCheck.too_slow])
"""Each example writes and reads workbooks."""


@FEW
@drawn(EDITS)
def test_any_edit_gives_a_preview_that_can_be_imported_and_taken_back(edits: list[Any]) -> None:
    with TemporaryDirectory() as folder:
        hand = workspace(Path(folder))
        before = of_sheets(hand)
        file = edit(given(hand, Path(folder)), edits)
        found = compared(hand, file)
        for row in found.rows:
            assert row.problem is None or problem_sentence(row)
        done = ImportReturn(found).run(hand)
        assert conflicts.places(hand.db, HERE) == []  # nobody else has written meanwhile
        again = compared(hand, file)
        assert {str(row.outcome) for row in again.rows} <= {"equal", "to_correct"}
        if done.acts:
            with pytest.raises(Refused, match="già stato importato"):
                ImportReturn(again).run(hand)
            Undo(done.acts).run(hand)
        assert of_sheets(hand) == before
        hand.db.close()


@FEW
@drawn(st.binary(max_size=400), st.integers(0, 30_000), st.integers(0, 400))
def test_a_damaged_file_is_refused_in_a_sentence_or_read(noise: bytes, at: int, gone: int) -> None:
    with TemporaryDirectory() as folder:
        hand = workspace(Path(folder))
        file = given(hand, Path(folder)).file
        data = file.read_bytes()
        at %= len(data)
        file.write_bytes(data[:at] + noise + data[at + gone :])
        before = list(hand.db.iterdump())
        with suppress(PsmError):
            compared(hand, file)
        assert list(hand.db.iterdump()) == before
        hand.db.close()
