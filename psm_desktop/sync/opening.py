"""One file on its way in: checked, opened and read, or its fate and why. Nothing of the journal is touched here."""

import sqlite3

from psm_desktop.errors import PsmError
from psm_desktop.store import communes, copies, handed_over, trust
from psm_desktop.store.succession import Succession
from psm_desktop.sync import (
    cbor,
    documents_held,
    envelope,
    evidence,
    evidence_held,
    heirs,
    invitation,
    keys,
    marks,
    phrase,
    plan_files,
    receipts,
    returns,
    revocation,
    unpack,
    values_back,
)
from psm_desktop.sync.damaged import Damaged
from psm_desktop.sync.header import LARGEST_PAYLOAD, Header
from psm_desktop.sync.incoming import FOR_OFFICE, INVITED, Content, Incoming
from psm_desktop.sync.incoming import Received as Received  # the window knows these from here
from psm_desktop.sync.incoming import place_of as place_of

KINDS = (invitation.KIND, plan_files.KIND, returns.KIND, receipts.KIND, evidence.KIND)
OF_COMMUNES = (returns.KIND, evidence.KIND)
"""What a commune's PCs write, for the office and for each other."""


class Desk:
    """What this copy is and whom it trusts, asked once for a pile of files."""

    def __init__(self, db: sqlite3.Connection, typed: bytes | None = None) -> None:
        """`typed`: the secret of a letter whose words were typed; None where none were."""
        self.db, self.copy, self.keys, self._typed = db, copies.about(db), keys.of(db), typed
        self.newcomers: dict[tuple[str, bytes], trust.Invitation] = {}
        """Commune and key -> the invitation that will enrol it, if its package is taken."""
        self.heirs: dict[tuple[str, bytes], Succession] = {}
        """Commune and key -> the word of the key before it, by which it will be enrolled."""
        self.listed: dict[str, set[bytes]] = {}
        """Commune -> keys that a receipt of this pile lists, or a newcomer speaks for."""

    def trusted(self, commune: str) -> set[bytes]:
        """The keys whose signatures count in a commune; those of a revoked one up to a line (R11): others may pass on
        what it wrote before and after."""
        known = {key.signer for key in trust.keys_of(self.db, commune) if key.state != trust.WAITING}
        office = trust.office_key(self.db)
        newcomers = {signer for place, signer in (*self.newcomers, *self.heirs) if place == commune}
        return (
            known | newcomers | self.listed.get(commune, set()) | {self.keys.signer, office.signer if office else b""}
        )

    def open(self, file: Incoming, now: int, room: int = LARGEST_PAYLOAD) -> None:
        """Check and open a file: it then holds what may be taken, or its fate. An invitation is read in here; documents
        of the office are only read.

        `room`: bytes; a return whose payload is larger is only checked, and opened by `open_again` in its turn.
        """
        try:
            package = self._checked(file)
            header = package.header
            if header.kind == invitation.KIND:
                invitation.read(self.db, header, package.open(self.keys), now, self._typed)
                file.fate, file.facts = INVITED, {"fingerprint": keys.fingerprint(header.signer)}
            elif header.kind == plan_files.KIND:
                file.documents = plan_files.documents_in(package.open(None), now, is_training=header.is_training)
            elif header.kind != returns.KIND or header.size <= room:
                file.opened(_content(header, package.open(self.keys)))
                self._listen(file)
        except PsmError as problem:
            file.refuse(problem)

    def open_again(self, file: Incoming) -> None:
        """Open a return that was checked before, as `open` does."""
        assert file.header is not None
        try:
            package = envelope.package_again(file.read(), file.header)
            file.opened(_content(file.header, package.open(self.keys)))
        except PsmError as problem:
            file.refuse(problem)

    def open_part(self, file: Incoming) -> list[evidence.Piece]:
        """The pieces in a part of attachments, checked like any file; none where it has its fate already."""
        try:
            return evidence.pieces_in(self._checked(file).open(self.keys))
        except PsmError as problem:
            file.refuse(problem)
            return []

    def _checked(self, file: Incoming) -> envelope.Package:
        """A file that is for this copy and whose signer counts."""
        package = envelope.package(file.read())
        header = file.header = package.header
        self._check_place(header)
        self._check_signer(header)
        return package

    def _listen(self, file: Incoming) -> None:
        """Keys the office lists count from now on: lines they signed may come with this very receipt."""
        if file.content is not None:
            listed = (key.signer for key in file.content.keys if key.state != trust.WAITING)
            self.listed.setdefault(file.content.header.commune, set()).update(listed)

    def _check_place(self, header: Header) -> None:
        """Whether the file is one for this copy at all."""
        if header.signer == self.keys.signer and not (header.kind == plan_files.KIND and self.copy.is_office):
            raise PsmError("own-file")
        if header.is_training != self.copy.is_training:
            raise PsmError("training-file" if header.is_training else "real-file")
        if header.kind not in KINDS:
            raise PsmError("package-newer")
        if header.kind == plan_files.KIND:
            self._check_for_all(header)
            return
        if self.copy.is_office and header.kind not in OF_COMMUNES:
            raise PsmError("not-for-office")
        if not self.copy.is_office and header.commune not in self.copy.communes:
            ours = communes.names(self.db, self.copy.communes)
            raise PsmError("other-commune", theirs=communes.name(self.db, header.commune), ours=ours)
        handed_over.refuse(self.db, header.commune)

    def _check_for_all(self, header: Header) -> None:
        """A file of the plan is for every commune's copy, whichever communes that holds; and for the office that wrote
        it, whose copy may have been turned back since."""
        if self.copy.is_office and header.signer != self.keys.signer:
            raise PsmError("plan-for-communes")
        if header.commune != plan_files.EVERY or header.readers:
            raise Damaged("a plan for some only")

    def _check_signer(self, header: Header) -> None:
        """Whether the key may send this kind for this commune. Invitations bring the office's key themselves."""
        if header.kind == plan_files.KIND:
            self._check_publisher(header)
        elif header.kind == receipts.KIND:
            self._check_office(header)
        elif header.kind in OF_COMMUNES:
            known = trust.find(self.db, header.signer, header.commune)
            if known is not None and known.state == trust.REVOKED:
                raise PsmError("key-revoked")
            is_in = known is not None and known.state == trust.ENROLLED
            if not (is_in or self._is_newcomer(header) or self._is_heir(header)):
                code = "key-unknown" if self.copy.is_office else "pc-unknown"
                raise PsmError(code, fingerprint=" ".join(phrase.of_key(header.signer)))

    def _check_office(self, header: Header) -> None:
        office = trust.office_key(self.db)
        if office is None:
            raise PsmError("no-invitation", commune=communes.name(self.db, header.commune))
        if office.signer != header.signer:
            ours, theirs = keys.fingerprint(office.signer), keys.fingerprint(header.signer)
            raise PsmError("other-office", ours=ours, theirs=theirs)

    def _check_publisher(self, header: Header) -> None:
        """Only the office's key changes the plan; before it is known the file waits for an invitation."""
        if self.copy.is_office:
            return
        office = trust.office_key(self.db)
        if office is None:
            raise PsmError(FOR_OFFICE)
        if office.signer != header.signer:
            ours, theirs = keys.fingerprint(office.signer), keys.fingerprint(header.signer)
            raise PsmError("plan-not-office", ours=ours, theirs=theirs)

    def _is_newcomer(self, header: Header) -> bool:
        """Whether a key comes under an open invitation; the first to use it has it."""
        place = header.commune, header.signer
        found = invitation.fitting(self.db, header) if self.copy.is_office and header.proof else None
        if found is None or found.used_at is not None:
            return False
        taken = {one.secret for other, one in self.newcomers.items() if other != place}
        if found.secret in taken:
            return False
        self.newcomers[place] = found
        self._vouch(header)
        return True

    def _vouch(self, header: Header) -> None:
        """Who comes in by an invitation speaks for the key it began from, if the office has never met that one: its
        lines come with this very file."""
        before = heirs.said(header, header.made_at)
        if before is not None and trust.find(self.db, before.old, header.commune) is None:
            self.listed.setdefault(header.commune, set()).add(before.old)

    def _is_heir(self, header: Header) -> bool:
        """Whether a key comes by the word of one that is in; the first to use that word has it."""
        found = heirs.fitting(self.db, header, header.made_at) if self.copy.is_office and header.heir else None
        place = header.commune, header.signer
        if found is None or any(one.one_time == found.one_time for at, one in self.heirs.items() if at != place):
            return False
        self.heirs[place] = found
        return True


def _content(header: Header, payload: object) -> Content:
    """Slice and, of a receipt, what it says. Raises Damaged for anything else."""
    parts, said = cbor.items(payload, 2)
    piece = unpack.unpack(parts, header.commune, header.signer, header.span)
    if (len(piece.lines), len(piece.acts)) != (header.lines, header.acts):
        raise Damaged("other counts than it says")
    marks.drop_false(piece, header.is_training)
    names = cbor.names(said)
    words = revocation.words_in(names.get("limits"), header.commune)
    spoken = evidence_held.heard(names.get("evidence"))
    values = values_back.heard(names.get("values"))
    if header.kind != receipts.KIND:
        held = documents_held.heard(names.get("documents"))
        return Content(header, piece, limits=words, evidence=spoken, values=values, documents=held)
    told = tuple(receipts.files_in(names.get("files")))
    gone = tuple(cbor.octets(one, 32) for one in cbor.items(names.get("retired", [])))
    listed = tuple(receipts.keys_in(names.get("keys")))
    return Content(header, piece, told, listed, words, gone, spoken, values)
