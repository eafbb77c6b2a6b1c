"""Keys as people read them: which there are, and what each does. The window tells them from its own menus."""

from typing import NamedTuple

from PySide6.QtGui import QKeySequence


class KeyLine(NamedTuple):
    """One thing that can be done: the menu it stands in, its words, its keys ("Ctrl+S, Maiusc+F12")."""

    menu: str
    words: str
    keys: str


def sequence(keys: str) -> QKeySequence:
    """Keys by the names they have in code ("Ctrl+Shift+A"). Qt's own way also looks through all names people read."""
    return QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)


def native(keys: QKeySequence | str) -> str:
    """A sequence as it stands on the keyboard: Ctrl+Maiusc+A."""
    read = sequence(keys) if isinstance(keys, str) else keys
    return read.toString(QKeySequence.SequenceFormat.NativeText)
