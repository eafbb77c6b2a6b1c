"""The office's keys on the screen: who is in, who waits, invitations with letters, a key compared by telephone."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import fitting
import pytest
from answers import FileAnswers
from desks import ALA, NOW, add, commune_desk, office_desk
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.hand import Hand
from psm_desktop.office.keys import KeyRow, KeyState, gather
from psm_desktop.reports import letter as paper
from psm_desktop.reports.letter import Letter
from psm_desktop.store import backup, interventions, retired, seed, trust
from psm_desktop.store.interventions import Search
from psm_desktop.sync import inbox, invitation, keys, phrase, returns
from psm_desktop.ui.common.choosers import CounterButton
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.language import speak
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.office import model
from psm_desktop.ui.office.keys_view import KeysView
from psm_desktop.ui.office.page import OfficePage
from psm_desktop.ui.office.screen import KEYS, OfficeWidget

Show = Callable[[QWidget], None]
BALME = "001019"
ROOM = (968, 456)  # of 1024 x 520: without the list of screens, the menus and the status


@dataclass
class TwoAnswers(FileAnswers):
    """Where the file and the letter go, one dialog after the other."""

    outs: list[Path | None] = field(default_factory=list)

    def _where(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
        self.names.append(name)
        return self.outs.pop(0)


@pytest.fixture
def answers() -> TwoAnswers:
    return TwoAnswers()


@pytest.fixture
def office(tmp_path: Path) -> Desk:
    (tmp_path / "ufficio").mkdir()
    return office_desk(tmp_path / "ufficio")


@pytest.fixture
def commune(tmp_path: Path, long_on: Callable[[Desk], LongWork]) -> Desk:
    (tmp_path / "comune").mkdir()
    desk = commune_desk(tmp_path / "comune")
    long_on(desk)  # its connection is closed with the test
    return desk


@pytest.fixture
def long(office: Desk, long_on: Callable[[Desk], LongWork]) -> LongWork:
    return long_on(office)


@pytest.fixture
def page(theme: Theme, office: Desk, answers: TwoAnswers, long: LongWork, show: Show, qtbot: QtBot) -> OfficePage:
    made = OfficePage(theme, office, long, answers.ask())
    made.widget().resize(1294, 650)
    show(made.widget())
    qtbot.waitUntil(lambda: not long.busy)
    made.widget().tabs.choose(KEYS)
    return made


@pytest.fixture
def widget(page: OfficePage) -> OfficeWidget:
    return page.widget()


@pytest.fixture
def knocking(office: Desk, commune: Desk, tmp_path: Path) -> tuple[str, ...]:
    """A commune whose file came under no open invitation; gives the words of its key."""
    file = tmp_path / "ritorno.psm"
    invitation.invite(office.hand.db, ALA, tmp_path / "invito.psm", NOW)
    inbox.receive(commune.hand.db, [tmp_path / "invito.psm"], now=NOW)
    invitation.withdraw(office.hand.db, ALA)
    add(commune.hand.db, ALA, "Sentieri di collegamento", cents=132_000_00)
    returns.package(commune.hand.db, commune.hand, file)
    (read,) = inbox.receive(office.hand.db, [file], now=NOW)
    assert read.fate == "key-unknown"
    return phrase.of_key(keys.of(commune.hand.db).signer)


def cells(widget: OfficeWidget, row: int = 0) -> list[str]:
    model = widget.keys.model
    return [str(model.index(row, column).data() or "") for column in range(model.columnCount())]


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def compare(widget: OfficeWidget, text: str, qtbot: QtBot) -> str:
    """Type the words that are read out, and press Enter; gives what is wrong with them."""
    words = widget.keys.panel.words
    words.selectAll()
    qtbot.keyClicks(words, text)
    qtbot.keyClick(words, Qt.Key.Key_Return)
    return words.accessibleDescription()


def test_every_commune_is_listed_and_counted(widget: OfficeWidget) -> None:
    assert widget.keys.model.rowCount() == 312
    assert {row.state for row in widget.keys.model.rows} == {KeyState.NOT_INVITED}
    assert not widget.keys.compare.isEnabled()
    assert not widget.keys.withdraw.isEnabled()


def test_where_a_commune_has_two_keys_all_counters_count_rows(
    theme: Theme, show: Show, office: Desk, qtbot: QtBot
) -> None:
    view = KeysView(theme, model.known(office.hand.db))
    show(view)
    rows = [KeyRow(ALA, KeyState.ENROLLED, signer=bytes([n]) * 32) for n in (1, 2)] + [KeyRow(BALME, KeyState.INVITED)]
    view.show_keys(rows)
    named = [one.accessibleName() for one in view.counters.findChildren(CounterButton)]
    assert named[:3] == ["Tutti: 3", "Da confrontare: 0", "Iscritta: 2"]


def test_a_key_that_waits_is_let_in_by_the_words_read_out(
    knocking: tuple[str, ...], widget: OfficeWidget, office: Desk, qtbot: QtBot
) -> None:
    assert cells(widget)[:2] == ["Ala di Stura", "Da confrontare"]
    assert not any(word in cells(widget)[4] for word in knocking)  # nobody copies them from here
    widget.keys.table.choose_row(0)
    qtbot.keyClick(widget.keys.table, Qt.Key.Key_Return)
    assert widget.keys.panel.words.hasFocus()
    assert "«abacco»" in compare(widget, "abacco " + " ".join(knocking[1:]), qtbot)
    assert "5" in compare(widget, " ".join(knocking[:5]), qtbot)
    assert "non accettarla" in compare(widget, " ".join(reversed(knocking)), qtbot)
    assert interventions.keys(office.hand.db, Search(ALA)) == []

    with qtbot.waitSignal(widget.key_post.read):
        assert compare(widget, " ".join(knocking).upper(), qtbot) == ""
    assert widget.received.isVisible()
    assert widget.received.model.index(0, 2).data() == "Preso"
    assert len(interventions.keys(office.hand.db, Search(ALA))) == 1
    assert len(backup.made(office.workspace)) == 1
    qtbot.keyClick(widget.received.table, Qt.Key.Key_Escape)
    assert widget.tabs.code() == KEYS
    qtbot.waitUntil(lambda: len(widget.keys.model.all_rows) == 312 and not widget.keys.panel.isVisible())
    widget.keys.search("Ala di Stura")
    assert cells(widget)[1:3] == ["Iscritta", "Ufficio tecnico"]
    assert cells(widget)[4] == " ".join(knocking)


def test_esc_leaves_the_key_where_it_is(knocking: tuple[str, ...], widget: OfficeWidget, qtbot: QtBot) -> None:
    widget.keys.table.choose_row(0)
    press(qtbot, widget.keys.compare)
    qtbot.keyClicks(widget.keys.panel.words, knocking[0])
    qtbot.keyClick(widget.keys.panel.words, Qt.Key.Key_Escape)
    assert not widget.keys.panel.isVisible()
    assert widget.keys.table.hasFocus()
    press(qtbot, widget.keys.compare)
    assert widget.keys.panel.words.raw_text() == knocking[0]


def test_one_is_invited_by_letter_and_the_invitation_withdrawn(
    widget: OfficeWidget, answers: TwoAnswers, office: Desk, long: LongWork, tmp_path: Path, qtbot: QtBot
) -> None:
    widget.header.search.setText("balme")  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: widget.keys.model.rowCount() == 1)
    widget.keys.table.choose_row(0)
    answers.outs = [tmp_path / "invito.psm", tmp_path / "lettera.pdf"]
    with qtbot.waitSignal(office.told) as told:
        press(qtbot, widget.keys.invite)
    assert told.args[1] == "ok", told.args
    assert answers.names[-2:] == ["invito-001019-balme.psm", "lettera-001019-balme.pdf"]
    assert (tmp_path / "lettera.pdf").read_bytes().startswith(b"%PDF")
    qtbot.waitUntil(lambda: not long.busy)
    assert cells(widget)[1] == "Invitato"
    with qtbot.waitSignal(office.told):
        widget.keys.withdraw.trigger()
    qtbot.waitUntil(lambda: cells(widget)[1] == "Non invitato")
    assert trust.open_invitations(office.hand.db) == []


def test_without_a_place_for_the_letter_nothing_is_written(
    widget: OfficeWidget, answers: TwoAnswers, office: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    widget.keys.table.choose_row(0)
    answers.outs = [tmp_path / "invito.psm", None]
    with qtbot.waitSignal(office.told):
        press(qtbot, widget.keys.invite)
    assert not (tmp_path / "invito.psm").exists()
    assert trust.open_invitations(office.hand.db) == []


def test_all_are_invited_into_a_folder(
    widget: OfficeWidget,
    answers: TwoAnswers,
    office: Desk,
    long: LongWork,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    qtbot.waitUntil(lambda: not long.busy)
    some = tuple(seed.commune(code) for code in (ALA, BALME))
    monkeypatch.setattr(seed, "communes", lambda: some)
    answers.folder = tmp_path / "inviti"
    with qtbot.waitSignal(office.told, timeout=20_000) as told:
        press(qtbot, widget.keys.invite_all)
    assert told.args[0].startswith("2 inviti scritti, 0 c'erano già")
    assert sorted(file.name for file in (tmp_path / "inviti").glob("*.psm")) == [
        "invito-001003-ala-di-stura.psm",
        "invito-001019-balme.psm",
    ]
    assert (tmp_path / "inviti" / "lettere" / "tutte-le-lettere.pdf").exists()
    qtbot.waitUntil(lambda: not long.busy)


def enrolled(office: Desk, commune: Desk, folder: Path, officer_at: int = NOW) -> bytes:
    """A commune whose first return came in; gives its key."""
    invitation.invite(office.hand.db, ALA, folder / "invito.psm", officer_at)
    inbox.receive(commune.hand.db, [folder / "invito.psm"], now=officer_at)
    add(commune.hand.db, ALA, "Sentieri di collegamento", cents=132_000_00)
    returns.package(commune.hand.db, commune.hand, folder / "ritorno.psm")
    (read,) = inbox.receive(office.hand.db, [folder / "ritorno.psm"], now=officer_at)
    assert read.fate == "taken"
    return keys.of(commune.hand.db).signer


def test_a_key_is_revoked_once_it_was_said_what_that_does(
    widget: OfficeWidget, office: Desk, commune: Desk, long: LongWork, tmp_path: Path, qtbot: QtBot
) -> None:
    enrolled(office, commune, tmp_path)
    office.wrote(None)
    widget.keys.search("Ala di Stura")
    qtbot.waitUntil(lambda: cells(widget)[1] == "Iscritta")
    widget.keys.table.choose_row(0)
    widget.keys.revoke.trigger()
    assert widget.keys.revoking.leave.hasFocus()
    qtbot.keyClick(widget.keys.revoking.leave, Qt.Key.Key_Return)
    assert not widget.keys.revoking.isVisible()
    assert widget.keys.table.hasFocus()
    widget.keys.revoke.trigger()
    with qtbot.waitSignal(office.told) as told:
        press(qtbot, widget.keys.revoking.revoke)
    assert told.args[1] == "ok", told.args
    qtbot.waitUntil(lambda: cells(widget)[1] == "Revocata")
    assert not widget.keys.revoke.isEnabled()
    assert len(interventions.keys(office.hand.db, Search(ALA))) == 1
    assert len(backup.made(office.workspace)) == 1
    add(commune.hand.db, ALA, "Dopo")
    returns.package(commune.hand.db, commune.hand, tmp_path / "dopo.psm")
    assert [one.fate for one in inbox.receive(office.hand.db, [tmp_path / "dopo.psm"], now=NOW)] == ["key-revoked"]


def test_a_computer_that_is_silent_is_put_to_rest(
    widget: OfficeWidget,
    office: Desk,
    commune: Desk,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    signer = enrolled(office, commune, tmp_path)
    hand = office.hand
    monkeypatch.setattr(office, "hand", Hand(hand.db, hand.commune, hand.officer, lambda: NOW + 380 * 86_400))
    office.wrote(None)
    widget.keys.search("Ala di Stura")
    qtbot.waitUntil(lambda: "tace dal" in cells(widget)[2])
    widget.keys.table.choose_row(0)
    with qtbot.waitSignal(office.told):
        widget.keys.retire.trigger()
    qtbot.waitUntil(lambda: "a riposo" in cells(widget)[2])
    assert signer in retired.of(office.hand.db, ALA)
    assert not widget.keys.retire.isEnabled()


def test_stopped_it_says_how_far_it_came_and_goes_on_another_time(
    widget: OfficeWidget,
    answers: TwoAnswers,
    office: Desk,
    long: LongWork,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    qtbot.waitUntil(lambda: not long.busy)
    some = tuple(seed.commune(code) for code in (ALA, BALME))
    monkeypatch.setattr(seed, "communes", lambda: some)
    begun, stopped, write = Event(), Event(), paper.write

    def slow(letters: list[Letter], out: Path) -> int:
        begun.set()
        assert stopped.wait(60)
        return write(letters, out)

    monkeypatch.setattr(paper, "write", slow)
    answers.folder = tmp_path / "inviti"
    press(qtbot, widget.keys.invite_all)
    qtbot.waitUntil(begun.is_set)
    with qtbot.waitSignal(office.told, timeout=20_000) as told:
        long.panel.stop_pressed.emit()
        stopped.set()
    assert told.args[0].startswith("Interrotto. 1 invito scritto")
    assert [one.commune for one in trust.open_invitations(office.hand.db)] == [ALA]
    assert (tmp_path / "inviti" / "lettere" / "lettera-001003-ala-di-stura.pdf").exists()
    qtbot.waitUntil(lambda: not long.busy)


def test_every_control_has_a_name(
    knocking: tuple[str, ...], widget: OfficeWidget, nameless: Callable[[QWidget], list[str]], qtbot: QtBot
) -> None:
    widget.keys.table.choose_row(0)
    press(qtbot, widget.keys.compare)
    assert nameless(widget) == []


@pytest.mark.usefixtures("knocking")
def test_with_each_panel_it_fits_the_smallest_window(widget: OfficeWidget, qtbot: QtBot) -> None:
    widget.resize(*ROOM)
    widget.keys.table.choose_row(0)
    press(qtbot, widget.keys.compare)
    compare(widget, "abacco", qtbot)
    assert [*fitting.too_large(widget, QSize(*ROOM)), *fitting.cut_words(widget)] == []
    widget.keys.revoke.trigger()
    assert [*fitting.too_large(widget, QSize(*ROOM)), *fitting.cut_words(widget)] == []


@pytest.mark.parametrize("language", ["it", "en"])
def test_the_tab_fits_the_smallest_window(
    language: str, theme: Theme, office: Desk, long: LongWork, qapp: QApplication, qtbot: QtBot
) -> None:
    speak(qapp, language)
    view = KeysView(theme, model.known(office.hand.db))
    qtbot.addWidget(view)
    view.show_keys(gather(office.hand.db, NOW))
    speak(qapp, "it")
    assert view.minimumSizeHint().width() <= 1024 - 72
