"""Below the keys: what a revocation does, before it is done; the focus is on leaving things as they are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from psm_desktop.office.keys import KeyRow
from psm_desktop.ui.common.buttons import plain, quiet
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.theme import Theme


class RevokePanel(QFrame):
    """Hidden until a key is to be revoked; `revoked` carries its KeyRow. Esc closes it."""

    revoked = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._row: KeyRow | None = None
        self._title, self._told = label("", "record"), label("", wrap=True)
        self.revoke = plain(theme, self.tr("Revoca la chiave"), "status-withdrawn", self._on_revoke)
        self.leave = quiet(theme, self.tr("Lascia com'è"), act=self.closed.emit)
        self._lay_out(theme)
        mark_pane(self)
        self.hide()

    def ask(self, row: KeyRow, commune: str) -> None:
        """Say what would be done to a key; `commune`: its name."""
        self._row = row
        whose = ", ".join(part for part in (commune, row.officer) if part)
        self._title.setText(self.tr("Revocare la chiave di {whose}?").format(whose=whose))
        self._told.setText(
            self.tr(
                "Quello che è già arrivato resta. Da adesso la firma di questo computer non vale più: i suoi file non "
                "entrano, e quelli preparati qui non li legge. Non si torna indietro: per iscriverlo di nuovo serve un "
                "altro invito."
            )
        )
        self.show()
        self.leave.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _on_revoke(self) -> None:
        assert self._row is not None
        self.revoked.emit(self._row)

    def _lay_out(self, theme: Theme) -> None:
        heading, buttons = QHBoxLayout(), QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(IconLabel(theme, "warning", 20, "warn"))
        heading.addWidget(self._title)
        heading.addStretch(1)
        buttons.setSpacing(12)
        buttons.addWidget(self.revoke)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(8)
        column.addLayout(heading)
        column.addWidget(self._told)
        column.addLayout(buttons)
