"""A slice out of the payload of a package. Whatever stands in the file, it is a slice or `Damaged` is raised."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, pairwise

from psm_desktop.domain.keys import SITE_BITS
from psm_desktop.store.chain import SIZE
from psm_desktop.store.entries import BIRTH, Act, Line, Mark, Seed, Seen, Slice, Stored
from psm_desktop.sync import cbor, erased_births
from psm_desktop.sync.births import Read, births
from psm_desktop.sync.columns import indexes, rising, uncolumn, unints
from psm_desktop.sync.damaged import Damaged
from psm_desktop.sync.payload import Span

MOST_LINES = 1_000_000
LONGEST = (1 << 32) - 1
"""Lines of one site: salts count them in four bytes."""
LARGEST_SITE = (1 << SITE_BITS) - 1
KEY, SIGNATURE = 32, 64


def spans(value: object) -> tuple[Span, ...]:
    """The range out of a header: sites in order, each with base and head. Raises Damaged for anything else."""
    found = tuple(_span(one) for one in cbor.items(value))
    if any(one[0] >= after[0] for one, after in pairwise(found)) or sum(u - a for _, a, u in found) > MOST_LINES:
        raise Damaged("not such a range")
    return found


def _span(value: object) -> Span:
    site, after, upto = cbor.items(value, 3)
    last = cbor.whole(upto, 1, LONGEST)
    return cbor.whole(site, 1, LARGEST_SITE), cbor.whole(after, 0, last), last


def unpack(value: object, commune: str, signer: bytes, span: Sequence[Span]) -> Slice:
    """The slice that `payload.pack` was given. Raises Damaged for anything that cannot be one."""
    return _Reader(commune, signer, span, cbor.items(value, 6)).slice()


@dataclass
class _Reader:
    """Reads the six parts one after another, each against what the range says must be there."""

    commune: str
    signer: bytes
    span: Sequence[Span]
    parts: Sequence[object]
    read: Read = field(default_factory=dict)

    @cached_property
    def sites(self) -> list[int]:
        """Site of every line; made only after as many fields were found to be there."""
        return [site for site, after, upto in self.span for _ in range(after, upto)]

    @cached_property
    def seqs(self) -> list[int]:
        """Number of every line."""
        return [seq for _, after, upto in self.span for seq in range(after + 1, upto + 1)]

    @cached_property
    def count(self) -> int:
        return sum(upto - after for _, after, upto in self.span)

    def slice(self) -> Slice:
        sender, claimed = cbor.items(self.parts[0], 2)
        if len(self.lengths) > self.count:  # looked at first: where acts do not fit the range, little was read
            raise Damaged("more acts than lines")
        lines, acts = self._lines(), self._acts()
        started, ended = self._marks()
        seens, seeds = self._knowledge(acts)
        return Slice(
            self.commune,
            cbor.whole(sender, 0, LARGEST_SITE),
            {site: after for site, after, _ in self.span if after},
            {site: upto for site, _, upto in self.span},
            acts,
            seens,
            seeds,
            lines,
            started,
            ended,
            self.signer,
            frozenset(cbor.whole(site, 1, LARGEST_SITE) for site in cbor.items(claimed)),
            self.read,
        )

    def _marks(self) -> tuple[dict[int, Mark], dict[int, Mark]]:
        starts, ends, more, which, signatures = cbor.items(self.parts[1], 5)
        based = iter(cbor.pieces(starts, SIZE, sum(1 for _, after, _ in self.span if after)))
        fresh = [(site, upto) for site, after, upto in self.span if upto > after]
        keys = [self.signer, *(cbor.octets(key, KEY) for key in cbor.items(more))]
        whose = indexes(which, len(keys) + 1, len(fresh))
        signed = iter(cbor.pieces(signatures, SIGNATURE, sum(1 for one in whose if one)))
        ended = {
            site: Mark(upto, hash_, keys[one - 1], next(signed)) if one else Mark(upto, hash_)
            for (site, upto), hash_, one in zip(fresh, cbor.pieces(ends, SIZE, len(fresh)), whose, strict=True)
        }
        started = {site: Mark(after, next(based) if after else b"") for site, after, _ in self.span}
        return started, ended

    def _lines(self) -> list[Line]:
        spoken_of, which, rows, values = cbor.items(self.parts[4], 4)
        fields = [_field(name) for name in cbor.items(spoken_of)]
        field = indexes(which, len(fields), self.count)
        row = _keys(uncolumn(rows, self.count))
        columns = cbor.items(values, len(fields))
        often = Counter(field)
        streams = [
            iter(births(packed, often[i], self.read) if fields[i][1] == BIRTH else uncolumn(packed, often[i]))
            for i, packed in enumerate(columns)
        ]
        salts, hashes = self._erased(field, fields)
        tables, names = [table for table, _ in fields], [name for _, name in fields]
        places = range(self.count)
        return list(
            map(
                Line._make,
                zip(
                    self.sites,
                    self.seqs,
                    self._firsts(),
                    map(tables.__getitem__, field),
                    map(names.__getitem__, field),
                    row,
                    map(next, map(streams.__getitem__, field)),
                    map(salts.get, places),
                    map(hashes.get, places),
                    strict=True,
                ),
            )
        )

    @cached_property
    def lengths(self) -> list[int]:
        """Lines of each act; no act goes from one site into the next."""
        lengths = unints(cbor.items(self.parts[2], 8)[0], delta=False)
        ends = {0, *accumulate(lengths)}
        edges = accumulate(upto - after for _, after, upto in self.span)
        if min(lengths, default=1) < 1 or sum(lengths) != self.count or not ends.issuperset(edges):
            raise Damaged("acts that do not cover the lines")
        return lengths

    @cached_property
    def starts(self) -> list[int]:
        """Of each act the place of its first line."""
        return [0, *accumulate(self.lengths)][:-1]

    def _firsts(self) -> list[int]:
        """Of each line the number its act begins with."""
        return [self.seqs[at] for at, length in zip(self.starts, self.lengths, strict=True) for _ in range(length)]

    def _acts(self) -> list[Act]:
        _, turns, moments, words, officers, commands, imports, undone = cbor.items(self.parts[2], 8)
        count = len(self.lengths)
        known = [cbor.text(word) for word in cbor.items(words)]
        import_of, undoes = _imports(imports, count), _undone(undone, count)
        return list(
            map(
                Act._make,
                zip(
                    [self.sites[at] for at in self.starts],
                    [self.seqs[at] for at in self.starts],
                    unints(turns, count),
                    unints(moments, count),
                    [known[i] for i in indexes(officers, len(known), count)],
                    [known[i] for i in indexes(commands, len(known), count)],
                    map(import_of.get, range(count)),
                    map(undoes.get, range(count)),
                    strict=True,
                ),
            )
        )

    def _knowledge(self, acts: Sequence[Act]) -> tuple[list[Seen], list[Seed]]:
        which, others, uptos, lines, seeds = cbor.items(self.parts[3], 5)
        at = indexes(which, len(acts))
        other, upto = indexes(others, len(self.span), len(at)), unints(uptos, len(at))
        seens = [
            Seen(acts[i].site, self.span[o][0], acts[i].first, cbor.whole(n, 1, LONGEST))
            for i, o, n in zip(at, other, upto, strict=True)
        ]
        places = [(self.sites[i], self.seqs[i]) for i in rising(lines, self.count)]
        fresh = [None if one is None else cbor.octets(one, SIZE) for one in cbor.items(seeds, len(places))]
        return seens, [Seed(site, seq, seed) for (site, seq), seed in zip(places, fresh, strict=True)]

    def _erased(self, field: list[int], fields: list[tuple[str, str]]) -> tuple[dict[int, bytes], dict[int, bytes]]:
        """Line -> salt of its own, and line -> hash of what is erased."""
        salts, hashes, born_salts, born_hashes = cbor.items(self.parts[5], 4)
        plain, kept = _sized(cbor.items(salts, 2), self.count), _sized(cbor.items(hashes, 2), self.count)
        own, born = erased_births.unpacked(born_salts, self.count), erased_births.unpacked(born_hashes, self.count)
        births = {i for i in (*own, *born, *kept) if fields[field[i]][1] == BIRTH}
        if births != {*own, *born} or not own.keys().isdisjoint(plain):
            raise Damaged("a hash of another kind")
        return plain | own, kept | born


def _keys(values: list[Stored]) -> list[int]:
    """Keys of rows. Raises Damaged where one is no such number; none is larger than 63 bits, or `uncolumn` had said."""
    keys = [value for value in values if isinstance(value, int)]
    if len(keys) != len(values) or min(keys, default=0) < 0:
        raise Damaged("not keys")
    return keys


def _sized(pair: Sequence[object], count: int) -> dict[int, bytes]:
    at = rising(pair[0], count)
    return dict(zip(at, cbor.pieces(pair[1], SIZE, len(at)), strict=True))


def _field(name: object) -> tuple[str, str]:
    table, point, column = cbor.text(name).partition(".")
    if not point:
        raise Damaged("not a field")
    return table, column


def _imports(value: object, count: int) -> dict[int, int]:
    which, numbers = cbor.items(value, 2)
    at = rising(which, count)
    return {i: cbor.whole(number) for i, number in zip(at, cbor.items(numbers, len(at)), strict=True)}


def _undone(value: object, count: int) -> dict[int, tuple[int, int]]:
    which, sites, firsts = cbor.items(value, 3)
    at = rising(which, count)
    first = unints(firsts, len(at))
    return {
        i: (cbor.whole(site, 1, LARGEST_SITE), cbor.whole(number, 1, LONGEST))
        for i, site, number in zip(at, cbor.items(sites, len(at)), first, strict=True)
    }
