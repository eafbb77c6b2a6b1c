"""At the office: which attachments of a commune have not come, and which parts with them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from desks import ALA, NOW, add, commune_desk, office_desk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.attach import Attach, keep_files
from psm_desktop.sync import inbox, invitation, shipment
from psm_desktop.sync.shipment import Shipment
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.office.page import OfficePage
from psm_desktop.ui.office.screen import OfficeWidget

CONTENT = b"".join(n.to_bytes(4, "big") * 7 for n in range(20_000))  # 560 kB that do not get much smaller


@pytest.fixture
def office(tmp_path: Path) -> Desk:
    (tmp_path / "ufficio").mkdir()
    return office_desk(tmp_path / "ufficio")


@pytest.fixture
def sent(tmp_path: Path, office: Desk, long_on: Callable[[Desk], LongWork]) -> Shipment:
    """A package with an attachment in several parts, all of it written, nothing of it read."""
    (tmp_path / "comune").mkdir()
    desk = commune_desk(tmp_path / "comune")
    long_on(desk)
    inbox.receive(desk.hand.db, [invitation.invite(office.hand.db, ALA, tmp_path / "invito.psm", NOW).file], now=NOW)
    key = add(desk.hand.db, ALA, "Sentieri")
    (tmp_path / "delibera.pdf").write_bytes(CONTENT)
    Attach(key, keep_files(desk.hand.workspace, [tmp_path / "delibera.pdf"])).run(desk.hand)
    return shipment.prepare(desk.hand.db, desk.hand, tmp_path / "ritorno.psm", 200_000)


@pytest.fixture
def widget(
    theme: Theme,
    office: Desk,
    sent: Shipment,
    long_on: Callable[[Desk], LongWork],
    show: Callable[[QWidget], None],
    qtbot: QtBot,
) -> OfficeWidget:
    long = long_on(office)
    made = OfficePage(theme, office, long, parent=office).widget()
    made.resize(1294, 650)
    show(made)
    qtbot.waitUntil(lambda: not long.busy)
    return made


def rows(widget: OfficeWidget) -> list[list[str]]:
    model = widget.commune.files.model
    return [[str(model.index(row, column).data()) for column in range(3)] for row in range(model.rowCount())]


def test_what_has_not_come_is_named_with_its_parts_until_it_comes(
    widget: OfficeWidget, office: Desk, sent: Shipment, qtbot: QtBot
) -> None:
    of = len(sent.parts)
    assert of > 2
    inbox.receive(office.hand.db, [sent.package.file, sent.parts[0].file], now=NOW)
    widget.returns.opened.emit(ALA)
    commune = widget.commune
    assert commune.lacking.text() == "1 allegato mancante…"
    commune.lacking.setFocus()
    qtbot.keyClick(commune.lacking, Qt.Key.Key_Space)
    assert rows(widget) == [["delibera.pdf", "560\u00a0kB", "Sentieri"]]
    missing = ", ".join(str(n) for n in range(2, of + 1))
    assert f"Delle {of} parti" in commune.files.words
    assert commune.files.words.endswith(f"non sono arrivate: {missing}.")
    assert commune.files.table.hasFocus()
    qtbot.keyClick(commune.files.table, Qt.Key.Key_Escape)
    assert not commune.files.isVisible()
    assert commune.isVisible()
    qtbot.mouseClick(commune.lacking, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(commune.opened):
        qtbot.keyClick(commune.files.table, Qt.Key.Key_Return)
    inbox.receive(office.hand.db, [one.file for one in sent.parts], now=NOW + 1)
    widget.returns.opened.emit(ALA)
    assert not commune.lacking.isVisible()
    assert not commune.files.isVisible()


def test_every_control_has_a_name(
    widget: OfficeWidget, office: Desk, sent: Shipment, nameless: Callable[[QWidget], list[str]]
) -> None:
    inbox.receive(office.hand.db, [sent.package.file], now=NOW)
    widget.returns.opened.emit(ALA)
    widget.commune.lacking.click()
    assert widget.commune.files.words == "Nessuna parte di questi allegati è in arrivo."
    assert nameless(widget.commune) == []
