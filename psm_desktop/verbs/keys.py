"""Verbs of keys: whose signatures count, and for which commune."""

from typing import Any

from psm_desktop.domain.days import moment
from psm_desktop.store import copies, seed, trust
from psm_desktop.sync import keys, phrase
from psm_desktop.verbs.context import Answer, Context

STATES = {trust.ENROLLED: "iscritta", trust.WAITING: "da confrontare", trust.REVOKED: "revocata"}


def listing(context: Context) -> Answer:
    """The keys this copy knows, of all communes or of one, its own among them."""
    with context.open() as db:
        found = trust.all_keys(db, context.scope(db))
        own = keys.of(db).signer
        is_office = copies.about(db).is_office
    mine = [] if any(key.signer == own for key in found) else [_own(own, is_office)]
    rows = [*mine, *(_row(key, own) for key in found)]
    return Answer(rows, [_line(row) for row in rows])


def _own(signer: bytes, is_office: bool) -> dict[str, Any]:
    """This copy's own key where nobody has listed it yet."""
    return _told(signer) | {
        "commune": None,
        "state": None,
        "is_office": is_office,
        "is_own": True,
        "officer": "",
        "site": None,
        "since": None,
    }


def _row(key: trust.TrustedKey, own: bytes) -> dict[str, Any]:
    return _told(key.signer) | {
        "commune": key.commune or None,
        "state": key.state,
        "is_office": key.commune == trust.OFFICE,
        "is_own": key.signer == own,
        "officer": key.officer,
        "site": None if key.site is None else str(key.site),
        "since": key.since,
    }


def _told(signer: bytes) -> dict[str, Any]:
    return {"fingerprint": keys.fingerprint(signer), "words": " ".join(phrase.of_key(signer))}


def _line(row: dict[str, Any]) -> str:
    whose = "ufficio" if row["is_office"] else seed.commune(row["commune"]).name if row["commune"] else "questa copia"
    state = f"{STATES[row['state']]} dal {moment(row['since'])}" if row["state"] else "non ancora iscritta"
    parts = (whose, row["officer"], "di questo computer" if row["is_own"] and row["commune"] else "", state)
    return f"{row['fingerprint']}  {row['words']}\n    {', '.join(part for part in parts if part)}"
