"""Files dropped on the window stay where they were."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent


def take_copy(event: QDropEvent) -> None:
    """Take what is dropped. Told that it was moved, which Qt does where the other program offers it, a file manager
    would delete the file behind us."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
