"""A broken workspace: what can still be read of it becomes a new one, and the broken file stays as it was."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pcs import NOW, TOWN, Pcs, replayed

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.commands.write_note import WriteNote
from psm_desktop.domain.days import rome_day
from psm_desktop.domain.search import parse
from psm_desktop.domain.training_plan import training_plan
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, documents, health, journal, local, plans, rebuild, search, seed
from psm_desktop.store.documents import INCLUDED, PLAN, PUBLISHED, Document
from psm_desktop.store.rescue import rescue

COMMUNE = "001003"
PAGE = 4096


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A workspace of some hundred pages, closed."""
    path = tmp_path / "ala.psmdb"
    copies.create(path, seed.plan(), officer="Rossi", made_at=NOW, communes=(COMMUNE,), is_training=True)
    with closing(copies.connect(path)) as db:
        hand = Hand(db, COMMUNE, "Rossi", lambda: NOW)
        for n in range(60):
            key = AddIntervention(f"Intervento {n}", {"summary": f"{n} " * 400}).run(hand).key
            assert key is not None
            AddRow("cost_item", key, {"label": "Lavori", "amount_cents": n}).run(hand)
            SetFields("intervention", key, {"notes": f"nota {n}"}).run(hand)
        local.keep_typing(db, local.Typing("intervention", "place", key, "mezza fra", frozenset()))
    return path


def titles(db: sqlite3.Connection) -> list[str]:
    return [title for (title,) in db.execute("SELECT title FROM intervention ORDER BY key")]


def test_all_of_a_whole_one(file: Path, tmp_path: Path) -> None:
    before, out = file.read_bytes(), tmp_path / "salvata.psmdb"
    rescued = rescue(file, out)
    assert (rescued.is_all, rescued.lines, rescued.interventions, rescued.torn) == (True, 180, 60, ())
    assert file.read_bytes() == before
    assert {one.name for one in tmp_path.iterdir()} == {"ala.psmdb", "salvata.psmdb"}
    with closing(copies.connect(file)) as old, closing(copies.connect(out)) as new:
        assert rebuild.derived(new) == rebuild.derived(old)
        assert copies.about(new) == copies.about(old)
        assert local.kept_typing(new) == local.kept_typing(old) != []
        assert health.check(new).is_good


def test_what_never_travels_comes_too_and_the_search_finds_it(file: Path, tmp_path: Path) -> None:
    with closing(copies.connect(file)) as db:
        (key,) = db.execute("SELECT min(key) FROM intervention").fetchone()
        hand = Hand(db, COMMUNE, "Rossi", lambda: NOW)
        WriteNote(key, "telefonare al geometra").run(hand)
        WriteNote(key, "ha richiamato").run(hand)
        versions = db.execute("SELECT * FROM private_note").fetchall()
        assert search.found(db, parse("richiamato", rome_day(NOW))) == {key}
    rescue(file, tmp_path / "salvata.psmdb")
    with closing(copies.connect(tmp_path / "salvata.psmdb")) as db:
        assert db.execute("SELECT * FROM private_note").fetchall() == versions
        assert len(versions) == 2
        assert search.found(db, parse("richiamato", rome_day(NOW))) == {key}
        assert search.found(db, parse("intervento 7", rome_day(NOW))) != set()


def cut_short(file: Path, share: float) -> None:
    """Only the first part of it is left, in whole pages."""
    size = file.stat().st_size
    with file.open("rb+") as opened:
        opened.truncate(int(size * share) // PAGE * PAGE)


@pytest.mark.parametrize("share", [0.99, 0.95, 0.9, 0.8])
def test_a_prefix_of_the_journal_of_one_cut_short(file: Path, tmp_path: Path, share: float) -> None:
    with closing(copies.connect(file)) as db:
        all_titles, site = titles(db), *journal.known(db, COMMUNE)
    cut_short(file, share)
    with pytest.raises(PsmError) as told:
        copies.connect(file)
    assert told.value.code == "damaged-workspace"
    rescued = rescue(file, tmp_path / "salvata.psmdb")
    assert 0 < rescued.lines < rescued.known == 180
    assert not rescued.is_all
    assert "journal_line" in rescued.torn
    with closing(copies.connect(tmp_path / "salvata.psmdb")) as db:
        assert titles(db) == all_titles[: rescued.interventions]
        assert journal.known(db, COMMUNE) == {site: rescued.lines}
        assert health.check(db).is_good
        hand = Hand(db, COMMUNE, "Rossi", lambda: NOW)
        assert hand.numbers.site(COMMUNE) != site, "lines that are gone may have been sent under the old number"
        assert AddIntervention("si continua").run(hand).act is not None


def test_nothing_of_one_of_which_the_roots_are_gone(file: Path, tmp_path: Path) -> None:
    cut_short(file, 0.5)
    with pytest.raises(PsmError) as told:
        rescue(file, tmp_path / "salvata.psmdb")
    assert told.value.code == "nothing-to-rescue"
    assert [one.name for one in tmp_path.iterdir()] == ["ala.psmdb"]


def test_a_page_in_the_middle_that_is_gone(file: Path, tmp_path: Path) -> None:
    """Every page in turn, a few of them: something is saved, or it is said that nothing is."""
    data = file.read_bytes()
    saved = []
    for page in range(1, len(data) // PAGE, 7):
        file.write_bytes(data[: page * PAGE] + b"\xff" * PAGE + data[(page + 1) * PAGE :])
        out = tmp_path / f"{page}.psmdb"
        lines, code = outcome(file, out)
        assert code in ("", "nothing-to-rescue")
        assert out.exists() == (code == "")
        if not code:
            saved.append(lines)
            with closing(copies.connect(out)) as db:
                assert health.check(db).is_good
    assert max(saved) == 180
    assert len(saved) > 20


def outcome(broken: Path, out: Path) -> tuple[int, str]:
    """Lines saved, and the code of the error."""
    try:
        return rescue(broken, out).lines, ""
    except PsmError as problem:
        return 0, problem.code


def test_nothing_where_nothing_is(tmp_path: Path) -> None:
    for name, data in {"vuota": b"", "testo": b"ciao" * 5000, "testa": b"SQLite format 3\0" + bytes(8000)}.items():
        broken = tmp_path / f"{name}.psmdb"
        broken.write_bytes(data)
        with pytest.raises(PsmError) as told:
            rescue(broken, tmp_path / "out.psmdb")
        assert told.value.code == "nothing-to-rescue"
        assert name in str(told.value)
        assert not (tmp_path / "out.psmdb").exists()
        assert broken.read_bytes() == data
    with pytest.raises(PsmError, match=r"«manca.psmdb» non c'è\."):
        rescue(tmp_path / "manca.psmdb", tmp_path / "out.psmdb")


def test_nothing_is_written_over(file: Path, tmp_path: Path) -> None:
    (tmp_path / "c'è già.psmdb").write_text("altro")
    with pytest.raises(PsmError, match="Scegli un altro nome"):
        rescue(file, tmp_path / "c'è già.psmdb")
    assert (tmp_path / "c'è già.psmdb").read_text() == "altro"


def test_what_an_author_had_seen_is_needed(pcs: Pcs, ponte: int, tmp_path: Path) -> None:
    """A colleague's later line rests on one of ours that is gone: it goes too, and comes back with the next package."""
    _office, town, desk = pcs
    town.set(ponte, title="ponte lungo")
    town.send(desk)
    desk.set(ponte, people_served=9)
    desk.send(town)
    broken, out = written(town.db, tmp_path / "town.psmdb", lambda db: lose_line(db, TOWN, 2)), tmp_path / "out.psmdb"
    rescued = rescue(broken, out)
    assert rescued.known - rescued.lines == 2
    with closing(copies.connect(out)) as db:
        assert titles(db) == ["ponte"]
        assert health.check(db).is_good
        assert replayed(db) == rebuild.derived(db)


def test_a_value_that_is_not_what_was_signed_is_not_taken(pcs: Pcs, ponte: int, tmp_path: Path) -> None:
    """The fingerprint kept when a package left tells that a byte has changed since."""
    office, town, _ = pcs
    town.set(ponte, title="ponte lungo")
    town.send(office)

    def change(db: sqlite3.Connection) -> None:
        unguarded(db, "UPDATE journal_line SET value = 'ponte corto' WHERE value = 'ponte lungo'")

    broken = written(town.db, tmp_path / "town.psmdb", change)
    with closing(copies.connect(broken)) as db:
        assert health.check(db).unproven == (TOWN,)
    rescue(broken, tmp_path / "out.psmdb")
    with closing(copies.connect(tmp_path / "out.psmdb")) as db:
        assert titles(db) == ["ponte"]


def written(db: sqlite3.Connection, file: Path, change: Callable[[sqlite3.Connection], None]) -> Path:
    """A workspace in memory as a file, with a change no program of ours makes."""
    with closing(sqlite3.connect(file)) as out:
        db.backup(out)
    with closing(sqlite3.connect(file, isolation_level=None)) as out:
        change(out)
    return file


def lose_line(db: sqlite3.Connection, site: int, seq: int) -> None:
    unguarded(db, f"DELETE FROM journal_line WHERE site = {site} AND seq = {seq}")


def unguarded(db: sqlite3.Connection, statement: str) -> None:
    for name in ("journal_lines_stay", "journal_lines_remain"):
        db.execute(f"DROP TRIGGER {name}")
    db.execute(statement)


def test_what_the_office_published_comes_too_but_a_plan_that_is_torn(file: Path, tmp_path: Path) -> None:
    second = Document(PLAN, 2, training_plan(2).to_json().encode(), PUBLISHED, NOW, NOW)
    broken, weather = replace(second, version=3, content=b"{}"), Document("meteo", 1, b"x", PUBLISHED, NOW, NOW)
    with closing(copies.connect(file)) as db:
        plans.keep(db, [second, weather])
        insert = (
            "INSERT INTO document (kind, version, content, state, published_at, added_at) VALUES (?, ?, ?, ?, ?, ?)"
        )
        db.execute(insert, (PLAN, 3, broken.content, PUBLISHED, NOW, NOW))
    rescued = rescue(file, tmp_path / "salvata.psmdb")
    assert rescued.torn == ("document",)
    with closing(copies.connect(tmp_path / "salvata.psmdb")) as new:
        assert plans.current(new) == training_plan(2)
        assert documents.newest(new, "meteo") == weather
        assert [one.state for one in documents.published(new, PLAN)] == [INCLUDED, PUBLISHED]
        assert new.execute("SELECT count(*) FROM plan_change").fetchone() != (0,)
