"""Verbs that look after the copy: safety copies, putting one back, saving what can be read, the full check."""

import sys
from pathlib import Path

from psm_desktop.commands.care_of_copy import what_is_left
from psm_desktop.commands.hand import utc_now
from psm_desktop.commands.restore_copy import Restored, look, restore_copy
from psm_desktop.commands.safety_copy import daily_copy, safety_copies, safety_copy
from psm_desktop.domain.days import moment
from psm_desktop.domain.media import size
from psm_desktop.sentences import sentence
from psm_desktop.store import backup, health, lock
from psm_desktop.store.backup import Backup
from psm_desktop.sync.read_again import read_again
from psm_desktop.verbs.context import Answer, Context, UsageError
from psm_desktop.words import backup_words, health_words

LIST = "list"
YES = ("s", "sì", "si", "y", "yes")


def backup_copy(context: Context) -> Answer:
    """A safety copy now: in its folder, or as the file or into the folder named; `list` shows those there are."""
    args = context.args
    if args.out == LIST:
        return backup_list(context)
    with context.open() as db:
        now = utc_now()
        if args.daily:
            file = daily_copy(db, now)
        elif args.out:
            file = _out(Path(args.out), context.workspace, now)
            backup.make_as(db, file)
        else:
            file = safety_copy(db, backup.ASKED, now)
    if file is None:
        return Answer({"file": None}, ["La copia di sicurezza di oggi c'è già."])
    count = file.stat().st_size
    return Answer({"file": str(file), "bytes": count}, [f"Copia di sicurezza verificata: {file} ({size(count)})."])


def _out(out: Path, workspace: Path, now: int) -> Path:
    """In a folder a file named after the workspace and the moment."""
    stamp = moment(now).replace("/", "-").replace(":", "").replace(" ", "-")
    return out / f"{workspace.stem}-{stamp}{backup.SUFFIX}" if out.is_dir() else out


def backup_list(context: Context) -> Answer:
    """The safety copies of the workspace, the newest first; also of one that cannot be opened."""
    found = safety_copies(context.workspace)
    value = [{"file": str(one.file), "made_at": one.made_at, "reason": one.reason, "bytes": one.size} for one in found]
    return Answer(value, [_line(one) for one in found] or ["Non ci sono ancora copie di sicurezza."])


def _line(one: Backup) -> str:
    return f"{moment(one.made_at)}  {backup_words(one.reason)}  {size(one.size)}  {one.file}"


def restore(context: Context) -> Answer:
    """Put a safety copy back; what is replaced stays in a file beside it."""
    args, workspace = context.args, context.workspace
    source = _named(workspace, args.backup)
    look(workspace, source, other=args.other)
    if not (args.yes or _agreed(f"Ripristino «{source.name}» al posto di «{workspace.name}»?")):
        return Answer({"workspace": str(workspace), "kept": None}, [sentence("not-restored", name=workspace.name)])
    held = lock.take(workspace, "psm restore", utc_now())
    try:
        done = restore_copy(workspace, source, utc_now(), other=args.other)
        files = read_again(workspace, done.kept, utc_now())
    finally:
        held.release()
    value = _restored(done) | {"files": [{"name": one.name, "fate": one.fate, "lines": one.lines} for one in files]}
    return Answer(value, [*_restored_lines(done, source), *(f"{one.place}: {one.text}" for one in files)])


def _named(workspace: Path, name: str) -> Path:
    """A file, or the name of one of the safety copies."""
    own = [one.file for one in safety_copies(workspace) if one.file.name == name]
    return own[0] if own and not Path(name).exists() else Path(name)


def _agreed(question: str) -> bool:
    """Ask the person at the keyboard. Raises UsageError where there is none."""
    if not sys.stdin.isatty():
        raise UsageError("needs-yes")
    print(f"{question} [s/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in YES


def _restored(done: Restored) -> dict[str, object]:
    return {
        "workspace": str(done.workspace),
        "kept": str(done.kept) if done.kept else None,
        "sites": {commune: str(site) for commune, site in done.sites.items()},
        "evidence": done.evidence,
    }


def _restored_lines(done: Restored, source: Path) -> list[str]:
    lines = [f"Ripristinata: {done.workspace} è come in «{source.name}»."]
    return [*lines, f"Ciò che c'era prima è in {done.kept}"] if done.kept else lines


def rescue(context: Context) -> Answer:
    """What can still be read of a broken workspace, as a new one; exit 1 where that is not all."""
    broken, out = Path(context.args.file), Path(context.args.out)
    left = what_is_left(broken, out, beside=out)
    saved = left.rescued
    value = {
        "file": str(out),
        "lines": saved.lines,
        "known": saved.known,
        "interventions": saved.interventions,
        "torn": list(saved.torn),
        "is_all": saved.is_all,
        "table": str(left.rows.file) if left.rows else None,
    }
    lines = [f"Recuperati {saved.interventions} interventi e {saved.lines} modifiche: {out}"]
    told = sentence("rescued-in-part", name=broken.name, lines=saved.lines, known=saved.known)
    if left.rows:
        lines.append(sentence("more-rows-readable", count=left.rows.count, table=left.rows.file.name))
    return Answer(value, lines, complaint="" if saved.is_all else told)


def check(context: Context) -> Answer:
    """F7 for what is recorded; with --copy for the file itself."""
    from psm_desktop.verbs import checking

    return check_copy(context) if context.args.copy else checking.check(context)


def check_copy(context: Context) -> Answer:
    """The full check of the workspace; exit 1 with a sentence where it is broken."""
    with context.open() as db:
        found = health.check(db)
    broken = health_words(found.broken)
    value = {
        "is_good": found.is_good,
        "pages": found.pages,
        "strays": found.strays,
        "differing": list(found.differing),
        "unproven": [str(site) for site in found.unproven],
    }
    if found.is_good:
        return Answer(value, ["La copia è intera: pagine, righe, tabelle e impronte tornano."])
    return Answer(value, complaint=sentence("copy-broken", name=context.workspace.name, found=broken))
