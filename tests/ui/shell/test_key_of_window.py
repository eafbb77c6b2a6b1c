"""The office's key from its window: the warning, the copy, the way back, and what keeps a file's key away."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.add_remark import AddRemark
from psm_desktop.commands.hand import Hand
from psm_desktop.settings import Settings
from psm_desktop.store import record
from psm_desktop.sync import invitation, key_copy, key_file, keys, locked_file, phrase
from psm_desktop.ui.care.key_copy_panel import KeyCopyPanel
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.office.page import OfficePage
from psm_desktop.ui.settings.office_key import OfficeKeySection
from psm_desktop.ui.settings.page import SettingsPage
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow
from tests.ui.answers import FileAnswers
from tests.ui.desks import ALA, NOW, add, office_desk

Show = Callable[[QWidget], None]
PHRASE = "lago sentiero forno rosa"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cost of a key is measured elsewhere."""
    monkeypatch.setattr(locked_file, "PASSES", 1)
    monkeypatch.setattr(locked_file, "MEMORY", 8 << 10)


@pytest.fixture
def answers(tmp_path: Path) -> FileAnswers:
    return FileAnswers(out=tmp_path / "chiavetta.psm")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = office_desk(tmp_path)
    invitation.invite(desk.hand.db, ALA, tmp_path / "invito.psm", NOW)
    return desk


@pytest.fixture
def window(
    theme: Theme, settings: Settings, desk: Desk, answers: FileAnswers, show: Show, qtbot: QtBot
) -> Iterator[CopyWindow]:
    made = assemble(desk, theme, settings, answers.ask())
    made.resize(1366, 697)
    show(made)
    qtbot.waitUntil(lambda: not made.long.busy)
    yield made
    qtbot.waitUntil(lambda: not made.long.busy)
    made.close()


def page_of(window: CopyWindow, kind: type) -> object:
    return next(page for page in window.pages if isinstance(page, kind))


def notice(window: CopyWindow) -> str:
    office = page_of(window, OfficePage)
    assert isinstance(office, OfficePage)
    return office.widget().notice.sentence


def panel_of(window: CopyWindow) -> KeyCopyPanel:
    assert window.key is not None
    window.key.show()
    assert isinstance(window.aside, KeyCopyPanel)
    return window.aside


def test_the_office_is_told_until_a_copy_was_made(
    window: CopyWindow, desk: Desk, answers: FileAnswers, qtbot: QtBot
) -> None:
    assert notice(window).startswith("La chiave dell'ufficio non ha una copia")
    office = page_of(window, OfficePage)
    assert isinstance(office, OfficePage)
    [copy] = office.widget().notice.buttons
    qtbot.mouseClick(copy, LEFT)
    panel = window.aside
    assert isinstance(panel, KeyCopyPanel)
    assert panel.phrase.first.hasFocus()
    qtbot.keyClicks(panel.phrase.first, "corta")
    qtbot.mouseClick(panel.make, LEFT)
    assert panel.phrase.first.accessibleDescription().startswith("Scrivi una frase un po' più lunga")
    qtbot.mouseClick(panel.phrase.propose, LEFT)
    proposed = panel.phrase.first.text()
    assert len(proposed.split()) == 5
    assert panel.phrase.first.echoMode() is QLineEdit.EchoMode.Normal
    qtbot.mouseClick(panel.make, LEFT)
    qtbot.waitUntil(lambda: window.aside is None)
    qtbot.waitUntil(lambda: not window.long.busy and notice(window) == "")
    assert answers.names == ["chiave-ufficio.psm"]
    assert answers.out is not None
    assert key_file.open_(answers.out, proposed).pair == keys.of(desk.hand.db)
    assert "«chiavetta.psm»" in window.bar.sentence
    assert panel.phrase.first.text() == ""


def test_on_a_new_computer_the_key_comes_back(
    window: CopyWindow, desk: Desk, answers: FileAnswers, qtbot: QtBot, tmp_path: Path
) -> None:
    signer, file = keys.of(desk.hand.db).signer, tmp_path / "chiave.psm"
    key_copy.back_up(desk.hand.db, file, PHRASE, NOW)
    identity = desk.hand.db.execute("SELECT identity FROM copy").fetchone()[0]
    record.key_file(identity).unlink()
    desk.look_again()
    qtbot.waitUntil(lambda: notice(window).startswith("La chiave che i Comuni conoscono non è su questo computer"))
    qtbot.waitUntil(lambda: not window.long.busy)
    panel = panel_of(window)
    assert panel._key.text() == notice(window)
    assert keys.found(desk.hand.db) is None, "looking makes none"
    answers.files = [file]
    qtbot.mouseClick(panel.choose, LEFT)
    assert panel.typed.hasFocus()
    assert not panel.make.isVisible()
    qtbot.keyClicks(panel.typed, "lago sentiero forno verde")
    qtbot.keyClick(panel.typed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.typed.accessibleDescription().startswith("La frase non apre questo file"))
    qtbot.waitUntil(panel.typed.hasFocus)
    panel.typed.clear()
    qtbot.keyClicks(panel.typed, PHRASE)
    qtbot.mouseClick(panel.restore, LEFT)
    qtbot.waitUntil(lambda: window.aside is None)
    assert keys.of(desk.hand.db).signer == signer
    assert " ".join(phrase.of_key(signer)) in window.bar.sentence
    qtbot.waitUntil(lambda: not window.long.busy)


def test_a_key_that_has_signed_here_gives_way_only_after_a_second_word(
    window: CopyWindow, desk: Desk, answers: FileAnswers, qtbot: QtBot, tmp_path: Path
) -> None:
    signer, file = keys.of(desk.hand.db).signer, tmp_path / "chiave.psm"
    bridge = add(desk.hand.db, ALA, "Ponte")
    key_copy.back_up(desk.hand.db, file, PHRASE, NOW)
    identity = desk.hand.db.execute("SELECT identity FROM copy").fetchone()[0]
    record.key_file(identity).unlink()
    hand = Hand(desk.hand.db, ALA, "Ufficio", lambda: NOW)
    hand.numbers.take(ALA)
    key_copy.trust.bind_own(desk.hand.db, hand.numbers.all(), keys.of(desk.hand.db).signer)
    AddRemark(bridge, "Presto").run(hand)
    panel = panel_of(window)
    answers.files = [file]
    qtbot.mouseClick(panel.choose, LEFT)
    qtbot.keyClicks(panel.typed, PHRASE)
    qtbot.mouseClick(panel.restore, LEFT)
    qtbot.waitUntil(lambda: panel.restore.text() == "Rimettila lo stesso")
    assert keys.of(desk.hand.db).signer != signer
    qtbot.waitUntil(panel.restore.isEnabled)
    qtbot.mouseClick(panel.restore, LEFT)
    qtbot.waitUntil(lambda: window.aside is None)
    assert keys.of(desk.hand.db).signer == signer
    qtbot.waitUntil(lambda: not window.long.busy)


def test_a_file_that_is_no_key_is_said_and_the_panel_stays(
    window: CopyWindow, answers: FileAnswers, qtbot: QtBot, tmp_path: Path
) -> None:
    panel = panel_of(window)
    file = tmp_path / "delibera.pdf"
    file.write_bytes(b"%PDF-1.7")
    answers.files = [file]
    qtbot.mouseClick(panel.choose, LEFT)
    assert "«delibera.pdf» non è una copia della chiave" in window.bar.sentence
    assert panel.make.isVisible()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert window.aside is None


def test_the_settings_say_when_it_was_copied(window: CopyWindow, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    page = page_of(window, SettingsPage)
    assert isinstance(page, SettingsPage)
    window.open_page(page)
    page.choose("office-key")
    section = page.widget().section("office-key")
    assert isinstance(section, OfficeKeySection)
    assert " ".join(phrase.of_key(keys.of(desk.hand.db).signer)) in section.words.text()
    assert section.last.text().startswith("Nessuna")
    key_copy.back_up(desk.hand.db, tmp_path / "chiave.psm", PHRASE, NOW)
    page.look_again()
    assert section.last.text()[:2].isdigit()
    qtbot.mouseClick(section.open, LEFT)
    assert isinstance(window.aside, KeyCopyPanel)
