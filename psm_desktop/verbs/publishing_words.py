"""The words about what the office publishes; they stand below `psm plan`."""

from psm_desktop.verbs import merging, publishing
from psm_desktop.verbs.grammar import OUT, Verb, word

PUBLISHING = (
    Verb("publish", "ufficio: pubblica le bozze e scrive il file per tutti i Comuni", publishing.publish, (OUT,)),
    Verb(
        "zones",
        "ufficio: prende l'elenco ufficiale delle zone omogenee, una bozza da pubblicare",
        publishing.load_zones,
        (
            word(
                "file",
                metavar="FILE",
                help="testo o CSV, codice ISTAT e numero della zona; - legge da stdin",
            ),
        ),
    ),
    Verb(
        "communes",
        "i Comuni confluiti in un altro; ufficio: con un file prende l'elenco, una bozza da pubblicare",
        merging.mergers,
        (
            word(
                "file",
                metavar="FILE",
                nargs="?",
                help="testo o CSV: codice di prima, codice nuovo, giorno, nome del nuovo, abitanti; - legge da stdin",
            ),
        ),
    ),
    Verb("documents", "i documenti dell'ufficio in questa copia: Piano, elenchi, altri Comuni", publishing.shown),
    Verb(
        "neighbours",
        "che cosa fanno gli altri Comuni, per codice del Piano",
        publishing.neighbours,
        (word("code", metavar="CODICE", nargs="?", help="asse, strategia o azione del Piano, ad esempio 2.1.1"),),
    ),
)
