"""A field saved: command, journal and commit, beside the commit of one row with the same pragmas."""

from pathlib import Path

from bench.measure import Measured, by_turns
from bench.sample import COMMUNE, NOW, workspace
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.store import cells
from psm_desktop.store.connection import opened


def measure(folder: Path, turns: int = 400) -> list[Measured]:
    """In a workspace of 2,000 interventions, on another one each time; the form knows what it showed."""
    db = workspace(folder / "campo.psmdb", 2000)
    hand = Hand(db, COMMUNE, "Ufficio tecnico", lambda: NOW)
    rows = iter([key for (key,) in db.execute("SELECT key FROM intervention ORDER BY key")] * 2)
    bare = opened(folder / "riga.db")
    bare.execute("CREATE TABLE row (key INTEGER PRIMARY KEY, value TEXT) STRICT")
    texts = iter(range(10**9))

    def saved() -> None:
        row = next(rows)
        SetFields("intervention", row, {"notes": f"nota {next(texts)}"}, shown[row]).run(hand)

    def committed() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO row (value) VALUES (?)", (f"nota {next(texts)}",))
        bare.execute("COMMIT")

    keys = [key for (key,) in db.execute("SELECT key FROM intervention")]
    shown = {key: {"notes": cells.shown_with_heads(db, "intervention", "notes", key)[1]} for key in keys}
    for _ in range(20):
        saved()
        committed()
    found = by_turns("field saved", saved, "one row committed", committed, goal=3.0, turns=turns)
    db.close()
    bare.close()
    return [found]
