"""What the communes do under the entry of the plan that is chosen, for the office: a list, each one to be opened."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from psm_desktop.domain.numbers import grouped
from psm_desktop.ui.common.delegates import StatusDelegate
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.plan.hung_model import STATE, Hung, HungTable

NARROW = 460
"""Pixels of the pane below which the state gives way."""


class HungPane(QFrame):
    """`opened` carries the commune (ISTAT code) and the key of an intervention."""

    opened = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._theme = theme
        self.model = HungTable(self)
        self.table = Table(theme, self.tr("Interventi dei Comuni"))
        self.table.setModel(self.model)
        self.table.set_widths(120, 0, 132, 104)
        self.table.setItemDelegateForColumn(STATE, StatusDelegate(theme, self.table))
        self.table.activated.connect(lambda index: self._on_opened(index.row()))
        self.about = label("", "hint", wrap=True)
        self._lay_out()

    def show_hung(self, rows: Sequence[Hung], whole: int) -> None:
        """Of another entry, or looked at again; `whole`: so many there are in all."""
        self.model.show_rows(rows)
        self.table.choose_row(0 if rows else -1)
        self.table.setVisible(bool(rows))
        self.about.setText(self._about(len(rows), whole))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.setColumnHidden(STATE, self.width() < self._theme.px(NARROW))

    def _about(self, shown: int, whole: int) -> str:
        if not shown:
            return self.tr("Su questa voce non è arrivato ancora nessun intervento.")
        if shown < whole:
            some = self.tr("I {n} più costosi su {whole}. Invio apre la scheda.")
            return some.format(n=grouped(shown), whole=grouped(whole))
        return self.tr("I più costosi per primi. Invio apre la scheda.")

    def _on_opened(self, row: int) -> None:
        one = self.model.rows[row]
        self.opened.emit(one.commune, one.key)

    def _lay_out(self) -> None:
        self.about.setContentsMargins(8, 0, 8, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.about)
        column.addWidget(self.table, 1)
        column.addStretch()
