"""A commune's copy with a handful of interventions, and the screen open on it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from desks import ALA, NOW, add, commune_desk
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.hand import Hand
from psm_desktop.domain.values import Cell
from psm_desktop.settings import Settings
from psm_desktop.store import copies, journal
from psm_desktop.store.entries import Change, Vector
from psm_desktop.store.journal import Author
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.interventions.screen import Screen


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = commune_desk(tmp_path)
    yield made
    made.hand.db.close()


@pytest.fixture
def keys(desk: Desk) -> dict[str, int]:
    """Title -> key of what the copy holds."""
    db = desk.hand.db
    return {
        "Ponte del Rio": add(
            db, ALA, "Ponte del Rio", cents=180_000_00, funded=168_000_00, under="1:3.1.2", ready=False
        ),
        "Sentieri del parco": add(db, ALA, "Sentieri del parco", cents=64_000_00, funded=64_000_00, under="1:2.1.1"),
        "Tetto della scuola": add(
            db, ALA, "Tetto della scuola", under="1:4.1.2", ready=False, planned_end="2026-10-01"
        ),
    }


@pytest.fixture
def long(desk: Desk, long_on: Callable[[Desk], LongWork]) -> LongWork:
    return long_on(desk)


@pytest.fixture
def page(theme: Theme, desk: Desk, settings: Settings, keys: dict[str, int], long: LongWork) -> InterventionsPage:
    return InterventionsPage(desk, theme, settings, long)


@pytest.fixture
def screen(page: InterventionsPage, keys: dict[str, int], show: Callable[[QWidget], None], qtbot: QtBot) -> Screen:
    """Open on *Ponte del Rio*, as wide as it gets beside the rail at 1366."""
    widget = page.screen
    widget.resize(1294, 632)
    show(widget)
    widget.open(keys["Ponte del Rio"])
    return widget


@pytest.fixture
def acts(desk: Desk) -> Callable[[], list[str]]:
    """The commands in the journal, the oldest first."""
    return lambda: [
        name for (name,) in desk.hand.db.execute("SELECT command FROM journal_act ORDER BY turn, site, first")
    ]


@pytest.fixture
def other(desk: Desk) -> Iterator[Hand]:
    """Another window on the same copy."""
    hand = replace(desk.hand, db=copies.connect(desk.workspace, wait_s=0), officer="Anna Bianchi")
    yield hand
    hand.db.close()


@pytest.fixture
def elsewhere(desk: Desk) -> Callable[[str, int, Cell, Vector], None]:
    """elsewhere(column, row, value, basis): another PC changed a field, having seen no more than `basis`."""
    site = journal.new_number()
    journal.add_site(desk.hand.db, site, ALA)

    def write(column: str, row: int, value: Cell, basis: Vector) -> None:
        author = Author(site, "Luca Bianchi", NOW - 3600)
        journal.write(desk.hand.db, author, "set-fields", [Change("intervention", column, row, value)], basis=basis)

    return write
