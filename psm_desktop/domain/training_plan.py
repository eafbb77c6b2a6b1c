"""A plan of the full official shape for training and tests; every made-up title says that it is one (DESIGN §4)."""

from psm_desktop.domain.plan import OFFICIAL_COUNTS, Axis, Plan, PlanAction, Strategy


def training_plan(version: int = 1) -> Plan:
    """6 axes, 25 strategies, 113 actions, spread as evenly as they go."""
    axes, strategies, actions = OFFICIAL_COUNTS
    per_strategy = iter(_shares(actions, strategies))
    made = tuple(
        _axis(str(number), [next(per_strategy) for _ in range(count)])
        for number, count in enumerate(_shares(strategies, axes), start=1)
    )
    return Plan(version, "Piano di prova", "Titoli di prova, non del Piano", made, OFFICIAL_COUNTS, is_training=True)


def _shares(whole: int, parts: int) -> list[int]:
    """A whole in parts that differ by one at most, the larger first."""
    each, rest = divmod(whole, parts)
    return [each + 1] * rest + [each] * (parts - rest)


def _axis(code: str, actions_of_each: list[int]) -> Axis:
    strategies = tuple(_strategy(f"{code}.{n}", count) for n, count in enumerate(actions_of_each, start=1))
    return Axis(code, f"Asse di prova {code}", f"Prova {code}", f"M{code}", strategies)


def _strategy(code: str, actions: int) -> Strategy:
    codes = [f"{code}.{n}" for n in range(1, actions + 1)]
    made = tuple(PlanAction(one, f"Azione di prova {one}", is_complete=True) for one in codes)
    return Strategy(code, f"Strategia di prova {code}", made)
