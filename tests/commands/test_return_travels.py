"""What came in with a workbook goes to other copies like everything else, and means the same there."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.import_return import Choice, ImportReturn
from psm_desktop.commands.return_preview import Outcome
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.commands.undo import Undo
from psm_desktop.errors import PsmError
from psm_desktop.store import conflicts, copies, intake, rebuild, seed, slices
from psm_desktop.store.gate import Fate
from tests.readers.colleague import Colleague, compared, given, imported

HERE, NOW = "001003", 1_795_000_000
Pc = Callable[[str], Hand]


@pytest.fixture
def pc(tmp_path: Path) -> Iterator[Pc]:
    """pc("anna") -> a copy of the commune on another PC."""
    made: list[Hand] = []
    seconds = count(NOW)

    def new(name: str) -> Hand:
        (tmp_path / name).mkdir()
        file = tmp_path / name / "piano.psmdb"
        copies.create(file, seed.plan(), officer=name, made_at=NOW, communes=(HERE,), is_training=True)
        made.append(Hand(copies.connect(file), HERE, name, lambda: next(seconds)))
        return made[-1]

    yield new
    for hand in made:
        hand.db.close()


def key_of(hand: Hand) -> bytes:
    """What stands for a PC's public key: signatures themselves are looked at by `sync`."""
    return hand.officer.encode().ljust(32, b".")


def send(one: Hand, other: Hand) -> Fate:
    """A slice cut on one PC and taken by another."""
    own = one.numbers.site(HERE)
    piece = slices.cut(one.db, HERE, own, other.numbers.site(HERE))
    for site, mark in piece.ended.items():
        if mark.signature is None:
            slices.keep_signature(one.db, site, mark.seq, key_of(one), b"." * 64)
            piece.ended[site] = replace(mark, signer=key_of(one), signature=b"." * 64)
    (fate,) = intake.take(other.db, [piece], {other.numbers.site(HERE)}, lambda _: (key_of(one), key_of(other)))
    return fate


def exchanged(one: Hand, other: Hand) -> None:
    """Both send until both hold all."""
    for _ in range(2):
        assert {send(one, other), send(other, one)} <= {Fate.TAKEN, Fate.KNOWN}
    assert rebuild.derived(one.db) == rebuild.derived(other.db)


def replayed(hand: Hand, fresh: Hand) -> bool:
    """Whether all that follows from the journal follows from it once more."""
    rebuild.replay(hand.db, fresh.db)
    return rebuild.derived(fresh.db) == rebuild.derived(hand.db)


@pytest.fixture
def edited(pc: Pc, tmp_path: Path) -> tuple[Hand, Colleague, int]:
    """A copy, a workbook written there, and changes in both: one cell in conflict, one changed, two new rows."""
    anna = pc("anna")
    key = AddIntervention("Ponte", {"progress_pct": 10, "place": "Croce"}).run(anna).key
    assert key is not None
    colleague = given(anna, tmp_path)
    SetFields("intervention", key, {"place": "Martassina"}).run(anna)
    colleague.interventions.write("Ponte", Avanzamento=45, Localizzazione="Borgo")
    colleague.interventions.add(Titolo="Fontane")
    colleague.money.add(Intervento="Fontane", Tipo="Voce di costo", Voce_o_fonte="Scavi", Importo=7)
    return anna, colleague, key


def test_an_import_is_taken_by_another_copy_and_replays(pc: Pc, edited: tuple[Hand, Colleague, int]) -> None:
    anna, colleague, key = edited
    bruno = pc("bruno")
    imported(anna, colleague.save())
    exchanged(anna, bruno)
    assert conflicts.places(bruno.db, HERE) == [("intervention", "place", key)]
    assert bruno.db.execute("SELECT title FROM intervention ORDER BY title").fetchall() == [("Fontane",), ("Ponte",)]
    assert replayed(bruno, pc("vuoto"))


def test_the_choice_and_the_undo_travel_too(pc: Pc, edited: tuple[Hand, Colleague, int]) -> None:
    anna, colleague, key = edited
    bruno = pc("bruno")
    found = compared(anna, colleague.save())
    (open_row,) = [row for row in found.rows if row.outcome is Outcome.CONFLICT]
    done = ImportReturn(found, {open_row.place: Choice.FILE}).run(anna)
    exchanged(anna, bruno)
    assert bruno.db.execute("SELECT place FROM intervention WHERE key = ?", (key,)).fetchone() == ("Borgo",)
    Undo(done.acts).run(anna)
    exchanged(anna, bruno)
    assert bruno.db.execute("SELECT place FROM intervention WHERE key = ?", (key,)).fetchone() == ("Martassina",)
    imported(bruno, colleague.save())  # taken back everywhere, it can be read in anywhere
    exchanged(anna, bruno)
    assert conflicts.places(anna.db, HERE) == [("intervention", "place", key)]
    assert replayed(anna, pc("vuoto"))


def test_two_states_of_one_workbook_read_on_two_pcs_meet(pc: Pc, edited: tuple[Hand, Colleague, int]) -> None:
    anna, colleague, key = edited
    bruno = pc("bruno")
    exchanged(anna, bruno)
    first = colleague.save("venerdi.xlsx")
    colleague.interventions.write("Fontane", Avanzamento=20)
    second = colleague.save("lunedi.xlsx")
    imported(anna, first)
    imported(bruno, second)
    exchanged(anna, bruno)
    assert anna.db.execute("SELECT count(*) FROM intervention").fetchone() == (2,)
    assert anna.db.execute("SELECT count(*) FROM cost_item").fetchone() == (1,)
    assert conflicts.places(anna.db, HERE) == [("intervention", "place", key)]
    shown = "SELECT progress_pct FROM intervention WHERE title = 'Fontane'"
    assert (anna.db.execute(shown).fetchone(), bruno.db.execute(shown).fetchone()) == ((20,), (20,))


def test_previews_on_two_pcs_name_the_same_new_rows(pc: Pc, edited: tuple[Hand, Colleague, int]) -> None:
    anna, colleague, _ = edited
    bruno = pc("bruno")
    exchanged(anna, bruno)
    file = colleague.save()
    new = [[row for row in compared(hand, file).rows if row.outcome is Outcome.NEW] for hand in (anna, bruno)]
    assert new[0] == new[1]


def test_a_workbook_that_knows_more_than_the_copy_is_refused(pc: Pc, edited: tuple[Hand, Colleague, int]) -> None:
    _, colleague, _ = edited
    bruno = pc("bruno")
    AddIntervention("Muretti").run(bruno)  # a copy that holds nothing yet may start from a workbook
    with pytest.raises(PsmError) as refused:
        compared(bruno, colleague.save())
    assert refused.value.code == "excel-knows-more"
