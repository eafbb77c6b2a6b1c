"""The words about the copy's own safety."""

from psm_desktop.verbs import repairing, safety
from psm_desktop.verbs.grammar import Verb, word

SAFETY: tuple[Verb, ...] = (
    Verb(
        "backup",
        "fa una copia di sicurezza, oppure elenca quelle che ci sono",
        safety.backup_copy,
        (
            word("out", metavar="FILE|CARTELLA|list", nargs="?", help="dove scriverla; «list» elenca quelle fatte"),
            word("--daily", action="store_true", help="solo se oggi non ce n'è ancora una"),
        ),
    ),
    Verb(
        "restore",
        "ripristina una copia di sicurezza; ciò che c'è ora resta in un file",
        safety.restore,
        (
            word("backup", metavar="COPIA", help="un file, oppure un nome fra quelli di «psm backup list»"),
            word("--yes", action="store_true", help="senza chiedere"),
            word("--other", action="store_true", help="anche se è la copia di un altro file di lavoro"),
        ),
    ),
    Verb(
        "repair",
        "riscrive con un numero nuovo ciò che l'ufficio non ha: due copie andate avanti da sole, una chiave revocata",
        repairing.repair,
        (
            word("--yes", action="store_true", help="senza questo dice soltanto che cosa c'è da riparare"),
            word("--lost", action="store_true", help="anche ciò che solo un altro computer, perduto, poteva firmare"),
        ),
    ),
    Verb(
        "rescue",
        "recupera in un file nuovo ciò che si legge di uno danneggiato",
        safety.rescue,
        (word("file", metavar="FILE", help="il file danneggiato"), word("out", metavar="NUOVO", help="il file nuovo")),
    ),
)
