"""An invitation by letter: the file knows the secret's check only, and nobody is trusted before the words fit."""

from pathlib import Path

import pytest

from psm_desktop.errors import PsmError
from psm_desktop.store import exchange, trust
from psm_desktop.sync import envelope, inbox, invitation, keys, phrase, status
from psm_desktop.sync.incoming import Received
from tests.sync.world import ALA, BALME, NOW, Make, Pc


def by_letter(office: Pc, commune: str) -> tuple[Path, bytes]:
    """A file, and the secret its letter would carry."""
    secrets: list[bytes] = []
    out = office.out("invito")
    invitation.invite(office.db, commune, out, next(office.clock), secrets.append)
    return out, secrets[0]


def read(pc: Pc, *paths: Path, typed: bytes | None = None) -> list[Received]:
    return inbox.receive(pc.db, paths, now=next(pc.clock), typed=typed)


def test_the_file_does_not_carry_the_secret(office: Pc) -> None:
    file, secret = by_letter(office, ALA)
    _, payload = envelope.open_(file.read_bytes(), keys.of(office.db))
    assert isinstance(payload, dict)
    assert sorted(payload) == ["check", "sealing"]
    assert secret not in payload.values()


def test_without_words_the_file_is_kept_and_nobody_trusted(office: Pc, make: Make) -> None:
    ala = make("ala", ALA)
    file, _ = by_letter(office, ALA)
    [told] = read(ala, file)
    assert (told.fate, told.is_good) == ("words-needed", False)
    assert "dodici parole" in told.text
    assert trust.office_key(ala.db) is None
    assert not status.standing(ala.db, ALA).is_invited
    assert len(exchange.waiting(ala.db, inbox.FOR_WORDS)) == 1


def test_the_words_finish_what_the_file_began(office: Pc, make: Make) -> None:
    ala = make("ala", ALA)
    file, secret = by_letter(office, ALA)
    read(ala, file)
    typed = phrase.secret_of(" ".join(phrase.of_secret(secret)))
    assert [one.fate for one in read(ala, typed=typed)] == ["invited"]  # the file itself is gone by now
    ala.add("Ponte")
    assert office.fates(ala.package()) == ["taken"]
    assert ala.fates(office.receipt(ALA)) == ["taken"]
    assert trust.invitations(office.db, ALA)[0].used_at is not None


def test_read_again_it_asks_no_words(office: Pc, make: Make) -> None:
    ala = make("ala", ALA)
    file, secret = by_letter(office, ALA)
    assert [one.fate for one in read(ala, file, typed=secret)] == ["invited"]
    assert [one.fate for one in read(ala, file)] == ["invited"]


def test_words_of_another_letter_are_told_and_the_right_ones_still_count(office: Pc, make: Make) -> None:
    ala = make("ala", ALA)
    file, secret = by_letter(office, ALA)
    _, of_balme = by_letter(office, BALME)
    assert [one.fate for one in read(ala, file, typed=of_balme)] == ["words-of-another"]
    assert trust.office_key(ala.db) is None
    assert [one.fate for one in read(ala, typed=secret)] == ["invited"]
    assert exchange.waiting(ala.db, inbox.FOR_WORDS) == []


def test_a_file_of_somebody_else_does_not_fit_the_letter(office: Pc, make: Make) -> None:
    """Who makes up an office of their own does not know the secret of the letter."""
    ala, stranger = make("ala", ALA), make("altro")
    _, secret = by_letter(office, ALA)
    false, _ = by_letter(stranger, ALA)
    assert [one.fate for one in read(ala, false, typed=secret)] == ["words-of-another"]
    assert trust.office_key(ala.db) is None


def test_an_invitation_without_secret_and_check_is_damaged(office: Pc, make: Make) -> None:
    ala, pair, out = make("ala", ALA), keys.of(office.db), office.out("invito")
    header = envelope.inspect(by_letter(office, ALA)[0].read_bytes())
    for told in ({}, {"check": b"corto"}, {"secret": b"corto", "check": bytes(16)}):
        out.write_bytes(envelope.close(header, {"sealing": pair.sealing} | told, pair))
        assert [one.fate for one in read(ala, out, typed=bytes(16))] == ["package-damaged"]
    assert trust.office_key(ala.db) is None


def test_a_letter_that_cannot_be_written_invites_nobody(office: Pc) -> None:
    def full(_secret: bytes) -> None:
        raise PsmError("disk-full", name="lettera.pdf")

    out = office.out("invito")
    with pytest.raises(PsmError):
        invitation.invite(office.db, ALA, out, NOW, full)
    assert trust.invitations(office.db, ALA) == []
    assert not out.exists()


def test_a_withdrawn_invitation_lets_nobody_in(office: Pc, make: Make) -> None:
    ala = make("ala", ALA)
    file, secret = by_letter(office, ALA)
    read(ala, file, typed=secret)
    assert invitation.withdraw(office.db, ALA) == 1
    assert invitation.withdraw(office.db, ALA) == 0
    assert office.fates(ala.package()) == ["key-unknown"]
    assert invitation.written(office.db, file) is None
