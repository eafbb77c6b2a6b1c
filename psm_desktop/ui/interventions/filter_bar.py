"""Filters: a menu to choose from, and a line of tags of those in force; pressing a tag takes it off."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from psm_desktop.domain.query import Query, Term
from psm_desktop.sentences import sentence
from psm_desktop.ui.common.buttons import quiet
from psm_desktop.ui.common.choosers import FilterTag
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.filters_model import Filter, Group, words_of
from psm_desktop.ui.interventions.flow import Flow

Groups = Callable[[], tuple[Group, ...]]


class FilterButton(QPushButton):
    """*Filtri*; `toggled_filter` carries the Term chosen or taken back."""

    toggled_filter = Signal(object)

    def __init__(self, theme: Theme, groups: Groups, parent: QWidget | None = None) -> None:
        """`groups` is asked each time the menu opens."""
        super().__init__(parent)
        plain = quiet(theme, self.tr("Filtri"), "filter")
        self.setText(plain.text())
        self.setIcon(plain.icon())
        self.setIconSize(plain.iconSize())
        self.setProperty("kind", plain.property("kind"))
        self.setToolTip(plain.text())
        self.setAccessibleName(self.tr("Filtri"))
        self._groups, self._chosen = groups, tuple[Term, ...]()
        self.choices = QMenu(self)
        self.setMenu(self.choices)
        self.choices.aboutToShow.connect(self.fill)

    def be_narrow(self, narrow: bool) -> None:
        """In a small window the icon alone."""
        self.setText("" if narrow else self.toolTip())

    def show_chosen(self, filters: tuple[Term, ...]) -> None:
        """What is ticked in the menu."""
        self._chosen = filters

    def fill(self) -> None:
        """Make the menu as it stands now."""
        self.choices.clear()
        for group in self._groups():
            if group.words and group.filters:
                _add(self.choices.addMenu(group.words), group, self._action)
            elif group.filters:
                self.choices.addSeparator()
                _add(self.choices, group, self._action)

    def _action(self, one: Filter) -> QAction:
        action = QAction(one.words, self.choices)
        action.setCheckable(True)
        action.setChecked(one.term in self._chosen)
        action.triggered.connect(lambda _checked=False: self.toggled_filter.emit(one.term))
        return action


def _add(menu: QMenu, group: Group, action: Callable[[Filter], QAction]) -> None:
    for one in group.filters:
        menu.addAction(action(one))


class TagLine(QWidget):
    """The filters in force, and what of the typed words nobody understood; hidden while there is nothing to show."""

    removed = Signal(object)  # a Term

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.tags = theme, list[FilterTag]()
        self.unread = label("", "hint", wrap=True)
        self._line = QWidget()
        self._flow = Flow(self._line)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 12, 8)
        column.setSpacing(4)
        column.addWidget(self._line)
        column.addWidget(self.unread)
        self.hide()

    def show_query(self, filters: tuple[Term, ...], query: Query) -> None:
        """A tag for each filter, one sentence for all pieces nobody understood."""
        for tag in self.tags:
            self._flow.removeWidget(tag)
            tag.hide()
            tag.deleteLater()
        self.tags = [self._tag(term) for term in filters]
        pieces = ", ".join(self.tr("«{piece}»").format(piece=piece) for piece in query.unread)
        self.unread.setText(sentence("search-unread", pieces=pieces) if pieces else "")
        self.unread.setVisible(bool(pieces))
        for tag in self.tags:
            self._flow.addWidget(tag)
        self._line.setVisible(bool(self.tags))
        self.setVisible(bool(self.tags or pieces))

    def _tag(self, term: Term) -> FilterTag:
        tag = FilterTag(self._theme, words_of(term), self._line)
        tag.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tag.clicked.connect(lambda _checked=False: self.removed.emit(term))
        return tag
