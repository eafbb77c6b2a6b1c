"""What screen G is made of: the start, and the preview of a file that came back. `page.py` says how to use it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from psm_desktop.commands.import_return import Imported
from psm_desktop.commands.return_preview import Preview
from psm_desktop.domain.numbers import counted
from psm_desktop.errors import PsmError, Stale
from psm_desktop.ui.common.ask_file import EXCEL, AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.excel.check_view import CheckView
from psm_desktop.ui.excel.start_view import StartView
from psm_desktop.ui.excel.words import born_words
from psm_desktop.ui.excel.work import Made, comparing, file_name, importing, making, marking, pasting, reading


class ExcelWidget(QWidget):
    """Two steps in one place: the start, and the preview of a file that came back."""

    previewed = Signal()
    shown_changed = Signal()  # the start, or the preview
    imported = Signal()
    pasted = Signal()  # a table out of the clipboard is shown
    paste_ended = Signal(str)  # "" when it was left as it is, else the sentence of what went in

    def __init__(self, theme: Theme, desk: Desk, long: LongWork, ask: AskFile) -> None:
        super().__init__()
        assert desk.commune is not None, "the office's copy has no Excel return"
        self._desk, self._commune, self._long, self._ask = desk, desk.commune, long, ask
        self._file: Path | None = None
        self._writing = False
        self.start, self.check = StartView(theme, desk.commune.name), CheckView(theme, desk.hand.reading)
        self._stack = QStackedWidget()
        for view in (self.start, self.check):
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()
        if desk.is_read_only:
            self.start.only_make()

    def focus_first(self) -> None:
        """Where one begins on the step shown."""
        (self.start.make if self._stack.currentIndex() == 0 else self.check.table).setFocus()

    @property
    def shows_preview(self) -> bool:
        """Whether a file is being looked at."""
        return self._stack.currentWidget() is self.check

    def read(self, file: Path) -> None:
        """Read a workbook and show what importing it would change; nothing is written."""
        if self._writing or self._desk.refuses():
            return
        self._desk.finish_typing()
        self._file = file
        self._long.start(self.tr("Leggo il file"), reading(self._desk, file), self._on_read, failed=self._on_unread)

    def read_table(self, text: str, shown: Sequence[str]) -> None:
        """Read a table out of the clipboard and show what importing it would change; nothing is written."""
        if self._writing or self._desk.refuses():
            return
        self._desk.finish_typing()
        self._file = None
        work = pasting(self._desk, text, self.tr("Tabella incollata"), shown)
        self._long.start(self.tr("Leggo la tabella"), work, self._on_table_read)

    def _on_table_read(self, preview: Preview) -> None:
        self._on_read(preview)
        self.pasted.emit()

    def _on_read(self, preview: Preview) -> None:
        self.start.bar.clear()
        self.check.clear()
        self.check.be_busy(False)
        self._show(preview)
        self._stack.setCurrentWidget(self.check)
        self.check.table.setFocus()
        self.check.table.choose_row(0 if self.check.model.rows else -1)

    def _show(self, preview: Preview) -> None:
        self.check.show_preview(preview)
        self.previewed.emit()

    def _on_unread(self, problem: PsmError) -> None:
        self._leave()
        again = (self.tr("Riprova"), self._on_again) if problem.code == "file-open-elsewhere" else None
        self.start.bar.say("bad", str(problem), *((again,) if again else ()))

    def _on_again(self) -> None:
        if self._file is not None:
            self.read(self._file)

    def _on_make(self) -> None:
        self._desk.finish_typing()
        name = file_name(self._commune, self._desk.hand.today().isoformat())
        out = self._ask.where(self, self.tr("Crea il file per i colleghi"), name, EXCEL)
        if out is not None:
            self._long.start(
                self.tr("Creo il file Excel"), making(self._desk, self._commune, out), self._on_made, self._on_not_made
            )

    def _on_made(self, made: Made) -> None:
        one = self.tr("File «{name}» creato con un intervento, cartella {folder}.")
        many = self.tr("File «{name}» creato con {count} interventi, cartella {folder}.")
        count = made.interventions
        told = (one if count == 1 else many).format(name=made.file.name, count=count, folder=made.file.parent)
        self.start.bar.say("ok", told)

    def _on_not_made(self, problem: PsmError) -> None:
        self.start.bar.say("bad", str(problem))

    def _on_choose(self) -> None:
        if chosen := self._ask.some(self, self.tr("Importa un file Excel"), EXCEL):
            self.read(chosen[0])

    def _on_copy(self) -> None:
        """A copy of the file as it came, for the colleague to mend."""
        if self._file is None:
            return
        name = f"{self._file.stem}-da-correggere.xlsx"
        out = self._ask.where(self, self.tr("Salva una copia con le celle colorate"), name, EXCEL)
        if out is not None:
            work = marking(self._file, self.check.model.wrong_rows(), out)
            self._long.start(self.tr("Coloro le celle da correggere"), work, self._on_copied)

    def _on_copied(self, out: Path) -> None:
        told = self.tr(
            "Copia salvata in «%1», cartella %2: ogni cella colorata dice in un commento che cosa correggere."
        )
        self._desk.tell(told.replace("%1", out.name).replace("%2", str(out.parent)), "ok")

    def _on_import(self) -> None:
        shown = self.check.model.preview
        if shown is None or self._writing:
            return
        self._desk.finish_typing()
        self._writing = True
        self.check.be_busy(True)
        work = importing(self._desk, shown, self.check.model.decisions)
        words = self.tr("Importo «%1»").replace("%1", shown.book.name)
        self._long.start(words, work, self._on_imported, failed=self._on_not_imported, stopped=self._on_stopped)

    def _on_imported(self, done: Imported) -> None:
        self._writing = False
        shown = self.check.model.preview
        name = shown.book.name if shown is not None else ""
        is_pasted = shown is not None and shown.book.is_pasted
        self._forget()
        if done.acts:
            self._desk.imported(done.acts, self.tr("importazione di «%1»").replace("%1", name))
        if is_pasted:
            self.paste_ended.emit(imported_words(done, name))
            return
        undo = (self.tr("Annulla"), self._on_undo)
        self.start.bar.say("ok", imported_words(done, name), *((undo,) if done.acts else ()))
        self.imported.emit()

    def _on_not_imported(self, problem: PsmError) -> None:
        self._on_stopped()
        if isinstance(problem, Stale):
            self._desk.tell(
                self.tr("Nel frattempo la copia è cambiata: ho rifatto il confronto, guarda di nuovo."), "warn"
            )
            self._compare()
        else:
            self._desk.tell(str(problem), "bad")

    def _on_stopped(self) -> None:
        self._writing = False
        self.check.be_busy(False)

    def _on_undo(self) -> None:
        self.start.bar.clear()
        self._desk.undo_stack.undo()

    def _on_changed(self, _key: object) -> None:
        """What the preview compares with has changed: compare anew; answers given stay.

        An offer to take an import back would take back the newer act.
        """
        if self.start.bar.buttons:
            self.start.bar.clear()
        if self.shows_preview and not self._writing:
            self._compare()

    def _compare(self) -> None:
        shown = self.check.model.preview
        if shown is not None:
            self._long.start(self.tr("Confronto il file"), comparing(self._desk, shown.book), self._on_compared)

    def _on_compared(self, preview: Preview) -> None:
        shown = self.check.model.preview
        if shown is not None and shown.book == preview.book and shown != preview:
            self._show(preview)

    def _leave(self) -> None:
        """Back to where it came from, nothing was written."""
        shown = self.check.model.preview
        self._forget()
        if shown is not None and shown.book.is_pasted:
            self.paste_ended.emit("")

    def _forget(self) -> None:
        """To the start; the file and the answers given are forgotten."""
        self.check.clear()
        self.check.be_busy(False)
        self._stack.setCurrentWidget(self.start)
        if self.isVisible():  # nobody has gone on to another screen: what held the focus could not keep it
            self.focus_first()

    def _connect(self) -> None:
        self._stack.currentChanged.connect(lambda _view: self.shown_changed.emit())
        self.start.make_pressed.connect(self._on_make)
        self.start.choose_pressed.connect(self._on_choose)
        self.check.other_file_pressed.connect(self._on_choose)
        self.check.leave_pressed.connect(self._leave)
        self.check.copy_pressed.connect(self._on_copy)
        self.check.import_pressed.connect(self._on_import)
        self._desk.changed.connect(self._on_changed)


def imported_words(done: Imported, name: str) -> str:
    """What went in, and what stayed out."""
    out = [_taken_words(done).format(name=name)]
    if done.left_out == 1:
        out.append(tr("Una cella è rimasta fuori."))
    elif done.left_out:
        out.append(tr("{count} celle sono rimaste fuori.").format(count=done.left_out))
    if done.conflicts == 1:
        out.append(tr("Un campo ha due valori: scegli nella scheda quale tenere."))
    elif done.conflicts:
        out.append(tr("{count} campi hanno due valori: scegli nella scheda.").format(count=done.conflicts))
    return " ".join(out)


def _taken_words(done: Imported) -> str:
    """What went in; `{name}` of the file is left open."""
    values = done.updated + done.decided
    changed = counted(values, tr("valore"), tr("valori")) if values else ""
    new = born_words(done.born, only_interventions=False) if done.born else ""
    if changed and new:
        return tr("Da «{name}» ho importato {values} e {new}.").replace("{values}", changed).replace("{new}", new)
    if changed or new:
        return tr("Da «{name}» ho importato {what}.").replace("{what}", changed or new)
    return tr("Da «{name}» non c'era niente da importare.")
