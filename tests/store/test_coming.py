"""Pieces of files that have come in part: what is here, what is not, and never a byte twice."""

import os
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psm_desktop.errors import PsmError
from psm_desktop.store import coming, evidence, kept_files
from psm_desktop.store.coming import Coming, File

COMMUNE = "001003"
WORDS = bytes(range(60))
WHOLE = File(sha256(WORDS).hexdigest(), len(WORDS))
CUTS = st.lists(st.tuples(st.integers(0, 59), st.integers(1, 60)), max_size=8)


def lying(folder: Path) -> dict[str, int]:
    """The pieces on the disk with their bytes."""
    there = folder / "ala.files" / coming.FOLDER / COMMUNE
    return {one.name: one.stat().st_size for one in there.iterdir()} if there.is_dir() else {}


@given(CUTS)
def test_what_is_here_and_what_is_not_make_the_file(cuts: list[tuple[int, int]]) -> None:
    with TemporaryDirectory() as name:
        workspace = Path(name) / "ala.psmdb"
        here, known = Coming(workspace, COMMUNE), set[int]()
        for offset, length in cuts:
            data = WORDS[offset : offset + length]
            news = set(range(offset, offset + len(data))) - known
            assert here.add(WHOLE, offset, data) == len(news)
            known |= news
        assert sum(lying(Path(name)).values()) == len(known)
        again = Coming(workspace, COMMUNE)  # as the next program finds it
        for one in (here, again):
            assert {at for gap in one.gaps(WHOLE) for at in range(*gap)} == set(range(60)) - known
        for gap in again.gaps(WHOLE):
            again.add(WHOLE, gap.offset, WORDS[gap.offset : gap.end])
        assert again.join(WHOLE)
        assert evidence.is_whole(kept_files.folder_of(workspace) / WHOLE.sha256)
        assert lying(Path(name)) == {}


def test_pieces_that_make_something_else_are_thrown_away(tmp_path: Path) -> None:
    here = Coming(tmp_path / "ala.psmdb", COMMUNE)
    here.add(WHOLE, 0, WORDS[:30])
    here.add(WHOLE, 30, bytes(30))
    assert not here.join(WHOLE)
    assert (here.files(), lying(tmp_path), here.is_kept(WHOLE.sha256)) == ([], {}, False)


def test_a_rehearsal_knows_what_would_be_here_and_writes_nothing(tmp_path: Path) -> None:
    here = Coming(tmp_path / "ala.psmdb", COMMUNE, is_rehearsal=True)
    assert here.add(WHOLE, 10, WORDS[10:]) == 50
    assert here.gaps(WHOLE) == [(0, 10)]
    here.put(WHOLE.sha256, WORDS)
    here.settle()
    here.make_room([], 0)
    assert list(tmp_path.iterdir()) == []


def test_what_has_waited_longest_goes_first(tmp_path: Path) -> None:
    here = Coming(tmp_path / "ala.psmdb", COMMUNE)
    files = [File(f"{n:064x}", 60) for n in range(4)]
    for n, file in enumerate(files):
        here.add(file, 0, WORDS[:20])
        (piece,) = (tmp_path / "ala.files" / coming.FOLDER / COMMUNE).glob(f"{file.sha256}.*")
        os.utime(piece, (1000 - n, 1000 - n))
    here.make_room({files[3]}, 45)
    assert sorted(here.files()) == [files[0], files[1], files[3]]
    assert sorted(Coming(tmp_path / "ala.psmdb", COMMUNE).files()) == [files[0], files[1], files[3]]


def test_what_a_program_left_behind_is_swept_and_strangers_stay(tmp_path: Path) -> None:
    there = tmp_path / "ala.files" / coming.FOLDER / COMMUNE
    there.mkdir(parents=True)
    for name in ("77.part", "Nota.txt", f"{WHOLE.sha256}.60.0.x"):
        (there / name).write_bytes(b"x")
        os.utime(there / name, (1000, 1000))
    here = Coming(tmp_path / "ala.psmdb", COMMUNE)
    assert here.files() == []
    here.add(WHOLE, 0, WORDS[:5])
    assert set(lying(tmp_path)) == {"Nota.txt", f"{WHOLE.sha256}.60.0.x", f"{WHOLE.sha256}.60.0.5"}


def test_a_folder_that_cannot_be_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "ala.files").write_text("a file where the folder should be")
    with pytest.raises(PsmError) as told:
        Coming(tmp_path / "ala.psmdb", COMMUNE).add(WHOLE, 0, WORDS)
    assert told.value.code == "cannot-write"
