"""Which attachments go with the next file: those to send, also those prepared before, all, or none."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from psm_desktop.domain import media
from psm_desktop.domain.numbers import counted
from psm_desktop.sync.evidence_out import Which
from psm_desktop.sync.load import Load
from psm_desktop.ui.common.delegates import ListDelegate
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.common.still_box import StillBox
from psm_desktop.ui.common.theme import Theme

BEFORE = {Which.WAITING: Which.NEW, Which.ALL: Which.WAITING}
"""What takes more is offered only where it takes more."""


class BesideBox(StillBox):
    """`chosen` carries a Which, None for none of them. Hidden where nothing is attached."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: list[Which | None] = []
        self.setAccessibleName(self.tr("Allegati che vanno con il file"))
        self.view().setAccessibleName(self.accessibleName())
        self.view().setItemDelegate(ListDelegate(theme, self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.activated.connect(self._on_activated)
        self.hide()

    def show_loads(self, loads: Mapping[Which, Load], which: Which | None) -> None:
        """How much each choice would take, and the one that holds."""
        shown = {one: load for one, load in loads.items() if one in (which, Which.NEW) or load != loads[BEFORE[one]]}
        self._choices = [*shown, None]
        self.clear()
        self.addItems([*(load_words(one, load) for one, load in shown.items()), self.tr("Senza allegati")])
        self.setCurrentIndex(self._choices.index(which))
        self.setToolTip(self.currentText())
        self.setVisible(loads[Which.ALL].files > 0)

    def _on_activated(self, row: int) -> None:
        self.setToolTip(self.currentText())
        self.chosen.emit(self._choices[row])


def load_words(which: Which, load: Load) -> str:
    """«Con 3 allegati, 2,4 MB, 2 parti»"""
    if not load.files:
        return tr("Nessun allegato da inviare")
    sizes = [counted(load.files, tr("allegato"), tr("allegati")), media.size(load.bytes)]
    if load.parts is not None:
        sizes.append(counted(load.parts, tr("parte"), tr("parti")))
    told = {
        Which.NEW: tr("Con {sizes}"),
        Which.WAITING: tr("Con i già preparati: {sizes}"),
        Which.ALL: tr("Con i già confermati: {sizes}"),
    }
    return told[which].format(sizes=", ".join(sizes))
