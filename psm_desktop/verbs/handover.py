"""Verb `handover`: one commune passed to another officer, and the copy that begins from its file."""

import sys
from pathlib import Path
from typing import Any

from psm_desktop.commands.hand import Hand, utc_now
from psm_desktop.domain.days import moment
from psm_desktop.domain.media import size
from psm_desktop.domain.numbers import counted
from psm_desktop.errors import PsmError
from psm_desktop.store import communes, seed
from psm_desktop.sync import handover, handover_file, keys, phrase, taking_over
from psm_desktop.sync.handover import Inside
from psm_desktop.sync.taking_over import TakenOver
from psm_desktop.verbs.context import Answer, Context, UsageError


def hand_over(context: Context) -> Answer:
    """Write a commune into a file for a colleague; or say what would be in it; or take it back."""
    args = context.args
    if sum(map(bool, (args.out, args.check, args.take_back))) != 1:
        raise UsageError("handover-what")
    with context.hand() as hand:
        if args.check:
            return _contents(hand)
        return _taken_back(hand) if args.take_back else _written(hand, Path(args.out), args.passphrase_file)


def _contents(hand: Hand) -> Answer:
    inside = handover.inside(hand.db, hand.commune)
    return Answer(_value(hand.commune, inside), [f"{_name(hand)}: {_words(inside)}.", *_lacking(inside)])


def _written(hand: Hand, out: Path, passphrase_file: str | None) -> Answer:
    made = handover.hand_over(hand, out, passphrase(passphrase_file, twice=True))
    value = _value(hand.commune, made.inside) | {"file": str(made.file), "bytes": made.bytes}
    name = _name(hand)
    lines = [
        f"Passaggio di consegne per {name}: {made.file} ({size(made.bytes)}): {_words(made.inside)}.",
        *_lacking(made.inside),
        f"Da ora qui {name} si legge soltanto. La frase segreta dilla a voce: senza, il file non si apre.",
    ]
    return Answer(value, lines)


def _taken_back(hand: Hand) -> Answer:
    was = handover.take_back(hand)
    name = _name(hand)
    lines = [
        f"{name}: si lavora di nuovo qui. Cancella «{was.name}»: se qualcuno l'ha già aperto ci sono due computer "
        "dello stesso Comune, e ciò che scrivono si unisce nei pacchetti."
    ]
    return Answer({"commune": hand.commune, "name": was.name, "at": was.at}, lines)


def _name(hand: Hand) -> str:
    return communes.name(hand.db, hand.commune)


def _words(inside: Inside) -> str:
    found = inside.contents
    parts = (
        counted(found.interventions, "intervento", "interventi"),
        counted(found.lines, "modifica", "modifiche"),
        counted(found.notes, "testo di note riservate", "testi di note riservate"),
        counted(inside.files, "allegato", "allegati") + (f" ({size(inside.file_bytes)})" if inside.files else ""),
    )
    return ", ".join(parts)


def _lacking(inside: Inside) -> list[str]:
    return [f"Non è su questo computer, e resta fuori: {name}" for name in inside.lacking]


def _value(commune: str, inside: Inside) -> dict[str, Any]:
    found = inside.contents
    return {
        "commune": commune,
        "interventions": found.interventions,
        "lines": found.lines,
        "notes": found.notes,
        "views": found.views,
        "files": inside.files,
        "file_bytes": inside.file_bytes,
        "lacking": list(inside.lacking),
    }


def begun(file: Path, source: Path, officer: str, passphrase_file: str | None) -> TakenOver:
    """A new copy from a handover; the heading is looked at before anybody is asked for the passphrase."""
    handover_file.look(source)
    found = taking_over.unlocked(source, passphrase(passphrase_file, twice=False))
    return taking_over.begin(found, file, officer=officer, now=utc_now())


def passphrase(file: str | None, *, twice: bool) -> str:
    """The passphrase: from a file, without the end of its line, or typed unseen; never a word of the command line.

    Raises UsageError where nobody can type it, PsmError where the file cannot be read or the two differ.
    """
    if file:
        try:
            return Path(file).read_text("utf-8-sig").rstrip("\r\n")
        except (OSError, UnicodeDecodeError) as problem:
            raise PsmError("cannot-read", name=Path(file).name) from problem
    if not sys.stdin.isatty():
        raise UsageError("passphrase-file")
    from getpass import getpass

    typed = getpass("Frase segreta: ")
    if twice and getpass("Ancora una volta: ") != typed:
        raise PsmError("passphrase-differs")
    return typed


def inspected(file: Path) -> tuple[dict[str, Any], list[str]] | None:
    """What a handover says of itself, without its passphrase; None for any other file.

    Raises PsmError for one that is cut short or was changed in its heading.
    """
    if not handover_file.is_one(file):
        return None
    heading = handover_file.look(file)
    bytes_ = file.stat().st_size
    value: dict[str, Any] = {
        "name": file.name,
        "inside": None,
        "bytes": bytes_,
        "version": handover_file.VERSION,
        "kind": handover_file.KIND,
        "is_training": heading.is_training,
        "commune": heading.commune,
        "commune_name": seed.name(heading.commune),
        "signer": heading.signer.hex(),
        "fingerprint": keys.fingerprint(heading.signer),
        "words": " ".join(phrase.of_key(heading.signer)),
        "made_at": heading.made_at,
        "plan": heading.plan,
        "size": heading.size,
        "lines": heading.lines,
        "acts": heading.acts,
        "range": [{"site": str(site), "base": base, "head": head} for site, base, head in heading.span],
        "files": heading.files,
        "file_bytes": heading.file_bytes,
        "problem": None,
    }
    return value, _inspected_lines(file, value)


def _inspected_lines(file: Path, value: dict[str, Any]) -> list[str]:
    training = ", dati di prova" if value["is_training"] else ""
    return [
        f"{file.name}: è lungo quanto dice; se è intero lo si sa solo con la sua frase segreta.",
        f"  Passaggio di consegne, {value['commune_name']} ({value['commune']}){training}",
        f"  Scritto il {moment(value['made_at'])}, versione {value['plan']} del Piano",
        f"  Chiave di chi l'ha passato: {value['fingerprint']} · {value['words']}",
        f"  {counted(value['lines'], 'modifica', 'modifiche')}, "
        f"{counted(value['files'], 'allegato', 'allegati')} ({size(value['file_bytes'])}); "
        f"{size(value['bytes'])} in tutto",
    ]
