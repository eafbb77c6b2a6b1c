"""Persone e uffici: who works in this copy from now on."""

from PySide6.QtWidgets import QWidget

from psm_desktop.errors import PsmError
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.box import FieldBox
from psm_desktop.ui.common.fields.text import TextField
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.settings.section import Section


class PeopleSection(Section):
    """Two fields that record themselves, as all fields do."""

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Persone e uffici"), parent=parent)
        self._desk = desk
        self.note(self.tr("Il nome sta accanto alle modifiche che fai da ora in poi. Quelle già scritte non cambiano."))
        self.officer, self.office = TextField(theme), TextField(theme)
        for field in (self.officer, self.office):
            field.committed.connect(self._on_committed)
        self.add(
            FieldBox(theme, self.tr("Nome e cognome"), self.officer),
            FieldBox(theme, self.tr("Ufficio"), self.office, optional=True),
        )
        self.close_below()
        self.look_again()

    def look_again(self) -> None:
        """What the copy says."""
        self.officer.show_value(self._desk.copy.officer)
        self.office.show_value(self._desk.copy.desk)

    def _on_committed(self, _raw: str) -> None:
        try:
            self._desk.sign(self.officer.raw_text(), self.office.raw_text())
        except PsmError as problem:
            self.officer.show_problem(str(problem))
        else:
            self.look_again()
