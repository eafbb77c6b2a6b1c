"""Head, tabs and pages of one record on the screen, and the way to any of its fields."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from psm_desktop.ui.common.buttons import quiet
from psm_desktop.ui.common.choosers import SegmentTabs
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.labels import rule
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.choice_bar import ChoiceBar
from psm_desktop.ui.interventions.form_pages import CODES, TAB_OF, Pages, tab_words
from psm_desktop.ui.interventions.record_head import RecordHead
from psm_desktop.ui.interventions.recorder import Recorder
from psm_desktop.ui.interventions.scroll_tab import ScrollTab
from psm_desktop.ui.interventions.sheet_model import Place


class RecordView(QWidget):
    """Shows; the form says what."""

    def __init__(self, theme: Theme, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wide, self._files = False, 0
        self.head, self.bar, self.choice = RecordHead(theme), MessageBar(theme), ChoiceBar(theme, self)
        self.tabs = SegmentTabs(list(zip(CODES, tab_words(), strict=True)))
        self.ready = quiet(theme, self.tr("Segna pronto"), "check")
        column = self._lay_out()
        self.pages = Pages(theme, desk, recorder, self)  # in its place at once: what it holds is dressed once
        column.addWidget(self.pages, 1)
        self.ready.setVisible(not desk.is_read_only)  # once it has a place: alone it would be a window

    def choose_tab(self, number: int) -> None:
        """Alt+1 ... Alt+7, from 0."""
        self.tabs.setCurrentIndex(number)

    def focus_column(self, column: str) -> None:
        """Put the cursor into a field of the record; sums stand in Quadro."""
        if column == "deleted":  # two people disagree whether the record is to stay: the question stands above
            for button in self.choice.findChildren(QPushButton)[:1]:
                button.setFocus()
            return
        self.choose_tab(CODES.index(self.pages.code_of(column)))
        if (slot := self.pages.slot(column)) is not None:
            slot.focus()
            tab = self.pages.currentWidget()
            if slot.remarks.isVisible() and isinstance(tab, ScrollTab):  # what is said of it comes into sight as well
                tab.ensureWidgetVisible(slot.remarks)
        elif column == "missing_cents":
            self.pages.money.sources.view.setFocus()
        else:
            self.pages.money.costs.view.setFocus()

    def focus_row(self, place: Place) -> None:
        """Put the cursor on a cell of a row that hangs on the record."""
        code = self.pages.code_of_row(place.row)
        self.choose_tab(CODES.index(code))
        self.pages.focus_row(code, place.row, place.column)

    def focus_place(self, place: Place) -> None:
        """Put the cursor where something was written; where its row has gone, into the table it stood in."""
        if place.table in TAB_OF:
            self.choose_tab(CODES.index(TAB_OF[place.table]))
            self.pages.focus_place(place)
        elif place.column == "is_ready":
            self.ready.setFocus()
        elif place.table == "intervention":
            self.focus_column("title" if place.column == "deleted" else place.column)

    def show_exists(self, exists: bool) -> None:
        """Costs, milestones and history wait until the record exists."""
        for number in range(1, len(CODES)):
            self.tabs.setTabEnabled(number, exists)
        for widget in (self.ready, self.head.more):
            widget.setEnabled(exists)

    def show_files(self, files: int) -> None:
        """How many files are attached: the tab says so."""
        self._files = files
        self._name_tabs()

    def lay_out(self, narrow: bool, wide: bool) -> None:
        """For a small window; for a form that has the whole width, with whole words on its tabs."""
        self.pages.data.lay_out(narrow)
        self._wide = wide
        self._name_tabs()

    def _name_tabs(self) -> None:
        for code, title in zip(CODES, tab_words(self._wide, self._files), strict=True):
            self.tabs.set_words(code, title)

    def _lay_out(self) -> QVBoxLayout:
        """All but the pages; they come last."""
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 8, 0)
        row.addWidget(self.tabs, 1)
        self.head.add(self.ready)
        bars = QVBoxLayout()
        bars.setContentsMargins(16, 8, 16, 0)
        bars.setSpacing(4)
        for bar in (self.bar, self.choice):
            bars.addWidget(bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(row)
        column.addWidget(rule())
        column.addLayout(bars)
        return column
