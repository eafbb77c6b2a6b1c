"""Where a report may be put: never over a copy of the Plan or another kind of file, never in the place of a device."""

import os
from pathlib import Path

import pytest

from psm_desktop.errors import PsmError
from psm_desktop.reports.files import write_whole

PDF = b"%PDF-1.7 new"


@pytest.mark.parametrize("there", [b"SQLite format 3\0 all our work", b"PK\3\4 a workbook", b"x"])
def test_a_file_of_another_kind_stays(tmp_path: Path, there: bytes) -> None:
    out = tmp_path / "ala.psmdb"
    out.write_bytes(there)
    with pytest.raises(PsmError) as refused:
        write_whole(out, PDF)
    assert refused.value.code == "file-exists"
    assert out.read_bytes() == there
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("there", [b"", b"%PDF-1.4 old"])
def test_an_older_one_gives_way(tmp_path: Path, there: bytes) -> None:
    out = tmp_path / "relazione.pdf"
    out.write_bytes(there)
    write_whole(out, PDF)
    assert out.read_bytes() == PDF


@pytest.mark.parametrize("name", ["", ".", "there"])
def test_a_folder_is_no_name_for_a_file(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "there").mkdir()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PsmError) as refused:
        write_whole(Path(name), PDF)
    assert refused.value.code == "cannot-write"
    assert [file.name for file in tmp_path.iterdir()] == ["there"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")
def test_what_is_no_plain_file_keeps_its_place(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(PsmError) as refused:
        write_whole(pipe, PDF)
    assert refused.value.code == "cannot-write"
    assert pipe.is_fifo()


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_stays_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    real, link = tmp_path / "real.pdf", tmp_path / "link.pdf"
    link.symlink_to(real)
    write_whole(link, PDF)
    assert link.is_symlink()
    assert real.read_bytes() == PDF
