"""Make a workspace where there is none: empty, from a safety copy, or from what is left of one.

A returned workbook is another way to begin: a new copy of its commune, into which it is imported as any other.
"""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from psm_desktop.commands.care_of_copy import Saved, save_what_is_left
from psm_desktop.commands.numbers import own_site
from psm_desktop.commands.restore_copy import Restored, restore_copy
from psm_desktop.domain.communes import Commune
from psm_desktop.domain.return_form import ReturnedBook
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, seed
from psm_desktop.store.health import Step, no_step


def begin(
    file: Path,
    now: int,
    *,
    officer: str,
    desk: str = "",
    commune: str | None = None,
    is_office: bool = False,
    is_training: bool = False,
) -> None:
    """An empty workspace with the included plan; `now`: UTC second. Raises PsmError as `copies.create` does."""
    communes = (commune,) if commune else ()
    copies.create(
        file,
        seed.plan(),
        officer=officer,
        desk=desk,
        made_at=now,
        communes=communes,
        is_office=is_office,
        is_training=is_training,
    )
    if commune:
        with closing(copies.connect(file)) as db:
            own_site(db, commune)


def begin_again(file: Path, source: Path, officer: str, now: int, step: Step = no_step) -> Restored:
    """A workspace that is what a safety copy is, checked before; `officer` "": who is named there stays.

    Raises PsmError `file-exists`, and as `restore_copy` does: then nothing is made.
    """
    _refuse_existing(file)
    done = restore_copy(file, source, now, step=step)
    _name(file, officer)
    return done


def begin_with_what_is_left(file: Path, broken: Path, officer: str, now: int, step: Step = no_step) -> Saved:
    """A workspace of what can be read of a broken safety copy, which stays as it is. Raises PsmError as above."""
    _refuse_existing(file)
    done = save_what_is_left(file, now, step, broken=broken)
    _name(file, officer)
    return replace(done, restored=replace(done.restored, kept=broken))


def commune_of(book: ReturnedBook) -> Commune:
    """The commune a workbook is of. Raises PsmError where it is none of ours, or of a plan that a new copy lacks."""
    found = next((one for one in seed.communes() if one.code == book.commune), None)
    if found is None:
        raise PsmError("excel-no-commune", name=book.name, commune=book.commune)
    if (ours := seed.plan().version) != book.plan_version:
        raise PsmError("excel-plan-version", theirs=book.plan_version, ours=ours)
    return found


def _refuse_existing(file: Path) -> None:
    if file.exists():
        raise PsmError("file-exists", name=file.name)


def _name(file: Path, officer: str) -> None:
    with closing(copies.connect(file)) as db:
        if officer and officer != copies.about(db).officer:
            copies.set_officer(db, officer)
