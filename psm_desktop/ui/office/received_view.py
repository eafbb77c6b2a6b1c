"""What became of each file of a pile: listed one by one, the bad ones first."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from psm_desktop.domain.numbers import counted
from psm_desktop.sync.inbox import Preview
from psm_desktop.sync.opening import Received
from psm_desktop.ui.common.buttons import plain, primary, quiet
from psm_desktop.ui.common.chips import Mark
from psm_desktop.ui.common.delegates import StatusDelegate
from psm_desktop.ui.common.fates import KNOWN, REFUSED, STOPPED, TAKEN, TO_COMPARE, TO_TAKE, WAITS, fate_mark
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.keys import on_confirm
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.language import QT_TR_NOOP, tr
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.common.words_table import WordsTable

WITH_CHILDREN = Qt.ShortcutContext.WidgetWithChildrenShortcut


class ReceivedFiles(WordsTable[Received]):
    """Files and fates."""

    HEADINGS = (
        QT_TR_NOOP("File"),
        QT_TR_NOOP("Comune"),
        QT_TR_NOOP("Esito"),
        QT_TR_NOOP("Modifiche"),
        QT_TR_NOOP("Che cosa è successo, e che cosa fare"),
    )
    FIGURES = (3,)

    def file(self, row: int) -> Received | None:
        """The file of a row; None where there is none."""
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def words(self, row: Received, column: int) -> str:
        commune = str(row.facts.get("commune", ""))
        return (row.place, commune, fate_mark(row.fate, row.is_foreseen).word, str(row.lines or ""), row.text)[column]

    def mark(self, row: Received, column: int) -> Mark | None:
        return fate_mark(row.fate, row.is_foreseen) if column == 2 else None


class ReceivedView(QFrame):
    """A preview, with `take_pressed` to say yes to it; then the outcome, with `receipts_pressed` to answer all communes
    of the pile at once."""

    back_pressed = Signal()
    receipts_pressed = Signal()
    take_pressed = Signal()
    taken_back = Signal(str)  # SHA-256 of the file whose changes are to be taken back

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self.communes: tuple[str, ...] = ()
        self.model = ReceivedFiles(self)
        self.header = Header(theme, self.tr("File letti"), back=True)
        self.header.back_pressed.connect(self.back_pressed)
        self.receipts = primary(theme, self.tr("Prepara le ricevute…"), "receipt", self.receipts_pressed.emit)
        self.leave = quiet(theme, self.tr("Lascia tutto com'è"), act=self.back_pressed.emit)
        self.take = primary(theme, self.tr("Importa i validi"), "import", self._on_take)
        self.undo = plain(theme, self.tr("Annulla ciò che ha portato…"), "undo", self._on_undo)
        for button in (self.undo, self.receipts, self.leave, self.take):
            self.header.add(button)
        self.table = Table(theme, self.tr("File letti e loro esito"))
        self.table.setModel(self.model)
        self.table.set_widths(220, 150, 150, 84, 0)
        self.table.selectionModel().currentRowChanged.connect(self._on_chosen)
        self.table.setItemDelegateForColumn(2, StatusDelegate(theme, self.table))
        self.whole = label("", "hint", wrap=True)  # of the file chosen: a column has no room for what is to be done
        self.whole.setContentsMargins(8, 0, 0, 0)  # under the words of the table
        self.whole.setAccessibleName(self.tr("Che cosa è successo, e che cosa fare"))
        on_confirm(self, self._on_take, WITH_CHILDREN)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.header)
        inside = QVBoxLayout()
        inside.setContentsMargins(8, 0, 16, 8)
        inside.setSpacing(4)
        inside.addWidget(mark_pane(self.table))
        inside.addWidget(self.whole)
        column.addLayout(inside, 1)

    def show_preview(self, preview: Preview) -> None:
        """What would become of a pile; nothing has been written."""
        self._show(preview.files, is_foreseen=True)
        self.header.set_title(self.tr("File da importare"))
        self.header.set_hint(f"{pile_words(preview.files)} · {foreseen_words(preview)}")

    def show_files(self, files: Sequence[Received]) -> None:
        """What became of a pile; communes of which something was taken or refused can be answered."""
        self._show(files, is_foreseen=False)
        self.header.set_title(self.tr("File letti"))
        read = [one for one in files if fate_mark(one.fate) != STOPPED]
        self.communes = tuple(sorted({one.commune for one in read if one.commune and one.kind == "return"}))
        self.receipts.setEnabled(bool(self.communes))
        self.receipts.setText(receipts_words(len(self.communes)))
        self.header.set_hint(pile_words(files))

    def _show(self, files: Sequence[Received], is_foreseen: bool) -> None:
        self.model.show_rows(sorted(files, key=lambda one: one.is_good))  # those to see to stand first
        for button in (self.leave, self.take):
            button.setVisible(is_foreseen)
        self.receipts.setVisible(not is_foreseen)
        self.undo.setVisible(not is_foreseen)
        self._on_chosen()
        self.table.choose_row(0 if files else -1)

    def _on_chosen(self, *_: object) -> None:
        one = self.model.file(self.table.currentIndex().row())
        self.undo.setEnabled(one is not None and one.fate == "taken" and one.lines > 0)
        self.whole.setText(f"{one.place}: {one.text}" if one is not None else "")

    def _on_undo(self) -> None:
        if (one := self.model.file(self.table.currentIndex().row())) is not None:
            self.taken_back.emit(one.sha256)

    def _on_take(self) -> None:
        if self.take.isVisible():
            self.take_pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_pressed.emit()
        else:
            super().keyPressEvent(event)


def receipts_words(communes: int) -> str:
    """What the button does."""
    return tr("Prepara la ricevuta…") if communes <= 1 else tr("Prepara {count} ricevute…").format(count=communes)


def foreseen_words(preview: Preview) -> str:
    """ "interventi nuovi 3, cambiati 12, campi con due valori 1" """
    found = preview.totals
    return tr("interventi nuovi {born}, cambiati {changed}, campi con due valori {doubts}").format(
        born=found.born, changed=found.changed, doubts=found.conflicts
    )


def pile_words(files: Sequence[Received]) -> str:
    """ "12 file: 10 presi, 1 già letto, 1 non accettato" """
    found = Counter(fate_mark(one.fate, one.is_foreseen) for one in files)
    named = (
        (TO_TAKE, tr("da prendere"), tr("da prendere")),
        (TAKEN, tr("preso"), tr("presi")),
        (KNOWN, tr("già letto"), tr("già letti")),
        (WAITS, tr("in attesa"), tr("in attesa")),
        (TO_COMPARE, tr("con una chiave da confrontare"), tr("con una chiave da confrontare")),
        (STOPPED, tr("lasciato"), tr("lasciati")),
        (REFUSED, tr("non accettato"), tr("non accettati")),
    )
    parts = ", ".join(counted(found[mark], one, many) for mark, one, many in named if found[mark])
    return tr("{count} file: {parts}").format(count=len(files), parts=parts)
