"""States of an intervention (UX.md §3); *in ritardo* is computed and no state."""

from enum import StrEnum


class Status(StrEnum):
    """The value is what is stored and what the glossary calls it."""

    NOT_STARTED = "not_started"
    IN_DESIGN = "in_design"
    IN_PROGRESS = "in_progress"
    SUSPENDED = "suspended"
    COMPLETED = "completed"
    WITHDRAWN = "withdrawn"


OPEN = (Status.NOT_STARTED, Status.IN_DESIGN, Status.IN_PROGRESS, Status.SUSPENDED)
"""States in which work is still to come: only these can be late."""

BY_CODE: dict[str | None, Status] = {str(status): status for status in Status}


def status_of(text: str | None) -> Status | None:
    """The state of a stored code; None for a code this program does not know."""
    return BY_CODE.get(text)
