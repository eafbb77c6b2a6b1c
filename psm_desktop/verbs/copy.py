"""Verbs about the copy itself: its communes, the 312, the plan."""

from psm_desktop.commands.add_commune import add_commune as add
from psm_desktop.domain.communes import Commune, find
from psm_desktop.domain.numbers import counted
from psm_desktop.domain.plan import Plan
from psm_desktop.errors import PsmError
from psm_desktop.store import plans, seed
from psm_desktop.store.holdings import Holding, holdings
from psm_desktop.verbs import context as words
from psm_desktop.verbs.context import Answer, Context

NO_COMMUNES = "Questa è la copia dell'ufficio: non contiene Comuni propri."


def add_commune(context: Context) -> Answer:
    """One more commune in a workspace: a shared secretary has several."""
    one = words.commune(context.args.commune)
    with context.open() as db:
        add(db, one)
    return Answer({"commune": one.code}, [f"Questa copia ora contiene anche il Comune di {one.name}."])


def list_communes(context: Context) -> Answer:
    """The communes of this copy, each with how much there is of it."""
    with context.open() as db:
        found = holdings(db)
    return Answer([_holding(one) for one in found], [_holding_line(one) for one in found] or [NO_COMMUNES])


def _holding(one: Holding) -> dict[str, object]:
    return {
        "commune": one.commune,
        "name": seed.commune(one.commune).name,
        "interventions": one.interventions,
        "lines_to_send": one.to_send,
    }


def _holding_line(one: Holding) -> str:
    held = counted(one.interventions, "intervento", "interventi")
    name = seed.commune(one.commune).name
    return f"{one.commune}  {name}: {held}, {counted(one.to_send, 'modifica', 'modifiche')} da inviare"


def communes(context: Context) -> Answer:
    """The 312 communes, or those a text finds."""
    found = find(list(seed.communes()), context.args.text or "")
    if not found:
        raise PsmError("no-commune", text=context.args.text)
    return Answer([_commune(one) for one in found], [f"{one.code}  {one.name}" for one in found])


def _commune(one: Commune) -> dict[str, object]:
    return {
        "commune": one.code,
        "name": one.name,
        "population": one.population,
        "zone": one.zone,
        "zone_reliability": one.zone_reliability,
    }


def plan_show(context: Context) -> Answer:
    """The plan of the workspace; the included extract where none is named."""
    if context.args.workspace:
        with context.open() as db:
            plan = plans.current(db)
    else:
        plan = seed.plan()
    return Answer(_plan(plan), _plan_lines(plan))


def _plan(plan: Plan) -> dict[str, object]:
    loaded, official = plan.loaded(), plan.official_counts
    return {
        "title": plan.title,
        "plan_version": plan.version,
        "loaded": dict(zip(("axes", "strategies", "plan_actions"), loaded, strict=True)),
        "official": dict(zip(("axes", "strategies", "plan_actions"), official, strict=True)),
        "axes": [
            {
                "code": axis.code,
                "name": axis.name,
                "nrrp_mission": axis.mission,
                "strategies": [
                    {
                        "code": strategy.code,
                        "title": strategy.title,
                        "plan_actions": [
                            {"code": action.code, "title": action.title, "is_complete": action.is_complete}
                            for action in strategy.actions
                        ],
                    }
                    for strategy in axis.strategies
                ],
            }
            for axis in plan.axes
        ],
    }


def _plan_lines(plan: Plan) -> list[str]:
    axes, strategies, actions = plan.loaded()
    of_axes, of_strategies, of_actions = plan.official_counts
    lines = [f"{plan.title}, versione {plan.version}"]
    for axis in plan.axes:
        lines.append(f"{axis.code} {axis.name}")
        for strategy in axis.strategies:
            lines.append(f"  {strategy.code} {strategy.title}")
            lines += [
                f"    {a.code} {a.title}{'' if a.is_complete else ' … (titolo incompleto)'}" for a in strategy.actions
            ]
    lines.append(
        f"Caricati {axes} assi su {of_axes}, {strategies} strategie su {of_strategies}, "
        f"{actions} azioni su {of_actions}."
    )
    return lines
