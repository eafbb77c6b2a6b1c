"""A pile makes millions of small tuples and no rings: looking for rings among them takes a tenth of its time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Nobody looks for rings meanwhile; what nothing holds any more goes at once all the same."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
