"""Verbs for attachments on their way: which are not here, which parts have not come, what the office holds."""

import sqlite3
from collections.abc import Sequence

from psm_desktop.domain.days import moment
from psm_desktop.domain.media import size
from psm_desktop.domain.numbers import counted
from psm_desktop.store import attached, copies
from psm_desktop.sync import attachments
from psm_desktop.sync.attachments import Attachment, Sending
from psm_desktop.sync.load import Load
from psm_desktop.verbs.context import Answer, Context

STATES = {"to-send": "da inviare", "prepared": "preparato", "confirmed": "confermato"}


def missing(context: Context) -> Answer:
    """What is not on this computer, with the parts that have not come; at the office of all communes, or of one."""
    with context.open() as db:
        found = [_commune(db, code) for code in _codes(context, db)]
    value = [one for one, _ in found]
    lines = [line for _, lines in found for line in lines]
    return Answer(value, lines or ["Tutti gli allegati sono su questo computer."])


def _codes(context: Context, db: sqlite3.Connection) -> list[str]:
    if copies.about(db).is_office and context.commune is None:
        return attached.communes(db)
    return [context.hand_of(db).commune]


def _commune(db: sqlite3.Connection, commune: str) -> tuple[dict[str, object], list[str]]:
    rows = attachments.missing_here(db, commune)
    parts = attachments.parts_missing(db, commune) if rows else []
    value: dict[str, object] = {
        "commune": commune,
        "attachments": [attachment_value(one) for one in rows],
        "parts": [sending_value(one) for one in parts],
    }
    return value, [*map(missing_line, rows), *map(sending_line, parts)]


def attachment_value(one: Attachment) -> dict[str, object]:
    """An attachment on its way, for --json."""
    return {
        "key": str(one.key),
        "intervention": str(one.intervention),
        "title": one.title,
        "name": one.name,
        "bytes": one.bytes,
        "sha256": one.sha256,
        "is_here": one.is_here,
        "state": one.state,
        "is_lacking": one.is_lacking,
        "asked_by": list(one.asked_by),
        "goes": one.goes,
    }


def missing_line(one: Attachment) -> str:
    """For people: a file that is not here. What this copy sent of it says nothing about that."""
    return f"{_named(one)}, non è su questo computer"


def attachment_line(one: Attachment) -> str:
    """For people: the file, its record, what is known of it."""
    where = "" if one.is_here else ", non è su questo computer"
    told = ", all'ufficio manca" if one.is_lacking else ""
    told += f", manca al computer di {', '.join(name or 'un collega' for name in one.asked_by)}" if one.asked_by else ""
    return f"{_named(one)}, {STATES[one.state]}{told}{where}"


def _named(one: Attachment) -> str:
    return f"{one.key}  {one.name} ({one.title or 'senza titolo'}), {size(one.bytes)}"


def sending_value(one: Sending) -> dict[str, object]:
    """Parts that have not come, for --json."""
    return {"made_at": one.made_at, "of": one.of, "missing": list(one.missing)}


def sending_line(one: Sending) -> str:
    """For people: which numbers."""
    numbers = ", ".join(map(str, one.missing[:20])) + (" …" if len(one.missing) > 20 else "")
    return f"Allegati preparati il {moment(one.made_at)}: di {counted(one.of, 'parte', 'parti')} mancano: {numbers}."


def waiting_line(rows: list[Attachment]) -> list[str]:
    """*Allegati mancanti*: what no receipt has listed as held; nothing where all is."""
    if not rows:
        return []
    contents = {one.sha256: one.bytes for one in rows}
    many = counted(len(contents), "allegato", "allegati")
    return [f"Allegati mancanti: l'ufficio non ha ancora confermato {many}, {size(sum(contents.values()))}."]


def load_line(beside: Load) -> list[str]:
    """What goes beside the next package; nothing where nothing does."""
    if not beside.files:
        return []
    parts = f", in {counted(beside.parts, 'parte', 'parti')}" if beside.parts is not None else ""
    return [
        f"Accanto al prossimo pacchetto: {counted(beside.files, 'allegato', 'allegati')}, {size(beside.bytes)}{parts}."
    ]


def asked_line(missing: Sequence[Attachment], others: Sequence[str]) -> list[str]:
    """What the next package asks the commune's other PCs for."""
    if not missing or not others:
        return []
    contents = len({one.sha256 for one in missing})
    return [f"Allegati che qui mancano: {contents}. Il prossimo pacchetto li chiede agli altri computer del Comune."]
