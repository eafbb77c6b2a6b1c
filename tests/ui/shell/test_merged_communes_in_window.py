"""Communes that went into another, in the window: the office's lists stand for them, a commune may add it."""

import sys
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from answers import FileAnswers
from desks import ALA, NOW, add, commune_desk, office_desk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from psm_desktop import program
from psm_desktop.commands.hand import Hand
from psm_desktop.domain.days import rome_day
from psm_desktop.domain.mergers import Merger, Mergers, Named
from psm_desktop.program import Program
from psm_desktop.settings import Settings
from psm_desktop.store import cells, copies, documents
from psm_desktop.store.documents import COMMUNES
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.office.page import OfficePage
from psm_desktop.ui.shell import commune_model
from psm_desktop.ui.shell.copy_window import CopyWindow

BALME, NEW = "001019", "001900"
SINCE = date(2020, 1, 1)
LIST = Mergers((Merger(ALA, NEW, SINCE), Merger(BALME, NEW, SINCE)), {NEW: Named("Alpi di prova")})


def publish(file: Path) -> None:
    db = copies.connect(file)
    documents.add_draft(db, COMMUNES, LIST.to_json().encode(), NOW)
    documents.publish(db, NOW)
    db.close()


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


def test_the_office_sees_one_line_and_the_records_of_all(started: Program, tmp_path: Path, qtbot: QtBot) -> None:
    desk = office_desk(tmp_path)
    ponte = add(desk.hand.db, ALA, "Ponte", cents=100_00)
    add(desk.hand.db, BALME, "Rifugio", cents=50_00)
    desk.hand.db.close()
    publish(desk.workspace)
    window = opened(started, desk.workspace, qtbot)
    page = window.page
    assert isinstance(page, OfficePage)
    office = page.widget()
    qtbot.waitUntil(lambda: not window.long.busy)
    rows = {row.commune.code: row for row in office.returns.model.rows}
    assert len(rows) == 311
    assert (rows[NEW].commune.name, rows[NEW].line.amount_cents) == ("Alpi di prova", 150_00)
    office.header.search.setText("balme")  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: [row.commune.code for row in office.returns.model.rows] == [NEW])
    office.open_record(ALA, ponte)
    assert {row.title for row in office.commune.model.rows} == {"Ponte", "Rifugio"}
    assert office.record.key == ponte
    assert cells.commune_of(window.desk.hand.db, ponte) == ALA
    assert office.record.header.title.text() == "Ala di Stura"
    qtbot.waitUntil(lambda: not window.long.busy)


def test_a_list_that_comes_is_told_and_the_new_commune_is_offered(
    started: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = commune_desk(tmp_path)
    desk.hand.db.close()
    window = opened(started, desk.workspace, qtbot)
    publish(desk.workspace)
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: started.shown is not window)
    anew = started.shown
    assert isinstance(anew, CopyWindow)
    assert anew.bar.sentence == "Da adesso qui vale l'elenco dei Comuni che si sono fusi."
    held = commune_model.here(anew.desk.hand.db, ALA, anew.desk.hand.today())
    assert [(one.place.name, one.place.note) for one in held] == [("Ala di Stura", "ora in Alpi di prova")]
    qtbot.waitUntil(lambda: anew.isActiveWindow())
    anew.communes.open()
    anew.communes.adding.open("alpi di")
    assert [(goal.words, goal.note) for goal in anew.communes.adding.model.goals] == [
        ("Alpi di prova", NEW),
        ("Balme · ora in Alpi di prova", BALME),
    ]
    qtbot.keyClick(anew.communes.adding.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: started.shown is not anew)
    assert isinstance(started.shown, CopyWindow)
    assert started.shown.desk.commune is not None
    assert started.shown.desk.commune.name == "Alpi di prova"
    assert copies.about(started.shown.desk.hand.db).communes == (ALA, NEW)
    qtbot.waitUntil(lambda: not started.shown.long.busy)  # type: ignore[union-attr]


def test_the_day_that_comes_while_a_copy_is_open_is_seen(tmp_path: Path) -> None:
    desk = office_desk(tmp_path)
    later = Mergers((Merger(ALA, NEW, rome_day(NOW + 86_400)),), LIST.names)
    documents.add_draft(desk.hand.db, COMMUNES, later.to_json().encode(), NOW)
    documents.publish(desk.hand.db, NOW)
    clock = iter([NOW, NOW, NOW + 86_400])
    again = Desk(Hand(desk.hand.db, "", "Ufficio", lambda: next(clock)), None)
    assert not again.is_outdated
    assert again.is_outdated
    desk.hand.db.close()
