"""A bug of ours: the report says where, and holds nothing of the person, the place or the data."""

import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.domain.money import parse_cents
from psm_desktop.errors import PsmError
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.shell import crash
from psm_desktop.ui.shell.crash import KEPT, LEFT_OUT, CrashWatch, keep, report
from psm_desktop.ui.shell.crash_window import CrashDialog
from psm_desktop.version import VERSION

PERSONAL = ("Maria Rossi", "Rossi", "maria.rossi", "Valdirame", "180.000", "RSSMRA80A01L219X")


def raised(problem: BaseException) -> BaseException:
    try:
        raise problem
    except BaseException as caught:
        return caught


@pytest.mark.parametrize(
    "problem",
    [
        ValueError("«Maria Rossi» is no amount: 180.000"),
        KeyError("RSSMRA80A01L219X"),
        AssertionError("Ponte di Valdirame, Maria Rossi"),
        sqlite3.OperationalError('fts5: syntax error near "Rossi"'),
        FileNotFoundError(2, "No such file", "C:\\Users\\maria.rossi\\Valdirame.psmdb"),
        UnicodeEncodeError("ascii", "Maria Rossi €", 12, 13, "ordinal not in range"),
        PsmError("no-workspace", name="Valdirame.psmdb"),
    ],
)
def test_a_report_quotes_nothing_that_somebody_typed(problem: BaseException) -> None:
    text = report(raised(problem))
    assert type(problem).__name__ in text
    assert [word for word in PERSONAL if word in text] == []
    assert VERSION in text
    assert "test_crash.py, line" in text


def test_nor_does_what_led_to_it() -> None:
    name = "Maria " + "Rossi"  # the line of code that raises stands in the report
    try:
        try:
            raise KeyError(name)
        except KeyError as first:
            raise RuntimeError(name) from first
    except RuntimeError as caught:
        text = report(caught)
    assert text.count(LEFT_OUT) == 2
    assert name not in text
    assert text.index("KeyError: ") < text.index("RuntimeError: ")


def test_what_python_says_of_the_program_s_own_names_stays() -> None:
    text = report(raised(AttributeError("'NoneType' object has no attribute 'title'")))
    assert "AttributeError: 'NoneType' object has no attribute 'title'" in text


def test_nor_is_what_qt_says_of_a_widget_that_is_gone_left_out() -> None:
    assert "libshiboken: Internal C++ object (QMenu) already deleted." in report(
        raised(RuntimeError("libshiboken: Internal C++ object (QMenu) already deleted."))
    )


def test_places_are_those_of_the_program_not_of_the_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        parse_cents(None)  # type: ignore[arg-type]
    except (TypeError, AttributeError) as problem:
        text = report(problem)
    assert "  psm_desktop/domain/money.py, line" in text
    assert str(Path.home()) not in text
    for file in ("C:\\Users\\maria.rossi\\AppData\\psm_desktop\\ui\\a.py", "/home/maria.rossi/psm_desktop/ui/a.py"):
        assert crash._place(file) == "psm_desktop/ui/a.py"
    assert crash._place("/home/maria.rossi/lib/json/decoder.py") == "json/decoder.py"


def test_the_last_reports_are_kept(tmp_path: Path) -> None:
    folder = tmp_path / "crashes"
    for number in range(KEPT + 5):
        (folder).mkdir(exist_ok=True)
        (folder / f"20260101-{number:06}.txt").write_text("x")
    assert keep(folder, "new")
    kept = sorted(one.name for one in folder.iterdir())
    assert len(kept) == KEPT
    assert (folder / kept[-1]).read_text() == "new"
    (tmp_path / "file").write_text("")
    assert not keep(tmp_path / "file" / "crashes", "new"), "a folder that cannot be made is no second crash"


@pytest.fixture
def watch(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[CrashWatch, list[str]]]:
    """A watch whose window is only noted."""
    hooks, shown = (sys.excepthook, threading.excepthook), list[str]()

    class Noted:
        def __init__(self, text: str, _folder: Path) -> None:
            shown.append(text)

        def exec(self) -> None:
            sys.excepthook(ValueError, ValueError("again"), None)  # while one window stands

    monkeypatch.setattr("psm_desktop.ui.shell.crash_window.CrashDialog", Noted)
    yield CrashWatch(tmp_path / "crashes"), shown
    sys.excepthook, threading.excepthook = hooks


def test_what_nobody_caught_is_kept_and_told_once_at_a_time(
    watch: tuple[CrashWatch, list[str]], tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    _, shown = watch
    sys.excepthook(ValueError, raised(ValueError("Maria Rossi")), None)
    assert len(shown) == 1
    assert "Maria Rossi" not in shown[0]
    assert (tmp_path / "crashes").is_dir()
    sys.excepthook(ValueError, raised(ValueError("later")), None)
    assert len(shown) == 2
    assert "Maria Rossi" not in capsys.readouterr().err


def test_so_is_what_happened_on_another_thread(watch: tuple[CrashWatch, list[str]], qtbot: QtBot) -> None:
    _, shown = watch

    def work() -> None:
        raise KeyError("Maria Rossi")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert "KeyError" in shown[0]


def test_the_window_blames_nobody_and_gives_the_text(
    qtbot: QtBot, tmp_path: Path, show: Callable[[QWidget], None], nameless
) -> None:
    dialog = CrashDialog("PSM Desktop\nValueError", tmp_path)
    show(dialog)
    assert dialog.findChild(QPlainTextEdit).toPlainText() == "PSM Desktop\nValueError"
    assert nameless(dialog) == []
    buttons = {one.text(): one for one in dialog.findChildren(QPushButton)}
    buttons["Copia il testo"].click()
    assert QGuiApplication.clipboard().text() == "PSM Desktop\nValueError"
    buttons["Riprendi il lavoro"].setFocus()
    qtbot.keyClick(buttons["Riprendi il lavoro"], Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_the_text_can_be_saved_for_whoever_assists(tmp_path: Path, show: Callable[[QWidget], None]) -> None:
    wanted: list[Path | None] = [tmp_path / "guasto.txt", tmp_path / "manca" / "guasto.txt", None]
    ask = AskFile(where=lambda *_words: wanted.pop(0))
    dialog = CrashDialog("PSM Desktop\nValueError", tmp_path, ask)
    show(dialog)
    save = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Salva il testo…")
    save.click()
    assert (tmp_path / "guasto.txt").read_text() == "PSM Desktop\nValueError"
    assert dialog.kept.text() == "Il testo è in «guasto.txt»."
    save.click()
    assert dialog.kept.text() == "«guasto.txt» non si può scrivere. Scegli un'altra cartella."
    save.click()
    assert dialog.isVisible()
