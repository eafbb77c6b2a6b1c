"""What is missing of the official text, as a list one can walk through; Invio shows the entry it is about."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from psm_desktop.domain.plan_gaps import Gap
from psm_desktop.ui.common.labels import Kept
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.plan.gaps_model import GapsTable


class GapsPane(QFrame):
    """`code_wanted` carries the code of a line that has one."""

    code_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self.model = GapsTable(self)
        self.table = Table(theme, self.tr("Che cosa manca del testo ufficiale"))
        self.table.setModel(self.model)
        self.table.set_widths(72, 0)
        self.table.activated.connect(lambda index: self._on_opened(index.row()))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_whole())
        self.whole = Kept()
        self._lay_out()

    def show_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """Others."""
        self.model.show_gaps(gaps)
        self._show_whole()

    def _on_opened(self, row: int) -> None:
        if code := self.model.gaps[row].code:
            self.code_wanted.emit(code)

    def _show_whole(self) -> None:
        """The sentence of the line chosen, however narrow the table is."""
        current = self.table.currentIndex()
        self.whole.setText(str(self.model.index(current.row(), 1).data()) if current.isValid() else "")
        self.whole.setVisible(bool(self.whole.text()))

    def _lay_out(self) -> None:
        why = self.tr(
            "Il programma contiene solo i testi che è stato possibile leggere in pagine pubbliche. Quello che manca "
            "non viene inventato: si carica dal documento ufficiale."
        )
        words = Kept(why, "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        for widget in (words, self.whole):
            widget.setContentsMargins(8, 0, 8, 0)
        column.addWidget(words)
        column.addWidget(self.table, 1)
        column.addWidget(self.whole)
