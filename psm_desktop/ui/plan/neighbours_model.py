"""What other communes do under an entry of the plan, as the office last published it."""

import sqlite3
from collections.abc import Mapping
from datetime import date
from functools import cached_property

from psm_desktop.domain.neighbours import Neighbours, Under
from psm_desktop.domain.status import status_of
from psm_desktop.store import communes, documents
from psm_desktop.store.documents import NEIGHBOURS, Document
from psm_desktop.store.plan_standing import Hung


class Published:
    """The office's word about all communes; empty where it has said nothing yet. Read once it is looked at."""

    def __init__(self, document: Document | None, own: str | None, names: Mapping[str, str]) -> None:
        """`own`: the commune (ISTAT code) that knows its own interventions; `names`: of all communes."""
        self._document, self._own, self._names = document, own, names

    @property
    def at(self) -> int | None:
        """When it was published (UTC second); None where nothing was."""
        return self._document.published_at if self._document else None

    @cached_property
    def _told(self) -> Neighbours:
        return Neighbours.from_json(self._document.content.decode()) if self._document else Neighbours(0, {})

    def whole(self, code: str) -> Under:
        """How many interventions hang on a code and below it, in all communes, and their costs."""
        return self._told.whole(code)

    def rows(self, code: str) -> list[Hung]:
        """Those of other communes that are told, the dearest first."""
        return [
            Hung(0, row.commune, row.title, status_of(row.status), row.amount_cents, self._names[row.commune])
            for row in self._told.of(code, self._own)
            if row.commune in self._names
        ]


def look(db: sqlite3.Connection, own: str | None, today: date) -> Published:
    """As it stands here now."""
    names = {one.code: one.name for one in communes.known(db)}
    return Published(documents.newest(db, NEIGHBOURS), own and communes.mergers(db).counts_as(own, today), names)
