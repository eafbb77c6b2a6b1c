"""The colours of the program, one per role, in a light and a dark set; plain Python, so contrast is tested without Qt.

A screen names a role (`theme.c.primary`, "warn_bg") and never a colour of its own. A pair `x`, `x_bg` is a text and its
tint and always holds 4.5:1; borders, icons and bars hold 3:1 on what they stand on.
"""

from typing import NamedTuple


class Colours(NamedTuple):
    """One "#rrggbb" per role of the look."""

    window: str  # page behind cards, side panels, status bar
    surface: str  # where one reads and writes: tables, forms, cards
    raised: str  # hover, chosen value of a conflict, ground of the PDF
    rule: str  # decorative line only, never the border of a field
    line: str  # line between two rows of a table
    border: str  # border of a field, heading line of a table, scroll bar: 3:1
    text: str
    text2: str  # labels, headings of columns
    muted: str  # hints, units; never on a selected row
    primary: str
    primary_hover: str
    on_primary: str
    focus: str
    select: str
    on_select: str
    rail: str
    rail_on: str
    on_rail: str
    ok: str
    ok_bg: str
    warn: str
    warn_bg: str
    bad: str
    bad_bg: str
    info: str
    info_bg: str
    calm: str
    calm_bg: str
    done: str  # bar of finished things: 3:1 on its track, never text
    mark: str  # outline of what is chosen on a map
    axes: tuple[str, ...]  # the six axes of the plan, in their order
    map5: tuple[str, ...]  # five classes of a map, least to most

    def role(self, name: str) -> str:
        """The colour of a role by name; "axis-1" to "axis-6", "map-1" to "map-5". KeyError if unknown."""
        kind, _, number = name.partition("-")
        if number:
            return {"axis": self.axes, "map": self.map5}[kind][int(number) - 1]
        value = getattr(self, name) if name in self._fields else None
        if not isinstance(value, str):
            raise KeyError(name)
        return value


LIGHT = Colours(
    window="#f2f7fc",
    surface="#ffffff",
    raised="#e9f1f9",
    rule="#d9dadb",
    line="#ebeced",
    border="#768594",
    text="#1a1a1a",
    text2="#2f475e",
    muted="#5c6f82",
    primary="#0066cc",
    primary_hover="#004d99",
    on_primary="#ffffff",
    focus="#0066cc",
    select="#bfdfff",
    on_select="#1a1a1a",
    rail="#17324d",
    rail_on="#0b5bb0",
    on_rail="#ffffff",
    ok="#006644",
    ok_bg="#c8f6e7",
    warn="#663d00",
    warn_bg="#f6e4c8",
    bad="#992639",
    bad_bg="#fbeff1",
    info="#003366",
    info_bg="#d5eaff",
    calm="#2f475e",
    calm_bg="#ebeced",
    done="#008055",
    mark="#cc7a00",
    axes=("#0066cc", "#006242", "#995c00", "#6b3fa0", "#992639", "#05615e"),
    map5=("#bfdfff", "#6aaaeb", "#207ad5", "#004d99", "#002447"),
)

DARK = Colours(
    window="#14202b",
    surface="#1b2a38",
    raised="#243647",
    rule="#2f4356",
    line="#263849",
    border="#768594",
    text="#f2f7fc",
    text2="#c5c7c9",
    muted="#a3adb7",
    primary="#6aaaeb",
    primary_hover="#94c4f5",
    on_primary="#14202b",
    focus="#94c4f5",
    select="#004d99",
    on_select="#f2f7fc",
    rail="#0e1822",
    rail_on="#004d99",
    on_rail="#ffffff",
    ok="#c8f6e7",
    ok_bg="#004d33",
    warn="#f6e4c8",
    warn_bg="#663d00",
    bad="#f5d6db",
    bad_bg="#661a26",
    info="#bfdfff",
    info_bg="#003366",
    calm="#d9dadb",
    calm_bg="#2f475e",
    done="#4fb894",
    mark="#e7b66e",
    axes=("#6aaaeb", "#4fd1a5", "#e7b66e", "#c3a5ec", "#ebadb8", "#52d0cb"),
    map5=("#17406b", "#1f63a8", "#3f8ede", "#8cc0f7", "#e3f1ff"),
)


def luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb", 0 to 1 (WCAG 2.1, definition of relative luminance)."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def ink(ground: str) -> str:
    """White or near-black, whichever reads better on a bar of this colour."""
    return max("#ffffff", "#14202b", key=lambda words: contrast(words, ground))
