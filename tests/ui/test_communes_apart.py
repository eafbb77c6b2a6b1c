"""Nothing of one commune shows in another: its window says the same, word by word, with the other as without it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEventLoop, QModelIndex, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from psm_desktop.commands.hand import Hand
from psm_desktop.jobs.job import Worker
from psm_desktop.settings import Settings
from psm_desktop.store import copies, seed
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.labels import Elided
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import filters_model
from psm_desktop.ui.interventions.views_model import View
from psm_desktop.ui.reports.preview import PagePreview
from psm_desktop.ui.shell import kept_of_window
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow
from tests.apart import fill
from tests.ui.desks import NOW

ALA, BALME = "001003", "001019"
MINE, THEIRS = "abete", "zwquercia"
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
COUNT = Qt.ItemDataRole.UserRole
"""Of a node of the plan."""
Heard = set[str]


def made(folder: Path, *communes: str) -> Path:
    folder.mkdir()
    file = folder / "valli.psmdb"
    copies.create(file, seed.plan(), officer="Segreteria", made_at=NOW - 86_400, communes=communes, is_training=True)
    db = copies.connect(file)
    for commune, mark, cents in ((ALA, MINE, 1_234_00), (BALME, THEIRS, 98_765_432)):
        if commune in communes:
            fill(Hand(db, commune, f"Officer {mark}", lambda: NOW), mark, cents)
    db.close()
    return file


@pytest.fixture
def opened(
    theme: Theme, settings: Settings, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., CopyWindow]]:
    """opened("due", ALA, BALME): the window on Ala di Stura of a copy that holds these communes."""
    monkeypatch.setattr(kept_of_window, "AFTER_MS", 0)
    windows: list[CopyWindow] = []

    def window(name: str, *communes: str) -> CopyWindow:
        hand = Hand(copies.connect(made(tmp_path / name, *communes), wait_s=0), ALA, "Segreteria", lambda: NOW)
        desk = Desk(hand, seed.commune(ALA))
        found = assemble(desk, theme, settings, AskFile())
        desk.destroyed.connect(hand.db.close)
        windows.append(found)
        found.show()
        found.activateWindow()
        qtbot.waitUntil(found.isActiveWindow)
        qtbot.waitUntil(lambda: bool(found.bar.sentence))  # of what was being typed
        return found

    yield window
    for one in windows:
        one.close()
        one.deleteLater()


def idle(window: CopyWindow) -> None:
    """Until nothing is at work or about to be; qWait would starve the other threads."""
    for _ in range(3000):
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()
        about_to = (one for one in window.findChildren(QTimer) if one.isSingleShot() and one.isActive())
        if not any(about_to) and not any(one.busy for one in window.findChildren(Worker)):
            return
    raise AssertionError("still busy")


def said(window: QWidget) -> Heard:
    """Every text a person can read or hear in a window, shown or not; not how much of it there was room for."""
    found: Heard = set()
    for one in [window, *window.findChildren(QWidget)]:
        found |= {one.accessibleName(), one.accessibleDescription(), one.toolTip(), one.windowTitle()}
        if isinstance(one, QLabel | QAbstractButton | QLineEdit) and not isinstance(one, Elided):
            found.add(one.text())
        if isinstance(one, QLineEdit) and one.completer() is not None:
            found |= of_model(one.completer().model())
        if isinstance(one, QPlainTextEdit | QTextBrowser):
            found.add(one.toPlainText())
        if isinstance(one, QComboBox | QAbstractItemView) and one.model() is not None:
            found |= of_model(one.model())
    zooms = {f"{preview.zoom}\u00a0%" for preview in window.findChildren(PagePreview)}
    return (found - zooms) | {action.text() for action in window.findChildren(QAction)}


def of_model(
    model: QAbstractItemModel, above: QModelIndex | None = None, roles: tuple[Qt.ItemDataRole, ...] = ROLES
) -> Heard:
    above = above or QModelIndex()
    found: Heard = set()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)  # a list keeps it to itself
    for row in range(model.rowCount(above)):
        for column in range(columns):
            index = model.index(row, column, above)
            found |= {str(text) for role in roles if (text := index.data(role)) is not None}
            if column == 0:
                found |= of_model(model, index, roles)
    return found


def walked(window: CopyWindow) -> Heard:
    """All that is said while somebody looks at everything there is."""
    found: Heard = set()

    def look() -> None:
        idle(window)
        found.update(said(window))

    for number in range(len(window.pages)):
        window.open_number(number)
        look()
    window.open_number(1)
    screen = window.page.screen  # type: ignore[attr-defined]  # screen C
    for key in list(screen.list.model.keys):
        screen.open(key)
        for tab in range(7):
            screen.form.choose_tab(tab)
            look()
    found |= {f"{n} di {len(screen.list.model.keys)}" for n in of_model(screen.plan.view.model(), roles=(COUNT,))}
    desk = window.desk
    groups = filters_model.menu(desk.hand.db, desk.hand.commune, desk.plan, desk.hand.today())
    found |= {one.words for group in groups for one in group.filters}
    for act in (screen.list.edit_many, lambda: screen.checks.check("all"), *searches(screen)):
        act()
        look()
    window.trash.show()
    look()
    for text in (THEIRS, "ponte", "98", "vista"):
        window.go_to.open()
        window.go_to.go_to.box.field.setText(text)
        found.update(said(window))  # what it knows at once
        look()
        found -= {text, f"Tutti i risultati di «{text}» nell'elenco"}
        window.go_to.go_to.box.close_box()
    return found


def searches(screen) -> list[Callable[[], object]]:
    """Every view, every filter of the language, words of either commune."""
    asked = ["ponte", f"-{MINE}", "in:ritardo", "-senza:cup", "importo:>1", "fonte:z", "bozza", "in:scadenza", "2.1"]
    views = [lambda view=view: screen.show_view(view) for view in View]
    return [*views, *(lambda text=text: screen.search(text) for text in asked), lambda: screen.search("")]


def test_the_window_says_the_same_with_another_commune_in_the_copy_as_without(
    opened: Callable[..., CopyWindow],
) -> None:
    alone, beside = walked(opened("sola", ALA)), walked(opened("due", ALA, BALME))
    leaked = {text for text in beside if THEIRS in text.lower() or "987.654" in text or "Balme" in text}
    places = {text for text in alone if "Balme" in text}  # the 312 to choose a partner from
    assert leaked <= places
    assert beside - alone == set()
    assert alone - beside == set()
    assert any(MINE in text for text in alone)
