"""What tests of a broken world share."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from disks import is_root, mount


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if not (is_root() and mount("-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk))):
        pytest.skip("a small disk is made by root only")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)  # a test that failed may still hold a file open
