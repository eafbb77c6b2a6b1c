"""Undo as an officer meets it; what it looks at in the journal is shown in tests/store/test_cases_undo.py."""

import sqlite3

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Done, Hand
from psm_desktop.commands.resolve import Resolve
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.commands.undo import Undo, UndoLast
from psm_desktop.domain.values import Draft
from psm_desktop.errors import Refused
from psm_desktop.store import cells, history, interventions, journal, undo
from psm_desktop.store.entries import Change
from psm_desktop.store.interventions import Search

HERE, NOW, COLLEAGUE = "001003", 1_795_000_000, 4711


@pytest.fixture
def ponte(hand: Hand) -> int:
    done = AddIntervention("ponte").run(hand)
    assert done.key is not None
    return done.key


def title(hand: Hand, row: int) -> object:
    return cells.shown(hand.db, "intervention", "title", row)


def changed(hand: Hand, row: int, **values: object) -> Done:
    done = SetFields("intervention", row, values).run(hand)  # type: ignore[arg-type]
    assert done.act is not None
    return done


def refused(command: Undo | UndoLast, hand: Hand) -> str:
    before = list(hand.db.iterdump())
    with pytest.raises(Refused) as caught:
        command.run(hand)
    assert list(hand.db.iterdump()) == before
    return caught.value.code


def test_step_by_step_back_to_nothing(hand: Hand, ponte: int) -> None:
    changed(hand, ponte, title="ponte alto", people_served=Draft("tanti"))
    changed(hand, ponte, title="ponte basso")
    UndoLast().run(hand)
    assert title(hand, ponte) == "ponte alto"
    UndoLast().run(hand)
    assert title(hand, ponte) == "ponte"
    assert cells.shown(hand.db, "intervention", "people_served", ponte) is None
    UndoLast().run(hand)
    assert interventions.keys(hand.db, Search(HERE)) == []
    assert refused(UndoLast(), hand) == "nothing-to-undo"


def test_every_step_has_a_redo_and_the_redo_an_undo(hand: Hand, ponte: int) -> None:
    steps = [changed(hand, ponte, title=text) for text in ("a", "b", "c")]
    assert all(step.act for step in steps)
    back = [UndoLast().run(hand) for _ in steps]
    assert title(hand, ponte) == "ponte"
    for step, text in zip(reversed(back), ("a", "b", "c"), strict=True):
        assert step.act is not None
        Undo([step.act]).run(hand)
        assert title(hand, ponte) == text
    for text in ("b", "a", "ponte"):
        UndoLast().run(hand)
        assert title(hand, ponte) == text


def test_undo_undo_redo_and_a_new_change(hand: Hand, ponte: int) -> None:
    changed(hand, ponte, title="a")
    changed(hand, ponte, title="b")
    UndoLast().run(hand)
    first_back = UndoLast().run(hand)
    assert first_back.act is not None
    Undo([first_back.act]).run(hand)  # redo "a"
    changed(hand, ponte, title="nuovo")
    UndoLast().run(hand)
    assert title(hand, ponte) == "a"
    UndoLast().run(hand)
    assert title(hand, ponte) == "ponte"


def test_a_deletion_comes_back_with_all_it_took(hand: Hand, ponte: int) -> None:
    cost = AddRow("cost_item", ponte, {"label": "Lavori"}).run(hand).key
    done = DeleteRow("intervention", ponte).run(hand)
    back = UndoLast().run(hand)
    assert [one.key for one in interventions.sheet(hand.db, ponte).costs] == [cost]
    assert done.act is not None
    assert back.act is not None
    Undo([back.act]).run(hand)
    assert interventions.keys(hand.db, Search(HERE)) == []


def test_an_intervention_with_what_was_added_to_it_goes_step_by_step(hand: Hand, ponte: int) -> None:
    born = undo.last(hand.db, HERE, hand.numbers.site(HERE))
    AddRow("cost_item", ponte, {"label": "Lavori"}).run(hand)
    assert refused(Undo(born), hand) == "nothing-undone"
    UndoLast().run(hand)
    UndoLast().run(hand)
    assert interventions.keys(hand.db, Search(HERE)) == []


def test_what_a_colleague_based_work_on_is_left_alone_and_named(hand: Hand, ponte: int) -> None:
    changed(hand, ponte, title="refuso", notes="mie")
    journal.add_site(hand.db, COLLEAGUE, HERE)
    change = Change("intervention", "title", ponte, "corretto")
    journal.write(hand.db, journal.Author(COLLEAGUE, "Verdi", NOW), "set-fields", [change])
    done = UndoLast().run(hand)
    assert done.left == (("intervention", "title", ponte),)
    assert title(hand, ponte) == "corretto"
    assert cells.shown(hand.db, "intervention", "notes", ponte) is None


def test_a_resolution_can_be_taken_back(hand: Hand, ponte: int) -> None:
    basis = journal.known(hand.db, HERE)
    changed(hand, ponte, title="mio")
    journal.add_site(hand.db, COLLEAGUE, HERE)
    change = Change("intervention", "title", ponte, "suo")
    journal.write(hand.db, journal.Author(COLLEAGUE, "Verdi", NOW + 9), "set-fields", [change], basis=basis)
    Resolve("intervention", "title", ponte, "mio", journal.heads(hand.db, "intervention", "title", ponte)).run(hand)
    UndoLast().run(hand)
    assert title(hand, ponte) == "suo", "what was shown before the choice"


def test_undo_is_an_act_that_says_what_it_takes_back(hand: Hand, ponte: int) -> None:
    done = changed(hand, ponte, title="x")
    UndoLast().run(hand)
    past = history.of_intervention(hand.db, ponte)[-1]
    assert (past.command, past.is_undo, past.before, past.value) == ("undo", True, "x", "ponte")
    undoes = hand.db.execute("SELECT undoes_site, undoes_first FROM journal_act WHERE command = 'undo'").fetchone()
    assert undoes == done.act


def test_nobody_undoes_in_another_commune(hand: Hand, there: Hand, ponte: int) -> None:
    done = changed(hand, ponte, title="x")
    AddIntervention("là").run(there)
    assert done.act is not None
    assert refused(Undo([done.act]), there) == "unknown-row"
    assert title(hand, ponte) == "x"


def test_what_a_merge_brings_meanwhile_is_not_written_over(
    hand: Hand, ponte: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The look at what stands and the act that follows are of one moment."""
    changed(hand, ponte, title="x")
    looked = undo.takes_back

    def while_writing(db: sqlite3.Connection, acts: list[tuple[int, int]]) -> object:
        assert db.in_transaction
        return looked(db, acts)

    monkeypatch.setattr(undo, "takes_back", while_writing)
    UndoLast().run(hand)
    assert title(hand, ponte) == "ponte"
