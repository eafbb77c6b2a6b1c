"""A person at the program: keys alone, and how many acts a job takes them (UX.md §1).

One act is a key chord, a field typed, or a choice: of a cell to which arrows lead, of a button to which Tab leads, of a
folder or a file in the system's dialog. Dragging files onto the window is one act as well.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from desks import commune_desk
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.settings import Settings
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.screen import Screen
from psm_desktop.ui.reports import printing
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow

Kind = TypeVar("Kind", bound=QWidget)
Show = Callable[[QWidget], None]
FARTHEST = 80
"""Steps with Tab: who has not arrived by then never does."""


class Persona:
    """Somebody with a job to do in the whole window on a real copy."""

    def __init__(self, qtbot: QtBot, window: CopyWindow, desk: Desk) -> None:
        self.window, self.desk, self.acts = window, desk, list[str]()
        self._qtbot = qtbot

    @property
    def focus(self) -> QWidget:
        """Where keys go: into a list that hangs under its field, if one is open."""
        popup = QApplication.activePopupWidget()
        return (popup and (popup.focusWidget() or popup)) or QApplication.focusWidget() or self.window

    @property
    def records(self) -> Screen:
        """The screen Piano e interventi."""
        return self.part(Screen)

    def part(self, kind: type[Kind]) -> Kind:
        """The part of the window of a kind that is in sight."""
        return next(one for one in self.window.findChildren(kind) if one.isVisible())

    def press(self, keys: str) -> None:
        """A key chord, as menus write it."""
        self.acts.append(keys)
        self._press(keys)

    def type(self, text: str) -> None:
        """A field, or a cell of a table: what stands there is replaced where the program selects it."""
        self.acts.append(text)
        for letter in text:
            QTest.keyClicks(self.focus, letter)
        QApplication.processEvents()

    def go(self, *arrows: str) -> None:
        """To a cell of a list or a table, with arrows: one choice."""
        self.acts.append("cell")
        for arrow in arrows:
            self._press(arrow)

    def choose_in_list(self, words: str, first: bool = False) -> None:
        """An entry of the list under a field, found by typing and taken with Tab: one choice.

        `first`: the arrow leads to the first of those found, where a text of one's own may stand as well.
        """
        self.type(words)
        if first:
            self._press("Down")
        self._press("Tab")

    def choose(self, name: str) -> None:
        """A button or an entry: Tab leads there, Invio presses it."""
        self.acts.append(name)
        for _ in range(FARTHEST):
            if name in self.focus.accessibleName() or name in getattr(self.focus, "text", str)():
                self._press("Return")
                return
            self._press("Tab")
        raise AssertionError(f"Tab leads to no «{name}»")

    def drop(self, *files: Path, on: QWidget | None = None) -> None:
        """Files dragged onto a part of the window; None: the window."""
        self.acts.append("drag")
        target, data = on or self.window, QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        at, act = QPoint(10, 10), Qt.DropAction.CopyAction
        held = data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(target, QDragEnterEvent(at, act, *held))
        QApplication.sendEvent(target, QDropEvent(QPointF(at), act, *held))

    def wait(self, until: Callable[[], object]) -> None:
        """For work that goes on beside the window."""
        self._qtbot.waitUntil(lambda: bool(until()), timeout=20_000)

    def _press(self, keys: str) -> None:
        chord = QKeySequence(keys)[0]
        QTest.keyClick(self.focus, chord.key(), chord.keyboardModifiers())
        QApplication.processEvents()


class Answers:
    """What the person answers the system's dialogs: a choice each, `acts` of them are counted by the persona."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.files, self.folder, self.printed = list[Path](), Path(), Path()
        self.persona: Persona | None = None
        patch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (self._said([str(one) for one in self.files]), ""))
        patch.setattr(QFileDialog, "getSaveFileName", self._where)
        patch.setattr(printing, "ask_printer", self._printer)

    def _said(self, answer: Sequence[str]) -> Sequence[str]:
        if self.persona is not None:
            self.persona.acts.append("dialog")
        return answer

    def _where(self, _parent: QWidget, _title: str, suggested: str, _kinds: str) -> tuple[str, str]:
        self._said(suggested)
        return str(self.folder / Path(suggested).name), ""

    def _printer(self, _parent: QWidget, _pages: int) -> QPrinter:
        """The printer of every day: the dialog's own Invio is the paper's, not the program's."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.printed))
        return printer


@contextmanager
def at_work(
    qtbot: QtBot, theme: Theme, settings: Settings, show: Show, desk: Desk, answers: Answers
) -> Iterator[Persona]:
    """The program, open on a copy at the size of most screens (UX.md §2)."""
    window = assemble(desk, theme, settings, AskFile())
    window.resize(1366, 697)
    show(window)
    persona = answers.persona = Persona(qtbot, window, desk)
    yield persona
    window.close()  # nothing may be painted from a copy that is closed
    desk.hand.db.close()


def desk_in(folder: Path) -> Desk:
    """A desk on a new training copy of Ala di Stura, in a folder of its own."""
    folder.mkdir()
    return commune_desk(folder)
