"""Beside the fields of one intervention: the chosen one, what was said of it, a remark to write, a value to correct."""

from collections.abc import Sequence
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from psm_desktop.domain.fields import Field as FieldKind
from psm_desktop.domain.fields import Kind
from psm_desktop.ui.common.buttons import plain
from psm_desktop.ui.common.fields.box import FieldBox
from psm_desktop.ui.common.fields.choice import Choice, ChoiceField
from psm_desktop.ui.common.fields.keeper import Field
from psm_desktop.ui.common.fields.text import LongTextField, TextField
from psm_desktop.ui.common.labels import label, rule
from psm_desktop.ui.common.remark_line import Act, RemarkLine
from psm_desktop.ui.common.remark_model import Noted
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.office.record_model import FieldRow, Written
from psm_desktop.words import CHOICE_WORDS, as_typed, choices

WIDTH = 440


class FieldPanel(QScrollArea):
    """Shows one field. `corrected`: a value as typed, when it is left; `done`: a remark and whether it is dealt with;
    `dropped`: a remark of the office taken away. What is typed into `remark` is `noting`'s."""

    corrected = Signal(str)
    done = Signal(object, bool)
    dropped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._lines = theme, list[RemarkLine]()
        self._place, self._who = label("", "record", wrap=True), label("", "hint", wrap=True)
        self._value = label("", wrap=True)
        self.remark = LongTextField(theme)
        self.remark.setMaximumHeight(theme.px(88))  # three lines: the correction below stays in sight
        self.remark.setPlaceholderText(self.tr("ad esempio: manca il CUP, ricopiatelo dal decreto"))
        self.add = plain(theme, self.tr("Aggiungi osservazione"), "remark", self.remark.commit)
        self.correct: QWidget | None = None
        self._correction: FieldBox | None = None
        self._kind: FieldKind | None = None
        self._lay_out()

    @property
    def lines(self) -> tuple[RemarkLine, ...]:
        """What was said of the field."""
        return tuple(self._lines)

    def finish(self) -> None:
        """Record what is being typed here."""
        self.remark.commit()
        if self.correct is not None:
            cast(Field, self.correct).commit()

    def show_field(self, one: FieldRow, now: Written | None, unread: str = "") -> None:
        """Another field, or the same looked at again. `now`: None for the record as a whole; `unread`: a correction
        nobody could read, put back."""
        self._place.setText(one.place)
        self._value.setText(one.words or (self.tr("Vuoto") if one.column else ""))
        self._value.setVisible(bool(one.column))
        self._who.setText(self.tr("Scritto da {who}").format(who=now.who) if now and now.who else "")
        self._who.setVisible(bool(self._who.text()))
        self._show_lines(one.noted)
        self._show_correction(one.field, now, unread)
        self._in_reading_order()

    def _in_reading_order(self) -> None:
        """Tab goes down the panel, whatever was made anew in it."""
        stops: list[QWidget] = [button for line in self._lines for button in line.buttons]
        stops += [self.remark, self.add, *([self.correct] if self.correct is not None else [])]
        for before, after in pairwise([self, *stops]):
            QWidget.setTabOrder(before, after)

    def show_problem(self, sentence: str) -> None:
        """The correction cannot be read."""
        if self.correct is not None:
            cast(Field, self.correct).show_problem(sentence)

    def _show_lines(self, found: Sequence[Noted]) -> None:
        if [line.remark for line in self._lines] == list(found):
            return
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [RemarkLine(self._theme, one, self._acts(one)) for one in found]
        for number, line in enumerate(self._lines):
            self._said.insertWidget(number, line)

    def _acts(self, one: Noted) -> list[Act]:
        word = self.tr("Riapri") if one.is_done else self.tr("Fatto")
        acts: list[Act] = [(word, lambda: self.done.emit(one, not one.is_done))]
        return [*acts, (self.tr("Togli"), lambda: self.dropped.emit(one))] if one.by_office else acts

    def _show_correction(self, kind: FieldKind | None, now: Written | None, unread: str) -> None:
        self._hint.setVisible(kind is not None)
        if kind != self._kind:
            self._make_editor(kind)
        editor = self.correct
        if kind is None or now is None or editor is None:
            return
        cast(Field, editor).show_value(now.cell if isinstance(editor, ChoiceField) else as_typed(kind, now.cell))
        if unread:
            editor.show_typing(unread)  # type: ignore[attr-defined]  # every kind of field has it

    def _make_editor(self, kind: FieldKind | None) -> None:
        """The field one corrects in: another for each field; none for the record as a whole."""
        if self._correction is not None:
            self._correction.hide()
            self._correction.deleteLater()
        self.correct = self._correction = None
        self._kind = kind
        if kind is None:
            return
        editor = self.correct = self._editor(kind)
        self._correction = FieldBox(self._theme, self.tr("Correggi"), editor)
        self._corrections.insertWidget(0, self._correction)
        cast(Field, editor).committed.connect(self.corrected)

    def _editor(self, kind: FieldKind) -> QWidget:
        """Typed as everywhere else; what it means is read when it is left."""
        if (kind.table, kind.column) in CHOICE_WORDS:
            known = [Choice(code, word) for code, word in choices(kind.table, kind.column).items()]
            return ChoiceField(self._theme, known, empty=self.tr("Scegli"))
        return LongTextField(self._theme) if kind.kind is Kind.LONG_TEXT else TextField(self._theme)

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(self._theme.px(320))
        body = QWidget()
        body.setObjectName("body")
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(8)
        for widget in (self._place, self._value, self._who, rule(), label(self.tr("Osservazioni"), "section")):
            column.addWidget(widget)
        self._said, self._corrections = QVBoxLayout(), QVBoxLayout()
        for layout in (self._said, self._corrections):
            layout.setSpacing(8)
        column.addLayout(self._said)
        column.addWidget(FieldBox(self._theme, self.tr("Nuova osservazione"), self.remark))
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(rule())
        column.addLayout(self._corrections)
        self._hint = label(
            self.tr("La correzione è una modifica dell'ufficio: il Comune la trova con la prossima ricevuta."),
            "hint",
            wrap=True,
        )
        column.addWidget(self._hint)
        column.addStretch(1)
        self.setWidget(body)
