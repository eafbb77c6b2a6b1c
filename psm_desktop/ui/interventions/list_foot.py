"""Below the list: how many are shown or selected, and what they cost together, under the amounts."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from psm_desktop.domain.money import euros
from psm_desktop.ui.common.labels import label


class ListFoot(QFrame):
    """Only tells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setMinimumHeight(32)
        self._found = 0
        self.shown, self.total = label("", "hint"), label("", "sum")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        self._row.addWidget(self.shown)
        self._row.addStretch(1)
        self._row.addWidget(label(self.tr("Totale")))
        self._row.addWidget(self.total)

    def show_found(self, found: int, cents: int) -> None:
        """So many were found; together they cost so much."""
        self._found = found
        self.total.setText(euros(cents))

    def show_marked(self, marked: int) -> None:
        """So many are selected: from two on that is what counts."""
        if marked > 1:
            self.shown.setText(self.tr("{count} selezionati, Ctrl+E modifica").format(count=marked))
        elif self._found == 1:
            self.shown.setText(self.tr("1 intervento"))
        else:
            self.shown.setText(self.tr("{count} interventi").format(count=self._found))

    def align(self, right: int) -> None:
        """The total ends so many pixels from the right: under the amounts."""
        self._row.setContentsMargins(8, 0, 8 + right, 0)
