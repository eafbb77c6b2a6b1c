"""The office's list of merged communes out of a text: what is taken, and what is told of each line that cannot be."""

from datetime import date

import pytest

from psm_desktop.domain.mergers import Merger, Named
from psm_desktop.readers.merger_list import MergerProblem, read
from psm_desktop.store import seed

COMMUNES = {one.code: one.name for one in seed.communes()}
TODAY, DAY = date(2026, 11, 23), date(2027, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "001003;001900;01/01/2027;Alpi di prova\n001019;001900;2027-01-01",
        "Vecchio\tNuovo\tDal\tNome\tAbitanti\n001003\t001900\t1/1/2027\t\t\n\n001019\t001900\t1.1.27\tAlpi di prova\t",
    ],
)
def test_lines_with_or_without_headings(text: str) -> None:
    found = read(text, COMMUNES, TODAY)
    assert found.problems == ()
    assert found.mergers.all == (Merger("001003", "001900", DAY), Merger("001019", "001900", DAY))
    assert found.mergers.names == {"001900": Named("Alpi di prova")}
    assert found.mergers.is_sound


def test_a_commune_that_exists_needs_no_name_and_inhabitants_are_kept() -> None:
    found = read("001003;001272;01/01/2027\n001019;001900;01/01/2027;Alpi di prova;1.234", COMMUNES, TODAY)
    assert found.problems == ()
    assert found.mergers.names == {"001272": Named("Torino"), "001900": Named("Alpi di prova", 1234)}


def test_chains_through_new_communes() -> None:
    found = read("001003;001900;01/01/2027;Uno\n001900;001901;01/01/2030;Due", COMMUNES, TODAY)
    assert (found.problems, found.mergers.is_sound) == ((), True)


def test_every_line_that_does_not_fit_is_named() -> None:
    lines = [
        "vecchio;nuovo;dal;nome",
        "1003;001900;01/01/2027;Uno",
        "001019;2900;01/01/2027;Uno",
        "001999;001900;01/01/2027;Uno",
        "001272;001901;01/01/2027;",
        "001004;001900;domani;Uno",
        "001006;001900;31/02/2027;Uno",
        "001007;001900;01/01/2027;Due",
        "001008;001900;01/01/2027;Uno;tanti",
        "001009;001010;01/01/2027",
        "001010;001009;01/01/2027",
        "001011;001011;01/01/2027",
        "001013;001900;01/01/2027;Uno",
        "001013;001272;01/01/2027",
    ]
    found = read("\n".join(lines), COMMUNES, TODAY)
    assert found.problems == (
        MergerProblem(2, "istat-zero", "1003"),
        MergerProblem(3, "merger-code", "2900"),
        MergerProblem(4, "merger-no-commune", "001999"),
        MergerProblem(5, "merger-no-name", "001901"),
        MergerProblem(6, "merger-day", "domani"),
        MergerProblem(7, "merger-day", "31/02/2027"),
        MergerProblem(8, "merger-other-name", "Due"),
        MergerProblem(9, "merger-people", "tanti"),
        MergerProblem(10, "merger-circle", "001009"),
        MergerProblem(11, "merger-circle", "001010"),
        MergerProblem(12, "merger-circle", "001011"),
        MergerProblem(14, "merger-twice", "001013"),
    )


def test_a_first_line_with_a_code_is_no_heading() -> None:
    assert read("1003;001900;01/01/2027;Uno", COMMUNES, TODAY).problems == (MergerProblem(1, "istat-zero", "1003"),)
    assert read("", COMMUNES, TODAY).mergers.all == ()
