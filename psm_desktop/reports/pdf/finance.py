"""The financial table as a story on landscape paper: letterhead, interventions by axis, sources of funding, notes."""

from collections.abc import Iterator
from pathlib import Path

from reportlab.platypus import CondPageBreak, Flowable, Spacer, Table

from psm_desktop.reports import council_words, finance_words
from psm_desktop.reports.finance import FinanceReport, sums
from psm_desktop.reports.pdf.letterhead import letterhead
from psm_desktop.reports.pdf.look import LANDSCAPE, NOTE, SECTION, TITLE, paragraph
from psm_desktop.reports.pdf.pictures import Rule
from psm_desktop.reports.pdf.tables import Column, Grouping, table

ROOM = 90
"""Points that must be left below a heading: itself, a table's heading and three rows."""
INTERVENTIONS = (
    Column("Azione", 6),
    Column("Intervento", 27),
    Column("Stato", 11),
    Column("Costo €", 11, is_right=True),
    Column("Finanziato €", 11, is_right=True),
    Column("Mancano €", 12, is_right=True),
    Column("Impegnato €", 11, is_right=True),
    Column("Pagato €", 11, is_right=True),
    Column("% pagato", 7, is_right=True),
)
SOURCES = (
    Column("Fonte", 46),
    Column("Interventi", 14, is_right=True),
    Column("Importo €", 22, is_right=True),
    Column("Quota", 18, is_right=True),
)
SOURCES_SHARE = 0.72
"""Of the paper's width: four columns need not all of it."""


def story(report: FinanceReport, lacking: list[str], coat_of_arms: Path | None) -> list[Flowable]:
    """All flowables. `lacking`: characters the typeface has not. Raises PsmError when the coat cannot be read."""
    return [*_opening(report, coat_of_arms), *_interventions(report), *_sources(report), *_closing(report, lacking)]


def _opening(report: FinanceReport, coat_of_arms: Path | None) -> Iterator[Flowable]:
    yield letterhead(report, "Quadro finanziario", coat_of_arms, LANDSCAPE.width)
    yield Rule(9, 14)
    yield paragraph(finance_words.title(report), TITLE, "H1")
    yield Spacer(0, 4)
    yield paragraph(finance_words.data_line(report), NOTE)
    for line in (council_words.draft_line(report),) if report.is_draft else ():
        yield paragraph(line, NOTE)


def _section(title: str) -> Iterator[Flowable]:
    yield CondPageBreak(ROOM)
    yield Spacer(0, 14)
    yield paragraph(title, SECTION, "H2")


def _interventions(report: FinanceReport) -> Iterator[Flowable]:
    yield from _section("1. Interventi per asse")
    if not report.rows:
        yield paragraph(finance_words.empty_line(report))
        return
    yield _grouped_table(report)
    for note in finance_words.notes(report):
        yield Spacer(0, 3)
        yield paragraph(note, NOTE)


def _grouped_table(report: FinanceReport) -> Table:
    rows: list[tuple[str, ...]] = []
    titles, sum_rows = [], []
    blank = ("",) * (len(INTERVENTIONS) - 1)
    for group in report.axes:
        titles.append(len(rows))
        rows.append((finance_words.axis_title(group), *blank))
        rows += [finance_words.row_cells(row) for row in group.rows]
        sum_rows.append(len(rows))
        rows.append(finance_words.axis_total(group))
    grouping = Grouping(tuple(titles), tuple(sum_rows), label=3, heads=2)
    total = finance_words.sum_cells("Totale", sums(report.rows))
    return table(INTERVENTIONS, rows, total, LANDSCAPE.width, grouping)


def _sources(report: FinanceReport) -> Iterator[Flowable]:
    yield from _section("2. Fonti di finanziamento")
    if not report.sources:
        yield paragraph("Non sono ancora registrate fonti di finanziamento.")
        return
    known = [row.amount_cents for row in report.sources if row.amount_cents is not None]
    whole = sum(known)
    rows = [finance_words.source_cells(row, whole) for row in report.sources]
    total = ("Totale", "", finance_words.cents(whole if known else None), finance_words.share(whole, whole))
    yield table(SOURCES, rows, total, LANDSCAPE.width * SOURCES_SHARE)


def _closing(report: FinanceReport, lacking: list[str]) -> Iterator[Flowable]:
    for line in filter(None, (council_words.lacking_line(lacking),)):
        yield Spacer(0, 6)
        yield paragraph(line, NOTE)
    if report.sources:
        yield Spacer(0, 3)
        yield paragraph("Un intervento con più fonti è contato in ciascuna.", NOTE)
