"""What colleagues type and add, in whatever way: it is read as meant, or named by its cell."""

from datetime import date, datetime

import pytest

from psm_desktop.commands.hand import Hand
from psm_desktop.commands.return_preview import Outcome
from psm_desktop.store import interventions
from psm_desktop.store.interventions import Search
from tests.readers.colleague import Colleague, changes, compared, imported


def told(hand: Hand, colleague: Colleague) -> list[tuple[str, str, object, object]]:
    return changes(compared(hand, colleague.save()))


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
