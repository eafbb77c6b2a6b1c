"""All invitations in one go: files and letters in one folder, none twice, stopped and gone on with."""

import sqlite3
from pathlib import Path

import pytest

from psm_desktop.errors import PsmError
from psm_desktop.office import invitations
from psm_desktop.office.invitations import LETTERS, TOGETHER, Invited
from psm_desktop.store import copies, seed, trust
from psm_desktop.sync import envelope, inbox, invitation, keys, phrase
from tests.office.conftest import NOW
from tests.reports import pdf_text

SOME = ("001001", "001003", "001019", "001272")


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four communes: each letter takes its time to draw."""
    some = tuple(seed.commune(code) for code in SOME)
    monkeypatch.setattr(seed, "communes", lambda: some)


def go(db: sqlite3.Connection, folder: Path) -> Invited:
    made = Invited(folder)
    invitations.invite_all(db, folder, made, now=NOW)
    return made


def words_in(letter: Path) -> list[str]:
    [page] = pdf_text.pages(letter.read_bytes())
    listed = page[page.index("Le dodici parole") : page.index("Da sapere")]
    return list(phrase.typed_words(listed)[3:])


def test_each_commune_has_a_file_and_a_letter_and_all_letters_lie_together(
    office: sqlite3.Connection, tmp_path: Path
) -> None:
    made = go(office, tmp_path / "inviti")
    assert (made.made, made.there, made.enrolled) == (list(SOME), [], [])
    files = sorted((tmp_path / "inviti").glob("*.psm"))
    assert [envelope.inspect(file.read_bytes()).commune for file in files] == list(SOME)
    assert made.letters == tmp_path / "inviti" / LETTERS / TOGETHER
    assert len(list((tmp_path / "inviti" / LETTERS).glob("lettera-*.pdf"))) == len(SOME)
    pages = pdf_text.pages(made.letters.read_bytes())
    assert [page.count("pagina 1 di 1") for page in pages] == [1] * len(SOME)


def test_the_words_of_the_letter_open_the_file(office: sqlite3.Connection, tmp_path: Path) -> None:
    folder = tmp_path / "inviti"
    go(office, folder)
    words = words_in(folder / LETTERS / "lettera-001003-ala-di-stura.pdf")
    file = tmp_path / "ala.psmdb"
    copies.create(file, seed.plan(), officer="Rossi", made_at=NOW, communes=("001003",), is_training=True)
    db = copies.connect(file)
    typed = phrase.secret_of(" ".join(words))
    [told] = inbox.receive(db, [folder / "invito-001003-ala-di-stura.psm"], now=NOW, typed=typed)
    db.close()
    assert told.fate == "invited"


def test_again_it_makes_nothing_twice(office: sqlite3.Connection, tmp_path: Path) -> None:
    folder = tmp_path / "inviti"
    go(office, folder)
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    made = go(office, folder)
    assert (made.made, made.there) == ([], list(SOME))
    assert {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before
    assert len(trust.open_invitations(office)) == len(SOME)


def test_what_was_lost_is_written_again_with_the_same_words(office: sqlite3.Connection, tmp_path: Path) -> None:
    folder = tmp_path / "inviti"
    go(office, folder)
    letter, file = folder / LETTERS / "lettera-001003-ala-di-stura.pdf", folder / "invito-001019-balme.psm"
    before = letter.read_bytes(), file.read_bytes()
    letter.unlink()
    file.unlink()
    made = go(office, folder)
    assert made.made == ["001003", "001019"]
    assert (letter.read_bytes(), file.read_bytes()) == before
    elsewhere = go(office, tmp_path / "altrove")
    assert elsewhere.made == list(SOME)
    assert len(trust.open_invitations(office)) == len(SOME)


def test_stopped_it_leaves_whole_files_and_goes_on_later(office: sqlite3.Connection, tmp_path: Path) -> None:
    folder, made = tmp_path / "inviti", Invited(tmp_path / "inviti")

    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise Stopped

    with pytest.raises(Stopped):
        invitations.invite_all(office, folder, made, stop, NOW)
    assert made.made == list(SOME[:2])
    assert made.letters is None
    assert len(trust.open_invitations(office)) == 2
    rest = go(office, folder)
    assert (rest.made, rest.there) == (list(SOME[2:]), list(SOME[:2]))
    assert rest.letters is not None
    assert len(pdf_text.pages(rest.letters.read_bytes())) == len(SOME)


def test_who_is_enrolled_needs_no_invitation(office: sqlite3.Connection, tmp_path: Path) -> None:
    signer = b"\1" * 32
    with office:
        trust.keep(office, trust.TrustedKey(signer, "001003", trust.ENROLLED, b"\2" * 32, since=NOW))
    made = go(office, tmp_path / "inviti")
    assert made.enrolled == ["001003"]
    assert "001003" not in made.made


def test_a_withdrawn_invitation_is_made_anew(office: sqlite3.Connection, tmp_path: Path) -> None:
    folder = tmp_path / "inviti"
    go(office, folder)
    [before] = invitation.still_open(office, "001003")
    invitation.withdraw(office, "001003")
    made = go(office, folder)
    assert made.made == ["001003"]
    [after] = invitation.still_open(office, "001003")
    assert after.secret != before.secret
    assert invitation.written(office, folder / "invito-001003-ala-di-stura.psm") == after


def test_one_invitation_with_its_letter(office: sqlite3.Connection, tmp_path: Path) -> None:
    out, letter = tmp_path / "invito.psm", tmp_path / "lettera.pdf"
    invitations.invite(office, "001003", out, letter, NOW)
    [one] = invitation.still_open(office, "001003")
    assert tuple(words_in(letter)) == phrase.of_secret(one.secret)
    told = envelope.open_(out.read_bytes(), keys.of(office))[1]
    assert isinstance(told, dict)
    assert "secret" not in told
    with pytest.raises(PsmError):
        invitations.invite(office, "001003", out, out, NOW)


def test_a_folder_that_cannot_be_made_invites_nobody(office: sqlite3.Connection, tmp_path: Path) -> None:
    (tmp_path / "inviti").write_text("un file")
    with pytest.raises(PsmError):
        go(office, tmp_path / "inviti")
    assert trust.open_invitations(office) == []
