"""The words of the financial table: amounts as Italians write them, and what is not known said in sentences."""

from collections.abc import Iterator

from psm_desktop.domain.days import italian
from psm_desktop.domain.money import amount, euros
from psm_desktop.reports import council_words as words
from psm_desktop.reports.finance import AxisGroup, FinanceReport, FinanceRow, SourceRow, Sums, sums

UNKNOWN = "–"


def title(report: FinanceReport) -> str:
    """Quadro finanziario, anno 2026"""
    return f"Quadro finanziario, {'tutti gli anni' if report.year is None else f'anno {report.year}'}"


def data_line(report: FinanceReport) -> str:
    """Plan, day of the data, plan version, badges."""
    data = f"Dati al {italian(report.today.isoformat())}, Piano versione {report.plan_version}"
    return ". ".join((report.plan_title, data, *words.badges(report)))


def empty_line(report: FinanceReport) -> str:
    """Why there is no table."""
    if report.left_out:
        return f"Nessun intervento del Comune ha date nel {report.year}."
    return "Il Comune non ha ancora registrato interventi."


def axis_title(group: AxisGroup) -> str:
    """Asse 1 – its name"""
    return f"Asse {group.code} – {group.name}" if group.code else group.name


def cents(value: int | None) -> str:
    """1.234,50, or a dash for what is not recorded."""
    return UNKNOWN if value is None else amount(value)


def gap(missing_cents: int | None) -> str:
    """What is missing; in words what is too much."""
    if missing_cents is not None and missing_cents < 0:
        return f"in più {amount(-missing_cents)}"
    return cents(missing_cents)


def share(part: int | None, whole: int | None) -> str:
    """38,5 %, rounded half up; a dash where it cannot be told."""
    if part is None or whole is None or whole <= 0:
        return UNKNOWN
    thousandths = (2000 * part + whole) // (2 * whole)
    sign, size = "-" if thousandths < 0 else "", abs(thousandths)
    return f"{sign}{size // 10},{size % 10}\u00a0%"


def row_cells(row: FinanceRow) -> tuple[str, ...]:
    """A line of the table: code, title, state and six figures."""
    return (
        row.code or UNKNOWN,
        row.title,
        row.status or UNKNOWN,
        cents(row.amount_cents),
        cents(row.funded_cents),
        gap(row.missing_cents),
        cents(row.committed_cents),
        cents(row.paid_cents),
        share(row.paid_cents, row.amount_cents),
    )


def sum_cells(name: str, of: Sums) -> tuple[str, ...]:
    """A line of sums; its name takes the place of code, title and state."""
    figures = (of.amount_cents, of.funded_cents, of.missing_cents, of.committed_cents, of.paid_cents)
    label = f"{name}: {words.counted(of.count, 'intervento', 'interventi')}"
    return (label, "", "", *map(cents, figures), share(of.paid_cents, of.amount_cents))


def axis_total(group: AxisGroup) -> tuple[str, ...]:
    """The sums of an axis."""
    return sum_cells(f"Totale asse {group.code}" if group.code else "Totale senza asse", group.sums)


def source_cells(row: SourceRow, total: int) -> tuple[str, ...]:
    """A line of the table of sources; `total`: of all of them, in cents."""
    return (row.name or "Fonte senza nome", str(row.count), cents(row.amount_cents), share(row.amount_cents, total))


def notes(report: FinanceReport) -> Iterator[str]:
    """What must be known to read the figures."""
    if report.year is not None:
        yield (
            f"Sono compresi gli interventi con date, previste o effettive, che toccano il {report.year}; quelli ancora "
            "aperti durano almeno fino a oggi. Gli importi sono quelli dell'intero intervento, impegnato e pagato sono "
            "il totale da quando è cominciato: nessuno è riferito al solo anno."
        )
        if report.undated:
            yield f"{_some(report.undated)} senza date: {_are(report.undated)} in ogni anno."
        if report.half_dated:
            yield (
                f"{_some(report.half_dated)} senza la data di inizio o di fine: senza la fine contano gli anni "
                "dall'inizio alla chiusura; senza l'inizio quelli da oggi alla fine."
            )
    yield from _gaps(report)


def _gaps(report: FinanceReport) -> Iterator[str]:
    """What is not recorded, and what is too much."""
    for column, what in (
        ("amount_cents", "il costo"),
        ("funded_cents", "fonti di finanziamento"),
        ("committed_cents", "l'impegnato"),
        ("paid_cents", "il pagato"),
    ):
        if count := sum(getattr(row, column) is None for row in report.rows):
            yield f"{_some(count)} senza {what}: il trattino vuol dire che non è registrato, e i totali non ne contano."
    if report.to_find_cents:
        yield f"Fra le fonti {euros(report.to_find_cents)} sono ancora da reperire: non sono contati come finanziati."
    if surplus := sums(report.rows).surplus_cents:
        yield f"Le fonti superano il costo per {euros(surplus)}: non coprono quello che manca ad altri interventi."


def _are(count: int) -> str:
    return "è compreso" if count == 1 else "sono compresi"


def _some(count: int) -> str:
    return "Un intervento è" if count == 1 else f"{words.counted(count, '', 'interventi')} sono"
