"""Cruscotto: each thing to do leads somewhere; figures follow; changes since the last Consiglio."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from desks import ALA, NOW, add, commune_desk, remarked
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.commands.undo import UndoLast
from psm_desktop.domain.days import rome
from psm_desktop.domain.status import Status
from psm_desktop.reports import council_changes
from psm_desktop.settings import Settings
from psm_desktop.store import dashboard, exchange, journal, local
from psm_desktop.store.connection import writing
from psm_desktop.store.dashboard import Dashboard
from psm_desktop.store.entries import Change
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.dashboard.model import is_evening
from psm_desktop.ui.dashboard.page import DashboardPage, DashboardScreen
from psm_desktop.ui.interventions import views_model
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.shell import panes
from psm_desktop.ui.shell.assembly import assemble

LEFT = Qt.MouseButton.LeftButton
TODAY = date(2026, 11, 22)
DAY = 86_400
Show = Callable[[QWidget], None]
LongOn = Callable[[Desk], LongWork]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = commune_desk(tmp_path)
    yield made
    made.hand.db.close()


@pytest.fixture
def waiting() -> dict[str, int]:
    """What waits in the exchange; a test changes it."""
    return {"to_send": 0, "receipts": 0}


@pytest.fixture
def page(theme: Theme, desk: Desk, long_on: LongOn, waiting: dict[str, int]) -> DashboardPage:
    return DashboardPage(desk, theme, long_on(desk), lambda: waiting["to_send"], lambda: waiting["receipts"])


def look(desk: Desk, since: int = NOW - DAY) -> Dashboard:
    return dashboard.dashboard(desk.hand.db, ALA, TODAY, since)


def shown(page: DashboardPage, show: Show) -> DashboardScreen:
    screen = page.screen
    screen.resize(1294, 652)
    show(screen)
    return screen


def said(screen: DashboardScreen) -> list[str]:
    """What the rows of things to do say, and their buttons."""
    return [task.button.accessibleName() for task in screen.tasks.tasks]


# the answer of the copy


def test_states_money_and_axes_are_counted(desk: Desk) -> None:
    add(desk.hand.db, ALA, "Ponte", cents=180_000_00, funded=168_000_00, under="1:3.1.2")
    add(desk.hand.db, ALA, "Sentieri", cents=64_000_00, funded=64_000_00, under="1:3", status="completed")
    add(desk.hand.db, ALA, "Senza casa", cents=1_00, funded=1_00, under=None)
    gone = add(desk.hand.db, ALA, "Buttato", cents=9_00)
    DeleteRow("intervention", gone).run(desk.hand)
    found = look(desk)
    assert (found.money.count, found.money.amount_cents, found.money.missing_cents) == (3, 244_001_00, 12_000_00)
    assert found.by_status == {Status.IN_PROGRESS: 2, Status.COMPLETED: 1}
    assert found.by_axis == {"3": 244_000_00, "": 1_00}
    assert [(one.title, one.missing_cents) for one in found.unbalanced] == [("Ponte", 12_000_00)]
    assert [one.title for one in found.unplaced] == ["Senza casa"]


def test_deadlines_are_parted_by_today_and_thirty_days(desk: Desk) -> None:
    add(desk.hand.db, ALA, "Passato", planned_end="2026-11-21")
    key = add(desk.hand.db, ALA, "Oggi", planned_end="2026-11-22")
    add(desk.hand.db, ALA, "Concluso", planned_end="2026-01-01", status="completed")
    for label, due, reached in (
        ("Collaudo", "2026-12-22", None),
        ("Rendiconto", "2026-12", None),
        ("Gara", "2026-10", "2026-10-03"),
        ("Progetto", "2026-10", None),
    ):
        AddRow("milestone", key, {"label": label, "due": due, "reached": reached}).run(desk.hand)
    found = look(desk)
    assert [(one.title, one.label, str(one.day)) for one in found.late] == [
        ("Oggi", "Progetto", "2026-10-31"),
        ("Passato", None, "2026-11-21"),
    ]
    assert [(one.label, str(one.day)) for one in found.soon] == [(None, "2026-11-22"), ("Collaudo", "2026-12-22")]
    assert found.next_day == date(2026, 12, 31)


def test_changes_are_what_differs_since_a_moment(desk: Desk) -> None:
    old = add(desk.hand.db, ALA, "Ponte", progress_pct=10)
    later = Hand(desk.hand.db, ALA, "Anna Bianchi", lambda: NOW + 60)
    SetFields("intervention", old, {"progress_pct": 20}).run(later)
    SetFields("intervention", old, {"progress_pct": 30}).run(later)
    SetFields("intervention", old, {"title": "Ponte nuovo"}).run(later)
    UndoLast().run(later)  # the title is again what it was
    AddIntervention("Fontana", {"progress_pct": 5}).run(later)
    found = look(desk, NOW + 1).changes
    assert [(one.title, one.column, one.before, one.now) for one in found.some] == [
        ("Fontana", "", None, None),
        ("Ponte", "progress_pct", 10, 30),
    ]
    assert (len(found.interventions), found.is_all) == (2, True)
    assert not dashboard.changes(desk.hand.db, ALA, NOW + 1, most=2).is_all
    assert dashboard.touched(desk.hand.db, ALA, NOW + 1) == found.interventions


@pytest.mark.parametrize(("hour", "evening"), [(4, True), (5, False), (12, False), (16, False), (17, True), (23, True)])
def test_people_are_greeted_as_the_hour_is(hour: int, evening: bool) -> None:
    assert is_evening(int(datetime(2026, 11, 22, hour, 30, tzinfo=rome()).timestamp())) is evening


def test_what_a_new_intervention_holds_is_one_change_as_in_the_report(desk: Desk) -> None:
    old = add(desk.hand.db, ALA, "Ponte")
    later = Hand(desk.hand.db, ALA, "Anna Bianchi", lambda: NOW + 2 * DAY)
    new = AddIntervention("Fontana", {}).run(later).key
    assert new is not None
    for key in (old, new):
        AddRow("cost_item", key, {"label": "Lavori", "amount_cents": 100}).run(later)
        AddRow("milestone", key, {"label": "Gara"}).run(later)
    SetFields("intervention", old, {"is_ready": 0}).run(later)
    slip = AddIntervention("Fontana due", {}).run(later).key
    row = AddRow("cost_item", old, {"label": "Lavori", "amount_cents": 100}).run(later).key
    assert slip is not None
    assert row is not None
    DeleteRow("intervention", slip).run(later)
    DeleteRow("cost_item", row).run(later)
    found = look(desk, NOW + DAY).changes
    assert {(one.title, one.table) for one in found.some} == {
        ("Fontana", "intervention"),
        ("Ponte", "cost_item"),
        ("Ponte", "milestone"),
    }
    assert dashboard.touched(desk.hand.db, ALA, NOW + DAY) == {old, new}
    told = council_changes.in_period(desk.hand.db, ALA, "2026-11-24", "2026-11-24", {old: "Ponte", new: "Fontana"})
    assert len(list(told)) == len(found.some) == 3


def test_fields_with_two_values_are_something_to_do(desk: Desk, page: DashboardPage, show: Show) -> None:
    key = add(desk.hand.db, ALA, "Ponte", ready=False)
    basis = journal.known(desk.hand.db, ALA)
    SetFields("intervention", key, {"title": "Ponte nuovo"}).run(desk.hand)
    site = journal.new_number()
    with writing(desk.hand.db):
        journal.add_site(desk.hand.db, site, ALA)
    other = journal.Author(site, "Luca Bianchi", NOW)
    journal.write(desk.hand.db, other, "set", [Change("intervention", "title", key, "Ponte vecchio")], basis=basis)
    assert look(desk).conflicts == 1
    screen = shown(page, show)
    assert said(screen)[0].startswith("Scegli: 1 campo ha due valori")


def test_since_is_the_last_council_before_today_or_thirty_days(desk: Desk) -> None:
    db = desk.hand.db
    assert dashboard.since_council(db, ALA, TODAY, NOW) == dashboard.Since(None, NOW - 30 * DAY)
    local.note_council(db, ALA, "2026-09-28", NOW - 60 * DAY)
    local.note_council(db, ALA, "2026-12-10", NOW)  # has not met yet
    assert dashboard.since_council(db, ALA, TODAY, NOW) == dashboard.Since(date(2026, 9, 28), NOW - 60 * DAY)


# the screen


def test_an_empty_copy_says_what_to_do_first(qtbot: QtBot, page: DashboardPage, show: Show) -> None:
    screen = shown(page, show)
    assert screen.tasks.foot == "Tutto in ordine."
    assert not screen.states.isVisible()
    with qtbot.waitSignal(page.new_wanted):
        qtbot.mouseClick(screen.empty.button, LEFT)


def test_with_nothing_to_do_the_next_day_is_named(desk: Desk, page: DashboardPage, show: Show) -> None:
    add(desk.hand.db, ALA, "Ponte", cents=1_00, funded=1_00, planned_end="2027-03-31")
    screen = shown(page, show)
    assert said(screen) == []
    assert screen.tasks.foot == "Tutto in ordine. Prossima scadenza: 31/03/2027"


def test_each_thing_to_do_leads_somewhere(
    qtbot: QtBot, desk: Desk, page: DashboardPage, waiting: dict[str, int], show: Show
) -> None:
    late = add(desk.hand.db, ALA, "Muretti", planned_end="2026-09-30", under="1:2.1.1")
    for title in ("Tetto", "Fibra"):
        add(desk.hand.db, ALA, title, planned_end="2026-12-04")
    ponte = add(desk.hand.db, ALA, "Ponte", cents=180_000_00, funded=168_000_00)
    waiting |= {"to_send": 3, "receipts": 1}
    screen = shown(page, show)
    assert said(screen) == [
        "Apri: Muretti: fine prevista passata da 53 giorni",
        "Vedi elenco: 2 scadenze entro 30 giorni",
        "Apri: 1 intervento senza pareggio",
        "Prepara file: 3 modifiche da inviare",
        "Leggi: 1 ricevuta da leggere",
    ]
    assert screen.tasks.foot == "Tutto il resto è in ordine."
    buttons = [task.button for task in screen.tasks.tasks]
    for number, (signal, told) in enumerate(
        (
            (page.open_wanted, late),
            (page.view_wanted, "soon"),
            (page.open_wanted, ponte),
            (page.go, "exchange"),
            (page.go, "exchange"),
        )
    ):
        with qtbot.waitSignal(signal) as waited:
            qtbot.mouseClick(buttons[number], LEFT)
        assert waited.args == [told]


def test_figures_follow_what_is_recorded(desk: Desk, page: DashboardPage, show: Show) -> None:
    key = add(desk.hand.db, ALA, "Ponte", cents=100_00, funded=80_00)
    screen = shown(page, show)
    words = [one.text() for one in screen.money.findChildren(QLabel)]
    assert {"100,00\u00a0€", "80,00\u00a0€", "20,00\u00a0€", "Pagato 0\u00a0%"} <= set(words)
    assert screen.states.bars.accessibleDescription() == "In corso 1"
    desk.do(SetFields("intervention", key, {"status": "completed"}), "stato")
    assert screen.states.bars.accessibleDescription() == "Concluso 1"
    assert screen.axes.bars.accessibleDescription().startswith("Innovazione 0,00, Verde 100,00")


def test_axes_as_a_table_and_back(qtbot: QtBot, desk: Desk, page: DashboardPage, show: Show) -> None:
    add(desk.hand.db, ALA, "Ponte", cents=100_00)
    screen = shown(page, show)
    qtbot.mouseClick(screen.axes.link, LEFT)
    assert screen.axes.table.isVisible()
    assert screen.axes.model.index(1, 1).data() == "100,00"
    qtbot.mouseClick(screen.axes.link, LEFT)
    assert screen.axes.bars.isVisible()


def test_changes_since_the_council_are_listed_and_open(
    qtbot: QtBot, desk: Desk, page: DashboardPage, show: Show
) -> None:
    key = add(desk.hand.db, ALA, "Ponte")
    local.note_council(desk.hand.db, ALA, "2026-09-28", NOW + 1)
    later = Hand(desk.hand.db, ALA, "Anna Bianchi", lambda: NOW + 60)
    SetFields("intervention", key, {"status": "suspended"}).run(later)
    screen = shown(page, show)
    assert screen.changes.title.accessibleName() == "Dall'ultimo Consiglio del 28/09/2026: 1 modifica in 1 intervento"
    row = [screen.changes.model.index(0, column).data() for column in range(5)]
    assert row == ["Ponte", "Stato", "In corso", "Sospeso", "Anna Bianchi, 22/11"]
    screen.changes.table.setFocus()
    screen.changes.table.choose_row(0)
    with qtbot.waitSignal(page.open_wanted) as waited:
        qtbot.keyClick(screen.changes.table, Qt.Key.Key_Return)
    assert waited.args == [key]
    with qtbot.waitSignal(page.view_wanted, check_params_cb=lambda view: view == "changed"):
        qtbot.mouseClick(screen.changes.link, LEFT)
    with qtbot.waitSignal(page.go, check_params_cb=lambda where: where == "reports"):
        qtbot.mouseClick(screen.changes.report, LEFT)


def test_without_a_council_the_last_thirty_days_count(desk: Desk, page: DashboardPage, show: Show) -> None:
    add(desk.hand.db, ALA, "Ponte", ready=False)
    screen = shown(page, show)
    assert screen.changes.title.accessibleName() == "Negli ultimi 30 giorni: 1 modifica in 1 intervento"
    assert screen.changes.model.index(0, 1).data() == "Nuovo intervento"


def test_enter_in_the_search_box_asks_for_the_list(qtbot: QtBot, page: DashboardPage, show: Show) -> None:
    screen = shown(page, show)
    page.focus_search()
    box = screen.header.search
    assert box is not None
    qtbot.keyClicks(box, "ponte")
    with qtbot.waitSignal(page.search_wanted) as waited:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert waited.args == ["ponte"]


def test_what_hangs_on_no_action_is_opened_or_listed(qtbot: QtBot, desk: Desk, page: DashboardPage, show: Show) -> None:
    key = add(desk.hand.db, ALA, "Fontana", under=None)
    screen = shown(page, show)
    assert said(screen) == ["Apri: 1 intervento senza azione del Piano"]
    with qtbot.waitSignal(page.open_wanted) as opened:
        qtbot.keyClick(screen.tasks.tasks[0].button, Qt.Key.Key_Space)
    assert opened.args == [key]
    add(desk.hand.db, ALA, "Lavatoio", under=None)
    screen.refresh()
    assert said(screen) == ["Vedi elenco: 2 interventi senza azione del Piano"]
    with qtbot.waitSignal(page.view_wanted) as viewed:
        qtbot.keyClick(screen.tasks.tasks[0].button, Qt.Key.Key_Space)
    assert viewed.args == ["no-action"]
    found = views_model.keys(desk.hand.db, ALA, views_model.View(viewed.args[0]), TODAY, desk.hand.clock())
    assert found is not None
    assert len(found) == 2


def test_shown_again_it_asks_on_the_other_thread_and_the_old_figures_stand_meanwhile(
    qtbot: QtBot, desk: Desk, page: DashboardPage, show: Show
) -> None:
    add(desk.hand.db, ALA, "Fontana", under=None)
    screen = shown(page, show)
    screen.hide()
    add(desk.hand.db, ALA, "Lavatoio", under=None)
    asked = list[str]()
    desk.hand.db.set_trace_callback(asked.append)
    screen.show()
    assert said(screen) == ["Apri: 1 intervento senza azione del Piano"]
    qtbot.waitUntil(lambda: said(screen) == ["Vedi elenco: 2 interventi senza azione del Piano"])
    assert asked == []  # the window's own connection was not used


def test_lines_of_what_to_do_stay_with_their_focus_while_nothing_else_is_to_be_done(
    desk: Desk, page: DashboardPage, show: Show
) -> None:
    key = add(desk.hand.db, ALA, "Fontana", under=None)
    screen = shown(page, show)
    button = screen.tasks.tasks[0].button
    button.setFocus()
    SetFields("intervention", key, {"progress_pct": 20}).run(desk.hand)
    desk.wrote(key)
    assert screen.tasks.tasks[0].button is button
    assert button.hasFocus()
    SetFields("intervention", key, {"title": "Fontana nuova"}).run(desk.hand)
    desk.wrote(key)
    assert screen.tasks.tasks[0].button is not button


def test_every_card_of_figures_opens_the_list_behind_it(
    qtbot: QtBot, desk: Desk, page: DashboardPage, show: Show
) -> None:
    add(desk.hand.db, ALA, "Ponte", under="1:2.1.1", cents=100_00, ready=False)
    SetFields("intervention", add(desk.hand.db, ALA, "Strada", ready=False), {"status": "suspended"}).run(desk.hand)
    screen = shown(page, show)
    states = screen.states.bars
    states.setFocus()
    with qtbot.waitSignal(page.state_wanted) as waited:
        qtbot.keyClick(states, Qt.Key.Key_Down)
        qtbot.keyClick(states, Qt.Key.Key_Return)
    assert waited.args == [states.states[1]]
    with qtbot.waitSignal(page.state_wanted) as waited:
        qtbot.mouseClick(states, LEFT, pos=QPoint(40, 4))
    assert waited.args == [states.states[0]]
    screen.axes.bars.setFocus()
    with qtbot.waitSignal(page.code_wanted) as opened:
        qtbot.keyClick(screen.axes.bars, Qt.Key.Key_Return)
    assert opened.args == ["1"]
    with qtbot.waitSignal(page.view_wanted) as viewed:
        qtbot.mouseClick(screen.money.link, LEFT)
    assert viewed.args == ["unbalanced"]


def test_what_the_arrows_stand_on_is_said_first(desk: Desk, page: DashboardPage, qtbot: QtBot, show: Show) -> None:
    add(desk.hand.db, ALA, "Ponte", under="1:2.1.1", cents=100_00, ready=False)
    bars = shown(page, show).axes.bars
    assert bars.accessibleDescription().startswith("Innovazione 0,00, Verde 100,00")
    bars.setFocus()
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    assert bars.accessibleDescription().startswith("Verde 100,00")


def test_it_fits_the_smallest_window_and_its_cards_stay_apart(desk: Desk, page: DashboardPage, show: Show) -> None:
    add(desk.hand.db, ALA, "Ponte", cents=100_00)
    screen = shown(page, show)
    assert screen.axes.y() - (screen.states.y() + screen.states.height()) == 12
    screen.resize(968, 420)
    assert screen.minimumSizeHint().width() <= 1024 - 56
    assert screen.minimumSizeHint().height() <= 520 - 36 - 28
    assert screen.axes.y() > screen.money.y()


def test_every_control_has_a_name(
    desk: Desk, page: DashboardPage, show: Show, nameless: Callable[[QWidget], list[str]]
) -> None:
    add(desk.hand.db, ALA, "Ponte", cents=100_00)
    screen = shown(page, show)
    assert nameless(screen) == []


def test_a_state_on_the_cruscotto_shows_its_interventions(
    qtbot: QtBot, theme: Theme, settings: Settings, desk: Desk, show: Show
) -> None:
    add(desk.hand.db, ALA, "Ponte", ready=False)
    key = add(desk.hand.db, ALA, "Strada", ready=False)
    SetFields("intervention", key, {"status": "suspended"}).run(desk.hand)
    window = assemble(desk, theme, settings, AskFile())
    window.resize(1366, 697)
    show(window)
    board, records = window.pages[:2]
    assert isinstance(board, DashboardPage)
    assert isinstance(records, InterventionsPage)
    bars = board.screen.states.bars
    bars.setFocus()
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert window.page is records
    assert list(records.screen.list.model.keys) == [key]


def test_remarks_of_the_office_lead_to_their_record_or_to_the_list(
    desk: Desk, page: DashboardPage, show: Show, qtbot: QtBot
) -> None:
    bridge, roof = add(desk.hand.db, ALA, "Ponte"), add(desk.hand.db, ALA, "Tetto")
    remarked(desk.hand.db, bridge, "Manca il CUP", "cup")
    remarked(desk.hand.db, bridge, "Manda la delibera")
    screen = shown(page, show)
    [task] = [one for one in screen.tasks.tasks if "2 osservazioni dell'ufficio" in one.button.accessibleName()]
    with qtbot.waitSignal(page.open_wanted, check_params_cb=lambda key: key == bridge):
        qtbot.mouseClick(task.button, LEFT)
    remarked(desk.hand.db, roof, "Che tetto?")
    desk.look_again()
    [task] = [one for one in screen.tasks.tasks if "3 osservazioni dell'ufficio" in one.button.accessibleName()]
    with qtbot.waitSignal(page.view_wanted, check_params_cb=lambda view: view == "remarks"):
        qtbot.mouseClick(task.button, LEFT)


def test_a_receipt_that_is_overdue_is_told_after_the_days_one_chose(
    theme: Theme, desk: Desk, settings: Settings, show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    add(desk.hand.db, ALA, "Ponte")
    with writing(desk.hand.db):
        old = exchange.Sent("ab", ALA, "return", "ritorno.psm", 900, 1, {1: 1}, NOW - 16 * DAY)
        exchange.keep_sent(desk.hand.db, old)
    window = assemble(desk, theme, settings, AskFile())
    window.resize(1366, 697)
    show(window)
    board = window.pages[0]
    assert isinstance(board, DashboardPage)
    words = [one for one in said(board.screen) if "Nessuna ricevuta da 16 giorni" in one]
    assert len(words) == 1
    settings.change(receipt_days=17)
    desk.look_again()
    assert not [one for one in said(board.screen) if "Nessuna ricevuta" in one]


def test_who_comes_here_comes_to_the_first_thing_to_do(desk: Desk, page: DashboardPage, qtbot: QtBot) -> None:
    add(desk.hand.db, ALA, "Muretti", cents=1_00, planned_end="2026-09-30")
    screen = page.screen
    qtbot.addWidget(screen)
    screen.show()
    panes.enter(screen)  # as the window does it, before anything else happens
    assert screen.focusWidget() is screen.tasks.tasks[0].button
