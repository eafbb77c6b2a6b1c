"""The words about fields with two values."""

from psm_desktop.verbs import conflicts
from psm_desktop.verbs.grammar import KEY, Verb, word

CONFLICTS: tuple[Verb, ...] = (
    Verb("conflicts", "elenca i campi con due valori scritti da persone diverse", conflicts.listing),
    Verb(
        "resolve",
        "sceglie fra i valori di un campo",
        conflicts.resolve,
        (
            KEY,
            word("field", metavar="CAMPO", help="come in psm conflicts, ad esempio title; deleted: se tenere la riga"),
            word(
                "--keep",
                metavar="mine|theirs|VALORE",
                required=True,
                help="il tuo, l'altro (theirs:2 dove sono più d'uno) o un altro valore; per deleted mine o theirs",
            ),
        ),
    ),
)
