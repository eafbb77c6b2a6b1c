"""The top of a screen: title, one hint, search, at most one primary button.

self.header = Header(theme, self.tr("Piano e interventi"))
self.header.searched.connect(self._on_search_typed)
self.header.add(primary(theme, self.tr("Nuovo intervento"), "add", self._on_new))
self.header.focus_search()
"""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from psm_desktop.ui.common.buttons import icon_only
from psm_desktop.ui.common.keys import is_undo
from psm_desktop.ui.common.labels import Elided, label
from psm_desktop.ui.common.theme import Theme

HEIGHT = 52
BEFORE_WORDS = 34
"""Pixels the icon of the search box takes."""
PAUSE_MS = 150
"""After this long without a key the search runs."""


class SearchBox(QLineEdit):
    """A search field with its icon and, while it is empty, the keys that lead to it. Esc empties it."""

    searched = Signal(str)  # shortly after the last key, and at once on Enter

    def __init__(self, theme: Theme, hint: str, keys: str = "Ctrl+F", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._keys = theme, keys
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint.rstrip("…. "))
        self.addAction(QAction(theme.icon("search"), "", self), QLineEdit.ActionPosition.LeadingPosition)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(160)
        self.setMaximumWidth(300)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self._tell)

    def sizeHint(self) -> QSize:
        return QSize(300, super().sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z belongs to the program while nothing stands here: the cursor is here from the start."""
        if event.type() == QEvent.Type.ShortcutOverride and not self.text() and is_undo(event):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._tell()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.text() or not self._keys:
            return
        painter = QPainter(self)
        painter.setFont(self._theme.font(13))
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        if BEFORE_WORDS + words + painter.fontMetrics().horizontalAdvance(self._keys) + 24 > self.width():
            return
        painter.setPen(self._theme.colour("muted"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(0, 0, -12, -2), right, self._keys)

    def _on_text_changed(self, _text: str) -> None:
        self._pause.start()

    def _tell(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text().strip())


class Header(QFrame):
    """52 px at the top of a screen. `search=""` leaves the search box out; `back` puts an arrow before the title."""

    searched = Signal(str)
    back_pressed = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        hint: str = "",
        search: str = "",
        back: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.title, self._hint = label(title, "title"), Elided(hint, "hint")
        self._row, self._below, self._beside = QHBoxLayout(), QHBoxLayout(), list[QWidget]()
        self._others = list[QWidget]()  # back, search, what was added
        self._row.setSpacing(12)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 8, 16, 8)
        rows.setSpacing(0)
        rows.addLayout(self._row)
        rows.addLayout(self._below)
        if back:
            self.add(icon_only(theme, "back", self.tr("Torna (Esc)"), self.back_pressed.emit))
        self._row.addWidget(self.title)
        self._row.addWidget(self._hint, 1)
        self.search: SearchBox | None = None
        if search:
            self.search = SearchBox(theme, search)
            self.search.searched.connect(self.searched)
            self.add(self.search)

    def minimumSizeHint(self) -> QSize:
        """52 px high, and more where large text needs it."""
        least = super().minimumSizeHint().expandedTo(QSize(0, HEIGHT))
        return QSize(self._width_of_row(), least.height()) if self._beside else least

    def _width_of_row(self) -> int:
        """Pixels the row needs without what may stand below it."""
        within = (self.title, self._hint, *self._others)
        shown = [one for one in within if not one.isHidden()]
        spaces = 2 * 16 + self._row.spacing() * (len(shown) - 1)
        return sum(max(one.minimumSizeHint().width(), one.minimumWidth()) for one in shown) + spaces

    def _put_beside(self) -> None:
        """What stands beside the title goes below it where the row is too narrow for both, and comes back."""
        beside = sum(one.sizeHint().width() + self._row.spacing() for one in self._beside if not one.isHidden())
        below = self.width() < self._width_of_row() + beside
        if below == bool(self._below.count()):
            return
        while self._below.count():
            self._below.takeAt(0)
        for one in self._beside:
            if below:
                self._row.removeWidget(one)
                self._below.addWidget(one)
            else:
                self._row.insertWidget(self._row.indexOf(self._hint), one)
        if below:
            self._below.addStretch(1)

    def set_title(self, title: str) -> None:
        self.title.setText(title)

    def set_hint(self, hint: str) -> None:
        self._hint.say(hint)

    def add(self, widget: QWidget) -> None:
        """At the right end, after the search: the primary button."""
        self._others.append(widget)
        self._row.addWidget(widget)

    def add_beside_title(self, widget: QWidget) -> None:
        """Chips or SegmentTabs, between title and hint; below both where there is no room."""
        self._beside.append(widget)
        self._row.insertWidget(self._row.indexOf(self._hint), widget)

    def focus_search(self) -> None:
        if self.search is not None:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._beside:
            self._put_beside()
        if self.search is not None:
            self.search.setMaximumWidth(300 if self.width() >= 1100 else 220)
