"""The question before one of the three acts that are asked about: the verb on the button, the focus on the safe one.

sure = Confirm()(self, self.tr("Svuota il cestino"), sentence, self.tr("Svuota 4 interventi"), self.tr("Lascia com'è"))
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget


def _asked(parent: QWidget, title: str, sentence: str, do: str, leave: str) -> bool:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    does = box.addButton(do, QMessageBox.ButtonRole.DestructiveRole)
    safe = box.addButton(leave, QMessageBox.ButtonRole.RejectRole)
    for button in (does, safe):
        button.setAutoDefault(True)  # Invio presses the one that has the focus
    box.setDefaultButton(safe)
    box.setEscapeButton(safe)
    box.exec()
    return box.clickedButton() is does


@dataclass(frozen=True, slots=True)
class Confirm:
    """Asks; a test answers in the person's place. True where the act is wanted."""

    ask: Callable[[QWidget, str, str, str, str], bool] = _asked

    def __call__(self, parent: QWidget, title: str, sentence: str, do: str, leave: str) -> bool:
        """`do` and `leave` are the words on the buttons."""
        return self.ask(parent, title, sentence, do, leave)
