"""*Vai a…*: a box over the screen. A few letters, arrows, Enter; Esc closes it and gives the focus back.

box = GoBox(theme, window, goals, ask)
box.open()

`goals(text)` gives what the window knows at once; `ask(text, done)` has interventions looked for elsewhere and calls
`done(text, goals)` when they are found. Enter waits for them.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QFrame, QListView, QStyleOptionViewItem, QVBoxLayout, QWidget

from psm_desktop.domain.text import on_one_line
from psm_desktop.ui.common.announce import announce
from psm_desktop.ui.common.delegates import NUMBERS, WORDS, ListDelegate
from psm_desktop.ui.common.header import PAUSE_MS, SearchBox
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.go_model import GROUP, NOTE, Done, Goal, GoModel
from psm_desktop.ui.shell.panes import come_back

WIDTH, TOP, ROWS = 640, 64, 12
GROUP_WIDTH, NOTE_WIDTH = 96, 150
MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}
PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The focus comes back by itself."""
Goals = Callable[[str], Sequence[Goal]]


class GoDelegate(ListDelegate):
    """Three columns: the group where it begins, the words, keys or a code at the right (so many pixels)."""

    def __init__(self, theme: Theme, parent: QWidget, note_width: int) -> None:
        super().__init__(theme, parent)
        self._note_width = note_width

    def content(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, chosen: bool
    ) -> None:
        left, right = self.theme.px(GROUP_WIDTH), self.theme.px(self._note_width)
        box = option.rect.adjusted(self.PAD, 0, -self.PAD, -3)
        middle = QRect(box.x() + left, box.y(), max(0, box.width() - left - right), box.height())
        for words, place, align, role in (
            (str(index.data(GROUP)), QRect(box.x(), box.y(), left - 8, box.height()), WORDS, "muted"),
            (str(index.data()), middle, WORDS, "text"),
            (str(index.data(NOTE)), QRect(middle.right() + 8, box.y(), right - 8, box.height()), NUMBERS, "muted"),
        ):
            painter.setFont(self.theme.font(14 if role == "text" else 13))
            painter.setPen(self.theme.colour("on_select" if chosen else role))
            shown = painter.fontMetrics().elidedText(on_one_line(words), Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, align, shown)


class GoBox(QFrame):
    """Hidden until it is opened."""

    def __init__(
        self,
        theme: Theme,
        over: QWidget,
        goals: Goals,
        ask: Callable[[str, Done], None],
        hint: str = "",
        name: str = "",
        note_width: int = NOTE_WIDTH,
    ) -> None:
        """`hint`: what one may type; `name`: what the list is of; where they are left out, anywhere one can go."""
        super().__init__(over)
        self._over = over
        self.setObjectName("go")
        self.setProperty("help", "vai-a")
        self._theme, self._goals, self._ask = theme, goals, ask
        self._before: QWidget | None = None
        self._awaited, self._enter_waits = "", False
        self.model = GoModel(self)
        self.field = SearchBox(theme, hint or self.tr("Vai a una schermata, un comando, un intervento…"), keys="Esc")
        self.field.setMaximumWidth(10_000)
        self.list = self._list(theme, name or self.tr("Dove andare"), note_width)
        self.nothing = label(self.tr("Niente con queste parole."), "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        for widget in (self.field, self.list, self.nothing):
            column.addWidget(widget)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look_elsewhere)
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)
        over.installEventFilter(self)
        self.hide()

    def open(self, text: str = "") -> None:
        """Show it with what can be gone to without a word, or with some; the focus comes back when it closes."""
        self._before = QApplication.focusWidget()
        self.field.setText(text)
        self._on_typed(text)
        self.show()
        self.raise_()
        self._place()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)  # whoever was typed in has not been left

    def close_box(self) -> None:
        """Take it away; the focus goes back where it was, if that is still there."""
        before, self._before = self._before, None
        self._awaited, self._enter_waits = "", False
        self.hide()
        if before is not None:
            come_back(before, self._over)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.field:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(Qt.Key(event.key()))
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and event.reason() not in PASSING:
            self._before = None  # somebody has gone elsewhere: there the focus stays
            self.close_box()
        return False

    def _on_key(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            self.close_box()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter()
        elif key in MOVES:
            self._move(MOVES[key])
        else:
            return False
        return True

    def _on_enter(self) -> None:
        if self._awaited:
            self._enter_waits = True
            if self._pause.isActive():
                self._pause.stop()
                self._look_elsewhere()
            return
        self._go(self.list.currentIndex().row())

    def _go(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            goal = self.model.goals[row]
            self.close_box()
            goal.go()

    def _move(self, by: int) -> None:
        rows = self.model.rowCount()
        if rows:
            row = min(rows - 1, max(0, self.list.currentIndex().row() + by))
            self.list.setCurrentIndex(self.model.index(row, 0))
            announce(self.field, str(self.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)))

    def _on_typed(self, _text: str) -> None:
        text = self.field.text().strip()
        self._awaited, self._enter_waits = text, False
        self._show(self._goals(text), is_all=not text)
        if text:
            self._pause.start()
        else:
            self._pause.stop()

    def _look_elsewhere(self) -> None:
        self._ask(self._awaited, self._on_found)

    def _on_found(self, text: str, goals: Sequence[Goal]) -> None:
        """Late answers to what stands there no more are left aside."""
        if text != self._awaited or not self.isVisible():
            return
        enter, self._awaited = self._enter_waits, ""
        self._show(goals, is_all=True)
        if enter:
            self._go(0)

    def _show(self, goals: Sequence[Goal], is_all: bool) -> None:
        self.model.show_goals(goals)
        self.list.setVisible(bool(goals))
        self.nothing.setVisible(is_all and not goals)
        if goals:
            self.list.setCurrentIndex(self.model.index(0, 0))
            self.list.scrollToTop()
        if is_all and self.isVisible():
            count = self.tr("{n} risultati").format(n=len(goals))
            announce(self.field, count if goals else self.nothing.text())
        self._place()

    def _place(self) -> None:
        over = self._over
        width = min(self._theme.px(WIDTH), over.width() - 48)
        rows = min(ROWS, self.model.rowCount())
        room = (over.height() - TOP - 80) // max(1, self._theme.row(28))
        self.list.setFixedHeight(min(rows, room) * self._theme.row(28) + 2)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((over.width() - width) // 2, TOP)

    def _list(self, theme: Theme, name: str, note_width: int) -> QListView:
        view = QListView()
        view.setAccessibleName(name)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setUniformItemSizes(True)
        view.setItemDelegate(GoDelegate(theme, view, note_width))
        view.setModel(self.model)
        view.clicked.connect(lambda index: self._go(index.row()))
        return view
