"""The bin beside the screen.

panel = TrashPanel(theme, desk)
panel.closed.connect(window.close_aside)
panel.restored.connect(...)          # key of the intervention, and the sentence that tells it
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QWidget

from psm_desktop.commands.empty_trash import EmptyTrash
from psm_desktop.commands.restore_row import RestoreRow
from psm_desktop.errors import PsmError
from psm_desktop.ui.common.aside import Aside
from psm_desktop.ui.common.buttons import plain, quiet
from psm_desktop.ui.common.cards import EmptyState
from psm_desktop.ui.common.confirm import Confirm
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.common.two_lines import TwoLines
from psm_desktop.ui.trash.model import TrashModel

NAMED = 3
"""So many things are named in the question; the others are counted."""


class TrashPanel(Aside):
    """Enter puts back what is chosen."""

    restored = Signal(object, str)

    def __init__(self, theme: Theme, desk: Desk, confirm: Confirm | None = None, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Cestino"), self.tr("Chiudi il cestino (Esc)"), "cestino", parent)
        self._desk, self._confirm = desk, confirm or Confirm()
        self.model = TrashModel(self)
        self.list = self._list(theme)
        self.nothing = EmptyState(theme, "delete", self.tr("Il cestino è vuoto."))
        self.restore = plain(theme, self.tr("Ripristina"), "restore", self._on_restore)
        self.empty = quiet(theme, self.tr("Svuota…"), "delete", self._on_empty)
        self._lay_out()
        theme.changed.connect(self.list.doItemsLayout)
        desk.changed.connect(self._on_changed)

    def look_again(self) -> None:
        """What is in it now; the place in the list stays."""
        row = max(0, self.list.currentIndex().row())
        self.model.look_again(self._desk.hand.db, self._desk.hand.commune)
        count = self.model.rowCount()
        self.list.setVisible(bool(count))
        self.nothing.setVisible(not count)
        for button in (self.restore, self.empty):
            button.setEnabled(bool(count))
        if count:
            self.list.setCurrentIndex(self.model.index(min(row, count - 1), 0))

    def enter(self) -> None:
        """Put the focus where one can act."""
        (self.list if self.model.rowCount() else self.cross).setFocus()

    def _on_changed(self, _key: object) -> None:
        if self.isVisible():
            self.look_again()

    def _on_restore(self) -> None:
        if not self.list.currentIndex().isValid():
            return
        one = self.model.things[self.list.currentIndex().row()]
        name = self.model.name(one)
        try:
            self._desk.do(RestoreRow(one.table, one.row), self.tr("ripristino di {name}").format(name=name))
        except PsmError as problem:
            self._desk.tell(str(problem), "warn")
            return
        self.restored.emit(one.intervention, self.tr("{name} è di nuovo al suo posto.").format(name=name))
        self.enter()

    def _on_empty(self) -> None:
        """Asked before: it leaves every list."""
        title, leave = self.tr("Svuota il cestino"), self.tr("Lascia com'è")
        if not self._confirm(self.window(), title, self._question(), self._verb(), leave):
            return
        try:
            self._desk.do(EmptyTrash(), self.tr("cestino svuotato"))
        except PsmError as problem:
            self._desk.tell(str(problem), "warn")
        else:
            self._desk.tell(self.tr("Il cestino è vuoto. Nello storico resta scritto che cosa c'era."), "ok")
        self.enter()

    def _question(self) -> str:
        names = ", ".join(self.model.name(one) for one in self.model.things[:NAMED])
        rest = self.model.rowCount() - NAMED
        all_named = self.tr("{names}: non si potrà più ripristinare da qui.")
        some_named = self.tr("{names} e altri {rest}: non si potranno più ripristinare da qui.")
        return (some_named if rest > 0 else all_named).format(names=names, rest=rest)

    def _verb(self) -> str:
        """The number is on the button."""
        count = self.model.rowCount()
        records = sum(one.table == "intervention" for one in self.model.things)
        if records == count:
            return self.tr("Svuota 1 intervento") if count == 1 else self.tr("Svuota {n} interventi").format(n=count)
        if not records:
            return self.tr("Svuota 1 riga") if count == 1 else self.tr("Svuota {n} righe").format(n=count)
        return self.tr("Svuota {n} elementi").format(n=count)

    def _list(self, theme: Theme) -> QListView:
        view = QListView()
        view.setAccessibleName(self.tr("Cestino"))
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.setItemDelegate(TwoLines(theme, view))
        view.setModel(self.model)
        view.activated.connect(lambda _index: self._on_restore())
        return view

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        for button in (self.restore, self.empty):
            acts.addWidget(button)
        acts.addStretch(1)
        told = self.tr("Interventi e righe eliminati in questo Comune. Ciò che è andato insieme torna insieme.")
        column = self.column
        column.addWidget(label(told, "hint", wrap=True))
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        column.addLayout(acts)
