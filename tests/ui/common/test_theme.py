"""Switching the look at run time."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

import psm_desktop
from psm_desktop.ui.common.colours import DARK, LIGHT, contrast
from psm_desktop.ui.common.still_box import StillBox
from psm_desktop.ui.common.theme import Theme, fill, from_palette, palette


def ground(widget: QWidget) -> str:
    image = widget.grab().toImage()
    return image.pixelColor(2, image.height() // 2).name()


def test_switching_to_dark_reaches_what_is_already_shown(qtbot, theme: Theme) -> None:
    button = QPushButton("Inizia")
    button.setProperty("kind", "primary")
    qtbot.addWidget(button)
    button.resize(120, 40)
    assert ground(button) == LIGHT.primary
    with qtbot.waitSignal(theme.changed):
        theme.use("dark")
    assert ground(button) == DARK.primary
    assert theme.dark
    assert theme.c is DARK


def test_an_icon_set_once_follows_the_theme(theme: Theme) -> None:
    icon = theme.icon("add", "primary")
    theme.use("dark")
    image = icon.pixmap(24, 24).toImage()
    pixels = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
    colours = {pixel.name() for pixel in pixels if pixel.alpha() == 255}
    assert colours == {DARK.primary}


def test_text_grows_with_its_fields_and_stays_in_bounds(theme: Theme, qapp: QApplication) -> None:
    theme.resize(150)
    assert theme.font(14).pixelSize() == 21
    assert qapp.font().pixelSize() == 21
    assert "font-size: 30px" in qapp.styleSheet()
    theme.resize(400)
    assert theme.text_size == 150


def test_weight_600_is_not_bold(theme: Theme) -> None:
    from PySide6.QtGui import QFontMetricsF

    widths = [
        QFontMetricsF(theme.font(14, weight)).horizontalAdvance("Piano e interventi") for weight in (400, 600, 700)
    ]
    assert all(one != other for one, other in pairwise(widths))


def test_the_style_sheet_has_no_hole(theme: Theme, qapp: QApplication) -> None:
    assert "@" not in qapp.styleSheet()
    with pytest.raises(KeyError):
        fill("QLabel { color: @blue; }", {"text": "#000000"})


def test_high_contrast_takes_its_colours_from_the_system() -> None:
    system = palette(DARK)
    plain = from_palette(system)
    assert (plain.text, plain.surface) == (DARK.text, DARK.surface)
    for level in ("ok", "warn", "bad", "info", "calm"):
        assert contrast(plain.role(level), plain.role(f"{level}_bg")) >= 7


def test_the_wheel_changes_no_value(show, theme: Theme) -> None:
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent

    combo = StillBox()
    combo.addItems(["In corso", "Sospeso"])
    show(combo)
    combo.setFocus()
    middle = QPointF(combo.rect().center())
    none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    down = QWheelEvent(
        middle, combo.mapToGlobal(middle), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton, none, phase, False
    )
    QApplication.sendEvent(combo, down)
    assert combo.currentText() == "In corso"


def test_no_drop_down_or_number_box_turns_with_the_wheel() -> None:
    """Qt's own do; every one of ours is a StillBox."""
    room = Path(psm_desktop.__file__).parent
    turning = re.compile(r"\bQComboBox\(|\(QComboBox\)|SpinBox|QDateEdit|QTimeEdit")
    found = {str(file.relative_to(room)) for file in room.rglob("*.py") if turning.search(file.read_text("utf-8"))}
    assert found == {str(Path("ui", "common", "still_box.py"))}


def test_focus_can_be_seen_on_a_button(show, theme: Theme) -> None:
    from PySide6.QtWidgets import QVBoxLayout

    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(12, 12, 12, 12)
    buttons = [QPushButton(word) for word in ("Uno", "Due")]
    for button in buttons:
        column.addWidget(button)
    show(page)
    buttons[0].setFocus()
    first: QImage = page.grab().toImage()
    buttons[1].setFocus()
    assert page.grab().toImage() != first


def test_the_ring_outlives_the_window_it_was_in(show, theme: Theme) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QVBoxLayout

    from psm_desktop.ui.common.focus import FocusRing

    for _ in range(2):
        page, button = QWidget(), QPushButton("Inizia")
        QVBoxLayout(page).addWidget(button)
        show(page)
        button.setFocus()
        assert {ring.ringed for ring in page.findChildren(FocusRing)} == {button}
        page.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_list_with_a_row_clicked_into_has_no_ring_besides(show, qtbot, theme: Theme) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QStandardItem, QStandardItemModel

    from psm_desktop.ui.common.focus import FocusRing
    from psm_desktop.ui.common.table import Table

    table, model = Table(theme, "File"), QStandardItemModel()
    model.appendRow(QStandardItem("foto.jpg"))
    table.setModel(model)
    show(table)
    table.clearFocus()
    place = table.visualRect(model.index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert table.currentIndex().isValid()
    qtbot.waitUntil(lambda: not any(ring.ringed for ring in table.window().findChildren(FocusRing)))


def test_rows_stand_as_far_apart_as_one_chose_at_once(show, theme: Theme) -> None:
    from PySide6.QtGui import QStandardItem, QStandardItemModel

    from psm_desktop.ui.common.table import PlanTree, Table

    table, tree = Table(theme, "Interventi"), PlanTree(theme, "Piano")
    model = QStandardItemModel()
    model.appendRow(QStandardItem("Ponte"))
    for view in (table, tree):
        view.setModel(model)
        show(view)
    heights = []
    for density in ("compact", "normal", "wide"):
        theme.space(density)
        QApplication.processEvents()
        heights.append((table.rowHeight(0), tree.visualRect(model.index(0, 0)).height()))
    assert heights == [(24, 24), (28, 28), (36, 36)]
    theme.resize(150)
    assert table.rowHeight(0) == 54
