"""What others wrote is shown as they wrote it: a title that looks like markup loads no picture from anybody's share."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLabel, QStyleOptionViewItem, QTableView, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.ui.common.delegates import RowDelegate
from psm_desktop.ui.common.fields.box import ProblemLine
from psm_desktop.ui.common.labels import Elided
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.common.tips import tip

PICTURE = '<img src="//altrove/foto.png"> Ponte'
CODE = Path(__file__).parents[3] / "psm_desktop" / "ui"


@pytest.fixture
def pictures(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    yield
    QToolTip.hideText()


def test_a_tip_says_what_was_written() -> None:
    assert tip("Ponte sul Po, lotto < 3") == "Ponte sul Po, lotto < 3"
    assert "<img" not in tip(PICTURE)
    assert "&lt;img" in tip(PICTURE)


def test_a_cell_is_told_as_it_is(qtbot: QtBot, theme: Theme, pictures: None) -> None:
    view, model = QTableView(), QStandardItemModel(1, 1)
    qtbot.addWidget(view)
    item = QStandardItem(PICTURE)
    item.setToolTip(PICTURE)
    model.setItem(0, 0, item)
    view.setModel(model)
    delegate = RowDelegate(theme, view)
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), view.mapToGlobal(QPoint(5, 5)))
    assert delegate.helpEvent(event, view, QStyleOptionViewItem(), model.index(0, 0))
    assert QToolTip.text() == tip(PICTURE)
    item.setToolTip("")
    assert delegate.helpEvent(event, view, QStyleOptionViewItem(), model.index(0, 0)) is False


def test_labels_know_no_markup(qtbot: QtBot, theme: Theme, show: Callable[[QWidget], None]) -> None:
    line, name = ProblemLine(theme), Elided(PICTURE * 30)
    show(line)
    show(name)
    line.say(f"«{PICTURE}» non è una data.")
    for one in (*line.findChildren(QLabel), name):
        assert one.textFormat() == Qt.TextFormat.PlainText
    assert "<img" not in name.toolTip()


def test_every_label_is_made_in_one_place() -> None:
    """Qt looks for markup in a label that is not told to leave it."""
    found = [
        f"{file.name}:{node.lineno}"
        for file in CODE.rglob("*.py")
        if file.name != "labels.py"
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QLabel"
    ]
    assert found == []


def test_every_delegate_tells_its_cells_as_they_are() -> None:
    bases = [
        base.id
        for file in CODE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ClassDef) and node.name.endswith("Delegate") and node.name != "RowDelegate"
        for base in node.bases
        if isinstance(base, ast.Name)
    ]
    assert bases
    assert "QStyledItemDelegate" not in bases
