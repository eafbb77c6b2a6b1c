"""R14: undo writes earlier values as a new act, only where nobody has changed them since, and names what it leaves."""

import pytest
from pcs import COMMUNE, NOW, Pc, Pcs, replayed

from psm_desktop.domain.keys import key_of
from psm_desktop.domain.values import Draft
from psm_desktop.store import journal, undo
from psm_desktop.store.entries import ActId, Birth, Change


def take_back(pc: Pc, *acts: ActId) -> ActId:
    """Take acts back, all of them."""
    changes, left = undo.takes_back(pc.db, acts)
    assert left == []
    return pc.write(*changes, undoes=acts[0])


def last(pc: Pc) -> list[ActId]:
    return undo.last(pc.db, COMMUNE, pc.site)


def undo_last(pc: Pc) -> ActId:
    """What `psm undo` does."""
    return take_back(pc, *last(pc))


def test_what_somebody_has_changed_since_is_left_alone_and_named(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    act = town.set(ponte, title="refuso", people_served=6)
    town.send(office)
    office.set(ponte, title="corretto")
    office.send(town)
    changes, left = undo.takes_back(town.db, [act])
    town.write(*changes, undoes=act)
    assert town.title(ponte) == "corretto"
    assert town.value("intervention", "people_served", ponte) == 5
    assert left == [("intervention", "title", ponte)]


def test_undo_of_undo_is_redo_and_so_on(pcs: Pcs, ponte: int) -> None:
    town = pcs[1]
    act = town.set(ponte, title="nuovo", deleted=1)
    for n in range(6):
        act = take_back(town, act)
        now = (town.title(ponte), town.value("intervention", "deleted", ponte))
        assert now == (("ponte", 0) if n % 2 == 0 else ("nuovo", 1))
    assert town.conflicts() == []


def test_undo_twice_over_the_same_field_goes_back_two_steps_and_redo_forth_again(pcs: Pcs, ponte: int) -> None:
    town = pcs[1]
    first, second = town.set(ponte, title="uno"), town.set(ponte, title="due")
    assert last(town) == [second]
    back_second = undo_last(town)
    assert town.title(ponte) == "uno"
    assert last(town) == [first]
    back_first = undo_last(town)
    assert town.title(ponte) == "ponte"
    take_back(town, back_first)
    assert town.title(ponte) == "uno"
    take_back(town, back_second)
    assert town.title(ponte) == "due"
    undo_last(town)
    assert town.title(ponte) == "uno"


def test_after_all_is_undone_nothing_is_left_to_undo(pcs: Pcs, ponte: int) -> None:
    town = pcs[1]
    for text in "abc":
        town.set(ponte, title=text)
    for _ in range(4):
        undo_last(town)
    assert town.value("intervention", "deleted", ponte) == 1, "its birth, too, was an act of this copy"
    assert last(town) == []


def test_an_undone_act_that_was_followed_by_another_is_not_undone_twice(pcs: Pcs, ponte: int) -> None:
    town = pcs[1]
    first = town.set(ponte, title="uno")
    back = undo_last(town)
    town.set(ponte, title="altro")
    for act in (first, back):
        changes, left = undo.takes_back(town.db, [act])
        assert changes == []
        assert left == [("intervention", "title", ponte)]


def test_a_birth_is_not_undone_once_others_wrote_in_the_row(pcs: Pcs) -> None:
    office, town, _ = pcs
    key = town.key()
    born = town.write(Birth("intervention", key, {"commune": COMMUNE, "title": "scuola"}))
    town.send(office)
    office.set(key, people_served=4)
    office.send(town)
    assert undo.takes_back(town.db, [born]) == ([], [("intervention", "", key)])


def test_a_birth_whose_field_was_edited_and_undone_can_be_undone_and_redone(pcs: Pcs) -> None:
    town = pcs[1]
    key = town.key()
    born = town.write(Birth("intervention", key, {"commune": COMMUNE, "title": "scuola"}))
    town.set(key, title="scuola media")
    assert undo.takes_back(town.db, [born]) == ([], [("intervention", "", key)])
    undo_last(town)
    assert last(town) == [born]
    back = undo_last(town)
    assert town.value("intervention", "deleted", key) == 1
    take_back(town, back)
    assert (town.value("intervention", "deleted", key), town.title(key)) == (0, "scuola")


def test_a_birth_is_not_undone_over_what_lives_below_it(pcs: Pcs, ponte: int) -> None:
    town = pcs[1]
    key = town.key()
    born = town.write(
        Birth("intervention", key, {"commune": COMMUNE, "title": "scuola"}),
        Birth("indicator", key + 1, {"intervention": key, "label": "alunni"}),
    )
    both = [("indicator", "deleted", key + 1, 1), ("intervention", "deleted", key, 1)]
    assert sorted((c.table, c.column, c.row, c.value) for c in undo.takes_back(town.db, [born])[0]) == both
    reading = town.bear("reading", indicator=key + 1, value=5)
    changes, left = undo.takes_back(town.db, [born])
    assert changes == []
    assert sorted(left) == [("indicator", "", key + 1), ("intervention", "", key)]
    town.set(reading, "reading", deleted=1)
    assert len(undo.takes_back(town.db, [born])[0]) == 2


def test_undo_by_another_pc_counts_here_too(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    first, second = town.set(ponte, title="uno"), town.set(ponte, people_served=9)
    town.send(office)
    back = take_back(office, second)
    office.send(town)
    assert undo.is_undone(town.db, second)
    assert last(town) == [first]
    take_back(office, back)
    office.send(town)
    assert not undo.is_undone(town.db, second)
    assert undo.standing(town.db, second) == last(town)[0] != second


def test_undone_by_two_and_redone_by_one_stays_undone(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    act = town.set(ponte, title="uno")
    town.send(office)
    back = take_back(town, act)
    take_back(office, act)
    redo = take_back(town, back)
    assert undo.standing(town.db, act) == redo
    office.send(town)
    assert undo.is_undone(town.db, act), "the office's undo stands"
    assert town.conflicts() == ["title"], "and the two values wait for a choice"


def test_the_value_before_is_found_without_asking_a_clock(pcs: Pcs, ponte: int) -> None:
    town = pcs[1]
    town.set(ponte, title="nel 2090", at=NOW + 64 * 365 * 86400)
    town.set(ponte, title="poi")
    act = town.set(ponte, title="infine")
    assert undo.takes_back(town.db, [act]) == ([Change("intervention", "title", ponte, "poi")], [])


def test_drafts_and_empty_fields_come_back_as_they_were(pcs: Pcs, ponte: int) -> None:
    town = pcs[1]
    key = town.bear("intervention", title="x", people_served=Draft("tanti"))
    first = town.set(key, people_served=7, contact="0123")
    second = town.set(key, people_served=Draft("pochi"), contact=None)
    assert undo.takes_back(town.db, [second])[0] == [
        Change("intervention", "contact", key, "0123"),
        Change("intervention", "people_served", key, 7),
    ]
    take_back(town, second)
    assert undo.takes_back(town.db, [first])[0] == [
        Change("intervention", "contact", key, None),
        Change("intervention", "people_served", key, Draft("tanti")),
    ]


def test_a_field_written_twice_in_one_act_goes_back_to_what_was_before_both(pcs: Pcs, ponte: int) -> None:
    town = pcs[1]
    act = town.write(Change("intervention", "title", ponte, "a"), Change("intervention", "title", ponte, "b"))
    assert undo.takes_back(town.db, [act])[0] == [Change("intervention", "title", ponte, "ponte")]


def test_undoing_a_resolution_shows_what_was_shown_before_it(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    town.set(ponte, title="del comune", at=NOW)
    office.set(ponte, title="dell'ufficio", at=NOW + 9)
    office.send(town)
    assert town.title(ponte) == "dell'ufficio"
    town.set(ponte, title="scelto")
    undo_last(town)
    assert town.title(ponte) == "dell'ufficio"
    assert town.conflicts() == []


def an_import(pc: Pc, row: int) -> list[ActId]:
    """A workbook read in, with one decision of the person who read it: two acts of one import."""
    basis = pc.known()
    pc.add_number(77)
    workbook = journal.Author(77, "Foglio", NOW)
    with_sheet = [Change("intervention", "contact", row, "dal foglio")]
    with_sheet += [Change("intervention", "people_served", row, 6)]
    new = Birth("cost_item", key_of(31337, 1), {"intervention": row, "label": "nuova"})
    one = journal.write(pc.db, workbook, "import", [*with_sheet, new], basis=basis, import_id=5)
    me = journal.Author(pc.site, "Rossi", NOW)
    two = journal.write(pc.db, me, "import", [Change("intervention", "people_served", row, 8)], import_id=5)
    pc.db.execute("INSERT INTO import_log VALUES (5, ?, 77, ?, 9, 'foglio.xlsx', 'x')", (COMMUNE, NOW))
    return [two, one]


def test_an_import_is_taken_back_whole_redone_whole_and_not_taken_back_again(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    before = town.set(ponte, contact="prima")
    acts = an_import(town, ponte)
    assert last(town) == acts
    back = undo_last(town)
    shown = ("contact", "people_served")
    assert [town.value("intervention", c, ponte) for c in shown] == ["prima", 5]
    assert town.value("cost_item", "deleted", key_of(31337, 1)) == 1
    assert all(undo.is_undone(town.db, act) for act in acts)
    assert last(town) == [before], "the import is done with"
    redo = take_back(town, back)
    assert [town.value("intervention", c, ponte) for c in shown] == ["dal foglio", 8]
    assert town.value("cost_item", "deleted", key_of(31337, 1)) == 0
    assert last(town) == [redo]
    undo_last(town)
    undo_last(town)
    assert town.value("intervention", "contact", ponte) is None
    town.send(office)
    assert office.derived() == town.derived() == replayed(town.db)


def test_a_file_read_on_two_pcs_is_taken_back_as_one(pcs: Pcs, ponte: int) -> None:
    _, town, desk = pcs
    basis, row = town.known(), key_of(31337, 1)
    for pc, number in ((town, 77), (desk, 78)):
        pc.add_number(number)
        entries = [
            Change("intervention", "contact", ponte, "dal foglio"),
            Birth("intervention", row, {"commune": COMMUNE, "title": "nuova"}),
        ]
        reader = journal.Author(number, "Foglio", NOW)
        journal.write(pc.db, reader, "import-return", entries, basis=basis, import_id=5)
        pc.db.execute("INSERT INTO import_log VALUES (5, ?, ?, ?, 9, 'foglio.xlsx', 'x')", (COMMUNE, number, NOW))
    desk.send(town)
    assert town.conflicts() == []
    undo_last(town)
    assert town.value("intervention", "contact", ponte) is None
    assert town.value("intervention", "deleted", row) == 1
    town.send(desk)
    assert undo.last(desk.db, COMMUNE, desk.site) == []
    assert desk.derived() == town.derived() == replayed(desk.db)


def test_undo_before_anybody_saw_it_meets_anothers_change_as_before(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    town.set(ponte, title="refuso")
    undo_last(town)
    office.set(ponte, title="nuovo")
    office.send(town)
    town.send(office)
    assert town.conflicts() == office.conflicts() == ["title"]


@pytest.mark.parametrize("times", [1, 2, 3])
def test_the_row_of_a_rebirth_goes_back_to_what_was_shown(pcs: Pcs, ponte: int, times: int) -> None:
    _, town, _ = pcs
    row, basis = key_of(31337, 1), town.known()
    for site, title in ((77, "A"), (78, "B"))[:times]:
        town.add_number(site)
        town.write(
            Birth("intervention", row, {"commune": COMMUNE, "title": title}), site=site, basis=basis, at=NOW + site
        )
    shown = town.title(row)
    act = town.set(row, title="scelto")
    assert undo.takes_back(town.db, [act])[0] == [Change("intervention", "title", row, shown)]
    assert shown == ("A" if times == 1 else "B")
