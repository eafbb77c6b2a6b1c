"""Il Piano, worked by keyboard on a real copy: table, entry chosen, the net twice, what is missing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.add_row import AddRow
from psm_desktop.domain.neighbours import Outline, neighbours_of
from psm_desktop.settings import Settings
from psm_desktop.store import documents, plans
from psm_desktop.store.documents import NEIGHBOURS, PUBLISHED
from psm_desktop.ui.common.colours import DARK, LIGHT, Colours, contrast, ink
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.plan.net_model import Choice
from psm_desktop.ui.plan.page import PlanPage
from psm_desktop.ui.plan.screen import GAPS, NET, OTHERS, PlanScreen
from psm_desktop.ui.plan.top import Brief
from psm_desktop.ui.plan.tree_model import FOLD, Column
from tests.ui.desks import ALA, NOW, add, commune_desk, office_desk

Key = Qt.Key
Show = Callable[[QWidget], None]
BALME = "001019"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = commune_desk(tmp_path)
    yield made
    made.hand.db.close()


def serves(desk: Desk, key: int, *codes: str) -> None:
    for code in codes:
        desk.do(AddRow("also_serves", key, {"under": f"1:{code}"}), "azione servita")


@pytest.fixture
def page(theme: Theme, desk: Desk, settings: Settings, long_on: Callable[[Desk], LongWork]) -> PlanPage:
    return PlanPage(theme, desk, settings, long_on(desk))


def shown(page: PlanPage, show: Show) -> PlanScreen:
    screen = page.widget()
    screen.resize(1294, 633)
    show(screen)
    screen.tree.table.setFocus()
    return screen


@pytest.fixture
def screen(page: PlanPage, desk: Desk, show: Show) -> PlanScreen:
    """Three interventions; two of axis 2 also serve axis 4, one of them axis 3 as well."""
    first = add(desk.hand.db, ALA, "Sentieri", cents=64_000_00, funded=50_000_00, under="1:2.1.1")
    second = add(desk.hand.db, ALA, "Muretti", cents=10_000_00, funded=10_000_00, under="1:2.1")
    add(desk.hand.db, ALA, "Tetto", cents=1_00, under="1:4.1.2")
    serves(desk, first, "4.1.1", "3.1.2")
    serves(desk, second, "4.1.2")
    return shown(page, show)


def cells(screen: PlanScreen, code: str) -> list[str]:
    """A line of the table."""
    model = screen.tree.model
    return [str(model.index(model.row_of(code), column).data()) for column in Column]


def codes(screen: PlanScreen) -> list[str]:
    return [row.code for row in screen.tree.model.rows]


def test_each_entry_says_how_many_hang_on_it_and_how_much_money(screen: PlanScreen) -> None:
    assert cells(screen, "2")[2:] == ["2", "74.000,00", "60.000,00"]
    assert cells(screen, "2.1.1")[2:] == ["1", "64.000,00", "50.000,00"]
    assert cells(screen, "2.1.2")[2:] == ["–", "", ""]
    assert screen.tree.count.text() == "Totale: 3 interventi"
    assert screen.tree.cost.text() == "Costo 74.001,00\u00a0€"
    assert screen.tree.funded.text() == "Finanziato 60.000,00\u00a0€"


def test_with_a_panel_beside_it_titles_have_the_room_of_what_is_funded(screen: PlanScreen) -> None:
    assert not screen.tree.table.isColumnHidden(Column.FUNDED)
    screen.resize(914, 633)  # of 1366, with the help open
    assert screen.tree.table.isColumnHidden(Column.FUNDED)
    assert screen.tree.funded.isHidden()
    assert screen.tree.table.columnWidth(Column.TITLE) > 120
    screen.resize(1294, 633)
    assert not screen.tree.table.isColumnHidden(Column.FUNDED)


def test_shown_again_it_asks_on_the_other_thread(screen: PlanScreen, desk: Desk, qtbot: QtBot) -> None:
    screen.hide()
    add(desk.hand.db, ALA, "Fontana", cents=1_000_00, under="1:2.1.2")
    asked = list[str]()
    desk.hand.db.set_trace_callback(asked.append)
    screen.show()
    assert cells(screen, "2.1.2")[2:] == ["–", "", ""]  # the picture of the last time stands meanwhile
    qtbot.waitUntil(lambda: cells(screen, "2.1.2")[2:4] == ["1", "1.000,00"])
    assert asked == []
    desk.hand.db.set_trace_callback(None)


def test_arrows_close_and_open_and_enter_asks_for_the_interventions(
    screen: PlanScreen, page: PlanPage, qtbot: QtBot
) -> None:
    table = screen.tree.table
    screen.choose("2.1")
    qtbot.keyClick(table, Key.Key_Left)
    assert "2.1.1" not in codes(screen)
    assert screen.tree.model.index(screen.tree.model.row_of("2.1"), 0).data(FOLD) is False
    qtbot.keyClick(table, Key.Key_Left)
    assert table.code == "2"
    qtbot.keyClick(table, Key.Key_Right)
    qtbot.keyClick(table, Key.Key_Right)
    assert "2.1.1" in codes(screen)
    qtbot.keyClick(table, Key.Key_Right)
    assert table.code == "2.1.1"
    with qtbot.waitSignal(page.list_wanted) as told:
        qtbot.keyClick(table, Key.Key_Return)
    assert told.args == ["2.1.1"]


def test_an_entry_without_interventions_says_so_and_leads_nowhere(
    screen: PlanScreen, page: PlanPage, desk: Desk, qtbot: QtBot
) -> None:
    screen.choose("6.1.1")
    with qtbot.assertNotEmitted(page.list_wanted), qtbot.waitSignal(desk.told) as told:
        qtbot.keyClick(screen.tree.table, Key.Key_Return)
    assert told.args[0].startswith("Su 6.1.1 non c'è ancora nessun intervento")
    assert screen.detail.list_button.isHidden()


def test_a_click_on_the_chevron_closes(screen: PlanScreen, qtbot: QtBot) -> None:
    table, model = screen.tree.table, screen.tree.model
    corner = table.visualRect(model.index(model.row_of("1"), 0)).topLeft()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=corner + QPoint(16, 14))
    assert "1.1" not in codes(screen)
    assert table.code == "1"


def test_search_and_filter_narrow_the_plan_and_enter_leads_into_it(screen: PlanScreen, qtbot: QtBot) -> None:
    assert screen.header.search is not None
    qtbot.keyClicks(screen.header.search, "patrimonio scolastico")
    qtbot.keyClick(screen.header.search, Key.Key_Return)
    assert codes(screen) == ["4", "4.1", "4.1.2"]
    assert screen.tree.table.hasFocus()
    assert screen.tree.table.code == "4.1.2"
    screen.header.search.clear()
    qtbot.keyClick(screen.header.search, Key.Key_Return)
    qtbot.keyClick(screen.tree.only, Key.Key_Space)
    assert codes(screen) == ["2", "2.1", "2.1.1", "4", "4.1", "4.1.2"]


def test_where_nothing_fits_one_press_shows_all_again(screen: PlanScreen, qtbot: QtBot) -> None:
    assert screen.header.search is not None
    qtbot.keyClicks(screen.header.search, "astronave")
    qtbot.keyClick(screen.header.search, Key.Key_Return)
    assert screen.tree.empty.isVisible()
    qtbot.keyClick(screen.tree.empty.button, Key.Key_Space)
    assert len(codes(screen)) == 25
    assert screen.header.search.text() == ""


def test_of_the_entry_chosen_all_that_is_loaded_is_told_and_what_is_not(screen: PlanScreen) -> None:
    screen.choose("2.1")
    facts = screen.detail.facts
    assert facts["Interventi"] == "2, di cui 1 proprio su questa voce"
    assert facts["Missione PNRR"].startswith("M2 ")
    assert facts["Obiettivi Agenda 2030"] == "non sono nel Piano caricato"
    assert facts["L'asse è legato con"] == "4 Scuola (2), 3 Mobilità (1)"
    assert facts["Caricate sotto questa voce"] == "azioni: 2; quante sono in tutto non è noto"
    assert "psm-asse2" in facts["Letto in"]
    assert screen.detail.lack.isHidden()
    screen.choose("2.1.2")
    assert screen.detail.title.text().endswith("…")
    assert "il titolo si interrompe" in screen.detail.lack.text()
    assert "il titolo si interrompe" in screen.detail.accessibleDescription()


def test_the_net_is_walked_with_arrows_and_its_table_shows_the_same(screen: PlanScreen, qtbot: QtBot) -> None:
    net = screen.net
    screen.tabs.choose(NET)
    screen.choose("1")
    net.view.setFocus()
    qtbot.keyClick(net.view, Key.Key_Right)
    assert net.view.choice == Choice("2")
    assert screen.tree.table.code == "2"
    assert sorted(index.row() for index in net.table.selectionModel().selectedRows()) == [0, 1]
    assert net.view.accessibleDescription() == "2 Verde è legato con: 4 Scuola (2), 3 Mobilità (1)."
    qtbot.keyClick(net.view, Key.Key_Down)
    assert net.view.choice == Choice("2", "4")
    assert [index.row() for index in net.table.selectionModel().selectedRows()] == [0]
    said = "2 Verde e 4 Scuola: 2 interventi, 74.000,00\u00a0€. Strategie: 2.1–4.1 (2)."
    assert net.said.text() == net.view.accessibleDescription() == said
    net.table.setFocus()
    qtbot.keyClick(net.table, Key.Key_Down)
    assert net.view.choice == Choice("2", "3")
    assert "non sono nel Piano caricato" in net.source


def test_a_click_on_an_axis_or_a_link_chooses_it(screen: PlanScreen, qtbot: QtBot) -> None:
    screen.tabs.choose(NET)
    view = screen.net.view
    two, four = view.node("2"), view.node("4")
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(int(two.x), int(two.y)))
    assert view.choice == Choice("2")
    middle = QPoint(int(two.x + (four.x - two.x) * 0.6), int(two.y + (four.y - two.y) * 0.6))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle)
    assert view.choice == Choice("2", "4")


def test_what_is_missing_is_listed_and_leads_to_its_entry(screen: PlanScreen, qtbot: QtBot) -> None:
    qtbot.keyClick(screen.what_is_missing, Key.Key_Space)
    table = screen.gaps.table
    assert screen.tabs.code() == GAPS
    assert table.hasFocus()
    first = screen.gaps.model.index(0, 1).data()
    assert first == "Strategie: 6 su 25. Delle altre 19 non si conoscono codice e titolo."
    row = next(nth for nth, gap in enumerate(screen.gaps.model.gaps) if gap.code == "4.1.2")
    for _ in range(row):
        qtbot.keyClick(table, Key.Key_Down)
    assert screen.gaps.whole.text() == screen.gaps.model.index(row, 1).data()
    qtbot.keyClick(table, Key.Key_Return)
    assert (screen.tree.table.code, screen.tree.table.hasFocus()) == ("4.1.2", True)


def test_what_is_recorded_elsewhere_is_seen_and_unknown_codes_are_told(screen: PlanScreen, desk: Desk) -> None:
    add(desk.hand.db, ALA, "Ponte", cents=5_00, under="1:3.9.9", ready=False)
    add(desk.hand.db, ALA, "Senza casa", under=None, ready=False)
    desk.look_again()
    assert cells(screen, "3")[2:4] == ["1", "5,00"]
    assert cells(screen, "")[1:3] == ["Senza azione del Piano", "1"]
    assert "3.9.9" in [gap.code for gap in screen.gaps.model.gaps]


def test_without_interventions_the_net_says_how_a_link_comes_about(page: PlanPage, show: Show) -> None:
    screen = shown(page, show)
    screen.tabs.choose(NET)
    assert screen.net.table.isHidden()
    assert "si indica nella scheda" in screen.net.source
    assert screen.net.view.isVisible()
    screen.tree.only.setChecked(True)
    assert screen.tree.empty.isVisible()


def test_the_office_sees_all_communes_and_reads_beside_the_window(
    tmp_path: Path, theme: Theme, settings: Settings, long_on: Callable[[Desk], LongWork], show: Show, qtbot: QtBot
) -> None:
    desk = office_desk(tmp_path)
    add(desk.hand.db, ALA, "Sentieri", cents=1_00, under="1:2.1.1")
    add(desk.hand.db, BALME, "Muretti", cents=2_00, under="1:2.1.1")
    long = long_on(desk)
    page = PlanPage(theme, desk, settings, long)
    screen = shown(page, show)
    qtbot.waitUntil(lambda: not long.busy)
    assert cells(screen, "2")[2:4] == ["2", "3,00"]
    screen.choose("2.1.1")
    with qtbot.assertNotEmitted(page.list_wanted):
        qtbot.keyClick(screen.tree.table, Key.Key_Return)
    assert screen.hung is not None
    pane, key = screen.hung.pane, Key.Key_Return
    qtbot.waitUntil(lambda: len(pane.model.rows) == 2)
    assert [[str(pane.model.index(row, at).data()) for at in (0, 1, 3)] for row in (0, 1)] == [
        ["Balme", "Muretti", "2,00"],
        ["Ala di Stura", "Sentieri", "1,00"],
    ]
    assert pane.table.hasFocus()
    with qtbot.waitSignal(page.record_wanted) as opened:
        qtbot.keyClick(pane.table, key)
    assert opened.args == [BALME, pane.model.rows[0].key]
    screen.choose("3")
    qtbot.waitUntil(lambda: not pane.model.rows)
    assert pane.about.text() == "Su questa voce non è arrivato ancora nessun intervento."


def test_a_row_is_read_aloud_with_its_kind_and_whether_it_is_open(screen: PlanScreen) -> None:
    model, role = screen.tree.model, Qt.ItemDataRole.AccessibleTextRole
    assert model.index(model.row_of("2"), 0).data(role) == "Asse 2, aperto"
    assert model.index(model.row_of("2.1.2"), 0).data(role) == "Azione 2.1.2"
    assert "titolo incompleto" in model.index(model.row_of("2.1.2"), 1).data(role)
    assert model.index(model.row_of("2"), 3).data(role) == "Costo €: 74.000,00"


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_picture_can_be_told_apart(colours: Colours) -> None:
    assert all(contrast(ink(axis), axis) >= 4.5 for axis in colours.axes)
    shapes = (*colours.axes, colours.border, colours.primary, colours.focus)
    assert all(contrast(shape, colours.surface) >= 3 for shape in shapes)
    assert contrast(colours.on_select, colours.select) >= 4.5


def test_every_control_has_a_name_and_it_fits_the_smallest_window(
    screen: PlanScreen, nameless: Callable[[QWidget], list[str]]
) -> None:
    assert nameless(screen) == []
    screen.resize(968, 456)
    assert screen.minimumSizeHint().width() <= 1024 - 56
    assert screen.minimumSizeHint().height() <= 520 - 36 - 28


def test_a_title_that_breaks_off_is_marked_in_the_table(screen: PlanScreen) -> None:
    model, role = screen.tree.model, Qt.ItemDataRole.DecorationRole
    marked = [row.code for nth, row in enumerate(model.rows) if model.index(nth, Column.TITLE).data(role) is not None]
    assert marked == ["1.1.3", "2.1.2", "3.1.2", "4.1.2", "6.1.2"]


def test_what_other_communes_do_stands_beside_an_entry(desk: Desk, page: PlanPage, show: Show, qtbot: QtBot) -> None:
    db = desk.hand.db
    rows = [
        ("2.1.1", Outline(BALME, "Rifugio", "in_progress", 30_00)),
        ("2.1.1", Outline(ALA, "Sentieri nostri", None, 10_00)),
        ("2.1", Outline("001072", "Muretti", "a state of tomorrow", 50_00)),
        ("4.1.2", Outline("999999", "Altrove", None, 1_00)),
    ]
    content = neighbours_of(1, rows).to_json().encode()
    screen = shown(page, show)
    screen.tabs.choose(OTHERS)
    assert screen.others is not None
    assert "qui non c'è ancora" in screen.others.about.text()
    plans.keep(db, [documents.Document(NEIGHBOURS, 1, content, PUBLISHED, NOW, NOW)])
    screen.look()
    screen.choose("2.1")
    told = screen.others.about.text()
    assert "al 22/11/2026" in told
    assert "interventi pronti 3, costo 90,00\u00a0€" in told
    assert [(row.commune, row.title) for row in screen.others.model.rows] == [("001072", "Muretti"), (BALME, "Rifugio")]
    screen.choose("4")  # of a commune this program does not know nothing is shown
    assert screen.others.model.rows == ()
    assert not screen.others.table.isVisible()
    assert "nessun altro Comune" in screen.others.about.text()


def test_the_line_in_brief_has_room_for_larger_text_later(theme: Theme, screen: PlanScreen) -> None:
    brief = screen.findChild(Brief)
    assert brief is not None
    before = brief.minimumHeight()
    theme.resize(150)
    assert brief.minimumHeight() > before * 1.5  # two lines of it
