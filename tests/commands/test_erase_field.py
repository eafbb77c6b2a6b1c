"""Personal data erased from a field (R20), by command and by `psm erase`."""

import json
import sqlite3
from collections.abc import Mapping

import pytest

from psm_desktop.cli import main
from psm_desktop.commands.erase_field import EraseField
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.commands.undo import UndoLast
from psm_desktop.errors import Refused
from psm_desktop.store import copies, history

NAME = "Maria Bianchi"


def put(hand: Hand, row: int, **values: str | None) -> None:
    given: Mapping[str, str | None] = values
    SetFields("intervention", row, given).run(hand)


def told(db: sqlite3.Connection) -> str:
    return "".join(db.iterdump())


@pytest.fixture
def row(hand: Hand, keys: dict[str, int]) -> int:
    """An intervention whose contact was a person, and is the office now."""
    put(hand, keys["Ponte"], contact=NAME)
    put(hand, keys["Ponte"], contact="Ufficio tecnico")
    return keys["Ponte"]


def test_the_past_goes_and_the_present_stays(hand: Hand, row: int) -> None:
    EraseField("intervention", "contact", row, keeps_present=True).run(hand)
    assert NAME not in told(hand.db)
    assert hand.db.execute("SELECT contact FROM intervention WHERE key = ?", (row,)).fetchone() == ("Ufficio tecnico",)
    mutes = [(one.mute, one.value) for one in history.of_rows(hand.db, [row]) if one.column == "contact"]
    assert mutes == [("erased", None), ("erased", None), ("", "Ufficio tecnico")]


def test_all_goes_and_no_undo_brings_it_back(hand: Hand, row: int) -> None:
    put(hand, row, notes="dopo")
    EraseField("intervention", "contact", row).run(hand)
    assert "Ufficio tecnico" not in told(hand.db)
    UndoLast().run(hand)
    assert hand.db.execute("SELECT contact, notes FROM intervention WHERE key = ?", (row,)).fetchone() == (None, None)


@pytest.mark.parametrize(
    ("column", "keeps", "says"),
    [
        ("contact", True, "nulla"),
        ("commune", False, "commune"),
        ("nowhere", False, "nowhere"),
        ("notes", False, "nulla"),
    ],
)
def test_what_cannot_be_erased_is_said(hand: Hand, keys: dict[str, int], column: str, keeps: bool, says: str) -> None:
    put(hand, keys["Wi-fi"], contact="solo questo")
    with pytest.raises(Refused, match=says):
        EraseField("intervention", column, keys["Wi-fi"], keeps_present=keeps).run(hand)


def test_a_row_of_another_commune_is_refused(there: Hand, row: int) -> None:
    with pytest.raises(Refused):
        EraseField("intervention", "contact", row).run(there)


def test_psm_erase_asks_first(hand: Hand, row: int, capsys: pytest.CaptureFixture[str]) -> None:
    place = ["--workspace", str(copies.file_of(hand.db)), "--comune", hand.commune]
    words = [*place, "--json", "erase", str(row), "contact"]
    assert main(words) == 0
    assert json.loads(capsys.readouterr().out) == {
        "key": str(row),
        "field": "contact",
        "values": 2,
        "erased": False,
    }
    assert NAME in told(hand.db)
    assert main([*words, "--before", "--yes"]) == 0
    assert json.loads(capsys.readouterr().out)["erased"] is True
    assert NAME not in told(hand.db)
    assert main([*place, "history", str(row)]) == 0
    assert "cancellato" in capsys.readouterr().out
