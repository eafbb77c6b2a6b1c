"""Verbs of keys: whose signatures count, and for which commune."""

from collections.abc import Mapping
from typing import Any

from psm_desktop.commands.hand import utc_now
from psm_desktop.commands.safety_copy import safety_copy
from psm_desktop.domain.days import moment
from psm_desktop.sentences import sentence
from psm_desktop.store import communes, copies, limits, retired, trust
from psm_desktop.sync import enrolment, key_copy, keys, phrase, renewal, revocation
from psm_desktop.sync.incoming import Received
from psm_desktop.verbs.context import Answer, Context, UsageError

STATES = {trust.ENROLLED: "iscritta", trust.WAITING: "da confrontare", trust.REVOKED: "revocata"}


def listing(context: Context) -> Answer:
    """The keys this copy knows, of all communes or of one, its own among them."""
    with context.open() as db:
        found = trust.all_keys(db, context.scope(db))
        trouble = key_copy.trouble(db)
        own = b"" if key_copy.is_elsewhere(db) else keys.of(db).signer
        is_office = copies.about(db).is_office
        names = {one.code: one.name for one in communes.known(db)}
        at_rest = {(key.signer, key.commune) for key in found if key.signer in retired.of(db, key.commune)}
    mine = [] if not own or any(key.signer == own for key in found) else [_own(own, is_office)]
    rows = [*mine, *(_row(key, own) | {"is_retired": (key.signer, key.commune) in at_rest} for key in found)]
    return Answer(rows, [*(_line(row, names) for row in rows), *([sentence(trouble)] if trouble else [])])


def approve(context: Context) -> Answer:
    """Office: let a key in that a person has compared; the files that waited for it are read at once.

    Who writes the whole fingerprint has compared it; with less, its words are shown and nothing is done without --yes.
    """
    args = context.args
    if context.commune is None:
        raise UsageError("approve-where")
    with context.open() as db:
        key = enrolment.named(db, context.commune, args.fingerprint)
        if not (args.yes or enrolment.is_whole(key.signer, args.fingerprint)):
            return _to_compare(key, communes.name(db, key.commune))
        safety_copy(db, "prima-di-ricevere", utc_now())
        read, name = enrolment.approve(db, key, utc_now()), communes.name(db, key.commune)
    value = _told(key.signer) | {
        "commune": key.commune,
        "state": trust.ENROLLED,
        "files": [{"name": one.name, "fate": one.fate, "lines": one.lines, "text": one.text} for one in read],
    }
    return Answer(value, [f"Chiave accettata per {name}: {value['words']}.", *_read(read)])


def revoke(context: Context) -> Answer:
    """Office: the signature of a key counts no more; what is here of it counts, or less of it with --after."""
    args = context.args
    if context.commune is None:
        raise UsageError("approve-where")
    with context.open() as db:
        key = enrolment.named(db, context.commune, args.fingerprint)
        if not (args.yes or enrolment.is_whole(key.signer, args.fingerprint)):
            shown = _told(key.signer) | {"commune": key.commune, "state": key.state, "limits": []}
            return Answer(shown, [f"{shown['words']}: se è questa la chiave da revocare, aggiungi --yes."])
        safety_copy(db, "prima-di-revocare", utc_now())
        words = revocation.revoke(db, key, utc_now(), args.after)
        inert = dict(some for code in {one.commune for one in words} for some in limits.inert(db, code).items())
        name = communes.name(db, key.commune)
    told = [{"site": str(one.site), "counts": one.counts, "inert": inert.get(one.site, 0)} for one in words]
    value = _told(key.signer) | {"commune": key.commune, "state": trust.REVOKED, "limits": told}
    lines = [f"Valgono le prime {one['counts']} righe del numero {one['site']}, {one['inert']} no." for one in told]
    return Answer(value, [f"Chiave revocata per {name}: {value['words']}.", *lines])


def renew(context: Context) -> Answer:
    """A new key for this copy; says what follows and does nothing without --yes."""
    with context.open() as db:
        if context.args.yes:
            renewal.renew(db, utc_now())
        value = _told(keys.of(db).signer) | {"renewed": bool(context.args.yes)}
    if not context.args.yes:
        return Answer(
            value, ["La chiave di prima non firma più: serve un nuovo invito dell'ufficio. Per farlo: --yes."]
        )
    return Answer(value, [f"Chiave nuova: {value['words']}. Ora leggi il nuovo invito e prepara un file."])


def retire(context: Context) -> Answer:
    """Office: which computers have written nothing for twelve months; with a fingerprint, that one is retired."""
    args, now = context.args, utc_now()
    with context.open() as db:
        if args.fingerprint is None:
            found = revocation.silent(db, context.scope(db), now)
            rows = [_row(one.key, b"") | {"last_at": one.last_at} for one in found]
            names = {one.code: one.name for one in communes.known(db)}
            return Answer(rows, [f"{_line(row, names)}, tace dal {moment(row['last_at'])}" for row in rows])
        if context.commune is None:
            raise UsageError("approve-where")
        key = enrolment.named(db, context.commune, args.fingerprint)
        revocation.retire(db, key, now)
    value = _told(key.signer) | {"commune": key.commune}
    return Answer(value, [f"Per la chiave {value['words']} non si prepara più nulla, finché non scrive di nuovo."])


def _read(files: list[Received]) -> list[str]:
    return [f"{one.place}: {one.text}" for one in files]


def _to_compare(key: trust.TrustedKey, commune: str) -> Answer:
    told = _told(key.signer)
    ask = [
        f"Le parole di questa chiave: {told['words']}",
        f"Telefona al Comune di {commune} e confrontale tutte. Se sono le stesse: --yes.",
    ]
    return Answer(told | {"commune": key.commune, "state": key.state, "files": []}, ask)


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
        "is_retired": False,
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


def _line(row: dict[str, Any], names: Mapping[str, str]) -> str:
    """`names`: of communes, by code."""
    commune = names.get(row["commune"] or "", row["commune"])
    whose = "ufficio" if row["is_office"] else commune if row["commune"] else "questa copia"
    unlisted = "" if row["is_office"] else "non ancora iscritta"
    state = f"{STATES[row['state']]} dal {moment(row['since'])}" if row["state"] else unlisted
    mine = "di questa copia" if row["is_own"] and whose != "questa copia" else ""
    parts = (whose, row["officer"], mine, state, "a riposo" if row.get("is_retired") else "")
    return f"{row['fingerprint']}  {row['words']}\n    {', '.join(part for part in parts if part)}"
