"""What the reports' tests are given: a commune's training copy with interventions."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.mark_ready import MarkReady
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.reports import council
from psm_desktop.reports.council import CouncilReport
from psm_desktop.store import copies, seed

ALA_DI_STURA = "001003"
SUMMER = 1_783_000_000  # 2 July 2026
AUTUMN = 1_795_000_000  # 18 November 2026

INTERVENTIONS = (
    # title, code, status, progress, cost, sources, paid (euros), planned end
    ("Fibra ottica per municipio e scuola", "1.1.1", "in_progress", 60, 86_000, 86_000, 31_000, "2026-12-31"),
    ("Punti wi-fi nelle borgate alte", "1.1.1", "not_started", 0, 24_500, 24_500, 0, "2027-06-30"),
    ("Rilievo digitale dei sentieri", "1.1.2", "completed", 100, 18_300, 18_300, 18_300, "2026-05-31"),
    ("Sentieri di collegamento al parco", "2.1.1", "in_progress", 55, 132_000, 132_000, 70_000, "2026-10-31"),
    ("Muretti a secco e terrazzamenti", "2.1.1", "suspended", 20, 64_000, 64_000, 9_000, "2027-03-31"),
    ("Rimboschimento dopo l'incendio", "2.1.1", "completed", 100, 45_800, 45_800, 45_800, "2026-04-30"),
    ("Regimazione delle acque del rio", "2.1.2", "in_progress", 35, 240_000, 240_000, 80_000, "2027-05-31"),
    ("Difesa dalle piene: nuovo argine", "2.1.2", "in_design", 10, 480_000, 480_000, 22_000, "2027-12-31"),
    ("Bus a chiamata di valle", "3.1.1", "in_progress", 40, 72_000, 72_000, 24_000, "2027-06-30"),
    ("Rifacimento del ponte sulla Stura", "3.1.2", "in_progress", 40, 180_000, 168_000, 60_000, "2026-12-15"),
    ("Scuola primaria: tetto e serramenti", "4.1.2", "in_progress", 70, 210_000, 210_000, 140_000, "2026-12-31"),
    ("Patto educativo di valle", "4.1.1", "completed", 100, 15_000, 15_000, 15_000, "2026-06-30"),
    ("Palestra della scuola", "4.1.2", "in_design", 5, 150_000, 150_000, 6_000, "2027-09-30"),
    ("Recupero delle case di borgata", "5.1.1", "in_progress", 25, 320_000, 320_000, 60_000, "2027-12-31"),
    ("Sportello di comunità", "5.1.2", "in_progress", 50, 88_000, 88_000, 40_000, "2027-02-28"),
    ("Ambulatorio di comunità", "6.1.1", "in_progress", 45, 199_000, 199_000, 90_000, "2027-01-31"),
    ("Telemedicina per gli anziani", "6.1.2", "not_started", 0, 50_000, 50_000, 0, "2027-10-31"),
)


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """An empty training copy of Ala di Stura."""
    path = tmp_path / "ala-di-stura.psmdb"
    copies.create(
        path, seed.plan(), officer="Ufficio tecnico", made_at=SUMMER, communes=(ALA_DI_STURA,), is_training=True
    )
    db = copies.connect(path)
    yield db
    db.close()


@pytest.fixture
def hand(copy: sqlite3.Connection) -> Hand:
    """Who writes in summer."""
    return Hand(copy, ALA_DI_STURA, "Ufficio tecnico", lambda: SUMMER)


@pytest.fixture
def autumn(copy: sqlite3.Connection) -> Hand:
    """Who writes in autumn, after the last council."""
    return Hand(copy, ALA_DI_STURA, "Ragioneria", lambda: AUTUMN)


def add(
    hand: Hand, title: str, code: str, status: str, progress: int, cost: int, funded: int, paid: int, end: str
) -> int:
    """Record an intervention with one cost item and one source (amounts in euros); gives its key."""
    values = {"under": f"1:{code}", "status": status, "progress_pct": progress, "planned_end": end}
    key = AddIntervention(title, values | {"implementing_body": "Comune di Ala di Stura"}).run(hand).key
    assert key is not None
    amounts = {"amount_cents": cost * 100, "committed_cents": paid * 100, "paid_cents": paid * 100}
    AddRow("cost_item", key, {"label": "Lavori", **amounts}).run(hand)
    AddRow("funding_source", key, {"source": "Regione Piemonte", "amount_cents": funded * 100}).run(hand)
    return key


@pytest.fixture
def seventeen(hand: Hand) -> list[int]:
    """Seventeen interventions recorded in summer, all but the last two marked ready; gives their keys in that order."""
    keys = [add(hand, *one) for one in INTERVENTIONS]
    for key in keys[:-2]:
        MarkReady(key).run(hand)
    return keys


@pytest.fixture
def year(autumn: Hand, seventeen: list[int]) -> list[int]:
    """The seventeen with what happened in autumn and what falls due; gives their keys."""
    wifi, bridge, roof, sport = seventeen[1], seventeen[9], seventeen[10], seventeen[12]
    SetFields("intervention", bridge, {"progress_pct": 30}).run(autumn)
    SetFields("intervention", bridge, {"progress_pct": 45, "planned_end": "2027-03-31"}).run(autumn)
    SetFields("intervention", sport, {"status": "suspended"}).run(autumn)
    SetFields("intervention", sport, {"status": "in_design"}).run(autumn)
    SetFields("intervention", wifi, {"title": "Punti wi-fi nelle borgate alte e in piazza"}).run(autumn)
    AddRow("cost_item", roof, {"label": "Somme a disposizione: IVA", "amount_cents": 2_100_000}).run(autumn)
    AddRow("milestone", bridge, {"label": "Collaudo statico", "due": "2026-11-10"}).run(autumn)
    AddRow("milestone", roof, {"label": "Fine dei lavori", "due": "2026-12"}).run(autumn)
    AddRow("milestone", sport, {"label": "Progetto esecutivo", "due": "2027-04-30"}).run(autumn)
    return seventeen


@pytest.fixture
def gathered(copy: sqlite3.Connection) -> Callable[..., CouncilReport]:
    """Gathers the council's report on 22 November 2026, since the council of 28 September unless told otherwise."""

    def gather(since: str | None = "2026-09-28", upto: str = "2026-11-22") -> CouncilReport:
        commune = seed.commune(ALA_DI_STURA)
        return council.gather(copy, commune, since=since, upto=upto, today=date(2026, 11, 22), made_at=AUTUMN)

    return gather
