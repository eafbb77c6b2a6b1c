"""To whom a commune's files are sealed, and by what its key comes in where the office does not know it yet."""

import sqlite3
from dataclasses import dataclass

from psm_desktop.errors import PsmError
from psm_desktop.store import communes, succession, trust
from psm_desktop.sync import invitation
from psm_desktop.sync.keys import KeyPair


@dataclass(frozen=True, slots=True)
class Readers:
    """`office`: its key in this commune, with the number it writes under; `others`: further PCs of the commune."""

    office: trust.TrustedKey
    others: tuple[trust.TrustedKey, ...]

    @property
    def sealing(self) -> list[bytes]:
        """The keys to seal to."""
        return [key.sealing for key in (self.office, *self.others)]


def is_invited(db: sqlite3.Connection, commune: str) -> bool:
    """Whether the office is known in a commune: by its invitation, or by the list of merged communes."""
    office = trust.office_key(db)
    return office is not None and trust.find(db, office.signer, commune) is not None


def readers_of(db: sqlite3.Connection, commune: str, pair: KeyPair) -> Readers:
    """Who can read the next file. Raises PsmError `no-invitation` before the office's invitation was read."""
    office = trust.office_key(db)
    here = trust.find(db, office.signer, commune) if office else None
    if here is None:
        raise PsmError("no-invitation", commune=communes.name(db, commune))
    others = [key for key in succession.readers(db, commune) if key.signer not in (here.signer, pair.signer)]
    return Readers(here, tuple(others))


def proof_of(db: sqlite3.Connection, commune: str, pair: KeyPair) -> bytes:
    """What lets this key in; nothing once a receipt has named it among the enrolled ones."""
    known = trust.find(db, pair.signer, commune)
    given = trust.invitations(db, commune)
    if not given or (known is not None and known.state == trust.ENROLLED):
        return b""
    return invitation.proof(given[0].secret, commune, pair.signer)
