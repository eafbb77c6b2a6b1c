"""The coat of arms a commune's reports carry: chosen once, kept on this computer beside the preferences.

It is no data of the plan: it never travels, and every copy of the same commune on this computer shows the same one.
"""

import io
from pathlib import Path

from psm_desktop import paths
from psm_desktop.errors import PsmError
from psm_desktop.reports.files import write_whole

FOLDER = "stemmi"
"""In the user's configuration folder."""
SIDE = 1000
"""Pixels kept of the longer side: more than paper shows."""
MOST_PIXELS = 60_000_000
"""A picture beyond is refused before it fills the memory: no camera makes one."""


def of(commune: str) -> Path | None:
    """The picture chosen for a commune (ISTAT code); None where none was."""
    file = _file(commune)
    return file if file.is_file() else None


def keep(commune: str, picture: Path) -> Path:
    """Take a copy of a picture as the coat of arms. Raises PsmError when it is none, or cannot be written."""
    file = _file(commune)
    data = _as_png(picture)
    try:
        file.parent.mkdir(exist_ok=True)
    except OSError as problem:
        raise PsmError("cannot-write", name=file.name) from problem
    write_whole(file, data)
    return file


def forget(commune: str) -> bool:
    """Reports go without one again; False where there was none. Raises PsmError when it cannot be taken away."""
    file = _file(commune)
    try:
        file.unlink()
    except FileNotFoundError:
        return False
    except OSError as problem:
        raise PsmError("cannot-write", name=file.name) from problem
    return True


def _file(commune: str) -> Path:
    return paths.config_dir() / FOLDER / f"{commune}.png"


def _as_png(picture: Path) -> bytes:
    """The picture with its transparent ground, no larger than SIDE."""
    from PIL import Image  # comes with reportlab, which reads pictures through it

    try:
        with Image.open(picture) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise PsmError("picture-too-large", name=picture.name)
            opened.thumbnail((SIDE, SIDE))
            out = io.BytesIO()
            opened.convert("RGBA").save(out, "PNG")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as problem:
        raise PsmError("not-a-picture", name=picture.name) from problem
    return out.getvalue()
