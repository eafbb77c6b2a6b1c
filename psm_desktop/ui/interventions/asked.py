"""What the list was asked for: words, filters, a node of the plan, a view."""

from datetime import date
from typing import NamedTuple

from psm_desktop.domain.query import Query, Term
from psm_desktop.domain.search import parse
from psm_desktop.ui.interventions.views_model import SavedView, View


class Asked(NamedTuple):
    """`text`: as typed into the search box; `filters`: chosen from the menu; `code`: of the plan, "" for all."""

    text: str = ""
    filters: tuple[Term, ...] = ()
    code: str = ""
    view: str = View.ALL

    def query(self, today: date) -> Query:
        """Words and filters as one query."""
        typed = parse(self.text, today)
        return Query(tuple(dict.fromkeys((*typed.terms, *self.filters))), typed.unread)

    def toggled(self, term: Term) -> "Asked":
        """With a filter more, or one less."""
        rest = tuple(one for one in self.filters if one != term)
        return self._replace(filters=rest if term in self.filters else (*rest, term))

    def named(self, name: str) -> SavedView:
        """The same as a view to keep."""
        return SavedView(name, self.text, Query(self.filters).text, self.code, self.view)


def asked_by(view: SavedView, today: date) -> Asked:
    """What a saved view asks today: *in ritardo* is of the day it is looked at."""
    return Asked(view.text, parse(view.filters, today).terms, view.code, view.view)
