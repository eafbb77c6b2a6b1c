"""What one can do with the list: keep its view, choose its columns."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.heading import Heading


class ListMenu(QToolButton):
    """The button *…* above the list."""

    save_pressed = Signal()
    rename_pressed = Signal()
    delete_pressed = Signal()

    def __init__(self, theme: Theme, heading: Heading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(theme.icon("more", "text2", 20))
        self.setAutoRaise(True)
        name = self.tr("Vista e colonne")
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        keys = QKeySequence("Ctrl+Shift+V").toString(QKeySequence.SequenceFormat.NativeText)
        words = self.tr("Salva questa vista…")
        save = self._action(f"{words}\t{keys}", self.save_pressed)  # the page has the shortcut itself
        self.rename = self._action(self.tr("Rinomina la vista…"), self.rename_pressed)
        self.delete = self._action(self.tr("Elimina la vista"), self.delete_pressed)
        self._columns = QMenu(self.tr("Colonne"), self)
        self._columns.aboutToShow.connect(lambda: heading.fill(self._columns))
        menu = QMenu(self)
        menu.addActions([save, self.rename, self.delete])
        menu.addSeparator()
        menu.addMenu(self._columns)
        self.setMenu(menu)

    def _action(self, words: str, told: SignalInstance) -> QAction:
        """Of the button, not of its menu: PySide6 6.11 deems a menu deleted after a while, with all it owns."""
        action = QAction(words, self)
        action.triggered.connect(lambda _checked=False: told.emit())
        return action

    def show_view(self, name: str) -> None:
        """A saved view can be renamed and deleted; `name` "" where none is shown."""
        for action in (self.rename, self.delete):
            action.setEnabled(bool(name))
