"""The dark panel of the first run: what this is, and where the commune lies."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.map import CommuneMap, Ring
from psm_desktop.ui.common.restyle import restyle
from psm_desktop.ui.common.theme import Theme

WIDE, NARROW = 420, 300


class Side(QFrame):
    """420 px, in a small window 300."""

    def __init__(
        self, theme: Theme, boundaries: Mapping[str, Sequence[Ring]], counts: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side-dark")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.map = CommuneMap(theme, boundaries)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._headline = label(self.tr("Il Piano strategico,\ndal tuo Comune."), "headline", wrap=True)
        intent = self.tr(
            "Registra gli interventi, prepara i rapporti per il Consiglio, scambia i dati con la Città metropolitana."
        )
        self._column.addWidget(label("Torino metro(poli)montana", "over"))
        self._column.addSpacing(8)
        self._column.addWidget(self._headline)
        self._column.addSpacing(12)
        self._column.addWidget(label(intent, "intent", wrap=True))
        self._column.addSpacing(16)
        self._column.addWidget(self.map, 1)
        self._column.addSpacing(16)
        self._column.addWidget(label(counts, "small", wrap=True))
        self.be_narrow(False)

    def be_narrow(self, narrow: bool) -> None:
        """Smaller margins and words, for windows under 1200."""
        self.setFixedWidth(NARROW if narrow else WIDE)
        restyle(self._headline, "kind", "headline-small" if narrow else "headline")
        margin = 24 if narrow else 40
        self._column.setContentsMargins(margin, margin + 8, margin, margin - 16)
