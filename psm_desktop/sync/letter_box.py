"""One pile of files on its way in: opened, taken, noted; or the same as a rehearsal that leaves nothing behind."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from psm_desktop.commands.numbers import Numbers
from psm_desktop.errors import PsmError, Stopped
from psm_desktop.store import (
    exchange,
    intake,
    plans,
)
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Vector
from psm_desktop.store.gate import Fate
from psm_desktop.sync import (
    evidence_in,
    invitation,
    marks,
    plan_files,
    receipts,
    waves,
)
from psm_desktop.sync.counting import Counting, Step
from psm_desktop.sync.incoming import STOPPED, Incoming, Part
from psm_desktop.sync.noting import Noting
from psm_desktop.sync.opening import Desk


class LetterBox:
    """One pile on its way in."""

    _is_rehearsal = False

    def __init__(self, db: sqlite3.Connection, now: int, typed: bytes | None) -> None:
        self.db, self.now, self.typed, self._desk = db, now, typed, Desk(db, typed)
        self._noting = Noting(db, now, self._desk)

    def open(self, pile: list[Incoming], step: Step | None) -> None:
        """Look at every file; invitations first, since they say whom to trust. Where memory is not meant to hold all
        that is in them, returns are opened when they are taken."""
        todo = [file for file in pile if not file.fate and not isinstance(file, Part)]
        todo.sort(key=lambda file: file.said()[0] != invitation.KIND)
        fits = waves.fit_at_once(todo)
        parts = sum(1 for file in pile if isinstance(file, Part) and not file.fate)
        self._count = Counting(step, len(todo) + parts, twice=not fits)
        for file in todo:
            self._desk.open(file, self.now, waves.AT_ONCE if fits else 0)
            self._count.done() if file.fate else self._count.seen()

    def take(self, pile: list[Incoming]) -> None:
        """Bring in what is good so far. An old copy takes new numbers first and then looks again (R3)."""
        marks.bind_own(self.db, self._desk.keys)
        self._take_documents([file for file in pile if file.documents and not file.fate])
        todo = [file for file in pile if not file.fate and not isinstance(file, Part)]
        with self._leaving(pile):
            self._bring_all(todo)
        self._remember()

    def _bring_all(self, todo: list[Incoming]) -> None:
        self._bring(todo)
        old = {file.said()[1] for file in todo if file.fate == Fate.TURNED_BACK}
        if old and self._renumber(old):
            self._bring([file for file in todo if file.fate in (Fate.TURNED_BACK, Fate.WAITS)])

    @contextmanager
    def _leaving(self, pile: list[Incoming]) -> Iterator[None]:
        """Who stops from here on keeps what went in; the rest is as if it had never come. Of a rehearsal nothing is
        kept, and Stopped is raised."""
        try:
            yield
        except Stopped:
            if self._is_rehearsal:
                raise
            for file in pile:
                file.fate = file.fate or STOPPED

    def _take_documents(self, pile: list[Incoming]) -> None:
        """Keep what the office published: of each file all, or nothing."""
        for file in pile:
            try:
                new = plan_files.compare(self.db, file.documents)
            except PsmError as problem:
                file.refuse(problem)
                continue
            file.fate = Fate.TAKEN if new else Fate.KNOWN
            file.facts["documents"] = plan_files.facts(new or file.documents, self.db)
            with writing(self.db):
                plans.keep(self.db, new)
                self._noting.keep(file)

    def take_parts(self, pile: list[Incoming]) -> None:
        """Keep what came of attachments, one part after the other, once the lines are in that name them."""
        parts = evidence_in.Parts(self.db, is_rehearsal=self._is_rehearsal)
        for commune in sorted({file.said()[1] for file in pile if file.lines}):
            parts.look_again(commune)
        with self._leaving(pile):
            for file in pile:
                if isinstance(file, Part) and not file.fate:
                    self._take_part(file, parts)
                    self._count.done()

    def _take_part(self, file: Part, parts: evidence_in.Parts) -> None:
        pieces = self._desk.open_part(file)
        if file.header is not None:
            file.facts |= evidence_in.facts_of(file.header)
        if file.header is None or not pieces:
            return
        try:
            came = parts.take(file.header.commune, pieces)
        except PsmError as problem:
            file.refuse(problem)
        else:
            file.fate, file.facts = came.fate, file.facts | came.facts

    def _renumber(self, communes: set[str]) -> bool:
        """Draw new numbers; gives whether what waited for them can be looked at again."""
        for commune in communes:
            Numbers(self.db).take(commune)
        return True

    def _remember(self) -> None:
        """Note outside the workspace what it holds now."""
        Numbers(self.db).remember()

    def _bring(self, todo: list[Incoming]) -> None:
        """Wave after wave; what is not taken is looked at again after all others, as long as any is."""
        while todo:
            several = list(waves.in_waves(todo))
            for wave in several:
                first = sum(1 for file in wave if not file.fate)
                self._take_wave(wave)
                if len(several) > 1:
                    for file in wave:
                        file.close()
                    self._count.seen(first)
            left = [file for file in todo if file.content is not None and file.fate not in exchange.GOOD]
            todo = left if len(several) > 1 and len(left) < len(todo) else []

    def _take_wave(self, wave: list[Incoming]) -> None:
        for file in wave:
            if not file.is_open:
                self._desk.open_again(file)
        todo = [(file, file.content) for file in wave if file.content is not None and file.is_open]

        def told(i: int, fate: Fate, before: Vector) -> None:
            file, content = todo[i]
            file.came = [(site, after, content.piece.head[site]) for site, after in sorted(before.items())]
            file.fate, file.lines = fate, sum(upto - after for _, after, upto in file.came)
            if content.header.kind == receipts.KIND and not exchange.was_taken(self.db, file.sha256):
                file.fate = Fate.TAKEN  # what it says is news, even where the office has written no line
            self._noting.note(file, content)

        def first(i: int) -> None:
            """Who is told too late that an act does not count has erased what it asks for."""
            self._noting.hear(todo[i][1])

        pieces = [content.piece for _, content in todo]
        mine = set(Numbers(self.db).sites().values())
        fates = intake.take(self.db, pieces, mine, self._desk.trusted, told, first)
        for (file, _), fate in zip(todo, fates, strict=True):
            if fate not in exchange.GOOD:
                file.fate = fate

    def log(self, pile: list[Incoming]) -> None:
        """Note the files that were not taken, with their content, and the keys that knocked."""
        with writing(self.db):
            for file in pile:
                if file.fate != STOPPED and (file.fate not in exchange.GOOD or isinstance(file, Part)):
                    self._noting.log(file)


class Rehearsal(LetterBox):
    """The same within a transaction that is taken back: nothing is noted outside of it."""

    _is_rehearsal = True

    def _renumber(self, communes: set[str]) -> bool:
        return False

    def _remember(self) -> None:
        """What was brought in goes again."""
