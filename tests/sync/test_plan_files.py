"""The office's file for all communes: what it publishes arrives whole, once, in any order, under its key alone."""

from dataclasses import replace

import pytest

from psm_desktop.domain.neighbours import Neighbours
from psm_desktop.domain.plan import Plan
from psm_desktop.errors import PsmError
from psm_desktop.office import publishing
from psm_desktop.readers.parcels import unwrapped
from psm_desktop.store import documents, exchange, plans, seed
from psm_desktop.store.documents import NEIGHBOURS, PLAN, ZONES
from psm_desktop.sync import envelope, inbox, keys
from tests.readers.mails import message, pec
from tests.readers.test_p7m import signed
from tests.sync.plan_world import closed, document, next_plan, published
from tests.sync.world import ALA, BALME, Make, Pc


def held(pc: Pc) -> list[tuple[str, int]]:
    return [(one.kind, one.version) for one in documents.everything(pc.db)]


def test_one_file_brings_the_plan_to_every_commune(office: Pc, ala: Pc, balme: Pc, make: Make) -> None:
    both = make("segretaria", ALA, BALME)
    both.receive(office.invite(ALA))
    file = published(office, next_plan())
    header = envelope.inspect(file.read_bytes())
    assert (header.kind, header.readers, header.plan) == ("plan", 0, 2)
    for pc in (ala, balme, both):
        [read] = pc.receive(file)
        assert (read.fate, read.kind, read.commune) == ("taken", "plan", "")
        assert read.text == "Dall'ufficio, letto: Piano, versione 2 (strategie 6, azioni 13, codici cambiati 1)."
        assert plans.current(pc.db) == next_plan()
        ours, theirs = documents.newest(pc.db, PLAN), documents.newest(office.db, PLAN)
        assert ours is not None
        assert theirs is not None
        assert (ours.content, ours.published_at) == (theirs.content, theirs.published_at)
        [again] = pc.receive(file)
        assert again.fate == "known"
        assert "già qui" in again.text


def test_it_is_listed_in_every_commune_that_reads_it(office: Pc, ala: Pc) -> None:
    file = published(office, next_plan())
    ala.receive(file)
    [one] = [one for one in exchange.arrived(ala.db, ALA) if one.kind == "plan"]
    assert (one.name, one.fate, one.commune) == (file.name, "taken", "")
    [sent] = exchange.sent(office.db, "", "plan")
    assert (sent.name, sent.sha256) == (file.name, one.sha256)


def test_a_look_says_what_it_would_bring_and_writes_nothing(office: Pc, ala: Pc) -> None:
    file = published(office, next_plan())
    before = ala.state(), held(ala)
    found = inbox.look(ala.db, [file], now=next(ala.clock))
    [told] = found.files
    assert told.text == "Porta dall'ufficio: Piano, versione 2 (strategie 6, azioni 13, codici cambiati 1)."
    assert found.is_worth_it
    assert (ala.state(), held(ala)) == before
    assert exchange.arrived(ala.db, ALA)[0].kind == "invitation"


def test_late_and_out_of_order(office: Pc, ala: Pc) -> None:
    second = published(office, next_plan())
    third = published(office, next_plan(next_plan(), "3.1.19"))
    assert ala.fates(third) == ["taken"]
    assert plans.current(ala.db).version == 3
    assert plans.version(ala.db, 2) == next_plan()  # a file holds all versions: their crosswalks belong together
    assert ala.fates(second) == ["known"]
    assert plans.current(ala.db).version == 3


def test_an_older_version_alone_is_kept_and_changes_nothing_that_counts(office: Pc, ala: Pc) -> None:
    third, second = document(version=3), document(version=2)
    assert ala.fates(closed(office, [third])) == ["taken"]
    [read] = ala.receive(closed(office, [second]))
    assert read.fate == "taken"
    assert "già superata da una più nuova" in read.text
    assert plans.current(ala.db).version == 3
    assert plans.version(ala.db, 2) is not None


def test_before_an_invitation_it_waits_and_then_comes_in_by_itself(office: Pc, make: Make) -> None:
    pc, file = make("ala", ALA), published(office, next_plan())
    [waiting] = pc.receive(file)
    assert waiting.fate == "no-office-yet"
    assert "l'invito" in waiting.text
    assert plans.current(pc.db).version == 1
    assert [one.fate for one in pc.receive(office.invite(ALA))] == ["invited", "taken"]
    assert plans.current(pc.db).version == 2


def test_in_one_pile_the_invitation_comes_first(office: Pc, make: Make) -> None:
    pc, file = make("ala", ALA), published(office, next_plan())
    assert pc.fates(file, office.invite(ALA)) == ["taken", "invited"]


def test_all_ways_in(office: Pc, ala: Pc, balme: Pc) -> None:
    data = published(office, next_plan()).read_bytes()
    mail = pec(message(("piano.psm", data))).as_bytes()
    [read] = inbox.receive(ala.db, unwrapped("posta.eml", mail), now=next(ala.clock))
    assert (read.fate, read.inside) == ("taken", "posta.eml")
    [read] = inbox.receive(balme.db, unwrapped("piano.psm.p7m", signed(data)), now=next(balme.clock))
    assert read.fate == "taken"
    assert "già qui" in inbox.receive(balme.db, unwrapped("piano.psm", data), now=next(balme.clock))[0].text


def test_a_restored_copy_reads_it_again(office: Pc, ala: Pc) -> None:
    kept = ala.safety_copy()
    file = published(office, next_plan())
    ala.receive(file)
    ala.put_back(kept)
    assert plans.current(ala.db).version == 1
    assert ala.fates(file) == ["taken"]
    assert plans.current(ala.db).version == 2


def test_what_communes_do_travels_with_it_without_persons(office: Pc, ala: Pc, balme: Pc) -> None:
    ready = {"under": "1:3.1.1", "status": "in_progress", "implementing_body": "Comune", "is_ready": 1}
    key = ala.add("Ponte del Rio", responsible_officer="Maria Rossi", notes="Da tacere", **ready)
    ala.cost(key, "Lavori", 100_00)
    ala.add("Bozza di cui non si parla", under="1:3.1.1")
    ala.add("Con qualcosa da correggere", planned_start="2026-05-01", planned_end="2026-01-01", **ready)
    office.receive(ala.package())
    file = published(office, next_plan())
    assert balme.fates(file) == ["taken"]
    found = documents.newest(balme.db, NEIGHBOURS)
    assert found is not None
    told = Neighbours.from_json(found.content.decode())
    [row] = told.of("3")
    assert (row.commune, row.title, row.status, row.amount_cents) == (ALA, "Ponte del Rio", "in_progress", 100_00)
    assert (told.plan, list(told.under)) == (2, ["3.1.19"])  # under the code the new version gives it
    assert told.of("3", besides=ALA) == []
    plain = found.content.decode()
    assert not [word for word in ("Rossi", "tacere", "Bozza", "correggere") if word in plain]
    before = held(office)
    published(office)
    assert held(office) == before  # nothing has changed: no further version


def test_what_a_newer_program_publishes_is_kept_whole(office: Pc, ala: Pc) -> None:
    [read] = ala.receive(
        closed(office, [document("clima", 7, b"\x00\xff"), document(ZONES, 1, b'{"zones":{"001003":"9"}}')])
    )
    assert read.fate == "taken"
    assert "«clima», versione 7" in read.text
    assert "zone omogenee, versione 1 (Comuni 1)" in read.text
    assert held(ala) == [("clima", 7), ("plan", 1), ("zones", 1)]


def test_nothing_to_publish_is_said(office: Pc, ala: Pc) -> None:
    for pc, code in ((office, "nothing-to-publish"), (ala, "office-only")):
        with pytest.raises(PsmError) as caught:
            published(pc)
        assert caught.value.code == code
        assert str(caught.value)


def test_where_the_file_cannot_be_written_it_can_be_made_again(office: Pc, ala: Pc) -> None:
    plans.add_draft(office.db, next_plan(), 1)
    away = office.file.parent / "chiavetta" / "piano.psm"
    with pytest.raises(PsmError) as caught:
        publishing.publish(office.db, away, next(office.clock))
    assert caught.value.code == "package-not-written"
    assert ala.fates(published(office)) == ["taken"]
    assert plans.current(ala.db).version == 2


def test_a_plan_says_its_training_and_a_handover_takes_it_along(office: Pc, ala: Pc, make: Make) -> None:
    school = make("scuola", training=True)
    assert ala.fates(published(school, next_plan())) == ["training-file"]
    prova = make("prova", ALA, training=True)
    prova.receive(school.invite(ALA))
    assert prova.fates(published(school)) == ["taken"]
    made_up: Plan = replace(next_plan(), is_training=True)
    assert ala.fates(closed(office, [document(content=made_up.to_json().encode())])) == ["training-file"]
    assert keys.of(prova.db).signer != keys.of(ala.db).signer
    assert plans.current(ala.db) == seed.plan()
