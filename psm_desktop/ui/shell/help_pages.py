"""The pages of help: which there are, their files and titles, and looking for words in them.

Each is Markdown under resources/help, in Italian and under `en`.
"""

import re
from pathlib import Path
from typing import NamedTuple

from psm_desktop.domain.text import folded
from psm_desktop.paths import resource
from psm_desktop.ui.common.language import spoken

PAGES = (
    "primi-passi",
    "cruscotto",
    "piano",
    "il-piano",
    "rapporti",
    "excel",
    "invio",
    "conflitti",
    "ufficio",
    "cestino",
    "copie",
    "consegne",
    "impostazioni",
    "vai-a",
    "tasti",
    "accessibilita",
    "novita",
    "licenze",
)
"""In the order in which one would read them."""
LONGEST = 90
"""Characters of a line shown of a page that was found."""


class Hit(NamedTuple):
    """A page in which words were found, and the line that holds the first of them."""

    page: str
    title: str
    line: str


def file_of(page: str) -> Path:
    """The file of a page of help, in the language of the window."""
    return resource("help", *(("en",) if spoken() == "en" else ()), f"{page}.md")


def title_of(page: str) -> str:
    """What a page is called: its first heading."""
    with file_of(page).open(encoding="utf-8") as text:
        return text.readline().removeprefix("#").strip()


def hits(text: str) -> list[Hit]:
    """The pages that hold every word of a text, accents and case ignored; those whose title does come first."""
    words = folded(text).split()
    found = [(page, lines_of(page)) for page in PAGES]
    fitting = [(page, lines) for page, lines in found if all(word in folded(" ".join(lines)) for word in words)]
    told = [Hit(page, lines[0], _line(lines, words[0])) for page, lines in fitting if words]
    return sorted(told, key=lambda hit: words[0] not in folded(hit.title))


def lines_of(page: str) -> list[str]:
    """The paragraphs, points and rows of a page as plain words; the title first."""
    whole = re.sub(r"(?<!\n)\n(?![\n#|-]|\d+\.)", " ", file_of(page).read_text("utf-8"))
    return [plain for line in whole.splitlines() if (plain := _plain(line))]


def _plain(line: str) -> str:
    """Without the marks of Markdown; nothing for the line under a table's heading."""
    words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line)
    words = re.sub(r"[*`]|^#+|^[-] |^\d+\. ", "", words)
    return " ".join(part.strip() for part in words.split("|") if part.strip(" -")).strip()


def _line(lines: list[str], word: str) -> str:
    """The first line with a word, cut around it; the first of the text where only the title has it."""
    line = next((line for line in lines[1:] if word in folded(line)), lines[1] if len(lines) > 1 else "")
    at = max(0, folded(line).find(word))
    begin = line.rfind(" ", 0, max(0, at - LONGEST // 2)) + 1 if at > LONGEST // 2 else 0
    cut = line[begin : begin + LONGEST].rsplit(" ", 1)[0] if len(line) - begin > LONGEST else line[begin:]
    return f"{'… ' if begin else ''}{cut}{' …' if len(line) - begin > LONGEST else ''}"
