"""What a program does with a copy nobody may have open meanwhile: put a safety copy back, save what is left of one.

And with one that is to be: made of a safety copy, or of what is left of it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from psm_desktop.commands.care_of_copy import Saved, save_what_is_left
from psm_desktop.commands.hand import utc_now
from psm_desktop.commands.new_copy import begin_again, begin_with_what_is_left
from psm_desktop.commands.restore_copy import restore_copy
from psm_desktop.commands.safety_copy import BROKEN, newest_good, safety_copies
from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Step
from psm_desktop.sentences import sentence
from psm_desktop.ui.common.language import tr

if TYPE_CHECKING:
    from psm_desktop.sync.taking_over import Unlocked

Offer = tuple[str, Callable[[], object]]
Told = Callable[[], str]
Work = Callable[[Step], Told]
"""On another thread; gives what was done, for the window to say in its own language."""


def restoring(workspace: Path, source: Path | None) -> Work:
    """Put a safety copy back, the newest that holds where none is named."""

    def work(step: Step) -> Told:
        from psm_desktop.sync.read_again import read_again

        found = source or _newest(workspace)
        done = restore_copy(workspace, found, utc_now(), step=step)
        read_again(workspace, done.kept, utc_now())
        kept = done.kept.name if done.kept else ""
        return partial(
            sentence, "restored" if kept else "restored-anew", name=workspace.name, source=found.name, kept=kept
        )

    return work


def _newest(workspace: Path) -> Path:
    found = newest_good(workspace)
    if found is None:
        raise PsmError("no-good-backup", name=workspace.name)
    return found.file


def repairing(workspace: Path, commune: str) -> Work:
    """Write again what the office lacks of a commune, under a new number (R4, R11)."""

    def work(step: Step) -> Told:
        from psm_desktop.sync.repair import repair

        done = repair(workspace, commune, utc_now(), step)
        kept = done.kept.name if done.kept else ""
        return partial(sentence, "repaired" if kept else "repaired-here", acts=done.acts, kept=kept)

    return work


def saving(workspace: Path) -> Work:
    """Put what can be read of a broken copy in its place."""

    def work(step: Step) -> Told:
        done = save_what_is_left(workspace, utc_now(), step)
        kept = done.restored.kept.name if done.restored.kept else ""
        code = "rescued" if done.rescued.is_all else "rescued-some"
        facts = {"interventions": done.rescued.interventions, "lines": done.rescued.lines, "known": done.rescued.known}
        return _with_rows(partial(sentence, code, kept=kept, **facts), done)

    return work


def _with_rows(told: Told, done: Saved) -> Told:
    """And where the interventions are that came without their history."""
    if (rows := done.rows) is None:
        return told
    return lambda: f"{told()} {sentence('more-rows-readable', count=rows.count, table=rows.file.name)}"


def beginning_again(file: Path, source: Path, officer: str) -> Work:
    """A new workspace that is what a safety copy is."""

    def work(step: Step) -> Told:
        begin_again(file, source, officer, utc_now(), step)
        return partial(sentence, "restored-anew", name=file.name, source=source.name)

    return work


def beginning_with_what_is_left(file: Path, broken: Path, officer: str) -> Work:
    """A new workspace of what can be read of a broken safety copy."""

    def work(step: Step) -> Told:
        saved = begin_with_what_is_left(file, broken, officer, utc_now(), step)
        done = saved.rescued
        facts = {"interventions": done.interventions, "lines": done.lines, "known": done.known}
        return _with_rows(partial(sentence, "begun-with-what-is-left", source=broken.name, **facts), saved)

    return work


def taking_over(file: Path, found: Unlocked, officer: str, desk: str) -> Work:
    """A new workspace that carries on what a colleague handed over."""

    def work(step: Step) -> Told:
        from psm_desktop.sync import taking_over as handed

        done = handed.begin(found, file, officer=officer, desk=desk, now=utc_now(), step=step)
        facts = {"name": found.file.name, "officer": found.officer, "files": done.files, "lacking": done.lacking}
        return partial(sentence, "taken-over-some" if done.lacking else "taken-over", **facts)

    return work


def offers(problem: PsmError, workspace: Path, mend: Callable[[Path, Work], object]) -> list[Offer]:
    """What can be done about a copy that does not open: its safety copies, what can still be read of it."""
    if problem.code not in BROKEN:
        return []
    found: list[Offer] = []
    if safety_copies(workspace):
        found.append((tr("Ripristina l'ultima copia buona"), lambda: mend(workspace, restoring(workspace, None))))
    if problem.code != "not-a-workspace" or found:
        found.append((tr("Recupera ciò che si legge"), lambda: mend(workspace, saving(workspace))))
    return found
