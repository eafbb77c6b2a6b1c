"""The ways to the screen of conflicts, in the whole window, and from it to the record."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.settings import Settings
from psm_desktop.store import cells, journal
from psm_desktop.store.entries import Birth, Change
from psm_desktop.store.journal import Author
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.conflicts.page import ConflictsPage
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.interventions.views_model import View
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow
from tests.ui.desks import ALA, NOW, add, commune_desk, office_desk

ELSEWHERE = 700_000_001
ENTER, RIGHT = Qt.Key.Key_Return, Qt.Key.Key_Right


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, theme: Theme, settings: Settings, show: Callable[[QWidget], None]
) -> CopyWindow:
    """A commune in whose copy somebody else has given a bridge another title."""
    desk = commune_desk(tmp_path)
    key = add(desk.hand.db, ALA, "Ponte")
    basis = journal.known(desk.hand.db, ALA)
    SetFields("intervention", key, {"title": "Ponte nuovo"}).run(desk.hand)
    journal.add_site(desk.hand.db, ELSEWHERE, ALA)
    change = Change("intervention", "title", key, "Ponte vecchio")
    journal.write(desk.hand.db, Author(ELSEWHERE, "Bianchi", NOW), "set-fields", [change], basis=basis)
    made = assemble(desk, theme, settings, AskFile())
    made.resize(1366, 697)
    show(made)
    desk.destroyed.connect(desk.hand.db.close)
    return made


def button(window: CopyWindow, words: str) -> QPushButton:
    found = window.page.widget().findChildren(QPushButton)
    return next(one for one in found if (one.accessibleName() or one.text()).startswith(words) and one.isVisible())


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def test_from_the_dashboard_and_back_to_a_list_of_nothing(window: CopyWindow, qtbot: QtBot) -> None:
    button(window, "Scegli").click()
    page = window.page
    assert isinstance(page, ConflictsPage)
    press(qtbot, ENTER, RIGHT, ENTER)
    db = window.desk.hand.db
    assert cells.shown(db, "intervention", "title", page_key(window)) == "Ponte vecchio"
    assert page.widget().nothing.isVisible()
    window.open_number(0)
    assert [one for one in window.page.widget().findChildren(QPushButton) if one.accessibleName() == "Scegli"] == []


def page_key(window: CopyWindow) -> int:
    return int(window.desk.hand.db.execute("SELECT key FROM intervention").fetchone()[0])


def test_from_the_view_of_the_list_and_to_the_record(window: CopyWindow) -> None:
    records = next(one for one in window.pages if isinstance(one, InterventionsPage))
    records.show_view(View.CONFLICT)
    assert "due valori" in records.screen.bar.sentence
    button(window, "Scegli uno per uno").click()
    assert isinstance(window.page, ConflictsPage)
    button(window, "Apri la scheda").click()
    assert window.page is records
    assert records.screen.form.key == page_key(window)


def test_the_sheet_of_a_record_deleted_over_a_new_row_asks_too(window: CopyWindow) -> None:
    db, key = window.desk.hand.db, page_key(window)
    basis = journal.known(db, ALA)
    window.desk.do(DeleteRow("intervention", key), "eliminazione")
    born = Birth("cost_item", journal.next_key(db, ELSEWHERE), {"intervention": key, "label": "Collaudo"})
    journal.write(db, Author(ELSEWHERE, "Bianchi", NOW), "add-row", [born], basis=basis)
    window.desk.wrote(None)
    records = next(one for one in window.pages if isinstance(one, InterventionsPage))
    records.open(key)
    named = [one.accessibleName() for one in records.screen.form.choice.findChildren(QPushButton) if one.isVisible()]
    assert [name.partition(",")[0] for name in named] == ["Tieni questo: Nel cestino", "Tieni questo: Da tenere"]
    button(window, "Tieni questo: Da tenere").click()
    assert cells.shown(db, "intervention", "deleted", key) == 0
    assert not records.screen.form.choice.isVisible()


def test_the_menu_leads_there_in_both_copies_and_says_that_there_is_nothing(
    tmp_path: Path, theme: Theme, settings: Settings, show: Callable[[QWidget], None], window: CopyWindow
) -> None:
    (tmp_path / "ufficio").mkdir()
    desk = office_desk(tmp_path / "ufficio")
    office = assemble(desk, theme, settings, AskFile())
    show(office)
    desk.destroyed.connect(desk.hand.db.close)
    for one in (window, office):
        action = next(act for _, act in one.menus.entries() if act.text().startswith("Conflitti"))
        action.trigger()
        assert isinstance(one.page, ConflictsPage)
    assert office.page.widget().nothing.isVisible()  # type: ignore[attr-defined]
