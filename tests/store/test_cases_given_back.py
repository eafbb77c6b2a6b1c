"""R11 and R20 together: what an erasure took that counts no more comes back from whoever still has it."""

import pytest
from definition import as_stored, by_definition
from pcs import COMMUNE, NOW, OFFICE, TOWN, Pc, Pcs, copied, replayed

from psm_desktop.domain.values import Cell, Draft
from psm_desktop.store import chain, erase, given_back, journal, limits
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Birth, Change
from psm_desktop.store.gate import Fate
from psm_desktop.store.given_back import Given, Place
from psm_desktop.store.limits import Limit

NAME = "Maria Bianchi"


def blank(pc: Pc, row: int, column: str = "contact", value: Cell = None) -> None:
    author = journal.Author(pc.site, "Rossi", NOW)
    journal.write(pc.db, author, erase.COMMAND, [Change("intervention", column, row, value)])


def hear(counts: int, *pcs: Pc, site: int = TOWN, at: int = NOW) -> None:
    """The office's word on a number reaches copies."""
    for pc in pcs:
        with writing(pc.db):
            limits.hold(pc.db, Limit(site, COMMUNE, counts, at, bytes(64)))


def ask(who: Pc, whom: Pc, at: int = NOW) -> None:
    with writing(whom.db):
        given_back.note_wanted(whom.db, COMMUNE, who.signer, given_back.lacking(who.db, COMMUNE), at)


def give(giver: Pc, to: Pc) -> int:
    with writing(to.db):
        return given_back.take(to.db, COMMUNE, given_back.to_give(giver.db, COMMUNE, 0))


def whole(*pcs: Pc) -> None:
    for pc in pcs:
        assert as_stored(pc.db) == by_definition(pc.db)
        assert replayed(pc.db) == pc.derived()
        bare = copied(pc.db)
        bare.execute("DELETE FROM journal_mark")
        for site, seq in pc.known().items():
            assert chain.fingerprint_read(bare, site, seq) == chain.fingerprint_read(pc.db, site, seq)
        bare.close()
    assert all(pc.derived() == pcs[0].derived() for pc in pcs)


@pytest.fixture
def row(pcs: Pcs) -> int:
    """A row with a person in its birth, in a change and in a draft; all copies have it."""
    office, town, desk = pcs
    key = desk.bear("intervention", title="casa", contact=NAME, notes="note")
    desk.set(key, contact=f"{NAME} 0123")
    desk.set(key, contact=Draft(f"{NAME}?"))
    for to in (office, town):
        assert desk.send(to) is Fate.TAKEN
    return key


@pytest.fixture
def stolen(pcs: Pcs, row: int) -> int:
    """The town's PC erases the field, the desk takes that, and the office revokes the number up to before; gives the
    last line that counts."""
    office, town, desk = pcs
    town.set(row, title="prima")
    counts = town.known()[TOWN]
    blank(town, row)
    assert town.send(desk) is Fate.TAKEN
    hear(counts, office)
    assert town.send(office) is Fate.TAKEN
    return counts


def test_who_lost_values_gets_them_back_from_who_has_them(pcs: Pcs, row: int, stolen: int) -> None:
    office, town, desk = pcs
    hear(stolen, desk, town)
    assert desk.value("intervention", "contact", row) is None
    assert given_back.lacking(office.db, COMMUNE) == []
    lost = given_back.lacking(desk.db, COMMUNE)
    assert [place.column for place in lost] == ["contact", "", ""]
    ask(desk, office)
    assert give(office, desk) == 3
    assert given_back.lacking(desk.db, COMMUNE) == []
    assert "".join(desk.db.iterdump()).count(NAME) >= 2
    ask(town, office)
    assert give(office, town) == 3
    whole(office, desk, town)
    fresh = Pc("fresh", 600_000_000, office.enrolled)
    hear(stolen, fresh)
    assert desk.send(fresh) is Fate.TAKEN, "what came back is passed on like all else"
    whole(fresh, desk)


def test_nothing_is_lacking_as_long_as_the_erasure_counts(pcs: Pcs, row: int) -> None:
    office, town, _ = pcs
    blank(town, row)
    assert town.send(office) is Fate.TAKEN
    assert given_back.lacking(office.db, COMMUNE) == []


def test_what_an_erasure_that_counts_took_never_comes_back(pcs: Pcs, row: int, stolen: int) -> None:
    """The desk erases it once more, under its own number: who still offers the values is not heard."""
    office, _, desk = pcs
    hear(stolen, desk)
    ask(desk, office)
    offered = given_back.to_give(office.db, COMMUNE, 0)
    blank(desk, row)
    assert given_back.lacking(desk.db, COMMUNE) == []
    with writing(desk.db):
        assert given_back.take(desk.db, COMMUNE, offered) == 0
    assert NAME not in "".join(desk.db.iterdump())
    assert desk.send(office) is Fate.TAKEN
    assert NAME not in "".join(office.db.iterdump())
    assert given_back.to_give(office.db, COMMUNE, 0) == []
    whole(office, desk)


def test_a_word_that_is_taken_back_erases_after_all(pcs: Pcs, row: int, stolen: int) -> None:
    office, town, desk = pcs
    assert NAME in "".join(office.db.iterdump())
    hear(stolen + 1, office, desk, town, at=NOW + 1)
    assert NAME not in "".join(office.db.iterdump())
    whole(office, desk, town)


@pytest.mark.parametrize("lie", ["another value", "another salt", "another kind", "nothing", "no such field's"])
def test_a_false_value_is_left(pcs: Pcs, row: int, stolen: int, lie: str) -> None:
    office, _, desk = pcs
    hear(stolen, desk)
    ask(desk, office)
    given = given_back.to_give(office.db, COMMUNE, 0)
    false = {
        "another value": lambda one: one._replace(value="Mario Rossi"),
        "another salt": lambda one: one._replace(salt=bytes(16)),
        "another kind": lambda one: one._replace(value=str(one.value).encode()),
        "nothing": lambda one: one._replace(value=None),
        "no such field's": lambda one: one._replace(place=one.place._replace(column="title")),
    }[lie]
    before = list(desk.db.iterdump())
    with writing(desk.db):
        given_back.take(desk.db, COMMUNE, [false(given[0])])
    assert list(desk.db.iterdump()) == before


def test_a_value_its_field_cannot_hold_stays_away(pcs: Pcs, row: int) -> None:
    """Its author may have been anybody: what stands behind a hash was perhaps never looked at here."""
    office, town, desk = pcs
    hear(town.known().get(TOWN, 0), office)
    desk.set(row, people_served=7)
    place = Place(desk.site, desk.known()[desk.site], "")
    salt = bytes(range(16))
    with writing(desk.db):
        for value in ("sette", 1 << 80):
            digest = chain.digest_of(salt, value)
            desk.db.execute("SAVEPOINT one")
            desk.db.execute("DROP TRIGGER journal_lines_stay")
            desk.db.execute(
                "UPDATE journal_line SET value = NULL, salt = NULL, digest = ? WHERE site = ? AND seq = ?",
                (digest, place.site, place.seq),
            )
            assert not given_back.is_it(desk.db, Given(place, salt, value))
            desk.db.execute("ROLLBACK TO one")


def test_a_row_born_twice_gets_each_column_back_where_it_stood(pcs: Pcs) -> None:
    office, town, desk = pcs
    key = 31_337 << 23 | 1
    for pc, site in ((desk, 77), (office, 78)):
        pc.add_number(site)
        values = {"commune": COMMUNE, "title": "foglio", "contact": f"{NAME} {site}"}
        pc.write(Birth("intervention", key, values), site=site, basis={})
    for a, b in ((desk, office), (office, town), (office, desk)):
        assert a.send(b) is Fate.TAKEN
    blank(town, key, value="vuoto")
    town.send(desk)
    hear(0, office, desk, town)
    town.send(office)
    ask(desk, office)
    assert give(office, desk) == 2
    ask(town, office)
    assert give(office, town) == 2
    whole(office, desk, town)


def test_an_older_file_says_nothing_new_of_what_is_lacking(pcs: Pcs, row: int, stolen: int) -> None:
    office, _, desk = pcs
    hear(stolen, desk)
    ask(desk, office, at=NOW)
    with writing(office.db):
        given_back.note_wanted(office.db, COMMUNE, desk.signer, [], NOW - 1)
    assert len(given_back.to_give(office.db, COMMUNE, 0)) == 3
    with writing(office.db):
        given_back.note_wanted(office.db, COMMUNE, desk.signer, [], NOW + 1)
    assert given_back.to_give(office.db, COMMUNE, 0) == []


@pytest.mark.parametrize("place", [Place(OFFICE, 99, ""), Place(TOWN, 1, "cup"), Place(123, 1, ""), Place(1, 1, "a")])
def test_a_place_that_is_none_gives_nothing(pcs: Pcs, row: int, stolen: int, place: Place) -> None:
    office = pcs[0]
    with writing(office.db):
        given_back.note_wanted(office.db, COMMUNE, b"x" * 32, [place], NOW)
    assert given_back.to_give(office.db, COMMUNE, 0) == []


def test_a_place_named_twice_is_put_back_once(pcs: Pcs, row: int, stolen: int) -> None:
    office, _, desk = pcs
    hear(stolen, desk)
    ask(desk, office)
    offered = given_back.to_give(office.db, COMMUNE, 0)
    with writing(desk.db):
        assert given_back.take(desk.db, COMMUNE, [*offered, *offered]) == 3
    assert given_back.lacking(desk.db, COMMUNE) == []
