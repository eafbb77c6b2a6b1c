"""A bug of ours: said plainly, with text to copy, kept in a file; nothing is sent, the copy stays as it was."""

import sys
import threading
import time
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from psm_desktop.version import VERSION

KEPT = 20
"""So many reports are kept."""


class CrashWatch(QObject):
    """Catches what nobody caught, on any thread, and tells it on the window's thread."""

    _caught = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._caught.connect(self._show)
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_exception(
        self, kind: type[BaseException], problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, problem or kind(), trace)
            return
        text = report("".join(traceback.format_exception(kind, problem, trace)))
        sys.stderr.write(text)
        keep(self._folder, text)
        self._caught.emit(text)

    def _show(self, text: str) -> None:
        from psm_desktop.ui.shell.crash_window import CrashDialog

        CrashDialog(text, self._folder).exec()


def report(trace: str) -> str:
    """What helps to mend it: version, system, where it happened. No data of the copy, no file name of the user."""
    lines = [line.replace(str(Path.home()), "~") for line in trace.splitlines()]
    return "\n".join([f"PSM Desktop {VERSION}, Python {sys.version.split()[0]}, {sys.platform}", *lines, ""])


def keep(folder: Path, text: str) -> None:
    """Keep a report in the folder, the last ones only."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in sorted(folder.glob("*.txt"))[: -KEPT + 1]:
        old.unlink(missing_ok=True)
    folder.joinpath(time.strftime("%Y%m%d-%H%M%S") + ".txt").write_text(text, "utf-8")
