"""How much waits in the exchange, in single numbers: the Cruscotto asks at every look, so no list is read for them."""

import sqlite3

from psm_desktop.store import confirmed, unsent

DAY_S = 86_400


def to_send(db: sqlite3.Connection, commune: str) -> int:
    """How many changes no prepared package tells of; `status.standing` names them."""
    return unsent.count(db, commune)


def receipts(db: sqlite3.Connection, commune: str) -> int:
    """How many receipts came in that the officer has not looked at."""
    return unsent.unread(db, commune)


def days_without_receipt(db: sqlite3.Connection, commune: str, now: int) -> int:
    """For how many whole days the oldest package no receipt covers has been waiting; 0 where none is. `now`: UTC
    second."""
    since = confirmed.waiting_since(db, commune)
    return 0 if since is None else max(0, (now - since) // DAY_S)
