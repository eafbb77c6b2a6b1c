"""What a start may cost: nothing is loaded that the first picture does not show, and idling leaks nothing.

Each test starts the program in a process of its own, as a person does; `bench/cold_start.py` takes the time.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.desks import add, commune_desk, office_desk

HEAVY = {"reportlab", "openpyxl", "pikepdf", "pypdfium2", "zstandard", "PIL", "lxml", "sqlite_utils"}
EXCHANGE = {"nacl", "cbor2"}
START = """
import json, sys
from psm_desktop.app import started
app, program = started(sys.argv[1:])
app.processEvents()
assert program.shown.isVisible() and not program.shown.grab().isNull()
"""
LOADED = "print(json.dumps([type(program.shown).__name__, *sys.modules]))"
IDLE = """
counts = []
for _ in range(3):
    for _ in range(1000):
        app.processEvents()
    counts.append(sys.getrefcount(None))
print(json.dumps(counts))
"""
LEFT = "import os\nos._exit(0)"


def told(script: str, *words: str) -> list[object]:
    """What a started program prints before it is left."""
    env = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    code = "\n".join((START, script, "sys.stdout.flush()", LEFT))
    done = subprocess.run([sys.executable, "-c", code, *words], env=env, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert isinstance(found, list)
    return found


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    desk = commune_desk(tmp_path)
    add(desk.hand.db, desk.hand.commune, "Ponte sulla Stura", cents=100_00, funded=50_00)
    desk.hand.db.close()
    return desk.workspace


def test_the_window_on_a_commune_opens_without_libraries_for_paper_excel_and_exchange(copy: Path) -> None:
    shown, *loaded = told(LOADED, str(copy))
    assert shown == "CopyWindow"
    assert (HEAVY | EXCHANGE) & set(loaded) == set()


def test_the_window_of_the_office_opens_without_libraries_for_paper_and_excel(tmp_path: Path) -> None:
    desk = office_desk(tmp_path)
    desk.hand.db.close()
    shown, *loaded = told(LOADED, str(desk.workspace))
    assert shown == "CopyWindow"
    assert HEAVY & set(loaded) == set()


def test_the_first_run_opens_without_any_of_them() -> None:
    shown, *loaded = told(LOADED)
    assert shown == "WelcomePage"
    assert (HEAVY | EXCHANGE) & set(loaded) == set()


def test_screens_nobody_has_opened_are_not_loaded(copy: Path) -> None:
    _, *loaded = told(LOADED, str(copy))
    screens = {f"psm_desktop.ui.{name}.screen" for name in ("excel", "exchange", "interventions", "office", "reports")}
    assert screens & set(loaded) == set()


def test_what_changes_the_copy_is_not_loaded_before_somebody_changes_it(copy: Path) -> None:
    _, *loaded = told(LOADED, str(copy))
    acts = {"psm_desktop.commands.undo", "psm_desktop.commands.write_note", "psm_desktop.commands.name_officer"}
    assert acts & set(loaded) == set()


def test_qt_shows_no_class_that_the_window_does_not_use(copy: Path) -> None:
    """A widget or a style of Qt's own that comes to us unnamed has PySide make every class it knows (20 to 35 ms)."""
    made = "import PySide6.QtWidgets\nprint(json.dumps([name for name in vars(PySide6.QtWidgets) if name[0] == 'Q']))"
    assert {"QWizard", "QMessageBox", "QCalendarWidget", "QProxyStyle"} & set(told(made, str(copy))) == set()


def test_no_source_is_read_to_load_the_program(copy: Path) -> None:
    """PySide's own `__import__` reads that of each module for a word that is in none of ours."""
    read = "import linecache\nprint(json.dumps([name for name in linecache.cache if 'psm_desktop' in name]))"
    assert told(read, str(copy)) == []


def test_none_is_held_as_often_after_a_thousand_rounds_of_events(copy: Path) -> None:
    """PySide 6.12.0 loses one a call, and Python 3.11 aborts when none is left."""
    first, *later = (int(str(count)) for count in told(IDLE, str(copy)))
    assert all(abs(count - first) <= 5 for count in later), (first, later)


def test_rubbish_is_looked_for_between_events_only(copy: Path) -> None:
    """Python itself never does: what dies inside a call of Qt's may want the lock that call holds."""
    wait = """
import gc, weakref
from PySide6.QtTest import QTest
QTest.qWait(1200)
class Ring: pass
ring = Ring()
ring.itself = ring
gone = []
weakref.finalize(ring, gone.append, True)
del ring
many = [[n] for n in range(100_000)]
before = list(gone)
QTest.qWait(2500)
print(json.dumps([gc.isenabled(), before, gone]))
"""
    assert told(wait, str(copy)) == [False, [], [True]]


FIRST = """
import json, sys
from psm_desktop.start import application, shown
app = application()
opening = shown(app, sys.argv[1:])
loaded = [*sys.modules]
from PySide6 import QtWidgets
made = [name for name in vars(QtWidgets) if name[0] == "Q"]
said = [one.text() for one in opening.findChildren(QtWidgets.QLabel) if one.isVisible()]
"""
MOST_MODULES = 62
"""Of ours, for the first page; the whole program has some 650."""


def first(script: str, *words: str) -> list[object]:
    """What an opening window prints."""
    code = "\n".join((FIRST, script, "sys.stdout.flush()", LEFT))
    env = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    done = subprocess.run([sys.executable, "-c", code, *words], env=env, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert isinstance(found, list)
    return found


def test_the_figures_are_on_the_screen_before_the_program_is_loaded(copy: Path) -> None:
    visible, said, *loaded = first("print(json.dumps([opening.isVisible(), said, *loaded]))", str(copy))
    assert visible is True
    assert isinstance(said, list)
    assert {"1 intervento", "100,00\xa0€", "50,00\xa0€", "Apro il programma…"} <= set(said)
    ours = {str(name) for name in loaded if str(name).startswith("psm_desktop.")}
    rooms = ("commands", "sync", "office", "readers", "ui.interventions", "ui.shell.assembly", "ui.dashboard.page")
    assert [name for name in ours if name.startswith(tuple(f"psm_desktop.{room}" for room in rooms))] == []
    assert {"psm_desktop.store.journal", "psm_desktop.store.entries", "psm_desktop.program"} & ours == set()
    assert len(ours) <= MOST_MODULES


def test_the_first_page_has_qt_make_neither_styles_nor_lists_nor_menus(copy: Path) -> None:
    made = set(first("print(json.dumps(made))", str(copy)))
    assert {"QStyle", "QTableView", "QTextEdit", "QPlainTextEdit", "QMenuBar"} & made == set()


def test_on_the_first_run_there_is_a_line_of_text_at_once() -> None:
    assert first("print(json.dumps(said))") == ["Apro il programma…"]


def test_the_window_follows_the_first_page_in_its_place(copy: Path) -> None:
    code = """
from psm_desktop.start import load
opening.showNormal()
opening.setGeometry(10, 20, 1200, 680)
place = opening.geometry()
program = load(app, sys.argv[1:], opening)
window = program.shown
print(json.dumps([type(window).__name__, window.geometry() == place, window.isVisible(), opening.isVisible()]))
"""
    assert first(code, str(copy)) == ["CopyWindow", True, True, False]
