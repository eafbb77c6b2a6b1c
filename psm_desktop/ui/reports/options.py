"""What can be chosen before a report: from when to when, or which year."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psm_desktop.domain.days import italian
from psm_desktop.ui.common.fields.box import FieldBox
from psm_desktop.ui.common.fields.dates import DateEdit
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.still_box import StillBox
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.reports.making import OfYear, Period

YEARS = 10
"""How many years before and after this one can be chosen."""


class Options(QWidget):
    """Two days. `changed` tells that another period can be read from them."""

    changed = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.since, self.upto = DateEdit(theme, today), DateEdit(theme, today)
        self._note = label("", "hint", wrap=True)
        self._shown: Period | None = None
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(FieldBox(theme, self.tr("Dal"), self.since))
        row.addWidget(FieldBox(theme, self.tr("Al"), self.upto))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._note)
        for field in (self.since, self.upto):
            field.committed.connect(self._on_committed)
            field.reverted.connect(self._on_committed)

    def show_period(self, period: Period) -> None:
        """Put days into the fields."""
        self.since.show_value(period.since)
        self.upto.show_value(period.upto)
        self._shown = period

    def say(self, note: str) -> None:
        """A line under the fields."""
        self._note.setText(note)

    def period(self) -> Period | None:
        """What stands in the fields; None while it cannot be read or ends before it begins."""
        since, upto = self.since.day(), self.upto.day()
        if upto is None or (since is None and self.since.text().strip()) or (since and since > upto):
            return None
        return Period(since, upto)

    def _on_committed(self, _raw: str = "") -> None:
        since, upto = self.since.day(), self.upto.day()
        if since and upto and since > upto:
            told = self.tr("Il periodo finisce (%1) prima di cominciare. Correggi una delle due date.")
            self.since.show_problem(told.replace("%1", italian(upto)))
        elif not self.upto.text().strip():
            self.upto.show_problem(self.tr("Scrivi fino a che giorno va la relazione."))
        period = self.period()
        if period is not None:
            self.since.show_problem("")
            self.upto.show_problem("")
        if period is not None and period != self._shown:
            self._shown = period
            self.changed.emit()


class YearOptions(QWidget):
    """A year, or all of them. `changed` tells that another one is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, this_year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.year = StillBox()
        self.year.addItem(self.tr("tutti"), None)
        for year in range(this_year + YEARS, this_year - YEARS - 1, -1):
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(self.year.findData(this_year))
        self.year.view().setAccessibleName(self.tr("Anno"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(FieldBox(theme, self.tr("Anno"), self.year))
        note = self.tr("Gli interventi con date che toccano l'anno, con i loro importi interi")
        column.addWidget(label(note, "hint", wrap=True))
        column.addStretch(1)
        self.year.currentIndexChanged.connect(lambda _place: self.changed.emit())

    def asked(self) -> OfYear:
        """What is chosen."""
        return OfYear(self.year.currentData())
