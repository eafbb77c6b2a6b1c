"""The second step: the change preview, filters with counts, cells mended in place, the button that writes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from psm_desktop.commands.return_preview import Preview
from psm_desktop.commands.return_words import older_plan_sentence
from psm_desktop.domain.days import moment
from psm_desktop.domain.numbers import counted
from psm_desktop.domain.return_form import ReturnedBook
from psm_desktop.domain.typed import Reading
from psm_desktop.ui.common.buttons import plain, primary, quiet
from psm_desktop.ui.common.choosers import SegmentTabs
from psm_desktop.ui.common.delegates import StatusDelegate
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.keys import on_confirm
from psm_desktop.ui.common.labels import Elided, label, rule
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.table import ROW_FIELDS, Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.excel.answers import AnswerField, answer_field
from psm_desktop.ui.excel.changes import ANSWER, OUTCOME, TO_DO, ChangesTable
from psm_desktop.ui.excel.steps import Steps
from psm_desktop.ui.excel.words import ALL, TABS, changes_words

TO_DO_WIDTH, TO_DO_NARROW = 264, 150
NARROW = 1100
"""Below this width the column of sheets gives way."""


class CheckView(QFrame):
    """Shows a preview and gathers decisions; `import_pressed` when the person has decided to write."""

    import_pressed = Signal()
    leave_pressed = Signal()
    other_file_pressed = Signal()
    copy_pressed = Signal()

    def __init__(self, theme: Theme, reading: Callable[[], Reading], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._theme, self._reading = theme, reading
        self.model = ChangesTable(theme, self)
        self.header = Header(theme, self.tr("Importa da Excel"), back=True)
        self.header.back_pressed.connect(self.leave_pressed)
        self.steps, self.bar, self.plan_bar = Steps(theme), MessageBar(theme), MessageBar(theme)
        self.tabs = SegmentTabs([(str(code), tr(words)) for code, words in TABS])
        self.tabs.setAccessibleName(self.tr("Righe da mostrare"))
        self.table = self._dressed_table()
        self._name, self._about, self._blank = label(""), Elided("", "hint"), label("", "hint")
        self.other = quiet(theme, self.tr("Scegli un altro file"), "folder", self.other_file_pressed.emit)
        self.copy = plain(theme, self.tr("Salva copia con le celle colorate"), "export", self.copy_pressed.emit)
        self.leave = quiet(theme, self.tr("Lascia tutto com'è"), act=self.leave_pressed.emit)
        self.do_import = primary(theme, "", "import", self.import_pressed.emit)
        self._told = Elided("", "hint")
        self._fields: dict[int, AnswerField] = {}
        self._lay_out()
        self._connect()

    def show_preview(self, preview: Preview) -> None:
        """Another comparison; the filter and the answers given stay as far as they fit."""
        self.model.show_preview(preview)
        book = preview.book
        self._name.setText(book.name)
        self.header.set_title(self.tr("Incolla una tabella") if book.is_pasted else self.tr("Importa da Excel"))
        self._about.say(self._about_words(book))
        for button in (self.copy, self.other):  # there is no file to colour, and none to choose
            button.setVisible(not book.is_pasted)
        self._blank.setText(_blank_words(preview.blank))
        self._say_of_plan(older_plan_sentence(preview))
        self._refresh()

    def _about_words(self, book: ReturnedBook) -> str:
        if book.is_pasted:
            return self.tr("Una cella vuota non cambia nulla.")
        about = self.tr("creato il {day}, Piano versione {version}")
        return about.format(day=moment(book.made_at)[:10], version=book.plan_version)

    def clear(self) -> None:
        """Forget the file and all answers."""
        self.model.show_preview(None)
        self.tabs.choose(ALL)

    def be_busy(self, busy: bool) -> None:
        """While it is being written nothing can be decided any more."""
        self.steps.show_step(3 if busy else 2)
        for widget in (self.table, self.do_import, self.leave, self.other, self.copy):
            widget.setEnabled(not busy)

    def go_to_next_open(self) -> None:
        """Put the focus into the next field in which something is to decide (F3)."""
        rows = self.model.open_rows()
        if not rows:
            return
        here = next((row for row, field in self._fields.items() if field.hasFocus()), -1)
        row = next((one for one in rows if one > here), rows[0])
        self.table.scrollTo(self.model.index(row, OUTCOME))
        self._fields[row].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def field(self, row: int) -> AnswerField:
        """The field in a line of the table. Raises KeyError where there is none."""
        return self._fields[row]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(NARROW)  # large text fills a window sooner
        self.table.setColumnHidden(0, narrow)
        self.table.setColumnWidth(TO_DO, self._theme.px(TO_DO_NARROW if narrow else TO_DO_WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_pressed.emit()
        else:
            super().keyPressEvent(event)

    def _on_row_chosen(self, *_: object) -> None:
        """Beside the buttons: the whole sentence about the current line, which its cell may be too narrow for."""
        told = str(self.model.index(self.table.currentIndex().row(), TO_DO).data() or "")
        self._told.say(told or self.tr("Prima di scrivere faccio una copia di sicurezza."))

    def _on_model_reset(self) -> None:
        """A field in every line that waits for an answer."""
        self._fields = {}
        decisions = self.model.decisions
        for number, row in enumerate(self.model.rows):
            if not row.column or (row.problem is None and row.outcome != "conflict"):
                continue
            given = decisions.get(row.place)
            field = answer_field(self._theme, row, given, row.place in decisions, self._reading)
            field.installEventFilter(self)
            field.answered.connect(lambda value, place=row.place: self._on_answered(place, value))
            field.taken_back.connect(lambda told, place=row.place: self._on_taken_back(place, told))
            self.table.setIndexWidget(self.model.index(number, ANSWER), field)
            self._fields[number] = field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line in whose field one writes is the current one."""
        if event.type() == QEvent.Type.FocusIn:
            row = next((row for row, field in self._fields.items() if field is watched), -1)
            if row >= 0 and row != self.table.currentIndex().row():
                self.table.choose_row(row)
        return super().eventFilter(watched, event)

    def _on_answered(self, place: tuple[str, str], value: object) -> None:
        self.model.answer(place, value)  # type: ignore[arg-type]  # a Choice or a Cell
        self._refresh()

    def _on_taken_back(self, place: tuple[str, str], told: str) -> None:
        self.model.take_back(place, told)
        self._refresh()

    def _refresh(self) -> None:
        """Counts, message, and what the button does, as things stand."""
        for code, words in TABS:
            self.tabs.set_words(str(code), f"{tr(words)} {self.model.count(code)}")
        changes, born = self.model.changes(), self.model.born()
        self.do_import.setText(changes_words(changes, born, self.model.only_interventions()))
        self.do_import.setEnabled(bool(changes or born))
        self.copy.setEnabled(bool(self.model.to_correct()))
        self._on_row_chosen()  # its cell may be right now
        self._say()

    def _say(self) -> None:
        wrong, doubtful = self.model.to_correct(), self.model.conflicts()
        first = (self.tr("Prima cella F3"), self.go_to_next_open)
        offers = (first,) if self.model.open_rows() else ()
        if wrong:
            lead = self.tr("Una cella da correggere.") if wrong == 1 else self.tr("%1 celle da correggere.")
            told = self.tr("Scrivi qui il valore giusto, oppure importa il resto adesso e queste dopo.")
            self.bar.say("bad", told, *offers, lead=lead.replace("%1", str(wrong)))
        elif doubtful:
            lead = self.tr("Un campo cambiato anche qui.") if doubtful == 1 else self.tr("%1 campi cambiati anche qui.")
            told = self.tr("Scegli quale valore tenere, oppure importa e scegli dopo: restano tutti e due.")
            self.bar.say("warn", told, *offers, lead=lead.replace("%1", str(doubtful)))
        elif not (self.model.changes() or self.model.born()):
            self.bar.say("info", self.tr("Non c'è niente da importare: i valori sono già questi."))
        else:
            self.bar.clear()
        self._above.setVisible(bool(self.bar.sentence or self.plan_bar.sentence))

    def _say_of_plan(self, told: str) -> None:
        """That the workbook was made under an older plan; "" where that makes no difference."""
        if told:
            self.plan_bar.say("info", told)
        else:
            self.plan_bar.clear()

    def _dressed_table(self) -> Table:
        table = Table(self._theme, self.tr("Modifiche nel file"), ROW_FIELDS)
        table.setModel(self.model)
        table.set_widths(92, 46, 0, 130, 106, 148, 140, TO_DO_WIDTH, 142)  # a CUP is read whole
        table.setItemDelegateForColumn(OUTCOME, StatusDelegate(self._theme, table))
        return table

    def _connect(self) -> None:
        self.model.modelReset.connect(self._on_model_reset)
        self.model.modelReset.connect(self._on_row_chosen)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_chosen)
        self.tabs.chosen.connect(self.model.filter)
        QShortcut(QKeySequence("F3"), self).activated.connect(self.go_to_next_open)
        on_confirm(self, self.do_import.click)

    def _lay_out(self) -> None:
        self._above = QWidget()
        above = QVBoxLayout(self._above)
        above.setContentsMargins(16, 12, 16, 0)
        above.setSpacing(8)
        for bar in (self.bar, self.plan_bar):
            above.addWidget(bar)
        inside = QVBoxLayout()
        inside.setContentsMargins(8, 4, 16, 0)
        inside.addWidget(mark_pane(self.table))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._file_row())
        column.addWidget(self._filter_row())
        column.addWidget(rule())
        column.addWidget(self._above)
        column.addLayout(inside, 1)
        column.addWidget(mark_pane(self._foot()))

    def _file_row(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(18, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.steps)
        row.addSpacing(20)
        row.addWidget(IconLabel(self._theme, "file-excel", 18, "ok"))
        row.addWidget(self._name)
        row.addWidget(self._about, 1)
        row.addWidget(self.other)
        return line

    def _filter_row(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(16, 4, 16, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self._blank)
        return line

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("status")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(self.copy)
        row.addWidget(self._told, 1)
        row.addWidget(self.leave)
        row.addWidget(self.do_import)
        return foot


def _blank_words(blank: int) -> str:
    return counted(blank, tr("riga vuota saltata"), tr("righe vuote saltate")) if blank else ""
