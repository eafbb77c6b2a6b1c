"""Packages out of messages: what a provider makes of them, and what nobody honest would write."""

import base64
import quopri
import tracemalloc
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psm_desktop.domain.parcel import MAGIC, Parcel
from psm_desktop.errors import PsmError
from psm_desktop.readers import mail
from psm_desktop.readers.parcels import parcels, unwrapped
from tests.pace import spent_s
from tests.readers.mails import encoded, message, pec, quoted

PACKAGE = MAGIC + bytes(range(256)) * 9 + b"\r\n.\n"


def names(found: list[Parcel]) -> list[tuple[str, str, bytes]]:
    assert all(one.problem is None for one in found)
    return [(one.name, one.inside, one.data) for one in found]


def code(found: list[Parcel]) -> list[str]:
    return [one.problem.code if one.problem else "" for one in found]


@pytest.mark.parametrize("crlf", [True, False])
@pytest.mark.parametrize(
    "mail",
    [
        message(("ritorno.psm", PACKAGE)),
        quoted("ritorno.psm", PACKAGE),
        pec(message(("ritorno.psm", PACKAGE))),
        pec(message(("ritorno.psm", PACKAGE)), as_octets=True),
        pec(pec(message(("ritorno.psm", PACKAGE))), as_octets=True),
    ],
)
def test_a_package_is_found_whole_under_its_name(mail: EmailMessage, crlf: bool) -> None:
    data = mail.as_bytes(policy=mail.policy.clone(linesep="\r\n" if crlf else "\n"))
    assert names(unwrapped("messaggio.eml", data)) == [("ritorno.psm", "messaggio.eml", PACKAGE)]


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
def test_a_message_inside_may_be_encoded(encoding: str) -> None:
    inner = message(("ritorno.psm", PACKAGE)).as_bytes()
    text = base64.encodebytes(inner) if encoding == "base64" else quopri.encodestring(inner)
    found = unwrapped("busta.eml", encoded(inner, encoding, text))
    assert names(found) == [("ritorno.psm", "busta.eml", PACKAGE)]


def test_names_lose_folders_and_signs_nobody_sees_and_keep_their_accents() -> None:
    one = message(("più\u202e città.psm", PACKAGE), ("..\\..\\c.psm", PACKAGE), ("a/b.psm", PACKAGE))
    assert [each.name for each in unwrapped("m.eml", one.as_bytes())] == ["più città.psm", "c.psm", "b.psm"]
    old = message(("x.psm", PACKAGE)).as_bytes().replace(b'"x.psm"', b'"=?utf-8?q?citt=C3=A0=2Epsm?="')
    assert unwrapped("m.eml", old)[0].name == "città.psm"


def test_each_has_its_own_fate_and_what_is_not_ours_is_left_alone() -> None:
    one = message(
        ("rotto.psm", b"niente"), ("foto.jpg", b"\xff\xd8"), ("ritorno.xlsx", b"PK\3\4"), ("dati.bin", PACKAGE)
    )
    found = unwrapped("m.eml", one.as_bytes())
    assert [each.name for each in found] == ["rotto.psm", "ritorno.xlsx", "dati.bin"]
    assert code(found) == ["", "excel-goes-elsewhere", ""]


def test_a_message_with_nothing_and_a_foreign_file_say_so(tmp_path: Path) -> None:
    (tmp_path / "m.eml").write_bytes(pec(message(("foto.jpg", b"\xff\xd8"))).as_bytes())
    (tmp_path / "nota.txt").write_bytes(b"ciao")
    found = list(parcels([tmp_path / "m.eml", tmp_path / "nota.txt", tmp_path / "manca.psm"]))
    assert code(found) == ["nothing-inside", "not-a-package", "cannot-read"]


def nested(depth: int) -> bytes:
    heads = [f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth)]
    return "".join(heads).encode()


def matryoshka(depth: int) -> bytes:
    data = PACKAGE
    for n in range(depth):
        data = message((f"m{n}.eml" if n else "ritorno.psm", data)).as_bytes()
    return data


HARMFUL = {
    "parts": b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 100_000,
    "nested": nested(10_000),
    "messages": b"Content-Type: message/rfc822\n\n" * 10_000,
    "base64": b"Content-Transfer-Encoding: base64\n\n" + b"QUJD" * (11 << 20),
    "lines": b"Content-Type: text/plain\n\n" + b"\n" * 2_000_000,
    "returns": b"Content-Type: text/plain\n\n" + b"\r" * 2_000_000,
    "header": b"Content-Type: text/plain" + b";" * 2_000_000,
    "folded": b"Content-Disposition: attachment" + b";\n a=b" * 100_000,
    "headers": b"Content-Type: text/plain; a=b\n" * 100_000,
    "matryoshka": matryoshka(12),
}


def peak(work: Callable[[], object]) -> int:
    """Bytes it needs at most, besides what it is given."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("kind", HARMFUL)
def test_what_nobody_honest_writes_is_refused_at_once_in_one_sentence(kind: str) -> None:
    data = HARMFUL[kind]
    start = spent_s()
    found = unwrapped("m.eml", data)
    assert spent_s() - start < 0.3
    assert code(found) == ["mail-harmful"]
    assert peak(lambda: unwrapped("m.eml", data)) < 8 << 20


SEED = pec(message(("ritorno.psm", PACKAGE[:300]), ("a.eml", message(("b.psm", PACKAGE[:90])).as_bytes()))).as_bytes()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(SEED) - 1), st.integers(0, 40), st.binary(max_size=20)), max_size=6))
def test_a_damaged_message_gives_bytes_or_a_reason(cuts: list[tuple[int, int, bytes]]) -> None:
    data = SEED
    for at, gone, put in cuts:
        data = data[:at] + put + data[at + gone :]
    check(data)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["base64", "quoted-printable", "x-uuencode", "8bit", "\xe9"]))
def test_anything_at_all_gives_bytes_or_a_reason(data: bytes, encoding: str) -> None:
    check(data)
    head = b"Content-Type: multipart/mixed; boundary=x\nContent-Transfer-Encoding: "
    check(head + encoding.encode() + b"\n\n" + data)
    check(encoded(b"", encoding, data))


def check(data: bytes) -> None:
    found = unwrapped("m.eml", data)
    assert found
    for one in found:
        one.name.encode()
        assert one.problem is None or (str(one.problem) and not one.data)


def test_a_reader_that_gives_up_says_the_one_thing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "message_from_bytes", lambda *_, **__: None)
    with pytest.raises(PsmError, match=r"m\.eml"):
        list(mail.parts("m.eml", b""))
