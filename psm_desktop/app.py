"""The program with a window: puts the rooms together. `psm-desktop [FILE]`, or main.py without arguments.

A start is worth some care: while modules are loaded and the window is built nothing becomes rubbish, and looking for
it all the same takes a tenth of the time. Nobody looks until the first picture stands, and then only between two events
(`jobs/rubbish.py`). And importing is done by Python itself: PySide puts an `__import__` of its own in its place, which
reads the source of every module for a word that switches its names to snake_case. None of ours has it.
"""
# ruff: noqa: E402  (nobody looks for rubbish, and imports are plain, before anything else is imported)

from __future__ import annotations

import gc

gc.disable()

import builtins
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)

from psm_desktop import paths
from psm_desktop.jobs.rubbish import Collector
from psm_desktop.program import Program
from psm_desktop.settings import Settings
from psm_desktop.ui.common.language import speak

gc.freeze()  # modules stay: no round need look at them

REST_MS = 1000
"""So long after a start rubbish is looked for."""


def started(words: Sequence[str]) -> tuple[QApplication, Program]:
    """All up to the first event: the application, and the program with what it shows."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("PSM Desktop")
    settings = Settings(paths.config_dir() / "preferences.json")
    speak(app, settings.preferences.language)
    program = Program(app, settings)
    program.start(named(words))
    QTimer.singleShot(REST_MS, program, lambda: _collect(program))
    return app, program


def _collect(program: Program) -> None:
    gc.freeze()  # what a start has made stays: no later round need look at it
    Collector(program)


def named(words: Sequence[str]) -> Path | None:
    """The copy named on the command line or in PSM_WORKSPACE; None where none is."""
    given = [word for word in words if not word.startswith("-")]
    name = given[0] if given else os.environ.get("PSM_WORKSPACE", "")
    return Path(name) if name else None
