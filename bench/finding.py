"""Finding: from a keystroke to the keys in order, beside LIKE over the same text; a repaint beside QSqlQueryModel."""

import sqlite3
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtSql import QSqlDatabase, QSqlQueryModel
from PySide6.QtWidgets import QApplication

from bench.measure import Measured, by_turns
from bench.sample import COMMUNE, NOW, workspace
from psm_desktop.domain.days import rome_day
from psm_desktop.domain.search import parse
from psm_desktop.domain.status import Status
from psm_desktop.store import interventions, search
from psm_desktop.store.interventions import Search
from psm_desktop.ui.common.chips import STATUS
from psm_desktop.ui.common.delegates import ProgressDelegate, StatusDelegate
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.list_model import InterventionTable

Role = Qt.ItemDataRole
TEXT = """(SELECT coalesce(i.title, '') || ' ' || coalesce(i.summary, '') || ' ' || coalesce(i.cup, '') || ' '
        || coalesce(i.place, '') || ' ' || coalesce(i.notes, '') || ' ' || coalesce(i.responsible_officer, '') || ' '
        || coalesce(i.under, '') || ' '
        || coalesce((SELECT group_concat(label) FROM cost_item WHERE intervention = i.key AND deleted = 0), '') || ' '
        || coalesce((SELECT group_concat(source) FROM funding_source WHERE intervention = i.key AND deleted = 0), '')
        || coalesce((SELECT group_concat(label) FROM milestone WHERE intervention = i.key AND deleted = 0), ''))"""
LIKE = f"SELECT i.key FROM intervention i WHERE {TEXT} LIKE :first AND {TEXT} LIKE :second ORDER BY i.title"
ROWS = """
SELECT title, substr(under, instr(under, ':') + 1), status,
       (SELECT sum(amount_cents) FROM cost_item c WHERE c.intervention = i.key AND c.deleted = 0), progress_pct
FROM intervention i ORDER BY under, title"""
TYPED = "scuola 77"
TODAY = rome_day(NOW)
LONGEST_S = 0.050
"""What the window's own thread may be held up."""
MANY = 156_000


class SqlRows(QSqlQueryModel):
    """Qt's own model of a query, with the marks and per cents that our table draws."""

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Role.DisplayRole) -> object:
        if role != Role.UserRole:
            return super().data(index, role)
        value = super().data(index)
        return STATUS[Status(value)] if index.column() == 2 else value


def measure(folder: Path, turns: int = 30) -> list[Measured]:
    """A commune's 2,000 interventions, and 156,000 in one copy."""
    return [*_of(folder / "duemila.psmdb", 2000, turns), *_of(folder / "tutti.psmdb", MANY, max(3, turns // 6))]


def _of(file: Path, count: int, turns: int) -> list[Measured]:
    db = workspace(file, count)
    search.catch_up(db)
    found = [*_searched(db, f"{count:,}", turns)]
    if count != MANY:
        found.append(_repainted(db, file, turns))
    db.close()
    return found


def _searched(db: sqlite3.Connection, of: str, turns: int) -> list[Measured]:
    order = interventions.keys(db, Search(COMMUNE))  # the list keeps it until something is written

    def keystroke(text: str) -> list[int]:
        among = search.found(db, parse(text, TODAY), COMMUNE)
        return [key for key in order if key in among]

    def like() -> object:
        return db.execute(LIKE, {"first": "%scuola%", "second": "%77%"}).fetchall()

    typed = by_turns(f"search, {of}: «{TYPED}»", lambda: keystroke(TYPED), "LIKE", like, goal=1 / 20, turns=turns)
    broad = by_turns(f"search, {of}: «p»", lambda: keystroke("p"), "LIKE", like, goal=0, turns=turns)
    asked = by_turns(
        f"search, {of}: filters", lambda: keystroke("asse:3 in:ritardo >5000"), "LIKE", like, goal=0, turns=turns
    )
    held = Measured(f"search, {of}: held up", typed.took_s, "50 ms", LONGEST_S, 1.0)
    return [typed, held, broad, asked]


def _repainted(db: sqlite3.Connection, file: Path, turns: int) -> Measured:
    """A page of the list drawn anew, further down each time; both in the same table with the same drawing."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme = Theme(app, "light")
    ours = InterventionTable(db, COMMUNE)
    ours.search()
    driver = QSqlDatabase.addDatabase("QSQLITE", "bench")
    driver.setDatabaseName(str(file))
    assert driver.open(), driver.lastError().text()
    theirs = SqlRows()
    theirs.setQuery(ROWS, driver)
    while theirs.canFetchMore():
        theirs.fetchMore()
    mine, reference = _table(theme, ours), _table(theme, theirs)
    found = by_turns(
        "list, a page repainted",
        lambda: _paint(mine),
        "QSqlQueryModel",
        lambda: _paint(reference),
        goal=1.5,
        turns=turns,
    )
    mine.deleteLater()
    reference.deleteLater()
    return found


def _table(theme: Theme, model: QAbstractItemModel) -> Table:
    table = Table(theme, "Interventi")
    table.setModel(model)
    table.setItemDelegateForColumn(2, StatusDelegate(theme, table))
    table.setItemDelegateForColumn(4, ProgressDelegate(theme, table))
    table.set_widths(0, 56, 142, 92, 94)
    for column in range(5, model.columnCount()):
        table.setColumnHidden(column, True)
    table.resize(607, 560)
    table.show()
    QApplication.processEvents()
    return table


def _paint(table: Table) -> None:
    bar = table.verticalScrollBar()
    bar.setValue((bar.value() + 20 * table.rowHeight(0)) % max(1, bar.maximum()))
    table.viewport().grab()
