"""Seconds that say the same on a machine ten times slower, or with ten others at work on it.

began = spent_s()
refuse(file)
assert spent_s() - began < 0.1
"""

import time
from functools import cache

ROUNDS, OURS_S = 200_000, 0.0065
"""A loop of so many rounds, and the processor time it takes on the machine our bounds were found on."""


def spent_s() -> float:
    """Processor time of this process, in seconds of that machine; nobody waits for others in it."""
    return time.process_time() / slower()


@cache
def slower() -> float:
    """How many times slower this machine is; 1 where it is faster. The best of five: the others were disturbed."""
    return max(1.0, min(_loop_s() for _ in range(5)) / OURS_S)


def _loop_s() -> float:
    began, total = time.process_time(), 0
    for number in range(ROUNDS):
        total += number % 7
    return time.process_time() - began
