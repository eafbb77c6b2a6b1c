"""The widgets of Piano e interventi: tree, list and form are one choice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from psm_desktop.domain.plan import reference
from psm_desktop.domain.query import Kind, Term
from psm_desktop.domain.status import Status
from psm_desktop.settings import Settings
from psm_desktop.ui.common.buttons import primary
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import index_model, views_model
from psm_desktop.ui.interventions.asked import Asked
from psm_desktop.ui.interventions.check_pane import ALL, HERE, CheckPane
from psm_desktop.ui.interventions.checks import Checks
from psm_desktop.ui.interventions.file_work import FileWork
from psm_desktop.ui.interventions.form import Form
from psm_desktop.ui.interventions.kept_offers import KeptOffers
from psm_desktop.ui.interventions.list_cells import ListCells
from psm_desktop.ui.interventions.list_pane import ListPane
from psm_desktop.ui.interventions.plan_pane import PlanPane
from psm_desktop.ui.interventions.record_acts import RecordActs
from psm_desktop.ui.interventions.recorder import Recorder
from psm_desktop.ui.interventions.three_panes import ThreePanes
from psm_desktop.ui.interventions.view_keeper import ViewKeeper
from psm_desktop.ui.interventions.way_back import WayBack

WITH_CHILDREN = Qt.ShortcutContext.WidgetWithChildrenShortcut


class Screen(QWidget):
    """See `page.InterventionsPage`, through which others speak to it. `begun` False: empty until `begin`."""

    trash_wanted = Signal()
    conflicts_wanted = Signal()
    paste_wanted = Signal(str, list)  # text of a table, and its columns where it has no headings

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        settings: Settings,
        long: LongWork,
        parent: QWidget | None = None,
        *,
        begun: bool = True,
    ) -> None:
        super().__init__(parent)
        self._desk, self._asked = desk, Asked()
        self.recorder = Recorder(desk, self)
        self.header = Header(theme, self.tr("Piano e interventi"), search=self.tr("Cerca…"), parent=self)
        self.bar = MessageBar(theme, self)
        self.splitter = ThreePanes(theme, settings, self)  # the panes are made in it: so they are dressed once
        self.plan, self.list = PlanPane(theme, desk, self.splitter), ListPane(theme, desk, settings, self.splitter)
        self.form, self.check_pane = Form(theme, desk, self.recorder, self.splitter), CheckPane(theme, self.splitter)
        if not desk.is_read_only:
            self.header.add(primary(theme, self.tr("Nuovo intervento"), "add", self.new))
        self.list.model.is_read_only = desk.is_read_only
        ListCells(theme, desk, self.recorder, self.list.table, self.list.model)
        self.splitter.take(self.plan, self.list, self.form, self.check_pane)
        self._lay_out()
        self.views = ViewKeeper(desk, self.list, self.bar, self)
        self.acts = RecordActs(desk, self.form, self.list.table, self.bar, self.open)
        self.back = WayBack(self.form, self.list.table, self.open)
        self.kept = KeptOffers(desk, self.recorder, self.form, self.bar, self.open)
        self._listen()
        self.checks = Checks(desk, long, self.check_pane, self.form, self.open)  # after the form has looked again
        self.checks.opened.connect(self.splitter.show_check)
        self._listen_to_files(FileWork(desk, long, self._tell_of_file, self))
        self._long, self._has_begun = long, False
        if begun:
            self.begin()

    def begin(self) -> None:
        """The first time: the list of all with its first record open, and what was found of an earlier typing."""
        if self._has_begun:
            return
        self._has_begun = True
        self._ask(self._asked)
        self.open(self.list.table.neighbour(1))
        self.kept.offer()
        if index_model.is_far_behind(self._desk.hand.db):
            words = self.tr("Preparo la ricerca")
            self._long.start(words, lambda db, _step: index_model.catch_up(db), lambda _done: None)

    def open(self, key: int | None) -> None:
        """Show a record, in the list too: filters that hide it are taken off."""
        if key is not None and self.list.model.row_of(key) < 0:
            self._ask(Asked())
        self.list.table.choose(key)
        self.form.show_record(key)

    def new(self) -> None:
        """A new record, under the node of the plan that is chosen; the cursor in its title."""
        if self._desk.refuses():
            return
        code = self._asked.code
        self.form.finish()
        self.list.table.choose(None)
        self.form.show_new({"under": reference(self._desk.plan.version, code)} if code else {})

    def search(self, text: str) -> None:
        """As if typed into the search box, with Invio: the first that is found is open."""
        self._ask(self._asked._replace(text=text.strip()))
        self._on_search_entered()

    def show_view(self, view: str) -> None:
        """All interventions of a view, whatever was asked before."""
        self._ask(Asked(view=view))
        self.open(self.list.model.keys[0] if self.list.model.keys else None)

    def show_state(self, state: Status) -> None:
        """All interventions in a state, whatever was asked before."""
        self._ask(Asked(text=Term(Kind.STATUS, state).text))
        self.open(self.list.model.keys[0] if self.list.model.keys else None)

    def show_code(self, code: str) -> None:
        """All interventions under an entry of the plan, whatever was asked before."""
        self._ask(Asked(code=code))
        self.open(self.list.model.keys[0] if self.list.model.keys else None)

    def step(self, by: int) -> None:
        """The record before (-1) or after (1) in the list."""
        if (key := self.list.table.neighbour(by)) is not None:
            self.open(key)

    def edit_many(self) -> None:
        """Ctrl+E: one value for a field of all interventions selected in the list."""
        self.finish()
        self.splitter.widen(False)
        self.list.edit_many()

    def save_view(self) -> None:
        """Ctrl+Maiusc+V: keep what is asked now under a name."""
        self.splitter.widen(False)
        self.views.save()

    def check(self) -> None:
        """F7: the record in the form; from the list all records of the commune."""
        from_list = self.list.isAncestorOf(QApplication.focusWidget() or self)
        self.checks.check(ALL if from_list else HERE)

    def _on_check_closed(self) -> None:
        """Back to where one works: the list, or the form where it has the whole width."""
        self.checks.leave()
        (self.form.tabs if self.splitter.is_wide else self.list.table).setFocus()

    def finish(self) -> None:
        """Record what is being typed; what the copy is too busy for is waited for."""
        self.form.finish()
        self.list.table.finish()
        self.recorder.keep()
        self.recorder.finish()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.splitter.arrange()

    def _ask(self, asked: Asked) -> None:
        self._asked = asked
        assert self.header.search is not None
        if self.header.search.text().strip() != asked.text:
            self.header.search.setText(asked.text)
        self.plan.view.selectionModel().blockSignals(True)
        self.plan.choose(asked.code)
        self.plan.view.selectionModel().blockSignals(False)
        self.plan.view.viewport().update()
        self.list.ask(asked, self._keys_of_view())
        self._offer_conflicts()

    def _offer_conflicts(self) -> None:
        """From the view that holds them to the screen where one chooses, one by one."""
        if self._asked.view == views_model.View.CONFLICT and self.list.model.keys:
            told = self.tr("Qui ci sono campi con due valori, scritti da persone diverse.")
            self.bar.say("warn", told, (self.tr("Scegli uno per uno"), self.conflicts_wanted.emit))

    def _keys_of_view(self) -> frozenset[int] | None:
        hand = self._desk.hand
        return views_model.keys(hand.db, hand.commune, self._asked.view, hand.today(), hand.clock())

    def _on_changed(self, _key: object) -> None:
        self.bar.clear()
        self.list.look_again(self._keys_of_view())
        self.plan.count()
        self.form.refresh()

    def _on_searched(self, text: str) -> None:
        if text != self._asked.text:
            self._ask(self._asked._replace(text=text))

    def _on_search_entered(self) -> None:
        """Enter in the search box: to the list, on the first that was found."""
        self.list.table.setFocus()
        if self.list.model.row_of(self.list.table.key) < 0 and self.list.model.keys:
            self.open(self.list.model.keys[0])

    def _on_escape(self) -> None:
        if self.splitter.is_wide:
            self.splitter.widen(False)
        self.list.table.setFocus()

    def _listen(self) -> None:
        self._desk.changed.connect(self._on_changed)
        self._desk.before_reading(self.finish)
        self.header.searched.connect(self._on_searched)
        assert self.header.search is not None
        self.header.search.returnPressed.connect(self._on_search_entered)
        self.plan.chosen.connect(lambda code: self._ask(self._asked._replace(code=code)))
        self._listen_to_list()
        self.form.new_pressed.connect(self.new)
        self.form.check_wanted.connect(self.check)
        self.check_pane.closed.connect(self._on_check_closed)
        for part in (self.form, self.acts):
            part.trash_wanted.connect(self.trash_wanted)
        self.form.born.connect(self.list.table.choose)
        self.form.head.step_pressed.connect(self.step)
        self.form.head.wide_pressed.connect(self.splitter.widen)
        QShortcut(QKeySequence("Esc"), self.form, context=WITH_CHILDREN).activated.connect(self._on_escape)

    def _listen_to_files(self, work: FileWork) -> None:
        pages = self.form.pages
        pages.attach_wanted.connect(work.attach)
        pages.look_wanted.connect(lambda one: work.look(one, pages.attachments.files.show_copy))

    def _tell_of_file(self, key: int, sentence: str) -> None:
        self.form.pages.attachments.files.tell(key, sentence)

    def _listen_to_list(self) -> None:
        self.list.wanted.connect(self._ask)
        self.list.new_pressed.connect(self.new)
        self.list.bulk.done.connect(self.acts.offer_undo)
        table = self.list.table
        table.key_chosen.connect(self.form.show_record)
        table.opened.connect(self.form.focus_column)
        table.delete_pressed.connect(self.acts.delete)
        table.paste_pressed.connect(lambda text: self.paste_wanted.emit(text, table.shown_columns()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.bar):
            column.addWidget(widget)
        column.addWidget(self.splitter, 1)
