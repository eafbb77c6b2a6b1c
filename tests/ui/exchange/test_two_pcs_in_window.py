"""Two PCs of one commune on the screen: for whom a file is readable, what the other's brings, what comes before."""

from collections.abc import Callable
from pathlib import Path

import pytest
from answers import FileAnswers
from desks import ALA, NOW, add, commune_desk, office_desk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.hand import Hand
from psm_desktop.settings import Settings
from psm_desktop.store import copies, exchange, interventions, seed
from psm_desktop.store.interventions import Search
from psm_desktop.sync import inbox, invitation, receipts, returns
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.labels import Elided
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.exchange.page import ExchangePage
from psm_desktop.ui.exchange.screen import ExchangeWidget

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(tmp_path: Path) -> Hand:
    (tmp_path / "ufficio").mkdir()
    return office_desk(tmp_path / "ufficio").hand


@pytest.fixture
def other(tmp_path: Path) -> Hand:
    """The PC of the accounts, on which nobody looks at the screen."""
    file = tmp_path / "ragioneria.psmdb"
    copies.create(file, seed.plan(), officer="Verdi", made_at=NOW, communes=(ALA,), is_training=True)
    return Hand(copies.connect(file), ALA, "Verdi", lambda: NOW)


@pytest.fixture
def widget(
    theme: Theme,
    settings: Settings,
    tmp_path: Path,
    office: Hand,
    other: Hand,
    answers: FileAnswers,
    long_on: Callable[[Desk], LongWork],
    show: Callable[[QWidget], None],
) -> ExchangeWidget:
    (tmp_path / "comune").mkdir()
    desk = commune_desk(tmp_path / "comune")
    for name, db in (("uno", desk.hand.db), ("due", other.db)):
        file = invitation.invite(office.db, ALA, tmp_path / f"invito-{name}.psm", NOW).file
        assert inbox.receive(db, [file], now=NOW)[0].fate == "invited"
    made = ExchangePage(theme, desk, long_on(desk), settings, answers.ask())
    made.widget().resize(1294, 650)
    show(made.widget())
    return made.widget()


def hint(widget: ExchangeWidget) -> str:
    return next(one.accessibleName() for one in widget.header.findChildren(Elided))


def read(widget: ExchangeWidget, answers: FileAnswers, file: Path, qtbot: QtBot) -> None:
    """Read a file; where it would bring something that is looked at first, on the person's word."""
    answers.files, done = [file], list[object]()
    widget.post.pile.read.connect(done.append)
    qtbot.mouseClick(widget.read, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(done) or widget.preview.isVisible())
    if not done:
        with qtbot.waitSignal(widget.post.pile.read):
            qtbot.keyClick(widget.preview.take, Qt.Key.Key_Return, CTRL)


def titles(hand: Hand) -> list[str]:
    keys = interventions.keys(hand.db, Search(ALA))
    return sorted(one.title for one in interventions.listed(hand.db, keys))


def test_they_exchange_the_files_made_for_the_office(
    widget: ExchangeWidget, office: Hand, other: Hand, answers: FileAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = widget._desk
    add(desk.hand.db, ALA, "Ponte", ready=False)
    AddIntervention("Scuola").run(other)
    desk.look_again()
    assert hint(widget).endswith("Gli altri computer del Comune li leggeranno dopo la prima ricevuta.")

    early = returns.package(other.db, other, tmp_path / "presto.psm").file
    read(widget, answers, early, qtbot)
    widget.open_received(exchange.arrived(desk.hand.db, ALA)[0].sha256)
    assert "che qui non è ancora conosciuto" in widget.detail.words
    assert titles(desk.hand) == ["Ponte"]

    mine = returns.package(desk.hand.db, desk.hand, tmp_path / "mio.psm").file
    assert [one.fate for one in inbox.receive(office.db, [early, mine], now=NOW)] == ["taken", "taken"]
    receipt = receipts.write_receipt(office.db, ALA, tmp_path / "ricevuta.psm", NOW).file
    inbox.receive(other.db, [receipt], now=NOW)
    read(widget, answers, receipt, qtbot)
    assert titles(desk.hand) == ["Ponte", "Scuola"]
    assert hint(widget) == "I file preparati qui li leggono l'ufficio e l'altro computer del Comune (Verdi)."

    AddIntervention("Muro").run(other)
    read(widget, answers, returns.package(other.db, other, tmp_path / "muro.psm").file, qtbot)
    assert titles(desk.hand) == ["Muro", "Ponte", "Scuola"]
    add(desk.hand.db, ALA, "Tetto", ready=False)
    answers.out = tmp_path / "tetto.psm"
    desk.look_again()
    with qtbot.waitSignal(desk.told):
        qtbot.mouseClick(widget.prepare, Qt.MouseButton.LeftButton)
    assert inbox.receive(other.db, [answers.out], now=NOW)[0].fate == "taken"
    assert titles(other) == titles(desk.hand)
    assert inbox.receive(office.db, [returns.package(other.db, other, tmp_path / "tutto.psm").file], now=NOW)[0].is_good
    assert titles(office) == titles(desk.hand), "the other PC relays what this one has written"
    for hand in (office, other):
        hand.db.close()
