"""The words about a handover."""

from psm_desktop.verbs import handover
from psm_desktop.verbs.grammar import Verb, Word, word

PASSPHRASE_FILE: Word = word(
    "--passphrase-file", metavar="FILE", help="la frase segreta sta in questo file, invece di essere chiesta"
)
HANDOVER = Verb(
    "handover",
    "passa un Comune a un collega: un solo file cifrato; da lì in poi qui si legge soltanto",
    handover.hand_over,
    (
        word("out", metavar="FILE", nargs="?", help="il file da scrivere"),
        PASSPHRASE_FILE,
        word("--check", action="store_true", help="dice soltanto che cosa conterrebbe"),
        word("--take-back", action="store_true", help="si torna a lavorare qui, se il file non è stato aperto"),
    ),
)
