"""A remark while it is written: a pause bears it, so that a crash loses nothing; leaving the field completes it."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from psm_desktop.commands.add_remark import AddRemark
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.in_commune import InCommune
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.errors import PsmError, Refused
from psm_desktop.ui.common.desk import Command, Desk
from psm_desktop.ui.common.fields.text import LongTextField
from psm_desktop.ui.office.record_model import FieldRow

PAUSE_MS = 1500
"""So long without a key, and what is typed is written down."""
RETRY_MS = 500
"""So often what could not be written is tried again."""
Place = tuple[int, str]
"""Row and column a remark is about."""


@dataclass(frozen=True, slots=True)
class Note:
    """What is to be written. `commune`: ISTAT code; `born`: key of the remark that a pause has made of it, 0 for none;
    `can_wait`: it is refused for good, and only kept in sight."""

    commune: str
    field: FieldRow
    raw: str = ""
    born: int = 0
    can_wait: bool = False

    @property
    def place(self) -> Place:
        return self.field.row, self.field.column


class Noting(QObject):
    """What could not be written, since the copy was busy, stays with its field and is tried again. `noted`: a remark is
    complete."""

    noted = Signal()

    def __init__(self, desk: Desk, editor: LongTextField, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._editor = desk, editor
        self._here: Note | None = None
        self._left = dict[Place, Note]()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self._retry = QTimer(self, interval=RETRY_MS)
        self._retry.timeout.connect(self.again)
        editor.edited.connect(lambda _raw: self._pause.start())
        editor.committed.connect(self._on_committed)
        editor.reverted.connect(lambda: self._on_committed(""))

    @property
    def is_waiting(self) -> bool:
        """Whether something is typed that could not be written yet: the window must not close over it."""
        return any(not one.can_wait for one in self._left.values())

    def about(self, commune: str, one: FieldRow) -> None:
        """Another field (`commune`: ISTAT code), or the same looked at again: what is being typed there stays."""
        place = one.row, one.column
        if self._here is not None and self._here.place == place:
            self._here = replace(self._here, commune=commune, field=one)
            return
        left = self._left.get(place)
        self._here = replace(left, field=one) if left else Note(commune, one)
        self._editor.show_value(None)
        if left is not None:
            self._editor.show_typing(left.raw)

    def keep(self) -> None:
        """Write down what is typed so far."""
        if self._here is not None and (raw := self._editor.raw_text().strip()):
            self._here = self._written(replace(self._here, raw=raw)) or self._here

    def again(self) -> None:
        """Write what could not be written before; what somebody is typing at is left to them."""
        for one in list(self._left.values()):
            is_here = self._here is not None and self._here.place == one.place
            if one.can_wait or one.place not in self._left or (is_here and self._editor.hasFocus()):
                continue
            del self._left[one.place]  # what is written is shown, which may lead here again
            if is_here:
                self._editor.commit()
            else:
                self._written(one)
        if not self.is_waiting:
            self._retry.stop()

    def _on_committed(self, raw: str) -> None:
        """The field was left: an empty text is no remark."""
        self._pause.stop()
        if self._here is None or not (self._here.born or raw.strip()):
            return
        here = replace(self._here, raw=raw.strip())
        if self._written(here) is None:
            self._editor.show_value(None)  # so that the same text counts as typed
            self._editor.show_typing(raw)
            return
        self._here = Note(here.commune, here.field)
        self._editor.show_value(None)
        if here.raw:
            self.noted.emit()

    def _written(self, one: Note) -> Note | None:
        """With the key of the remark; None where it could not be written, which is told: then it waits."""
        step = self.tr("osservazione su {field}").format(field=one.field.place)
        try:
            done = self._desk.do(InCommune(one.commune, _command(one)), step)
        except PsmError as problem:
            self._desk.tell(str(problem), "warn")
            self._left[one.place] = replace(one, can_wait=isinstance(problem, Refused))
            self._retry.start()
            return None
        self._left.pop(one.place, None)
        return replace(one, born=one.born or done.key or 0)


def _command(one: Note) -> Command:
    if not one.born:
        return AddRemark(one.field.row, one.raw, one.field.column)
    return SetFields("remark", one.born, {"text": one.raw}) if one.raw else DeleteRow("remark", one.born)
