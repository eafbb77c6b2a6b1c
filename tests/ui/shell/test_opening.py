"""The opening window: the figures of the copy where the Cruscotto will have them, and nothing that could be pressed."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.domain.status import Status
from psm_desktop.settings import Settings
from psm_desktop.stage import Stage
from psm_desktop.store import copies
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.language import speak
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.dashboard.figures import MoneyCard, StatesCard
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow
from psm_desktop.ui.shell.opening import Opening
from psm_desktop.ui.shell.opening_model import headline
from tests.ui.desks import ALA, NOW, add, commune_desk, office_desk

SIZES = [(1366, 697, 100, "it"), (1366, 697, 150, "en"), (1024, 520, 100, "en")]
WORDS = {"it": ("Apro il programma…", "2 scadenze passate"), "en": ("Opening the program…", "2 dates have passed")}
Show = Callable[[QWidget], None]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Of a commune with an intervention in every state, two of them late, and more than four changes."""
    desk = commune_desk(tmp_path)
    for nth, status in enumerate(Status):
        end = "2026-11-01" if status in (Status.IN_PROGRESS, Status.NOT_STARTED) else None
        add(desk.hand.db, ALA, f"Opera {nth}", cents=1_234_56, funded=1_000_00, status=status, planned_end=end)
    return desk


def opened(theme: Theme, settings: Settings, file: Path | None) -> Opening:
    return Opening(theme, settings, headline(file, settings, NOW))


def places(window: QWidget) -> dict[tuple[str, str], tuple[QPoint, int]]:
    """Kind and words of what can be read -> where it begins, and its height."""
    found = {
        (type(one).__name__, one.text() if isinstance(one, QLabel) else one.accessibleDescription()): one
        for kind in (QLabel, StatesCard, MoneyCard)
        for one in window.findChildren(kind)
        if one.isVisible()
    }
    return {name: (one.mapTo(window, QPoint()), one.height()) for name, one in found.items() if name[1] != " "}


def test_nothing_in_it_can_be_pressed_or_entered(theme: Theme, settings: Settings, desk: Desk, show: Show) -> None:
    opening = opened(theme, settings, desk.workspace)
    show(opening)
    shown = [one for one in opening.findChildren(QWidget) if one.isVisible()]
    assert [one for one in shown if isinstance(one, QAbstractButton)] == []
    assert [one for one in shown if one.focusPolicy() != Qt.FocusPolicy.NoFocus] == []
    assert opening.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


@pytest.mark.parametrize(("width", "height", "text", "language"), SIZES)
def test_what_stands_in_both_windows_does_not_move(
    theme: Theme,
    settings: Settings,
    qapp: QApplication,
    english: None,
    desk: Desk,
    show: Show,
    width: int,
    height: int,
    text: int,
    language: str,
) -> None:
    speak(qapp, language)
    theme.resize(text)
    opening, window = opened(theme, settings, desk.workspace), assemble(desk, theme, settings, AskFile())
    for one in (opening, window):
        one.setWindowState(Qt.WindowState.WindowNoState)
        one.resize(width, height)
        show(one)
    before, after = places(opening), places(window)
    opens, late = WORDS[language]
    assert {name[1] for name in before} - {name[1] for name in after} <= {opens, "\u00a0Ala di Stura"}
    assert {name: place for name, place in before.items() if name in after and after[name] != place} == {}
    assert late in {words for _, words in before}
    assert any("1.234,56" in words or "7.407,36" in words for _, words in before)


def test_with_no_intervention_yet_only_the_place_is_named(
    theme: Theme, settings: Settings, tmp_path: Path, show: Show
) -> None:
    desk = commune_desk(tmp_path)
    opening = opened(theme, settings, desk.workspace)
    show(opening)
    said = {words for _, words in places(opening)}
    assert {"\u00a0Ala di Stura", "Apro il programma…"} <= said
    assert not any("interventi" in words for words in said)


def test_the_office_is_named(theme: Theme, settings: Settings, tmp_path: Path, show: Show) -> None:
    opening = opened(theme, settings, office_desk(tmp_path).workspace)
    show(opening)
    assert "\u00a0Città metropolitana · Ufficio del Piano" in {words for _, words in places(opening)}


def test_on_the_first_run_there_is_a_line_of_text_alone(theme: Theme, settings: Settings, show: Show) -> None:
    opening = opened(theme, settings, None)
    show(opening)
    assert {words for _, words in places(opening)} == {"Apro il programma…"}


def test_of_several_communes_the_one_shown_last_is_named(
    theme: Theme, settings: Settings, tmp_path: Path, show: Show
) -> None:
    desk = commune_desk(tmp_path)
    with closing(copies.connect(desk.workspace)) as db:
        copies.add_commune(db, "001019")
        identity = copies.identity_of(db)
    settings.remember(f"commune.{identity}", "001019")
    opening = opened(theme, settings, desk.workspace)
    show(opening)
    assert "\u00a0Balme" in {words for _, words in places(opening)}


def test_the_window_stands_where_the_opening_stood(
    theme: Theme, settings: Settings, qapp: QApplication, desk: Desk, show: Show, qtbot: QtBot
) -> None:
    opening = opened(theme, settings, desk.workspace)
    opening.setGeometry(10, 20, 1200, 680)  # more than any window needs
    show(opening)
    stage = Stage(qapp, theme, opening)
    window: CopyWindow = assemble(desk, theme, settings, AskFile())
    qtbot.addWidget(window)
    assert stage.show(window)
    assert (window.geometry(), window.isMaximized()) == (opening.geometry(), False)
    other = QWidget()
    qtbot.addWidget(other)
    other.resize(200, 100)
    assert stage.show(other)
    assert (other.width(), other.height()) == (200, 100)
