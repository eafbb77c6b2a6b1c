"""One commune whose amounts are absurd: the office still sees all others, and adds up what there is."""

import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.hand import Hand
from psm_desktop.domain.search import parse
from psm_desktop.domain.values import LARGEST
from psm_desktop.office import publishing, ready, returns, totals
from psm_desktop.store import copies, dashboard, headline, interventions, listing, plan_standing, search, seed
from psm_desktop.store import office as asked
from psm_desktop.store.interventions import Search

TODAY, NOW = date(2026, 11, 22), 1_795_000_000
ALA, BALME = "001003", "001019"
Record = Callable[..., int]
Asked = Callable[[sqlite3.Connection], object]


@pytest.fixture
def absurd(office: sqlite3.Connection, record: Record) -> int:
    """Three rows of each kind, as large as a copy keeps a number: whatever program wrote them."""
    hand = Hand(office, ALA, "Ufficio del Piano", lambda: NOW)
    key = record(ALA, "Ponte", ready=False, status="in_progress")
    for n in range(3):
        amounts = dict.fromkeys(("amount_cents", "committed_cents", "paid_cents"), LARGEST)
        AddRow("cost_item", key, {"label": f"{n}", **amounts}).run(hand)
        AddRow("funding_source", key, {"source": f"Regione {n}", "amount_cents": LARGEST}).run(hand)
    record(BALME, "Rifugio", cents=100_00, funded=50_00, under="1:2.1")
    return key


def keys_of(db: sqlite3.Connection) -> list[int]:
    return interventions.keys(db, Search())


EVERY: dict[str, Asked] = {
    "communes": asked.held,
    "list": lambda db: interventions.listed(db, keys_of(db)),
    "total of a list": lambda db: listing.total_cents(db, keys_of(db)),
    "by amount": lambda db: listing.ordered(db, keys_of(db), listing.Order.AMOUNT),
    "by what is missing": lambda db: listing.ordered(db, keys_of(db), listing.Order.MISSING),
    "money": interventions.money,
    "by code": interventions.hung,
    "plan": lambda db: plan_standing.look(db, None),
    "under a code": lambda db: plan_standing.under(db, "2", 9),
    "by words": lambda db: search.found(db, parse("importo:>1 manca:sì", TODAY)),
    "figures": lambda db: dashboard.dashboard(db, ALA, TODAY, NOW),
    "what all may read": lambda db: publishing.neighbours(db, TODAY),
    "totals": lambda db: totals.add_up(
        found := ready.records(db, TODAY),
        returns.gather(db, [one.code for one in seed.communes()], found, TODAY),
        [axis.code for axis in seed.plan().axes],
        {one.code: one.population for one in seed.communes()},
    ),
}


@pytest.mark.parametrize("name", EVERY)
def test_everything_is_still_answered(office: sqlite3.Connection, absurd: int, name: str) -> None:
    assert EVERY[name](office) is not None


def test_whose_amounts_are_sound_has_them_to_the_cent(office: sqlite3.Connection, absurd: int) -> None:
    [sound] = [one for one in interventions.listed(office, keys_of(office)) if one.key != absurd]
    assert (sound.amount_cents, sound.funded_cents) == (100_00, 50_00)
    assert interventions.money(office, BALME).amount_cents == 100_00
    assert asked.held(office)[BALME].amount_cents == 100_00


def test_the_first_page_of_its_own_copy_too(tmp_path: Path) -> None:
    file = tmp_path / "ala.psmdb"
    copies.create(file, seed.plan(), officer="Rossi", made_at=NOW, communes=(ALA,), is_training=True)
    db = copies.connect(file)
    hand = Hand(db, ALA, "Rossi", lambda: NOW)
    key = AddIntervention("Ponte", {}).run(hand).key
    assert key is not None
    for n in range(3):
        AddRow("cost_item", key, {"label": f"{n}", "amount_cents": LARGEST}).run(hand)
    db.close()
    assert headline.look(file, lambda _text: ALA, "2026-11-22", "2026-12-22") is not None
