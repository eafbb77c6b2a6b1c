"""The program's own fonts, embedded; no other may be used, since an archived file carries all it needs."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from psm_desktop import paths

REGULAR, SEMIBOLD, BOLD = "Titillium", "Titillium-SemiBold", "Titillium-Bold"
FILES = {
    REGULAR: "TitilliumWeb-Regular.ttf",
    SEMIBOLD: "TitilliumWeb-SemiBold.ttf",
    BOLD: "TitilliumWeb-Bold.ttf",
}
INVISIBLE = ("Cf", "Mn")
"""Unicode categories that show nothing of their own: soft hyphen, zero-width joiner, a combining accent."""


class FontNotEmbeddedError(Exception):
    """One of PDF's standard fonts was used (a chart label, a table style)."""


class EmbeddedFont(TTFont):
    """A TrueType font that never shows .notdef, which both standards forbid: what it lacks becomes a space or '?'."""

    def __init__(self, name: str, filename: str) -> None:
        super().__init__(name, filename, asciiReadable=False)  # else all of ASCII is embedded, 5 kB a font
        self._lacking = re.compile("[^" + re.escape("".join(map(chr, self.face.charToGlyph))) + "\xa0]")

    def shown(self, text: str) -> str:
        """The text as this font shows it."""
        return self._lacking.sub(_instead, text)

    def lacks(self, text: str) -> set[str]:
        """The characters of a text that are shown as '?'."""
        return {sign for sign in self._lacking.findall(text) if _instead_of(sign) == "?"}

    def splitString(self, text: str | bytes, doc: object, encoding: str = "utf-8") -> list[tuple[int, bytes]]:
        """What ReportLab asks for when it writes text: (subset, codes)."""
        text = text.decode(encoding) if isinstance(text, bytes) else text
        pieces: list[tuple[int, bytes]] = super().splitString(self.shown(text), doc)
        return pieces


def _instead(match: re.Match[str]) -> str:
    return _instead_of(match[0])


def _instead_of(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind in INVISIBLE:
        return ""
    return " " if kind[0] in "CZ" else "?"


@cache
def font(name: str) -> EmbeddedFont:
    """A font of the program, registered with ReportLab."""
    made = EmbeddedFont(name, str(paths.resource("fonts", FILES[name])))
    pdfmetrics.registerFont(made)
    return made


def register() -> None:
    """Make all fonts known to ReportLab; nothing happens the second time."""
    for name in FILES:
        font(name)


def is_embedded(name: str) -> bool:
    """Whether a font that ReportLab knows under this name goes into the file."""
    return bool(pdfmetrics.getFont(name)._dynamicFont)


def lacking(texts: Iterable[str]) -> list[str]:
    """Characters that text type cannot show, sorted: they are printed as '?'."""
    return sorted(font(REGULAR).lacks("".join(texts)))


def width(text: str, name: str, size: float) -> float:
    """How wide a line of text is, in points."""
    return float(font(name).stringWidth(font(name).shown(text), size))


def fitted(text: str, name: str, size: float, room: float) -> str:
    """The text, or as much of it as fits into `room` points with … behind."""
    if width(text, name, size) <= room:
        return text
    while text and width(f"{text}…", name, size) > room:
        text = text[:-1].rstrip()
    return f"{text}…"
