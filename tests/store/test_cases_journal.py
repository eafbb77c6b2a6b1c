"""Fingerprints, salts and seeds; erasure (R4, R20); what the journal refuses to have done to it."""

import json
import sqlite3
from collections.abc import Callable

import pytest
from pcs import COMMUNE, DESK, NOW, OFFICE, TOWN, Pc, Pcs, refused, replayed

from psm_desktop.domain.keys import key_of
from psm_desktop.domain.values import Draft
from psm_desktop.errors import Busy, Refused
from psm_desktop.store import chain, journal, slices
from psm_desktop.store.entries import Birth, Change, Line
from psm_desktop.store.gate import Fate
from psm_desktop.store.spans import span


def line_of(pc: Pc, site: int, seq: int) -> Line:
    return span(pc.db, site, seq - 1, seq)[3][0]


def salt_of(pc: Pc, line: Line) -> bytes:
    seed = chain.seed_in_force(pc.db, line.site, line.seq)
    assert seed is not None
    return line.salt or chain.line_salt(seed, line.seq)


SALT = "UPDATE journal_line SET salt = ? WHERE site = ? AND seq = ?"
ERASE = "UPDATE journal_line SET value = ?, salt = ?, digest = ? WHERE site = ? AND seq = ?"
WITHDRAW = "UPDATE journal_seed SET seed = NULL WHERE site = ?"


def give_own_salts(pc: Pc, site: int) -> None:
    """Every line of a site gets the salt that followed from its seed, so that the seed can go."""
    for line in span(pc.db, site, 0, pc.known()[site])[3]:
        if line.salt is None and line.digest is None:
            pc.db.execute(SALT, (salt_of(pc, line), site, line.seq))


def erase(pc: Pc, site: int, seq: int, *columns: str) -> None:
    """Erase a change, or columns of a birth."""
    give_own_salts(pc, site)
    line = line_of(pc, site, seq)
    salt, digest = line.salt or b"", chain.line_digest(line, line.salt or b"")
    if not columns:
        pc.db.execute(ERASE, (None, None, digest, site, seq))
    else:
        left = {k: v for k, v in json.loads(str(line.value)).items() if k not in columns}
        assert isinstance(digest, dict)
        own = chain.column_salts(salt, sorted(digest))
        gone = json.dumps({k: v.hex() for k, v in digest.items() if k in columns}).encode()
        salts = json.dumps({k: own[k].hex() for k in left}).encode()
        said = json.dumps(left, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        pc.db.execute(ERASE, (said, salts, gone, site, seq))
    pc.db.execute(WITHDRAW, (site,))


def test_r20_an_erased_value_is_gone_and_the_chain_still_holds(pcs: Pcs, ponte: int) -> None:
    office, town, desk = pcs
    town.set(ponte, contact="Maria Bianchi 0123 456")
    town.set(ponte, contact="Ufficio tecnico")
    town.send(office)
    before = chain.fingerprint_read(town.db, TOWN, 3)
    erase(town, TOWN, 2)
    town.db.execute("DELETE FROM journal_mark")
    assert chain.fingerprint_read(town.db, TOWN, 3) == before
    assert "Bianchi" not in "".join(town.db.iterdump())
    assert town.cut(0).lines[1].digest is not None
    town.set(ponte, title="dopo")
    assert town.send(office) is Fate.TAKEN, "both agree on what was there"
    assert office.send(desk) is Fate.TAKEN, "who holds it may pass it on"
    assert town.send(desk) is Fate.KNOWN


def test_r20_a_birth_is_erased_column_by_column(pcs: Pcs) -> None:
    office, town, _ = pcs
    fresh = Pc("fresh", 600_000_000, office.enrolled)
    key = town.bear("intervention", title="casa", responsible_officer="Maria Bianchi", contact=Draft("0123 456"))
    town.send(office)
    erase(town, TOWN, 2, "responsible_officer", "contact")
    town.db.execute("DELETE FROM journal_mark WHERE signature IS NULL")
    assert "Bianchi" not in "".join(line for line in town.db.iterdump() if "journal_line" in line)
    town.set(key, title="casa comunale")
    assert town.send(fresh) is Fate.TAKEN
    assert fresh.title(key) == "casa comunale"
    assert fresh.value("intervention", "responsible_officer", key) is None
    assert town.send(office) is Fate.TAKEN


def test_r20_what_is_left_of_an_erased_birth_can_still_not_be_forged(pcs: Pcs) -> None:
    office, town, _ = pcs
    fresh = Pc("fresh", 600_000_000, office.enrolled)
    town.bear("intervention", title="casa", contact="0123")
    erase(town, TOWN, 2, "contact")
    piece = town.cut(0)
    birth = next(line for line in piece.lines if line.seq == 2)
    at = piece.lines.index(birth)
    for bad, fate in (
        (birth._replace(value=str(birth.value).replace("casa", "cosa")), Fate.FORKED),
        (birth._replace(salt=b'{"commune":"00"}' + bytes(9)), Fate.FORKED),
        (birth._replace(salt=b"{}" * 9), Fate.FORKED),
        (birth._replace(digest=b"[1]"), Fate.REFUSED),
        (birth._replace(digest=b"{"), Fate.REFUSED),
        (birth._replace(digest=b'{"title":"00"}'), Fate.REFUSED),
        (birth._replace(value=None), Fate.OUTSIDE),
    ):
        piece.lines[at] = bad
        assert fresh.take(piece)[0] in (fate, Fate.FORKED), bad
        assert fresh.known() == {}
    piece.lines[at] = birth
    assert fresh.take(piece) == [Fate.TAKEN]


FORBIDDEN = {
    "another value": "UPDATE journal_line SET value = 'falso' WHERE site = :t AND seq = 2",
    "a shorter one with a hash": "UPDATE journal_line SET value = 'f', digest = x'00' WHERE site = :t AND seq = 2",
    "cleared without a hash": "UPDATE journal_line SET value = NULL WHERE site = :t AND seq = 2",
    "a hash beside its value": "UPDATE journal_line SET digest = x'00' WHERE site = :t AND seq = 2",
    "erased with its salt left": (
        "UPDATE journal_line SET value = NULL, digest = x'00', salt = x'00' WHERE site = :t AND seq = 2"
    ),
    "another row": "UPDATE journal_line SET row = row + 1 WHERE site = :t AND seq = 2",
    "another field": "UPDATE journal_line SET field = field + 1 WHERE site = :t AND seq = 2",
    "another number": "UPDATE journal_line SET seq = 99 WHERE site = :t AND seq = 2",
    "a salt twice": "UPDATE journal_line SET salt = x'01' WHERE site = :t AND seq = 3",
    "a salt away": "UPDATE journal_line SET salt = NULL WHERE site = :t AND seq = 3",
    "a birth's value changed": 'UPDATE journal_line SET value = \'{"title":"x"}\' WHERE site = :t AND seq = 1',
    "a birth's value changed under a hash": (
        "UPDATE journal_line SET value = json_set(value, '$.title', 'x'), salt = '{}x', digest = '{\"commune\":\"00\"}'"
        " WHERE site = :t AND seq = 1"
    ),
    "a birth's value gone without a hash": (
        "UPDATE journal_line SET value = json_remove(value, '$.title'), salt = '{}x', digest = '{}'"
        " WHERE site = :t AND seq = 1"
    ),
    "a birth's salt for all left": (
        "UPDATE journal_line SET value = json_remove(value, '$.title'), salt = zeroblob(16), "
        'digest = \'{"title":"00"}\' WHERE site = :t AND seq = 1'
    ),
    "a line removed": "DELETE FROM journal_line WHERE site = :t AND seq = 3",
    "an act changed": "UPDATE journal_act SET officer = 'Falso' WHERE site = :t",
    "an act removed": "DELETE FROM journal_act WHERE site = :t",
}


@pytest.mark.parametrize("name", FORBIDDEN)
def test_the_journal_is_never_changed(pcs: Pcs, ponte: int, name: str) -> None:
    town = pcs[1]
    town.set(ponte, title="vero")
    town.set(ponte, contact="0123")
    town.db.execute(SALT, (salt_of(town, line_of(town, TOWN, 3)), TOWN, 3))
    before = list(town.db.iterdump())
    with pytest.raises(sqlite3.IntegrityError, match="journal"):
        town.db.execute(FORBIDDEN[name], {"t": TOWN})
    assert list(town.db.iterdump()) == before


def test_what_is_erased_stays_erased(pcs: Pcs, ponte: int) -> None:
    town = pcs[1]
    town.set(ponte, contact="0123")
    key = town.bear("intervention", title="casa", contact="0123", place="via")
    erase(town, TOWN, 2)
    erase(town, TOWN, 3, "contact")
    for digest in (b"other hash here!", None):
        with pytest.raises(sqlite3.IntegrityError):
            town.db.execute("UPDATE journal_line SET digest = ? WHERE site = ? AND seq = 2", (digest, TOWN))
    with pytest.raises(sqlite3.IntegrityError):
        town.db.execute(ERASE, ('{"title":"casa"}', b"{}" * 9, b'{"place":"00"}', TOWN, 3))
    line = line_of(town, TOWN, 3)
    salts, gone = json.loads(line.salt or b"{}"), json.loads(line.digest or b"{}")
    gone["place"] = "00"
    left = json.dumps({"commune": COMMUNE, "title": "casa"}, separators=(",", ":"))
    more = json.dumps({k: salts[k] for k in ("commune", "title")}).encode()
    town.db.execute(ERASE, (left, more, json.dumps(gone).encode(), TOWN, 3))
    assert json.loads(str(line_of(town, TOWN, 3).value)) == {"commune": COMMUNE, "title": "casa"}
    assert key


def test_seeds_are_renewed_after_each_package_and_survive_relaying(pcs: Pcs, ponte: int) -> None:
    office, town, desk = pcs
    for n in range(3):
        town.set(ponte, title=f"a{n}")
        town.set(ponte, title=f"b{n}")
        town.send(desk)
    town.set(ponte, title="c")
    desk.send(office)  # relayed, then overlapping
    town.send(office)
    seeds = "SELECT since, seed FROM journal_seed WHERE site = ? ORDER BY since"
    ours = town.db.execute(seeds, (TOWN,)).fetchall()
    assert [since for since, _ in ours] == [1, 2, 4, 6, 8]
    assert len({seed for _, seed in ours}) == 5
    for copy in (office, desk):
        theirs = copy.db.execute(seeds, (TOWN,)).fetchall()
        assert theirs == ours[: len(theirs)]
    for seq in (1, 3, 5, 7):
        assert chain.fingerprint_read(office.db, TOWN, seq) == chain.fingerprint_read(town.db, TOWN, seq)
    assert slices.cut(town.db, COMMUNE, TOWN, 0).ended[TOWN].hash == office.cut(0).ended[TOWN].hash


def test_equal_values_have_different_hashes_in_every_place(pcs: Pcs, ponte: int) -> None:
    town = pcs[1]
    town.set(ponte, title="si", contact="si", place="si")
    digests = [
        chain.line_digest(line_of(town, TOWN, seq), salt_of(town, line_of(town, TOWN, seq))) for seq in (2, 3, 4)
    ]
    assert len(set(map(str, digests))) == 3
    salt = bytes(16)
    kinds = [Line(1, 1, 1, "intervention", "title", 1, value) for value in (None, 1, "1", b"1")]
    assert len({str(chain.line_digest(line, salt)) for line in kinds}) == 4


def test_a_fingerprint_stands_at_the_end_of_an_act(pcs: Pcs, ponte: int) -> None:
    town = pcs[1]
    town.set(ponte, title="a", contact="b")
    for seq in (2, 99):
        with pytest.raises(ValueError, match="end of an act"):
            chain.fingerprint_read(town.db, TOWN, seq)
    assert chain.fingerprint_read(town.db, TOWN, 0) == b""


def test_an_act_writes_something(pcs: Pcs) -> None:
    town = pcs[1]
    with pytest.raises(ValueError, match="nothing"):
        town.write()


WRONG: dict[str, Callable[[int], journal.Entry]] = {
    "text for a number": lambda row: Change("intervention", "people_served", row, "molti"),
    "a number for text": lambda row: Change("intervention", "title", row, 7),
    "an empty flag": lambda row: Change("intervention", "deleted", row, None),
    "a flag of 2": lambda row: Change("intervention", "is_ready", row, 2),
    "a draft of a flag": lambda row: Change("intervention", "deleted", row, Draft("sì")),
    "a child without its parent": lambda row: Birth("cost_item", row + 1, {"label": "x"}),
    "a parent that is no intervention": lambda row: Birth("reading", row + 1, {"indicator": row}),
    "a draft of a parent": lambda row: Birth("cost_item", row + 1, {"intervention": Draft("x")}),
    "a row that is not here": lambda row: Change("intervention", "title", row + 7, "x"),
    "a row of another table": lambda row: Change("cost_item", "label", row, "x"),
}


@pytest.mark.parametrize("name", WRONG)
def test_own_acts_are_held_to_what_other_copies_would_take(pcs: Pcs, ponte: int, name: str) -> None:
    """One line the office refuses would hold back all this copy ever writes again."""
    town = pcs[1]
    before = list(town.db.iterdump())
    with pytest.raises(Refused):
        town.write(Change("intervention", "contact", ponte, "resta"), WRONG[name](ponte))
    assert list(town.db.iterdump()) == before


def test_own_acts_stay_in_their_commune(pcs: Pcs, ponte: int) -> None:
    """A shared secretary's workspace holds several."""
    town = pcs[1]
    journal.add_site(town.db, 4711, "001053")
    elsewhere = journal.Author(4711, "Rossi", NOW)
    entries = (
        Change("intervention", "title", ponte, "x"),
        Birth("cost_item", key_of(4711, 1), {"intervention": ponte}),
        Birth("intervention", key_of(4711, 1), {"commune": COMMUNE, "title": "x"}),
        Birth("intervention", key_of(4711, 1), {"title": "x"}),
    )
    for entry in entries:
        with pytest.raises(Refused):
            journal.write(town.db, elsewhere, "set", [entry])


def test_two_hands_that_drew_the_same_key_do_not_bear_one_row(pcs: Pcs) -> None:
    """A window and a job at work in one copy: the second is told to try again, with another key."""
    town = pcs[1]
    key = town.key()
    town.write(Birth("intervention", key, {"commune": COMMUNE, "title": "dalla finestra"}))
    with pytest.raises(Busy):
        town.write(Birth("intervention", key, {"commune": COMMUNE, "title": "dal lavoro"}))
    assert town.title(key) == "dalla finestra"
    assert town.key() == key + 1
    assert replayed(town.db) == town.derived()


def test_numbers_do_not_leak_into_keys_of_others(pcs: Pcs) -> None:
    office, town, desk = pcs
    assert [pc.key() for pc in (office, town, desk)] == [key_of(OFFICE, 1), key_of(TOWN, 2), key_of(DESK, 1)]


def test_a_forged_line_changes_nothing(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    town.set(ponte, title="x")
    piece = town.cut(OFFICE)
    piece.lines[0] = piece.lines[0]._replace(row=ponte + 1)
    refused(office, piece, Fate.FORKED)
