"""A pile that memory is not meant to hold open at one time, cut into waves."""

from collections import Counter
from collections.abc import Iterator, Sequence
from operator import itemgetter

from psm_desktop.sync.incoming import Incoming

AT_ONCE = 1 << 20
"""Bytes of payloads that are open at one time: some hundred months, which fill 50 MB; one larger file alone."""


def fit_at_once(pile: Sequence[Incoming]) -> bool:
    """Whether all may be open at one time."""
    return sum(file.said_size() for file in pile) <= AT_ONCE


def in_waves(pile: list[Incoming]) -> Iterator[list[Incoming]]:
    """Files in the order in which they go in, as many at a time as may be open. Where there are several waves, the
    first of each commune come first, then the second: what goes in together is of as many communes as can be."""
    if fit_at_once(pile):
        yield pile
        return
    turns, nth = Counter[str](), list[tuple[int, Incoming]]()
    for file in pile:
        nth.append((turns[file.said()[1]], file))
        turns[file.said()[1]] += 1
    wave, room = list[Incoming](), AT_ONCE
    for _, file in sorted(nth, key=itemgetter(0)):
        if wave and file.said_size() > room:
            yield wave
            wave, room = [], AT_ONCE
        wave.append(file)
        room -= file.said_size()
    yield wave
