"""The first run from an invitation whose words stand in a letter."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from test_first_run_from_files import chosen, page, started, window_of

from psm_desktop import program
from psm_desktop.cli import main as psm
from psm_desktop.office import publishing
from psm_desktop.store import copies, plans, trust
from psm_desktop.sync import invitation, phrase
from psm_desktop.ui.welcome.answers import Start
from psm_desktop.ui.welcome.page import WelcomePage
from tests.sync.plan_world import next_plan

__all__ = ["page", "started"]


@pytest.fixture
def letter(tmp_path: Path) -> tuple[Path, str]:
    """The file, and the words of its letter."""
    office, out, secrets = tmp_path / "ufficio.psmdb", tmp_path / "invito.psm", list[bytes]()
    assert psm(["init", str(office), "--office", "--officer", "Ufficio", "--training"]) == 0
    db = copies.connect(office)
    invitation.invite(db, "001019", out, 1_795_345_600, secrets.append)
    db.close()
    return out, " ".join(phrase.of_secret(secrets[0]))


def test_the_words_are_asked_for_and_the_copy_is_ready_to_send(
    started: program.Program, page: WelcomePage, letter: tuple[Path, str], qtbot: QtBot
) -> None:
    file, words = letter
    chosen(page, Start.INVITATION, file, qtbot)
    assert page.start.words.isVisible()
    assert page.commune.code == "001019"
    qtbot.keyClicks(page.officer, "Maria Rossi")
    qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    assert page.start.words.hasFocus()
    assert "quelle da scrivere 12" in page.start.words.accessibleDescription()
    qtbot.keyClicks(page.start.words, words)
    qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    window = window_of(started, qtbot)
    assert trust.office_key(window.desk.hand.db) is not None


def test_words_of_another_letter_make_no_copy(
    started: program.Program, page: WelcomePage, letter: tuple[Path, str], qtbot: QtBot, tmp_path: Path
) -> None:
    chosen(page, Start.INVITATION, letter[0], qtbot)
    qtbot.keyClicks(page.officer, "Maria Rossi")
    qtbot.keyClicks(page.start.words, " ".join(phrase.of_secret(bytes(16))))
    qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    assert page.bar.sentence.startswith("Le parole non sono quelle di questo invito per Balme.")
    assert list((tmp_path / "Documenti").iterdir()) == []
    assert started.shown is page


def test_the_words_are_not_asked_of_who_starts_otherwise(
    page: WelcomePage, letter: tuple[Path, str], qtbot: QtBot, tmp_path: Path
) -> None:
    chosen(page, Start.INVITATION, letter[0], qtbot)
    page.start._included.click()
    assert not page.start.words.isVisible()
    assert page.answers().phrase == ""
    plain = tmp_path / "senza-lettera.psm"
    assert psm(["--workspace", str(tmp_path / "ufficio.psmdb"), "invite", "001003", str(plain)]) == 0
    chosen(page, Start.INVITATION, plain, qtbot)
    assert not page.start.words.isVisible()


def test_a_file_of_the_plan_is_told_as_what_it_is(
    started: program.Program, page: WelcomePage, tmp_path: Path, qtbot: QtBot
) -> None:
    office, file = tmp_path / "ufficio.psmdb", tmp_path / "piano.psm"
    assert psm(["init", str(office), "--office", "--officer", "Ufficio", "--training"]) == 0
    with closing(copies.connect(office)) as db:
        plans.add_draft(db, next_plan(), 1_795_345_600)
        publishing.publish(db, file, 1_795_345_601)
    page.start.file_named.emit(Start.INVITATION, file)
    qtbot.waitUntil(lambda: page.bar.sentence.startswith("«piano.psm» è il file del Piano: comincia dall'invito"))
