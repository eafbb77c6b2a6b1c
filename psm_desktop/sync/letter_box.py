"""One pile of files on its way in: opened, taken, noted; or the same as a rehearsal that leaves nothing behind."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from psm_desktop.commands.numbers import Numbers
from psm_desktop.domain.parcel import INSIDE
from psm_desktop.errors import PsmError, Stopped
from psm_desktop.store import (
    carried,
    confirmed,
    exchange,
    given_back,
    intake,
    plans,
    retired,
    slices,
    succession,
    trust,
)
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Vector
from psm_desktop.store.gate import Fate
from psm_desktop.sync import (
    documents_held,
    evidence_in,
    invitation,
    keys,
    marks,
    plan_files,
    receipts,
    revocation,
    values_back,
    waves,
)
from psm_desktop.sync.counting import Counting, Step
from psm_desktop.sync.header import Header
from psm_desktop.sync.incoming import HOW, STOPPED, Content, Incoming, Part
from psm_desktop.sync.opening import Desk

KEY_UNKNOWN = "key-unknown"


class LetterBox:
    """One pile on its way in."""

    _is_rehearsal = False

    def __init__(self, db: sqlite3.Connection, now: int, typed: bytes | None) -> None:
        self.db, self.now, self.typed, self._desk = db, now, typed, Desk(db, typed)

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
                self._keep(file)

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
            self._note(file, content)

        def first(i: int) -> None:
            """Who is told too late that an act does not count has erased what it asks for."""
            self._hear(todo[i][1])

        pieces = [content.piece for _, content in todo]
        mine = set(Numbers(self.db).sites().values())
        fates = intake.take(self.db, pieces, mine, self._desk.trusted, told, first)
        for (file, _), fate in zip(todo, fates, strict=True):
            if fate not in exchange.GOOD:
                file.fate = fate

    def _note(self, file: Incoming, content: Content) -> None:
        """What stands or falls with a file that is taken: keys, confirmations, its place in the list."""
        is_news = not exchange.was_taken(self.db, file.sha256)
        if content.header.kind == receipts.KIND:
            file.facts = self._note_receipt(content, is_news=is_news)
            self._hear(content)  # once more: it may have revoked keys
        else:
            self._note_sender(content, file.lines)
            if is_news and self._desk.copy.is_office:
                file.facts |= documents_held.unlike_ours(self.db, content.documents)
        if is_news:
            self._note_wish(content)
        values_back.take(self.db, content.header.commune, content.values)
        self._keep(file)

    def _said_at(self, content: Content) -> int:
        """When a file was made; now, where its clock ran ahead of ours: else nothing later would ever be heard."""
        return min(content.header.made_at, self.now)

    def _hear(self, content: Content) -> None:
        """Up to where the numbers of revoked keys count."""
        revocation.hear(self.db, content.limits, content.header.is_training)
        revocation.enforce(self.db, content.header.commune, self.now)

    def _note_receipt(self, content: Content, *, is_news: bool) -> dict[str, object]:
        """Keys it lists, packages of ours it covers; gives what is kept of it. `is_news`: it is read for the first
        time."""
        commune = content.header.commune
        for key in content.keys:
            if key.state != trust.WAITING:
                self._enrol(key.signer, commune, key.state, key.site or None, key.officer)
        if any(key.signer == self._desk.keys.signer and key.state == trust.ENROLLED for key in content.keys):
            for one in trust.invitations(self.db, commune):
                trust.use_invitation(self.db, commune, one.secret, self.now)
        if any(key.signer == self._desk.keys.signer and key.state == trust.REVOKED for key in content.keys):
            return self._note_refusal(content)
        retired.keep_only(self.db, commune, content.retired, self.now)
        if content.evidence is not None and is_news:
            carried.note_told(self.db, commune, *content.evidence, self._said_at(content))
        self._note_office(content)
        packages = exchange.confirm(self.db, commune, content.piece.head, self.now)
        covered = confirmed.covered(self.db, commune, content.piece.head)
        return receipts.facts(content.header, content.files, packages, covered)

    def _note_refusal(self, content: Content) -> dict[str, object]:
        """The office knows this PC no more: it says so, and nothing of what it holds."""
        covered = confirmed.by_office(self.db, content.header.commune)
        return {HOW: "revoked", **receipts.facts(content.header, content.files, 0, covered)}

    def _note_office(self, content: Content) -> None:
        """The office's present number, learnt even from a receipt that waits (R2)."""
        if content.piece.sender:
            trust.note_site(self.db, content.header.signer, content.header.commune, content.piece.sender)

    def _note_sender(self, content: Content, lines: int) -> None:
        """Enrol a key that came under an invitation or by another's word, and note the number it writes under.

        `lines`: new ones; a key that handed over and writes again is one more PC from then on.
        """
        header, piece = content.header, content.piece
        if found := self._desk.newcomers.get((header.commune, header.signer)):
            trust.use_invitation(self.db, header.commune, found.secret, self.now)
        if word := self._desk.heirs.get((header.commune, header.signer)):
            succession.begin(self.db, word, self.now)
        if lines or header.signer not in succession.old_keys(self.db, header.commune):
            retired.resume(self.db, header.signer, header.commune)
        officer = next((act.officer for act in reversed(piece.acts) if act.site == piece.sender), "")
        self._enrol(header.signer, header.commune, trust.ENROLLED, piece.sender or None, officer)

    def _note_wish(self, content: Content) -> None:
        """What its writer lacks: values, and of another PC of the commune attachments too."""
        header = content.header
        place, at = (self.db, header.commune, header.signer), self._said_at(content)
        given_back.note_wanted(*place, content.values.lacking, at)
        is_from_pc = header.kind != receipts.KIND and not self._desk.copy.is_office
        if content.evidence is not None and is_from_pc:
            carried.note_wanted(*place, content.evidence[1], at)

    def _enrol(self, signer: bytes, commune: str, state: str, site: int | None, officer: str) -> None:
        sealing = keys.sealing_of(signer)
        trust.keep(self.db, trust.TrustedKey(signer, commune, state, sealing, site, officer, self.now))

    def _keep(self, file: Incoming) -> None:
        if not file.size:
            return  # it could not be read: nothing came in
        kind, commune = file.said()
        came = {exchange.CAME: [[str(site), after, upto] for site, after, upto in file.came]} if file.came else {}
        facts = file.facts | came | ({INSIDE: file.inside} if file.inside else {})
        one = exchange.Arrived(file.sha256, file.at, commune, kind, file.name, file.size, file.fate, file.lines, facts)
        exchange.keep_arrived(self.db, one, file.kept())

    def log(self, pile: list[Incoming]) -> None:
        """Note the files that were not taken, with their content, and the keys that knocked."""
        with writing(self.db):
            for file in pile:
                if file.fate != STOPPED and (file.fate not in exchange.GOOD or isinstance(file, Part)):
                    self._log(file)

    def _log(self, file: Incoming) -> None:
        if file.fate == Fate.WAITS and file.content is not None:
            is_receipt = file.content.header.kind == receipts.KIND
            self._note_office(file.content) if is_receipt else self._note_sender(file.content, 0)
        if file.fate == Fate.FORKED and file.content is not None:
            self._note_fork(file.content)
        if file.fate == KEY_UNKNOWN and file.header is not None:
            self._knock(file.header)
        self._keep(file)

    def _note_fork(self, content: Content) -> None:
        """What a number acknowledged that two wrote under counts for neither: the next receipt tells all from the
        first line on, so that whoever's branch is not here finds where they parted (R4)."""
        if content.header.kind == receipts.KIND:
            self._note_office(content)
        elif self._desk.copy.is_office:
            slices.forget_acknowledged(self.db, content.piece.sender)

    def _knock(self, header: Header) -> None:
        """A key nobody has invited waits at the office for a person to compare its fingerprint."""
        if self._desk.copy.is_office and trust.find(self.db, header.signer, header.commune) is None:
            self._enrol(header.signer, header.commune, trust.WAITING, None, "")


class Rehearsal(LetterBox):
    """The same within a transaction that is taken back: nothing is noted outside of it."""

    _is_rehearsal = True

    def _renumber(self, communes: set[str]) -> bool:
        return False

    def _remember(self) -> None:
        """What was brought in goes again."""
