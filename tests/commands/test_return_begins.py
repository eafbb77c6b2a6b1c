"""A copy that starts from a returned workbook, where no other is left: its rows are born here, once."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.undo import UndoLast
from psm_desktop.errors import PsmError
from psm_desktop.readers import excel_return
from psm_desktop.store import copies, seed
from tests.readers.colleague import Colleague, compared, counts, imported, titles

HERE, THERE, NOW = "001003", "001053", 1_795_000_000


@pytest.fixture
def anew(tmp_path: Path) -> Iterator[Hand]:
    """A hand in a copy of the same commune that holds nothing yet."""
    file = tmp_path / "nuova.psmdb"
    copies.create(file, seed.plan(), officer="Rossi", made_at=NOW, communes=(HERE, THERE), is_training=True)
    db: sqlite3.Connection = copies.connect(file)
    yield Hand(db, HERE, "Rossi", lambda: NOW + 60)
    db.close()


def test_whose_a_workbook_is_can_be_asked_without_its_rows(colleague: Colleague) -> None:
    book = excel_return.about(colleague.file)
    assert (book.commune, book.is_training, book.plan_version, book.rows) == (HERE, True, 1, ())


def test_all_rows_are_born_in_a_copy_that_holds_nothing(anew: Hand, colleague: Colleague) -> None:
    colleague.interventions.write("Ponte", Avanzamento=70)
    done = imported(anew, colleague.save())
    assert (done.born, done.left_out, done.conflicts) == (4 * 5, 0, 0)  # two costs, a source, a milestone each
    assert sorted(titles(anew)) == ["Ponte", "Scuola", "Sentieri", "Wi-fi"]
    assert anew.db.execute("SELECT progress_pct FROM intervention WHERE title = 'Ponte'").fetchone() == (70,)


def test_a_later_state_of_the_same_workbook_changes_what_it_bore(anew: Hand, colleague: Colleague) -> None:
    imported(anew, colleague.save("prima.xlsx"))
    colleague.interventions.write("Ponte", Avanzamento=90)
    later = colleague.save("dopo.xlsx")
    assert counts(compared(anew, later)) == {"update": 1}
    imported(anew, later)
    assert len(titles(anew)) == 4


def test_taken_back_it_can_be_read_in_again(anew: Hand, colleague: Colleague) -> None:
    file = colleague.save()
    imported(anew, file)
    UndoLast().run(anew)
    assert titles(anew) == []
    imported(anew, file)
    assert len(titles(anew)) == 4


def test_where_something_is_recorded_already_a_workbook_that_knows_more_is_refused(
    anew: Hand, colleague: Colleague
) -> None:
    AddIntervention("Muretti").run(anew)
    with pytest.raises(PsmError, match="copia più aggiornata"):
        compared(anew, colleague.save())


def test_what_another_commune_of_the_copy_holds_does_not_matter(anew: Hand, colleague: Colleague) -> None:
    AddIntervention("Muretti").run(Hand(anew.db, THERE, "Rossi", lambda: NOW))
    assert imported(anew, colleague.save()).born == 20
