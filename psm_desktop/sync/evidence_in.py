"""Parts of attachments on their way in: each stands by itself, in any order, twice, or never.

Pieces wait outside SQLite (`store.coming`) until all bytes of a file are here, its hash fits, and a row of the very
commune names it. A line of the journal never waits for a file.
"""

import sqlite3
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256

from psm_desktop.errors import PsmError
from psm_desktop.store import attached, coming, copies, evidence
from psm_desktop.store.coming import Coming, File
from psm_desktop.sync.evidence import Piece
from psm_desktop.sync.header import Header
from psm_desktop.sync.incoming import HOW

WRONG = "evidence-wrong"
"""Fate of a part whose bytes do not make the file it names."""
OTHER_SIZE = "evidence-other-size"


@dataclass
class Outcome:
    """What a part came to, in files: made whole, still waiting for pieces, named by no row yet, thrown away."""

    news: int = 0
    done: set[str] = field(default_factory=set)
    partial: set[str] = field(default_factory=set)
    unnamed: set[str] = field(default_factory=set)
    wrong: set[str] = field(default_factory=set)

    @property
    def fate(self) -> str:
        """`taken` where it brought anything, `known` where not."""
        if self.wrong:
            return WRONG
        return "taken" if self.news or self.done else "known"

    @property
    def facts(self) -> dict[str, object]:
        """For its sentence."""
        names = ("done", "partial", "unnamed", "wrong")
        found: dict[str, object] = {name: len(getattr(self, name)) for name in names}
        return found | ({HOW: "waits"} if self.partial or self.unnamed else {})


class Parts:
    """What takes the parts of one pile in; of each commune the rows are asked once."""

    def __init__(self, db: sqlite3.Connection, *, is_rehearsal: bool = False) -> None:
        self._db, self._is_rehearsal, self._workspace = db, is_rehearsal, copies.file_of(db)
        self._coming: dict[str, Coming] = {}
        self._named: dict[str, dict[str, set[int]]] = {}

    def take(self, commune: str, pieces: list[Piece]) -> Outcome:
        """Keep a part's pieces, and make the files whole that are all here now.

        Raises PsmError `evidence-other-size`, and nothing has changed, for a file whose row or whose pieces speak of
        another size; and where the disk is full or cannot be written: what was kept before is known the next time.
        """
        here, named, out = self._of(commune), self._names(commune), Outcome()
        self._check_sizes(here, named, pieces)
        for one in pieces:
            if not here.is_kept(one.sha256):
                self._keep(here, one, out, is_named=one.sha256 in named)
        files = {File(one.sha256, one.size) for one in pieces}
        for file in sorted(files):
            self._finish(here, file, named, out)
        here.make_room({one for one in here.files() if one.sha256 in named})
        here.settle()
        return out

    def look_again(self, commune: str) -> None:
        """New rows came: what waits may be named now. Pieces of another size than the rows say are thrown away."""
        if not self._is_rehearsal and coming.is_any(self._workspace, commune):
            self._named.pop(commune, None)
            here = self._of(commune)
            files = sorted(here.files())
            named = self._names(commune) if files else {}
            for file in files:
                with suppress(PsmError):  # the disk is full: the pieces stay, and the next file looks at them again
                    self._finish(here, file, named, Outcome())

    def _of(self, commune: str) -> Coming:
        if commune not in self._coming:
            self._coming[commune] = Coming(self._workspace, commune, is_rehearsal=self._is_rehearsal)
        return self._coming[commune]

    def _names(self, commune: str) -> dict[str, set[int]]:
        """Contents that rows of a commune name -> the sizes they say; none where they say none."""
        if commune not in self._named:
            found: dict[str, set[int]] = defaultdict(set)
            for row in attached.of_commune(self._db, commune):
                if row.sha256 and evidence.SHA256.fullmatch(row.sha256):
                    found[row.sha256] |= {row.bytes} - {0}
            self._named[commune] = dict(found)
        return self._named[commune]

    def _check_sizes(self, here: Coming, named: dict[str, set[int]], pieces: list[Piece]) -> None:
        """Against what rows say; where none does, against the pieces that are here."""
        waiting = {file.sha256: {file.size} for file in here.files()}
        for one in pieces:
            said = named.get(one.sha256) or waiting.get(one.sha256)
            if said and one.size not in said:
                raise PsmError(OTHER_SIZE)

    def _keep(self, here: Coming, one: Piece, out: Outcome, *, is_named: bool) -> None:
        """A whole file that is named is put in its place at once."""
        if len(one.data) < one.size:
            out.news += here.add(File(one.sha256, one.size), one.offset, one.data)
        elif sha256(one.data).hexdigest() != one.sha256:
            out.wrong.add(one.sha256)
        elif is_named:
            here.put(one.sha256, one.data)
            out.done.add(one.sha256)
        else:
            out.news += here.add(File(one.sha256, one.size), 0, one.data)

    def _finish(self, here: Coming, file: File, named: dict[str, set[int]], out: Outcome) -> None:
        if here.is_kept(file.sha256):
            here.forget(file.sha256)
        elif file.sha256 not in named:
            out.unnamed |= {file.sha256} - out.wrong
        elif (said := named[file.sha256]) and file.size not in said:
            here.drop(file)
        elif here.gaps(file):
            out.partial |= {file.sha256} - out.wrong - out.done
        elif here.join(file):
            out.done.add(file.sha256)
        else:
            out.wrong.add(file.sha256)


def facts_of(header: Header) -> dict[str, object]:
    """Which part of which sending a file is: what its sentence says, and what tells which numbers have not come."""
    n, of = header.part or (1, 1)
    return {"part": n, "of": of, "signer": header.signer.hex(), "made_at": header.made_at}
