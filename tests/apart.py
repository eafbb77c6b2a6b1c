"""A commune filled with texts that bear a mark, in every table that knows communes: what must show nowhere else."""

import sqlite3

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.attach import Attach, keep_files
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.keep_view import keep_view
from psm_desktop.commands.mark_ready import MarkReady
from psm_desktop.commands.note_council import note_council
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.commands.write_note import WriteNote
from psm_desktop.domain.fields import Kind, typed_columns
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.store import exchange, journal, local, workbooks
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Change
from psm_desktop.store.local import Typing
from psm_desktop.store.views import SavedView

PLAIN = {Kind.TEXT, Kind.LONG_TEXT}
CHILDREN = ("cost_item", "funding_source", "phase", "milestone", "indicator", "act", "partner", "also_serves")
LATE, SOON = "2026-11-01", "2026-12-05"


def fill(hand: Hand, mark: str, cents: int) -> list[int]:
    """Records with every kind of row, one ready, one in conflict, one in the bin, with all that belongs to them
    elsewhere; gives the keys of those in sight. `mark` stands in every text, `cents` in every amount."""
    full, draft, binned = (_intervention(hand, f"{mark} {name}", cents) for name in ("ponte", "scuola", "bosco"))
    for table in CHILDREN:
        _child(hand, table, full, mark, cents)
    indicator = _child(hand, "indicator", full, mark, cents)
    AddRow("reading", indicator, {"day": LATE, "value": cents}).run(hand)
    file = hand.workspace.parent / f"{mark}.txt"
    file.write_text(f"allegato {mark}")
    Attach(full, keep_files(hand.workspace, [file])).run(hand)
    WriteNote(full, f"nota riservata {mark}").run(hand)
    ready = _ready(hand, mark, cents)
    SetFields("intervention", draft, {"planned_end": Draft(f"boh {mark}")}).run(hand)
    DeleteRow("intervention", binned).run(hand)
    _conflict(hand, draft, mark)
    _around(hand, draft, mark)
    return [full, draft, ready]


def _ready(hand: Hand, mark: str, cents: int) -> int:
    """One that the office may count."""
    first = {"under": "1:1.1", "status": "completed", "progress_pct": 100, "implementing_body": f"Comune {mark}"}
    key = AddIntervention(f"{mark} fontana", first).run(hand).key
    assert key is not None
    AddRow("cost_item", key, {"label": f"Lavori {mark}", "amount_cents": cents}).run(hand)
    AddRow("funding_source", key, {"source": f"Regione {mark}", "amount_cents": cents}).run(hand)
    MarkReady(key).run(hand)
    return key


def _intervention(hand: Hand, title: str, cents: int) -> int:
    values = _values("intervention", title, cents) | {"title": title, "status": "in_progress", "under": "1:2.1.1"}
    key = AddIntervention(title, {name: value for name, value in values.items() if name != "title"}).run(hand).key
    assert key is not None
    return key


def _child(hand: Hand, table: str, above: int, mark: str, cents: int) -> int:
    values = _values(table, mark, cents)
    if table == "also_serves":
        values = {"under": "1:3.1.1"}
    if table == "partner":
        values = {"name": f"ente {mark}"}
    key = AddRow(table, above, values).run(hand).key
    assert key is not None
    return key


def _values(table: str, mark: str, cents: int) -> dict[str, Cell]:
    """Something in every field that takes plain text, money or a day; texts no longer than they may be."""
    found: dict[str, Cell] = {}
    for one in typed_columns(table):
        if one.kind in PLAIN:
            found[one.column] = f"{mark} {one.column}"[: one.longest]
        elif one.kind in (Kind.CENTS, Kind.MEASURE):
            found[one.column] = cents
        elif one.column in ("planned_end", "due"):
            found[one.column] = LATE if table == "intervention" else SOON
    return found


def _conflict(hand: Hand, key: int, mark: str) -> None:
    """Two titles, written without knowing of each other."""
    basis = journal.known(hand.db, hand.commune)
    SetFields("intervention", key, {"place": f"qui {mark}"}).run(hand)
    other = journal.Author(journal.new_number(), f"Altri {mark}", hand.clock())
    with writing(hand.db):
        journal.add_site(hand.db, other.site, hand.commune)
    hand.write("set-fields", [Change("intervention", "place", key, f"là {mark}")], author=other, basis=basis)


def _around(hand: Hand, key: int, mark: str) -> None:
    """What is not in the record: views, councils, text kept aside, files sent and received, imports."""
    db, now = hand.db, hand.clock()
    keep_view(hand, SavedView(f"vista {mark}", text=mark))
    note_council(hand, "2026-10-02" if "zwq" in mark else "2026-10-01")
    local.keep_typing(
        db, Typing("intervention", "notes", key, f"a metà {mark}", journal.heads(db, "intervention", "notes", key))
    )
    with writing(db):
        _files(db, hand.commune, mark, now)


def _files(db: sqlite3.Connection, commune: str, mark: str, now: int) -> None:
    name = f"{mark}-{commune}.psm"
    exchange.keep_sent(db, exchange.Sent(f"s{mark}", commune, "return", name, 4000, 3, {}, now))
    for kind, fate in (("receipt", "taken"), ("return", "refused")):
        facts = {"name": name} | ({"files": [], "made_at": now, "confirmed": 1} if kind == "receipt" else {})
        exchange.keep_arrived(
            db, exchange.Arrived(f"{kind}{mark}", now, commune, kind, name, 400, fate, 2, facts), None
        )
    workbooks.log(db, hash(mark) % 1000 + 1, commune, 1, at=now, turn=1, name=f"{mark}.xlsx", sha256=mark)
