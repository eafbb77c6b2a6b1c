"""Acts as officers cite them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psm_desktop.domain.acts import read_act
from psm_desktop.domain.fields import field
from psm_desktop.domain.values import Cell, Draft

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Delibera C.C. 14 del 15/4/26", ("resolution", "C.C.", "14", "2026-04-15")),
        ("deliberazione della Giunta n. 7 del 01/02/2026", ("resolution", "della Giunta", "7", "2026-02-01")),
        ("D.C.C. n. 12 del 15/04/2025", ("resolution", "C.C.", "12", "2025-04-15")),
        ("DGC 3", ("resolution", "G.C.", "3", None)),
        ("D.D. 88/2026", ("determination", None, "88/2026", None)),
        ("determina Area tecnica 5 oggi", ("determination", "Area tecnica", "5", "2026-11-22")),
        ("14 15/4/26", (None, None, "14", "2026-04-15")),
        ("14 del 31/2/26", (None, None, "14", Draft("31/2/26"))),
        ("14", (None, None, "14", None)),
    ],
)
def test_a_cited_act(line: str, expected: tuple[Cell, ...]) -> None:
    found = read_act(line, TODAY)
    assert tuple(found.get(name) for name in ("kind", "organ", "number", "day")) == expected
    assert found.get("kind") in (None, *field("act", "kind").choices)


def test_a_line_without_a_number_is_the_subject() -> None:
    assert read_act("Approvazione del progetto", TODAY) == {"subject": "Approvazione del progetto"}
    assert read_act("  ", TODAY) == {}


@given(st.text(max_size=60))
def test_no_word_of_any_line_is_lost_but_those_between(line: str) -> None:
    found = read_act(line, TODAY)
    assert found or not line.replace("\0", "").strip()
    assert all(found.values())
