"""What this program does beside its open copy, and another program that comes and goes: the journal stays in its place.

On Linux and macOS SQLite's locks hang on the process: whoever closes another handle on the file lets them all go, and
the next program that leaves takes the write-ahead log away from under the one that goes on writing into it.
"""

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from psm_desktop.errors import PsmError
from psm_desktop.readers.parcels import parcels
from psm_desktop.store import copies, headline, restore, seed

COME_AND_GO = (
    "import sqlite3, sys; db = sqlite3.connect(sys.argv[1]); db.execute('SELECT * FROM copy').fetchone(); db.close()"
)


@pytest.fixture
def held(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    file = tmp_path / "comune.psmdb"
    copies.create(file, seed.plan(), officer="Anna", made_at=1_795_000_000, communes=("001003",))
    with closing(copies.connect(file)) as db:
        copies.set_officer(db, "Maria")
        yield db


def _connect(file: Path) -> None:
    copies.connect(file).close()


def _look_back(file: Path) -> None:
    with restore.reading(file):
        pass


def _show_headline(file: Path) -> None:
    assert headline.look(file, lambda _identity: "", "2026-11-23", "2026-12-23") is not None


def _drop_its_folder(file: Path) -> None:
    found = list(parcels([file.parent, file]))
    assert {one.problem.code for one in found if one.problem} == {"not-a-package"}


@pytest.mark.parametrize("act", [_connect, copies.check_header, _look_back, _show_headline, _drop_its_folder])
def test_another_program_that_comes_and_goes_takes_nothing_away(
    held: sqlite3.Connection, act: Callable[[Path], None]
) -> None:
    file = copies.file_of(held)
    act(file)
    subprocess.run([sys.executable, "-c", COME_AND_GO, str(file)], check=True)
    copies.set_officer(held, "Lucia")
    with closing(copies.connect(file)) as other:
        assert copies.about(other).officer == "Lucia"


def test_nothing_is_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(PsmError) as told:
        copies.check_header(tmp_path / "non c'è.psmdb")
    assert told.value.code == "no-workspace"
    with pytest.raises(PsmError) as told:
        copies.check_header(tmp_path)
    assert told.value.code == "cannot-open"
    assert list(tmp_path.iterdir()) == []


def test_names_with_signs_are_looked_at(tmp_path: Path) -> None:
    file = tmp_path / "Più #1 al 50% ?" / "copia è.psmdb"
    file.parent.mkdir()
    copies.create(file, seed.plan(), officer="Anna", made_at=1_795_000_000, communes=("001003",))
    copies.check_header(file)
    assert [one.name for one in file.parent.iterdir()] == [file.name]
