"""Verbs of the exchange: pack, receive, answer."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from psm_desktop.domain.days import moment
from psm_desktop.domain.measures import parse_measure
from psm_desktop.domain.numbers import counted
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.errors import PsmError
from psm_desktop.sentences import sentence
from psm_desktop.settings import LEAST_PART, MOST_PART
from psm_desktop.sync.prepared import Prepared
from psm_desktop.verbs.context import Answer, Context, UsageError
from psm_desktop.verbs.preferences import own_settings

if TYPE_CHECKING:
    from psm_desktop.sync.evidence_out import Part, Parts, Which


def package(context: Context) -> Answer:
    """Commune: all the office has not acknowledged, and beside it the attachments in no part yet or that somebody
    lacks; with --again a package that went astray, as it was, with its parts. Files that are not here are named."""
    from psm_desktop.sync import again, shipment
    from psm_desktop.sync.status import readers_words, standing

    out, named, limit = Path(context.args.out), context.args.again, _limit(context)
    with context.hand() as hand:
        stands = standing(hand.db, hand.commune)
        if named is None:
            sent = shipment.prepare(hand.db, hand, out, limit, which=_which(context))
        else:
            sent = again.again(hand.db, hand, again.waits(hand.db, hand.commune, named), out, limit)
    made, beside = sent.package, sent.attachments
    value = {"commune": made.commune, "file": str(out), "lines": made.lines, "bytes": made.bytes, "sha256": made.sha256}
    value |= {"others": list(stands.others), "is_again": made.is_again} | _parts_value(beside)
    lines = [_prepared(made), *(_part_line(one) for one in beside.parts)]
    lines += [sentence("attachment-not-here", name=one.name or "") for one in beside.absent]
    return Answer(value, lines if made.is_again else [*lines, readers_words(stands)])


def _which(context: Context) -> "Which":
    from psm_desktop.sync.evidence_out import Which

    if context.args.all_attachments:
        return Which.ALL
    return Which.WAITING if context.args.prepared_attachments else Which.NEW


def _limit(context: Context) -> int | None:
    """Bytes a part has at most: of this once, or as chosen in the settings; None where attachments stay here."""
    args = context.args
    if args.without_attachments:
        return None
    if args.parts_of is None:
        return own_settings().preferences.part_kb * 1000
    try:
        return parse_measure(args.parts_of) * 1000  # typed in millions
    except Unreadable as problem:
        raise UsageError("part-size", least=LEAST_PART, most=MOST_PART // 1000) from problem


def _parts_value(beside: "Parts") -> dict[str, object]:
    return {
        "parts": [
            {"file": str(one.file), "n": one.n, "of": one.of, "bytes": one.bytes, "sha256": one.sha256}
            for one in beside.parts
        ],
        "attachments": beside.files,
        "not_here": [{"key": str(one.key), "name": one.name, "sha256": one.sha256} for one in beside.absent],
    }


def _part_line(one: "Part") -> str:
    return f"Allegati, parte {one.n} di {one.of}: {one.file} ({one.bytes} byte)."


def _prepared(made: Prepared) -> str:
    told = f"{counted(made.lines, 'modifica', 'modifiche')}, {made.bytes} byte"
    if made.is_again:
        return f"Pacchetto del {moment(made.made_at)} scritto di nuovo, uguale: {made.file} ({told})."
    return f"Pacchetto preparato: {made.file}" + (f" ({told})." if made.lines else ". Non contiene modifiche nuove.")


def armour(context: Context) -> Answer:
    """A package as text, for mail that takes no attachments."""
    from psm_desktop.domain.armour import write
    from psm_desktop.sync import envelope, files

    file = Path(context.args.file)
    data = files.read(file)
    if not envelope.is_package(data):
        raise PsmError("not-a-package", name=file.name)
    envelope.inspect(data)
    text = write(data)
    return Answer({"text": text}, text.splitlines())


def receipt(context: Context) -> Answer:
    """Office: what was taken of a commune's files, what was refused and why; with --all for each that waits for it."""
    from psm_desktop.sync.refusals import answer

    args = context.args
    if args.all and not args.commune:
        return _receipts(context, Path(args.all))
    if args.all or not args.out:
        raise UsageError("receipt-what")
    one, out = context.named(args.commune), Path(args.out)
    with context.open() as db:
        told = answer(db, one.code, out)
    value: dict[str, object] = _written(told.receipt) if told.receipt else {"commune": one.code, "file": None}
    lines = [f"Ricevuta per {one.name}: {out} ({_named(told.receipt)})."] if told.receipt else []
    return Answer(value | {"refusals": [_written(made) for made in told.refusals]}, [*lines, *_refused(told.refusals)])


def _receipts(context: Context, folder: Path) -> Answer:
    """Exit 1 where a commune could not be answered; the others are."""
    from psm_desktop.office.answers import Answered, answer, waiting

    done = Answered(folder)
    with context.open() as db:
        answer(db, waiting(db), done)
    value = {
        "folder": str(folder),
        "receipts": [_written(one) for one in done.made],
        "refusals": [_written(one) for one in done.refusals],
        "problems": {name: str(problem) for name, problem in done.problems.items()},
    }
    lines = [*(f"{one.file.name}: {_named(one)}." for one in done.made), *_refused(done.refusals)]
    lines = lines or ["Nessun Comune aspetta una ricevuta."]
    return Answer(value, lines, complaint=" ".join(f"{name}: {problem}" for name, problem in done.problems.items()))


def _refused(made: Sequence[Prepared]) -> list[str]:
    """Files that say to a PC that its key was revoked."""
    return [sentence("refusal-written", name=one.file.name) for one in made]


def _written(made: Prepared) -> dict[str, object]:
    return {"commune": made.commune, "file": str(made.file), "files": made.named, "lines": made.lines}


def _named(made: Prepared) -> str:
    told = counted(made.named, "file nominato", "file nominati")
    return f"{told}, {counted(made.lines, 'modifica', 'modifiche')} dell'ufficio" if made.lines else told
