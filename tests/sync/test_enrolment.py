"""A key without an invitation: its file waits whole until a person has compared the fingerprint."""

import pytest

from psm_desktop.errors import PsmError
from psm_desktop.store import exchange, trust
from psm_desktop.sync import enrolment, keys, phrase
from tests.sync.world import ALA, BALME, NOW, Make, Pc


@pytest.fixture
def second(make: Make, office: Pc, ala: Pc) -> Pc:
    """Another PC of the commune, which read the invitation when it was used already."""
    pc = make("seconda", ALA)
    invitation = office.out("invito")
    first = office.invite(ALA)
    first.rename(invitation)
    assert pc.fates(invitation) == ["invited"]
    office.db.execute("UPDATE invitation SET used_at = 1 WHERE used_at IS NULL")
    office.db.commit()
    return pc


def words_of(pc: Pc) -> str:
    return " ".join(phrase.of_key(keys.of(pc.db).signer))


def test_its_file_waits_and_is_read_by_itself_once_the_key_is_in(office: Pc, second: Pc) -> None:
    second.add("Ponte")
    file = second.package()
    assert office.fates(file) == ["key-unknown"]
    second.add("Scuola")
    assert office.fates(second.package()) == ["key-unknown"]
    file.unlink()
    key = enrolment.named(office.db, ALA, words_of(second))
    assert key.state == trust.WAITING
    read = enrolment.approve(office.db, key, NOW + 50)
    assert [one.fate for one in read] == ["taken", "taken"]
    assert office.titles() == {"Ponte", "Scuola"}
    known = trust.find(office.db, key.signer, ALA)
    assert known is not None
    assert (known.state, known.since, known.officer) == (trust.ENROLLED, NOW + 50, "seconda")
    assert exchange.waiting(office.db, ("key-unknown",)) == []


def test_the_receipt_then_tells_the_commune_that_it_is_in(office: Pc, second: Pc) -> None:
    second.add("Ponte")
    office.fates(second.package())
    enrolment.approve(office.db, enrolment.named(office.db, ALA, words_of(second)), NOW)
    assert second.fates(office.receipt(ALA)) == ["taken"]
    own = trust.find(second.db, keys.of(second.db).signer, ALA)
    assert own is not None
    assert own.state == trust.ENROLLED


def test_the_files_of_other_unknown_keys_stay_where_they_are(office: Pc, second: Pc, make: Make) -> None:
    stranger = make("estranea", ALA)
    assert stranger.fates(office.invite(ALA)) == ["invited"]
    office.db.execute("UPDATE invitation SET used_at = 1 WHERE used_at IS NULL")
    office.db.commit()
    for pc in (second, stranger):
        pc.add(f"Di {pc.file.stem}")
        assert office.fates(pc.package()) == ["key-unknown"]
    read = enrolment.approve(office.db, enrolment.named(office.db, ALA, words_of(second)), NOW)
    assert [one.fate for one in read] == ["taken"]
    assert office.titles() == {"Di seconda"}
    assert len(exchange.waiting(office.db, ("key-unknown",))) == 1


def test_a_key_is_named_by_the_beginning_of_its_words_or_digits(office: Pc, second: Pc) -> None:
    second.add("Ponte")
    office.fates(second.package())
    signer = keys.of(second.db).signer
    for text in (words_of(second), phrase.of_key(signer)[0].upper(), keys.fingerprint(signer)[:7].lower()):
        assert enrolment.named(office.db, ALA, text).signer == signer
    for text in ("", "zz", "00"):
        with pytest.raises(PsmError) as caught:
            enrolment.named(office.db, ALA, text)
        assert caught.value.code == "no-such-key"
    with pytest.raises(PsmError):
        enrolment.named(office.db, BALME, words_of(second))


def test_only_the_whole_fingerprint_counts_as_compared(second: Pc) -> None:
    signer = keys.of(second.db).signer
    words = phrase.of_key(signer)
    assert enrolment.is_whole(signer, " ".join(words))
    assert enrolment.is_whole(signer, keys.fingerprint(signer).lower())
    assert not enrolment.is_whole(signer, " ".join(words[:5]))
    assert not enrolment.is_whole(signer, keys.fingerprint(signer)[:14])


def test_a_revoked_key_stays_out(office: Pc, second: Pc) -> None:
    second.add("Ponte")
    office.fates(second.package())
    office.db.execute("UPDATE trusted_key SET state = 'revoked' WHERE state = 'waiting'")
    office.db.commit()
    with pytest.raises(PsmError) as caught:
        enrolment.approve(office.db, enrolment.named(office.db, ALA, words_of(second)), NOW)
    assert caught.value.code == "key-revoked-stays"
    assert office.titles() == set()


def test_only_the_office_lets_keys_in(ala: Pc) -> None:
    office = trust.keys_of(ala.db, ALA)[0]
    with pytest.raises(PsmError) as caught:
        enrolment.approve(ala.db, office, NOW)
    assert caught.value.code == "office-only"
