"""F7 at work: which records are looked at, when they are looked at again, and the way to each field.

`open` brings a record into list and form. Of all records what was found is kept while one of them is mended: only that
one is looked at again, unless nobody knows what has changed.
"""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, Signal

from psm_desktop.commands.check_all import check_all, check_some
from psm_desktop.domain.findings import Finding
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.interventions.check_pane import ALL, HERE, CheckPane
from psm_desktop.ui.interventions.form import Form
from psm_desktop.ui.interventions.sheet_model import is_of


class Checks(QObject):
    """While the pane is open the form marks its fields."""

    opened = Signal(bool)  # the pane is to be shown, or to go

    def __init__(
        self, desk: Desk, long: LongWork, pane: CheckPane, form: Form, show: Callable[[int | None], object]
    ) -> None:
        super().__init__(pane)
        self._desk, self._long, self._pane, self._form, self._show = desk, long, pane, form, show
        self.is_open = False
        self._all: list[Finding] | None = None
        self._runs, self._again, self._leads = False, False, False
        self._last: Finding | None = None
        self._scope = HERE
        pane.pressed.connect(self.go_to)
        pane.scope_chosen.connect(self._on_scope_chosen)
        form.looked.connect(self._on_looked)
        desk.changed.connect(self._on_changed)

    def check(self, scope: str) -> None:
        """F7: look at the record in the form (HERE) or at all of the commune (ALL); the cursor goes to the list."""
        self._desk.finish_typing()
        if not self.is_open:
            self._pane.table.setCurrentIndex(QModelIndex())  # from the first problem on, wherever one was the last time
        self.is_open = True
        self.opened.emit(True)
        self._form.show_marks(True)
        self._leads = True
        self._choose(scope)

    def leave(self) -> None:
        """Close the side list; the marks go with it."""
        self.is_open = False
        self.opened.emit(False)
        self._form.show_marks(False)
        self._all = self._last = None

    def step(self, by: int) -> None:
        """F8: to the next problem (1) or the one before (-1); opens the side list where it is closed."""
        if not self.is_open:
            self.check(HERE)
            return
        model = self._pane.model
        at = model.row_of(self._last)
        row = (at + by if at >= 0 else max(0, self._pane.table.currentIndex().row())) if by else 0
        if (finding := model.finding(row)) is not None:
            self._pane.table.choose_row(row)
            self.go_to(finding)

    def go_to(self, finding: Finding) -> None:
        """Open the record and put the cursor into the field."""
        self._last = finding
        if finding.key != self._form.key:
            self._show(finding.key)
        self._form.go_to(finding.problem)

    def _choose(self, scope: str) -> None:
        self._scope = scope
        self._pane.show_scope(scope)
        if scope == ALL and self._all is None:
            self._pane.show_waiting()
            self._look_at_all()
        else:
            self._tell()

    def _on_scope_chosen(self, scope: str) -> None:
        self._desk.finish_typing()
        self._choose(scope)

    def _look_at_all(self) -> None:
        """On the worker thread; a change meanwhile has it look once more."""
        if self._runs:
            self._again = True
            return
        self._runs = True
        commune, today = self._desk.hand.commune, self._desk.hand.today()
        self._long.start(
            self.tr("Controllo %1 di %2 interventi"),
            lambda db, step: check_all(db, commune, today, step),
            self._on_found,
            self._on_not_found,
            self._on_stopped,
        )

    def _on_found(self, found: list[Finding]) -> None:
        self._runs = False
        if self._again:
            self._again = False
            self._look_at_all()
            return
        self._all = found
        if self.is_open and self._scope == ALL:
            self._tell()

    def _on_not_found(self, problem: Exception) -> None:
        self._on_stopped()
        self._desk.tell(str(problem), "warn")

    def _on_stopped(self) -> None:
        """What was looked at so far says nothing of the rest: back to the one record."""
        self._runs = self._again = False
        if self.is_open:
            self._choose(HERE)

    def _on_looked(self) -> None:
        if self.is_open and self._scope == HERE:
            self._tell()

    def _on_changed(self, key: object) -> None:
        if self._all is None and not self._runs:
            return
        if self._all is not None and is_of(self._desk.hand.db, key, self._form.key):
            self._put_right()
        elif self.is_open and self._scope == ALL:
            self._look_at_all()
        else:
            self._all = None

    def _put_right(self) -> None:
        """The record in the form has changed: what is found in it stands where it stood."""
        assert self._all is not None
        mine = self._here()
        at = next((n for n, one in enumerate(self._all) if one.key == self._form.key), len(self._all))
        rest = [one for one in self._all if one.key != self._form.key]
        self._all = [*rest[:at], *mine, *rest[at:]]
        if self.is_open and self._scope == ALL:
            self._tell()

    def _here(self) -> list[Finding]:
        hand, key = self._desk.hand, self._form.key
        return check_some(hand.db, [key], hand.today()) if key is not None and self._form.sheet is not None else []

    def _tell(self) -> None:
        """Show what is known; the current line stays on its problem, or on the one that took its place."""
        model, table = self._pane.model, self._pane.table
        before, row = model.finding(table.currentIndex().row()), table.currentIndex().row()
        model.show_findings(self._here() if self._scope == HERE else self._all or [], self._scope == ALL)
        self._pane.show_found()
        if self._scope == HERE and self._form.sheet is None:
            self._pane.show_nothing_chosen()
        at = model.row_of(before)
        table.choose_row(at if at >= 0 else min(max(row, 0), model.rowCount() - 1))
        if self._leads:
            self._leads = False
            self._pane.focus_first()
