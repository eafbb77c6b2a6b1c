"""Secrets and keys as words one can read, type and say on the phone: the Italian list of BIP-39, eleven bits a word.

A secret of 16 bytes is 12 words, the last of which carries a checksum (BIP-39): of 16 wrong words it tells 15.
"""

import re
import secrets
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache
from hashlib import blake2b, sha256

from psm_desktop import paths
from psm_desktop.domain.text import folded
from psm_desktop.errors import PsmError
from psm_desktop.sentences import sentence

BITS = 11
"""Of one word: the list has 2,048."""
SECRET = 16
CHECK = 4
"""Bits of SHA-256 behind the secret's 128."""
OF_SECRET, OF_KEY, PROPOSED = 12, 6, 5
"""Words of a secret, of a key's fingerprint (66 bits), and of a passphrase proposed (55 bits)."""
MOST, NAMED = 24, 4
"""Words among which strange ones are looked for, and how many of those are named: somebody may have pasted a page."""
ALIKE = 0.7
"""From this similarity on a word is offered in place of one that is not in the list."""


@cache
def words() -> tuple[str, ...]:
    """The list, in its order."""
    return tuple(paths.resource("phrases", "italian.txt").read_text("ascii").split())


def proposed() -> str:
    """A passphrase nobody has thought of, by chance; easy to say on the telephone."""
    return " ".join(secrets.choice(words()) for _ in range(PROPOSED))


@cache
def _places() -> dict[str, int]:
    return {word: place for place, word in enumerate(words())}


def of_secret(secret: bytes) -> tuple[str, ...]:
    """The twelve words of a secret of 16 bytes."""
    return _spelt(int.from_bytes(secret) << CHECK | sha256(secret).digest()[0] >> 8 - CHECK, OF_SECRET)


def of_key(signer: bytes) -> tuple[str, ...]:
    """The six words people compare of a public key."""
    digest = blake2b(signer, digest_size=9).digest()
    return _spelt(int.from_bytes(digest) >> 72 - OF_KEY * BITS, OF_KEY)


def _spelt(number: int, count: int) -> tuple[str, ...]:
    return tuple(words()[number >> BITS * place & (1 << BITS) - 1] for place in reversed(range(count)))


def secret_of(text: str) -> bytes:
    """The secret somebody typed or pasted the words of: capitals, numbering and signs between them do not matter.

    Raises PsmError `words-unknown` naming each that is not in the list, `words-missing` for more or fewer than twelve,
    `words-mixed` where they do not belong together.
    """
    typed = typed_words(text)
    if len(typed) <= MOST:
        check_known(typed)
    if len(typed) != OF_SECRET:
        raise PsmError("words-missing", count=len(typed), needed=OF_SECRET)
    number = 0
    for word in typed:
        number = number << BITS | _places()[word]
    secret = (number >> CHECK).to_bytes(SECRET)
    if of_secret(secret) != typed:
        raise PsmError("words-mixed")
    return secret


def typed_words(text: str) -> tuple[str, ...]:
    """The words in a text, as the list has them: small letters without accents, no numbers, no signs."""
    return tuple(re.findall("[a-z]+", folded(text)))


def unknown(typed: Sequence[str]) -> str:
    """The sentence about words that are not in the list; "" where all are. Of a whole page only the first are told."""
    try:
        check_known(typed[:MOST])
    except PsmError as problem:
        return str(problem)
    return ""


def check_known(typed: Sequence[str]) -> None:
    """Raises PsmError `words-unknown` where a word is not in the list; what it may have been is offered."""
    if strange := list(dict.fromkeys(word for word in typed if word not in _places())):
        raise PsmError("words-unknown", words=", ".join(_offered(word) for word in strange[:NAMED]))


def _offered(word: str) -> str:
    begin_alike = [one for one in words() if one[0] == word[0]]  # the first letter is seldom mistaken
    near = get_close_matches(word, begin_alike, 1, ALIKE) or get_close_matches(word, words(), 1, ALIKE)
    return sentence("word-perhaps", typed=word, near=near[0]) if near else f"«{word}»"
