"""Avanzate: when a missing receipt is told, how large files are and where they lie, reports of faults, windows."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, qVersion
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from psm_desktop import paths
from psm_desktop.domain.media import size
from psm_desktop.settings import Settings
from psm_desktop.ui.common.buttons import plain
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.settings.section import ChoiceRow, PathRow, Section, stacked
from psm_desktop.version import VERSION

CRASHES = "crashes"
"""Where `shell/crash.py` keeps its reports, in the configuration folder."""
ShowFolder = Callable[[Path], bool]
"""Opens a folder in the system's own window; False where it cannot."""


def show_folder(folder: Path) -> bool:
    """With the system's own program for folders."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class PlacesSection(Section):
    """`layout_wanted`: windows, splitters and columns are to stand as on the first day."""

    layout_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        settings: Settings,
        opener: ShowFolder = show_folder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Avanzate"), parent=parent)
        self._theme, self._desk, self._settings, self._opener = theme, desk, settings, opener
        self._buttons = dict[Path, QPushButton]()
        self._crashes = paths.config_dir() / CRASHES
        config = paths.config_dir()
        self.copy = self._place(self.tr("File di lavoro"), desk.workspace.parent)
        self.copy.say(str(desk.workspace), self.tr("Gli allegati stanno nella cartella accanto, con lo stesso nome."))
        self.config = self._place(self.tr("Impostazioni e chiave di firma"), config)
        self.config.say(str(config), self.tr("Non mandarla a nessuno: contiene la chiave con cui firmi i pacchetti."))
        self.crashes = self._place(self.tr("Guasti del programma"), self._crashes)
        self.layout_button = plain(theme, self.tr("Rimetti com'erano"), "restore", self.layout_wanted.emit)
        self.silence, self.parts = self._silence(), self._parts()
        if desk.commune is not None:
            self.add(self.silence, self.parts)
        else:  # the office waits for nobody's receipt, and sends no attachments
            for row in (self.silence, self.parts):
                row.setParent(self)
                row.hide()
        self.add(self.copy, self.config, self.crashes, self._layout_row(), self._versions())
        self.close_below()
        self.look_again()

    def look_again(self) -> None:
        """How many reports there are now; how many days were chosen, here or with `psm settings`."""
        self.silence.show_chosen(str(self._settings.preferences.receipt_days))
        self.parts.show_chosen(str(self._settings.preferences.part_kb))
        count = len(list(self._crashes.glob("*.txt"))) if self._crashes.is_dir() else 0
        none = self.tr("Nessun guasto finora.")
        some = self.tr("Testi da mandare a chi ti assiste: {count}. Non contengono i tuoi dati.").format(count=count)
        self.crashes.say(str(self._crashes), some if count else none)
        self._buttons[self._crashes].setEnabled(bool(count))

    def _silence(self) -> ChoiceRow:
        days = {days: self.tr("{days} giorni").format(days=days) for days in ("7", "15", "30", "60")}
        note = self.tr("Il Cruscotto lo dice quando un pacchetto preparato aspetta la ricevuta da tanto.")
        row = ChoiceRow(self.tr("Avvisa se non arriva una ricevuta per"), days, note)
        row.chosen.connect(lambda code: self._settings.choose("receipt_days", code))
        return row

    def _parts(self) -> ChoiceRow:
        sizes = {str(kb): size(kb * 1000) for kb in (1000, 2500, 3500, 5000, 10_000)}
        note = self.tr("Gli allegati partono in file fino a questa grandezza. La PEC li ingrandisce di un terzo.")
        row = ChoiceRow(self.tr("File di allegati fino a"), sizes, note)
        row.chosen.connect(lambda code: self._settings.choose("part_kb", code))
        return row

    def _place(self, words: str, folder: Path) -> PathRow:
        button = plain(self._theme, self.tr("Apri la cartella"), "folder", lambda: self._open(folder))
        self._buttons[folder] = button
        return PathRow(words, (button,))

    def _open(self, folder: Path) -> None:
        if not self._opener(folder):
            told = self.tr("La cartella «{name}» non si apre da qui. Aprila con il programma del computer.")
            self._desk.tell(told.format(name=folder), "warn")

    def _layout_row(self) -> QWidget:
        row = QHBoxLayout()
        row.addWidget(self.layout_button)
        row.addStretch(1)
        whole = QWidget()
        note = self.tr("Grandezza della finestra, larghezza dei riquadri e delle colonne.")
        stacked(whole, label(self.tr("Finestre e colonne"), "field"), row, label(note, "hint", wrap=True))
        return whole

    def _versions(self) -> QWidget:
        whole = QWidget()
        stacked(whole, label(self.tr("Versione"), "field"), label(f"PSM Desktop {VERSION}, Qt {qVersion()}"))
        return whole
