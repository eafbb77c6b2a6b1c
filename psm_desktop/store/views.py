"""Saved views: searches somebody comes back to, of one commune, in this copy only (DESIGN §5)."""

import json
import sqlite3
from dataclasses import dataclass

from psm_desktop.errors import PsmError
from psm_desktop.store.connection import writing


@dataclass(frozen=True, slots=True)
class SavedView:
    """`text`: of the search box, as typed; `filters`: terms of the search language as text; `code`: of the plan, ""
    for all; `view`: the view it narrows further, as the window calls it."""

    name: str
    text: str = ""
    filters: str = ""
    code: str = ""
    view: str = "all"


def saved(db: sqlite3.Connection, commune: str) -> list[SavedView]:
    """All of a commune, by name."""
    asked = "SELECT name, query FROM saved_view WHERE commune = ? ORDER BY folded(name), name"
    return [_view(name, json.loads(query)) for name, query in db.execute(asked, (commune,))]


def _view(name: str, said: object) -> SavedView:
    """What of a query this program knows: another version may have written more."""
    known = said if isinstance(said, dict) else {}
    text, filters, code = (str(known.get(part, "")) for part in ("text", "filters", "code"))
    return SavedView(name, text, filters, code, str(known.get("view", "all")))


def save(db: sqlite3.Connection, commune: str, view: SavedView, made_at: int) -> None:
    """Keep a view; one of the same name gives way. Raises Busy while another program writes."""
    query = json.dumps(
        {"text": view.text, "filters": view.filters, "code": view.code, "view": view.view}, ensure_ascii=False
    )
    with writing(db):
        db.execute("INSERT OR REPLACE INTO saved_view VALUES (?, ?, ?, ?)", (commune, view.name, query, made_at))


def rename(db: sqlite3.Connection, commune: str, old: str, new: str) -> None:
    """Another name. Raises PsmError when another view has it."""
    with writing(db):
        if (
            new != old
            and db.execute("SELECT 1 FROM saved_view WHERE commune = ? AND name = ?", (commune, new)).fetchone()
        ):
            raise PsmError("view-name-taken", name=new)
        db.execute("UPDATE saved_view SET name = ? WHERE commune = ? AND name = ?", (new, commune, old))


def delete(db: sqlite3.Connection, commune: str, name: str) -> None:
    """Forget a view; the interventions stay."""
    with writing(db):
        db.execute("DELETE FROM saved_view WHERE commune = ? AND name = ?", (commune, name))
