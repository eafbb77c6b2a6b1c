"""What all fields have in common: telling typing from leaving, and showing what is wrong without taking the text away.

Every field (TextField, LongTextField, EuroEdit, PercentEdit, DateEdit, ChoiceField) has

    edited(str)         each time the person types: the raw text, to be kept aside after 1.5 s
    committed(str)      focus has left, or Enter or Ctrl+S: the raw text, changed since it was last shown
    reverted()          focus has left and the text is again what was shown: drop what was kept aside
    problem_shown(str)  the sentence under the field; "" when it goes away
    show_value(cell)    what is stored: a value of the field's type, None, or a Draft (text as typed, with its sentence)
    show_problem(text)  mark the field; "" unmarks it
    raw_text()          what stands in the field
    commit()            as if focus had left
"""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget

from psm_desktop.domain.values import Cell
from psm_desktop.ui.common.keys import is_undo
from psm_desktop.ui.common.restyle import restyle

STAYING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
"""Focus goes to a menu or a calendar of the field itself: nobody has left."""


@runtime_checkable
class Field(Protocol):
    """What a form may rely on, whatever the kind of field."""

    edited: SignalInstance
    committed: SignalInstance
    reverted: SignalInstance
    problem_shown: SignalInstance

    def show_value(self, cell: Cell) -> None: ...
    def show_problem(self, sentence: str) -> None: ...
    def raw_text(self) -> str: ...
    def commit(self) -> None: ...


class Keeper(QObject):
    """Knows what a field last showed and whether somebody has typed since."""

    edited = Signal(str)
    committed = Signal(str)
    reverted = Signal()
    problem_shown = Signal(str)
    _typed = False  # of the class as well: a field that is taken down loses the focus after its own memory has gone

    def __init__(
        self,
        editor: QWidget,
        text: Callable[[], str],
        tidy: Callable[[], None],
        settle: Callable[[], None] = lambda: None,
    ) -> None:
        """`text` asks for the raw text; `tidy` rewrites it in its usual form, or shows why it cannot be read.

        `settle` is called before the text is taken: the last chance to complete what was typed.
        """
        super().__init__(editor)
        self._editor, self._text, self._tidy, self._settle = editor, text, tidy, settle
        self._shown = ""
        editor.installEventFilter(self)

    def shown(self) -> None:
        """What stands in the field now comes from the store."""
        self._shown, self._typed = self._text(), False

    def typed(self) -> None:
        self._typed = True
        self.edited.emit(self._text())

    def commit(self) -> None:
        if not self._typed:
            return
        self._settle()
        self._typed, raw = False, self._text()
        self._tidy()
        if raw == self._shown:
            self.reverted.emit()
            return
        self._shown = self._text()
        self.committed.emit(raw)

    def show_problem(self, sentence: str) -> None:
        """Mark the field and tie the sentence to it, for eyes and for screen readers."""
        restyle(self._editor, "state", "bad" if sentence else "")
        self._editor.setAccessibleDescription(sentence)
        self.problem_shown.emit(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving is seen here, so that no kind of field forgets it.

        Ctrl+Z belongs to the field while somebody types in it; otherwise to the program, which a QLineEdit would
        never let it reach.
        """
        if isinstance(event, QFocusEvent) and has_left(event):
            self.commit()
        elif event.type() == QEvent.Type.ShortcutOverride and not self._typed and is_undo(event):
            event.ignore()
            return True
        return False


def has_left(event: QFocusEvent) -> bool:
    """Whether the focus goes elsewhere, not only to a list of the field itself."""
    return event.type() == QEvent.Type.FocusOut and event.reason() not in STAYING


def commit_focused() -> None:
    """Record what is being typed, if anything: for Ctrl+S and before whatever reads the record (F7, report, close)."""
    widget = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, Field):
        widget = widget.parentWidget()
    if widget is not None:
        widget.commit()
