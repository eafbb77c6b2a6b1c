"""Text as spreadsheet programs put it on the clipboard: a line for each row, tabs between cells, quotes around a cell
that holds tabs, line ends or quotes itself."""

import re

LONGEST_CELL = 2 * 32_767
"""Signs between quotes: what a cell can hold, each of them a doubled quote."""
PLAIN = re.compile(r"[^\t\n]*")
QUOTED = re.compile(r'"(?:[^"]++|"")*+"')


def rows(text: str, separator: str = "\t") -> list[list[str]]:
    """The cells of each line, trimmed; empty lines at the end are left out. Never raises: what begins with a quote and
    is not closed is text like any other. NUL is dropped, a lone carriage return ends a line."""
    text = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    if separator != "\t":
        text = _with_tabs(text, separator)
    found: list[list[str]] = [[]]
    at, literal = 0, 0
    while True:
        cell, at, literal = _cell(text, at, literal)
        found[-1].append(cell.strip())
        if at >= len(text):
            break
        if text[at] == "\n":
            found.append([])
        at += 1
    while found and not any(found[-1]):
        found.pop()
    return found


def separator_of(text: str) -> str:
    """A tab, unless the first line has none and holds semicolons: so Italian programs save CSV."""
    first = text.partition("\n")[0]
    return ";" if "\t" not in first and ";" in first else "\t"


def _cell(text: str, at: int, literal: int) -> tuple[str, int, int]:
    """A cell, where it ends, and up to where quotes open none any more: what is not closed is not searched twice."""
    if at >= literal and text.startswith('"', at):
        closed = QUOTED.match(text, at, at + LONGEST_CELL + 2)
        if closed is None:
            literal = at + LONGEST_CELL + 2
        elif text[closed.end() : closed.end() + 1] in ("", "\t", "\n"):
            return closed[0][1:-1].replace('""', '"'), closed.end(), literal
    plain = PLAIN.match(text, at)
    assert plain is not None  # it matches nothing, if need be
    return plain[0], plain.end(), literal


def _with_tabs(text: str, separator: str) -> str:
    """A file with another separator, outside of quotes; tabs of its own become blanks."""
    out, quoted = [], False
    for sign in text.replace("\t", " "):
        quoted ^= sign == '"'
        out.append("\t" if sign == separator and not quoted else sign)
    return "".join(out)
