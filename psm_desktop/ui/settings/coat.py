"""Comune e stemma: whose copy this is, and the coat of arms its reports carry."""

import sqlite3
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from psm_desktop.domain.communes import Commune
from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Step
from psm_desktop.reports import coat
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.buttons import plain, quiet
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.language import QT_TR_NOOP
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.settings.section import Section

SIDE = 120
PICTURES = QT_TR_NOOP("Immagini (*.png *.jpg *.jpeg *.gif *.tif *.tiff *.webp);;Tutti i file (*)")


class CoatPreview(QLabel):
    """The coat of arms on white, as paper shows it; without one, a dashed frame that says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(SIDE + 16, SIDE + 16)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)

    def show_file(self, file: Path | None, words: str) -> None:
        """`words` are read aloud, and stand in the place of a picture that is not there."""
        self.setAccessibleName(words)
        picture = QPixmap(str(file)) if file else QPixmap()
        self.setObjectName("drop" if picture.isNull() else "paper")
        if picture.isNull():
            self.setText(words)
        else:
            how, fine = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            ratio = self.devicePixelRatioF()
            sharp = picture.scaled(QSize(SIDE, SIDE) * ratio, how, fine)
            sharp.setDevicePixelRatio(ratio)
            self.setPixmap(sharp)
        self.style().unpolish(self)
        self.style().polish(self)


class CoatSection(Section):
    """A picture chosen is copied: the original may go."""

    def __init__(
        self, theme: Theme, desk: Desk, commune: Commune, long: LongWork, ask: AskFile, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Comune e stemma"), parent=parent)
        self._desk, self._commune, self._long, self._ask = desk, commune, long, ask
        self.preview = CoatPreview()
        self.choose = plain(theme, self.tr("Scegli immagine…"), "folder", self._on_choose)
        self.remove = quiet(theme, self.tr("Togli lo stemma"), "delete", self._on_remove)
        self.add(self._about(), self._picture())
        self.close_below()
        self.look_again()

    def look_again(self) -> None:
        """The picture there is now."""
        file = coat.of(self._commune.code)
        there = self.tr("Stemma del Comune di {name}").format(name=self._commune.name)
        self.preview.show_file(file, there if file else self.tr("Nessuno stemma"))
        self.remove.setVisible(file is not None)

    def _on_choose(self) -> None:
        found = self._ask.some(self, self.tr("Scegli lo stemma"), PICTURES)
        if not found:
            return
        code = self._commune.code

        def work(_db: sqlite3.Connection, _step: Step) -> Path:
            return coat.keep(code, found[0])

        self._long.start(self.tr("Preparo lo stemma"), work, lambda _file: self._changed())

    def _on_remove(self) -> None:
        try:
            coat.forget(self._commune.code)
        except PsmError as problem:
            self._desk.tell(str(problem), "bad")
        self._changed()
        self.choose.setFocus()

    def _changed(self) -> None:
        self.look_again()
        self._desk.look_again()  # reports that are shown carry it at once

    def _about(self) -> QWidget:
        about = QWidget()
        column = QVBoxLayout(about)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(self.tr("Comune di {name}").format(name=self._commune.name), "section"))
        code = self.tr("Codice ISTAT {code}").format(code=self._commune.code)
        column.addWidget(label(code, "hint"))
        if self._desk.copy.is_training:
            told = self.tr("Copia di prova: lo dicono tutti i suoi fogli e i suoi file.")
            column.addWidget(label(told, "hint", wrap=True))
        return about

    def _picture(self) -> QWidget:
        acts = QVBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(label(self.tr("Stemma sulle relazioni"), "field"))
        told = self.tr("PNG o JPEG. Resta su questo computer, accanto alle impostazioni: non viaggia con i pacchetti.")
        acts.addWidget(label(told, "hint", wrap=True))
        for button in (self.choose, self.remove):
            acts.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        acts.addStretch(1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        row.addLayout(acts, 1)
        return whole
