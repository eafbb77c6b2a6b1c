"""Tables of our reports: columns with their widths, a heading that repeats on every page, thin rules, a total."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from reportlab.platypus import Table

from psm_desktop.reports.draw import colour
from psm_desktop.reports.pdf.flowables import Paragraph, TableTags
from psm_desktop.reports.pdf.fonts import BOLD, REGULAR, width
from psm_desktop.reports.pdf.look import CELL, CELL_RIGHT, HEAD_FONT, HEAD_SIZE, LONGEST, WIDTH, cut, plain

GAP = 8
"""Points between two columns; the outer edges of a table have none, so that its text lines up with the page."""
ABOVE, BELOW = 2.5, 3.5
"""Points above and below the words of a row: with them a row is 17.5 high, as in the pictures of the look."""
LIFT = 1.2
"""Points by which ReportLab sets a paragraph's first line lower than a string in the same row."""


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, a share of the table's width, and the side its cells lean to."""

    title: str
    share: float
    is_right: bool = False


@dataclass(frozen=True, slots=True)
class Grouping:
    """Rows of a table, the first is 0, that are no ordinary ones. `titles` go across the whole table; `sums` and the
    total have a label across the first `label` columns, of which `heads` head their row."""

    titles: tuple[int, ...]
    sums: tuple[int, ...]
    label: int
    heads: int


PLAIN = Grouping((), (), 1, 1)


def table(
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    total: Sequence[str] = (),
    room: float = WIDTH,
    grouping: Grouping = PLAIN,
) -> Table:
    """A tagged table as wide as `room`; its first columns head their row. Texts too wide for a line are broken."""
    whole = sum(column.share for column in columns)
    widths = [room * column.share / whole for column in columns]
    across = {*grouping.titles, *grouping.sums}
    body = (list(row) if at in across else _cells(columns, widths, row) for at, row in enumerate(rows))
    cells = [[column.title for column in columns], *body]
    lifted = [at for at, row in enumerate(cells) if isinstance(row[0], Paragraph)]
    if total:
        cells.append(list(total))
    return Table(
        cells,
        colWidths=widths,
        repeatRows=1,
        hAlign="LEFT",
        renderCB=TableTags(header_columns=grouping.heads),
        style=[
            *_style(columns, bool(total)),
            *(("TOPPADDING", (0, at), (-1, at), ABOVE - LIFT) for at in lifted),
            *_grouped(grouping, bool(total)),
        ],
    )


def _grouped(grouping: Grouping, has_total: bool) -> Iterator[tuple[Any, ...]]:
    """A group's title stays with its first row, its sums with the last one; the total never stands alone on a page."""
    for row in (at + 1 for at in grouping.titles):
        yield from _label(row, -1)
        yield "NOSPLIT", (0, row), (0, row + 1)
    for row in (at + 1 for at in grouping.sums):
        yield from _label(row, grouping.label - 1)
        yield "NOSPLIT", (0, row - 1), (0, row)
    if has_total:
        yield "NOSPLIT", (0, -4 if grouping.sums else -2), (0, -1)  # with the last group's sums, and the row above them
    if has_total and grouping.label > 1:
        yield "SPAN", (0, -1), (grouping.label - 1, -1)


def _label(row: int, last: int) -> Iterator[tuple[Any, ...]]:
    yield "SPAN", (0, row), (last, row)
    yield "FONT", (0, row), (-1, row), HEAD_FONT, CELL.fontSize, CELL.leading


def _cells(columns: Sequence[Column], widths: Sequence[float], row: Sequence[str]) -> list[Any]:
    """Strings where all of a row fits on one line each: they are several times faster than paragraphs."""
    words = [cut(plain(text), LONGEST) for text in row]
    if all(width(text, REGULAR, CELL.fontSize) <= room - GAP for text, room in zip(words, widths, strict=True)):
        return words
    styles = (CELL_RIGHT if column.is_right else CELL for column in columns)
    return [Paragraph(escape(text), style) for text, style in zip(words, styles, strict=True)]


def _style(columns: Sequence[Column], has_total: bool) -> list[tuple[Any, ...]]:
    last = len(columns) - 1
    rights = [at for at, column in enumerate(columns) if column.is_right]
    style: list[tuple[Any, ...]] = [
        ("FONT", (0, 0), (-1, -1), REGULAR, CELL.fontSize, CELL.leading),
        ("TEXTCOLOR", (0, 0), (-1, -1), colour("text")),
        ("FONT", (0, 0), (-1, 0), HEAD_FONT, HEAD_SIZE, CELL.leading),
        ("TEXTCOLOR", (0, 0), (-1, 0), colour("text2")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), ABOVE),
        ("BOTTOMPADDING", (0, 0), (-1, -1), BELOW),
        ("LEFTPADDING", (0, 0), (-1, -1), GAP / 2),
        ("RIGHTPADDING", (0, 0), (-1, -1), GAP / 2),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("RIGHTPADDING", (last, 0), (last, -1), 0),
        ("LINEBELOW", (0, 1), (-1, -1), 0.4, colour("line")),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, colour("border")),
        *(("ALIGN", (at, 0), (at, -1), "RIGHT") for at in rights),
    ]
    if has_total:
        style += [
            ("FONT", (0, -1), (-1, -1), BOLD, CELL.fontSize, CELL.leading),
            ("LINEABOVE", (0, -1), (-1, -1), 0.8, colour("border")),
            ("LINEBELOW", (0, -1), (-1, -1), 0, colour("surface")),
        ]
    return style
