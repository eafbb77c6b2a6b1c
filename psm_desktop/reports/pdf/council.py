"""The council's report as a story: letterhead, summary, chart and tables, place for the signature."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer, Table

from psm_desktop.domain.days import italian, rome_day
from psm_desktop.domain.money import amount, euros
from psm_desktop.domain.numbers import grouped
from psm_desktop.reports import council_words as words
from psm_desktop.reports import shapes
from psm_desktop.reports.council import CouncilReport, InterventionRow
from psm_desktop.reports.draw import colour
from psm_desktop.reports.pdf.flowables import Figure, SignatureField
from psm_desktop.reports.pdf.letterhead import letterhead
from psm_desktop.reports.pdf.look import BODY, CENTRED, NOTE, SECTION, TITLE, WIDTH, cut, paragraph
from psm_desktop.reports.pdf.pictures import Chart, Rule
from psm_desktop.reports.pdf.tables import Column, table

BAR_ROW = 15.5
"""Points a bar of the chart takes."""
ROOM = 90
"""Points that must be left below a heading: itself, a table's heading and three rows."""
SIGN_WIDTH, SIGN_HEIGHT = 210, 46
SHORT = 160
"""Characters of a value in the table of changes."""

AXES = (Column("Asse", 68), Column("Interventi", 13, is_right=True), Column("Importo €", 19, is_right=True))
INTERVENTIONS = (
    Column("Intervento", 46),
    Column("Azione", 9),
    Column("Stato", 18),
    Column("Importo €", 17, is_right=True),
    Column("Avanz.", 10, is_right=True),
)
CHANGES = (
    Column("Intervento", 25),
    Column("Che cosa", 24),
    Column("Prima", 15),
    Column("Dopo", 15),
    Column("Quando e chi", 21),
)
DUE = (Column("Tappa", 32), Column("Intervento", 36), Column("Scadenza", 17), Column("Stato", 15))


def story(report: CouncilReport, lacking: list[str], coat_of_arms: Path | None, package: str) -> list[Flowable]:
    """All flowables. `lacking`: characters the typeface has not; `package`: the attachment's name, empty for none."""
    return [
        *_opening(report, coat_of_arms),
        *_by_axis(report),
        *_list(report),
        *_changes(report),
        *_due(report),
        _closing(report, lacking, package),
    ]


def _opening(report: CouncilReport, coat_of_arms: Path | None) -> Iterator[Flowable]:
    yield letterhead(report, "Relazione al Consiglio comunale", coat_of_arms)
    yield Rule(9, 16)
    yield paragraph("\n".join(words.title_lines(report)), TITLE, "H1")
    yield Spacer(0, 5)
    yield paragraph(words.data_line(report), NOTE)
    yield Spacer(0, 9)
    yield paragraph(words.summary(report))
    for line in (words.draft_line(report) if report.is_draft else "", words.extract_line(report)):
        if line:
            yield Spacer(0, 4)
            yield paragraph(line, NOTE)


def _section(title: str) -> Iterator[Flowable]:
    yield CondPageBreak(ROOM)
    yield Spacer(0, 16)
    yield paragraph(title, SECTION, "H2")


def _by_axis(report: CouncilReport) -> Iterator[Flowable]:
    yield from _section("1. Interventi per asse")
    if report.totals.amount_cents > 0:
        bars = [
            shapes.Bar(words.axis_label(row), max(row.amount_cents, 0), euros(row.amount_cents)) for row in report.axes
        ]
        chart = Chart(shapes.bars(bars, WIDTH, BAR_ROW), WIDTH, BAR_ROW * len(bars))
        yield Figure(chart, words.chart_words(report))
        yield Spacer(0, 8)
    rows = [(f"{row.code} {row.name}".strip(), grouped(row.count), amount(row.amount_cents)) for row in report.axes]
    yield table(AXES, rows, ("Totale", grouped(len(report.interventions)), amount(report.totals.amount_cents)))


def _list(report: CouncilReport) -> Iterator[Flowable]:
    yield from _section("2. Stato degli interventi")
    if not report.interventions:
        yield paragraph("Il Comune non ha ancora registrato interventi.")
        return
    rows = [_intervention(row) for row in report.interventions]
    total = words.counted(len(rows), "intervento", "interventi")
    yield table(INTERVENTIONS, rows, (f"Totale: {total}", "", "", amount(report.totals.amount_cents), ""))
    if any(row.is_draft for row in report.interventions):
        yield Spacer(0, 4)
        yield paragraph("Bozza: la scheda non è ancora segnata come pronta per l'ufficio metropolitano.", NOTE)


def _intervention(row: InterventionRow) -> tuple[str, str, str, str, str]:
    flags = ("in ritardo",) * row.is_late + ("bozza",) * row.is_draft
    progress = "–" if row.progress_pct is None else f"{row.progress_pct}\u00a0%"
    return (row.title, row.code or "–", ", ".join((row.status or "–", *flags)), amount(row.amount_cents), progress)


def _changes(report: CouncilReport) -> Iterator[Flowable]:
    yield from _section("3. Modifiche nel periodo")
    told = report.changes
    births = [one for one in told if one.is_birth]
    if len(births) == len(report.interventions) > 1:  # the list above says it already
        yield paragraph(f"Tutti e {grouped(len(births))} gli interventi sono stati aggiunti nel periodo.")
        told = tuple(one for one in told if not one.is_birth)
    elif not told:
        yield paragraph("Nel periodo non risultano modifiche.")
    if told:
        rows = [
            (
                one.title,
                one.what,
                cut(one.before, SHORT),
                cut(one.after, SHORT),
                f"{italian(rome_day(one.at).isoformat())}, {one.officer}",
            )
            for one in told
        ]
        yield Spacer(0, 2)
        yield table(CHANGES, rows)


def _due(report: CouncilReport) -> Iterator[Flowable]:
    yield from _section("4. Scadenze")
    if not report.due:
        yield paragraph("Nessuna tappa in ritardo e nessuna scadenza nei prossimi 90 giorni.")
        return
    yield paragraph("Tappe in ritardo e tappe che scadono entro 90 giorni dalla data dei dati.", NOTE)
    yield Spacer(0, 2)
    late = {True: "in ritardo", False: "da raggiungere"}
    yield table(DUE, [(row.label, row.title, italian(row.due), late[row.is_late]) for row in report.due])


def _closing(report: CouncilReport, lacking: list[str], package: str) -> KeepTogether:
    """Fingerprint and signature on one page: a signature under nothing would be worth little."""
    print_ = f"Impronta dei dati: {report.fingerprint}. Due copie con la stessa impronta contengono gli stessi dati."
    attached = f"Questo PDF porta in allegato il pacchetto firmato «{package}»." if package else ""
    notes = [paragraph(line, NOTE) for line in (print_, attached, words.lacking_line(lacking)) if line]
    return KeepTogether([Spacer(0, 14), *notes, Spacer(0, 24), _signature(report)])


def _signature(report: CouncilReport) -> Table:
    """Who signs, with room for pen and stamp and an empty field for a digital signature over it."""
    block: list[Any] = [
        paragraph("Il Segretario comunale", CENTRED),
        SignatureField("Firma", "Firma del Segretario comunale", SIGN_WIDTH, SIGN_HEIGHT),
    ]
    under = [paragraph("DATI DI PROVA", CENTRED)] if report.is_training else []
    cells = [[paragraph("Data", BODY), [], block], [[], [], under]]
    style = [
        *((f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LINEBELOW", (0, 0), (0, 0), 0.6, colour("border")),
        ("LINEBELOW", (2, 0), (2, 0), 0.6, colour("border")),
        ("TOPPADDING", (0, 1), (-1, 1), 3),
    ]
    widths = [140, WIDTH - 140 - SIGN_WIDTH, SIGN_WIDTH]
    return Table(cells, colWidths=widths, style=style)
