"""Below the interventions of a commune: which attachments have not come, and which parts with them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from psm_desktop.domain import media
from psm_desktop.domain.days import moment
from psm_desktop.sync.attachments import Attachment, Sending
from psm_desktop.ui.common.buttons import icon_only
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.labels import Elided, label, rule
from psm_desktop.ui.common.language import QT_TR_NOOP, tr
from psm_desktop.ui.common.panes import mark_pane
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


class LackingPanel(QFrame):
    """Hidden until it is asked for. Enter on a row opens its intervention (`opened`: key), Esc closes it."""

    opened = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self.setMaximumHeight(theme.px(HEIGHT))
        self._hint, self._words = Elided("", "hint"), label("", wrap=True)
        self.model = LackingFiles(self)
        self.table = Table(theme, self.tr("Allegati mancanti"))
        self.table.setModel(self.model)
        self.table.set_widths(300, 120, 0)
        self.table.setMinimumHeight(theme.px(56))
        self.table.activated.connect(self._on_activated)
        self.close_button = icon_only(theme, "close", self.tr("Chiudi (Esc)"), self.closed.emit)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out(theme)
        mark_pane(self)
        self.hide()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _sending(self, one: Sending) -> str:
        numbers = ", ".join(map(str, one.missing[:NAMED])) + (" …" if len(one.missing) > NAMED else "")
        told = self.tr("Delle {of} parti preparate il {moment} non sono arrivate: {numbers}.")
        return told.format(of=one.of, moment=moment(one.made_at), numbers=numbers)

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.rows[index.row()].intervention)

    def _lay_out(self, theme: Theme) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(IconLabel(theme, "attachment", 20, "warn"))
        heading.addWidget(label(self.tr("Allegati mancanti"), "record"))
        heading.addWidget(self._hint, 1)
        heading.addWidget(self.close_button)
        whole, column = QVBoxLayout(self), QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(rule())
        whole.addLayout(column, 1)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        column.addLayout(heading)
        column.addWidget(self._words)
        column.addWidget(self.table, 1)
