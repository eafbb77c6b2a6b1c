"""The words of the import preview: outcomes, fields, values, what to do about a cell."""

from types import MappingProxyType

from psm_desktop.commands.return_preview import Outcome, PreviewRow
from psm_desktop.domain import pasted
from psm_desktop.domain.fields import field
from psm_desktop.domain.numbers import counted
from psm_desktop.domain.pasted import FORM as PASTED
from psm_desktop.domain.values import Cell
from psm_desktop.sentences import sentence
from psm_desktop.ui.common.chips import Mark
from psm_desktop.ui.common.language import QT_TR_NOOP, tr
from psm_desktop.words import field_word, table_word, value_words

ALL = "all"
MARKS = MappingProxyType(
    {
        Outcome.UPDATE: Mark(QT_TR_NOOP("Aggiorna"), "status-in-design", "info"),
        Outcome.NEW: Mark(QT_TR_NOOP("Nuovo"), "add", "ok"),
        Outcome.CONFLICT: Mark(QT_TR_NOOP("Due valori"), "compare", "warn"),
        Outcome.TO_CORRECT: Mark(QT_TR_NOOP("Da correggere"), "problem", "bad"),
        Outcome.EQUAL: Mark(QT_TR_NOOP("Uguale"), "check", "calm"),
    }
)
CORRECTED = Mark(QT_TR_NOOP("Corretto"), "status-completed", "ok")
CHOSEN = Mark(QT_TR_NOOP("Scelto"), "status-completed", "ok")
TABS = (
    (ALL, QT_TR_NOOP("Da guardare")),
    (Outcome.UPDATE, QT_TR_NOOP("Da aggiornare")),
    (Outcome.NEW, QT_TR_NOOP("Nuovi")),
    (Outcome.TO_CORRECT, QT_TR_NOOP("Da correggere")),
    (Outcome.CONFLICT, QT_TR_NOOP("Due valori")),
    (Outcome.EQUAL, QT_TR_NOOP("Uguali")),
)
"""Filters from left to right; the first shows all but what is equal."""
NEW = MappingProxyType(
    {
        "intervention": QT_TR_NOOP("Nuovo intervento"),
        "cost_item": QT_TR_NOOP("Nuova voce di costo"),
        "funding_source": QT_TR_NOOP("Nuova fonte"),
    }
)
NAMED = 3
"""Values of a new row that are told."""
LABELS = ("title", "label", "source")
SHEETS = {"Quadro economico": "Quadro ec.", "Cronoprogramma": "Cronopr.", pasted.FORM.title: QT_TR_NOOP("Tabella")}
"""Short names of sheets, for a narrow column; the whole one is in the tool tip. Those of a workbook are Italian."""


def field_of(row: PreviewRow) -> str:
    """The name of the field, or what kind of row is new or wrong."""
    if row.column:
        return field_word(row.table, row.column)
    if row.outcome is not Outcome.NEW:
        return table_word(row.table)
    if row.table in NEW:
        return tr(NEW[row.table])
    return tr("Nuova riga: {row}").format(row=table_word(row.table).lower())


def value(row: PreviewRow, cell: Cell) -> str:
    """A value as people read it."""
    return value_words(field(row.table, row.column), cell)


def now(row: PreviewRow) -> str:
    """What the copy shows now; "" for new rows."""
    return value(row, row.now) if row.column else ""


def in_file(row: PreviewRow) -> str:
    """What stands in the file; of a new row its first values."""
    if row.column:
        return value(row, row.in_file) or tr("(vuoto)")
    told = [value_words(field(row.table, name), cell) for name, cell in row.values if name not in LABELS]
    label = [str(cell) for name, cell in row.values if name in LABELS and row.table != "intervention"]
    return ", ".join([*label, *told][:NAMED])


def title(row: PreviewRow) -> str:
    """The intervention a line is about; of a new one its own title."""
    return row.title or tr("senza intervento")


def problem(row: PreviewRow) -> str:
    """What is wrong in a cell and what to do; "" when nothing is. Of a workbook with the cell, where it can be mended:
    of a pasted table the columns beside say line and field."""
    if row.problem is None:
        return ""
    return reason(row) if row.column and row.sheet == PASTED.title else f"{row.address}: {reason(row)}"


def reason(row: PreviewRow) -> str:
    """The sentence about a cell that cannot be taken; of a row that cannot, where to mend it."""
    assert row.problem is not None
    told = sentence(row.problem.code, **{"text": row.problem.text, **row.problem.facts})
    if row.column or row.sheet == PASTED.title:  # what was pasted is no file to mend
        return told
    return sentence("excel-mend-in-file", problem=told)


def changes_words(changes: int, born: int, only_interventions: bool) -> str:
    """What the button does: "Importa 12 modifiche e 2 nuovi interventi" """
    changed = counted(changes, tr("modifica"), tr("modifiche")) if changes else ""
    new = born_words(born, only_interventions) if born else ""
    if changed and new:
        return tr("Importa {changes} e {new}").format(changes=changed, new=new)
    return tr("Importa {what}").format(what=changed or new) if changed or new else tr("Niente da importare")


def born_words(born: int, only_interventions: bool) -> str:
    """ "2 nuovi interventi", "1 riga nuova" """
    if only_interventions:
        return counted(born, tr("nuovo intervento"), tr("nuovi interventi"))
    return counted(born, tr("riga nuova"), tr("righe nuove"))
