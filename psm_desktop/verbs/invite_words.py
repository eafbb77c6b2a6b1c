"""The words about invitations."""

from psm_desktop.verbs import invite
from psm_desktop.verbs.grammar import Verb, word

INVITE = Verb(
    "invite",
    "ufficio: invita un Comune, o tutti in una volta",
    invite.invite,
    (
        word("commune", metavar="CODICE", nargs="?", help="codice ISTAT del Comune"),
        word("out", metavar="FILE", nargs="?", help="il file da scrivere"),
        word("--letter", metavar="PDF", help="scrive anche la lettera: le parole stanno solo lì, non nel file"),
        word("--withdraw", action="store_true", help="ritira gli inviti del Comune non ancora usati"),
        word("--all", metavar="CARTELLA", help="un file e una lettera per ogni Comune non ancora iscritto"),
    ),
)
