"""Documents of the office: drafts that are replaced, versions that never change, what follows from plan versions."""

import sqlite3
from dataclasses import replace

import pytest
from pcs import NOW, blank, copied

from psm_desktop.domain.plan import Change, PlanAction
from psm_desktop.domain.training_plan import training_plan
from psm_desktop.store import documents, plans, seed
from psm_desktop.store.documents import DRAFT, INCLUDED, NEIGHBOURS, PLAN, PUBLISHED, ZONES, Document


@pytest.fixture
def db() -> sqlite3.Connection:
    return copied(blank())


def test_a_draft_is_the_next_version_and_counts_for_nobody(db: sqlite3.Connection) -> None:
    made = plans.add_draft(db, training_plan(7), NOW)
    assert made.version == 2
    assert plans.draft(db) == made
    assert plans.current(db).version == 1
    assert plans.version(db, 2) is None
    again = plans.add_draft(db, replace(made, title="Piano nuovo"), NOW + 1)
    assert (again.version, [one.state for one in documents.everything(db)]) == (2, [INCLUDED, DRAFT])
    assert plans.draft(db) == again
    assert documents.drop_draft(db, PLAN)
    assert not documents.drop_draft(db, PLAN)
    assert plans.draft(db) is None


def test_what_is_published_counts_and_the_next_draft_is_one_more(db: sqlite3.Connection) -> None:
    plans.add_draft(db, training_plan(), NOW)
    documents.add_draft(db, ZONES, b"{}", NOW)
    assert [(one.kind, one.version, one.published_at) for one in documents.publish(db, NOW + 5)] == [
        (PLAN, 2, NOW + 5),
        (ZONES, 1, NOW + 5),
    ]
    assert plans.current(db).version == 2
    assert plans.published_at(db, 2) == NOW + 5
    assert plans.published_at(db, 1) is None
    assert documents.publish(db, NOW + 6) == []
    assert plans.add_draft(db, training_plan(), NOW).version == 3


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE document SET content = x'00'",
        "UPDATE document SET state = 'draft', published_at = NULL",
        "DELETE FROM document",
        "INSERT OR REPLACE INTO document VALUES ('zones', 1, x'00', 'published', 1, 1)",
    ],
)
def test_a_version_that_is_out_never_changes(db: sqlite3.Connection, statement: str) -> None:
    documents.add_draft(db, ZONES, b"{}", NOW)
    documents.publish(db, NOW)
    before = documents.everything(db)
    with pytest.raises(sqlite3.IntegrityError, match="published document"):
        db.execute(statement)
    assert documents.everything(db) == before


def test_an_older_version_that_comes_late_changes_nothing_that_counts(db: sqlite3.Connection) -> None:
    third, second = (replace(training_plan(), version=number) for number in (3, 2))
    for plan in (third, second):
        [kept] = plans.keep(db, [Document(PLAN, plan.version, plan.to_json().encode(), PUBLISHED, NOW, NOW)])
        assert kept.version == plan.version
    assert plans.current(db) == third
    assert plans.version(db, 2) == second
    assert plans.keep(db, [Document(PLAN, 2, b"{}", PUBLISHED, NOW, NOW)]) == []


def test_a_kind_nobody_knows_here_is_kept_whole(db: sqlite3.Connection) -> None:
    plans.keep(db, [Document("meteo", 4, b"\xff\x00", PUBLISHED, NOW, NOW)])
    assert documents.newest(db, "meteo") == Document("meteo", 4, b"\xff\x00", PUBLISHED, NOW, NOW)
    assert documents.newest(db, NEIGHBOURS) is None


def test_where_older_references_count_follows_the_plan_versions(db: sqlite3.Connection) -> None:
    first = seed.plan()
    moved = next(one for one in first.entries() if isinstance(one, PlanAction))
    above = moved.code.rpartition(".")[0]
    axes = []
    for axis in first.axes:
        strategies = [
            replace(s, actions=tuple(replace(a, code=f"{above}.9") if a == moved else a for a in s.actions))
            for s in axis.strategies
        ]
        axes.append(replace(axis, strategies=tuple(strategies)))
    changed = replace(first, axes=tuple(axes), crosswalk=(Change("moved", moved.code, (f"{above}.9",)),))
    plans.add_draft(db, changed, NOW)
    assert db.execute("SELECT * FROM plan_change").fetchall() == []
    documents.publish(db, NOW)
    assert db.execute("SELECT * FROM plan_change").fetchall() == [
        (f"1:{moved.code}", f"{above}.9", "moved", f'["{above}.9"]')
    ]
