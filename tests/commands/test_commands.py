"""What an officer can change: each command writes one act, or says in a sentence why not and writes nothing."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Done, Hand
from psm_desktop.commands.mark_ready import MarkReady
from psm_desktop.commands.open_copy import hand_in
from psm_desktop.commands.resolve import Resolve
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.domain.keys import key_of
from psm_desktop.domain.values import Draft
from psm_desktop.errors import PsmError, Refused, Stale
from psm_desktop.store import cells, copies, history, interventions, journal, local, seed
from psm_desktop.store.entries import Change
from psm_desktop.store.interventions import Search

HERE, THERE, NOW = "001003", "001053", 1_795_000_000
COLLEAGUE = 4711


def code_of(act: Callable[[], object], db: sqlite3.Connection) -> str:
    """The code of the refusal; nothing was written."""
    before = list(db.iterdump())
    with pytest.raises(PsmError) as caught:
        act()
    assert str(caught.value)
    assert list(db.iterdump()) == before
    return caught.value.code


@pytest.fixture
def ponte(hand: Hand) -> int:
    done = AddIntervention("ponte").run(hand)
    assert done.key is not None
    return done.key


def colleague(hand: Hand, row: int, column: str, value: object, basis: journal.Vector) -> None:
    """Another PC writes without having seen what came after `basis`."""
    journal.add_site(hand.db, COLLEAGUE, hand.commune)
    change = Change("intervention", column, row, value)  # type: ignore[arg-type]
    journal.write(hand.db, journal.Author(COLLEAGUE, "Verdi", NOW + 5), "set-fields", [change], basis=basis)


def test_only_a_title_is_needed_for_an_intervention(hand: Hand, ponte: int) -> None:
    sheet = interventions.sheet(hand.db, ponte)
    assert (sheet.intervention.title, sheet.intervention.commune) == ("ponte", HERE)
    for nothing in ("", "  \t"):
        assert code_of(lambda text=nothing: AddIntervention(text).run(hand), hand.db) == "title-needed"


def test_a_title_of_what_cannot_be_kept_is_none(hand: Hand) -> None:
    assert code_of(lambda: AddIntervention("\0 ").run(hand), hand.db) == "title-needed"


def test_each_command_is_one_act_with_its_name_officer_and_moment(hand: Hand, ponte: int) -> None:
    cost = AddRow("cost_item", ponte, {"label": "Lavori", "amount_cents": Draft("boh")}).run(hand)
    assert cost.key is not None
    SetFields("intervention", ponte, {"title": "ponte alto", "people_served": 7}).run(hand)
    MarkReady(ponte, is_ready=False).run(hand)  # it is none: no act
    DeleteRow("cost_item", cost.key).run(hand)
    acts = hand.db.execute("SELECT command, officer, at, turn FROM journal_act ORDER BY first").fetchall()
    names = ["add-intervention", "add-row", "set-fields", "delete"]
    assert acts == [(name, "Rossi", NOW, n) for n, name in enumerate(names, 1)]
    assert hand.db.execute("SELECT count(*) FROM journal_line").fetchone() == (5,)


def test_what_is_the_same_is_not_written(hand: Hand, ponte: int) -> None:
    assert SetFields("intervention", ponte, {"title": " ponte ", "notes": ""}).run(hand) == Done(None, ponte)
    done = SetFields("intervention", ponte, {"title": "ponte", "notes": "nuove"}).run(hand)
    assert done.act is not None
    (line,) = hand.db.execute("SELECT value FROM journal_line WHERE first = ?", (done.act[1],)).fetchall()
    assert line == ("nuove",)


def test_an_act_clears_what_was_kept_aside_of_its_field_and_no_other(hand: Hand, ponte: int) -> None:
    for column in ("title", "notes"):
        local.keep_typing(hand.db, local.Typing("intervention", column, ponte, "a metà", frozenset()))
    SetFields("intervention", ponte, {"title": "intero"}).run(hand)
    assert [one.column for one in local.kept_typing(hand.db)] == ["notes"]


def test_nobody_writes_in_what_is_not_here(hand: Hand, there: Hand, ponte: int) -> None:
    nowhere = key_of(99, 1)
    refused: list[Callable[[], object]] = [
        lambda: SetFields("intervention", nowhere, {"title": "x"}).run(hand),
        lambda: SetFields("cost_item", ponte, {"label": "x"}).run(hand),
        lambda: SetFields("intervention", ponte, {"title": "x"}).run(there),
        lambda: AddRow("cost_item", nowhere, {}).run(hand),
        lambda: AddRow("cost_item", ponte, {}).run(there),
        lambda: AddRow("reading", ponte, {}).run(hand),
        lambda: DeleteRow("intervention", ponte).run(there),
        lambda: DeleteRow("cost_item", ponte).run(hand),
        lambda: MarkReady(ponte).run(there),
        lambda: Resolve("intervention", "title", ponte, "x", frozenset()).run(there),
    ]
    AddIntervention("là").run(there)  # the hand there has its number
    for act in refused:
        assert code_of(act, hand.db) == "unknown-row"


def test_an_unknown_field_or_a_wrong_type_is_refused(hand: Hand, ponte: int) -> None:
    assert code_of(lambda: SetFields("intervention", ponte, {"colour": "x"}).run(hand), hand.db) == "unknown-field"
    assert code_of(lambda: SetFields("intervention", ponte, {"people_served": "x"}).run(hand), hand.db) == "wrong-type"
    assert code_of(lambda: SetFields("intervention", ponte, {"deleted": 2}).run(hand), hand.db) == "wrong-type"
    assert (
        code_of(lambda: SetFields("intervention", ponte, {"commune": THERE}).run(hand), hand.db) == "not-this-commune"
    )


def test_a_form_that_showed_something_else_is_stale_and_writes_nothing(hand: Hand, ponte: int) -> None:
    showed = {"title": journal.heads(hand.db, "intervention", "title", ponte)}
    colleague(hand, ponte, "title", "dal collega", journal.known(hand.db, HERE))
    command = SetFields("intervention", ponte, {"title": "dal modulo", "notes": "mie"}, showed)
    assert code_of(lambda: command.run(hand), hand.db) == "stale"
    assert cells.shown(hand.db, "intervention", "title", ponte) == "dal collega"


def test_a_field_in_conflict_is_resolved_not_written_over(hand: Hand, ponte: int) -> None:
    basis = journal.known(hand.db, HERE)
    SetFields("intervention", ponte, {"title": "mio"}).run(hand)
    colleague(hand, ponte, "title", "suo", basis)
    assert interventions.sheet(hand.db, ponte).conflicts == {(ponte, "title")}
    assert code_of(lambda: SetFields("intervention", ponte, {"title": "x"}).run(hand), hand.db) == "field-in-conflict"
    seen = journal.heads(hand.db, "intervention", "title", ponte)
    with pytest.raises(Stale):
        Resolve("intervention", "title", ponte, "mio", frozenset(list(seen)[:1])).run(hand)
    Resolve("intervention", "title", ponte, "mio", seen).run(hand)
    assert interventions.sheet(hand.db, ponte).conflicts == frozenset()
    assert cells.shown(hand.db, "intervention", "title", ponte) == "mio"
    SetFields("intervention", ponte, {"title": "e poi"}).run(hand)


def test_a_deletion_takes_all_it_knows_below_in_one_act(hand: Hand, ponte: int) -> None:
    indicator = AddRow("indicator", ponte, {"label": "alunni"}).run(hand).key
    assert indicator is not None
    AddRow("reading", indicator, {"value": 5}).run(hand)
    AddRow("cost_item", ponte, {}).run(hand)
    done = DeleteRow("intervention", ponte).run(hand)
    assert done.act is not None
    lines = hand.db.execute("SELECT tbl FROM journal_named WHERE first = ? ORDER BY tbl", (done.act[1],)).fetchall()
    assert lines == [("cost_item",), ("indicator",), ("intervention",), ("reading",)]
    assert interventions.keys(hand.db, Search(HERE)) == []


def test_ready_is_what_has_nothing_to_correct(hand: Hand, ponte: int) -> None:
    SetFields("intervention", ponte, {"people_served": Draft("tanti")}).run(hand)
    assert code_of(lambda: MarkReady(ponte).run(hand), hand.db) == "not-ready"
    SetFields("intervention", ponte, {"people_served": 40}).run(hand)
    assert MarkReady(ponte).run(hand).act is not None
    assert MarkReady(ponte).run(hand).act is None
    assert interventions.sheet(hand.db, ponte).intervention.is_ready
    MarkReady(ponte, is_ready=False).run(hand)
    assert not interventions.sheet(hand.db, ponte).intervention.is_ready


def test_history_tells_each_value_with_the_one_before(hand: Hand, ponte: int) -> None:
    SetFields("intervention", ponte, {"people_served": Draft("tanti")}).run(hand)
    SetFields("intervention", ponte, {"people_served": 40}).run(hand)
    told = [(p.before, p.value) for p in history.of_intervention(hand.db, ponte) if p.column == "people_served"]
    assert told == [(None, Draft("tanti")), (Draft("tanti"), 40)]


def test_the_hand_is_in_the_only_commune_or_the_one_named(db: sqlite3.Connection, tmp_path: Path) -> None:
    with pytest.raises(PsmError) as which:
        hand_in(db)
    with pytest.raises(PsmError) as elsewhere:
        hand_in(db, "001001")
    assert (which.value.code, elsewhere.value.code) == ("which-commune", "not-this-commune")
    assert hand_in(db, THERE).commune == THERE
    assert hand_in(db, HERE, "Verdi").officer == "Verdi"
    file = tmp_path / "ufficio.psmdb"
    copies.create(file, seed.plan(), officer="Ufficio", made_at=NOW, is_office=True)
    office = copies.connect(file)
    assert hand_in(office, "001001").commune == "001001"
    office.close()


def test_new_keys_follow_each_other_in_one_act(hand: Hand, ponte: int) -> None:
    assert [hand.new_key(n) for n in range(3)] == [ponte + 1, ponte + 2, ponte + 3]
    with pytest.raises(Refused):
        AddRow("cost_item", ponte + 1, {}).run(hand)
