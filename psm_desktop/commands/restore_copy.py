"""Put a safety copy back over a workspace; from then on it writes under numbers of its own (R2, DESIGN §5)."""

import os
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from psm_desktop.commands.numbers import Numbers
from psm_desktop.errors import PsmError
from psm_desktop.store import backup, copies, handed_over, kept_files, record, restore
from psm_desktop.store.copies import Copy
from psm_desktop.store.health import Step, no_step


@dataclass(frozen=True, slots=True)
class Restored:
    """`kept`: the file that holds what was there before, None where nothing was; `sites`: commune -> its new number."""

    workspace: Path
    kept: Path | None
    sites: dict[str, int]
    evidence: int = 0


def look(workspace: Path, source: Path, *, other: bool = False, step: Step = no_step) -> Copy:
    """What a safety copy is, every page checked, before anything is done with it.

    Raises PsmError where it is missing, damaged or newer; and, unless `other`, of another identity than the workspace.
    """
    found = restore.look(source, step)
    mine = restore.identity_of(workspace)
    belongs = mine == found.identity if mine else _was_here(workspace, source, found.identity)
    if not (other or belongs):
        raise PsmError("backup-of-another", name=source.name)
    return found


def _was_here(workspace: Path, source: Path, identity: str) -> bool:
    """Whether a workspace that cannot say who it is was this one: written in here, or this is among its copies."""
    if not workspace.exists() or restore.is_known_here(workspace, identity):
        return True
    own = (backup.folder_of(workspace).name, backup.folder_in(source.parent.parent, workspace, identity).name)
    return source.resolve().parent.name in own


def restore_copy(workspace: Path, source: Path, now: int, *, other: bool = False, step: Step = no_step) -> Restored:
    """Make the workspace what the safety copy is. Nothing of what it holds is lost: it stays in the file `kept`.

    `now`: UTC second. Raises PsmError as `look` does, and where another program has the workspace open or the disk
    does not take it: then the workspace is as it was.
    """
    found = look(workspace, source, other=other, step=step)
    before = restore.identity_of(workspace)
    for identity in {found.identity, before} - {None}:
        _retire(str(identity), workspace)
    kept = restore.put_back(workspace, source, now, step)
    with closing(copies.connect(workspace)) as db:
        if kept is not None and before == found.identity:
            handed_over.stay(db, kept)
        numbers = Numbers(db)
        sites = {commune: numbers.take(commune) for commune in found.communes}
    return Restored(workspace, kept, sites, _evidence_back(workspace, source))


def _retire(identity: str, workspace: Path) -> None:
    """The numbers of this file are of before, from now on: whoever opens it next, old or restored, takes new ones.

    First of all: a program killed in the middle must not leave an old file that writes under a number it has used.
    """
    known = record.load(identity, workspace)
    if not known.sites:
        return
    former = known.former | {site: commune for commune, site in known.sites.items()}
    record.save(replace(known, sites={}, former=former))
    with suppress(OSError), known.file.open("rb+") as file:
        os.fsync(file.fileno())


def _evidence_back(workspace: Path, source: Path) -> int:
    """The files that are missing beside the workspace, out of those beside the safety copy; gives how many."""
    carried = 0
    for folder in (source.parent / kept_files.IN_BACKUPS, kept_files.folder_of(source)):
        with suppress(OSError):  # a missing file holds nothing back
            carried += kept_files.carry(folder, kept_files.folder_of(workspace))
    return carried
