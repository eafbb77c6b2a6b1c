"""Screen *Impostazioni*.

page = SettingsPage(theme, desk, settings, long_work, keys, ask)
window.add_page(page, at_foot=True)
page.language_wanted.connect(window.language_wanted)      # code: the window is built anew in it
page.copy_wanted.connect(...); page.copies_wanted.connect(...); page.check_wanted.connect(...)
page.key_copy_wanted.connect(...)                         # the office's: its key copied or put back
page.layout_wanted.connect(...)                           # windows and columns as on the first day
page.look_again()                                         # a safety copy was made
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from psm_desktop.settings import Settings
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.keys import KeyLine
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme

if TYPE_CHECKING:
    from psm_desktop.ui.settings.keys import KeysSection
    from psm_desktop.ui.settings.screen import Entry, SettingsScreen
    from psm_desktop.ui.settings.section import Section


class SettingsPage(QObject):
    """A `shell.page.Page`. `keys` asks the window's menus what each key does."""

    language_wanted = Signal(str)
    copy_wanted = Signal()
    copies_wanted = Signal()
    check_wanted = Signal()
    layout_wanted = Signal()
    key_copy_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        settings: Settings,
        long: LongWork,
        keys: Callable[[], Sequence[KeyLine]],
        ask: AskFile | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.title, self.hint, self.icon = self.tr("Impostaz."), self.tr("Impostazioni"), "settings"
        self.status_keys = self.tr("F6 cambia riquadro     Ctrl+F vai a…     F1 aiuto")
        self._theme, self._desk, self._settings = theme, desk, settings
        self._long, self._keys, self._ask = long, keys, ask or AskFile()
        self._screen: SettingsScreen | None = None

    def widget(self) -> "SettingsScreen":
        if self._screen is None:
            from psm_desktop.ui.settings.screen import SettingsScreen

            self._screen = SettingsScreen(self._theme, self._entries())
        return self._screen

    def focus_search(self) -> None:
        """Nothing to search here: the list of sections."""
        self.widget().list.setFocus()

    @property
    def section(self) -> str:
        """The section shown, as in `choose`."""
        return self.widget().shown

    def choose(self, section: str) -> None:
        """Show one of: coat (not in the office's copy), people, look, safety, office-key (only there), keys,
        places."""
        self.widget().choose(section)

    def look_again(self) -> None:
        """Something was chosen or made elsewhere."""
        if self._screen is not None:
            self._screen.look_again()

    def _entries(self) -> "list[Entry]":
        from psm_desktop.ui.settings.screen import Entry

        entries = [
            Entry("people", self.tr("Persone e uffici"), "user", self._people),
            Entry("look", self.tr("Aspetto"), "zoom-in", self._look),
            Entry("safety", self.tr("Copie di sicurezza"), "save", self._safety),
            Entry("keys", self.tr("Tasti"), "info", self._key_list),
            Entry("places", self.tr("Avanzate"), "folder", self._places),
        ]
        if self._desk.commune is not None:
            entries.insert(0, Entry("coat", self.tr("Comune e stemma"), "office", self._coat))
        else:
            entries.insert(3, Entry("office-key", self.tr("Chiave dell'ufficio"), "key", self._office_key))
        return entries

    def _coat(self) -> "Section":
        from psm_desktop.ui.settings.coat import CoatSection

        assert self._desk.commune is not None
        return CoatSection(self._theme, self._desk, self._desk.commune, self._long, self._ask)

    def _people(self) -> "Section":
        from psm_desktop.ui.settings.people import PeopleSection

        return PeopleSection(self._theme, self._desk)

    def _look(self) -> "Section":
        from psm_desktop.ui.settings.look import LookSection

        section = LookSection(self._theme, self._settings)
        section.language_wanted.connect(self.language_wanted)
        return section

    def _safety(self) -> "Section":
        from psm_desktop.ui.settings.safety import SafetySection

        section = SafetySection(self._theme, self._desk, self._settings, self._ask)
        section.copy_wanted.connect(self.copy_wanted)
        section.list_wanted.connect(self.copies_wanted)
        section.check_wanted.connect(self.check_wanted)
        return section

    def _office_key(self) -> "Section":
        from psm_desktop.ui.settings.office_key import OfficeKeySection

        section = OfficeKeySection(self._theme, self._desk)
        section.wanted.connect(self.key_copy_wanted)
        return section

    def _key_list(self) -> "KeysSection":
        from psm_desktop.ui.settings.keys import KeysSection

        return KeysSection(self._theme, self._keys)

    def _places(self) -> "Section":
        from psm_desktop.ui.settings.places import PlacesSection

        section = PlacesSection(self._theme, self._desk, self._settings)
        section.layout_wanted.connect(self.layout_wanted)
        return section
