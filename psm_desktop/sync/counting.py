"""How far a pile of files is, for whoever watches it come in."""

from collections.abc import Callable

Step = Callable[[int, int], None]
"""Files done, files in all. May raise what it likes while files are looked at, and then nothing is taken;
`errors.Stopped` also between two waves: what went in stays, whole, and the rest is left."""


class Counting:
    """Counts files that are looked at once, or looked at and then taken."""

    def __init__(self, step: Step | None, files: int, *, twice: bool) -> None:
        """`twice`: the work on a file comes in two halves."""
        self._step, self._files, self._halves = step, files, 1 if twice else 2
        self._done = 0

    def seen(self, files: int = 1) -> None:
        """So many were looked at, or taken after they had been looked at. Raises whatever the step raises."""
        self._on(files * self._halves)

    def done(self) -> None:
        """One was looked at, and there is no more to do about it. Raises whatever the step raises."""
        self._on(2)

    def _on(self, halves: int) -> None:
        self._done += halves
        if self._step is not None:
            self._step(self._done // 2, self._files)
