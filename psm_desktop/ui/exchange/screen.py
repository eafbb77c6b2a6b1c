"""What screen H is made of: three columns and the sheet of one file. `page.py` says how to use it."""

import sqlite3
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psm_desktop.errors import PsmError
from psm_desktop.settings import Settings
from psm_desktop.sync import enrolment, status
from psm_desktop.sync.opening import Received
from psm_desktop.sync.receipts import Receipt
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.buttons import icon_only
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.glance import Glance
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.keys import on_confirm
from psm_desktop.ui.common.labels import rule
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.take_back import TakeBack
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.exchange import model, shown
from psm_desktop.ui.exchange.acts import Acts
from psm_desktop.ui.exchange.below import Below
from psm_desktop.ui.exchange.carried_words import goes_words, lacking_words
from psm_desktop.ui.exchange.columns import Columns
from psm_desktop.ui.exchange.looked import Looked, Question, look
from psm_desktop.ui.exchange.mending import Mending
from psm_desktop.ui.exchange.notice import Notice
from psm_desktop.ui.exchange.post import Post
from psm_desktop.ui.exchange.weighing import Weighing
from psm_desktop.ui.exchange.words import to_send_words


class ExchangeWidget(QWidget):
    """Looks at the copy anew whenever something was written, if it is shown; else when it is shown next, on the other
    thread: what stood there is shown until then."""

    intervention_wanted = Signal(object)
    conflicts_wanted = Signal()
    repair_wanted = Signal()

    def __init__(self, theme: Theme, desk: Desk, long: LongWork, settings: Settings, ask: AskFile) -> None:
        super().__init__()
        assert desk.commune is not None, "the office has a screen of its own"
        self._desk, self._commune, self._settings = desk, desk.commune, settings
        self._receipts: Mapping[str, Receipt] = {}
        self._glance = Glance(desk, long, self._question, self._show, self)
        self.post = Post(desk, self._commune, long, settings, ask, self)
        self.take_back, self.mending = TakeBack(desk, long, self), Mending(desk, long, self)
        self._weighing = Weighing(desk, long, self)
        self.header = Header(theme, self.tr("Invio e ricezione"), self.tr("Città metropolitana di Torino"))
        self.notice, self.below = Notice(theme), Below(theme)
        self.detail, self.words, self.preview = self.below.detail, self.below.words, self.below.preview
        self.key = icon_only(theme, "key", self.tr("Chiave di questo computer"), self._on_key_pressed)
        self.key.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.header.add(self.key)
        self.acts = acts = Acts(theme, self.post)
        self.prepare, self.again, self.read, self.paste = acts.prepare, acts.again, acts.read, acts.paste
        self.columns = columns = Columns(theme, [acts.prepare, acts.lacking], [acts.again], [acts.read, acts.paste])
        self.outbox, self.prepared, self.inbox, self.tabs = (
            columns.outbox,
            columns.prepared,
            columns.inbox,
            columns.tabs,
        )
        self._lay_out()
        self._connect()
        self.look()
        if desk.is_read_only:
            self._only_read()

    def look(self) -> None:
        """Show where the commune stands now."""
        self._glance.now()

    def _question(self) -> Callable[[sqlite3.Connection], Looked]:
        hand, preferences = self._desk.hand, self._settings.preferences
        wanted = preferences.receipt_days, preferences.part_kb * 1000, self._desk.is_read_only
        return partial(look, asked=Question(hand.commune, hand.officer, hand.clock(), hand.today(), *wanted))

    def _show(self, looked: Looked) -> None:
        db, files, standing = self._desk.hand.db, looked.files, looked.standing
        self._standing, self._receipts, self._waiting = standing, looked.receipts, looked.waiting
        self.outbox.show_entries(looked.to_send, to_send_words(standing.lines, None))
        self.acts.show_lacking(lacking_words(self._waiting))
        self.prepared.show_entries(looked.packages)
        self.inbox.show_entries(looked.received)
        self.header.set_hint(status.readers_words(standing))
        self._is_old = False
        if self._desk.is_read_only:
            return
        self.columns.beside.show_loads(looked.loads, self.post.which)
        absent = len({one.sha256 for one in files if not one.is_here}) if standing.others else 0
        limit = self._settings.preferences.part_kb
        self.outbox.show_small_print(goes_words(limit if files else 0, absent))
        self.notice.look(db, standing)
        self._show_notice()
        self.acts.look(standing, self.prepared.view.about())
        if standing.lines and standing.is_invited:
            self._weighing.ask()

    def _only_read(self) -> None:
        """The commune was handed over: what came and went can be looked at, nothing can be sent or taken."""
        told = self.tr("Il Comune è passato a chi continua il lavoro: da qui non si preparano file.")
        self.outbox.show_small_print(told)
        self.prepared.show_small_print(self.tr("Qui si leggono soltanto i file preparati finora."))
        self.inbox.show_small_print(self.tr("Qui non si leggono altri file: dalli a chi continua il lavoro."))
        self.acts.rest(told)
        self.notice.be_quiet()
        self._show_notice()

    def _on_package_chosen(self) -> None:
        if not self._desk.is_read_only:
            self.acts.look(self._standing, self.prepared.view.about())

    def _on_again(self) -> None:
        if (one := self._standing.to_write_again(self.prepared.view.about())) is not None:
            self.post.write_again(one.sha256, one.name)

    def _on_record_opened(self, key: object) -> None:
        """To the record; one that is in the bin can be looked at once it is brought back."""
        gone = next((one for one in self._standing.to_send if one.key == key and one.is_deleted), None)
        if gone is None:
            self.intervention_wanted.emit(key)
        else:
            words = self.tr("«{title}» è nel cestino: da lì (Strumenti, Cestino) si ripristina.")
            self._desk.tell(words.format(title=gone.title or self.tr("senza titolo")))

    def _on_package_opened(self, _sha256: object) -> None:
        """Enter on a package: once more, where the office lacks it."""
        if self.again.isEnabled():
            self._on_again()

    def _on_weighed(self, size: object) -> None:
        self.outbox.show_hint(to_send_words(self._standing.lines, size if isinstance(size, int) else None))

    @property
    def bar(self) -> MessageBar:
        """What is to be seen to first."""
        return self.notice.bar

    _is_old = False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:  # the first time: Qt would begin with the key, the first in the order of Tab
            places = (self.outbox.view, self.read, self.tabs)
            next((one for one in places if one.isVisibleTo(self)), self.key).setFocus()
        if self._is_old:
            self._glance.ask()

    def open_received(self, sha256: object) -> None:
        """Show what a file that came in says; a receipt counts as read from now on."""
        can_ask = not (self._standing.is_invited or self._desk.is_read_only)
        if can_ask and shown.waits_for_words(self._standing, str(sha256)):
            self.below.ask_words()
            return
        receipt = self._receipts.get(str(sha256))
        name_of = partial(model.name_of, self._desk.hand.db)
        opened = shown.opened_receipt(receipt) if receipt else shown.opened_file(self._standing, str(sha256), name_of)
        if opened is None:
            return
        self.below.keep(self.detail)
        self.detail.say(*opened)
        self.inbox.view.choose(sha256)
        if self._desk.is_read_only:
            return
        if shown.brought(self._standing, str(sha256)):
            self.detail.offer_to_take_back(str(sha256))
        if receipt is not None and receipt.read_at is None:
            self.post.note_read(receipt)

    def _on_key_pressed(self) -> None:
        """The words of this computer's key, for the telephone."""
        try:
            ours = enrolment.ours(self._desk.hand.db)
        except PsmError as problem:
            self._desk.tell(str(problem), "bad")
            return
        self.below.show_keys(ours, self._standing.is_enrolled, not self._desk.is_read_only)

    def _on_taken(self) -> None:
        self.inbox.view.setFocus()  # the button goes; Qt would hand the focus on to the top of the window
        self.preview.hide()
        self.post.pile.take()

    def _on_left(self) -> None:
        self.inbox.view.setFocus()

    def _on_lacking(self) -> None:
        self.below.show_lacking(self._waiting)

    def _show_notice(self) -> None:
        """It gives way to the words it would lead to: both do not stand in the smallest window."""
        self.notice.setVisible(not self.bar.isHidden() and not self.below.is_asking)

    def _on_read(self, files: list[Received]) -> None:
        """Bring what was read into sight; of a receipt, what it says."""
        known = [one.sha256 for one in files if one.sha256 in self._receipts]
        asking = next((one for one in files if shown.asks_words(one.fate)), None)
        self.below.keep(self.detail if known else None)
        if asking is not None:
            self.below.ask_words()
            self.words.say(asking.text if asking.fate != "words-needed" else "")
        elif known:
            self.open_received(known[0])
        elif files:
            self.inbox.view.choose(files[0].sha256)

    def _on_changed(self, _key: object) -> None:
        self._is_old = True
        if self.isVisible():
            self.look()

    def _connect(self) -> None:
        self.acts.again_pressed.connect(self._on_again)
        self.acts.lacking_pressed.connect(self._on_lacking)
        self.columns.beside.chosen.connect(self.post.choose)
        self.post.prepared.connect(self.below.show_written)
        self.outbox.view.opened.connect(self._on_record_opened)
        self.inbox.view.opened.connect(self.open_received)
        self.prepared.view.opened.connect(self._on_package_opened)
        self.prepared.view.selectionModel().currentChanged.connect(self._on_package_chosen)
        self.detail.taken_back.connect(self.take_back.ask)
        self.detail.key_wanted.connect(self.mending.ask_new_key)
        self.notice.words_wanted.connect(self.below.ask_words)
        self.notice.invitation_wanted.connect(self.post.ask_for_files)
        self.notice.key_wanted.connect(self.mending.ask_new_key)
        self.notice.repair_wanted.connect(self.mending.ask_repair)
        self.mending.repair_wanted.connect(self.repair_wanted)
        self.notice.conflicts_wanted.connect(self.conflicts_wanted)
        self._weighing.weighed.connect(self._on_weighed)
        self.words.given.connect(self.post.give_words)
        self.post.pile.looked.connect(self.below.ask)
        self.below.changed.connect(self._show_notice)
        self.below.left.connect(self._on_left)
        self.post.read.connect(self._on_read)
        self.preview.taken.connect(self._on_taken)
        self._desk.changed.connect(self._on_changed)
        on_confirm(self, self._on_prepare_keys)

    def _on_prepare_keys(self) -> None:
        """Ctrl+Invio says yes to what stands below, where something does."""
        if self.preview.isVisible():
            self._on_taken()
        elif self.prepare.isEnabled():
            self.post.prepare()

    def _lay_out(self) -> None:
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.setSpacing(0)
        column_of_all.addWidget(self.header)
        column_of_all.addWidget(self.notice)
        column_of_all.addWidget(self.columns, 1)
        column_of_all.addWidget(rule())
        column_of_all.addWidget(self.below)
