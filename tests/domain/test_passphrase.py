"""Phrases that lock a file: the same from every keyboard, and no weaker than they look."""

import unicodedata

import pytest

from psm_desktop.domain import passphrase
from psm_desktop.sentences import SENTENCES

PHRASE = "perché lì però così"


def test_an_accent_is_the_same_from_every_keyboard() -> None:
    plain = passphrase.as_bytes(PHRASE)
    for form in ("NFC", "NFD"):
        assert passphrase.as_bytes(f"  {unicodedata.normalize(form, PHRASE)}\n") == plain
    assert passphrase.as_bytes(PHRASE.upper()) != plain


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("", "passphrase-short"),
        (" " * 40, "passphrase-short"),
        ("undici lett", "passphrase-short"),
        (f"  {'undici lett'}  \n", "passphrase-short"),
        (unicodedata.normalize("NFD", "àèìòùé"), "passphrase-short"),
        ("aaaaaaaaaaaaaaaa", "passphrase-plain"),
        ("AaAaBbBbCcCcDd", "passphrase-plain"),
        (unicodedata.normalize("NFD", "àèàèàèàèàèàèàè"), "passphrase-plain"),
        ("citt\udce0 e montagna", "passphrase-letters"),
        ("".join(chr(0xDC80 + n) for n in range(20)), "passphrase-letters"),
        ("dodici lett.", ""),
        (PHRASE, ""),
    ],
)
def test_what_speaks_against_a_phrase(phrase: str, code: str) -> None:
    assert passphrase.problem(phrase) == code
    assert not code or code in SENTENCES
