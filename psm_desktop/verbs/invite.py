"""Verb `invite`: one commune, or all that are not enrolled, with letters to print."""

import sys
from pathlib import Path
from typing import Any

from psm_desktop.domain.numbers import counted
from psm_desktop.office import invitations
from psm_desktop.office.invitations import Invited
from psm_desktop.sync import invitation
from psm_desktop.verbs.context import Answer, Context, UsageError


def invite(context: Context) -> Answer:
    """Office: an invitation for one commune, or for all."""
    args = context.args
    if args.all and not (args.commune or args.letter or args.withdraw):
        return _all(context, Path(args.all))
    if args.withdraw and args.commune and not (args.all or args.out):
        return _withdraw(context)
    if args.all or args.withdraw or not args.out:
        raise UsageError("invite-what")
    one, out = context.named(args.commune), Path(args.out)
    letter = Path(args.letter) if args.letter else None
    with context.open() as db:
        invitations.invite(db, one.code, out, letter)
    value = {"commune": one.code, "file": str(out), "letter": str(letter) if letter else None}
    printed = [f"Lettera da stampare e consegnare: {letter}"] if letter else []
    return Answer(value, [f"Invito per {one.name}: {out}", *printed])


def _withdraw(context: Context) -> Answer:
    """A letter was lost or came opened."""
    one = context.named(context.args.commune)
    with context.open() as db:
        lost = invitation.withdraw(db, one.code)
    told = counted(lost, "invito ritirato", "inviti ritirati")
    return Answer({"commune": one.code, "withdrawn": lost}, [f"{one.name}: {told}."])


def _all(context: Context, folder: Path) -> Answer:
    made = Invited(folder)
    stopped = ""
    with context.open() as db:
        try:
            invitations.invite_all(db, folder, made, _progress if sys.stderr.isatty() else None)
        except KeyboardInterrupt:
            stopped = f"Interrotto: gli inviti già scritti sono in {folder}. Ripeti il comando per gli altri."
    return Answer(_value(made), _lines(made), complaint=stopped)


def _progress(done: int, total: int) -> None:
    print(f"\r{done} di {total}", end="" if done < total else "\n", file=sys.stderr, flush=True)


def _value(made: Invited) -> dict[str, Any]:
    return {
        "folder": str(made.folder),
        "made": made.made,
        "there": made.there,
        "enrolled": made.enrolled,
        "letters": str(made.letters) if made.letters else None,
    }


def _lines(made: Invited) -> list[str]:
    told = [
        f"Inviti scritti in {made.folder}: {len(made.made)}.",
        f"C'erano già: {len(made.there)}." if made.there else "",
        f"{counted(len(made.enrolled), 'Comune già iscritto', 'Comuni già iscritti')}: nessun invito."
        if made.enrolled
        else "",
        f"Lettere da stampare: {made.letters}" if made.letters else "",
    ]
    return [line for line in told if line]
