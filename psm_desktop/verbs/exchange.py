"""Verbs of the exchange: pack, receive, answer."""

from pathlib import Path

from psm_desktop.domain.days import moment
from psm_desktop.domain.numbers import counted
from psm_desktop.errors import PsmError
from psm_desktop.sync.prepared import Prepared
from psm_desktop.verbs import context as words
from psm_desktop.verbs.context import Answer, Context, UsageError


def package(context: Context) -> Answer:
    """Commune: all the office has not acknowledged; with --again a package that went astray, as it was."""
    from psm_desktop.sync import again
    from psm_desktop.sync.returns import package as write
    from psm_desktop.sync.status import readers_words, standing

    out, which = Path(context.args.out), context.args.again
    with context.hand() as hand:
        stands = standing(hand.db, hand.commune)
        if which is None:
            made = write(hand.db, hand, out)
        else:
            made = again.again(hand.db, hand, again.waits(hand.db, hand.commune, which), out)
    value = {"commune": made.commune, "file": str(out), "lines": made.lines, "bytes": made.bytes, "sha256": made.sha256}
    value |= {"others": list(stands.others), "is_again": made.is_again}
    return Answer(value, [_prepared(made)] if made.is_again else [_prepared(made), readers_words(stands)])


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
    from psm_desktop.sync.receipts import write_receipt

    args = context.args
    if args.all and not args.commune:
        return _receipts(context, Path(args.all))
    if args.all or not args.out:
        raise UsageError("receipt-what")
    one, out = words.commune(args.commune), Path(args.out)
    with context.open() as db:
        made = write_receipt(db, one.code, out)
    return Answer(_written(made), [f"Ricevuta per {one.name}: {out} ({_named(made)})."])


def _receipts(context: Context, folder: Path) -> Answer:
    """Exit 1 where a commune could not be answered; the others are."""
    from psm_desktop.office.answers import Answered, answer, waiting

    done = Answered(folder)
    with context.open() as db:
        answer(db, waiting(db), done)
    value = {
        "folder": str(folder),
        "receipts": [_written(one) for one in done.made],
        "problems": {name: str(problem) for name, problem in done.problems.items()},
    }
    lines = [f"{one.file.name}: {_named(one)}." for one in done.made] or ["Nessun Comune aspetta una ricevuta."]
    return Answer(value, lines, complaint=" ".join(f"{name}: {problem}" for name, problem in done.problems.items()))


def _written(made: Prepared) -> dict[str, object]:
    return {"commune": made.commune, "file": str(made.file), "files": made.named, "lines": made.lines}


def _named(made: Prepared) -> str:
    told = counted(made.named, "file nominato", "file nominati")
    return f"{told}, {counted(made.lines, 'modifica', 'modifiche')} dell'ufficio" if made.lines else told
