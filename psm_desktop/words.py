"""Words for codes: fields, tables, states, acts. One list for window, command line, Excel and paper.

The tables are Italian, as documents are; the functions say a word in the language chosen here (`language.py`).
"""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from psm_desktop.domain.days import MONTHS, WEEKDAYS, is_month, italian
from psm_desktop.domain.fields import Field, Kind
from psm_desktop.domain.money import euros
from psm_desktop.domain.problem import Level
from psm_desktop.domain.status import Status
from psm_desktop.domain.text import folded, in_short
from psm_desktop.domain.typed import shown
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.language import said

if TYPE_CHECKING:
    from psm_desktop.domain.intervention import Listed

WORDS, CHOICES = "words", "choices"
"""The places these texts have among the translations: a *traguardo* is a target, in the list of kinds a milestone."""
STATUS_WORDS: dict[str, str] = {
    Status.NOT_STARTED: "Da avviare",
    Status.IN_DESIGN: "In progettazione",
    Status.IN_PROGRESS: "In corso",
    Status.SUSPENDED: "Sospeso",
    Status.COMPLETED: "Concluso",
    Status.WITHDRAWN: "Ritirato",
}
MILESTONE_WORDS = {"milestone": "Traguardo", "target": "Obiettivo"}
ACT_WORDS = {"resolution": "Delibera", "determination": "Determina"}
CHOICE_WORDS: dict[tuple[str, str], dict[str, str]] = {
    ("intervention", "status"): STATUS_WORDS,
    ("milestone", "kind"): MILESTONE_WORDS,
    ("act", "kind"): ACT_WORDS,
}

FIELD_WORDS: dict[tuple[str, str], str] = {
    ("intervention", "commune"): "Comune",
    ("intervention", "title"): "Titolo",
    ("intervention", "under"): "Azione del Piano",
    ("intervention", "status"): "Stato",
    ("intervention", "progress_pct"): "Avanzamento",
    ("intervention", "planned_start"): "Inizio previsto",
    ("intervention", "planned_end"): "Fine prevista",
    ("intervention", "actual_start"): "Inizio effettivo",
    ("intervention", "actual_end"): "Fine effettiva",
    ("intervention", "responsible_officer"): "Responsabile (RUP)",
    ("intervention", "implementing_body"): "Soggetto attuatore",
    ("intervention", "implementing_body_tax_code"): "Codice fiscale del soggetto attuatore",
    ("intervention", "contact"): "Referente e contatto",
    ("intervention", "cup"): "CUP",
    ("intervention", "cigs"): "CIG",
    ("intervention", "cup_nature"): "Natura (CUP)",
    ("intervention", "local_code"): "Codice locale",
    ("intervention", "summary"): "Descrizione",
    ("intervention", "plan_goals"): "Obiettivi del Piano",
    ("intervention", "sdg_goals"): "Obiettivi Agenda 2030",
    ("intervention", "nrrp_mission"): "Missione PNRR",
    ("intervention", "nrrp_component"): "Componente PNRR",
    ("intervention", "nrrp_measure"): "Misura PNRR",
    ("intervention", "savings_cents"): "Economie",
    ("intervention", "procedural_state"): "Stato procedurale",
    ("intervention", "place"): "Localizzazione",
    ("intervention", "people_served"): "Abitanti interessati",
    ("intervention", "issues_text"): "Criticità",
    ("intervention", "next_steps"): "Prossimi passi",
    ("intervention", "notes"): "Note",
    ("intervention", "is_ready"): "Pronto per l'ufficio",
    ("cost_item", "label"): "Voce di costo",
    ("cost_item", "amount_cents"): "Importo",
    ("cost_item", "committed_cents"): "Impegnato",
    ("cost_item", "paid_cents"): "Pagato",
    ("funding_source", "source"): "Fonte di finanziamento",
    ("funding_source", "amount_cents"): "Importo della fonte",
    ("funding_source", "act"): "Atto",
    ("phase", "label"): "Fase",
    ("milestone", "label"): "Tappa",
    ("milestone", "kind"): "Tipo di tappa",
    ("milestone", "due"): "Scadenza",
    ("milestone", "reached"): "Raggiunta il",
    ("phase", "planned_start"): "Inizio previsto",
    ("phase", "actual_start"): "Inizio effettivo",
    ("phase", "planned_end"): "Fine prevista",
    ("phase", "actual_end"): "Fine effettiva",
    ("indicator", "label"): "Indicatore",
    ("indicator", "unit"): "Unità di misura",
    ("indicator", "baseline_value"): "Valore base",
    ("indicator", "target_value"): "Traguardo",
    ("reading", "day"): "Giorno della lettura",
    ("reading", "value"): "Valore",
    ("act", "kind"): "Tipo di atto",
    ("act", "organ"): "Organo",
    ("act", "number"): "Numero dell'atto",
    ("act", "day"): "Data dell'atto",
    ("act", "subject"): "Oggetto",
    ("evidence", "name"): "Allegato",
    ("evidence", "sha256"): "Impronta",
    ("evidence", "bytes"): "Dimensione",
    ("evidence", "media_type"): "Tipo di file",
    ("also_serves", "under"): "Azione servita",
    ("partner", "name"): "Altro ente",
    ("partner", "commune"): "Comune partner",
    ("remark", "text"): "Osservazione",
    ("remark", "about_row"): "Riga osservata",
    ("remark", "about_field"): "Campo osservato",
    ("remark", "is_done"): "Osservazione fatta",
}
TABLE_WORDS = {
    "intervention": "Intervento",
    "cost_item": "Voce di costo",
    "funding_source": "Fonte di finanziamento",
    "milestone": "Tappa",
    "phase": "Fase",
    "indicator": "Indicatore",
    "reading": "Lettura",
    "act": "Atto",
    "evidence": "Allegato",
    "also_serves": "Azione servita",
    "partner": "Altro ente",
    "remark": "Osservazione",
}
FLAG_WORDS = {"deleted": "Nel cestino", "purged": "Tolto dal cestino"}
LEVEL_WORDS: dict[str, str] = {
    Level.TO_CORRECT: "Da correggere",
    Level.TO_COMPLETE: "Da completare",
    Level.NOTICE: "Avviso",
}


def field_word(table: str, column: str) -> str:
    """A field's label; for a column without one, the plain words "Nel cestino", "Tolto dal cestino" or its name."""
    if column == "":
        return table_word(table)
    word = FIELD_WORDS.get((table, column)) or FLAG_WORDS.get(column)
    return said(WORDS, word) if word else column


def table_word(table: str) -> str:
    """What a row of a table is called; the table's name where it has no word."""
    return said(WORDS, TABLE_WORDS[table]) if table in TABLE_WORDS else table or said(WORDS, "Riga")


def remark_place(table: str, column: str, label: str | None) -> str:
    """What a remark speaks of: «CUP», «Importo (Lavori)», «Tutta la scheda». `label`: of a row below the record."""
    if column:
        return f"{field_word(table, column)} ({label})" if label else field_word(table, column)
    return label or said(WORDS, "Tutta la scheda")


def remark_word(by_office: bool) -> str:
    """Who speaks."""
    return said(WORDS, "Osservazione dell'ufficio") if by_office else said(WORDS, "Risposta del Comune")


def level_word(level: str) -> str:
    """How grave a problem is."""
    return said(WORDS, LEVEL_WORDS[level])


def health_words(broken: Iterable[str]) -> str:
    """What a full check found broken: pagine illeggibili, tabelle diverse dallo storico"""
    return ", ".join(said(WORDS, HEALTH_WORDS[code]) for code in broken)


def written_word(field: Field, code: str) -> str:
    """The word of a code as it stands in documents; the code itself where it is a word already."""
    return CHOICE_WORDS.get((field.table, field.column), {}).get(code, code)


def choice_word(field: Field, code: str) -> str:
    """The word of a code of a list; the code itself where it is a word already."""
    word = written_word(field, code)
    return word if word == code else said(CHOICES, word)


def choices(table: str, column: str) -> dict[str, str]:
    """Code -> word, in their order, of a field with a list."""
    return {code: said(CHOICES, word) for code, word in CHOICE_WORDS[table, column].items()}


def choice_codes() -> dict[str, str]:
    """Folded word -> code, for reading what people type (`typed.Reading.choice_words`): Italian, and as said here."""
    known = [(code, word) for words in CHOICE_WORDS.values() for code, word in words.items()]
    return {folded(word): code for code, italian in known for word in (italian, said(CHOICES, italian))}


def value_words(field: Field, value: Cell) -> str:
    """A value as people read it: words for codes, € behind money, sì/no for flags; empty text for nothing."""
    if value is None or isinstance(value, Draft):
        return shown(field, value)
    if field.kind is Kind.CENTS:
        return f"{shown(field, value)}\u00a0€"
    if field.kind is Kind.CHOICE:
        return choice_word(field, str(value))
    if field.kind is Kind.FLAG:
        return said(WORDS, "sì") if value else said(WORDS, "no")
    return as_typed(field, value)


def open_words(field: Field, value: Cell) -> str:
    """One of several values as people compare them: nothing and text that could not be read say so."""
    if field.column == "deleted":
        return said(WORDS, "Nel cestino") if value else said(WORDS, "Da tenere")
    if isinstance(value, Draft):
        return said(WORDS, "{text} (testo scritto)").format(text=value.text)
    return value_words(field, value) or said(WORDS, "(vuoto)")


def row_words(table: str, label: str | None, cents: int | None = None) -> str:
    """A row below a record by its name and what it costs: Voce di costo «Lavori», 100,00 €"""
    named = f"{table_word(table)} «{in_short(label)}»" if label else table_word(table)
    return named if cents is None else f"{named}, {euros(cents)}"


def as_typed(field: Field, value: Cell) -> str:
    """A value as it stands in a field and can be typed again: `typed.shown`, a month in the language chosen here."""
    if field.kind is Kind.DAY_OR_MONTH and isinstance(value, str):
        return day_words(value)
    return shown(field, value)


def day_words(iso: str) -> str:
    """15/03/2026, or marzo 2026 for a month; text that is neither stays as it is."""
    return f"{month_word(int(iso[5:]))} {iso[:4]}" if is_month(iso) else italian(iso)


def month_word(number: int) -> str:
    """Marzo, for 3, without its capital in Italian."""
    return said(WORDS, MONTHS[number - 1])


def long_day(day: date) -> str:
    """Domenica 22 novembre 2026"""
    words = f"{said(WORDS, WEEKDAYS[day.weekday()])} {day.day} {month_word(day.month)} {day.year}"
    return words[:1].upper() + words[1:]


def untitled() -> str:
    """The name of a record that has none."""
    return said(WORDS, "senza titolo")


def title_of(listed: "Listed") -> str:
    """A record's name in sentences, also while it has none."""
    return listed.title or untitled()


BACKUP_WORDS = {
    "giornaliera": "Giornaliera",
    "richiesta": "Richiesta",
    "prima-di-importare": "Prima di un'importazione",
    "prima-di-ricevere": "Prima di leggere file",
    "prima-di-aggiornare": "Prima di un aggiornamento",
}
"""Why a safety copy was made: the reason in its file's name, with a number after it for a second one in a second."""

HEALTH_WORDS = {
    "pages": "pagine illeggibili",
    "strays": "righe senza la loro scheda",
    "differing": "tabelle diverse dallo storico",
    "unproven": "impronte dello storico che non tornano",
}
"""What a full check finds broken."""


def backup_words(reason: str) -> str:
    """Why a safety copy was made."""
    stem, _, number = reason.rpartition("-")
    word = BACKUP_WORDS.get(stem if number.isdigit() else reason)
    return said(WORDS, word) if word else reason


SETTING_WORDS = {
    "theme": "Tema",
    "text_size": "Grandezza del testo",
    "density": "Altezza delle righe",
    "language": "Lingua",
    "receipt_days": "Giorni senza ricevuta prima di avvisare",
    "part_kb": "Grandezza massima di un file di allegati, in kB",
    "backup_folder": "Cartella delle copie di sicurezza",
    "officer": "Nome e cognome",
    "office": "Ufficio",
    "coat": "Stemma",
}
OFFERED_WORDS = {
    "theme": {"system": "Come il computer", "light": "Chiaro", "dark": "Scuro"},
    "density": {"compact": "Compatta", "normal": "Normale", "wide": "Ampia"},
    "language": {"it": "Italiano", "en": "English"},
}
"""What can be chosen for a setting of `settings.OFFERED`, where it has words."""
