"""Annulla and Ripeti, named after what they would take back: *Annulla: importo di «Ponte del Rio»*."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QWidget

from psm_desktop.ui.common.fields.keeper import commit_focused
from psm_desktop.ui.shell.menus import make_action

STEPS = 200
"""As many steps as a session remembers."""


def undo_actions(window: QWidget, stack: QUndoStack) -> tuple[QAction, QAction]:
    """The two actions of a stack. What is being typed is recorded first, so that nothing is lost under them."""
    if stack.count() == 0:
        stack.setUndoLimit(STEPS)
    undo = make_action(window, "", lambda: _after_typing(stack.undo), QKeySequence.StandardKey.Undo)
    redo = make_action(window, "", lambda: _after_typing(stack.redo), "Ctrl+Y", "Ctrl+Shift+Z")
    name_after(undo, window.tr("Annulla"), stack.undoText())
    name_after(redo, window.tr("Ripeti"), stack.redoText())
    undo.setEnabled(stack.canUndo())
    redo.setEnabled(stack.canRedo())
    stack.canUndoChanged.connect(undo.setEnabled)
    stack.canRedoChanged.connect(redo.setEnabled)
    stack.undoTextChanged.connect(lambda step: name_after(undo, window.tr("Annulla"), step))
    stack.redoTextChanged.connect(lambda step: name_after(redo, window.tr("Ripeti"), step))
    return undo, redo


def name_after(action: QAction, verb: str, step: str) -> None:
    action.setText(f"{verb}: {step}" if step else verb)


def _after_typing(act: Callable[[], None]) -> None:
    commit_focused()
    act()
