"""Folders of files: all the way down, hidden ones left out, links that lead in a circle harmless."""

import os
from pathlib import Path

import pytest

from psm_desktop.domain.parcel import MAGIC
from psm_desktop.readers import folders
from psm_desktop.readers.parcels import parcels
from tests.readers.mails import message

PACKAGE = MAGIC + b"x"


def put(file: Path, data: bytes = PACKAGE) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def told(*paths: Path) -> list[tuple[str, str]]:
    return [(one.name, one.problem.code if one.problem else one.inside) for one in parcels(paths)]


def test_a_folder_is_read_all_the_way_down_and_hidden_files_are_left_out(tmp_path: Path) -> None:
    posta = tmp_path / "posta"
    for name in ("b.psm", "giugno/a.psm", "giugno/pec/c.psm", ".nascosto.psm", ".git/d.psm"):
        put(posta / name)
    put(posta / "giugno" / "m.eml", message(("e.psm", PACKAGE), ("f.psm", PACKAGE)).as_bytes())
    put(posta / "foto.jpg", b"\xff\xd8")
    put(tmp_path / "z.psm")
    assert told(posta, tmp_path / "z.psm") == [
        ("b.psm", ""),
        ("foto.jpg", "not-a-package"),
        ("a.psm", ""),
        ("e.psm", "m.eml"),
        ("f.psm", "m.eml"),
        ("c.psm", ""),
        ("z.psm", ""),
    ]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_in_a_circle_pipes_and_links_to_nothing_are_left_alone(tmp_path: Path) -> None:
    put(tmp_path / "a.psm")
    (tmp_path / "su").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "io").symlink_to(tmp_path / "io")
    (tmp_path / "manca.psm").symlink_to(tmp_path / "niente.psm")
    os.mkfifo(tmp_path / "tubo.psm")
    assert told(tmp_path) == [("a.psm", "")]


def test_a_folder_without_files_or_with_too_many_says_so_after_what_it_gave(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "vuota" / "dentro").mkdir(parents=True)
    for n in range(3):
        put(tmp_path / "tanti" / f"{n}.psm")
    monkeypatch.setattr(folders, "MOST_FILES", 2)
    assert told(tmp_path / "vuota", tmp_path / "tanti") == [
        ("vuota", "nothing-inside"),
        ("0.psm", ""),
        ("1.psm", ""),
        ("tanti", "folder-too-full"),
    ]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything is open to some")
def test_a_folder_one_may_not_look_into_says_so(tmp_path: Path) -> None:
    (tmp_path / "chiusa").mkdir(mode=0)
    assert told(tmp_path / "chiusa") == [("chiusa", "cannot-read")]
