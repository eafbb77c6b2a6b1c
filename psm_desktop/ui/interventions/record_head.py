"""The head of the form: the record's title, its chips, and the acts on it as a whole."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from psm_desktop.domain.days import due_last_day
from psm_desktop.domain.intervention import Sheet
from psm_desktop.domain.money import amount
from psm_desktop.domain.rules import Level, Problem
from psm_desktop.domain.status import OPEN
from psm_desktop.ui.common.buttons import icon_only
from psm_desktop.ui.common.chips import DRAFT, LATE, STATUS, Mark, incomplete
from psm_desktop.ui.common.labels import Elided
from psm_desktop.ui.common.language import QT_TR_NOOP, tr
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.chip_row import ChipRow


class RecordHead(QWidget):
    """Shows; the page acts."""

    step_pressed = Signal(int)  # -1 the one before, 1 the next
    wide_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Elided("", "record")
        self.chips = ChipRow(theme)
        self.before = icon_only(
            theme, "chevron-up", self.tr("Intervento prima (Alt+↑)"), lambda: self.step_pressed.emit(-1)
        )
        self.after = icon_only(
            theme, "chevron-down", self.tr("Intervento dopo (Alt+↓)"), lambda: self.step_pressed.emit(1)
        )
        self.wide = icon_only(
            theme, "full-width", self.tr("A tutta larghezza (Ctrl+Maiusc+Invio)"), self.wide_pressed.emit
        )
        self.more = self._more(theme)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.title, 1)
        for button in (self.before, self.after, self.wide, self.more):
            first.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 8, 12, 4)
        whole.setSpacing(2)
        self._second = QHBoxLayout()
        self._second.setSpacing(8)
        self._second.addWidget(self.chips, 1)
        whole.addLayout(first)
        whole.addLayout(self._second)

    def add(self, button: QWidget) -> None:
        """An act at the right of the chips."""
        self._second.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def show_new(self) -> None:
        """A record that does not exist yet."""
        self.title.say(self.tr("Nuovo intervento"))
        self.chips.show_marks([DRAFT])

    def show_sheet(self, sheet: Sheet, title: str, problems: list[Problem], today: date, remarks: int = 0) -> None:
        """Title and chips: state, late, what is to correct and to complete, the balance, draft or ready; how many
        remarks of the office nobody has dealt with."""
        self.title.say(title)
        marks = [STATUS[sheet.status]] if sheet.status else []
        if is_late(sheet, today):
            marks.append(LATE)
        marks += _problem_marks(problems)
        if sheet.costs and sheet.missing_cents > 0:
            marks.append(Mark(self.tr("Mancano %1 €").replace("%1", _short(sheet.missing_cents)), "warning", "warn"))
        if remarks:
            marks.append(Mark(self.tr("Osservazioni: {count}").format(count=remarks), "remark", "info"))
        marks.append(READY if sheet.intervention.is_ready else DRAFT)
        self.chips.show_marks(marks)

    def _more(self, theme: Theme) -> QToolButton:
        button = icon_only(theme, "more", self.tr("Altre azioni"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(button)  # held: PySide6 loses what nobody holds
        button.setMenu(self._menu)
        return button


READY = Mark(QT_TR_NOOP("Pronto"), "status-completed", "ok")


def _problem_marks(problems: list[Problem]) -> list[Mark]:
    wrong = sum(1 for one in problems if one.level is Level.TO_CORRECT)
    gaps = sum(1 for one in problems if one.level is Level.TO_COMPLETE and not one.code.startswith("sources"))
    marks = [Mark(tr("Da correggere: {count}").format(count=wrong), "problem", "bad")] if wrong else []
    return [*marks, incomplete(gaps)] if gaps else marks


def is_late(sheet: Sheet, today: date) -> bool:
    """Still open and past its planned end."""
    end = sheet.intervention.planned_end
    return sheet.status in OPEN and end is not None and due_last_day(end) < today


def _short(cents: int) -> str:
    """Whole euros without their zeros: a chip is narrow."""
    return amount(cents).removesuffix(",00")
