"""Invio and attachments: they go beside the package in parts, and what the office does not have yet is named."""

from collections.abc import Callable
from pathlib import Path

import pytest
from answers import FileAnswers
from desks import ALA, NOW, add, commune_desk, office_desk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.attach import Attach, keep_files
from psm_desktop.settings import Settings
from psm_desktop.store import kept_files
from psm_desktop.sync import inbox, invitation, receipts
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.exchange.page import ExchangePage
from psm_desktop.ui.exchange.screen import ExchangeWidget


@pytest.fixture
def office(tmp_path: Path, long_on: Callable[[Desk], LongWork]) -> Desk:
    (tmp_path / "ufficio").mkdir()
    made = office_desk(tmp_path / "ufficio")
    long_on(made)
    return made


@pytest.fixture
def desk(tmp_path: Path, office: Desk) -> Desk:
    (tmp_path / "comune").mkdir()
    made = commune_desk(tmp_path / "comune")
    inbox.receive(made.hand.db, [invitation.invite(office.hand.db, ALA, tmp_path / "invito.psm", NOW).file], now=NOW)
    return made


@pytest.fixture
def widget(
    theme: Theme,
    desk: Desk,
    settings: Settings,
    answers: FileAnswers,
    long_on: Callable[[Desk], LongWork],
    show: Callable[[QWidget], None],
) -> ExchangeWidget:
    page = ExchangePage(theme, desk, long_on(desk), settings, answers.ask(), desk)
    page.widget().resize(1294, 650)
    show(page.widget())
    return page.widget()


def attach(desk: Desk, key: int, name: str, content: bytes, folder: Path) -> None:
    (folder / name).write_bytes(content)
    Attach(key, keep_files(desk.hand.workspace, [folder / name])).run(desk.hand)
    desk.wrote(None)


def prepare(widget: ExchangeWidget, answers: FileAnswers, out: Path, qtbot: QtBot) -> None:
    answers.out = out
    with qtbot.waitSignal(widget._desk.changed):
        qtbot.mouseClick(widget.prepare, Qt.MouseButton.LeftButton)


def told(widget: ExchangeWidget) -> list[tuple[str, str, str]]:
    """The rows of the panel below the columns."""
    model = widget.detail.model
    rows = range(model.rowCount())
    return [tuple(str(model.index(row, column).data()) for column in range(3)) for row in rows]  # type: ignore[misc]


def to_send(widget: ExchangeWidget) -> list[tuple[str, str, str]]:
    entries = widget.outbox.view.entries.entries
    return [(one.title, one.note, one.mark.word if one.mark else "") for one in entries]


def test_attachments_go_beside_the_package_in_parts_as_large_as_chosen(
    widget: ExchangeWidget, desk: Desk, settings: Settings, answers: FileAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    settings.change(part_kb=200)
    key = add(desk.hand.db, ALA, "Sentieri")
    attach(desk, key, "delibera.pdf", bytes(range(256)) * 1000, tmp_path)
    assert any(
        "Accanto viaggiano 1 allegato, 256\u00a0kB, in file fino a 200\u00a0kB." in one.text()
        for one in widget.outbox.findChildren(QLabel)
    )
    prepare(widget, answers, tmp_path / "ritorno.psm", qtbot)
    written = sorted(one.name for one in tmp_path.glob("ritorno*.psm"))
    assert len(written) > 1
    qtbot.waitUntil(widget.detail.table.hasFocus)
    assert f"{len(written)} file, " in widget.detail._hint.accessibleName()
    assert widget.detail.words.startswith("Mandali tutti all'ufficio")
    assert sorted(name for name, *_ in told(widget)) == written
    assert {mark for _, mark, _ in told(widget)} == {"Preparato"}
    assert told(widget)[0][2].startswith("3 modifiche")
    assert told(widget)[1][2].startswith("allegati, ")
    assert widget.detail.table.model().headerData(2, Qt.Orientation.Horizontal) == "Contiene"
    assert max(one.stat().st_size for one in tmp_path.glob("ritorno*.psm")) <= 200_000
    qtbot.keyClick(widget.detail.table, Qt.Key.Key_Escape)
    assert not widget.detail.isVisible()


def test_what_the_office_lacks_is_named_by_record_until_a_receipt_lists_it(
    widget: ExchangeWidget, desk: Desk, office: Desk, answers: FileAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not widget.acts.lacking.isVisible()
    key = add(desk.hand.db, ALA, "Sentieri")
    attach(desk, key, "delibera.pdf", b"%PDF-1.7 delibera", tmp_path)
    assert to_send(widget) == [("Sentieri", "Nuovo intervento, 3 modifiche, con 1 allegato", "Da inviare")]
    assert widget.acts.lacking.text() == "1 allegato mancante…"
    prepare(widget, answers, tmp_path / "ritorno.psm", qtbot)
    assert to_send(widget) == []
    widget.acts.lacking.setFocus()
    qtbot.keyClick(widget.acts.lacking, Qt.Key.Key_Space)
    assert told(widget) == [("delibera.pdf, 17\u00a0byte", "Preparato", "Sentieri")]
    inbox.receive(office.hand.db, [tmp_path / "ritorno.psm"], now=NOW)  # the part goes astray
    receipts.write_receipt(office.hand.db, ALA, tmp_path / "r1.psm", NOW)
    inbox.receive(desk.hand.db, [tmp_path / "r1.psm"], now=NOW)
    desk.wrote(None)
    assert to_send(widget) == [("Sentieri", "Allegati: delibera.pdf", "Manca all'ufficio")]
    prepare(widget, answers, tmp_path / "altro.psm", qtbot)
    inbox.receive(office.hand.db, sorted(tmp_path.glob("altro*.psm")), now=NOW + 1)
    receipts.write_receipt(office.hand.db, ALA, tmp_path / "r2.psm", NOW + 2)
    inbox.receive(desk.hand.db, [tmp_path / "r2.psm"], now=NOW + 2)
    desk.wrote(None)
    assert to_send(widget) == []
    assert not widget.acts.lacking.isVisible()


def test_a_file_that_is_not_here_is_named_and_holds_nothing_up(
    widget: ExchangeWidget, desk: Desk, answers: FileAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    key = add(desk.hand.db, ALA, "Sentieri")
    attach(desk, key, "delibera.pdf", b"%PDF-1.7 delibera", tmp_path)
    for one in kept_files.folder_of(desk.workspace).iterdir():
        one.unlink()
    desk.wrote(None)
    with qtbot.waitSignal(desk.told) as sentence:
        prepare(widget, answers, tmp_path / "ritorno.psm", qtbot)
    assert "delibera.pdf" in str(sentence.args[0])
    assert (tmp_path / "ritorno.psm").exists()
    qtbot.mouseClick(widget.acts.lacking, Qt.MouseButton.LeftButton)
    assert told(widget) == [("delibera.pdf, 17\u00a0byte", "Non è qui", "Sentieri")]
