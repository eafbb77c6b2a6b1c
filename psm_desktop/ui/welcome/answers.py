"""What the first run asks, as one value."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class Start(Enum):
    """Where a new copy starts from."""

    INCLUDED_PLAN = "included-plan"
    INVITATION = "invitation"
    EXCEL = "excel"
    BACKUP = "backup"
    HANDOVER = "handover"


@dataclass(frozen=True, slots=True)
class Answers:
    """The three answers. The page emits them; making the copy is the program's own work."""

    commune: str | None  # ISTAT code; None for the office, for training without a choice, where the file says it
    officer: str  # name and surname; "" only for training
    office_name: str  # "Segreteria"; "" where the person did not say
    start: Start
    training: bool
    is_office: bool
    source: Path | None = None  # the file it starts from; None with the included plan
    phrase: str = ""  # as typed: the words of the letter, where an invitation asks for them; a handover's passphrase
