"""Disks of a few megabytes, and what fills them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path


def fill(disk: Path, leave: int) -> Path:
    """Take all room but `leave` bytes."""
    ballast = disk / "ballast"
    free = shutil.disk_usage(disk).free - leave
    ballast.write_bytes(bytes(max(0, free)))
    return ballast


def is_root() -> bool:
    """Whether we may mount, and would not be kept from writing by rights."""
    return sys.platform == "linux" and os.geteuid() == 0


def mount(*words: str) -> bool:
    """Whether `mount` did as it was told; root only."""
    return shutil.which("mount") is not None and subprocess.run(["mount", *words], capture_output=True).returncode == 0
