"""The office's screen, worked as a hand would, on a real copy."""

from collections.abc import Callable
from pathlib import Path

import pytest
from desks import ALA, NOW, add, office_desk
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.errors import PsmError
from psm_desktop.office import answers
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.office.page import OfficePage
from psm_desktop.ui.office.screen import OfficeWidget
from psm_desktop.ui.office.shares import the_percent

TORINO, BALME = "001272", "001019"
Show = Callable[[QWidget], None]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return office_desk(tmp_path)


@pytest.fixture
def came(desk: Desk) -> Callable[[str, str], None]:
    """came(commune, fate): a return has been received."""

    def put(commune: str, fate: str = "taken") -> None:
        desk.hand.db.execute(
            "INSERT INTO inbox (sha256, at, commune, kind, name, bytes, fate) VALUES (?, ?, ?, 'return', ?, 1, ?)",
            (commune + fate, NOW, commune, f"{commune}.psm", fate),
        )

    return put


@pytest.fixture
def page(
    theme: Theme, desk: Desk, long_on: Callable[[Desk], LongWork], came: Callable[..., None], qtbot: QtBot, show: Show
) -> OfficeWidget:
    add(desk.hand.db, ALA, "Sentieri di collegamento", cents=132_000_00, funded=120_000_00)
    add(desk.hand.db, ALA, "Muretti a secco", cents=64_000_00, ready=False)
    add(desk.hand.db, TORINO, "Tranvia veloce", cents=868_000_00, under="1:3")
    came(ALA)
    came(TORINO)
    came(BALME, "refused")
    long = long_on(desk)
    widget = OfficePage(theme, desk, long).widget()
    widget.resize(1294, 650)
    show(widget)
    qtbot.waitUntil(lambda: not long.busy)
    return widget


def test_enter_in_the_search_leads_to_the_first_commune_found(page: OfficeWidget, qtbot: QtBot) -> None:
    page.focus_search()
    qtbot.keyClicks(page.header.search, "balm")
    qtbot.keyClick(page.header.search, Qt.Key.Key_Return)
    assert page.returns.table.hasFocus()
    assert page.returns.code() == BALME
    assert page.returns.invite.isEnabled()


def test_filters_that_are_cleared_leave_nothing_in_the_search(page: OfficeWidget, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.header.search, "nessuno ha questo nome")
    qtbot.keyClick(page.header.search, Qt.Key.Key_Return)
    assert page.returns.model.rowCount() == 0
    with qtbot.waitSignal(page.header.searched):  # the search of the emptied box comes a moment later
        page.returns.clear_filters()
    assert page.header.search.text() == ""
    assert page.returns.model.rowCount() == 312


def test_only_the_list_of_communes_can_be_searched(page: OfficeWidget) -> None:
    page.tabs.choose("totals")
    assert not page.header.search.isVisible()
    page.focus_search()
    assert page.header.search.hasFocus()


def cell(page: OfficeWidget, row: int, column: int) -> str:
    return str(page.returns.model.index(row, column).data())


def counter(page: OfficeWidget, word: str) -> QWidget:
    return next(b for b in page.returns.counters.findChildren(QWidget) if b.accessibleName().startswith(word))


def test_all_communes_are_listed_with_the_state_of_their_return(page: OfficeWidget) -> None:
    model = page.returns.model
    assert model.rowCount() == 312
    row = model.row_of(ALA)
    told = [cell(page, row, column) for column in range(model.columnCount())]
    assert told == ["Ala di Stura", "non nota", "463", "Ricevuto", "22/11/2026", "2", "196.000,00", "1 bozza"]
    assert cell(page, model.row_of(BALME), 3) == "Con errori"


def test_counters_tell_figures_and_filter(page: OfficeWidget, qtbot: QtBot) -> None:
    assert counter(page, "Tutti").accessibleName() == "Tutti i Comuni: 312"
    assert counter(page, "Nessun").accessibleName() == "Nessun ritorno: 309"
    qtbot.mouseClick(counter(page, "Ricevuto: 2"), Qt.MouseButton.LeftButton)
    assert [row.commune.code for row in page.returns.model.rows] == [ALA, TORINO]
    qtbot.mouseClick(counter(page, "Da controllare"), Qt.MouseButton.LeftButton)
    assert page.returns.model.rowCount() == 0
    assert not page.returns.table.isVisible()
    (clear,) = [b for b in page.returns.findChildren(QPushButton) if b.text() == "Azzera filtri"]
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert page.returns.model.rowCount() == 312


def test_search_finds_by_name_and_by_code(page: OfficeWidget, qtbot: QtBot) -> None:
    page.focus_search()
    qtbot.keyClicks(page.header.search, "stura")
    qtbot.keyClick(page.header.search, Qt.Key.Key_Return)
    assert {row.commune.name for row in page.returns.model.rows} >= {"Ala di Stura"}
    assert page.returns.model.rowCount() < 10
    page.header.search.clear()
    qtbot.keyClicks(page.header.search, "001272")
    qtbot.keyClick(page.header.search, Qt.Key.Key_Return)
    assert [row.commune.name for row in page.returns.model.rows] == ["Torino"]


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # offscreen has no keyboard to grab
def test_the_zone_filter_says_what_is_not_known(page: OfficeWidget, qtbot: QtBot) -> None:
    zone = page.returns.zone
    words = [zone.itemText(row) for row in range(zone.count())]
    assert "5 Pinerolese: 45 Comuni, 45 da confermare" in words
    assert "6 Valli Susa e Sangone: elenco da caricare" in words
    assert words[-1] == "Zona non nota: 227 Comuni"
    zone.setFocus()
    qtbot.keyClicks(zone.lineEdit(), "Zona non nota: 227 Comuni")
    qtbot.keyClick(zone.lineEdit(), Qt.Key.Key_Return)
    assert page.returns.model.rowCount() == 227
    assert all(row.commune.zone is None for row in page.returns.model.rows)


def test_sorting_by_amount_puts_the_largest_first(page: OfficeWidget) -> None:
    page.returns.table.sortByColumn(6, Qt.SortOrder.DescendingOrder)
    assert [row.commune.code for row in page.returns.model.rows[:2]] == [TORINO, ALA]


def test_enter_opens_what_a_commune_sent_and_esc_goes_back(page: OfficeWidget, qtbot: QtBot) -> None:
    page.returns.choose(ALA)
    page.returns.table.setFocus()
    qtbot.keyClick(page.returns.table, Qt.Key.Key_Return)
    assert page.commune.isVisible()
    titles = [row.title for row in page.commune.model.rows]
    assert titles == ["Muretti a secco", "Sentieri di collegamento"]
    assert [page.commune.model.index(row, 6).data() for row in (0, 1)] == ["Bozza", "Pronto"]
    qtbot.keyClick(page.commune.table, Qt.Key.Key_Escape)
    assert page.returns.isVisible()
    assert page.returns.code() == ALA
    assert QApplication.focusWidget() is page.returns.table


def test_double_click_opens_too_and_a_commune_without_a_return_says_so(page: OfficeWidget, qtbot: QtBot) -> None:
    table = page.returns.table
    spot = table.visualRect(page.returns.model.index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert page.commune.isVisible()
    assert not page.commune.table.isVisible()


def test_the_totals_hold_ready_records_only_and_say_what_they_leave_out(page: OfficeWidget, qtbot: QtBot) -> None:
    page.tabs.setFocus()
    qtbot.keyClick(page.tabs, Qt.Key.Key_Right)
    assert page.totals.isVisible()
    model = page.totals.model
    rows = {model.index(row, 0).data(): [model.index(row, c).data() for c in range(1, 7)] for row in range(7)}
    assert rows["2 Verde"] == ["1", "0,00", "132.000,00", "132.000,00", "120.000,00", "100\u00a0%"]
    assert rows["3 Mobilità"] == ["1", "868.000,00", "0,00", "868.000,00", "0,00", "0\u00a0%"]
    assert rows["Totale"] == ["2", "868.000,00", "132.000,00", "1.000.000,00", "120.000,00", "13\u00a0%"]
    assert page.totals.summary.startswith("fuori da Torino va il 13\u00a0% degli importi, e ci vive il 61\u00a0%")
    assert page.totals.left_out == "Fuori dalle cifre: 1 bozza."
    assert page.totals.chart.accessibleDescription() == page.totals.summary


@pytest.mark.parametrize(
    ("share", "words"), [(0.391, "il 39"), (0.8, "l'80"), (0.08, "l'8"), (0.11, "l'11"), (0.01, "l'1"), (0.0, "lo 0")]
)
def test_a_share_has_its_article(share: float, words: str) -> None:
    assert the_percent(share) == f"{words}\u00a0%"


def test_it_looks_again_when_something_was_written(
    page: OfficeWidget, desk: Desk, came: Callable[..., None], qtbot: QtBot
) -> None:
    add(desk.hand.db, BALME, "Rifugio", cents=1_000_00)
    came(BALME, "known")
    desk.hand.db.execute("UPDATE inbox SET at = at + 1 WHERE fate = 'known'")
    desk.merged()
    qtbot.waitUntil(lambda: cell(page, page.returns.model.row_of(BALME), 3) == "Ricevuto")
    assert cell(page, page.returns.model.row_of(BALME), 6) == "1.000,00"


def test_every_control_has_a_name_and_cells_tell_their_heading(
    page: OfficeWidget, nameless: Callable[[QWidget], list[str]]
) -> None:
    assert nameless(page) == []
    row = page.returns.model.row_of(ALA)
    index = page.returns.model.index(row, 3)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Stato: Ricevuto"
    table = QAccessible.queryAccessibleInterface(page.returns.table)
    assert table.text(QAccessible.Text.Name) == "Comuni e stato del loro ritorno"


def test_it_fits_the_smallest_window(page: OfficeWidget) -> None:
    hint = page.minimumSizeHint()
    assert hint.width() <= 1024 - 56
    assert hint.height() <= 520 - 36 - 28
    page.resize(960, 450)
    assert page.returns.table.isColumnHidden(1)


def test_the_wheel_changes_no_filter(page: OfficeWidget) -> None:
    zone = page.returns.zone
    middle = QPointF(zone.rect().center())
    turn = QWheelEvent(
        middle,
        QPointF(zone.mapToGlobal(zone.rect().center())),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(zone, turn)
    assert zone.currentText() == ""
    assert page.returns.model.rowCount() == 312


def test_returns_that_could_not_be_read_once_are_read_again(
    page: OfficeWidget, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def busy(_db: object) -> None:
        raise PsmError("busy")

    with monkeypatch.context() as patched, qtbot.waitSignal(page._desk.told) as told:
        patched.setattr(answers, "waiting", busy)
        page.look()
    assert told.args == [str(PsmError("busy")), "bad"]
    with qtbot.waitSignal(page.returns.model.modelReset):
        page.look()
