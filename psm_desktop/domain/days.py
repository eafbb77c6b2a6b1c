"""Days and months as people type and read them in Italy; kept as ISO text. Days are those of Europe/Rome."""

import re
from datetime import UTC, date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from psm_desktop.domain.unreadable import Unreadable

MONTHS = (
    *("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno"),
    *("luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"),
)
ENGLISH_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
"""Typed in the English window."""
WEEKDAYS = ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica")
DAY = re.compile(r"(?P<day>\d{1,2})([/.-])(?P<month>\d{1,2})\2(?P<year>\d{4}|\d{2})", re.ASCII)
RUN = re.compile(r"(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{4}|\d{2})", re.ASCII)
ISO_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})", re.ASCII)
MONTH = re.compile(r"(\d{1,2})[/.-](\d{4})", re.ASCII)
ISO_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


def parse_day(text: str, today: date, month: bool = False) -> str:
    """ISO day of 15/3/26 · 15.3.2026 · 15-3-2026 · 15032026 · 150326 · 2026-03-15 · oggi.

    With `month` also YYYY-MM of 03/2026, marzo 2026 or March 2026. Two-digit years are of this century. Raises
    Unreadable with the facts of its sentence.
    """
    plain = text.strip().casefold()
    if plain in ("oggi", "today"):
        return today.isoformat()
    if (of := _month_of(plain)) is not None:
        return _month(text, *of, allowed=month)
    found = ISO_DAY.fullmatch(plain) or DAY.fullmatch(plain) or RUN.fullmatch(plain)
    if found is None:
        raise Unreadable("not-a-day", text)
    year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
    return _day(text, year, int(found["month"]), int(found["day"]))


def _month_of(plain: str) -> tuple[int, int] | None:
    """Year and month, where the text is just a month: 03/2026, 2026-03 or marzo 2026."""
    if found := MONTH.fullmatch(plain):
        return int(found[2]), int(found[1])
    if found := ISO_MONTH.fullmatch(plain):
        return int(found[1]), int(found[2])
    word, _, year = plain.partition(" ")
    names = next((names for names in (MONTHS, ENGLISH_MONTHS) if word in names), None)
    if names is not None and re.fullmatch(r"\d{4}", year, re.ASCII):
        return int(year), names.index(word) + 1
    return None


def _month(text: str, year: int, number: int, *, allowed: bool) -> str:
    if not 1 <= number <= 12 or not 1900 <= year <= 2199:
        raise Unreadable("not-a-day", text)
    if not allowed:
        raise Unreadable("month-not-allowed", text)
    return f"{year:04}-{number:02}"


def _day(text: str, year: int, month: int, day: int) -> str:
    if not 1 <= month <= 12 or not 1900 <= year <= 2199:
        raise Unreadable("not-a-day", text)
    import calendar

    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise Unreadable("no-such-day", f"{day:02}/{month:02}/{year}", month=f"{year:04}-{month:02}", last=last)
    return f"{year:04}-{month:02}-{day:02}"


def is_day(text: str) -> bool:
    """Whether a text is an ISO day that exists."""
    return ISO_DAY.fullmatch(text) is not None and _exists(text)


def is_month(text: str) -> bool:
    """Whether a text is an ISO month."""
    return ISO_MONTH.fullmatch(text) is not None and _exists(text + "-01")


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def italian(iso: str) -> str:
    """15/03/2026, or marzo 2026 for a month; text that is neither stays as it is."""
    if is_day(iso):
        year, month, day = iso.split("-")
        return f"{day}/{month}/{year}"
    if is_month(iso):
        year, month = iso.split("-")
        return f"{MONTHS[int(month) - 1]} {year}"
    return iso


def due_last_day(iso: str) -> date:
    """The day something is due; of a month its last. Raises ValueError for text that is neither."""
    if is_month(iso):
        import calendar

        year, month = map(int, iso.split("-"))
        return date(year, month, calendar.monthrange(year, month)[1])
    return date.fromisoformat(iso)


@cache
def rome() -> ZoneInfo:
    """The zone of all days."""
    return ZoneInfo("Europe/Rome")


def rome_day(utc_seconds: int) -> date:
    """The day in Rome of a moment."""
    return datetime.fromtimestamp(utc_seconds, UTC).astimezone(rome()).date()


def moment(utc_seconds: int) -> str:
    """22/11/2026 10:42 in Rome"""
    return datetime.fromtimestamp(utc_seconds, UTC).astimezone(rome()).strftime("%d/%m/%Y %H:%M")
