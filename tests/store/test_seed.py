"""The lists that ship: whole, unchanged in their codes, and with no word of the plan that was not read."""

import json
from itertools import pairwise

import pytest

from psm_desktop.domain.codes import istat_problem
from psm_desktop.domain.plan import PlanAction
from psm_desktop.paths import data, resource
from psm_desktop.store import seed


def test_there_are_312_communes_whose_codes_are_text_with_their_zeros() -> None:
    codes = [one.code for one in seed.communes()]
    assert len(set(codes)) == len(codes) == 312
    assert codes == sorted(codes)
    assert [istat_problem(code) for code in codes] == [None] * 312


def test_communes_add_up_to_the_sums_of_their_source() -> None:
    assert round(sum(one.surface_km2 for one in seed.communes()), 2) == 6826.93
    assert sum(one.population for one in seed.communes()) == 2_204_276
    assert sum(one.population < 5_000 for one in seed.communes()) == 250


def test_a_commune_is_its_row_of_the_list() -> None:
    ala = seed.commune("001003")
    assert (ala.name, ala.population, ala.surface_km2, ala.altitude_m) == ("Ala di Stura", 463, 46.3316, 1073)
    assert (ala.altitude_zone, ala.zone, ala.zone_reliability) == ("montagna interna", None, "ignota")
    with pytest.raises(KeyError):
        seed.commune("1003")


def test_every_zone_of_a_commune_is_one_of_the_eleven() -> None:
    assert list(seed.zones()) == [str(number) for number in range(1, 12)]
    assert {one.zone for one in seed.communes()} - {None} <= set(seed.zones())


def test_boundaries_are_closed_rings_of_exactly_the_312() -> None:
    boundaries = seed.boundaries()
    assert set(boundaries) == {one.code for one in seed.communes()}
    rings = [ring for of_one in boundaries.values() for ring in of_one]
    assert all(len(ring) >= 4 and ring[0] == ring[-1] for ring in rings)


def test_the_label_point_lies_inside_its_boundary() -> None:
    outside = [
        one.name
        for one in seed.communes()
        if sum(crossings(ring, one.lon, one.lat) for ring in seed.boundaries()[one.code]) % 2 == 0
    ]
    assert outside == []


def crossings(ring: seed.Ring, x: float, y: float) -> int:
    """How often a line going east from a point crosses a ring: an odd number of times from inside."""
    return sum(
        (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1) for (x1, y1), (x2, y2) in pairwise(ring)
    )


def test_the_plan_says_no_word_that_is_not_in_its_source() -> None:
    source = data("seed", "psm.json").read_text("utf-8")
    said = json.loads(source)
    plan = seed.plan()
    assert plan.version == 1
    assert not plan.is_training
    assert all(json.dumps(entry.title, ensure_ascii=False) in source for entry in plan.entries())
    assert list(plan.loaded()) == [said["trovati"][name] for name in ("assi", "strategie", "azioni")]
    whole = [one for one in plan.entries() if isinstance(one, PlanAction) and one.is_complete]
    assert len(whole) == said["trovati"]["azioni_testo_completo"] == 8


def test_short_names_of_the_axes_are_the_programs_and_not_in_the_source() -> None:
    assert [axis.short_name for axis in seed.plan().axes] == list(seed.SHORT_NAMES.values())
    assert all(axis.name.startswith("Torino metropoli") for axis in seed.plan().axes)


def test_what_others_made_ships_with_its_licence_and_source() -> None:
    assert "CC BY" in data("seed", "SOURCES.md").read_text("utf-8")
    for folder, licences in {
        "fonts": ("TitilliumWeb-OFL.txt", "RobotoMono-LICENSE.txt"),
        "icons": ("LICENSE-tabler.txt", "LICENSE-italia.txt"),
    }.items():
        assert all(resource(folder, licence).stat().st_size > 1000 for licence in licences)
    said = resource("README.md").read_text("utf-8")
    drawings = [*resource("icons").glob("*.svg"), *resource("fonts").glob("*.ttf")]
    assert [file.name for file in drawings if f"`{file.name}`" not in said] == []
