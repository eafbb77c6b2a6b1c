"""A file received: while it is looked at, and what became of it."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from tempfile import SpooledTemporaryFile
from typing import Any

from psm_desktop.errors import PsmError
from psm_desktop.sentences import SENTENCES, sentence
from psm_desktop.store import exchange
from psm_desktop.store.documents import Document
from psm_desktop.store.entries import Slice
from psm_desktop.store.limits import Limit
from psm_desktop.sync import envelope, key_file, plan_files, plan_words
from psm_desktop.sync.documents_held import Held
from psm_desktop.sync.header import Header
from psm_desktop.sync.payload import Span
from psm_desktop.sync.receipts import ToldFile, ToldKey
from psm_desktop.sync.values_back import NONE as NO_VALUES
from psm_desktop.sync.values_back import Values

INVITED = "invited"
FOR_OFFICE = "no-office-yet"
"""Fate of the office's documents while no invitation has said which office is ours."""
NOTHING = "nothing-inside"
STOPPED = "stopped"
"""Fate of the files that were left when somebody stopped: they are as if they had never come."""
HOW = "how"
"""Fact that chooses between sentences of one fate; kept here, told to nobody."""
IN_MEMORY = 8 << 20
"""Bytes of a pile that are not laid on the disk meanwhile."""


@dataclass(frozen=True, slots=True)
class Received:
    """What became of one file. `kind` and `commune` as far as it says so, else empty; `fate`: a code of
    `sentences.py`; `lines`: new ones taken from it; `inside`: the message or document it was found in, empty for a
    file of its own; `is_foreseen`: nothing was written yet."""

    name: str
    kind: str
    commune: str
    fate: str
    facts: Mapping[str, Any]
    lines: int
    sha256: str
    inside: str = ""
    is_foreseen: bool = False

    @property
    def is_good(self) -> bool:
        """Whether there is nothing more to do about it."""
        return self.fate in (*exchange.GOOD, INVITED, NOTHING)

    @property
    def place(self) -> str:
        """«ritorno.psm in messaggio.eml», or the name alone."""
        return place_of(self.name, self.inside)

    @property
    def text(self) -> str:
        """One sentence: what became of it or would, and what to do."""
        codes = [f"{self.fate}-{self.kind}-{self.facts.get(HOW)}", f"{self.fate}-{self.kind}", self.fate]
        codes = [*(f"foreseen-{code}" for code in codes if self.is_foreseen), *codes]
        facts = plan_words.in_words(self.facts)
        told = sentence(next(code for code in codes if code in SENTENCES), **facts)
        return sentence("not-judged", told=told, inside=self.signed_document) if self.signed_document else told

    @property
    def signed_document(self) -> str:
        """The document with a digital signature it came in, which nobody has looked at here; empty for none."""
        return next((one for one in self.inside.split(" in ") if one.lower().endswith(".p7m")), "")


@dataclass(frozen=True, slots=True)
class Content:
    """What was in a return or a receipt that may be taken. `files`, `keys`, `retired` (signers): what a receipt says;
    `limits`: words about revoked numbers, their signatures not yet verified; `evidence`: contents the office holds and
    lacks, of a return none and those its writer lacks, SHA-256 in hexadecimal, None where it says nothing of them;
    `values`: lost to an erasure that does not count, and given back; `documents`: of the office, those its writer
    has."""

    header: Header
    piece: Slice
    files: tuple[ToldFile, ...] = ()
    keys: tuple[ToldKey, ...] = ()
    limits: tuple[Limit, ...] = ()
    retired: tuple[bytes, ...] = ()
    evidence: tuple[list[str], list[str]] | None = None
    values: Values = NO_VALUES
    documents: tuple[Held, ...] = ()

    @property
    def without_lines(self) -> "Content":
        """The same but for what fills the memory; of the acts its sender's last is left, which names him."""
        own = [act for act in self.piece.acts if act.site == self.piece.sender]
        return replace(self, piece=replace(self.piece, acts=own[-1:], seens=[], seeds=[], lines=[], read={}))


@dataclass
class Incoming:
    """A file while it is looked at. `at`: when it came, UTC second; `header`: only where its signature holds;
    `inside`: what it was found in, empty for a file of its own; `came`: the lines it brought; `is_open`: its content
    has its lines; `documents`: what the office published with it."""

    name: str
    data: bytes
    at: int
    header: Header | None = None
    content: Content | None = None
    fate: str = ""
    facts: dict[str, object] = field(default_factory=dict)
    lines: int = 0
    inside: str = ""
    came: list[Span] = field(default_factory=list)
    is_open: bool = False
    documents: list[Document] = field(default_factory=list)

    @property
    def sha256(self) -> str:
        """Of its content, hexadecimal."""
        return sha256(self.data).hexdigest()

    @property
    def size(self) -> int:
        """Bytes; 0 where it could not be read."""
        return len(self.data)

    def read(self) -> bytes:
        """Its bytes."""
        return self.data

    def kept(self) -> bytes | None:
        """What is kept of it in the list of files: all of a package, nothing of anything else, a key above all."""
        data = self.read()
        return data if envelope.is_package(data) and not key_file.is_one(data) else None

    def opened(self, content: Content) -> None:
        """It holds what may be taken."""
        self.content, self.is_open = content, True

    def close(self) -> None:
        """Its lines go; they are read again from its bytes when they are needed."""
        if self.content is not None and self.is_open:
            self.content, self.is_open = self.content.without_lines, False

    def refuse(self, problem: PsmError) -> None:
        """Its fate is the problem's code."""
        self.fate, self.facts = problem.code, self.facts | problem.facts

    def received(self, name_of: Callable[[str], str]) -> Received:
        """As it is told. `name_of`: a commune's name by its code."""
        kind, commune = self.said()
        named = {"commune": name_of(commune)} if commune else {}
        told = {"name": self.name, "lines": self.lines} | named | self.facts
        return Received(self.name, kind, commune, self.fate, told, self.lines, self.sha256, self.inside)

    def said(self) -> tuple[str, str]:
        """Kind and commune, also of a file that does not hold: only to name it by. One for all has no commune."""
        header = self.header or self.hearsay()
        if header is None:
            return "", ""
        return header.kind, "" if header.kind == plan_files.KIND else header.commune

    def said_size(self) -> int:
        """Bytes of its payload unpacked, as it says; 0 where it says nothing."""
        header = self.header or self.hearsay()
        return header.size if header else 0

    def hearsay(self) -> Header | None:
        """What it says of itself, to be believed in nothing."""
        return envelope.hearsay(self.data)


class Spool:
    """A passing file for the files of one pile: read one after the other, they fill no memory."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - closed with this one

    def put(self, data: bytes) -> tuple[int, int]:
        """Keep bytes; gives where. Raises OSError where the disk has no room."""
        start = self._file.seek(0, os.SEEK_END)
        self._file.write(data)
        self._file.flush()
        return start, len(data)

    def get(self, start: int, size: int) -> bytes:
        """The bytes again."""
        self._file.seek(start)
        return self._file.read(size)

    def __enter__(self) -> "Spool":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


class Aside(Incoming):
    """A file whose bytes lie aside while it is looked at."""

    def __init__(self, name: str, data: bytes, at: int, inside: str, spool: Spool, said: Header | None) -> None:
        """`said`: the hearsay of its bytes. Raises OSError where the disk has no room for it."""
        super().__init__(name, b"", at, inside=inside)
        self._spool, self._sha256, self._hearsay = spool, sha256(data).hexdigest(), said
        self._place = spool.put(data)

    @property
    def sha256(self) -> str:
        return self._sha256

    @property
    def size(self) -> int:
        return self._place[1]

    def read(self) -> bytes:
        return self._spool.get(*self._place)

    def hearsay(self) -> Header | None:
        return self._hearsay


class Part(Aside):
    """A part of attachments, of which nothing is kept when it is logged."""

    def kept(self) -> bytes | None:
        return None


def place_of(name: str, inside: str) -> str:
    """«ritorno.psm in messaggio.eml»; the name alone where `inside` is empty."""
    return sentence("name-in-place", name=name, inside=inside) if inside else name
