"""Below the interventions of a commune: which attachments have not come, and which parts with them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from psm_desktop.domain import media
from psm_desktop.domain.days import moment
from psm_desktop.sync.attachments import Attachment, Sending
from psm_desktop.ui.common.labels import Elided, label
from psm_desktop.ui.common.language import QT_TR_NOOP, tr
from psm_desktop.ui.common.low_panel import LowPanel
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.common.words_table import WordsTable

HEIGHT, NAMED = 200, 20
"""So many part numbers are named."""


class LackingFiles(WordsTable[Attachment]):
    """The attachments whose files have not come."""

    HEADINGS = (QT_TR_NOOP("Allegato"), QT_TR_NOOP("Grandezza"), QT_TR_NOOP("Intervento"))
    FIGURES = (1,)

    def words(self, row: Attachment, column: int) -> str:
        return (row.name or tr("senza nome"), media.size(row.bytes), row.title or tr("senza titolo"))[column]


class LackingPanel(LowPanel):
    """Hidden until it is asked for. Enter on a row opens its intervention (`opened`: key), Esc closes it."""

    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, is_ruled=True)
        self.setMaximumHeight(theme.px(HEIGHT))
        self._hint, self._words = Elided("", "hint"), label("", wrap=True)
        self.model = LackingFiles(self)
        self.table = Table(theme, self.tr("Allegati mancanti"))
        self.table.setModel(self.model)
        self.table.set_widths(300, 120, 0)
        self.table.setMinimumHeight(theme.px(56))
        self.table.activated.connect(self._on_activated)
        self.close_button = self.cross(self.tr("Chiudi (Esc)"))
        self._lay_out()

    @property
    def words(self) -> str:
        """Which parts have not come."""
        return self._words.text()

    def show_lacking(self, rows: Sequence[Attachment], parts: Sequence[Sending]) -> None:
        """Other attachments, without coming into sight; gone where there are none."""
        self.model.show_rows(rows)
        told = [self._sending(one) for one in parts] or [self.tr("Nessuna parte di questi allegati è in arrivo.")]
        self._words.setText(" ".join(told))
        self._hint.say(self.tr("La prossima ricevuta li chiede al Comune."))
        if not rows:
            self.hide()

    def _sending(self, one: Sending) -> str:
        numbers = ", ".join(map(str, one.missing[:NAMED])) + (" …" if len(one.missing) > NAMED else "")
        told = self.tr("Delle {of} parti preparate il {moment} non sono arrivate: {numbers}.")
        return told.format(of=one.of, moment=moment(one.made_at), numbers=numbers)

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.rows[index.row()].intervention)

    def _lay_out(self) -> None:
        title = label(self.tr("Allegati mancanti"), "record")
        self.head("attachment", title, self.close_button, role="warn", hint=self._hint)
        self.column.addWidget(self._words)
        self.column.addWidget(self.table, 1)
