"""In place of an empty list: why nothing is there, and the next thing to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psm_desktop.ui.common.cards import EmptyState
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import filters_model
from psm_desktop.ui.interventions.asked import Asked
from psm_desktop.ui.interventions.views_model import View, words


class NothingFound(QWidget):
    """Offers to take back what was asked, or to begin where nothing is recorded yet."""

    reset_pressed = Signal()
    new_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_all_empty = False
        self.state = EmptyState(theme, "plan", "")
        self.state.pressed.connect(self._on_pressed)
        around = QVBoxLayout(self)
        around.setContentsMargins(24, 24, 24, 24)
        around.addWidget(self.state)

    def say_why(self, asked: Asked, whole: int) -> None:
        """`whole`: how many there are, whatever is asked."""
        self._is_all_empty = not whole
        if whole:
            self.state.say(self._reason(asked), self.tr("Azzera filtri"))
        else:
            self.state.say(self.tr("Non ci sono ancora interventi."), self.tr("Nuovo intervento"))

    def _reason(self, asked: Asked) -> str:
        if asked.text:
            return self.tr("Nessun risultato per «{text}».").format(text=asked.text)
        if asked.filters:
            names = ", ".join(map(filters_model.words_of, asked.filters))
            return self.tr("Nessun intervento con questi filtri: {filters}.").format(filters=names)
        if asked.view != View.ALL:
            return self.tr("Nessun intervento nella vista «{view}».").format(view=words(asked.view))
        branches = (
            self.tr("Nessun intervento per l'asse {code}."),
            self.tr("Nessun intervento per la strategia {code}."),
            self.tr("Nessun intervento per l'azione {code}."),
        )
        return branches[asked.code.count(".")].format(code=asked.code)

    def _on_pressed(self) -> None:
        (self.new_pressed if self._is_all_empty else self.reset_pressed).emit()
