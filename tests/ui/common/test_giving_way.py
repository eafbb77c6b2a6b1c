"""What gives way in a small window: a screen scrolls, a table scrolls sideways, words keep all their lines."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from psm_desktop.ui.common.labels import Kept
from psm_desktop.ui.common.last_resort import LastResort
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme

Show = Callable[[QWidget], None]


def test_a_screen_scrolls_only_where_it_needs_more_than_there_is(show: Show) -> None:
    area = LastResort(QWidget())
    area.resize(300, 200)
    show(area)
    area.fit(QSize(300, 200))
    assert (area.horizontalScrollBar().maximum(), area.verticalScrollBar().maximum()) == (0, 0)
    area.fit(QSize(100, 500))
    assert area.verticalScrollBar().maximum() == 300
    assert area.horizontalScrollBar().maximum() == 0


def test_the_column_that_takes_the_rest_keeps_its_heading(show: Show, theme: Theme) -> None:
    table, model = Table(theme, "Prova"), QStandardItemModel(1, 2)
    model.setHorizontalHeaderLabels(["Fonte di finanziamento", "Importo"])
    table.setModel(model)
    table.set_widths(0, 120)
    table.resize(600, 200)
    show(table)
    assert table.horizontalHeader().sectionResizeMode(0) == QHeaderView.ResizeMode.Stretch
    table.resize(160, 200)
    needed = table.horizontalHeader().fontMetrics().horizontalAdvance("Fonte di finanziamento")
    assert table.columnWidth(0) >= needed
    table.resize(600, 200)
    assert table.horizontalHeader().sectionResizeMode(0) == QHeaderView.ResizeMode.Stretch
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Fonte di finanziamento"


def test_words_keep_the_height_of_all_their_lines(show: Show) -> None:
    words = Kept("Quando torna, vedi riga per riga che cosa è cambiato prima di importarlo.")
    words.resize(120, 40)
    show(words)
    assert words.minimumSizeHint().height() >= words.heightForWidth(words.width())


def test_a_table_as_high_as_its_rows_has_room_for_its_sideways_bar(show: Show, theme: Theme) -> None:
    table, model = Table(theme, "Prova"), QStandardItemModel(3, 2)
    model.setHorizontalHeaderLabels(["Quando è stato scritto", "Chi"])
    table.setModel(model)
    table.set_widths(0, 120)
    around = QWidget()
    QVBoxLayout(around).addWidget(table)
    table.fit(3)
    around.resize(600, 300)
    show(around)
    last = model.index(2, 0)
    for width in (600, 160, 600):
        around.resize(width, 300)
        bar = table.horizontalScrollBar()
        assert bool(bar.maximum()) == (width == 160)
        assert table.viewport().rect().contains(table.visualRect(last).bottomLeft())
        assert table.verticalScrollBar().maximum() == 0


def test_a_table_as_high_as_its_rows_grows_with_the_text(show: Show, theme: Theme) -> None:
    table = Table(theme, "Prova")
    table.setModel(QStandardItemModel(2, 1))
    table.fit(2)
    show(table)
    before = table.height()
    theme.resize(150)
    assert table.height() > before
    assert table.verticalScrollBar().maximum() == 0
