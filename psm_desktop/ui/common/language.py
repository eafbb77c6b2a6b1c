"""The language of the window: Italian as the texts stand, English from `resources/language/psm_en.qm`.

speak(app, "en")            # before widgets are built: what is built already keeps its words
tr("Nessun Comune")         # in functions and in classes that are no QObject; elsewhere self.tr()

Amounts and days are written as on paper in both languages: they are typed, printed and compared.
"""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from psm_desktop import language
from psm_desktop.paths import resource

LANGUAGES = MappingProxyType({"it": "Italiano", "en": "English"})
"""Code of the preference `language` -> its name, each in its own language."""
OURS = "spoken"
"""The name of the translators installed here."""
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
OTHERWISE = MappingProxyType(
    {
        ("QPlatformTheme", "Cancel"): "Rinuncia",
        ("QGnomeTheme", "&Cancel"): "&Rinuncia",
        ("QProgressDialog", "Cancel"): "Rinuncia",
        ("QWizard", "Cancel"): "Rinuncia",
        ("QWidgetTextControl", "&Redo"): "&Ripeti",
        ("QLineEdit", "&Redo"): "&Ripeti",
    }
)
"""What Qt says in other words than the program: *Annulla* takes a change back and does nothing else."""
ITALIAN = MappingProxyType({**LEFT_OUT, **OTHERWISE})
ENGLISH = MappingProxyType({("QShortcut", "Return"): "Enter"})
"""As it stands on the key."""


class QtsWords(QTranslator):
    """What Qt says in its own way: in Italian what `qtbase_it` of PySide6 6.11 leaves out besides."""

    def __init__(self, words: Mapping[tuple[str, str], str], parent: QApplication) -> None:
        super().__init__(parent)
        self._words = words

    def translate(self, context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        """None, not "", for all other words: Qt takes an empty text for a translation."""
        return self._words.get((context, text))  # type: ignore[return-value]

    def isEmpty(self) -> bool:
        return False


def tr(text: str) -> str:
    """A text of the window in its language."""
    return QCoreApplication.translate("", text)


def QT_TR_NOOP(text: str) -> str:
    """A text that stands in a table and is said later, with `tr`. It has Qt's name: so the texts to say are found."""
    return text


def spoken() -> str:
    """The code of the language the window speaks."""
    app = QCoreApplication.instance()
    return str(app.property(OURS) or "it") if app else "it"


def speak(app: QApplication, code: str) -> None:
    """Say all texts, Qt's own dialogs and the names of keys in a language from now on; an unknown one is Italian."""
    wanted = code if code in LANGUAGES else "it"
    if app.property(OURS) == wanted:
        return
    for before in app.findChildren(QTranslator, OURS):
        app.removeTranslator(before)
        before.deleteLater()
    app.setProperty(OURS, wanted)
    if spoken() == "en":
        _speak_english(app)
    else:
        _speak_italian(app)


def _speak_italian(app: QApplication) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.Italian, QLocale.Country.Italy))
    language.choose(language.as_it_stands)
    _install(app, _read(app, "qtbase_it", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
    _install(app, QtsWords(ITALIAN, app))


def _speak_english(app: QApplication) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    _install(app, _read(app, "psm_en", str(resource("language"))))
    _install(app, QtsWords(ENGLISH, app))
    language.choose(QCoreApplication.translate)


def _read(app: QApplication, name: str, folder: str) -> QTranslator:
    words = QTranslator(app)
    words.load(name, folder)
    return words


def _install(app: QApplication, words: QTranslator) -> None:
    """An empty one (its file is missing) leaves the texts as they stand."""
    words.setObjectName(OURS)
    app.installTranslator(words)
