"""Qt's own words in Italian: its dialogs, and what its translation leaves in English (names of keys, "Look in:")."""

from types import MappingProxyType

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

LEFT_OUT = MappingProxyType(
    {
        ("QShortcut", "Shift"): "Maiusc",
        ("QShortcut", "Return"): "Invio",
        ("QShortcut", "Enter"): "Invio",
        ("QShortcut", "Del"): "Canc",
        ("QShortcut", "Space"): "Spazio",
        ("QFileDialog", "&Look in:"): "&Cerca in:",
        ("QFileDialog", "Files of &type:"): "&Tipo di file:",
        ("QAbstractFileIconProvider", "Drive"): "Unità",
        ("QAbstractFileIconProvider", "Folder"): "Cartella",
        ("QAbstractFileIconProvider", "Unknown"): "Sconosciuto",
    }
)
"""Where Qt uses a word, and the word -> what stands on an Italian keyboard or in an Italian dialog."""


class WordsLeftOut(QTranslator):
    """What `qtbase_it` of PySide6 6.11 does not translate."""

    def translate(self, context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        """None, not "", for all other words: Qt takes an empty text for a translation."""
        return LEFT_OUT.get((context, text))  # type: ignore[return-value]

    def isEmpty(self) -> bool:
        return False


def speak_italian(app: QApplication) -> None:
    """Days, numbers, dialogs and keys in Italian from now on."""
    QLocale.setDefault(QLocale(QLocale.Language.Italian, QLocale.Country.Italy))
    words = QTranslator(app)
    if words.load("qtbase_it", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(words)
    app.installTranslator(WordsLeftOut(app))
