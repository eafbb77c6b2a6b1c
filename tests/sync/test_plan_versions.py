"""Numbers of what the office publishes: a mistake does not lock the plan, a restored office goes on by itself."""

import pytest

from psm_desktop.domain.zones import Zones
from psm_desktop.office import publishing
from psm_desktop.store import documents, plans
from psm_desktop.store.documents import NEIGHBOURS, PLAN, ZONES, Elsewhere
from psm_desktop.sync import documents_held, plan_files
from psm_desktop.sync.damaged import Damaged
from tests.sync.plan_world import closed, document, next_plan, published
from tests.sync.test_plan_files_hostile import refused
from tests.sync.world import ALA, Pc, exchange_all

READY = {"under": "1:3.1.1", "status": "in_progress", "implementing_body": "Comune", "is_ready": 1}


def zones(pc: Pc, number: str) -> None:
    documents.add_draft(pc.db, ZONES, Zones({ALA: number}).to_json().encode(), next(pc.clock))


def counts(pc: Pc) -> dict[str, int]:
    return {one.kind: one.version for one in documents.everything(pc.db) if one.state != documents.DRAFT}


def test_a_version_far_ahead_is_refused_whole(office: Pc, ala: Pc) -> None:
    """Had it been taken, no version of the office would ever count again."""
    for kind in (PLAN, "clima"):
        content = None if kind == PLAN else b"x"
        refused(ala, closed(office, [document(kind, 999_999, content)]), "document-jumps")
    steps = [document("clima", version, b"x") for version in (10_000, 20_000, 30_000)]
    assert ala.fates(closed(office, [steps[2], steps[0], steps[1]])) == ["taken"], "nothing is left out on the way"
    refused(ala, closed(office, [document("clima", 40_001, b"x")]), "document-jumps")


def test_the_last_version_an_older_program_knew_has_a_next_one(office: Pc, ala: Pc) -> None:
    ala.db.execute("INSERT INTO document VALUES ('clima', 999999, x'00', 'published', 1, 1)")
    assert ala.fates(closed(office, [document("clima", 1_000_000, b"x")])) == ["taken"]


@pytest.fixture
def forgot(office: Pc, ala: Pc) -> Pc:
    """An office turned back to before its last file, which a commune has read: plan 2, zones 1, what communes do."""
    key = ala.add("Ponte", **READY)
    exchange_all(office, ala)
    kept = office.safety_copy()
    zones(office, "9")
    assert ala.fates(published(office, next_plan())) == ["taken"]
    assert counts(ala) == {PLAN: 2, ZONES: 1, NEIGHBOURS: 1}
    office.put_back(kept)
    ala.change(key, title="Ponte vecchio")
    return office


def test_a_restored_office_learns_from_returns_what_is_out_and_goes_on(forgot: Pc, ala: Pc) -> None:
    office = forgot
    plans.add_draft(office.db, next_plan(old="3.1.2"), 1)
    zones(office, "8")
    assert publishing.look(office.db).elsewhere == ()
    assert office.fates(ala.package()) == ["taken"]
    assert publishing.look(office.db).elsewhere == (Elsewhere(PLAN, 2, False, ALA), Elsewhere(ZONES, 1, False, ALA))
    file = published(office)
    assert counts(office) == {PLAN: 3, ZONES: 2, NEIGHBOURS: 2}
    assert plans.current(office.db).version == 3
    assert ala.fates(file) == ["taken"]
    assert counts(ala) == {PLAN: 3, ZONES: 2, NEIGHBOURS: 2}
    assert office.fates(ala.package()) == ["known"]
    assert publishing.look(office.db).elsewhere == ()


def test_two_texts_of_one_version_are_both_left_behind(forgot: Pc, ala: Pc, balme: Pc) -> None:
    """The office published again before it knew: who has the first text refuses the second, until a later one comes."""
    office = forgot
    plans.add_draft(office.db, next_plan(old="3.1.2"), 1)
    zones(office, "8")
    second = published(office)
    assert balme.fates(second) == ["taken"]
    refused(ala, second, "document-differs")
    assert office.fates(ala.package(), balme.package()) == ["taken", "known"]
    assert [one for one in publishing.look(office.db).elsewhere if one.is_here] == [
        Elsewhere(PLAN, 2, True, ALA),
        Elsewhere(ZONES, 1, True, ALA),
    ]
    third = published(office)
    for pc in (ala, balme):
        assert pc.fates(third) == ["taken"]
        assert counts(pc) == {PLAN: 3, ZONES: 2, NEIGHBOURS: 2}
        assert plans.current(pc.db) == plans.current(office.db)
    assert plans.current(office.db).crosswalk == ()


def test_what_is_lost_is_not_taken_back_by_itself(forgot: Pc, ala: Pc) -> None:
    """Without a draft nothing is published over a version the office does not know: a person decides."""
    office = forgot
    office.fates(ala.package())
    published(office)
    assert counts(office) == {PLAN: 1, NEIGHBOURS: 2}


@pytest.mark.parametrize("version", [102, 500_000_000])
def test_a_commune_that_lies_cannot_drive_the_numbers_away(office: Pc, ala: Pc, version: int) -> None:
    told = [[PLAN, version, bytes(8)]]
    assert documents_held.unlike_ours(office.db, documents_held.heard([[PLAN, 101, bytes(8)]])) != {}
    assert documents_held.unlike_ours(office.db, documents_held.heard(told)) == {}


@pytest.mark.parametrize(
    "told",
    [
        7,
        [7],
        [[PLAN, 2]],
        [[PLAN, 0, bytes(8)]],
        [[PLAN, 1 << 40, bytes(8)]],
        [[PLAN, 2, bytes(7)]],
        [[5, 2, bytes(8)]],
        [["x" * 41, 2, bytes(8)]],
        [[PLAN, 2, bytes(8)]] * 101,
    ],
)
def test_what_nobody_would_say_of_documents_is_damaged(told: object) -> None:
    with pytest.raises(Damaged):
        documents_held.heard(told)


def test_where_nothing_was_published_nothing_is_said(office: Pc, ala: Pc) -> None:
    assert documents_held.said(ala.db) == {}
    ala.fates(published(office, next_plan()))
    [[kind, version, begins]] = documents_held.said(ala.db)["documents"]  # type: ignore[misc]
    newest = documents.newest(ala.db, PLAN)
    assert newest is not None
    assert (kind, version, begins.hex()) == (PLAN, 2, newest.sha256[:16])


def test_an_office_reads_its_own_file_and_has_again_what_it_forgot(forgot: Pc, ala: Pc, office: Pc) -> None:
    """As a commune still has it, beside a draft that was begun meanwhile."""
    lost = {one.kind: one for one in documents.everything(ala.db)}
    file = closed(office, [one for one in lost.values() if one.state == documents.PUBLISHED])
    plans.add_draft(office.db, next_plan(old="3.1.2"), 1)
    zones(office, "8")
    [read] = office.receive(file)
    assert read.fate == "taken"
    assert "Piano, versione 2" in read.text
    for kind in (PLAN, ZONES, NEIGHBOURS):
        found = documents.newest(office.db, kind)
        assert found is not None
        assert found.content == lost[kind].content

    draft, waiting = plans.draft(office.db), documents.draft(office.db, ZONES)
    assert draft is not None
    assert waiting is not None
    assert (draft.version, waiting.version) == (3, 2)
    office.fates(ala.package())
    assert publishing.look(office.db).elsewhere == ()
    assert office.fates(file) == ["known"]


def test_a_file_of_the_office_that_differs_is_refused_there_too(office: Pc) -> None:
    published(office, next_plan())
    refused(office, closed(office, [document(content=next_plan(old="3.1.2").to_json().encode())]), "document-differs")


def test_the_highest_version_is_one_that_headers_carry() -> None:
    assert documents.HIGHEST <= 1 << 31
    told = plan_files.payload([document("clima", documents.HIGHEST + 1, b"x")])
    with pytest.raises(Damaged):
        plan_files.documents_in(told, 7, is_training=False)
