"""The words about keys."""

from psm_desktop.verbs import keys
from psm_desktop.verbs.grammar import Verb, word

FINGERPRINT = word("fingerprint", metavar="IMPRONTA", help="le parole o le cifre della chiave, anche solo le prime")

KEYS = Verb(
    "keys",
    "le chiavi: di chi è la firma che vale, e per quale Comune",
    under=(
        Verb("list", "le elenca, con le parole da confrontare al telefono", keys.listing),
        Verb(
            "approve",
            "ufficio: accetta una chiave arrivata senza invito (con --comune)",
            keys.approve,
            (FINGERPRINT, word("--yes", action="store_true", help="le parole sono state confrontate al telefono")),
        ),
    ),
)
