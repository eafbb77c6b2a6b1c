"""The buttons below the columns: what can be done now, and why something cannot."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from psm_desktop.sync.status import Standing
from psm_desktop.ui.common.buttons import plain, primary, quiet
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.exchange.post import Post


class Acts(QObject):
    """`again_pressed`: write once more the package that is chosen."""

    again_pressed = Signal()
    lacking_pressed = Signal()

    def __init__(self, theme: Theme, post: Post) -> None:
        super().__init__(post)
        self.prepare = primary(theme, self.tr("Prepara file…"), "package", post.prepare)
        self.lacking = quiet(theme, self.tr("Allegati mancanti…"), "attachment", self.lacking_pressed.emit)
        self.lacking.hide()
        self.again = plain(theme, self.tr("Scrivi di nuovo il file…"), "refresh", self.again_pressed.emit)
        self.read = plain(theme, self.tr("Leggi un file…"), "inbox", post.ask_for_files)
        self.paste = plain(theme, self.tr("Incolla un pacchetto"), "import", post.paste)

    def look(self, standing: Standing, chosen: object) -> None:
        """`chosen`: the package somebody has chosen (SHA-256), None for none: then the newest is meant."""
        self._can(self.prepare, standing.is_invited, self.tr("Prima leggi l'invito dell'ufficio."))
        waits = standing.to_write_again(chosen) is not None
        confirmed = self.tr("L'ufficio l'ha già: la ricevuta lo conferma.")
        none = self.tr("Nessun pacchetto aspetta la ricevuta.")
        self._can(self.again, waits, none if chosen is None else confirmed)

    def show_lacking(self, words: str) -> None:
        """What the button for attachments the office does not have says; hidden where it has all."""
        self.lacking.setVisible(bool(words))
        if words:
            self.lacking.setText(words)

    def rest(self, why: str) -> None:
        """Nothing can be done here."""
        for button in self._all():
            self._can(button, False, why)

    def _all(self) -> tuple[QPushButton, ...]:
        return self.prepare, self.again, self.read, self.paste

    def _can(self, button: QPushButton, can: bool, why: str) -> None:
        button.setEnabled(can)
        button.setToolTip("" if can else why)
        button.setAccessibleDescription("" if can else why)
