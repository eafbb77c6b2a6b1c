"""Changes no package tells of, record by record, however deep a row hangs."""

from pathlib import Path

from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.store import unsent
from tests.ui.desks import ALA, add, commune_desk


def test_changes_stand_with_the_record_their_row_hangs_on(tmp_path: Path) -> None:
    desk = commune_desk(tmp_path, ALA)
    hand = desk.hand
    first, second = add(hand.db, ALA, "Sentieri", cents=0), add(hand.db, ALA, "Ponte", cents=0)
    before = dict(hand.db.execute("SELECT site, known FROM journal_site"))
    indicator = AddRow("indicator", first, {"label": "Chilometri"}).run(hand).key
    assert indicator is not None
    reading = AddRow("reading", indicator, {"value": 12}).run(hand).key
    assert reading is not None
    SetFields("intervention", second, {"progress_pct": 30}).run(hand)
    SetFields("reading", reading, {"value": 13}).run(hand)
    found = {one.title: (one.fields, one.lines) for one in unsent.changes(hand.db, before)}
    assert found == {
        "Sentieri": ((("indicator", ""), ("reading", ""), ("reading", "value")), 3),
        "Ponte": ((("intervention", "progress_pct"),), 1),
    }
    assert [one.key for one in unsent.changes(hand.db, before)] == [first, second]
    hand.db.close()
