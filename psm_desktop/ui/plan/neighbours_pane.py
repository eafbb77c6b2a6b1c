"""Beside the plan of a commune: what other communes do under the entry chosen. To look at only."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from psm_desktop.domain.days import italian, rome_day
from psm_desktop.domain.money import euros
from psm_desktop.domain.numbers import grouped
from psm_desktop.ui.common.delegates import StatusDelegate
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.plan.hung_model import STATE, HungTable
from psm_desktop.ui.plan.neighbours_model import Published

NARROW = 460
"""Pixels of the pane below which the state gives way."""


class NeighboursPane(QFrame):
    """Reads the office's document only while it is seen: it may tell of thousands of interventions."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._theme, self._code, self._is_seen = theme, "", False
        self._published: Published | None = None
        self.model = HungTable(self)
        self.table = Table(theme, self.tr("Interventi di altri Comuni"))
        self.table.setModel(self.model)
        self.table.set_widths(120, 0, 132, 104)
        self.table.setItemDelegateForColumn(STATE, StatusDelegate(theme, self.table))
        self.about = label("", "hint", wrap=True)
        self._lay_out()

    def show_published(self, published: Published) -> None:
        """What the office says now."""
        self._published = published
        self._look()

    def choose(self, code: str) -> None:
        """Another entry; "": what hangs nowhere."""
        self._code = code
        self._look()

    def be_seen(self, seen: bool) -> None:
        """Whether somebody looks at it."""
        self._is_seen = seen
        self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.setColumnHidden(STATE, self.width() < self._theme.px(NARROW))

    def _look(self) -> None:
        if not self._is_seen or self._published is None:
            return
        rows = self._published.rows(self._code) if self._code else []
        self.model.show_rows(rows)
        self.table.choose_row(0 if rows else -1)
        self.table.setVisible(bool(rows))
        self.about.setText(self._about(self._published, len(rows)))

    def _about(self, published: Published, shown: int) -> str:
        if published.at is None:
            return self.tr("Che cosa fanno gli altri Comuni arriva con il file del Piano: qui non c'è ancora.")
        day = italian(rome_day(published.at).isoformat())
        whole = published.whole(self._code) if self._code else None
        if whole is None or not shown:
            return self.tr("Su questa voce nessun altro Comune ha interventi pronti, al {day}.").format(day=day)
        words = self.tr("In tutti i Comuni, al {day}: interventi pronti {n}, costo {amount}. I più costosi per primi.")
        return words.format(day=day, n=grouped(whole.count), amount=euros(whole.amount_cents))

    def _lay_out(self) -> None:
        self.about.setContentsMargins(8, 0, 8, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.about)
        column.addWidget(self.table, 1)
        column.addStretch()
