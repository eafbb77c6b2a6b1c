"""How the plan stands is asked of a real copy: what hangs where, with how much money, and what ties the axes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Hand
from psm_desktop.domain.plan_weight import Weight
from psm_desktop.store import copies, plan_standing, plans, seed

ALA, BALME, NOW = "001003", "001019", 1_795_345_600


@pytest.fixture
def hand(tmp_path: Path) -> Iterator[Hand]:
    file = tmp_path / "ufficio.psmdb"
    copies.create(file, seed.plan(), officer="Ufficio", made_at=NOW, communes=(ALA, BALME), is_training=True)
    db = copies.connect(file)
    yield Hand(db, ALA, "Ufficio tecnico", lambda: NOW)
    db.close()


def add(hand: Hand, under: str | None, cents: int, funded: int, *serves: str) -> int:
    key = AddIntervention("Ponte", {"under": under}).run(hand).key
    assert key is not None
    AddRow("cost_item", key, {"label": "Lavori", "amount_cents": cents}).run(hand)
    AddRow("funding_source", key, {"source": "Regione", "amount_cents": funded}).run(hand)
    for code in serves:
        AddRow("also_serves", key, {"under": code}).run(hand)
    return key


def test_each_commune_has_its_own_and_the_office_all(hand: Hand) -> None:
    add(hand, "1:2.1.1", 500, 300, "1:4.1.2", "1:4.1.1")
    add(hand, "1:2", 40, 0)
    add(hand, None, 7, 7, "1:3")
    add(Hand(hand.db, BALME, "Ufficio", lambda: NOW), "1:4.1", 1000, 900, "1:2.1")
    mine = plan_standing.look(hand.db, ALA)
    assert mine.of("2") == Weight(2, 540, 300)
    assert mine.of("2.1.1") == mine.own["2.1.1"] == Weight(1, 500, 300)
    assert mine.of("4") == Weight()
    assert mine.whole == Weight(3, 547, 307)
    assert sorted(mine.used) == ["2", "2.1.1"]
    assert [(link.first, link.second, link.weight) for link in mine.net.links] == [("2", "4", Weight(1, 500, 300))]
    every = plan_standing.look(hand.db, None)
    assert every.whole == Weight(4, 1547, 1207)
    assert [(link.first, link.second, link.weight) for link in every.net.links] == [("2", "4", Weight(2, 1500, 1200))]


def test_what_is_in_the_bin_hangs_nowhere(hand: Hand) -> None:
    key = add(hand, "1:2.1.1", 500, 300, "1:4.1.2")
    DeleteRow("intervention", key).run(hand)
    found = plan_standing.look(hand.db, ALA)
    assert (found.whole, found.net.links) == (Weight(), ())


def test_a_plan_says_when_it_came_and_where_it_was_read(hand: Hand) -> None:
    assert plans.added_at(hand.db, 1) == NOW
    assert plans.added_at(hand.db, 2) is None
    page = seed.plan_page(seed.plan(), "2.1.1")
    assert page is not None
    assert page.endswith("psm-asse2")
