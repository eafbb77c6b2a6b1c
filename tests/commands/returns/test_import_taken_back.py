"""An import is taken back as one, and read in again; a workbook that comes back in several states."""

from pathlib import Path

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.import_return import Choice, Imported, ImportReturn
from psm_desktop.commands.return_preview import Outcome
from psm_desktop.commands.undo import Undo, UndoLast
from psm_desktop.domain.keys import site_of
from psm_desktop.errors import Refused
from psm_desktop.store import cells, conflicts, copies, interventions, rebuild, seed
from psm_desktop.store.interventions import Search
from tests.readers.colleague import (
    Colleague,
    change,
    changes,
    compared,
    counts,
    given,
    imported,
    of_sheets,
    shown,
    titles,
)


class TestUndo:
    """The whole import is taken back at once, and can be read in again."""

    @pytest.fixture
    def file(self, hand: Hand, colleague: Colleague, ponte: int) -> Path:
        """Changes, a conflict, a new intervention with a cost, a new cost of an old one, a bad cell."""
        change(hand, ponte, place="Martassina")
        colleague.interventions.write("Ponte", Avanzamento=45, Localizzazione="Borgo", Fine_prevista="31/2/2027")
        colleague.interventions.add(Titolo="Fontane", Avanzamento=5)
        colleague.money.add(Intervento="Fontane", Tipo="Voce di costo", Voce_o_fonte="Scavi", Importo=7)
        colleague.money.add(Intervento="Ponte", Tipo="Voce di costo", Voce_o_fonte="IVA", Importo=8)
        colleague.money.write("Lavori", Importo=9)
        return colleague.save()

    def settled(self, hand: Hand, file: Path) -> Imported:
        return imported(hand, file, {("Interventi", "O4"): Choice.FILE, ("Interventi", "G4"): "2027-02-28"})

    def test_all_of_it_goes_and_comes_back(self, hand: Hand, file: Path) -> None:
        before = of_sheets(hand)
        done = self.settled(hand, file)
        after = of_sheets(hand)
        assert (done.born, done.updated, done.decided, done.left_out) == (3, 2, 2, 0)
        undone = UndoLast().run(hand)
        assert of_sheets(hand) == before
        assert undone.act is not None
        Undo([undone.act]).run(hand)
        assert of_sheets(hand) == after

    def test_undone_it_can_be_read_in_again_and_again(self, hand: Hand, file: Path) -> None:
        before = of_sheets(hand)
        self.settled(hand, file)
        after = of_sheets(hand)
        for _ in range(2):
            UndoLast().run(hand)
            assert of_sheets(hand) == before
            found = compared(hand, file)
            assert counts(found) == {"update": 2, "new": 3, "conflict": 1, "to_correct": 1}
            self.settled(hand, file)
            assert of_sheets(hand) == after
            with pytest.raises(Refused):
                self.settled(hand, file)

    def test_after_the_undo_a_mended_state_of_the_workbook_goes_in(
        self, hand: Hand, colleague: Colleague, file: Path, ponte: int
    ) -> None:
        self.settled(hand, file)
        UndoLast().run(hand)
        colleague.interventions.write("Fontane", Avanzamento=6)
        colleague.interventions.write("Ponte", Fine_prevista="28/2/2027")
        found = compared(hand, colleague.save("corretto.xlsx"))
        assert counts(found) == {"update": 3, "new": 3, "conflict": 1}
        ImportReturn(found).run(hand)
        assert titles(hand) == ["Ponte", "Fontane"]
        assert shown(hand, ponte, "planned_end") == "2027-02-28"
        assert conflicts.places(hand.db, hand.commune) == [("intervention", "place", ponte)]

    def test_what_changed_since_is_left_alone_and_named(self, hand: Hand, file: Path, ponte: int) -> None:
        done = self.settled(hand, file)
        new = next(one for one in interventions.keys(hand.db, Search(hand.commune)) if one != ponte)
        change(hand, ponte, progress_pct=80)
        change(hand, new, notes="visto")
        left = Undo(done.acts).run(hand).left
        assert ("intervention", "progress_pct", ponte) in left
        assert ("intervention", "", new) in left
        assert shown(hand, ponte, "progress_pct") == 80
        assert titles(hand) == ["Ponte", "Fontane"]
        assert shown(hand, ponte, "planned_end") is None

    def test_the_journal_replays_to_the_same(self, hand: Hand, file: Path, tmp_path: Path) -> None:
        self.settled(hand, file)
        UndoLast().run(hand)
        self.settled(hand, file)
        assert replays_equal(hand, tmp_path)


def replays_equal(hand: Hand, folder: Path) -> bool:
    """Whether all that follows from the journal follows from it once more in an empty workspace."""
    copies.create(folder / "nuovo.psmdb", seed.plan(), officer="x", made_at=1, communes=(hand.commune,))
    new = copies.connect(folder / "nuovo.psmdb")
    try:
        rebuild.replay(hand.db, new)
        return rebuild.derived(new) == rebuild.derived(hand.db)
    finally:
        new.close()


def test_a_second_state_of_a_workbook_changes_what_the_first_had_said(hand: Hand, colleague: Colleague) -> None:
    line = colleague.interventions.add(Titolo="Fontane", Avanzamento=5, Note="da sentire")
    colleague.money.add(Intervento="Fontane", Tipo="Voce di costo", Voce_o_fonte="Scavi", Importo=7)
    imported(hand, colleague.save("prima.xlsx"))
    colleague.interventions.put(line, Avanzamento=6, Note=None)
    found = compared(hand, colleague.save("seconda.xlsx"))
    assert changes(found) == [("progress_pct", "update", 5, 6), ("notes", "update", "da sentire", None)]
    ImportReturn(found).run(hand)
    assert titles(hand) == ["Ponte", "Fontane"]
    assert conflicts.places(hand.db, hand.commune) == []


def test_two_colleagues_who_type_into_the_same_empty_row_make_two_records(
    hand: Hand, colleague: Colleague, ponte: int
) -> None:
    other = Colleague(colleague.file)
    colleague.interventions.add(Titolo="Fontane", Avanzamento=5)
    colleague.money.add(Intervento="Ponte", Tipo="Voce di costo", Voce_o_fonte="IVA", Importo=8)
    other.interventions.add(Titolo="Muretti", Avanzamento=6)
    other.money.add(Intervento="Ponte", Tipo="Voce di costo", Voce_o_fonte="Spese tecniche", Importo=9)
    for file in (colleague.save("anna.xlsx"), other.save("bruno.xlsx")):
        assert counts(compared(hand, file)) == {"new": 2}
        imported(hand, file)
    assert titles(hand) == ["Ponte", "Fontane", "Muretti"]
    assert {one.label for one in interventions.sheet(hand.db, ponte).costs} == {"Lavori", "IVA", "Spese tecniche"}
    assert conflicts.places(hand.db, hand.commune) == []


def test_a_row_a_person_has_deleted_since_stays_deleted(hand: Hand, colleague: Colleague) -> None:
    colleague.interventions.add(Titolo="Fontane")
    imported(hand, colleague.save("prima.xlsx"))
    new = next(
        key for key in interventions.keys(hand.db, Search(hand.commune)) if shown(hand, key, "title") == "Fontane"
    )
    DeleteRow("intervention", new).run(hand)
    colleague.interventions.write("Ponte", Avanzamento=45)
    found = compared(hand, colleague.save("seconda.xlsx"))
    assert counts(found) == {"update": 1}
    ImportReturn(found).run(hand)
    assert titles(hand) == ["Ponte"]


def test_an_edit_that_had_not_seen_a_deletion_is_shown_and_keeps_the_row_in_sight(
    hand: Hand, colleague: Colleague, ponte: int
) -> None:
    DeleteRow("intervention", ponte).run(hand)
    colleague.interventions.write("Ponte", Avanzamento=45)
    found = compared(hand, colleague.save())
    assert changes(found) == [("progress_pct", "conflict", 10, 45)]
    ImportReturn(found).run(hand)
    assert titles(hand) == ["Ponte"]
    assert ("intervention", "deleted", ponte) in conflicts.places(hand.db, hand.commune)


def test_a_row_born_here_after_the_workbook_was_written_is_compared_as_one_nobody_knew(
    hand: Hand, colleague: Colleague, tmp_path: Path
) -> None:
    new = AddIntervention("Fontane", {"progress_pct": 5}).run(hand).key
    later = given(hand, tmp_path, "dopo.xlsx")
    line, spare = later.interventions.line("Fontane"), colleague.interventions.spare()
    for column in range(1, later.interventions.sheet.max_column + 1):
        value = later.interventions.sheet.cell(line, column).value
        colleague.interventions.sheet.cell(spare, column).value = value
    colleague.interventions.put(spare, Avanzamento=6)
    found = compared(hand, colleague.save())
    assert changes(found) == [("progress_pct", "conflict", 5, 6)]
    assert [row.key for row in found.rows if row.outcome is Outcome.CONFLICT] == [new]


def test_new_rows_bear_the_workbooks_number(hand: Hand, colleague: Colleague) -> None:
    colleague.interventions.add(Titolo="Fontane")
    found = compared(hand, colleague.save())
    (new,) = [row for row in found.rows if row.outcome is Outcome.NEW]
    assert site_of(new.key) == found.book.workbook
    ImportReturn(found).run(hand)
    assert cells.commune_of(hand.db, new.key) == hand.commune


def test_the_acts_name_themselves_and_come_newest_first(hand: Hand, colleague: Colleague, ponte: int) -> None:
    change(hand, ponte, place="Martassina")
    colleague.interventions.write("Ponte", Localizzazione="Borgo")
    done = imported(hand, colleague.save(), {("Interventi", "O4"): Choice.MINE})
    told = [
        hand.db.execute("SELECT command, import_id FROM journal_act WHERE site = ? AND first = ?", act).fetchone()
        for act in done.acts
    ]
    assert [command for command, _ in told] == ["import-decisions", "import-return"]
    assert len({import_id for _, import_id in told}) == 1
    assert shown(hand, ponte, "place") == "Martassina"
