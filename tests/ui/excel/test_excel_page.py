"""Excel out and back, worked as a hand would, with real workbooks that a colleague has edited."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from answers import FileAnswers
from desks import ALA, NOW, add, commune_desk
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.set_fields import SetFields
from psm_desktop.domain.plan import Change
from psm_desktop.reports import excel_return
from psm_desktop.store import backup, cells, conflicts, handed_over, interventions, plans, seed
from psm_desktop.store.connection import writing
from psm_desktop.store.handed_over import HandedOver
from psm_desktop.store.interventions import Search
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.excel.answers import CellField, ChoiceBox
from psm_desktop.ui.excel.changes import OUTCOME, TO_DO
from psm_desktop.ui.excel.page import ExcelPage
from psm_desktop.ui.excel.screen import ExcelWidget

Show = Callable[[QWidget], None]
FIRST_ROW = 4


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return commune_desk(tmp_path)


@pytest.fixture
def path_key(desk: Desk) -> int:
    """The key of «Sentieri», with one cost item of 132.000 €."""
    return add(desk.hand.db, ALA, "Sentieri", cents=132_000_00, progress_pct=30, planned_end="2027-06-30")


@pytest.fixture
def page(
    theme: Theme,
    desk: Desk,
    path_key: int,
    answers: FileAnswers,
    long_on: Callable[[Desk], LongWork],
    show: Show,
) -> ExcelPage:
    made = ExcelPage(theme, desk, long_on(desk), answers.ask())
    made.widget().resize(1294, 650)
    show(made.widget())
    return made


@pytest.fixture
def widget(page: ExcelPage) -> ExcelWidget:
    return page.widget()


@dataclass
class Colleague:
    """A workbook in the hands of somebody with a spreadsheet program."""

    desk: Desk
    file: Path

    def write(self, **cells_by_heading: object) -> None:
        """New values in the row of the first intervention: heading with _ for blanks and % left out -> value."""
        self.edit(lambda book: self._put(book["Interventi"], FIRST_ROW, cells_by_heading))

    def add_row(self, title: str) -> None:
        """A new intervention in the first empty row."""
        self.edit(lambda book: self._put(book["Interventi"], FIRST_ROW + 1, {"Titolo": title}))

    def spoil_amount(self, text: str) -> None:
        def put(book: Any) -> None:
            sheet = book["Quadro economico"]
            sheet.cell(FIRST_ROW, _headings(sheet)["Importo €"]).value = text

        self.edit(put)

    def edit(self, change: Callable[[Any], None]) -> None:
        if not self.file.exists():
            excel_return.write(self.desk.hand.db, seed.commune(ALA), self.file, made_at=NOW)
        book = load_workbook(self.file)
        change(book)
        book.save(self.file)

    def _put(self, sheet: Any, row: int, values: dict[str, object]) -> None:
        headings = _headings(sheet)
        for name, value in values.items():
            sheet.cell(row, headings[name.replace("_", " ")]).value = value


def _headings(sheet: Any) -> dict[str, int]:
    return {str(cell.value).removesuffix(" %"): cell.column for cell in sheet[FIRST_ROW - 1]}


@pytest.fixture
def colleague(desk: Desk, path_key: int, tmp_path: Path) -> Colleague:
    return Colleague(desk, tmp_path / "tornato.xlsx")


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def bring(widget: ExcelWidget, answers: FileAnswers, file: Path, qtbot: QtBot) -> None:
    answers.files = [file]
    with qtbot.waitSignal(widget.previewed, timeout=10_000):
        press(qtbot, widget.start.drop.button)


def do_import(widget: ExcelWidget, qtbot: QtBot) -> None:
    with qtbot.waitSignal(widget.imported, timeout=10_000):
        press(qtbot, widget.check.do_import)


def lines(widget: ExcelWidget) -> list[list[str]]:
    """Campo, Ora, Nel file, Esito of the lines shown."""
    model = widget.check.model
    return [[str(model.index(row, column).data()) for column in (3, 4, 5, OUTCOME)] for row in range(model.rowCount())]


def shown(desk: Desk, key: int, column: str) -> object:
    return cells.shown(desk.hand.db, "intervention", column, key)


def test_a_file_for_colleagues_is_written_where_one_says(
    widget: ExcelWidget, answers: FileAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.out = tmp_path / "per-la-ragioneria.xlsx"
    press(qtbot, widget.start.make)
    qtbot.waitUntil(lambda: widget.start.bar.sentence != "", timeout=10_000)
    assert widget.start.bar.sentence.startswith("File «per-la-ragioneria.xlsx» creato con un intervento")
    assert answers.names == ["interventi-ala-di-stura-2026-11-22.xlsx"]
    assert load_workbook(answers.out)["Interventi"].cell(FIRST_ROW, 2).value == "Sentieri"


def test_what_changed_is_shown_cell_by_cell_before_anything_is_written(
    widget: ExcelWidget, answers: FileAnswers, desk: Desk, colleague: Colleague, path_key: int, qtbot: QtBot
) -> None:
    colleague.write(Avanzamento=45, Fine_prevista="31/12/2027")
    colleague.add_row("Fontane e lavatoi")
    bring(widget, answers, colleague.file, qtbot)
    assert lines(widget) == [
        ["Avanzamento", "30\u00a0%", "45\u00a0%", "Aggiorna"],
        ["Fine prevista", "30/06/2027", "31/12/2027", "Aggiorna"],
        ["Nuovo intervento", "", "", "Nuovo"],
    ]
    assert widget.check.do_import.text() == "Importa 2 modifiche e 1 nuovo intervento"
    assert shown(desk, path_key, "progress_pct") == 30
    assert backup.made(desk.workspace) == []


def test_the_import_is_one_step_and_one_click_takes_it_back(
    widget: ExcelWidget, answers: FileAnswers, desk: Desk, colleague: Colleague, path_key: int, qtbot: QtBot
) -> None:
    colleague.write(Avanzamento=45)
    colleague.add_row("Fontane e lavatoi")
    bring(widget, answers, colleague.file, qtbot)
    do_import(widget, qtbot)
    assert shown(desk, path_key, "progress_pct") == 45
    assert len(interventions.keys(desk.hand.db, Search(ALA))) == 2
    assert len(backup.made(desk.workspace)) == 1
    assert widget.start.bar.sentence == "Da «tornato.xlsx» ho importato 1 valore e 1 riga nuova."
    assert desk.undo_stack.undoText() == "importazione di «tornato.xlsx»"
    press(qtbot, widget.start.bar.buttons[0])
    assert shown(desk, path_key, "progress_pct") == 30
    assert len(interventions.keys(desk.hand.db, Search(ALA))) == 1


def test_the_offer_to_take_an_import_back_ends_with_the_next_act(
    widget: ExcelWidget,
    desk: Desk,
    path_key: int,
    answers: FileAnswers,
    colleague: Colleague,
    qtbot: QtBot,
) -> None:
    colleague.write(Titolo="Sentieri e muretti")
    bring(widget, answers, colleague.file, qtbot)
    do_import(widget, qtbot)
    assert [button.text() for button in widget.start.bar.buttons] == ["Annulla"]
    desk.do(SetFields("intervention", path_key, {"progress_pct": 50}), "avanzamento")
    assert widget.start.bar.buttons == ()  # it would take back the progress, not the import


def test_leaving_changes_nothing(
    widget: ExcelWidget, answers: FileAnswers, desk: Desk, colleague: Colleague, path_key: int, qtbot: QtBot
) -> None:
    colleague.write(Avanzamento=45)
    bring(widget, answers, colleague.file, qtbot)
    qtbot.keyClick(widget.check.table, Qt.Key.Key_Escape)
    assert widget.start.isVisible()
    assert shown(desk, path_key, "progress_pct") == 30
    assert desk.undo_stack.count() == 0


def test_a_bad_cell_is_named_and_mended_in_place(
    widget: ExcelWidget, answers: FileAnswers, desk: Desk, colleague: Colleague, path_key: int, qtbot: QtBot
) -> None:
    colleague.write(Fine_prevista="31/02/2027")
    bring(widget, answers, colleague.file, qtbot)
    assert lines(widget)[0][3] == "Da correggere"
    told = str(widget.check.model.index(0, TO_DO).data())
    assert told == "G4: Il 31/02/2027 non esiste. L'ultimo giorno di febbraio 2027 è il 28."
    assert not widget.check.do_import.isEnabled()
    qtbot.keyClick(widget, Qt.Key.Key_F3)
    field = widget.check.field(0)
    assert isinstance(field, CellField)
    assert QApplication.focusWidget() is field
    field.selectAll()
    qtbot.keyClicks(field, "28/2/27")
    assert lines(widget)[0][3] == "Da correggere"  # nothing is judged while one types
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "28/02/2027"
    assert lines(widget)[0][3] == "Corretto"
    assert widget.check.do_import.text() == "Importa 1 modifica"
    do_import(widget, qtbot)
    assert shown(desk, path_key, "planned_end") == "2027-02-28"


def test_a_second_wrong_value_is_told_and_the_rest_can_go_in(
    widget: ExcelWidget, answers: FileAnswers, desk: Desk, colleague: Colleague, path_key: int, qtbot: QtBot
) -> None:
    colleague.write(Avanzamento=45)
    colleague.spoil_amount("sessanta")
    bring(widget, answers, colleague.file, qtbot)
    row = next(row for row, line in enumerate(lines(widget)) if line[3] == "Da correggere")
    field = widget.check.field(row)
    assert isinstance(field, CellField)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "60.000.00")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "«60.000.00» non è un importo" in str(widget.check.model.index(row, TO_DO).data())
    assert "«60.000.00» non è un importo" in field.accessibleDescription()
    assert "«60.000.00» non è un importo" in widget.check._told.accessibleName()
    field.selectAll()
    qtbot.keyClicks(field, "60000")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert widget.check._told.accessibleName() == "Prima di scrivere faccio una copia di sicurezza."
    field.selectAll()
    qtbot.keyClicks(field, "sessanta")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    do_import(widget, qtbot)
    assert shown(desk, path_key, "progress_pct") == 45
    (cost,) = interventions.sheet(desk.hand.db, path_key).costs
    assert cost.amount_cents == 132_000_00
    assert widget.start.bar.sentence == "Da «tornato.xlsx» ho importato 1 valore. Una cella è rimasta fuori."


@pytest.mark.parametrize(("downs", "kept"), [(1, 60), (2, 45)])
def test_of_two_values_the_person_chooses_one(
    widget: ExcelWidget,
    answers: FileAnswers,
    desk: Desk,
    colleague: Colleague,
    path_key: int,
    qtbot: QtBot,
    downs: int,
    kept: int,
) -> None:
    colleague.write(Avanzamento=45)
    SetFields("intervention", path_key, {"progress_pct": 60}).run(desk.hand)
    bring(widget, answers, colleague.file, qtbot)
    assert lines(widget) == [["Avanzamento", "60\u00a0%", "45\u00a0%", "Due valori"]]
    box = widget.check.field(0)
    assert isinstance(box, ChoiceBox)
    box.setFocus()
    for _ in range(downs):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert lines(widget)[0][3] == "Scelto"
    do_import(widget, qtbot)
    assert shown(desk, path_key, "progress_pct") == kept
    assert conflicts.places(desk.hand.db, ALA) == []


def test_two_values_nobody_chose_between_both_stay(
    widget: ExcelWidget, answers: FileAnswers, desk: Desk, colleague: Colleague, path_key: int, qtbot: QtBot
) -> None:
    colleague.write(Avanzamento=45)
    SetFields("intervention", path_key, {"progress_pct": 60}).run(desk.hand)
    bring(widget, answers, colleague.file, qtbot)
    do_import(widget, qtbot)
    assert conflicts.places(desk.hand.db, ALA) == [("intervention", "progress_pct", path_key)]
    assert widget.start.bar.sentence.endswith("Un campo ha due valori: scegli nella scheda quale tenere.")


def test_filters_count_and_narrow(
    widget: ExcelWidget, answers: FileAnswers, colleague: Colleague, qtbot: QtBot
) -> None:
    colleague.write(Avanzamento=45, Fine_prevista="31/02/2027")
    colleague.add_row("Fontane e lavatoi")
    bring(widget, answers, colleague.file, qtbot)
    tabs = widget.check.tabs
    told = [tabs.tabText(row) for row in range(tabs.count())]
    assert told[:5] == ["Da guardare 3", "Da aggiornare 1", "Nuovi 1", "Da correggere 1", "Due valori 0"]
    tabs.setFocus()
    for _ in range(3):
        qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert [line[3] for line in lines(widget)] == ["Da correggere"]
    assert isinstance(widget.check.field(0), CellField)


def test_an_answer_survives_a_change_of_filter_and_of_the_copy(
    widget: ExcelWidget, answers: FileAnswers, desk: Desk, colleague: Colleague, path_key: int, qtbot: QtBot
) -> None:
    colleague.write(Fine_prevista="31/02/2027")
    bring(widget, answers, colleague.file, qtbot)
    field = widget.check.field(0)
    assert isinstance(field, CellField)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "28/2/27")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    widget.check.tabs.choose("equal")
    widget.check.tabs.choose("all")
    again = widget.check.field(0)
    assert isinstance(again, CellField)
    assert again.text() == "28/02/2027"
    with qtbot.waitSignal(widget.previewed, timeout=10_000):
        desk.do(SetFields("intervention", path_key, {"planned_end": "2028-01-31"}), "fine prevista")
    assert lines(widget)[0] == ["Fine prevista", "31/01/2028", "31/02/2027", "Corretto"]


def test_the_same_file_twice_is_told_and_changes_nothing(
    widget: ExcelWidget, answers: FileAnswers, desk: Desk, colleague: Colleague, path_key: int, qtbot: QtBot
) -> None:
    colleague.write(Avanzamento=45)
    colleague.add_row("Fontane e lavatoi")
    bring(widget, answers, colleague.file, qtbot)
    do_import(widget, qtbot)
    bring(widget, answers, colleague.file, qtbot)
    assert [line[3] for line in lines(widget)] == []
    assert widget.check.do_import.text() == "Niente da importare"
    assert not widget.check.do_import.isEnabled()
    assert len(interventions.keys(desk.hand.db, Search(ALA))) == 2


def test_a_file_that_is_no_return_is_refused_in_a_sentence(
    widget: ExcelWidget, page: ExcelPage, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "finto.xlsx").write_bytes(b"non un foglio")
    page.take_files([tmp_path / "finto.xlsx"])
    qtbot.waitUntil(lambda: widget.start.bar.sentence != "", timeout=10_000)
    assert widget.start.bar.sentence.startswith("«finto.xlsx» non è un file Excel")
    assert widget.start.isVisible()


def test_a_copy_with_coloured_cells_is_handed_back(
    widget: ExcelWidget, answers: FileAnswers, desk: Desk, colleague: Colleague, tmp_path: Path, qtbot: QtBot
) -> None:
    colleague.write(Fine_prevista="31/02/2027", Avanzamento=45)
    before = colleague.file.read_bytes()
    bring(widget, answers, colleague.file, qtbot)
    answers.out = tmp_path / "da-correggere.xlsx"
    with qtbot.waitSignal(desk.told, timeout=10_000) as told:
        press(qtbot, widget.check.copy)
    assert told.args[1] == "ok"
    assert answers.names == ["tornato-da-correggere.xlsx"]
    sheet = load_workbook(answers.out)["Interventi"]
    assert sheet["G4"].value == "31/02/2027"
    assert sheet["G4"].comment.text == "Il 31/02/2027 non esiste. L'ultimo giorno di febbraio 2027 è il 28."
    assert sheet["G4"].fill.fgColor.rgb != sheet["F4"].fill.fgColor.rgb
    assert sheet["E4"].comment is None
    assert colleague.file.read_bytes() == before


def test_the_coloured_copy_mended_by_the_colleague_can_be_imported(
    widget: ExcelWidget,
    answers: FileAnswers,
    desk: Desk,
    colleague: Colleague,
    path_key: int,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    colleague.write(Fine_prevista="31/02/2027")
    bring(widget, answers, colleague.file, qtbot)
    answers.out = tmp_path / "da-correggere.xlsx"
    with qtbot.waitSignal(desk.told, timeout=10_000):
        press(qtbot, widget.check.copy)
    press(qtbot, widget.check.leave)
    Colleague(desk, answers.out).write(Fine_prevista="28/02/2027")
    bring(widget, answers, answers.out, qtbot)
    do_import(widget, qtbot)
    assert shown(desk, path_key, "planned_end") == "2027-02-28"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_imports_and_what_is_being_typed_elsewhere_is_recorded_first(
    widget: ExcelWidget,
    answers: FileAnswers,
    desk: Desk,
    colleague: Colleague,
    path_key: int,
    key: Qt.Key,
    qtbot: QtBot,
) -> None:
    colleague.write(Avanzamento=45)
    bring(widget, answers, colleague.file, qtbot)
    recorded: list[str] = []
    desk.before_reading(lambda: recorded.append("typing"))
    with qtbot.waitSignal(widget.imported, timeout=10_000):
        qtbot.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier)
    assert recorded == ["typing"]
    assert shown(desk, path_key, "progress_pct") == 45


def test_where_no_safety_copy_can_be_made_nothing_is_imported(
    widget: ExcelWidget, answers: FileAnswers, desk: Desk, colleague: Colleague, path_key: int, qtbot: QtBot
) -> None:
    backup.folder_of(desk.workspace).write_text("un file al posto della cartella")
    colleague.write(Avanzamento=45)
    bring(widget, answers, colleague.file, qtbot)
    with qtbot.waitSignal(desk.told, timeout=10_000) as told:
        press(qtbot, widget.check.do_import)
    assert told.args[1] == "bad"
    assert "copia di sicurezza" in told.args[0]
    assert shown(desk, path_key, "progress_pct") == 30
    assert widget.check.do_import.isEnabled()


def test_every_control_has_a_name_in_both_steps_and_fits_the_smallest_window(
    widget: ExcelWidget,
    answers: FileAnswers,
    colleague: Colleague,
    qtbot: QtBot,
    nameless: Callable[[QWidget], list[str]],
) -> None:
    assert nameless(widget.start) == []
    colleague.write(Fine_prevista="31/02/2027", Avanzamento=45)
    bring(widget, answers, colleague.file, qtbot)
    assert nameless(widget.check) == []
    assert widget.check.field(1).accessibleName() == "Fine prevista, riga 4"
    hint = widget.minimumSizeHint()
    assert hint.width() <= 1024 - 56
    assert hint.height() <= 520 - 36 - 28


def test_the_wheel_over_a_choice_decides_nothing(
    widget: ExcelWidget, answers: FileAnswers, desk: Desk, colleague: Colleague, path_key: int, qtbot: QtBot
) -> None:
    colleague.write(Avanzamento=45)
    SetFields("intervention", path_key, {"progress_pct": 60}).run(desk.hand)
    bring(widget, answers, colleague.file, qtbot)
    box = widget.check.field(0)
    box.setFocus()
    middle = QPointF(box.rect().center())
    turn = QWheelEvent(
        middle,
        QPointF(box.mapToGlobal(box.rect().center())),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turn)
    assert lines(widget)[0][3] == "Due valori"
    assert widget.check.model.decisions == {}


def test_where_the_commune_is_only_read_a_file_is_made_and_none_is_taken_back(
    theme: Theme, desk: Desk, path_key: int, answers: FileAnswers, long_on: Callable[[Desk], LongWork], show: Show,
    tmp_path: Path, qtbot: QtBot,
) -> None:  # fmt: skip
    with writing(desk.hand.db):
        handed_over.note_inside(desk.hand.db, HandedOver(ALA, NOW, "consegne.psm"))
    given = Desk(desk.hand, desk.commune, desk)
    page = ExcelPage(theme, given, long_on(given), answers.ask(), given)
    widget = page.widget()
    show(widget)
    assert not widget.start.drop.button.isVisible()
    assert "qui non si importano file" in widget.start.drop.findChildren(QLabel)[-1].text()
    for act in (lambda: page.take_files([tmp_path / "tornato.xlsx"]), lambda: page.take_table("Titolo\nA", ["title"])):
        with qtbot.waitSignal(given.told) as told:
            act()
        assert "consegne.psm" in str(told.args[0])
    answers.out = tmp_path / "per i colleghi.xlsx"
    press(qtbot, widget.start.make)
    qtbot.waitUntil(lambda: "creato con un intervento" in widget.start.bar.sentence)


def test_codes_of_an_older_plan_are_told_beside_what_is_to_do(
    widget: ExcelWidget, colleague: Colleague, answers: FileAnswers, desk: Desk, path_key: int, qtbot: QtBot
) -> None:
    desk.do(SetFields("intervention", path_key, {"under": "1:2.1.1"}), "azione")
    colleague.spoil_amount("tanti")
    plans.add(desk.hand.db, replace(seed.plan(), version=2, crosswalk=(Change("moved", "2.1.1", ("2.1.2",)),)), NOW)
    bring(widget, answers, colleague.file, qtbot)
    assert widget.check.bar.level == "bad"
    assert "2.1.1 è ora 2.1.2" in widget.check.plan_bar.sentence
    assert widget.check.plan_bar.isVisible()


def test_a_file_in_which_nothing_changed_says_so(
    widget: ExcelWidget, colleague: Colleague, answers: FileAnswers, qtbot: QtBot
) -> None:
    colleague.edit(lambda _book: None)
    bring(widget, answers, colleague.file, qtbot)
    assert widget.check.bar.sentence == "Non c'è niente da importare: i valori sono già questi."
    assert not widget.check.do_import.isEnabled()
