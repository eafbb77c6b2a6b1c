"""What screen I is made of: records at the left, the questions of one at the right. `page.py` says how to use it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from psm_desktop.commands.in_commune import InCommune
from psm_desktop.commands.resolve import Resolve, ResolveAll
from psm_desktop.errors import PsmError, Stale
from psm_desktop.ui.common.cards import EmptyState
from psm_desktop.ui.common.confirm import Confirm
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.keys import on_confirm
from psm_desktop.ui.common.labels import rule
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.conflicts import model, words
from psm_desktop.ui.conflicts.record_list import RecordView
from psm_desktop.ui.conflicts.record_pane import Place, RecordPane

LIST, NARROW_LIST, NARROW = 300, 220, 1100


class ConflictsWidget(QWidget):
    """Looks at the copy anew whenever something was written, if it is shown; else when it is shown next."""

    intervention_wanted = Signal(object)

    def __init__(self, theme: Theme, desk: Desk, confirm: Confirm | None = None) -> None:
        super().__init__()
        self._theme, self._desk, self.confirm = theme, desk, confirm or Confirm()
        self._here: Place | None = None
        self._most = 0  # as many as were open since there were none: what "3 di 7" counts
        self._is_old = True
        self.header = Header(theme, self.tr("Conflitti"))
        self.bar = MessageBar(theme)
        self.list, self.pane = RecordView(theme), RecordPane(theme, desk)
        self.pane.open.setVisible(desk.commune is not None)
        nothing = self.tr("Nessun conflitto: ogni campo ha un solo valore.")
        self.nothing = EmptyState(theme, "status-completed", nothing)
        self._lay_out()
        self._listen()

    def look(self) -> None:
        """Show what is to choose now; what was picked and typed stays."""
        self._is_old = False
        desk = self._desk
        found = model.records(desk.hand.db, desk.commune.code if desk.commune else None)
        record, here = self.list.record, self._here
        self.list.show_records(found)
        if record is not None and self.list.record is not None and record.intervention == self.list.record.intervention:
            self._here = here  # a list that is filled anew chooses anew
        self._stack.setCurrentIndex(0 if found else 1)
        self._most = max(self._most, self._count()) if found else 0
        self._show_record()

    def open_record(self, key: int) -> None:
        """The questions of an intervention, if it has any."""
        keys = [one.intervention for one in self.list.records.records]
        if key in keys:
            self.list.choose(keys.index(key))

    def enter(self) -> None:
        """Put the focus where one can act."""
        if self.list.record is not None:
            self.pane.enter(self._here)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.pane.keep_now()
        self.bar.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setFixedWidth(self._theme.px(LIST if self.width() >= NARROW else NARROW_LIST))

    def _count(self) -> int:
        return sum(len(one.questions) for one in self.list.records.records)

    def _show_record(self) -> None:
        record = self.list.record
        if record is not None:
            db, numbers = self._desk.hand.db, self._desk.hand.numbers
            self.pane.show_record(record, model.ask(db, record, numbers.all()), model.kept_texts(db))
        self._show_progress()

    def _show_progress(self) -> None:
        """«3 di 7»: how far one is among all that was open."""
        record, before = self.list.record, 0
        if record is None:
            self.header.set_hint("")
            return
        for one in self.list.records.records[: self.list.currentIndex().row()]:
            before += len(one.questions)
        places = [block.place for block in self.pane.blocks]
        at = places.index(self._here) if self._here in places else 0
        number = self._most - self._count() + before + at + 1
        self.header.set_hint(self.tr("Campo {number} di {all}").format(number=number, all=self._most))

    def _on_record_chosen(self) -> None:
        self._here = None
        self._show_record()

    def _on_entered(self, place: Place) -> None:
        self._here = place
        self._show_progress()

    def _on_decide(self, place: Place) -> None:
        """One question; on to the next by itself."""
        block = self.pane.block(place)
        if block is None:
            return
        if block.picked is None:
            block.say_pick_first()
        elif (part := block.part()) is not None:
            question = block.asked.question
            self._write([part], words.step(question), words.done(question, block.chosen_words(part)))

    def _on_later(self, place: Place) -> None:
        """It stays open; on to the next."""
        places = [block.place for block in self.pane.blocks]
        if place in places and place != places[-1]:
            self.pane.enter(places[places.index(place) + 1])
            return
        row = self.list.currentIndex().row() + 1
        self.list.choose(row if row < self.list.records.rowCount() else 0)
        self.pane.enter()

    def _on_confirm(self) -> None:
        """All that is picked in this record, as one step."""
        chosen = [block for block in self.pane.blocks if block.picked is not None]
        parts = [part for block in chosen if (part := block.part()) is not None]
        record = self.list.record
        if record is None or not parts or len(parts) < len(chosen):  # what cannot be read is said beside it
            return
        self._write(parts, self._step_of_all(), self._done_words(len(parts)))

    def _on_keep_all(self, own: bool) -> None:
        """All one's own or all of the others, after a question, as one step."""
        cards = [(block, card) for block in self.pane.blocks if (card := block.side_of(own)) is not None]
        left = len(self.pane.blocks) - len(cards)
        title = self.tr("Tieni tutte le mie") if own else self.tr("Tieni tutte le loro")
        verb = self.tr("Decidi {count} campi").format(count=len(cards))
        if not cards or not self.confirm(
            self, title, self._question(own, len(cards), left), verb, self.tr("Lascia com'è")
        ):
            return
        parts = []
        for block, card in cards:
            card.pick()
            if (part := block.part()) is not None:
                parts.append(part)
        self._write(parts, self._step_of_all(), self._done_words(len(parts)))

    def _question(self, own: bool, count: int, left: int) -> str:
        record = self.list.record
        name = words.quoted(record.title if record else "")
        mine = self.tr("In {title} tengo i valori scritti qui in {count} campi. Gli altri restano nello Storico.")
        theirs = self.tr("In {title} tengo i valori scritti da altri in {count} campi. I tuoi restano nello Storico.")
        told = (mine if own else theirs).format(title=name, count=count)
        more = self.tr("{left} campi restano da scegliere uno per uno.").format(left=left)
        return f"{told} {more}" if left else told

    def _step_of_all(self) -> str:
        record = self.list.record
        return self.tr("scelte in {title}").format(title=words.quoted(record.title if record else ""))

    def _done_words(self, count: int) -> str:
        return self.tr("Campi decisi: {count}. Gli altri valori restano nello Storico.").format(count=count)

    def _write(self, parts: Sequence[Resolve], step: str, told: str) -> None:
        """Write the choices as one act; where something else has come in meanwhile all is shown again (R7)."""
        following, commune = self._following(parts), self._commune()
        command = ResolveAll(tuple(parts))
        self.pane.deciding = frozenset((part.row, part.column) for part in parts)
        try:
            self._desk.do(InCommune(commune, command) if self._desk.commune is None else command, step)
            if self._is_old:
                self.look()
        except Stale as problem:
            self.pane.deciding = frozenset()
            self.look()
            self.bar.say("warn", str(problem))
            self.pane.enter(self._here)
            return
        except PsmError as problem:  # busy, the disk is full: what was picked stays picked
            self.bar.say("warn", str(problem))
            return
        finally:
            self.pane.deciding = frozenset()
        self.bar.say("ok", told, (self.tr("Annulla"), self._take_back))
        self._go_on(following)

    def _commune(self) -> str:
        record = self.list.record
        return record.questions[0].commune if record is not None else ""

    def _following(self, parts: Sequence[Resolve]) -> list[Place]:
        """Where to go on: what comes after the last decided, then what comes before it."""
        places = [block.place for block in self.pane.blocks]
        last = max((places.index((p.row, p.column)) for p in parts if (p.row, p.column) in places), default=-1)
        return places[last + 1 :] + places[: max(last, 0)]

    def _go_on(self, following: Sequence[Place]) -> None:
        if self.list.record is None:
            self._here = None
            self.setFocus()
            return
        self._here = next((place for place in following if self.pane.block(place) is not None), None)
        self.pane.enter(self._here)

    def _take_back(self) -> None:
        self.bar.clear()
        self._desk.undo_stack.undo()
        self.enter()

    def _on_changed(self, _key: object) -> None:
        self._is_old = True
        if self.isVisible():
            self.bar.clear()
            self.look()
            if self.pane.holds_keys and not self.pane.deciding:  # a step taken back has other questions
                self.pane.enter(self._here)

    def _on_open(self) -> None:
        if self.list.record is not None:
            self.intervention_wanted.emit(self.list.record.intervention)

    def _on_left(self) -> None:
        self.list.setFocus()

    def _listen(self) -> None:
        self.list.chosen.connect(self._on_record_chosen)
        self.list.entered.connect(self.pane.enter)
        self.pane.decide_wanted.connect(self._on_decide)
        self.pane.later_wanted.connect(self._on_later)
        self.pane.entered.connect(self._on_entered)
        self.pane.left.connect(self._on_left)
        self.pane.keep_all_wanted.connect(self._on_keep_all)
        self.pane.confirm_wanted.connect(self._on_confirm)
        self.pane.open_wanted.connect(self._on_open)
        self._desk.changed.connect(self._on_changed)
        self._desk.before_reading(self.pane.keep_now)
        on_confirm(self, self._on_confirm)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side = QFrame()
        self._side.setObjectName("body")
        side = QVBoxLayout(self._side)
        side.setContentsMargins(8, 8, 8, 8)
        side.addWidget(self.list)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(mark_pane(self._side))
        row.addWidget(rule(vertical=True))
        row.addWidget(mark_pane(self.pane), 1)
        around = QWidget()
        inside = QVBoxLayout(around)
        inside.setContentsMargins(16, 16, 16, 16)
        inside.addWidget(self.nothing)
        self._stack = QStackedWidget()
        self._stack.addWidget(both)
        self._stack.addWidget(around)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.bar):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
