"""Invio, before and after the file: how large it would be, once more where it went astray, who may still send."""

from collections.abc import Callable
from pathlib import Path

import pytest
from answers import FileAnswers
from desks import ALA, NOW, add
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.settings import Settings
from psm_desktop.store import handed_over, trust
from psm_desktop.store.connection import writing
from psm_desktop.store.handed_over import HandedOver
from psm_desktop.sync import enrolment, inbox, invitation, keys, receipts, returns
from psm_desktop.ui.common.confirm import Confirm
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.exchange.page import ExchangePage
from psm_desktop.ui.exchange.screen import ExchangeWidget

DAY = 86_400


def enrol(desk: Desk, office: Desk, folder: Path) -> None:
    """The office has met the commune's key, and said so."""
    add(desk.hand.db, ALA, "Sentieri")
    inbox.receive(office.hand.db, [returns.package(desk.hand.db, desk.hand, folder / "primo.psm").file], now=NOW)
    inbox.receive(desk.hand.db, [receipts.write_receipt(office.hand.db, ALA, folder / "r.psm", NOW).file], now=NOW)
    add(desk.hand.db, ALA, "Rifugio")


def hint(widget: ExchangeWidget) -> str:
    """What stands beside «Da inviare»."""
    return widget.outbox.findChildren(QLabel)[1].text()


def write_to(out: Path, button: QWidget, widget: ExchangeWidget, answers: FileAnswers, qtbot: QtBot) -> str:
    """Press a button that asks for a file to write; gives what was told."""
    answers.out = out
    with qtbot.waitSignal(widget._desk.told) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return str(told.args[0])


def test_the_size_of_the_file_is_told_before_it_is_written(
    widget: ExchangeWidget, desk: Desk, answers: FileAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    assert hint(widget) == ""
    add(desk.hand.db, ALA, "Sentieri di collegamento", cents=132_000_00)
    before = desk.hand.db.execute("SELECT count(*) FROM journal_mark").fetchone()
    desk.wrote(None)
    assert hint(widget) == "3 modifiche"
    qtbot.waitUntil(lambda: "file di" in hint(widget))
    assert desk.hand.db.execute("SELECT count(*) FROM journal_mark").fetchone() == before, "looking writes nothing"
    told = hint(widget)
    write_to(tmp_path / "ritorno.psm", widget.prepare, widget, answers, qtbot)
    size = (tmp_path / "ritorno.psm").stat().st_size
    assert told == f"3 modifiche, file di {size / 1000:.1f}\u00a0kB".replace(".", ",")
    assert hint(widget) == ""


def test_a_file_that_went_astray_is_written_again_as_it_was(
    widget: ExchangeWidget, desk: Desk, office: Desk, answers: FileAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not widget.again.isEnabled()
    for name in ("primo", "secondo"):
        add(desk.hand.db, ALA, name)
        write_to(tmp_path / f"{name}.psm", widget.prepare, widget, answers, qtbot)
    first = (tmp_path / "primo.psm").read_bytes()
    told = write_to(tmp_path / "di nuovo.psm", widget.again, widget, answers, qtbot)
    assert told.startswith("Pacchetto scritto di nuovo, uguale: «di nuovo.psm»")
    assert (tmp_path / "di nuovo.psm").read_bytes() == (tmp_path / "secondo.psm").read_bytes(), "the newest is meant"
    answers.out = tmp_path / "primo di nuovo.psm"
    widget.prepared.view.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down):
        qtbot.keyClick(widget.prepared.view, key)
    with qtbot.waitSignal(desk.told):
        qtbot.keyClick(widget.prepared.view, Qt.Key.Key_Return)
    assert answers.names[-1] == "primo.psm"
    assert answers.out.read_bytes() == first
    assert [one.about for one in widget.outbox.view.entries.entries] == [], "nothing counts as new by it"


def test_what_a_receipt_confirms_is_not_written_again(
    widget: ExchangeWidget, desk: Desk, office: Desk, answers: FileAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    add(desk.hand.db, ALA, "Sentieri")
    write_to(tmp_path / "ritorno.psm", widget.prepare, widget, answers, qtbot)
    inbox.receive(office.hand.db, [tmp_path / "ritorno.psm"], now=NOW)
    receipts.write_receipt(office.hand.db, ALA, tmp_path / "ricevuta.psm", NOW)
    inbox.receive(desk.hand.db, [tmp_path / "ricevuta.psm"], now=NOW)
    add(desk.hand.db, ALA, "Rifugio")
    write_to(tmp_path / "altro.psm", widget.prepare, widget, answers, qtbot)
    widget.prepared.view.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down):
        qtbot.keyClick(widget.prepared.view, key)
    assert not widget.again.isEnabled()
    assert "la ricevuta lo conferma" in widget.again.toolTip()
    qtbot.keyClick(widget.prepared.view, Qt.Key.Key_Home)
    assert widget.again.isEnabled()


@pytest.mark.parametrize(("days", "level"), [(2, "warn"), (30, "info")])
def test_how_long_one_waits_for_a_receipt_is_chosen_in_the_settings(
    page: ExchangePage, settings: Settings, desk: Desk, answers: FileAnswers, tmp_path: Path, qtbot: QtBot, days: int,
    level: str,
) -> None:  # fmt: skip
    widget = page.widget()
    write_to(tmp_path / "ritorno.psm", widget.prepare, widget, answers, qtbot)
    with writing(desk.hand.db):
        desk.hand.db.execute("UPDATE outbox SET prepared_at = ?", (NOW - 3 * DAY,))
    settings.change(receipt_days=days)
    desk.wrote(None)
    (one,) = widget.prepared.view.entries.entries
    assert one.mark is not None
    assert (one.mark.word, one.mark.level, one.mark.icon) == ("In attesa da 3 giorni", level, "waiting")


def test_whose_key_was_revoked_gets_another_where_it_is_told(
    widget: ExchangeWidget, desk: Desk, qtbot: QtBot, tmp_path: Path, office: Desk, answers: FileAnswers
) -> None:
    enrol(desk, office, tmp_path)
    db, before = desk.hand.db, keys.of(desk.hand.db).signer
    with writing(db):
        trust.keep(db, trust.TrustedKey(before, ALA, trust.REVOKED, bytes(32), since=NOW))
    desk.wrote(None)
    assert "ha revocato la chiave di questo computer" in widget.bar.sentence
    asked: list[str] = []
    widget.mending.confirm = Confirm(lambda _parent, _title, _told, do, _leave: bool(asked.append(do)))
    qtbot.mouseClick(widget.bar.buttons[0], Qt.MouseButton.LeftButton)
    assert (asked, keys.of(db).signer) == (["Cambia la chiave"], before), "nothing is done without a yes"
    widget.mending.confirm = Confirm(lambda *_: True)
    with qtbot.waitSignal(desk.told) as told:
        qtbot.mouseClick(widget.bar.buttons[0], Qt.MouseButton.LeftButton)
    assert keys.of(db).signer != before
    assert enrolment.ours(db).own in str(told.args[0])
    assert widget.bar.sentence == ""
    again = invitation.invite(office.hand.db, ALA, tmp_path / "nuovo.psm", NOW + 1).file
    assert [one.fate for one in inbox.receive(db, [again], now=NOW + 1)] == ["invited"]
    write_to(tmp_path / "ritorno.psm", widget.prepare, widget, answers, qtbot)
    assert [one.fate for one in inbox.receive(office.hand.db, [tmp_path / "ritorno.psm"], now=NOW)] == ["taken"]


def test_the_words_of_the_key_have_the_button_beside_them(
    widget: ExchangeWidget, desk: Desk, office: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    enrol(desk, office, tmp_path)
    desk.wrote(None)
    qtbot.mouseClick(widget.key, Qt.MouseButton.LeftButton)
    assert widget.detail.key_button.isVisible()
    assert not widget.detail.back_button.isVisible()
    asked: list[str] = []
    widget.mending.confirm = Confirm(lambda _parent, title, *_: bool(asked.append(title)))
    widget.detail.key_button.setFocus()
    qtbot.keyClick(widget.detail.key_button, Qt.Key.Key_Space)
    assert asked == ["Chiave nuova"]


def test_a_key_nobody_has_met_is_not_changed(widget: ExchangeWidget, desk: Desk, qtbot: QtBot) -> None:
    """What it has signed would count for nobody."""
    add(desk.hand.db, ALA, "Sentieri")
    before = keys.of(desk.hand.db).signer
    qtbot.mouseClick(widget.key, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(desk.told) as told:
        qtbot.mouseClick(widget.detail.key_button, Qt.MouseButton.LeftButton)
    assert "leggi prima una sua ricevuta" in str(told.args[0])
    assert keys.of(desk.hand.db).signer == before


def test_where_the_commune_is_only_read_nothing_can_be_prepared_or_taken(
    theme: Theme,
    desk: Desk,
    settings: Settings,
    answers: FileAnswers,
    long_on: Callable[[Desk], LongWork],
    show: Callable[[QWidget], None],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    add(desk.hand.db, ALA, "Sentieri")
    with writing(desk.hand.db):
        handed_over.note_inside(desk.hand.db, HandedOver(ALA, NOW, "consegne.psm"))
    given = Desk(desk.hand, desk.commune, desk)
    page = ExchangePage(theme, given, long_on(given), settings, answers.ask(), given)
    widget = page.widget()
    widget.resize(1294, 650)
    show(widget)
    buttons = (widget.prepare, widget.again, widget.read, widget.paste)
    assert [one.isEnabled() for one in buttons] == [False] * 4
    assert {one.toolTip() for one in buttons} == {
        "Il Comune è passato a chi continua il lavoro: da qui non si preparano file."
    }
    assert any(one.text() == widget.prepare.toolTip() for one in widget.outbox.findChildren(QLabel))
    assert widget.bar.sentence == ""
    qtbot.mouseClick(widget.key, Qt.MouseButton.LeftButton)
    assert not widget.detail.key_button.isVisible()
    for act in (page.prepare, lambda: page.take_files([tmp_path / "invito.psm"])):
        with qtbot.waitSignal(given.told) as told:
            act()
        assert "consegne.psm" in str(told.args[0])
    assert answers.names == []
