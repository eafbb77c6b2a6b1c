"""The office's list of zones out of a text: what is taken, and what is told of each line that cannot be."""

import pytest

from psm_desktop.readers.zone_list import ZoneProblem, read
from psm_desktop.store import seed

COMMUNES = {one.code for one in seed.communes()}


@pytest.mark.parametrize(
    "text",
    ["001003;9\n001019;9", "Codice ISTAT\tComune\tZona\n001003\tAla di Stura\t9\n\n001019\tBalme\t9\t\n"],
)
def test_codes_and_zones_with_or_without_headings_and_names(text: str) -> None:
    found = read(text, COMMUNES, seed.zones())
    assert (found.zones.of, found.problems) == ({"001003": "9", "001019": "9"}, ())


def test_every_line_that_does_not_fit_is_named() -> None:
    text = "istat;zona\n001003;12\n1003;9\n999999;1\n001019;9\n001019;8\n001072"
    found = read(text, COMMUNES, seed.zones())
    assert found.zones.of == {"001019": "9"}
    assert found.problems == (
        ZoneProblem(2, "zone-unknown", "12"),
        ZoneProblem(3, "istat-zero", "1003"),
        ZoneProblem(4, "zone-no-commune", "999999"),
        ZoneProblem(6, "zone-twice", "001019"),
        ZoneProblem(7, "zone-unknown", ""),
    )


def test_a_first_line_with_a_code_is_no_heading() -> None:
    assert read("1003;9", COMMUNES, seed.zones()).problems == (ZoneProblem(1, "istat-zero", "1003"),)
    assert read("", COMMUNES, seed.zones()).zones.of == {}
