"""Files of the plan that are damaged, come from somebody else, or lie: refused in a sentence, nothing has changed."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psm_desktop.errors import PsmError
from psm_desktop.sentences import SENTENCES
from psm_desktop.store import documents, exchange
from psm_desktop.store.documents import NEIGHBOURS, ZONES, Document
from psm_desktop.sync import cbor, envelope, keys, plan_files, squeeze
from psm_desktop.sync import header as header_of
from psm_desktop.sync.damaged import Damaged
from psm_desktop.sync.header import Header
from tests.sync.plan_world import closed, digest, document, next_plan, published
from tests.sync.world import ALA, Make, Pc


def whole(pc: Pc) -> tuple[object, ...]:
    """All a copy holds but its list of files."""
    return pc.state(), documents.everything(pc.db), pc.db.execute("SELECT * FROM plan_change").fetchall()


def refused(pc: Pc, file: Path, fate: str) -> None:
    before = whole(pc)
    [read] = pc.receive(file)
    assert read.fate == fate
    assert read.text
    assert whole(pc) == before
    assert exchange.arrived(pc.db)[0].fate == fate


def test_every_byte_flipped_is_refused(office: Pc, ala: Pc, tmp_path: Path) -> None:
    data = closed(office, [document("clima", 1, b"testo")]).read_bytes()
    files = []
    for at in range(len(data)):
        file = tmp_path / f"{at}.psm"
        file.write_bytes(data[:at] + bytes([data[at] ^ 1 << at % 8]) + data[at + 1 :])
        files.append(file)
    before = whole(ala)
    assert {one.fate for one in ala.receive(*files)} == {"package-damaged", "not-a-package", "package-newer"}
    assert whole(ala) == before


def test_every_truncation_is_refused(office: Pc, ala: Pc, tmp_path: Path) -> None:
    data = published(office, next_plan()).read_bytes()
    files = []
    for at in [*range(0, 200, 3), *range(200, len(data), 41), len(data) - 1]:
        file = tmp_path / f"{at}.psm"
        file.write_bytes(data[:at])
        files.append(file)
    longer = tmp_path / "longer.psm"
    longer.write_bytes(data + b"\0")
    before = whole(ala)
    assert {one.fate for one in ala.receive(*files, longer)} == {"package-damaged", "not-a-package"}
    assert whole(ala) == before


def test_only_the_offices_key_changes_the_plan(office: Pc, ala: Pc, balme: Pc, make: Make) -> None:
    ala.add("Ponte")
    office.receive(ala.package())
    refused(ala, closed(balme, [document()]), "plan-not-office")  # a commune that is enrolled
    refused(ala, published(make("altro ufficio"), next_plan()), "plan-not-office")
    stranger = make("ragioneria", ALA)
    refused(ala, closed(stranger, [document()]), "plan-not-office")
    refused(ala, closed(ala, [document()]), "own-file")
    refused(office, closed(ala, [document()]), "plan-for-communes")
    refused(office, published(make("terzo ufficio"), next_plan()), "plan-for-communes")


def test_a_published_version_never_changes(office: Pc, ala: Pc) -> None:
    assert ala.fates(closed(office, [document()])) == ["taken"]
    other = json.loads(document().content) | {"title": "Un altro Piano"}
    changed = document(content=json.dumps(other).encode())
    refused(ala, closed(office, [document("clima", 1, b"x"), changed]), "document-differs")
    assert documents.newest(ala.db, "clima") is None  # all of a file, or nothing
    included = document(version=1, content=json.dumps(other | {"version": 1}).encode())
    refused(ala, closed(office, [included]), "document-differs")


def said(one: Document, **other: object) -> dict[str, object]:
    """A document as the payload has it, with something else in it."""
    [plain] = plan_files.payload([one])["documents"]  # type: ignore[misc]
    return {**plain, **other}


LIES: dict[str, Any] = {
    "no documents": {"documents": []},
    "no list": {"documents": {}},
    "nothing": {},
    "a list": [],
    "one twice": {"documents": [said(document()), said(document())]},
    "another hash": {"documents": [said(document(), sha256=digest(b"other"))]},
    "a short hash": {"documents": [said(document(), sha256=b"x")]},
    "no version": {"documents": [said(document(), version=0)]},
    "a huge version": {"documents": [said(document(), version=1 << 40)]},
    "text for a version": {"documents": [said(document(), version="2")]},
    "no kind": {"documents": [said(document(), kind="")]},
    "a kind that rings": {"documents": [said(document(), kind="a\x07")]},
    "a kind without end": {"documents": [said(document(), kind="x" * 41)]},
    "text for bytes": {"documents": [said(document(), content="testo")]},
    "a moment long past": {"documents": [said(document(), at=-1)]},
    "not a map": {"documents": [[1, 2]]},
}


@pytest.mark.parametrize("name", LIES)
def test_what_is_no_list_of_documents_is_damaged(office: Pc, ala: Pc, name: str) -> None:
    refused(ala, closed(office, LIES[name]), "package-damaged")


PLAIN = json.loads(document().content)
STRANGE = {
    "no JSON": b"Piano",
    "no UTF-8": b"\xff\xfe",
    "a number": b"7",
    "deep": b"[" * 100_000 + b"]" * 100_000,
    "a number without end": b'{"version": ' + b"9" * 10_000 + b"}",
    "another version": json.dumps(PLAIN | {"version": 3}).encode(),
    "no axes": json.dumps(PLAIN | {"axes": []}).encode(),
    "axes in a text": json.dumps(PLAIN | {"axes": "123"}).encode(),
    "a code that is none": json.dumps(PLAIN).replace('"2.1.1"', '"2.1.x"').encode(),
    "a code twice": json.dumps(PLAIN).replace('"2.1.1"', '"3.1.2"').encode(),
    "a code below nothing": json.dumps(PLAIN).replace('"2.1.1"', '"9.1.1"').encode(),
    "a title that is a number": json.dumps(PLAIN | {"title": 5}).encode(),
    "a crosswalk to nowhere": json.dumps(PLAIN | {"crosswalk": [{"kind": "moved", "old": "?", "new": []}]}).encode(),
}


@pytest.mark.parametrize("name", STRANGE)
def test_a_plan_that_cannot_be_read_stands_in_nobodys_way(office: Pc, ala: Pc, name: str) -> None:
    refused(ala, closed(office, [document(content=STRANGE[name])]), "package-newer")


@pytest.mark.parametrize("kind", [ZONES, NEIGHBOURS])
@pytest.mark.parametrize("content", [b"", b"[]", b'{"zones": 4, "under": 4}', b'{"zones": {}, "under": [1]}'])
def test_nor_do_other_kinds_this_program_reads(office: Pc, ala: Pc, kind: str, content: bytes) -> None:
    refused(ala, closed(office, [document(kind, 1, content)]), "package-newer")


def test_it_is_for_all_and_sealed_to_nobody(office: Pc, ala: Pc) -> None:
    refused(ala, closed(office, [document()], commune=ALA), "package-damaged")
    pair = keys.of(office.db)
    about = Header(plan_files.KIND, False, plan_files.EVERY, pair.signer, 7, 2)
    out = office.out("chiuso")
    out.write_bytes(envelope.close(about, plan_files.payload([document()]), pair, [keys.of(ala.db).sealing]))
    refused(ala, out, "package-damaged")


def bare(pc: Pc, body: bytes, **header: object) -> Path:
    """A file of the plan whose signature holds around any bytes as a compressed payload."""
    pair = keys.of(pc.db)
    about = Header(plan_files.KIND, False, plan_files.EVERY, pair.signer, 7, 2)
    head = cbor.write(header_of.written(about, 0, 0, envelope._hash(body)) | header)
    data = envelope.MAGIC + b"\x01" + len(head).to_bytes(4, "big") + head + body
    out = pc.out("falso")
    out.write_bytes(data + pair.signing.sign(data).signature)
    return out


def test_bombs_and_sizes_that_lie_are_refused(office: Pc, ala: Pc) -> None:
    bomb, deep = squeeze.squeeze(bytes(64 << 20)), squeeze.squeeze(b"\x81" * 10_000 + b"\0")
    honest = squeeze.squeeze(cbor.write(plan_files.payload([document("clima", 1, b"x")])))
    for file in (
        bare(office, bomb, size=header_of.LARGEST_PAYLOAD),
        bare(office, bomb, size=10),
        bare(office, bomb, size=1 << 62),
        bare(office, deep, size=10_001),
        bare(office, honest, size=3),
        bare(office, b"", size=0),
    ):
        refused(ala, file, "package-damaged")


PARTS = st.recursive(
    st.none() | st.booleans() | st.integers(-(1 << 63), (1 << 63) - 1) | st.binary(max_size=40) | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=8) | st.dictionaries(st.sampled_from(["documents", "kind", "x"]), inner),
    max_leaves=20,
)


@given(PARTS)
def test_any_payload_is_documents_or_damaged(value: object) -> None:
    with pytest.raises(Damaged):
        plan_files.documents_in(value, 7, is_training=False)


def test_a_payload_with_one_thing_changed_never_ends_otherwise() -> None:
    """What the office's key could sign is read with as hostile an eye as what nobody signed."""
    zones = document(ZONES, 1, b'{"zones":{"001003":"9"}}')
    there = document(NEIGHBOURS, 1, b'{"plan":1,"under":{"3.1.1":[1,5,[]]}}')
    data, dice = cbor.write(plan_files.payload([document(), zones, there])), random.Random(2)
    for _ in range(600):
        at = dice.randrange(len(data))
        changed = data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]
        try:
            found = plan_files.documents_in(cbor.read(changed), 7, is_training=False)
        except PsmError as problem:
            assert problem.code in SENTENCES  # noqa: PT017 - most changes end here, not all
        else:
            assert all(plan_files.figures(one) is not None for one in found)  # what is taken can be read and told
