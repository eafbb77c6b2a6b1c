"""A plan version published by the office and read by a commune, each from its window, by keyboard."""

import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from answers import FileAnswers
from desks import ALA, NOW, add, commune_desk, office_desk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop import program
from psm_desktop.commands.hand import utc_now
from psm_desktop.domain.days import italian, rome_day
from psm_desktop.domain.zones import Zones
from psm_desktop.program import Program
from psm_desktop.settings import Settings
from psm_desktop.store import copies, documents, plans
from psm_desktop.store.documents import NEIGHBOURS, PLAN, PUBLISHED, ZONES
from psm_desktop.sync import inbox, invitation
from psm_desktop.ui.common.labels import Elided
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.exchange.page import ExchangePage
from psm_desktop.ui.office.model import zone_words
from psm_desktop.ui.office.page import OfficePage
from psm_desktop.ui.plan.page import PlanPage
from psm_desktop.ui.shell.copy_window import CopyWindow
from tests.sync.plan_world import next_plan

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def office_file(tmp_path: Path) -> Path:
    """The office's copy with a draft of the next version, and an intervention of Ala under the action it moves."""
    desk = office_desk(tmp_path)
    add(desk.hand.db, ALA, "Ponte", cents=100_00, under="1:3.1.1")
    plans.add_draft(desk.hand.db, next_plan(), NOW)
    desk.hand.db.close()
    return desk.workspace


@pytest.fixture
def commune_file(tmp_path: Path, office_file: Path) -> Path:
    """A commune's copy that has read its invitation, with an intervention under the action that moves."""
    desk = commune_desk(tmp_path)
    add(desk.hand.db, ALA, "Strada", cents=50_00, under="1:3.1.1")
    office = copies.connect(office_file)
    file = invitation.invite(office, ALA, tmp_path / "invito.psm", NOW).file
    office.close()
    assert inbox.receive(desk.hand.db, [file], now=NOW)[0].fate == "invited"
    desk.hand.db.close()
    return desk.workspace


@pytest.fixture
def started(
    qapp: QApplication, theme: Theme, settings: Settings, answers: FileAnswers, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    hooks = sys.excepthook, threading.excepthook
    monkeypatch.setattr(program, "chosen_theme", lambda *_of: theme)
    made = Program(qapp, settings, answers.ask())
    yield made
    if made.shown is not None:
        made.shown.close()
        made.shown.deleteLater()
    made.leave()
    made.deleteLater()
    sys.excepthook, threading.excepthook = hooks


def opened(started: Program, file: Path, qtbot: QtBot) -> CopyWindow:
    window = started.open_copy(file)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def press(qtbot: QtBot, window: QWidget, key: Qt.Key, keys: Any = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key, keys)


def test_the_office_publishes_and_the_commune_reads(
    started: Program, office_file: Path, commune_file: Path, answers: FileAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.out, began = tmp_path / "piano.psm", rome_day(utc_now())
    window = opened(started, office_file, qtbot)
    publish = next(one for _, one in window.menus.entries() if one.text() == "Crea file del Piano per i Comuni…")
    publish.trigger()
    assert "Piano, versione 2" in window.findChild(QWidget, "aside").words  # type: ignore[union-attr, attr-defined]
    press(qtbot, window, Key.Key_Space)
    qtbot.waitUntil(lambda: started.shown is not window)
    days = {began, rome_day(utc_now())}  # midnight may have been between
    assert answers.names in [[f"piano-{day.isoformat()}.psm"] for day in days]
    anew = started.shown
    assert isinstance(anew, CopyWindow)
    assert anew.desk.plan == next_plan()
    assert answers.out.exists()
    assert "File del Piano in «piano.psm»" in anew.bar.sentence
    assert anew.bar.sentence.endswith("Da adesso qui vale il Piano versione 2.")

    answers.files = [answers.out]
    window = opened(started, commune_file, qtbot)
    press(qtbot, window, Key.Key_5, CTRL)
    page = window.page
    assert isinstance(page, ExchangePage)
    page.widget().read.setFocus()
    press(qtbot, window, Key.Key_Space)
    qtbot.waitUntil(page.widget().preview.isVisible)
    assert (
        "Porta dall'ufficio: Piano, versione 2 (strategie 6, azioni 13, codici cambiati 1); che cosa fanno"
        in page.widget().preview.words
    )
    assert "Interventi nuovi" not in page.widget().preview.words
    assert window.desk.plan.version == 1
    press(qtbot, window, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: started.shown is not window)
    anew = started.shown
    assert isinstance(anew, CopyWindow)
    assert anew.desk.plan == next_plan()
    assert isinstance(anew.page, ExchangePage)  # where one was
    assert anew.bar.sentence.startswith("Dall'ufficio, letto: Piano, versione 2")
    assert anew.bar.sentence.endswith("Da adesso qui vale il Piano versione 2.")
    [entry] = [one for one in anew.page.widget().inbox.view.entries.entries if one.title.startswith("Piano del")]
    assert "piano.psm" in entry.note
    anew.page.widget().inbox.view.choose(entry.about)
    anew.page.widget().inbox.view.setFocus()
    press(qtbot, anew, Key.Key_Return)
    assert "Piano, versione 2 (strategie 6" in anew.page.widget().detail.words
    press(qtbot, anew, Key.Key_P, CTRL_SHIFT)
    plan = anew.page
    assert isinstance(plan, PlanPage)
    plan.choose("3.1.19")
    assert plan.widget().tree.model.weight("3.1.19").count == 1  # the intervention of version 1 counts where it is now
    hint = next(one.accessibleName() for one in plan.widget().header.findChildren(Elided))
    assert any(hint.endswith(f"versione 2, pubblicata il {italian(day.isoformat())}") for day in days)
    db = anew.desk.hand.db
    assert [one.kind for one in documents.everything(db) if one.state == PUBLISHED] == [NEIGHBOURS, PLAN]


def test_nobody_is_asked_for_a_name_where_there_is_nothing_to_publish(
    started: Program, answers: FileAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = office_desk(tmp_path)
    desk.hand.db.close()
    window = opened(started, desk.workspace, qtbot)
    next(one for _, one in window.menus.entries() if one.text() == "Crea file del Piano per i Comuni…").trigger()
    press(qtbot, window, Key.Key_Space)
    qtbot.waitUntil(lambda: window.bar.sentence.startswith("Non c'è ancora niente da pubblicare"))
    assert answers.names == []
    qtbot.waitUntil(lambda: not window.long.busy)


def test_zones_the_office_has_published_are_shown_at_once(started: Program, office_file: Path, qtbot: QtBot) -> None:
    db = copies.connect(office_file)
    documents.drop_draft(db, PLAN)
    documents.add_draft(db, ZONES, Zones({ALA: "9", "001019": "12"}).to_json().encode(), NOW)
    db.close()
    window = opened(started, office_file, qtbot)
    page = window.page
    assert isinstance(page, OfficePage)
    with closing(copies.connect(office_file)) as db:
        documents.publish(db, NOW)
    press(qtbot, window, Key.Key_F5)
    qtbot.waitUntil(lambda: started.shown is not window)
    anew = started.shown
    assert isinstance(anew, CopyWindow)
    assert anew.bar.sentence == "Da adesso qui valgono le zone omogenee dell'ufficio."
    assert isinstance(anew.page, OfficePage)
    rows = {row.commune.code: row.commune for row in anew.page.widget().returns.model.rows}
    assert (rows[ALA].zone, rows[ALA].counts_in_zone) == ("9", True)
    assert rows["001019"].zone is None  # a zone this program has no name for
    assert zone_words(rows["001272"]) == "non nota"
    qtbot.waitUntil(lambda: not anew.long.busy)
