"""The words about keys."""

from psm_desktop.verbs import keys
from psm_desktop.verbs.grammar import Verb

KEYS = Verb(
    "keys",
    "le chiavi: di chi è la firma che vale, e per quale Comune",
    under=(Verb("list", "le elenca, con le parole da confrontare al telefono", keys.listing),),
)
