"""Old files: restored, copied, moved, cloned (R2-R4), and the record outside the workspace that finds them out."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pcs import COMMUNE, NOW, OFFICE, TOWN, Pc, Pcs, blank, copied, replayed

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.numbers import Numbers
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.commands.undo import UndoLast
from psm_desktop.errors import Refused
from psm_desktop.store import backup, chain, copies, journal, rebuild, record, seed, slices
from psm_desktop.store.entries import Birth
from psm_desktop.store.gate import Fate

FRESH = 600_000_004


def test_r3_an_old_file_learns_from_any_package_that_it_is_old(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    kept = town.back_up()
    town.set(ponte, title="ponte lungo")
    town.send(office)
    town.restore(kept)  # by hand; nothing outside the file can tell
    assert office.send(town) is Fate.TURNED_BACK
    town.take_number(FRESH)
    assert town.take(office.cut(FRESH)) == [Fate.TAKEN]
    assert town.title(ponte) == "ponte lungo", "what had been sent comes back"
    town.set(ponte, title="ponte largo")
    assert town.send(office) is Fate.TAKEN
    assert office.title(ponte) == "ponte largo"
    assert office.conflicts() == []


def test_r2_a_copy_that_forgot_what_it_acknowledged_would_wait_for_ever_under_its_old_number(
    pcs: Pcs, ponte: int
) -> None:
    office, town, _ = pcs
    kept = town.back_up()
    office.set(ponte, title="ponte largo")
    office.send(town)
    town.send(office)  # the town hall has acknowledged it; its own lines are as in the backup
    town.restore(kept)
    assert town.known()[TOWN] == office.known()[TOWN]
    office.set(ponte, people_served=8)
    fates = [office.send(town), town.send(office), office.send(town)]
    assert fates == [Fate.WAITS, Fate.KNOWN, Fate.WAITS]
    town.take_number(FRESH)
    assert office.send(town) is Fate.TAKEN
    assert town.title(ponte) == "ponte largo"


def forked(pcs: Pcs, ponte: int) -> None:
    """The town hall's file is put back and written in again, under the same numbers and keys."""
    office, town, _ = pcs
    kept = town.back_up()
    town.set(ponte, title="mandato")
    town.bear("intervention", title="via Roma")
    town.send(office)
    town.restore(kept)
    town.set(ponte, title="ridigitato")
    town.bear("intervention", title="piazza")


def test_r4_a_fork_is_noticed_on_both_sides_and_both_branches_stay(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    forked(pcs, ponte)
    assert town.send(office) is Fate.FORKED
    assert office.send(town) is Fate.FORKED
    assert (office.title(ponte), town.title(ponte)) == ("mandato", "ridigitato")


def test_r4_a_fork_that_grew_longer_or_stayed_shorter_is_one_too(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    forked(pcs, ponte)
    town.set(ponte, title="e ancora")
    assert [town.send(office), office.send(town)] == [Fate.FORKED, Fate.FORKED]
    office.set(ponte, contact="0123")
    assert office.send(town) is Fate.FORKED


def test_r4_a_copy_is_made_again_up_to_the_last_common_line(pcs: Pcs, ponte: int) -> None:
    """What the repair of a fork starts from; the lines after it are then written again under a new number."""
    office, town, _ = pcs
    forked(pcs, ponte)
    common = max(
        seq
        for seq in range(1, 4)
        if chain.fingerprint_read(town.db, TOWN, seq) == chain.fingerprint_read(office.db, TOWN, seq)
    )
    assert common == 1
    old, new = town.db, copied(blank())
    rebuild.replay(old, new, {TOWN: common})
    town.db = new
    town.take_number(FRESH)
    assert office.send(town) is Fate.TAKEN
    town.set(ponte, title="ridigitato")
    town.bear("intervention", title="piazza")
    assert town.send(office) is Fate.TAKEN
    assert office.derived() == town.derived() == replayed(town.db)
    assert len(office.rows("intervention")) == 3


def test_r4_a_receipt_for_lines_of_a_cloned_pc_acknowledges_nothing(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    clone = Pc("town", 1, office.enrolled)
    clone.restore(town.back_up())
    clone.site = TOWN
    clone.numbers.add(TOWN)
    town.set(ponte, title="dal primo PC")
    clone.set(ponte, title="dal secondo PC")
    town.send(office)
    assert office.send(clone) is Fate.FORKED
    said = "SELECT max(seq) FROM journal_acknowledged WHERE site = ?"
    assert clone.db.execute(said, (TOWN,)).fetchone() == (1,)


def test_r17_packages_read_again_bring_a_restored_office_back(pcs: Pcs, ponte: int) -> None:
    office, town, desk = pcs
    kept, packages = office.back_up(), []
    for n in range(3):
        town.set(ponte, title=f"titolo {n}")
        packages.append(town.cut(OFFICE))
        office.take(packages[-1])
        office.send(town)
    office.set(ponte, contact="0123")
    office.send(town)
    office.restore(kept)
    office.take_number(FRESH)
    town.set(ponte, title="ultimo")
    assert town.take(office.cut(TOWN)) == [Fate.KNOWN], "under which number it lives now is learnt from any package"
    assert office.take(*reversed(packages)) == [Fate.TAKEN, Fate.TAKEN, Fate.TAKEN]
    assert town.send(office) is Fate.TAKEN
    assert office.title(ponte) == "ultimo"
    assert office.value("intervention", "contact", ponte) == "0123"
    assert desk.send(office) is Fate.KNOWN


# The record outside the workspace, on files as officers have them.


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A workspace with one intervention, written here."""
    path = tmp_path / "ala-di-stura.psmdb"
    copies.create(path, seed.plan(), officer="Rossi", made_at=NOW, communes=(COMMUNE,), is_training=True)
    write(path, lambda hand: AddIntervention("ponte").run(hand))
    return path


def write(path: Path, act: Callable[[Hand], object]) -> int:
    """Open a workspace as the program does, act, close; gives the number written under."""
    db = copies.connect(path)
    try:
        hand = Hand(db, COMMUNE, "Rossi", lambda: NOW)
        act(hand)
        return hand.numbers.site(COMMUNE)
    finally:
        db.close()


def edit(path: Path, text: str) -> int:
    """One more act."""

    def act(hand: Hand) -> None:
        (key,) = hand.db.execute("SELECT min(key) FROM intervention").fetchone()
        SetFields("intervention", key, {"title": text}).run(hand)

    return write(path, act)


def put_back(path: Path, kept: Path) -> None:
    for old in path.parent.glob(path.name + "*"):
        old.unlink()
    shutil.copy(kept, path)


def test_a_file_that_stays_in_its_place_keeps_its_number(file: Path) -> None:
    assert len({edit(file, text) for text in "abc"}) == 1


def test_a_file_moved_or_copied_is_another_copy(file: Path) -> None:
    here = edit(file, "a")
    twin = file.with_name("copia.psmdb")
    shutil.copy(file, twin)
    moved = file.parent / "altrove"
    moved.mkdir()
    there = shutil.move(file, moved / file.name)
    assert len({here, edit(twin, "b"), edit(Path(there), "c")}) == 3


def test_a_file_put_back_takes_a_new_number_even_when_it_lacks_only_what_others_wrote(file: Path) -> None:
    before = edit(file, "a")
    kept = shutil.copy(file, file.with_name("vecchio"))

    def of_others(hand: Hand) -> None:
        journal.add_site(hand.db, 4711, COMMUNE)
        born = Birth("intervention", 4711 << 23 | 1, {"commune": COMMUNE, "title": "altro"})
        journal.write(hand.db, journal.Author(4711, "Verdi", NOW), "add", [born])
        hand.numbers.remember()

    write(file, of_others)
    put_back(file, Path(kept))
    after = edit(file, "b")
    assert after != before
    assert edit(file, "c") == after
    db = copies.connect(file)
    assert Numbers(db).all() == {before: COMMUNE, after: COMMUNE}, "it still answers for the old one"
    db.close()


def test_a_restored_safety_copy_takes_a_new_number_though_nothing_was_sent(file: Path) -> None:
    db = copies.connect(file)
    made = backup.make(db, backup.folder_of(file), "prova", NOW)
    db.close()
    before = edit(file, "dopo la copia")
    put_back(file, made)
    assert edit(file, "dopo il ritorno") != before


def test_the_same_file_put_back_unchanged_is_no_old_one(file: Path) -> None:
    before = edit(file, "a")
    put_back(file, Path(shutil.copy(file, file.with_name("uguale"))))
    assert edit(file, "b") == before


@pytest.mark.parametrize(
    "torn", ["", "{", "[]", "7", '{"sites": [], "known": {}}', '{"sites": {"1": []}, "known": {}}', "\0" * 90]
)
def test_a_torn_record_counts_as_unknown(file: Path, torn: str) -> None:
    before = edit(file, "a")
    (kept,) = record.config_dir().glob("copies/*.json")
    kept.write_text(torn)
    assert edit(file, "b") != before


def test_a_record_that_cannot_be_read_counts_as_unknown(file: Path) -> None:
    before = edit(file, "a")
    (kept,) = record.config_dir().glob("copies/*.json")
    kept.unlink()
    kept.mkdir()
    assert edit(file, "b") != before, "and what cannot be noted has still been written"
    db = copies.connect(file)
    assert db.execute("SELECT title FROM intervention").fetchone() == ("b",)
    db.close()


def test_the_record_is_for_its_owner_only_and_holds_decimal_text(file: Path) -> None:
    number = edit(file, "a")
    (kept,) = record.config_dir().glob("copies/*.json")
    assert kept.stat().st_mode & 0o077 == 0
    assert json.loads(kept.read_text()) == {"sites": {COMMUNE: str(number)}, "known": {str(number): 2}, "former": {}}


def test_r1_each_commune_of_a_workspace_has_a_number_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "due.psmdb"
    copies.create(path, seed.plan(), officer="Rossi", made_at=NOW, communes=(COMMUNE, "001053"), is_training=True)
    db = copies.connect(path)
    hands = [Hand(db, commune, "Rossi", lambda: NOW) for commune in (COMMUNE, "001053", COMMUNE)]
    for hand in hands:
        AddIntervention("x").run(hand)
    known = [journal.known(db, commune) for commune in (COMMUNE, "001053")]
    assert [list(one.values()) for one in known] == [[2], [1]]
    assert not known[0].keys() & known[1].keys()
    db.close()


def test_undo_is_per_commune(tmp_path: Path) -> None:
    path = tmp_path / "due.psmdb"
    copies.create(path, seed.plan(), officer="Rossi", made_at=NOW, communes=(COMMUNE, "001053"), is_training=True)
    db = copies.connect(path)
    here, there = (Hand(db, commune, "Rossi", lambda: NOW) for commune in (COMMUNE, "001053"))
    key = AddIntervention("qui").run(here).key
    AddIntervention("là").run(there)
    UndoLast().run(here)
    assert db.execute("SELECT key FROM intervention WHERE deleted = 1").fetchall() == [(key,)]
    with pytest.raises(Refused):
        UndoLast().run(here)
    db.close()


def test_marks_of_a_site_are_signed_by_one_key(pcs: Pcs, ponte: int) -> None:
    town = pcs[1]
    town.set(ponte, title="x")
    with pytest.raises(ValueError, match="one key"):
        slices.keep_signature(town.db, TOWN, 2, b"x" * 32, bytes(64))
