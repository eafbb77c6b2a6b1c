"""The office's letter box: invitation out, returns in, receipts out, with the real packages underneath."""

from collections.abc import Callable
from pathlib import Path

import pytest
from answers import FileAnswers
from desks import ALA, NOW, add, commune_desk, office_desk
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.domain import armour
from psm_desktop.store import backup, interventions
from psm_desktop.store.interventions import Search
from psm_desktop.sync import inbox, receipts, returns, waves
from psm_desktop.sync.incoming import Incoming
from psm_desktop.sync.letter_box import LetterBox
from psm_desktop.ui.common.confirm import Confirm
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.office.page import OfficePage
from psm_desktop.ui.office.screen import OfficeWidget

Show = Callable[[QWidget], None]


@pytest.fixture
def office(tmp_path: Path) -> Desk:
    (tmp_path / "ufficio").mkdir()
    return office_desk(tmp_path / "ufficio")


@pytest.fixture
def commune(tmp_path: Path) -> Desk:
    (tmp_path / "comune").mkdir()
    return commune_desk(tmp_path / "comune")


@pytest.fixture
def page(
    theme: Theme, office: Desk, answers: FileAnswers, long_on: Callable[[Desk], LongWork], show: Show, qtbot: QtBot
) -> OfficePage:
    long = long_on(office)
    made = OfficePage(theme, office, long, answers.ask())
    made.widget().resize(1294, 650)
    show(made.widget())
    qtbot.waitUntil(lambda: not long.busy)
    return made


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def state(widget: OfficeWidget) -> str:
    row = widget.returns.model.row_of(ALA)
    return str(widget.returns.model.index(row, 3).data())


def invited(page: OfficePage, answers: FileAnswers, office: Desk, commune: Desk, folder: Path, qtbot: QtBot) -> None:
    """Invite the commune by mouse, and let it read the invitation."""
    answers.out = folder / "invito.psm"
    page.widget().returns.choose(ALA)
    with qtbot.waitSignal(office.told) as told:
        press(qtbot, page.widget().returns.invite)
    assert told.args[1] == "ok", told.args
    (read,) = inbox.receive(commune.hand.db, [answers.out], now=NOW)
    assert read.fate == "invited"


def test_a_round_from_invitation_to_receipt(
    page: OfficePage, answers: FileAnswers, office: Desk, commune: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    invited(page, answers, office, commune, tmp_path, qtbot)
    assert answers.names == ["invito-ala-di-stura.psm"]
    add(commune.hand.db, ALA, "Sentieri di collegamento", cents=132_000_00)
    returns.package(commune.hand.db, commune.hand, tmp_path / "ritorno.psm")

    answers.files = [tmp_path / "ritorno.psm"]
    widget = page.widget()
    files = widget.received.model
    with qtbot.waitSignal(widget.post.pile.looked):
        widget.returns.read.menu().actions()[0].trigger()
    assert widget.received.isVisible()
    assert files.index(0, 2).data() == "Si può prendere"
    assert interventions.keys(office.hand.db, Search(ALA)) == []
    assert not widget.received.receipts.isVisible()
    with qtbot.waitSignal(widget.post.pile.read):
        qtbot.keyClick(widget.received.take, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [files.index(0, column).data() for column in (0, 1, 2)] == ["ritorno.psm", "Ala di Stura", "Preso"]
    assert len(interventions.keys(office.hand.db, Search(ALA))) == 1
    assert len(backup.made(office.workspace)) == 1

    answers.out = tmp_path / "ricevuta.psm"
    with qtbot.waitSignal(office.told):
        press(qtbot, widget.received.receipts)
    assert answers.names[-1] == "ricevuta-ala-di-stura-2026-11-22.psm"
    qtbot.keyClick(widget.received.table, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: state(widget) == "Ricevuto")

    (read,) = inbox.receive(commune.hand.db, [answers.out], now=NOW)
    assert read.is_good
    (receipt,) = receipts.receipts(commune.hand.db, ALA)
    assert (receipt.confirmed, receipt.refused) == (1, [])


def test_who_stops_between_two_waves_sees_what_went_in_and_what_was_left(
    page: OfficePage,
    answers: FileAnswers,
    office: Desk,
    commune: Desk,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    invited(page, answers, office, commune, tmp_path, qtbot)
    answers.files = [tmp_path / f"ritorno-{n}.psm" for n in range(2)]
    for file in answers.files:
        add(commune.hand.db, ALA, file.stem)
        returns.package(commune.hand.db, commune.hand, file)
    widget = page.widget()
    files, panel, bring = widget.received.model, widget.post._long.panel, LetterBox._take_wave

    def stop_after(box: LetterBox, wave: list[Incoming]) -> None:
        bring(box, wave)
        if not box._is_rehearsal:
            panel._job.cancel()

    monkeypatch.setattr(waves, "AT_ONCE", 1)
    monkeypatch.setattr(LetterBox, "_take_wave", stop_after)
    with qtbot.waitSignal(widget.post.pile.looked):
        widget.returns.read.menu().actions()[0].trigger()
    with qtbot.waitSignal(widget.post.pile.read):
        qtbot.keyClick(widget.received.take, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sorted(files.index(row, 2).data() for row in range(2)) == ["Lasciato", "Preso"]
    assert widget.received.header._hint.text() == "2 file: 1 preso, 1 lasciato"
    assert len(interventions.keys(office.hand.db, Search(ALA))) == 1


def test_a_folder_with_good_and_bad_files_lists_the_bad_first(
    page: OfficePage, answers: FileAnswers, office: Desk, commune: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    invited(page, answers, office, commune, tmp_path, qtbot)
    post = tmp_path / "posta"
    (post / "lunedì").mkdir(parents=True)
    add(commune.hand.db, ALA, "Sentieri di collegamento")
    returns.package(commune.hand.db, commune.hand, post / "lunedì" / "ritorno.psm")
    (post / "appunti.txt").write_text("telefonare ad Ala")
    (post / ".nascosto").write_text("x")
    answers.folder = post
    widget = page.widget()
    with qtbot.waitSignal(widget.post.pile.looked):
        widget.returns.read.menu().actions()[1].trigger()
    model = widget.received.model
    assert [model.index(row, 2).data() for row in range(2)] == ["Non accettato", "Si può prendere"]
    with qtbot.waitSignal(widget.post.pile.read):
        press(qtbot, widget.received.take)
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["appunti.txt", "ritorno.psm"]
    assert [model.index(row, 2).data() for row in range(2)] == ["Non accettato", "Preso"]
    for _ in range(2):  # the whole sentence of each stands below, for whom the column is too narrow
        row = widget.received.table.currentIndex().row()
        assert widget.received.whole.text() == ": ".join(str(model.index(row, column).data()) for column in (0, 4))
        qtbot.keyClick(widget.received.table, Qt.Key.Key_Down)
    assert model.index(0, 4).data()


def test_what_a_return_brought_is_taken_back_after_a_question(
    page: OfficePage, answers: FileAnswers, office: Desk, commune: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    invited(page, answers, office, commune, tmp_path, qtbot)
    add(commune.hand.db, ALA, "Sentieri di collegamento")
    returns.package(commune.hand.db, commune.hand, tmp_path / "ritorno.psm")
    answers.files = [tmp_path / "ritorno.psm"]
    widget, asked = page.widget(), list[str]()
    with qtbot.waitSignal(widget.post.pile.looked):
        widget.returns.read.menu().actions()[0].trigger()
    assert not widget.received.undo.isVisible(), "nothing was written yet"
    with qtbot.waitSignal(widget.post.pile.read):
        press(qtbot, widget.received.take)
    assert len(interventions.keys(office.hand.db, Search(ALA))) == 1
    widget.take_back.confirm = Confirm(lambda _parent, title, said, *_: asked.extend((title, said)) is None)
    with qtbot.waitSignal(office.told):
        press(qtbot, widget.received.undo)
    assert asked[0] == "Annulla ciò che ha portato"
    assert "prima di «ritorno.psm»" in asked[1]
    assert interventions.keys(office.hand.db, Search(ALA)) == []
    office.undo_stack.undo()
    assert len(interventions.keys(office.hand.db, Search(ALA))) == 1, "that is undone too"


def test_a_damaged_return_changes_nothing_and_is_told_in_words(
    page: OfficePage, answers: FileAnswers, office: Desk, commune: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    invited(page, answers, office, commune, tmp_path, qtbot)
    add(commune.hand.db, ALA, "Sentieri di collegamento")
    returns.package(commune.hand.db, commune.hand, tmp_path / "ritorno.psm")
    whole = bytearray((tmp_path / "ritorno.psm").read_bytes())
    whole[len(whole) // 2] ^= 1
    (tmp_path / "ritorno.psm").write_bytes(bytes(whole))
    widget = page.widget()
    with qtbot.waitSignal(widget.post.pile.read):
        page.take_files([tmp_path / "ritorno.psm"])
    assert widget.received.model.index(0, 2).data() == "Non accettato"
    assert interventions.keys(office.hand.db, Search(ALA)) == []


def hint(widget: OfficeWidget) -> str:
    """What stands beside the title of the files."""
    return widget.received.header._hint.accessibleName()


def test_what_was_looked_at_may_be_left_as_it_is(
    page: OfficePage, answers: FileAnswers, office: Desk, commune: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    invited(page, answers, office, commune, tmp_path, qtbot)
    add(commune.hand.db, ALA, "Sentieri di collegamento")
    returns.package(commune.hand.db, commune.hand, tmp_path / "ritorno.psm")
    widget, before = page.widget(), list(office.hand.db.iterdump())
    with qtbot.waitSignal(widget.post.pile.looked):
        page.take_files([tmp_path / "ritorno.psm"])
    press(qtbot, widget.received.leave)
    assert not widget.received.isVisible()
    assert list(office.hand.db.iterdump()) == before


def test_what_was_written_meanwhile_is_looked_at_anew(
    page: OfficePage, answers: FileAnswers, office: Desk, commune: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    """Another package came from elsewhere between the look and the word: the preview is made again (R7)."""
    invited(page, answers, office, commune, tmp_path, qtbot)
    add(commune.hand.db, ALA, "Sentieri di collegamento")
    first = returns.package(commune.hand.db, commune.hand, tmp_path / "primo.psm").file
    add(commune.hand.db, ALA, "Ponte")
    widget = page.widget()
    with qtbot.waitSignal(widget.post.pile.looked):
        page.take_files([returns.package(commune.hand.db, commune.hand, tmp_path / "secondo.psm").file])
    assert "interventi nuovi 2" in hint(widget)
    inbox.receive(office.hand.db, [first], now=NOW)
    with qtbot.waitSignal(office.told) as told, qtbot.waitSignal(widget.post.pile.looked):
        press(qtbot, widget.received.take)
    assert "Dopo l'anteprima" in told.args[0]
    assert "interventi nuovi 1" in hint(widget)
    with qtbot.waitSignal(widget.post.pile.read):
        press(qtbot, widget.received.take)
    assert len(interventions.keys(office.hand.db, Search(ALA))) == 2


def test_a_package_pasted_as_text(
    page: OfficePage, answers: FileAnswers, office: Desk, commune: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    invited(page, answers, office, commune, tmp_path, qtbot)
    add(commune.hand.db, ALA, "Sentieri di collegamento")
    file = returns.package(commune.hand.db, commune.hand, tmp_path / "ritorno.psm").file
    QGuiApplication.clipboard().setText("Buongiorno,\n\n" + armour.write(file.read_bytes()))
    widget = page.widget()
    with qtbot.waitSignal(widget.post.pile.looked):
        widget.returns.read.menu().actions()[2].trigger()
    with qtbot.waitSignal(widget.post.pile.read):
        press(qtbot, widget.received.take)
    assert len(interventions.keys(office.hand.db, Search(ALA))) == 1
    QGuiApplication.clipboard().setText("niente")
    with qtbot.waitSignal(office.told) as told:
        widget.returns.read.menu().actions()[2].trigger()
    assert "nessun pacchetto" in told.args[0]


def test_a_receipt_for_a_commune_that_never_sent_anything_is_told_in_words(
    page: OfficePage, answers: FileAnswers, office: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.out = tmp_path / "ricevuta.psm"
    page.widget().returns.choose(ALA)
    with qtbot.waitSignal(office.told) as told:
        press(qtbot, page.widget().returns.receipt)
    assert told.args[1] == "bad"
    assert "Ala di Stura" in told.args[0]
    assert not answers.out.exists()


def test_the_list_of_files_read_names_every_control(
    page: OfficePage, answers: FileAnswers, tmp_path: Path, qtbot: QtBot, nameless: Callable[[QWidget], list[str]]
) -> None:
    (tmp_path / "x.psm").write_bytes(b"niente")
    widget = page.widget()
    with qtbot.waitSignal(widget.post.pile.read):
        page.take_files([tmp_path / "x.psm"])
    assert nameless(widget) == []
    assert not widget.received.receipts.isEnabled()
