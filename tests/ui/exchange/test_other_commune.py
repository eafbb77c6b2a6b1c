"""A file for another commune of the same copy: taken, and told whose letter box it is in; nothing of it shows here."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.add_commune import add_commune
from psm_desktop.settings import Settings
from psm_desktop.store import seed
from psm_desktop.sync import invitation
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.exchange.page import ExchangePage
from tests.ui.desks import ALA, NOW, commune_desk, office_desk

BALME = "001019"
Show = Callable[[QWidget], None]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = commune_desk(tmp_path)
    add_commune(made.hand.db, seed.commune(BALME))
    return made


def test_an_invitation_for_the_other_is_read_and_told_and_not_listed_here(
    theme: Theme,
    settings: Settings,
    desk: Desk,
    long_on: Callable[[Desk], LongWork],
    show: Show,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    (tmp_path / "ufficio").mkdir()
    office = office_desk(tmp_path / "ufficio")
    long_on(office)
    letters = {one: tmp_path / f"{one}.psm" for one in (ALA, BALME)}
    for commune, letter in letters.items():
        invitation.invite(office.hand.db, commune, letter, NOW)
    page = ExchangePage(theme, desk, long_on(desk), settings)
    widget = page.widget()
    show(widget)
    told: list[tuple[str, str]] = []
    desk.told.connect(lambda sentence, level: told.append((level, sentence)))
    with qtbot.waitSignal(widget.post.read, timeout=10_000):
        page.take_files([letters[BALME]])
    assert told == [
        (
            "ok",
            "È per il Comune di Balme, lo trovi nel suo Invio. "
            "Invito dell'ufficio letto: ora puoi preparare il pacchetto per Balme.",
        )
    ]
    assert not widget.prepare.isEnabled()
    with qtbot.waitSignal(widget.post.read, timeout=10_000):
        page.take_files([letters[ALA]])
    assert told[-1] == ("ok", "Invito dell'ufficio letto: ora puoi preparare il pacchetto per Ala di Stura.")
    assert widget.prepare.isEnabled()
