"""The words of the import preview: outcomes, fields, values, what to do about a cell."""

from types import MappingProxyType

from psm_desktop.commands.return_preview import Outcome, PreviewRow
from psm_desktop.domain.fields import field
from psm_desktop.domain.values import Cell
from psm_desktop.sentences import sentence
from psm_desktop.ui.common.chips import Mark
from psm_desktop.words import TABLE_WORDS, field_word, value_words

ALL = "all"
MARKS = MappingProxyType(
    {
        Outcome.UPDATE: Mark("Aggiorna", "status-in-design", "info"),
        Outcome.NEW: Mark("Nuovo", "add", "ok"),
        Outcome.CONFLICT: Mark("Due valori", "compare", "warn"),
        Outcome.TO_CORRECT: Mark("Da correggere", "problem", "bad"),
        Outcome.EQUAL: Mark("Uguale", "check", "calm"),
    }
)
CORRECTED = Mark("Corretto", "status-completed", "ok")
CHOSEN = Mark("Scelto", "status-completed", "ok")
TABS = (
    (ALL, "Da guardare"),
    (Outcome.UPDATE, "Da aggiornare"),
    (Outcome.NEW, "Nuovi"),
    (Outcome.TO_CORRECT, "Da correggere"),
    (Outcome.CONFLICT, "Due valori"),
    (Outcome.EQUAL, "Uguali"),
)
"""Filters from left to right; the first shows all but what is equal."""
NEW_WORDS = {"intervention": "Nuovo intervento", "cost_item": "Nuova voce di costo", "funding_source": "Nuova fonte"}
NAMED = 3
"""Values of a new row that are told."""
LABELS = ("title", "label", "source")
SHEETS = {"Quadro economico": "Quadro ec.", "Cronoprogramma": "Cronopr."}
"""Short names of sheets, for a narrow column; the whole one is in the tool tip."""


def field_of(row: PreviewRow) -> str:
    """The name of the field, or what kind of row is new or wrong."""
    if row.column:
        return field_word(row.table, row.column)
    new = NEW_WORDS.get(row.table, f"Nuova riga: {TABLE_WORDS.get(row.table, row.table).lower()}")
    return new if row.outcome is Outcome.NEW else TABLE_WORDS.get(row.table, "Riga")


def value(row: PreviewRow, cell: Cell) -> str:
    """A value as people read it."""
    return value_words(field(row.table, row.column), cell)


def now(row: PreviewRow) -> str:
    """What the copy shows now; "" for new rows."""
    return value(row, row.now) if row.column else ""


def in_file(row: PreviewRow) -> str:
    """What stands in the file; of a new row its first values."""
    if row.column:
        return value(row, row.in_file) or "(vuoto)"
    told = [value_words(field(row.table, name), cell) for name, cell in row.values if name not in LABELS]
    label = [str(cell) for name, cell in row.values if name in LABELS and row.table != "intervention"]
    return ", ".join([*label, *told][:NAMED])


def title(row: PreviewRow) -> str:
    """The intervention a line is about; of a new one its own title."""
    return row.title or "senza intervento"


def problem(row: PreviewRow) -> str:
    """What is wrong in a cell and what to do; "" when nothing is."""
    return f"{row.address}: {reason(row)}" if row.problem else ""


def reason(row: PreviewRow) -> str:
    """The sentence about a cell that cannot be taken; of a row that cannot, where to mend it."""
    assert row.problem is not None
    told = sentence(row.problem.code, **{"text": row.problem.text, **row.problem.facts})
    return told if row.column else f"{told} Correggi nel file."


def changes_words(changes: int, born: int, only_interventions: bool) -> str:
    """What the button does: "Importa 12 modifiche e 2 nuovi interventi" """
    parts = []
    if changes:
        parts.append(f"{changes} {'modifica' if changes == 1 else 'modifiche'}")
    if born:
        one, many = ("nuovo intervento", "nuovi interventi") if only_interventions else ("riga nuova", "righe nuove")
        parts.append(f"{born} {one if born == 1 else many}")
    return f"Importa {' e '.join(parts)}" if parts else "Niente da importare"
