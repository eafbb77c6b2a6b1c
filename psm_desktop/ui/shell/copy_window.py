"""The window on one copy: what it tells and asks, whatever screens it has."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence

from psm_desktop.domain.days import moment
from psm_desktop.jobs.job import Worker
from psm_desktop.settings import Settings
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.keeper import commit_focused
from psm_desktop.ui.common.language import QT_TR_NOOP, tr
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.steps import Steps
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.settings.page import SettingsPage
from psm_desktop.ui.shell.care_of_window import CareOfWindow
from psm_desktop.ui.shell.commune_of_window import CommuneOfWindow
from psm_desktop.ui.shell.go_of_window import GoOfWindow
from psm_desktop.ui.shell.handover_of_window import HandoverOfWindow
from psm_desktop.ui.shell.help_of_window import HelpOfWindow
from psm_desktop.ui.shell.key_of_window import KeyOfWindow
from psm_desktop.ui.shell.main_window import MainWindow
from psm_desktop.ui.shell.menus import Menu, make_action
from psm_desktop.ui.shell.trash_of_window import TrashOfWindow

BOOKS = (".xlsx", ".xlsm", ".xls")
COPY = ".psmdb"
PLAN_KEY = "Ctrl+Shift+P"
FILES = QT_TR_NOOP("File del Piano (*.psmdb *.psm *.xlsx *.xlsm);;Tutti i file (*)")


class CopyWindow(MainWindow):
    """A window with a copy in it. `other_copy_wanted` carries a Path, `files_brought` a tuple of them."""

    care: CareOfWindow
    go_to: GoOfWindow
    trash: TrashOfWindow
    communes: CommuneOfWindow
    handover: HandoverOfWindow
    key: KeyOfWindow | None = None  # the office's
    other_copy_wanted = Signal(object)
    files_brought = Signal(object)
    new_copy_wanted = Signal()
    commune_wanted = Signal(str)  # ISTAT code of a commune of the copy
    plan_came = Signal()  # another plan version counts: the program builds the window anew
    layout_wanted = Signal()  # windows and columns as on the first day: the program builds the window anew
    language_wanted = Signal(str)  # a key of ui/common/language.py's LANGUAGES: the program builds the window anew

    def __init__(self, desk: Desk, theme: Theme, settings: Settings, ask: AskFile) -> None:
        super().__init__(theme, settings, desk.undo_stack)
        desk.setParent(self)
        self._desk, self._ask, self._worker = desk, ask, Worker(self)
        self.long = LongWork(desk, self._worker, self.work, self)
        self.is_waiting: Callable[[], bool] = lambda: False
        desk.told.connect(lambda sentence, level: self.bar.say(level, sentence))
        desk.begun.connect(self._tidy_bar)
        desk.saved.connect(self._on_saved)
        desk.undone.connect(self._on_undone)
        desk.redone.connect(self._on_redone)
        self.save_pressed.connect(self._on_save_pressed)
        self.closing.connect(self._on_closing)
        self.file_dropped.connect(self.open_files)
        self.page_opened.connect(lambda _page: self._tidy_bar())
        self.show_place(*_place(desk), switchable=desk.commune is not None)
        self._add_file_actions()
        self.help = HelpOfWindow(self, theme)

    def _add_file_actions(self) -> None:
        other = make_action(self, self.tr("Apri un file…"), self._on_open, QKeySequence.StandardKey.Open)
        new = make_action(self, self.tr("Nuova copia…"), self.new_copy_wanted.emit)
        for action in (other, new):
            self.add_action(Menu.FILE, action, "copies")
        self.add_action(Menu.VIEW, make_action(self, self.tr("Aggiorna"), self._desk.look_again, "F5"), "look")

    def _on_open(self) -> None:
        self.open_files(tuple(self._ask.some(self, self.tr("Apri un file del Piano"), FILES)))

    def open_files(self, files: tuple[Path, ...]) -> None:
        """A copy takes this one's place; anything else goes to the screen that reads it."""
        copy = next((file for file in files if file.suffix.lower() == COPY), None)
        if copy is not None:
            self.other_copy_wanted.emit(copy)
        elif files:
            self.files_brought.emit(files)

    @property
    def desk(self) -> Desk:
        """What it works on."""
        return self._desk

    def take_over(self, before: "CopyWindow", steps: Steps | None) -> None:
        """Stand where another window on the same copy stood: its place and its screen; `steps`: to undo, if any."""
        self.restoreGeometry(before.saveGeometry())
        if steps is not None:
            self._desk.take_steps(steps)
        self.open_number(before.pages.index(before.page))
        if isinstance(self.page, SettingsPage) and isinstance(before.page, SettingsPage):
            self.page.choose(before.page.section)

    def leave_for(self, commune: str) -> None:
        """Have another commune of the copy shown (ISTAT code), once nothing is left to write or to finish here."""
        commit_focused()
        self._desk.finish_typing()
        if self.is_waiting():
            self.bar.say("warn", self.tr("Sto ancora scrivendo quello che hai digitato: aspetta un momento e riprova."))
        elif self.long.busy:
            self.bar.say("warn", self.tr("Sto finendo un lavoro per questo Comune: aspetta che finisca, poi cambia."))
        else:
            self.commune_wanted.emit(commune)

    def changeEvent(self, event: QEvent) -> None:
        """Whoever comes back to the window sees what another program wrote meanwhile."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._desk.look_around()

    def _tidy_bar(self) -> None:
        """What was done is told until the next act; what asks for something waits until it is seen to."""
        if self.bar.level in ("ok", "info"):
            self.bar.clear()

    def _on_save_pressed(self) -> None:
        """Ctrl+S: a cell of a table that is being typed into as well; that all is written is said, if it is."""
        self._desk.finish_typing()
        if not self.is_waiting():
            self._on_saved(self._desk.hand.clock())

    def _on_saved(self, at: object) -> None:
        self.status.show_saved(self.tr("Salvato alle {clock}").format(clock=moment(int(str(at)))[-5:]))

    def _on_undone(self, step: str, _written: object) -> None:
        """What was taken back may stand in many records, or in none that is still there; the bar may speak of it."""
        self._tidy_bar()
        self.status.show_saved(self.tr("Annullato: {step}").format(step=step), "undo", "text2")

    def _on_redone(self, step: str, _written: object) -> None:
        self._tidy_bar()
        self.status.show_saved(self.tr("Ripetuto: {step}").format(step=step), "redo", "text2")

    def _on_closing(self, event: object) -> None:
        """Record what is being typed; stay open while something could not be written, or long work goes on."""
        assert isinstance(event, QCloseEvent)
        self._desk.finish_typing()
        if self.is_waiting():
            event.ignore()
            if self.bar.level != "bad":  # what cannot be written says why itself
                self.bar.say("warn", self.tr("Sto ancora scrivendo quello che hai digitato: aspetta un momento."))
        elif not self._worker.stop():
            event.ignore()
            self.bar.say("warn", self.tr("Sto finendo un lavoro: aspetta un momento e richiudi."))


def _place(desk: Desk) -> tuple[str, str, bool]:
    """Commune, plan and whether it is training, as the menu row says them."""
    name = desk.commune.name if desk.commune else tr("Città metropolitana · Ufficio del Piano")
    return name, tr("Piano 2024-2026, versione {number}").format(number=desk.plan.version), desk.copy.is_training
