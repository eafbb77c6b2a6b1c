"""A remark while it is written: a pause bears it, so that a crash loses nothing; leaving the field completes it."""

from PySide6.QtCore import QObject, QTimer, Signal

from psm_desktop.commands.add_remark import AddRemark
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.in_commune import InCommune
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.errors import PsmError
from psm_desktop.ui.common.desk import Command, Desk
from psm_desktop.ui.common.fields.text import LongTextField
from psm_desktop.ui.office.record_model import FieldRow

PAUSE_MS = 1500
"""So long without a key, and what is typed is written down."""
Place = tuple[int, str]
"""Row and column a remark is about."""


class Noting(QObject):
    """What could not be written, since the copy was busy, stays with its field and is tried again. `noted`: a remark is
    complete."""

    noted = Signal()

    def __init__(self, desk: Desk, editor: LongTextField, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._editor = desk, editor
        self._commune = ""
        self._field: FieldRow | None = None
        self._born = 0
        self._left = dict[Place, str]()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        editor.edited.connect(lambda _raw: self._pause.start())
        editor.committed.connect(self._on_committed)
        editor.reverted.connect(lambda: self._on_committed(""))

    def about(self, commune: str, one: FieldRow) -> None:
        """Another field (`commune`: ISTAT code), or the same looked at again: what is being typed there stays."""
        place = one.row, one.column
        is_same = self._field is not None and (self._field.row, self._field.column) == place
        self._commune, self._field = commune, one
        if not is_same:
            self._editor.show_value(None)
            if place in self._left:
                self._editor.show_typing(self._left[place])

    def keep(self) -> None:
        """Write down what is typed so far."""
        if raw := self._editor.raw_text().strip():
            self._write(raw)

    def _on_committed(self, raw: str) -> None:
        """The field was left: an empty text is no remark."""
        self._pause.stop()
        if self._field is None or not (self._born or raw.strip()):
            return
        place = self._field.row, self._field.column
        if not self._write(raw.strip()):
            self._left[place] = raw
            self._editor.show_typing(raw)
            return
        self._left.pop(place, None)
        self._born = 0
        self._editor.show_value(None)
        if raw.strip():
            self.noted.emit()

    def _write(self, raw: str) -> bool:
        """False where it could not be written, which is told."""
        assert self._field is not None
        step = self.tr("osservazione su {field}").format(field=self._field.place)
        try:
            done = self._desk.do(InCommune(self._commune, self._command(raw, self._field)), step)
        except PsmError as problem:
            self._desk.tell(str(problem), "warn")
            return False
        self._born = self._born or done.key or 0
        return True

    def _command(self, raw: str, one: FieldRow) -> Command:
        if not self._born:
            return AddRemark(one.row, raw, one.column)
        return SetFields("remark", self._born, {"text": raw}) if raw else DeleteRow("remark", self._born)
