"""R4 and R11: lines of a number two wrote under, or that count no more, stand again under a new one."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from psm_desktop.cli import main
from psm_desktop.commands.attach import Attach, keep_files
from psm_desktop.commands.write_note import WriteNote
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, kept_files, local, private_notes, rebuild, trust
from psm_desktop.store.local import Typing
from psm_desktop.sync import keys, renewal, repair, revocation
from tests.sync.world import ALA, NOW, Make, Pc, exchange_all

Branch = Callable[[Pc], None]


def mend(pc: Pc) -> repair.Repaired:
    """Close the copy, repair it, open it again."""
    pc.db.close()
    try:
        return repair.repair(pc.file, ALA, next(pc.clock))
    finally:
        pc.db = copies.connect(pc.file)


def fork(office: Pc, ala: Pc, tmp_path: Path, first: Branch, second: Branch) -> None:
    """Work, an old file put back with its record before anything told it, other work."""
    kept, note = ala.safety_copy(), Path(shutil.copy(ala.record_file(), tmp_path / "record"))
    first(ala)
    office.receive(ala.package())
    ala.put_back(kept, with_record=note)
    second(ala)


def adds(pc: Pc, title: str) -> None:
    pc.add(title)


def told(office: Pc, ala: Pc) -> None:
    """The office finds two branches, and its receipt tells of it."""
    assert office.fates(ala.package()) == ["forked"]
    assert ala.fates(office.receipt(ALA)) == ["forked"]


def agree(*pcs: Pc) -> None:
    assert all(rebuild.derived(pc.db) == rebuild.derived(pcs[0].db) for pc in pcs)


def test_nothing_of_either_branch_is_lost(office: Pc, ala: Pc, tmp_path: Path) -> None:
    bridge = ala.add("Ponte", people_served=5)
    exchange_all(office, ala)
    school = ala.add("Scuola")  # in no file yet: common to both branches all the same

    def first(pc: Pc) -> None:
        pc.change(bridge, title="Ponte, primo ramo")
        pc.cost(pc.add("Via Roma"), "Lavori", 100_00)

    def second(pc: Pc) -> None:
        pc.change(bridge, title="Ponte, secondo ramo")
        pc.change(school, notes="palestra")
        pc.cost(pc.add("Piazza"), "Lavori", 200_00)
        pc.cost(bridge, "Pilone", 300_00)

    fork(office, ala, tmp_path, first, second)
    told(office, ala)
    assert repair.needed(ala.db) == [ALA]
    site = ala.site()
    done = mend(ala)
    assert done.acts == 5
    assert done.kept is not None
    assert done.kept.exists()
    assert [one.fate for one in done.read] == ["taken"]
    assert ala.site() != site
    assert repair.needed(ala.db) == []
    assert ala.titles() >= {"Scuola", "Via Roma", "Piazza"}
    exchange_all(office, ala)
    agree(office, ala)
    costs = {cents for (cents,) in office.db.execute("SELECT amount_cents FROM cost_item")}
    assert costs == {100_00, 200_00, 300_00}
    assert office.db.execute("SELECT notes FROM intervention WHERE key = ?", (school,)).fetchone() == ("palestra",)
    assert office.db.execute("SELECT count(*) FROM intervention").fetchone() == (4,)
    heads = "SELECT count(*) FROM journal_head JOIN journal_field USING (field) WHERE row = ? AND col = 'title'"
    assert office.db.execute(heads, (bridge,)).fetchone() == (2,), "an honest conflict"
    assert office.db.execute("SELECT count(*) FROM conflict").fetchone() == (1,)


def test_local_tables_and_files_stay_and_follow_their_rows(office: Pc, ala: Pc, tmp_path: Path) -> None:
    bridge = ala.add("Ponte")
    exchange_all(office, ala)
    paper = tmp_path / "delibera.pdf"
    paper.write_bytes(b"%PDF-1.4 delibera")
    made: list[int] = []

    def second(pc: Pc) -> None:
        made.append(pc.add("Piazza"))
        WriteNote(made[0], "chiamare l'impresa").run(pc.hand)
        WriteNote(bridge, "vecchio ponte").run(pc.hand)
        Attach(made[0], keep_files(pc.file, [paper])).run(pc.hand)
        local.keep_typing(pc.db, Typing("intervention", "notes", made[0], "mentre scriv", frozenset()))

    fork(office, ala, tmp_path, lambda pc: pc.change(bridge, title="Ponte uno"), second)
    told(office, ala)
    mend(ala)
    (key,) = ala.db.execute("SELECT key FROM intervention WHERE title = 'Piazza'").fetchone()
    assert key != made[0]
    assert private_notes.text(ala.db, key) == "chiamare l'impresa"
    assert private_notes.text(ala.db, bridge) == "vecchio ponte"
    [typing] = local.kept_typing(ala.db)
    assert (typing.row, typing.text) == (key, "mentre scriv")
    (sha256,) = ala.db.execute("SELECT sha256 FROM evidence WHERE intervention = ?", (key,)).fetchone()
    assert (kept_files.folder_of(ala.file) / sha256).read_bytes() == paper.read_bytes()
    exchange_all(office, ala)
    agree(office, ala)


def test_a_second_pc_that_had_the_branch_repairs_itself_too(office: Pc, ala: Pc, make: Make, tmp_path: Path) -> None:
    other = make("ragioneria", ALA)
    other.receive(office.invite(ALA))
    bridge = ala.add("Ponte")
    other.add("Di ragioneria")
    exchange_all(office, ala, other)

    def second(pc: Pc) -> None:
        pc.change(bridge, title="Ponte due")
        square = pc.add("Piazza")
        assert other.fates(pc.package()) == ["taken"]
        other.change(square, notes="Della ragioneria sulla piazza")
        other.change(bridge, notes="Della ragioneria sul ponte")

    fork(office, ala, tmp_path, lambda pc: adds(pc, "Via Roma"), second)
    told(office, ala)
    assert office.fates(other.package()) == ["forked"]
    assert other.fates(office.receipt(ALA)) == ["forked"]
    for pc in (ala, other):
        assert mend(pc).acts == 2
    exchange_all(office, ala, other)
    agree(office, ala, other)
    notes = {note for (note,) in office.db.execute("SELECT notes FROM intervention WHERE notes IS NOT NULL")}
    assert notes == {"Della ragioneria sulla piazza", "Della ragioneria sul ponte"}
    assert office.titles() >= {"Via Roma", "Di ragioneria", "Piazza", "Ponte due"}


def test_where_the_receipt_does_not_reach_back_the_next_one_does(office: Pc, ala: Pc, tmp_path: Path) -> None:
    ala.add("Ponte")
    exchange_all(office, ala)

    def first(pc: Pc) -> None:
        pc.add("Via Roma")
        exchange_all(office, pc)  # the office knows that the number holds them

    fork(office, ala, tmp_path, first, lambda pc: adds(pc, "Piazza"))
    receipt = office.receipt(ALA)
    assert ala.fates(receipt) in (["forked"], ["waits"])
    if repair.needed(ala.db):
        with pytest.raises(PsmError, match="ricevuta"):
            mend(ala)
    told(office, ala)
    assert mend(ala).acts == 1
    exchange_all(office, ala)
    agree(office, ala)
    assert office.titles() == {"Ponte", "Via Roma", "Piazza"}


def test_there_is_nothing_to_repair_elsewhere(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    exchange_all(office, ala)
    before = ala.state()
    with pytest.raises(PsmError, match="nulla"):
        mend(ala)
    assert ala.state() == before
    office.db.close()
    with pytest.raises(PsmError, match="ufficio"):
        repair.repair(office.file, ALA, NOW)
    office.db = copies.connect(office.file)


def test_killed_in_the_middle_it_is_as_before_or_done(
    office: Pc, ala: Pc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bridge = ala.add("Ponte")
    exchange_all(office, ala)
    fork(office, ala, tmp_path, lambda pc: pc.change(bridge, title="uno"), lambda pc: pc.change(bridge, title="due"))
    told(office, ala)
    before = ala.state()

    def full(*_: object, **__: object) -> None:
        raise PsmError("disk-full", name="x")

    for name in ("forks.mended", "restore_copy"):
        with monkeypatch.context() as patch:
            patch.setattr(f"psm_desktop.sync.repair.{name}", full)
            with pytest.raises(PsmError):
                mend(ala)
        assert ala.state() == before
        assert not list(ala.file.parent.glob("*.new*"))
    mend(ala)
    exchange_all(office, ala)
    agree(office, ala)


def test_r11_the_honest_owner_writes_again_what_counts_no_more(office: Pc, ala: Pc) -> None:
    bridge = ala.add("Ponte")
    exchange_all(office, ala)
    key = trust.find(office.db, keys.of(ala.db).signer, ALA)
    assert key is not None
    ala.change(bridge, title="Scritto dopo")
    ala.cost(ala.add("Piazza"), "Lavori", 5)
    revocation.revoke(office.db, key, next(office.clock))
    office.commune = ALA
    office.change(bridge, title="Dell'ufficio")
    assert office.fates(ala.package()) == ["key-revoked"]
    renewal.renew(ala.db, next(ala.clock))
    assert ala.fates(office.invite(ALA)) == ["invited"]
    assert office.fates(ala.package()) == ["taken"]
    assert office.titles() == {"Dell'ufficio", None}
    assert ala.fates(office.receipt(ALA)) == ["taken"]
    assert repair.needed(ala.db) == [ALA]
    done = mend(ala)
    assert (done.acts, done.kept) == (3, None)
    assert repair.needed(ala.db) == []
    exchange_all(office, ala)
    agree(office, ala)
    seen = {title for (title,) in office.db.execute("SELECT title FROM intervention_in_sight")}
    assert "Piazza" in seen
    assert len(seen & {"Dell'ufficio", "Scritto dopo"}) == 1, "which of the two is shown hangs on the numbers drawn"
    values = "SELECT count(*) FROM journal_head JOIN journal_field USING (field) WHERE row = ? AND col = 'title'"
    assert ala.db.execute(values, (bridge,)).fetchone() == (2,), "written again with what had been seen then"
    ala.change(bridge, notes="E avanti")
    exchange_all(office, ala)
    agree(office, ala)


def test_psm_repair_says_first_what_there_is(
    office: Pc, ala: Pc, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bridge = ala.add("Ponte")
    exchange_all(office, ala)
    fork(office, ala, tmp_path, lambda pc: pc.change(bridge, title="uno"), lambda pc: adds(pc, "Piazza"))
    told(office, ala)
    ala.db.close()
    words = ["--workspace", str(ala.file), "--json", "repair"]
    assert main(words) == 0
    assert json.loads(capsys.readouterr().out) == {"needed": [ALA], "repaired": []}
    assert main([*words, "--yes"]) == 0
    [done] = json.loads(capsys.readouterr().out)["repaired"]
    assert (done["acts"], [file["fate"] for file in done["files"]]) == (1, ["taken"])
    assert main(words) == 1
    ala.db = copies.connect(ala.file)
    assert ala.titles() == {"uno", "Piazza"}
