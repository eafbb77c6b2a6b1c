"""Verbs about the copy itself: its communes, and the 312."""

from collections.abc import Sequence

from psm_desktop.commands.add_commune import add_commune as add
from psm_desktop.domain.communes import Commune, find
from psm_desktop.domain.numbers import counted
from psm_desktop.errors import PsmError
from psm_desktop.store import communes, seed
from psm_desktop.store.holdings import Holding, holdings
from psm_desktop.verbs.context import Answer, Context

NO_COMMUNES = "Questa è la copia dell'ufficio: non contiene Comuni propri."


def add_commune(context: Context) -> Answer:
    """One more commune in a workspace: a shared secretary has several."""
    one = context.named(context.args.commune)
    with context.open() as db:
        add(db, one)
    return Answer({"commune": one.code}, [f"Questa copia ora contiene anche il Comune di {one.name}."])


def list_communes(context: Context) -> Answer:
    """The communes of this copy, each with how much there is of it."""
    with context.open() as db:
        found = [(one, communes.name(db, one.commune)) for one in holdings(db)]
    return Answer([_holding(*one) for one in found], [_holding_line(*one) for one in found] or [NO_COMMUNES])


def _holding(one: Holding, name: str) -> dict[str, object]:
    return {
        "commune": one.commune,
        "name": name,
        "interventions": one.interventions,
        "lines_to_send": one.to_send,
    }


def _holding_line(one: Holding, name: str) -> str:
    held = counted(one.interventions, "intervento", "interventi")
    return f"{one.commune}  {name}: {held}, {counted(one.to_send, 'modifica', 'modifiche')} da inviare"


def list_all(context: Context) -> Answer:
    """The 312 communes, or those a text finds; with a workspace, in the zones the office has published."""
    found = find(_communes(context), context.args.text or "")
    if not found:
        raise PsmError("no-commune", text=context.args.text)
    return Answer([_commune(one) for one in found], [f"{one.code}  {one.name}" for one in found])


def _communes(context: Context) -> Sequence[Commune]:
    if not context.args.workspace:
        return seed.communes()
    with context.open() as db:
        return communes.known(db)


def _commune(one: Commune) -> dict[str, object]:
    return {
        "commune": one.code,
        "name": one.name,
        "population": one.population,
        "zone": one.zone,
        "zone_reliability": one.zone_reliability,
    }
