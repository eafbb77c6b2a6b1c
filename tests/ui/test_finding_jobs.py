"""Jobs of UX.md §1 that find something, in the whole window, with the keyboard alone and within their ceilings."""

from collections.abc import Callable
from pathlib import Path

from desks import ALA, add, commune_desk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.settings import Settings
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.shell.assembly import assemble

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def test_find_what_does_not_balance_within_two_acts(
    qtbot: QtBot, theme: Theme, settings: Settings, tmp_path: Path, show: Callable[[QWidget], None]
) -> None:
    desk = commune_desk(tmp_path)
    add(desk.hand.db, ALA, "Sentieri", cents=64_000_00, funded=64_000_00)
    key = add(desk.hand.db, ALA, "Ponte del Rio", cents=180_000_00, funded=168_000_00, ready=False)
    window = assemble(desk, theme, settings, AskFile())
    window.resize(1366, 697)
    show(window)
    window.open_number(1)
    qtbot.keyClick(window, Key.Key_1, CTRL)  # 1: the Cruscotto
    QApplication.processEvents()
    button = next(
        one
        for one in window.pages[0].widget().findChildren(QPushButton)
        if one.isVisible() and "pareggio" in one.accessibleName()
    )
    for _ in range(60):  # Tab leads there
        if button.hasFocus():
            break
        qtbot.keyClick(QApplication.focusWidget() or window, Key.Key_Tab)
    assert button.hasFocus()
    qtbot.keyClick(button, Key.Key_Return)  # 2: Apri
    page = window.pages[1]
    assert isinstance(page, InterventionsPage)
    assert page.screen.form.key == key  # the only one: no list is needed in between
    assert page.screen.list.table.key == key
    window.close()  # nothing may be painted from a copy that is closed
    desk.hand.db.close()
