"""Finding a commune, and which zones count."""

from hypothesis import given
from hypothesis import strategies as st

from psm_desktop.domain.communes import Commune, find, is_capital
from psm_desktop.store import seed


def names(text: str) -> list[str]:
    return [one.name for one in find(seed.communes(), text)]


def test_names_that_begin_with_the_text_come_first() -> None:
    assert names("ivrea") == ["Ivrea", "Albiano d'Ivrea", "Borgofranco d'Ivrea", "Cascinette d'Ivrea"]


def test_accents_case_and_curved_apostrophes_are_ignored() -> None:
    assert names(" AGLIE") == ["Agliè"]
    assert names("sant’ambrogio") == ["Sant'Ambrogio di Torino"]


def test_a_commune_is_found_by_its_code() -> None:
    assert names("001003") == ["Ala di Stura"]
    assert {one.code[:5] for one in find(seed.communes(), "00100")} == {"00100"}


@given(st.sampled_from(seed.communes()))
def test_every_commune_is_found_first_by_its_whole_name(one: Commune) -> None:
    assert find(seed.communes(), one.name.upper())[0].name.casefold().startswith(one.name.casefold())
    assert one in find(seed.communes(), one.name)


def test_nothing_typed_finds_all_and_nonsense_none() -> None:
    assert names("") == [one.name for one in seed.communes()]
    assert names("pnte") == []


def test_torino_is_the_one_capital() -> None:
    assert [one.name for one in seed.communes() if one.is_capital] == ["Torino"]
    assert not is_capital("001003")


def test_only_official_zones_count_in_figures() -> None:
    assert sum(one.counts_in_zone for one in seed.communes()) == 14
    assert sum(one.zone is not None and not one.counts_in_zone for one in seed.communes()) == 71
    assert sum(one.zone is None for one in seed.communes()) == 227
