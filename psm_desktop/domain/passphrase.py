"""Phrases that lock a file: one form whatever keyboard they were typed on, and the least they must be."""

import unicodedata

SHORTEST = 12
"""Characters."""
LEAST_DIFFERENT = 6
"""Characters, so that one key held down is none."""


def as_bytes(phrase: str) -> bytes:
    """What a key is made from: an accent is the same on every keyboard, blanks before and after do not count."""
    return _plain(phrase).encode("utf-8", "ignore")


def _plain(phrase: str) -> str:
    return unicodedata.normalize("NFC", phrase.strip())


def problem(phrase: str) -> str:
    """Code of what speaks against a phrase; empty where nothing does."""
    plain = _plain(phrase)
    if plain.encode("utf-8", "ignore").decode() != plain:  # letters a terminal did not tell: no other would find them
        return "passphrase-letters"
    if len(plain) < SHORTEST:
        return "passphrase-short"
    return "passphrase-plain" if len(set(plain.casefold())) < LEAST_DIFFERENT else ""
