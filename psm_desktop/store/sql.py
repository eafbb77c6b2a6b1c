"""SQL that stands in files: several named statements to a file, or a script statement by statement."""

import re
import sqlite3
from collections.abc import Iterator
from functools import cache
from pathlib import Path

NAMED = re.compile(r"^-- name: (\w+)$", re.MULTILINE)


@cache
def statements(file: Path) -> dict[str, str]:
    """The statements of a file, each under the line `-- name: its_name`."""
    _, *parts = NAMED.split(file.read_text("utf-8"))
    return dict(zip(parts[::2], (text.strip() for text in parts[1::2]), strict=True))


def beside(module: str, name: str) -> dict[str, str]:
    """The statements of `name` beside a module's own file."""
    return statements(Path(module).with_name(name))


def split(script: str) -> Iterator[str]:
    """The statements of a script one by one; `executescript` would commit the transaction it runs in."""
    gathered = ""
    for line in script.splitlines(keepends=True):
        gathered += line
        if sqlite3.complete_statement(gathered):
            yield gathered
            gathered = ""
    if gathered.strip() and not all(line.startswith("--") or not line.strip() for line in gathered.splitlines()):
        raise ValueError(f"unfinished statement: {gathered[:60]!r}")
