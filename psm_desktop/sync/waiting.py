"""How much waits in the exchange, in two numbers: the Cruscotto asks at every look, so no list is read for them."""

import sqlite3

from psm_desktop.store import unsent


def to_send(db: sqlite3.Connection, commune: str) -> int:
    """How many changes no prepared package tells of; `status.standing` names them."""
    return unsent.count(db, commune)


def receipts(db: sqlite3.Connection, commune: str) -> int:
    """How many receipts came in that the officer has not looked at."""
    return unsent.unread(db, commune)
