"""Remarks and corrections of the office: they travel with the receipt, are answered and dealt with, and travel back."""

from datetime import date
from typing import Protocol

import pytest

from psm_desktop.commands.add_remark import AddRemark
from psm_desktop.commands.check_all import check_all, check_some
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.erase_field import EraseField
from psm_desktop.commands.hand import Done, Hand
from psm_desktop.commands.in_commune import InCommune
from psm_desktop.commands.mark_done import MarkDone
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.commands.set_many import SetMany
from psm_desktop.commands.undo import Undo
from psm_desktop.commands.undo_received import UndoReceived
from psm_desktop.domain.problem import Level
from psm_desktop.domain.search import parse
from psm_desktop.errors import Refused
from psm_desktop.office import returns
from psm_desktop.office.returns import NoteCode
from psm_desktop.store import conflicts, rebuild, remarks, search
from psm_desktop.store.remarks import Open
from tests.sync.world import ALA, BALME, Pc, exchange_all


class Command(Protocol):
    def run(self, hand: Hand) -> Done: ...


def remark(pc: Pc, row: int, text: str, column: str = "") -> int:
    key = AddRemark(row, text, column).run(pc.hand).key
    assert key is not None
    return key


def told(pc: Pc, commune: str = ALA) -> list[tuple[str, str, bool, str, bool]]:
    """Column, text, whether the office's, who, whether dealt with."""
    found = remarks.of_commune(pc.db, commune)
    return [(one.column, one.text, one.by_office, one.officer, one.is_done) for one in found]


def finds(pc: Pc) -> set[int]:
    return search.found(pc.db, parse("con:osservazioni", pc.hand.today()), ALA)


@pytest.fixture
def bridge(office: Pc, ala: Pc) -> int:
    """A record both have."""
    key = ala.add("Ponte")
    exchange_all(office, ala)
    return key


def test_a_remark_comes_with_the_receipt_and_goes_back_dealt_with(office: Pc, ala: Pc, bridge: int) -> None:
    made = remark(office, bridge, " Manca il CUP ", "cup")
    remark(office, bridge, "Manda la delibera")
    assert remarks.still_open(ala.db, ALA) == Open()
    assert ala.fates(office.receipt(ALA)) == ["taken"]
    assert told(ala) == [
        ("cup", "Manca il CUP", True, "ufficio", False),
        ("", "Manda la delibera", True, "ufficio", False),
    ]
    assert remarks.still_open(ala.db, ALA) == Open(2, bridge)
    assert finds(ala) == {bridge}
    assert MarkDone(made).run(ala.hand).act is not None
    assert MarkDone(made).run(ala.hand).act is None
    assert remarks.still_open(ala.db, ALA) == Open(1, bridge)
    office.receive(ala.package())
    [cup, whole] = remarks.of_intervention(office.db, bridge)
    assert (cup.is_done, cup.done_by, whole.is_done, whole.done_by) == (True, "ala", False, None)
    assert cup.done_at is not None
    assert told(office) == told(ala)


def test_the_commune_answers_and_its_answer_is_nothing_it_has_to_do(office: Pc, ala: Pc, bridge: int) -> None:
    made = remark(office, bridge, "Manca il CUP", "cup")
    ala.receive(office.receipt(ALA))
    remark(ala, bridge, "Chiesto al ministero", "cup")
    MarkDone(made).run(ala.hand)
    assert remarks.still_open(ala.db, ALA) == Open()
    assert finds(ala) == set()
    office.receive(ala.package())
    assert told(office)[1] == ("cup", "Chiesto al ministero", False, "ala", False)
    assert finds(office) == {bridge}, "the office has an answer to read"


def test_a_remark_on_a_row_below_the_record(office: Pc, ala: Pc) -> None:
    bridge = ala.add("Ponte")
    works = ala.cost(bridge, "Lavori", 100_00)
    exchange_all(office, ala)
    remark(office, works, "Diverso dal decreto", "amount_cents")
    remark(office, works, "A base d'asta?")
    ala.receive(office.receipt(ALA))
    amount, row = remarks.of_intervention(ala.db, bridge)
    assert (amount.intervention, amount.row, amount.table, amount.column, amount.label) == (
        bridge,
        works,
        "cost_item",
        "amount_cents",
        "Lavori",
    )
    assert (row.row, row.table, row.column, row.label) == (works, "", "", "Lavori")


def test_f7_names_them_as_notices_that_stop_nothing(office: Pc, ala: Pc, bridge: int) -> None:
    made = remark(office, bridge, "Manca il CUP", "cup")
    ala.receive(office.receipt(ALA))
    today = ala.hand.today()
    for found in (check_all(ala.db, ALA, today), check_some(ala.db, [bridge], today)):
        [one] = [one for one in found if one.problem.code == "remark"]
        assert (one.key, one.table, one.problem.column, one.problem.level) == (
            bridge,
            "intervention",
            "cup",
            Level.NOTICE,
        )
        assert one.problem.facts["said"] == "Manca il CUP"
    MarkDone(made).run(ala.hand)
    assert not [one for one in check_all(ala.db, ALA, today) if one.problem.code == "remark"]


def test_a_correction_is_an_ordinary_act_of_the_offices_own_number(office: Pc, ala: Pc, bridge: int) -> None:
    office.change(bridge, title="Ponte sul Rio")
    ala.receive(office.receipt(ALA))
    assert ala.titles() == {"Ponte sul Rio"}
    [one] = conflicts.values(ala.db, "intervention", "title", bridge)
    assert (one.officer, one.site) == ("ufficio", office.hand.numbers.site(ALA))
    ala.change(bridge, title="Ponte del Rio")
    exchange_all(office, ala)
    assert office.titles() == {"Ponte del Rio"}


def test_two_pcs_mark_the_same_remark_and_nobody_has_to_choose(office: Pc, ala: Pc, bridge: int) -> None:
    made = remark(office, bridge, "Manca il CUP", "cup")
    ala.receive(office.receipt(ALA))
    MarkDone(made).run(ala.hand)
    MarkDone(made).run(office.hand)
    exchange_all(office, ala)
    assert ala.shown() == office.shown()
    assert conflicts.places(ala.db, ALA) == []


def test_on_a_record_in_the_bin_the_commune_has_nothing_to_do(office: Pc, ala: Pc, bridge: int) -> None:
    remark(office, bridge, "Manca il CUP", "cup")
    ala.receive(office.receipt(ALA))
    DeleteRow("intervention", bridge).run(ala.hand)
    assert remarks.still_open(ala.db, ALA) == Open()
    assert remarks.of_commune(ala.db, ALA) == []


def test_the_office_still_sees_what_it_said_of_a_record_the_commune_has_put_into_the_bin(
    office: Pc, ala: Pc, bridge: int
) -> None:
    """Who puts a record into the bin puts the office's remark there too, but not out of the office's sight."""
    made = remark(office, bridge, "Manca il CUP", "cup")
    exchange_all(office, ala)
    answer = remark(ala, bridge, "Non serve")
    gone = DeleteRow("intervention", bridge).run(ala.hand).act
    exchange_all(office, ala)
    [one] = remarks.of_commune(office.db, ALA)
    assert (one.key, one.in_bin, one.is_done, one.text) == (made, True, False, "Manca il CUP")
    assert answer not in [one.key for one in remarks.of_commune(office.db, ALA)]
    assert remarks.in_bin(office.db) == {ALA: 1}
    [line] = returns.gather(office.db, [ALA], [], date(2026, 11, 18))
    assert (NoteCode.IN_BIN, 1) in [(note.code, note.count) for note in line.notes]
    assert gone is not None
    Undo([gone]).run(ala.hand)
    exchange_all(office, ala)
    assert [(one.in_bin, one.text) for one in remarks.of_commune(office.db, ALA)] == [
        (False, "Manca il CUP"),
        (False, "Non serve"),
    ]
    assert remarks.in_bin(office.db) == {}


def test_the_office_closes_a_remark_in_the_bin_and_nobody_is_asked_anything(office: Pc, ala: Pc, bridge: int) -> None:
    made = remark(office, bridge, "Manca il CUP", "cup")
    exchange_all(office, ala)
    DeleteRow("intervention", bridge).run(ala.hand)
    exchange_all(office, ala)
    MarkDone(made).run(office.hand)
    exchange_all(office, ala)
    for pc in (office, ala):
        assert conflicts.places(pc.db, ALA) == []
        assert remarks.of_commune(pc.db, ALA) == []
    assert remarks.in_bin(office.db) == {}


def test_a_remark_written_while_the_record_went_into_the_bin_is_seen_by_the_office(
    office: Pc, ala: Pc, bridge: int
) -> None:
    DeleteRow("intervention", bridge).run(ala.hand)
    remark(office, bridge, "Detto intanto")
    exchange_all(office, ala)
    assert [(one.in_bin, one.text) for one in remarks.of_commune(office.db, ALA)] == [(True, "Detto intanto")]
    assert remarks.of_commune(ala.db, ALA) == []


def test_what_cannot_be_remarked_upon(office: Pc, ala: Pc, balme: Pc, bridge: int) -> None:
    made = remark(office, bridge, "Manca il CUP", "cup")
    for command, code in (
        (AddRemark(bridge, "  "), "remark-empty"),
        (AddRemark(bridge, "Che cos'è?", "deleted"), "unknown-field"),
        (AddRemark(bridge, "Che cos'è?", "amount_cents"), "unknown-field"),
        (AddRemark(made, "Una risposta"), "remark-on-remark"),
        (AddRemark(bridge + 999, "Dov'è?"), "unknown-row"),
        (InCommune(BALME, AddRemark(bridge, "Di un altro Comune")), "unknown-row"),
        (MarkDone(bridge), "not-a-remark"),
    ):
        with pytest.raises(Refused) as caught:
            command.run(office.hand)
        assert caught.value.code == code
        assert str(caught.value)
    assert balme.add("Muro")


def test_a_hand_without_a_commune_writes_and_takes_back_in_each(office: Pc, ala: Pc, balme: Pc) -> None:
    """The office's window: one hand, one undo stack, all communes, and one number in each."""
    bridge, wall = ala.add("Ponte"), balme.add("Muro")
    exchange_all(office, ala)
    exchange_all(office, balme)
    office.commune = ""
    hand = office.hand
    acts = [InCommune(code, AddRemark(row, "Guarda")).run(hand).act for code, row in ((ALA, bridge), (BALME, wall))]
    [first, second] = [act for act in acts if act is not None]
    assert (first[0], second[0]) == (office.hand.numbers.site(ALA), office.hand.numbers.site(BALME))
    undone = Undo([first]).run(hand).act
    assert undone is not None
    assert undone[0] == first[0]
    assert (len(told(office, ALA)), len(told(office, BALME))) == (0, 1)
    assert "" not in office.hand.numbers.sites()
    again = rebuild.derived(office.db)
    assert len(again["remark"]) == 2


def test_answers_to_be_read_are_told_in_the_offices_list(office: Pc, ala: Pc, bridge: int) -> None:
    made = remark(office, bridge, "Manca il CUP", "cup")
    ala.receive(office.receipt(ALA))
    answer = remark(ala, bridge, "Chiesto al ministero", "cup")
    MarkDone(made).run(ala.hand)
    office.receive(ala.package())
    [line] = returns.gather(office.db, [ALA], [], date(2026, 11, 18))
    assert [note.count for note in line.notes if note.code is NoteCode.ANSWERS] == [1]
    MarkDone(answer).run(office.hand)
    [line] = returns.gather(office.db, [ALA], [], date(2026, 11, 18))
    assert NoteCode.ANSWERS not in [note.code for note in line.notes]


def refused(act: Command, pc: Pc) -> str:
    with pytest.raises(Refused) as caught:
        act.run(pc.hand)
    assert str(caught.value)
    return caught.value.code


def test_only_the_side_that_wrote_a_remark_changes_what_it_says(office: Pc, ala: Pc, bridge: int) -> None:
    made = remark(office, bridge, "Manca il CUP", "cup")
    exchange_all(office, ala)
    mine = remark(ala, bridge, "Chiesto al ministero", "cup")
    exchange_all(office, ala)
    office.commune = ALA
    for pc, theirs, own in ((ala, made, mine), (office, mine, made)):
        before = pc.state()
        acts: list[Command] = [
            SetFields("remark", theirs, {"text": "Va tutto bene"}),
            SetMany([SetFields("remark", theirs, {"about_field": "intervention.title"})]),
            EraseField("remark", "text", theirs),
            DeleteRow("remark", theirs),
        ]
        for act in acts:
            assert refused(act, pc) == "remark-of-others"
        assert pc.state() == before
        assert MarkDone(theirs).run(pc.hand).act is not None
        SetFields("remark", own, {"text": f"Detto meglio da {pc.file.stem}"}).run(pc.hand)
    exchange_all(office, ala)
    assert [text for _, text, *_ in told(ala)] == ["Detto meglio da ufficio", "Detto meglio da ala"]
    assert told(ala) == told(office)


def test_with_its_record_a_remark_of_the_office_goes_and_comes_back(office: Pc, ala: Pc, bridge: int) -> None:
    remark(office, bridge, "Manca il CUP", "cup")
    exchange_all(office, ala)
    gone = DeleteRow("intervention", bridge).run(ala.hand).act
    assert gone is not None
    exchange_all(office, ala)
    assert told(ala) == []
    Undo([gone]).run(ala.hand)
    exchange_all(office, ala)
    assert [text for _, text, *_ in told(office)] == ["Manca il CUP"]


def test_a_package_that_changes_a_remark_of_the_office_is_refused_whole(
    office: Pc, ala: Pc, bridge: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program may write what this one does not."""
    made = remark(office, bridge, "Manca il CUP", "cup")
    exchange_all(office, ala)
    with monkeypatch.context() as patch:
        patch.setattr("psm_desktop.store.remark_sides.of_others", lambda _db, _rows: set())
        SetFields("remark", made, {"text": "Va tutto bene"}).run(ala.hand)
    before = office.state()
    assert office.fates(ala.package()) == ["outside"]
    assert office.state() == before


def test_what_the_office_said_stays_when_its_file_is_taken_back(office: Pc, ala: Pc, bridge: int) -> None:
    made = remark(office, bridge, "Manca il CUP", "cup")
    exchange_all(office, ala)
    office.commune = ALA
    SetFields("remark", made, {"text": "Manca ancora il CUP"}).run(office.hand)
    office.change(bridge, notes="Dell'ufficio")
    receipt = office.receipt(ALA)
    [one] = ala.receive(receipt)
    done = UndoReceived(one.sha256).run(ala.hand)
    assert ("remark", "text", made) in done.left
    assert [text for _, text, *_ in told(ala)] == ["Manca ancora il CUP"]
    assert office.fates(ala.package()) == ["taken"]
