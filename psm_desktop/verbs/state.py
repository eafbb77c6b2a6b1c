"""Where a copy stands: a commune's exchange with the office, or the office's returns and totals."""

import sqlite3
from dataclasses import asdict
from typing import Any

from psm_desktop.commands.hand import utc_now
from psm_desktop.domain.days import moment, rome_day
from psm_desktop.domain.money import euros
from psm_desktop.domain.numbers import counted
from psm_desktop.office import ready, returns, totals
from psm_desktop.sentences import sentence
from psm_desktop.store import communes, copies, handed_over, interventions, plans, remarks
from psm_desktop.store.copies import Copy
from psm_desktop.verbs import travelling
from psm_desktop.verbs.context import Answer, Context
from psm_desktop.verbs.preferences import own_settings


def status(context: Context) -> Answer:
    """What the copy holds and what there is to do."""
    with context.open() as db:
        copy = copies.about(db)
        if copy.is_office and context.commune is None:
            return _office(db, copy)
        return _commune(db, copy, context.hand_of(db).commune)


def _about(copy: Copy, db: sqlite3.Connection) -> dict[str, Any]:
    return {
        "workspace": str(copies.file_of(db)),
        "is_office": copy.is_office,
        "is_training": copy.is_training,
        "officer": copy.officer,
        "plan_version": plans.current(db).version,
    }


def _commune(db: sqlite3.Connection, copy: Copy, commune: str) -> Answer:
    from psm_desktop.sync import waiting

    money, given = interventions.money(db, commune), handed_over.find(db, commune)
    days, patience = waiting.days_without_receipt(db, commune, utc_now()), own_settings().preferences.receipt_days
    silent = days if days >= patience else 0
    open_remarks = remarks.still_open(db, commune).count
    exchange, told = _exchange(db, commune)
    files, of_files = _attachments(db, commune)
    value = _about(copy, db) | {
        "commune": commune,
        "interventions": money.count,
        "amount_cents": money.amount_cents,
        "funded_cents": money.funded_cents,
        "missing_cents": money.missing_cents,
        "paid_cents": money.paid_cents,
        **exchange,
        "days_without_receipt": silent,
        "remarks": open_remarks,
        "attachments": files,
        "handed_over": {"at": given.at, "name": given.name} if given else None,
    }
    lines = [
        *([sentence("handed-over-notice", moment=moment(given.at), name=given.name)] if given else []),
        f"{communes.name(db, commune)}: {counted(money.count, 'intervento', 'interventi')}, "
        f"costi {euros(money.amount_cents)}, fonti {euros(money.funded_cents)}.",
        *told,
        *of_files,
        *([sentence("no-receipt", days=silent)] if silent else []),
        *([f"Osservazioni dell'ufficio: {open_remarks} (psm remarks)."] if open_remarks else []),
    ]
    is_invited = exchange["is_invited"]
    return Answer(value, lines if is_invited else [*lines, "Non hai ancora letto un invito dell'ufficio."])


def _exchange(db: sqlite3.Connection, commune: str) -> tuple[dict[str, Any], list[str]]:
    """What is to send, was prepared and came in: as a value, and in words."""
    from psm_desktop.sync.status import covered_words, standing

    stands = standing(db, commune)
    value = {
        "is_invited": stands.is_invited,
        "is_enrolled": stands.is_enrolled,
        "outbox": [
            {"key": str(one.key), "title": one.title, "is_ready": one.is_ready, "lines": one.lines}
            for one in stands.to_send
        ],
        "lines_to_send": stands.lines,
        "packages": [
            {
                "file": one.name,
                "state": one.state,
                "lines": one.lines,
                "prepared_at": one.prepared_at,
                "confirmed_at": one.confirmed_at,
            }
            for one in stands.packages
        ],
        "inbox": [{"file": one.name, "kind": one.kind, "fate": one.fate, "at": one.at} for one in stands.received],
        "covered": {"lines": stands.covered.lines, "missing": stands.covered.missing, "at": stands.covered.at},
    }
    lines = [
        f"Da inviare: {counted(stands.lines, 'modifica', 'modifiche')} "
        f"in {counted(len(stands.to_send), 'intervento', 'interventi')}.",
        *(f"{one.name}: {_state(one.confirmed_at, one.prepared_at)}" for one in stands.packages),
        *([covered_words(stands.covered)] if stands.packages else []),
    ]
    return value, lines


def _attachments(db: sqlite3.Connection, commune: str) -> tuple[dict[str, Any], list[str]]:
    """How far the attachments of a commune are: as a value, and in words."""
    from psm_desktop.sync import attachments

    files = attachments.of_commune(db, commune)
    unsent, absent = [one for one in files if one.state != "confirmed"], [one for one in files if not one.is_here]
    parts = attachments.parts_missing(db, commune) if absent else []
    value = {
        "all": len(files),
        "missing": [travelling.attachment_value(one) for one in unsent],
        "not_here": [travelling.attachment_value(one) for one in absent],
        "parts_missing": [travelling.sending_value(one) for one in parts],
    }
    return value, [*travelling.waiting_line(unsent), *map(travelling.sending_line, parts)]


def _state(confirmed_at: int | None, prepared_at: int) -> str:
    return f"confermato {moment(confirmed_at)}" if confirmed_at else f"preparato {moment(prepared_at)}"


def _office(db: sqlite3.Connection, copy: Copy) -> Answer:
    today, plan = rome_day(utc_now()), plans.current(db)
    some = communes.present(db, today)
    found = ready.records(db, today)
    rows = returns.gather(db, [one.code for one in some], found, today)
    states = returns.counters(rows)
    added = totals.add_up(found, rows, [axis.code for axis in plan.axes], {one.code: one.population for one in some})
    names = {one.code: one.name for one in some}
    value = _about(copy, db) | {
        "counters": {str(state): count for state, count in states.items()},
        "communes": [
            {
                "commune": row.commune,
                "name": names[row.commune],
                "state": str(row.state),
                "received_at": row.received_at,
                "interventions": row.interventions,
                "amount_cents": row.amount_cents,
            }
            for row in rows
        ],
        "totals": _totals(added),
    }
    come = [row for row in rows if row.received_at is not None]
    lines = [f"Ritorni: {len(come)} di {len(rows)} Comuni."]
    lines += [
        f"{names[row.commune]}: {counted(row.interventions, 'intervento', 'interventi')}, {euros(row.amount_cents)}"
        for row in come
    ]
    return Answer(value, lines)


def _totals(added: totals.Totals) -> dict[str, Any]:
    return {
        "axes": [{"axis": one.axis or None} | _sums(one) for one in added.axes],
        "all": _sums(added.whole),
        "drafts": added.drafts,
        "to_correct": added.to_correct,
        "communes": added.communes,
        "inhabitants_outside_share": added.inhabitants_outside_share,
    }


def _sums(one: totals.AxisTotals) -> dict[str, Any]:
    return {
        "inside_capital": asdict(one.inside),
        "outside_capital": asdict(one.outside),
        "outside_share": one.outside_share,
    }
