"""The letter of an invitation: the secret as words and as a QR code, on paper and nowhere else. One page a commune."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.days import MONTHS
from psm_desktop.reports.files import write_whole

TITLE = "Invito a PSM Desktop"
OFFICE = "Città metropolitana di Torino"


@dataclass(frozen=True, slots=True)
class Letter:
    """`words`: the secret's, in their order; `office`: those of the office's key; `file`: the invitation's name;
    `made_at`: UTC second, `day` the same in Rome."""

    commune: Commune
    words: tuple[str, ...]
    office: tuple[str, ...]
    file: str
    made_at: int
    day: date
    is_training: bool

    @property
    def phrase(self) -> str:
        """What the QR code holds: the words as one types them."""
        return " ".join(self.words)

    @property
    def day_words(self) -> str:
        """22 novembre 2026"""
        return f"{self.day.day} {MONTHS[self.day.month - 1]} {self.day.year}"


def write(letters: Sequence[Letter], out: Path | BinaryIO, *, step: Callable[[int, int], None] | None = None) -> int:
    """Write one or more letters into one PDF, whole or not at all; gives its pages. Equal letters give equal bytes.

    `step`: told pages drawn and pages expected, may raise to stop. Raises PsmError when the file cannot be written.
    """
    from psm_desktop.reports.pdf import fonts
    from psm_desktop.reports.pdf.document import Facts, Running, build
    from psm_desktop.reports.pdf.letter import story

    fonts.register()
    whose = f"Comune di {letters[0].commune.name}" if len(letters) == 1 else f"{len(letters)} Comuni"
    data, pages = build(
        story(letters),
        Facts(f"{TITLE} – {whose}", OFFICE, f"Lettera dell'invito, {letters[0].day_words}", letters[0].made_at),
        Running("", f"{OFFICE} – {TITLE}", ("DATI DI PROVA",) * letters[0].is_training),
        [],
        step or (lambda done, total: None),
        len(letters),
    )
    write_whole(out, data)
    return pages
