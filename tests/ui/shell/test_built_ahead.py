"""Screens are built while nobody types; who opens one then finds it there."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop import app
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.program import Program
from psm_desktop.settings import FILE, Settings
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.exchange.page import ExchangePage
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.shell import ahead
from psm_desktop.ui.shell.ahead import Ahead, built
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow
from tests.ui.desks import ALA, add, commune_desk

Show = Callable[[QWidget], None]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = commune_desk(tmp_path)
    add(desk.hand.db, ALA, "Ponte del Rio", cents=180_000_00)
    return desk


@pytest.fixture
def window(desk: Desk, theme: Theme, settings: Settings, show: Show) -> Iterator[CopyWindow]:
    made = assemble(desk, theme, settings, AskFile())
    show(made)
    yield made
    made.close()
    desk.hand.db.close()


def records(window: CopyWindow) -> InterventionsPage:
    return next(page for page in window.pages if isinstance(page, InterventionsPage))


def test_it_is_built_in_pieces_behind_the_screen_one_sees(qtbot: QtBot, window: CopyWindow) -> None:
    seen, focused = window.page, QApplication.focusWidget()
    steps = sum(1 for _ in built(lambda: window))
    assert steps >= len(window.pages)
    assert (window.page, QApplication.focusWidget()) == (seen, focused)
    page = records(window)
    stood = page.screen
    assert window.isAncestorOf(stood)
    assert not stood.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert page.screen is stood
    assert stood.isVisible()
    assert (len(stood.list.model.keys), stood.form.title) == (1, "Ponte del Rio")


def test_what_somebody_opened_meanwhile_stays_as_it_is(qtbot: QtBot, window: CopyWindow) -> None:
    pieces = built(lambda: window)
    next(pieces)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(QApplication.focusWidget(), "niente di simile")
    screen = records(window).screen
    qtbot.waitUntil(lambda: not screen.list.model.keys)
    screen.plan.view.setFocus()
    assert not isinstance(QApplication.focusWidget(), QLineEdit)
    assert sum(1 for _ in pieces) >= 5
    assert records(window).screen is screen
    qtbot.waitUntil(lambda: not screen.list.model.keys)


def test_while_somebody_types_nothing_is_built(qtbot: QtBot, window: CopyWindow) -> None:
    window.page.focus_search()
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    pieces = built(lambda: window)
    for _ in range(5):
        next(pieces)
    assert records(window)._screen is None


def test_it_ends_with_the_window(qtbot: QtBot, window: CopyWindow) -> None:
    shown: list[QWidget | None] = [window]
    steps = Ahead(built(lambda: shown[0]))
    shown[0] = None
    qtbot.waitUntil(lambda: steps.is_done)
    assert records(window)._screen is None


@pytest.mark.parametrize("is_built", [False, True])
@pytest.mark.parametrize("empty", [False, True])
def test_exchange_begins_in_its_columns(
    qtbot: QtBot, desk: Desk, window: CopyWindow, is_built: bool, empty: bool
) -> None:
    if empty:
        DeleteRow("intervention", records(window).screen.list.model.keys[0]).run(desk.hand)
    if is_built:
        assert sum(1 for _ in built(lambda: window))
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.page, ExchangePage)
    assert window.page.widget().columns.isAncestorOf(QApplication.focusWidget() or window)


def test_in_a_small_window_with_nothing_to_send_as_well(
    qtbot: QtBot, tmp_path: Path, theme: Theme, show: Show, settings: Settings
) -> None:
    nothing = commune_desk(tmp_path)
    window = assemble(nothing, theme, settings, AskFile())
    show(window)
    window.resize(1024, 520)
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.page, ExchangePage)
    assert window.page.widget().columns.isAncestorOf(QApplication.focusWidget() or window)
    window.close()
    nothing.hand.db.close()


def test_a_window_that_takes_anothers_place_is_built_as_well(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, desk: Desk, config_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "REST_MS", 0)
    monkeypatch.setattr(ahead, "PAUSE_MS", 0)
    desk.hand.db.close()
    program = Program(qapp, Settings(config_folder / FILE), AskFile())
    program.welcome()
    app._at_rest(qapp, program)
    opened = program.open_copy(desk.workspace)
    qtbot.waitUntil(lambda: records(opened)._screen is not None, timeout=20_000)
    qtbot.waitUntil(lambda: all(opened.isAncestorOf(page.widget()) for page in opened.pages), timeout=20_000)
    opened.close()
    program.leave()
    program.deleteLater()
