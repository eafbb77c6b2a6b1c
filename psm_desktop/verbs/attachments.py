"""Verbs for files of evidence: attach them, list them, get a copy out."""

from pathlib import Path

from psm_desktop.commands.attach import Attach, keep_files
from psm_desktop.domain.details import Evidence
from psm_desktop.domain.keys import key_range, site_of
from psm_desktop.domain.media import size
from psm_desktop.errors import PsmError
from psm_desktop.store import cells, copies, evidence, sheets
from psm_desktop.verbs.context import Answer, Context, intervention_of, key


def attach(context: Context) -> Answer:
    """Keep files beside the workspace and name them in the record; all of them, or none."""
    row = key(context.args.key)
    with context.hand(row) as hand:
        above = intervention_of(hand.db, row)
        kept = keep_files(hand.workspace, [Path(name) for name in context.args.files])
        done = Attach(above, kept).run(hand)
        rows = sheets.sheet(hand.db, above).evidence
    news = [one for one in rows if done.act and done.key and key_range(site_of(done.key))[1] >= one.key >= done.key]
    value = {"keys": [str(one.key) for one in news], "changed": bool(news)}
    return Answer(value, [str(one.key) for one in news] or ["Era già allegato: non ho cambiato nulla."])


def listing(context: Context) -> Answer:
    """The files of an intervention, and whether they are on this computer."""
    with context.open() as db:
        row = key(context.args.key)
        context.hand_of(db, row)
        workspace, rows = copies.file_of(db), sheets.sheet(db, intervention_of(db, row)).evidence
    here = {one.key: evidence.is_here(workspace, one.sha256, one.bytes) for one in rows}
    lines = [f"{one.key}  {one.name}  {size(one.bytes or 0)}{_where(here[one.key])}" for one in rows]
    return Answer([evidence_value(one, here[one.key]) for one in rows], lines or ["Nessun allegato."])


def evidence_value(one: Evidence, is_here: bool) -> dict[str, object]:
    """An attached file as --json has it."""
    return {
        "key": str(one.key),
        "name": one.name,
        "bytes": one.bytes,
        "media_type": one.media_type,
        "sha256": one.sha256,
        "is_here": is_here,
    }


def _where(is_here: bool) -> str:
    return "" if is_here else "  (non è su questo computer)"


def copy_out(context: Context) -> Answer:
    """A checked copy of an attached file."""
    with context.open() as db:
        row = key(context.args.key)
        context.hand_of(db, row)
        if cells.table_of(db, row) != "evidence":
            raise PsmError("not-evidence", key=row)
        name, sha256 = (cells.shown(db, "evidence", column, row) for column in ("name", "sha256"))
        workspace = copies.file_of(db)
    out = evidence.copy_out(workspace, str(name or ""), str(sha256 or ""), Path(context.args.out))
    return Answer({"key": str(row), "file": str(out)}, [f"Copia scritta: {out}"])
