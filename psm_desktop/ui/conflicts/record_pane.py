"""The questions of one record, one below the other, with what can be done to all of them at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from psm_desktop.ui.common.buttons import primary, quiet
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.labels import Elided, label, rule
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.conflicts.block import Picked, QuestionBlock
from psm_desktop.ui.conflicts.model import Asked, Record

Place = tuple[int, str]


class RecordPane(QFrame):
    """`decide_wanted`, `later_wanted` and `entered` carry a place; `keep_all_wanted`: all one's own, or all others'."""

    decide_wanted = Signal(object)
    later_wanted = Signal(object)
    entered = Signal(object)
    left = Signal()
    keep_all_wanted = Signal(bool)
    confirm_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._theme, self._desk = theme, desk
        self.blocks: list[QuestionBlock] = []
        self._picked: dict[Place, tuple[Asked, Picked]] = {}
        self.deciding: frozenset[Place] = frozenset()  # what an act is being written of: nothing of it is kept aside
        self._area, self._inside, self._rules = QScrollArea(), QWidget(), list[QFrame]()
        self._column = QVBoxLayout(self._inside)
        self._title, self._about = Elided("", "record"), label("", "hint")
        self.mine = quiet(theme, self.tr("Tieni tutte le mie"), "user", lambda: self.keep_all_wanted.emit(True))
        self.theirs = quiet(theme, self.tr("Tieni tutte le loro"), "exchange", lambda: self.keep_all_wanted.emit(False))
        self.open = quiet(theme, self.tr("Apri la scheda"), act=self.open_wanted.emit)
        self.confirm = primary(theme, self.tr("Conferma le scelte"), "check", self.confirm_wanted.emit)
        self._lay_out()

    def show_record(self, record: Record, asked: Sequence[Asked], kept: dict[Place, str]) -> None:
        """The same questions stay as they are; of others what was picked or typed is picked again."""
        self._title.say(record.title)
        self._about.setText(record.place)
        if [block.asked for block in self.blocks] != list(asked):
            self._remember()
            self._build(asked, kept)
        self._show_buttons()

    def block(self, place: Place) -> QuestionBlock | None:
        """The question about a row and column; None when it is not asked here."""
        return next((one for one in self.blocks if one.place == place), None)

    def enter(self, place: Place | None = None) -> None:
        """Put the focus on a question, at first on the first."""
        found = self.block(place) if place is not None else None
        if found is None and self.blocks:
            found = self.blocks[0]
        if found is not None:
            found.enter()
            self._area.ensureWidgetVisible(found, 0, 8)
            self.entered.emit(found.place)

    @property
    def holds_keys(self) -> bool:
        """Whether the question that had the focus is gone, and no other has it."""
        return self._area.hasFocus()

    def keep_now(self) -> None:
        """What was typed in any of them is kept through a crash."""
        for block in self.blocks:
            block.keep_now()

    def _move(self, block: QuestionBlock, by: int) -> None:
        at = self.blocks.index(block) + by
        if 0 <= at < len(self.blocks):
            self.enter(self.blocks[at].place)

    def _remember(self) -> None:
        for block in self.blocks:
            self._picked.pop(block.place, None)
            if block.place not in self.deciding:
                block.keep_now()
                if (picked := block.picked) is not None:
                    self._picked[block.place] = block.asked, picked
            block.stop()

    def _build(self, asked: Sequence[Asked], kept: dict[Place, str]) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self._inside.isAncestorOf(focused):
            self._area.setFocus()  # what is taken down would hand the focus to the next in line
        for old in self.blocks:
            old.hide()
            old.deleteLater()
        for line in self._rules:
            line.deleteLater()
        self.blocks = [self._made(one, kept) for one in asked]
        self._rules = [rule() for _ in self.blocks]
        for block, line in zip(self.blocks, self._rules, strict=True):
            self._column.insertWidget(self._column.count() - 1, block)
            self._column.insertWidget(self._column.count() - 1, line)

    def _made(self, asked: Asked, kept: dict[Place, str]) -> QuestionBlock:
        block = QuestionBlock(self._theme, self._desk, asked, self._inside)
        place = block.place
        block.decide_wanted.connect(lambda: self.decide_wanted.emit(place))
        block.later_wanted.connect(lambda: self.later_wanted.emit(place))
        block.move_wanted.connect(lambda by: self._move(block, by))
        block.left.connect(self.left)
        block.changed.connect(self._show_buttons)
        before, picked = self._picked.get(place, (None, None))
        if picked is not None and (picked.is_typed or (before is not None and _is_same(before, asked))):
            block.pick_again(picked)
        elif place in kept:
            block.pick_again(Picked(None, kept[place], is_typed=True))
        return block

    def _show_buttons(self) -> None:
        count = sum(block.picked is not None for block in self.blocks)
        can = not self._desk.is_read_only
        self.confirm.setEnabled(can and bool(count))
        self._count.setText(self.tr("Scelte: {count} di {all}").format(count=count, all=len(self.blocks)))
        self.mine.setEnabled(can and any(block.side_of(own=True) for block in self.blocks))
        self.theirs.setEnabled(can and any(block.side_of(own=False) for block in self.blocks))

    def _lay_out(self) -> None:
        self._inside.setObjectName("body")
        self._column.setContentsMargins(16, 0, 16, 8)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self._area, 1)
        column.addWidget(rule())
        column.addWidget(self._foot())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 8, 4)
        row.setSpacing(8)
        row.addWidget(IconLabel(self._theme, "compare", 20, "warn"))
        row.addWidget(self._title, 1)
        row.addWidget(self._about)
        for button in (self.mine, self.theirs, self.open):
            row.addWidget(button)
        return row

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("side")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        self._count = label("", "hint")
        row.addWidget(IconLabel(self._theme, "history", 20, "text2"))
        row.addWidget(Elided(self.tr("Il valore non scelto resta nello Storico."), "hint"), 1)
        row.addWidget(self._count)
        row.addWidget(self.confirm)
        return foot


def _is_same(one: Asked, other: Asked) -> bool:
    """Whether one chooses between the same values: what was picked before anything else came in is picked anew (R7)."""
    return (one.sides, one.heads, one.seen) == (other.sides, other.heads, other.seen)
