"""Whatever somebody pastes into whichever field: nothing of it is lost, the window goes on, papers can be made of it.

The fields are those of the catalogue (`domain/fields.py`): a new one is asked here by itself.
"""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from desks import ALA, add, commune_desk
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from psm_desktop.commands.add_row import AddRow
from psm_desktop.domain.fields import PARENT_OF, TABLES, Kind, field, typed_columns
from psm_desktop.domain.text import canonical
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.reports import council, council_pdf, excel_return
from psm_desktop.settings import Settings
from psm_desktop.store import cells, copies, private_notes, seed
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.choice import ChoiceField
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.form_pages import CODES
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.interventions.rows_table import RowsTable
from psm_desktop.ui.interventions.screen import Screen
from psm_desktop.ui.interventions.set_field import SetField
from tests.pace import spent_s
from tests.reports.pdf_text import pages

BAD = {
    "wrong": "boh, il 31/02/2026 o 12.00.0 %",
    "huge": "parola " * 150_000,
    "lines": "prima riga\nseconda\r\nterza\tcolonna",
    "emoji": "Ponte 👩‍👩‍👧‍👦 sulla 🏔️, perche\u0301 no",
    "right-to-left": "\u202eشارع الجسر\u202c e \u200fשלום",
    "control": "a\x07b\x1b[31mc\x7f\x85d\ufffe",
    "nul": "prima\0dopo",
}
NOT_TYPED_HERE = {"evidence.name": "a file's own name", "remark.text": "written by the office"}
"""Field -> why no widget of the commune's form takes text for it."""
PATIENCE_S = 6.0
"""No field may hold the window longer, on the slowest machine: a megabyte in a long text takes about one second."""
Open = Callable[[], Screen]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return commune_desk(tmp_path)


@pytest.fixture
def key(desk: Desk) -> int:
    """An intervention with a row in every table one types in."""
    key = add(desk.hand.db, ALA, "Ponte del Rio", under="1:3.1.2", ready=False)
    above = {"intervention": key}
    for table, parent in PARENT_OF.items():
        if table not in ("evidence", "remark"):
            above.setdefault(table, AddRow(table, above[parent], {}).run(desk.hand).key or 0)
    return key


@pytest.fixture
def opened(
    theme: Theme,
    settings: Settings,
    desk: Desk,
    key: int,
    long_on: Callable[[Desk], LongWork],
    show: Callable[[QWidget], None],
) -> Iterator[Open]:
    """opened(): the screen, on the intervention."""
    long = long_on(desk)

    def made() -> Screen:
        screen = InterventionsPage(desk, theme, settings, long).screen
        screen.resize(1294, 632)
        show(screen)
        screen.open(key)
        return screen

    yield made
    QGuiApplication.clipboard().clear()


def tables_of(screen: Screen) -> Iterator[tuple[int, RowsTable]]:
    """Every table of the form, with the number of its tab."""
    for number in range(len(CODES)):
        screen.form.choose_tab(number)
        page = screen.form.pages.currentWidget()
        for table in page.findChildren(RowsTable):
            yield number, table


def test_every_field_of_the_catalogue_is_typed_into(opened: Open) -> None:
    screen = opened()
    asked = {f"{table.model.table}.{one.column}" for _, table in tables_of(screen) for one in table.model._fields}
    asked |= {
        f"intervention.{one.column}" for one in typed_columns("intervention") if screen.form.pages.slot(one.column)
    }
    everywhere = {one.name for table in TABLES for one in typed_columns(table)}
    assert everywhere - asked == NOT_TYPED_HERE.keys()


def paste(widget: QWidget, text: str) -> None:
    """Over all that stands there, as with Ctrl+A, Ctrl+V."""
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def typed_over(widget: QWidget, text: str) -> str:
    """Paste into a field and leave it; gives what stood under it when it was left. It may not take long."""
    began = spent_s()
    paste(widget, text)
    QApplication.processEvents()
    problem = widget.accessibleDescription()
    widget.commit()  # type: ignore[attr-defined]  # every field has it
    QApplication.processEvents()
    assert spent_s() - began < PATIENCE_S, widget.accessibleName()
    return problem or widget.accessibleDescription()


def kept(text: str) -> str:
    return canonical(text.replace("\r\n", "\n")) or ""


def holds(cell: Cell, kind: Kind, text: str) -> bool:
    """Whether a field holds a text, as value or as typed; a set has its parts in an order of its own."""
    found = cell.text if isinstance(cell, Draft) else str(cell)
    if kind is Kind.SET:
        return all(part.strip() in found for part in kept(text).replace("\n", ";").replace(",", ";").split(";"))
    return kept(found) == kept(text)


@pytest.mark.parametrize("name", BAD)
def test_nothing_pasted_into_a_field_is_lost(opened: Open, desk: Desk, key: int, name: str, tmp_path: Path) -> None:
    screen, text = opened(), BAD[name]
    told: dict[str, str] = {}
    for one in typed_columns("intervention"):
        screen.form.choose_tab(CODES.index(screen.form.pages.code_of(one.column)))
        slot = screen.form.pages.slot(one.column)
        assert slot is not None
        if isinstance(slot.field, SetField):  # ticks: nothing can be pasted
            continue
        slot.focus()
        before = cells.shown(desk.hand.db, "intervention", one.column, key)
        told[one.column] = typed_over(slot.field, text)  # type: ignore[arg-type]  # a widget as well
        now = cells.shown(desk.hand.db, "intervention", one.column, key)
        if now == before:
            assert "caratteri" in told[one.column], f"{one.column}: what is too much is said, and stays where it was"
        else:
            assert holds(now, one.kind, text), one.column
            assert not isinstance(now, Draft) or told[one.column], f"{one.column}: why it is a draft is said"
    shown_again(desk, screen, key)
    papers_can_be_made(desk, tmp_path)


@pytest.mark.parametrize("name", BAD)
def test_nothing_pasted_into_a_cell_is_lost(opened: Open, desk: Desk, key: int, name: str, tmp_path: Path) -> None:
    screen, text = opened(), BAD[name]
    for number, table in list(tables_of(screen)):
        screen.form.choose_tab(number)
        for column, one in enumerate(table.model._fields):
            index = table.model.index(0, column)
            place = table.model.place(index)
            assert place is not None
            before = cells.shown(desk.hand.db, place.table, place.column, place.row)
            table.view.setFocus()
            table.view.setCurrentIndex(index)
            QTest.keyClick(table.view, Qt.Key.Key_F2)
            editor = table.view.indexWidget(index) or QApplication.focusWidget()
            assert editor is not None
            line = editor.lineEdit() if isinstance(editor, ChoiceField) else editor
            assert isinstance(line, QLineEdit)
            began = spent_s()
            paste(line, text)
            QApplication.processEvents()
            problem = editor.accessibleDescription()
            QTest.keyClick(line, Qt.Key.Key_Return)
            QApplication.processEvents()
            assert spent_s() - began < PATIENCE_S, one.name
            now = cells.shown(desk.hand.db, place.table, place.column, place.row)
            assert holds(now, field(place.table, place.column).kind, text) or (
                now == before and "caratteri" in problem
            ), one.name
    shown_again(desk, screen, key)
    papers_can_be_made(desk, tmp_path)


@pytest.mark.parametrize("name", BAD)
def test_nothing_pasted_into_the_private_note_is_lost(opened: Open, desk: Desk, key: int, name: str) -> None:
    screen = opened()
    screen.form.enter_tab(CODES.index("notes"))
    note = screen.form.pages.notes.private
    for text in (BAD[name], f"{BAD[name]} ancora"):
        note.field.setFocus()
        typed_over(note.field, text)
        assert kept(private_notes.text(desk.hand.db, key)) == kept(text)
    began = spent_s()
    note.view.grab()
    assert spent_s() - began < PATIENCE_S
    screen.form.show_record(None)
    screen.form.show_record(key)
    assert kept(note.field.raw_text()) == kept(text)


def shown_again(desk: Desk, screen: Screen, key: int) -> None:
    """Another program that opens the file has it all."""
    db = copies.connect(desk.workspace)
    for table in TABLES:
        for row, *_ in db.execute(f"SELECT key FROM {table}").fetchall():
            for one in typed_columns(table):
                assert cells.shown(db, table, one.column, row) == cells.shown(desk.hand.db, table, one.column, row)
    db.close()
    screen.form.show_record(None)
    screen.form.show_record(key)
    for column, slot in screen.form.pages.slots():
        cell = cells.shown(desk.hand.db, "intervention", column, key)
        if isinstance(cell, Draft) and not isinstance(slot.field, SetField):
            assert kept(slot.field.raw_text()) == kept(cell.text)


def papers_can_be_made(desk: Desk, folder: Path) -> None:
    """The council's report and the colleagues' workbook open."""
    db, now = desk.hand.db, desk.hand.clock()
    commune, today = seed.commune(ALA), desk.hand.today()
    report = council.gather(db, commune, since="2026-11-01", upto=today.isoformat(), today=today, made_at=now)
    pdf = BytesIO()
    council_pdf.write(report, pdf)
    assert "Ala di Stura" in " ".join(pages(pdf.getvalue()))
    excel_return.write(db, commune, folder / "ritorno.xlsx", made_at=now)
    assert load_workbook(folder / "ritorno.xlsx")["Interventi"].max_row > 3
