"""The words about interventions and what hangs on them."""

from psm_desktop.verbs import attachments, care, details, erasing, records, remarks, safety, travelling, views
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
        "phase",
        "aggiunge una fase al cronoprogramma",
        details.phase,
        (
            KEY,
            word("label", metavar="FASE"),
            word("--planned-start", metavar="DATA", help="inizio previsto"),
            word("--actual-start", metavar="DATA", help="inizio effettivo"),
            word("--planned-end", metavar="DATA", help="fine prevista"),
            word("--actual-end", metavar="DATA", help="fine effettiva"),
        ),
    ),
    Verb(
        "indicator",
        "aggiunge un indicatore",
        details.indicator,
        (
            KEY,
            word("label", metavar="INDICATORE"),
            word("unit", metavar="UNITÀ", help="unità di misura, ad esempio m2"),
            word("--baseline", metavar="VALORE", help="valore base"),
            word("--target", metavar="VALORE", help="traguardo"),
        ),
    ),
    Verb(
        "reading",
        "aggiunge un valore rilevato di un indicatore",
        details.reading,
        (
            word("key", metavar="KEY", help="la chiave dell'indicatore (psm show)"),
            word("value", metavar="VALORE", help="ad esempio 1.234,5; sotto zero dopo -- come in: -- -3,5"),
            word("--day", metavar="DATA", help="quando è stato rilevato; se manca, oggi"),
        ),
    ),
    Verb(
        "act",
        "aggiunge un atto",
        details.act,
        (
            KEY,
            word("--kind", metavar="TIPO", required=True, help="delibera oppure determina"),
            word("--organ", metavar="ORGANO", help="ad esempio Giunta comunale"),
            word("--number", metavar="NUMERO", help="il numero dell'atto"),
            word("--day", metavar="DATA", help="la data dell'atto"),
            word("--subject", metavar="OGGETTO", help="l'oggetto"),
        ),
    ),
    Verb(
        "partner",
        "aggiunge un altro ente coinvolto",
        details.partner,
        (
            KEY,
            word("name", metavar="NOME", help="la denominazione"),
            word("--commune", metavar="CODICE", dest="partner_commune", help="codice ISTAT, se è uno dei 312 Comuni"),
        ),
    ),
    Verb(
        "serves",
        "aggiunge un'altra azione del Piano servita",
        details.serves,
        (KEY, word("code", metavar="CODICE", help="azione, strategia o asse, ad esempio 2.1.1")),
    ),
    Verb(
        "attach",
        "allega file a un intervento",
        attachments.attach,
        (KEY, word("files", metavar="FILE", nargs="+")),
    ),
    Verb(
        "evidence",
        "gli allegati",
        under=(
            Verb("list", "elenca gli allegati di un intervento", attachments.listing, (KEY,)),
            Verb(
                "missing", "gli allegati che non sono su questo computer, e le parti mai arrivate", travelling.missing
            ),
            Verb(
                "open",
                "scrive una copia di un allegato",
                attachments.copy_out,
                (
                    word("key", metavar="KEY", help="la chiave dell'allegato"),
                    word("out", metavar="FILE", help="il file da scrivere, o la cartella"),
                ),
            ),
        ),
    ),
    Verb(
        "note",
        "scrive o mostra la nota riservata: resta su questo computer",
        details.note,
        (KEY, word("text", metavar="TESTO", nargs="?", help="vuoto cancella; se manca, mostra la nota")),
    ),
    Verb(
        "remark",
        "ufficio: scrive un'osservazione su un intervento, una riga o un campo; il Comune risponde",
        remarks.remark,
        (
            KEY,
            word("field", metavar="CAMPO", nargs="?", help="ad esempio cup; se manca, vale per tutta la riga"),
            word("text", metavar="TESTO", help="che cosa c'è da sapere o da fare"),
        ),
    ),
    Verb(
        "remarks",
        "elenca le osservazioni",
        remarks.listing,
        (
            word("key", metavar="KEY", nargs="?", help="di un intervento; se manca, di tutti"),
            word("--all", action="store_true", help="anche quelle già fatte"),
        ),
    ),
    Verb(
        "done",
        "segna fatta un'osservazione",
        remarks.done,
        (
            word("key", metavar="KEY", help="la chiave dell'osservazione (psm remarks)"),
            word("--no", action="store_true", help="torna aperta"),
        ),
    ),
    Verb(
        "bulk",
        "più righe insieme",
        under=(
            Verb(
                "set",
                "scrive gli stessi campi in più righe, come una sola modifica",
                care.bulk_set,
                (
                    word(
                        "words", metavar="KEY... campo=valore", nargs="+", help="ad esempio 123 456 status=in_progress"
                    ),
                ),
            ),
        ),
    ),
    Verb("duplicate", "crea un intervento come un altro", care.duplicate, (KEY,)),
    Verb(
        "check",
        "dice che cosa è da correggere o da completare; con --copy se il file è intero",
        safety.check,
        (
            word("key", metavar="KEY", nargs="?", help="un intervento; se manca, tutti"),
            word("--copy", action="store_true", help="controlla tutto il file: pagine, tabelle, storico"),
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
        "list",
        "elenca gli interventi",
        views.listing,
        (word("--search", metavar="TESTO", help="ad esempio «ponte stato:corso importo:>50000 -senza:azione»"),),
    ),
    Verb("show", "mostra un intervento", views.show, (KEY,)),
    Verb("history", "mostra lo storico di una riga", views.past, (KEY,)),
    Verb(
        "revert",
        "rimette un valore di prima",
        care.revert,
        (
            KEY,
            word("field", metavar="CAMPO", help="ad esempio title"),
            word("--to", metavar="N", type=int, required=True, help="il numero della riga in psm history"),
        ),
    ),
    Verb(
        "erase",
        "cancella dati personali: il valore di un campo e tutti quelli di prima",
        erasing.erase_field,
        (
            KEY,
            word("field", metavar="CAMPO", help="ad esempio contact"),
            word("--before", action="store_true", help="solo i valori di prima: quello che c'è ora resta"),
            word("--yes", action="store_true", help="senza questo dice soltanto quanti valori ci sono"),
        ),
    ),
    Verb(
        "trash",
        "il cestino",
        under=(
            Verb("list", "elenca ciò che è nel cestino", care.trash_list),
            Verb("restore", "ripristina dal cestino", care.trash_restore, (KEY,)),
            Verb(
                "empty",
                "svuota il cestino",
                care.trash_empty,
                (word("--yes", action="store_true", help="senza questo dice soltanto che cosa c'è"),),
            ),
        ),
    ),
)
