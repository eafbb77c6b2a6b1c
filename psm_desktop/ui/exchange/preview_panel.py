"""Below the columns: what files that were read would change here, before anything is written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psm_desktop.sync.inbox import Preview
from psm_desktop.ui.common.buttons import primary, quiet
from psm_desktop.ui.common.labels import Elided, label
from psm_desktop.ui.common.low_panel import LowPanel
from psm_desktop.ui.common.theme import Theme

NAMED = 3
"""So many files are named one by one."""


class PreviewPanel(LowPanel):
    """Hidden until there is something to say yes to (`taken`); Esc leaves all as it is."""

    taken = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._hint, self._words = Elided("", "hint"), label("", wrap=True)
        self.take = primary(theme, self.tr("Importa"), "import", self.taken.emit)
        self.leave = quiet(theme, self.tr("Lascia tutto com'è"), act=self.closed.emit)
        self._lay_out()

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

    def _lay_out(self) -> None:
        title = label(self.tr("Che cosa porta"), "record")
        self.head("inbox", title, self.leave, self.take, hint=self._hint)
        self.column.addWidget(self._words)
