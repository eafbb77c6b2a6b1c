"""Vai › Cambia Comune…: a copy may hold several; each has lists, undo, bin and letter box of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from psm_desktop.errors import PsmError
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.main_window import MainWindow
from psm_desktop.ui.shell.menus import Menu, make_action

if TYPE_CHECKING:
    from psm_desktop.ui.shell.commune_model import Here
    from psm_desktop.ui.shell.go_box import GoBox
    from psm_desktop.ui.shell.go_model import Done, Goal

NOTE_WIDTH = 170
"""Pixels for how many interventions and how much to send."""


class CommuneOfWindow(QObject):
    """One per window on a commune. `leave(code)`: show another commune of this copy, if this one can be left."""

    def __init__(self, window: MainWindow, desk: Desk, theme: Theme, leave: Callable[[str], object]) -> None:
        super().__init__(window)
        self._window, self._desk, self._theme, self._leave = window, desk, theme, leave
        self._here = list["Here"]()
        self._boxes: tuple[GoBox, GoBox] | None = None
        change = make_action(window, self.tr("Cambia Comune…"), self.open, "Ctrl+Shift+C")
        window.add_action(Menu.GO, change, "commune")
        window.commune_pressed.connect(self.open)

    @property
    def box(self) -> GoBox:
        """The communes of this copy to choose from."""
        return self._built()[0]

    @property
    def adding(self) -> GoBox:
        """The rest of the 312."""
        return self._built()[1]

    def open(self) -> None:
        """Show the communes of this copy, as they stand now."""
        from psm_desktop.ui.shell import commune_model

        self._desk.finish_typing()  # what is being typed counts among what is to be sent
        self._here = commune_model.here(self._desk.hand.db, self._desk.hand.commune, self._desk.hand.today())
        self.box.open()

    def _built(self) -> tuple[GoBox, GoBox]:
        if self._boxes is None:
            from psm_desktop.ui.shell.go_box import GoBox

            over = self._window.centralWidget()
            assert over is not None
            names = self.tr("Comuni di questa copia"), self.tr("Comuni che si possono aggiungere")
            hints = self.tr("Quale Comune?"), self.tr("Quale Comune aggiungi a questa copia?")
            goals = self._goals, self._goals_to_add
            wide = NOTE_WIDTH
            self._boxes = (
                GoBox(self._theme, over, goals[0], partial(_at_once, goals[0]), hints[0], names[0], wide),
                GoBox(self._theme, over, goals[1], partial(_at_once, goals[1]), hints[1], names[1]),
            )
        return self._boxes

    def _goals(self, text: str) -> list[Goal]:
        from psm_desktop.ui.shell import commune_model
        from psm_desktop.ui.shell.go_model import Goal

        found = commune_model.fitting([one.place for one in self._here], text)
        of = {one.place.code: one for one in self._here}
        goals = [
            Goal(self.tr("Comuni"), _name(place), self._note(of[place.code]), partial(self._go, place.code))
            for place in found
        ]
        more = self.tr("Aggiungi un Comune…")
        return [*goals, Goal(self.tr("Altri"), more, "", partial(self.adding.open, "" if found else text))]

    def _note(self, one: Here) -> str:
        if one.place.code == self._desk.hand.commune:
            return self.tr("aperto adesso")
        return self.tr("interventi {n}, da inviare {lines}").format(n=one.interventions, lines=one.to_send)

    def _goals_to_add(self, text: str) -> list[Goal]:
        from psm_desktop.ui.shell import commune_model
        from psm_desktop.ui.shell.go_model import Goal

        left = commune_model.others(self._desk.hand.db, self._here, self._desk.hand.today())
        found = commune_model.fitting(left, text)
        return [Goal(self.tr("Aggiungi"), _name(place), place.code, partial(self._add, place.code)) for place in found]

    def _go(self, code: str) -> None:
        if code != self._desk.hand.commune:
            self._leave(code)

    def _add(self, code: str) -> None:
        """One more commune in this copy, and shown at once."""
        from psm_desktop.commands.add_commune import add_commune
        from psm_desktop.ui.shell import commune_model

        try:
            db = self._desk.hand.db
            add_commune(db, commune_model.commune(db, code))
        except PsmError as problem:
            self._desk.tell(str(problem), "bad")
            return
        self._desk.hand.numbers.forget()  # the new commune has drawn one
        self._leave(code)


def _name(place: tuple[str, str, str]) -> str:
    """Name, and zone where it is known."""
    _code, name, note = place
    return f"{name} · {note}" if note else name


def _at_once(goals: Callable[[str], Sequence[Goal]], text: str, done: Done) -> None:
    """Nothing is looked for elsewhere."""
    done(text, goals(text))
