"""The entry of the plan that is chosen, beside the table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from psm_desktop.domain.numbers import grouped
from psm_desktop.ui.common.buttons import plain
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.plan.detail_words import Fact, Told

FIGURES = 3
"""So many facts at the beginning are figures."""
NARROW = 340
"""Pixels of the pane below which they stand one below the other."""


class DetailPane(QScrollArea):
    """`list_wanted`: the interventions of the entry shown."""

    list_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._is_narrow = theme, False
        self.setObjectName("body")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Voce scelta"))
        self.place, self.title = label("", "hint", wrap=True), label("", "record", wrap=True)
        self.lack, self._icon = label("", "", wrap=True), IconLabel(theme, "warning", 20, "warn")
        self.list_button = plain(theme, self.tr("Vedi gli interventi"), "plan", self.list_wanted.emit)
        self._facts, self._figures, self._lines = QVBoxLayout(), QGridLayout(), list[tuple[QLabel, QLabel]]()
        self._lay_out()

    @property
    def facts(self) -> dict[str, str]:
        """What is told, by its name."""
        return {name.text(): words.text() for name, words in self._lines if not name.isHidden()}

    def show_told(self, told: Told, to_list: int) -> None:
        """Another entry; `to_list`: so many interventions one can go and see, 0 for none."""
        self.place.setText(told.place)
        self.place.setVisible(bool(told.place))
        self.title.setText(told.title)
        self.lack.setText(told.lack)
        for widget in (self.lack, self._icon):
            widget.setVisible(bool(told.lack))
        self._show_facts(told.facts)
        self.list_button.setVisible(bool(to_list))
        words = self.tr("Vedi l'intervento") if to_list == 1 else self.tr("Vedi i {n} interventi")
        self.list_button.setText(words.format(n=grouped(to_list)))
        said = "; ".join(f"{fact.name}: {fact.words}" for fact in told.facts)
        self.setAccessibleDescription(". ".join(part for part in (told.title, told.lack, said) if part))
        self.verticalScrollBar().setValue(0)

    def _show_facts(self, facts: tuple[Fact, ...]) -> None:
        while len(self._lines) < len(facts):
            self._add_line()
        for nth, (name, words) in enumerate(self._lines):
            for widget in (name, words):
                widget.setVisible(nth < len(facts))
            if nth < len(facts):
                name.setText(facts[nth].name)
                words.setText(facts[nth].words)

    def _add_line(self) -> None:
        """The figures stand side by side, the rest one below the other."""
        nth, pair = len(self._lines), (label("", "field"), label("", wrap=True))
        self._lines.append(pair)
        if nth < FIGURES:
            self._place_figure(nth)
            return
        for widget in pair:
            self._facts.addWidget(widget)
        self._facts.addSpacing(6)

    def _place_figure(self, nth: int) -> None:
        """Side by side, where there is room for it."""
        row, column = (2 * nth, 0) if self._is_narrow else (0, nth)
        for below, widget in enumerate(self._lines[nth]):
            self._figures.addWidget(widget, row + below, column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(NARROW)
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            for nth in range(min(FIGURES, len(self._lines))):
                self._place_figure(nth)

    def _lay_out(self) -> None:
        panel = QWidget()
        panel.setObjectName("body")
        lack = QHBoxLayout()
        lack.setSpacing(8)
        lack.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        lack.addWidget(self.lack, 1)
        self._facts.setSpacing(0)
        self._figures.setHorizontalSpacing(12)
        self._figures.setVerticalSpacing(0)
        for nth in range(FIGURES):
            self._figures.setColumnStretch(nth, 1)
        column = QVBoxLayout(panel)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.place)
        column.addWidget(self.title)
        column.addLayout(lack)
        column.addLayout(self._figures)
        column.addWidget(self.list_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(4)
        column.addLayout(self._facts)
        column.addStretch(1)
        self.setWidget(panel)
