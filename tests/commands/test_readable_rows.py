"""A broken workspace whose journal is gone: interventions that can still be read stand in a table to paste from."""

from contextlib import closing
from pathlib import Path

import pytest

from psm_desktop.cli import main as psm
from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.care_of_copy import save_what_is_left, what_is_left
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.readable_rows import Rows
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, seed

HERE, NOW = "001003", 1_795_000_000
TITLES = [f"Ponte; «vecchio» {n}" for n in range(8)]


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A young workspace: what its journal holds lies in its last pages."""
    file = tmp_path / "ala.psmdb"
    copies.create(file, seed.plan(), officer="Rossi", made_at=NOW, communes=(HERE,), is_training=True)
    with closing(copies.connect(file)) as db:
        hand = Hand(db, HERE, "Rossi", lambda: NOW)
        for title in TITLES:
            values = {"under": "1:2.1.1", "status": "in_progress", "planned_end": "2027-06-30", "summary": "x" * 900}
            key = AddIntervention(title, values).run(hand).key
            assert key is not None
            AddRow("cost_item", key, {"label": "Lavori", "amount_cents": 150_000}).run(hand)
        gone = AddIntervention("Nel cestino", {}).run(hand).key
        assert gone is not None
        DeleteRow("intervention", gone).run(hand)
        db.execute("VACUUM")
    return file


def without_journal(file: Path) -> Path:
    """The pages of the journal's lines are overwritten, as a failing stick does; the others stand."""
    with closing(copies.connect(file)) as db:
        pages = db.execute("SELECT pageno FROM dbstat WHERE name LIKE 'journal_line%'").fetchall()
        (size,) = db.execute("PRAGMA page_size").fetchone()
    content = bytearray(file.read_bytes())
    for (page,) in pages:
        content[(page - 1) * size : page * size] = bytes(size)
    file.write_bytes(content)
    return file


def test_what_its_tables_still_show_stands_in_a_table(whole: Path, tmp_path: Path) -> None:
    broken = without_journal(whole)
    had = broken.read_bytes()
    with pytest.raises(PsmError) as told:
        save_what_is_left(broken, NOW)
    assert told.value.code == "only-rows-rescued"
    assert told.value.facts == {"name": "ala.psmdb", "table": "ala schede leggibili.csv", "count": len(TITLES)}
    assert broken.read_bytes() == had
    assert not [one for one in tmp_path.iterdir() if "recuperata" in one.name]
    text = (tmp_path / "ala schede leggibili.csv").read_text("utf-8-sig")
    assert text.splitlines()[0].startswith("Titolo;")
    assert "Nel cestino" not in text


def test_the_table_can_be_pasted_into_a_new_copy(whole: Path, tmp_path: Path) -> None:
    with pytest.raises(PsmError):
        what_is_left(without_journal(whole), tmp_path / "nuova.psmdb", beside=tmp_path / "nuova.psmdb")
    file = tmp_path / "altra.psmdb"
    copies.create(file, seed.plan(), officer="Rossi", made_at=NOW, communes=(HERE,), is_training=True)
    table = str(tmp_path / "nuova schede leggibili.csv")
    assert psm(["--workspace", str(file), "paste", table]) == 0
    with closing(copies.connect(file)) as db:
        asked = "SELECT title, under, status, planned_end FROM intervention ORDER BY title"
        assert db.execute(asked).fetchall() == [(one, "1:2.1.1", "in_progress", "2027-06-30") for one in TITLES]
        assert db.execute("SELECT sum(amount_cents) FROM cost_item").fetchone() == (len(TITLES) * 150_000,)


def test_where_not_even_those_can_be_read_there_is_no_table(whole: Path, tmp_path: Path) -> None:
    without_journal(whole)
    whole.write_bytes(whole.read_bytes()[: 4096 * 3])
    with pytest.raises(PsmError) as told:
        save_what_is_left(whole, NOW)
    assert told.value.code == "nothing-to-rescue"
    assert [one.name for one in tmp_path.iterdir()] == ["ala.psmdb"]


def test_a_second_table_goes_over_no_first_one(whole: Path, tmp_path: Path) -> None:
    without_journal(whole)
    for _ in range(2):
        with pytest.raises(PsmError):
            save_what_is_left(whole, NOW)
    assert (tmp_path / "ala schede leggibili 2.csv").exists()


def test_what_came_without_its_history_stands_in_the_table_beside_the_new_copy(whole: Path, tmp_path: Path) -> None:
    with closing(copies.connect(whole)) as db:  # as a page that is gone in the middle takes what comes after it
        upto = db.execute("SELECT min(seq) FROM journal_line WHERE seq = first AND seq > 4").fetchone()[0]
        db.execute("DROP TRIGGER IF EXISTS journal_lines_remain")
        db.execute("DELETE FROM journal_line WHERE seq = ?", (upto,))
    left = what_is_left(whole, tmp_path / "nuova.psmdb", beside=tmp_path / "nuova.psmdb")
    assert 0 < left.rescued.interventions < len(TITLES)
    assert left.rows == Rows(tmp_path / "nuova schede leggibili.csv", len(TITLES))
