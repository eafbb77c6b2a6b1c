"""A bug of ours: said plainly, with text to copy, kept in a file; nothing is sent, the copy stays as it was."""

import sys
import threading
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from psm_desktop.version import VERSION

KEPT = 20
"""So many reports are kept."""
PACKAGE = "psm_desktop"
TELLING = (AttributeError, TypeError, NameError, ImportError, IndexError, RecursionError, NotImplementedError)
"""Exceptions whose message Python itself makes, of names in the program. Others may quote what somebody typed."""

OF_QT = "libshiboken: Internal C++ object"
"""So begins what PySide6 says of a widget that is gone: it names a class, nothing else."""
LEFT_OUT = "(message-left-out)"
"""Stands in the place of a message that may quote data."""


class CrashWatch(QObject):
    """Catches what nobody caught, on any thread, and tells it on the window's thread."""

    _caught = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder, self._is_told = folder, False
        self._caught.connect(self._show)
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_exception(
        self, kind: type[BaseException], problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        problem = (problem or kind()).with_traceback(trace)
        if isinstance(problem, KeyboardInterrupt):
            sys.__excepthook__(kind, problem, trace)
            return
        text = report(problem)
        sys.stderr.write(text)
        keep(self._folder, text)
        self._caught.emit(text)

    def _show(self, text: str) -> None:
        """One window at a time: what goes wrong while it is read is in its file."""
        from psm_desktop.ui.shell.crash_window import CrashDialog

        if self._is_told:
            return
        self._is_told = True
        CrashDialog(text, self._folder).exec()
        self._is_told = False


def report(problem: BaseException) -> str:
    """What helps to mend it: version, system, where it happened. No data of the copy, no file name of the user."""
    head = f"PSM Desktop {VERSION}, Python {sys.version.split()[0]}, {sys.platform}"
    return "\n".join([head, *_told(problem), ""])


def _told(problem: BaseException) -> Iterator[str]:
    """What it was and where, after what led to it."""
    before = problem.__cause__ or (None if problem.__suppress_context__ else problem.__context__)
    if before is not None:
        yield from _told(before)
        yield "then:"
    for frame in traceback.extract_tb(problem.__traceback__):
        yield f"  {_place(frame.filename)}, line {frame.lineno}, in {frame.name}"
        yield f"    {frame.line}"
    kind = type(problem)
    name = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
    yield f"{name}: {_message(problem)}"


def _message(problem: BaseException) -> str:
    if isinstance(problem, TELLING) or str(problem).startswith(OF_QT):
        return str(problem)
    if isinstance(problem, OSError):
        return f"errno {problem.errno}"
    return LEFT_OUT


def _place(file: str) -> str:
    """A file of the program by its place in it; any other by its last two names: where it lies says whose it is."""
    parts = Path(file.replace("\\", "/")).parts
    start = len(parts) - parts[::-1].index(PACKAGE) - 1 if PACKAGE in parts else -2
    return "/".join(parts[start:])


def keep(folder: Path, text: str) -> bool:
    """Keep a report in the folder, the last ones only; False where it cannot be written: the window shows it too."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for old in sorted(folder.glob("*.txt"))[: -KEPT + 1]:
            old.unlink(missing_ok=True)
        folder.joinpath(time.strftime("%Y%m%d-%H%M%S") + ".txt").write_text(text, "utf-8")
    except OSError:
        return False
    return True
