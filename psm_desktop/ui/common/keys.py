"""Keys as people read them: which there are, and what each does. The window tells them from its own menus."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

CONFIRM = ("Ctrl+Return", "Ctrl+Enter")
"""Ctrl+Invio, that of the number pad too."""


class KeyLine(NamedTuple):
    """One thing that can be done: the menu it stands in, its words, its keys ("Ctrl+S, Maiusc+F12")."""

    menu: str
    words: str
    keys: str


def sequence(keys: str) -> QKeySequence:
    """Keys by the names they have in code ("Ctrl+Shift+A"). Qt's own way also looks through all names people read."""
    return QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)


def is_undo(event: QEvent) -> bool:
    """Whether keys ask for undo or redo."""
    keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    return isinstance(event, QKeyEvent) and any(event.matches(key) for key in keys)


def on_confirm(
    widget: QWidget, act: Callable[[], object], context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut
) -> None:
    """Have Ctrl+Invio do what a panel is there for, with either of the two keys."""
    shortcut = QShortcut(widget)
    shortcut.setContext(context)
    shortcut.setKeys([sequence(keys) for keys in CONFIRM])
    shortcut.activated.connect(act)


def native(keys: QKeySequence | str) -> str:
    """A sequence as it stands on the keyboard: Ctrl+Maiusc+A."""
    read = sequence(keys) if isinstance(keys, str) else keys
    return read.toString(QKeySequence.SequenceFormat.NativeText)
