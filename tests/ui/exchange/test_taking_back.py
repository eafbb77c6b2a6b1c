"""On the screen Invio: what a file brought is taken back, a copy that went on by itself repaired; both are asked."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from desks import ALA, NOW, add
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.hand import Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.store import copies, record
from psm_desktop.sync import inbox, receipts, repair, returns
from psm_desktop.ui.common.confirm import Confirm
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.exchange.screen import ExchangeWidget

Show = Callable[[QWidget], None]
Answer = list[tuple[str, str]]


@pytest.fixture
def asked() -> Answer:
    """What was asked: title and the verb on the button."""
    return []


@pytest.fixture
def widget(widget: ExchangeWidget, asked: Answer) -> ExchangeWidget:
    """The screen, on which every question is answered with yes."""
    widget.mending.confirm = Confirm(lambda _parent, title, _sentence, do, _leave: asked.append((title, do)) is None)
    widget.take_back.confirm = widget.mending.confirm
    return widget


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def post(desk: Desk, office: Desk, folder: Path, n: int) -> Path:
    """The commune's file is read by the office; gives the receipt."""
    sent = returns.package(desk.hand.db, desk.hand, folder / f"ritorno-{n}.psm").file
    inbox.receive(office.hand.db, [sent], now=NOW + n)
    return receipts.write_receipt(office.hand.db, ALA, folder / f"ricevuta-{n}.psm", NOW + n).file


def title_of(db: sqlite3.Connection, key: int) -> str:
    (title,) = db.execute("SELECT title FROM intervention WHERE key = ?", (key,)).fetchone()
    return str(title)


def test_what_a_receipt_brought_is_taken_back(
    qtbot: QtBot, desk: Desk, office: Desk, widget: ExchangeWidget, tmp_path: Path, asked: Answer
) -> None:
    key = add(desk.hand.db, ALA, "Ponte")
    post(desk, office, tmp_path, 1)
    SetFields("intervention", key, {"title": "Ponte, corretto"}).run(Hand(office.hand.db, ALA, "Ufficio", lambda: NOW))
    receipt = post(desk, office, tmp_path, 2)
    [read] = inbox.receive(desk.hand.db, [receipt], now=NOW + 3)
    assert title_of(desk.hand.db, key) == "Ponte, corretto"
    widget.look()
    with qtbot.waitSignal(desk.changed):  # it counts as read from now on
        widget.open_received(read.sha256)
    assert widget.detail.back_button.isVisible()
    with qtbot.waitSignal(desk.told):
        press(qtbot, widget.detail.back_button)
    assert title_of(desk.hand.db, key) == "Ponte"
    assert asked == [("Annulla ciò che ha portato", "Annulla ciò che ha portato")]


def test_a_copy_that_went_on_by_itself_is_repaired(
    qtbot: QtBot, desk: Desk, office: Desk, widget: ExchangeWidget, tmp_path: Path, asked: Answer
) -> None:
    key = add(desk.hand.db, ALA, "Ponte")
    inbox.receive(desk.hand.db, [post(desk, office, tmp_path, 1)], now=NOW + 1)
    db = desk.hand.db
    file, kept = copies.file_of(db), tmp_path / "kept"
    note = record.base(copies.identity_of(db), file).with_suffix(".json")
    target = sqlite3.connect(kept)
    db.backup(target)
    shutil.copy(note, tmp_path / "note")
    SetFields("intervention", key, {"title": "Primo ramo"}).run(desk.hand)
    post(desk, office, tmp_path, 2)
    target.backup(db)  # an old state comes back, with what the PC knew of it
    target.close()
    shutil.copy(tmp_path / "note", note)
    other = Hand(db, ALA, "Rossi", lambda: NOW)
    SetFields("intervention", key, {"title": "Secondo ramo"}).run(other)
    sent = returns.package(db, other, tmp_path / "altro.psm").file
    assert [one.fate for one in inbox.receive(office.hand.db, [sent], now=NOW + 5)] == ["forked"]
    receipt = receipts.write_receipt(office.hand.db, ALA, tmp_path / "fork.psm", NOW + 5).file
    assert [one.fate for one in inbox.receive(db, [receipt], now=NOW + 6)] == ["forked"]
    widget.look()
    offer = next(one for one in widget.bar.findChildren(QPushButton) if one.text() == "Ripara…")
    with qtbot.waitSignal(widget.repair_wanted):
        press(qtbot, offer)
    assert asked == [("Ripara questa copia", "Ripara")]
    assert repair.needed(db) == [ALA]
