"""The office's screens, and what leads from one to another. Here they meet."""

from pathlib import Path

from psm_desktop.settings import Settings
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.conflicts.page import ConflictsPage
from psm_desktop.ui.office.page import OfficePage
from psm_desktop.ui.plan.page import PlanPage
from psm_desktop.ui.shell.copy_window import BOOKS, PLAN_KEY, CopyWindow
from psm_desktop.ui.shell.go_of_window import GoOfWindow
from psm_desktop.ui.shell.key_of_window import KeyOfWindow
from psm_desktop.ui.shell.plan_of_window import PlanFormOfWindow, PublishOfWindow


def add_office_screens(window: CopyWindow, desk: Desk, theme: Theme, settings: Settings, ask: AskFile) -> None:
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
    for page in (office, plan):  # one that changes out of sight tells the keys of the one in sight
        page.keys_changed.connect(lambda _keys: window.status.show_keys(window.page.status_keys))
    window.is_waiting = lambda: office.is_waiting
    window.files_brought.connect(lambda files: _take_files_of_office(window, files, office, plan))


def _take_files_of_office(window: CopyWindow, files: tuple[Path, ...], office: OfficePage, plan: PlanPage) -> None:
    """A workbook is a plan form, everything else goes to the letter box."""
    books = [file for file in files if file.suffix.lower() in BOOKS]
    if others := tuple(file for file in files if file not in books):
        office.take_files(others)
    if books:
        window.open_page(plan)
        plan.forms.read(books[0])
