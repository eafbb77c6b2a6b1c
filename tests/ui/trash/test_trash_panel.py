"""The bin in the window: what lies in it, putting back as a step one can undo, emptying after a question."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Hand
from psm_desktop.settings import Settings
from psm_desktop.store import copies, interventions, trash
from psm_desktop.store.interventions import Search
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.confirm import Confirm
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow
from psm_desktop.ui.trash.model import ABOUT
from psm_desktop.ui.trash.panel import TrashPanel
from tests.ui.desks import ALA, NOW, add, commune_desk

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
BALME = "001019"


@dataclass
class Person:
    """Who answers the question."""

    says: bool = True
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def confirm(self, _parent: QWidget, *words: str) -> bool:
        self.asked.append(words)
        return self.says


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, theme: Theme, settings: Settings, show: Callable[[QWidget], None], person: Person
) -> CopyWindow:
    desk = commune_desk(tmp_path)
    for title in ("Ponte", "Scuola", "Strada"):
        add(desk.hand.db, ALA, title, cents=100_00, funded=100_00)
    made = assemble(desk, theme, settings, AskFile())
    made.trash.confirm = Confirm(person.confirm)
    made.resize(1366, 697)
    show(made)
    desk.destroyed.connect(desk.hand.db.close)
    return made


def keys(window: CopyWindow) -> dict[str, int]:
    """Title -> key of what is in sight."""
    hand = window.desk.hand
    listed = interventions.listed(hand.db, interventions.keys(hand.db, Search(ALA)))
    return {one.title or "": one.key for one in listed}


def throw(window: CopyWindow, *titles: str) -> None:
    for title in titles:
        window.desk.do(DeleteRow("intervention", keys(window)[title]), f"eliminazione di {title}")


def opened(window: CopyWindow) -> TrashPanel:
    window.trash.show()
    assert window.trash.panel.isVisible()
    return window.trash.panel


def shown(panel: TrashPanel) -> list[str]:
    return [str(panel.model.index(row, 0).data()) for row in range(panel.model.rowCount())]


def test_an_empty_bin_says_so_and_offers_nothing(window: CopyWindow, qtbot: QtBot, nameless) -> None:
    panel = opened(window)
    assert panel.nothing.isVisible()
    assert not panel.empty.isEnabled()
    assert not panel.restore.isEnabled()
    assert nameless(panel) == []
    assert panel.cross.hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert not panel.isVisible()


def test_it_says_what_when_and_who_the_last_first(window: CopyWindow) -> None:
    throw(window, "Ponte", "Scuola")
    hand = window.desk.hand
    (cost,) = hand.db.execute("SELECT key FROM cost_item WHERE intervention = ?", (keys(window)["Strada"],)).fetchone()
    window.desk.do(DeleteRow("cost_item", cost), "riga")
    panel = opened(window)
    assert shown(panel) == ["«Lavori» di «Strada»", "«Scuola»", "«Ponte»"]
    about = [str(panel.model.index(row, 0).data(ABOUT)) for row in range(3)]
    assert about[0].startswith("Voce di costo, eliminato il 22/11/2026")
    assert about[1].startswith("Intervento con 2 sue righe, eliminato il 22/11/2026")
    assert about[1].endswith("da Ufficio tecnico")


def test_what_comes_back_is_a_step_one_can_undo(window: CopyWindow, qtbot: QtBot) -> None:
    throw(window, "Ponte", "Scuola")
    panel = opened(window)
    assert panel.list.hasFocus()
    qtbot.keyClick(panel.list, Key.Key_Down)
    qtbot.keyClick(panel.list, Key.Key_Return)
    assert set(keys(window)) == {"Ponte", "Strada"}
    assert shown(panel) == ["«Scuola»"]
    assert window.bar.sentence == "«Ponte» è di nuovo al suo posto."
    assert panel.list.hasFocus()
    qtbot.keyClick(panel.list, Key.Key_Z, CTRL)
    assert set(keys(window)) == {"Strada"}
    assert shown(panel) == ["«Ponte»", "«Scuola»"]


def test_the_bar_leads_to_what_came_back(window: CopyWindow) -> None:
    throw(window, "Ponte")
    opened(window).restore.click()
    next(button for button in window.bar.buttons if button.text() == "Apri").click()
    page = window.page
    assert isinstance(page, InterventionsPage)
    assert page.screen.form.title == "Ponte"


def test_a_row_whose_record_is_in_the_bin_too_is_told_what_to_do_first(window: CopyWindow) -> None:
    hand = window.desk.hand
    key = keys(window)["Ponte"]
    (cost,) = hand.db.execute("SELECT key FROM cost_item WHERE intervention = ?", (key,)).fetchone()
    window.desk.do(DeleteRow("cost_item", cost), "riga")
    throw(window, "Ponte")
    panel = opened(window)
    panel.list.setCurrentIndex(panel.model.index(1, 0))
    panel.restore.click()
    assert "ripristina prima quella" in window.bar.sentence
    assert panel.model.rowCount() == 2


def test_emptying_is_asked_about_by_name_and_number(window: CopyWindow, person: Person) -> None:
    throw(window, "Ponte", "Scuola")
    person.says = False
    panel = opened(window)
    panel.empty.click()
    assert person.asked == [
        (
            "Svuota il cestino",
            "«Scuola», «Ponte»: non si potrà più ripristinare da qui.",
            "Svuota 2 interventi",
            "Lascia com'è",
        )
    ]
    assert panel.model.rowCount() == 2
    person.says = True
    panel.empty.click()
    assert panel.model.rowCount() == 0
    assert panel.nothing.isVisible()
    assert "Nello storico resta scritto" in window.bar.sentence
    assert trash.thrown(window.desk.hand.db, ALA) == []


def test_many_are_counted_and_rows_are_no_records(window: CopyWindow, person: Person) -> None:
    hand = window.desk.hand
    (cost,) = hand.db.execute("SELECT key FROM cost_item WHERE intervention = ?", (keys(window)["Ponte"],)).fetchone()
    window.desk.do(DeleteRow("cost_item", cost), "riga")
    throw(window, "Ponte", "Scuola", "Strada")
    person.says = False
    opened(window).empty.click()
    (_, sentence, do, _) = person.asked[0]
    assert sentence == "«Strada», «Scuola», «Ponte» e altri 1: non si potranno più ripristinare da qui."
    assert do == "Svuota 4 elementi"


def test_it_is_offered_where_something_was_deleted(window: CopyWindow, qtbot: QtBot) -> None:
    window.open_number(1)
    page = window.page
    assert isinstance(page, InterventionsPage)
    page.screen.acts.delete()
    button = next(one for one in page.screen.bar.buttons if one.text() == "Cestino")
    button.click()
    assert window.trash.panel.isVisible()
    assert window.trash.panel.model.rowCount() == 1


def test_nothing_of_another_commune_lies_in_it(qtbot: QtBot, tmp_path: Path, theme: Theme, window: CopyWindow) -> None:
    db = window.desk.hand.db
    copies.add_commune(db, BALME)
    key = add(db, BALME, "Rifugio")
    DeleteRow("intervention", key).run(Hand(db, BALME, "Ufficio tecnico", lambda: NOW))
    throw(window, "Ponte")
    assert shown(opened(window)) == ["«Ponte»"]
