"""The program with a window: puts the rooms together. `psm-desktop [FILE]`, or main.py without arguments.

A start is worth some care: `jobs/swift.py` says what is done before anything else is imported. Rubbish is looked for
only between two events (`jobs/rubbish.py`).
"""
# ruff: noqa: E402  (swiftly, before anything else is imported)

from __future__ import annotations

from psm_desktop.jobs.swift import load_swiftly

load_swiftly()

import gc
import sys
from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from psm_desktop import paths
from psm_desktop.jobs.rubbish import Collector
from psm_desktop.program import Program
from psm_desktop.settings import Settings
from psm_desktop.ui.common.language import speak
from psm_desktop.ui.shell.copy_window import CopyWindow

if TYPE_CHECKING:
    from psm_desktop.ui.shell.opening import Opening

gc.freeze()  # modules stay: no round need look at them

REST_MS = 1000
"""So long after a start rubbish is looked for, and loaded what the screens need that nobody has opened yet."""


def started(words: Sequence[str], opening: Opening | None = None) -> tuple[QApplication, Program]:
    """All up to the first event: the application, and the program with what it shows.

    `opening`: the window that announces it; its preferences and look are used as they are.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("PSM Desktop")
    settings = opening.settings if opening is not None else Settings(paths.config_dir() / "preferences.json")
    speak(app, settings.preferences.language)
    program = Program(app, settings, opening=opening)
    program.start(paths.named(words))
    QTimer.singleShot(REST_MS, program, lambda: _at_rest(app, program))
    return app, program


def _at_rest(app: QApplication, program: Program) -> None:
    gc.freeze()  # what a start has made stays: no later round need look at it
    app.applicationStateChanged.connect(Collector(program).follow)
    from psm_desktop.ui.shell import ahead  # not for the first picture

    is_office = isinstance(program.shown, CopyWindow) and program.shown.desk.commune is None
    modules = ahead.loaded(ahead.OFFICE if is_office else ahead.COMMUNE)
    ahead.Ahead(chain(modules, ahead.built(lambda: program.shown)), program)
    program.shown_changed.connect(lambda: QTimer.singleShot(REST_MS, program, lambda: _build_ahead(program)))


def _build_ahead(program: Program) -> None:
    """The screens of a window that has taken another's place: of another commune, or after the first run."""
    from psm_desktop.ui.shell import ahead

    ahead.Ahead(ahead.built(lambda: program.shown), program.shown)
