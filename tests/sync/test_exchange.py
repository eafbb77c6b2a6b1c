"""The main job: invitation, return, receipt, and back."""

from pathlib import Path

import pytest

from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.undo import UndoLast
from psm_desktop.domain.keys import key_of
from psm_desktop.domain.values import Draft
from psm_desktop.errors import PsmError
from psm_desktop.store import conflicts, exchange, journal, trust
from psm_desktop.store.entries import Birth, Change
from psm_desktop.sync import keys, receipts, returns, status
from tests.sync.world import ALA, BALME, Make, Pc, exchange_all


def test_what_two_communes_record_is_in_the_office_after_their_packages(office: Pc, ala: Pc, balme: Pc) -> None:
    key = ala.add("Ponte del Rio", under="1:2.1", summary=Draft("da scrivere"))
    ala.cost(key, "Lavori", 130_000_00)
    balme.add("Sentiero alto", status="in_progress", progress_pct=40)
    assert office.fates(ala.package(), balme.package()) == ["taken", "taken"]
    assert office.titles() == {"Ponte del Rio", "Sentiero alto"}
    assert [key.commune for code in (ALA, BALME) for key in trust.enrolled(office.db, code)] == [ALA, BALME]


def test_copies_show_the_same_after_returns_and_receipts(office: Pc, ala: Pc) -> None:
    key = ala.add("Ponte", planned_end=Draft("fine estate"))
    cost = ala.cost(key, "Lavori", 100_00)
    exchange_all(office, ala)
    office.change(key, notes="Manca il CUP")
    ala.change(key, title="Ponte nuovo")
    DeleteRow("cost_item", cost).run(ala.hand)
    UndoLast().run(ala.hand)
    exchange_all(office, ala)
    assert ala.shown() == office.shown()
    assert ala.titles() == {"Ponte nuovo"}


def test_a_package_is_confirmed_by_the_receipt_that_covers_it(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    first = ala.package()
    office.receive(first)
    ala.add("Scuola")
    ala.package()
    [received] = ala.receive(office.receipt(ALA))
    assert (received.fate, received.facts["confirmed"]) == ("taken", 1)
    assert [(one.name, one.state) for one in exchange.sent(ala.db, ALA)] == [
        ("ala-ritorno-2.psm", "prepared"),
        (first.name, "confirmed"),
    ]


def test_a_receipt_names_each_file_with_its_fate_once(office: Pc, ala: Pc, tmp_path: Path) -> None:
    ala.add("Ponte")
    good = ala.package()
    broken = tmp_path / "rotto.psm"
    broken.write_bytes(good.read_bytes()[:-1])
    office.receive(good, broken)
    ala.receive(office.receipt(ALA))
    [receipt] = receipts.receipts(ala.db, ALA)
    assert [(one.name, one.fate, one.lines) for one in receipt.files] == [
        (good.name, "taken", 1),
        ("rotto.psm", "package-damaged", 0),
    ]
    assert [one.name for one in receipt.refused] == ["rotto.psm"]
    assert "rotto.psm" in receipt.refused[0].text
    assert receipts.write_receipt(office.db, ALA, office.out("ricevuta")).named == 0
    assert receipt.read_at is None
    receipts.note_read(ala.db, receipt, 7)
    (found,) = receipts.receipts(ala.db, ALA)
    assert found.read_at == 7


def test_without_an_invitation_there_is_no_package(make: Make) -> None:
    pc = make("sola", ALA)
    pc.add("Ponte")
    with pytest.raises(PsmError) as caught:
        pc.package()
    assert caught.value.code == "no-invitation"
    assert "Ala di Stura" in str(caught.value)
    assert exchange.sent(pc.db, ALA) == []


def test_an_invitation_is_for_one_commune_of_a_shared_copy(make: Make, office: Pc) -> None:
    both = make("segretaria", ALA, BALME)
    assert both.fates(office.invite(ALA)) == ["invited"]
    both.add("Ponte")
    assert office.fates(both.package()) == ["taken"]
    both.commune = BALME
    with pytest.raises(PsmError) as caught:
        both.package()
    assert caught.value.code == "no-invitation"
    assert both.fates(office.invite(BALME)) == ["invited"]
    both.add("Sentiero")
    assert office.fates(both.package()) == ["taken"]
    assert office.titles() == {"Ponte", "Sentiero"}


def test_a_package_without_news_is_written_and_says_so(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    exchange_all(office, ala)
    prepared = returns.package(ala.db, ala.hand, ala.out("ritorno"))
    assert prepared.lines == 0
    assert prepared.bytes == prepared.file.stat().st_size
    assert office.fates(prepared.file) == ["known"]


def test_only_what_is_new_is_sent(office: Pc, ala: Pc) -> None:
    for title in ("Ponte", "Scuola", "Tetto"):
        ala.add(title)
    exchange_all(office, ala)
    ala.add("Muro")
    assert returns.package(ala.db, ala.hand, ala.out("ritorno")).lines == 1


def test_receipts_bring_the_offices_lines_and_conflicts_stay_open(office: Pc, ala: Pc) -> None:
    key = ala.add("Ponte")
    exchange_all(office, ala)
    office.change(key, title="Ponte (ufficio)")
    ala.change(key, title="Ponte (Comune)")
    exchange_all(office, ala)
    assert ala.shown() == office.shown()
    values = {one.value for one in conflicts.values(ala.db, "intervention", "title", key)}
    assert values == {"Ponte (ufficio)", "Ponte (Comune)"}


def test_two_pcs_of_a_commune_learn_of_each_other_and_exchange_directly(office: Pc, ala: Pc, make: Make) -> None:
    other = make("ragioneria", ALA)
    other.receive(office.invite(ALA))
    ala.add("Ponte")
    other.add("Scuola")
    assert other.fates(ala.package()) == ["pc-unknown"]
    exchange_all(office, ala, other)
    assert ala.shown() == other.shown() == office.shown()
    ala.add("Muro")
    assert other.fates(ala.package()) == ["taken"]
    other.add("Tetto")
    assert office.fates(other.package()) == ["taken"]  # it relays what the first PC signed
    assert office.titles() == {"Ponte", "Scuola", "Muro", "Tetto"}


def test_a_workbook_read_in_travels_under_the_key_of_who_read_it(office: Pc, ala: Pc) -> None:
    """Its lines have a number of their own, its new rows the number of the workbook as it was written out."""
    key, book, site = ala.add("Ponte"), 5_001, 5_002
    basis = journal.known(ala.db, ALA)
    exchange_all(office, ala)
    for number in (book, site):
        journal.add_site(ala.db, number, ALA)
    entries = [
        Birth("intervention", key_of(book, 1), {"commune": ALA, "title": "Dal foglio"}),
        Birth("cost_item", key_of(book, 2), {"intervention": key_of(book, 1), "label": "Lavori"}),
        Change("intervention", "title", key, "Ponte (dal foglio)"),
    ]
    author = journal.Author(site, "Anna", 1_795_000_000)
    journal.write(ala.db, author, "import-return", entries, basis=basis, import_id=8)
    ala.change(key_of(book, 1), notes="Rivisto")
    exchange_all(office, ala)
    assert ala.shown() == office.shown()
    assert office.titles() == {"Ponte (dal foglio)", "Dal foglio"}
    assert trust.sites_of(office.db, ALA, keys.of(ala.db).signer) == {site, ala.site()}
    office.change(key_of(book, 1), notes="Visto")
    exchange_all(office, ala)
    assert ala.shown() == office.shown()


def test_text_pasted_with_what_no_copy_keeps_does_not_stop_the_package(office: Pc, ala: Pc) -> None:
    key = ala.add("Ponte\0 del Rio", notes="mezzo \ud83d carattere")
    ala.change(key, summary=Draft("\0bozza\0"), place="a\0b")
    assert office.fates(ala.package()) == ["taken"]
    assert office.titles() == {"Ponte del Rio"}
    assert ala.shown() == office.shown()


def test_each_pc_has_its_own_folder_for_keys(
    make: Make, office: Pc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PSM_CONFIG", str(tmp_path / "altro PC"))
    pc = make("ala", ALA)
    monkeypatch.setenv("PSM_CONFIG", str(office.config))
    sent = office.invite(ALA)
    monkeypatch.setenv("PSM_CONFIG", str(tmp_path / "altro PC"))
    pc.receive(sent)
    pc.add("Ponte")
    package = pc.package()
    monkeypatch.setenv("PSM_CONFIG", str(office.config))
    assert office.fates(package) == ["taken"]
    assert len(list((tmp_path / "altro PC" / "copies").glob("*.key"))) == 1


def test_standing_goes_from_to_send_to_prepared_to_confirmed(office: Pc, ala: Pc) -> None:
    key = ala.add("Ponte")
    cost = ala.cost(key, "Lavori", 100_00)
    ala.change(cost, paid_cents=50_00)
    before = status.standing(ala.db, ALA)
    [change] = before.to_send
    assert (change.key, change.title, change.lines, change.is_new) == (key, "Ponte", 3, True)
    assert change.fields == (("intervention", ""), ("cost_item", ""), ("cost_item", "paid_cents"))
    assert (before.lines, before.is_invited, before.is_enrolled) == (3, True, False)
    package = ala.package()
    prepared = status.standing(ala.db, ALA)
    assert (prepared.to_send, len(prepared.waiting_for_receipt)) == ((), 1)
    office.receive(package)
    office.change(key, notes="Visto")
    ala.receive(office.receipt(ALA))
    done = status.standing(ala.db, ALA)
    assert (done.to_send, done.waiting_for_receipt, done.is_enrolled) == ((), [], True)
    assert [one.kind for one in done.unread] == ["receipt"]
    ala.change(key, title="Ponte nuovo")
    [change] = status.standing(ala.db, ALA).to_send
    assert (change.fields, change.is_new) == ((("intervention", "title"),), False)


def test_the_office_can_ask_for_the_last_return_of_each_commune(office: Pc, ala: Pc, balme: Pc) -> None:
    ala.add("Ponte")
    balme.add("Sentiero")
    package = balme.package()
    office.receive(ala.package(), package)
    broken = package.with_name("rotto.psm")
    broken.write_bytes(package.read_bytes()[:-9])
    office.receive(broken)
    found = exchange.last_returns(office.db)
    assert {code: (one.fate, one.lines) for code, one in found.items()} == {
        ALA: ("taken", 1),
        BALME: ("package-damaged", 0),
    }


def test_a_second_key_with_the_same_invitation_waits(make: Make, office: Pc) -> None:
    sent = office.invite(ALA)
    first, second = make("primo", ALA), make("secondo", ALA)
    for pc in (first, second):
        pc.receive(sent)
        pc.add(pc.file.stem)
    assert office.fates(first.package(), second.package()) == ["taken", "key-unknown"]
    assert office.titles() == {"primo"}
    waiting = trust.find(office.db, keys.of(second.db).signer, ALA)
    assert waiting is not None
    assert waiting.state == "waiting"
    assert office.fates(second.package()) == ["key-unknown"]
    second.receive(office.invite(ALA))
    assert office.fates(second.package()) == ["taken"]


def test_a_second_office_is_refused(make: Make, ala: Pc) -> None:
    impostor = make("altro ufficio")
    [received] = ala.receive(impostor.invite(ALA))
    assert received.fate == "other-office"
    assert "telefona" in received.text


def test_receipts_need_a_reader(office: Pc) -> None:
    with pytest.raises(PsmError) as caught:
        office.receipt(ALA)
    assert caught.value.code == "no-reader"


def test_roles_are_kept(office: Pc, ala: Pc) -> None:
    with pytest.raises(PsmError, match="ufficio metropolitano"):
        ala.invite(ALA)
    with pytest.raises(PsmError, match="ufficio metropolitano"):
        ala.receipt(ALA)
    with pytest.raises(PsmError, match="di un Comune"):
        returns.package(office.db, office.hand, office.out("ritorno"))
    with pytest.raises(PsmError, match="312"):
        office.invite("999999")
