"""Workbooks that are not for this copy: one sentence, at once, and nothing is written."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.import_return import ImportReturn
from psm_desktop.commands.return_preview import preview
from psm_desktop.domain.return_form import META, ROWS
from psm_desktop.errors import PsmError, Refused
from psm_desktop.readers.excel_return import read
from psm_desktop.reports.excel_look import form_words
from psm_desktop.store import copies, journal, seed
from psm_desktop.store.connection import writing
from tests.pace import spent_s
from tests.readers.colleague import Colleague, compared, given

HERE, THERE, NOW = "001003", "001053", 1_795_000_000


@pytest.fixture
def colleague(hand: Hand, tmp_path: Path) -> Colleague:
    AddIntervention("Ponte", {"progress_pct": 10}).run(hand)
    return given(hand, tmp_path)


def refusal(hand: Hand, file: Path, commune: str = HERE) -> str:
    """The sentence; nothing was written and it did not take long."""
    before, start = list(hand.db.iterdump()), spent_s()
    with pytest.raises(PsmError) as told:
        preview(hand.db, commune, read(file, hand.reading(), form_words()))
    assert spent_s() - start < 0.5  # an honest workbook is parsed first; the guard's are in tests/readers
    assert list(hand.db.iterdump()) == before
    return str(told.value)


def test_a_workbook_of_another_program(hand: Hand, tmp_path: Path) -> None:
    book = Workbook()
    book.save(tmp_path / "bilancio.xlsx")
    assert refusal(hand, tmp_path / "bilancio.xlsx") == (
        "In questo file manca il foglio «Interventi». Usa un file creato da Excel › Crea file e copia lì i dati."
    )


def test_a_sheet_of_the_same_name_in_another_workbook(hand: Hand, tmp_path: Path) -> None:
    book = Workbook()
    book.active.title = "Interventi"
    book.save(tmp_path / "elenco.xlsx")
    assert refusal(hand, tmp_path / "elenco.xlsx").startswith("«elenco.xlsx» non è stato creato da questo programma.")


def test_a_workbook_of_another_commune(hand: Hand, colleague: Colleague) -> None:
    assert refusal(hand, colleague.file, THERE) == (
        "Il file è del Comune di Ala di Stura, qui lavori su Cantalupa. Non ho importato nulla."
    )


def test_training_and_real_never_meet(hand: Hand, colleague: Colleague, tmp_path: Path) -> None:
    copies.create(tmp_path / "vera.psmdb", seed.plan(), officer="Rossi", made_at=NOW, communes=(HERE,))
    real = Hand(copies.connect(tmp_path / "vera.psmdb"), HERE, "Rossi", lambda: NOW)
    assert refusal(real, colleague.file) == (
        "«dato.xlsx» contiene dati di prova, questa è una copia vera. Non ho importato nulla."
    )
    assert refusal(hand, given(real, tmp_path, "vero.xlsx").file) == (
        "«vero.xlsx» contiene dati veri, questa è una copia di prova. Non ho importato nulla."
    )
    real.db.close()


Spoil = Callable[[Any], None]


def fact(name: str, value: object) -> Spoil:
    """Another fact in the hidden block."""

    def spoil(book: Any) -> None:
        for row in book[META].iter_rows():
            if row[0].value == name or (name == "basis" and str(row[0].value).startswith(name)):
                row[1].value = value

    return spoil


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (fact("form", "99"), "excel-newer"),
        (fact("form", "uno"), "excel-not-ours"),
        (fact("plan_version", "7"), "excel-plan-version"),
        (fact("plan_version", None), "excel-not-ours"),
        (fact("workbook", "0"), "excel-not-ours"),
        (fact("workbook", str(2**62)), "excel-not-ours"),
        (fact("basis", "999999"), "excel-knows-more"),
        (fact("basis", "molto"), "excel-not-ours"),
        (fact("made_at", "9" * 5000), "excel-not-ours"),
        (lambda book: book[META].delete_rows(1, 9), "excel-not-ours"),
        (lambda book: book[META].insert_cols(1, 3), "excel-not-ours"),
        (lambda book: book.__delitem__(ROWS), "excel-not-ours"),
    ],
)
def test_a_hidden_block_that_is_not_right(hand: Hand, colleague: Colleague, spoil: Spoil, code: str) -> None:
    spoil(colleague.book)
    with pytest.raises(PsmError) as told:
        compared(hand, colleague.save())
    assert told.value.code == code
    assert str(told.value)


def test_keys_that_were_spoilt_in_the_hidden_block_change_nothing_silently(hand: Hand, colleague: Colleague) -> None:
    for row in colleague.book[ROWS].iter_rows():
        row[0].value = "8,69711107781873E+018"  # what a spreadsheet makes of such a number
    found = compared(hand, colleague.save())
    assert {str(row.outcome) for row in found.rows} == {"equal"}


def test_a_number_that_somebody_else_writes_under_gives_no_keys(hand: Hand, there: Hand, colleague: Colleague) -> None:
    AddIntervention("Altrove").run(there)
    taken = (hand.numbers.site(HERE), there.numbers.site(THERE))
    for number in taken:
        fact("workbook", str(number))(colleague.book)
        colleague.interventions.add(Titolo="Fontane")
        with pytest.raises(PsmError) as told:
            compared(hand, colleague.save())
        assert told.value.code == "excel-not-ours"


def test_nor_a_number_that_was_drawn_and_not_yet_written_under(
    hand: Hand, colleague: Colleague, monkeypatch: pytest.MonkeyPatch
) -> None:
    colleague.interventions.write("Ponte", Avanzamento=45)
    found = compared(hand, colleague.save())
    number = journal.new_number()
    with writing(hand.db):
        journal.add_site(hand.db, number, HERE)
    monkeypatch.setattr(type(hand.numbers), "all", lambda _: {number: HERE})
    with pytest.raises(Refused):
        ImportReturn(replace(found, book=replace(found.book, workbook=number))).run(hand)


def test_a_workbook_of_an_older_plan_keeps_to_its_plan(hand: Hand, colleague: Colleague) -> None:
    from psm_desktop.store import plans

    plans.add(hand.db, replace(seed.plan(), version=2), NOW)
    colleague.interventions.write("Ponte", Azione_del_Piano="3.1.2", Avanzamento=45)
    found = compared(hand, colleague.save())
    assert {row.in_file for row in found.rows if row.outcome == "update"} == {"1:3.1.2", 45}
    again = given(hand, colleague.file.parent, "nuovo.xlsx")
    again.interventions.write("Ponte", Azione_del_Piano="3.1.2")
    assert [row.in_file for row in compared(hand, again.save()).rows if row.outcome == "update"] == ["2:3.1.2"]
