"""What was taken back is told: it may stand on another tab, or in another record."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desks import ALA, add, commune_desk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.set_fields import SetFields
from psm_desktop.settings import Settings
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = commune_desk(tmp_path)
    yield made
    made.hand.db.close()


@pytest.fixture
def window(
    desk: Desk, theme: Theme, settings: Settings, show: Callable[[QWidget], None], qtbot: QtBot
) -> Iterator[CopyWindow]:
    made = assemble(desk, theme, settings, AskFile())
    show(made)
    yield made
    qtbot.waitUntil(lambda: not made.long.busy, timeout=20_000)


def test_the_step_that_was_undone_or_redone_stands_in_the_status_line(
    window: CopyWindow, desk: Desk, qtbot: QtBot
) -> None:
    key = add(desk.hand.db, ALA, "Ponte", cents=100_00)
    desk.do(SetFields("intervention", key, {"cup": "A11B22000010001"}), "CUP di «Ponte»")
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert window.status.saved == "Annullato: CUP di «Ponte»"
    qtbot.keyClick(window, Qt.Key.Key_Y, CTRL)
    assert window.status.saved == "Ripetuto: CUP di «Ponte»"


def test_what_cannot_be_undone_is_not_told_as_undone(window: CopyWindow, desk: Desk, qtbot: QtBot) -> None:
    key = add(desk.hand.db, ALA, "Ponte", cents=100_00)
    desk.do(SetFields("intervention", key, {"cup": "A11B22000010001"}), "CUP di «Ponte»")
    SetFields("intervention", key, {"cup": None}).run(desk.hand)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert "Annullato" not in window.status.saved
    assert window.bar.level == "warn"


def test_what_the_bar_tells_of_goes_when_it_is_taken_back(window: CopyWindow, desk: Desk, qtbot: QtBot) -> None:
    key = add(desk.hand.db, ALA, "Ponte", cents=100_00)
    desk.do(SetFields("intervention", key, {"cup": "A11B22000010001"}), "CUP di «Ponte»")
    for step in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        desk.tell("Importato 1 valore.", "ok")
        qtbot.keyClick(window, step, CTRL)
        assert window.bar.sentence == ""
