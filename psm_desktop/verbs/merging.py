"""The verb about communes that went into another: the office loads its list, everybody looks at the one that counts."""

import sqlite3
from datetime import date
from typing import TYPE_CHECKING, Any

from psm_desktop.commands.hand import utc_now
from psm_desktop.domain.days import italian, rome_day
from psm_desktop.domain.mergers import Merger, Mergers
from psm_desktop.domain.numbers import counted
from psm_desktop.sentences import sentence
from psm_desktop.store import communes, documents
from psm_desktop.store.documents import COMMUNES
from psm_desktop.verbs.context import Answer, Context
from psm_desktop.verbs.pasting import text_in

if TYPE_CHECKING:
    from psm_desktop.readers.merger_list import MergerProblem

NONE = "L'ufficio non ha pubblicato un elenco: nessun Comune è confluito in un altro."


def mergers(context: Context) -> Answer:
    """The list that counts here; at the office with a file a new one becomes a draft, all its lines or none."""
    with context.open() as db:
        return _load(db, context.args.file) if context.args.file else _shown(db)


def _load(db: sqlite3.Connection, file: str) -> Answer:
    from psm_desktop.readers import merger_list
    from psm_desktop.sync.invitation import check_office

    check_office(db)
    now = utc_now()
    found = merger_list.read(text_in(file), {one.code: one.name for one in communes.known(db)}, rome_day(now))
    value = {"mergers": len(found.mergers.all), "problems": [_problem_value(one) for one in found.problems]}
    if found.problems or not found.mergers.all:
        complaint = sentence("zones-not-taken", problems=len(found.problems))
        return Answer(value, [f"Riga {one.line}: {_problem_words(one)}" for one in found.problems], complaint=complaint)
    documents.add_draft(db, COMMUNES, found.mergers.to_json().encode(), now)
    told = counted(len(found.mergers.all), "Comune che confluisce", "Comuni che confluiscono")
    lines = [f"Elenco di {told} in un altro: bozza pronta, si pubblica con il prossimo file del Piano."]
    return Answer(value, [*lines, *_lines(db, found.mergers, rome_day(now))])


def _shown(db: sqlite3.Connection) -> Answer:
    list_, today = communes.mergers(db), rome_day(utc_now())
    rows = [_value(db, list_, one, today) for one in list_.all]
    return Answer(rows, _lines(db, list_, today) or [NONE])


def _value(db: sqlite3.Connection, list_: Mergers, one: Merger, today: date) -> dict[str, Any]:
    return {
        "old": one.old,
        "old_name": _name(db, list_, one.old),
        "new": one.new,
        "new_name": _name(db, list_, one.new),
        "from": one.since.isoformat(),
        "counts": one.since <= today,
        "population": list_.names[one.new].population,
    }


def _lines(db: sqlite3.Connection, list_: Mergers, today: date) -> list[str]:
    return [_line(_value(db, list_, one, today)) for one in list_.all]


def _line(said: dict[str, Any]) -> str:
    when = "dal" if said["counts"] else "solo dal"
    return f"{said['old']}  {said['old_name']} → {said['new']}  {said['new_name']}, {when} {italian(said['from'])}"


def _name(db: sqlite3.Connection, list_: Mergers, code: str) -> str:
    """Of a draft's commune too."""
    named = list_.names.get(code)
    return named.name if named else communes.name(db, code)


def _problem_value(one: "MergerProblem") -> dict[str, object]:
    return {"line": one.line, "code": one.code, "sentence": _problem_words(one)}


def _problem_words(one: "MergerProblem") -> str:
    return sentence(one.code, text=one.text, fixed=one.text.zfill(6))
