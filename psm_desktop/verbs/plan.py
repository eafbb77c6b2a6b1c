"""Verbs about the plan: its tree with what hangs on it, the net of its axes, what is missing of the official text.

Without a workspace they tell of the included extract, on which nothing hangs.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from psm_desktop.domain.money import euros
from psm_desktop.domain.numbers import counted
from psm_desktop.domain.plan import Axis, Entry, Plan, PlanAction, Strategy
from psm_desktop.domain.plan_gaps import Gap, gaps
from psm_desktop.domain.plan_net import Link, Net
from psm_desktop.domain.plan_weight import Weight
from psm_desktop.errors import PsmError
from psm_desktop.sentences import sentence
from psm_desktop.store import plan_standing, plans, seed
from psm_desktop.store.plan_standing import Standing
from psm_desktop.verbs.context import Answer, Context

LEVELS = ("axes", "strategies", "plan_actions")
NOTHING = Standing({}, {}, Net())
NO_LINKS = "Nessun intervento serve anche azioni di un altro asse: la rete non ha ancora collegamenti."
FROM_INTERVENTIONS = "Collegamenti ricavati dagli interventi che servono anche azioni di un altro asse."


@dataclass(frozen=True, slots=True)
class Loaded:
    """A plan and how it stands. `has_copy` False: it is the extract alone, and figures would say nothing."""

    plan: Plan
    standing: Standing
    has_copy: bool


@contextmanager
def _loaded(context: Context) -> Iterator[Loaded]:
    if not context.args.workspace:
        yield Loaded(seed.plan(), NOTHING, has_copy=False)
        return
    with context.open() as db:
        yield Loaded(plans.current(db), _standing(context, db), has_copy=True)


def _standing(context: Context, db: sqlite3.Connection) -> Standing:
    return plan_standing.look(db, context.scope(db))


def show(context: Context) -> Answer:
    """The plan, or one entry with all below it. Raises PsmError for a code that is not loaded."""
    with _loaded(context) as loaded:
        code = context.args.code
        if not code:
            return Answer(_plan(loaded), _plan_lines(loaded))
        entry = loaded.plan.entry(code)
        if entry is None:
            raise PsmError("not-in-plan", text=code)
        return Answer(_one(loaded, entry), _one_lines(loaded, entry))


def links(context: Context) -> Answer:
    """Which axes are tied together, by how many interventions, between which strategies."""
    with _loaded(context) as loaded:
        found, plan = loaded.standing.net.links, loaded.plan
    names = {axis.code: axis.short_name for axis in plan.axes}
    lines = [line for link in found for line in _link_lines(link, names)]
    told = [*lines, FROM_INTERVENTIONS] if found else [NO_LINKS]
    own = [f"Nel documento ufficiale: {one.first} con {one.second}. {one.note}".strip() for one in plan.links]
    return Answer([_link(link) for link in found], [*told, *(own or [sentence("plan-no-links")])])


def missing(context: Context) -> Answer:
    """What the loaded plan lacks of the official text."""
    with _loaded(context) as loaded:
        found = gaps(loaded.plan, loaded.standing.used)
    return Answer([_gap(one) for one in found], [f"{one.code}  {gap_words(one)}".strip() for one in found])


def gap_words(one: Gap) -> str:
    """A gap as a sentence."""
    return sentence(f"plan-{one.lack}", loaded=one.loaded, official=one.official, absent=one.official - one.loaded)


def _gap(one: Gap) -> dict[str, object]:
    return {
        "code": one.code or None,
        "missing": str(one.lack),
        "loaded": one.loaded,
        "official": one.official,
        "sentence": gap_words(one),
    }


def _plan(loaded: Loaded) -> dict[str, object]:
    plan = loaded.plan
    return {
        "title": plan.title,
        "plan_version": plan.version,
        "loaded": dict(zip(LEVELS, plan.loaded(), strict=True)),
        "official": dict(zip(LEVELS, plan.official_counts, strict=True)),
        **_figures(loaded, loaded.standing.whole),
        **({"without_code": _weight(loaded.standing.of(""))} if loaded.has_copy else {}),
        "axes": [_one(loaded, axis) for axis in plan.axes],
    }


def _one(loaded: Loaded, entry: Entry) -> dict[str, object]:
    figures = _figures(loaded, loaded.standing.of(entry.code))
    if isinstance(entry, Axis):
        below = {"strategies": [_one(loaded, one) for one in entry.strategies]}
        return {"code": entry.code, "name": entry.name, "nrrp_mission": entry.mission, **figures, **below}
    if isinstance(entry, Strategy):
        actions = [_one(loaded, one) for one in entry.actions]
        return {"code": entry.code, "title": entry.title, **figures, "plan_actions": actions}
    said = {"links": list(loaded.plan.linked(entry.code)), "indicators": _measures(loaded.plan, entry.code)}
    return {"code": entry.code, "title": entry.title, "is_complete": entry.is_complete, **said, **figures}


def _measures(plan: Plan, code: str) -> list[dict[str, str]]:
    return [{"name": one.name, "unit": one.unit, "source": one.source} for one in plan.measured(code)]


def _figures(loaded: Loaded, weight: Weight) -> dict[str, object]:
    return _weight(weight) if loaded.has_copy else {}


def _weight(weight: Weight) -> dict[str, object]:
    return {
        "interventions": weight.count,
        "amount_cents": weight.amount_cents,
        "funded_cents": weight.funded_cents,
    }


def _plan_lines(loaded: Loaded) -> list[str]:
    plan, whole = loaded.plan, loaded.standing.whole
    (axes, strategies, actions), (of_axes, of_strategies, of_actions) = plan.loaded(), plan.official_counts
    lines = [f"{plan.title}, versione {plan.version}", *(_line(loaded, entry) for entry in plan.entries())]
    if loaded.has_copy:
        lines.append(f"In tutto: {_weight_words(whole)}.")
        if loose := loaded.standing.of("").count:
            lines.append(f"Senza azione del Piano: {counted(loose, 'intervento', 'interventi')}.")
    counts = f"{strategies} strategie su {of_strategies}, {actions} azioni su {of_actions}."
    return [*lines, f"Caricati {axes} assi su {of_axes}, {counts}"]


def _line(loaded: Loaded, entry: Entry) -> str:
    cut = " … (titolo incompleto)" if isinstance(entry, PlanAction) and not entry.is_complete else ""
    weight = loaded.standing.of(entry.code)
    figures = f"  [{_weight_words(weight)}]" if weight.count else ""
    return f"{'  ' * entry.code.count('.')}{entry.code} {entry.title}{cut}{figures}"


def _weight_words(weight: Weight) -> str:
    held = counted(weight.count, "intervento", "interventi")
    return f"{held}, costi {euros(weight.amount_cents)}, fonti {euros(weight.funded_cents)}"


def _one_lines(loaded: Loaded, entry: Entry) -> list[str]:
    code = entry.code
    lines = [_line(loaded, one) for one in loaded.plan.entries() if f"{one.code}.".startswith(f"{code}.")]
    lines += [f"Missione PNRR: {entry.mission}"] if isinstance(entry, Axis) else []
    page = seed.plan_page(loaded.plan, code)
    lines += [f"Letto in: {page}"] if page else []
    if linked := loaded.plan.linked(code):
        lines.append(f"Collegata nel Piano con: {', '.join(linked)}")
    lines += [f"Indicatore del Piano: {one.words}" for one in loaded.plan.measured(code)]
    names = {axis.code: axis.short_name for axis in loaded.plan.axes}
    lines += [line for link in loaded.standing.net.of(code) for line in _link_lines(link, names)]
    return lines + [gap_words(one) for one in gaps(loaded.plan) if one.code == code]


def _link(link: Link) -> dict[str, object]:
    pairs = [{"under": one.hung, "serves": one.served, "interventions": one.count} for one in link.strategies]
    return {"axes": [link.first, link.second], **_weight(link.weight), "strategies": pairs}


def _link_lines(link: Link, names: dict[str, str]) -> Iterator[str]:
    first, second = (f"{code} {names.get(code, '')}".strip() for code in (link.first, link.second))
    yield f"{first} e {second}: {_weight_words(link.weight)}"
    yield from (f"  {one.hung} serve {one.served}: {one.count}" for one in link.strategies)
