"""Charts of one sheet as plain shapes: costs against sources, and the timetable with its milestones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from psm_desktop.domain.days import MONTHS, due_last_day, italian
from psm_desktop.domain.intervention import Milestone, Sheet
from psm_desktop.domain.money import euros
from psm_desktop.reports.shapes import Line, Rect, Shape, Text

COST_ROLES = ("primary", "muted", "axis-4", "axis-6")
SOURCE_ROLES = ("done", "axis-6", "muted", "axis-3")
BALANCE_HEIGHT = 64
ROW, HEAD = 36.0, 28.0
LABEL_SHARE, DATE_ROOM = 0.3, 92.0


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a stacked bar."""

    words: str
    cents: int


def balance(sheet: Sheet, width: float, costs: str, sources: str) -> list[Shape]:
    """Two stacked bars on one scale; what no source covers is hatched. `costs`, `sources`: the words before them."""
    first = [Part(item.label or "", item.amount_cents or 0) for item in sheet.costs]
    second = [Part(one.source or "", one.amount_cents or 0) for one in sheet.sources]
    whole = max(sheet.amount_cents, sheet.funded_cents)
    if whole <= 0:
        return []
    left, room = 56.0, width - 56 - 112
    shapes = [*_stack(first, 0, left, room / whole, COST_ROLES), *_stack(second, 32, left, room / whole, SOURCE_ROLES)]
    if sheet.missing_cents > 0:
        at = left + sheet.funded_cents * room / whole
        shapes.append(Rect(at, 36, left + room - at, 18, "warn", hatched=True))
    for top, words, cents in ((0.0, costs, sheet.amount_cents), (32.0, sources, sheet.funded_cents)):
        shapes.append(Text(0, top, left, 26, words, "text2", 14))
        shapes.append(Text(width - 112, top, 112, 26, euros(cents), "text", 14, 700, "right"))
    return shapes


def _stack(parts: Sequence[Part], top: float, left: float, scale: float, roles: Sequence[str]) -> Iterator[Shape]:
    for nth, part in enumerate(part for part in parts if part.cents > 0):
        wide = part.cents * scale
        yield Rect(left, top + 4, max(1.0, wide - 2), 18, roles[nth % len(roles)])
        if wide > 48:
            yield Text(left + 6, top + 3, wide - 14, 18, part.words, "on_primary", 12, 600)
        left += wide


def timetable_height(sheet: Sheet) -> int:
    """Pixels the timetable needs; 0 where there is nothing to draw."""
    rows = len(_rows(sheet))
    return round(HEAD + rows * ROW + 4) if rows else 0


def timetable(sheet: Sheet, today: date, width: float, whole: str, now: str) -> list[Shape]:
    """A bar for the intervention, a point for each milestone, months above, today as a line.

    `whole`: the words for the intervention's own bar; `now`: for today's flag.
    """
    rows = _rows(sheet)
    if not rows:
        return []
    days = [day for row in rows for day in (row.start, row.end) if day is not None] + [today]
    left, right = round(width * LABEL_SHARE), width - DATE_ROOM
    scale = _Scale(_month_start(min(days)), _month_end(max(days)), left, right)
    shapes: list[Shape] = list(_months(scale, HEAD + len(rows) * ROW))
    for nth, row in enumerate(rows):
        shapes += _row_shapes(row, HEAD + nth * ROW, width, scale, sheet, whole)
    at = scale.x(today)
    shapes += [
        Line(at, HEAD - 2, at, HEAD + len(rows) * ROW, "bad", 2),
        Text(at - 40, 14, 80, 14, now, "bad", 12, 600, "centre"),
    ]
    return shapes


@dataclass(frozen=True, slots=True)
class _Row:
    words: str | None  # None: the intervention itself
    start: date | None
    end: date | None
    written: str
    is_done: bool


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        return self.left + (self.right - self.left) * (day - self.first).days / max(1, (self.last - self.first).days)


def _rows(sheet: Sheet) -> list[_Row]:
    """The intervention's own bar where it has both ends, then the milestones that have a day, the earliest first."""
    record, rows = sheet.intervention, list[_Row]()
    start, end = _day(record.planned_start), _day(record.planned_end)
    if start and end and start <= end:
        rows.append(_Row(None, start, end, italian(end.isoformat()), record.progress_pct == 100))
    dated = [one for one in sheet.milestones if _day(one.reached or one.due)]
    return rows + [_point(one) for one in sorted(dated, key=lambda one: str(one.reached or one.due))]


def _point(one: Milestone) -> _Row:
    return _Row(
        one.label or "", None, _day(one.reached or one.due), italian(one.reached or one.due or ""), bool(one.reached)
    )


def _day(iso: str | None) -> date | None:
    try:
        return due_last_day(iso) if iso else None
    except ValueError:  # came in from another program in a form of its own
        return None


def _row_shapes(row: _Row, top: float, width: float, scale: _Scale, sheet: Sheet, whole: str) -> Iterator[Shape]:
    middle = top + ROW / 2
    yield Line(0, top + ROW, width, top + ROW, "line")
    yield Text(0, top, scale.left - 8, ROW, whole if row.words is None else row.words, "text", 13)
    assert row.end is not None
    end = scale.x(row.end)
    if row.start is not None:
        start = scale.x(row.start)
        done = (end - start) * (sheet.intervention.progress_pct or 0) / 100
        yield Rect(start, middle - 8, end - start, 16, "info_bg")
        if done > 0:
            yield Rect(start, middle - 8, done, 16, "done" if row.is_done else "primary")
    else:
        yield Rect(end - 6, middle - 6, 12, 12, "done" if row.is_done else "primary", hatched=not row.is_done)
    yield Text(width - DATE_ROOM + 8, top, DATE_ROOM - 8, ROW, row.written, "text2", 12)


def _months(scale: _Scale, bottom: float) -> Iterator[Shape]:
    """A line and a word for each month; fewer where they would touch."""
    day, apart = scale.first, 0.0
    while day < scale.last:
        x = scale.x(day)
        yield Line(x, HEAD - 4, x, bottom, "line")
        if x >= apart and x + 34 < scale.right + 30:
            january = day.month == 1 or day == scale.first
            words = f"{MONTHS[day.month - 1][:3]} {day.year}" if january else MONTHS[day.month - 1][:3]
            yield Text(x + 3, 0, 70, 14, words, "text" if january else "text2", 12, 600 if january else 400)
            apart = x + (62 if january else 32)
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _month_start(day: date) -> date:
    return day.replace(day=1)


def _month_end(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
