"""Below the columns: what files that were read would change here, before anything is written."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from psm_desktop.sync.inbox import Preview
from psm_desktop.ui.common.buttons import primary, quiet
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.labels import Elided, label
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.theme import Theme

NAMED = 3
"""So many files are named one by one."""


class PreviewPanel(QFrame):
    """Hidden until there is something to say yes to (`taken`); Esc leaves all as it is."""

    taken = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._hint, self._words = Elided("", "hint"), label("", wrap=True)
        self.take = primary(theme, self.tr("Importa"), "import", self.taken.emit)
        self.leave = quiet(theme, self.tr("Lascia tutto com'è"), act=self.left.emit)
        self._lay_out(theme)
        mark_pane(self)
        self.hide()

    @property
    def words(self) -> str:
        """What would change, and what each file is."""
        return self._words.text()

    def ask(self, preview: Preview) -> None:
        """Come into sight with what the files would bring."""
        self._hint.say(self.tr("Non ho ancora scritto niente. Prima di importare faccio una copia di sicurezza."))
        files = [f"{one.place}: {one.text}" for one in preview.files[:NAMED]]
        if more := len(preview.files) - NAMED:
            files += [self.tr("E altri {count} file.").format(count=more)] if more > 0 else []
        self._words.setText("\n".join([*self._changes(preview), *files]))
        self.show()
        self.take.setFocus()

    def _changes(self, preview: Preview) -> list[str]:
        """What would change in the rows; nothing is said where only the office's documents come."""
        if not preview.communes:
            return []
        found = preview.totals
        changes = self.tr("Interventi nuovi {born}, cambiati {changed}, campi con due valori da scegliere {doubts}.")
        return [changes.format(born=found.born, changed=found.changed, doubts=found.conflicts)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, theme: Theme) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(IconLabel(theme, "inbox", 20, "text2"))
        heading.addWidget(label(self.tr("Che cosa porta"), "record"))
        heading.addWidget(self._hint, 1)
        heading.addWidget(self.leave)
        heading.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        column.addLayout(heading)
        column.addWidget(self._words)
