"""Packages out of signed documents and out of the PDFs that carry them."""

import base64
import io
import shutil
import subprocess
import zlib
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psm_desktop.domain.parcel import MAGIC
from psm_desktop.readers.parcels import unwrapped
from tests.pace import spent_s
from tests.readers.mails import message

PACKAGE = MAGIC + bytes(range(256)) * 40


def der(tag: int, *content: bytes, open_: bool = False) -> bytes:
    inside = b"".join(content)
    if open_:
        return bytes([tag, 0x80]) + inside + b"\0\0"
    size = len(inside).to_bytes(4, "big")
    return bytes([tag, 0x84]) + size + inside if len(inside) > 127 else bytes([tag, len(inside)]) + inside


def signed(content: bytes | None, *, open_: bool = False) -> bytes:
    """A SignedData without signers, DER, or with open lengths and the content in pieces as BER has it."""
    data_oid, signed_oid = bytes.fromhex("06092a864886f70d010701"), bytes.fromhex("06092a864886f70d010702")
    if content is None:
        inside = b""
    elif open_:
        pieces = [der(0x04, content[at : at + 1000]) for at in range(0, len(content), 1000)]
        inside = der(0xA0, der(0x24, *pieces, open_=True), open_=True)
    else:
        inside = der(0xA0, der(0x04, content))
    digests = der(0x31, der(0x30, bytes.fromhex("0609608648016503040201"), open_=open_), open_=open_)
    body = der(0x30, b"\x02\x01\x01", digests, der(0x30, data_oid, inside, open_=open_), b"\x31\x00", open_=open_)
    return der(0x30, signed_oid, der(0xA0, body, open_=open_), open_=open_)


def codes(name: str, data: bytes) -> list[str]:
    return [one.problem.code if one.problem else "" for one in unwrapped(name, data)]


@pytest.mark.parametrize("open_", [False, True])
@pytest.mark.parametrize("how", ["as it is", "base64", "pem", "on one line"])
def test_the_document_inside_is_taken_out_however_it_was_written(open_: bool, how: str) -> None:
    data = signed(PACKAGE, open_=open_)
    lines = base64.encodebytes(data)
    ways = {
        "as it is": data,
        "base64": lines,
        "pem": b"-----BEGIN PKCS7-----\r\n" + lines.replace(b"\n", b"\r\n") + b"-----END PKCS7-----\r\n",
        "on one line": base64.b64encode(data),
    }
    (found,) = unwrapped("ritorno.psm.p7m", ways[how])
    assert (found.name, found.inside, found.data) == ("ritorno.psm", "ritorno.psm.p7m", PACKAGE)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl")
@pytest.mark.parametrize("form", ["DER", "PEM"])
@pytest.mark.parametrize("more", [[], ["-stream"]])
def test_what_openssl_signs_is_read(tmp_path: Path, form: str, more: list[str]) -> None:
    (tmp_path / "ritorno.psm").write_bytes(PACKAGE)
    new = "req -x509 -newkey rsa:2048 -nodes -keyout k.pem -out c.pem -subj /CN=Sindaco -days 1"
    sign = f"cms -sign -binary -nodetach -in ritorno.psm -signer c.pem -inkey k.pem -outform {form} -out r.p7m"
    for words in (new.split(), [*sign.split(), *more]):
        subprocess.run(["openssl", *words], cwd=tmp_path, check=True, capture_output=True)
    (found,) = unwrapped("ritorno.psm.p7m", (tmp_path / "r.p7m").read_bytes())
    assert found.data == PACKAGE


def test_signed_twice_in_a_message_it_says_all_the_way() -> None:
    data = message(("r.psm.p7m.p7m", signed(signed(PACKAGE), open_=True))).as_bytes()
    (found,) = unwrapped("m.eml", data)
    assert (found.name, found.data) == ("r.psm", PACKAGE)
    assert found.inside == "r.psm.p7m in r.psm.p7m.p7m in m.eml"


def test_a_message_signed_by_the_mail_program_is_read() -> None:
    inner = message(("ritorno.psm", PACKAGE)).as_bytes()
    (found,) = unwrapped("m.eml", message(("smime.p7m", signed(inner))).as_bytes())
    assert (found.name, found.data) == ("ritorno.psm", PACKAGE)


def test_what_is_none_or_holds_nothing_says_so() -> None:
    assert codes("a.pdf.p7m", signed(None)) == ["nothing-inside"]
    assert codes("a.pdf.p7m", signed(None, open_=True)) == ["nothing-inside"]
    assert codes("a.txt.p7m", signed(b"una lettera")) == ["nothing-inside"]
    for data in (b"", b"0", b"0\x80", signed(PACKAGE)[:-9000], b"non base64!", b"0\x89" + b"\xff" * 20):
        assert codes("a.p7m", data) == ["package-damaged"]


@pytest.mark.parametrize(
    "data",
    [
        b"\x30\x80" * 500_000,
        signed(b"")[:15] + b"\x30\x80\x02\x01\x01" + b"\x31\x80" * 1_000_000,
        signed(PACKAGE, open_=True).replace(PACKAGE[:900], b"\x04\x00" * 450_000),
        b"%PDF-1.7\n" + b"/EmbeddedFile " * 300_000,
        b"%PDF-1.7\n<</Type /EmbeddedFile>>\nstream\n" + zlib.compress(MAGIC + bytes(200 << 20), 9),
        b"%PDF-1.7\n" + b"/EmbeddedFile stream\n" * 100_000,
    ],
)
def test_what_nobody_honest_writes_is_refused_at_once(data: bytes) -> None:
    start = spent_s()
    assert set(codes("a.p7m" if data[0] == 0x30 else "a.pdf", data)) <= {"package-damaged", "nothing-inside"}
    assert spent_s() - start < 0.5


def document(*attached: bytes) -> bytes:
    out, pdf = io.BytesIO(), pikepdf.new()
    pdf.add_blank_page()
    for n, data in enumerate(attached):
        pdf.attachments[f"dati-{n}"] = pikepdf.AttachedFileSpec(pdf, data, filename=f"dati-{n}")
    pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True)
    return out.getvalue()


def test_a_report_gives_the_package_it_carries_signed_or_not() -> None:
    report = document(b"{}", PACKAGE)
    for name, data in (("relazione.pdf", report), ("relazione.pdf.p7m", signed(report, open_=True))):
        (found,) = unwrapped(name, data)
        assert found.data == PACKAGE
        assert found.inside.endswith(name)
    assert codes("relazione.pdf", document(b"{}")) == ["nothing-inside"]
    assert codes("relazione.pdf", report[: report.index(b"/EmbeddedFile") + 90]) == ["nothing-inside"]


SEEDS = [signed(PACKAGE[:300]), signed(PACKAGE[:300], open_=True), document(PACKAGE[:300])]


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(SEEDS), st.data())
def test_a_damaged_one_gives_bytes_or_a_reason(seed: bytes, draw: st.DataObject) -> None:
    at = draw.draw(st.integers(0, min(len(seed), 1200)))
    data = seed[:at] + draw.draw(st.binary(max_size=8)) + seed[at + draw.draw(st.integers(0, 30)) :]
    for name in ("a.psm.p7m", "a.pdf", "a.p7m"):
        assert all(one.problem is None or str(one.problem) for one in unwrapped(name, data))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_anything_at_all_gives_bytes_or_a_reason(data: bytes) -> None:
    assert unwrapped("a.p7m", data)
    assert unwrapped("a.p7m", b"0" + data)
    assert unwrapped("a.pdf", b"%PDF-1.7 /EmbeddedFile stream\n" + data)
