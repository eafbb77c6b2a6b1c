"""The words about interventions and what hangs on them."""

from psm_desktop.verbs import records, views
from psm_desktop.verbs.grammar import KEY, Verb, word

RECORD: tuple[Verb, ...] = (
    Verb(
        "add",
        "registra un intervento",
        records.add,
        (
            word("--title", metavar="TITOLO", required=True, help="il titolo"),
            word("--under", metavar="CODICE", help="azione, strategia o asse del Piano, ad esempio 2.1.1"),
            word("--status", metavar="STATO", help="ad esempio in_progress oppure «In corso»"),
            word("--start", metavar="DATA", help="inizio previsto"),
            word("--end", metavar="DATA", help="fine prevista"),
        ),
    ),
    Verb(
        "set",
        "scrive campi di una riga",
        records.set_fields,
        (KEY, word("fields", metavar="campo=valore", nargs="+", help="ad esempio status=in_progress")),
    ),
    Verb(
        "cost",
        "aggiunge una voce di costo",
        records.cost,
        (
            KEY,
            word("label", metavar="VOCE"),
            word("amount", metavar="IMPORTO"),
            word("--committed", metavar="IMPORTO", help="impegnato"),
            word("--paid", metavar="IMPORTO", help="pagato"),
        ),
    ),
    Verb(
        "fund",
        "aggiunge una fonte di finanziamento",
        records.fund,
        (
            KEY,
            word("source", metavar="FONTE"),
            word("amount", metavar="IMPORTO"),
            word("--act", metavar="ATTO", help="l'atto"),
        ),
    ),
    Verb(
        "milestone",
        "aggiunge una tappa",
        records.milestone,
        (
            KEY,
            word("label", metavar="TAPPA"),
            word("due", metavar="SCADENZA", help="giorno, oppure mese come 03/2026"),
            word("--reached", metavar="DATA", help="raggiunta il"),
        ),
    ),
    Verb(
        "ready",
        "segna pronto per l'ufficio",
        records.ready,
        (KEY, word("--no", action="store_true", help="torna bozza")),
    ),
    Verb("delete", "sposta una riga nel cestino", records.delete, (KEY,)),
    Verb(
        "list", "elenca gli interventi", views.listing, (word("--search", metavar="TESTO", help="parole da cercare"),)
    ),
    Verb("show", "mostra un intervento", views.show, (KEY,)),
    Verb("history", "mostra lo storico di una riga", views.past, (KEY,)),
)
