"""One question: its sides beside each other, a field for another value, what to do with it.

Left and right pick, Invio decides, up and down go to the other questions of the record.
"""

from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from psm_desktop.commands.resolve import Resolve
from psm_desktop.domain.fields import field
from psm_desktop.domain.typed import typed
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.domain.values import Cell
from psm_desktop.sentences import sentence
from psm_desktop.ui.common.announce import announce
from psm_desktop.ui.common.buttons import plain, quiet
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.conflicts import model, words
from psm_desktop.ui.conflicts.editors import Editor, editor, is_inside
from psm_desktop.ui.conflicts.model import Asked
from psm_desktop.ui.conflicts.side_card import SideCard, wrapped
from psm_desktop.words import open_words

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ACROSS = 3
"""So many values stand beside each other; of four two and two."""
LOW = 72
"""Pixels of the field for another long text."""
PAUSE_MS = 1500
"""So long without a key, and the text of another value is kept aside."""


class Picked(NamedTuple):
    """What somebody has picked and not decided yet. `text`: typed as another value, which counts where `is_typed`."""

    value: Cell
    text: str = ""
    is_typed: bool = False


class QuestionBlock(QFrame):
    """`decide_wanted`, `later_wanted`, `move_wanted` (-1, 1) and `left` (Esc) are for the screen; `changed`: picked."""

    decide_wanted = Signal()
    later_wanted = Signal()
    move_wanted = Signal(int)
    left = Signal()
    changed = Signal()

    def __init__(self, theme: Theme, desk: Desk, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self.asked, self._theme, self._desk = asked, theme, desk
        question = asked.question
        self.cards = [SideCard(theme, asked, side, desk.commune is None) for side in asked.sides]
        name = self.tr("Un altro valore per {field}").format(field=words.heading(question))
        self.other: Editor | None = (
            None if question.is_deletion else editor(theme, desk, field(question.table, question.column), name)
        )
        self.problem = label("", "problem", wrap=True)
        self.problem.hide()
        heading = words.heading(question)
        self.decide = plain(theme, self.tr("Decidi"), "check", self.decide_wanted.emit)
        self.decide.setAccessibleName(self.tr("Decidi: {field}").format(field=heading))
        self.later = quiet(theme, self.tr("Decidi più tardi"), act=self.later_wanted.emit)
        self.later.setAccessibleName(self.tr("Decidi più tardi: {field}").format(field=heading))
        self._group = QButtonGroup(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self._lay_out()
        self._listen()
        self._show_state()
        if self.other is not None:
            self.other.setEnabled(not desk.is_read_only)

    @property
    def place(self) -> tuple[int, str]:
        """Row and column: what the question is about."""
        return self.asked.question.row, self.asked.question.column

    @property
    def picked(self) -> Picked | None:
        """None while nothing is picked."""
        card = next((one for one in self.cards if one.radio.isChecked()), None)
        text = self.other.raw_text() if self.other is not None else ""
        if card is not None:
            return Picked(card.side.value, text)
        return Picked(None, text, is_typed=True) if text.strip() else None

    def pick_again(self, picked: Picked) -> None:
        """What was picked and typed before the question was asked anew."""
        if picked.text and self.other is not None:
            self.other.show_typing(picked.text)
        for card in () if picked.is_typed else self.cards:
            card.radio.setChecked(card.side.value == picked.value)
        self._show_state()

    def part(self) -> Resolve | None:
        """The choice as a command; None where nothing is picked, or what was typed cannot be read, which is said."""
        picked, one = self.picked, self.asked.question
        if picked is None:
            return None
        value = picked.value
        if picked.is_typed:
            try:
                value = typed(field(one.table, one.column), picked.text, self._desk.hand.reading())
            except Unreadable as problem:
                self._say(sentence(problem.code, **{"text": problem.text, **problem.facts}))
                return None
        seen = self.asked.seen if one.is_deletion else None
        return Resolve(one.table, one.column, one.row, value, self.asked.heads, seen)

    def chosen_words(self, part: Resolve) -> str:
        """What was decided, as people read it."""
        one = self.asked.question
        side = next((card.side for card in self.cards if card.side.value == part.value), None)
        return words.value(one, side) if side else open_words(field(one.table, one.column), part.value)

    def side_of(self, own: bool) -> SideCard | None:
        """The only card that is one's own, or the only one that is not; None where there is none, or several."""
        found = [card for card in self.cards if (card.side.number == 0) is own]
        return found[0] if len(found) == 1 else None

    def enter(self) -> None:
        """Put the focus on what is picked, else on the first value."""
        card = next((one for one in self.cards if one.radio.isChecked()), self.cards[0])
        inside = self.other if self.picked is not None and self.picked.is_typed else None
        (inside or card.radio).setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Keep the text of another value through a crash; tried again while the copy is busy."""
        self._pause.stop()
        if self.other is not None and not model.keep_aside(self._desk.hand.db, self.asked, self.other.raw_text()):
            self._pause.start()

    def keep_now(self) -> None:
        """Keep what was typed since the last pause."""
        if self._pause.isActive():
            self.keep()

    def stop(self) -> None:
        """It gives way to another: nothing of it is kept aside from now on."""
        self._pause.stop()

    def step(self, by: int) -> None:
        """Pick the value beside; the first press picks the first to the left, the second to the right."""
        at = next((at for at, card in enumerate(self.cards) if card.radio.isChecked()), -1 if by < 0 else 0)
        at = max(0, at + by)
        if at < len(self.cards):
            self.cards[at].pick()
        elif self.other is not None:
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain_key = Qt.Key(event.key()), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain_key and key in STEPS and not self._is_typing():
            self.step(STEPS[key])
        elif plain_key and key in MOVES:
            self.move_wanted.emit(MOVES[key])
        elif plain_key and key in ENTER:
            self.decide_wanted.emit()
        elif plain_key and key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def say_pick_first(self) -> None:
        """Invio with nothing picked."""
        self._say(self.tr("Scegli prima un valore, con le frecce o con il mouse."))

    def _is_typing(self) -> bool:
        return self.other is not None and is_inside(self.other, QApplication.focusWidget())

    def _say(self, told: str) -> None:
        self.problem.setText(told)
        self.problem.show()
        announce(self, told)

    def _on_picked(self) -> None:
        self._show_state()
        self.changed.emit()

    def _on_typed(self, text: str) -> None:
        """Whoever types means that."""
        self._group.setExclusive(False)
        for card in self.cards if text.strip() else ():
            card.radio.setChecked(False)
        self._group.setExclusive(True)
        self._pause.start()
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        self.problem.hide()
        self.decide.setEnabled(self.picked is not None and not self._desk.is_read_only)

    def _listen(self) -> None:
        for card in self.cards:
            self._group.addButton(card.radio)
            card.picked.connect(self._on_picked)
        if self.other is not None:
            self.other.edited.connect(self._on_typed)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(8)
        across = ACROSS if len(self.cards) != ACROSS + 1 else 2
        across = min(across, len(self.cards))
        for nth, card in enumerate(self.cards):
            grid.addWidget(card, nth // across, nth % across)
            grid.setColumnStretch(nth % across, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 12)
        column.setSpacing(8)
        column.addWidget(wrapped(words.heading(self.asked.question), "section"))
        if told := words.explained(self.asked):
            column.addWidget(wrapped(told, "hint"))
        if any(card.text is not None and card.text.marked for card in self.cards):
            column.addWidget(label(self.tr("Le parole diverse sono sottolineate."), "hint", wrap=True))
        column.addLayout(grid)
        column.addLayout(self._foot())
        column.addWidget(self.problem)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if self.other is not None:
            row.addWidget(label(self.tr("Altro"), "field"))
            self.other.setMaximumHeight(self._theme.px(LOW))
            row.addWidget(self.other, 1)
        row.addStretch(0 if self.other is not None else 1)
        row.addWidget(self.later)
        row.addWidget(self.decide)
        return row
