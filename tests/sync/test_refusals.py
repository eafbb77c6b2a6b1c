"""The PC of a revoked key hears of it from the office itself, and of nothing else."""

from pathlib import Path

import pytest

from psm_desktop.cli import main
from psm_desktop.commands.add_remark import AddRemark
from psm_desktop.office import answers
from psm_desktop.office.answers import Answered
from psm_desktop.store import copies, exchange, seed, trust
from psm_desktop.store.connection import writing
from psm_desktop.sync import envelope, keys, receipts, refusals, renewal, repair, revocation
from tests.sync.world import ALA, Make, Pc, exchange_all


@pytest.fixture
def lost(office: Pc, ala: Pc, make: Make) -> Pc:
    """A second PC of the commune, whose key the office has revoked, and which goes on writing."""
    pc = make("ragioneria", ALA)
    pc.receive(office.invite(ALA))
    pc.add("Di ragioneria")
    bridge = ala.add("Di ala")
    exchange_all(office, ala, pc)
    AddRemark(bridge, "Osservazione riservata").run(office.hand)
    key = trust.find(office.db, keys.of(pc.db).signer, ALA)
    assert key is not None
    revocation.revoke(office.db, key, next(office.clock))
    pc.add("Dopo la revoca")
    assert office.fates(pc.package()) == ["key-revoked"]
    return pc


def answer(office: Pc, folder: Path) -> refusals.Answer:
    return refusals.answer(office.db, ALA, folder / "ricevuta.psm", next(office.clock))


def test_it_reads_why_its_files_do_not_come_in(office: Pc, lost: Pc, tmp_path: Path) -> None:
    [made] = answer(office, tmp_path).refusals
    assert not renewal.is_needed(lost.db, ALA)
    [read] = lost.receive(made.file)
    assert read.fate == "taken"
    assert "revocato la chiave di questo computer" in read.text
    assert renewal.is_needed(lost.db, ALA), "the window offers a new key"
    [receipt] = [one for one in receipts.receipts(lost.db, ALA) if one.refused]
    assert [(one.fate, one.lines) for one in receipt.files] == [("key-revoked", 0)]


def test_it_tells_nothing_of_the_commune(office: Pc, ala: Pc, lost: Pc, make: Make, tmp_path: Path) -> None:
    third = make("segreteria", ALA)
    third.receive(office.invite(ALA))
    third.add("Di segreteria")
    assert office.fates(third.package()) == ["taken"]
    key = trust.find(office.db, keys.of(third.db).signer, ALA)
    assert key is not None
    revocation.revoke(office.db, key, next(office.clock))
    [made] = answer(office, tmp_path).refusals
    header, payload = envelope.open_(made.file.read_bytes(), keys.of(lost.db))
    assert (header.span, header.lines, header.acts, header.readers) == ((), 0, 0, 1)
    own = keys.of(lost.db).signer
    said = payload[1]  # type: ignore[index]
    assert [key[0] for key in said["keys"]] == [own]
    assert {word[0] for word in said["limits"]} == trust.sites_of(office.db, ALA, own)
    assert set(said) == {"files", "keys", "limits"}
    before = lost.shown()
    assert lost.fates(made.file) == ["taken"]
    kept = {table: rows for table, rows in lost.shown().items() if table != "intervention"}
    assert kept == {table: rows for table, rows in before.items() if table != "intervention"}
    assert "Osservazione riservata" not in "".join(lost.db.iterdump())
    assert ala.fates(made.file) == ["not-for-us"], "nobody else reads it"
    assert {key.state for key in trust.keys_of(lost.db, ALA) if key.signer not in (own,)} <= {"enrolled"}


def test_colleagues_read_their_receipt_as_ever(office: Pc, ala: Pc, lost: Pc, tmp_path: Path) -> None:
    told = answer(office, tmp_path)
    assert told.receipt is not None
    assert ala.fates(told.receipt.file) == ["taken"]
    assert lost.fates(told.receipt.file) == ["not-for-us"]
    assert answer(office, tmp_path).refusals == (), "once for each file"
    lost.add("Ancora")
    office.fates(lost.package())
    [again] = answer(office, tmp_path).refusals
    assert again.named == 1


def test_where_nobody_else_is_left_the_refusal_stands_alone(office: Pc, ala: Pc, tmp_path: Path) -> None:
    ala.add("Ponte")
    exchange_all(office, ala)
    key = trust.find(office.db, keys.of(ala.db).signer, ALA)
    assert key is not None
    revocation.revoke(office.db, key, next(office.clock))
    ala.add("Dopo")
    assert office.fates(ala.package()) == ["key-revoked"]
    assert [one.code for one in answers.waiting(office.db)] == [ALA]
    done = Answered(tmp_path / "ricevute")
    answers.answer(office.db, answers.waiting(office.db), done, now=next(office.clock))
    assert (done.made, done.problems) == ([], {})
    [made] = done.refusals
    assert answers.waiting(office.db) == []
    assert exchange.sent(office.db, ALA, receipts.KIND)[0].sha256 != made.sha256, "no last receipt of anybody"
    assert ala.fates(made.file) == ["taken"]
    assert renewal.is_needed(ala.db, ALA)


def test_the_way_back_is_a_new_key_and_an_invitation(office: Pc, lost: Pc, tmp_path: Path) -> None:
    [made] = answer(office, tmp_path).refusals
    lost.receive(made.file)
    renewal.renew(lost.db, next(lost.clock))
    assert lost.fates(office.invite(ALA)) == ["invited"]
    lost.db.close()
    repair.repair(lost.file, ALA, next(lost.clock))
    lost.db = copies.connect(lost.file)
    lost.add("Con la chiave nuova")
    assert office.fates(lost.package()) == ["taken"]
    assert {"Dopo la revoca", "Con la chiave nuova"} <= office.titles(), "nothing it typed is lost"
    assert office.titles() == lost.titles()


def test_of_very_many_files_a_receipt_names_some_and_the_next_one_the_others(
    office: Pc, ala: Pc, lost: Pc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A revoked key, or none at all, can send as many as it likes: no receipt of its commune could be read any more."""
    monkeypatch.setattr(exchange, "MOST_NAMED", 2)
    for n in range(3):
        lost.add(f"Ancora {n}")
        assert office.fates(lost.package()) == ["key-revoked"]
    named = []
    for n in range(3):
        told = refusals.answer(office.db, ALA, tmp_path / f"ricevuta-{n}.psm", next(office.clock))
        assert told.receipt is not None
        assert ala.fates(told.receipt.file) == ["taken"]
        named.append([one.name for one in receipts.receipts(ala.db, ALA)[0].files])
    assert [len(names) for names in named] == [2, 2, 0]
    assert len({name for names in named for name in names}) == 4


def test_keys_that_knock_do_not_fill_the_receipt(
    office: Pc, ala: Pc, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receipts, "MOST_WAITING", 1)
    office.fates(ala.package())
    with writing(office.db):
        for n in range(3):
            key = keys.KeyPair(bytes([n + 1]) * 32)
            trust.keep(office.db, trust.TrustedKey(key.signer, ALA, trust.WAITING, key.sealing))
    _, payload = envelope.open_(office.receipt(ALA).read_bytes(), keys.of(ala.db))
    states = [one[1] for one in payload[1]["keys"]]  # type: ignore[index]
    assert states == [trust.ENROLLED, trust.WAITING]


def test_psm_receipt_says_where_it_is(office: Pc, lost: Pc, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "ricevuta.psm"
    assert main(["--workspace", str(office.file), "receipt", ALA, str(out)]) == 0
    said = capsys.readouterr().out
    [made] = tmp_path.glob("ricevuta-chiave-revocata-*.psm")
    assert f"«{made.name}»" in said
    assert seed.commune(ALA).name in said
