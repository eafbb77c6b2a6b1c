"""Preferences of one person on one computer: never part of a workspace, never sent.

settings = Settings(paths.config_dir() / "preferences.json")
settings.change(theme="dark")                 # written at once
settings.choose("theme", "dark")              # the same in words, as `psm settings set` has them
settings.remember("list.heading", state)      # written with the next change or `save`
"""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from psm_desktop.errors import PsmError

FILE = "preferences.json"
"""In the user's configuration folder."""
LEAST_TEXT, MOST_TEXT = 100, 150
"""Percent."""
LEAST_PART, MOST_PART, PART = 200, 10_000, 3_500
"""Thousands of bytes of a file that carries attachments: PEC makes 137 % of them, and mail boxes have limits."""
WHOLE = MappingProxyType(
    {"text_size": (LEAST_TEXT, MOST_TEXT), "receipt_days": (1, 90), "part_kb": (LEAST_PART, MOST_PART)}
)
"""Preferences that are whole numbers -> the least and the most."""
OFFERED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "theme": ("system", "light", "dark"),
        "text_size": tuple(str(size) for size in range(LEAST_TEXT, MOST_TEXT + 1)),
        "receipt_days": tuple(str(days) for days in range(WHOLE["receipt_days"][0], WHOLE["receipt_days"][1] + 1)),
        "part_kb": tuple(str(size) for size in range(LEAST_PART, MOST_PART + 1)),
        "density": ("compact", "normal", "wide"),
        "language": ("it", "en"),
        "backup_folder": (),
    }
)
"""The preferences a person chooses -> what can be chosen; the folder is any there is, or "" for none."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """All a person can have chosen. Unknown or broken entries of a file count as not chosen."""

    theme: str = "system"  # "system", "light", "dark"
    text_size: int = 100  # percent, 100 to 150
    density: str = "normal"  # "compact", "normal", "wide": how high rows of tables are
    language: str = "it"  # "it", "en": of the window; documents are Italian
    receipt_days: int = 15  # so long a package may wait for a receipt before the Cruscotto says so
    part_kb: int = PART  # a file with attachments has at most so many thousands of bytes
    last_workspace: str = ""  # path of the *.psmdb opened last; "" on the first run
    backup_folder: str = ""  # path of the folder for safety copies; "" is beside each workspace
    states: dict[str, str] = field(default_factory=dict)  # window, splitters, headings: name -> base64 text


class Settings:
    """The preferences and the file they are kept in."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.preferences = self._written = load(file)

    def change(self, **chosen: Any) -> None:
        """Set some preferences and write the file; TypeError for one that does not exist."""
        self.preferences = replace(self.preferences, **chosen)
        self.save()

    def choose(self, name: str, text: str) -> None:
        """Set one of OFFERED as people write it. Raises PsmError for what cannot be chosen; then nothing is."""
        self.change(**{name: read(name, text)})

    def forget_states(self, kept: str) -> None:
        """Window, splitters and headings stand as on the first day from the next time they are built.

        States whose name begins with `kept` are none of these.
        """
        states = self.preferences.states
        self.change(states={name: state for name, state in states.items() if name.startswith(kept)})

    def remember(self, name: str, state: str) -> None:
        """Keep how a part of the window stands (base64 text), to be written with `save`."""
        self.preferences.states[name] = state

    def state(self, name: str) -> str:
        """How a part of the window stood; "" when nothing is known."""
        return self.preferences.states.get(name, "")

    def last(self) -> Path | None:
        """The copy opened last; None on the first run, or where it is no longer there."""
        last = self.preferences.last_workspace
        return Path(last) if last and Path(last).exists() else None

    def save(self) -> None:
        """Write the file, whole or not at all. A folder one may not write in costs the preferences, not the work."""
        self.preferences = replace(self.preferences, **self._news())
        beside = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(asdict(self.preferences), ensure_ascii=False, indent=1), "utf-8")
            os.replace(beside, self._file)
        except OSError:
            return
        self._written = self.preferences

    def _news(self) -> dict[str, Any]:
        """What another program (`psm settings`, a second window) has chosen since, and nobody here: it stays."""
        there, here, before = load(self._file), self.preferences, self._written
        if there == Preferences():  # no file, or one that cannot be read
            return {}
        untouched = [name for name in OFFERED if getattr(here, name) == getattr(before, name)]
        return {name: getattr(there, name) for name in untouched}


def read(name: str, text: str) -> str | int:
    """The value of one of OFFERED that a text stands for. Raises PsmError with a sentence."""
    if name not in OFFERED:
        raise PsmError("setting-unknown", text=name, names=", ".join(OFFERED))
    if name == "backup_folder":
        return _folder(text)
    if text not in OFFERED[name]:
        choices = "{} ... {}".format(*WHOLE[name]) if name in WHOLE else ", ".join(OFFERED[name])
        raise PsmError("setting-choice", text=text, name=name, choices=choices)
    return int(text) if name in WHOLE else text


def _folder(text: str) -> str:
    if text and not Path(text).is_dir():
        raise PsmError("backup-folder-gone", folder=text)
    return str(Path(text).resolve()) if text else ""


def load(file: Path) -> Preferences:
    """What stands in the file; the defaults where there is none or it cannot be read."""
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return Preferences()
    return Preferences(**_known(found)) if isinstance(found, dict) else Preferences()


def _known(found: dict[str, Any]) -> dict[str, Any]:
    """The entries whose name and type are ours."""
    standard = Preferences()
    known = {f.name: found[f.name] for f in fields(Preferences) if f.name in found}
    kept = {name: value for name, value in known.items() if type(value) is type(getattr(standard, name))}
    if "states" in kept:
        kept["states"] = {k: v for k, v in kept["states"].items() if isinstance(k, str) and isinstance(v, str)}
    return kept
