"""The private note: it stays on this computer, and so does its own history."""

from contextlib import suppress

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psm_desktop.commands.write_note import WriteNote
from psm_desktop.domain.days import moment
from psm_desktop.errors import Busy, PsmError
from psm_desktop.ui.common.buttons import quiet
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.text import LongTextField
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.labels import FieldName, label
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import private_note_model
from psm_desktop.ui.interventions.private_note_model import NoteVersion
from psm_desktop.ui.interventions.recorder import PAUSE_MS, RETRY_MS
from psm_desktop.ui.interventions.step_words import of

SHOWN = 4
"""Rows of the history in sight."""


class PrivateNote(QWidget):
    """Recorded when it is left, outside the journal: no package and no report ever holds it."""

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._desk, self._key, self._title = theme, desk, 0, ""
        self._is_typing = False
        self._versions = list[NoteVersion]()
        self.field = LongTextField(theme)
        self.field.setAccessibleName(self.tr("Nota riservata, resta su questo computer"))
        self._waiting = dict[int, str]()  # intervention -> what could not be written into its note yet
        self._steps = dict[int, str]()  # intervention -> how Annulla names it
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._try_again)
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.keep)
        self.field.edited.connect(self._on_edited)
        self.field.reverted.connect(self._let_go)
        self.field.committed.connect(self._record)
        self.model = QStandardItemModel(self)
        self.view = Table(theme, self.tr("Storico della nota riservata"))
        self.view.setModel(self.model)
        self.restore = quiet(theme, self.tr("Ripristina"), "restore", self._restore)
        self.view.activated.connect(lambda _index: self._restore())
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self._lay_out()

    def show_record(self, key: int, title: str) -> None:
        """Another record, or the same looked at again; text somebody is typing stays."""
        text = self._waiting.get(key) or private_note_model.text(self._desk.hand.db, key)
        if key != self._key or not self._is_typing:
            self.field.show_value(text)
            self._is_typing = False
        self._key = key
        self._steps[key] = of(self.tr("nota riservata"), title)
        self._show_versions()

    def finish(self) -> None:
        """Record what is being typed."""
        self.field.commit()
        self._try_again()

    @property
    def is_waiting(self) -> bool:
        """Whether a text could not be written yet: it is tried again by itself, and at closing."""
        return bool(self._waiting)

    def keep(self) -> None:
        """After a pause in typing: keep the raw text aside, where a crash cannot reach it."""
        try:
            private_note_model.keep_aside(self._desk.hand.db, self._key, self.field.raw_text())
        except Busy:
            self._pause.start(RETRY_MS)
        except PsmError as problem:
            self._desk.tell(str(problem), "warn")

    def put_back(self, text: str) -> None:
        """Text found after a crash: it counts as typed, leaving records it."""
        self.field.show_typing(text)
        self.field.setFocus()

    def _on_edited(self, _raw: str) -> None:
        self._is_typing = True
        self._pause.start(PAUSE_MS)

    def _let_go(self) -> None:
        """Nothing was changed after all. What stays kept is offered once more at worst."""
        self._is_typing = False
        self._pause.stop()
        with suppress(PsmError):
            private_note_model.drop(self._desk.hand.db, self._key)

    def _record(self, text: str) -> None:
        self._is_typing = False
        self._pause.stop()
        self._waiting[self._key] = text
        self._try_again()

    def _try_again(self) -> None:
        """Write what waits; while the copy is busy again in a moment, while the disk is full at the next leaving."""
        for key, text in list(self._waiting.items()):
            before = private_note_model.text(self._desk.hand.db, key)
            try:
                changed = WriteNote(key, text).run(self._desk.hand)
            except Busy:
                self._retry.start()
                return
            except PsmError as problem:
                self._desk.tell(str(problem), "warn")
                return
            del self._waiting[key]
            if changed:
                after = private_note_model.text(self._desk.hand.db, key)
                self._desk.noted(key, before, after, self._steps[key])
            self._show_versions()

    def _restore(self) -> None:
        at = self.view.currentIndex().row()
        if 0 <= at < len(self._versions):
            text = self._versions[at].text
            self._record(text)
            self.field.show_value(text)

    def _show_versions(self) -> None:
        self._versions = private_note_model.versions(self._desk.hand.db, self._key)
        self.model.clear()
        self.model.setHorizontalHeaderLabels([self.tr("Quando"), self.tr("Chi"), self.tr("Testo")])
        for one in self._versions:
            words = " ".join(one.text.split()) or self.tr("(vuota)")
            self.model.appendRow([_item(moment(one.at)), _item(one.officer), _item(words)])
        self.view.set_widths(128, 120, 0)
        rows = min(len(self._versions), SHOWN)
        self.view.fit(rows)
        for widget in (self.view, self.restore):
            widget.setVisible(rows > 0)
        self._on_current()

    def _on_current(self, *_: object) -> None:
        self.restore.setEnabled(self.view.currentIndex().row() > 0)  # the first is what stands there now

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(6)
        heading.addWidget(IconLabel(self._theme, "lock", 16, "text2"))
        heading.addWidget(FieldName(self.tr("Nota riservata"), self.field))
        heading.addWidget(label(self.tr("resta su questo computer"), "hint"))
        heading.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        above = QVBoxLayout()
        above.setContentsMargins(8, 0, 8, 0)
        above.addLayout(heading)
        above.addWidget(self.field, 1)
        column.addLayout(above, 1)
        column.addWidget(self.view)
        column.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)


def _item(words: str) -> QStandardItem:
    item = QStandardItem(words)
    item.setEditable(False)
    item.setToolTip(words)
    return item
