"""The file itself: magic bytes, a header anybody can read, the payload sealed to its readers, a signature over it all.

    "PSM" 0x1A | version | length of header | header (CBOR) | a sealed payload key for each reader | payload | signature

Kinds without readers (invitation, plan) carry the payload open. docs/format.md describes every byte.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import NamedTuple

from nacl.bindings import crypto_box_SEALBYTES
from nacl.exceptions import CryptoError
from nacl.public import PublicKey, SealedBox
from nacl.secret import SecretBox
from nacl.signing import VerifyKey
from nacl.utils import random

from psm_desktop.domain.parcel import MAGIC
from psm_desktop.errors import PsmError
from psm_desktop.sync import cbor, handover_file, header, key_file, squeeze
from psm_desktop.sync.damaged import Damaged
from psm_desktop.sync.header import CONTENT, LARGEST_PAYLOAD, MOST_PARTS
from psm_desktop.sync.header import Header as Header  # known from here
from psm_desktop.sync.keys import KeyPair

VERSION = 1
START = len(MAGIC) + 5
SIGNATURE = 64
SEALED_KEY = SecretBox.KEY_SIZE + crypto_box_SEALBYTES
LIMIT = 16 << 20
"""Bytes of a file."""
LONGEST_HEADER = 1 << 20
NONCE = bytes(SecretBox.NONCE_SIZE)
"""Each payload key is used once, so the nonce need not vary."""


class Closed(NamedTuple):
    """A file. `opening`: its bytes up to the payload; `secret`: the payload key, empty where it has no readers. Who has
    these two and the payload makes the very file again, and who has the second opens it."""

    data: bytes
    opening: bytes
    secret: bytes


def close(
    about: Header, payload: object, keys: KeyPair, readers: Iterable[bytes] = (), level: int = squeeze.LEVEL
) -> bytes:
    """The file. `payload`: as CBOR takes it; `readers`: keys to seal to, none for a payload anybody may read; `level`:
    how hard the payload is squeezed.

    `about` says what the payload is; readers, size and content hash are filled in here. Raises PsmError for a
    payload no program would take.
    """
    return closed(about, payload, keys, readers, level).data


def closed(
    about: Header, payload: object, keys: KeyPair, readers: Iterable[bytes] = (), level: int = squeeze.LEVEL
) -> Closed:
    """The same, with what makes it again. Raises as `close`."""
    plain = cbor.write(payload)
    squeezed = squeeze.squeeze(plain, about.dictionary, level)
    if len(plain) > LARGEST_PAYLOAD or len(squeezed) > LIMIT - LONGEST_HEADER:
        raise PsmError("package-too-large")
    sealed_to = list(dict.fromkeys(readers))
    sealed, content, secret = _seal(squeezed, sealed_to) if sealed_to else (b"", squeezed, b"")
    head = cbor.write(header.written(about, len(sealed_to), len(plain), _hash(sealed + content)))
    opening = b"".join((MAGIC, bytes([VERSION]), len(head).to_bytes(4, "big"), head, sealed))
    return Closed(_signed(opening + content, keys), opening, secret)


def close_again(
    opening: bytes, secret: bytes, payload: object, keys: KeyPair, level: int = squeeze.LEVEL
) -> bytes | None:
    """The very file that `closed` gave; None where it would be another one: of other content, of another key, squeezed
    otherwise by a newer program. Nothing else may ever be closed under the same secret, so that is given to nobody."""
    said = hearsay(opening)
    if said is None or said.signer != keys.signer:
        return None
    content = _boxed(secret, squeeze.squeeze(cbor.write(payload), said.dictionary, level))
    is_same = said.content == _hash(opening[_end(opening) :] + content)
    return _signed(opening + content, keys) if is_same else None


def _signed(data: bytes, keys: KeyPair) -> bytes:
    return data + keys.signing.sign(data).signature


def _end(data: bytes) -> int:
    """Where the header ends, as the file says."""
    return START + int.from_bytes(data[len(MAGIC) + 1 : START], "big")


def around(about: Header, readers: int) -> int:
    """Bytes a file has at most besides its squeezed payload, whatever part of however many it is."""
    longest = replace(about, part=(MOST_PARTS, MOST_PARTS) if about.part else ())
    head = cbor.write(header.written(longest, readers, LARGEST_PAYLOAD, bytes(CONTENT)))
    return START + len(head) + readers * SEALED_KEY + SecretBox.MACBYTES + SIGNATURE


def _hash(body: bytes) -> bytes:
    return blake2b(body, digest_size=CONTENT).digest()


def _seal(squeezed: bytes, readers: Sequence[bytes]) -> tuple[bytes, bytes, bytes]:
    """The sealed keys, the payload, and the key in them."""
    secret = random(SecretBox.KEY_SIZE)
    sealed = b"".join(SealedBox(PublicKey(reader)).encrypt(secret) for reader in readers)
    return sealed, _boxed(secret, squeezed), secret


def _boxed(secret: bytes, squeezed: bytes) -> bytes:
    return SecretBox(secret).encrypt(squeezed, NONCE).ciphertext if secret else squeezed


def is_package(data: bytes) -> bool:
    """Whether a file begins as ours do."""
    return data.startswith(MAGIC)


@dataclass(frozen=True, slots=True)
class Glance:
    """`has_content`: the payload is the one the header tells of; `is_signed`: and its signer closed the whole file."""

    header: Header
    has_content: bool
    is_signed: bool


@dataclass(frozen=True, slots=True)
class Package:
    """A file whose signature and content hash hold; the seal is closed still. `body`: sealed keys and payload."""

    header: Header
    body: bytes = field(repr=False)

    def open(self, keys: KeyPair | None) -> object:
        """The payload; without keys only one that is not sealed.

        Raises PsmError `not-for-us` where these keys open nothing, `package-newer` for a newer program's dictionary,
        Damaged for a payload not as it was written.
        """
        if not squeeze.has(self.header.dictionary):
            raise PsmError("package-newer")
        if self.header.readers and keys is None:
            raise PsmError("not-for-us")
        squeezed = _unseal(self.body, self.header.readers, keys) if self.header.readers and keys else self.body
        return cbor.read(squeeze.unsqueeze(squeezed, self.header.size, self.header.dictionary))


def inspect(data: bytes) -> Header:
    """The header of a file whose signature holds; the seal stays closed. Raises as `package` does."""
    return package(data).header


def hearsay(data: bytes) -> Header | None:
    """What a file that does not hold says of itself, to name it by; believe none of it. None where nothing is said."""
    end = _end(data)
    if not is_package(data) or end > min(len(data), START + LONGEST_HEADER):
        return None
    try:
        return header.read(data[START:end])
    except Damaged:
        return None


def open_(data: bytes, keys: KeyPair | None) -> tuple[Header, object]:
    """Header and payload. Raises as `package` and its `open` do."""
    found = package(data)
    return found.header, found.open(keys)


def package(data: bytes) -> Package:
    """A file that holds.

    Raises PsmError: `not-a-package`, `package-newer` for a newer program's, Damaged for one not as it was written.
    """
    found, body = _looked_at(data)
    if not found.has_content or not found.is_signed:
        raise Damaged("a signature that does not hold")
    return Package(found.header, body)


def package_again(data: bytes, said: Header) -> Package:
    """A file that was found to hold before, with the header it had."""
    end = _end(data)
    return Package(said, data[end:-SIGNATURE])


def glance(data: bytes) -> Glance:
    """What a file says of itself, and whether that holds. Raises as `package` does where it says nothing."""
    return _looked_at(data)[0]


def _looked_at(data: bytes) -> tuple[Glance, bytes]:
    if not is_package(data):
        raise PsmError("not-a-package")
    if handover_file.is_handover(data):
        raise PsmError("handover-received")
    if key_file.is_one(data):
        raise PsmError("key-file-received")
    if len(data) < START + SIGNATURE or len(data) > LIMIT:
        raise Damaged("too short or too long")
    if data[len(MAGIC)] > VERSION:
        raise PsmError("package-newer")
    end = _end(data)
    if data[len(MAGIC)] != VERSION or end - START > LONGEST_HEADER or end > len(data) - SIGNATURE:
        raise Damaged("a header that does not fit")
    said = header.read(data[START:end])
    body = data[end:-SIGNATURE]
    has_content = said.content == _hash(body)
    return Glance(said, has_content, has_content and _is_signed(data, said.signer)), body


def _is_signed(data: bytes, signer: bytes) -> bool:
    try:
        VerifyKey(signer).verify(data[:-SIGNATURE], data[-SIGNATURE:])
    except (CryptoError, ValueError):
        return False
    return True


def _unseal(body: bytes, readers: int, keys: KeyPair) -> bytes:
    """Tries each sealed key: which reader is which is nobody's business."""
    box = keys.box
    for at in range(0, readers * SEALED_KEY, SEALED_KEY):
        try:
            key = box.decrypt(body[at : at + SEALED_KEY])
        except (CryptoError, ValueError):
            continue
        return _opened(key, body[readers * SEALED_KEY :])
    raise PsmError("not-for-us")


def _opened(key: bytes, content: bytes) -> bytes:
    try:
        return SecretBox(key).decrypt(content, NONCE)
    except (CryptoError, ValueError) as problem:
        raise Damaged("a seal around something else") from problem
