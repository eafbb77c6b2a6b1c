"""What the person answers where the window asks the system for a file or a folder."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QWidget

from psm_desktop.ui.common.ask_file import AskFile


@dataclass
class FileAnswers:
    """Files to read, a folder, a file to write; None: the dialog is left. `names` is what the dialogs suggested."""

    files: list[Path] = field(default_factory=list)
    folder: Path | None = None
    out: Path | None = None
    names: list[str] = field(default_factory=list)

    def ask(self) -> AskFile:
        """In the place of the system's dialogs."""
        return AskFile(lambda *_: self.files, lambda *_: self.folder, self._where)

    def _where(self, _parent: QWidget, _title: str, name: str, _kinds: str) -> Path | None:
        self.names.append(name)
        return self.out
