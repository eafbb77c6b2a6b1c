"""Columns: values of one kind side by side, each in few bytes; zstd finds what they have in common.

A column is [kind, gaps, content, drafts]: `gaps` has a byte for each value (0 there, 1 empty, 2 a draft), or none at
all where every value is there; `drafts` are their texts, left out where there are none. docs/format.md lists the kinds.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import accumulate, pairwise

from psm_desktop.domain.keys import COUNTER_BITS, COUNTER_MASK, SITE_BITS
from psm_desktop.domain.values import LARGEST
from psm_desktop.store.entries import Stored
from psm_desktop.sync import cbor
from psm_desktop.sync.damaged import Damaged

EPOCH = date(2000, 1, 1).toordinal()
LAST = bytes(range(128))  # the bytes that end a number
SMALL = [byte >> 1 ^ -(byte & 1) for byte in range(128)]
NUMBER = re.compile(rb"[\x80-\xff]{0,9}[\x00-\x7f]")
PIECE = 1 << 20
MOST = 2_000_000
"""Numbers in one list."""
BIG = 1 << 40
NUL = "\0"


def ints(numbers: Iterable[int], *, delta: bool = True) -> bytes:
    """Zigzag base-128 numbers, each (with `delta`) less the one before."""
    out, last = bytearray(), 0
    for number in numbers:
        n = number - last if delta else number
        last = number
        n = n << 1 if n >= 0 else (-n << 1) - 1
        while n > 127:
            out.append(n & 127 | 128)
            n >>= 7
        out.append(n)
    return bytes(out)


def unints(value: object, count: int | None = None, *, delta: bool = True) -> list[int]:
    """What `ints` was given. Raises Damaged when it is not `count` numbers of 64 bits."""
    data = cbor.octets(value)
    ends = _count(data)
    if count not in (None, ends) or ends > MOST or (data and data[-1] > 127):
        raise Damaged("not so many numbers")
    out = [SMALL[byte] for byte in data] if ends == len(data) else _long(data)  # mostly a byte for each number
    if delta:
        out = list(accumulate(out))
    if ends != len(data) and out and (min(out) < -(1 << 63) or max(out) >= 1 << 63):
        raise Damaged("a number too large")
    return out


def _count(data: bytes) -> int:
    """How many numbers end in it; piece by piece, since each is copied on the way."""
    parts = (data[at : at + PIECE] for at in range(0, len(data), PIECE))
    return len(data) - sum(len(part.translate(None, LAST)) for part in parts)


def _long(data: bytes) -> list[int]:
    found = NUMBER.findall(data)
    if sum(map(len, found)) != len(data):
        raise Damaged("a number too long")
    return [READ[one] for one in found]


class _Read(dict[bytes, int]):
    """The bytes of a number -> the number; short ones, which come again and again, are remembered."""

    def __missing__(self, data: bytes) -> int:
        n = 0
        for byte in reversed(data):
            n = n << 7 | byte & 127
        number = n >> 1 if not n & 1 else -((n + 1) >> 1)
        if len(data) <= 2:
            self[data] = number
        return number


READ = _Read()


def indexes(value: object, below: int, count: int | None = None, *, delta: bool = False) -> list[int]:
    """Places in a list of length `below`. Raises Damaged for one outside."""
    out = unints(value, count, delta=delta)
    if out and (min(out) < 0 or max(out) >= below):
        raise Damaged("a place outside")
    return out


def rising(value: object, below: int, count: int | None = None) -> list[int]:
    """Places that grow: each stands once."""
    out = indexes(value, below, count, delta=True)
    if any(one >= after for one, after in pairwise(out)):
        raise Damaged("places out of order")
    return out


def _day(text: str) -> int | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day.toordinal() - EPOCH if day.isoformat() == text else None


def column(values: Sequence[Stored]) -> list[object]:
    """One field's values as a column; a draft is bytes (UTF-8)."""
    states = bytes(1 if v is None else 2 if isinstance(v, bytes) else 0 for v in values)
    there = [v for v in values if v is not None and not isinstance(v, bytes)]
    kind, *content = _content(there)
    out: list[object] = [kind, states if any(states) else b"", *content]
    drafts = [v.decode() for v in values if isinstance(v, bytes)]
    return [*out, drafts] if drafts else out


def _content(there: Sequence[int | str]) -> list[object]:
    numbers = [v for v in there if isinstance(v, int)]
    if len(numbers) == len(there):
        return _numbers(numbers)
    texts = [v for v in there if isinstance(v, str)]
    return _texts(texts) if len(texts) == len(there) else ["m", list(there)]


def _numbers(numbers: list[int]) -> list[object]:
    """Keys as site and counter; amounts in whole hundreds of cents; any others as they are."""
    if numbers and all(BIG <= n < 1 << (SITE_BITS + COUNTER_BITS) for n in numbers):
        sites = list(dict.fromkeys(n >> COUNTER_BITS for n in numbers))
        place = {site: i for i, site in enumerate(sites)}
        which = ints((place[n >> COUNTER_BITS] for n in numbers), delta=False) if len(sites) > 1 else b""
        return ["k", [sites, which, ints(n & COUNTER_MASK for n in numbers)]]
    if any(numbers) and all(n % 100 == 0 for n in numbers):
        return ["h", ints((n // 100 for n in numbers), delta=False)]
    return ["i", ints(numbers, delta=False)]


def _texts(texts: list[str]) -> list[object]:
    days = [_day(one) for one in texts]
    if None not in days:
        return ["d", ints(day for day in days if day is not None)]
    words = list(dict.fromkeys(texts))
    if len(words) * 2 <= len(texts):
        place = {word: i for i, word in enumerate(words)}
        return ["w", [words, ints((place[one] for one in texts), delta=False)]]
    return ["m", texts] if any(NUL in one for one in texts) else ["t", NUL.join(texts)]


def uncolumn(packed: object, count: int) -> list[Stored]:
    """What `column` was given. Raises Damaged when it is not `count` values."""
    kind, gaps, content, *rest = cbor.items(packed)
    states = cbor.octets(gaps) or bytes(count)
    if len(states) != count or len(rest) > 1 or not set(states) <= {0, 1, 2}:
        raise Damaged("a column with other gaps")
    values = _uncontent(kind, content, states.count(0))
    if len(values) == count and not rest:
        return list[Stored](values)
    there: Iterator[int | str] = iter(values)
    drafts = iter([cbor.text(one).encode() for one in cbor.items(rest[0] if rest else [], states.count(2))])
    out: list[Stored] = []
    for state in states:
        out.append(next(there) if state == 0 else next(drafts) if state == 2 else None)
    return out


def _uncontent(kind: object, content: object, count: int) -> list[int] | list[str] | list[int | str]:
    match kind:
        case "i":
            return unints(content, count, delta=False)
        case "h":
            return _hundreds(unints(content, count, delta=False))
        case "k":
            return _keys(content, count)
        case "d":
            return [_iso(n) for n in unints(content, count)]
        case "w":
            words, which = cbor.items(content, 2)
            known = [cbor.text(word) for word in cbor.items(words)]
            return [known[i] for i in indexes(which, len(known), count)]
        case "t":
            return _split(cbor.text(content), count)
        case "m":
            return [one if isinstance(one, str) else cbor.whole(one, -(1 << 63)) for one in cbor.items(content, count)]
    raise Damaged("a column of another kind")


def _keys(content: object, count: int) -> list[int]:
    sites, which, counters = cbor.items(content, 3)
    known = [cbor.whole(site, 1, (1 << SITE_BITS) - 1) for site in cbor.items(sites)]
    low = unints(counters, count)
    of = indexes(which, len(known), count) if len(known) > 1 else []
    if (count and not known) or min(low, default=0) < 0 or max(low, default=0) > COUNTER_MASK:
        raise Damaged("not keys")
    high = [site << COUNTER_BITS for site in known]
    return [high[i] | n for i, n in zip(of, low, strict=True)] if of else [high[0] | n for n in low]


def _hundreds(numbers: list[int]) -> list[int]:
    if max(map(abs, numbers), default=0) > LARGEST // 100:
        raise Damaged("a number too large")
    return [n * 100 for n in numbers]


@lru_cache(maxsize=4096)
def _iso(number: int) -> str:
    """A day out of its number; a few years' days come again and again."""
    if not 1 <= number + EPOCH <= date.max.toordinal():
        raise Damaged("a day outside the calendar")
    return date.fromordinal(number + EPOCH).isoformat()


def _split(text: str, count: int) -> list[str]:
    if count == 0 and not text:
        return []
    if text.count(NUL) + 1 != count:
        raise Damaged("not so many texts")
    return text.split(NUL)
