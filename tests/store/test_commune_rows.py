"""A whole commune asked at once says what is said cell by cell."""

import sqlite3

from psm_desktop.domain.fields import typed_columns
from psm_desktop.domain.values import Draft
from psm_desktop.store import cells, commune_rows, journal
from psm_desktop.store.entries import Birth, Change, Vector
from tests.store.pcs import COMMUNE, Pc

TABLES = ("intervention", "cost_item", "funding_source", "milestone")


def lived(pcs: tuple[Pc, Pc, Pc]) -> Pc:
    """A copy with drafts, a conflict, deleted rows and lines of another PC."""
    office, town, _ = pcs
    ponte = town.bear("intervention", title="Ponte", planned_start=Draft("presto"))
    scuola = town.bear("intervention", title="Scuola")
    cost = town.bear("cost_item", intervention=ponte, label="Lavori", amount_cents=Draft("tanto"))
    town.bear("milestone", intervention=scuola, due="2027-06")
    assert str(town.send(office)) == "taken"
    office.set(ponte, title="Ponte (ufficio)")
    town.set(ponte, title="Ponte (Comune)", notes="visto", people_served=Draft("molti"))
    town.set(cost, "cost_item", amount_cents=100)
    town.set(scuola, deleted=1)
    assert str(office.send(town)) == "taken"
    return town


def test_cells_drafts_conflicts_and_heads(pcs: tuple[Pc, Pc, Pc]) -> None:
    town = lived(pcs)
    found, heads = commune_rows.of_commune(town.db, COMMUNE, TABLES), commune_rows.heads(town.db, COMMUNE)
    assert set(found.rows) == {key for table in TABLES for key in town.rows(table)}
    for row in found.rows.values():
        assert cells.table_of(town.db, row.key) == row.table
        assert row.is_deleted == bool(town.value(row.table, "deleted", row.key))
        if row.parent:
            assert cells.parent_of(town.db, row.table, row.key) == row.parent
        for one in typed_columns(row.table):
            shown, its_heads = cells.shown_with_heads(town.db, row.table, one.column, row.key)
            assert (row.cells[one.column], heads.get((row.key, one.column), frozenset())) == (shown, its_heads)
            assert (one.column in row.conflicts) == cells.in_conflict(town.db, row.table, one.column, row.key)
    assert any(row.conflicts for row in found.rows.values())


WRITTEN = """
SELECT l.site, l.seq FROM journal_line l JOIN journal_field f USING (field)
WHERE l.row = :row AND (f.col = '' OR (f.tbl = :table AND f.col = :column))"""


def changed_since(db: sqlite3.Connection, table: str, column: str, row: int, basis: Vector) -> bool:
    """Whether a field was written, or its row born, by a line that `basis` does not hold."""
    found = db.execute(WRITTEN, {"table": table, "column": column, "row": row})
    return any(basis.get(site, 0) < seq for site, seq in found)


def test_what_was_written_since(pcs: tuple[Pc, Pc, Pc]) -> None:
    town = lived(pcs)
    known = journal.known(town.db, COMMUNE)
    for basis in ({}, {town.site: 3}, {town.site: known[town.site] - 2}, known):
        written = commune_rows.written_since(town.db, COMMUNE, basis)
        for table in TABLES:
            for key in town.rows(table):
                for one in typed_columns(table):
                    changed = changed_since(town.db, table, one.column, key, basis)
                    assert bool({(key, one.column), (key, "")} & written) == changed


def test_children_stand_under_their_intervention_as_named(pcs: tuple[Pc, Pc, Pc], ponte: int) -> None:
    town = pcs[1]
    source = town.bear("funding_source", intervention=ponte, source="PNRR")
    cost, gone = (town.bear("cost_item", intervention=ponte, label=label) for label in ("Lavori", "IVA"))
    town.set(gone, "cost_item", deleted=1)
    found = commune_rows.of_commune(town.db, COMMUNE, TABLES)
    assert [row.key for row in found.children(("cost_item", "funding_source"))[ponte]] == [cost, source]
    assert found.in_sight == (ponte,)


def test_rows_of_another_commune_are_not_asked_for(pcs: tuple[Pc, Pc, Pc]) -> None:
    town = pcs[1]
    town.bear("intervention", title="Ponte")
    assert commune_rows.of_commune(town.db, "001053", TABLES).rows == {}


def test_whether_a_birth_stands(pcs: tuple[Pc, Pc, Pc]) -> None:
    town = pcs[1]
    key = town.key()
    act = town.write(Birth("intervention", key, {"commune": COMMUNE, "title": "Ponte"}))
    assert commune_rows.birth(town.db, key) == (False, {"commune": COMMUNE, "title": "Ponte"})
    back = town.write(Change("intervention", "deleted", key, 1), undoes=act)
    assert commune_rows.birth(town.db, key)[0] is True
    town.write(Change("intervention", "deleted", key, 0), undoes=back)
    assert commune_rows.birth(town.db, key)[0] is False
