"""What a field of a travelling row can hold: a value of its column's type, nothing, or a draft (DESIGN §5)."""

from dataclasses import dataclass

from psm_desktop.domain.text import canonical


@dataclass(frozen=True, slots=True)
class Draft:
    """Text as typed that could not be read as the field's type; it stands in the same register as the value."""

    text: str


Value = int | str | None
Cell = Value | Draft
"""A value, None for a cleared field, or a draft."""

LARGEST = (1 << 63) - 1


def in_canonical_form(cell: Cell) -> Cell:
    """The one form in which equal things are equal: text in NFC and trimmed, empty text is None (rule R9).

    Raises ValueError for what SQLite cannot hold as a whole number.
    """
    match cell:
        case Draft(text):
            return Draft(kept) if (kept := canonical(text)) else None
        case str():
            return canonical(cell)
        case bool():
            return int(cell)
        case int() if not -LARGEST <= cell <= LARGEST:
            raise ValueError("whole number out of range")
    return cell
