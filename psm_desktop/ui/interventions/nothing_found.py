"""In place of an empty list: why nothing is there, and the next thing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psm_desktop.ui.common.buttons import quiet
from psm_desktop.ui.common.cards import EmptyState
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import filters_model
from psm_desktop.ui.interventions.asked import Asked
from psm_desktop.ui.interventions.views_model import View, words


class NothingFound(QWidget):
    """Offers to take back what was asked, or to begin where nothing is recorded yet."""

    reset_pressed = Signal()
    new_pressed = Signal()
    paste_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_all_empty = False
        self.state = EmptyState(theme, "plan", "")
        self.state.pressed.connect(self._on_pressed)
        self.paste = quiet(theme, self.tr("Incolla righe da un foglio di calcolo"), act=self.paste_pressed.emit)
        self.state.offer(self.paste)
        self.paste.hide()  # until there is nothing at all
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+V"), self, context=here).activated.connect(self._on_paste)
        around = QVBoxLayout(self)
        around.setContentsMargins(24, 24, 24, 24)
        around.addWidget(self.state)

    def say_why(self, asked: Asked, whole: int) -> None:
        """`whole`: how many there are, whatever is asked."""
        self._is_all_empty = not whole
        self.paste.setVisible(not whole)
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

    def _on_paste(self) -> None:
        """As in the list that stands here once there is one."""
        if self._is_all_empty:
            self.paste_pressed.emit()

    def _on_pressed(self) -> None:
        (self.new_pressed if self._is_all_empty else self.reset_pressed).emit()
