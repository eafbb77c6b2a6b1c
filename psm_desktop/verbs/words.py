"""The words of the command line: each verb with its arguments and the function that does it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from psm_desktop.verbs import copy, exchange, files, play, records, state, views
from psm_desktop.verbs.context import Answer, Context


@dataclass(frozen=True, slots=True)
class Word:
    """One argument, as argparse takes it."""

    names: tuple[str, ...]
    options: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb; one with others `under` it does nothing by itself."""

    name: str
    help: str
    run: Callable[[Context], Answer] | None = None
    words: tuple[Word, ...] = ()
    under: tuple["Verb", ...] = ()


def _word(*names: str, **options: Any) -> Word:
    return Word(names, options)


KEY = _word("key", metavar="KEY", help="la chiave di una riga (psm list, psm show)")
CODE = _word("commune", metavar="CODICE", help="codice ISTAT del Comune")
OUT = _word("out", metavar="FILE", help="il file da scrivere")

VERBS: tuple[Verb, ...] = (
    Verb(
        "init",
        "crea una copia di lavoro",
        copy.init,
        (
            _word("file", metavar="FILE", help="il file .psmdb da creare"),
            _word("--office", action="store_true", help="per l'ufficio metropolitano"),
            _word("--officer", metavar="NOME", required=True, help="chi lavora qui"),
            _word("--training", action="store_true", help="con dati di prova"),
        ),
    ),
    Verb(
        "comuni",
        "elenca i 312 Comuni",
        copy.communes,
        (_word("text", metavar="TESTO", nargs="?", help="nome o codice"),),
    ),
    Verb("commune", "i Comuni di questa copia", under=(Verb("add", "aggiunge un Comune", copy.add_commune, (CODE,)),)),
    Verb("plan", "il Piano", under=(Verb("show", "mostra il Piano caricato", copy.plan_show),)),
    Verb(
        "add",
        "registra un intervento",
        records.add,
        (
            _word("--title", metavar="TITOLO", required=True, help="il titolo"),
            _word("--under", metavar="CODICE", help="azione, strategia o asse del Piano, ad esempio 2.1.1"),
            _word("--status", metavar="STATO", help="ad esempio in_progress oppure «In corso»"),
            _word("--start", metavar="DATA", help="inizio previsto"),
            _word("--end", metavar="DATA", help="fine prevista"),
        ),
    ),
    Verb(
        "set",
        "scrive campi di una riga",
        records.set_fields,
        (KEY, _word("fields", metavar="campo=valore", nargs="+", help="ad esempio status=in_progress")),
    ),
    Verb(
        "cost",
        "aggiunge una voce di costo",
        records.cost,
        (
            KEY,
            _word("label", metavar="VOCE"),
            _word("amount", metavar="IMPORTO"),
            _word("--committed", metavar="IMPORTO", help="impegnato"),
            _word("--paid", metavar="IMPORTO", help="pagato"),
        ),
    ),
    Verb(
        "fund",
        "aggiunge una fonte di finanziamento",
        records.fund,
        (
            KEY,
            _word("source", metavar="FONTE"),
            _word("amount", metavar="IMPORTO"),
            _word("--act", metavar="ATTO", help="l'atto"),
        ),
    ),
    Verb(
        "milestone",
        "aggiunge una tappa",
        records.milestone,
        (
            KEY,
            _word("label", metavar="TAPPA"),
            _word("due", metavar="SCADENZA", help="giorno, oppure mese come 03/2026"),
            _word("--reached", metavar="DATA", help="raggiunta il"),
        ),
    ),
    Verb(
        "ready",
        "segna pronto per l'ufficio",
        records.ready,
        (KEY, _word("--no", action="store_true", help="torna bozza")),
    ),
    Verb("delete", "sposta una riga nel cestino", records.delete, (KEY,)),
    Verb(
        "list", "elenca gli interventi", views.listing, (_word("--search", metavar="TESTO", help="parole da cercare"),)
    ),
    Verb("show", "mostra un intervento", views.show, (KEY,)),
    Verb("history", "mostra lo storico di una riga", views.past, (KEY,)),
    Verb("undo", "annulla l'ultima modifica", records.undo),
    Verb(
        "excel",
        "il ritorno Excel",
        under=(
            Verb("export", "crea il file per i colleghi", files.excel_export, (OUT,)),
            Verb(
                "check",
                "controlla un file tornato, senza scrivere",
                files.excel_check,
                (_word("file", metavar="FILE"),),
            ),
            Verb("import", "importa un file tornato", files.excel_import, (_word("file", metavar="FILE"),)),
        ),
    ),
    Verb(
        "report",
        "i rapporti in PDF",
        under=(
            Verb(
                "council",
                "la Relazione al Consiglio",
                files.report_council,
                (
                    OUT,
                    _word("--since", metavar="DATA", help="inizio del periodo"),
                    _word("--until", metavar="DATA", help="fine del periodo"),
                ),
            ),
        ),
    ),
    Verb(
        "invite",
        "ufficio: invita un Comune",
        exchange.invite,
        (CODE, OUT),
    ),
    Verb("package", "prepara il pacchetto per l'ufficio", exchange.package, (OUT,)),
    Verb("receive", "legge file ricevuti", exchange.receive, (_word("files", metavar="FILE", nargs="+"),)),
    Verb(
        "receipt",
        "ufficio: scrive la ricevuta per un Comune",
        exchange.receipt,
        (CODE, OUT),
    ),
    Verb("status", "a che punto è la copia", state.status),
    Verb("demo", "gioca tutto il lavoro con dati di prova", play.demo, (_word("folder", metavar="CARTELLA"),)),
)
