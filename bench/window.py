"""The program's window on a workspace, as a start makes it, without the start."""

import gc
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from bench.sample import NOW
from psm_desktop.commands.hand import Hand
from psm_desktop.jobs.rubbish import Collector
from psm_desktop.settings import Settings
from psm_desktop.store import copies, seed
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow

SIZE = (1366, 697)


def the_app() -> QApplication:
    """The one there is, or a new one."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    return app


def window_on(file: Path, commune: str) -> CopyWindow:
    """Shown and painted; `commune` "": the office's own. Its connection waits for nobody, as the program's does."""
    app, db = the_app(), copies.connect(file, wait_s=0)
    desk = Desk(Hand(db, commune, "Ufficio tecnico", lambda: NOW), seed.commune(commune) if commune else None)
    desk.destroyed.connect(db.close)
    window = assemble(desk, Theme(app, "light"), Settings(file.with_suffix(".json")), AskFile())
    window.resize(*SIZE)
    window.show()
    app.processEvents()
    gc.freeze()  # as a start does, see app.py
    Collector(window)
    return window


def records_of(window: CopyWindow) -> InterventionsPage:
    """The screen Piano e interventi, opened."""
    (page,) = (one for one in window.pages if isinstance(one, InterventionsPage))
    window.open_page(page)
    the_app().processEvents()
    return page


def put_away(window: CopyWindow) -> None:
    """Close it, with its connection."""
    window.close()
    window.deleteLater()
    the_app().processEvents()


def until_quiet(window: CopyWindow) -> None:
    """Let the window work until what it gathers on the other thread stands in it."""
    loop = QEventLoop()
    while window.long.busy:
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        time.sleep(0.001)  # the other thread needs the interpreter
    loop.processEvents()
