"""Workspaces to measure on: made-up interventions, training, no person's name.

A record holds what an officer writes in a year: some 700 letters of text, a cost, a source, phases, an act, a partner.
"""

import random
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from psm_desktop.commands.hand import Hand
from psm_desktop.domain.status import Status
from psm_desktop.domain.values import Cell
from psm_desktop.store import copies, search_index, seed
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Birth, Entry

COMMUNE = "001003"
EACH = 500
"""Interventions of each commune in an office copy: 312 communes make 156,000."""
NOW = 1_795_000_000
"""A UTC second in November 2026."""
WORKS = ("strada", "ponte", "scuola", "biblioteca", "acquedotto", "sentiero", "piazza", "palestra", "mulino", "fontana")
SPOKEN = """
lavori ditta gara incarico progetto parere contributo tratto muro tetto impianto scavo rilievo collaudo atteso affidato
sospeso ripreso verificato richiesto approvato pagato pubblicato concordato trasmesso neve frana stagione valle borgata
comune regione ufficio tecnico ragioneria giunta unione consorzio scolastico entro dopo prima della con per nella dalla
primavera autunno mese rata variante perizia accordo recupero
"""
TALK = SPOKEN.split()
"""What texts are made of. Works stand in titles alone: one record in five has «ponte»; nearly all have a «p…»."""
CHILDREN = ("cost_item", "funding_source", "milestone")
"""What hangs on each record, the last on some."""
MORE_CHILDREN = ("phase", "act", "partner")
"""The same of records written in full."""


def workspace(file: Path, interventions: int) -> sqlite3.Connection:
    """An open workspace with so many interventions; each has a cost item and a source, half of them a milestone."""
    copies.create(file, seed.plan(), officer="Ufficio tecnico", made_at=NOW, communes=(COMMUNE,), is_training=True)
    return _filled(file, interventions)


def office(file: Path, communes: int | None = None) -> sqlite3.Connection:
    """An open copy of the office with `EACH` interventions of each of so many communes: None all, 0 none of any.

    One commune's are written by a command, the others' follow from its rows in one statement for each table. So all
    that is asked of a copy can be asked; only the fingerprints of the lines hold for nobody. The index stands.
    """
    copies.create(file, seed.plan(), officer="Ufficio del Piano", made_at=NOW, is_office=True, is_training=True)
    db = _filled(file, 0 if communes == 0 else EACH)
    if communes == 0:
        return db
    others = [one.code for one in seed.communes() if one.code != COMMUNE][: None if communes is None else communes - 1]
    with writing(db):
        _lay_places(db, others)
        for table in ("intervention", *CHILDREN, *MORE_CHILDREN):
            _follow(db, table)
    search_index.catch_up(db)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return db


def _filled(file: Path, interventions: int) -> sqlite3.Connection:
    db = copies.connect(file)
    fill(db, interventions)
    return db


def fill(db: sqlite3.Connection, interventions: int, commune: str = COMMUNE, in_full: bool = True) -> None:
    """Write so many interventions of a commune in one act; not `in_full`: as they are after somebody's first day."""
    hand = Hand(db, commune, "Ufficio tecnico", lambda: NOW)
    dice, first = random.Random(1), hand.new_key()
    entries: list[Entry] = []
    for _ in range(interventions):
        entries += (_in_full if in_full else _one)(dice, first + len(entries), commune)
    if entries:
        hand.write("sample", entries)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _in_full(dice: random.Random, key: int, commune: str) -> list[Birth]:
    born = _one(dice, key, commune)
    born[0] = Birth("intervention", key, {**born[0].values, **_written(dice)})
    rows: list[tuple[str, dict[str, Cell]]] = [
        ("phase", {"label": "Progettazione", "planned_end": "2026-05"}),
        ("phase", {"label": "Lavori", "planned_start": "2026-06", "planned_end": "2026-12"}),
        (
            "act",
            {"kind": "resolution", "organ": "Giunta", "number": str(dice.randrange(200)), "subject": _talk(dice, 8)},
        ),
        ("partner", {"name": "Unione montana"}),
    ]
    return born + [
        Birth(table, key + nth, {"intervention": key} | row) for nth, (table, row) in enumerate(rows, len(born))
    ]


def _written(dice: random.Random) -> dict[str, Cell]:
    some: dict[str, Cell] = {
        "place": f"via {_talk(dice, 2)} {dice.randrange(90)}",
        "responsible_officer": "Ufficio tecnico",
        "implementing_body": "Comune",
        "contact": "ufficio tecnico, mattina",
        "local_code": f"LP-{dice.randrange(1000):03}",
        "procedural_state": _talk(dice, 6),
        "issues_text": _talk(dice, 18),
        "next_steps": _talk(dice, 15),
        "notes": _talk(dice, 30),
    }
    return some | ({"cup": f"J61B{dice.randrange(10**11):011}"} if dice.randrange(2) else {})


def _talk(dice: random.Random, words: int) -> str:
    return " ".join(dice.choices(TALK, k=words))


def _one(dice: random.Random, key: int, commune: str) -> list[Birth]:
    cents, day = dice.randrange(10**5, 10**8), f"2026-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"
    values: dict[str, Cell] = {
        "commune": commune,
        "title": f"{dice.choice(WORKS)} {dice.choice(WORKS)} {dice.randrange(1000):03}",
        "under": f"1:{dice.randrange(1, 7)}",
        "status": dice.choice(list(Status)),
        "progress_pct": dice.randrange(101),
        "planned_end": day,
        "summary": _talk(dice, 20),
    }
    born: list[Birth] = [
        Birth("intervention", key, values),
        Birth("cost_item", key + 1, {"intervention": key, "label": "Lavori", "amount_cents": cents}),
        Birth("funding_source", key + 2, {"intervention": key, "source": "Regione", "amount_cents": cents}),
    ]
    return [*born, Birth("milestone", key + 3, {"intervention": key, "label": "Fine", "due": day})][
        : dice.choice((3, 4))
    ]


def _lay_places(db: sqlite3.Connection, communes: Sequence[str]) -> None:
    """A site for each commune, with the lines of the first one in their own rows."""
    (site,) = db.execute("SELECT site FROM journal_site").fetchone()
    db.execute("CREATE TEMP TABLE place (nth INTEGER PRIMARY KEY, commune TEXT, site INTEGER, ahead INTEGER)")
    numbered = [(nth, commune, site + nth, nth << 23) for nth, commune in enumerate(communes, 1)]
    db.executemany("INSERT INTO place VALUES (?, ?, ?, ?)", numbered)
    known = "(SELECT known FROM journal_site)"
    db.execute(f"INSERT INTO journal_site (site, commune, known) SELECT site, commune, {known} FROM place")
    _copied(db, "journal_act", {"site": "p.site"}, "p.site, t.first")
    _copied(db, "journal_line", {"site": "p.site", "row": "t.row + ahead"}, "p.site, t.seq")


def _follow(db: sqlite3.Connection, table: str) -> None:
    if table == "intervention":
        number = "printf('%03d', (CAST(substr(t.title, -3) AS INTEGER) + 37 * p.nth) % 1000)"
        changed = {"commune": "p.commune", "title": f"substr(t.title, 1, length(t.title) - 3) || {number}"}
    else:
        changed = {"intervention": "t.intervention + ahead"}
    _copied(db, table, {"key": "t.key + ahead"} | changed, "p.nth, t.key")


def _copied(db: sqlite3.Connection, table: str, changed: dict[str, str], order: str) -> None:
    """Each row once more for each place, with other values in some columns."""
    columns = [name for _, name, *_ in db.execute(f"PRAGMA table_info({table})")]
    values = ", ".join(changed.get(name, f"t.{name}") for name in columns)
    db.execute(f"INSERT INTO {table} SELECT {values} FROM {table} t CROSS JOIN place p ORDER BY {order}")
