"""After a crash the text that was being typed is told of on the screen one begins with."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.settings import Settings
from psm_desktop.store import local
from psm_desktop.store.local import Typing
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.shell import kept_of_window
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow
from tests.ui.desks import ALA, add, commune_desk

Show = Callable[[QWidget], None]
FOUND = "Ho ritrovato quello che stavi scrivendo l'ultima volta."


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(kept_of_window, "AFTER_MS", 0)
    desk = commune_desk(tmp_path)
    key = add(desk.hand.db, ALA, "Ponte del Rio", cents=180_000_00)
    local.keep_typing(desk.hand.db, Typing("intervention", "notes", key, "mentre scriv", frozenset()))
    return desk


@pytest.fixture
def window(desk: Desk, theme: Theme, settings: Settings, show: Show) -> Iterator[CopyWindow]:
    made = assemble(desk, theme, settings, AskFile())
    show(made)
    yield made
    made.close()
    desk.hand.db.close()


def test_it_is_told_and_led_to(qtbot: QtBot, window: CopyWindow) -> None:
    qtbot.waitUntil(lambda: window.bar.sentence == FOUND)
    qtbot.mouseClick(window.bar.buttons[0], Qt.MouseButton.LeftButton)
    assert isinstance(window.page, InterventionsPage)
    assert window.bar.sentence == ""
    assert window.page.screen.bar.sentence.startswith("Ho ritrovato il testo che stavi scrivendo in «Note»")


def test_whoever_goes_there_by_himself_is_told_once(qtbot: QtBot, window: CopyWindow) -> None:
    qtbot.waitUntil(lambda: window.bar.sentence == FOUND)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.page, InterventionsPage)
    assert window.bar.sentence == ""


def test_where_nothing_was_being_typed_nothing_is_told(
    qtbot: QtBot, desk: Desk, theme: Theme, settings: Settings, show: Show
) -> None:
    [kept] = local.kept_typing(desk.hand.db)
    local.drop_typing(desk.hand.db, kept.table, kept.column, kept.row)
    made = assemble(desk, theme, settings, AskFile())
    show(made)
    qtbot.wait(50)
    assert made.bar.sentence == ""
    made.close()
    desk.hand.db.close()
