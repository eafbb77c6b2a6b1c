"""One workbook read in on two PCs of a commune: neither is shut out, nothing is born twice."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from psm_desktop.commands.import_return import Imported, ImportReturn
from psm_desktop.commands.return_preview import preview
from psm_desktop.commands.undo import Undo
from psm_desktop.errors import Refused
from psm_desktop.readers.excel_return import read
from psm_desktop.reports import excel_return
from psm_desktop.reports.excel_look import form_words
from psm_desktop.store import seed
from tests.sync.world import ALA, NOW, Make, Pc, exchange_all


@pytest.fixture
def two(office: Pc, make: Make) -> tuple[Pc, Pc]:
    """Two PCs of one commune, enrolled, both holding one intervention."""
    first, second = make("municipio", ALA), make("ragioneria", ALA)
    for pc in (first, second):
        pc.receive(office.invite(ALA))
    first.add("Ponte")
    exchange_all(office, first, second)
    return first, second


@pytest.fixture
def returned(two: tuple[Pc, Pc], tmp_path: Path) -> Path:
    """A workbook in which a colleague has renamed the intervention and added one with a cost."""
    file = tmp_path / "ritorno.xlsx"
    excel_return.write(two[0].db, seed.commune(ALA), file, made_at=NOW)
    book = load_workbook(file)
    put(book["Interventi"], 4, Titolo="Ponte nuovo")
    put(book["Interventi"], 5, Titolo="Scuola")
    put(book["Quadro economico"], 4, **{"Intervento": "Scuola", "Voce o fonte": "Tetto", "Importo €": 38000})
    put(book["Quadro economico"], 4, Tipo="Voce di costo")
    book.save(file)
    return file


def put(sheet: object, row: int, **values: object) -> None:
    cells = list(sheet.iter_rows(max_row=12))  # type: ignore[attr-defined]
    headings = next(line for line in cells if any(cell.value == next(iter(values)) for cell in line))
    for name, value in values.items():
        at = next(n for n, cell in enumerate(headings) if cell.value == name)
        cells[row - 1][at].value = value


def bring(pc: Pc, file: Path) -> Imported:
    hand = pc.hand
    return ImportReturn(preview(pc.db, ALA, read(file, hand.reading(), form_words()))).run(hand)


def test_both_may_read_it_and_all_agree(office: Pc, two: tuple[Pc, Pc], returned: Path) -> None:
    for pc in two:
        done = bring(pc, returned)
        assert (done.updated, done.born) == (1, 2)
    exchange_all(office, *two)
    assert two[0].shown() == two[1].shown() == office.shown()
    assert office.titles() == {"Ponte nuovo", "Scuola"}
    for pc in (*two, office):
        assert pc.db.execute("SELECT count(*), sum(amount_cents) FROM cost_item").fetchone() == (1, 3_800_000)
        assert pc.db.execute("SELECT count(*) FROM conflict").fetchone() == (0,)


def test_undone_on_one_it_is_undone_for_all(office: Pc, two: tuple[Pc, Pc], returned: Path) -> None:
    done = bring(two[0], returned)
    exchange_all(office, *two)
    Undo(done.acts).run(two[0].hand)
    exchange_all(office, *two)
    for pc in (*two, office):
        seen = {title for (title,) in pc.db.execute("SELECT title FROM intervention_in_sight")}
        assert seen == {"Ponte"}


def test_who_received_the_import_reads_the_file_without_effect(office: Pc, two: tuple[Pc, Pc], returned: Path) -> None:
    bring(two[0], returned)
    exchange_all(office, *two)
    before = two[1].shown()
    with pytest.raises(Refused, match="già stato importato"):
        bring(two[1], returned)
    assert two[1].shown() == before
