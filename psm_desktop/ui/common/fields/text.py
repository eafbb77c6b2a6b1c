"""TextField, one line, and LongTextField, several; see `keeper` for the signals and slots they share."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from psm_desktop.domain.values import Cell, Draft
from psm_desktop.ui.common.fields.keeper import Keeper, has_left
from psm_desktop.ui.common.fields.whole_line import WholeLine
from psm_desktop.ui.common.theme import Theme


class LineField(QLineEdit):
    """What the one-line fields share. A subclass says how a value is written and how typed text is tidied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.keeper = Keeper(self, self.raw_text, self.tidy)
        self.edited, self.committed = self.keeper.edited, self.keeper.committed
        self.reverted, self.problem_shown = self.keeper.reverted, self.keeper.problem_shown
        WholeLine(self, self.show_problem)
        self.textEdited.connect(self._on_text_edited)
        self.returnPressed.connect(self.commit)

    def written(self, value: int | str) -> str:
        """A stored value as this field shows it."""
        return str(value)

    def problem(self, text: str) -> str:
        """The sentence about text that cannot be read; "" when it can."""
        return ""

    def tidy(self) -> None:
        """Text as typed into its usual form; unreadable text stays as it is and gets its sentence."""
        self.show_problem(self.problem(self.text()))

    def show_value(self, cell: Cell) -> None:
        """Show what is stored. A Draft shows its text with what is wrong about it."""
        text = cell.text if isinstance(cell, Draft) else "" if cell is None else self.written(cell)
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)
        self.keeper.shown()
        self.show_problem(self.problem(text) if isinstance(cell, Draft) else "")

    def show_typing(self, text: str) -> None:
        """Put back text that was being typed when the program ended; it counts as typed, so leaving records it."""
        self.setText(text)
        self.keeper.typed()

    def show_problem(self, sentence: str) -> None:
        self.keeper.show_problem(sentence)

    def raw_text(self) -> str:
        return self.text()

    def commit(self) -> None:
        self.keeper.commit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A long text is read from its beginning again."""
        super().focusOutEvent(event)
        if has_left(event):
            self.setCursorPosition(0)

    def _on_text_edited(self, _text: str) -> None:
        self.keeper.typed()


class TextField(LineField):
    """One line of text; `code=True` for CUP, CIG and other codes in a fixed-width face."""

    def __init__(self, theme: Theme, code: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        if code:
            self.setProperty("face", "code")

    def tidy(self) -> None:
        self.setText(self.text().strip())
        super().tidy()


class LongTextField(QPlainTextEdit):
    """Several lines; Tab goes on to the next field."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._loading = False
        self.keeper = Keeper(self, self.raw_text, self._tidy)
        self.edited, self.committed = self.keeper.edited, self.keeper.committed
        self.reverted, self.problem_shown = self.keeper.reverted, self.keeper.problem_shown
        self.setTabChangesFocus(True)
        self.setMinimumHeight(72)
        self.textChanged.connect(self._on_text_changed)

    def show_value(self, cell: Cell) -> None:
        text = cell.text if isinstance(cell, Draft) else "" if cell is None else str(cell)
        if text != self.toPlainText():
            self._load(text)
        self.keeper.shown()
        self.show_problem("")

    def show_typing(self, text: str) -> None:
        """Put back text that was being typed when the program ended; one writes on at its end."""
        self._load(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.keeper.typed()

    def show_problem(self, sentence: str) -> None:
        self.keeper.show_problem(sentence)

    def raw_text(self) -> str:
        return self.toPlainText()

    def commit(self) -> None:
        self.keeper.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter belongs to the panel (*Conferma*), not to the text."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _load(self, text: str) -> None:
        self._loading = True
        self.setPlainText(text)
        self._loading = False

    def _tidy(self) -> None:
        self.show_problem("")

    def _on_text_changed(self) -> None:
        if not self._loading:
            self.keeper.typed()
