"""A commune's screens, and what leads from one to another. Here they meet."""

from pathlib import Path
from typing import TYPE_CHECKING

from psm_desktop.settings import Settings
from psm_desktop.sync import waiting
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.conflicts.page import ConflictsPage
from psm_desktop.ui.dashboard.page import DashboardPage
from psm_desktop.ui.excel.page import ExcelPage
from psm_desktop.ui.exchange.page import ExchangePage
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.plan.page import PlanPage
from psm_desktop.ui.reports.page import ReportsPage
from psm_desktop.ui.shell.commune_of_window import CommuneOfWindow
from psm_desktop.ui.shell.copy_window import BOOKS, PLAN_KEY, CopyWindow
from psm_desktop.ui.shell.go_of_window import GoOfWindow
from psm_desktop.ui.shell.handover_of_window import HandoverOfWindow
from psm_desktop.ui.shell.kept_of_window import KeptOfWindow
from psm_desktop.ui.shell.menus import Menu
from psm_desktop.ui.shell.page import Page
from psm_desktop.ui.shell.trash_of_window import TrashOfWindow

if TYPE_CHECKING:
    from psm_desktop.ui.common.written_model import Written


def add_commune_screens(window: CopyWindow, desk: Desk, theme: Theme, settings: Settings, ask: AskFile) -> None:
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
    excel.keys_changed.connect(lambda _keys: window.status.show_keys(window.page.status_keys))
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
    for told in (desk.undone, desk.redone):
        told.connect(lambda _step, written: _show_step(window, records, conflicts, written))
    reports.intervention_list_wanted.connect(records.wanted)
    window.print_wanted.connect(lambda: window.open_page(reports))
    window.next_wanted.connect(lambda: records.screen.step(1) if window.page is records else None)
    window.is_waiting = lambda: records.is_waiting
    window.files_brought.connect(lambda files: _take_files(window, files, excel, exchange))


def _show_step(window: CopyWindow, records: InterventionsPage, conflicts: ConflictsPage, written: "Written") -> None:
    """Go where a step was taken back; a choice between two values stands open again where it was made."""
    if window.page is not conflicts:
        records.show_written(written)


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
