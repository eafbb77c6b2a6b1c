"""Where a commune stands with the office: what to send, what was prepared and confirmed, what came in."""

import sqlite3
from dataclasses import dataclass

from psm_desktop.domain.days import moment
from psm_desktop.errors import PsmError
from psm_desktop.sentences import sentence
from psm_desktop.store import confirmed, exchange, succession, trust, unsent
from psm_desktop.store.confirmed import Covered
from psm_desktop.store.exchange import Arrived, Sent
from psm_desktop.store.unsent import Unsent
from psm_desktop.sync import keys, receipts


@dataclass(frozen=True, slots=True)
class Standing:
    """`to_send`: interventions with changes no prepared package holds; `packages`, `received`: the newest first;
    `is_invited`: an invitation was read; `is_enrolled`: a receipt has named this copy's key; `covered`: what the office
    has of the commune's own changes; `others`: who works at the commune's other PCs that can read the next package."""

    commune: str
    is_invited: bool
    is_enrolled: bool
    to_send: tuple[Unsent, ...]
    packages: tuple[Sent, ...]
    received: tuple[Arrived, ...]
    covered: Covered
    others: tuple[str, ...]

    @property
    def lines(self) -> int:
        """How many changes there are to send."""
        return sum(one.lines for one in self.to_send)

    @property
    def waiting_for_receipt(self) -> list[Sent]:
        """Packages that no receipt has confirmed yet."""
        return [one for one in self.packages if one.state == "prepared"]

    def to_write_again(self, sha256: object) -> Sent | None:
        """The package with this hash, or the newest where none is meant (None), if it waits for a receipt."""
        waiting = self.waiting_for_receipt
        if sha256 is None:
            return waiting[0] if waiting else None
        return next((one for one in waiting if one.sha256 == sha256), None)

    @property
    def unread(self) -> list[Arrived]:
        """Receipts the officer has not looked at."""
        return [one for one in self.received if one.kind == receipts.KIND and one.fate == "taken" and not one.told_at]


def standing(db: sqlite3.Connection, commune: str) -> Standing:
    """The exchange of one commune, as its own copy sees it."""
    office = trust.office_key(db)
    here = trust.find(db, office.signer, commune) if office else None
    own = _own_key(db, commune)
    apart = {key.signer for key in (office, own) if key is not None}
    others = [key for key in succession.readers(db, commune) if key.signer not in apart]
    return Standing(
        commune,
        here is not None,
        own is not None and own.state == trust.ENROLLED,
        tuple(unsent.changes(db, unsent.told(db, commune))),
        tuple(exchange.sent(db, commune)),
        tuple(exchange.arrived(db, commune)),
        confirmed.by_office(db, commune),
        tuple(key.officer for key in others),
    )


def _own_key(db: sqlite3.Connection, commune: str) -> trust.TrustedKey | None:
    """This copy's key as the office knows it. A key that cannot be read is told when something is to be signed."""
    try:
        return trust.find(db, keys.of(db).signer, commune)
    except PsmError:
        return None


def covered_words(covered: Covered) -> str:
    """Up to where the office has what was written here, as people say it."""
    if covered.at is None:
        return sentence("covered-none")
    code = "covered-some" if covered.missing else "covered-all"
    return sentence(code, moment=moment(covered.at), missing=covered.missing)


def readers_words(standing: Standing) -> str:
    """Who can read the next package; where nobody but the office can yet, when that will change."""
    if not standing.is_invited:
        return ""
    if not standing.is_enrolled:
        return sentence("read-by-office-yet")
    names = ", ".join(dict.fromkeys(name for name in standing.others if name))
    if not standing.others:
        return sentence("read-by-office")
    code = "read-by-other" if len(standing.others) == 1 else "read-by-others"
    return sentence(code, names=f" ({names})" if names else "", count=len(standing.others))
