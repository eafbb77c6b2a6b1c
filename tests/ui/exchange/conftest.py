"""The office, a commune that has read its invitation, and the commune's screen *Invio*."""

from collections.abc import Callable
from pathlib import Path

import pytest
from answers import FileAnswers
from desks import ALA, NOW, commune_desk, office_desk
from PySide6.QtWidgets import QWidget

from psm_desktop.settings import Settings
from psm_desktop.sync import inbox, invitation
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
def page(
    theme: Theme,
    desk: Desk,
    settings: Settings,
    answers: FileAnswers,
    long_on: Callable[[Desk], LongWork],
    show: Callable[[QWidget], None],
) -> ExchangePage:
    made = ExchangePage(theme, desk, long_on(desk), settings, answers.ask())
    made.widget().resize(1294, 650)
    show(made.widget())
    return made


@pytest.fixture
def widget(page: ExchangePage) -> ExchangeWidget:
    return page.widget()
