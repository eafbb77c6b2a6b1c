"""The plan workbook: the form in which the office writes the official document, filled with what is loaded already."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from psm_desktop.domain.days import moment
from psm_desktop.domain.plan import Axis, Plan, PlanAction, Strategy
from psm_desktop.domain.plan_form import (
    ABOUT,
    ACTIONS,
    AXES,
    CROSSWALK,
    FORM_VERSION,
    INDICATORS,
    KINDS,
    LINKS,
    LISTS,
    META,
    NO,
    SHEETS,
    STRATEGIES,
    TITLE,
    VISION,
    YES,
    SheetForm,
)
from psm_desktop.domain.return_cells import writable
from psm_desktop.reports import excel_help
from psm_desktop.reports import excel_look as look
from psm_desktop.reports.excel_plan_look import Dress, finish, offer, raise_row
from psm_desktop.reports.files import write_whole

TITLES = 110
"""Width of the titles on the sheet *Elenchi*."""
TO_COMPLETE = "da completare con il testo ufficiale"
STEPS = (
    "Compila i fogli «Assi», «Strategie» e «Azioni» con i testi del documento ufficiale, parola per parola. Quello che "
    "c'è già è ciò che il programma contiene.",
    "I codici: un asse è 3, una strategia 3.2, un'azione 3.2.1. Le celle dei codici sono testo, perché Excel non ne "
    "faccia una data o un numero.",
    "«Testo completo»: sì solo dove il titolo è quello intero. I titoli che si interrompono sono in giallo, con «da "
    "completare con il testo ufficiale»: scrivi il titolo intero, poi scegli sì.",
    "Il Piano può restare incompleto: quello che manca si aggiunge con la versione dopo. Le righe vuote non contano.",
    "«Collegamenti» e «Indicatori» contengono solo ciò che dice il documento ufficiale. Se non dice nulla, restano "
    "vuoti.",
    "«Corrispondenze»: che cosa è diventato un codice che cambia. Serve dove un codice non c'è più e qualche Comune vi "
    "ha registrato interventi.",
    "Puoi ordinare, filtrare, nascondere e inserire righe. Lascia solo com'è la riga delle intestazioni.",
    "Il file si carica nella copia dell'ufficio: Il Piano, Modulo Excel, Carica il Piano da Excel. Prima vedi ogni "
    "cella da correggere e ogni differenza; ne nasce una bozza, e nessun Comune vede nulla finché non la pubblichi.",
)


@dataclass(frozen=True, slots=True)
class Filling:
    """What a form is filled with. `plan`: its entries, none for an empty form; `now`: the version that counts."""

    plan: Plan
    now: Plan
    is_training: bool
    made_at: int


def write(filling: Filling, out: Path) -> None:
    """Write the form, whole or not at all. Raises PsmError when the file cannot be written."""
    from openpyxl import Workbook

    book = Workbook()
    about = f"{filling.now.title}, versione {filling.now.version}. File creato il {moment(filling.made_at)}."
    excel_help.fill(book.active, "Modulo del Piano", about, STEPS, filling.is_training)
    for form in SHEETS:
        _fill(book.create_sheet(form.title), form, filling)
    _lists(book.create_sheet(LISTS), filling)
    _hidden(book.create_sheet(META), filling)
    stream = io.BytesIO()
    book.save(stream)
    write_whole(out, stream.getvalue())


def emptied(plan: Plan) -> Plan:
    """A plan without its entries, of which title and vision stay."""
    return Plan(plan.version, plan.title, plan.vision, (), plan.official_counts, plan.is_training)


def _fill(page: Any, form: SheetForm, filling: Filling) -> None:
    look.title(page, f"{form.title} – Modulo del Piano", form.hint, len(form.columns), filling.is_training, first=1)
    look.headings(page, [column.heading for column in form.columns])
    rows = list(_rows(form, filling.plan))
    last = look.HEADING_ROW + max(form.rows, len(rows) + 10 if form.rows > len(ABOUT.columns) else len(rows))
    dress = Dress(page, form)
    for line in range(look.FIRST_ROW, last + 1):
        at = line - look.FIRST_ROW
        dress.row(line, rows[at] if at < len(rows) else [""] * len(form.columns))
    offer(page, form, last)
    finish(page, form, last)


def _rows(form: SheetForm, plan: Plan) -> Iterator[Sequence[str]]:
    """The lines of a sheet in the plan's order: what stands in each column."""
    for row in _texts(form, plan):
        yield [writable(text) for text in row]


def _texts(form: SheetForm, plan: Plan) -> Iterator[Sequence[str]]:
    entries = list(plan.entries())
    if form is ABOUT:
        yield from ((TITLE, plan.title), (VISION, plan.vision))
    elif form is AXES:
        yield from ((one.code, one.name, one.short_name, one.mission) for one in entries if isinstance(one, Axis))
    elif form is STRATEGIES:
        yield from ((one.code, one.title) for one in entries if isinstance(one, Strategy))
    elif form is ACTIONS:
        yield from (_action(one) for one in entries if isinstance(one, PlanAction))
    elif form is LINKS:
        yield from ((one.first, one.second, one.note) for one in plan.links)
    elif form is INDICATORS:
        yield from ((one.code, one.name, one.unit, one.source) for one in plan.indicators)
    elif form is CROSSWALK:
        yield from ((KINDS.get(one.kind, one.kind), one.old, "; ".join(one.new)) for one in plan.crosswalk)


def _action(one: PlanAction) -> tuple[str, str, str, str]:
    return one.code, one.title, YES if one.is_complete else NO, "" if one.is_complete else TO_COMPLETE


def _lists(page: Any, filling: Filling) -> None:
    """The codes of the version that counts: what «Codice di prima» can be."""
    from openpyxl.styles import Alignment, Font

    hint = "I codici della versione di adesso. Qui non serve scrivere nulla."
    look.title(page, f"{LISTS} – Modulo del Piano", hint, 2, filling.is_training, first=1)
    look.headings(page, ["Codice di prima", "Titolo"])
    for line, entry in enumerate(filling.now.entries(), look.FIRST_ROW):
        for column, text in enumerate((entry.code, writable(entry.title)), 1):
            cell = page.cell(line, column, text)
            cell.data_type, cell.font, cell.number_format = "s", Font(look.FONT, sz=11), "@"
            cell.alignment = Alignment(vertical="top", wrap_text=column == 2)
        raise_row(page, line, [(entry.title, TITLES)])
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 16, TITLES
    page.freeze_panes = page.cell(look.FIRST_ROW, 1)
    page.protection.sheet = True
    look.on_paper(page, across=1)


def _hidden(page: Any, filling: Filling) -> None:
    """By what the form is known again."""
    facts = {
        "form": FORM_VERSION,
        "plan_version": filling.now.version,
        "training": int(filling.is_training),
        "made_at": filling.made_at,
    }
    for name, fact in facts.items():
        page.append((name, str(fact)))
    page.sheet_state = "veryHidden"
