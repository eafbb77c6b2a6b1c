"""The line below everything: what is stored, keys worth knowing here, what waits to be sent, the last backup."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from psm_desktop.ui.common.announce import announce
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.labels import Elided, label
from psm_desktop.ui.common.theme import Theme

HEIGHT = 28


class StatusLine(QFrame):
    """28 px. A part without words takes no room; the keys stay in the middle whatever comes and goes beside them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._saved_icon = IconLabel(theme, "status-completed", 16, "done")
        self._outbox_icon, self._backup_icon = (IconLabel(theme, name, 16) for name in ("exchange", "save"))
        self._saved, self._outbox, self._backup = Elided("", "status"), label("", "status"), label("", "status")
        self._keys = label("", "hint")
        self._keys.setMinimumWidth(1)  # narrow windows show less of it
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 1)
        row.setSpacing(8)
        saved, ends = QWidget(), QWidget()  # half of the room each, also while nothing is in it
        _lay_out(saved, self._saved_icon, self._saved)
        right = _lay_out(ends, self._outbox_icon, self._outbox, self._backup_icon, self._backup)
        right.insertStretch(0, 1)
        right.insertSpacing(3, 12)
        row.addWidget(saved, 1)
        row.addWidget(self._keys)
        row.addWidget(ends, 1)
        self.show_outbox("")
        self.show_backup("")
        self.show_saved("")

    def minimumSizeHint(self) -> QSize:
        """28 px high, and more where large text needs it."""
        return super().minimumSizeHint().expandedTo(QSize(0, HEIGHT))

    def show_saved(self, words: str, icon: str = "status-completed", role: str = "done") -> None:
        """ "Salvato alle 10:42", or why it is not yet; read aloud as well."""
        self._saved.say(words)
        self._saved_icon.setVisible(bool(words))
        self._saved_icon.show_icon(icon, role)
        if words:
            announce(self._saved, words)

    def show_keys(self, words: str) -> None:
        self._keys.setText(words)

    def show_outbox(self, words: str) -> None:
        """ "3 modifiche da inviare"."""
        _say(self._outbox_icon, self._outbox, words)

    def show_backup(self, words: str) -> None:
        """ "Copia di sicurezza 08:15"."""
        _say(self._backup_icon, self._backup, words)

    @property
    def saved(self) -> str:
        """What the line says about saving."""
        return self._saved.accessibleName()


def _lay_out(side: QWidget, *parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(side)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    return row


def _say(icon: IconLabel, line: QLabel, words: str) -> None:
    line.setText(words)
    icon.setVisible(bool(words))
    line.setVisible(bool(words))
