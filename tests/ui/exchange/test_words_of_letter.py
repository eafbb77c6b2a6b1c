"""An invitation by letter at the commune's desk: the words are asked for, wrong ones named, nothing typed lost."""

from collections.abc import Callable
from pathlib import Path

import fitting
import pytest
from answers import FileAnswers
from desks import ALA, NOW, commune_desk, office_desk
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.settings import Settings
from psm_desktop.sync import invitation, keys, phrase
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.exchange.page import ExchangePage
from psm_desktop.ui.exchange.screen import ExchangeWidget

Show = Callable[[QWidget], None]
ROOM = (968, 456)  # of 1024 x 520: without the list of screens, the menus and the status


@pytest.fixture
def letter(tmp_path: Path, long_on: Callable[[Desk], LongWork]) -> tuple[Path, str]:
    """The file of an invitation, and the words of its letter."""
    (tmp_path / "ufficio").mkdir()
    office = office_desk(tmp_path / "ufficio")
    long_on(office)  # its connection is closed with the test
    secrets: list[bytes] = []
    invitation.invite(office.hand.db, ALA, tmp_path / "invito.psm", NOW, secrets.append)
    return tmp_path / "invito.psm", " ".join(phrase.of_secret(secrets[0]))


@pytest.fixture
def widget(
    theme: Theme,
    settings: Settings,
    tmp_path: Path,
    answers: FileAnswers,
    long_on: Callable[[Desk], LongWork],
    show: Show,
) -> ExchangeWidget:
    (tmp_path / "comune").mkdir()
    desk = commune_desk(tmp_path / "comune")
    page = ExchangePage(theme, desk, long_on(desk), settings, answers.ask())
    widget = page.widget()
    widget.page = page  # type: ignore[attr-defined]  # lives as long as its widget
    widget.resize(1294, 650)
    show(widget)
    return widget


def read(widget: ExchangeWidget, answers: FileAnswers, file: Path, qtbot: QtBot) -> None:
    answers.files = [file]
    with qtbot.waitSignal(widget.post.read):
        qtbot.mouseClick(widget.read, Qt.MouseButton.LeftButton)


def write(widget: ExchangeWidget, text: str, qtbot: QtBot) -> None:
    widget.words.words.selectAll()
    qtbot.keyClicks(widget.words.words, text)


def test_the_words_are_asked_for_at_once_and_finish_the_reading(
    widget: ExchangeWidget, answers: FileAnswers, letter: tuple[Path, str], qtbot: QtBot
) -> None:
    file, words = letter
    read(widget, answers, file, qtbot)
    assert widget.words.isVisible()
    assert widget.words.words.hasFocus()
    assert "dodici parole" in widget.bar.sentence
    assert not widget.prepare.isEnabled()
    write(widget, words, qtbot)
    with qtbot.waitSignal(widget.post.read):
        qtbot.keyClick(widget.words.words, Qt.Key.Key_Return)
    assert not widget.words.isVisible()
    assert widget.bar.sentence == ""
    assert widget.prepare.isEnabled()


def test_a_slip_is_named_and_what_was_typed_stays(
    widget: ExchangeWidget, answers: FileAnswers, letter: tuple[Path, str], qtbot: QtBot
) -> None:
    file, words = letter
    read(widget, answers, file, qtbot)
    write(widget, "abacco " + words, qtbot)
    qtbot.keyClick(widget.words.words, Qt.Key.Key_Tab)
    assert "«abacco» (forse «abaco»)" in widget.words.words.accessibleDescription()
    qtbot.mouseClick(widget.words.confirm, Qt.MouseButton.LeftButton)
    assert widget.words.words.raw_text() == "abacco " + words
    write(widget, " ".join(words.split()[:11]), qtbot)
    qtbot.keyClick(widget.words.words, Qt.Key.Key_Return)
    assert "11" in widget.words.words.accessibleDescription()


def test_words_of_another_letter_are_told_in_the_field(
    widget: ExchangeWidget, answers: FileAnswers, letter: tuple[Path, str], qtbot: QtBot
) -> None:
    file, words = letter
    read(widget, answers, file, qtbot)
    write(widget, " ".join(phrase.of_secret(bytes(16))), qtbot)
    with qtbot.waitSignal(widget.post.read):
        qtbot.keyClick(widget.words.words, Qt.Key.Key_Return)
    assert widget.words.isVisible()
    assert "non sono quelle" in widget.words.words.accessibleDescription()
    write(widget, words, qtbot)
    with qtbot.waitSignal(widget.post.read):
        qtbot.mouseClick(widget.words.confirm, Qt.MouseButton.LeftButton)
    assert widget.prepare.isEnabled()


def test_closed_it_comes_back_from_the_bar_and_from_the_list(
    widget: ExchangeWidget, answers: FileAnswers, letter: tuple[Path, str], qtbot: QtBot
) -> None:
    file, words = letter
    read(widget, answers, file, qtbot)
    write(widget, words[:20], qtbot)
    qtbot.keyClick(widget.words.words, Qt.Key.Key_Escape)
    assert not widget.words.isVisible()
    qtbot.mouseClick(widget.bar.buttons[0], Qt.MouseButton.LeftButton)
    assert widget.words.isVisible()
    assert widget.words.words.raw_text() == words[:20]
    qtbot.keyClick(widget.words.words, Qt.Key.Key_Escape)
    [entry] = widget.inbox.view.entries.entries
    assert (entry.mark.word if entry.mark else "") == "Servono le parole"
    widget.inbox.view.choose(entry.about)
    qtbot.keyClick(widget.inbox.view, Qt.Key.Key_Return)
    assert widget.words.isVisible()


def test_the_key_is_told_in_words_for_the_telephone(
    widget: ExchangeWidget, answers: FileAnswers, letter: tuple[Path, str], qtbot: QtBot
) -> None:
    own = " ".join(phrase.of_key(keys.of(widget._desk.hand.db).signer))
    qtbot.mouseClick(widget.key, Qt.MouseButton.LeftButton)
    assert own in widget.detail.words
    assert "ufficio:" not in widget.detail.words
    read(widget, answers, letter[0], qtbot)
    write(widget, letter[1], qtbot)
    with qtbot.waitSignal(widget.post.read):
        qtbot.keyClick(widget.words.words, Qt.Key.Key_Return)
    qtbot.mouseClick(widget.key, Qt.MouseButton.LeftButton)
    assert "chiave dell'ufficio: " in widget.detail.words


def test_it_fits_the_smallest_window(
    widget: ExchangeWidget, answers: FileAnswers, letter: tuple[Path, str], qtbot: QtBot
) -> None:
    widget.resize(*ROOM)
    read(widget, answers, letter[0], qtbot)
    write(widget, "abacco", qtbot)
    qtbot.keyClick(widget.words.words, Qt.Key.Key_Return)
    assert widget.words.isVisible()
    assert list(fitting.too_large(widget, QSize(*ROOM))) == []
    assert list(fitting.cut_words(widget)) == []


def test_every_control_has_a_name(widget: ExchangeWidget, nameless: Callable[[QWidget], list[str]]) -> None:
    widget.below.ask_words()
    assert nameless(widget) == []
