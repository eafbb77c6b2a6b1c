"""A safety copy put back: whole or not at all, nothing lost, and never again under numbers that were used."""

import os
import random
import shutil
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.restore_copy import look, restore_copy
from psm_desktop.commands.safety_copy import safety_copy
from psm_desktop.errors import PsmError
from psm_desktop.store import backup, copies, health, journal, kept_files, record, restore, seed
from psm_desktop.store.health import pages_whole
from psm_desktop.store.rescue import rescue

NOW = 1_795_000_000  # 2026-11-18 11:06:40 UTC
COMMUNE = "001019"
CONTENT = b"verbale di collaudo"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "balme.psmdb"
    made(path)
    return path


def made(path: Path, *titles: str) -> None:
    copies.create(path, seed.plan(), officer="Ufficio tecnico", made_at=NOW, communes=(COMMUNE,), is_training=True)
    write(path, *(titles or ("Sentiero",)))


def write(file: Path, *titles: str) -> int:
    """Interventions more; gives the number they were written under."""
    with closing(copies.connect(file)) as db:
        hand = Hand(db, COMMUNE, "Ufficio tecnico", lambda: NOW)
        for title in titles:
            AddIntervention(title).run(hand)
        return hand.numbers.site(COMMUNE)


def titles(file: Path, whole: Callable[[sqlite3.Connection], bool] = lambda db: health.check(db).is_good) -> list[str]:
    with closing(copies.connect(file)) as db:
        assert whole(db)
        return [title for (title,) in db.execute("SELECT title FROM intervention ORDER BY title")]


def backed_up(file: Path) -> Path:
    with closing(copies.connect(file)) as db:
        return safety_copy(db, "richiesta", NOW)


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(PsmError) as told:
        act()
    assert str(told.value)
    return told.value.code


def test_the_old_state_comes_back_and_the_new_one_is_kept(file: Path) -> None:
    old = backed_up(file)
    number = write(file, "Ponte", "Scuola")
    before = old.read_bytes()
    done = restore_copy(file, old, NOW + 60)
    assert titles(file) == ["Sentiero"]
    assert done.kept is not None
    assert done.kept.name == "balme-sostituita-20261118-110740.psmdb"
    assert titles(done.kept) == ["Ponte", "Scuola", "Sentiero"]
    assert old.read_bytes() == before
    assert done.sites[COMMUNE] != number
    assert write(file, "Teleriscaldamento") == done.sites[COMMUNE]
    again = restore_copy(file, done.kept, NOW + 60)  # and back: what was kept is a safety copy like others
    assert titles(file) == ["Ponte", "Scuola", "Sentiero"]
    assert len({number, done.sites[COMMUNE], again.sites[COMMUNE]}) == 3
    assert again.kept is not None
    assert again.kept.name == "balme-sostituita-20261118-110740-1.psmdb"


def test_a_new_number_also_where_nothing_was_written_since(file: Path) -> None:
    """The record outside the file cannot tell: what it acknowledged since may still be gone (R2)."""
    number = write(file)
    old = backed_up(file)
    done = restore_copy(file, old, NOW)
    assert done.sites[COMMUNE] != number
    with closing(copies.connect(file)) as db:
        kept = record.load(copies.identity_of(db), file)
    assert kept.former[number] == COMMUNE, "and the old one stays its own"


def test_every_commune_of_the_workspace_gets_one(tmp_path: Path) -> None:
    path = tmp_path / "due.psmdb"
    copies.create(path, seed.plan(), officer="Rossi", made_at=NOW, communes=(COMMUNE, "001003"), is_training=True)
    done = restore_copy(path, backed_up(path), NOW)
    assert sorted(done.sites) == ["001003", COMMUNE]
    assert len(set(done.sites.values())) == 2


def test_the_office_draws_its_numbers_when_it_writes(tmp_path: Path) -> None:
    path = tmp_path / "ufficio.psmdb"
    copies.create(path, seed.plan(), officer="Ufficio", made_at=NOW, is_office=True, is_training=True)
    with closing(copies.connect(path)) as db:
        before = Hand(db, COMMUNE, "Ufficio", lambda: NOW).numbers.site(COMMUNE)
    assert restore_copy(path, backed_up(path), NOW).sites == {}
    with closing(copies.connect(path)) as db:
        assert Hand(db, COMMUNE, "Ufficio", lambda: NOW).numbers.site(COMMUNE) != before


def test_a_workspace_that_is_gone_comes_back(file: Path) -> None:
    old = backed_up(file)
    file.unlink()
    done = restore_copy(file, old, NOW)
    assert done.kept is None
    assert titles(file) == ["Sentiero"]


def test_a_broken_workspace_is_kept_with_all_that_can_be_read_of_it(file: Path, tmp_path: Path) -> None:
    old = backed_up(file)
    with closing(copies.connect(file)) as db:
        AddIntervention("Ponte", {"summary": "s" * 20_000}).run(Hand(db, COMMUNE, "Rossi", lambda: NOW))
    titles(file)
    with file.open("rb+") as opened:
        opened.seek(-8192, 2)
        opened.write(b"\xff" * 8192)
    broken, readable = file.read_bytes(), rescue(file, tmp_path / "prima.psmdb")
    (tmp_path / "prima.psmdb").unlink()
    done = restore_copy(file, old, NOW)
    assert titles(file) == ["Sentiero"]
    assert done.kept is not None
    assert done.kept.read_bytes()[100:] == broken[100:], "all but the heading, where SQLite notes how it was opened"
    assert rescue(done.kept, tmp_path / "letta.psmdb") == readable
    (tmp_path / "letta.psmdb").unlink()
    assert sorted(one.name for one in file.parent.iterdir()) == [
        "balme-sostituita-20261118-110640.psmdb",
        "balme.copie",
        "balme.psmdb",
    ]


@pytest.mark.parametrize("share", [0.0, 0.1, 0.6])
def test_one_cut_short_is_known_by_what_this_pc_wrote_in_it(file: Path, tmp_path: Path, share: float) -> None:
    old = Path(shutil.copy(backed_up(file), tmp_path / "chiavetta.psmdb"))
    with file.open("rb+") as opened:
        opened.truncate(int(file.stat().st_size * share))
    done = restore_copy(file, old, NOW)
    assert done.kept is not None
    assert titles(file) == ["Sentiero"]


def test_a_wal_of_the_broken_one_does_not_spoil_the_restored(file: Path) -> None:
    old = backed_up(file)
    open_there = copies.connect(file)
    AddIntervention("Ponte").run(Hand(open_there, COMMUNE, "Rossi", lambda: NOW))
    aside = file.parent / "altrove"
    aside.mkdir()
    for one in file.parent.glob("balme.psmdb*"):
        shutil.copy(one, aside)
    open_there.close()
    crashed = aside / "balme.psmdb"
    crashed.write_bytes(b"niente")
    wal = crashed.with_name("balme.psmdb-wal").read_bytes()
    assert wal
    done = restore_copy(crashed, old, NOW, other=True)
    assert titles(crashed) == ["Sentiero"]
    assert done.kept is not None
    assert done.kept.with_name(done.kept.name + "-wal").read_bytes() == wal


def test_what_is_not_restored(file: Path, tmp_path: Path) -> None:
    old = backed_up(file)
    before = titles(file)
    other = tmp_path / "altra" / "balme.psmdb"
    other.parent.mkdir()
    made(other, "Altro")
    cases = {
        "no-file": tmp_path / "manca.psmdb",
        "not-a-workspace": tmp_path / "testo.psmdb",
        "damaged-backup": tmp_path / "rotta.psmdb",
        "newer-backup": tmp_path / "nuova.psmdb",
        "backup-of-another": backed_up(other),
    }
    cases["not-a-workspace"].write_text("ciao")
    for name in ("damaged-backup", "newer-backup"):
        shutil.copy(old, cases[name])
    with cases["damaged-backup"].open("rb+") as opened:
        opened.seek(40_000)
        opened.write(b"\xff" * 40_000)
    with closing(sqlite3.connect(cases["newer-backup"])) as db:
        db.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('psm', '9999', '')")
        db.commit()
    for code, source in cases.items():
        assert code_of(lambda source=source: restore_copy(file, source, NOW)) == code  # type: ignore[misc]
        assert code_of(lambda source=source: look(file, source)) == code  # type: ignore[misc]
        assert titles(file) == before
    assert list(tmp_path.glob("*sostituita*")) == []
    assert restore_copy(file, cases["backup-of-another"], NOW, other=True).kept is not None
    assert titles(file) == ["Altro"]


def test_one_cut_short_is_a_damaged_backup(file: Path, tmp_path: Path) -> None:
    old = backed_up(file)
    with old.open("rb+") as opened:
        opened.truncate(old.stat().st_size // 2)
    assert code_of(lambda: restore_copy(file, old, NOW)) == "damaged-backup"


def test_not_while_another_program_has_it_open(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restore, "WAIT_S", 0.1)
    old = backed_up(file)
    number = write(file, "Ponte")
    with closing(copies.connect(file)) as other:
        assert code_of(lambda: restore_copy(file, old, NOW)) == "in-use"
        AddIntervention("Scuola").run(Hand(other, COMMUNE, "Rossi", lambda: NOW))
    assert titles(file) == ["Ponte", "Scuola", "Sentiero"]
    assert list(file.parent.glob("*sostituita*")) == []
    assert write(file) != number, "a number too many costs nothing"


def test_a_backup_of_an_open_file_with_its_wal_is_read_whole(file: Path, tmp_path: Path) -> None:
    """Somebody copied workspace and WAL by hand, while the program ran."""
    with closing(copies.connect(file)) as db:
        AddIntervention("Ponte").run(Hand(db, COMMUNE, "Rossi", lambda: NOW))
        for suffix in ("", "-wal"):
            shutil.copy(file.with_name(file.name + suffix), tmp_path / f"a mano.psmdb{suffix}")
    assert restore_copy(file, tmp_path / "a mano.psmdb", NOW).kept is not None
    assert titles(file) == ["Ponte", "Sentiero"]


def test_evidence_goes_with_the_copies_once_and_comes_back(file: Path) -> None:
    from hashlib import sha256

    sha = sha256(CONTENT).hexdigest()
    mine, theirs = kept_files.folder_of(file), backup.folder_of(file) / kept_files.IN_BACKUPS
    mine.mkdir()
    (mine / sha).write_bytes(CONTENT)
    (mine / ("0" * 64)).write_bytes(b"non quello che dice il nome")
    (mine / "appunti.txt").write_text("di altri")
    old = backed_up(file)
    assert [one.name for one in theirs.iterdir()] == [sha]
    first = (theirs / sha).stat().st_mtime_ns
    backed_up(file)
    assert (theirs / sha).stat().st_mtime_ns == first
    shutil.rmtree(mine)
    done = restore_copy(file, old, NOW)
    assert done.evidence == 1
    assert (mine / sha).read_bytes() == CONTENT


def test_evidence_cut_short_is_put_right_on_either_side(file: Path) -> None:
    from hashlib import sha256

    sha = sha256(CONTENT).hexdigest()
    mine, theirs = kept_files.folder_of(file), backup.folder_of(file) / kept_files.IN_BACKUPS
    mine.mkdir()
    (mine / sha).write_bytes(CONTENT)
    backed_up(file)
    (theirs / sha).write_bytes(CONTENT[:-1])
    old = backed_up(file)
    assert (theirs / sha).read_bytes() == CONTENT
    (mine / sha).write_bytes(b"")
    backed_up(file)
    assert (theirs / sha).read_bytes() == CONTENT, "what is no longer the file goes over none"
    assert restore_copy(file, old, NOW).evidence == 1
    assert (mine / sha).read_bytes() == CONTENT


def test_a_copy_where_the_officer_wants_it_opens_as_it_is(file: Path, tmp_path: Path) -> None:
    from hashlib import sha256

    sha = sha256(CONTENT).hexdigest()
    kept_files.folder_of(file).mkdir()
    (kept_files.folder_of(file) / sha).write_bytes(CONTENT)
    out = tmp_path / "chiavetta" / "balme.psmdb"
    out.parent.mkdir()
    with closing(copies.connect(file)) as db:
        backup.make_as(db, out)
        assert code_of(lambda: backup.make_as(db, out)) == "file-exists"
        assert code_of(lambda: backup.make_as(db, tmp_path / "tolta" / "x.psmdb")) == "backup-folder-gone"
    assert sorted(one.name for one in out.parent.iterdir()) == ["balme.files", "balme.psmdb"]
    assert titles(out) == ["Sentiero"]
    assert (kept_files.folder_of(out) / sha).read_bytes() == CONTENT


def test_a_stick_pulled_during_a_copy(file: Path, tmp_path: Path) -> None:
    stick = tmp_path / "chiavetta"
    stick.mkdir()

    def pulled(_done: int, _total: int) -> None:
        shutil.rmtree(stick, ignore_errors=True)

    with closing(copies.connect(file)) as db:
        assert code_of(lambda: backup.make(db, stick / "balme.copie", "richiesta", NOW, pulled)) == "backup-folder-gone"
        assert not stick.exists(), "nothing is written where the stick would be"
        assert code_of(lambda: backup.make(db, stick / "balme.copie", "richiesta", NOW)) == "backup-folder-gone"
        assert not db.in_transaction
    assert titles(file) == ["Sentiero"]


def test_a_stick_pulled_during_a_restore(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stick = tmp_path / "chiavetta"
    stick.mkdir()
    old = Path(shutil.copy(backed_up(file), stick))
    write(file, "Ponte")
    monkeypatch.setattr(backup, "PAGES", 10)

    def pulled(done: int, _total: int) -> None:
        if done:
            shutil.rmtree(stick, ignore_errors=True)
            raise OSError("gone")

    assert code_of(lambda: restore_copy(file, old, NOW, step=pulled)) == "backup-folder-gone"
    assert titles(file) == ["Ponte", "Sentiero"]
    assert list(tmp_path.glob("*sostituita*")) == []


def test_stopped_in_the_middle_nothing_has_changed(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stopped(Exception):
        pass

    old = backed_up(file)
    write(file, "Ponte")
    monkeypatch.setattr(backup, "PAGES", 10)
    seen: list[int] = []

    def step(done: int, _total: int) -> None:
        seen.append(done)
        if seen.count(10) == 2:  # keeping the old one, then writing over it
            raise Stopped

    with pytest.raises(Stopped):
        restore_copy(file, old, NOW, step=step)
    assert titles(file) == ["Ponte", "Sentiero"]
    assert list(file.parent.glob("*sostituita*")) == []


KILLS = int(os.environ.get("KILLS", "15"))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills child processes made by fork")
def test_killed_during_a_backup_there_is_a_whole_one_or_none(tmp_path: Path) -> None:
    dice = random.Random("backup")
    file = tmp_path / "balme.psmdb"
    made(file, *(f"Intervento {n}" for n in range(20)))

    def back_up(done: Callable[[], None]) -> None:
        with closing(copies.connect(file)) as db:
            for n in range(10_000):
                backup.make(db, backup.folder_of(file), "prova", NOW + n)
                done()

    for _ in range(KILLS):
        done = killed(back_up, dice.uniform(0.01, 0.12))
        found = backup.made(file)
        assert done <= len(found) <= done + 1
        for one in found:
            assert restore.look(one.file).communes == (COMMUNE,)
        assert len(titles(file, pages_whole)) == 20
        shutil.rmtree(backup.folder_of(file), ignore_errors=True)


def test_what_a_killed_backup_leaves_goes_with_a_later_one(file: Path) -> None:
    folder = backup.folder_of(file)
    folder.mkdir()
    old, fresh = folder / "balme-20260101-000000-prova.new", folder / "balme-20260102-000000-prova.new"
    for one in (old, old.with_name(old.name + "-journal"), fresh):
        one.write_bytes(b"x")
    os.utime(old, (NOW - 90_000_000, NOW - 90_000_000))
    backed_up(file)
    assert [one.name for one in folder.glob("*.new*")] == [fresh.name], "another program may be at work on it"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills child processes made by fork")
@pytest.mark.parametrize("state", ["whole", "broken"])
def test_killed_during_a_restore_it_is_the_old_or_the_new(tmp_path: Path, state: str) -> None:
    dice = random.Random(state)
    start = tmp_path / "inizio"
    start.mkdir()
    made(start / "balme.psmdb", *(f"Intervento {n}" for n in range(20)))
    old = backed_up(start / "balme.psmdb")
    number = write(start / "balme.psmdb", *(f"Altro {n}" for n in range(30)))
    if state == "broken":
        with (start / "balme.psmdb").open("rb+") as opened:
            opened.truncate(4096 * 60)
    original = (start / "balme.psmdb").read_bytes()
    outcomes = set()
    for n in range(KILLS):
        folder = tmp_path / str(n)
        folder.mkdir()
        file = Path(shutil.copy(start / "balme.psmdb", folder))

        def work(done: Callable[[], None], file: Path = file) -> None:
            restore_copy(file, old, NOW, other=True)
            done()
            time.sleep(60)

        killed(work, dice.uniform(0.0, 0.12))
        outcomes.add(looks(file, state, original))
        if file.stat().st_size and len(kept := list(folder.glob("*sostituita*.psmdb"))):
            assert kept[0].read_bytes() == original if state == "broken" else len(titles(kept[0], pages_whole)) == 50
        restore_copy(file, old, NOW, other=True)
        assert len(titles(file, pages_whole)) == 20, "and it can be done again"
        assert write(file, "si continua") != number
        assert list(folder.glob("*.new*")) == []
        shutil.rmtree(folder)
    assert outcomes <= {20, 50 if state == "whole" else -1}


def looks(file: Path, state: str, original: bytes) -> int:
    """How many interventions there are; -1 for the broken one as it was."""
    if state == "broken" and file.read_bytes() == original:
        return -1
    return len(titles(file, pages_whole))


def killed(work: Callable[[Callable[[], None]], None], after_s: float) -> int:
    """How often a child had said that it was done when it was killed, so long after it began."""
    reads, writes = os.pipe()
    if (child := os.fork()) == 0:
        try:
            os.close(reads)
            os.write(writes, b"!")
            work(lambda: os.write(writes, b"."))
        finally:
            os._exit(1)
    os.close(writes)
    said = os.read(reads, 1)
    time.sleep(after_s)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    while more := os.read(reads, 4096):
        said += more
    os.close(reads)
    assert os.WIFSIGNALED(status), "it was at work until it was killed"
    return len(said) - 1


def test_the_journal_knows_what_the_restored_file_holds(file: Path) -> None:
    old = backed_up(file)
    write(file, "Ponte")
    done = restore_copy(file, old, NOW)
    with closing(copies.connect(file)) as db:
        assert list(journal.known(db, COMMUNE).values()) == [1]
        assert record.load(copies.identity_of(db), file).sites == done.sites
