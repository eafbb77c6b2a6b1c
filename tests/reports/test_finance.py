"""The financial table: what it says of real copies, and what stands on its pages."""

import io
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pikepdf
import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.hand import Hand
from psm_desktop.reports import finance, finance_pdf, finance_words
from psm_desktop.reports.finance import FinanceReport, FinanceRow, SourceRow, Sums
from psm_desktop.store import seed
from tests.reports import pdf_text
from tests.reports.conftest import ALA_DI_STURA, AUTUMN

Golden = Callable[[str, str], None]
Quadro = Callable[[int | None], FinanceReport]
PRINT = "0123 4567 89ab cdef"  # keys are drawn anew for each copy, and with them the fingerprint


@pytest.fixture
def quadro(copy: sqlite3.Connection) -> Quadro:
    def gather(year: int | None) -> FinanceReport:
        commune = seed.commune(ALA_DI_STURA)
        made = finance.gather(copy, commune, year=year, today=date(2026, 11, 22), made_at=AUTUMN)
        return replace(made, fingerprint=PRINT)

    return gather


def written(report: FinanceReport) -> bytes:
    out = io.BytesIO()
    finance_pdf.write(report, out)
    return out.getvalue()


def titles(report: FinanceReport) -> list[str]:
    return [row.title for row in report.rows]


def add(hand: Hand, title: str, **values: object) -> int:
    key = AddIntervention(title, values).run(hand).key  # type: ignore[arg-type]
    assert key is not None
    return key


@pytest.mark.usefixtures("year")
def test_the_table_is_as_agreed(quadro: Quadro, golden: Golden) -> None:
    golden("finance.txt", pdf_text.reviewable(written(quadro(2026))))


def test_the_table_of_an_empty_commune_is_as_agreed(quadro: Quadro, golden: Golden) -> None:
    golden("finance-empty.txt", pdf_text.reviewable(written(quadro(2026))))


@pytest.mark.usefixtures("year")
def test_sums_of_an_axis_and_of_all(quadro: Quadro) -> None:
    report = quadro(None)
    assert [(group.code, group.sums.count) for group in report.axes] == [
        (str(n), c) for n, c in enumerate((3, 5, 2, 3, 2, 2), 1)
    ]
    whole = finance.sums(report.rows)
    assert whole == Sums(17, 239_560_000, 236_260_000, 3_300_000, 0, 71_110_000, 71_110_000)
    assert report.sources == (SourceRow("Regione Piemonte", 17, 236_260_000),)


def test_what_nobody_recorded_is_a_dash_and_is_said(hand: Hand, quadro: Quadro) -> None:
    key = add(hand, "Panchine")
    AddRow("cost_item", key, {"label": "Lavori"}).run(hand)
    AddRow("funding_source", key, {"source": "Regione"}).run(hand)
    report = quadro(2026)
    assert report.rows == (FinanceRow("", "Panchine", report.rows[0].status, None, None, None, None),)
    assert finance_words.row_cells(report.rows[0])[3:] == ("–",) * 6
    told = list(finance_words.notes(report))
    assert any(line.startswith("Un intervento è senza il costo") for line in told)
    assert finance_words.source_cells(report.sources[0], 0) == ("Regione", "1", "–", "–")


def test_a_surplus_covers_nothing_elsewhere(hand: Hand, quadro: Quadro) -> None:
    for title, cost, funded in (("Ponte", 1000_00, 400_00), ("Scuola", 500_00, 700_50)):
        key = add(hand, title)
        AddRow("cost_item", key, {"label": "Lavori", "amount_cents": cost}).run(hand)
        AddRow(
            "funding_source", key, {"source": " regione" if cost > 500_00 else "Regione", "amount_cents": funded}
        ).run(hand)
    report = quadro(None)
    assert {finance_words.row_cells(row)[5] for row in report.rows} == {"600,00", "in più 200,50"}
    assert finance.sums(report.rows).missing_cents == 600_00
    assert report.sources == (SourceRow(report.sources[0].name, 2, 1100_50),), "one source, however it is typed"
    assert "Le fonti superano il costo per 200,50\u00a0€" in " ".join(finance_words.notes(report))


@pytest.mark.parametrize(
    ("days", "years"),
    [
        ({}, {2020, 2025, 2026, 2027, 2030}),
        ({"planned_start": "2025-03-01", "planned_end": "2026-02-28"}, {2025, 2026}),
        ({"planned_start": "2025-03-01", "planned_end": "2025-12-31"}, {2025, 2026}),  # still open today
        ({"planned_start": "2025-03-01", "planned_end": "2025-12-31", "status": "completed"}, {2025}),
        ({"planned_end": "2026-12-31", "actual_start": "2026-01-01"}, {2026}),
        ({"planned_start": "2027-01-01", "planned_end": "2027-12-31"}, {2027}),
        ({"planned_start": "2027-01-01"}, {2027, 2030}),
        ({"planned_start": "2025-01-01", "status": "completed"}, {2025}),
        ({"planned_end": "2025-06-30", "actual_end": "2025-07-31"}, {2025}),
        ({"planned_end": "2025-06-30"}, {2025, 2026}),  # late
        ({"planned_end": "2027-06-30"}, {2026, 2027}),
        ({"planned_end": "2027-06-30", "status": "withdrawn"}, {2027}),
    ],
)
def test_a_year_keeps_what_touches_it(hand: Hand, quadro: Quadro, days: dict[str, str], years: set[int]) -> None:
    add(hand, "Ponte", **days)
    assert {year for year in (2020, 2025, 2026, 2027, 2030) if titles(quadro(year))} == years
    assert titles(quadro(None)) == ["Ponte"]


def test_what_is_left_out_is_told_where_nothing_remains(hand: Hand, quadro: Quadro) -> None:
    add(hand, "Ponte", planned_start="2027-01-01", planned_end="2027-12-31")
    report = quadro(2026)
    assert report.left_out == 1
    assert "Nessun intervento del Comune ha date nel 2026." in pdf_text.pages(written(report))[0]


def test_what_is_to_be_found_is_not_funded(hand: Hand, quadro: Quadro) -> None:
    key = add(hand, "Ponte")
    AddRow("cost_item", key, {"label": "Lavori", "amount_cents": 1000_00}).run(hand)
    for source, cents in (("Regione", 400_00), (" da Reperire", 600_00)):
        AddRow("funding_source", key, {"source": source, "amount_cents": cents}).run(hand)
    report = quadro(None)
    (row,) = report.rows
    assert (row.funded_cents, row.missing_cents) == (400_00, 600_00)
    assert report.sources == (SourceRow("Regione", 1, 400_00),)
    assert "600,00\u00a0€ sono ancora da reperire" in " ".join(finance_words.notes(report))


def test_sums_of_nothing_recorded_are_dashes(hand: Hand, quadro: Quadro) -> None:
    key = add(hand, "Ponte")
    AddRow("cost_item", key, {"label": "Lavori", "amount_cents": 1000_00}).run(hand)
    (group,) = quadro(None).axes
    assert finance_words.axis_total(group)[3:] == ("1.000,00", "–", "1.000,00", "–", "–", "–")


@pytest.mark.usefixtures("year")
@pytest.mark.parametrize("more", range(12))
def test_the_grand_total_never_stands_alone(quadro: Quadro, more: int) -> None:
    report = quadro(None)
    group = replace(report.axes[0], rows=report.axes[0].rows * (6 + more))
    for text in pdf_text.pages(written(replace(report, axes=(group,)))):
        if "Totale: " in text:
            assert "Totale asse 1: " in text
            assert any(row.title in text for row in group.rows)


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [
        (1, 3, "33,3\u00a0%"),
        (2, 3, "66,7\u00a0%"),
        (0, 5, "0,0\u00a0%"),
        (5, 0, "–"),
        (None, 5, "–"),
        (7, 5, "140,0\u00a0%"),
    ],
)
def test_shares(part: int | None, whole: int, told: str) -> None:
    assert finance_words.share(part, whole) == told


@pytest.mark.usefixtures("year")
def test_it_lies_is_tagged_embedded_and_numbered(quadro: Quadro) -> None:
    data = written(quadro(2026))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "it-IT"
        assert "Quadro finanziario, anno 2026 – Comune di Ala di Stura" in str(pdf.docinfo.Title)
        assert all(page.MediaBox[2] > page.MediaBox[3] for page in pdf.pages), "landscape"
        assert all("/FontFile2" in f.FontDescriptor for page in pdf.pages for f in page.Resources.Font.values())
        metadata = pdf.Root.Metadata.read_bytes()
    for claim in (b"<pdfaid:part>3<", b"<pdfaid:conformance>A<", b"<pdfuaid:part>1<"):
        assert claim in metadata
    told = pdf_text.structure(data)
    assert told.count("TH(Column)") == 9 + 4
    assert pdf_text.elements(data, "Table") == 2
    pages = pdf_text.pages(data)
    for number, text in enumerate(pages, 1):
        assert f"pagina {number} di {len(pages)}" in text
        assert "DATI DI PROVA" in text


@pytest.mark.usefixtures("year")
def test_equal_tables_give_equal_bytes(quadro: Quadro) -> None:
    assert written(quadro(None)) == written(quadro(None))


@pytest.mark.usefixtures("year")
def test_many_pages_repeat_the_heading_and_stay_one_table(quadro: Quadro) -> None:
    report = quadro(None)
    group = replace(report.axes[0], rows=report.axes[0].rows * 60)
    data = written(replace(report, axes=(group,)))
    pages = pdf_text.pages(data)
    assert len(pages) > 5
    assert all("Azione Intervento Stato" in text for text in pages[1:-1])
    assert pdf_text.elements(data, "Table") == 2
