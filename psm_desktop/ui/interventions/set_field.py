"""SetField: several codes out of a few, each with a tick; what is ticked is recorded at once."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from psm_desktop.domain.values import Cell, Draft
from psm_desktop.ui.common.fields.choice import Choice
from psm_desktop.ui.common.fields.keeper import Keeper

GAP = 8
"""Pixels between two ticks."""
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class SetField(QWidget):
    """Tab reaches the first tick, arrows the others, the space bar sets them. See `keeper` for signals and slots."""

    def __init__(self, choices: Sequence[Choice], across: int, name: str) -> None:
        """`across`: ticks in a row where there is room; `name` stands before each code for screen readers."""
        super().__init__()
        self._boxes: dict[str, QCheckBox] = {}
        self._unknown: tuple[str, ...] = ()
        self.keeper = Keeper(self, self.raw_text, lambda: self.show_problem(""))
        self.edited, self.committed = self.keeper.edited, self.keeper.committed
        self.reverted, self.problem_shown = self.keeper.reverted, self.keeper.problem_shown
        self._most, self._across = across, across
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(4)
        for nth, choice in enumerate(choices):
            box = QCheckBox(choice.words)
            box.setAccessibleName(f"{name}: {choice.words}")
            box.setFocusPolicy(Qt.FocusPolicy.ClickFocus if nth else Qt.FocusPolicy.StrongFocus)
            box.clicked.connect(self._on_clicked)
            box.installEventFilter(self)
            self._boxes[choice.code] = box
            grid.addWidget(box, nth // across, nth % across)
        grid.setColumnStretch(across, 1)
        self.setFocusProxy(next(iter(self._boxes.values())))

    def minimumSizeHint(self) -> QSize:
        """Half as many in a row as there are at most; the others go below."""
        half = -(-self._most // 2)
        return QSize(half * (self._widest() + GAP) - GAP, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = (self.width() + GAP) // (self._widest() + GAP)
        across = max(1, min(self._most, room))
        if across != self._across:
            self._grid.setColumnStretch(self._across, 0)
            self._grid.setColumnStretch(across, 1)
            self._across = across
            for nth, box in enumerate(self._boxes.values()):
                self._grid.addWidget(box, nth // across, nth % across)

    def _widest(self) -> int:
        return max(box.sizeHint().width() for box in self._boxes.values())

    def show_value(self, cell: Cell) -> None:
        """A code that is none of the ticks stays in the set."""
        text = cell.text if isinstance(cell, Draft) else str(cell or "")
        codes = [one.strip() for one in text.split(";") if one.strip()]
        for code, box in self._boxes.items():
            box.setChecked(code in codes)
        self._unknown = tuple(one for one in codes if one not in self._boxes)
        self.keeper.shown()

    def show_typing(self, text: str) -> None:
        """Put back what was being ticked when the program ended."""
        self.show_value(text)
        self.keeper.typed()

    def show_problem(self, sentence: str) -> None:
        self.keeper.show_problem(sentence)

    def raw_text(self) -> str:
        return ";".join([code for code, box in self._boxes.items() if box.isChecked()] + [*self._unknown])

    def commit(self) -> None:
        self.keeper.commit()

    def box(self, code: str) -> QCheckBox:
        """The tick of a code."""
        return self._boxes[code]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go from tick to tick."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        by, boxes = STEPS.get(Qt.Key(event.key())), list(self._boxes.values())
        if by is None or not isinstance(watched, QCheckBox):
            return False
        at = boxes.index(watched) + by
        if 0 <= at < len(boxes):
            boxes[at].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _on_clicked(self) -> None:
        self.keeper.typed()
        self.commit()
