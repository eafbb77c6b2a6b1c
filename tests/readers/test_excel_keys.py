"""Which record a row is, when keys and names do not agree."""

import pytest

from psm_desktop.domain.return_cells import digest
from psm_desktop.domain.return_form import INTERVENTIONS, MONEY, PARENT, ReturnedCell, ReturnedRow, Then
from psm_desktop.readers.excel_keys import settled

LETTERS = "ABCDEFGHIJ"
THEN: Then = {n: {"title": digest(name)} for n, name in enumerate(LETTERS, 1)}


def rows(*pairs: tuple[int | None, str]) -> list[ReturnedRow]:
    """Rows of interventions: hidden key and title."""
    return [
        ReturnedRow("Interventi", line, "intervention", key, "", {"title": ReturnedCell(f"B{line}", title)})
        for line, (key, title) in enumerate(pairs, 4)
    ]


def keys(*pairs: tuple[int | None, str]) -> list[int | None]:
    return [row.key for row in settled(INTERVENTIONS, rows(*pairs), THEN)]


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ([(1, "A"), (2, "B")], [1, 2]),
        ([(1, "Z"), (2, "B")], [1, 2]),  # renamed
        ([(2, "A"), (1, "B")], [1, 2]),  # sorted without the keys
        ([(3, "A"), (1, "B"), (2, "C")], [1, 2, 3]),
        ([(1, "B"), (2, "C"), (3, "Z")], [1, 2, 3]),  # renamed one after the other
        ([(1, "A"), (1, "Z")], [1, None]),  # copied, then renamed
        ([(1, "Z"), (1, "A")], [None, 1]),
        ([(1, "A"), (1, "A")], [1, None]),
        ([(1, "Y"), (1, "Z")], [1, None]),
        ([(None, "A"), (2, "B")], [1, 2]),  # cells moved to a row without key
        ([(None, "A"), (1, "A")], [None, 1]),
        ([(None, "A"), (None, "A")], [1, None]),
        ([(99, "A"), (2, "B")], [1, 2]),  # into an empty row of the workbook
        ([(None, "Z"), (99, "Y")], [None, 99]),
    ],
)
def test_rows_are_known_by_key_and_by_name(found: list[tuple[int | None, str]], wanted: list[int | None]) -> None:
    assert keys(*found) == wanted


def test_a_whole_sheet_sorted_without_keys_is_put_right_also_when_one_was_renamed() -> None:
    names = ["Z" if letter == "J" else letter for letter in reversed(LETTERS)]
    moved = list(zip(range(1, 11), names, strict=True))
    assert keys(*moved) == list(range(10, 0, -1))


def test_of_money_the_intervention_and_the_kind_are_part_of_the_name() -> None:
    then: Then = {
        n: {"label": digest("Lavori"), PARENT: digest(above), "tipo": table}
        for n, (above, table) in enumerate((("A", "cost_item"), ("B", "cost_item"), ("A", "funding_source")), 1)
    }
    found = [
        ReturnedRow("Quadro economico", 4, table, key, above, {"label": ReturnedCell("D4", "Lavori")})
        for key, above, table in ((2, "A", "cost_item"), (3, "B", "cost_item"), (1, "A", "funding_source"))
    ]
    assert [row.key for row in settled(MONEY, found, then)] == [1, 2, 3]


def test_names_that_two_records_bore_settle_nothing() -> None:
    then: Then = {1: {"title": digest("A")}, 2: {"title": digest("A")}, 3: {"title": digest("B")}}
    found = rows((2, "A"), (1, "A"), (None, "A"), (3, "B"))
    assert [row.key for row in settled(INTERVENTIONS, found, then)] == [2, 1, None, 3]
