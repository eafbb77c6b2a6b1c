"""One window to a workspace: who is told what, and what a crash leaves; places where a workspace should not lie."""

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from psm_desktop.errors import PsmError
from psm_desktop.store import lock, places
from psm_desktop.store.places import Doubtful

NOW = 1_795_000_000  # 18/11/2026 12:06 in Rome

HOLD = """
import sys, time
from pathlib import Path
from psm_desktop.store import lock
held = lock.take(Path(sys.argv[1]), "Maria Rossi", int(sys.argv[2]))
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ala.psmdb"


def holding(file: Path) -> "subprocess.Popen[str]":
    """Another program that has the workspace open."""
    other = subprocess.Popen([sys.executable, "-c", HOLD, str(file), str(NOW)], stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    return other


def test_a_second_program_is_told_who_and_where(file: Path) -> None:
    other = holding(file)
    try:
        with pytest.raises(PsmError) as told:
            lock.take(file, "Bruno Verdi", NOW + 60)
        assert told.value.code == "open-elsewhere"
        computer = socket.gethostname()
        assert f"«ala.psmdb» è aperta sul computer {computer} da Maria Rossi, dal 18/11/2026 12:06." in str(told.value)
        assert json.loads(lock.file_of(file).read_text())["officer"] == "Maria Rossi", "and nothing was overwritten"
    finally:
        other.kill()
        other.wait()


def test_what_a_crash_leaves_holds_nobody_up(file: Path) -> None:
    other = holding(file)
    other.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    other.wait()
    assert lock.file_of(file).exists()
    mine = lock.take(file, "Bruno Verdi", NOW)
    assert json.loads(lock.file_of(file).read_text()) == {
        "host": socket.gethostname(),
        "officer": "Bruno Verdi",
        "since": NOW,
    }
    assert mine.left_by is None, "it was this computer's own"
    mine.release()


def test_it_is_given_free_once_and_leaves_nothing(file: Path) -> None:
    for officer in ("Maria Rossi", "Bruno Verdi"):
        held = lock.take(file, officer, NOW)
        with pytest.raises(PsmError):
            lock.take(file, "Terzo", NOW)
        held.release()
        held.release()
    assert list(file.parent.iterdir()) == []


def test_one_that_another_computer_never_closed_is_told(file: Path) -> None:
    """As a folder synchronised by a cloud service shows it: the words are there, the lock is not."""
    lock.file_of(file).write_text(json.dumps({"host": "PC-RAGIONERIA", "officer": "Maria Rossi", "since": NOW}))
    held = lock.take(file, "Bruno Verdi", NOW + 60)
    assert held.left_by == lock.Holder("PC-RAGIONERIA", "Maria Rossi", NOW)
    held.release()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"host": 1}', '{"host": "x", "officer": "y", "since": "z"}', "\0" * 99]
)
def test_words_nobody_can_read_do_no_harm(file: Path, text: str) -> None:
    lock.file_of(file).write_text(text)
    held = lock.take(file, "Bruno Verdi", NOW)
    assert held.left_by is None
    held.release()


def test_where_no_file_can_be_made_nothing_is_held(tmp_path: Path) -> None:
    held = lock.take(tmp_path / "non c'è" / "ala.psmdb", "Bruno Verdi", NOW)
    held.release()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="a name can be taken away from an open file")
def test_two_locks_on_a_removed_and_a_new_file_are_not_both_had(file: Path) -> None:
    """The name is looked at again after locking: in between, the one before us may have given it free."""
    held = lock.take(file, "Maria Rossi", NOW)
    lock.file_of(file).unlink()
    other = lock.take(file, "Bruno Verdi", NOW)
    held.release()
    assert lock.file_of(file).exists(), "it is the other's by now"
    other.release()
    assert not lock.file_of(file).exists()


MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
/dev/sda2 /home ext4 rw 0 0
server:/piani /home/rossi/piani nfs4 rw 0 0
//server/uffici /mnt/uffici\\040comuni cifs rw 0 0
rossi@server: /home/rossi/lontano fuse.sshfs rw 0 0
/dev/sdb1 /media/chiavetta vfat rw 0 0
/dev/sdc1 /mnt/uffici\\040comuni/disco ext4 rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
encfs /home/rossi/chiuso fuse.encfs rw 0 0
"""
NETWORK = Doubtful("")


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("/home/rossi/Documenti/Piano strategico", None),
        ("/home/rossi/piani/2026", NETWORK),
        ("/home/rossi/piani-vecchi", None),
        ("/mnt/uffici comuni", NETWORK),
        ("/mnt/uffici comuni/disco/piano", None),
        ("/home/rossi/lontano", NETWORK),
        ("/run/user/1000/gvfs/smb-share:server=x", NETWORK),
        ("/home/rossi/chiuso", None),
        ("/media/chiavetta", None),
        ("/home/rossi/Dropbox/piano", Doubtful("Dropbox")),
        ("/home/rossi/Nextcloud/Comune", Doubtful("Nextcloud")),
        ("/home/rossi/OneDrive - Comune di Balme/piano", Doubtful("OneDrive")),
        ("/Users/rossi/Library/Mobile Documents/com~apple~CloudDocs", Doubtful("iCloud")),
        ("/home/rossi/onedrivevecchio", None),
    ],
)
def test_places_on_linux(folder: str, expected: Doubtful | None) -> None:
    assert places.doubtful(PurePosixPath(folder), mounts=MOUNTS) == expected


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        (r"C:\Users\Rossi\Documents\Piano strategico", None),
        (r"C:\Users\Rossi\OneDrive - Comune di Balme\Piano", Doubtful("OneDrive")),
        (r"D:\Nuvola del Comune\Piano", Doubtful("OneDrive")),
        (r"D:\Nuvola del Comune due", None),
        (r"G:\Il mio Drive\Piano", Doubtful("Google Drive")),
        (r"\\server\uffici\Piano", NETWORK),
        (r"Z:\Piano", NETWORK),
    ],
)
def test_places_on_windows(folder: str, expected: Doubtful | None) -> None:
    found = places.doubtful(
        PureWindowsPath(folder),
        environment={"OneDriveCommercial": r"D:\Nuvola del Comune", "OneDrive": ""},
        is_remote_drive=lambda drive: drive == "Z:",
    )
    assert found == expected


@pytest.mark.parametrize(
    ("inside", "service"),
    [(".dropbox", "Dropbox"), (".sync_1a2b3c4d5e6f.db", "Nextcloud"), (".stfolder", "Syncthing"), (".config", None)],
)
def test_a_folder_of_any_name_tells_by_what_its_service_puts_there(
    tmp_path: Path, inside: str, service: str | None
) -> None:
    workspace = tmp_path / "nuvola" / "piani" / "ala.psmdb"
    workspace.parent.mkdir(parents=True)
    (tmp_path / "nuvola" / inside).touch()
    found = places.look(workspace)
    assert (found.service if found else None) == service


def test_both_have_a_sentence() -> None:
    for one in (Doubtful("Dropbox"), NETWORK):
        assert "se due computer la aprono insieme" in str(PsmError(one.code, service=one.service))
