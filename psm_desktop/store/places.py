"""Whether a workspace lies where it should not: in a folder a cloud service synchronises, or on another computer.

SQLite's locks do not hold there: two PCs that write at once can spoil the file (sqlite.org/whentouse, sqlite.org/wal).
"""

import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

CLOUD_FOLDERS = {
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "il mio drive": "Google Drive",
    "my drive": "Google Drive",
    "drivefs": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "pclouddrive": "pCloud",
    "megasync": "MEGA",
}
"""Name of a folder in small letters -> the service that makes folders of that name."""
ONEDRIVE = re.compile(r"onedrive( ?- ?.+)?|sharepoint")
"""«OneDrive», «OneDrive - Comune di Balme»."""
CLOUD_FILES = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".owncloudsync.log": "Nextcloud",
    ".nextcloudsync.log": "Nextcloud",
    ".stfolder": "Syncthing",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
}
"""File or folder in the root of a synchronised folder -> the service that puts it there."""
SYNC_DATABASE = re.compile(r"\._?sync_[0-9a-f]+\.db")
"""Nextcloud's and ownCloud's own database in the root of their folder."""
ONEDRIVE_NAMES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
NETWORK_SYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "davfs", "ceph", "glusterfs"}
NETWORK_FUSE = {"sshfs", "davfs", "davfs2", "rclone", "gvfsd-fuse", "s3fs", "glusterfs", "smbnetfs", "curlftpfs"}
DRIVE_REMOTE = 4


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A place to warn about. `service`: whose cloud it is; "" for a folder on another computer."""

    service: str

    @property
    def code(self) -> str:
        """Of its sentence."""
        return "in-the-cloud" if self.service else "on-the-network"


def doubtful(
    folder: PurePath,
    *,
    mounts: str = "",
    environment: Mapping[str, str] | None = None,
    names_in: Callable[[PurePath], Iterable[str]] = lambda _folder: (),
    is_remote_drive: Callable[[str], bool] = lambda _drive: False,
) -> Doubtful | None:
    """What to warn of about a folder (absolute, links followed); None where nothing speaks against it.

    `mounts`: text of /proc/mounts; `names_in`: what lies in a folder; `is_remote_drive`: whether a letter of Windows
    leads to another computer.
    """
    if service := _cloud(folder, environment or {}, names_in):
        return Doubtful(service)
    if folder.drive.startswith("\\\\") or (folder.drive and is_remote_drive(folder.drive)):
        return Doubtful("")
    return Doubtful("") if _is_network(_system_of(folder, mounts)) else None


def _cloud(
    folder: PurePath, environment: Mapping[str, str], names_in: Callable[[PurePath], Iterable[str]]
) -> str | None:
    for name in ONEDRIVE_NAMES:
        root = environment.get(name)
        if root and folder.is_relative_to(type(folder)(root)):
            return "OneDrive"
    for place in (folder, *folder.parents):
        name = place.name.lower()
        if ONEDRIVE.fullmatch(name):
            return "OneDrive"
        if name in CLOUD_FOLDERS:
            return CLOUD_FOLDERS[name]
        for inside in names_in(place):
            if inside in CLOUD_FILES:
                return CLOUD_FILES[inside]
            if SYNC_DATABASE.fullmatch(inside):
                return "Nextcloud"
    return None


def _system_of(folder: PurePath, mounts: str) -> str:
    """The file system a folder lies on, "" where nothing is known: the longest place it hangs below, the last such."""
    found, length = "", -1
    for line in mounts.splitlines():
        _device, place, system, *_ = [*line.split(" "), "", "", ""]
        place = place.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
        if place and len(place) >= length and folder.is_relative_to(place):
            found, length = system, len(place)
    return found


def _is_network(system: str) -> bool:
    kind, _, name = system.partition(".")
    return system in NETWORK_SYSTEMS or (kind == "fuse" and name in NETWORK_FUSE)


def look(workspace: Path) -> Doubtful | None:
    """The same about the folder of a workspace on this computer."""
    try:
        mounts = Path("/proc/mounts").read_text("utf-8", "replace") if sys.platform == "linux" else ""
    except OSError:
        mounts = ""
    return doubtful(
        workspace.resolve().parent,
        mounts=mounts,
        environment=os.environ,
        names_in=_names_in,
        is_remote_drive=_is_remote,
    )


def _names_in(folder: PurePath) -> list[str]:
    """Hidden files are what tells; a folder one may not list tells nothing."""
    try:
        return [name for name in os.listdir(folder) if name.startswith(".")]
    except OSError:
        return []


def _is_remote(drive: str) -> bool:
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == DRIVE_REMOTE)
    else:  # noqa: RET505  # so mypy knows the two worlds apart
        return False
