"""Care of the copy in the window: the day's copy, the list beside the screen, putting one back, what does not open."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.app import Program
from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.safety_copy import safety_copies, safety_copy
from psm_desktop.domain.days import moment
from psm_desktop.errors import PsmError
from psm_desktop.settings import FILE, Settings
from psm_desktop.store import backup, copies, lock
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.confirm import Confirm
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.copy_window import CopyWindow
from psm_desktop.ui.welcome.page import WelcomePage
from tests.ui.desks import ALA, NOW, commune_desk

Show = Callable[[QWidget], None]


@dataclass
class Person:
    """Who answers: yes or no to a question, a folder."""

    says: bool = True
    folder: Path | None = None
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def confirm(self, _parent: QWidget, *words: str) -> bool:
        self.asked.append(words)
        return self.says

    def choose(self, _parent: QWidget, _title: str) -> Path | None:
        return self.folder


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    desk = commune_desk(tmp_path)
    desk.hand.db.close()
    write(desk.workspace, "Ponte")
    return desk.workspace


def write(file: Path, *titles: str) -> None:
    with closing(copies.connect(file)) as db:
        for title in titles:
            AddIntervention(title).run(Hand(db, ALA, "Ufficio tecnico", lambda: NOW))


def titles(file: Path) -> list[str]:
    with closing(copies.connect(file)) as db:
        return [title for (title,) in db.execute("SELECT title FROM intervention ORDER BY title")]


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, config_folder: Path, person: Person, theme: Theme) -> Iterator[Program]:
    """The program, told by the test when the window has been painted."""
    made = Program(qapp, Settings(config_folder / FILE), AskFile(folder=person.choose))
    yield made
    if made.shown is not None:
        made.shown.close()
        made.shown.deleteLater()
    made.leave()
    qtbot.wait(10)
    theme.use("light")


def window_of(program: Program, person: Person) -> CopyWindow:
    assert isinstance(program.shown, CopyWindow)
    program.shown.care.confirm = Confirm(person.confirm)
    return program.shown


def settled(qtbot: QtBot, window: CopyWindow) -> None:
    qtbot.waitUntil(lambda: not window.care.care.busy and not window.long.busy, timeout=20_000)


def test_the_copy_made_before_an_import_is_the_last_one(
    program: Program, file: Path, person: Person, qtbot: QtBot
) -> None:
    program.open_copy(file)
    window = window_of(program, person)
    window.care.begin()
    settled(qtbot, window)
    (first,) = safety_copies(file)
    with closing(copies.connect(file)) as db:
        safety_copy(db, "prima-di-importare", first.made_at + 60)
    window.desk.merged()
    assert moment(first.made_at + 60)[-5:] in window.status._backup.text()


def test_the_first_opening_of_a_day_makes_a_copy(
    program: Program, file: Path, person: Person, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.open_copy(file)
    window = window_of(program, person)
    assert not backup.folder_of(file).exists(), "nothing before the window is painted"
    window.care.begin()
    settled(qtbot, window)
    (one,) = safety_copies(file)
    assert one.reason == backup.DAILY
    words = window.status._backup.text()
    assert words.startswith("Copia di sicurezza ")
    assert len(words) == len("Copia di sicurezza 08:15")
    assert window.bar.sentence == ""
    window.care.begin()
    settled(qtbot, window)
    assert len(safety_copies(file)) == 1


def test_so_does_the_first_change_of_a_day_in_a_window_left_open(
    program: Program, file: Path, person: Person, qtbot: QtBot
) -> None:
    program.open_copy(file)
    window = window_of(program, person)
    window.care.begin()
    settled(qtbot, window)
    hand = window._desk.hand
    tomorrow = hand.clock() + 86_400
    object.__setattr__(hand, "clock", lambda: tomorrow)
    window._desk.do(AddIntervention("Scuola"), "aggiungi")
    settled(qtbot, window)
    assert [one.reason for one in safety_copies(file)] == [backup.DAILY] * 2
    window._desk.do(AddIntervention("Strada"), "aggiungi")
    settled(qtbot, window)
    assert len(safety_copies(file)) == 2


def test_a_copy_that_cannot_be_made_is_told_and_work_goes_on(
    program: Program, file: Path, person: Person, qtbot: QtBot
) -> None:
    backup.folder_of(file).write_text("un file al posto della cartella")
    program.open_copy(file)
    window = window_of(program, person)
    window.care.begin()
    settled(qtbot, window)
    assert "La copia di sicurezza in «ala-di-stura.copie» non si può scrivere" in window.bar.sentence
    assert window._desk.do(AddIntervention("Scuola"), "aggiungi").act is not None


def test_a_synchronised_folder_is_warned_of_once(
    program: Program, file: Path, person: Person, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / ".dropbox").touch()
    program.open_copy(file)
    window = window_of(program, person)
    for _ in range(2):
        window.care.begin()
        settled(qtbot, window)
        assert ("cartella sincronizzata (Dropbox)" in window.bar.sentence) == (_ == 0)
        window.bar.clear()


def test_the_list_by_keyboard_and_a_copy_now(
    program: Program, file: Path, person: Person, qtbot: QtBot, nameless
) -> None:
    program.open_copy(file)
    window = window_of(program, person)
    action = next(one for one in window.findChildren(QAction) if one.text() == "Copie di sicurezza…")
    action.trigger()
    panel = window.care.care._panel
    assert panel is not None
    assert panel.isVisible()
    assert panel.empty.isVisible()
    assert not panel.restore.isEnabled()
    panel.copy.click()
    assert not panel.copy.isEnabled()
    settled(qtbot, window)
    assert "Copia di sicurezza fatta e controllata" in window.bar.sentence
    assert panel.table.isVisible()
    assert panel.model.rowCount() == 1
    assert [panel.model.data(panel.model.index(0, column)) for column in (1,)] == ["Richiesta"]
    told = panel.model.data(panel.model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Perché: Richiesta"
    assert panel.restore.isEnabled()
    assert nameless(panel) == []
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    panel.check.setFocus()
    qtbot.keyClick(panel.check, Qt.Key.Key_Space)
    assert not panel.check.isEnabled()
    assert panel.hasFocus()
    settled(qtbot, window)
    assert panel.check.hasFocus()
    assert window.bar.sentence == "Il file è intero: pagine, righe, tabelle e impronte tornano."
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_a_check_names_what_is_broken(program: Program, file: Path, person: Person, qtbot: QtBot) -> None:
    program.open_copy(file)
    window = window_of(program, person)
    window._desk.hand.db.execute("UPDATE intervention SET title = 'altro'")
    window.care.care.check()
    settled(qtbot, window)
    assert "è danneggiata: tabelle diverse dallo storico" in window.bar.sentence


def test_another_folder_for_the_copies(
    program: Program, file: Path, person: Person, qtbot: QtBot, tmp_path: Path, config_folder: Path
) -> None:
    person.folder = tmp_path / "copie di tutti"
    person.folder.mkdir()
    program.open_copy(file)
    window = window_of(program, person)
    window.care.show_copies()
    panel = window.care.care._panel
    assert panel is not None
    panel.change.click()
    settled(qtbot, window)
    (one,) = safety_copies(file)
    assert one.file.parent.parent == person.folder
    assert str(one.file.parent) in panel.folder.accessibleName()
    person.folder = file.parent  # beside the workspace again
    panel.change.click()
    settled(qtbot, window)
    assert Settings(config_folder / FILE).preferences.backup_folder == ""
    assert safety_copies(file)[0].file.parent == backup.folder_of(file)


def backed_up(file: Path) -> Path:
    with closing(copies.connect(file)) as db:
        return safety_copy(db, backup.ASKED, NOW)


def restore_chosen(program: Program, file: Path, person: Person) -> CopyWindow:
    program.open_copy(file)
    window = window_of(program, person)
    window.care.show_copies()
    panel = window.care.care._panel
    assert panel is not None
    panel.restore.click()
    return window


def test_a_restore_is_asked_about_and_opens_the_copy_again(
    program: Program, file: Path, person: Person, qtbot: QtBot
) -> None:
    backed_up(file)
    write(file, "Scuola")
    window = restore_chosen(program, file, person)
    ((title, sentence, do, leave),) = person.asked
    assert title == "Ripristina una copia"
    assert "«ala-di-stura.psmdb» torna com'era il 22/11/2026" in sentence
    assert do.startswith("Ripristina la copia del 22/11/2026")
    assert leave == "Lascia com'è"
    qtbot.waitUntil(lambda: isinstance(program.shown, CopyWindow) and program.shown is not window, timeout=20_000)
    again = window_of(program, person)
    assert "Ripristinata: «ala-di-stura.psmdb»" in again.bar.sentence
    assert titles(file) == ["Ponte"]
    (kept,) = file.parent.glob("*-sostituita-*.psmdb")
    assert titles(kept) == ["Ponte", "Scuola"]
    assert kept.name in again.bar.sentence
    assert lock.file_of(file).exists(), "the window that is open now holds it"


def test_left_alone_nothing_happens(program: Program, file: Path, person: Person, qtbot: QtBot) -> None:
    backed_up(file)
    write(file, "Scuola")
    person.says = False
    window = restore_chosen(program, file, person)
    qtbot.wait(50)
    assert program.shown is window
    assert titles(file) == ["Ponte", "Scuola"]


def test_one_that_is_damaged_is_told_and_the_copy_opens_as_it_was(
    program: Program, file: Path, person: Person, qtbot: QtBot
) -> None:
    made = backed_up(file)
    with made.open("rb+") as opened:
        opened.truncate(9000)
    window = restore_chosen(program, file, person)
    qtbot.waitUntil(lambda: isinstance(program.shown, CopyWindow) and program.shown is not window, timeout=20_000)
    assert f"«{made.name}» è danneggiata: non ho ripristinato nulla" in window_of(program, person).bar.sentence
    assert titles(file) == ["Ponte"]


def test_what_another_program_has_open_is_not_opened(program: Program, file: Path, qtbot: QtBot) -> None:
    held = lock.take(file, "Maria Rossi", NOW)
    program.start(file)
    assert isinstance(program.shown, WelcomePage)
    assert "è aperta sul computer" in program.shown.bar.sentence
    assert "da Maria Rossi" in program.shown.bar.sentence
    program.shown.bar.buttons[0].click()
    assert "è aperta sul computer" in program.shown.bar.sentence
    held.release()
    assert program.shown.bar.buttons[0].text() == "Riprova"
    program.shown.bar.buttons[0].click()
    assert isinstance(program.shown, CopyWindow)
    with pytest.raises(PsmError):
        lock.take(file, "Bruno Verdi", NOW)


def test_the_same_copy_again_and_another_one(
    program: Program, file: Path, person: Person, qtbot: QtBot, tmp_path: Path
) -> None:
    program.open_copy(file)
    first = program.shown
    program._on_other_copy(file)
    assert program.shown is not first, "it is ours, and opens once more"
    (tmp_path / "altra").mkdir()
    other = commune_desk(tmp_path / "altra")
    other.hand.db.close()
    program._on_other_copy(other.workspace)
    assert not lock.file_of(file).exists()
    assert lock.file_of(other.workspace).exists()
    program._on_other_copy(tmp_path / "manca.psmdb")
    assert "«manca.psmdb» non c'è" in program.shown.bar.sentence  # type: ignore[union-attr]
    assert lock.file_of(other.workspace).exists()
    assert list(tmp_path.glob("manca*")) == []


def test_the_officer_stands_in_the_lock(program: Program, file: Path) -> None:
    program.open_copy(file)
    assert '"officer": "Ufficio tecnico"' in lock.file_of(file).read_text()


def damage(file: Path, pages: int) -> None:
    with file.open("rb+") as opened:
        opened.truncate(file.stat().st_size - 4096 * pages)


def press(program: Program, words: str) -> None:
    button = next(one for one in program.shown.bar.buttons if one.text() == words)  # type: ignore[union-attr]
    button.click()


def test_a_broken_copy_offers_the_newest_good_one(program: Program, file: Path, person: Person, qtbot: QtBot) -> None:
    backed_up(file)
    worse = backup.folder_of(file) / "ala-di-stura-20991231-000000-richiesta.psmdb"
    worse.write_bytes(b"SQLite format 3\0")
    damage(file, 30)
    program.start(file)
    assert isinstance(program.shown, WelcomePage)
    assert "è danneggiato e non si può aprire" in program.shown.bar.sentence
    press(program, "Ripristina l'ultima copia buona")
    qtbot.waitUntil(lambda: isinstance(program.shown, CopyWindow), timeout=20_000)
    assert "Ripristinata" in window_of(program, person).bar.sentence
    assert titles(file) == ["Ponte"]


def test_a_broken_copy_without_others_offers_what_can_be_read(
    program: Program, file: Path, person: Person, qtbot: QtBot
) -> None:
    write(file, *(f"Intervento {n} {'x' * 200}" for n in range(40)))
    damage(file, 4)
    program.start(file)
    assert [one.text() for one in program.shown.bar.buttons] == ["Recupera ciò che si legge"]  # type: ignore[union-attr]
    press(program, "Recupera ciò che si legge")
    qtbot.waitUntil(lambda: isinstance(program.shown, CopyWindow), timeout=20_000)
    told = re.search(
        r"Recuperati (\d+) interventi: si leggevano (\d+) modifiche su 41", window_of(program, person).bar.sentence
    )
    assert told is not None
    assert 10 < int(told[1]) < 41  # of four pages one or two hold records
    assert int(told[1]) == int(told[2]) == len(titles(file))
    assert len(list(file.parent.glob("*-sostituita-*.psmdb"))) == 1
    assert list(file.parent.glob("*recuperata*")) == []


def test_where_nothing_can_be_read_it_stays_as_it_is(program: Program, file: Path, qtbot: QtBot) -> None:
    data = file.read_bytes()[:8192]
    file.write_bytes(data)
    program.start(file)
    press(program, "Recupera ciò che si legge")
    qtbot.waitUntil(
        lambda: isinstance(program.shown, WelcomePage) and "nulla" in program.shown.bar.sentence, timeout=20_000
    )
    assert file.read_bytes() == data
    assert not lock.file_of(file).exists()


def test_what_is_none_of_ours_offers_nothing(program: Program, tmp_path: Path) -> None:
    (tmp_path / "testo.psmdb").write_text("ciao")
    program.start(tmp_path / "testo.psmdb")
    assert isinstance(program.shown, WelcomePage)
    assert "non è una copia del Piano" in program.shown.bar.sentence
    assert program.shown.bar.buttons == ()
    assert (tmp_path / "testo.psmdb").read_text() == "ciao"
    assert [one.name for one in tmp_path.iterdir()] == ["testo.psmdb"]


def test_a_newer_copy_is_left_alone(program: Program, file: Path) -> None:
    with closing(sqlite3.connect(file)) as db:
        db.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('psm', '9999_later', '')")
        db.commit()
    program.start(file)
    assert isinstance(program.shown, WelcomePage)
    assert "viene da una versione più nuova" in program.shown.bar.sentence
    assert program.shown.bar.buttons == ()


def test_the_question_has_its_focus_on_the_safe_button_and_enter_presses_the_one_that_has_it(
    qtbot: QtBot, theme: Theme, show: Show
) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QMessageBox, QPushButton

    window = QWidget()
    show(window)
    seen: list[tuple[str, str]] = []

    def answer(tabs: int) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        for _ in range(tabs):
            qtbot.keyClick(box.focusWidget(), Qt.Key.Key_Tab)
        focused = box.focusWidget()
        assert isinstance(focused, QPushButton)
        seen.append((box.text(), focused.text()))
        qtbot.keyClick(focused, Qt.Key.Key_Return)

    words = "Ripristina una copia", "Torna com'era.", "Ripristina", "Lascia com'è"
    QTimer.singleShot(100, lambda: answer(0))
    assert not Confirm()(window, *words)
    QTimer.singleShot(100, lambda: answer(1))
    assert Confirm()(window, *words)
    assert seen == [("Torna com'era.", "Lascia com'è"), ("Torna com'era.", "Ripristina")]
