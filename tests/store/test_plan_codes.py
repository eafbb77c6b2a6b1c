"""Interventions of an older plan version: where they count, what is told of them, and the officer who confirms."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pcs import COMMUNE, NOW

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.domain.plan import Change, Plan
from psm_desktop.domain.problem import Level
from psm_desktop.domain.rules import problems
from psm_desktop.domain.search import parse
from psm_desktop.domain.training_plan import training_plan
from psm_desktop.sentences import sentence
from psm_desktop.store import (
    copies,
    documents,
    interventions,
    office,
    plan_codes,
    plan_standing,
    plans,
    search,
    sheets,
)
from psm_desktop.store.documents import PLAN, PUBLISHED, Document
from psm_desktop.store.interventions import Search

TODAY = date(2026, 11, 23)


@pytest.fixture
def hand(tmp_path: Path) -> Iterator[Hand]:
    file = tmp_path / "piano.psmdb"
    copies.create(file, training_plan(), officer="Rossi", made_at=NOW, communes=(COMMUNE,), is_training=True)
    db = copies.connect(file)
    yield Hand(db, COMMUNE, "Rossi", lambda: NOW)
    db.close()


def add(hand: Hand, title: str, under: str) -> int:
    key = AddIntervention(title, {"under": under, "is_ready": 1}).run(hand).key
    assert key is not None
    AddRow("cost_item", key, {"label": "Lavori", "amount_cents": 100}).run(hand)
    return key


def came(db: sqlite3.Connection, plan: Plan) -> None:
    plans.keep(db, [Document(PLAN, plan.version, plan.to_json().encode(), PUBLISHED, NOW, NOW)])


def second(*crosswalk: Change) -> Plan:
    return replace(training_plan(2), crosswalk=crosswalk)


def told(db: sqlite3.Connection, key: int) -> list[tuple[str, Level, str]]:
    """What F7 says of the plan, at the sheet and, the same, in the office's pass over ready ones."""
    found = problems(sheets.sheet(db, key), TODAY)
    mine = [(one.code, one.level, sentence(one.code, **one.facts)) for one in found if one.code.startswith("plan-")]
    [ready] = [sheet for sheet in office.ready_sheets(db) if sheet.intervention.key == key]
    others = [one for one in problems(ready, TODAY) if one.code.startswith("plan-")]
    assert [one[0] for one in mine] == [one.code for one in others]
    return mine


def test_where_nothing_changed_an_older_reference_counts_silently(hand: Hand) -> None:
    key = add(hand, "Ponte", "1:3.2.1")
    came(hand.db, second())
    assert told(hand.db, key) == []
    assert plan_standing.look(hand.db, COMMUNE).of("3.2.1").count == 1


def test_a_moved_action_is_counted_where_it_went_and_asks_to_be_confirmed(hand: Hand) -> None:
    key, other = add(hand, "Ponte", "1:3.2.1"), add(hand, "Strada", "1:3.2.2")
    came(hand.db, second(Change("moved", "3.2.1", ("4.1.2",))))
    [(code, level, text)] = told(hand.db, key)
    assert (code, level) == ("plan-moved", Level.TO_COMPLETE)
    assert text.startswith("Il Piano v2 ha cambiato questa azione: da 3.2.1 a 4.1.2.")
    standing = plan_standing.look(hand.db, COMMUNE)
    assert (standing.of("3.2.1").count, standing.of("3").count, standing.of("4.1.2").amount_cents) == (0, 1, 100)
    assert interventions.keys(hand.db, Search(COMMUNE, code="4")) == [key]
    assert search.found(hand.db, parse("4.1.2", TODAY), COMMUNE, None) >= {key}
    assert search.found(hand.db, parse("", TODAY), COMMUNE, "3.2") == {other}
    assert plan_codes.now(hand.db).axis("1:3.2.1") == "4"
    assert sheets.sheet(hand.db, key).intervention.under == "1:3.2.1"  # never rewritten
    SetFields("intervention", key, {"under": "2:4.1.2"}).run(hand)  # the officer confirms
    assert told(hand.db, key) == []
    assert plan_standing.look(hand.db, COMMUNE).of("4.1.2").count == 1


@pytest.mark.parametrize(
    ("crosswalk", "code", "level", "counts"),
    [
        (Change("split", "3.2.1", ("3.2.1", "3.2.3")), "plan-split", Level.TO_COMPLETE, "3.2"),
        (Change("closed", "3.2.1"), "plan-closed", Level.TO_COMPLETE, "3.2"),
        (Change("renamed", "3.2.1", ("3.2.1",)), "plan-renamed", Level.NOTICE, "3.2.1"),
        (Change("merged", "3.2.1", ("3.2.2",)), "plan-moved", Level.TO_COMPLETE, "3.2.2"),
    ],
)
def test_each_kind_of_change_is_told(hand: Hand, crosswalk: Change, code: str, level: Level, counts: str) -> None:
    key = add(hand, "Ponte", "1:3.2.1")
    came(hand.db, second(crosswalk))
    assert [one[:2] for one in told(hand.db, key)] == [(code, level)]
    assert list(plan_standing.look(hand.db, COMMUNE).own) == [counts]


def test_a_version_that_is_not_here_is_told_and_shown_as_its_code(hand: Hand) -> None:
    key = add(hand, "Ponte", "7:3.2.1")
    [(code, level, text)] = told(hand.db, key)
    assert (code, level) == ("plan-unknown", Level.NOTICE)
    assert "3.2.1 è del Piano v7" in text
    assert plan_standing.look(hand.db, COMMUNE).of("3.2.1").count == 1


def test_further_actions_it_serves_follow_too(hand: Hand) -> None:
    key = add(hand, "Ponte", "1:3.2.1")
    row = AddRow("also_serves", key, {"under": "1:2.1.1"}).run(hand).key
    came(hand.db, second(Change("moved", "2.1.1", ("5.1.1",))))
    found = [one for one in problems(sheets.sheet(hand.db, key), TODAY) if one.code == "plan-moved"]
    assert [(one.row, one.column) for one in found] == [(row, "under")]
    [link] = plan_standing.look(hand.db, COMMUNE).net.links
    assert (link.first, link.second) == ("3", "5")


def test_a_draft_of_the_office_changes_nothing_that_counts(hand: Hand) -> None:
    key = add(hand, "Ponte", "1:3.2.1")
    plan = second(Change("moved", "3.2.1", ("4.1.2",)))
    documents.add_draft(hand.db, PLAN, plan.to_json().encode(), NOW)
    assert told(hand.db, key) == []
    assert plan_codes.now(hand.db).code("1:3.2.1") == "3.2.1"
    assert plan_codes.ahead(hand.db).code("1:3.2.1") == "4.1.2"
