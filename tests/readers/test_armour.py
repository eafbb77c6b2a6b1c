"""Packages as text: what mail programs and people do to it, and what is damaged."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psm_desktop.domain import armour
from psm_desktop.domain.parcel import MAGIC
from psm_desktop.readers.parcels import unwrapped
from tests.readers.mails import message, pec

PACKAGE = MAGIC + bytes(range(256)) * 3
TEXT = armour.write(PACKAGE)
LETTER = f"Buongiorno,\necco il ritorno.\n\n{TEXT}\n-- \nUfficio tecnico\n"

TOUCHED = {
    "as it is": TEXT,
    "in a letter": LETTER,
    "quoted": "".join(f"> {line}\n" for line in LETTER.splitlines()),
    "quoted twice": "".join(f"> >  {line}\n" for line in LETTER.splitlines()),
    "other line ends": LETTER.replace("\n", "\r\n"),
    "old line ends": LETTER.replace("\n", "\r"),
    "blank lines": LETTER.replace("\n", "\n\n"),
    "wrapped": re.sub(r"(?m)^([\w+/]{50})", r"\1\n", LETTER),
    "on one line": LETTER.replace(TEXT, TEXT.replace("\n", " ")),
    "dashes lost": LETTER.replace("-----", "—"),
}


@pytest.mark.parametrize("how", TOUCHED)
def test_a_package_comes_out_of_a_text_whatever_a_mail_program_did(how: str) -> None:
    for data in (TOUCHED[how].encode(), TOUCHED[how].encode("utf-16")):
        (found,) = unwrapped("lettera.txt", data)
        assert (found.name, found.inside, found.data) == ("pacchetto.psm", "lettera.txt", PACKAGE)


def test_the_lines_are_those_of_the_document() -> None:
    lines = armour.write(MAGIC + b"abc").splitlines()
    assert lines == ["-----BEGIN PSM PACKAGE-----", "UFNNGmFiYw==", "=6101ff43", "-----END PSM PACKAGE-----"]
    assert max(map(len, TEXT.splitlines())) == armour.WIDTH


def test_it_is_found_in_the_body_of_a_message_once() -> None:
    mail = message()
    mail.set_content(LETTER)
    mail.add_alternative(f"<pre>{LETTER}</pre>", subtype="html")
    (found,) = unwrapped("busta.eml", pec(mail).as_bytes())
    assert (found.inside, found.data) == ("busta.eml", PACKAGE)


@pytest.mark.parametrize(
    "text",
    [
        TEXT[:200],
        TEXT.replace("=", "", 1),
        TEXT.replace("UFN", "UFM", 1),
        TEXT.replace("\n=", "\n=0", 1),
        armour.BEGIN * 5,
    ],
)
def test_a_damaged_text_is_told_and_stops_no_other(text: str) -> None:
    assert unwrapped("l.txt", f"{TEXT}\n{text}".encode())[0].data == PACKAGE
    (found,) = unwrapped("l.txt", text.encode())
    assert found.problem is not None
    assert found.problem.code == "armour-damaged"
    assert "l.txt" in str(found.problem)


def test_a_body_that_is_damaged_is_named_by_its_message() -> None:
    mail = message()
    mail.set_content(TEXT[:200])
    (found,) = unwrapped("m.eml", mail.as_bytes())
    assert (found.name, found.inside) == ("m.eml", "")
    assert "m.eml" in str(found.problem)


def test_more_than_anybody_pastes_ends_in_one_sentence() -> None:
    found = unwrapped("l.txt", (armour.BEGIN + armour.END).encode() * 100_000)
    assert [one.problem.code for one in found if one.problem] == ["armour-damaged"]


@settings(max_examples=200, deadline=None)
@given(st.binary(min_size=1, max_size=400))
def test_every_package_comes_back(data: bytes) -> None:
    assert list(armour.read(armour.write(data).encode())) == [data]


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60), st.integers(0, len(TEXT)), st.integers(0, 90))
def test_a_changed_text_gives_the_package_or_nothing(put: bytes, at: int, gone: int) -> None:
    text = TEXT.encode()
    assert set(armour.read(text[:at] + put + text[at + gone :])) <= {PACKAGE, None}
