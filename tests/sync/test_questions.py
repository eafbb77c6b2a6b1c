"""What people are asked where copies wrote without knowing of each other, and what their choice does on every copy."""

import pytest

from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.resolve import Resolve, ResolveAll
from psm_desktop.commands.undo import Undo, UndoLast
from psm_desktop.domain.values import Cell
from psm_desktop.errors import Refused, Stale
from psm_desktop.store import cells, dashboard, history, interventions, questions, rebuild, sides
from psm_desktop.store.interventions import Search
from psm_desktop.store.sides import Asked, Whose
from tests.sync.world import ALA, Make, Pc, exchange_all


@pytest.fixture
def other(office: Pc, ala: Pc, make: Make) -> Pc:
    """A second PC of the commune; all three hold the same bridge with works of 100 euro."""
    pc = make("ragioneria", ALA)
    assert pc.fates(office.invite(ALA)) == ["invited"]
    ala.cost(ala.add("Ponte"), "Lavori", 100_00)
    exchange_all(office, ala, pc)
    exchange_all(office, ala, pc)
    return pc


def bridge(pc: Pc) -> int:
    return int(pc.db.execute("SELECT key FROM intervention").fetchone()[0])


def works(pc: Pc) -> int:
    return int(pc.db.execute("SELECT min(key) FROM cost_item").fetchone()[0])


def meet(*pcs: Pc) -> None:
    """Everybody reads everybody's file until all have all."""
    exchange_all(*pcs)
    exchange_all(*pcs)


def asked(pc: Pc) -> list[Asked]:
    own = pc.hand.numbers.all()
    return [sides.ask(pc.db, one, own) for one in questions.still_open(pc.db, pc.commune)]


def places(pc: Pc) -> list[tuple[str, str]]:
    return [(one.table, one.column) for one in questions.still_open(pc.db, pc.commune)]


def part(one: Asked, value: Cell) -> Resolve:
    about = one.question
    return Resolve(about.table, about.column, about.row, value, one.heads, one.seen if about.is_deletion else None)


def in_sight(pc: Pc) -> list[int]:
    return interventions.keys(pc.db, Search(ALA))


def test_each_value_says_whose_it_is_and_what_stood_there_before(office: Pc, ala: Pc, other: Pc) -> None:
    office.commune = ALA
    for pc, words in ((ala, "Ponte nuovo"), (other, "Ponte vecchio"), (office, "Ponte alto")):
        pc.change(bridge(pc), title=words)
    meet(office, ala, other)
    [one] = asked(ala)
    assert [(s.value, s.whose, s.number, s.before) for s in one.sides] == [
        ("Ponte nuovo", Whose.OWN, 0, "Ponte"),
        ("Ponte alto", Whose.OFFICE, 1, "Ponte"),
        ("Ponte vecchio", Whose.OTHER, 2, "Ponte"),
    ]
    assert [s.by[0].officer for s in one.sides] == ["ala", "ufficio", "ragioneria"]
    assert sum(s.is_shown for s in one.sides) == 1
    [at_office] = asked(office)
    assert [s.whose for s in at_office.sides] == [Whose.OWN, Whose.OTHER, Whose.OTHER]


def test_equal_values_of_several_people_are_one_side(office: Pc, ala: Pc, other: Pc) -> None:
    office.commune = ALA
    for pc, words in ((ala, "Ponte alto"), (other, "Ponte alto"), (office, "Ponte basso")):
        pc.change(bridge(pc), title=words)
    meet(office, ala, other)
    [one] = asked(ala)
    assert [(s.value, len(s.by)) for s in one.sides] == [("Ponte alto", 2), ("Ponte basso", 1)]


def test_a_choice_travels_and_all_copies_end_equal(office: Pc, ala: Pc, other: Pc) -> None:
    ala.change(works(ala), amount_cents=120_00)
    other.change(works(other), amount_cents=130_00)
    meet(office, ala, other)
    [one] = asked(other)
    assert (one.question.label, one.question.cents is not None) == ("Lavori", True)
    part(one, 125_00).run(other.hand)
    assert asked(other) == []
    meet(office, ala, other)
    assert ala.shown() == other.shown() == office.shown()
    assert asked(ala) == asked(office) == []
    assert {past.value for past in history.of_rows(ala.db, [works(ala)])} >= {120_00, 125_00, 130_00}


def test_a_choice_is_undone_like_any_act_and_the_undo_travels(office: Pc, ala: Pc, other: Pc) -> None:
    ala.change(bridge(ala), title="Ponte nuovo")
    other.change(bridge(other), title="Ponte vecchio")
    meet(office, ala, other)
    [one] = asked(ala)
    shown = next(s.value for s in one.sides if s.is_shown)
    part(one, "Ponte terzo").run(ala.hand)
    UndoLast().run(ala.hand)
    assert cells.shown(ala.db, "intervention", "title", bridge(ala)) == shown
    meet(office, ala, other)
    assert ala.shown() == other.shown() == office.shown()


def told(pc: Pc) -> list[tuple[object, ...]]:
    """What the questions say: each value with whose it is, who wrote it when, and what stood there before."""
    return [(s.value, s.whose, s.before, [(by.officer, by.at) for by in s.by]) for one in asked(pc) for s in one.sides]


def test_a_choice_taken_back_stands_open_again_on_every_copy(office: Pc, ala: Pc, other: Pc) -> None:
    """Two hands write the two values again, neither of which knows of the other; all have seen the choice."""
    office.commune = ALA
    ala.change(bridge(ala), title="Ponte nuovo")
    other.change(bridge(other), title="Ponte vecchio")
    meet(office, ala, other)
    before, shown = [told(pc) for pc in (office, ala, other)], ala.shown()
    part(asked(ala)[0], "Ponte terzo").run(ala.hand)
    meet(office, ala, other)
    assert [told(pc) for pc in (office, ala, other)] == [[], [], []]
    UndoLast().run(ala.hand)
    assert told(ala) == before[1], "as it was asked the first time"
    assert ala.shown() == shown
    meet(office, ala, other)
    assert [told(pc) for pc in (office, ala, other)] == before
    assert rebuild.derived(ala.db) == rebuild.derived(other.db) == rebuild.derived(office.db)
    part(asked(other)[0], "Ponte nuovo").run(other.hand)
    meet(office, ala, other)
    assert [told(pc) for pc in (office, ala, other)] == [[], [], []]
    assert rebuild.derived(ala.db) == rebuild.derived(other.db) == rebuild.derived(office.db)


def test_a_choice_is_taken_back_done_again_and_taken_back_once_more(office: Pc, ala: Pc, other: Pc) -> None:
    ala.change(bridge(ala), title="Ponte nuovo", notes="Una nota")
    other.change(bridge(other), title="Ponte vecchio", notes="E una nota")
    office.commune = ALA
    office.change(bridge(office), title="Ponte alto")
    meet(office, ala, other)
    before = told(ala)
    assert len(before) == 5
    act = ResolveAll([part(one, one.sides[0].value) for one in asked(ala)]).run(ala.hand).act
    for _ in range(2):
        assert act is not None
        assert told(ala) == []
        act = Undo([act]).run(ala.hand).act
        assert act is not None
        assert sorted(map(str, told(ala))) == sorted(map(str, before))
        act = Undo([act]).run(ala.hand).act
    meet(office, ala, other)
    assert [told(pc) for pc in (office, ala, other)] == [[], [], []]
    assert rebuild.derived(ala.db) == rebuild.derived(other.db) == rebuild.derived(office.db)


def test_what_somebody_chose_meanwhile_is_not_asked_again(office: Pc, ala: Pc, other: Pc) -> None:
    ala.change(bridge(ala), title="Ponte nuovo")
    other.change(bridge(other), title="Ponte vecchio")
    meet(office, ala, other)
    act = part(asked(ala)[0], "Ponte terzo").run(ala.hand).act
    meet(office, ala, other)
    other.change(bridge(other), title="Ponte quarto")
    meet(office, ala, other)
    assert act is not None
    with pytest.raises(Refused):
        Undo([act]).run(ala.hand)
    assert told(ala) == []


def test_what_came_in_while_somebody_chose_makes_the_choice_stale(office: Pc, ala: Pc, other: Pc) -> None:
    office.commune = ALA
    ala.change(bridge(ala), title="Ponte nuovo")
    other.change(bridge(other), title="Ponte vecchio")
    meet(office, ala, other)
    [one] = asked(ala)
    other.change(works(other), amount_cents=7)
    part(asked(other)[0], "Ponte di mezzo").run(other.hand)
    meet(office, ala, other)
    with pytest.raises(Stale):
        part(one, "Ponte nuovo").run(ala.hand)
    assert cells.shown(ala.db, "intervention", "title", bridge(ala)) == "Ponte di mezzo"


def test_a_deleted_record_edited_elsewhere_is_one_question_with_what_was_written(
    office: Pc, ala: Pc, other: Pc
) -> None:
    DeleteRow("intervention", bridge(ala)).run(ala.hand)
    other.change(bridge(other), title="Ponte alto")
    other.change(works(other), amount_cents=130_00)
    meet(office, ala, other)
    assert places(ala) == places(other) == places(office) == [("intervention", "deleted")]
    [one] = asked(ala)
    gone, kept = one.sides
    assert (gone.value, gone.whose, kept.value, kept.number) == (1, Whose.OWN, 0, 1)
    assert [(edit.column, edit.value) for edit in kept.edits] == [("title", "Ponte alto"), ("amount_cents", 130_00)]
    assert {edit.officer for edit in kept.edits} == {"ragioneria"}


@pytest.mark.parametrize("value", [0, 1])
def test_keeping_brings_back_what_went_with_it_and_letting_go_takes_all(
    office: Pc, ala: Pc, other: Pc, value: int
) -> None:
    AddRow("funding_source", bridge(ala), {"source": "Regione"}).run(ala.hand)
    meet(office, ala, other)
    DeleteRow("intervention", bridge(ala)).run(ala.hand)
    other.change(works(other), amount_cents=130_00)
    meet(office, ala, other)
    [one] = asked(other)
    part(one, value).run(other.hand)
    meet(office, ala, other)
    assert ala.shown() == other.shown() == office.shown()
    assert places(ala) == places(office) == []
    assert (in_sight(ala) != []) is (value == 0)
    flags = [
        ala.db.execute(f"SELECT deleted FROM {t}").fetchall() for t in ("intervention", "cost_item", "funding_source")
    ]
    assert flags == [[(value,)]] * 3


def test_a_row_born_under_a_deleted_record_asks_once_to_keep_both_or_let_both_go(
    office: Pc, ala: Pc, other: Pc
) -> None:
    DeleteRow("intervention", bridge(ala)).run(ala.hand)
    other.cost(bridge(other), "Collaudo", 5_00)
    meet(office, ala, other)
    assert places(ala) == [("intervention", "deleted")]
    assert dashboard.dashboard(ala.db, ALA, ala.hand.today(), 0).conflicts == 1
    [one] = asked(ala)
    assert [(edit.table, edit.column, edit.value) for edit in one.sides[1].edits] == [("cost_item", "", "Collaudo")]
    part(one, 1).run(ala.hand)
    meet(office, ala, other)
    assert ala.shown() == other.shown() == office.shown()
    assert in_sight(other) == []
    assert places(other) == []


@pytest.mark.parametrize("value", [0, 1])
def test_undoing_the_answer_to_a_deletion_loses_nothing_of_either_side(
    office: Pc, ala: Pc, other: Pc, value: int
) -> None:
    DeleteRow("intervention", bridge(ala)).run(ala.hand)
    other.change(works(other), amount_cents=130_00)
    meet(office, ala, other)
    before = ala.shown()
    [one] = asked(ala)
    part(one, value).run(ala.hand)
    UndoLast().run(ala.hand)
    assert ala.shown() == before
    assert in_sight(ala) == [bridge(ala)], "what was in sight before the answer is in sight again"
    assert places(ala) == [("intervention", "deleted")], "and asked again"
    meet(office, ala, other)
    assert ala.shown() == other.shown() == office.shown()


def test_an_edit_that_comes_in_meanwhile_makes_letting_go_stale(office: Pc, ala: Pc, other: Pc) -> None:
    DeleteRow("intervention", bridge(ala)).run(ala.hand)
    other.change(bridge(other), title="Ponte alto")
    meet(office, ala, other)
    [one] = asked(ala)
    other.change(bridge(other), title="Ponte altissimo")
    meet(office, ala, other)
    with pytest.raises(Stale):
        part(one, 1).run(ala.hand)
    assert in_sight(ala) == [bridge(ala)]


def test_a_deleted_row_edited_elsewhere_stands_under_its_record(office: Pc, ala: Pc, other: Pc) -> None:
    DeleteRow("cost_item", works(ala)).run(ala.hand)
    other.change(works(other), amount_cents=130_00)
    meet(office, ala, other)
    [one] = asked(ala)
    question = one.question
    assert (question.table, question.column, question.label, question.cents, question.title) == (
        *("cost_item", "deleted", "Lavori", 130_00),
        "Ponte",
    )
    part(one, 1).run(ala.hand)
    assert asked(ala) == []
    assert cells.shown(ala.db, "cost_item", "deleted", works(ala)) == 1


def test_a_row_without_a_name_is_not_taken_for_the_record(office: Pc, ala: Pc, other: Pc) -> None:
    ala.change(works(ala), label=None)
    meet(office, ala, other)
    DeleteRow("cost_item", works(ala)).run(ala.hand)
    other.change(works(other), amount_cents=130_00)
    meet(office, ala, other)
    [one] = asked(ala)
    assert (one.question.label, one.question.is_below, one.question.is_deletion) == (None, True, True)


def test_what_lies_in_the_bin_asks_nothing(office: Pc, ala: Pc, other: Pc) -> None:
    ala.change(works(ala), amount_cents=120_00)
    other.change(works(other), amount_cents=130_00)
    meet(office, ala, other)
    DeleteRow("intervention", bridge(ala)).run(ala.hand)
    assert places(ala) == []


def test_all_choices_of_a_record_are_one_act(office: Pc, ala: Pc, other: Pc) -> None:
    for pc, words, cents in ((ala, "Ponte nuovo", 120_00), (other, "Ponte vecchio", 130_00)):
        pc.change(bridge(pc), title=words)
        pc.change(works(pc), amount_cents=cents)
    meet(office, ala, other)
    assert places(ala) == [("intervention", "title"), ("cost_item", "amount_cents")]
    parts = tuple(part(one, one.sides[1].value) for one in asked(ala))
    ResolveAll(parts).run(ala.hand)
    assert asked(ala) == []
    assert cells.shown(ala.db, "cost_item", "amount_cents", works(ala)) == 130_00
    UndoLast().run(ala.hand)
    assert cells.shown(ala.db, "intervention", "title", bridge(ala)) in ("Ponte nuovo", "Ponte vecchio")
    with pytest.raises(Refused):
        ResolveAll(()).run(ala.hand)
