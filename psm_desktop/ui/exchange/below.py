"""Below the columns: one panel at a time, of a file, of the words of a letter, of what a file would bring."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psm_desktop.domain import media
from psm_desktop.sync.attachments import Attachment
from psm_desktop.sync.enrolment import Ours
from psm_desktop.sync.inbox import Preview
from psm_desktop.sync.shipment import Shipment
from psm_desktop.ui.common.announce import announce
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.exchange import shown
from psm_desktop.ui.exchange.carried_words import CONTAINS, RECORD, lacking_rows, written_rows
from psm_desktop.ui.exchange.detail import Detail
from psm_desktop.ui.exchange.preview_panel import PreviewPanel
from psm_desktop.ui.exchange.words_panel import WordsPanel


class Below(QWidget):
    """`changed`: another panel stands there, or none; `left`: the one that stood there was closed by hand; `is_asking`:
    the words of a letter are asked for."""

    changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.is_asking = False
        self.detail, self.words, self.preview = Detail(theme), WordsPanel(theme), PreviewPanel(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for panel in (self.detail, self.words, self.preview):
            column.addWidget(panel)
        for closed in (self.detail.closed, self.words.closed, self.preview.closed):
            closed.connect(self._on_closed)

    def keep(self, panel: QWidget | None) -> None:
        """This one may stand there; the others go."""
        self.is_asking = panel is self.words
        for other in (self.detail, self.words, self.preview):
            if other is not panel:
                other.hide()
        self.changed.emit()

    def ask_words(self) -> None:
        """Ask for the words of the letter an invitation waits for."""
        self.keep(self.words)
        self.words.ask()

    def ask(self, preview: Preview) -> None:
        """Say what files would bring."""
        self.keep(self.preview)
        self.preview.ask(preview)

    def show_keys(self, ours: Ours, is_enrolled: bool, can_change: bool) -> None:
        """The words of this computer's key, for the telephone."""
        self.keep(self.detail)
        self.detail.say(*shown.opened_keys(ours, is_enrolled))
        if can_change:
            self.detail.offer_new_key()

    def show_lacking(self, waiting: Sequence[Attachment]) -> None:
        """Which attachments the office or another PC does not have yet, each with its record."""
        self.keep(self.detail)
        told = self.tr("Quelli preparati aspettano la ricevuta, gli altri partono con il prossimo file che prepari.")
        title, hint = self.tr("Allegati mancanti"), self.tr("all'ufficio o a un altro computer")
        self.detail.say(title, hint, told, lacking_rows(waiting), RECORD)

    def show_written(self, made: Shipment) -> None:
        """The files to send, one by one."""
        self.keep(self.detail)
        told = self.tr("Mandali tutti all'ufficio, anche in più messaggi: la ricevuta dirà che cosa manca.")
        size = media.size(made.package.bytes + made.attachments.bytes)
        where = self.tr("{count} file, {size}, cartella {folder}")
        hint = where.format(count=len(made.files), size=size, folder=made.package.file.parent)
        title = self.tr("File preparati")
        self.detail.say(title, hint, told, written_rows(made), CONTAINS)
        self.detail.table.setFocus()
        announce(self.detail, f"{title}: {hint}. {told}")

    def _on_closed(self) -> None:
        self.keep(None)
        self.left.emit()
