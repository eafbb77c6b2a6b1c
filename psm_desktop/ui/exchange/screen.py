"""What screen H is made of: three columns and the sheet of one file. `page.py` says how to use it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from psm_desktop.errors import PsmError
from psm_desktop.sync import enrolment, receipts, repair, status
from psm_desktop.sync.inbox import Preview
from psm_desktop.sync.opening import Received
from psm_desktop.sync.receipts import Receipt
from psm_desktop.sync.status import Standing
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.buttons import icon_only, plain, primary
from psm_desktop.ui.common.confirm import Confirm
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.labels import rule
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.take_back import TakeBack
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.exchange import shown
from psm_desktop.ui.exchange.columns import Columns
from psm_desktop.ui.exchange.detail import Detail
from psm_desktop.ui.exchange.model import attached_weight, conflict_count
from psm_desktop.ui.exchange.post import Post
from psm_desktop.ui.exchange.preview_panel import PreviewPanel
from psm_desktop.ui.exchange.words import changes_words, goes_words
from psm_desktop.ui.exchange.words_panel import WordsPanel


class ExchangeWidget(QWidget):
    """Looks at the copy anew whenever something was written, if it is shown; else when it is shown next."""

    intervention_wanted = Signal(object)
    conflicts_wanted = Signal()
    repair_wanted = Signal()

    def __init__(self, theme: Theme, desk: Desk, long: LongWork, ask: AskFile) -> None:
        super().__init__()
        assert desk.commune is not None, "the office has a screen of its own"
        self._theme, self._desk, self._commune = theme, desk, desk.commune
        self._receipts: dict[str, Receipt] = {}
        self.confirm = Confirm()  # a test puts an answer here
        self.post = Post(desk, self._commune, long, ask, self)
        self.take_back = TakeBack(desk, long, self)
        self.header = Header(theme, self.tr("Invio e ricezione"), self.tr("Città metropolitana di Torino"))
        self.bar, self.detail, self.words = MessageBar(theme), Detail(theme), WordsPanel(theme)
        self.preview = PreviewPanel(theme)
        self.key = icon_only(theme, "key", self.tr("Chiave di questo computer"), self._on_key_pressed)
        self.key.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.header.add(self.key)
        self.prepare = primary(theme, self.tr("Prepara file…"), "package", self.post.prepare)
        self.read = plain(theme, self.tr("Leggi un file…"), "inbox", self.post.ask_for_files)
        self.paste = plain(theme, self.tr("Incolla un pacchetto"), "import", self.post.paste)
        self.columns = columns = Columns(theme, [self.prepare], [self.read, self.paste])
        self.outbox, self.prepared, self.inbox, self.tabs = (
            columns.outbox,
            columns.prepared,
            columns.inbox,
            columns.tabs,
        )
        self._lay_out()
        self._connect()
        self.look()

    def look(self) -> None:
        """Show where the commune stands now."""
        db = self._desk.hand.db
        standing = self._standing = status.standing(db, self._commune.code)
        found = receipts.receipts(db, self._commune.code)
        self._receipts = {one.sha256: one for one in found}
        self.outbox.show_entries(shown.to_send(standing), changes_words(standing.lines) if standing.lines else "")
        self.outbox.show_small_print(goes_words(*attached_weight(db, self._commune.code)))
        self.prepared.show_entries(shown.packages(standing, self._desk.hand.today()))
        self.inbox.show_entries(shown.received(standing, found))
        self._show_bar(standing)
        self.header.set_hint(status.readers_words(standing))
        self.prepare.setEnabled(standing.is_invited)
        self.prepare.setToolTip("" if standing.is_invited else self.tr("Prima leggi l'invito dell'ufficio."))
        self._is_old = False

    _is_old = False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self.look()

    def open_received(self, sha256: object) -> None:
        """Show what a file that came in says; a receipt counts as read from now on."""
        if not self._standing.is_invited and shown.waits_for_words(self._standing, str(sha256)):
            self.ask_words()
            return
        receipt = self._receipts.get(str(sha256))
        opened = shown.opened_receipt(receipt) if receipt else shown.opened_file(self._standing, str(sha256))
        if opened is None:
            return
        self._keep_below(self.detail)
        self.detail.say(*opened)
        self.detail.offer_to_take_back(str(sha256) if shown.brought(self._standing, str(sha256)) else "")
        self.inbox.view.choose(sha256)
        if receipt is not None and receipt.read_at is None:
            self.post.note_read(receipt)

    def _on_key_pressed(self) -> None:
        """The words of this computer's key, for the telephone."""
        try:
            ours = enrolment.ours(self._desk.hand.db)
        except PsmError as problem:
            self._desk.tell(str(problem), "bad")
            return
        self._keep_below(self.detail)
        self.detail.say(*shown.opened_keys(ours, self._standing.is_enrolled))
        self.detail.offer_to_take_back("")

    def _on_repair(self) -> None:
        """Asked first: the window closes for it and comes back."""
        sentence = self.tr(
            "Ciò che l'ufficio non ha viene riscritto con un numero nuovo, dopo una copia di sicurezza. Dove hanno "
            "scritto anche altri, restano due valori fra cui scegliere. Poi prepara un file per l'ufficio."
        )
        if self.confirm(self, self.tr("Ripara questa copia"), sentence, self.tr("Ripara"), self.tr("Lascia com'è")):
            self.repair_wanted.emit()

    def ask_words(self) -> None:
        """Ask for the words of the letter an invitation waits for."""
        self._keep_below(self.words)
        self.words.ask()

    def _show_bar(self, standing: Standing) -> None:
        conflicts = conflict_count(self._desk.hand.db, self._commune.code)
        if not standing.is_invited and shown.waits_for_words(standing):
            told = self.tr("L'invito è qui: per finire di leggerlo servono le dodici parole della lettera.")
            self.bar.say("info", told, (self.tr("Scrivi le parole"), self.ask_words))
        elif not standing.is_invited:
            told = self.tr("Per preparare file serve l'invito dell'ufficio metropolitano. Chiedilo, poi leggilo qui.")
            self.bar.say("info", told, (self.tr("Leggi l'invito…"), self.post.ask_for_files))
        elif repair.is_needed(self._desk.hand.db, self._commune.code):
            told = self.tr("Due copie di questo file sono andate avanti da sole, o la chiave è stata revocata.")
            self.bar.say("warn", told, (self.tr("Ripara…"), self._on_repair))
        elif conflicts:
            many = self.tr("%1 campi hanno due valori.").replace("%1", str(conflicts))
            one = self.tr("Un campo ha due valori.")
            told = self.tr("Scritti qui e in ufficio senza sapere l'uno dell'altro: scegli quale tenere.")
            offer = (self.tr("Scegli"), self.conflicts_wanted.emit)
            self.bar.say("warn", told, offer, lead=one if conflicts == 1 else many)
        else:
            self.bar.clear()
        self._show_above(is_asking=not self.words.isHidden())

    def _show_above(self, *, is_asking: bool) -> None:
        """The bar gives way to the words it would lead to: both do not stand in the smallest window."""
        self._above.setVisible(not self.bar.isHidden() and not is_asking)

    def _on_looked(self, preview: Preview) -> None:
        self._keep_below(self.preview)
        self.preview.ask(preview)

    def _keep_below(self, panel: QWidget | None) -> None:
        """One panel at a time stands below the columns; the others go."""
        for other in (self.detail, self.words, self.preview):
            if other is not panel:
                other.hide()
        self._show_above(is_asking=panel is self.words)

    def _on_taken(self) -> None:
        self.preview.hide()
        self.post.pile.take()

    def _on_left(self) -> None:
        self.preview.hide()
        self.inbox.view.setFocus()

    def _on_read(self, files: list[Received]) -> None:
        """Bring what was read into sight; of a receipt, what it says."""
        known = [one.sha256 for one in files if one.sha256 in self._receipts]
        asking = next((one for one in files if shown.asks_words(one.fate)), None)
        self._keep_below(self.detail if known else None)
        if asking is not None:
            self.ask_words()
            self.words.say(asking.text if asking.fate != "words-needed" else "")
        elif known:
            self.open_received(known[0])
        elif files:
            self.inbox.view.choose(files[0].sha256)

    def _on_changed(self, _key: object) -> None:
        self._is_old = True
        if self.isVisible():
            self.look()

    def _on_detail_closed(self) -> None:
        self.detail.hide()
        self.inbox.view.setFocus()

    def _on_words_closed(self) -> None:
        self._keep_below(None)
        self.inbox.view.setFocus()

    def _connect(self) -> None:
        self.outbox.view.opened.connect(self.intervention_wanted)
        self.inbox.view.opened.connect(self.open_received)
        self.detail.closed.connect(self._on_detail_closed)
        self.detail.taken_back.connect(self.take_back.ask)
        self.words.closed.connect(self._on_words_closed)
        self.words.given.connect(self.post.give_words)
        self.post.pile.looked.connect(self._on_looked)
        self.post.read.connect(self._on_read)
        self.preview.taken.connect(self._on_taken)
        self.preview.left.connect(self._on_left)
        self._desk.changed.connect(self._on_changed)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._on_prepare_keys)

    def _on_prepare_keys(self) -> None:
        """Ctrl+Invio says yes to what stands below, where something does."""
        if self.preview.isVisible():
            self._on_taken()
        elif self.prepare.isEnabled():
            self.post.prepare()

    def _lay_out(self) -> None:
        self._above = QFrame()
        self._above.setObjectName("body")
        above = QVBoxLayout(self._above)
        above.setContentsMargins(16, 8, 16, 0)
        above.addWidget(self.bar)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.setSpacing(0)
        column_of_all.addWidget(self.header)
        column_of_all.addWidget(self._above)
        column_of_all.addWidget(self.columns, 1)
        column_of_all.addWidget(rule())
        column_of_all.addWidget(self.detail)
        column_of_all.addWidget(self.words)
        column_of_all.addWidget(self.preview)
