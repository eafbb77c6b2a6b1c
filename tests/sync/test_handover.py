"""A handover: what is in it, who comes in by it, what the old copy may still do."""

import hashlib
import tracemalloc
from contextlib import closing
from pathlib import Path

import pytest

from psm_desktop.commands.attach import Attach, keep_files
from psm_desktop.commands.keep_view import keep_view
from psm_desktop.commands.restore_copy import restore_copy
from psm_desktop.commands.undo import UndoLast
from psm_desktop.commands.write_note import WriteNote
from psm_desktop.errors import PsmError
from psm_desktop.store import (
    backup,
    copies,
    documents,
    evidence,
    handed_over,
    health,
    one_commune,
    plan_codes,
    plans,
    private_notes,
    sheets,
    succession,
    trust,
    views,
)
from psm_desktop.store.views import SavedView
from psm_desktop.sync import envelope, handover, handover_file, keys, taking_over
from tests.sync.plan_world import next_plan, published
from tests.sync.world import ALA, BALME, NOW, Make, Pc, exchange_all

PHRASE = "lago sentiero forno rosa"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key costs half a second and a quarter of a gigabyte; here it need not."""
    monkeypatch.setattr(handover_file, "PASSES", 1)
    monkeypatch.setattr(handover_file, "MEMORY", 8 << 10)


def code_of(act: object, *given: object, **named: object) -> str:
    """The code of the error an act ends in; its sentence can be made."""
    with pytest.raises(PsmError) as caught:
        act(*given, **named)  # type: ignore[operator]
    assert str(caught.value)
    return caught.value.code


def handed(pc: Pc, name: str = "consegne.psm") -> Path:
    return handover.hand_over(pc.hand, pc.file.parent / name, PHRASE).file


def taken(file: Path, tmp_path: Path, name: str = "nuova") -> Pc:
    """The copy of a new officer, on a PC of their own."""
    folder = tmp_path / name
    folder.mkdir()
    done = taking_over.begin(
        taking_over.unlocked(file, PHRASE), folder / f"{name}.psmdb", officer="Nuova", desk="Segreteria", now=NOW
    )
    return Pc(done.workspace, copies.connect(done.workspace), done.commune, Path("/"))


def attached(pc: Pc, key: int, name: str, content: bytes) -> str:
    file = pc.file.parent / name
    file.write_bytes(content)
    Attach(key, keep_files(pc.file, [file])).run(pc.hand)
    return hashlib.sha256(content).hexdigest()


def test_all_of_a_commune_is_there_and_nothing_of_this_pc(make: Make, tmp_path: Path) -> None:
    ala = make("ala", ALA)
    bridge = ala.add("Ponte", status="in_progress")
    ala.cost(bridge, "Lavori", 12_000_00)
    WriteNote(bridge, "Chiamare il geometra").run(ala.hand)
    keep_view(ala.hand, SavedView("Lavori", "ponte"))
    sha256 = attached(ala, bridge, "delibera.pdf", b"%PDF delibera" * 9_000)
    file = handed(ala)
    nuova = taken(file, tmp_path)
    assert nuova.shown() == ala.shown()
    assert private_notes.text(nuova.db, bridge) == "Chiamare il geometra"
    assert [one.name for one in views.saved(nuova.db, ALA)] == ["Lavori"]
    assert evidence.is_whole(evidence.file_of(nuova.file, sha256) or Path())
    assert health.check(nuova.db).is_good
    copy = copies.about(nuova.db)
    assert (copy.officer, copy.desk, copy.communes) == ("Nuova", "Segreteria", (ALA,))
    assert copy.identity != copies.identity_of(ala.db)
    assert keys.of(nuova.db).signer != keys.of(ala.db).signer
    assert nuova.site() != ala.site()
    assert b"Ponte" not in file.read_bytes()
    assert keys.of(ala.db).seed not in file.read_bytes()
    nuova.change(bridge, title="Ponte nuovo")
    assert nuova.titles() == {"Ponte nuovo"}
    nuova.db.close()


def test_the_old_copy_reads_and_does_not_write(make: Make) -> None:
    ala = make("ala", ALA)
    bridge = ala.add("Ponte")
    before = ala.state()
    handed(ala)
    acts = (
        lambda: ala.add("Strada"),
        lambda: ala.change(bridge, title="Altro"),
        lambda: WriteNote(bridge, "nota").run(ala.hand),
        lambda: UndoLast().run(ala.hand),
        lambda: keep_view(ala.hand, SavedView("Lavori", "ponte")),
        ala.package,
        lambda: handed(ala, "ancora.psm"),
    )
    assert {code_of(act) for act in acts} == {"handed-over"}
    assert ala.state() == before
    assert ala.titles() == {"Ponte"}


def test_other_communes_of_the_workspace_stay_writable_and_at_home(make: Make, tmp_path: Path) -> None:
    both = make("ala", ALA, BALME)
    both.add("Ponte")
    theirs = Pc(both.file, both.db, BALME, both.config)
    pump = theirs.add("Fontana")
    WriteNote(pump, "segreto di Balme").run(theirs.hand)
    keep_view(theirs.hand, SavedView("Balme", "fontana"))
    sha256 = attached(theirs, pump, "fontana.pdf", b"fontana")
    nuova = taken(handed(both), tmp_path)
    assert nuova.titles() == {"Ponte"}
    assert copies.about(nuova.db).communes == (ALA,)
    assert not evidence.is_here(nuova.file, sha256)
    dump = "\n".join(nuova.db.iterdump())
    assert not [word for word in ("Fontana", "segreto di Balme", BALME) if word in dump.replace(_plans(nuova), "")]
    theirs.change(pump, title="Fontana nuova")
    assert code_of(lambda: both.add("Strada")) == "handed-over"
    nuova.db.close()


def test_what_the_office_published_goes_along(office: Pc, ala: Pc, tmp_path: Path) -> None:
    key = ala.add("Ponte", under="1:3.1.1")
    assert ala.fates(published(office, next_plan())) == ["taken"]
    nuova = taken(handed(ala), tmp_path)
    assert documents.everything(nuova.db) == documents.everything(ala.db)
    assert plans.current(nuova.db) == next_plan()
    assert plan_codes.now(nuova.db).code("1:3.1.1") == "3.1.19"
    assert nuova.fates(published(office)) == ["known"]
    assert sheets.sheet(nuova.db, key).became
    nuova.db.close()


def _plans(pc: Pc) -> str:
    return str(pc.db.execute("SELECT quote(content) FROM document").fetchone()[0])


def test_every_table_has_its_place(make: Make) -> None:
    """A new table belongs to a commune by a column, goes along whole, or is named among those left."""
    db = make("ala", ALA).db
    astray = [
        one
        for one in one_commune.tables(db)
        if one not in one_commune.LEFT | one_commune.WHOLE and not one_commune.kind_of(db, one)
    ]
    assert astray == []


def test_the_heir_is_let_in_by_the_old_keys_word(office: Pc, ala: Pc, tmp_path: Path) -> None:
    ala.add("Ponte")
    exchange_all(office, ala)
    ala.add("Strada")  # the office does not have it yet
    nuova = taken(handed(ala), tmp_path)
    nuova.add("Scuola")
    assert office.fates(nuova.package()) == ["taken"]
    assert office.titles() == {"Ponte", "Strada", "Scuola"}
    known = {key.signer: key.state for key in trust.keys_of(office.db, ALA)}
    assert known == {keys.of(ala.db).signer: "enrolled", keys.of(nuova.db).signer: "enrolled"}
    assert [key.signer for key in succession.readers(office.db, ALA)] == [keys.of(nuova.db).signer]
    assert nuova.fates(office.receipt(ALA)) == ["taken"]
    nuova.add("Mulino")
    second = nuova.package()
    assert says_nothing_of_an_heir(second)
    assert office.fates(second) == ["taken"]
    nuova.db.close()


def says_nothing_of_an_heir(file: Path) -> bool:
    return envelope.inspect(file.read_bytes()).heir == ()


def test_one_handover_lets_in_one_key(office: Pc, ala: Pc, tmp_path: Path) -> None:
    ala.add("Ponte")
    exchange_all(office, ala)
    file = handed(ala)
    first, second = taken(file, tmp_path, "prima"), taken(file, tmp_path, "seconda")
    first.add("Scuola")
    second.add("Mulino")
    assert office.fates(first.package(), second.package()) == ["taken", "key-unknown"]
    assert office.fates(second.package()) == ["key-unknown"]
    for pc in (first, second):
        pc.db.close()


def test_a_word_for_another_key_commune_or_kind_lets_nobody_in(office: Pc, ala: Pc, make: Make, tmp_path: Path) -> None:
    ala.add("Ponte")
    exchange_all(office, ala)
    nuova = taken(handed(ala), tmp_path)
    nuova.add("Scuola")
    (word,) = succession.of(nuova.db, ALA)
    for change in (
        {"signature": bytes(64)},
        {"old": keys.of(nuova.db).signer},
        {"secret": bytes(32)},
    ):
        names = ", ".join(f"{name} = ?" for name in change)
        nuova.db.execute(f"UPDATE succession SET {names}", tuple(change.values()))
        assert office.fates(nuova.package()) == ["key-unknown"]
        nuova.db.execute(
            "UPDATE succession SET signature = ?, old = ?, secret = ?", (word.signature, word.old, word.secret)
        )
    assert office.fates(nuova.package()) == ["taken"]
    nuova.db.close()


def test_the_word_of_a_key_that_is_not_in_counts_for_nothing(office: Pc, make: Make, tmp_path: Path) -> None:
    ala = make("ala", ALA)  # never invited, never exchanged
    ala.add("Ponte")
    nuova = taken(handed(ala), tmp_path)
    assert nuova.fates(office.invite(ALA)) == ["invited"]
    nuova.db.execute("DELETE FROM invitation")
    assert office.fates(nuova.package()) == ["key-unknown"]
    nuova.db.close()


def test_an_open_invitation_goes_along(office: Pc, ala: Pc, tmp_path: Path) -> None:
    ala.add("Ponte")
    nuova = taken(handed(ala), tmp_path)
    assert office.fates(nuova.package()) == ["taken"]
    assert office.titles() == {"Ponte"}
    nuova.db.close()


def test_taken_back_it_is_worked_on_here_again(office: Pc, ala: Pc, tmp_path: Path) -> None:
    bridge = ala.add("Ponte")
    exchange_all(office, ala)
    file = handed(ala)
    assert handover.take_back(ala.hand).name == file.name
    ala.change(bridge, title="Ponte vecchio")
    assert office.fates(ala.package()) == ["taken"]
    assert code_of(lambda: handover.take_back(ala.hand)) == "not-handed-over"


def test_a_fork_comes_together_and_loses_nothing(office: Pc, ala: Pc, tmp_path: Path) -> None:
    """The file was opened all the same: two PCs of one commune, each with its key and number."""
    bridge = ala.add("Ponte")
    exchange_all(office, ala)
    nuova = taken(handed(ala), tmp_path)
    handover.take_back(ala.hand)
    ala.change(bridge, title="Ponte di qua")
    nuova.change(bridge, title="Ponte di là")
    assert office.fates(nuova.package(), ala.package()) == ["taken", "taken"]
    both = {key.signer for key in succession.readers(office.db, ALA)}
    assert both == {keys.of(ala.db).signer, keys.of(nuova.db).signer}
    receipt = office.receipt(ALA)
    assert nuova.fates(receipt) == ala.fates(receipt) == ["taken"]
    assert nuova.shown() == ala.shown() == office.shown()
    (in_doubt,) = office.db.execute("SELECT count(*) FROM conflict").fetchone()
    assert in_doubt == 1
    nuova.db.close()


def test_what_arrives_for_a_commune_handed_over_is_not_taken(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    exchange_all(office, ala)
    handed(ala)
    before = ala.state()
    assert ala.fates(office.receipt(ALA)) == ["handed-over"]
    assert ala.state() == before


def test_training_stays_training(make: Make, tmp_path: Path) -> None:
    ala = make("ala", ALA, training=True)
    ala.add("Ponte")
    nuova = taken(handed(ala), tmp_path)
    assert copies.about(nuova.db).is_training
    nuova.db.close()


def test_what_lies_nowhere_is_named(make: Make, tmp_path: Path) -> None:
    ala = make("ala", ALA)
    sha256 = attached(ala, ala.add("Ponte"), "delibera.pdf", b"delibera")
    (evidence.file_of(ala.file, sha256) or Path()).unlink()
    assert handover.inside(ala.db, ALA).lacking == ("delibera.pdf",)
    nuova = taken(handed(ala), tmp_path)
    assert nuova.titles() == {"Ponte"}
    nuova.db.close()


def test_evidence_that_is_not_what_it_was_stays_out(make: Make, tmp_path: Path) -> None:
    ala = make("ala", ALA)
    sha256 = attached(ala, ala.add("Ponte"), "delibera.pdf", b"delibera")
    (evidence.file_of(ala.file, sha256) or Path()).write_bytes(b"altro")
    found = taking_over.unlocked(handed(ala), PHRASE)
    done = taking_over.begin(found, tmp_path / "nuova.psmdb", officer="Nuova", now=NOW)
    assert (done.files, done.lacking) == (0, 1)
    assert not evidence.is_here(done.workspace, sha256)


def test_a_restored_name_is_never_written_over(make: Make, tmp_path: Path) -> None:
    ala = make("ala", ALA)
    taken_name = tmp_path / "consegne.psm"
    taken_name.write_bytes(b"altro")
    assert code_of(handover.hand_over, ala.hand, taken_name, PHRASE) == "file-exists"
    file = handed(ala)
    there = tmp_path / "nuova.psmdb"
    there.write_bytes(b"altro")
    found = taking_over.unlocked(file, PHRASE)
    assert code_of(taking_over.begin, found, there, officer="Nuova", now=NOW) == "file-exists"
    assert (taken_name.read_bytes(), there.read_bytes()) == (b"altro", b"altro")


def test_weak_phrases_are_refused_kindly(make: Make) -> None:
    ala = make("ala", ALA)
    out = ala.file.parent / "consegne.psm"
    for phrase, code in (("corta", "passphrase-short"), ("aaaaaaaaaaaaaaaa", "passphrase-plain")):
        assert code_of(handover.hand_over, ala.hand, out, phrase) == code
    assert not out.exists()
    ala.add("Ponte")


def test_what_is_written_meanwhile_stops_it(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    ala = make("ala", ALA)
    ala.add("Ponte")
    out = ala.file.parent / "consegne.psm"

    def somebody_writes(done: int, total: int) -> None:
        if done == 0 and total > 100:
            with closing(copies.connect(ala.file)) as db:
                Pc(ala.file, db, ALA, ala.config).add("Strada")

    assert code_of(handover.hand_over, ala.hand, out, PHRASE, somebody_writes) == "handover-overtaken"
    assert not [one for one in ala.file.parent.iterdir() if one.suffix in (".psm", ".new")]
    ala.add("Scuola")


def test_the_same_phrase_on_another_keyboard_opens_it(make: Make, tmp_path: Path) -> None:
    ala = make("ala", ALA)
    out = ala.file.parent / "consegne.psm"
    handover.hand_over(ala.hand, out, "perché no caffè lungo")
    assert taking_over.unlocked(out, " perche\u0301 no caffe\u0300 lungo ").heading.commune == ALA


def test_a_restore_keeps_what_was_handed_over(make: Make, tmp_path: Path) -> None:
    """Neither an older safety copy takes a commune back, nor does a newer one hand it over again."""
    ala = make("ala", ALA)
    ala.add("Ponte")
    open_ = backup.make(ala.db, backup.folder_of(ala.file), "aperta", NOW)
    handed(ala)
    closed = backup.make(ala.db, backup.folder_of(ala.file), "passata", NOW + 1)
    for source, refused in ((open_, True), (None, False), (closed, False)):
        if source is None:
            handover.take_back(ala.hand)
            continue
        ala.db.close()
        restore_copy(ala.file, source, NOW + 2)
        ala.db = copies.connect(ala.file)
        assert (handed_over.find(ala.db, ALA) is not None) is refused
    ala.add("Scuola")


def test_a_file_of_before_that_comes_late_wakes_nobody(office: Pc, ala: Pc, tmp_path: Path) -> None:
    ala.add("Ponte")
    exchange_all(office, ala)
    ala.add("Strada")
    late = ala.package()
    nuova = taken(handed(ala), tmp_path)
    assert office.fates(nuova.package()) == ["taken"]
    assert office.fates(late) == ["known"]
    assert [key.signer for key in succession.readers(office.db, ALA)] == [keys.of(nuova.db).signer]
    nuova.db.close()


def test_nothing_is_held_in_memory_whole(make: Make, tmp_path: Path) -> None:
    """Evidence of 30 MB, written, checked and unpacked in pieces."""
    ala = make("ala", ALA)
    attached(ala, ala.add("Ponte"), "film.mp4", bytes(30_000_000))
    tracemalloc.start()
    file = handed(ala)
    found = taking_over.unlocked(file, PHRASE)
    taking_over.begin(found, tmp_path / "nuova.psmdb", officer="Nuova", now=NOW)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert file.stat().st_size > 30_000_000
    assert most < 6_000_000
