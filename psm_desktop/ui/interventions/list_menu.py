"""What one can do with the list: keep its view, choose its columns."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
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
        menu = QMenu(self)
        keys = QKeySequence("Ctrl+Shift+V").toString(QKeySequence.SequenceFormat.NativeText)
        words = self.tr("Salva questa vista…")
        save = menu.addAction(f"{words}\t{keys}")  # the page has the shortcut itself
        self.rename = menu.addAction(self.tr("Rinomina la vista…"))
        self.delete = menu.addAction(self.tr("Elimina la vista"))
        for action, told in (
            (save, self.save_pressed),
            (self.rename, self.rename_pressed),
            (self.delete, self.delete_pressed),
        ):
            action.triggered.connect(lambda _checked=False, told=told: told.emit())
        menu.addSeparator()
        columns = menu.addMenu(self.tr("Colonne"))
        columns.aboutToShow.connect(lambda: heading.fill(columns))
        self.setMenu(menu)

    def show_view(self, name: str) -> None:
        """A saved view can be renamed and deleted; `name` "" where none is shown."""
        for action in (self.rename, self.delete):
            action.setEnabled(bool(name))
