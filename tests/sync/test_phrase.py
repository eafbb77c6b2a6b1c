"""Secrets and keys in words: typed as people type, wrong ones found out and named."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from psm_desktop.errors import PsmError
from psm_desktop.sync import phrase
from tests.pace import spent_s

SECRETS = st.binary(min_size=16, max_size=16)


def problem(text: str) -> PsmError:
    with pytest.raises(PsmError) as caught:
        phrase.secret_of(text)
    return caught.value


def test_the_list_is_as_it_was_taken_over() -> None:
    assert len(phrase.words()) == len(set(phrase.words())) == 2048
    assert (phrase.words()[0], phrase.words()[-1]) == ("abaco", "zuppa")
    assert list(phrase.words()) == sorted(phrase.words())


def test_it_is_spelt_as_bip_39_says() -> None:
    """The vectors of python-mnemonic's English list, by their places."""
    assert phrase.of_secret(bytes(16)) == ("abaco",) * 11 + ("abete",)
    last = phrase.words().index(phrase.of_secret(b"\xff" * 16)[-1])
    assert last == 2037  # "wrong", the 2,038th English word, ends "zoo zoo ... wrong"


@given(SECRETS)
def test_what_is_spelt_is_read(secret: bytes) -> None:
    assert phrase.secret_of(" ".join(phrase.of_secret(secret))) == secret


@given(SECRETS, st.sampled_from([" ", "\n", ", ", " - ", "\t"]))
def test_capitals_numbers_and_signs_do_not_matter(secret: bytes, between: str) -> None:
    told = between.join(f"{n}. {word.upper()}" for n, word in enumerate(phrase.of_secret(secret), 1))
    assert phrase.secret_of(f"  {told}.\n") == secret


def test_unknown_words_are_named_with_what_they_may_have_been() -> None:
    told = str(problem("abacco abete xqzw " + "zuppa " * 9))
    assert "«abacco» (forse «abaco»)" in told
    assert "«xqzw»" in told
    assert "abete" not in told


@given(st.text(max_size=200))
def test_whatever_is_typed_is_a_secret_or_told_in_a_sentence(text: str) -> None:
    assert read_or_code(text) in ("words-unknown", "words-missing", "words-mixed") or isinstance(
        read_or_code(text), bytes
    )


def test_a_page_pasted_by_mistake_is_told_at_once() -> None:
    page = " ".join(f"parola{'abcdefghij'[n % 10] * (n // 10)}" for n in range(5_000))
    began = spent_s()
    assert problem(page).code == "words-missing"
    assert phrase.unknown(phrase.typed_words(page)).count("«") <= 2 * phrase.NAMED
    assert spent_s() - began < 1


def test_too_few_and_too_many_are_counted() -> None:
    assert problem("abaco abete").facts == {"count": 2, "needed": 12}
    assert problem("abaco " * 13).code == "words-missing"
    assert problem("").code == "words-missing"


@given(SECRETS, st.integers(0, 10))
def test_two_words_that_changed_places_are_never_the_same_secret(secret: bytes, at: int) -> None:
    """Four bits of checksum: what slips through is refused by the file (`words-of-another`)."""
    words = list(phrase.of_secret(secret))
    assume(words[at] != words[at + 1])
    words[at], words[at + 1] = words[at + 1], words[at]
    assert read_or_code(" ".join(words)) != secret


@given(SECRETS)
def test_of_sixteen_last_words_one_fits(secret: bytes) -> None:
    first, last = phrase.of_secret(secret)[:-1], phrase.words().index(phrase.of_secret(secret)[-1])
    alike = [phrase.words()[last - last % 16 + n] for n in range(16)]
    read = [read_or_code(" ".join((*first, word))) for word in alike]
    assert sorted(map(str, read)).count("words-mixed") == 15


def read_or_code(text: str) -> bytes | str:
    try:
        return phrase.secret_of(text)
    except PsmError as found:
        return found.code


def test_a_key_has_six_words_that_tell_it_from_others() -> None:
    found = {phrase.of_key(bytes([n]) * 32) for n in range(256)}
    assert len(found) == 256
    assert all(len(words) == 6 and set(words) <= set(phrase.words()) for words in found)
