"""Keep, rename and forget a saved view: no act of the journal, for views never travel."""

from psm_desktop.commands.hand import Hand
from psm_desktop.domain.text import canonical
from psm_desktop.errors import PsmError
from psm_desktop.store import views
from psm_desktop.store.views import SavedView

LONGEST = 60
"""Characters of a name."""


def keep_view(hand: Hand, view: SavedView) -> None:
    """Keep a view under its name; one of the same name gives way. Raises PsmError for a name that is none."""
    hand.refuse_reading_only()
    views.save(
        hand.db, hand.commune, SavedView(named(view.name), view.text, view.filters, view.code, view.view), hand.clock()
    )


def rename_view(hand: Hand, old: str, new: str) -> None:
    """Give a view another name. Raises PsmError for a name that is none or belongs to another view."""
    hand.refuse_reading_only()
    views.rename(hand.db, hand.commune, old, named(new))


def forget_view(hand: Hand, name: str) -> None:
    """Forget a view; the interventions stay."""
    hand.refuse_reading_only()
    views.delete(hand.db, hand.commune, name)


def named(text: str) -> str:
    """A name as it is kept: on one line, not too long. Raises PsmError for nothing at all."""
    name = (canonical(" ".join(text.split())) or "")[:LONGEST].rstrip()
    if not name:
        raise PsmError("view-name-missing")
    return name
