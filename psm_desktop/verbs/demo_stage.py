"""The folder the demo is played in: its files under plain names, and what happened so far."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.text import slug
from psm_desktop.errors import PsmError
from psm_desktop.store import copies


@dataclass(slots=True)
class Stage:
    """The folder of the demo, and what happened so far."""

    folder: Path
    events: list[dict[str, object]] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)
    """Commune -> the words of its letter, where it has one."""

    packages: list[Path] = field(default_factory=list)
    """What the communes sent, in their order."""

    def workspace(self, commune: Commune | None) -> Path:
        """The workspace of a commune, or of the office."""
        return self.folder / f"{slug(commune.name) if commune else 'ufficio'}.psmdb"

    def file(self, what: str, commune: Commune, suffix: str) -> Path:
        """A file under the name an officer would give it: pacchetto-ala-di-stura.psm."""
        return self.folder / f"{what}-{slug(commune.name)}{suffix}"

    def happened(self, sentence: str, **facts: object) -> None:
        """Note one event."""
        self.events.append({"sentence": sentence, **facts})


def make_room(folder: Path) -> None:
    """Raises PsmError when the folder is not empty or cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise PsmError("folder-not-empty", name=str(folder))
    except OSError as problem:
        raise PsmError("cannot-write", name=str(folder)) from problem


def within(workspace: Path, act: Callable[[sqlite3.Connection], None]) -> None:
    """Do something in a workspace, closed again in any case."""
    db = copies.connect(workspace)
    try:
        act(db)
    finally:
        db.close()
