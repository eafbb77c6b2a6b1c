"""The return as a file: what stands in it, how it looks, that it holds no formula, that asking for it does not grow."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.return_preview import preview
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.domain.return_form import KEY, SHEETS
from psm_desktop.domain.values import Draft
from psm_desktop.errors import PsmError
from psm_desktop.readers.excel_return import read
from psm_desktop.reports import excel_return
from psm_desktop.reports.excel_look import FIRST_ROW, HEADING_ROW, TRAINING, form_words
from psm_desktop.store import copies, seed, workbooks

ALA_DI_STURA, AUTUMN = "001003", 1_795_000_000
SEEN = ["Istruzioni", "Interventi", "Quadro economico", "Cronoprogramma", "Elenchi"]


@pytest.fixture
def some(hand: Hand) -> int:
    """Two interventions with all kinds of values; the key of the first."""
    values = {"under": "1:3.1.2", "status": "in_progress", "progress_pct": 40, "planned_start": "2026-03-15"}
    more = {"planned_end": Draft("a primavera"), "cup": "G17H03000130001", "notes": "=1+1\nsentire il geometra"}
    key = AddIntervention("Rifacimento del ponte", values | more).run(hand).key
    assert key is not None
    AddRow("cost_item", key, {"label": "Lavori", "amount_cents": 13_000_050, "paid_cents": 0}).run(hand)
    AddRow("funding_source", key, {"source": "Regione Piemonte", "amount_cents": 10**13, "act": "D.D. 88"}).run(hand)
    AddRow("milestone", key, {"label": "Collaudo", "due": "2027-06"}).run(hand)
    AddRow("milestone", key, {"label": "Consegna", "due": "2026-04-01", "reached": "2026-04-03"}).run(hand)
    gone = AddRow("milestone", key, {"label": "Eliminata"}).run(hand).key
    assert gone is not None
    DeleteRow("milestone", gone).run(hand)
    AddIntervention("+39 0123 456").run(hand)
    return key


@pytest.fixture
def file(hand: Hand, some: int, tmp_path: Path) -> Path:
    assert excel_return.write(hand.db, seed.commune(ALA_DI_STURA), tmp_path / "ritorno.xlsx", made_at=AUTUMN) == 2
    return tmp_path / "ritorno.xlsx"


@pytest.fixture
def book(file: Path) -> Any:
    return load_workbook(file)


def text_of(book: Any) -> str:
    """A line for each cell that people see, but what can be chosen: place, value, format."""
    lines = []
    for title in SEEN[:-1]:
        for row in book[title].iter_rows():
            for cell in row:
                if cell.value is not None and (title == "Istruzioni" or cell.column > 1):
                    lines.append(f"{title}!{cell.coordinate}\t{cell.value!r}\t{cell.number_format}")
    return "\n".join(lines) + "\n"


def test_what_stands_in_it_is_as_agreed(book: Any, golden: Callable[[str, str], None]) -> None:
    golden("excel-return.txt", text_of(book))


def test_sheets_stand_in_the_order_of_the_work_and_the_hidden_block_behind(book: Any) -> None:
    assert [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"] == SEEN
    assert [sheet.sheet_state for sheet in book.worksheets[len(SEEN) :]] == ["veryHidden"] * 2
    assert book.active.title == "Istruzioni"


def test_training_is_said_on_every_sheet_on_screen_and_on_paper(book: Any) -> None:
    for title in SEEN:
        sheet = book[title]
        first = [str(cell.value) for row in sheet.iter_rows(max_row=4) for cell in row if cell.value]
        assert any(text.startswith(TRAINING) for text in first), title
        assert sheet.oddHeader.center.text == TRAINING


def test_a_real_copy_says_nothing_of_training(tmp_path: Path) -> None:
    copies.create(tmp_path / "vera.psmdb", seed.plan(), officer="Rossi", made_at=AUTUMN, communes=(ALA_DI_STURA,))
    db = copies.connect(tmp_path / "vera.psmdb")
    assert excel_return.write(db, seed.commune(ALA_DI_STURA), tmp_path / "vero.xlsx", made_at=AUTUMN) == 0
    book = load_workbook(tmp_path / "vero.xlsx")
    said = [str(cell.value) for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value]
    assert not any(TRAINING in text for text in said)
    assert all(sheet.oddHeader.center.text is None for sheet in book.worksheets)
    db.close()


def test_headings_are_locked_and_stay_in_sight_and_rows_can_be_typed_in(book: Any) -> None:
    for form in SHEETS:
        sheet = book[form.title]
        assert sheet.protection.sheet
        assert not sheet.protection.password
        assert sheet.freeze_panes == f"C{FIRST_ROW}"
        assert sheet.column_dimensions["A"].hidden
        assert all(cell.protection.locked for cell in sheet[HEADING_ROW])
        assert not any(cell.protection.locked for row in sheet.iter_rows(min_row=FIRST_ROW) for cell in row)
        assert sheet.auto_filter.ref.startswith(f"A{HEADING_ROW}:")


def test_cells_have_the_type_of_their_field_also_where_they_are_empty(book: Any) -> None:
    money, records = book["Quadro economico"], book["Interventi"]
    heading = {cell.value: cell.column for cell in money[HEADING_ROW]}
    last = money.max_row  # an empty row for what is new
    shapes = {name: money.cell(last, at).number_format for name, at in heading.items()}
    assert shapes["Importo €"] == shapes["Pagato €"] == "#,##0.00"
    assert shapes["Voce o fonte"] == "@"
    heading = {cell.value: cell.column for cell in records[HEADING_ROW]}
    assert records.cell(records.max_row, heading["CUP"]).number_format == "@"
    assert records.cell(records.max_row, heading["Inizio previsto"]).number_format == "dd/mm/yyyy"


def test_lists_lead_to_what_can_be_chosen(book: Any) -> None:
    lists = book["Elenchi"]
    for title in ("Interventi", "Quadro economico", "Cronoprogramma"):
        for rule in book[title].data_validations.dataValidation:
            if rule.type == "list" and "Elenchi" in rule.formula1:
                cells = [cell for (cell,) in lists[rule.formula1.split("!")[1].replace("$", "")]]
                assert all(cell.value for cell in cells)
                assert lists.cell(cells[-1].row + 1, cells[0].column).value is None
    kinds = {rule.type for rule in book["Interventi"].data_validations.dataValidation}
    assert kinds == {"list", "whole"}


def test_it_holds_no_formula_and_nothing_from_elsewhere(book: Any, file: Path) -> None:
    assert {cell.data_type for sheet in book.worksheets for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}
    assert book.defined_names == {}
    assert book["Interventi"]["Q4"].value == "=1+1\nsentire il geometra"
    assert book["Interventi"]["Q4"].quotePrefix


def test_instructions_fit_one_page_and_every_sheet_is_as_wide_as_its_pages(book: Any) -> None:
    setup = book["Istruzioni"].page_setup
    assert (setup.fitToWidth, setup.fitToHeight, setup.paperSize) == (1, 1, 9)
    for form in SHEETS:
        sheet = book[form.title]
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == f"$1:${HEADING_ROW}"
        for column in form.columns:
            if column.role != KEY:
                assert 10 <= column.width <= 60


def test_long_texts_are_wrapped_and_no_row_is_taller_than_six_lines(hand: Hand, some: int, tmp_path: Path) -> None:
    SetFields("intervention", some, {"summary": "parola " * 280}).run(hand)
    excel_return.write(hand.db, seed.commune(ALA_DI_STURA), tmp_path / "lungo.xlsx", made_at=AUTUMN)
    sheet = load_workbook(tmp_path / "lungo.xlsx")["Interventi"]
    assert sheet.row_dimensions[FIRST_ROW].height == 90
    assert sheet.cell(FIRST_ROW, 16).alignment.wrap_text
    assert sheet.row_dimensions[FIRST_ROW + 2].height is None


def test_where_it_cannot_be_written_nothing_is_left(hand: Hand, some: int, tmp_path: Path) -> None:
    with pytest.raises(PsmError) as told:
        excel_return.write(hand.db, seed.commune(ALA_DI_STURA), tmp_path / "manca" / "r.xlsx", made_at=AUTUMN)
    assert told.value.code == "cannot-write"
    assert not (tmp_path / "manca").exists()


@pytest.mark.parametrize(("system", "code"), [("nt", "file-open-elsewhere"), ("posix", "cannot-write")])
def test_a_file_that_is_open_in_excel_is_told_and_stays_as_it_was(
    hand: Hand, file: Path, monkeypatch: pytest.MonkeyPatch, system: str, code: str
) -> None:
    def denied(*_: object) -> None:
        raise PermissionError(13, "in use")

    before = file.read_bytes()
    monkeypatch.setattr("psm_desktop.reports.files.os.replace", denied)
    monkeypatch.setattr("psm_desktop.reports.files.SYSTEM", system)
    with pytest.raises(PsmError) as told:
        excel_return.write(hand.db, seed.commune(ALA_DI_STURA), file, made_at=AUTUMN)
    assert told.value.code == code
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir() if path.suffix == ".new"] == []


def test_asking_does_not_grow_with_the_rows(hand: Hand, some: int, tmp_path: Path) -> None:
    def asked() -> int:
        return _asked(hand, tmp_path / "ritorno.xlsx")

    few = asked()
    for n in range(12):
        key = AddIntervention(f"Intervento {n}").run(hand).key
        assert key is not None
        AddRow("cost_item", key, {"label": "Lavori", "amount_cents": n}).run(hand)
    assert asked() == few


def _asked(hand: Hand, file: Path) -> int:
    """Questions to the copy for writing a return and comparing it."""
    questions: list[str] = []
    db: sqlite3.Connection = hand.db
    db.set_trace_callback(questions.append)
    excel_return.write(db, seed.commune(ALA_DI_STURA), file, made_at=AUTUMN)
    preview(db, ALA_DI_STURA, read(file, hand.reading(), form_words()))
    db.set_trace_callback(None)
    return len(questions)


def test_where_the_copy_has_no_room_the_workbook_is_told_of(
    hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copy notes it first: on its full disk there is no file, also where that was to lie elsewhere."""
    out = tmp_path / "ritorno.xlsx"
    hand.db.execute(f"PRAGMA max_page_count = {hand.db.execute('PRAGMA page_count').fetchone()[0]}")

    def large(db: sqlite3.Connection, *_row: object) -> None:
        db.execute("CREATE TABLE ballast AS SELECT zeroblob(1000000) AS many")

    monkeypatch.setattr(workbooks, "add", large)
    with pytest.raises(PsmError) as caught:
        excel_return.write(hand.db, seed.commune(ALA_DI_STURA), out, made_at=AUTUMN)
    assert caught.value.code == "copy-disk-full"
    assert "«ritorno.xlsx» non è stato scritto" in str(caught.value)
    assert not out.exists()
