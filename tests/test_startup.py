"""What is in memory once the window stands, and that Qt's bindings give back what they borrow."""

import json
import subprocess
import sys
from pathlib import Path

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.hand import Hand
from psm_desktop.store import copies, seed

HEAVY = ("reportlab", "openpyxl", "pikepdf", "pypdfium2", "xlsxwriter", "zstandard")
"""Imported where they are used: at start-up they would make it ten times longer (DESIGN §10)."""

WINDOW = """
import json, os, sys
from psm_desktop.app import started
app, program = started(sys.argv[1:])
for _ in range(5):
    app.processEvents()
assert not program.shown.grab().isNull()
print(json.dumps([type(program.shown).__name__, sorted(sys.modules)]), flush=True)
os._exit(0)  # closing is another test's matter
"""

NONE = """
import os, sys
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication(sys.argv[:1])
label = QLabel("x")
label.show()
for _ in range(50):
    app.processEvents()
before = sys.getrefcount(None)
for _ in range(1000):
    app.processEvents()
print(sys.getrefcount(None) - before, flush=True)
os._exit(0)
"""


def said(script: str, *words: str) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run([sys.executable, "-c", script, *words], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def workspace(tmp_path: Path) -> Path:
    """A copy with one intervention."""
    file = tmp_path / "piano.psmdb"
    copies.create(file, seed.plan(), officer="Rossi", made_at=1_795_000_000, communes=("001003",), is_training=True)
    db = copies.connect(file)
    AddIntervention("ponte").run(Hand(db, "001003", "Rossi"))
    db.close()
    return file


def loaded(*words: str) -> tuple[str, set[str]]:
    """The window shown and the heavy libraries in memory."""
    window, modules = json.loads(said(WINDOW, *words).splitlines()[-1])
    assert "psm_desktop.app" in modules
    return window, {name.partition(".")[0] for name in modules} & set(HEAVY)


def test_the_window_on_a_copy_starts_without_the_heavy_libraries(tmp_path: Path) -> None:
    assert loaded(str(workspace(tmp_path))) == ("CopyWindow", set())


def test_so_does_the_first_run() -> None:
    assert loaded() == ("WelcomePage", set())


def test_working_off_events_loses_no_reference_to_none() -> None:
    """PySide 6.12.0 loses one a call, and Python 3.11 aborts when none is left."""
    assert abs(int(said(NONE))) < 50
