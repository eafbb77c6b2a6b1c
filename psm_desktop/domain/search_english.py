"""The search language as one types it in the English window: each word stands for the Italian one of `search.py`."""

from types import MappingProxyType

from psm_desktop.domain.status import Status

KEYS = MappingProxyType(
    {
        "axis": "asse",
        "strategy": "strategia",
        "action": "azione",
        "code": "codice",
        "amount": "importo",
        "status": "stato",
        "source": "fonte",
        "due": "scadenza",
    }
)
FLAGS = MappingProxyType(
    {
        "is:late": "in:ritardo",
        "is:due": "in:scadenza",
        "is:draft": "bozza",
        "is:ready": "pronto",
        "no:cup": "senza:cup",
        "no:balance": "senza:pareggio",
        "no:due": "senza:scadenza",
        "no:date": "senza:scadenza",
        "no:costs": "senza:costi",
        "no:sources": "senza:fonti",
        "no:action": "senza:azione",
        "to:send": "da:inviare",
        "with:remarks": "con:osservazioni",
    }
)
FLAG_KEYS = frozenset(text.partition(":")[0] for text in FLAGS)
STATES = MappingProxyType(
    {
        Status.NOT_STARTED: ("not", "started"),
        Status.IN_DESIGN: ("in", "design"),
        Status.IN_PROGRESS: ("in", "progress"),
        Status.SUSPENDED: ("suspended",),
        Status.COMPLETED: ("completed",),
        Status.WITHDRAWN: ("withdrawn",),
    }
)
