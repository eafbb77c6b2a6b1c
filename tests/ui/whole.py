"""The whole window on a copy full of data, state by state: every screen, every tab on it, every panel beside it.

States are found by looking: a screen that is added to the window, and a tab on it, are walked without being named here.
Panels stand behind acts of the menus, so they are named.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListView, QMainWindow, QTabBar, QWidget

from psm_desktop.domain.plan import Strategy
from psm_desktop.reports.excel_plan import Filling, write
from psm_desktop.settings import Settings
from psm_desktop.store import seed
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import desk_on
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.office.page import OfficePage
from psm_desktop.ui.plan.page import PlanPage
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow

PANELS = (
    ("Controlla", "Check"),
    ("Modifica selezionati", "Change selected"),
    ("Salva questa vista", "Save this view"),
    ("Copie di sicurezza…", "Backups…"),
    ("Passaggio di consegne…", "Handover…"),
    ("Crea file del Piano per i Comuni…", "Make the plan file for"),
    ("Cestino", "Bin"),
    ("Tasti", "Keys"),
    ("Vai a…", "Go to…"),
    ("Cambia Comune…", "Change commune…"),
)
"""Acts of the menus that open something to work in, by the words they begin with, in both languages."""
FILES = ("*-compilato.xlsx", "pacchetto-*[a-z].psm")
STOPS = Qt.FocusPolicy.TabFocus


Check = Callable[[QWidget], Iterator[str]]
"""Looks at a window in one state."""


class Whole:
    """One window, as large as asked for; `states` puts it into one state after the other."""

    def __init__(self, theme: Theme, file: Path, size: tuple[int, int]) -> None:
        kept, self._folder = file.with_suffix(".json"), file.parent
        kept.unlink(missing_ok=True)
        desk = desk_on(file, lambda copy: "")
        self.alone = Alone()
        self.window: CopyWindow = assemble(desk, theme, Settings(kept), AskFile())
        self.window.show()
        self.settle()  # the screen of the tests is small, and a new window fits into it
        self.window.resize(*size)
        self.window.activateWindow()
        self.settle()

    def settle(self) -> None:
        """Until nothing more is gathered on the other thread, and what follows from it is laid out."""
        loop = QEventLoop()
        for _ in range(3):
            while self.window.long.busy:
                loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            loop.processEvents()

    def found(self, *checks: Check) -> dict[str, list[str]]:
        """What each check finds in all states, by its name; in front of a sentence the states it was found in."""
        found: dict[str, dict[str, list[str]]] = {check.__name__: {} for check in checks}
        for state in self.states():
            for check in checks:
                for sentence in check(self.window):
                    found[check.__name__].setdefault(sentence, []).append(state)
        return {
            name: [f"{', '.join(states[:3])}: {sentence}" for sentence, states in some.items()]
            for name, some in found.items()
        }

    def put_away(self) -> None:
        """Close the window, with its connection."""
        QApplication.instance().removeEventFilter(self.alone)  # type: ignore[union-attr]  # there is one
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # of all

    def states(self) -> Iterator[str]:
        """The name of each state, with the window in it."""
        for number, page in enumerate(self.window.pages):
            self.window.open_number(number)
            self.settle()
            yield page.title
            yield from self._parts(page.title, page.widget())
        for words in PANELS:
            if (action := self._action(words)) is not None:
                with self._opened(action) as shown:
                    if shown:
                        yield words[0]
        yield from self._remarked()
        yield from self._brought()
        yield from self._form()

    def _remarked(self) -> Iterator[str]:
        """What the office remarks, where the commune reads it and where the office writes it."""
        for number, page in enumerate(self.window.pages):
            if isinstance(page, InterventionsPage):
                self.window.open_number(number)
                page.screen.search("con:osservazioni")
                self.settle()
                yield f"{page.title} › osservazioni"
            elif isinstance(page, OfficePage):
                self.window.open_number(number)
                page.widget().returns.opened.emit("001003")
                yield f"{page.title} › Comune"
                remarked = [one.key for one in page.widget().commune.model.rows if one.title.startswith("Sentieri")]
                page.widget().commune.opened.emit(remarked[0])
                page.widget().record.table.choose_row(page.widget().record.model.row_of(remarked[0], "cup"))
                self.settle()
                yield f"{page.title} › intervento"
                page.widget().record.back_pressed.emit()
                page.widget().commune.back_pressed.emit()

    def _brought(self) -> Iterator[str]:
        """What a file shows that is brought into the window; those of the demo have been read before."""
        for pattern in FILES:
            for file in sorted(self._folder.glob(pattern))[:1]:
                self.window.open_files((file,))
                self.settle()
                yield file.name

    def _form(self) -> Iterator[str]:
        """What a plan workbook shows at the office, with something to correct in it."""
        for page in self.window.pages:
            if isinstance(page, PlanPage) and any(isinstance(one, OfficePage) for one in self.window.pages):
                file, plan = self._folder / "modulo.xlsx", seed.plan()
                odd = replace(plan.axes[0], strategies=(Strategy("9.1", "Strategia di prova", ()),))
                write(Filling(replace(plan, axes=(odd,)), plan, True, plan.version), file)
                self.window.open_files((file,))
                self.settle()
                assert page.forms.view.isVisible()
                yield f"{page.title} › modulo"
                yield from self._parts(page.title, page.forms.view)
                page.forms.view.leave_pressed.emit()

    def _parts(self, where: str, inside: QWidget) -> Iterator[str]:
        """The tabs of a screen, and the sections that a list at its side leads to."""
        for bar in inside.findChildren(QTabBar):
            for tab in range(bar.count()):
                if bar.isVisible() and bar.isTabVisible(tab) and tab != bar.currentIndex():
                    bar.setCurrentIndex(tab)
                    self.settle()
                    yield f"{where} › {bar.tabText(tab)}"
        for side in inside.findChildren(QListView, "nav"):
            for row in range(1, side.model().rowCount()) if side.isVisible() else ():
                side.setCurrentIndex(side.model().index(row, 0))
                self.settle()
                yield f"{where} › {side.model().index(row, 0).data()}"

    def _action(self, words: tuple[str, ...]) -> QAction | None:
        return next((one for _, one in self.window.menus.entries() if one.text().startswith(words)), None)

    @contextmanager
    def _opened(self, action: QAction) -> Iterator[bool]:
        number = next((at for at, page in enumerate(self.window.pages) if page.icon == "plan"), 0)
        self.window.open_number(number)
        before = len(visible(self.window))
        action.trigger()
        self.settle()
        entered = QApplication.focusWidget() or self.window
        yield len(visible(self.window)) != before
        entered.setFocus()
        QTest.keyClick(entered, Qt.Key.Key_Escape)
        self.settle()


class Alone(QObject):
    """Widgets that were windows of their own for a moment, since they were shown before they had a place.

    The window loses the focus by that, and on Windows one sees it flash.
    """

    def __init__(self) -> None:
        super().__init__()
        self.seen = list[str]()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and _is_alone(watched):
            self.seen.append(said(watched))
        return False


def _is_alone(widget: QWidget) -> bool:
    return widget.windowType() == Qt.WindowType.Window and not isinstance(widget, QMainWindow)


def visible(root: QWidget) -> list[QWidget]:
    """All widgets one can see in a window, itself left out."""
    return [one for one in root.findChildren(QWidget) if one.isVisible() and not one.isWindow()]


def stops(root: QWidget) -> list[QWidget]:
    """Where Tab should stop: what is shown, works, and takes the focus by itself."""
    return [
        one
        for one in visible(root)
        if one.focusPolicy() & STOPS and one.isEnabled() and one.focusProxy() is None and not _is_inner(one)
    ]


def _is_inner(one: QWidget) -> bool:
    """The line of a drop-down one can type into: Tab stops at the whole."""
    return isinstance(one.parentWidget(), QComboBox) and isinstance(one, QLineEdit)


def name_of(one: QWidget) -> str:
    """What a screen reader calls it. Of a drop-down Qt tells its value on Linux: the name given to it counts."""
    if isinstance(one, QComboBox):
        return one.accessibleName()
    told = QAccessible.queryAccessibleInterface(one)
    return "" if told is None else told.text(QAccessible.Text.Name)


def role_of(one: QWidget) -> QAccessible.Role:
    """What a screen reader takes it for."""
    told = QAccessible.queryAccessibleInterface(one)
    return QAccessible.Role.NoRole if told is None else told.role()


def said(one: QWidget) -> str:
    """For the message of a test."""
    return f"{type(one).__name__} «{name_of(one)}» {one.objectName()}".strip()
