"""Communes that went into another: keys of the new code write under the old one, whatever comes first."""

from dataclasses import replace
from datetime import timedelta

import pytest

from psm_desktop.commands.add_commune import add_commune
from psm_desktop.domain.mergers import Mergers, Named
from psm_desktop.office import publishing
from psm_desktop.store import backup, communes, copies, documents, plans, trust
from psm_desktop.store.documents import COMMUNES
from psm_desktop.sync import enrolment, envelope, inbox, invitation, keys, returns, revocation
from tests.sync.mergers import BOTH, NEW, TODAY, list_of, load, published
from tests.sync.plan_world import closed, document
from tests.sync.world import ALA, BALME, NOW, Make, Pc

DAY_S = 86_400


def hold(pc: Pc, code: str) -> Pc:
    """One more commune in its copy; the same PC at work under it."""
    add_commune(pc.db, communes.one(pc.db, code))
    return turn_to(pc, code)


def turn_to(pc: Pc, code: str) -> Pc:
    """The same PC at work under another of its communes."""
    return replace(pc, commune=code)


@pytest.fixture
def merged(office: Pc, ala: Pc) -> Pc:
    """Ala's PC, which took over the new commune: it has read the list, is invited and known under the new code."""
    ala.add("Ponte di Ala")
    office.receive(ala.package())
    assert ala.fates(published(office)) == ["taken"]
    new = hold(ala, NEW)
    assert ala.fates(office.invite(NEW)) == ["invited"]
    new.add("Scuola unica")
    assert office.fates(new.package()) == ["taken"]
    assert ala.fates(office.receipt(NEW)) == ["taken"]
    return ala


def codes_of(pc: Pc) -> dict[str, str]:
    return dict(pc.db.execute("SELECT title, commune FROM intervention"))


def states(pc: Pc, of: Pc) -> dict[str, str]:
    """What a copy knows of another's key: code -> state."""
    found = pc.db.execute("SELECT commune, state FROM trusted_key WHERE signer = ?", (keys.of(of.db).signer,))
    return dict(found)


def test_the_new_commune_writes_in_the_rows_of_the_other_old_one(office: Pc, balme: Pc, merged: Pc) -> None:
    key = balme.add("Rifugio")
    assert office.fates(balme.package()) == ["taken"]
    heir = hold(merged, BALME)
    assert office.fates(heir.package()) == ["known"], "without an invitation of its own"
    assert merged.fates(office.receipt(BALME)) == ["taken"]
    heir.change(key, title="Rifugio, tetto nuovo")
    heir.add("Sentiero")
    assert office.fates(heir.package()) == ["taken"]
    assert codes_of(office) == {
        "Ponte di Ala": ALA,
        "Scuola unica": NEW,
        "Rifugio, tetto nuovo": BALME,
        "Sentiero": BALME,
    }
    assert balme.fates(office.receipt(BALME)) == ["taken"], "the old commune's own PC, which has no list, follows"
    assert balme.titles() == {"Rifugio, tetto nuovo", "Sentiero"}
    balme.change(key, summary="Ancora di Balme")
    assert office.fates(balme.package()) == ["taken"], "its key stays valid until somebody revokes it"


def test_no_right_goes_the_other_way(office: Pc, balme: Pc, merged: Pc) -> None:
    assert balme.fates(published(office)) == ["taken"]
    office_key = trust.office_key(balme.db)
    assert office_key is not None
    for code in (NEW, ALA):
        intruder = hold(balme, code)
        trust.keep(balme.db, replace(office_key, commune=code))
        intruder.add("Fuori posto")
        assert office.fates(intruder.package()) == ["key-unknown"]
    assert "Fuori posto" not in office.titles()


@pytest.fixture
def heir(office: Pc, make: Make) -> Pc:
    """A PC at work under an old code without an invitation; the office knows it under the new one."""
    pc = make("nuovo", BALME)
    assert pc.fates(office.invite(BALME)) == ["invited"]
    invitation.withdraw(office.db, BALME)
    signer = keys.of(pc.db).signer
    trust.keep(office.db, trust.TrustedKey(signer, NEW, trust.ENROLLED, keys.sealing_of(signer), since=NOW))
    office.db.commit()
    return pc


def test_what_came_before_the_list_is_taken_with_it(office: Pc, heir: Pc) -> None:
    """The heir's clock is ahead, or the office loads the list late: the file waits and goes in by itself."""
    heir.add("Sentiero")
    assert office.fates(heir.package()) == ["key-unknown"]
    load(office, BOTH)
    assert office.fates() == [], "a draft counts nowhere"
    done = publishing.publish(office.db, office.out("piano"), next(office.clock))
    assert [one.fate for one in done.read] == ["taken"]
    assert [one.reason for one in backup.made(office.file)] == ["prima-di-ricevere"]
    assert office.titles() == {"Sentiero"}
    assert states(office, heir) == {ALA: "enrolled", BALME: "enrolled", NEW: "enrolled"}


def test_a_key_is_let_in_on_the_day_and_not_before(office: Pc, heir: Pc) -> None:
    published(office, list_of(ALA, BALME, since=TODAY + timedelta(days=3)))
    heir.add("Sentiero")
    assert office.fates(heir.package()) == ["key-unknown"]
    office.clock = iter(range(NOW + 3 * DAY_S, NOW + 4 * DAY_S))
    assert office.fates() == ["taken"], "the day has come: what waited goes in with the next look"
    office.clock = iter(range(NOW, NOW + DAY_S))
    heir.add("Malga")
    assert office.fates(heir.package()) == ["taken"], "a clock turned back takes nobody out again"


def test_one_pile_holds_the_key_and_what_needs_it(office: Pc, merged: Pc, make: Make) -> None:
    """A further PC of the new commune: its first file under the old code stands before the one that enrols it."""
    other = make("secondo", BALME)
    other.receive(published(office), office.invite(BALME))
    invitation.withdraw(office.db, BALME)
    new = hold(other, NEW)
    other.receive(office.invite(NEW))
    other.add("Sentiero")
    new.add("Palestra")
    pile = other.package(), new.package()
    looked = inbox.look(office.db, pile, now=next(office.clock))
    assert [one.fate for one in looked.files] == ["taken", "taken"]
    assert office.fates(*pile) == ["taken", "taken"]
    assert {"Sentiero", "Palestra"} <= office.titles()


def test_a_key_revoked_for_the_new_code_is_revoked_for_the_old_ones(office: Pc, balme: Pc, merged: Pc) -> None:
    balme.add("Rifugio")
    office.receive(balme.package())
    heir = hold(merged, BALME)
    assert office.fates(heir.package()) == ["known"]
    key = enrolment.known(office.db, NEW, keys.of(merged.db).signer)
    revocation.revoke(office.db, key, next(office.clock))
    assert states(office, merged) == {ALA: "revoked", BALME: "revoked", NEW: "revoked"}
    heir.add("Dopo")
    assert office.fates(heir.package()) == ["key-revoked"]
    office.fates()
    assert states(office, merged)[BALME] == "revoked", "it is not let in again"
    assert states(office, balme) == {BALME: "enrolled"}


def test_a_key_revoked_for_an_old_code_alone_stays_out_of_it(office: Pc, balme: Pc, merged: Pc) -> None:
    key = enrolment.known(office.db, BALME, keys.of(merged.db).signer)
    revocation.revoke(office.db, key, next(office.clock))
    office.fates()
    published(office, list_of(ALA, BALME))
    assert states(office, merged) == {ALA: "enrolled", BALME: "revoked", NEW: "enrolled"}


def test_another_pc_takes_its_lines_by_the_list_alone(office: Pc, balme: Pc, merged: Pc, make: Make) -> None:
    """Two PCs of the new commune exchange under an old code, before any receipt of that code names them."""
    other = make("secondo", ALA)
    other.receive(office.invite(ALA))
    other.receive(published(office))
    new = hold(other, NEW)
    other.receive(office.invite(NEW))
    office.receive(other.package(), new.package())
    for pc in (merged, other):
        hold(pc, BALME)
        assert set(pc.fates(office.receipt(NEW))) <= {"taken", "known"}
    heir = turn_to(merged, BALME)
    heir.add("Sentiero")
    assert other.fates(heir.package()) == ["taken"]
    assert "Sentiero" in other.titles()


def test_receipts_of_an_old_code_do_not_begin_anew_for_who_never_writes_there(
    office: Pc, balme: Pc, merged: Pc
) -> None:
    for _ in range(2):
        balme.add("Rifugio")
        office.receive(balme.package())
        receipt = office.receipt(BALME)
        balme.receive(receipt)
    assert envelope.inspect(receipt.read_bytes()).readers == 1
    assert sum(upto - base for _, base, upto in envelope.inspect(receipt.read_bytes()).span) == 0


def test_a_copy_lets_in_only_under_codes_it_holds(office: Pc, balme: Pc, merged: Pc) -> None:
    assert copies.about(merged.db).communes == (ALA, NEW)
    assert BALME not in {code for (code,) in merged.db.execute("SELECT commune FROM trusted_key")}


ONE = list_of(ALA)
NONE = {
    "a code without its zeros": ONE.to_json().replace(NEW, "1900"),
    "two successors": Mergers((*ONE.all, *list_of(ALA, new=BALME).all), {**ONE.names, BALME: Named("Balme")}).to_json(),
    "no name": Mergers(ONE.all, {}).to_json(),
    "a circle": Mergers((*ONE.all, *list_of(NEW, new=ALA).all), {**ONE.names, ALA: Named("Ala")}).to_json(),
    "a day that does not exist": ONE.to_json().replace(TODAY.isoformat(), "2026-02-30"),
    "no JSON": "{",
}


def test_a_list_that_does_not_hold_refuses_its_file_whole(office: Pc, ala: Pc) -> None:
    for wrong, content in NONE.items():
        file = closed(office, [document(), document(COMMUNES, 1, content.encode())])
        [read] = ala.receive(file)
        assert (read.fate, documents.newest(ala.db, COMMUNES)) == ("package-newer", None), wrong
        assert plans.current(ala.db).version == 1, "nothing of the file is taken"
    assert communes.name(ala.db, NEW) == NEW


def test_only_the_offices_key_publishes_a_list(ala: Pc, balme: Pc) -> None:
    [read] = ala.receive(closed(balme, [document(COMMUNES, 1, BOTH.to_json().encode())]))
    assert read.fate == "plan-not-office"
    assert communes.mergers(ala.db) == communes.NONE


def test_keys_of_the_newest_write_under_every_code_before(office: Pc, heir: Pc) -> None:
    newest = "001901"
    signer = keys.of(heir.db).signer
    office.db.execute("UPDATE trusted_key SET commune = ? WHERE commune = ?", (newest, NEW))
    office.db.commit()
    chain = (*list_of(BALME).all, *list_of(NEW, new=newest).all)
    published(office, Mergers(chain, {NEW: Named("Comune di prova"), newest: Named("Comune di prova due")}))
    assert {code for code, state in states(office, heir).items() if state == "enrolled"} == {BALME, NEW, newest}
    assert trust.find(office.db, signer, ALA) is None


def test_lines_passed_on_before_the_day_are_taken_on_it(office: Pc, balme: Pc, ala: Pc) -> None:
    """Two PCs of the new commune whose clocks are ahead exchange under an old code; the office takes it in time."""
    list_file = published(office, list_of(ALA, BALME, since=TODAY + timedelta(days=2)))
    for pc in (ala, balme):
        pc.receive(list_file)
        new = hold(pc, NEW)
        pc.receive(office.invite(NEW))
        assert office.fates(pc.package(), new.package()) == ["known", "known"]
    balme.receive(office.receipt(BALME))
    for pc in (ala, balme):
        pc.receive(office.receipt(NEW))
        pc.clock = iter(range(NOW + 3 * DAY_S, NOW + 4 * DAY_S))
    writer = hold(ala, BALME)
    writer.add("Sentiero")
    assert balme.fates(writer.package()) == ["taken"]
    assert office.fates(balme.package()) == ["outside"]
    office.clock = iter(range(NOW + 3 * DAY_S, NOW + 4 * DAY_S))
    assert office.fates() == ["taken"]
    assert office.titles() == {"Sentiero"}


def test_a_copy_begun_from_an_invitation_of_a_new_commune_has_its_name_with_the_list(office: Pc, make: Make) -> None:
    list_file = published(office)
    pc = make("nuovo", NEW)
    assert pc.fates(office.invite(NEW)) == ["invited"]
    assert communes.one(pc.db, NEW).name == NEW
    pc.add("Scuola")
    assert office.fates(pc.package()) == ["taken"]
    assert pc.fates(list_file) == ["taken"]
    assert communes.one(pc.db, NEW).name == "Comune di prova"


def test_before_its_own_invitation_a_further_commune_has_no_package_to_enclose_or_weigh(ala: Pc) -> None:
    balme = hold(ala, BALME)
    balme.add("Rifugio")
    assert returns.enclosed(ala.db, balme.hand) is None
    assert returns.weighed(ala.db, balme.hand) is None
    assert returns.enclosed(ala.db, ala.hand) is not None
