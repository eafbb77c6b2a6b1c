"""What colleagues do to a workbook without meaning to change anything, and what they mean however they do it."""

import shutil
from collections.abc import Callable
from copy import copy
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.return_preview import Outcome
from psm_desktop.domain.values import Draft
from psm_desktop.errors import PsmError
from psm_desktop.reports.excel_look import FIRST_ROW, HEADING_ROW
from psm_desktop.store import interventions
from psm_desktop.store.interventions import Search
from tests.readers.colleague import Colleague, Page, changes, compared, given, imported, saved_again

TITLES = ("Ponte", "Scuola", "Sentieri", "Wi-fi")


@pytest.fixture
def keys(hand: Hand) -> dict[str, int]:
    """Four interventions with money and milestones; title -> key."""
    made = {}
    for n, title in enumerate(TITLES):
        values = {"under": "1:2.1.1", "status": "in_progress", "progress_pct": 10 * n, "planned_start": "2026-03-15"}
        key = AddIntervention(title, values | {"summary": f"Lavori di {title}"}).run(hand).key
        assert key is not None
        for label in ("Lavori", "IVA"):
            AddRow("cost_item", key, {"label": label, "amount_cents": 100_000 + n}).run(hand)
        AddRow("funding_source", key, {"source": "Regione Piemonte", "amount_cents": 200_000 + n, "act": "D.D. 1"}).run(
            hand
        )
        AddRow("milestone", key, {"label": "Collaudo", "due": "2027-06"}).run(hand)
        made[title] = key
    return made


@pytest.fixture
def colleague(hand: Hand, keys: dict[str, int], tmp_path: Path) -> Colleague:
    return given(hand, tmp_path)


def told(hand: Hand, colleague: Colleague) -> list[tuple[str, str, object, object]]:
    return changes(compared(hand, colleague.save()))


def lines(page: Page) -> list[int]:
    """Of the records."""
    return list(range(FIRST_ROW, page.spare()))


def rearranged(page: Page, order: Callable[[list[Any]], Any], first: int = 1) -> None:
    """Sort the records by what stands in the columns from `first` on; 2 leaves the hidden keys where they are."""
    some = lines(page)
    width = page.sheet.max_column
    rows = [[copy(page.sheet.cell(n, c).value) for c in range(first, width + 1)] for n in some]
    for n, row in zip(some, sorted(rows, key=order), strict=True):
        for c, value in enumerate(row, first):
            page.sheet.cell(n, c).value = value


PAGES = ("interventions", "money", "schedule")


@pytest.mark.parametrize("name", PAGES)
def test_sorted_rows(hand: Hand, colleague: Colleague, name: str) -> None:
    rearranged(getattr(colleague, name), lambda row: str(row[1:]), first=1)
    rearranged(getattr(colleague, name), lambda row: [-ord(c) for c in str(row[1])], first=1)
    assert told(hand, colleague) == []


@pytest.mark.parametrize("name", PAGES)
def test_rows_sorted_without_the_hidden_column(hand: Hand, colleague: Colleague, name: str) -> None:
    rearranged(getattr(colleague, name), lambda row: [-ord(c) for c in f"{row[0]}{row[1]}"], first=2)
    assert told(hand, colleague) == []


def test_rows_sorted_without_the_hidden_column_and_one_change(
    hand: Hand, colleague: Colleague, keys: dict[str, int]
) -> None:
    rearranged(colleague.interventions, lambda row: [-ord(c) for c in row[0]], first=2)
    colleague.interventions.write("Ponte", Avanzamento=99)
    (change,) = [row for row in compared(hand, colleague.save()).rows if row.outcome is not Outcome.EQUAL]
    assert (change.key, change.column, change.in_file) == (keys["Ponte"], "progress_pct", 99)


def test_two_titles_that_change_places_take_their_rows_along(hand: Hand, colleague: Colleague) -> None:
    colleague.interventions.write("Ponte", Titolo="*", Avanzamento=55)
    colleague.interventions.write("Scuola", Titolo="Ponte")
    colleague.interventions.write("*", Titolo="Scuola")
    assert {change[0] for change in told(hand, colleague)} <= {"progress_pct", "summary"}


def test_labels_counted_on_by_one_are_renamed_and_not_moved(hand: Hand, keys: dict[str, int], tmp_path: Path) -> None:
    for n in (1, 2, 3):
        AddRow("milestone", keys["Ponte"], {"label": f"SAL {n}", "due": f"2027-0{n}"}).run(hand)
    colleague = given(hand, tmp_path)
    for n in (3, 2, 1):
        colleague.schedule.write(f"SAL {n}", Tappa=f"SAL {n + 1}")
    assert [(change[0], change[1], change[3]) for change in told(hand, colleague)] == [
        ("label", "update", f"SAL {n + 1}") for n in (1, 2, 3)
    ]


def test_inserted_and_deleted_rows(hand: Hand, colleague: Colleague) -> None:
    colleague.interventions.sheet.delete_rows(colleague.interventions.line("Scuola"))
    colleague.interventions.sheet.insert_rows(FIRST_ROW + 1, 3)
    colleague.money.sheet.delete_rows(FIRST_ROW, 3)
    colleague.schedule.sheet.insert_rows(1, 2)
    assert told(hand, colleague) == []


def test_reordered_and_hidden_columns_and_rows(hand: Hand, colleague: Colleague) -> None:
    for page in (colleague.interventions, colleague.money, colleague.schedule):
        sheet = page.sheet
        for line in range(HEADING_ROW, sheet.max_row + 1):
            row = [sheet.cell(line, n).value for n in range(1, sheet.max_column + 1)]
            formats = [sheet.cell(line, n).number_format for n in range(1, sheet.max_column + 1)]
            for n, (value, shape) in enumerate(zip(reversed(row), reversed(formats), strict=True), 1):
                sheet.cell(line, n).value, sheet.cell(line, n).number_format = value, shape
        sheet.column_dimensions["C"].hidden = sheet.row_dimensions[FIRST_ROW].hidden = True
    assert told(hand, colleague) == []


def test_a_column_that_was_removed_clears_nothing(hand: Hand, colleague: Colleague) -> None:
    for name in ("Note", "Descrizione", "Inizio previsto"):
        colleague.interventions.sheet.delete_cols(colleague.interventions.column(name))
    colleague.money.sheet.delete_cols(colleague.money.column("Atto della fonte"))
    assert told(hand, colleague) == []


def test_headings_with_other_accents_and_signs(hand: Hand, colleague: Colleague) -> None:
    sheet = colleague.interventions.sheet
    for old, new in (
        ("Titolo", "TÌTOLO *"),
        ("Avanzamento %", "avanzamento"),
        ("Inizio previsto", "Inizio\nprevisto:"),
    ):
        sheet.cell(HEADING_ROW, colleague.interventions.column(old)).value = new
    colleague.money.sheet.cell(HEADING_ROW, colleague.money.column("Importo €")).value = "IMPORTO"
    assert told(hand, colleague) == []


def test_a_column_under_another_heading_is_named_and_not_lost_silently(hand: Hand, colleague: Colleague) -> None:
    column = colleague.interventions.column("Stato")
    colleague.interventions.sheet.cell(HEADING_ROW, column).value = "A che punto siamo"
    assert told(hand, colleague) == [("", "excel-unknown-column", "D3", None)]


def test_a_column_of_the_colleagues_own_is_passed_over(hand: Hand, colleague: Colleague) -> None:
    colleague.interventions.sheet.cell(HEADING_ROW, 30).value = "Miei appunti"
    colleague.interventions.sheet.cell(FIRST_ROW, 30).value = "sentire il geometra"
    assert told(hand, colleague) == []


def test_a_sheet_that_was_removed_changes_nothing(hand: Hand, colleague: Colleague) -> None:
    del colleague.book["Cronoprogramma"], colleague.book["Elenchi"], colleague.book["Istruzioni"]
    assert told(hand, colleague) == []


def test_merged_cells_belong_together(hand: Hand, colleague: Colleague) -> None:
    money, line = colleague.money.sheet, colleague.money.line("Lavori")
    money.merge_cells(start_row=line, end_row=line + 2, start_column=2, end_column=2)
    colleague.interventions.sheet.merge_cells("B1:F1")
    assert told(hand, colleague) == []


def test_a_new_row_below_a_merged_intervention_belongs_to_it(
    hand: Hand, colleague: Colleague, keys: dict[str, int]
) -> None:
    money = colleague.money
    money.sheet.insert_rows(FIRST_ROW + 3)  # Ponte: Lavori, IVA, Regione Piemonte
    money.put(FIRST_ROW + 3, Tipo="Voce di costo", Voce_o_fonte="Collaudo", Importo=50)
    money.sheet.merge_cells(start_row=FIRST_ROW, end_row=FIRST_ROW + 3, start_column=2, end_column=2)
    (new,) = [row for row in compared(hand, colleague.save()).rows if row.outcome is not Outcome.EQUAL]
    assert (new.outcome, new.parent, dict(new.values)) == (
        Outcome.NEW,
        keys["Ponte"],
        {"label": "Collaudo", "amount_cents": 5000},
    )


def test_a_title_over_some_rows_is_no_record(hand: Hand, colleague: Colleague) -> None:
    sheet = colleague.interventions.sheet
    sheet.insert_rows(FIRST_ROW + 2)
    sheet.cell(FIRST_ROW + 2, 2).value = "INTERVENTI SUL VERDE"
    sheet.merge_cells(start_row=FIRST_ROW + 2, end_row=FIRST_ROW + 2, start_column=2, end_column=8)
    found = compared(hand, colleague.save())
    assert changes(found) == []
    assert found.blank == 1


def test_a_row_of_totals_is_named_and_left_out(hand: Hand, colleague: Colleague) -> None:
    line = colleague.money.spare() + 40
    colleague.money.put(line, Voce_o_fonte="TOTALE", Importo="=SUM(E4:E15)")
    assert [change[1] for change in told(hand, colleague)] == ["kind-missing"]


def test_all_cells_of_a_row_cleared_is_an_empty_row(hand: Hand, colleague: Colleague) -> None:
    for page, name in ((colleague.interventions, "Scuola"), (colleague.money, "IVA")):
        line = page.line(name)
        for column in range(2, page.sheet.max_column + 1):
            page.sheet.cell(line, column).value = None
    found = compared(hand, colleague.save())
    assert changes(found) == []
    assert found.blank == 2


def test_a_cleared_cell_takes_the_value_away(hand: Hand, colleague: Colleague, keys: dict[str, int]) -> None:
    colleague.interventions.write("Ponte", Descrizione=None)
    assert told(hand, colleague) == [("summary", "update", "Lavori di Ponte", None)]
    imported(hand, colleague.save())
    assert interventions.sheet(hand.db, keys["Ponte"]).intervention.summary is None


def test_a_cleared_title_is_to_correct(hand: Hand, colleague: Colleague) -> None:
    line = colleague.interventions.line("Ponte")
    colleague.interventions.put(line, Titolo="  ")
    assert told(hand, colleague) == [("title", "title-needed", f"B{line}", None)]


TYPED = [
    ("money", "Importo", "1.234,50", 123_450),
    ("money", "Importo", "€ 1 234,50", 123_450),
    ("money", "Importo", "1000+220", 122_000),
    ("money", "Importo", 1234.5, 123_450),
    ("money", "Importo", 0.1 + 0.2, 30),
    ("money", "Importo", 12, 1200),
    ("interventions", "Avanzamento", "45 %", 45),
    ("interventions", "Avanzamento", 45.0, 45),
    ("interventions", "Inizio_previsto", "15/3/27", "2027-03-15"),
    ("interventions", "Inizio_previsto", "15.3.2027", "2027-03-15"),
    ("interventions", "Inizio_previsto", "15032027", "2027-03-15"),
    ("interventions", "Inizio_previsto", datetime(2027, 3, 15, 10, 30), "2027-03-15"),
    ("interventions", "Stato", "CONCLUSO", "completed"),
    ("interventions", "Azione_del_Piano", "3.1.2", "1:3.1.2"),
    ("interventions", "Azione_del_Piano", "3.1.2 Promuovere", "1:3.1.2"),
    ("schedule", "Scadenza", "marzo 2027", "2027-03"),
    ("schedule", "Scadenza", "03/2027", "2027-03"),
    ("schedule", "Scadenza", "1/3/2027", "2027-03-01"),
]
NAMES = {"interventions": "Ponte", "money": "Lavori", "schedule": "Collaudo"}


@pytest.mark.parametrize(("page", "heading", "value", "wanted"), TYPED)
def test_what_is_typed_in_italian_ways_is_read(
    hand: Hand, colleague: Colleague, page: str, heading: str, value: object, wanted: object
) -> None:
    getattr(colleague, page).write(NAMES[page], **{heading: value})
    ((_, outcome, _, in_file),) = told(hand, colleague)
    assert (outcome, in_file) == ("update", wanted)


def test_forty_per_cent_in_a_cell_of_per_cents_is_forty(hand: Hand, colleague: Colleague) -> None:
    line = colleague.interventions.line("Ponte")
    colleague.interventions.put(line, Avanzamento=0.4)
    colleague.interventions.sheet.cell(line, colleague.interventions.column("Avanzamento %")).number_format = "0%"
    assert told(hand, colleague) == [("progress_pct", "update", 0, 40)]


def test_a_date_shown_without_its_day_is_a_month_where_a_month_may_be(hand: Hand, colleague: Colleague) -> None:
    schedule, records = colleague.schedule, colleague.interventions
    schedule.write("Collaudo", Scadenza=date(2027, 3, 1), Raggiunta_il=date(2026, 3, 1))
    for heading in ("Scadenza", "Raggiunta il"):
        schedule.sheet.cell(schedule.line("Collaudo"), schedule.column(heading)).number_format = "mmm\\-yy"
    start = records.sheet.cell(records.line("Ponte"), records.column("Inizio previsto"))
    start.number_format = "mm/yyyy"  # only its look was changed
    assert told(hand, colleague) == [
        ("due", "update", "2027-06", "2027-03"),
        ("reached", "update", None, "2026-03-01"),
    ]


@pytest.mark.parametrize(
    ("value", "code"), [(12.345, "not-an-amount"), ("sessanta", "not-an-amount"), (date(2026, 5, 12), "not-an-amount")]
)
def test_what_is_no_amount_is_named_by_its_cell(hand: Hand, colleague: Colleague, value: object, code: str) -> None:
    colleague.money.write("Lavori", Importo=value)
    ((column, found, address, _),) = told(hand, colleague)
    assert (column, found, address) == ("amount_cents", code, "E4")


def test_a_row_copied_with_its_hidden_key_is_a_new_one(hand: Hand, colleague: Colleague, keys: dict[str, int]) -> None:
    page = colleague.interventions
    line = page.line("Ponte")
    page.sheet.insert_rows(line)
    for column in range(1, page.sheet.max_column + 1):
        page.sheet.cell(line, column).value = page.sheet.cell(line + 1, column).value
    page.put(line, Titolo="Ponte nuovo", Avanzamento=1)  # the copy stands above the row it was made of
    found = compared(hand, colleague.save())
    (new,) = [row for row in found.rows if row.outcome is not Outcome.EQUAL]
    assert (new.outcome, new.title, new.key in keys.values()) == (Outcome.NEW, "Ponte nuovo", False)


def test_visible_cells_moved_to_an_empty_row_are_the_same_record(hand: Hand, colleague: Colleague) -> None:
    for page, name in ((colleague.interventions, "Scuola"), (colleague.money, "IVA")):
        line, spare = page.line(name), page.spare()
        for column in range(2, page.sheet.max_column + 1):
            page.sheet.cell(spare, column).value = page.sheet.cell(line, column).value
            page.sheet.cell(line, column).value = None
    assert told(hand, colleague) == []


def test_empty_rows_filled_and_rows_without_key(hand: Hand, colleague: Colleague, keys: dict[str, int]) -> None:
    colleague.interventions.add(Titolo="Fontane", Stato="Da avviare")
    colleague.interventions.put(90, Titolo="Muretti")  # below all empty rows: without key
    colleague.money.add(Intervento="Fontane", Tipo="Voce di costo", Voce_o_fonte="Scavi", Importo="1000+220")
    colleague.money.add(Intervento="ponte", Voce_o_fonte="Comune", Importo=7, Atto_della_fonte="Delibera 3")
    colleague.schedule.add(Intervento="Muretti", Tappa="Fine lavori", Scadenza="12/2027")
    done = imported(hand, colleague.save())
    assert (done.born, done.updated, done.left_out) == (5, 0, 0)
    by_title = {
        one.title: one.key for one in interventions.listed(hand.db, interventions.keys(hand.db, Search(hand.commune)))
    }
    (cost,) = interventions.sheet(hand.db, by_title["Fontane"]).costs
    assert (cost.label, cost.amount_cents) == ("Scavi", 122_000)
    assert {one.source for one in interventions.sheet(hand.db, keys["Ponte"]).sources} == {"Regione Piemonte", "Comune"}
    (step,) = interventions.sheet(hand.db, by_title["Muretti"]).milestones
    assert step.due == "2027-12"


def test_two_rows_with_the_same_new_title_are_two(hand: Hand, colleague: Colleague) -> None:
    colleague.interventions.add(Titolo="Fontane", Avanzamento=1)
    colleague.interventions.add(Titolo="Fontane", Avanzamento=2)
    colleague.interventions.put(90, Titolo="Fontane", Avanzamento=3)
    colleague.interventions.put(91, Titolo="Fontane", Avanzamento=4)
    colleague.money.add(Intervento="Fontane", Tipo="Voce di costo", Voce_o_fonte="Scavi", Importo=1)
    found = compared(hand, colleague.save())
    assert len({row.key for row in found.rows if row.outcome is Outcome.NEW}) == 4
    assert [change[1] for change in changes(found)] == ["new"] * 4 + ["parent-ambiguous"]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"Tipo": "Voce di costo", "Voce_o_fonte": "Scavi"}, "parent-missing"),
        ({"Intervento": "Fontanoni", "Tipo": "Voce di costo", "Voce_o_fonte": "Scavi"}, "parent-unknown"),
        ({"Intervento": "Ponte", "Voce_o_fonte": "Scavi", "Importo": 3}, "kind-missing"),
        ({"Intervento": "Ponte", "Tipo": "Debito", "Voce_o_fonte": "Scavi"}, "kind-missing"),
    ],
)
def test_a_new_row_that_says_too_little_is_named(
    hand: Hand, colleague: Colleague, values: dict[str, object], code: str
) -> None:
    line = colleague.money.add(**values)
    ((_, found, address, _),) = told(hand, colleague)
    assert (found, address) == (code, f"{'C' if code == 'kind-missing' else 'B'}{line}")


def test_a_new_intervention_that_is_left_out_takes_its_rows_along(hand: Hand, colleague: Colleague) -> None:
    line = colleague.interventions.add(Titolo="F" * 251)
    colleague.money.add(Intervento="F" * 251, Tipo="Voce di costo", Voce_o_fonte="Scavi", Importo=3)
    assert [change[1:3] for change in told(hand, colleague)] == [("too-long", f"B{line}"), ("parent-left-out", "B16")]


def test_a_bad_cell_of_a_new_row_leaves_the_row_good(hand: Hand, colleague: Colleague) -> None:
    colleague.interventions.add(Titolo="Fontane", Fine_prevista="31/2/2027", Avanzamento=10)
    new, bad = told(hand, colleague)
    assert new == ("intervention", "new", "Fontane", {"title": "Fontane", "progress_pct": 10})
    assert bad[:2] == ("planned_end", "no-such-day")


def test_a_renamed_intervention_is_known_by_both_names(hand: Hand, colleague: Colleague, keys: dict[str, int]) -> None:
    colleague.interventions.write("Ponte", Titolo="Ponte del Rio")
    colleague.money.add(Intervento="Ponte del Rio", Tipo="Voce di costo", Voce_o_fonte="Scavi")
    colleague.money.add(Intervento="Ponte", Tipo="Voce di costo", Voce_o_fonte="Asfalti")
    colleague.money.write("Lavori", Intervento="Ponte del Rio")
    new = [row for row in compared(hand, colleague.save()).rows if row.outcome is Outcome.NEW]
    assert [row.parent for row in new] == [keys["Ponte"]] * 2
    assert len(told(hand, colleague)) == 3


def test_a_row_given_to_another_intervention_is_named_and_its_values_go_in(hand: Hand, colleague: Colleague) -> None:
    colleague.money.write("Lavori", Intervento="Scuola", Importo=9)
    moved, amount = told(hand, colleague)
    assert moved[:3] == ("", "parent-moved", "B4")
    assert amount == ("amount_cents", "update", 100_000, 900)


def test_a_cleared_kind_of_a_row_that_is_known_is_no_matter(hand: Hand, colleague: Colleague) -> None:
    colleague.money.write("Lavori", Tipo=None, Intervento=None, Importo=9)
    assert told(hand, colleague) == [("amount_cents", "update", 100_000, 900)]


def test_a_cost_that_becomes_a_source_is_named(hand: Hand, colleague: Colleague) -> None:
    colleague.money.write("Lavori", Tipo="Fonte di finanziamento")
    assert [change[1:3] for change in told(hand, colleague)] == [("excel-row-elsewhere", "C4")]


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
