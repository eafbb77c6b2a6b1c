"""A line above the list that asks for the name of a view."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from psm_desktop.errors import PsmError
from psm_desktop.ui.common.announce import announce
from psm_desktop.ui.common.buttons import plain, quiet
from psm_desktop.ui.common.fields.text import TextField
from psm_desktop.ui.common.labels import FieldName, label
from psm_desktop.ui.common.theme import Theme


class NamePanel(QFrame):
    """Hidden until it asks; `closed` when it was answered or left."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.field = TextField(theme)
        self.field.setAccessibleName(self.tr("Nome della vista"))
        self._heading, self._problem = FieldName("", self.field), label("", "hint", wrap=True)
        self.save = plain(theme, self.tr("Salva la vista"), act=self._on_save)
        self.leave = quiet(theme, self.tr("Lascia com'è"), act=self._close)
        self._act: Callable[[str], object] = lambda _name: None
        self._lay_out()
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in (("Esc", self._close), ("Return", self._on_return), ("Enter", self._on_return)):
            QShortcut(QKeySequence(keys), self, context=here).activated.connect(act)
        self.hide()

    def ask(self, heading: str, name: str, act: Callable[[str], object]) -> None:
        """Ask for a name; `act` gets it, and what it refuses is said under the field."""
        self._heading.setText(heading)
        self._problem.hide()
        self._act = act
        self.field.setText(name)
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    @property
    def problem(self) -> str:
        """What is said under the field; "" when nothing is."""
        return self._problem.text() if not self._problem.isHidden() else ""

    def _on_return(self) -> None:
        self._close() if self.leave.hasFocus() else self._on_save()

    def _on_save(self) -> None:
        try:
            self._act(self.field.text())
        except PsmError as problem:
            self._problem.setText(str(problem))
            self._problem.show()
            announce(self, str(problem))
            self.field.setFocus()
            return
        self._close()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.save)
        row.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addLayout(row)
        column.addWidget(self._problem)
