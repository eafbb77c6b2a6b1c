"""The menus. One stands in the row only while it holds something that does something."""

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from psm_desktop.ui.common.keys import sequence
from psm_desktop.ui.common.language import QT_TR_NOOP, tr

LAST = "leave"
"""The group that stays at the end of its menu, whatever comes after it."""
KEYS = "keys"
"""Property of an action whose keys are no shortcut of the window: they belong to what has the focus."""
NAME = "name"
"""Property of an action whose text changes: what it is called whatever it says now."""


class Menu(Enum):
    """The menus in their order: title, and the keys that open it, in each language a letter of its title."""

    FILE = (QT_TR_NOOP("File"), QT_TR_NOOP("Alt+F"))
    EDIT = (QT_TR_NOOP("Modifica"), QT_TR_NOOP("Alt+M"))
    VIEW = (QT_TR_NOOP("Visualizza"), QT_TR_NOOP("Alt+V"))
    GO = (QT_TR_NOOP("Vai"), QT_TR_NOOP("Alt+A"))
    INTERVENTION = (QT_TR_NOOP("Intervento"), QT_TR_NOOP("Alt+I"))
    TOOLS = (QT_TR_NOOP("Strumenti"), QT_TR_NOOP("Alt+S"))
    HELP = (QT_TR_NOOP("Aiuto"), QT_TR_NOOP("Alt+U"))


class Menus:
    """The menus of a menu bar. Their letters are shortcuts: written with & Fusion would underline them always."""

    def __init__(self, bar: QMenuBar) -> None:
        self._bar, self._menus = bar, {which: bar.addMenu(tr(which.value[0])) for which in Menu}
        self._held = {which: list[QAction]() for which in Menu}
        for which, menu in self._menus.items():
            menu.menuAction().setVisible(False)
            QShortcut(sequence(tr(which.value[1])), bar).activated.connect(partial(self._open, menu))

    def _open(self, menu: QMenu) -> None:
        if menu.menuAction().isVisible():
            self._bar.setActiveAction(menu.menuAction())

    def add(self, which: Menu, action: QAction, group: str = "") -> None:
        """Put an action at the end of its group in a menu; groups stand in the order in which they came, LAST last."""
        menu = self._menus[which]
        menu.menuAction().setVisible(True)
        action.setProperty("group", group)
        end = self._end_of(menu, group)
        if end is None:
            menu.addAction(action)
        else:
            menu.insertAction(end, action)
        self._hold(self._held[which], action)

    def of(self, which: Menu) -> list[QAction]:
        """Every action of a menu, in the order shown."""
        return list(self._held[which])

    def entries(self) -> Iterator[tuple[str, QAction]]:
        """Every action with the title of its menu, in the order shown.

        From our own lists, not the menus': PySide6 6.11 loses its hold of menus while the window works.
        """
        for which in Menu:
            yield from ((tr(which.value[0]), action) for action in self.of(which))

    def add_menu(self, which: Menu, words: str, actions: Sequence[QAction]) -> QMenu:
        """A menu inside a menu."""
        self._menus[which].menuAction().setVisible(True)
        self._menus[which].addSeparator()
        made = self._menus[which].addMenu(words)
        made.addActions(list(actions))
        self._held[which] += actions
        return made

    def _hold(self, held: list[QAction], action: QAction) -> None:
        """At the end of its group, as in the menu; a new group stands before what is LAST."""
        groups = [str(one.property("group")) for one in held]
        group = str(action.property("group"))
        same = [at for at, one in enumerate(groups) if one == group]
        end = groups.index(LAST) if LAST in groups else len(held)
        held.insert(same[-1] + 1 if same else end, action)

    def _end_of(self, menu: QMenu, group: str) -> QAction | None:
        """The separator after a group, made when its first action comes; None is the end of the menu."""
        actions = menu.actions()
        mine = [at for at, action in enumerate(actions) if action.property("group") == group]
        if not mine:
            if last := next((action for action in actions if action.property("group") == LAST), None):
                return menu.insertSeparator(last)
            if actions:
                menu.addSeparator()
            return None
        return actions[mine[-1] + 1] if mine[-1] + 1 < len(actions) else None


def keys_of(action: QAction) -> list[QKeySequence]:
    """The keys that lead to an action, whoever they belong to."""
    own = action.property(KEYS)
    return [sequence(str(own))] if own else list(action.shortcuts())


def words_of(action: QAction) -> str:
    """What an action is called, without the keys behind it and without the step an undo is named after."""
    return str(action.property(NAME) or action.text().partition("\t")[0])


def make_action(
    parent: QWidget, words: str, act: Callable[[], object], *keys: str | QKeySequence.StandardKey
) -> QAction:
    """An action with all the keys that lead to it."""
    action = QAction(words, parent)
    action.setShortcuts([sequence(key) if isinstance(key, str) else QKeySequence(key) for key in keys])
    action.triggered.connect(lambda _checked=False: act())
    return action


def make_choice(parent: QWidget, entries: dict[str, str], chosen: str, act: Callable[[str], object]) -> QActionGroup:
    """Actions of which exactly one is ticked: code -> words; `act` gets the code."""
    group = QActionGroup(parent)
    for code, words in entries.items():
        action = group.addAction(QAction(words, parent))  # the parent's, not the group's, which nobody holds
        action.setCheckable(True)
        action.setData(code)
        action.setChecked(code == chosen)
    group.triggered.connect(lambda action: act(str(action.data())))
    return group
