"""R20: personal data goes from every copy its erasure reaches; fingerprints hold, nobody is blocked."""

import pytest
from definition import as_stored, by_definition
from pcs import COMMUNE, NOW, OFFICE, TOWN, Pc, Pcs, copied, replayed

from psm_desktop.domain.values import Draft
from psm_desktop.store import chain, erase, journal, limits, undo
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Birth, Change
from psm_desktop.store.gate import Fate

NAME = "Maria Bianchi"


def blank(pc: Pc, row: int, column: str, value: str | None = None) -> tuple[int, int]:
    """Erase a field there, keeping `value` in it."""
    author = journal.Author(pc.site, "Rossi", NOW)
    return journal.write(pc.db, author, erase.COMMAND, [Change("intervention", column, row, value)])


def told(pc: Pc) -> str:
    """All a copy holds, but for drafts in hexadecimal."""
    return "".join(line for line in pc.db.iterdump())


def whole(*pcs: Pc) -> None:
    for pc in pcs:
        assert as_stored(pc.db) == by_definition(pc.db)
        assert replayed(pc.db) == pc.derived()
        bare = copied(pc.db)
        bare.execute("DELETE FROM journal_mark")
        for site, seq in pc.known().items():
            assert chain.fingerprint_read(bare, site, seq) == chain.fingerprint_read(pc.db, site, seq)
        bare.close()


@pytest.fixture
def told_of(pcs: Pcs) -> int:
    """A row with a person in its birth, in a change of another PC, and in a draft; all copies have it."""
    office, town, desk = pcs
    row = town.bear("intervention", title="casa", contact=NAME, notes="note")
    town.send(desk)
    desk.set(row, contact=f"{NAME} 0123")
    desk.set(row, contact=Draft(f"{NAME}?"))
    for a, b in ((desk, town), (town, office), (desk, office)):
        a.send(b)
    return row


def test_an_erasure_travels_and_takes_all_values_with_it_wherever_it_arrives(pcs: Pcs, told_of: int) -> None:
    office, town, desk = pcs
    blank(town, told_of, "contact")
    assert town.send(office) is Fate.TAKEN
    assert office.send(desk) is Fate.TAKEN
    for pc in pcs:
        assert NAME not in told(pc)
        assert NAME.encode().hex().upper() not in told(pc).upper()
        assert pc.value("intervention", "contact", told_of) is None
        assert pc.value("intervention", "notes", told_of) == "note"
    whole(*pcs)
    desk.set(told_of, contact="Ufficio tecnico")
    assert [desk.send(pc) for pc in (town, office)] == [Fate.TAKEN, Fate.TAKEN]


def test_the_present_value_may_stay(pcs: Pcs, told_of: int) -> None:
    _, town, desk = pcs
    town.set(told_of, contact="Ufficio tecnico")
    blank(town, told_of, "contact", "Ufficio tecnico")
    town.send(desk)
    for pc in (town, desk):
        assert NAME not in told(pc)
        assert pc.value("intervention", "contact", told_of) == "Ufficio tecnico"


def test_who_joins_later_takes_erased_lines_and_what_follows_them(pcs: Pcs, told_of: int) -> None:
    office, town, _ = pcs
    blank(town, told_of, "contact")
    town.set(told_of, title="dopo")
    fresh = Pc("fresh", 600_000_000, office.enrolled)
    assert town.send(fresh) is Fate.TAKEN
    assert NAME not in told(fresh)
    fresh.set(told_of, notes="anch'io")
    assert fresh.send(office) is Fate.TAKEN
    assert office.title(told_of) == "dopo"
    whole(fresh, office)


def test_a_package_made_before_the_erasure_brings_nothing_back(pcs: Pcs, told_of: int) -> None:
    office, town, desk = pcs
    old = desk.cut(0)
    assert any(NAME in str(line.value) for line in old.lines)
    blank(town, told_of, "contact")
    town.send(office)
    assert office.take(old) == [Fate.KNOWN]
    assert NAME not in told(office)


@pytest.mark.parametrize("is_early", [True, False])
def test_what_the_eraser_had_not_seen_stays_and_is_in_doubt(pcs: Pcs, told_of: int, *, is_early: bool) -> None:
    office, town, desk = pcs
    desk.set(told_of, contact="scritto intanto")
    blank(town, told_of, "contact")
    for pc in (desk, town) if is_early else (town, desk):
        assert pc.send(office) is Fate.TAKEN
    assert office.conflicts() == ["contact"]
    assert "scritto intanto" in told(office)
    assert NAME not in told(office)
    whole(office)


def test_an_erasure_is_not_undone_and_undo_brings_nothing_back(pcs: Pcs, told_of: int) -> None:
    town = pcs[1]
    before = town.set(told_of, contact="a")
    act = blank(town, told_of, "contact", "a")
    assert undo.takes_back(town.db, [act]) == ([], [])
    assert act not in undo.last(town.db, COMMUNE, TOWN)
    changes, left = undo.takes_back(town.db, [before])
    assert (changes, left) == ([], [("intervention", "contact", told_of)])


def test_an_erasure_beyond_what_counts_of_a_number_erases_nothing(pcs: Pcs, told_of: int) -> None:
    office, town, _ = pcs
    with writing(office.db):
        limits.set_limit(office.db, TOWN, office.known()[TOWN])
    blank(town, told_of, "contact")
    assert town.send(office) is Fate.TAKEN
    assert NAME in told(office)
    assert office.value("intervention", "contact", told_of) is None  # the draft
    whole(office)


def test_of_a_birth_only_the_column_goes_and_of_one_born_twice_too(pcs: Pcs) -> None:
    office, town, desk = pcs
    row = 31_337 << 23 | 1
    for pc, site in ((town, 77), (desk, 78)):
        pc.add_number(site)
        values = {"commune": COMMUNE, "title": "foglio", "contact": f"{NAME} {site}"}
        pc.write(Birth("intervention", row, values), site=site, basis={})
        pc.send(office)
    blank(office, row, "contact")
    assert NAME not in told(office)
    for pc in (town, desk):
        assert office.send(pc) is Fate.TAKEN
        assert NAME not in told(pc)
        assert pc.title(row) == "foglio"
    whole(*pcs)


def test_lines_written_after_an_erasure_follow_from_a_fresh_seed() -> None:
    """The one before is withdrawn, and without any their hashes could be guessed."""
    pc = Pc("sola", TOWN, set())
    row = pc.bear("intervention", title="casa", contact=NAME)
    blank(pc, row, "contact")
    pc.set(row, people_served=7)
    seeds = pc.db.execute("SELECT since, seed IS NULL FROM journal_seed ORDER BY since").fetchall()
    assert seeds == [(1, 1), (3, 0)]
    salts = pc.db.execute("SELECT length(salt) FROM journal_line ORDER BY seq").fetchall()
    assert salts[1:] == [(16,), (None,)]
    assert NAME not in told(pc)


def test_a_round_with_an_erasure_and_others_settles_as_one(pcs: Pcs, told_of: int) -> None:
    office, town, desk = pcs
    blank(town, told_of, "contact")
    town.set(told_of, title="insieme")
    desk.set(told_of, people_served=9)
    kept = copied(office.db)
    fates = office.take(town.cut(OFFICE), desk.cut(OFFICE))
    assert fates == [Fate.TAKEN, Fate.TAKEN]
    assert office.title(told_of) == "insieme"
    assert NAME not in told(office)
    assert NAME in "".join(kept.iterdump()), "an older safety copy still has it"
    kept.close()


@pytest.mark.parametrize("is_told", [True, False])
def test_lines_that_follow_from_a_seed_the_reader_has_withdrawn_are_taken_with_their_salts(
    pcs: Pcs, *, is_told: bool
) -> None:
    """An old file put back goes on under a seed; whoever had its first lines has erased one meanwhile."""
    office, town, desk = pcs
    row = town.bear("intervention", title="casa", contact=NAME)
    kept = town.back_up()
    town.send(desk)
    town.restore(kept)
    blank(desk, row, "contact")
    if is_told:
        assert office.take(desk.cut(OFFICE)) == [Fate.TAKEN]
        assert desk.send(town) is Fate.TAKEN  # from then on the range begins behind the lines that were erased
    town.set(row, notes="dopo")
    assert town.send(desk) is Fate.TAKEN
    fresh = Pc("fresh", 600_000_000, office.enrolled)
    assert desk.send(fresh) is Fate.TAKEN
    assert fresh.value("intervention", "notes", row) == "dopo"
    assert NAME not in told(desk)
    whole(desk, fresh)
