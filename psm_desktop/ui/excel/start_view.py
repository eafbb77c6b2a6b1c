"""The first step: make a file for colleagues, or bring one back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from psm_desktop.ui.common.buttons import primary
from psm_desktop.ui.common.cards import Card, EmptyState
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.icon_label import Disc
from psm_desktop.ui.common.labels import Kept, label
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.theme import Theme


class StartView(QFrame):
    """Two cards; `bar` tells what came of the last import."""

    make_pressed = Signal()
    choose_pressed = Signal()

    def __init__(self, theme: Theme, commune: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.header = Header(theme, self.tr("Excel"), self.tr("per chi lavora con Excel o LibreOffice"))
        self.bar = MessageBar(theme)
        self.make = primary(theme, self.tr("Crea file…"), "file-excel", self.make_pressed.emit)
        self.drop = EmptyState(
            theme, "import", self.tr("Trascina qui il file compilato."), self.tr("Scegli il file…"), "folder"
        )
        self.drop.pressed.connect(self.choose_pressed)
        self._lay_out(theme, commune)

    def only_make(self) -> None:
        """The commune was handed over: a file can be made, none is taken back."""
        self.drop.say(self.tr("Il Comune è passato a chi continua il lavoro: qui non si importano file."))

    def _lay_out(self, theme: Theme, commune: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(mark_pane(self._out(theme, commune)), 1)
        row.addWidget(mark_pane(self._back(theme)), 1)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 12, 16, 16)
        inside.setSpacing(12)
        inside.addWidget(self.bar)
        inside.addLayout(row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(inside, 1)

    def _out(self, theme: Theme, commune: str) -> Card:
        card = Card(theme, self.tr("Crea file"))
        told = self.tr("Un file con gli interventi di %1, da dare ai colleghi.").replace("%1", commune)
        points = (
            ("file-excel", told),
            ("compare", self.tr("Quando torna, vedi riga per riga che cosa è cambiato prima di importarlo.")),
            ("lock", self.tr("Le note riservate non ci sono. Chi lo compila non cambia nulla qui dentro.")),
        )
        for icon, words in points:
            card.body.addLayout(_point(theme, icon, words))
        card.body.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.make)
        foot.addStretch(1)
        card.body.addLayout(foot)
        return card

    def _back(self, theme: Theme) -> Card:
        card = Card(theme, self.tr("Importa"))
        told = self.tr("Niente viene scritto finché non confermi; prima faccio una copia di sicurezza.")
        card.body.addWidget(label(told, "hint", wrap=True))
        card.body.addWidget(self.drop, 1)
        return card


def _point(theme: Theme, icon: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 4, 0, 4)
    row.setSpacing(12)
    row.addWidget(Disc(theme, icon, "info"))
    row.addWidget(Kept(words), 1)
    return row
