"""What the council's report says, from real copies: sums, net changes, what falls due, the fingerprint."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.domain.status import Status
from psm_desktop.domain.values import Draft
from psm_desktop.reports import council_words as words
from psm_desktop.reports.council import CouncilReport, DueRow, Totals, fingerprint
from tests.reports.conftest import ALA_DI_STURA

Gathered = Callable[..., CouncilReport]


@pytest.mark.usefixtures("year")
def test_sums_are_those_of_the_interventions(gathered: Gathered) -> None:
    report = gathered()
    assert report.totals == Totals(239_560_000, 236_260_000, 3_300_000, 2, 71_110_000)
    assert dict(report.statuses)[Status.IN_PROGRESS] == 9
    assert [row.code for row in report.interventions][:3] == ["1.1.1", "1.1.1", "1.1.2"]
    assert (report.is_training, report.plan_version, report.loaded) == (True, 1, (6, 6, 13))


@pytest.mark.usefixtures("year")
def test_every_axis_has_its_row_with_its_whole_name(gathered: Gathered) -> None:
    axes = gathered().axes
    assert [(axis.code, axis.count) for axis in axes] == [("1", 3), ("2", 5), ("3", 2), ("4", 3), ("5", 2), ("6", 2)]
    assert axes[2].name == "Torino metropoli più mobile, accessibile e collegata"
    assert sum(axis.amount_cents for axis in axes) == gathered().totals.amount_cents


def test_what_hangs_nowhere_or_on_an_unknown_axis_is_shown_after_the_plan(hand: Hand, gathered: Gathered) -> None:
    AddIntervention("Panchine").run(hand)
    AddIntervention("Fontana", {"under": "3:9.1"}).run(hand)
    last = [(axis.code, axis.name, axis.count) for axis in gathered().axes[6:]]
    assert last == [("9", "Non è nel Piano caricato", 1), ("", "Senza asse", 1)]


@pytest.mark.usefixtures("year")
def test_changes_are_net(gathered: Gathered) -> None:
    told = [(change.title, change.what, change.before, change.after, change.officer) for change in gathered().changes]
    assert ("Rifacimento del ponte sulla Stura", "Avanzamento", "40\u00a0%", "45\u00a0%", "Ragioneria") in told
    added = "Voce di costo «Somme a disposizione: IVA» (nuova)"
    assert ("Scuola primaria: tetto e serramenti", added, "–", "21.000,00\u00a0€", "Ragioneria") in told
    assert not any(what == "Stato" for _, what, *_ in told), "changed and changed back is no change"
    assert len(told) == 7


def test_from_the_beginning_every_intervention_is_new_and_its_fields_are_not_told(
    gathered: Gathered, year: list[int]
) -> None:
    changes = gathered(since=None).changes
    assert {change.key for change in changes} == set(year)
    assert all(change.is_birth for change in changes)


def test_a_row_taken_away_is_told_with_what_it_was(autumn: Hand, seventeen: list[int], gathered: Gathered) -> None:
    (item,) = autumn.db.execute("SELECT key FROM cost_item WHERE intervention = ?", (seventeen[0],)).fetchone()
    DeleteRow("cost_item", item).run(autumn)
    change = gathered().changes[0]
    assert (change.what, change.before, change.after) == ("Voce di costo «Lavori» (eliminata)", "86.000,00\u00a0€", "–")


def test_an_intervention_taken_away_is_told_once(autumn: Hand, seventeen: list[int], gathered: Gathered) -> None:
    DeleteRow("intervention", seventeen[0]).run(autumn)
    changes = gathered().changes
    assert [change.what for change in changes] == ["Intervento eliminato"]
    assert changes[0].title == "Fibra ottica per municipio e scuola"


def test_what_came_and_went_in_the_period_is_not_told(autumn: Hand, gathered: Gathered) -> None:
    key = AddIntervention("Scritto per sbaglio").run(autumn).key
    assert key is not None
    DeleteRow("intervention", key).run(autumn)
    assert gathered().changes == ()


@pytest.mark.parametrize(("at", "is_told"), [(1_790_544_599, False), (1_790_546_400, True)])
def test_the_period_begins_at_midnight_in_rome(
    copy: sqlite3.Connection, seventeen: list[int], gathered: Gathered, at: int, is_told: bool
) -> None:
    # 28 September 2026, 00:00 in Rome, is 22:00 UTC of the day before
    hand = Hand(copy, ALA_DI_STURA, "Ufficio tecnico", lambda: at)
    SetFields("intervention", seventeen[0], {"progress_pct": 61}).run(hand)
    assert bool(gathered().changes) is is_told


def test_milestones_late_and_ahead(autumn: Hand, seventeen: list[int], gathered: Gathered) -> None:
    for label, due in (
        ("Fra novanta giorni", "2027-02-20"),
        ("Fra novantuno giorni", "2027-02-21"),
        ("Nel mese che finisce dopo", "2027-02"),
        ("Nel mese di dicembre", "2026-12"),
        ("Passata", "2026-11-21"),
    ):
        AddRow("milestone", seventeen[0], {"label": label, "due": due}).run(autumn)
    title = "Fibra ottica per municipio e scuola"
    assert gathered().due == (
        DueRow(title, "Passata", "2026-11-21", is_late=True),
        DueRow(title, "Nel mese di dicembre", "2026-12", is_late=False),
        DueRow(title, "Fra novanta giorni", "2027-02-20", is_late=False),
    )


def test_a_title_kept_as_typed_is_printed_and_makes_the_report_a_draft(hand: Hand, gathered: Gathered) -> None:
    key = AddIntervention("Corto").run(hand).key
    assert key is not None
    assert not gathered().is_draft
    SetFields("intervention", key, {"title": Draft("Lungo " * 60)}).run(hand)
    report = gathered()
    assert report.interventions[0].title.startswith("Lungo Lungo")
    assert (report.to_correct, words.badges(report)) == (1, ("DATI DI PROVA", "BOZZA"))


def test_gathering_writes_nothing(copy: sqlite3.Connection, year: list[int], gathered: Gathered) -> None:
    before = copy.total_changes
    assert gathered() == gathered()
    assert copy.total_changes == before
    assert len(year) == len(gathered().interventions)


def test_fingerprint_changes_with_the_data(copy: sqlite3.Connection, seventeen: list[int], autumn: Hand) -> None:
    first = fingerprint(copy, ALA_DI_STURA)
    assert [len(group) for group in first.split()] == [4, 4, 4, 4]
    SetFields("intervention", seventeen[0], {"progress_pct": 61}).run(autumn)
    assert fingerprint(copy, ALA_DI_STURA) != first
    assert fingerprint(copy, "001272") == fingerprint(copy, "001001"), "of nothing there is one"


def test_sentences_of_an_empty_commune(gathered: Gathered) -> None:
    expected = "Nel periodo non risultano modifiche. Il Comune non ha ancora registrato interventi."
    assert words.summary(gathered()) == expected


def test_sentences_of_one_intervention(hand: Hand, gathered: Gathered) -> None:
    AddIntervention("Panchine").run(hand)
    report = gathered(since="2026-07-01")
    assert plain(words.summary(report)) == (
        "Nel periodo è stata registrata 1 modifica in un intervento. "
        "Il Comune ha un solo intervento, da avviare. Non sono ancora registrati costi."
    )


@pytest.mark.usefixtures("year")
def test_sentences_of_many(gathered: Gathered) -> None:
    assert plain(words.summary(gathered())) == (
        "Nel periodo sono state registrate 7 modifiche in 4 interventi. Gli interventi del Comune sono 17: "
        "9 in corso, 3 conclusi, 2 da avviare, 2 in progettazione e 1 sospeso. Un intervento è in ritardo. "
        "Il costo complessivo è di 2.395.600,00 €, di cui 711.100,00 € pagati. "
        "Le fonti di finanziamento ammontano a 2.362.600,00 €; mancano fonti per 33.000,00 € in 2 interventi."
    )


@pytest.mark.usefixtures("seventeen")
def test_sentences_where_nothing_is_missing(gathered: Gathered) -> None:
    report = replace(gathered(), totals=Totals(100_000, 100_000, 0, 0, 0), loaded=(6, 25, 113))
    assert "è di 1.000,00 €, tutto coperto da fonti di finanziamento" in plain(words.summary(report))
    assert words.extract_line(report) == ""


def test_what_is_missing_of_the_plan_is_said(gathered: Gathered) -> None:
    line = "Il Piano caricato nel programma è un estratto: 6 strategie su 25 e 13 azioni su 113; il resto non è ancora"
    assert plain(words.extract_line(gathered())).startswith(line)


def plain(text: str) -> str:
    """Without blanks that do not break."""
    return text.replace("\u00a0", " ")
