"""The window on one copy, put together: of a commune or of the office."""

from psm_desktop.settings import Settings
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.care_of_window import CareOfWindow
from psm_desktop.ui.shell.commune_screens import add_commune_screens
from psm_desktop.ui.shell.copy_window import CopyWindow
from psm_desktop.ui.shell.office_screens import add_office_screens
from psm_desktop.ui.shell.plan_of_window import NewPlan
from psm_desktop.ui.shell.settings_of_window import add_settings


def assemble(desk: Desk, theme: Theme, settings: Settings, ask: AskFile) -> CopyWindow:
    """The window on a copy, with the screens of a commune or of the office."""
    window = CopyWindow(desk, theme, settings, ask)
    window.care = CareOfWindow(window, desk, theme, settings, window.long, ask)
    NewPlan(window, desk)
    if desk.commune is None:
        add_office_screens(window, desk, theme, settings, ask)
    else:
        add_commune_screens(window, desk, theme, settings, ask)
    page = add_settings(window, window.care, desk, theme, settings, window.long, ask)
    page.language_wanted.connect(window.language_wanted)
    page.layout_wanted.connect(window.layout_wanted)
    if window.key is not None:
        page.key_copy_wanted.connect(window.key.show)
        window.key.changed.connect(page.look_again)
    return window
