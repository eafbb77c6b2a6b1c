"""The line below everything."""

from collections.abc import Callable
from pathlib import Path

from desks import office_desk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.settings import Settings
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.office.page import OfficePage
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.status_line import StatusLine


def test_the_keys_stay_where_they_are_whatever_comes_beside_them(theme: Theme, show: Callable[[QWidget], None]) -> None:
    line = StatusLine(theme)
    line.resize(1294, 28)
    line.show_keys("F6 cambia riquadro     F7 controlla     Ctrl+Z annulla")
    show(line)
    found = set()
    for saved, outbox, backup in (
        ("", "", ""),
        ("Salvato alle 10:42", "", ""),
        ("", "", "Copia di sicurezza 08:15"),
        ("Salvato alle 10:42", "3 modifiche da inviare", "Copia di sicurezza 08:15"),
    ):
        line.show_saved(saved)
        line.show_outbox(outbox)
        line.show_backup(backup)
        QApplication.processEvents()
        found.add(line._keys.geometry().getRect())
    assert len(found) == 1
    ((left, _, width, _),) = found
    assert abs(left + width / 2 - line.width() / 2) <= 1


def test_a_narrow_line_gives_up_its_keys_first(theme: Theme, show: Callable[[QWidget], None]) -> None:
    line = StatusLine(theme)
    line.show_keys("F6 cambia riquadro     F7 controlla     Ctrl+Z annulla")
    line.show_backup("Copia di sicurezza 08:15")
    line.resize(320, 28)
    show(line)
    assert line.width() == 320
    assert line._backup.width() >= line._backup.sizeHint().width()


def test_the_office_s_tabs_have_their_own_keys(
    tmp_path: Path, theme: Theme, settings: Settings, show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    window = assemble(office_desk(tmp_path), theme, settings, AskFile())
    show(window)
    qtbot.waitUntil(lambda: not window.long.busy, timeout=20_000)
    page = window.page
    assert isinstance(page, OfficePage)
    told = []
    for code in ("totals", "keys", "returns"):
        page.widget().tabs.choose(code)
        told.append("apre il ritorno" in window.status._keys.text())
    assert told == [False, False, True]
    page.widget().returns.focus_first()
    qtbot.keyClick(page.widget().returns.table, Qt.Key.Key_Return)
    assert window.status._keys.text().startswith("Esc torna")
    qtbot.keyClick(page.widget().commune.table, Qt.Key.Key_Escape)
    assert "apre il ritorno" in window.status._keys.text()
    qtbot.waitUntil(lambda: not window.long.busy, timeout=20_000)
    window.close()


def test_what_was_told_of_the_last_act_does_not_stand_over_the_next_files(
    tmp_path: Path, theme: Theme, settings: Settings, show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    desk = office_desk(tmp_path)
    window = assemble(desk, theme, settings, AskFile())
    show(window)
    qtbot.waitUntil(lambda: not window.long.busy)
    page = window.page
    assert isinstance(page, OfficePage)
    file = tmp_path / "lettera.txt"
    file.write_text("Buongiorno")
    for level, stays in (("ok", ""), ("warn", "Osservazione")):
        desk.tell("Osservazione", level)
        with qtbot.waitSignal(page.widget().post.pile.read):
            window.open_files((file,))
        assert window.bar.sentence == stays
    qtbot.waitUntil(lambda: not window.long.busy)
