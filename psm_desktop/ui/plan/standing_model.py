"""What the page reads: how the plan stands, when it came, where it was read, what the PNRR calls a mission."""

import sqlite3

from psm_desktop.domain.plan import Plan
from psm_desktop.store import plan_standing, plans, seed
from psm_desktop.store.plan_standing import Standing as Standing


def look(db: sqlite3.Connection, commune: str | None) -> Standing:
    """The interventions of a commune (ISTAT code), or of all."""
    return plan_standing.look(db, commune)


def look_at_all(db: sqlite3.Connection, _step: object) -> Standing:
    """Those of all communes, as a job asks for them."""
    return look(db, None)


def came_at(db: sqlite3.Connection, plan: Plan) -> int | None:
    """When this version came here (UTC second)."""
    return plans.added_at(db, plan.version)


def published_at(db: sqlite3.Connection, plan: Plan) -> int | None:
    """When the office published this version (UTC second); None where it came with the program."""
    return plans.published_at(db, plan.version)


def page_of(plan: Plan, code: str) -> str | None:
    """The page of the official site an entry was read on; None where the plan does not say."""
    return seed.plan_page(plan, code)


def mission(code: str) -> str:
    """M2 Rivoluzione verde e transizione ecologica; the code alone where it is none of the lists."""
    words = next((one.words for one in seed.vocabulary().nrrp_missions if one.code == code), "")
    return f"{code} {words}".strip()
