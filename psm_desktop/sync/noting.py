"""What is noted of a file that came: keys, confirmations, words on numbers, wishes, and its place in the list."""

import sqlite3

from psm_desktop.domain.parcel import INSIDE
from psm_desktop.store import (
    carried,
    confirmed,
    exchange,
    given_back,
    retired,
    slices,
    succession,
    trust,
)
from psm_desktop.store.gate import Fate
from psm_desktop.sync import documents_held, keys, receipts, revocation, values_back
from psm_desktop.sync.header import Header
from psm_desktop.sync.incoming import HOW, Content, Incoming
from psm_desktop.sync.opening import Desk

KEY_UNKNOWN = "key-unknown"


class Noting:
    """For the files of one pile, each within the transaction that takes it."""

    def __init__(self, db: sqlite3.Connection, now: int, desk: Desk) -> None:
        """`desk`: where the files were opened; it knows the newcomers and heirs among their keys."""
        self.db, self.now, self._desk = db, now, desk

    def note(self, file: Incoming, content: Content) -> None:
        """What stands or falls with a file that is taken: keys, confirmations, its place in the list."""
        is_news = not exchange.was_taken(self.db, file.sha256)
        if content.header.kind == receipts.KIND:
            file.facts = self._note_receipt(content, is_news=is_news)
            self.hear(content)  # once more: it may have revoked keys
        else:
            self._note_sender(content, file.lines)
            if is_news and self._desk.copy.is_office:
                file.facts |= documents_held.unlike_ours(self.db, content.documents)
        if is_news:
            self._note_wish(content)
        values_back.take(self.db, content.header.commune, content.values)
        self.keep(file)

    def _said_at(self, content: Content) -> int:
        """When a file was made; now, where its clock ran ahead of ours: else nothing later would ever be heard."""
        return min(content.header.made_at, self.now)

    def hear(self, content: Content) -> None:
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
        if is_news:
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

    def keep(self, file: Incoming) -> None:
        if not file.size:
            return  # it could not be read: nothing came in
        kind, commune = file.said()
        came = {exchange.CAME: [[str(site), after, upto] for site, after, upto in file.came]} if file.came else {}
        facts = file.facts | came | ({INSIDE: file.inside} if file.inside else {})
        one = exchange.Arrived(file.sha256, file.at, commune, kind, file.name, file.size, file.fate, file.lines, facts)
        exchange.keep_arrived(self.db, one, file.kept())

    def log(self, file: Incoming) -> None:
        """A file that was not taken: itself, its key, its fork."""
        if file.fate == Fate.WAITS and file.content is not None:
            is_receipt = file.content.header.kind == receipts.KIND
            self._note_office(file.content) if is_receipt else self._note_sender(file.content, 0)
        if file.fate == Fate.FORKED and file.content is not None:
            self._note_fork(file.content)
        if file.fate == KEY_UNKNOWN and file.header is not None:
            self._knock(file.header)
        self.keep(file)

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
