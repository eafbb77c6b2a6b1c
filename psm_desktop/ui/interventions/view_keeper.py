"""Saves, renames and deletes the views of the list."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from psm_desktop.commands.keep_view import forget_view, keep_view, rename_view
from psm_desktop.errors import PsmError
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.interventions.list_pane import ListPane
from psm_desktop.ui.interventions.views_model import SavedView


class ViewKeeper(QObject):
    """Asks for names in the list's own line; what was deleted can be put back from the bar."""

    def __init__(self, desk: Desk, shown: ListPane, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._list, self._bar = desk, shown, bar
        shown.top.menu.save_pressed.connect(self.save)
        shown.top.menu.rename_pressed.connect(self.rename)
        shown.top.menu.delete_pressed.connect(self.delete)

    def save(self) -> None:
        """Ctrl+Maiusc+V: keep what is asked now under a name."""
        self._list.bulk.hide()
        self._list.naming.ask(self.tr("Come si chiama questa vista?"), self._list.saved_name, self._keep)

    def rename(self) -> None:
        """Another name for the saved view that is shown."""
        if name := self._list.saved_name:
            heading = self.tr("Nuovo nome della vista «%1»").replace("%1", name)
            self._list.naming.ask(heading, name, lambda new: self._rename(name, new))

    def delete(self) -> None:
        """Forget the saved view that is shown; what it asked stays asked."""
        view = next((one for one in self._list.saved if one.name == self._list.saved_name), None)
        if view is None or not self._done(lambda: forget_view(self._desk.hand, view.name)):
            return
        words = self.tr("Ho eliminato la vista «%1». Gli interventi restano.").replace("%1", view.name)
        self._bar.say("ok", words, (self.tr("Annulla"), lambda: self._put_back(view)))

    def _put_back(self, view: SavedView) -> None:
        self._bar.clear()
        self._done(lambda: keep_view(self._desk.hand, view))

    def _done(self, act: Callable[[], object]) -> bool:
        """Whether it could be done; where the copy is busy that is said."""
        try:
            act()
        except PsmError as problem:
            self._bar.say("warn", str(problem))
            return False
        self._list.show_saved()
        return True

    def _keep(self, name: str) -> None:
        """Raises PsmError for a name that is none, Busy while another program writes."""
        keep_view(self._desk.hand, self._list.asked.named(name))
        self._list.show_saved()

    def _rename(self, old: str, new: str) -> None:
        rename_view(self._desk.hand, old, new)
        self._list.show_saved()
