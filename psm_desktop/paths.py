"""Where the program's files are, in a checkout, a wheel and a frozen build alike; and the user's own folder."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

NAME = "psm-desktop"


@cache
def root() -> Path:
    """The folder that holds `db` and `resources`."""
    here = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [Path(frozen)] if frozen else [here.parent, here / "_data"]
    return next((place for place in candidates if (place / "db" / "migrations").is_dir()), candidates[-1])


def data(*parts: str) -> Path:
    """A file under `db/`."""
    return root().joinpath("db", *parts)


def resource(*parts: str) -> Path:
    """A file under `resources/`."""
    return root().joinpath("resources", *parts)


def config_dir() -> Path:
    """The user's configuration folder for this program, made for its owner alone; PSM_CONFIG names another.

    Where it cannot be made (a home that may only be read) it is named all the same: who writes there says what is lost.
    """
    folder = Path(os.environ["PSM_CONFIG"]) if os.environ.get("PSM_CONFIG") else _platform_dir()
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def named(words: Sequence[str]) -> Path | None:
    """The copy named on the command line or in PSM_WORKSPACE; None where none is."""
    given = [word for word in words if not word.startswith("-")]
    name = given[0] if given else os.environ.get("PSM_WORKSPACE", "")
    return Path(name) if name else None


def _platform_dir() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home() / "AppData" / "Roaming")) / "PSM Desktop"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "PSM Desktop"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / NAME
