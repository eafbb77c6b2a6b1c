"""The list of 2,000 interventions: found, searched, a page of it read, beside reading their titles plainly."""

from pathlib import Path

from bench.measure import Measured, by_turns
from bench.sample import COMMUNE, NOW, workspace
from psm_desktop.domain.days import rome_day
from psm_desktop.domain.search import parse
from psm_desktop.store import interventions
from psm_desktop.store.interventions import Search
from psm_desktop.store.listing import Order, ordered

TODAY = rome_day(NOW)


def measure(folder: Path, turns: int = 30) -> list[Measured]:
    """Longer than about 50 ms would have to become a job; no goal beside that."""
    db = workspace(folder / "elenco.psmdb", 2000)
    keys = interventions.keys(db, Search(COMMUNE))

    def plain() -> object:
        return db.execute("SELECT key, title FROM intervention ORDER BY title").fetchall()

    works = {
        "list, all 2,000 found": lambda: interventions.keys(db, Search(COMMUNE)),
        "list, two words searched": lambda: interventions.keys(db, Search(COMMUNE, parse("scuola ponte", TODAY))),
        "list, one page of 100 read": lambda: interventions.listed(db, keys[:100]),
        "list, ordered by amount": lambda: ordered(db, keys, Order.AMOUNT),
        "one sheet read": lambda: interventions.sheet(db, keys[1000]),
    }
    found = [by_turns(name, work, "titles read plainly", plain, goal=0, turns=turns) for name, work in works.items()]
    db.close()
    return found
