"""What screen J is made of: returns, totals, one commune. `page.py` says how to use it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from psm_desktop.domain.communes import Commune
from psm_desktop.office.keys import KeyRow
from psm_desktop.office.returns import CommuneReturn, State
from psm_desktop.sentences import sentence
from psm_desktop.sync.inbox import Preview
from psm_desktop.sync.opening import Received
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.buttons import plain
from psm_desktop.ui.common.choosers import SegmentTabs
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.stack import Stack
from psm_desktop.ui.common.take_back import TakeBack
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.common.whole_look import WholeLook
from psm_desktop.ui.office.commune_view import CommuneView
from psm_desktop.ui.office.gathering import Gathered, gathering
from psm_desktop.ui.office.key_post import KeyPost
from psm_desktop.ui.office.keys_view import KeysView
from psm_desktop.ui.office.model import communes, counts_as, known
from psm_desktop.ui.office.post import Post
from psm_desktop.ui.office.received_view import ReceivedView
from psm_desktop.ui.office.record_view import RecordView
from psm_desktop.ui.office.returns_view import ReturnsView
from psm_desktop.ui.office.totals_view import TotalsView

RETURNS, TOTALS, KEYS = "returns", "totals", "keys"
TABS = (RETURNS, TOTALS, KEYS)
NAMED = 12
"""Communes named in a tool tip."""


class OfficeWidget(QWidget):
    """Three tabs under one header, and the sheet of one commune in their place."""

    key_copy_wanted = Signal()
    shown_changed = Signal()  # another tab, or a sheet in place of them

    def __init__(self, theme: Theme, desk: Desk, long: LongWork, ask: AskFile) -> None:
        super().__init__()
        self._desk = desk
        self._communes, self._known = communes(desk.hand.db, desk.hand.today()), known(desk.hand.db)
        self._lines: dict[str, CommuneReturn] = {}
        self._unanswered: list[Commune] = []
        self.header = Header(theme, self.tr("Ufficio"), search=self.tr("Cerca un Comune…"))
        self.tabs = SegmentTabs([(RETURNS, self.tr("Ritorni")), (TOTALS, self.tr("Quadro")), (KEYS, self.tr("Chiavi"))])
        self.tabs.setAccessibleName(self.tr("Ritorni, quadro o chiavi"))
        self.header.add_beside_title(self.tabs)
        self.returns, self.totals = ReturnsView(theme, self._communes), TotalsView(theme, desk.plan)
        self.commune, self.received = CommuneView(theme), ReceivedView(theme)
        self.take_back = TakeBack(desk, long, self)
        self.record = RecordView(theme, desk)
        self.answer = plain(theme, "", "receipt", lambda: self.post.write_receipts(self._unanswered))
        self.answer.hide()
        self.header.add(self.answer)
        self.keys = KeysView(theme, self._known)
        self.notice, self.notice_room = MessageBar(theme), QFrame()
        self.post, self.key_post = Post(desk, long, ask, self), KeyPost(desk, long, ask, self)
        words = self.tr("Leggo i ritorni")
        self._look = WholeLook(desk, long, words, lambda: gathering(desk, self._communes), self._show, self)
        self._lay_out()
        self._connect()
        self.look()

    def focus_search(self) -> None:
        self._show_list()
        if self.tabs.code() == TOTALS:
            self.tabs.choose(RETURNS)
        self.header.focus_search()

    def look(self) -> None:
        """Read states and totals anew, on the other thread."""
        self._look.start()

    def _show(self, found: Gathered) -> None:
        self._lines = {line.commune: line for line in found.lines}
        self.returns.show_returns(found.lines)
        self.totals.show_totals(found.totals)
        self.keys.show_keys(found.keys)
        self._show_unanswered(found.unanswered)
        self._tell_of_key(found.key_trouble)

    def _tell_of_key(self, trouble: str) -> None:
        """Until it is here, and somebody has made a copy of it."""
        told = sentence(trouble) if trouble else ""
        if not told:
            self.notice.clear()
        elif self.notice.sentence != told:
            words = self.tr("Copia della chiave…") if trouble == "key-not-copied" else self.tr("Rimetti la chiave…")
            self.notice.say("warn", told, (words, self.key_copy_wanted.emit))
        self._make_room(self.keys.has_panel)

    def _make_room(self, has_panel: bool) -> None:
        """The notice gives way to a panel below the keys: the smallest window has no room for both."""
        self.notice_room.setVisible(bool(self.notice.sentence) and not has_panel)

    def _show_unanswered(self, communes: list[Commune]) -> None:
        """The receipts there are to write, on a button that writes them."""
        self._unanswered = communes
        one, many = self.tr("Scrivi 1 ricevuta…"), self.tr("Scrivi {count} ricevute…").format(count=len(communes))
        self.answer.setText(one if len(communes) == 1 else many)
        self.answer.setToolTip(", ".join(commune.name for commune in communes[:NAMED]))
        self.answer.setVisible(bool(communes))

    def _on_opened(self, code: str) -> None:
        line = self._lines.get(code, CommuneReturn(code, State.NO_RETURN))
        self.commune.show_commune(self._desk.hand.db, self._commune_of(code), line, self._desk.hand.today())
        self._whole.setCurrentWidget(self.commune)
        self.commune.table.setFocus()

    def open_record(self, commune: str, key: int) -> None:
        """An intervention, as if it was opened in the list of its commune."""
        self._on_opened(counts_as(self._desk.hand.db, commune, self._desk.hand.today()))
        self.commune.table.choose_row(self.commune.model.row_of(key))
        self._on_record_opened(key)

    def _on_record_opened(self, key: int) -> None:
        if key:
            found = next((row.commune for row in self.commune.model.rows if row.key == key), self.commune.code)
            self.record.show_record(self._commune_of(found), key)
            self._whole.setCurrentWidget(self.record)
            self.record.table.setFocus()

    def _on_looked(self, preview: Preview) -> None:
        self.received.show_preview(preview)
        self._whole.setCurrentWidget(self.received)
        self.received.take.setFocus()

    def _on_read(self, files: list[Received]) -> None:
        self.received.show_files(files)
        self._whole.setCurrentWidget(self.received)
        self.received.table.setFocus()

    def _on_receipt_pressed(self, code: str) -> None:
        self.post.write_receipt(self._commune_of(code))

    def _on_receipts_pressed(self) -> None:
        told = [self._commune_of(code) for code in self.received.communes]
        if len(told) == 1:
            self.post.write_receipt(told[0])
        elif told:
            self.post.write_receipts(told)

    def _on_invite_pressed(self, code: str) -> None:
        self.post.write_invitation(self._commune_of(code))

    def _on_letter_pressed(self, code: str) -> None:
        self.key_post.invite(self._commune_of(code))

    def _on_withdraw_pressed(self, code: str) -> None:
        self.key_post.withdraw(self._commune_of(code))

    def _on_key_accepted(self, row: KeyRow) -> None:
        self.key_post.accept(row, self._commune_of(row.commune))

    def _on_key_revoked(self, row: KeyRow) -> None:
        self.key_post.revoke(row, self._commune_of(row.commune))

    def _on_key_retired(self, row: KeyRow) -> None:
        self.key_post.retire(row, self._commune_of(row.commune))

    def _on_search_entered(self) -> None:
        self._list().focus_first()

    def _list(self) -> ReturnsView | KeysView:
        """Where the search looks."""
        return self.keys if self.tabs.code() == KEYS else self.returns

    def _commune_of(self, code: str) -> Commune:
        return next(one for one in (*self._communes, *self._known) if one.code == code)

    @property
    def shows_returns(self) -> bool:
        """Whether the first tab is shown."""
        return self.tabs.code() == RETURNS and not self.shows_sheet

    @property
    def shows_sheet(self) -> bool:
        """Whether a commune, a record or the files read stand in place of the tabs."""
        return self._whole.currentIndex() > 0

    def _on_tab_chosen(self, code: str) -> None:
        self._tab.setCurrentIndex(TABS.index(code))
        self.notice_room.setContentsMargins(0, 0, 0, 8 if code == TOTALS else 0)  # the strip below it has a ground
        assert self.header.search is not None
        self.header.search.setVisible(code != TOTALS)
        self.shown_changed.emit()

    def _show_list(self) -> None:
        if self._whole.currentIndex():
            self._whole.setCurrentIndex(0)
            self._list().focus_first()

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab_chosen)
        self._whole.currentChanged.connect(lambda _index: self.shown_changed.emit())
        self.header.searched.connect(self.returns.search)
        assert self.header.search is not None
        self.header.search.returnPressed.connect(self._on_search_entered)
        self.header.searched.connect(self.keys.search)
        for lists in (self.returns, self.keys):
            lists.filters_cleared.connect(self.header.search.clear)
        self.returns.opened.connect(self._on_opened)
        self.returns.read_files_pressed.connect(self.post.ask_for_files)
        self.returns.read_folder_pressed.connect(self.post.ask_for_folder)
        self.received.receipts_pressed.connect(self._on_receipts_pressed)
        self.keys.panel_changed.connect(self._make_room)
        self.keys.invite_all_pressed.connect(self.key_post.invite_all)
        self.keys.invite_pressed.connect(self._on_letter_pressed)
        self.keys.withdraw_pressed.connect(self._on_withdraw_pressed)
        self.keys.accepted.connect(self._on_key_accepted)
        self.keys.revoked.connect(self._on_key_revoked)
        self.keys.retire_pressed.connect(self._on_key_retired)
        self.returns.paste_pressed.connect(self.post.paste)
        self.post.pile.looked.connect(self._on_looked)
        self.received.take_pressed.connect(self.post.pile.take)
        self.received.taken_back.connect(self.take_back.ask)
        for read in (self.post.pile.read, self.key_post.read):
            read.connect(self._on_read)
        for view in (self.commune, self.received):
            view.back_pressed.connect(self._show_list)
        self.commune.opened.connect(self._on_record_opened)
        self.record.back_pressed.connect(lambda: self._on_opened(self.commune.code))
        for place in (self.returns, self.commune):
            place.receipt_pressed.connect(self._on_receipt_pressed)
            place.invite_pressed.connect(self._on_invite_pressed)
        self._desk.changed.connect(self._on_changed)

    def _on_changed(self, _key: object) -> None:
        if self._whole.currentWidget() is self.record:
            self.record.look()
        self.look()

    def _lay_out(self) -> None:
        main = QWidget()
        column = QVBoxLayout(main)
        self._tab, self._whole = Stack(), Stack()
        for view in (self.returns, self.totals, self.keys):
            self._tab.addWidget(view)
        self.notice_room.setObjectName("body")
        room = QVBoxLayout(self.notice_room)
        room.setContentsMargins(16, 8, 16, 0)
        room.addWidget(self.notice)
        self.notice_room.hide()
        column.addWidget(self.header)
        column.addWidget(self.notice_room)
        column.addWidget(self._tab, 1)
        self._whole.addWidget(main)
        self._whole.addWidget(self.commune)
        self._whole.addWidget(self.received)
        self._whole.addWidget(self.record)
        around = QVBoxLayout(self)
        around.addWidget(self._whole)
        for layout in (column, around):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
