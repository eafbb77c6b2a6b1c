"""The three columns side by side, where there is room; one at a time behind tabs, where there is none."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from psm_desktop.ui.common.cards import EmptyState
from psm_desktop.ui.common.choosers import SegmentTabs
from psm_desktop.ui.common.labels import rule
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.exchange.beside_box import BesideBox
from psm_desktop.ui.exchange.carried_words import goes_words
from psm_desktop.ui.exchange.column import Column

NARROW = 1100
"""Below this width the three columns are tabs."""


class Columns(QWidget):
    """What is to send, what was prepared, what came in; `sending`, `again` and `reading` are the buttons below."""

    def __init__(
        self,
        theme: Theme,
        sending: Sequence[QPushButton],
        again: Sequence[QPushButton],
        reading: Sequence[QPushButton],
    ) -> None:
        super().__init__()
        self._theme, self.beside = theme, BesideBox(theme)
        self.outbox, self.prepared, self.inbox = self._columns(sending, again, reading)
        self.tabs = SegmentTabs([(name, name) for name in self._names()])
        self.tabs.setAccessibleName(self.tr("Da inviare, preparati o ricevuti"))
        self.tabs.chosen.connect(self._on_tab_chosen)
        self._lay_out()
        for column in self._all:
            column.foot_changed.connect(self._level)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._be_narrow(self._is_squeezed())

    def _on_tab_chosen(self, name: str) -> None:
        self._be_narrow(self._is_squeezed(), name)

    def _is_squeezed(self) -> bool:
        """Also where large words need more than the window has: three columns would be as wide as they can just be."""
        needed = sum(one.minimumSizeHint().width() for one in self._all)
        return self.width() < NARROW or self.width() <= needed + len(self._lines)

    def _be_narrow(self, narrow: bool, name: str = "") -> None:
        chosen = name or self.tabs.code()
        self._tab_row.setVisible(narrow)
        for column, title in zip(self._all, self._names(), strict=True):
            column.setVisible(not narrow or title == chosen)
            column.be_narrow(narrow)
        for line in self._lines:
            line.setVisible(not narrow)

    @property
    def _all(self) -> tuple[Column, Column, Column]:
        return self.outbox, self.prepared, self.inbox

    def _level(self) -> None:
        """Side by side the lists end at one height, whatever stands below each."""
        beside = self._tab_row.isHidden()
        height = max(column.foot_height for column in self._all) if beside else 0
        for column in self._all:
            column.stand_on(height)

    def _names(self) -> tuple[str, str, str]:
        return self.tr("Da inviare"), self.tr("Preparati e confermati"), self.tr("Ricevuti")

    def _columns(self, *buttons: Sequence[QPushButton]) -> tuple[Column, Column, Column]:
        sending, again, reading = buttons
        out, prepared, received = self._names()
        theme = self._theme
        all_told = EmptyState(theme, "status-completed", self.tr("Per ora non c'è nulla da inviare."))
        none_made = EmptyState(theme, "package", self.tr("Non hai ancora preparato file per l'ufficio."))
        none_came = EmptyState(theme, "inbox", self.tr("Non è ancora arrivato nulla dall'ufficio."))
        heals = self.tr("Manca una ricevuta? Il prossimo file contiene anche le modifiche di prima.")
        takes = self.tr("Inviti e ricevute dell'ufficio, anche dentro messaggi (.eml): leggi, incolla o trascina qui.")
        return (
            Column(theme, out, all_told, goes_words(0, 0), sending, self.beside),
            Column(theme, prepared, none_made, heals, again),
            Column(theme, received, none_came, takes, reading),
        )

    def _tabs_row(self) -> QFrame:
        self._tab_row = QFrame()
        self._tab_row.setObjectName("body")
        row = QHBoxLayout(self._tab_row)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        return self._tab_row

    def _lay_out(self) -> None:
        self._lines = (rule(vertical=True), rule(vertical=True))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(mark_pane(self.outbox), 1)
        for line, column in zip(self._lines, (self.prepared, self.inbox), strict=True):
            row.addWidget(line)
            row.addWidget(mark_pane(column), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._tabs_row())
        whole.addLayout(row, 1)
