"""A bridge with its money, and the colleague who was given its return."""

from itertools import count
from pathlib import Path

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.hand import Hand
from tests.readers.colleague import Colleague, given


@pytest.fixture
def hand(hand: Hand) -> Hand:
    """The clock moves on with each look at it."""
    seconds = count(hand.clock())
    return Hand(hand.db, hand.commune, hand.officer, lambda: next(seconds))


@pytest.fixture
def ponte(hand: Hand) -> int:
    """An intervention with one cost item and one milestone."""
    key = AddIntervention("Ponte", {"under": "1:2.1.1", "progress_pct": 10, "place": "Croce"}).run(hand).key
    assert key is not None
    AddRow("cost_item", key, {"label": "Lavori", "amount_cents": 100_000}).run(hand)
    AddRow("milestone", key, {"label": "Collaudo", "due": "2027-06"}).run(hand)
    return key


@pytest.fixture
def colleague(hand: Hand, ponte: int, tmp_path: Path) -> Colleague:
    return given(hand, tmp_path)
