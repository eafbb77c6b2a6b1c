"""Verbs about what the office publishes for all communes: the file, the documents here, what other communes do."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from psm_desktop.commands.hand import utc_now
from psm_desktop.domain.days import moment, rome_day
from psm_desktop.domain.media import size
from psm_desktop.domain.money import euros
from psm_desktop.domain.neighbours import Neighbours, Outline
from psm_desktop.domain.numbers import counted
from psm_desktop.errors import PsmError
from psm_desktop.sentences import sentence
from psm_desktop.store import communes, copies, documents, plans, seed
from psm_desktop.store.documents import DRAFT, INCLUDED, NEIGHBOURS, ZONES, Document
from psm_desktop.verbs.context import Answer, Context
from psm_desktop.verbs.pasting import text_in
from psm_desktop.words import STATUS_WORDS

if TYPE_CHECKING:
    from psm_desktop.readers.zone_list import ZoneProblem

STATES = {INCLUDED: "del programma", DRAFT: "bozza"}
NOTHING_KNOWN = "L'ufficio non ha ancora pubblicato che cosa fanno gli altri Comuni."


def publish(context: Context) -> Answer:
    """Office: drafts become versions that never change, and one file carries all to the communes."""
    from psm_desktop.office import publishing

    out = Path(context.args.out)
    with context.open() as db:
        told = publishing.told_elsewhere(db)
        done = publishing.publish(db, out)
    value = {
        "file": str(out),
        "bytes": done.made.bytes,
        "sha256": done.made.sha256,
        "published": [_value(one) for one in done.new],
        "documents": [_value(one) for one in done.held],
        "files": [{"name": one.name, "fate": one.fate, "lines": one.lines, "text": one.text} for one in done.read],
        "elsewhere": told,
    }
    lines = [f"File del Piano per i Comuni: {out} ({size(done.made.bytes)})."]
    lines += [f"Pubblicato adesso: {_words(one)}" for one in done.new]
    lines += [f"{one.place}: {one.text}" for one in done.read]
    return Answer(value, [*told, *lines, *(f"Contiene: {_words(one)}" for one in done.held)])


def shown(context: Context) -> Answer:
    """All documents of this copy, drafts too."""
    with context.open() as db:
        found = documents.everything(db)
    return Answer([_value(one) for one in found], [_line(one) for one in found])


def load_zones(context: Context) -> Answer:
    """Office: the list of zone omogenee becomes a draft, published with the next file; one line that does not fit and
    nothing is taken."""
    from psm_desktop.readers import zone_list
    from psm_desktop.sync.invitation import check_office

    with context.open() as db:
        check_office(db)
        codes = {one.code for one in communes.known(db)}
        found = zone_list.read(text_in(context.args.file), codes, seed.zones())
        if not found.problems and found.zones.of:
            documents.add_draft(db, ZONES, found.zones.to_json().encode(), utc_now())
    value = {"communes": len(found.zones.of), "problems": [_problem_value(one) for one in found.problems]}
    if found.problems or not found.zones.of:
        complaint = sentence("zones-not-taken", problems=len(found.problems))
        return Answer(value, [_problem_line(one) for one in found.problems], complaint=complaint)
    told = counted(len(found.zones.of), "Comune", "Comuni")
    return Answer(value, [f"Zone omogenee di {told}: bozza pronta, si pubblica con il prossimo file del Piano."])


def _problem_value(one: "ZoneProblem") -> dict[str, object]:
    return {"line": one.line, "code": one.code, "sentence": _problem_words(one)}


def _problem_line(one: "ZoneProblem") -> str:
    return f"Riga {one.line}: {_problem_words(one)}"


def _problem_words(one: "ZoneProblem") -> str:
    return sentence(one.code, text=one.text, fixed=one.text.zfill(6))


def _value(one: Document) -> dict[str, Any]:
    from psm_desktop.sync import plan_files

    return {
        "kind": one.kind,
        "version": one.version,
        "state": one.state,
        "published_at": one.published_at,
        "added_at": one.added_at,
        "bytes": len(one.content),
        "sha256": one.sha256,
        "figures": plan_files.figures(one),
    }


def _words(one: Document) -> str:
    from psm_desktop.sync.plan_words import described

    return described(one)


def _line(one: Document) -> str:
    when = f"pubblicato il {moment(one.published_at)}" if one.published_at is not None else STATES[one.state]
    return f"{_words(one)}: {when}, {size(len(one.content))}, {one.sha256[:12]}"


def neighbours(context: Context) -> Answer:
    """What other communes do under the plan, or under one code, as the office last published it."""
    code = context.args.code or ""
    with context.open() as db:
        found, plan = documents.newest(db, NEIGHBOURS), plans.current(db)
        scope, list_ = None if copies.about(db).is_office else context.scope(db), communes.mergers(db)
        own = scope and list_.counts_as(scope, rome_day(utc_now()))
        names = {one.code: one.name for one in communes.known(db)}
    if code and plan.entry(code) is None:
        raise PsmError("not-in-plan", text=code)
    if found is None:
        return Answer(None, [NOTHING_KNOWN])
    told = Neighbours.from_json(found.content.decode())
    codes = [code] if code else [axis.code for axis in plan.axes]
    value = {
        "version": found.version,
        "published_at": found.published_at,
        "plan_version": told.plan,
        "under": {one: _under_value(told, one, own) for one in codes},
    }
    return Answer(value, [line for one in codes for line in _under_lines(told, one, own, names)])


def _under_value(told: Neighbours, code: str, own: str | None) -> dict[str, Any]:
    whole = told.whole(code)
    rows = [asdict(row) for row in told.of(code, own)]
    return {"interventions": whole.count, "amount_cents": whole.amount_cents, "shown": rows}


def _under_lines(told: Neighbours, code: str, own: str | None, names: Mapping[str, str]) -> list[str]:
    whole = told.whole(code)
    held = counted(whole.count, "intervento pronto", "interventi pronti")
    rows = (f"  {_outline(row, names)}" for row in told.of(code, own))
    return [f"{code}: {held}, costi {euros(whole.amount_cents)}", *rows]


def _outline(row: Outline, names: Mapping[str, str]) -> str:
    status = STATUS_WORDS.get(row.status or "", "-")
    return f"{names.get(row.commune, row.commune)}: {row.title}, {status}, {euros(row.amount_cents)}"
