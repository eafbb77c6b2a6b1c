"""Whatever a file holds, the letter box gives it a fate and a sentence, and nothing else happens.

`FUZZ=20000` looks further (`make soak`).
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from psm_desktop.domain import armour
from psm_desktop.errors import PsmError
from psm_desktop.readers.parcels import unwrapped
from psm_desktop.store import documents
from psm_desktop.sync import cbor, envelope, inbox, keys, payload, returns, squeeze
from psm_desktop.sync.addressed import readers_of
from psm_desktop.sync.incoming import Received
from tests.readers.mails import message
from tests.readers.test_p7m import signed
from tests.sync.plan_world import next_plan, published
from tests.sync.test_hostile import resealed
from tests.sync.world import Pc

FURTHER = settings(
    max_examples=int(os.environ.get("FUZZ", "150")),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # nothing but the list of files changes in them
)
CUT = st.tuples(
    st.floats(0, 1, exclude_max=True), st.integers(0, 60), st.binary(max_size=20) | st.just(b"\xff" * 9), st.booleans()
)
CUTS = st.lists(CUT, min_size=1, max_size=4)
"""Where (a part of the length), how many bytes go, what comes in their place, whether a piece of the file follows."""
Wrap = Callable[[bytes], tuple[str, bytes]]
WRAPS: dict[str, Wrap] = {
    "alone": lambda data: ("ritorno.psm", data),
    "text": lambda data: ("messaggio.txt", armour.write(data).encode()),
    "mail": lambda data: ("messaggio.eml", message(("ritorno.psm", data)).as_bytes()),
    "signed": lambda data: ("ritorno.psm.p7m", signed(data)),
}


def cut(data: bytes, cuts: list[tuple[float, int, bytes, bool]]) -> bytes:
    for part, gone, put, again in cuts:
        at = int(part * len(data))
        follows = data[at // 2 : at // 2 + 40] if again else b""
        data = data[:at] + put + follows + data[at + gone :]
    return data


def told(pc: Pc, name: str, data: bytes) -> list[Received]:
    found = inbox.receive(pc.db, unwrapped(name, data), now=next(pc.clock))
    assert found
    assert all(one.text and "{" not in one.text for one in found)
    return found


def test_a_damaged_file_in_any_wrapping(office: Pc, ala: Pc) -> None:
    ala.cost(ala.add("Ponte del Rio", planned_end="2026-09-30"), "Lavori", 100_00)
    whole = ala.package().read_bytes()
    before = office.state()

    @FURTHER
    @given(CUTS, st.sampled_from(sorted(WRAPS)), st.booleans())
    def damaged(cuts: list[tuple[float, int, bytes, bool]], wrap: str, inside: bool) -> None:
        name, data = WRAPS[wrap](cut(whole, cuts) if inside else whole)
        data = data if inside else cut(data, cuts)
        assume(whole not in (one.data for one in unwrapped(name, data)))  # cut beside the package
        assert not {"taken", "known", "invited"} & {one.fate for one in told(office, name, data)}
        assert office.state() == before
        nothing_opens_it(data)

    damaged()


def test_a_damaged_file_of_the_plan_in_any_wrapping(office: Pc, ala: Pc) -> None:
    whole = published(office, next_plan()).read_bytes()
    before = documents.everything(ala.db)

    @FURTHER
    @given(CUTS, st.sampled_from(sorted(WRAPS)), st.booleans())
    def damaged(cuts: list[tuple[float, int, bytes, bool]], wrap: str, inside: bool) -> None:
        name, data = WRAPS[wrap](cut(whole, cuts) if inside else whole)
        data = data if inside else cut(data, cuts)
        assume(whole not in (one.data for one in unwrapped(name, data)))  # cut beside the package
        assert not {"taken", "known", "invited"} & {one.fate for one in told(ala, name, data)}
        assert documents.everything(ala.db) == before
        nothing_opens_it(data)

    damaged()
    assert told(ala, "piano.psm", whole)[0].fate == "taken"


def nothing_opens_it(data: bytes) -> None:
    """`inspect` refuses it in the same way, without a copy."""
    for parcel in unwrapped("a", data):
        if parcel.problem is None:
            with pytest.raises(PsmError):
                envelope.inspect(parcel.data)


def test_a_payload_an_enrolled_key_closed_around_anything(office: Pc, ala: Pc) -> None:
    """Seal and signature hold, and what they hold was changed by somebody who has the key."""
    key = ala.add("Ponte", planned_end="2026-09-30")
    office.receive(ala.package())
    ala.receive(office.receipt(ala.commune))
    ala.change(key, notes="Prima nota", progress_pct=30)
    pair = keys.of(ala.db)
    piece = returns._cut(ala.db, ala.hand, pair, readers_of(ala.db, ala.commune, pair), False)
    plain = cbor.write([payload.pack(piece), {}])
    said = {"range": [list(one) for one in payload.spans(piece)], "counts": [len(piece.lines), len(piece.acts)]}

    def sealed(data: bytes) -> Path:
        return resealed(ala, squeeze.squeeze(data), office, size=len(data), **said)

    before = office.state()

    @FURTHER
    @given(CUTS)
    def changed(cuts: list[tuple[float, int, bytes, bool]]) -> None:
        data = cut(plain[:-1], cuts) + plain[-1:]  # in what is said beside the slice, unknown names are left alone
        assume(data != plain)
        file = sealed(data)
        (found,) = told(office, file.name, file.read_bytes())
        file.unlink()
        assert found.fate in ("package-damaged", "outside", "refused", "forked", "newer", "waits")
        state = office.state()
        if found.fate == "forked":  # the receipt after it tells all from the first line on (R4)
            assert state["journal_acknowledged"] in ([], before["journal_acknowledged"])
            before["journal_acknowledged"] = state["journal_acknowledged"]
        assert state == before

    changed()
    assert office.fates(sealed(plain[:-1] + b"\0")) == ["package-damaged"]
    assert office.fates(sealed(plain)) == ["taken"]
