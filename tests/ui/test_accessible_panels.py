"""A panel beside the screen never hides what one works in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from whole import Whole

from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.shell.help_panel import HelpPanel


@pytest.fixture
def small(theme: Theme, played: Path) -> Iterator[Whole]:
    """A small window with a record open."""
    whole = Whole(theme, played / "ala-di-stura.psmdb", (1024, 520))
    (records,) = (page for page in whole.window.pages if isinstance(page, InterventionsPage))
    whole.window.open_page(records)
    yield whole
    whole.put_away()


def test_a_field_under_the_panel_is_seen_as_soon_as_one_is_in_it(small: Whole) -> None:
    (records,) = (page for page in small.window.pages if isinstance(page, InterventionsPage))
    records.screen.form.focus_column("planned_end")
    QTest.keyClick(QApplication.focusWidget() or small.window, Qt.Key.Key_F1)
    panel = small.window.findChild(HelpPanel)
    assert panel is not None
    assert panel.isVisible()
    records.screen.form.focus_column("planned_end")
    assert not panel.isVisible()


def test_what_the_panel_leaves_in_sight_leaves_the_panel(small: Whole) -> None:
    (records,) = (page for page in small.window.pages if isinstance(page, InterventionsPage))
    QTest.keyClick(QApplication.focusWidget() or small.window, Qt.Key.Key_F1)
    panel = small.window.findChild(HelpPanel)
    assert panel is not None
    records.screen.list.table.setFocus()
    assert panel.isVisible()
