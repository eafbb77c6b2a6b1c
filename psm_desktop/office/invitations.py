"""Invitations with their letters: for one commune, or for all that are not enrolled, in one folder.

The files to send lie in the folder, the letters with the secrets in one below: nobody mails both by mistake.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from psm_desktop.commands.hand import utc_now
from psm_desktop.domain.communes import Commune
from psm_desktop.domain.days import rome_day
from psm_desktop.domain.text import slug
from psm_desktop.errors import PsmError
from psm_desktop.reports import letter as paper
from psm_desktop.store import communes, copies, trust
from psm_desktop.sync import invitation, keys, phrase
from psm_desktop.sync.prepared import Prepared

Step = Callable[[int, int], None]
"""Told what is done of how much; may raise to stop."""
LETTERS = "lettere"
TOGETHER = "tutte-le-lettere.pdf"


@dataclass
class Invited:
    """What became of a round of invitations, as far as it came. ISTAT codes: `made` now, `there` from before,
    `enrolled`: need none. `letters`: all letters in one file, None where there is none."""

    folder: Path
    made: list[str] = field(default_factory=list)
    there: list[str] = field(default_factory=list)
    enrolled: list[str] = field(default_factory=list)
    letters: Path | None = None


def invite(
    db: sqlite3.Connection, commune: str, out: Path, letter: Path | None = None, now: int | None = None
) -> Prepared:
    """An invitation for one commune; with a letter the secret stands only there. Raises as `invitation.invite`."""
    now = now or utc_now()
    if letter is None:
        return invitation.invite(db, commune, out, now)
    if letter.resolve() == out.resolve():
        raise PsmError("file-exists", name=out.name)

    def write(secret: bytes) -> None:
        paper.write([_letter(db, trust.Invitation(commune, secret, now), out.name)], letter)

    return invitation.invite(db, commune, out, now, write)


def invite_all(
    db: sqlite3.Connection, folder: Path, made: Invited, step: Step | None = None, now: int | None = None
) -> None:
    """A file and a letter for each commune without an enrolled key, and one file with all letters to print.

    What is there from before stays: a commune has one open invitation, however often this runs. `made` tells what is
    done also where `step` raises to stop. Raises PsmError `office-only`, and when something cannot be written.
    """
    invitation.check_office(db)
    now, told = now or utc_now(), step or (lambda done, total: None)
    _make_folder(folder / LETTERS)
    those = communes.present(db, rome_day(now))
    total = 2 * len(those)  # each letter is drawn twice: alone, and among all
    letters: list[paper.Letter] = []
    for done, commune in enumerate(those):
        told(done, total)
        one = _one(db, commune, folder, made, now)
        if one is not None:
            letters.append(_letter(db, one, file_name(commune)))
    together = folder / LETTERS / TOGETHER
    if letters and (made.made or not together.exists()):
        paper.write(letters, together, step=lambda page, pages: told(len(those) + page, total))
    made.letters = together if letters else None
    told(total, total)


def _one(db: sqlite3.Connection, commune: Commune, folder: Path, made: Invited, now: int) -> trust.Invitation | None:
    """The open invitation of a commune, whose file and letter are in the folder now; None for one that needs none."""
    file, letter = folder / file_name(commune), folder / LETTERS / letter_name(commune)
    one = invitation.written(db, file)
    if one is not None and letter.exists():
        made.there.append(commune.code)
        return one
    if one is None and trust.enrolled(db, commune.code):
        made.enrolled.append(commune.code)
        return None
    one = one or next(iter(invitation.still_open(db, commune.code)), None)
    if one is None:
        invite(db, commune.code, file, letter, now)
        one = invitation.still_open(db, commune.code)[0]
    else:
        paper.write([_letter(db, one, file.name)], letter)
        invitation.write(db, one, file, by_letter=True)
    made.made.append(commune.code)
    return one


def _letter(db: sqlite3.Connection, one: trust.Invitation, file: str) -> paper.Letter:
    return paper.Letter(
        communes.one(db, one.commune),
        phrase.of_secret(one.secret),
        phrase.of_key(keys.of(db).signer),
        file,
        one.made_at,
        rome_day(one.made_at),
        copies.about(db).is_training,
    )


def file_name(commune: Commune) -> str:
    """invito-001003-ala-di-stura.psm"""
    return f"invito-{commune.code}-{slug(commune.name)}.psm"


def letter_name(commune: Commune) -> str:
    """lettera-001003-ala-di-stura.pdf"""
    return f"lettera-{commune.code}-{slug(commune.name)}.pdf"


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise PsmError("cannot-write", name=str(folder)) from problem
