"""In what two texts differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psm_desktop.domain.differences import differing
from tests.pace import spent_s


def pieces(text: str, other: str) -> list[str]:
    return [text[a:b] for a, b in differing(text, other)]


@pytest.mark.parametrize(
    ("text", "other", "found"),
    [
        ("Ponte del Rio", "Ponte del Rio", []),
        ("Ponte sul Rio", "Ponte del Rio", ["sul"]),
        ("Ponte del Rio grande", "Ponte del Rio", ["grande"]),
        ("Ponte del Rio", "Ponte del Rio grande", []),
        ("fine lavori il 30/11, collaudo a parte", "fine lavori il 15/12, collaudo a parte", ["30/11"]),
        ("", "Ponte", []),
        ("Ponte", "", ["Ponte"]),
    ],
)
def test_only_what_differs_is_found(text: str, other: str, found: list[str]) -> None:
    assert pieces(text, other) == found


@given(st.text(max_size=60), st.text(max_size=60))
def test_pieces_stand_in_order_inside_the_text(text: str, other: str) -> None:
    ends = [0, *(at for span in differing(text, other) for at in span), len(text)]
    assert ends == sorted(ends)


def test_a_megabyte_takes_no_time() -> None:
    began = spent_s()
    [span] = differing("inizio " + "uno due " * 60_000 + "fine", "inizio " + "due tre " * 60_000 + "fine")
    assert spent_s() - began < 1
    assert span[0] == 7
