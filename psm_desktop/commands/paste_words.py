"""The headings by which columns of a pasted table are known: those of the list, the form and the Excel return."""

from psm_desktop.domain.fields import typed_columns
from psm_desktop.domain.pasted import AMOUNT, COMPUTED, KEY
from psm_desktop.domain.return_cells import heading_key
from psm_desktop.words import FIELD_WORDS, field_word

MORE = {
    KEY: ("Chiave", "Key"),
    "under": ("Azione", "Asse", "Strategia", "Codice Piano", "Action", "Axis", "Strategy"),
    "progress_pct": ("Avanz.", "Avanz. %", "Percentuale", "Progr."),
    "responsible_officer": ("RUP", "Responsabile"),
    "local_code": ("Codice locale progetto",),
    "cigs": ("CIG",),
    "summary": ("Sintesi", "Descrizione"),
    "planned_end": ("Scadenza", "Fine"),
    "planned_start": ("Inizio",),
    AMOUNT: ("Importo", "Importo €", "Costo totale", "Costo", "Totale", "Amount", "Amount €"),
    COMPUTED: ("Mancano", "Mancano €", "Da reperire", "Missing", "Missing €"),
}
"""Further words people use."""


def headings() -> dict[str, str]:
    """`heading_key` of a heading -> its column; in Italian, in the language chosen here, and as identifiers."""
    known: dict[str, str] = {}
    for column, words in MORE.items():
        known |= {heading_key(word): column for word in words}
    for one in typed_columns("intervention"):
        said = (FIELD_WORDS.get(("intervention", one.column), one.column), field_word("intervention", one.column))
        known |= {heading_key(word): one.column for word in (*said, one.column)}
    return known
