"""Impostazioni in a window: last in the rail, and in the menu Strumenti."""

from psm_desktop.settings import Settings
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.keys import KeyLine, native
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.settings.page import SettingsPage
from psm_desktop.ui.shell.care_of_window import CareOfWindow
from psm_desktop.ui.shell.main_window import MainWindow
from psm_desktop.ui.shell.menus import Menu, Menus, keys_of, make_action, words_of


def add_settings(
    window: MainWindow,
    care: CareOfWindow,
    desk: Desk,
    theme: Theme,
    settings: Settings,
    long: LongWork,
    ask: AskFile,
) -> SettingsPage:
    """The page, in its places; what it asks for of the safety copies is done. Language and layout are the program's."""
    page = SettingsPage(theme, desk, settings, long, lambda: key_lines(window.menus), ask, window)
    window.add_page(page, at_foot=True)
    action = make_action(window, tr("Impostazioni…"), lambda: window.open_page(page))
    window.add_action(Menu.TOOLS, action, "settings")
    page.copy_wanted.connect(lambda: care.care.copy_now())
    page.copies_wanted.connect(care.show_copies)
    page.check_wanted.connect(lambda: care.care.check())
    care.noted.connect(page.look_again)
    return page


def key_lines(menus: Menus) -> list[KeyLine]:
    """What each key does, as the menus have it now."""
    found = [(title, action, ", ".join(map(native, keys_of(action)))) for title, action in menus.entries()]
    return [KeyLine(title, words_of(action), keys) for title, action, keys in found if keys]
