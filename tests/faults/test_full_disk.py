"""A full disk, a folder one may not write in: a sentence, and what was there is there."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.restore_copy import restore_copy
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.errors import PsmError
from psm_desktop.store import backup, copies, journal, local, rebuild, seed, slices
from psm_desktop.store.entries import Birth, Entry
from psm_desktop.store.rescue import rescue
from tests.disks import fill

COMMUNE, NOW = "001003", 1_790_000_000
Ask = Callable[[Callable[[], str]], str]


def made(file: Path) -> Path:
    copies.create(file, seed.plan(), officer="Rossi", made_at=NOW, communes=(COMMUNE,), is_training=True)
    return file


def hand_in(file: Path) -> Hand:
    return Hand(copies.connect(file), COMMUNE, "Rossi", lambda: NOW)


def many(db: sqlite3.Connection, site: int, count: int) -> list[Entry]:
    """An act too large for what room is left."""
    first = journal.next_key(db, site)
    return [Birth("intervention", first + n, {"commune": COMMUNE, "title": "x" * 200}) for n in range(count)]


def whole(file: Path) -> sqlite3.Connection:
    """The workspace, every page of it good and its tables as its journal says."""
    db = copies.connect(file)
    assert db.execute("PRAGMA quick_check").fetchall() == [("ok",)]
    new = copies.connect(made(file.with_name("replayed.psmdb")))
    rebuild.replay(db, new)
    assert rebuild.derived(new) == rebuild.derived(db)
    new.close()
    file.with_name("replayed.psmdb").unlink()
    return db


def code_of(act: Callable[[], object]) -> str:
    """The code of the error an act ends in."""
    with pytest.raises(PsmError) as caught:
        act()
    assert str(caught.value)
    return caught.value.code


def told(act: Callable[[], object]) -> Callable[[], str]:
    """The code of the error, "" for none."""

    def work() -> str:
        try:
            act()
        except PsmError as problem:
            return problem.code
        return ""

    return work


def test_a_file_that_may_not_grow_keeps_all_it_had(tmp_path: Path) -> None:
    """SQLite says the same as on a full disk when a file may have no more pages."""
    hand = hand_in(made(tmp_path / "piano.psmdb"))
    key = AddIntervention("ponte").run(hand).key
    assert key is not None
    site, (pages,) = hand.numbers.site(COMMUNE), hand.db.execute("PRAGMA page_count").fetchone()
    hand.db.execute(f"PRAGMA max_page_count = {pages}")
    before, known = rebuild.derived(hand.db), journal.known(hand.db, COMMUNE)
    acts: list[Callable[[], object]] = [
        lambda: journal.write(hand.db, hand.author(), "add", many(hand.db, site, 300)),
        lambda: SetFields("intervention", key, {"summary": "s" * 100_000}).run(hand),
        lambda: local.keep_typing(hand.db, local.Typing("intervention", "notes", key, "t" * 100_000, frozenset())),
    ]
    for act in acts:
        assert code_of(act) == "disk-full"
        assert rebuild.derived(hand.db) == before
        assert journal.known(hand.db, COMMUNE) == known
    hand.db.execute("PRAGMA max_page_count = 1000000")
    assert SetFields("intervention", key, {"summary": "s" * 100_000}).run(hand).act is not None
    hand.db.close()
    whole(tmp_path / "piano.psmdb").close()


@pytest.mark.parametrize("leave", [0, 4096, 20_000, 60_000, 150_000])
def test_a_full_disk_is_said_and_nothing_is_lost(small: Path, leave: int) -> None:
    file = made(small / "piano.psmdb")
    hand = hand_in(file)
    key = AddIntervention("ponte").run(hand).key
    assert key is not None
    ballast, recorded, codes = fill(small, leave), 0, set()
    for n in range(60):
        try:
            SetFields("intervention", key, {"summary": f"{n}" + "s" * 3000}).run(hand)
            recorded = n
        except PsmError as problem:
            codes.add(problem.code)
    assert codes == {"disk-full"}
    site, before = hand.numbers.site(COMMUNE), rebuild.derived(hand.db)
    assert code_of(lambda: made(small / "nuovo.psmdb")) == "disk-full"
    assert code_of(lambda: journal.write(hand.db, hand.author(), "add", many(hand.db, site, 300))) == "disk-full"
    assert told(lambda: slices.cut(hand.db, COMMUNE, site, 0))() in ("", "disk-full")
    assert rebuild.derived(hand.db) == before
    assert code_of(lambda: backup.make(hand.db, small / "copie", "prova", NOW)) == "backup-not-written"
    assert list((small / "copie").glob("*")) == []
    ballast.unlink()
    if recorded:
        assert str(hand.db.execute("SELECT summary FROM intervention").fetchone()[0]).startswith(f"{recorded}s")
    SetFields("intervention", key, {"summary": "c'è di nuovo posto"}).run(hand)
    hand.db.close()
    db = whole(file)
    assert db.execute("SELECT summary FROM intervention").fetchone() == ("c'è di nuovo posto",)
    db.close()


def test_a_program_that_dies_on_a_full_disk_leaves_a_whole_file(small: Path) -> None:
    file = made(small / "piano.psmdb")
    hand = hand_in(file)
    key = AddIntervention("ponte").run(hand).key
    assert key is not None
    fill(small, 30_000)
    done = 0
    for n in range(60):
        try:
            SetFields("intervention", key, {"summary": f"{n}" + "s" * 3000}).run(hand)
            done += 1
        except PsmError:
            break
    aside = shutil.copytree(small, small.parent / "elsewhere", ignore=shutil.ignore_patterns("ballast"))
    hand.db.close()
    db = whole(aside / file.name)  # as it lay there, with its WAL
    assert db.execute("SELECT count(*) FROM journal_act WHERE command = 'set-fields'").fetchone() == (done,)
    db.close()


def test_a_folder_one_may_not_write_in(nobody: Ask, open_folder: Path) -> None:
    file = made(open_folder / "piano.psmdb")
    before = file.read_bytes()
    open_folder.chmod(0o555)
    try:
        assert nobody(told(lambda: copies.connect(file))) == "read-only"
        assert nobody(told(lambda: made(open_folder / "nuovo.psmdb"))) == "cannot-write"
    finally:
        open_folder.chmod(0o777)
    assert [one.name for one in open_folder.iterdir()] == [file.name]
    assert file.read_bytes() == before


def test_a_file_one_may_not_write_or_not_even_read(nobody: Ask, open_folder: Path) -> None:
    file = made(open_folder / "piano.psmdb")
    file.chmod(0o444)
    assert nobody(told(lambda: copies.set_officer(copies.connect(file), "Verdi"))) == "read-only"
    file.chmod(0o000)
    assert nobody(told(lambda: copies.connect(file))) == "cannot-open"
    file.chmod(0o644)
    db = whole(file)
    assert copies.about(db).officer == "Rossi"
    db.close()


@pytest.mark.parametrize("leave", [0, 60_000, 400_000, 700_000])
def test_a_restore_on_a_full_disk_leaves_the_workspace_as_it_was(small: Path, tmp_path: Path, leave: int) -> None:
    file = made(small / "piano.psmdb")
    hand = hand_in(file)
    old = backup.make(hand.db, tmp_path / "copie", "prova", NOW)
    key = AddIntervention("ponte", {"summary": "s" * 300_000}).run(hand).key
    assert key is not None
    hand.db.close()
    ballast = fill(small, leave)
    code = told(lambda: restore_copy(file, old, NOW))()
    ballast.unlink()
    db = whole(file)
    titles = db.execute("SELECT title FROM intervention").fetchall()
    db.close()
    assert (code, titles) in [("", []), ("disk-full", [("ponte",)])]
    if code:
        assert [one.name for one in small.glob("*sostituita*")] == []
        assert restore_copy(file, old, NOW).kept is not None
        whole(file).close()


def test_a_disk_without_a_byte_left_is_said_when_the_copy_is_opened(small: Path) -> None:
    file = made(small / "piano.psmdb")
    fill(small, 0)
    assert code_of(lambda: copies.connect(file)) == "disk-full"


@pytest.mark.parametrize("leave", [0, 60_000])
def test_a_rescue_on_a_full_disk_leaves_nothing(small: Path, leave: int) -> None:
    file = made(small / "piano.psmdb")
    hand = hand_in(file)
    AddIntervention("ponte").run(hand)
    hand.db.close()
    before = file.read_bytes()
    fill(small, leave)
    assert code_of(lambda: rescue(file, small / "salvata.psmdb")) in ("disk-full", "cannot-write")
    assert sorted(one.name for one in small.iterdir()) == ["ballast", "piano.psmdb"]
    assert file.read_bytes() == before
