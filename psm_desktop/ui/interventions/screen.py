"""The widgets of Piano e interventi: tree, list and form are one choice."""

import json

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.duplicate import Duplicate
from psm_desktop.domain.plan import reference
from psm_desktop.errors import PsmError
from psm_desktop.settings import Settings
from psm_desktop.ui.common.buttons import primary
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.states import keep_splitter
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import sheet_model, views_model
from psm_desktop.ui.interventions.asked import Asked
from psm_desktop.ui.interventions.form import Form
from psm_desktop.ui.interventions.list_pane import ListPane
from psm_desktop.ui.interventions.plan_pane import PlanPane
from psm_desktop.ui.interventions.recorder import Recorder
from psm_desktop.ui.interventions.sheet_model import Kept
from psm_desktop.ui.interventions.step_words import quoted
from psm_desktop.ui.interventions.view_keeper import ViewKeeper
from psm_desktop.words import field_word

PANES, OPEN = "interventions.panes", "interventions.open"
SMALL = 1200
"""Below this width of the window the tree becomes a drop-down (UX.md §2)."""
SIZES = [207, 607, 480]
WITH_CHILDREN = Qt.ShortcutContext.WidgetWithChildrenShortcut


class Screen(QWidget):
    """See `page.InterventionsPage`, through which others speak to it."""

    def __init__(self, desk: Desk, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._theme, self._settings = desk, theme, settings
        self._asked, self._is_wide, self._sizes = Asked(), False, SIZES
        self.recorder = Recorder(desk, self)
        self.header = Header(theme, self.tr("Piano e interventi"), search=self.tr("Cerca…"))
        self.bar = MessageBar(theme)
        self.plan, self.list = PlanPane(theme, desk), ListPane(theme, desk, settings)
        self.form = Form(theme, desk, self.recorder)
        self.header.add(primary(theme, self.tr("Nuovo intervento"), "add", self.new))
        self._lay_out()
        self.views = ViewKeeper(desk, self.list, self.bar, self)
        self._listen()
        self._ask(self._asked)
        self.open(self.list.neighbour(1))
        self._offer_kept()

    def open(self, key: int | None) -> None:
        """Show a record, in the list too: filters that hide it are taken off."""
        if key is not None and self.list.model.row_of(key) < 0:
            self._ask(Asked())
        self.list.choose(key)
        self.form.show_record(key)

    def new(self) -> None:
        """A new record, under the node of the plan that is chosen; the cursor in its title."""
        code = self._asked.code
        self.form.finish()
        self.list.choose(None)
        self.form.show_new({"under": reference(self._desk.plan.version, code)} if code else {})

    def search(self, text: str) -> None:
        """As if typed into the search box."""
        self._ask(self._asked._replace(text=text.strip()))

    def show_view(self, view: str) -> None:
        """All interventions of a view, whatever was asked before."""
        self._ask(Asked(view=view))
        self.open(self.list.model.keys[0] if self.list.model.keys else None)

    def step(self, by: int) -> None:
        """The record before (-1) or after (1) in the list."""
        if (key := self.list.neighbour(by)) is not None:
            self.open(key)

    def delete(self) -> None:
        """Into the bin at once; the bar offers to take it back until the next act."""
        self.form.finish()
        key, title = self.form.key, self.form.title
        if key is None:
            return
        following = self.list.neighbour(1) or self.list.neighbour(-1)
        try:
            step = self.tr("eliminazione di %1").replace("%1", quoted(title))
            self._desk.do(DeleteRow("intervention", key), step)
        except PsmError as problem:
            self._desk.tell(str(problem), "warn")
            return
        self.open(following)
        self.bar.say(
            "ok",
            self.tr("%1 è nel cestino.").replace("%1", quoted(title)),
            (self.tr("Annulla"), lambda: self._undo(key)),
        )

    def duplicate(self) -> None:
        """Ctrl+D: another intervention like this one, as a draft; the cursor in its title."""
        self.form.finish()
        key, title = self.form.key, self.form.title
        if key is None:
            return
        try:
            done = self._desk.do(Duplicate(key), self.tr("copia di %1").replace("%1", quoted(title)))
        except PsmError as problem:
            self._desk.tell(str(problem), "warn")
            return
        self.open(done.key)
        self.form.focus_column("title")
        self._offer_undo(
            self.tr("Ho copiato %1: CUP, date effettive e spese restano da scrivere.").replace("%1", quoted(title))
        )

    def edit_many(self) -> None:
        """Ctrl+E: one value for a field of all interventions chosen in the list."""
        self.finish()
        self.widen(False)
        self.list.edit_many()

    def save_view(self) -> None:
        """Ctrl+Maiusc+V: keep what is asked now under a name."""
        self.widen(False)
        self.views.save()

    def _offer_undo(self, sentence: str) -> None:
        """What was done, and the way back, until the next act."""
        self.bar.say("ok", sentence, (self.tr("Annulla"), self._take_back))

    def _take_back(self) -> None:
        self.bar.clear()
        self._desk.undo_stack.undo()

    def widen(self, wide: bool | None = None) -> None:
        """The form over the whole width, or beside the list again; None: the other of the two."""
        wide = not self._is_wide if wide is None else wide
        if wide and not self._is_wide:
            self._sizes = self.splitter.sizes()
        was_wide, self._is_wide = self._is_wide, wide
        self._arrange()
        if was_wide and not wide:
            self.splitter.setSizes(self._sizes)

    def finish(self) -> None:
        """Record what is being typed; what the copy is too busy for is waited for."""
        self.form.finish()
        self.recorder.keep()
        self.recorder.finish()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        small = self.window().width() < self._theme.px(SMALL)  # larger text fills a window sooner
        self.plan.setVisible(not small and not self._is_wide)
        self.list.setVisible(not self._is_wide)
        self.list.be_narrow(small)
        self.form.lay_out(narrow=small or self._is_wide, wide=self._is_wide)

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

    def _keys_of_view(self) -> frozenset[int] | None:
        hand = self._desk.hand
        return views_model.keys(hand.db, hand.commune, self._asked.view, hand.today(), hand.clock())

    def _on_changed(self, _key: object) -> None:
        self.bar.clear()
        self.list.look_again(self._asked, self._keys_of_view())
        self.plan.count()
        self.form.refresh()

    def _on_searched(self, text: str) -> None:
        if text != self._asked.text:
            self._ask(self._asked._replace(text=text))

    def _on_search_entered(self) -> None:
        """Enter in the search box: to the list, on the first that was found."""
        self.list.table.setFocus()
        if self.list.model.row_of(self.list.key) < 0 and self.list.model.keys:
            self.open(self.list.model.keys[0])

    def _on_escape(self) -> None:
        if self._is_wide:
            self.widen(False)
        self.list.table.setFocus()

    def _undo(self, key: int) -> None:
        self.bar.clear()
        self._desk.undo_stack.undo()
        self.open(key)

    def _offer_kept(self) -> None:
        """Text that was being typed when the program last ended: one bar for each, until it is answered."""
        found = sheet_model.kept_aside(self._desk.hand.db, self._desk.hand.commune)
        if not found:
            return
        kept = found[0]
        words = self.tr("Ho ritrovato il testo che stavi scrivendo in «%1» di %2.")
        column = field_word(kept.place.table, kept.place.column)
        self.bar.say(
            "info",
            words.replace("%1", column).replace("%2", quoted(kept.title)),
            (self.tr("Rimetti"), lambda: self._put_back(kept)),
            (self.tr("Scarta"), lambda: self._throw_away(kept)),
        )

    def _put_back(self, kept: Kept) -> None:
        self.bar.clear()
        self.open(kept.intervention)
        self.form.put_back(kept)
        if kept.place.table != "intervention":
            self._offer_kept()

    def _throw_away(self, kept: Kept) -> None:
        self.bar.clear()
        self.recorder.give_way(kept.place)
        self._offer_kept()

    def _listen(self) -> None:
        self._desk.changed.connect(self._on_changed)
        self._theme.changed.connect(self._arrange)
        self._desk.before_reading(self.finish)
        self.header.searched.connect(self._on_searched)
        assert self.header.search is not None
        self.header.search.returnPressed.connect(self._on_search_entered)
        self.plan.chosen.connect(lambda code: self._ask(self._asked._replace(code=code)))
        self.list.wanted.connect(self._ask)
        self.list.bulk.done.connect(self._offer_undo)
        self.list.chosen.connect(self.form.show_record)
        self.list.opened.connect(self.form.focus_column)
        self.list.delete_pressed.connect(self.delete)
        self.list.new_pressed.connect(self.new)
        self.form.new_pressed.connect(self.new)
        self.form.born.connect(self.list.choose)
        self.form.head.step_pressed.connect(self.step)
        self.form.head.wide_pressed.connect(self.widen)
        QShortcut(QKeySequence("Esc"), self.form, context=WITH_CHILDREN).activated.connect(self._on_escape)

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        for at, pane in enumerate((self.plan, self.list, self.form)):
            self.splitter.addWidget(mark_pane(pane))
            self.splitter.setStretchFactor(at, 1 if pane is self.list else 0)
        self.splitter.setSizes(SIZES)
        keep_splitter(self._settings, PANES, self.splitter)
        self._keep_open_nodes()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.bar):
            column.addWidget(widget)
        column.addWidget(self.splitter, 1)

    def _keep_open_nodes(self) -> None:
        try:
            codes = json.loads(self._settings.state(OPEN) or "[]")
        except ValueError:
            codes = []
        self.plan.open_these([str(code) for code in codes])
        view = self.plan.view
        for told in (view.expanded, view.collapsed):
            told.connect(lambda _index: self._settings.remember(OPEN, json.dumps(self.plan.open_codes())))
