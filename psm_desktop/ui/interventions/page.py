"""Piano e interventi: the plan, the list, the sheet; one record chosen in all three.

page = InterventionsPage(desk, theme, settings, long)
window.add_page(page)
page.wanted.connect(lambda: window.open_page(page))   # something asked for this screen
for action in page.actions:
    window.add_action(Menu.INTERVENTION, action, "record")
page.paste_wanted.connect(...)                        # text of a table, the columns of one without headings
page.trash_wanted.connect(...)                        # something was deleted, and somebody wants to see the bin
page.open(key); page.new(); page.search("ponte"); page.show_view(View.LATE)
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from psm_desktop.domain.status import Status
from psm_desktop.settings import Settings
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.keys import sequence
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme

if TYPE_CHECKING:
    from psm_desktop.ui.common.written_model import Written
    from psm_desktop.ui.interventions.screen import Screen

WINDOW, HERE = Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut


class InterventionsPage(QObject):
    """The screen as the frame knows it; its widgets are built when it is first opened."""

    wanted = Signal()
    plan_wanted = Signal(str)  # the code chosen in the tree, "" for none
    trash_wanted = Signal()
    conflicts_wanted = Signal()  # to choose between the values of fields in conflict
    paste_wanted = Signal(str, list)

    def __init__(
        self, desk: Desk, theme: Theme, settings: Settings, long: LongWork, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.title, self.hint, self.icon = self.tr("Piano"), self.tr("Piano e interventi"), "plan"
        self.status_keys = self.tr("F6 cambia riquadro     F7 controlla     Ctrl+Z annulla")
        self._desk, self._theme, self._settings, self._long = desk, theme, settings, long
        self._screen: Screen | None = None
        self.actions = self._actions()

    @property
    def screen(self) -> "Screen":
        """The widgets, built when they are first needed."""
        if self._screen is None:
            self._screen = self._built()
        self._screen.begin()
        return self._screen

    def build_ahead(self) -> Iterator[None]:
        """Build the widgets before anybody looks; between two pieces the window may do something else."""
        if self._screen is None:
            self._screen = self._built()
            yield
            self._screen.begin()

    def _built(self) -> "Screen":
        from psm_desktop.ui.interventions.screen import Screen

        screen = Screen(self._desk, self._theme, self._settings, self._long, begun=False)
        screen.trash_wanted.connect(self.trash_wanted)
        screen.conflicts_wanted.connect(self.conflicts_wanted)
        screen.plan.look_wanted.connect(self.plan_wanted)
        screen.paste_wanted.connect(self.paste_wanted)
        for action in self.actions:
            if action.shortcutContext() == HERE:
                screen.addAction(action)
        screen.form.head.more.menu().addActions(self._menu)
        return screen

    @property
    def is_waiting(self) -> bool:
        """Whether something typed could not be written yet: closing would lose it."""
        return self._screen is not None and (self._screen.recorder.is_waiting or self._screen.form.is_waiting)

    def widget(self) -> QWidget:
        return self.screen

    def focus_search(self) -> None:
        self.screen.header.focus_search()

    def open(self, key: int) -> None:
        """Show a record."""
        self.wanted.emit()
        self.screen.open(key)

    def show_written(self, written: "Written") -> None:
        """Show what a step has written, if that is one record in sight; else stay."""
        from psm_desktop.ui.interventions import sheet_model  # a start waits for none of it

        if len(written.interventions) == 1 and sheet_model.is_in_sight(self._desk.hand.db, written.interventions[0]):
            self.wanted.emit()
            self.screen.back.go(written)

    def new(self) -> None:
        """Begin a record; it exists once its title is written."""
        self.wanted.emit()
        self.screen.new()

    def search(self, text: str) -> None:
        """Look for words."""
        self.wanted.emit()
        self.screen.search(text)

    def show_state(self, state: Status) -> None:
        """All interventions in a state."""
        self.wanted.emit()
        self.screen.show_state(state)

    def show_code(self, code: str) -> None:
        """All interventions under an entry of the plan."""
        self.wanted.emit()
        self.screen.show_code(code)

    def show_view(self, view: str) -> None:
        """A view of `views_model`: in ritardo, senza pareggio ..."""
        self.wanted.emit()
        self.screen.show_view(view)

    def tell_pasted(self, sentence: str) -> None:
        """Back from the preview of a pasted table; `sentence`: what went in, "" for nothing."""
        self.wanted.emit()
        self.screen.list.table.setFocus()
        if sentence:
            self.screen.acts.offer_undo(sentence)

    def _actions(self) -> tuple[QAction, ...]:
        """What the menu Intervento holds. Only Ctrl+N works from every screen."""
        before, after = self.tr("Intervento prima"), self.tr("Intervento dopo")
        check = self._action(self.tr("Controlla"), lambda: self.screen.check(), "F7")
        onward = self._action(self.tr("Prossima segnalazione"), lambda: self.screen.checks.step(1), "F8")
        back = self._action(self.tr("Segnalazione precedente"), lambda: self.screen.checks.step(-1), "Shift+F8")
        ready = self._action(self.tr("Segna pronto o torna bozza"), lambda: self.screen.form.toggle_ready())
        delete = self._action(self.tr("Sposta nel cestino"), lambda: self.screen.acts.delete())
        copy = self._action(self.tr("Duplica l'intervento"), lambda: self.screen.acts.duplicate(), "Ctrl+D")
        new = self._action(self.tr("Nuovo intervento"), self.new, "Ctrl+N", context=WINDOW)
        many = self._action(self.tr("Modifica selezionati"), lambda: self.screen.edit_many(), "Ctrl+E")
        paste = self._action(self.tr("Incolla righe da un foglio di calcolo"), lambda: self.screen.list.table.paste())
        attach = self._action(self.tr("Allega file"), lambda: self.screen.form.attach(), "Ctrl+Shift+A")
        for action in (ready, delete, copy, new, many, paste, attach):
            action.setEnabled(not self._desk.is_read_only)
        self._menu = [check, ready, copy, delete]
        tabs = (
            self.tr("Scheda Dati"),
            self.tr("Scheda Quadro"),
            self.tr("Scheda Crono"),
            self.tr("Scheda Indicatori"),
            self.tr("Scheda Note"),
            self.tr("Scheda Allegati"),
            self.tr("Scheda Storico"),
        )
        return (
            new,
            check,
            onward,
            back,
            ready,
            copy,
            many,
            delete,
            paste,
            self._action(self.tr("Salva questa vista"), lambda: self.screen.save_view(), "Ctrl+Shift+V"),
            self._action(before, lambda: self.screen.step(-1), "Alt+Up"),
            self._action(after, lambda: self.screen.step(1), "Alt+Down"),
            self._action(self.tr("A tutta larghezza"), lambda: self.screen.splitter.widen(), "Ctrl+Shift+Return"),
            attach,
            *(self._tab_action(words, number) for number, words in enumerate(tabs)),
        )

    def _tab_action(self, words: str, number: int) -> QAction:
        return self._action(words, lambda: self.screen.form.enter_tab(number), f"Alt+{number + 1}")

    def _action(
        self, words: str, act: Callable[[], object], keys: str = "", context: Qt.ShortcutContext = HERE
    ) -> QAction:
        action = QAction(words, self)
        if keys:
            action.setShortcut(sequence(keys))
        action.setShortcutContext(context)
        action.triggered.connect(lambda _checked=False: act())
        return action
