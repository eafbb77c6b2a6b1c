"""What receipts say and leave open: lost packages, how far the office has what is here, who waits for an answer."""

from pathlib import Path

import pytest

from psm_desktop.commands.add_remark import AddRemark
from psm_desktop.errors import PsmError
from psm_desktop.office import answers
from psm_desktop.office.answers import Answered
from psm_desktop.store import confirmed, exchange, seed, trust
from psm_desktop.store.confirmed import Covered
from psm_desktop.sync import envelope, keys, receipts, revocation, status, waiting
from tests.sync.world import ALA, BALME, Make, Pc

DAY = 86_400


def names(office: Pc) -> list[str]:
    return [one.name for one in answers.waiting(office.db)]


def answer(office: Pc, folder: Path, now: int) -> Answered:
    done = Answered(folder)
    answers.answer(office.db, answers.waiting(office.db), done, now=now)
    return done


def test_after_three_lost_packages_the_next_carries_all(office: Pc, ala: Pc) -> None:
    office.receive(ala.package())
    ala.receive(office.receipt(ALA))
    for title in ("Ponte", "Scuola", "Muro"):
        ala.add(title)
        lost = ala.package()
        lost.unlink()
    assert [one.state for one in exchange.sent(ala.db, ALA)] == ["prepared"] * 3 + ["confirmed"]
    assert status.standing(ala.db, ALA).lines == 0, "all of it stands in a prepared file"
    ala.add("Tetto")
    assert office.fates(ala.package()) == ["taken"]
    assert office.titles() == {"Ponte", "Scuola", "Muro", "Tetto"}
    ala.receive(office.receipt(ALA))
    assert {one.state for one in exchange.sent(ala.db, ALA)} == {"confirmed"}


def test_a_receipt_says_up_to_where(office: Pc, ala: Pc) -> None:
    assert confirmed.by_office(ala.db, ALA) == Covered(0, 0, None)
    ala.add("Ponte")
    assert confirmed.by_office(ala.db, ALA) == Covered(0, 1, None)
    assert "nessuna modifica" in status.covered_words(confirmed.by_office(ala.db, ALA))
    package = ala.package()
    (at,) = ala.db.execute("SELECT at FROM journal_act").fetchone()
    ala.add("Scuola")
    office.receive(package)
    office.change(office.add("Dell'ufficio"), notes="Non conta")
    ala.receive(office.receipt(ALA))
    [receipt] = receipts.receipts(ala.db, ALA)
    assert receipt.covered == confirmed.by_office(ala.db, ALA) == Covered(1, 1, at)
    assert status.standing(ala.db, ALA).covered == receipt.covered
    assert status.covered_words(receipt.covered).endswith("Ancora da confermare: 1.")
    office.receive(ala.package())
    ala.receive(office.receipt(ALA))
    assert confirmed.by_office(ala.db, ALA).missing == 0
    assert receipts.receipts(ala.db, ALA)[1].covered == receipt.covered, "an earlier receipt says what it said"
    assert "tutte le modifiche" in status.covered_words(confirmed.by_office(ala.db, ALA))


def test_days_without_a_receipt_count_from_the_oldest_package_it_should_cover(office: Pc, ala: Pc) -> None:
    now = next(ala.clock)
    assert waiting.days_without_receipt(ala.db, ALA, now + 90 * DAY) == 0
    ala.add("Ponte")
    assert waiting.days_without_receipt(ala.db, ALA, now + 90 * DAY) == 0, "nothing was prepared: nothing to answer"
    first = ala.package()
    prepared = exchange.sent(ala.db, ALA)[0].prepared_at
    ala.add("Scuola")
    ala.package()
    assert waiting.days_without_receipt(ala.db, ALA, prepared + 15 * DAY - 1) == 14
    assert waiting.days_without_receipt(ala.db, ALA, prepared + 15 * DAY) == 15
    office.receive(first)
    ala.receive(office.receipt(ALA))
    later = exchange.sent(ala.db, ALA)[0].prepared_at
    assert waiting.days_without_receipt(ala.db, ALA, later + 3 * DAY) == 3


def test_who_waits_for_a_receipt(office: Pc, ala: Pc, balme: Pc, tmp_path: Path) -> None:
    assert names(office) == []
    bridge = ala.add("Ponte")
    balme.add("Muro")
    office.receive(ala.package(), balme.package())
    assert names(office) == ["Ala di Stura", "Balme"]
    done = answer(office, tmp_path / "ricevute", next(office.clock))
    assert sorted(one.file.name for one in done.made) == [
        "ricevuta-ala-di-stura-2026-11-18.psm",
        "ricevuta-balme-2026-11-18.psm",
    ]
    assert done.problems == {}
    assert names(office) == []
    assert balme.fates(*(one.file for one in done.made if one.commune == BALME)) == ["taken"]
    office.commune = ALA
    AddRemark(bridge, "Manca il CUP", "cup").run(office.hand)
    assert names(office) == ["Ala di Stura"], "a remark is for the commune to read"
    again = answer(office, tmp_path / "ricevute", next(office.clock))
    assert [one.file.name for one in again.made] == ["ricevuta-ala-di-stura-2026-11-18-2.psm"], "none is written over"
    assert ala.fates(done.made[0].file, again.made[0].file) == ["taken", "taken"]
    balme.add("Tetto")
    office.receive(balme.package())
    assert names(office) == ["Balme"]


def test_a_file_that_was_refused_is_answered_by_name(office: Pc, ala: Pc, balme: Pc, tmp_path: Path) -> None:
    ala.add("Ponte")
    first = ala.package()
    office.receive(first)
    answer(office, tmp_path, next(office.clock))
    torn = tmp_path / "rovinato.psm"
    torn.write_bytes(first.read_bytes()[:-80])
    assert office.fates(torn) == ["package-damaged"]
    assert names(office) == ["Ala di Stura"]
    done = answer(office, tmp_path, next(office.clock))
    ala.receive(done.made[0].file)
    [told] = receipts.receipts(ala.db, ALA)[0].files
    assert (told.name, told.is_taken) == ("rovinato.psm", False)
    assert "incompleto" in told.text


def test_one_that_cannot_be_answered_stops_no_other(office: Pc, ala: Pc, make: Make, tmp_path: Path) -> None:
    ala.add("Ponte")
    office.receive(ala.package())
    done = Answered(tmp_path)
    answers.answer(office.db, [seed.commune(BALME), seed.commune(ALA)], done, now=next(office.clock))
    assert [one.commune for one in done.made] == [ALA]
    assert [(name, problem.code) for name, problem in done.problems.items()] == [("Balme", "no-reader")]
    with pytest.raises(PsmError) as caught:
        answers.waiting(ala.db)
    assert caught.value.code == "office-only"
    with pytest.raises(PsmError) as caught:
        answer(office, tmp_path / "non" / "esiste", next(office.clock))
    assert caught.value.code == "package-not-written"


def test_stopped_half_way_what_is_written_is_told(office: Pc, ala: Pc, balme: Pc, tmp_path: Path) -> None:
    for pc in (ala, balme):
        pc.add("Ponte")
        office.receive(pc.package())

    def stop(done: int, total: int) -> None:
        assert total == 2
        if done:
            raise InterruptedError

    done = Answered(tmp_path)
    with pytest.raises(InterruptedError):
        answers.answer(office.db, answers.waiting(office.db), done, stop, next(office.clock))
    assert [one.commune for one in done.made] == [ALA]
    assert envelope.inspect(done.made[0].file.read_bytes()).commune == ALA
    assert names(office) == ["Balme"]


def test_a_key_that_was_revoked_or_retired_is_told_to_the_others(
    office: Pc, ala: Pc, make: Make, tmp_path: Path
) -> None:
    second, third = make("ragioneria", ALA), make("segreteria", ALA)
    for pc in (second, third):
        pc.receive(office.invite(ALA))
    office.receive(*(pc.package() for pc in (ala, second, third)))
    answer(office, tmp_path, next(office.clock))
    assert names(office) == []
    for pc, act in ((second, revocation.revoke), (third, revocation.retire)):
        key = trust.find(office.db, keys.of(pc.db).signer, ALA)
        assert key is not None
        act(office.db, key, next(office.clock))
        assert names(office) == ["Ala di Stura"]
        assert len(answer(office, tmp_path, next(office.clock)).made) == 1
        assert names(office) == []
    first = trust.find(office.db, keys.of(ala.db).signer, ALA)
    assert first is not None
    revocation.retire(office.db, first, next(office.clock))
    assert names(office) == [], "nobody is left who could read it"
