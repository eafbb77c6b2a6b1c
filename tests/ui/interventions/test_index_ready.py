"""Whoever types the first letter does not wait for the index."""

import pytest
from desks import ALA, add
from pytestqt.qtbot import QtBot

from psm_desktop.settings import Settings
from psm_desktop.store import search_index
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import index_model
from psm_desktop.ui.interventions.screen import Screen


def test_where_much_is_new_it_is_taken_in_on_the_other_thread(
    desk: Desk, theme: Theme, settings: Settings, long: LongWork, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(desk.hand.db, ALA, "Ponte del Rio", cents=1_000_00)
    monkeypatch.setattr(index_model, "MUCH", 1)
    screen = Screen(desk, theme, settings, long)
    qtbot.addWidget(screen)
    qtbot.waitUntil(lambda: not long.busy)
    assert search_index.behind(desk.hand.db) == 0


def test_a_little_is_left_to_the_search(
    desk: Desk, theme: Theme, settings: Settings, long: LongWork, qtbot: QtBot
) -> None:
    add(desk.hand.db, ALA, "Ponte del Rio", cents=1_000_00)
    qtbot.addWidget(Screen(desk, theme, settings, long))
    assert not long.busy
    assert search_index.behind(desk.hand.db) > 0
    assert search_index.catch_up(desk.hand.db) == []
    assert search_index.behind(desk.hand.db) == 0
