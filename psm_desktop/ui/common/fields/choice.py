"""ChoiceField: one of a list, found by typing part of it; keeps what was typed when nothing in the list fits."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QCompleter, QLineEdit, QListView, QWidget

from psm_desktop.domain.text import folded, in_short
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.ui.common.delegates import ListDelegate
from psm_desktop.ui.common.fields.keeper import Keeper, has_left
from psm_desktop.ui.common.fields.whole_line import WholeLine
from psm_desktop.ui.common.still_box import StillBox
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.common.tips import tip

CODE = Qt.ItemDataRole.UserRole
FOLDED = Qt.ItemDataRole(Qt.ItemDataRole.UserRole + 1)
"""The words without case and accents, which typing is compared with."""
TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
OWN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class Choice(NamedTuple):
    """One entry: what is stored, what is shown, and an icon with the role of its colour."""

    code: str
    words: str
    icon: str = ""
    role: str = "text2"


class ChoiceField(StillBox):
    """`committed` carries the code of the entry, or the text as typed when it is none of them (`free` accepts it).

    The list opens with F4 or Alt+↓; the wheel changes nothing; choosing in the list records at once. Leaving takes the
    entry when just one holds what was typed: *in co* is enough for *In corso*.
    """

    def __init__(
        self,
        theme: Theme,
        choices: Sequence[Choice] = (),
        free: bool = False,
        empty: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`empty` is what the field says while nothing is chosen; `free` lets a text of one's own stand."""
        super().__init__(parent)
        self.theme, self._free = theme, free
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        self.keeper = Keeper(self, self.raw_text, self._tidy, self._take_only_fit)
        self.edited, self.committed = self.keeper.edited, self.keeper.committed
        self.reverted, self.problem_shown = self.keeper.reverted, self.keeper.problem_shown
        self._line = QLineEdit()
        self._line.setPlaceholderText(empty)
        WholeLine(self._line, self.show_problem)
        self._line.textEdited.connect(self._on_text_edited)
        self._line.returnPressed.connect(self.commit)
        self.setLineEdit(self._line)
        theme.changed.connect(self._dress_line)
        self.activated.connect(self._on_activated)
        self._dress_lists()
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Another list; what stands in the field stays."""
        kept = self.raw_text()
        self.clear()
        for choice in choices:
            if choice.icon:
                self.addItem(self.theme.icon(choice.icon, choice.role), choice.words, choice.code)
            else:
                self.addItem(choice.words, choice.code)
            self.setItemData(self.count() - 1, folded(choice.words), FOLDED)
        self._show(kept)

    def add_choice(self, words: str, code: str) -> None:
        """One more at the end: what stands in the field, though the list does not hold it."""
        self.addItem(words, code)
        self.setItemData(self.count() - 1, folded(words), FOLDED)

    def show_value(self, cell: Cell) -> None:
        self._show(cell.text if isinstance(cell, Draft) else "" if cell is None else str(cell))
        self.keeper.shown()
        self._tidy()

    def show_typing(self, text: str) -> None:
        """Put back text that was being typed when the program ended."""
        self._show(text)
        self.keeper.typed()

    def show_problem(self, sentence: str) -> None:
        self.keeper.show_problem(sentence)

    def raw_text(self) -> str:
        """The code of the entry whose words stand in the field; else the text as it is."""
        text = self.currentText().strip()
        at = self._matching(text)
        return str(self.itemData(at, CODE)) if at >= 0 else text

    def code(self) -> str | None:
        """The code of the chosen entry; None when the field is empty or holds none of the list."""
        at = self._matching(self.currentText().strip())
        return str(self.itemData(at, CODE)) if at >= 0 else None

    def commit(self) -> None:
        self.keeper.commit()

    def mark_all(self) -> None:
        """Typing replaces what stands here; its beginning stays in sight."""
        self._line.end(False)
        self._line.home(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F4:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def _show(self, code_or_text: str) -> None:
        at = self.findData(code_or_text, CODE) if code_or_text else -1
        self.setCurrentIndex(at)
        if at < 0:
            self.setEditText(code_or_text)
        self._line.setCursorPosition(0)
        self.setToolTip(tip(self.currentText()))

    def _matching(self, text: str) -> int:
        """The row whose words are the text, regardless of case and accents; -1 for none."""
        if not text:
            return -1
        wanted = folded(text)
        if self.currentIndex() >= 0 and folded(self.itemText(self.currentIndex())) == wanted:
            return self.currentIndex()
        return next((row for row in range(self.count()) if folded(self.itemText(row)) == wanted), -1)

    def _take_only_fit(self) -> None:
        """A text of one's own is never completed: it may be meant as it stands."""
        text = self.currentText().strip()
        if self._free or not text or self._matching(text) >= 0:
            return
        fits = [row for row in range(self.count()) if folded(text) in self.itemData(row, FOLDED)]
        if len(fits) == 1:
            self._show(str(self.itemData(fits[0], CODE)))

    def _tidy(self) -> None:
        text = self.currentText().strip()
        at = self._matching(text)
        if at >= 0:
            self._show(str(self.itemData(at, CODE)))
        known = not text or at >= 0 or self._free
        self.show_problem(
            "" if known else self.tr("«%1» non è nell'elenco. Scegli una voce con F4.").replace("%1", in_short(text))
        )

    def _on_text_edited(self, _text: str) -> None:
        self.keeper.typed()

    def _on_activated(self, _row: int) -> None:
        self.keeper.typed()
        self.commit()

    def _dress_line(self) -> None:
        """Qt leaves the line as high as it was under the style sheet before; one of its own has it look again."""
        self._line.setStyleSheet(" ")
        self._line.setStyleSheet("")

    def _dress_lists(self) -> None:
        """Both lists, the whole one and the one found by typing, look like our tables."""
        whole = QListView(self)
        self.setView(whole)
        whole.setItemDelegate(ListDelegate(self.theme, self))
        found = QListView()
        found.setObjectName("found")
        for entries in (whole, found):
            entries.setAccessibleName(self.tr("Voci dell'elenco"))
        completer = FoldedCompleter(self)
        completer.setPopup(found)
        found.setItemDelegate(ListDelegate(self.theme, self))
        completer.found.connect(self._on_found)
        self.setCompleter(completer)

    def _on_found(self, code: str) -> None:
        self._show(code)
        self.keeper.typed()
        self.commit()


class FoldedCompleter(QCompleter):
    """Finds entries that contain what is typed, wherever, regardless of case and accents."""

    found = Signal(str)

    def __init__(self, combo: QComboBox) -> None:
        super().__init__(combo.model(), combo)
        self.setCompletionRole(FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(10)
        self.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]  # overloads are unknown to the stub

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab is the field's own, and of who watches it: in a table it leads to the next cell. Invio and Esc are the
        open list's, not shortcuts of the panel around. It goes with the focus, or the next letter would go into it."""
        popup = self.popup()
        if popup is not None and popup.isVisible():
            if event.type() == QEvent.Type.ShortcutOverride and _is_own(event):
                event.accept()
                return True
            if watched is self.widget() and isinstance(event, QFocusEvent) and has_left(event):
                popup.hide()
                return False
            if watched is popup and isinstance(event, QKeyEvent) and _is_tab(event):
                at = popup.currentIndex()
                popup.hide()
                if at.isValid():
                    self._on_activated(at)
                tab = QKeyEvent(QEvent.Type.KeyPress, event.key(), event.modifiers())
                return QApplication.sendEvent(self.widget(), tab)
        return super().eventFilter(watched, event)

    def splitPath(self, path: str) -> list[str]:
        return [folded(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data())

    def _on_activated(self, index: QModelIndex) -> None:
        self.found.emit(str(index.data(CODE)))


def _is_tab(event: QKeyEvent) -> bool:
    """Whether Tab goes down, with Maiusc or without."""
    return event.type() == QEvent.Type.KeyPress and event.key() in TABS


def _is_own(event: QEvent) -> bool:
    """Whether a key alone is one of the open list's."""
    alone = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
    return isinstance(event, QKeyEvent) and event.key() in OWN and event.modifiers() in alone
