"""What is packed is unpacked the same: columns, and slices with all that a journal can hold."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.undo import UndoLast
from psm_desktop.domain.values import Draft
from psm_desktop.store import slices
from psm_desktop.store.entries import BIRTH, Act, Line, Mark, Seed, Slice, Stored, birth_text
from psm_desktop.sync import cbor, erased_births, marks, payload, unpack
from psm_desktop.sync.columns import column, ints, uncolumn, unints
from psm_desktop.sync.damaged import Damaged
from psm_desktop.sync.keys import KeyPair
from tests.sync.world import ALA, Pc, exchange_all

NUMBERS = st.integers(-(1 << 63), (1 << 63) - 1)
TEXTS = st.text(max_size=12)
DAYS = st.dates().map(lambda day: day.isoformat())
VALUES = st.one_of(
    st.lists(st.none() | NUMBERS),
    st.lists(st.none() | st.integers(0, 10**9).map(lambda n: n * 100)),
    st.lists(st.integers(1 << 40, (1 << 63) - 1)),
    st.lists(st.none() | DAYS),
    st.lists(st.none() | st.sampled_from(["in_progress", "done", "not_started"])),
    st.lists(st.none() | NUMBERS | TEXTS | TEXTS.map(str.encode)),
)


@given(VALUES)
def test_columns_come_back_as_they_were(values: list[Stored]) -> None:
    packed = cbor.read(cbor.write(column(values)))
    assert uncolumn(packed, len(values)) == values


@given(st.lists(st.integers(-(1 << 62), (1 << 62) - 1)), st.booleans())
def test_numbers_come_back_as_they_were(numbers: list[int], delta: bool) -> None:
    small = [n >> 2 for n in numbers]
    assert unints(ints(small, delta=delta), len(numbers), delta=delta) == small


def round_trip(piece: Slice) -> Slice:
    piece.signer = b"k" * 32
    packed = cbor.read(cbor.write(payload.pack(piece)))
    return unpack.unpack(packed, piece.commune, piece.signer, payload.spans(piece))


def test_a_slice_comes_back_as_it_was(office: Pc, ala: Pc) -> None:
    key = ala.add("Ponte\nsu due righe", planned_start="2026-03-01", cigs="A;B", summary=Draft("da scrivere"))
    costs = [ala.cost(key, f"Voce {n}", n * 100_00) for n in range(4)]
    exchange_all(office, ala)
    office.change(key, notes="Visto")
    exchange_all(office, ala)
    ala.change(key, planned_end=Draft("31/02"), title=None, progress_pct=40)
    ala.change(costs[0], amount_cents=Draft("mille"), paid_cents=12_345)
    DeleteRow("cost_item", costs[1]).run(ala.hand)
    UndoLast().run(ala.hand)
    for peer in (0, *(site for (site,) in ala.db.execute("SELECT DISTINCT peer FROM journal_acknowledged"))):
        piece = slices.cut(ala.db, ALA, ala.site(), peer)
        for site, mark in piece.ended.items():
            piece.ended[site] = mark if mark.signature else marks.signed(mark, KeyPair(b"k" * 32), False, ALA, site)
        assert piece.lines
        assert any(act.undoes for act in piece.acts)
        found = round_trip(piece)
        assert found == piece


def test_imports_and_claimed_numbers_come_back() -> None:
    act = Act(5, 1, 3, 1_700_000_000, "Anna", "import", import_id=(1 << 62) + 7, undoes=(9, 4))
    line = Line(5, 1, 1, "intervention", "title", 5 << 23 | 1, "Ponte")
    piece = Slice("001003", 5, {}, {5: 1}, [act], [], [Seed(5, 1, b"s" * 16)], [line])
    piece.started, piece.ended = {5: Mark(0, b"")}, {5: Mark(1, b"h" * 16, b"k" * 32, b"g" * 64)}
    piece.claimed = frozenset({77, 78})
    assert round_trip(piece) == piece


def erased(seq: int, *names: str) -> Line:
    """A birth whose field `contact` is gone; of all others it has the salts."""
    salts = json.dumps(dict.fromkeys(sorted(names), f"{seq:032x}"), separators=(",", ":")).encode()
    gone = json.dumps({"contact": "a" * 32}, separators=(",", ":")).encode()
    born = birth_text({name: f"{name} {seq}" for name in names})
    return Line(5, seq, seq, "intervention", BIRTH, 5 << 23 | seq, born, salts, gone)


def one_field_erased_in(rows: int, *names: str) -> Slice:
    lines = [erased(seq, *(names if seq % 3 else names[1:])) for seq in range(1, rows + 1)]
    acts = [Act(5, seq, seq, 0, "Anna", "x") for seq in range(1, rows + 1)]
    piece = Slice("001003", 5, {}, {5: rows}, acts, [], [Seed(5, 1, None)], lines)
    piece.started, piece.ended = {5: Mark(0, b"")}, {5: Mark(rows, b"h" * 16)}
    return piece


def test_a_field_erased_in_thousands_of_rows_is_no_obstacle() -> None:
    """Who comes later reads all of it: of every column of every row there are salts."""
    piece = one_field_erased_in(4_000, *(f"n{n:02}" for n in range(20)))
    assert round_trip(piece) == piece


def test_of_few_rows_it_is_as_every_program_reads_it() -> None:
    for rows in (erased_births.FEW, erased_births.FEW + 1):
        piece = one_field_erased_in(rows, "commune", "notes", "title")
        assert round_trip(piece) == piece
        parts = payload.pack(piece)[5]
        assert [len(one) for one in parts[2:]] == [2 if rows == erased_births.FEW else 4] * 2  # type: ignore[index]


@pytest.mark.parametrize(
    "value",
    [
        [],
        [b"\x00"],
        [b"\x00", [["a"]], b"\x00"],
        [b"\x00", [["a"]], b"\x01", bytes(16)],
        [b"\x00", [["a"]], b"\x00", bytes(15)],
        [b"\x00", [["a", "a"]], b"\x00", bytes(32)],
        [b"\x00", [["a" * 101]], b"\x00", bytes(16)],
        [b"\x00", [[5]], b"\x00", bytes(16)],
        [b"\x00", [[f"{n}" for n in range(201)]], b"\x00", bytes(16 * 201)],
        [bytes([0, *([2] * 1_999)]), [[f"{n}" for n in range(200)]], bytes(2_000), b""],
    ],
)
def test_what_no_birth_keeps_is_damaged(value: object) -> None:
    with pytest.raises(Damaged):
        erased_births.unpacked(value, 2_000)


def test_erased_values_travel_as_their_hashes() -> None:
    acts = [Act(5, 1, 1, 0, "Anna", "x")]
    hashes = json.dumps({"notes": "a" * 32, "title": "0" * 32}, separators=(",", ":")).encode()
    salts = json.dumps({"commune": "b" * 32}, separators=(",", ":")).encode()
    born = Line(5, 1, 1, "intervention", BIRTH, 1, birth_text({"commune": "001003"}), salts, hashes)
    lines = [
        born,
        born._replace(seq=2, value=None, salt=None),
        Line(5, 3, 1, "intervention", "notes", 1, None, b"2" * 16, b"3" * 16),
        Line(5, 4, 1, "intervention", "notes", 1, "resta", b"4" * 16),
    ]
    piece = Slice("001003", 5, {}, {5: 4}, acts, [], [Seed(5, 1, None)], lines)
    piece.started, piece.ended = {5: Mark(0, b"")}, {5: Mark(4, b"h" * 16)}
    assert round_trip(piece) == piece
