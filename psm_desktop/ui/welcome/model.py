"""What the first run shows of the world: what the included plan holds, whose a file is."""

from psm_desktop.domain.plan import Plan
from psm_desktop.store import seed
from psm_desktop.ui.common.language import tr


def plan_words(plan: Plan) -> str:
    """What the included plan holds and lacks."""
    axes, strategies, actions = plan.loaded()
    _, of_strategies, of_actions = plan.official_counts
    words = tr(
        "PSM 2024-2026, versione {version}: {axes} assi, {strategies} strategie su {of_strategies}, "
        "{actions} azioni su {of_actions}"
    )
    loaded = {"axes": axes, "strategies": strategies, "actions": actions}
    return words.format(version=plan.version, of_strategies=of_strategies, of_actions=of_actions, **loaded)


def counts_words(plan: Plan) -> str:
    """The small print under the map."""
    axes, strategies, actions = plan.official_counts
    words = tr("{communes} comuni, {axes} assi, {strategies} strategie, {actions} azioni.")
    counts = words.format(communes=len(seed.communes()), axes=axes, strategies=strategies, actions=actions)
    return f"{counts}\n{plan.title}."


def whose_words(communes: tuple[str, ...], is_training: bool) -> str:
    """Whose data a file holds: ISTAT codes, none for the office's own."""
    whose = ", ".join(seed.name(code) for code in communes) or tr("Ufficio metropolitano")
    return tr("{whose}, dati di prova").format(whose=whose) if is_training else whose
