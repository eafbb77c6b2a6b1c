"""A table as spreadsheet programs put it on the clipboard."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psm_desktop.readers.table_text import rows, separator_of
from tests.pace import spent_s

CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=20).map(str.strip)
TABLES = st.lists(st.lists(CELLS, min_size=1, max_size=5), min_size=1, max_size=6)


def written(table: list[list[str]], quoting: int) -> str:
    """As LibreOffice writes it: quotes where they are needed, or around all."""
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n", quoting=quoting).writerows(table)  # type: ignore[arg-type]
    return out.getvalue()


def full(table: list[list[str]]) -> list[list[str]]:
    """Without the empty lines at the end, which nobody can tell from none."""
    table = list(table)
    while table and not any(table[-1]):
        table.pop()
    return table


@given(TABLES, st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_what_a_spreadsheet_writes_is_read(table: list[list[str]], quoting: int) -> None:
    assert rows(written(table, quoting)) == full(table)


@given(st.text(max_size=300))
def test_any_text_is_some_table(text: str) -> None:
    found = rows(text)
    assert all(isinstance(cell, str) and "\0" not in cell for line in found for cell in line)
    assert not found or any(found[-1])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", []),
        ("\n\n\t\t\n", []),
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ("a\tb\rc", [["a", "b"], ["c"]]),
        ('"due\nrighe"\tx', [["due\nrighe", "x"]]),
        ('"con\ttab"\tx', [["con\ttab", "x"]]),
        ('"dice ""sì"""\tx', [['dice "sì"', "x"]]),
        ('"Casa" di riposo\tx', [['"Casa" di riposo', "x"]]),  # Excel writes such a cell as it stands
        ('lungo 2"\tx', [['lungo 2"', "x"]]),
        ('"aperto\tx\ny', [['"aperto', "x"], ["y"]]),
        ("a\0b\tc", [["ab", "c"]]),
        ("مدرسة\tx", [["مدرسة", "x"]]),
        ("🏫\t👩‍💻", [["🏫", "👩‍💻"]]),
    ],
)
def test_cells_as_people_copy_them(text: str, wanted: list[list[str]]) -> None:
    assert rows(text) == wanted


def test_semicolons_are_read_from_files_of_italian_programs() -> None:
    text = 'Titolo;Note\nPonte;"uno; due"\n'
    assert separator_of(text) == ";"
    assert rows(text, ";") == [["Titolo", "Note"], ["Ponte", "uno; due"]]
    assert separator_of("a; b\tc") == "\t"


@pytest.mark.parametrize(
    "text", ['"' * 300_000, '"a\t' * 100_000, '"a\n' * 100_000, '"""x\t' * 80_000, "x" * 1_000_000]
)
def test_no_text_takes_long(text: str) -> None:
    began = spent_s()
    rows(text)
    assert spent_s() - began < 5
