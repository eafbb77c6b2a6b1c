"""What a return or a receipt says of values that an erasure took which does not count (`store.given_back`): those its
writer lacks, and those it gives back to whoever said so."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from psm_desktop.store import exchange, given_back
from psm_desktop.store.chain import SIZE
from psm_desktop.store.entries import Stored
from psm_desktop.store.given_back import Given, Place
from psm_desktop.store.shape import LONGEST
from psm_desktop.sync import cbor
from psm_desktop.sync.columns import indexes, ints, unints
from psm_desktop.sync.damaged import Damaged

LONGEST_NAME = 100
"""Letters of a column: it may be one of a newer program."""
LARGEST_SITE = (1 << 40) - 1


@dataclass(frozen=True, slots=True)
class Values:
    """What was heard. `given` is not compared with anything yet."""

    lacking: tuple[Place, ...] = ()
    given: tuple[Given, ...] = ()


NONE = Values()


def said(db: sqlite3.Connection, commune: str) -> dict[str, object]:
    """For a file about a commune; nothing where there is nothing to say, as almost always."""
    lacking, is_asked = given_back.lacking(db, commune), given_back.is_asked(db, commune)
    turn = exchange.count_sent(db, commune) if lacking or is_asked else 0
    told: dict[str, object] = {"lacking": _places_out(given_back.wishes(lacking, turn))} if lacking else {}
    if given := given_back.to_give(db, commune, turn) if is_asked else []:
        told["given"] = _places_out([one.place for one in given])
        told["salts"] = b"".join(one.salt for one in given)
        told["content"] = [one.value for one in given]
    return {"values": told} if told else {}


def _places_out(places: Sequence[Place]) -> list[object]:
    """By site: the site, its lines, the columns, which of them each line is about."""
    out: list[object] = []
    for site, some in groupby(places, lambda place: place.site):
        those = list(some)
        columns = list(dict.fromkeys(place.column for place in those))
        which = ints((columns.index(place.column) for place in those), delta=False)
        out.append([site, ints(place.seq for place in those), columns, which])
    return out


def heard(value: object) -> Values:
    """The same, read; nothing where nothing is said. Raises Damaged."""
    if value is None:
        return NONE
    names = cbor.names(value)
    places = _places_in(names.get("given", []))
    salts = cbor.pieces(names.get("salts", b""), SIZE, len(places))
    content = [_value(one) for one in cbor.items(names.get("content", []), len(places))]
    return Values(tuple(_places_in(names.get("lacking", []))), tuple(map(Given, places, salts, content)))


def _places_in(value: object) -> list[Place]:
    """Few of them, with short names: a file of some kilobytes could tell of millions."""
    out: list[Place] = []
    for one in cbor.items(value):
        site, lines, columns, which = cbor.items(one, 4)
        number = cbor.whole(site, 1, LARGEST_SITE)
        names = [cbor.text(name) for name in cbor.items(columns)]
        seqs = unints(lines)
        if min(seqs, default=1) < 1 or max(seqs, default=1) > LONGEST or any(len(one) > LONGEST_NAME for one in names):
            raise Damaged("a line no journal holds")
        if len(out) + len(seqs) > given_back.MOST:
            raise Damaged("more than any file tells")
        about = indexes(which, len(names), len(seqs))
        out += [Place(number, seq, names[i]) for seq, i in zip(seqs, about, strict=True)]
    return out


def _value(value: object) -> Stored:
    if isinstance(value, bool) or not isinstance(value, int | str | bytes):
        raise Damaged("not a value")
    return value


def take(db: sqlite3.Connection, commune: str, values: Values) -> int:
    """Put back what is lacking here; gives how many came back. Inside a transaction, once the office's words that came
    with them are heard."""
    return given_back.take(db, commune, values.given)
