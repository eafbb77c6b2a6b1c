"""What a cell of the Excel return holds: a field's value on its way out, and what is alike on its way back."""

import hashlib
import re
import unicodedata
from collections.abc import Callable
from textwrap import shorten

from psm_desktop.domain.days import is_day
from psm_desktop.domain.fields import Field, Kind
from psm_desktop.domain.plan import Plan, split_reference
from psm_desktop.domain.text import folded
from psm_desktop.domain.typed import shown
from psm_desktop.domain.values import Cell, Draft

Raw = str | int | float | None
"""What a cell holds once days are ISO text."""
Word = Callable[[Field, str], str]
"""Field and code of a choice -> its word."""

LONGEST = 32_767
"""What a cell can hold, counted as spreadsheets do: a sign beyond U+FFFF is two."""
LONGEST_PLAN = 110
MOST_CENTS = 10**13
"""From here on amounts are written as text: a double would lose cents."""
UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
ESCAPED = re.compile(r"_x(005F|00[01][0-9A-Fa-f])_")
"""How Office writes an underscore that would begin such a sign, and signs that XML cannot hold."""


def raw_of(field: Field, cell: Cell, plan: Plan, word: Word) -> Raw:
    """A cell's value: euros as a number, a day as ISO text (written as a date), all else text as people read it.

    `plan`: the version of the workbook, for titles beside codes.
    """
    match field.kind, cell:
        case _, None:
            return None
        case _, Draft(text):
            return writable(text)
        case Kind.CENTS, int() if abs(cell) < MOST_CENTS:
            return cell / 100
        case ((Kind.PERCENT | Kind.INTEGER), int()):
            return cell
        case Kind.PLAN_REF, str():
            return writable(plan_words(plan, cell))
        case Kind.CHOICE, str():
            return writable(word(field, cell))
        case ((Kind.DAY | Kind.DAY_OR_MONTH), str()) if is_day(cell):
            return cell
    return writable(shown(field, cell))


def plan_words(plan: Plan, reference: str) -> str:
    """`2.1.1 Title`: the code first, because that is read again; an entry of another version keeps its number."""
    version, code = split_reference(reference)
    entry = plan.entry(code) if version in (0, plan.version) else None
    name = code if version in (0, plan.version) else reference
    return shorten(f"{name} {entry.title}", LONGEST_PLAN, placeholder=" …") if entry else name


def writable(text: str) -> str:
    """Text without what a workbook cannot hold, and not longer than a cell."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = LOOKS_ESCAPED.sub("_x005F_", UNWRITABLE.sub("", text))
    return _cut(text) if len(text) * 2 > LONGEST else text


def _cut(text: str) -> str:
    return text.encode("utf-16-le")[: LONGEST * 2].decode("utf-16-le", "ignore")


def fits_whole(cell: Cell) -> bool:
    """Whether a cell of a workbook holds all of a text."""
    text = cell.text if isinstance(cell, Draft) else cell
    return not isinstance(text, str) or len(text) * 2 <= LONGEST or len(text.encode("utf-16-le")) <= LONGEST * 2


def plain(raw: Raw) -> str:
    """What a cell holds as text, alike however a spreadsheet program has saved it."""
    if isinstance(raw, float):
        return str(int(raw)) if raw.is_integer() else repr(round(raw, 6))
    text = "" if raw is None else str(raw)
    if "_x" in text:
        text = ESCAPED.sub(lambda found: _unescaped(found[1]), text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return (text if text.isascii() else unicodedata.normalize("NFC", text)).strip()


def _unescaped(code: str) -> str:
    sign = chr(int(code, 16))
    return sign if sign in "_\t\n\r" else ""


def digest(raw: Raw) -> str:
    """A short hash of what a cell holds, to tell later whether a person has changed it; "" for an empty cell.

    Programs disagree on what they do with escapes in text: a cell that differs only in these was not touched.
    """
    text = plain(raw)
    if "x005F_" in text or "_x00" in text:
        text = re.sub(r"_x00[01][0-9A-Fa-f]_", "", text.replace("x005F_", "")).strip()
    return hashlib.blake2b(text.encode(), digest_size=6).hexdigest() if text else ""


def heading_key(text: str) -> str:
    """A heading as it is compared: accents, case, signs (€, %, stars) and line breaks ignored."""
    return " ".join(re.sub(r"[^a-z0-9]+", " ", folded(plain(text))).split())


def name_key(text: str) -> str:
    """A title as it is compared with what another cell calls it: accents, case and breaks ignored."""
    return " ".join(folded(plain(text)).split())
