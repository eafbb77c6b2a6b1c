"""What the office remarks on a field, a table or the record, beside it: who, when, what; dealt with, or answered."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psm_desktop.commands.mark_done import MarkDone
from psm_desktop.domain.values import Cell
from psm_desktop.errors import PsmError
from psm_desktop.ui.common.announce import announce
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.text import TextField
from psm_desktop.ui.common.remark_line import Act, RemarkLine
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.recorder import Recorder, Typing
from psm_desktop.ui.interventions.sheet_model import NEW, Noted, Place
from psm_desktop.ui.interventions.step_words import quoted


class RemarkLines(QWidget):
    """Takes no room while there is nothing to say. Tab leads to its buttons from the widget `after`; once a remark is
    dealt with the cursor is there again, or in `back`."""

    def __init__(
        self, theme: Theme, desk: Desk, recorder: Recorder, after: QWidget, back: QWidget | None = None
    ) -> None:
        super().__init__()
        self._theme, self._desk, self._recorder = theme, desk, recorder
        self._after, self._back = after, back or after
        self._shown, self._lines = tuple[Noted, ...](), list[RemarkLine]()
        self._answered: Noted | None = None
        self._row = NEW
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.answer: TextField | None = None  # made when somebody answers: few records are ever remarked upon
        self.hide()

    @property
    def lines(self) -> tuple[RemarkLine, ...]:
        """What is shown now."""
        return tuple(self._lines)

    def show_remarks(self, found: Sequence[Noted]) -> None:
        """Other remarks, or the same looked at again; an answer somebody is typing stays."""
        if tuple(found) == self._shown:
            return
        if not {one.intervention for one in found} & {one.intervention for one in self._shown}:
            self.finish()
        self._shown = tuple(found)
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [RemarkLine(self._theme, one, self._acts(one)) for one in found]
        before = self._after
        for number, line in enumerate(self._lines):
            self._column.insertWidget(number, line)
            for button in line.buttons:  # Tab goes through them
                QWidget.setTabOrder(before, button)
                before = button
        self.setVisible(bool(found))

    def focus_first(self) -> bool:
        """Put the cursor on the first thing one can do; False when there is nothing."""
        for line in self._lines:
            if line.buttons:
                line.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False

    def finish(self) -> None:
        """Record an answer that is being typed."""
        if self.answer is not None:
            self.answer.commit()

    def _acts(self, one: Noted) -> tuple[Act, ...]:
        """About an answer there is nothing to do here."""
        if not one.by_office:
            return ()
        return (self.tr("Fatto"), lambda: self._on_done(one)), (self.tr("Rispondi"), lambda: self._on_reply(one))

    def _on_done(self, one: Noted) -> None:
        self.finish()
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        try:
            self._desk.do(MarkDone(one.key), self.tr("osservazione fatta: {title}").format(title=quoted(one.title)))
        except PsmError as problem:
            self._desk.tell(str(problem), "warn")
            return
        announce(self, self.tr("Osservazione fatta."))

    def _on_reply(self, one: Noted) -> None:
        self.finish()
        self._answered, self._row = one, NEW
        field = self.answer = self.answer or self._new_answer()
        field.show_value(None)
        field.show()
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _new_answer(self) -> TextField:
        field = TextField(self._theme)
        field.setAccessibleName(self.tr("Risposta all'ufficio"))
        field.setPlaceholderText(self.tr("Scrivi la risposta, poi Invio"))
        field.edited.connect(self._on_edited)
        field.committed.connect(self._on_committed)
        field.reverted.connect(lambda: self._on_committed(""))
        self._recorder.born.connect(self._on_born)
        self._column.addWidget(field)
        for button in [button for line in self._lines for button in line.buttons][-1:]:
            QWidget.setTabOrder(button, field)
        return field

    def _typing(self, raw: str) -> Typing:
        assert self._answered is not None
        one = self._answered
        also: dict[str, Cell] = {}
        if one.column or one.row != one.intervention:
            also["about_row"] = one.row
        if one.column:
            also["about_field"] = f"{one.table}.{one.column}"
        words = self.tr("risposta all'ufficio: {title}").format(title=quoted(one.title))
        return Typing(Place("remark", "text", self._row), raw, words, parent=one.intervention, also=also)

    def _on_edited(self, raw: str) -> None:
        if raw.strip() or self._row != NEW:
            self._recorder.typed(self._typing(raw))

    def _on_committed(self, raw: str) -> None:
        """An answer that is left empty is none."""
        if self.answer is None or self._answered is None:
            return
        self._recorder.let_go(Place("remark", "text", self._row))
        typing = self._typing(raw) if raw.strip() or self._row != NEW else None
        self._row, self._answered = NEW, None
        self.answer.show_value(None)
        self.answer.hide()
        if typing is not None:
            self._recorder.record(typing)

    def _on_born(self, place: Place, key: int) -> None:
        """A pause in typing has made a row of what is typed so far: what follows belongs to it."""
        if place == Place("remark", "text", NEW) and self.answer is not None and self.answer.hasFocus():
            self._row = key
