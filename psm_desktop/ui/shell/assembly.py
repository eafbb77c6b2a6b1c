"""The window on one copy: which screens it has, and what leads from one to another. Only here screens meet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence

from psm_desktop.domain.days import moment
from psm_desktop.jobs.job import Worker
from psm_desktop.settings import Settings
from psm_desktop.sync import waiting
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk, Steps
from psm_desktop.ui.common.fields.keeper import commit_focused
from psm_desktop.ui.common.language import QT_TR_NOOP, tr
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.conflicts.page import ConflictsPage
from psm_desktop.ui.dashboard.page import DashboardPage
from psm_desktop.ui.excel.page import ExcelPage
from psm_desktop.ui.exchange.page import ExchangePage
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.office.page import OfficePage
from psm_desktop.ui.plan.page import PlanPage
from psm_desktop.ui.reports.page import ReportsPage
from psm_desktop.ui.settings.page import SettingsPage
from psm_desktop.ui.shell.care_of_window import CareOfWindow
from psm_desktop.ui.shell.commune_of_window import CommuneOfWindow
from psm_desktop.ui.shell.go_of_window import GoOfWindow
from psm_desktop.ui.shell.handover_of_window import HandoverOfWindow
from psm_desktop.ui.shell.help_of_window import HelpOfWindow
from psm_desktop.ui.shell.kept_of_window import KeptOfWindow
from psm_desktop.ui.shell.key_of_window import KeyOfWindow
from psm_desktop.ui.shell.main_window import MainWindow
from psm_desktop.ui.shell.menus import Menu, make_action
from psm_desktop.ui.shell.page import Page
from psm_desktop.ui.shell.plan_of_window import NewPlan, PlanFormOfWindow, PublishOfWindow
from psm_desktop.ui.shell.settings_of_window import add_settings
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

    def _on_undone(self, step: str) -> None:
        """What was taken back may stand on another tab, or in another record."""
        self.status.show_saved(self.tr("Annullato: {step}").format(step=step), "undo", "text2")

    def _on_redone(self, step: str) -> None:
        self.status.show_saved(self.tr("Ripetuto: {step}").format(step=step), "redo", "text2")

    def _on_closing(self, event: object) -> None:
        """Record what is being typed; stay open while something could not be written, or long work goes on."""
        assert isinstance(event, QCloseEvent)
        self._desk.finish_typing()
        if self.is_waiting():
            event.ignore()
            self.bar.say("warn", self.tr("Sto ancora scrivendo quello che hai digitato: aspetta un momento."))
        elif not self._worker.stop():
            event.ignore()
            self.bar.say("warn", self.tr("Sto finendo un lavoro: aspetta un momento e richiudi."))


def assemble(desk: Desk, theme: Theme, settings: Settings, ask: AskFile) -> CopyWindow:
    """The window on a copy, with the screens of a commune or of the office."""
    window = CopyWindow(desk, theme, settings, ask)
    window.care = CareOfWindow(window, desk, theme, settings, window.long, ask)
    NewPlan(window, desk)
    if desk.commune is None:
        _office_screens(window, desk, theme, settings, ask)
    else:
        _commune_screens(window, desk, theme, settings, ask)
    page = add_settings(window, window.care, desk, theme, settings, window.long, ask)
    page.language_wanted.connect(window.language_wanted)
    page.layout_wanted.connect(window.layout_wanted)
    if window.key is not None:
        page.key_copy_wanted.connect(window.key.show)
        window.key.changed.connect(page.look_again)
    return window


def _place(desk: Desk) -> tuple[str, str, bool]:
    """Commune, plan and whether it is training, as the menu row says them."""
    name = desk.commune.name if desk.commune else tr("Città metropolitana · Ufficio del Piano")
    return name, tr("Piano 2024-2026, versione {number}").format(number=desk.plan.version), desk.copy.is_training


def _office_screens(window: CopyWindow, desk: Desk, theme: Theme, settings: Settings, ask: AskFile) -> None:
    office = OfficePage(theme, desk, window.long, ask, window)
    window.add_page(office)
    window.key = KeyOfWindow(window, desk, theme, window.long, ask)
    office.key_copy_wanted.connect(window.key.show)
    window.key.changed.connect(office.look)
    plan = PlanPage(theme, desk, settings, window.long, window, ask)
    window.add_page(plan, key=PLAN_KEY)
    PlanFormOfWindow(window, plan)
    plan.publish_wanted.connect(PublishOfWindow(window, desk, theme, window.long, ask).show)
    window.add_page(ConflictsPage(theme, desk, parent=window), under=office)
    window.go_to = GoOfWindow(window, desk, theme, None)
    plan.record_wanted.connect(office.open_record)
    office.wanted.connect(lambda: window.open_page(office))
    office.keys_changed.connect(window.status.show_keys)
    window.is_waiting = lambda: office.is_waiting
    window.files_brought.connect(lambda files: _take_files_of_office(window, files, office, plan))


def _commune_screens(window: CopyWindow, desk: Desk, theme: Theme, settings: Settings, ask: AskFile) -> None:
    board = DashboardPage(
        desk,
        theme,
        window.long,
        to_send=lambda: waiting.to_send(desk.hand.db, desk.hand.commune),
        receipts=lambda: waiting.receipts(desk.hand.db, desk.hand.commune),
        silent_days=lambda: _silent_days(desk, settings),
        parent=window,
    )
    records = InterventionsPage(desk, theme, settings, window.long, window)
    reports = ReportsPage(theme, desk, window.long, ask, parent=window)
    excel = ExcelPage(theme, desk, window.long, ask, window)
    exchange = ExchangePage(theme, desk, window.long, settings, ask, window)
    for page in (board, records, reports, excel, exchange):
        window.add_page(page)
    _add_plan(window, PlanPage(theme, desk, settings, window.long, window), records)
    conflicts = ConflictsPage(theme, desk, parent=window)
    window.add_page(conflicts, under=records)
    for action in records.actions:
        window.add_action(Menu.INTERVENTION, action, "record")
    window.go_to = GoOfWindow(window, desk, theme, records)
    window.trash = TrashOfWindow(window, desk, theme, records)
    KeptOfWindow(window, desk, records)
    window.handover = HandoverOfWindow(window, desk, theme, window.long, ask)
    window.communes = CommuneOfWindow(window, desk, theme, window.leave_for)
    records.wanted.connect(lambda: window.open_page(records))
    records.paste_wanted.connect(excel.take_table)
    excel.wanted.connect(lambda: window.open_page(excel))
    excel.paste_ended.connect(records.tell_pasted)
    board.open_wanted.connect(records.open)
    board.view_wanted.connect(records.show_view)
    board.search_wanted.connect(records.search)
    board.state_wanted.connect(records.show_state)
    board.code_wanted.connect(records.show_code)
    board.new_wanted.connect(records.new)
    screens: dict[str, Page] = {"exchange": exchange, "reports": reports, "conflicts": conflicts}
    board.go.connect(lambda where: window.open_page(screens[where]))
    exchange.intervention_wanted.connect(records.open)
    exchange.conflicts_wanted.connect(lambda: window.open_page(conflicts))
    exchange.repair_wanted.connect(window.care.repair_wanted)
    records.conflicts_wanted.connect(lambda: window.open_page(conflicts))
    conflicts.intervention_wanted.connect(records.open)
    reports.intervention_list_wanted.connect(records.wanted)
    window.print_wanted.connect(lambda: window.open_page(reports))
    window.next_wanted.connect(lambda: records.screen.step(1) if window.page is records else None)
    window.is_waiting = lambda: records.is_waiting
    window.files_brought.connect(lambda files: _take_files(window, files, excel, exchange))


def _silent_days(desk: Desk, settings: Settings) -> int:
    """For how many days a receipt is overdue; 0 before as many as were chosen have passed."""
    days = waiting.days_without_receipt(desk.hand.db, desk.hand.commune, desk.hand.clock())
    return days if days >= settings.preferences.receipt_days else 0


def _add_plan(window: CopyWindow, plan: PlanPage, records: InterventionsPage) -> None:
    """The plan to look at, and the ways from it to the list and back."""
    window.add_page(plan, under=records, key=PLAN_KEY)
    plan.list_wanted.connect(records.show_code)

    def look_at(code: str) -> None:
        window.open_page(plan)
        if code:
            plan.choose(code)

    records.plan_wanted.connect(look_at)


def _take_files_of_office(window: CopyWindow, files: tuple[Path, ...], office: OfficePage, plan: PlanPage) -> None:
    """A workbook is a plan form, everything else goes to the letter box."""
    books = [file for file in files if file.suffix.lower() in BOOKS]
    if others := tuple(file for file in files if file not in books):
        office.take_files(others)
    if books:
        window.open_page(plan)
        plan.forms.read(books[0])


def _take_files(window: CopyWindow, files: tuple[Path, ...], excel: ExcelPage, exchange: ExchangePage) -> None:
    """A workbook goes to Excel, everything else to the letter box."""
    books = [file for file in files if file.suffix.lower() in BOOKS]
    others = [file for file in files if file not in books]
    if others:
        window.open_page(exchange)
        exchange.take_files(others)
    if books:
        window.open_page(excel)
        excel.take_files(books)
