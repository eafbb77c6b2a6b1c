"""The net of the axes follows from what interventions serve, and what is missing of the plan is told."""

from hypothesis import given
from hypothesis import strategies as st

from psm_desktop.domain.plan import Axis, Plan, PlanAction, Strategy
from psm_desktop.domain.plan_gaps import Gap, Lack, gaps
from psm_desktop.domain.plan_net import Served, StrategyLink, in_order, net_of
from psm_desktop.domain.plan_weight import Weight, total, with_all_above
from psm_desktop.domain.training_plan import training_plan
from psm_desktop.store import seed

CODES = st.sampled_from(["1", "2.1", "2.1.1", "3.1.2", "3.2", "10.1.1"])


def served(key: int, hung: str, code: str, cents: int = 100) -> Served:
    return Served(key, hung, code, Weight(1, cents, 0))


def test_an_intervention_that_serves_another_axis_ties_the_two() -> None:
    net = net_of([served(1, "2.1.1", "4.1.2", 500), served(2, "4.1", "2.1.1", 70), served(3, "2", "3.1.1", 9)])
    assert [(link.first, link.second, link.weight.count, link.weight.amount_cents) for link in net.links] == [
        ("2", "4", 2, 570),
        ("2", "3", 1, 9),
    ]
    assert net.links[0].strategies == (StrategyLink("2.1", "4.1", 1), StrategyLink("4.1", "2.1", 1))
    assert net.links[1].strategies == (StrategyLink("2", "3.1", 1),)
    assert [link.other("2") for link in net.of("2")] == ["4", "3"]
    assert net.of("6") == ()


def test_what_serves_two_actions_of_one_axis_counts_once_between_the_two_axes() -> None:
    (link,) = net_of([served(1, "2.1.1", "4.1.1", 500), served(1, "2.1.1", "4.1.2", 500)]).links
    assert (link.weight, link.strategies) == (Weight(1, 500, 0), (StrategyLink("2.1", "4.1", 1),))


def test_what_stays_within_an_axis_ties_nothing() -> None:
    assert net_of([served(1, "2.1.1", "2.1.2"), served(2, "2.1", "2")]).links == ()


@given(st.lists(st.tuples(st.integers(1, 4), CODES, CODES), max_size=12))
def test_each_axis_has_the_links_that_name_it(rows: list[tuple[int, str, str]]) -> None:
    net = net_of(served(key, hung, code) for key, hung, code in rows)
    assert sum(len(net.of(axis)) for axis in ("1", "2", "3", "10")) == 2 * len(net.links)
    assert all(in_order(link.first) < in_order(link.second) for link in net.links)
    counts = [link.weight.count for link in net.links]
    assert counts == sorted(counts, reverse=True)


def test_a_code_weighs_what_hangs_on_it_and_below() -> None:
    own = {"2.1.1": Weight(2, 300, 100), "2.1": Weight(1, 50, 50), "2": Weight(1, 7, 0), "": Weight(1, 1, 1)}
    below = with_all_above(own)
    assert below == {
        "2": Weight(4, 357, 150),
        "2.1": Weight(3, 350, 150),
        "2.1.1": Weight(2, 300, 100),
        "": Weight(1, 1, 1),
    }
    assert total(own.values()) == Weight(5, 358, 151)


def test_what_the_extract_lacks_is_told() -> None:
    found = gaps(seed.plan(), ["2.1.1", "3.2.7", "9"])
    assert found[:2] == (Gap(Lack.STRATEGIES, "", 6, 25), Gap(Lack.ACTIONS, "", 13, 113))
    assert [one.code for one in found if one.lack is Lack.CUT] == ["1.1.3", "2.1.2", "3.1.2", "4.1.2", "6.1.2"]
    assert [one.code for one in found if one.lack is Lack.UNKNOWN] == ["3.2.7", "9"]
    assert found[-2:] == (Gap(Lack.LINKS), Gap(Lack.GOALS))


def test_of_a_whole_plan_only_what_it_never_holds_is_missing() -> None:
    assert gaps(training_plan()) == (Gap(Lack.LINKS), Gap(Lack.GOALS))


def test_a_code_before_another_one_must_exist() -> None:
    action = PlanAction("1.2.2", "Azione di prova", is_complete=True)
    axis = Axis(
        "1", "Asse di prova", "Prova", "M1", (Strategy("1.2", "Strategia", (action,)), Strategy("1.3", "S", ()))
    )
    found = gaps(Plan(1, "Piano di prova", "", (axis,), (1, 3, 2), is_training=True))
    assert [(one.lack, one.code) for one in found if one.code] == [
        (Lack.SKIPPED, "1.1"),
        (Lack.SKIPPED, "1.2.1"),
        (Lack.EMPTY, "1.3"),
    ]


def test_codes_stand_in_the_order_of_their_numbers() -> None:
    assert sorted(["2.10", "10", "2.9", "2", ""], key=in_order) == ["", "2", "2.9", "2.10", "10"]
