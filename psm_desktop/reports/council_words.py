"""The sentences of the council's report: Italian with its singulars and plurals, no fact that is not in the report."""

from collections.abc import Iterator, Sequence

from psm_desktop.domain.days import MONTHS, italian
from psm_desktop.domain.money import euros
from psm_desktop.domain.numbers import grouped
from psm_desktop.domain.status import Status
from psm_desktop.reports.council import AxisRow, CouncilReport
from psm_desktop.reports.finance import FinanceReport

AnyReport = CouncilReport | FinanceReport
"""What has a letterhead and running lines."""

STATUS_PHRASES = {
    Status.NOT_STARTED: ("da avviare", "da avviare"),
    Status.IN_DESIGN: ("in progettazione", "in progettazione"),
    Status.IN_PROGRESS: ("in corso", "in corso"),
    Status.SUSPENDED: ("sospeso", "sospesi"),
    Status.COMPLETED: ("concluso", "conclusi"),
    Status.WITHDRAWN: ("ritirato", "ritirati"),
    None: ("senza stato", "senza stato"),
}


def counted(count: int, one: str, many: str) -> str:
    """1 intervento, 2.000 interventi: on one line."""
    return f"{grouped(count)}\u00a0{one if count == 1 else many}"


def joined(parts: Sequence[str]) -> str:
    """a, b e c"""
    return " e ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def commune_line(report: AnyReport) -> str:
    """Whose report it is."""
    return f"Comune di {report.commune.name}"


def day_line(report: AnyReport) -> str:
    """dati al 22 novembre 2026"""
    return f"dati al {report.today.day} {MONTHS[report.today.month - 1]} {report.today.year}"


def title_lines(report: CouncilReport) -> tuple[str, str]:
    """The title, in the two lines it is printed in."""
    return "Relazione sullo stato di attuazione", f"del {report.plan_title}"


def badges(report: AnyReport) -> tuple[str, ...]:
    """What is printed on every page in capitals."""
    return ("DATI DI PROVA",) * report.is_training + ("BOZZA",) * report.is_draft


def data_line(report: CouncilReport) -> str:
    """Period, day of the data, plan version, badges."""
    until = f"Periodo fino al {italian(report.upto)}"
    period = f"Periodo dal {italian(report.since)} al {italian(report.upto)}" if report.since else until
    data = f"Dati al {italian(report.today.isoformat())}, Piano versione {report.plan_version}"
    return ". ".join((period, data, *badges(report)))


def foot_line(report: AnyReport) -> str:
    """What stands below every page beside its number."""
    day = italian(report.today.isoformat())
    return f"Dati al {day} – Piano versione {report.plan_version} – Impronta dei dati {report.fingerprint}"


def draft_line(report: AnyReport) -> str:
    """Why BOZZA is printed."""
    where = "un intervento" if report.to_correct == 1 else counted(report.to_correct, "", "interventi")
    return f"Bozza: in {where} c'è ancora qualcosa da correggere."


def extract_line(report: CouncilReport) -> str:
    """What of the plan is not loaded; empty when it is whole."""
    if report.loaded == report.official:
        return ""
    kinds = (("asse", "assi"), ("strategia", "strategie"), ("azione", "azioni"))
    parts = [
        f"{counted(here, *words)} su {grouped(of)}"
        for here, of, words in zip(report.loaded, report.official, kinds, strict=True)
        if here != of
    ]
    return f"Il Piano caricato nel programma è un estratto: {joined(parts)}; il resto non è ancora caricato."


def summary(report: CouncilReport) -> str:
    """The first paragraph: changes, interventions by state, money."""
    return " ".join((_changes(report), *_interventions(report), *_money(report)))


def _changes(report: CouncilReport) -> str:
    if not report.changes:
        return "Nel periodo non risultano modifiche."
    count, places = len(report.changes), len({change.key for change in report.changes})
    verb = "è stata registrata" if count == 1 else "sono state registrate"
    where = "un intervento" if places == 1 else counted(places, "", "interventi")
    return f"Nel periodo {verb} {counted(count, 'modifica', 'modifiche')} in {where}."


def _interventions(report: CouncilReport) -> Iterator[str]:
    count = len(report.interventions)
    if not count:
        yield "Il Comune non ha ancora registrato interventi."
        return
    order = {status: place for place, status in enumerate(STATUS_PHRASES)}
    found = sorted(report.statuses, key=lambda pair: (-pair[1], order[pair[0]]))
    if count == 1:
        yield f"Il Comune ha un solo intervento, {STATUS_PHRASES[found[0][0]][0]}."
    else:
        parts = [f"{grouped(n)}\u00a0{STATUS_PHRASES[status][n != 1]}" for status, n in found]
        yield f"Gli interventi del Comune sono {grouped(count)}: {joined(parts)}."
    if late := sum(row.is_late for row in report.interventions):
        yield "Un intervento è in ritardo." if late == 1 else f"Sono in ritardo {counted(late, '', 'interventi')}."


def _money(report: CouncilReport) -> Iterator[str]:
    totals = report.totals
    if not report.interventions:
        return
    if not totals.amount_cents:
        yield "Non sono ancora registrati costi."
        return
    funded = "" if totals.missing_cents else ", tutto coperto da fonti di finanziamento"
    yield f"Il costo complessivo è di {euros(totals.amount_cents)}{funded}, di cui {euros(totals.paid_cents)} pagati."
    if totals.missing_cents:
        where = "un solo intervento" if totals.missing_in == 1 else counted(totals.missing_in, "", "interventi")
        yield (
            f"Le fonti di finanziamento ammontano a {euros(totals.funded_cents)}; "
            f"mancano fonti per {euros(totals.missing_cents)} in {where}."
        )


def axis_label(row: AxisRow) -> str:
    """Asse 2 – 5 interventi"""
    name = f"Asse {row.code}" if row.code else row.name
    return f"{name} – {counted(row.count, 'intervento', 'interventi')}"


def chart_words(report: CouncilReport) -> str:
    """The chart of the axes for those who do not see it."""
    parts = (f"{axis_label(row)}, {euros(row.amount_cents)}" for row in report.axes)
    return f"Grafico a barre degli importi per asse: {'; '.join(parts)}."


def lacking_line(signs: Sequence[str]) -> str:
    """That some characters are not in the typeface; empty for none."""
    if not signs:
        return ""
    codes = ", ".join(f"U+{ord(sign):04X}" for sign in signs[:12]) + (" e altri" if len(signs) > 12 else "")
    return f"Il punto interrogativo «?» sta anche al posto dei segni che il carattere di stampa non ha ({codes})."
