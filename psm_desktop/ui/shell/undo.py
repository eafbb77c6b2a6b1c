"""Annulla and Ripeti, named after what they would take back: *Annulla: importo di «Ponte del Rio»*."""

from PySide6.QtGui import QAction, QUndoStack
from PySide6.QtWidgets import QWidget

from psm_desktop.ui.common.fields.keeper import commit_focused
from psm_desktop.ui.common.keys import sequence
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.shell.menus import NAME


class StepAction(QAction):
    """Undo or redo. What is being typed is recorded first, so that nothing is lost under it.

    It holds no reference to the stack: a stack that ends together with its window tells its last news to actions that
    are being destroyed (PySide6 6.11 crashes there).
    """

    def __init__(self, window: QWidget, verb: str, *keys: str) -> None:
        super().__init__(window)
        self._verb = verb
        self.setProperty(NAME, verb)
        self.setShortcuts([sequence(key) for key in keys])
        self.triggered.connect(self._on_triggered)

    def name_after(self, step: str) -> None:
        """Say which step it is about; "" where there is none."""
        self.setText(f"{self._verb}: {step}" if step else self._verb)

    def _on_triggered(self) -> None:
        commit_focused()


def undo_actions(window: QWidget, stack: QUndoStack) -> tuple[QAction, QAction]:
    """The two actions of a stack."""
    undo = StepAction(window, tr("Annulla"), "Ctrl+Z")
    redo = StepAction(window, tr("Ripeti"), "Ctrl+Y", "Ctrl+Shift+Z")
    undo.triggered.connect(stack.undo)
    redo.triggered.connect(stack.redo)
    undo.name_after(stack.undoText())
    redo.name_after(stack.redoText())
    undo.setEnabled(stack.canUndo())
    redo.setEnabled(stack.canRedo())
    stack.canUndoChanged.connect(undo.setEnabled)
    stack.canRedoChanged.connect(redo.setEnabled)
    stack.undoTextChanged.connect(undo.name_after)
    stack.redoTextChanged.connect(redo.name_after)
    return undo, redo
