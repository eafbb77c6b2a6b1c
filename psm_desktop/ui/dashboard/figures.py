"""The cards of the Cruscotto with its first figures: how many interventions in which state, what they cost, who pays.

They stand in the opening window as well (ui/shell/opening.py), and so load nothing but what they show.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psm_desktop.domain.money import euros
from psm_desktop.domain.status import Status
from psm_desktop.reports.shapes import Rect, Shape
from psm_desktop.ui.common.cards import Card
from psm_desktop.ui.common.draw import ChartView
from psm_desktop.ui.common.labels import label, set_kind
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.dashboard.bars import StatusBars

if TYPE_CHECKING:
    from psm_desktop.ui.dashboard.model import Money


def pad(card: Card, left: int, top: int, right: int, bottom: int) -> None:
    """Other margins inside a card."""
    if (layout := card.layout()) is not None:
        layout.setContentsMargins(left, top, right, bottom)


class StatesCard(Card):
    """N interventi, by state."""

    state_opened = Signal(object)  # Status

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", parent=parent)
        self.bars = StatusBars(theme, self.tr("Interventi per stato"))
        self.bars.row_opened.connect(lambda row: self.state_opened.emit(self.bars.states[row]))
        pad(self, 8, 8, 8, 12)  # a row begins 8 px inside the bars
        self.head.setContentsMargins(8, 0, 8, 0)
        self.body.addWidget(self.bars)
        self.body.addStretch(1)

    def show_counts(self, count: int, by_status: Mapping[Status | None, int]) -> None:
        self.title.say(self.tr("1 intervento") if count == 1 else self.tr("%1 interventi").replace("%1", str(count)))
        self.bars.show_counts(by_status)


class MoneyCard(Card):
    """Costi e fonti."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Costi e fonti"), self.tr("Vedi elenco"), parent)
        self.link.setAccessibleName(self.tr("Vedi elenco: costi e fonti"))
        pad(self, 16, 8, 8, 12)  # as in the card of the axes
        self.body.setContentsMargins(0, 0, 8, 0)
        self.body.setSpacing(5)
        self._cost, self._funded, self._missing = label("", "sum"), label(""), label("", "sum")
        words = (self.tr("Costo totale"), self.tr("Finanziato"), self.tr("Mancano"))
        self._names = [label(word) for word in words]
        for name, figure in zip(self._names, (self._cost, self._funded, self._missing), strict=True):
            row = QHBoxLayout()
            row.addWidget(name)
            row.addStretch(1)
            row.addWidget(figure)
            self.body.addLayout(row)
        self._bar = ChartView(theme, lambda _width: [], 22, self.tr("Pagato sul costo totale"))
        self._bar.setMinimumHeight(22)
        self._paid, self._mark = label("", "field"), label(self.tr("finanziato"), "hint")
        foot = QHBoxLayout()
        foot.addWidget(self._paid)
        foot.addStretch(1)
        foot.addWidget(self._mark)
        self.body.addWidget(self._bar)
        self.body.addLayout(foot)
        self.body.addStretch(1)
        self.is_balanced = True

    def show_money(self, money: Money) -> None:
        self.is_balanced = not money.missing_cents
        self._cost.setText(euros(money.amount_cents))
        self._funded.setText(euros(money.funded_cents))
        missing = money.missing_cents
        self._names[2].setText(self.tr("Fonti in più") if missing < 0 else self.tr("Mancano"))
        self._missing.setText(euros(abs(missing)))
        set_kind(self._missing, "warned" if missing else "")
        whole = money.amount_cents
        paid, funded = (money.paid_cents / whole, money.funded_cents / whole) if whole else (0.0, 0.0)
        words = self.tr("Pagato %1 %").replace("%1 ", f"{round(paid * 100)}\u00a0")
        self._paid.setText(words)
        self._mark.setVisible(bool(whole))
        self._bar.show_chart(lambda width: _paid_bar(width, paid, funded), 22, words)


def _paid_bar(width: float, paid: float, funded: float) -> list[Shape]:
    """What was paid on the whole cost; a tick where the sources end."""
    tick = min(1.0, funded) * width
    return [
        Rect(0, 5, width, 12, "calm_bg"),
        Rect(0, 5, min(1.0, paid) * width, 12, "primary"),
        Rect(max(0.0, tick - 2), 1, 2, 20, "text"),
    ]
