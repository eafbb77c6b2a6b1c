"""Files of evidence: whole or not at all, once for each content, and never outside their folder."""

import hashlib
import os
from pathlib import Path

import pytest

from psm_desktop.domain.media import is_program, media_type, size
from psm_desktop.errors import PsmError
from psm_desktop.store import evidence, kept_files


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Nothing of evidence asks what stands in it."""
    return tmp_path / "ala.psmdb"


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    file = tmp_path / "Ponte, prima.JPG"
    file.write_bytes(os.urandom(3 << 20))
    return file


def files(workspace: Path) -> list[str]:
    folder = workspace.with_name("ala.files")
    return sorted(os.listdir(folder)) if folder.is_dir() else []


def code_of(caught: pytest.ExceptionInfo[PsmError]) -> str:
    assert str(caught.value)
    return caught.value.code


def test_a_file_lies_under_the_hash_of_its_content(workspace: Path, photo: Path) -> None:
    sha256 = hashlib.sha256(photo.read_bytes()).hexdigest()
    steps: list[tuple[int, int]] = []
    kept = evidence.keep(workspace, photo, lambda done, total: steps.append((done, total)))
    assert kept == evidence.Kept("Ponte, prima.JPG", sha256, 3 << 20, "image/jpeg")
    assert files(workspace) == [sha256]
    assert steps[-1] == (3 << 20, 3 << 20)
    assert evidence.is_here(workspace, sha256)


@pytest.mark.parametrize("end", ["", "-wal"])
def test_the_copy_itself_is_no_evidence(workspace: Path, end: str) -> None:
    own = workspace.with_name(workspace.name + end)
    own.write_bytes(b"SQLite format 3")
    (workspace.parent / "nome.pdf").symlink_to(own)
    for file in (own, workspace.parent / "nome.pdf"):
        with pytest.raises(PsmError) as caught:
            evidence.keep(workspace, file)
        assert code_of(caught) == "evidence-own-copy"
    assert files(workspace) == []


def test_the_same_content_lies_there_once(workspace: Path, photo: Path) -> None:
    again = photo.with_name("copia.jpg")
    again.write_bytes(photo.read_bytes())
    first, second = evidence.keep(workspace, photo), evidence.keep(workspace, again)
    assert first.sha256 == second.sha256
    assert files(workspace) == [first.sha256]


def test_one_that_has_gone_bad_is_made_good_by_attaching_it_again(workspace: Path, photo: Path) -> None:
    kept = evidence.keep(workspace, photo)
    place = evidence.file_of(workspace, kept.sha256)
    assert place is not None
    place.write_bytes(b"rotten")
    evidence.keep(workspace, photo)
    assert place.read_bytes() == photo.read_bytes()


REFUSED = {
    "missing": (lambda file: file.unlink(), "no-file"),
    "a folder": (lambda file: (file.unlink(), file.mkdir()), "evidence-no-file"),
    "a pipe": (lambda file: (file.unlink(), os.mkfifo(file)), "evidence-no-file"),
    "empty": (lambda file: file.write_bytes(b""), "evidence-empty"),
    "huge": (lambda file: os.truncate(file, evidence.LARGEST_BYTES + 1), "evidence-too-large"),
}


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="makes a pipe with a name")
def test_what_is_no_file_to_keep_is_said_and_leaves_nothing(workspace: Path, photo: Path, name: str) -> None:
    spoil, code = REFUSED[name]
    spoil(photo)
    with pytest.raises(PsmError) as caught:
        evidence.keep(workspace, photo)
    assert code_of(caught) == code
    assert files(workspace) == []


def test_a_file_that_grows_past_the_limit_while_it_is_read_is_refused(
    workspace: Path, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def grow(done: int, total: int) -> None:
        with photo.open("ab") as file:
            file.write(os.urandom(1 << 20))

    monkeypatch.setattr(evidence, "LARGEST_BYTES", 4 << 20)
    with pytest.raises(PsmError) as caught:
        evidence.keep(workspace, photo, grow)
    assert code_of(caught) == "evidence-too-large"
    assert files(workspace) == []


def test_stopped_while_it_is_copied_nothing_stays(workspace: Path, photo: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        evidence.keep(workspace, photo, stop)
    assert files(workspace) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="writes onto a disk that is always full")
def test_a_full_disk_is_said_and_leaves_nothing(workspace: Path, photo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open

    def full(self: Path, mode: str = "r", *args: object) -> object:
        return opened(Path("/dev/full"), "wb", 0) if self.suffix == ".part" else opened(self, mode)

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(PsmError) as caught:
        evidence.keep(workspace, photo)
    assert code_of(caught) == "disk-full"
    assert files(workspace) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read and write anything")
def test_a_file_or_folder_that_is_closed_is_said(workspace: Path, photo: Path) -> None:
    photo.chmod(0)
    with pytest.raises(PsmError) as caught:
        evidence.keep(workspace, photo)
    assert code_of(caught) == "cannot-read"
    photo.chmod(0o600)
    workspace.parent.chmod(0o500)
    try:
        with pytest.raises(PsmError) as caught:
            evidence.keep(workspace, photo)
        assert code_of(caught) == "cannot-write"
    finally:
        workspace.parent.chmod(0o700)


def test_what_killed_programs_left_is_swept_a_day_later(workspace: Path, photo: Path) -> None:
    folder = workspace.with_name("ala.files")
    folder.mkdir()
    for name, age_s in (("1-2.part", 2 * evidence.LEFT_BEHIND_S), ("3-4.part", 0)):
        (folder / name).write_bytes(b"half")
        moment = (folder / name).stat().st_mtime - age_s
        os.utime(folder / name, (moment, moment))
    kept = evidence.keep(workspace, photo)
    assert files(workspace) == sorted(["3-4.part", kept.sha256])


def test_a_copy_is_given_out_checked_and_over_nothing(workspace: Path, photo: Path, tmp_path: Path) -> None:
    kept, folder = evidence.keep(workspace, photo), tmp_path / "fuori"
    folder.mkdir()
    assert evidence.copy_out(workspace, kept.name, kept.sha256, folder) == folder / kept.name
    assert (folder / kept.name).read_bytes() == photo.read_bytes()
    with pytest.raises(PsmError) as caught:
        evidence.copy_out(workspace, kept.name, kept.sha256, folder)
    assert code_of(caught) == "file-exists"
    assert os.listdir(folder) == [kept.name]


def test_a_file_that_is_gone_or_changed_is_told_and_not_given_out(workspace: Path, photo: Path, tmp_path: Path) -> None:
    kept = evidence.keep(workspace, photo)
    place = evidence.file_of(workspace, kept.sha256)
    assert place is not None
    told, changed = [], photo.read_bytes() + b"!"
    for spoil in (lambda: place.write_bytes(b""), lambda: place.write_bytes(changed), lambda: None):
        spoil()
        with pytest.raises(PsmError) as caught:
            evidence.copy_out(workspace, kept.name, kept.sha256, tmp_path / "fuori.jpg")
        told.append(code_of(caught))
    assert told == ["evidence-damaged", "evidence-damaged", "evidence-missing"]
    assert not (tmp_path / "fuori.jpg").exists()
    assert not evidence.is_here(workspace, kept.sha256)
    assert place.with_name(f"{place.name}.{evidence.SPOILT}").read_bytes() == changed, "what somebody wrote stays"


@pytest.mark.parametrize("sha256", ["../ala.psmdb", "a" * 63, "A" * 64, "a" * 64 + "\n", "", None])
def test_what_is_no_hash_names_no_file(workspace: Path, sha256: str | None) -> None:
    """A row comes from another PC and may say anything."""
    workspace.write_bytes(b"secret")
    assert evidence.file_of(workspace, sha256) is None
    with pytest.raises(PsmError):
        evidence.copy_out(workspace, "x", sha256, workspace.with_name("out"))


@pytest.mark.parametrize("name", ["../../x.sh", "C:\\x.exe", "a/b", "..", ".", "", "nul\0", "con\ntrol", ".ssh"])
def test_a_copy_stays_in_the_folder_it_was_asked_for(workspace: Path, photo: Path, tmp_path: Path, name: str) -> None:
    kept, folder = evidence.keep(workspace, photo), tmp_path / "fuori"
    folder.mkdir()
    out = evidence.copy_out(workspace, name, kept.sha256, folder)
    assert out.parent == folder
    assert os.listdir(folder) == [out.name]
    assert not out.name.startswith(".")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("CON.pdf", "_CON.pdf"),
        ("nul", "_nul"),
        ("Lpt\u00b9 .txt", "_Lpt\u00b9 .txt"),
        ("console.pdf", "console.pdf"),
        ("foto\u202egpj.exe", "foto_gpj.exe"),
        ("elenco.pdf. . ", "elenco.pdf"),
        ("\x7f\x85", "__"),
        ("\u00e8" * 200 + ".pdf", "\u00e8" * 73 + ".pdf"),
        ("\U0001f600" * 120 + ".jpg", "\U0001f600" * 36 + ".jpg"),
    ],
)
def test_a_copy_has_a_name_every_system_takes(
    workspace: Path, photo: Path, tmp_path: Path, name: str, safe: str
) -> None:
    kept, folder = evidence.keep(workspace, photo), tmp_path / "fuori"
    folder.mkdir()
    out = evidence.copy_out(workspace, name, kept.sha256, folder)
    assert (out.name, out.read_bytes()) == (safe, photo.read_bytes())


def test_a_copy_may_have_as_long_a_name_as_the_system_takes(workspace: Path, photo: Path, tmp_path: Path) -> None:
    kept, out = evidence.keep(workspace, photo), tmp_path / ("\u00e8" * 125 + ".jpg")
    assert evidence.copy_out(workspace, "x", kept.sha256, out).read_bytes() == photo.read_bytes()


def test_programs_are_known_by_their_ending() -> None:
    names = ("a.exe", "foto.JPG.LNK", "x.ps1", "delibera.pdf.p7m", "exe", "a.exe.pdf", "tavola.dwg")
    assert [name for name in names if is_program(name)] == ["a.exe", "foto.JPG.LNK", "x.ps1"]


def test_a_long_name_keeps_its_ending() -> None:
    assert evidence.short_name("x" * 300 + ".pdf") == "x" * 246 + ".pdf"
    assert evidence.short_name("x" * 300) == "x" * 250
    assert evidence.short_name("a." + "x" * 300) == ("a." + "x" * 300)[:250]
    assert evidence.short_name("\ud800 ") == "allegato"


def test_kinds_and_sizes_are_said_the_same_everywhere() -> None:
    assert [media_type(name) for name in ("A.PDF", "delibera.pdf.p7m", "Makefile", "x.", "foto.jpeg")] == [
        *("application/pdf", "application/pkcs7-mime"),
        *("application/octet-stream", "application/octet-stream", "image/jpeg"),
    ]
    said = [size(n).replace("\u00a0", " ") for n in (0, 999, 1000, 2_150_000, 100_000_000, 5_000_000_000)]
    assert said == ["0 byte", "999 byte", "1 kB", "2,1 MB", "100 MB", "5 GB"]


def test_a_folder_nothing_was_carried_into_is_not_left(tmp_path: Path) -> None:
    source, target = tmp_path / "qui.files", tmp_path / "la.files"
    source.mkdir()
    (source / hashlib.sha256(b"delibera").hexdigest()).write_bytes(b"delibera")

    def stick_pulled(_done: int, _of: int) -> None:
        raise OSError(28, "full")

    with pytest.raises(OSError, match="full"):
        kept_files.carry(source, target, stick_pulled)
    assert not target.exists()
    assert kept_files.carry(source, target) == 1
