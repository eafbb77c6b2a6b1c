"""The sections of the sheet beyond Quadro: typed into, ticked, attached; one act each, and undone."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from test_tables import begin, cell, editor, enter, sheet

from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.store import private_notes
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.choice import ChoiceField
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.interventions import photos
from psm_desktop.ui.interventions.form_pages import CODES
from psm_desktop.ui.interventions.screen import Screen
from psm_desktop.ui.interventions.set_field import SetField

Key = Qt.Key
Keys = dict[str, int]
Acts = Callable[[], list[str]]
LEFT = Qt.MouseButton.LeftButton
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NO_KEYBOARD = pytest.mark.qt_log_ignore("grabbing the keyboard")
"""A list of proposals opens while one types; offscreen has no keyboard to grab."""


def work_through(long: LongWork) -> None:
    """Until nothing runs any more."""
    loop = QEventLoop()
    while long.busy:
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def field(screen: Screen, column: str) -> QWidget:
    slot = screen.form.pages.slot(column)
    assert slot is not None
    return slot.box.field


def type_into(qtbot: QtBot, screen: Screen, column: str, text: str) -> None:
    """Mark all, type, leave."""
    widget = field(screen, column)
    widget.setFocus()
    qtbot.keyClick(widget, Key.Key_A, CTRL)
    qtbot.keyClicks(widget, text)
    qtbot.keyClick(widget, Key.Key_Tab)


@pytest.mark.parametrize(
    ("column", "text", "stored"),
    [
        ("local_code", "ALA-2026-03", "ALA-2026-03"),
        ("implementing_body_tax_code", "01234567890", "01234567890"),
        ("contact", "Anna, tecnico@comune.it", "Anna, tecnico@comune.it"),
        ("nrrp_measure", "M2C4I2.2", "M2C4I2.2"),
        ("place", "Via Roma 1", "Via Roma 1"),
        ("people_served", "2.500", 2500),
        ("savings_cents", "1200,50", 120050),
        ("actual_start", "1/3/26", "2026-03-01"),
        ("actual_end", "2/4/26", "2026-04-02"),
    ],
)
def test_every_field_of_dati_is_one_act_and_is_undone(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, acts: Acts, column: str, text: str, stored: object
) -> None:
    before = len(acts())
    type_into(qtbot, screen, column, text)
    assert acts()[before:] == ["set-fields"]
    assert getattr(sheet(desk, keys).intervention, column) == stored
    desk.undo_stack.undo()
    assert getattr(sheet(desk, keys).intervention, column) is None


@NO_KEYBOARD
@pytest.mark.parametrize(
    ("column", "code"),
    [("procedural_state", "In affidamento"), ("cup_nature", "03"), ("nrrp_mission", "M2"), ("nrrp_component", "M2C4")],
)
def test_a_list_stores_its_code(desk: Desk, screen: Screen, keys: Keys, column: str, code: str) -> None:
    choice = field(screen, column)
    assert isinstance(choice, ChoiceField)
    choice.setCurrentIndex(choice.findData(code))
    choice.activated.emit(choice.currentIndex())
    assert getattr(sheet(desk, keys).intervention, column) == code


def test_goals_are_ticked_by_keyboard_and_mouse(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, acts: Acts
) -> None:
    before, goals = len(acts()), field(screen, "sdg_goals")
    assert isinstance(goals, SetField)
    goals.setFocus()
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Space):
        qtbot.keyClick(QApplication.focusWidget(), key)
    goals.box("11").click()
    assert acts()[before:] == ["set-fields", "set-fields"]
    assert sheet(desk, keys).intervention.sdg_goals == "3;11"
    desk.undo_stack.undo()
    assert goals.raw_text() == "3"
    desk.undo_stack.undo()
    assert sheet(desk, keys).intervention.sdg_goals is None


@NO_KEYBOARD
def test_further_actions_are_rows(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    data = screen.form.pages.data
    data.served.add_row()
    line = editor(data.served)
    assert isinstance(line, ChoiceField)
    qtbot.keyClicks(line, "2.1.1")
    line.completer().popup().hide()  # as the first Invio does where the list can grab the keyboard
    enter(qtbot, data.served)
    assert [one.under for one in sheet(desk, keys).also_serves] == ["1:2.1.1"]
    assert cell(data.served, 0, 0).startswith("2.1.1  ")


def test_other_bodies_are_rows(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    data = screen.form.pages.data
    data.partners.add_row()
    qtbot.keyClicks(editor(data.partners), "Unione montana")
    enter(qtbot, data.partners)
    assert [one.name for one in sheet(desk, keys).partners] == ["Unione montana"]
    data.partners.view.choose_row(0)
    data.partners.view.setFocus()
    qtbot.keyClick(data.partners.view, Key.Key_Delete)
    assert sheet(desk, keys).partners == ()
    desk.undo_stack.undo()
    assert cell(data.partners, 0, 0) == "Unione montana"


def test_what_is_missing_is_added_as_a_source(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    screen.form.choose_tab(1)
    bar = screen.form.pages.money.bar
    assert bar.buttons[0].text() == "Aggiungi «Da reperire»"
    qtbot.mouseClick(bar.buttons[0], LEFT)
    found = sheet(desk, keys)
    assert [(one.source, one.amount_cents) for one in found.sources][-1] == ("Da reperire", 12_000_00)
    assert (found.missing_cents, found.to_find_cents) == (12_000_00, 12_000_00)  # said, not found
    assert bar.sentence.startswith("Mancano 12.000,00")
    assert not bar.buttons
    assert cell(screen.form.pages.money.sources, len(found.sources), 1) == "168.000,00"
    desk.undo_stack.undo()
    assert [button.text() for button in bar.buttons] == ["Aggiungi «Da reperire»"]


def test_a_phase_is_typed_and_drawn(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    screen.form.choose_tab(2)
    tab = screen.form.pages.schedule
    tab.phases.add_row()
    qtbot.keyClicks(editor(tab.phases), "Esecuzione")
    for text in ("1/3/26", "2/3/26", "30/11/26"):
        qtbot.keyClick(editor(tab.phases), Key.Key_Tab)
        qtbot.keyClicks(editor(tab.phases), text)
    enter(qtbot, tab.phases)
    phase = sheet(desk, keys).phases[0]
    assert (phase.planned_start, phase.actual_start, phase.planned_end) == ("2026-03-01", "2026-03-02", "2026-11-30")
    assert tab.chart.accessibleDescription() == "Concluse 0 fasi su 1."
    begin(qtbot, tab.phases, 0, 4, "20/11/26")
    enter(qtbot, tab.phases)
    assert tab.chart.accessibleDescription() == "Concluse 1 fasi su 1."


def test_readings_belong_to_the_chosen_indicator(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, acts: Acts
) -> None:
    screen.form.choose_tab(3)
    tab, before = screen.form.pages.indicators, len(acts())
    assert not tab.readings.isVisible()
    assert tab.hint.isVisible()
    tab.indicators.add_row()
    for text in ("Posti auto", "posti", "0"):
        qtbot.keyClicks(editor(tab.indicators), text)
        qtbot.keyClick(editor(tab.indicators), Key.Key_Tab)
    qtbot.keyClicks(editor(tab.indicators), "300")
    enter(qtbot, tab.indicators)
    assert tab.readings.isVisible()
    assert not tab.hint.isVisible()
    tab.readings.add_row()
    qtbot.keyClicks(editor(tab.readings), "31/10/26")
    qtbot.keyClick(editor(tab.readings), Key.Key_Tab)
    qtbot.keyClicks(editor(tab.readings), "320")
    enter(qtbot, tab.readings)
    found = sheet(desk, keys)
    assert [(one.label, one.unit, one.target_value) for one in found.indicators] == [("Posti auto", "posti", 300_000)]
    assert found.current_value(found.indicators[0].key) == 320_000
    assert tab.bar.sentence.startswith("Il valore attuale (320) supera il traguardo (300).")
    assert tab.chart.accessibleDescription() == "Posti auto: 320 di 300"
    assert acts()[before:].count("add-row") == 2


def test_another_indicator_shows_its_own_readings(desk: Desk, screen: Screen, keys: Keys) -> None:
    key, hand = keys["Ponte del Rio"], desk.hand
    for label, value in (("Posti", 1_000), ("Alberi", 2_000)):
        made = AddRow("indicator", key, {"label": label}).run(hand).key
        assert made is not None
        AddRow("reading", made, {"day": "2026-10-01", "value": value}).run(hand)
    desk.wrote(None)
    screen.form.choose_tab(3)
    tab = screen.form.pages.indicators
    assert tab.heading.text() == "Letture di «Posti»"
    tab.indicators.view.setCurrentIndex(tab.indicators.model.index(1, 0))
    assert tab.heading.text() == "Letture di «Alberi»"
    assert cell(tab.readings, 0, 1) == "2"


@pytest.mark.parametrize("column", ["notes", "issues_text", "next_steps"])
def test_notes_are_fields_of_the_record(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, acts: Acts, column: str
) -> None:
    screen.form.choose_tab(4)
    before = len(acts())
    type_into(qtbot, screen, column, "Sentire il geologo")
    assert acts()[before:] == ["set-fields"]
    assert getattr(sheet(desk, keys).intervention, column) == "Sentire il geologo"
    desk.undo_stack.undo()
    assert getattr(sheet(desk, keys).intervention, column) is None


def test_the_private_note_stays_out_of_the_journal(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, acts: Acts
) -> None:
    screen.form.choose_tab(4)
    note, before = screen.form.pages.notes.private, len(acts())
    for text in ("Il vicino non vuole", "Il vicino vuole"):
        note.field.setFocus()
        note.field.selectAll()
        qtbot.keyClicks(note.field, text)
        qtbot.keyClick(note.field, Key.Key_Tab)
    assert len(acts()) == before
    assert private_notes.text(desk.hand.db, keys["Ponte del Rio"]) == "Il vicino vuole"
    assert [note.model.index(row, 2).data() for row in range(2)] == ["Il vicino vuole", "Il vicino non vuole"]
    note.view.choose_row(1)
    qtbot.mouseClick(note.restore, LEFT)
    assert note.field.raw_text() == "Il vicino non vuole"
    assert private_notes.text(desk.hand.db, keys["Ponte del Rio"]) == "Il vicino non vuole"
    screen.open(keys["Sentieri del parco"])
    assert note.field.raw_text() == ""
    assert not note.view.isVisible()


def test_components_are_those_of_the_mission(desk: Desk, screen: Screen, keys: Keys) -> None:
    offered = field(screen, "nrrp_component")
    assert isinstance(offered, ChoiceField)
    whole = offered.count()
    here = keys["Ponte del Rio"]
    desk.do(SetFields("intervention", here, {"nrrp_component": "M1C2"}), "componente")
    desk.do(SetFields("intervention", here, {"nrrp_mission": "M2"}), "missione")
    codes = [str(offered.itemData(row)) for row in range(offered.count())]
    assert codes == ["M2C1", "M2C2", "M2C3", "M2C4"]
    assert offered.raw_text() == "M1C2"  # what stands there stays
    assert sheet(desk, keys).intervention.nrrp_component == "M1C2"
    desk.undo_stack.undo()
    assert offered.count() == whole


@NO_KEYBOARD
def test_a_deed_is_linked(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    screen.form.choose_tab(5)
    table = screen.form.pages.attachments.acts
    table.add_row()
    for text in ("Delibera", "Giunta", "14"):
        qtbot.keyClicks(editor(table), text)
        qtbot.keyClick(editor(table), Key.Key_Tab)
    qtbot.keyClicks(editor(table), "3/2/26")
    enter(qtbot, table)
    act = sheet(desk, keys).acts[0]
    assert (act.kind, act.organ, act.number, act.day) == ("resolution", "Giunta", "14", "2026-02-03")
    assert cell(table, 0, 0) == "Delibera"


@pytest.fixture
def deed(tmp_path: Path) -> Path:
    file = tmp_path / "Delibera 14.pdf"
    file.write_bytes(b"%PDF-1.7 " + b"x" * 2_000)
    return file


def test_a_new_record_does_not_name_the_files_of_the_one_before(screen: Screen, deed: Path, long: LongWork) -> None:
    screen.form.attach([deed])
    work_through(long)
    assert screen.form.tabs.tabText(5) == "Allegati 1"
    screen.form.show_new({})
    assert screen.form.tabs.tabText(5) == "Allegati"


def test_a_file_is_attached_opened_as_a_copy_and_taken_off(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, acts: Acts, deed: Path, long: LongWork
) -> None:
    before, files = len(acts()), screen.form.pages.attachments.files
    files.ask = AskFile(some=lambda *_: [deed])
    opened: list[Path] = []
    files.open_file = lambda url: opened.append(Path(url.toLocalFile())) or True  # type: ignore[func-returns-value]
    screen.list.table.setFocus()
    qtbot.keyClick(screen.list.table, Key.Key_A, CTRL | SHIFT)
    assert long.busy  # off the window's thread
    work_through(long)
    assert screen.form.tabs.code() == "attachments"
    assert screen.form.tabs.tabText(5) == "Allegati 1"
    assert [files.model.index(0, n).data() for n in range(3)] == ["Delibera 14.pdf", "2\u00a0kB", "PDF"]
    files.view.setFocus()
    files.view.choose_row(0)
    qtbot.keyClick(files.view, Key.Key_Return)
    work_through(long)
    assert opened[0].name == "Delibera 14.pdf"
    assert opened[0].read_bytes() == deed.read_bytes()
    assert not opened[0].stat().st_mode & 0o222
    qtbot.keyClick(files.view, Key.Key_Delete)
    assert acts()[before:] == ["attach", "delete"]
    assert sheet(desk, keys).evidence == ()
    qtbot.mouseClick(screen.form.bar.buttons[0], LEFT)
    assert [one.name for one in sheet(desk, keys).evidence] == ["Delibera 14.pdf"]


def test_a_program_somebody_attached_is_not_run(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, deed: Path, long: LongWork
) -> None:
    """It came from another PC; its name says «exe.pdf» to who reads it."""
    program = deed.with_name("Delibera \u202efdp.exe")
    deed.rename(program)
    files = screen.form.pages.attachments.files
    opened: list[object] = []
    files.open_file = lambda url: opened.append(url) or True  # type: ignore[func-returns-value]
    screen.form.attach([program])
    work_through(long)
    assert len(sheet(desk, keys).evidence) == 1
    files.view.setFocus()
    files.view.choose_row(0)
    qtbot.keyClick(files.view, Key.Key_Return)
    work_through(long)
    assert opened == []
    assert "è un programma, non un documento" in files.bar.sentence


def test_a_file_that_is_not_here_says_so(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, long: LongWork) -> None:
    first = {"name": "Foto.jpg", "sha256": "a" * 64, "bytes": 5, "media_type": "image/jpeg"}
    AddRow("evidence", keys["Ponte del Rio"], first).run(desk.hand)
    desk.wrote(None)
    screen.form.choose_tab(5)
    files = screen.form.pages.attachments.files
    assert files.model.index(0, 2).data() == "non è su questo computer"
    files.view.choose_row(0)
    qtbot.mouseClick(files.open, LEFT)
    work_through(long)
    assert files.bar.sentence.startswith("Il file «Foto.jpg» non è su questo computer.")


def test_files_are_dragged_onto_the_record(desk: Desk, screen: Screen, keys: Keys, deed: Path, long: LongWork) -> None:
    said = QMimeData()
    said.setUrls([QUrl.fromLocalFile(str(deed))])
    copy = Qt.DropAction.CopyAction
    event = QDropEvent(QPointF(5, 5), copy, said, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    assert screen.form.drop.eventFilter(screen.form, event)  # Qt hands out drops only while something is dragged
    work_through(long)
    assert [one.name for one in sheet(desk, keys).evidence] == ["Delibera 14.pdf"]


def test_a_big_photo_is_offered_smaller(
    qtbot: QtBot,
    desk: Desk,
    screen: Screen,
    keys: Keys,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    long: LongWork,
) -> None:
    monkeypatch.setattr(photos, "BIG_BYTES", 10_000)
    photo = tmp_path / "Cantiere.png"
    image = QImage(2400, 1200, QImage.Format.Format_RGB32)
    for x in range(2400):
        for y in range(0, 1200, 24):
            image.setPixel(x, y, (x * 7919 + y * 104729) & 0xFFFFFF)
    image.save(str(photo))
    screen.form.attach([photo])
    files = screen.form.pages.attachments.files
    assert sheet(desk, keys).evidence == ()
    assert files.bar.sentence.startswith("«Cantiere.png» pesa molto.")
    small = photos.smaller(photo, tmp_path)
    assert max(QImage(str(small)).width(), QImage(str(small)).height()) == photos.LONGEST_SIDE or small == photo
    qtbot.mouseClick(files.bar.buttons[1], LEFT)
    work_through(long)
    assert [one.bytes for one in sheet(desk, keys).evidence] == [photo.stat().st_size]
    assert files.bar.sentence == ""


def test_attaching_can_be_stopped_and_tells_where_the_record_is_shown(
    desk: Desk, screen: Screen, keys: Keys, deed: Path, tmp_path: Path, long: LongWork
) -> None:
    go = Event()
    long.start("Altro lavoro", lambda _db, _step: go.wait(60), lambda _done: None)  # ours waits for it
    screen.form.attach([deed])
    long.panel.stop_pressed.emit()
    go.set()
    work_through(long)
    assert sheet(desk, keys).evidence == ()
    screen.form.attach([tmp_path / "non-c-e.pdf"])
    work_through(long)
    assert screen.form.pages.attachments.files.bar.sentence.startswith("«non-c-e.pdf» non c'è")
    screen.form.attach([tmp_path / "non-c-e.pdf"])
    screen.open(keys["Sentieri del parco"])
    told: list[str] = []
    desk.told.connect(lambda sentence, _level: told.append(sentence))
    work_through(long)
    assert [words[:15] for words in told] == ["«non-c-e.pdf» n"]


@pytest.mark.parametrize("number", range(len(CODES)))
def test_controls_have_names(screen: Screen, keys: Keys, nameless: Callable[[QWidget], list[str]], number: int) -> None:
    screen.form.choose_tab(number)
    assert nameless(screen.form) == []


@pytest.mark.parametrize("column", ["procedural_state", "nrrp_mission", "actual_start", "people_served"])
def test_the_wheel_changes_none_of_the_further_fields(screen: Screen, column: str, acts: Acts) -> None:
    widget, before = field(screen, column), len(acts())
    widget.setFocus()
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(widget.mapToGlobal(middle.toPoint())),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    screen.finish()
    assert len(acts()) == before


def test_a_tab_is_built_when_it_is_first_opened(screen: Screen) -> None:
    built = screen.form.pages.count()
    screen.form.choose_tab(3)
    assert screen.form.pages.count() == built + 1
