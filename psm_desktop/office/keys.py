"""The keys of all communes, as the office watches over them: who is in, who waits outside, who was never invited."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from psm_desktop.domain.days import rome_day
from psm_desktop.store import communes, retired, trust
from psm_desktop.sync import phrase


class KeyState(StrEnum):
    """Of one key; the last two of a commune that has none. In the order in which somebody has to look at them."""

    WAITING = "waiting"  # came without an invitation: a person compares its words
    ENROLLED = "enrolled"
    REVOKED = "revoked"
    INVITED = "invited"  # an invitation is open
    NOT_INVITED = "not_invited"


STATES = {trust.WAITING: KeyState.WAITING, trust.ENROLLED: KeyState.ENROLLED, trust.REVOKED: KeyState.REVOKED}


@dataclass(frozen=True, slots=True)
class KeyRow:
    """`signer`: the public key, empty for a commune without one; `words`: its fingerprint; `since`: when it came into
    its state, UTC second, None for nothing; `invitations`: open ones of the commune; `silent_since`: when its PC last
    wrote, where that is twelve months ago; `is_retired`: nothing is sealed to it until it writes again."""

    commune: str
    state: KeyState
    officer: str = ""
    since: int | None = None
    signer: bytes = b""
    invitations: int = 0
    silent_since: int | None = None
    is_retired: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """What is compared on the phone; nothing without a key."""
        return phrase.of_key(self.signer) if self.signer else ()


def gather(db: sqlite3.Connection, now: int) -> list[KeyRow]:
    """A row for each key, and one for each commune without any that stands for itself or is invited; by the communes'
    names. `now`: UTC second."""
    silent = {(one.key.signer, one.key.commune): one.last_at for one in retired.silent(db, None, now)}
    opened = trust.open_invitations(db)
    count, last = Counter(one.commune for one in opened), {one.commune: one.made_at for one in opened}
    keys: dict[str, list[trust.TrustedKey]] = {}
    for key in trust.all_keys(db):
        keys.setdefault(key.commune, []).append(key)
    rows, gone = [], communes.mergers(db).gone(rome_day(now))
    for commune in sorted(communes.known(db), key=lambda one: one.name):
        code = commune.code
        for key in keys.get(code, ()):
            rows.append(
                KeyRow(
                    code,
                    STATES[key.state],
                    key.officer,
                    key.since,
                    key.signer,
                    count[code],
                    silent.get((key.signer, code)),
                    key.signer in retired.of(db, code),
                )
            )
        if code not in keys and (count[code] or code not in gone):
            state = KeyState.INVITED if count[code] else KeyState.NOT_INVITED
            rows.append(KeyRow(code, state, since=last.get(code), invitations=count[code]))
    return rows


def counters(rows: Iterable[KeyRow]) -> Counter[KeyState]:
    """How many rows are in each state."""
    return Counter(row.state for row in rows)
