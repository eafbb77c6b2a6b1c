"""Views of the list: which interventions each one holds."""

import sqlite3
from datetime import date
from enum import StrEnum

from psm_desktop.domain.query import Flag
from psm_desktop.domain.search import parse
from psm_desktop.domain.status import Status
from psm_desktop.store import dashboard, interventions, questions, search, views
from psm_desktop.store.interventions import Search
from psm_desktop.store.views import SavedView as SavedView  # the window knows it from here
from psm_desktop.ui.common.chips import STATUS
from psm_desktop.ui.common.language import QT_TR_NOOP, tr

STATE = "state:"


class View(StrEnum):
    """What one comes back to; a state of an intervention is a view as well (`state_view`)."""

    ALL = "all"
    LATE = "late"
    SOON = "soon"  # a deadline within 30 days
    UNBALANCED = "unbalanced"
    NO_CUP = "no-cup"
    NO_ACTION = "no-action"  # of the plan
    CHANGED = "changed"  # since the last Consiglio
    CONFLICT = "conflict"  # fields with two values to choose from
    REMARKS = "remarks"  # of the office, not dealt with


def state_view(status: Status) -> str:
    """The code of the view of a state."""
    return f"{STATE}{status}"


def words(view: str) -> str:
    """What a view is called."""
    return STATUS[Status(view.removeprefix(STATE))].word if view.startswith(STATE) else tr(WORDS[View(view)])


WORDS = {
    View.ALL: QT_TR_NOOP("tutti gli interventi"),
    View.LATE: QT_TR_NOOP("in ritardo"),
    View.SOON: QT_TR_NOOP("in scadenza"),
    View.UNBALANCED: QT_TR_NOOP("senza pareggio"),
    View.NO_CUP: QT_TR_NOOP("senza CUP"),
    View.NO_ACTION: QT_TR_NOOP("senza azione"),
    View.CHANGED: QT_TR_NOOP("modificati"),
    View.CONFLICT: QT_TR_NOOP("valori da scegliere"),
    View.REMARKS: QT_TR_NOOP("con osservazioni"),
}
ASKED = {
    View.LATE: Flag.LATE,
    View.SOON: Flag.SOON,
    View.UNBALANCED: Flag.UNBALANCED,
    View.NO_CUP: Flag.NO_CUP,
    View.NO_ACTION: Flag.NO_CODE,
    View.REMARKS: Flag.REMARKS,
}
"""Views that a term of the search language asks for."""
ALL_VIEWS = (*View, *(state_view(status) for status in Status))


def keys(db: sqlite3.Connection, commune: str, view: str, today: date, now: int) -> frozenset[int] | None:
    """The interventions of a view; None: all. `now`: UTC second."""
    if view == View.ALL:
        return None
    if view.startswith(STATE):
        return frozenset(interventions.keys(db, Search(commune, status=Status(view.removeprefix(STATE)))))
    if view in ASKED:
        return frozenset(search.found(db, parse(ASKED[View(view)], today), commune))
    if view == View.CONFLICT:
        return frozenset(one.intervention for one in questions.still_open(db, commune))
    since = dashboard.since_council(db, commune, today, now).at
    return dashboard.touched(db, commune, since)


def saved(db: sqlite3.Connection, commune: str) -> list[SavedView]:
    """The views people have saved, by name."""
    return views.saved(db, commune)
