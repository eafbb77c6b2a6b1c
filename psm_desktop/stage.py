"""What stands on the screen, one at a time, and the lock on the workspace it shows.

held = stage.hold(file)         # the lock on a workspace: the one there is, where it is open here already
stage.show(widget, held)        # in place of what stands there, if that can leave
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from psm_desktop.commands.hand import utc_now
from psm_desktop.store import lock
from psm_desktop.store.lock import Lock


class Stage(QObject):
    """`shown`: what stands there; `held`: the lock on its workspace, None where it shows none. `changed`: another is
    shown."""

    changed = Signal()

    def __init__(self, app: QApplication, parent: QObject, announcing: QWidget | None = None) -> None:
        """`announcing`: a window that stands where the first one will, as large and on the same screen."""
        super().__init__(parent)
        self._announcing = announcing
        self.shown: QWidget | None = None
        self.held: Lock | None = None
        app.aboutToQuit.connect(self.leave)

    def hold(self, file: Path) -> Lock:
        """The lock on a workspace, there or coming, taken where it is not held here.

        Raises PsmError where another program has it.
        """
        if self.held is not None and self.held.workspace.resolve() == file.resolve():
            return self.held
        return lock.take(file, "", utc_now())

    def let_go(self, held: Lock) -> None:
        """Nothing came of what was to be shown: a lock taken for it alone is given free."""
        if held is not self.held:
            held.release()

    def show(self, widget: QWidget, held: Lock | None = None) -> bool:
        """Show a window in place of the one before; where that one still has something to write, it stays.

        `held`: the lock on what the widget shows; of what leaves it is given free. Gives whether the widget stays.
        """
        if self._announcing is not None:
            _stand_at(widget, self._announcing)
            self._announcing = None
        widget.show()  # first, or the program would end with its last window
        before, lost = self.shown, self.held
        stays = before is None or before.close()
        left = before if stays else widget
        if not stays:
            lost = held
        else:
            self.shown, self.held = widget, held
        if left is not None:
            left.hide()
            left.deleteLater()
        if lost is not None and lost is not self.held:
            lost.release()
        if stays:
            self.changed.emit()
        return stays

    def leave(self) -> None:
        """The program ends: others may open what was open here."""
        if self.held is not None:
            self.held.release()


def _stand_at(widget: QWidget, before: QWidget) -> None:
    """To the pixel: `restoreGeometry` would make a window as wide as its screen two pixels narrower."""
    widget.setWindowState(before.windowState())
    widget.setGeometry(before.normalGeometry() if before.isMaximized() else before.geometry())
