"""The bin: what is deleted together comes back together; emptied, it leaves every list but never the journal."""

from collections.abc import Callable

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.empty_trash import EmptyTrash
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.restore_row import RestoreRow
from psm_desktop.commands.undo import UndoLast
from psm_desktop.domain.intervention import Sheet
from psm_desktop.errors import Refused
from psm_desktop.store import interventions, trash
from psm_desktop.store.entries import Change
from psm_desktop.store.interventions import Search

HERE = "001003"


def born(done: object) -> int:
    key = getattr(done, "key", None)
    assert isinstance(key, int)
    return key


@pytest.fixture
def ponte(hand: Hand) -> int:
    return born(AddIntervention("Ponte").run(hand))


@pytest.fixture
def superficie(hand: Hand, ponte: int) -> int:
    """An indicator with two readings."""
    key = born(AddRow("indicator", ponte, {"label": "Superficie", "unit": "m2"}).run(hand))
    for value in (100_000, 250_000):
        AddRow("reading", key, {"value": value, "day": "2026-03-01"}).run(hand)
    return key


def sheet(hand: Hand, key: int) -> Sheet:
    return interventions.sheet(hand.db, key)


def in_trash(hand: Hand) -> list[tuple[str, str | None, int]]:
    return [(one.table, one.label, one.rows) for one in trash.thrown(hand.db, hand.commune)]


def in_list(hand: Hand) -> list[int]:
    return interventions.keys(hand.db, Search(HERE))


def lines(hand: Hand) -> int:
    return int(hand.db.execute("SELECT count(*) FROM journal_act").fetchone()[0])


def refused(act: Callable[[], object], hand: Hand) -> str:
    before = list(hand.db.iterdump())
    with pytest.raises(Refused) as caught:
        act()
    assert str(caught.value)
    assert list(hand.db.iterdump()) == before
    return caught.value.code


def test_an_indicator_goes_with_its_readings_in_one_act_and_comes_back_with_them(
    hand: Hand, ponte: int, superficie: int
) -> None:
    before, acts = sheet(hand, ponte), lines(hand)
    DeleteRow("indicator", superficie).run(hand)
    assert (sheet(hand, ponte).indicators, sheet(hand, ponte).readings) == ((), ())
    assert in_trash(hand) == [("indicator", "Superficie", 3)]
    RestoreRow("indicator", superficie).run(hand)
    assert sheet(hand, ponte) == before
    assert (in_trash(hand), lines(hand)) == ([], acts + 2)


def test_what_was_in_the_bin_before_stays_there(hand: Hand, ponte: int, superficie: int) -> None:
    (first, second) = sheet(hand, ponte).readings
    DeleteRow("reading", first.key).run(hand)
    DeleteRow("intervention", ponte).run(hand)
    assert in_trash(hand) == [("intervention", None, 3), ("reading", "Superficie", 1)]
    assert refused(lambda: RestoreRow("reading", first.key).run(hand), hand) == "parent-in-trash"
    RestoreRow("intervention", ponte).run(hand)
    assert sheet(hand, ponte).readings == (second,)
    assert in_trash(hand) == [("reading", "Superficie", 1)]
    RestoreRow("reading", first.key).run(hand)
    assert sheet(hand, ponte).readings == (first, second)


def test_deleting_again_changes_nothing(hand: Hand, ponte: int, superficie: int) -> None:
    DeleteRow("intervention", ponte).run(hand)
    assert DeleteRow("intervention", ponte).run(hand).act is None
    assert DeleteRow("indicator", superficie).run(hand).act is None
    assert in_trash(hand) == [("intervention", None, 4)]


def test_back_and_forth_with_undo(hand: Hand, ponte: int, superficie: int) -> None:
    DeleteRow("intervention", ponte).run(hand)
    RestoreRow("intervention", ponte).run(hand)
    UndoLast().run(hand)
    assert in_list(hand) == []
    assert in_trash(hand) == [("intervention", None, 4)]
    UndoLast().run(hand)
    assert in_list(hand) == [ponte]
    assert len(sheet(hand, ponte).readings) == 2


def test_emptied_it_leaves_every_list_but_not_the_journal_and_can_be_undone(
    hand: Hand, ponte: int, superficie: int
) -> None:
    DeleteRow("intervention", ponte).run(hand)
    acts = lines(hand)
    EmptyTrash().run(hand)
    assert (in_trash(hand), in_list(hand), lines(hand)) == ([], [], acts + 1)
    assert refused(lambda: EmptyTrash().run(hand), hand) == "trash-is-empty"
    assert refused(lambda: RestoreRow("intervention", ponte).run(hand), hand) == "not-in-trash"
    assert hand.db.execute("SELECT count(*) FROM journal_line WHERE row = ?", (ponte,)).fetchone() == (3,)
    UndoLast().run(hand)
    assert in_trash(hand) == [("intervention", None, 4)]


def test_what_was_kept_though_the_bin_was_emptied_can_be_thrown_away_again(hand: Hand, ponte: int) -> None:
    DeleteRow("intervention", ponte).run(hand)
    EmptyTrash().run(hand)
    hand.write("resolve", [Change("intervention", "deleted", ponte, 0)])  # as one decides where two PCs differ
    assert in_list(hand) == [ponte]
    DeleteRow("intervention", ponte).run(hand)
    assert (in_trash(hand), in_list(hand)) == ([("intervention", None, 1)], [])
    UndoLast().run(hand)
    assert in_list(hand) == [ponte]


def test_each_commune_has_its_own_bin(hand: Hand, there: Hand, ponte: int) -> None:
    other = born(AddIntervention("Rifugio").run(there))
    for one, key in ((hand, ponte), (there, other)):
        DeleteRow("intervention", key).run(one)
    EmptyTrash().run(hand)
    assert in_trash(there) == [("intervention", None, 1)]
    assert refused(lambda: RestoreRow("intervention", other).run(hand), hand) == "not-in-trash"


def test_what_is_not_in_the_bin_is_not_restored(hand: Hand, ponte: int) -> None:
    assert refused(lambda: RestoreRow("intervention", ponte).run(hand), hand) == "not-in-trash"
