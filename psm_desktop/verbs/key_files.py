"""The office's key into a file and out of it, and what such a file says of itself."""

from pathlib import Path
from typing import Any

from psm_desktop.commands.hand import utc_now
from psm_desktop.domain.days import moment
from psm_desktop.sentences import sentence
from psm_desktop.sync import invitation, key_copy, key_file, keys, locked_file, phrase
from psm_desktop.verbs import handover
from psm_desktop.verbs.context import Answer, Context


def back_up(context: Context) -> Answer:
    """Office: the key into a file under a passphrase."""
    args = context.args
    with context.open() as db:
        invitation.check_office(db)
        made = key_copy.back_up(db, Path(args.out), handover.passphrase(args.passphrase_file, twice=True), utc_now())
    out, said = Path(args.out), _said(made.signer)
    value = said | {"file": str(out), "bytes": out.stat().st_size, "made_at": made.made_at}
    return Answer(value, [sentence("key-copied", name=out.name, fingerprint=said["words"])])


def restore(context: Context) -> Answer:
    """Office: the key of the file is this copy's again; one that has signed here gives way only with --yes."""
    args, file = context.args, Path(context.args.file)
    with context.open() as db:
        invitation.check_office(db)
        key_file.look(file)  # before anybody is asked for the passphrase
        typed = handover.passphrase(args.passphrase_file, twice=False)
        back = key_copy.restore(db, file, typed, utc_now(), replace=args.yes)
    said = _said(back.signer)
    code = "key-back" if back.is_new else "key-back-already"
    return Answer(said | {"restored": back.is_new, "lines": back.lines}, [sentence(code, fingerprint=said["words"])])


def inspected(file: Path) -> tuple[dict[str, Any], list[str]] | None:
    """What the copy of a key says of itself, without its passphrase; None for any other file.

    Raises PsmError for one that is cut short or was changed in its heading.
    """
    try:
        with file.open("rb") as source:
            is_one = key_file.is_one(source.read(locked_file.START + locked_file.LONGEST_HEADING))
    except OSError:
        return None
    if not is_one:
        return None
    heading = key_file.look(file)
    said = _said(heading.signer)
    value: dict[str, Any] = said | {
        "name": file.name,
        "inside": None,
        "bytes": file.stat().st_size,
        "version": locked_file.VERSION,
        "kind": key_file.KIND,
        "is_training": heading.is_training,
        "made_at": heading.made_at,
        "problem": None,
    }
    training = ", dati di prova" if heading.is_training else ""
    lines = [
        f"{file.name}: è lungo quanto dice; se è intero lo si sa solo con la sua frase segreta.",
        f"  Copia della chiave dell'ufficio{training}, scritta il {moment(heading.made_at)}",
        f"  Chiave: {said['fingerprint']} · {said['words']}",
    ]
    return value, lines


def _said(signer: bytes) -> dict[str, Any]:
    return {"fingerprint": keys.fingerprint(signer), "words": " ".join(phrase.of_key(signer))}
