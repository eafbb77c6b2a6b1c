"""The words of the command line: each verb with its arguments and the function that does it."""

from psm_desktop.verbs import (
    beginning,
    copy,
    exchange,
    files,
    inspecting,
    outbox,
    pasting,
    plan,
    play,
    preferences,
    receiving,
    records,
    state,
)
from psm_desktop.verbs.conflicts_words import CONFLICTS
from psm_desktop.verbs.grammar import CODE, OUT, REPLACE, Verb, word
from psm_desktop.verbs.handover_words import HANDOVER, PASSPHRASE_FILE
from psm_desktop.verbs.invite_words import INVITE
from psm_desktop.verbs.keys_words import KEYS
from psm_desktop.verbs.plan_form_words import PLAN_FORMS
from psm_desktop.verbs.publishing_words import PUBLISHING
from psm_desktop.verbs.record_words import RECORD
from psm_desktop.verbs.safety_words import SAFETY

SETTING = word("name", metavar="NOME", help="ad esempio theme, text_size, officer (psm settings list)")
PLAN_CODE = word(
    "code", metavar="CODICE", nargs="?", default="", help="un asse, una strategia o un'azione: 3, 3.1, 3.1.2"
)
VERBS: tuple[Verb, ...] = (
    Verb(
        "init",
        "crea una copia di lavoro",
        beginning.init,
        (
            word("file", metavar="FILE", help="il file .psmdb da creare"),
            word("--office", action="store_true", help="per l'ufficio metropolitano"),
            word("--officer", metavar="NOME", default="", help="chi lavora qui"),
            word("--training", action="store_true", help="con dati di prova"),
            word("--from-backup", metavar="FILE", help="riparte da una copia di sicurezza"),
            word("--from-excel", metavar="FILE", help="parte da un ritorno Excel"),
            word("--from-handover", metavar="FILE", help="parte da un passaggio di consegne"),
            PASSPHRASE_FILE,
        ),
    ),
    Verb(
        "comuni",
        "elenca i 312 Comuni",
        copy.list_all,
        (word("text", metavar="TESTO", nargs="?", help="nome o codice"),),
    ),
    Verb(
        "commune",
        "i Comuni di questa copia",
        under=(
            Verb("list", "li elenca, con quanto c'è da inviare", copy.list_communes),
            Verb("add", "aggiunge un Comune", copy.add_commune, (CODE,)),
        ),
    ),
    Verb(
        "plan",
        "il Piano",
        under=(
            Verb("show", "mostra il Piano caricato, con interventi e importi", plan.show, (PLAN_CODE,)),
            Verb("links", "gli assi che gli interventi legano fra loro", plan.links),
            Verb("missing", "che cosa manca del testo ufficiale", plan.missing),
            *PLAN_FORMS,
            *PUBLISHING,
        ),
    ),
    *RECORD,
    *CONFLICTS,
    Verb(
        "undo",
        "annulla l'ultima modifica",
        records.undo,
        (word("--received", metavar="FILE", help="annulla invece ciò che ha portato un file ricevuto"),),
    ),
    Verb(
        "excel",
        "il ritorno Excel",
        under=(
            Verb(
                "export",
                "crea il file per i colleghi",
                files.excel_export,
                (OUT, REPLACE),
            ),
            Verb(
                "check",
                "controlla un file tornato, senza scrivere",
                files.excel_check,
                (word("file", metavar="FILE"),),
            ),
            Verb("import", "importa un file tornato", files.excel_import, (word("file", metavar="FILE"),)),
        ),
    ),
    Verb(
        "paste",
        "prende una tabella da un foglio di calcolo (testo con tabulazioni, oppure CSV)",
        pasting.paste,
        (
            word("file", metavar="FILE", help="il file di testo, oppure - per leggere da stdin"),
            word("--check", action="store_true", help="dice soltanto che cosa cambierebbe"),
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
                    REPLACE,
                    word("--since", metavar="DATA", help="inizio del periodo"),
                    word("--until", metavar="DATA", help="fine del periodo"),
                ),
            ),
            Verb(
                "finance",
                "il Quadro finanziario",
                files.report_finance,
                (
                    OUT,
                    REPLACE,
                    word("--year", metavar="ANNO", type=files.year, help="un anno, oppure tutti; altrimenti questo"),
                ),
            ),
        ),
    ),
    INVITE,
    Verb("outbox", "che cosa c'è da inviare e quanto è grande, e i pacchetti preparati", outbox.outbox),
    Verb(
        "package",
        "prepara il pacchetto per l'ufficio",
        exchange.package,
        (
            OUT,
            word(
                "--again",
                nargs="?",
                const="",
                metavar="PACCHETTO",
                help="riscrive uguale, con gli allegati, l'ultimo senza ricevuta, o quello con questo nome (dopo FILE)",
            ),
            word(
                "--prepared-attachments",
                action="store_true",
                help="scrive di nuovo anche gli allegati già preparati che nessuna ricevuta conferma",
            ),
            word(
                "--all-attachments",
                action="store_true",
                help="scrive tutti gli allegati, anche quelli che l'ufficio ha già",
            ),
            word("--without-attachments", action="store_true", help="lascia gli allegati dove sono"),
            word("--parts-of", metavar="MB", help="grandezza massima di un file di allegati, ad esempio 2,5"),
        ),
    ),
    Verb(
        "inspect",
        "dice che cosa sono dei pacchetti, senza aprirli e senza una copia di lavoro",
        inspecting.inspect,
        (word("files", metavar="FILE", nargs="+"),),
    ),
    Verb(
        "armour",
        "scrive un pacchetto come testo da incollare in un messaggio",
        exchange.armour,
        (word("file", metavar="FILE"),),
    ),
    Verb(
        "receive",
        "legge file ricevuti, oppure dice soltanto che cosa porterebbero",
        receiving.receive,
        (
            word("files", metavar="FILE", nargs="*"),
            word("--check", action="store_true", help="guarda e basta: non scrive niente"),
            word("--words", metavar="PAROLE", help="le dodici parole della lettera, per un invito che le chiede"),
        ),
    ),
    Verb(
        "receipt",
        "ufficio: scrive la ricevuta per un Comune, o per tutti quelli che l'aspettano",
        exchange.receipt,
        (
            word("commune", metavar="CODICE", nargs="?", help="codice ISTAT del Comune"),
            word("out", metavar="FILE", nargs="?", help="il file da scrivere"),
            word("--all", metavar="CARTELLA", help="una ricevuta per ogni Comune che l'aspetta, in questa cartella"),
        ),
    ),
    KEYS,
    HANDOVER,
    Verb("status", "a che punto è la copia", state.status),
    Verb(
        "settings",
        "le impostazioni: del computer, e della copia indicata",
        under=(
            Verb("list", "elenca le impostazioni", preferences.settings_list),
            Verb("get", "mostra un'impostazione", preferences.settings_get, (SETTING,)),
            Verb(
                "set",
                "cambia un'impostazione",
                preferences.settings_set,
                (SETTING, word("value", metavar="VALORE", help="«» toglie cartella, ufficio o stemma")),
            ),
        ),
    ),
    *SAFETY,
    Verb("demo", "gioca tutto il lavoro con dati di prova", play.demo, (word("folder", metavar="CARTELLA"),)),
)
