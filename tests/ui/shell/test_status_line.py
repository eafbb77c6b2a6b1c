"""The line below everything."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from psm_desktop.ui.common.theme import Theme
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
