"""Aspetto: text size, height of rows, colours, language; each is seen at once on every screen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psm_desktop.settings import Settings
from psm_desktop.ui.common.language import LANGUAGES, spoken
from psm_desktop.ui.common.looks import choose_look, look_now
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.settings.section import ChoiceRow, Section


class LookSection(Section):
    """`language_wanted` carries a code of LANGUAGES: the window is built anew in it."""

    language_wanted = Signal(str)

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Aspetto"), parent=parent)
        self._theme, self._settings = theme, settings
        self.rows = {
            "text_size": ChoiceRow(self.tr("Testo"), {"100": "100\u00a0%", "125": "125\u00a0%", "150": "150\u00a0%"}),
            "density": ChoiceRow(
                self.tr("Densità delle righe"),
                {"compact": self.tr("Compatta"), "normal": self.tr("Normale"), "wide": self.tr("Ampia")},
            ),
            "theme": ChoiceRow(
                self.tr("Tema"),
                {"system": self.tr("Come il computer"), "light": self.tr("Chiaro"), "dark": self.tr("Scuro")},
            ),
        }
        self.language = ChoiceRow(
            self.tr("Lingua"),
            dict(LANGUAGES),
            self.tr("Le relazioni e i file per gli altri restano in italiano."),
        )
        for name, row in self.rows.items():
            row.chosen.connect(lambda code, name=name: choose_look(theme, settings, name, code))
        self.language.chosen.connect(self._on_language)
        self.add(*self.rows.values(), self.language)
        self.close_below()
        theme.changed.connect(self.look_again)
        self.look_again()

    def look_again(self) -> None:
        """Chosen here, in the menu Visualizza or with Ctrl++: the marks say what holds."""
        for name, row in self.rows.items():
            row.show_chosen(look_now(self._theme, name))
        size = self._theme.text_size
        between = self.rows["text_size"].code == ""
        told = self.tr("Adesso {size}\u00a0%, scelto con Ctrl++ e Ctrl+-.").format(size=size) if between else ""
        self.rows["text_size"].note.setText(told)
        self.rows["text_size"].note.setVisible(between)
        self.language.show_chosen(spoken())

    def _on_language(self, code: str) -> None:
        self.language.show_chosen(spoken())  # if the window cannot be built anew, this one says what holds
        self.language_wanted.emit(code)
