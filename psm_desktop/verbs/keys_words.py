"""The words about keys."""

from psm_desktop.verbs import key_files, keys
from psm_desktop.verbs.grammar import OUT, Verb, word
from psm_desktop.verbs.handover_words import PASSPHRASE_FILE

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
        Verb(
            "revoke",
            "ufficio: la firma di una chiave non vale più (con --comune)",
            keys.revoke,
            (
                FINGERPRINT,
                word("--after", type=int, metavar="RIGA", help="l'ultima riga che vale; se manca, tutto ciò che c'è"),
                word("--yes", action="store_true", help="è proprio questa la chiave"),
            ),
        ),
        Verb(
            "renew",
            "questa copia firma con una chiave nuova: poi serve un nuovo invito",
            keys.renew,
            (word("--yes", action="store_true", help="senza questo dice soltanto che cosa succede"),),
        ),
        Verb(
            "backup",
            "ufficio: scrive la propria chiave in un file con una frase segreta, da tenere lontano da qui",
            key_files.back_up,
            (OUT, PASSPHRASE_FILE),
        ),
        Verb(
            "restore",
            "ufficio: rimette la chiave da quel file, ad esempio su un computer nuovo",
            key_files.restore,
            (
                word("file", metavar="FILE", help="la copia della chiave"),
                PASSPHRASE_FILE,
                word("--yes", action="store_true", help="anche al posto di una chiave che qui ha già firmato"),
            ),
        ),
        Verb(
            "retire",
            "ufficio: i computer che tacciono da dodici mesi; con l'impronta ne mette uno a riposo",
            keys.retire,
            (word("fingerprint", nargs="?", metavar="IMPRONTA", help="la chiave da mettere a riposo (con --comune)"),),
        ),
    ),
)
