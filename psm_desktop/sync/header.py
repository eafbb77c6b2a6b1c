"""The header of a package: what anybody can read of it without opening the seal (docs/format.md)."""

from dataclasses import dataclass, field

from psm_desktop.store.shape import LAST_MOMENT
from psm_desktop.sync import cbor, squeeze, unpack
from psm_desktop.sync.damaged import Damaged
from psm_desktop.sync.payload import Span

LARGEST_PAYLOAD = 16 << 20
"""Bytes of a payload unpacked: a commune fills them in a hundred years of full months."""
MOST_READERS = 1_000
MOST_PARTS = 100_000
CONTENT = 16
HEIR = (32, 32, 64, 64)
"""Bytes of what a new key comes in by: the old key, the one-time key, the signature of each."""


@dataclass(frozen=True, slots=True)
class Header:
    """What anybody can read of a package. `signer`: whose key signed it, 32 bytes; `made_at`: UTC second; `size`: bytes
    of the payload unpacked; `span`: the range, as (site, base, head); `proof`: under which invitation it comes;
    `heir`: by which key's word (`heirs.proof`); `part`: number and count of the parts of a sending that has several."""

    kind: str
    is_training: bool
    commune: str
    signer: bytes
    made_at: int
    plan: int
    readers: int = 0
    dictionary: int = squeeze.DICTIONARY
    size: int = 0
    lines: int = 0
    acts: int = 0
    span: tuple[Span, ...] = ()
    proof: bytes = b""
    heir: tuple[bytes, ...] = ()
    part: tuple[int, ...] = ()
    content: bytes = field(default=b"", repr=False)

    @property
    def sites(self) -> list[int]:
        """The site numbers of the range."""
        return [site for site, _, _ in self.span]


def written(header: Header, readers: int, size: int, content: bytes) -> dict[str, object]:
    """As CBOR takes it, with what is known only once the payload is closed."""
    said: dict[str, object] = {
        "kind": header.kind,
        "training": header.is_training,
        "commune": header.commune,
        "signer": header.signer,
        "at": header.made_at,
        "plan": header.plan,
        "readers": readers,
        "dictionary": header.dictionary,
        "size": size,
        "content": content,
        "counts": [header.lines, header.acts],
        "range": [list(one) for one in header.span],
    }
    said |= {"proof": header.proof} if header.proof else {}
    said |= {"part": list(header.part)} if header.part else {}
    return said | ({"heir": list(header.heir)} if header.heir else {})


def read(data: bytes) -> Header:
    """What is said of the payload; names we do not know are left alone. Raises Damaged."""
    said = cbor.names(cbor.read(data))
    training, commune = said.get("training"), cbor.text(said.get("commune"))
    if not isinstance(training, bool) or len(commune) != 6 or not (commune.isascii() and commune.isdigit()):
        raise Damaged("a header without its words")
    lines, acts = cbor.items(said.get("counts"), 2)
    return Header(
        cbor.text(said.get("kind")),
        training,
        commune,
        cbor.octets(said.get("signer"), 32),
        cbor.whole(said.get("at"), 0, LAST_MOMENT),
        cbor.whole(said.get("plan"), 0, 1 << 31),
        cbor.whole(said.get("readers"), 0, MOST_READERS),
        cbor.whole(said.get("dictionary"), 0, 1 << 31),
        cbor.whole(said.get("size"), 0, LARGEST_PAYLOAD),
        cbor.whole(lines, 0, unpack.MOST_LINES),
        cbor.whole(acts, 0, unpack.MOST_LINES),
        unpack.spans(said.get("range")),
        cbor.octets(said.get("proof", b"")),
        tuple(cbor.octets(one, size) for one, size in zip(cbor.items(said.get("heir", [])), HEIR, strict=False)),
        _part(said.get("part")),
        cbor.octets(said.get("content"), CONTENT),
    )


def _part(said: object) -> tuple[int, ...]:
    """Number and count; nothing of a file that is no part."""
    if said is None:
        return ()
    number, count = (cbor.whole(one, 1, MOST_PARTS) for one in cbor.items(said, 2))
    if number > count:
        raise Damaged("a part beyond the last")
    return number, count
