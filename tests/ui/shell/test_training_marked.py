"""Training data are said to be such on every screen, at any width, and in the title; real ones never."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.hand import Hand
from psm_desktop.settings import Settings
from psm_desktop.store import copies, seed
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.chips import Chip
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow
from tests.ui.desks import ALA, NOW


def window_on(folder: Path, theme: Theme, settings: Settings, *, office: bool, training: bool) -> CopyWindow:
    file = folder / "copia.psmdb"
    communes = () if office else (ALA,)
    copies.create(
        file, seed.plan(), officer="U", made_at=NOW, communes=communes, is_office=office, is_training=training
    )
    hand = Hand(copies.connect(file, wait_s=0), "" if office else ALA, "U", lambda: NOW)
    desk = Desk(hand, None if office else seed.commune(ALA))
    desk.destroyed.connect(hand.db.close)
    return assemble(desk, theme, settings, AskFile())


def is_marked(window: QWidget) -> bool:
    """Whether a chip that says so is in sight, whole."""
    chips = [
        chip for chip in window.findChildren(Chip) if chip.isVisible() and "prova" in chip.accessibleName().lower()
    ]
    return any(window.rect().contains(chip.mapTo(window, chip.rect().bottomRight())) for chip in chips)


@pytest.mark.parametrize("office", [False, True])
@pytest.mark.parametrize("training", [True, False])
def test_the_mark_stands_on_every_screen_and_in_the_title(
    theme: Theme, settings: Settings, qtbot: QtBot, tmp_path: Path, office: bool, training: bool
) -> None:
    window = window_on(tmp_path, theme, settings, office=office, training=training)
    qtbot.addWidget(window)
    window.show()
    for size in ((1366, 697), (1024, 520)):
        window.resize(*size)
        for number in range(len(window.pages)):
            window.open_number(number)
            assert is_marked(window) is training, (window.page.title, size)
    assert ("DATI DI PROVA" in window.windowTitle()) is training
