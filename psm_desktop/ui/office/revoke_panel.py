"""Below the keys: what a revocation does, before it is done; the focus is on leaving things as they are."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psm_desktop.office.keys import KeyRow
from psm_desktop.ui.common.buttons import plain, quiet
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.low_panel import LowPanel
from psm_desktop.ui.common.theme import Theme


class RevokePanel(LowPanel):
    """Hidden until a key is to be revoked; `revoked` carries its KeyRow. Esc closes it."""

    revoked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, foot=12)
        self.column.setSpacing(8)
        self._row: KeyRow | None = None
        self._title, self._told = label("", "record"), label("", wrap=True)
        self.revoke = plain(theme, self.tr("Revoca la chiave"), "status-withdrawn", self._on_revoke)
        self.leave = quiet(theme, self.tr("Lascia com'è"), act=self.closed.emit)
        self._lay_out()

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

    def _on_revoke(self) -> None:
        assert self._row is not None
        self.revoked.emit(self._row)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.revoke)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        self.head("warning", self._title, role="warn")
        self.column.addWidget(self._told)
        self.column.addLayout(buttons)
