"""The frame of the program: rail, menus, the screens, status line. It knows screens only as `Page`.

window = MainWindow(theme, settings, undo_stack)
window.add_page(page)                                  # rail, menu Vai and Ctrl+1 ... Ctrl+9, in this order
window.add_page(page, under=other, key="Ctrl+Shift+P") # menu Vai and a key of its own; the rail marks the other
window.add_action(Menu.INTERVENTION, action)
window.show_place("Ala di Stura", "Piano 2024-2026, versione 1", training=True)
window.file_dropped.connect(...)                       # a tuple of Path: what was dropped at once
window.closing.connect(...)                            # the QCloseEvent: ignore() it to stay open
window.bar.say(...); window.status.show_saved(...); window.work.follow(job, ...)
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
    QUndoStack,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from psm_desktop.settings import Settings
from psm_desktop.ui.common.drops import take_copy
from psm_desktop.ui.common.fields.keeper import commit_focused
from psm_desktop.ui.common.header import SearchBox
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.progress import WorkPanel
from psm_desktop.ui.common.states import fit_window, keep_window, to_text
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell import panes
from psm_desktop.ui.shell.beside import Beside
from psm_desktop.ui.shell.menu_row import MenuRow
from psm_desktop.ui.shell.menus import Menu, Menus, make_action
from psm_desktop.ui.shell.page import BuiltInPieces, Page
from psm_desktop.ui.shell.page_keys import add_page_keys
from psm_desktop.ui.shell.rail import Rail
from psm_desktop.ui.shell.status_line import StatusLine
from psm_desktop.ui.shell.undo import undo_actions
from psm_desktop.ui.shell.view_menu import add_view_actions
from psm_desktop.ui.shell.widget_keys import add_widget_keys

WIDE = 1200
"""From this width on the rail has words."""
STATE = "window"


class MainWindow(QMainWindow):
    """The one window. Screens, actions and what stands in bar and status line are given to it from outside."""

    page_opened = Signal(object)  # Page
    file_dropped = Signal(object)  # tuple[Path, ...]
    closing = Signal(object)  # QCloseEvent
    save_pressed = Signal()  # Ctrl+S, after what was being typed has been recorded
    print_wanted = Signal()  # Ctrl+P on a screen that has nothing to print itself
    next_wanted = Signal()  # F3 on a screen that does not know it
    go_wanted = Signal()  # Ctrl+F where a screen has no search, or a second time

    def __init__(self, theme: Theme, settings: Settings, undo_stack: QUndoStack) -> None:
        super().__init__()
        self._settings, self._pages, self._here = settings, list[Page](), -1
        self._marks = list[int]()  # page -> the one that is marked for it in the rail
        self._searched: QWidget | None = None
        self.setWindowTitle(self.tr("Piano strategico metropolitano"))
        self.setAcceptDrops(True)
        self._rail, self._row, self.status = Rail(theme), MenuRow(theme), StatusLine(theme)
        self.bar, self.work, self._stack = MessageBar(theme), WorkPanel(theme), QStackedWidget()
        self.notice = MessageBar(theme)  # what is so as long as the window stands, above what was done
        self.menus = Menus(self._row.menus)
        self.commune_pressed = self._row.commune_pressed
        self._beside, self._before_aside = Beside(self._stack), QApplication.focusWidget()
        self._lay_out()
        self._add_own_actions(theme, undo_stack)
        self._rail.chosen.connect(lambda number: self.open_number(number, enter=False))  # who walks there stays there
        self._rail.entered.connect(self._on_entered)
        if not keep_window(settings, STATE, self):
            fit_window(self)

    def add_page(self, page: Page, at_foot: bool = False, under: Page | None = None, key: str = "") -> None:
        """One more screen. The first one added is opened; its widget is built when it is.

        `under`: it has no place in the rail, where the other one is marked instead; `key`: leads here too.
        """
        number = len(self._pages)
        self._pages.append(page)
        self._marks.append(number if under is None else self._pages.index(under))
        keys = [key] if key else []
        if under is None:
            self._rail.add(number, page.title, page.hint, page.icon, at_foot)
            place = sum(nth == mark for nth, mark in enumerate(self._marks))
            keys = [f"Ctrl+{place}", *keys] if place <= 9 else keys
        self.add_action(Menu.GO, make_action(self, page.hint, lambda: self.open_number(number), *keys), "pages")
        if number == 0:
            self.open_number(0)

    def add_action(self, menu: Menu, action: QAction, group: str = "") -> None:
        """Put an action into a menu; actions of the same group stand together."""
        self.menus.add(menu, action, group)

    @property
    def pages(self) -> tuple[Page, ...]:
        """The screens, in the order of the rail."""
        return tuple(self._pages)

    @property
    def page(self) -> Page:
        """The screen shown now."""
        return self._pages[self._here]

    def open_page(self, page: Page) -> None:
        self.open_number(self._pages.index(page))

    def open_number(self, number: int, enter: bool = True) -> None:
        """Show a screen by its place in the rail, and put the focus into it. What was being typed is recorded first."""
        if number == self._here:
            return
        commit_focused()
        self._here, self._searched = number, None
        self._stack.setCurrentWidget(self._built(number))
        self._rail.show_chosen(self._marks[number])
        if enter:
            panes.enter(self.page.widget())
        self.status.show_keys(self.page.status_keys)
        self.page_opened.emit(self.page)

    def _on_entered(self, number: int) -> None:
        """From the rail: a screen's keys (F7, Alt+2 …) hold within it."""
        self.open_number(number, enter=False)
        panes.enter(self.page.widget())

    @property
    def aside(self) -> QWidget | None:
        """The panel beside the screen; None where there is none."""
        return self._beside.panel

    def add_to_rail(self, word: str, hint: str, icon: str, act: Callable[[], object]) -> None:
        """Something to do at the foot of the rail, below the screens there."""
        self._rail.add_act(word, hint, icon, act)

    def open_aside(self, panel: QWidget) -> None:
        """Show a panel at the right of the screen, in place of the one that stands there."""
        if self._beside.panel is None:
            self._before_aside = QApplication.focusWidget()
        self._beside.open(panel)

    def close_aside(self) -> None:
        """Take the panel away; the keys go back to where they were."""
        if self._beside.panel is not None:
            self._beside.close_panel()
            panes.come_back(self._before_aside, self.page.widget())

    def search(self) -> None:
        """Ctrl+F: the search of the screen; once more, or where there is none, somewhere else is meant."""
        focused = QApplication.focusWidget()
        boxes = [one for one in self.page.widget().findChildren(SearchBox) if one.isVisible()]
        if not boxes or (focused in boxes and focused is self._searched):
            self.go_wanted.emit()
        else:
            self.page.focus_search()
            self._searched = QApplication.focusWidget()

    def show_place(self, commune: str, plan: str, training: bool, switchable: bool = False) -> None:
        """Say where one is, also in the title; `switchable` where one can go to another commune."""
        self._row.show_place(commune, plan, training, switchable)
        plain = self.tr("{commune} - Piano strategico metropolitano")
        made_up = self.tr("DATI DI PROVA - {commune} - Piano strategico metropolitano")
        self.setWindowTitle((made_up if training else plain).format(commune=commune))

    def build_ahead(self) -> Iterator[None]:
        """Build the screens before anybody opens them, one for each step, or a piece of one that takes long."""
        for number, page in enumerate(self._pages):
            if isinstance(page, BuiltInPieces):
                yield from page.build_ahead()
            if number != self._here:
                yield
                self._built(number)

    def _built(self, number: int) -> QWidget:
        """The widget of a screen, made when it is first asked for."""
        widget = self._pages[number].widget()
        if self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)
        return widget

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.addWidget(self._row)
        right.addWidget(self.notice)
        right.addWidget(self.bar)
        right.addWidget(self._beside, 1)
        right.addWidget(self.work)
        right.addWidget(self.status)
        middle = QWidget()
        whole = QHBoxLayout(middle)
        whole.addWidget(self._rail)
        whole.addLayout(right, 1)
        for layout in (right, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self.setCentralWidget(middle)

    def _add_own_actions(self, theme: Theme, undo_stack: QUndoStack) -> None:
        """Only what the frame itself can do; the rest comes from the screens."""
        standard = QKeySequence.StandardKey
        save = make_action(self, self.tr("Salva ora"), self._on_save, standard.Save, "Shift+F12")
        leave = make_action(self, self.tr("Esci"), self.close, "Ctrl+Q")
        find = make_action(self, self.tr("Cerca"), self.search, standard.Find)
        following = make_action(self, self.tr("Riquadro dopo"), lambda: self._go_pane(1), "F6")
        previous = make_action(self, self.tr("Riquadro prima"), lambda: self._go_pane(-1), "Shift+F6")
        self.add_action(Menu.FILE, save, "save")
        self.add_action(Menu.FILE, leave, "leave")
        for action in undo_actions(self, undo_stack):
            self.add_action(Menu.EDIT, action, "undo")
        self.add_action(Menu.EDIT, find, "find")
        add_page_keys(self)
        add_widget_keys(self)
        add_view_actions(self, theme, self._settings)
        for action in (following, previous):
            self.add_action(Menu.GO, action, "panes")

    def _go_pane(self, step: int) -> None:
        panes.go([self._rail, *panes.panes_of(self.page.widget())], step)

    def _on_save(self) -> None:
        commit_focused()
        self.save_pressed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._pages:
            panes.enter(self.page.widget())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rail.be_narrow(self.width() < WIDE)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Record what is being typed, let the program say no, keep how the window stands."""
        commit_focused()
        self.closing.emit(event)
        if event.isAccepted():
            self._settings.remember(STATE, to_text(self.saveGeometry()))
            self._settings.save()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event):
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if files := _files(event):
            take_copy(event)
            self.file_dropped.emit(files)


def _files(event: QDropEvent) -> tuple[Path, ...]:
    """The files and folders on this computer that are being dragged."""
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
