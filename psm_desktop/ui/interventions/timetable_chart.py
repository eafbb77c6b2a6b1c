"""The timetable of one sheet as plain shapes: a bar for each phase, a point for each milestone, today as a line."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from psm_desktop.domain.days import due_last_day
from psm_desktop.domain.intervention import Milestone, Phase, Sheet
from psm_desktop.reports.shapes import Line, Rect, Shape, Text
from psm_desktop.words import day_words, month_word

ROW, HEAD, FLAG = 36.0, 28.0, 18.0
LABEL_SHARE, DATE_ROOM = 0.3, 116.0
LETTER = 7.0
"""Pixels a letter of the small words takes at most, near enough to know whether today's line would go through them."""


@dataclass(frozen=True, slots=True)
class Wording:
    """`whole`: of the intervention's own bar; `now`: of today's flag; `until`: before the last day of what goes on."""

    whole: str
    now: str
    until: str


class State(Enum):
    """Of a bar or point."""

    DONE = auto()
    RUNNING = auto()
    AHEAD = auto()


@dataclass(frozen=True, slots=True)
class _Row:
    words: str
    start: date | None  # None: a point
    end: date
    written: str
    state: State
    filled_pct: int = 0


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        return self.left + (self.right - self.left) * (day - self.first).days / max(1, (self.last - self.first).days)


def timetable_height(sheet: Sheet) -> int:
    """Pixels the timetable needs; 0 where there is nothing to draw."""
    rows = len(_rows(sheet, Wording("", "", "")))
    return round(HEAD + FLAG + rows * ROW + 4) if rows else 0


def timetable(sheet: Sheet, today: date, width: float, wording: Wording) -> list[Shape]:
    """The months above, then the rows; nothing where nothing has a day."""
    rows = _rows(sheet, wording)
    if not rows:
        return []
    days = [day for row in rows for day in (row.start, row.end) if day is not None] + [today]
    left, right = round(width * LABEL_SHARE), width - DATE_ROOM
    scale = _Scale(min(days).replace(day=1), _next_month(max(days)), left, right)
    top, bottom = HEAD + FLAG, HEAD + FLAG + len(rows) * ROW
    shapes: list[Shape] = [*_months(scale, bottom), Line(0, HEAD - 4, width, HEAD - 4, "border")]
    at = scale.x(today)
    for nth, row in enumerate(rows):
        shapes += _row_shapes(row, top + nth * ROW, width, scale, at)
    return [
        *shapes,
        Line(at, HEAD - 4, at, bottom, "bad", 2),
        Rect(at - 20, HEAD, 40, 16, "bad"),
        Text(at - 20, HEAD - 1, 40, 16, wording.now, "on_primary", 12, 600, "centre"),
    ]


def is_done(phase: Phase) -> bool:
    """It has ended."""
    return phase.actual_end is not None


def _rows(sheet: Sheet, wording: Wording) -> list[_Row]:
    """The phases, or the intervention's own bar where there are none; then the milestones; each by its days."""
    record, rows = sheet.intervention, list[_Row]()
    bars = [row for phase in sheet.phases if (row := _bar(phase, sheet, wording)) is not None]
    start, end = _day(record.planned_start), _day(record.planned_end)
    if not bars and start and end and start <= end:
        state = State.DONE if record.progress_pct == 100 else State.RUNNING
        until = f"{wording.until} {end:%d/%m/%Y}"
        rows.append(_Row(wording.whole, start, end, until, state, record.progress_pct or 0))
    rows += sorted(bars, key=lambda row: (row.start or row.end, row.end))
    return rows + sorted(filter(None, map(_point, sheet.milestones)), key=lambda row: row.end)


def _bar(phase: Phase, sheet: Sheet, wording: Wording) -> _Row | None:
    """A phase that has begun and an end; the intervention's per cent fills it where it is the only one that runs."""
    start, end = _day(phase.actual_start or phase.planned_start), _day(phase.actual_end or phase.planned_end)
    if start is None or end is None or start > end:
        return None
    if is_done(phase):
        return _Row(phase.label or "", start, end, f"{start:%d/%m} – {end:%d/%m}", State.DONE, 100)
    until = f"{wording.until} {end:%d/%m}"
    if phase.actual_start is None:
        return _Row(phase.label or "", start, end, until, State.AHEAD)
    running = sum(1 for one in sheet.phases if one.actual_start is not None and not is_done(one))
    filled = (sheet.intervention.progress_pct or 0) if running == 1 else 0
    return _Row(phase.label or "", start, end, until, State.RUNNING, filled)


def _point(one: Milestone) -> _Row | None:
    iso = one.reached or one.due
    day = _day(iso)
    if iso is None or day is None:
        return None
    return _Row(one.label or "", None, day, day_words(iso), State.DONE if one.reached else State.AHEAD)


def _day(iso: str | None) -> date | None:
    try:
        return due_last_day(iso) if iso else None
    except ValueError:  # came in from another program in a form of its own
        return None


def _row_shapes(row: _Row, top: float, width: float, scale: _Scale, now: float) -> Iterator[Shape]:
    middle, end = top + ROW / 2, scale.x(row.end)
    yield Line(0, top + ROW, width, top + ROW, "line")
    yield Text(0, top, scale.left - 8, ROW, row.words, "text", 14)
    if row.start is None:
        done = row.state is State.DONE
        yield Rect(end - 6, middle - 6, 12, 12, "done" if done else "muted", hatched=not done)
        end += 6
    else:
        yield from _bar_shapes(row, scale.x(row.start), end, middle)
    crossed = end <= now <= end + 8 + LETTER * len(row.written)
    yield Text(now + 8 if crossed else end + 8, top, DATE_ROOM - 8, ROW, row.written, "text2", 12)


def _bar_shapes(row: _Row, start: float, end: float, middle: float) -> Iterator[Shape]:
    long = max(2.0, end - start)
    if row.state is State.AHEAD:
        yield Rect(start, middle - 8, long, 16, "muted", hatched=True)
        return
    yield Rect(start, middle - 8, long, 16, "done" if row.state is State.DONE else "info_bg")
    filled = long * row.filled_pct / 100
    if row.state is State.RUNNING and filled > 0:
        yield Rect(start, middle - 8, filled, 16, "primary")
        if filled > 40:
            yield Text(start + 8, middle - 9, filled - 10, 16, f"{row.filled_pct} %", "on_primary", 12, 600)


def _months(scale: _Scale, bottom: float) -> Iterator[Shape]:
    """A line and a word for each month; fewer where they would touch."""
    day, apart = scale.first, 0.0
    while day < scale.last:
        x = scale.x(day)
        yield Line(x, HEAD - 4, x, bottom, "line")
        if x >= apart and x + 34 < scale.right + 30:
            january = day.month == 1 or day == scale.first
            month = month_word(day.month)[:3]
            words = f"{month} {day.year}" if january else month
            yield Text(x + 3, 0, 70, 20, words, "text" if january else "text2", 12, 600 if january else 400)
            apart = x + (62 if january else 32)
        day = _next_month(day)


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
