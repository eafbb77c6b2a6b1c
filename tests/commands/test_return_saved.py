"""Workbooks as other programs save them, and what they cannot do without."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from psm_desktop.commands.hand import Hand
from psm_desktop.commands.return_preview import Outcome
from psm_desktop.domain.values import Draft
from psm_desktop.errors import PsmError
from psm_desktop.reports.excel_look import FIRST_ROW, HEADING_ROW
from tests.readers.colleague import Colleague, changes, compared, saved_again


def told(hand: Hand, colleague: Colleague) -> list[tuple[str, str, object, object]]:
    return changes(compared(hand, colleague.save()))


def test_formulas_count_by_their_saved_result(hand: Hand, colleague: Colleague, tmp_path: Path) -> None:
    colleague.money.write("Lavori", Importo="=1000+E5*0+220")
    bare = colleague.save()
    assert [change[1:] for change in changes(compared(hand, bare))] == [
        ("excel-formula", "E4", Draft("=1000+E5*0+220"))
    ]
    assert changes(compared(hand, saved_again(bare))) == [("amount_cents", "update", 100_000, 122_000)]


def test_a_formula_that_fails_is_named(hand: Hand, colleague: Colleague) -> None:
    colleague.money.write("Lavori", Importo="=1/0")
    assert [change[1] for change in changes(compared(hand, saved_again(colleague.save())))] == ["excel-error-value"]


def test_libreoffice_saves_what_the_colleague_typed(hand: Hand, colleague: Colleague) -> None:
    colleague.interventions.write("Ponte", Avanzamento=45, Inizio_previsto=date(2027, 3, 15), Note="+39 0123\n=1+1")
    colleague.money.write("Lavori", Importo=1234.56)
    colleague.schedule.add(Intervento="Ponte", Tappa="Fine", Scadenza="marzo 2027")
    sheet = colleague.interventions.sheet
    sheet.row_dimensions[FIRST_ROW].hidden = True
    found = compared(hand, saved_again(colleague.save()))
    assert [change[:2] for change in changes(found)] == [
        ("progress_pct", "update"),
        ("planned_start", "update"),
        ("notes", "update"),
        ("amount_cents", "update"),
        ("milestone", "new"),
    ]
    assert [row.in_file for row in found.rows if row.outcome is Outcome.UPDATE] == [
        45,
        "2027-03-15",
        "+39 0123\n=1+1",
        123_456,
    ]


def test_a_file_under_another_name_in_another_folder(hand: Hand, colleague: Colleague, tmp_path: Path) -> None:
    colleague.interventions.write("Ponte", Avanzamento=45)
    (tmp_path / "Posta in arrivo").mkdir()
    away = shutil.copy(colleague.save(), tmp_path / "Posta in arrivo" / "Copia di ritorno (1).xlsx")
    assert [change[:2] for change in changes(compared(hand, Path(away)))] == [("progress_pct", "update")]


def test_without_the_hidden_keys_nothing_is_guessed(hand: Hand, colleague: Colleague) -> None:
    colleague.interventions.sheet.delete_cols(1)
    with pytest.raises(PsmError) as refused:
        compared(hand, colleague.save())
    assert refused.value.code == "excel-no-keys"


def test_without_headings_nothing_is_guessed(hand: Hand, colleague: Colleague) -> None:
    colleague.money.sheet.delete_rows(HEADING_ROW)
    with pytest.raises(PsmError) as refused:
        compared(hand, colleague.save())
    assert str(refused.value).startswith("Nel foglio «Quadro economico» mancano le intestazioni.")


def test_a_day_that_is_none_and_looks_nobody_knows_are_told_without_noise(
    hand: Hand, colleague: Colleague, recwarn: pytest.WarningsRecorder
) -> None:
    line = colleague.interventions.line("Ponte")
    column = colleague.interventions.column("Inizio previsto")
    colleague.interventions.put(line, Inizio_previsto=9e15)
    colleague.interventions.sheet.cell(line, column).number_format = "dd/mm/yyyy"
    assert [change[:2] for change in told(hand, colleague)] == [("planned_start", "excel-error-value")]
    assert [str(one.message) for one in recwarn] == []
