"""What is told of one entry of the plan: its text as far as it is loaded, figures, and what is not known of it."""

from collections.abc import Iterator
from typing import NamedTuple

from psm_desktop.domain.money import euros
from psm_desktop.domain.numbers import grouped
from psm_desktop.domain.plan import Axis, Entry, Plan, PlanAction, Strategy
from psm_desktop.sentences import sentence
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.plan import standing_model
from psm_desktop.ui.plan.standing_model import Standing


class Fact(NamedTuple):
    """One line: what it is, and its value."""

    name: str
    words: str


class Told(NamedTuple):
    """All of it. `lack`: what is missing of the official text, "" where nothing is."""

    place: str
    title: str
    lack: str
    facts: tuple[Fact, ...]


def brief(plan: Plan) -> str:
    """caricati 6 assi su 6, 6 strategie su 25, 13 azioni su 113; and how many titles break off."""
    (axes, strategies, actions), (all_axes, all_strategies, all_actions) = plan.loaded(), plan.official_counts
    words = tr("caricati {a} assi su {aa}, {s} strategie su {ss}, {n} azioni su {nn}.").format(
        a=axes, aa=all_axes, s=strategies, ss=all_strategies, n=actions, nn=all_actions
    )
    cut = sum(isinstance(one, PlanAction) and not one.is_complete for one in plan.entries())
    if not cut:
        return words
    more = tr("Titoli di azioni che si interrompono nella fonte: {n}.").format(n=cut)
    return f"{words} {more}"


def told(plan: Plan, standing: Standing, code: str) -> Told:
    """Of an entry; of "" (or a code that is not loaded) what hangs nowhere."""
    entry = plan.entry(code)
    if entry is None:
        hint = tr("Questi interventi non hanno ancora un'azione del Piano: si sceglie nella scheda, in Dati.")
        return Told("", tr("Senza azione del Piano"), hint, tuple(_figures(standing, "")))
    facts = (*_figures(standing, code), *_known(plan, standing, entry))
    return Told(_place(plan, entry), f"{code}  {_title(entry)}", _lack(entry), facts)


def _title(entry: Entry) -> str:
    return f"{entry.title}…" if isinstance(entry, PlanAction) and not entry.is_complete else entry.title


def _place(plan: Plan, entry: Entry) -> str:
    """Azione della strategia 2.1, asse 2 Verde"""
    axis = plan.entry(entry.code.split(".")[0])
    name = f"{axis.code} {axis.short_name}" if isinstance(axis, Axis) else ""
    if isinstance(entry, Axis):
        return tr("Asse {name}").format(name=name)
    if isinstance(entry, Strategy):
        return tr("Strategia dell'asse {name}").format(name=name)
    strategy = entry.code.rpartition(".")[0]
    return tr("Azione della strategia {strategy}, asse {name}").format(strategy=strategy, name=name)


def _lack(entry: Entry) -> str:
    if isinstance(entry, PlanAction) and not entry.is_complete:
        return sentence("plan-title-cut")
    if isinstance(entry, Strategy) and not entry.actions:
        return sentence("plan-strategy-without-actions")
    return ""


def _figures(standing: Standing, code: str) -> Iterator[Fact]:
    weight, own = standing.of(code), standing.own.get(code)
    count = grouped(weight.count)
    if own is not None and 0 < own.count < weight.count:
        count = tr("{n}, di cui {own} proprio su questa voce").format(n=count, own=grouped(own.count))
    yield Fact(tr("Interventi"), count)
    yield Fact(tr("Costo totale"), euros(weight.amount_cents))
    yield Fact(tr("Finanziato"), euros(weight.funded_cents))


def _known(plan: Plan, standing: Standing, entry: Entry) -> Iterator[Fact]:
    code = entry.code
    axis = plan.entry(code.split(".")[0])
    if not isinstance(entry, PlanAction):
        yield Fact(tr("Caricate sotto questa voce"), _below(entry, plan.is_whole))
    if isinstance(axis, Axis):
        yield Fact(tr("Missione PNRR"), standing_model.mission(axis.mission))
    yield Fact(tr("Obiettivi Agenda 2030"), tr("non sono nel Piano caricato"))
    if isinstance(axis, Axis):
        yield Fact(tr("L'asse è legato con"), _linked(plan, standing, axis))
    if linked := plan.linked(code):
        yield Fact(tr("Collegata nel Piano con"), ", ".join(linked))
    if measures := plan.measured(code):
        yield Fact(tr("Indicatori del Piano"), "; ".join(one.words for one in measures))
    page = standing_model.page_of(plan, code)
    yield Fact(tr("Letto in"), _read_in(page) if page else tr("il Piano caricato non dice da dove viene"))


def _read_in(page: str) -> str:
    words = tr("{page} (versione 2024-2026, letto solo l'inizio). La pagina del documento approvato non è nota.")
    return words.format(page=page.replace("/", "/\u200b"))  # where a line may end


def _below(entry: Axis | Strategy, is_whole: bool) -> str:
    if isinstance(entry, Strategy):
        loaded = tr("azioni: {n}").format(n=len(entry.actions))
    else:
        actions = sum(len(one.actions) for one in entry.strategies)
        words = tr("strategie: {strategies}, azioni: {actions}")
        loaded = words.format(strategies=len(entry.strategies), actions=actions)
    return loaded if is_whole else tr("{loaded}; quante sono in tutto non è noto").format(loaded=loaded)


def _linked(plan: Plan, standing: Standing, axis: Axis) -> str:
    names = {one.code: one.short_name for one in plan.axes}
    ends = [(link.other(axis.code), grouped(link.weight.count)) for link in standing.net.of(axis.code)]
    said = ", ".join(f"{code} {names.get(code, '')} ({count})" for code, count in ends)
    return said or tr("nessun altro asse, per gli interventi registrati qui")
