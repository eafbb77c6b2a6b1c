"""Money that is still to be found is no cover for costs, whoever counts: list, Cruscotto, plan, office, reports, F7."""

import sqlite3
from datetime import date

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.mark_ready import MarkReady
from psm_desktop.domain.days import rome_day
from psm_desktop.domain.intervention import is_to_find
from psm_desktop.domain.rules import problems
from psm_desktop.domain.search import parse
from psm_desktop.office import ready
from psm_desktop.reports import council, finance
from psm_desktop.store import dashboard, interventions, plan_standing, search, seed
from psm_desktop.store.listing import Order, ordered

COSTS, FOUND, MISSING = 1000_00, 400_00, 600_00
SPELLINGS = ("Da reperire", " DA REPERIRE ", "Finanziamento da Reperire")


def with_sources(hand: Hand, *sources: tuple[str | None, int]) -> int:
    key = AddIntervention("Ponte", {"under": "1:3.2.1", "status": "in_progress"}).run(hand).key
    assert key is not None
    AddRow("cost_item", key, {"label": "Lavori", "amount_cents": COSTS}).run(hand)
    for name, cents in sources:
        AddRow("funding_source", key, {"source": name, "amount_cents": cents}).run(hand)
    return key


@pytest.fixture(params=SPELLINGS)
def key(hand: Hand, request: pytest.FixtureRequest) -> int:
    """An intervention whose costs are covered on paper alone."""
    return with_sources(hand, ("Regione Piemonte", FOUND), (request.param, MISSING))


def today(hand: Hand) -> date:
    return rome_day(hand.clock())


def test_list_and_sheet(hand: Hand, copy: sqlite3.Connection, key: int) -> None:
    (row,) = interventions.listed(copy, [key])
    assert (row.funded_cents, row.missing_cents) == (FOUND, MISSING)
    sheet = interventions.sheet(copy, key)
    assert (sheet.funded_cents, sheet.missing_cents, sheet.to_find_cents) == (FOUND, MISSING, MISSING)
    assert "sources-missing" in [one.code for one in problems(sheet, today(hand))]
    money = interventions.money(copy, hand.commune)
    assert (money.funded_cents, money.missing_cents) == (FOUND, MISSING)


def test_what_is_sorted_and_searched_for(hand: Hand, copy: sqlite3.Connection, key: int) -> None:
    covered = with_sources(hand, ("Regione Piemonte", COSTS))
    assert ordered(copy, [key, covered], Order.MISSING, descending=True) == [key, covered]
    assert search.found(copy, parse("senza:pareggio", today(hand)), hand.commune) == {key}


def test_dashboard_and_plan(hand: Hand, copy: sqlite3.Connection, key: int) -> None:
    found = dashboard.dashboard(copy, hand.commune, today(hand), 0)
    assert (found.money.funded_cents, found.money.missing_cents) == (FOUND, MISSING)
    assert [(one.intervention, one.missing_cents) for one in found.unbalanced] == [(key, MISSING)]
    standing = plan_standing.look(copy, hand.commune)
    assert standing.whole.funded_cents == standing.of("3").funded_cents == FOUND


def test_reports_agree(hand: Hand, copy: sqlite3.Connection, key: int) -> None:
    commune, at = seed.commune(hand.commune), hand.clock()
    told = council.gather(copy, commune, since=None, upto="2030-01-01", today=today(hand), made_at=at).totals
    assert (told.funded_cents, told.missing_cents, told.missing_in) == (FOUND, MISSING, 1)
    counted = finance.gather(copy, commune, year=None, today=today(hand), made_at=at)
    assert (counted.rows[0].funded_cents, counted.rows[0].missing_cents) == (FOUND, MISSING)


def test_the_office_counts_the_same(hand: Hand, copy: sqlite3.Connection, key: int) -> None:
    MarkReady(key, True).run(hand)
    assert [one.funded_cents for one in ready.records(copy, today(hand))] == [FOUND]


@pytest.mark.parametrize("name", ["", "Reperire", "da reperire entro l'anno", "Comune (fondi propri)"])
def test_any_other_name_is_money(hand: Hand, copy: sqlite3.Connection, name: str) -> None:
    key = with_sources(hand, (name or None, COSTS))
    assert not is_to_find(name)
    (row,) = interventions.listed(copy, [key])
    assert row.missing_cents == interventions.sheet(copy, key).missing_cents == 0
