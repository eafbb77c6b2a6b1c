"""In the place of Il Piano at the office: a plan workbook, what is wrong in it and what it would change."""

from PySide6.QtCore import QAbstractTableModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from psm_desktop.commands.load_plan import PlanPreview
from psm_desktop.ui.common.buttons import plain, primary, quiet
from psm_desktop.ui.common.choosers import SegmentTabs
from psm_desktop.ui.common.delegates import StatusDelegate
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.keys import on_confirm
from psm_desktop.ui.common.labels import Elided, Kept, label, rule
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.plan.load_tables import KIND, DifferencesTable, ProblemsTable

WRONG, NOTICES, CHANGES = "wrong", "notices", "changes"
"""Codes of the tabs."""


class LoadView(QFrame):
    """Shows a preview; `load_pressed` when the person takes it as a draft."""

    load_pressed = Signal()
    leave_pressed = Signal()
    other_file_pressed = Signal()
    copy_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self.setProperty("help", "ufficio")
        self._theme = theme
        self._preview: PlanPreview | None = None
        self.header = Header(theme, self.tr("Carica il Piano da Excel"), back=True)
        self.header.back_pressed.connect(self.leave_pressed)
        self.bar = MessageBar(theme)
        names = {
            WRONG: self.tr("Da correggere"),
            NOTICES: self.tr("Avvisi"),
            CHANGES: self.tr("Differenze"),
        }
        self._names = names
        self.tabs = SegmentTabs(list(names.items()))
        self.tabs.setAccessibleName(self.tr("Che cosa guardare nel modulo"))
        self.wrong, self.notices, self.changes = ProblemsTable(self), ProblemsTable(self), DifferencesTable(self)
        self.tables = {code: self._dressed_table(code) for code in names}
        self.whole = Kept()
        self._name, self._about = label(""), Elided("", "hint")
        self.other = quiet(theme, self.tr("Scegli un altro file"), "folder", self.other_file_pressed.emit)
        self.copy = plain(theme, self.tr("Salva copia con le celle colorate"), "export", self.copy_pressed.emit)
        self.leave = quiet(theme, self.tr("Lascia tutto com'è"), act=self.leave_pressed.emit)
        self.load = primary(theme, self.tr("Tieni come bozza"), "import", self.load_pressed.emit)
        self._lay_out()
        self.tabs.chosen.connect(self._on_tab_chosen)
        on_confirm(self, self.load.click)

    @property
    def preview(self) -> PlanPreview | None:
        """What is shown."""
        return self._preview

    @property
    def table(self) -> Table:
        """The one that is shown."""
        return self.tables[self.tabs.code()]

    def show_preview(self, preview: PlanPreview) -> None:
        """A workbook that was read; the tab with what matters most is opened."""
        self._preview = preview
        book = preview.book
        self.wrong.show_rows(book.to_correct)
        self.notices.show_rows(book.notices)
        self.changes.show_rows(preview.differences)
        for code, name in self._names.items():
            self.tabs.set_words(code, f"{name} {self.tables[code].model().rowCount()}")
        self._name.setText(book.read.name)
        axes, strategies, actions = book.plan.loaded()
        about = self.tr("nel modulo: assi {a}, strategie {s}, azioni {n}")
        self._about.say(about.format(a=axes, s=strategies, n=actions))
        self.copy.setEnabled(any(one.address for one in book.to_correct))
        self.be_busy(False)
        self._say(preview)
        self.tabs.choose(WRONG if book.to_correct else CHANGES)
        for table in self.tables.values():
            table.choose_row(0 if table.model().rowCount() else -1)
        self._show_whole()

    def be_busy(self, busy: bool) -> None:
        """While it is kept nothing is begun twice."""
        may = self._preview is not None and self._preview.may_load
        self.load.setEnabled(may and not busy)
        for widget in (self.leave, self.other):
            widget.setEnabled(not busy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_pressed.emit()
        else:
            super().keyPressEvent(event)

    def _say(self, preview: PlanPreview) -> None:
        wrong = len(preview.book.to_correct)
        if wrong:
            lead = self.tr("Una cella da correggere.") if wrong == 1 else self.tr("{n} celle da correggere.")
            told = self.tr("Correggile nel file, salvalo e sceglilo di nuovo: finora non è cambiato nulla.")
            self.bar.say("bad", told, lead=lead.format(n=wrong))
        elif not preview.may_load:
            self.bar.say(
                "info", self.tr("Il modulo dice le stesse cose del Piano di adesso: non c'è nulla da caricare.")
            )
        elif preview.has_draft:
            self.bar.say("warn", self.tr("C'è già una bozza: questa prende il suo posto."))
        else:
            self.bar.say("info", self.tr("Diventa una bozza: nessun Comune la vede finché non la pubblichi."))

    def _on_tab_chosen(self, code: str) -> None:
        self._stack.setCurrentWidget(self.tables[code])
        self._show_whole()

    def _show_whole(self) -> None:
        """All that the chosen line says, however narrow the table is."""
        index = self.table.currentIndex()
        words = [str(index.siblingAtColumn(column).data() or "") for column in (2, 3)] if index.isValid() else []
        if self.tabs.code() != CHANGES:
            words = words[1:]
        self.whole.setText("\n".join(one for one in words if one))
        self.whole.setVisible(bool(self.whole.text()))

    def _dressed_table(self, code: str) -> Table:
        if code == CHANGES:
            table = Table(self._theme, self.tr("Differenze dal Piano di adesso"))
            table.setItemDelegateForColumn(KIND, StatusDelegate(self._theme, table))
        else:
            wrong, notices = self.tr("Celle da correggere nel modulo"), self.tr("Avvisi sul modulo")
            table = Table(self._theme, wrong if code == WRONG else notices)
        models: dict[str, QAbstractTableModel] = {WRONG: self.wrong, NOTICES: self.notices, CHANGES: self.changes}
        table.setModel(models[code])
        table.set_widths(*((190, 80, 420, 0) if code == CHANGES else (140, 70, 220, 0)))
        table.selectionModel().currentRowChanged.connect(lambda *_: self._show_whole())
        return table

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for table in self.tables.values():
            self._stack.addWidget(table)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 8, 16, 8)
        inside.setSpacing(8)
        inside.addWidget(self.bar)
        inside.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(mark_pane(self._stack), 1)
        inside.addWidget(self.whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._file_row())
        column.addWidget(rule())
        column.addLayout(inside, 1)
        column.addWidget(mark_pane(self._foot()))

    def _file_row(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(18, 4, 16, 4)
        row.setSpacing(8)
        row.addWidget(IconLabel(self._theme, "file-excel", 18, "ok"))
        row.addWidget(self._name)
        row.addWidget(self._about, 1)
        row.addWidget(self.other)
        return line

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("status")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.load)
        return foot
