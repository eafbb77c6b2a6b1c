"""Qt's own words in Italian: its dialogs, and the names of keys, which Qt leaves in English ("Shift")."""

from types import MappingProxyType

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

KEYS = MappingProxyType({"Shift": "Maiusc", "Return": "Invio", "Enter": "Invio", "Del": "Canc", "Space": "Spazio"})


class ItalianKeys(QTranslator):
    """Names of keys as they stand on an Italian keyboard."""

    def translate(self, context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        """None, not "", for all other words: Qt takes an empty text for a translation."""
        return KEYS.get(text) if context == "QShortcut" else None  # type: ignore[return-value]

    def isEmpty(self) -> bool:
        return False


def speak_italian(app: QApplication) -> None:
    """Days, numbers, dialogs and keys in Italian from now on."""
    QLocale.setDefault(QLocale(QLocale.Language.Italian, QLocale.Country.Italy))
    words = QTranslator(app)
    if words.load("qtbase_it", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(words)
    app.installTranslator(ItalianKeys(app))
