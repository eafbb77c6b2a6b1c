"""Finding: from a keystroke to the painted list, beside LIKE over the same text; a repaint beside QSqlQueryModel."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtSql import QSqlDatabase, QSqlQueryModel

from bench.measure import Measured, by_turns, timed
from bench.sample import COMMUNE, NOW, office, workspace
from bench.window import the_app
from psm_desktop.domain.days import rome_day
from psm_desktop.domain.search import parse
from psm_desktop.domain.status import Status
from psm_desktop.store import copies, search_index
from psm_desktop.ui.common.chips import STATUS
from psm_desktop.ui.common.delegates import ProgressDelegate, StatusDelegate
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.list_model import InterventionTable

Role = Qt.ItemDataRole
OWN = """
title local_code cup cigs summary place responsible_officer implementing_body implementing_body_tax_code contact
plan_goals nrrp_mission nrrp_component nrrp_measure procedural_state issues_text next_steps notes under status
"""
BELOW = """
draft_text.text private_note.text funding_source.source,act cost_item.label milestone.label phase.label indicator.label
partner.name evidence.name also_serves.under act.number,organ,subject
"""
"""The columns whose words the index holds (store/search_index.sql): of the record, and of what hangs on it."""
ROWS = """
SELECT title, substr(under, instr(under, ':') + 1), status,
       (SELECT sum(amount_cents) FROM cost_item c WHERE c.intervention = i.key AND c.deleted = 0), progress_pct
FROM intervention i ORDER BY under, title"""
TYPED = "scuola 77"
ASKED = {
    TYPED: ("scuola", "77"),
    "ponte stato:corso importo:>50000": ("ponte",),
    "p": ("p",),
    "stato:corso": ("corso",),
    "bozza": ("bozza",),
    "senza:cup -ponte": ("ponte",),
    "asse:3 in:ritardo >5000": ("ritardo",),
    "importo:>50000": ("50000",),
}
"""What is typed -> the words LIKE looks for. Words with filters and without; what finds nearly all; filters alone."""
TODAY = rome_day(NOW)
LONGEST_S = 0.050
"""What the window's own thread may be held up."""


def _below(columns: str) -> str:
    table, names = columns.split(".")
    of, sight = ("row", "1") if table in ("draft_text", "private_note") else ("intervention", "deleted = 0")
    return f"(SELECT group_concat({_joined(names.split(','))}, ' ') FROM {table} WHERE {of} = i.key AND {sight})"


def _joined(texts: Iterable[str]) -> str:
    return " || ' ' || ".join(f"coalesce({text}, '')" for text in texts)


TEXT = _joined([*(f"i.{name}" for name in OWN.split()), *map(_below, BELOW.split())])


class SqlRows(QSqlQueryModel):
    """Qt's own model of a query, with the marks and per cents that our table draws."""

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Role.DisplayRole) -> object:
        if role != Role.UserRole:
            return super().data(index, role)
        value = super().data(index)
        return STATUS[Status(value)] if index.column() == 2 else value


def measure(folder: Path, turns: int = 30) -> Iterator[Measured]:
    """A commune's 2,000 interventions, and the office's 156,000."""
    file = folder / "duemila.psmdb"
    yield from _of(file, workspace(file, 2000), COMMUNE, "2,000", turns)
    file = folder / "tutti.psmdb"
    yield from _of(file, office(file), None, "156,000", max(3, turns // 6))


def _of(file: Path, db: sqlite3.Connection, commune: str | None, of: str, turns: int) -> Iterator[Measured]:
    search_index.catch_up(db)
    mine, ours = table_of(db, commune)
    yield from _searched(ours, mine, file, of, turns, broad=0 if commune is None else 1)
    ours.search()
    yield _repainted(mine, _theirs(file, of), of, turns)
    mine.deleteLater()
    db.close()


def _searched(
    ours: InterventionTable, table: Table, file: Path, of: str, turns: int, broad: float
) -> Iterator[Measured]:
    """Finding alone beside LIKE, which has a connection of its own; then all until the list is painted, beside what the
    window's thread may be held up.

    `broad`: the goal for a letter that finds nearly all; none for the list of all communes, which no screen shows.
    """

    def found(text: str) -> None:
        ours.search(parse(text, TODAY))

    def painted(text: str) -> None:
        found(text)
        table.viewport().grab()

    def taken(text: str) -> float:
        found("")
        return timed(partial(painted, text))

    other = copies.connect(file)
    for text, words in ASKED.items():
        like = partial(_like, other, words)
        yield by_turns(f"search, {of}: «{text}»", partial(found, text), "LIKE", like, goal=1 / 20, turns=turns)
    other.close()
    for text, goal in ((TYPED, 1.0), ("p", broad)):
        took = median(taken(text) for _ in range(turns))
        yield Measured(f"search, {of}: «{text}» to the painted list", took, "50 ms", LONGEST_S, goal)


def _like(db: sqlite3.Connection, words: Sequence[str]) -> list[object]:
    """What a search without an index does: it reads the text of every record and looks for the words in it."""
    holds = " AND ".join(f"{TEXT} LIKE ?" for _ in words)
    asked = f"SELECT i.key FROM intervention i WHERE {holds} ORDER BY i.title"
    return db.execute(asked, [f"%{word}%" for word in words]).fetchall()


def _repainted(mine: Table, theirs: Table, of: str, turns: int) -> Measured:
    """A page of the list drawn anew, further down each time; both in the same table with the same drawing."""
    found = by_turns(
        f"list, {of}: a page repainted",
        lambda: _paint(mine),
        "QSqlQueryModel",
        lambda: _paint(theirs),
        goal=1.5,
        turns=turns,
    )
    theirs.deleteLater()
    return found


def _theirs(file: Path, name: str) -> Table:
    driver = QSqlDatabase.addDatabase("QSQLITE", name)
    driver.setDatabaseName(str(file))
    assert driver.open(), driver.lastError().text()
    rows = SqlRows()
    rows.setQuery(ROWS, driver)
    while rows.canFetchMore():
        rows.fetchMore()
    table = _table(rows)
    rows.setParent(table)
    return table


def table_of(db: sqlite3.Connection, commune: str | None) -> tuple[Table, InterventionTable]:
    """The list as the program shows it, shown and painted; `commune` None: of all there is."""
    model = InterventionTable(db, commune)
    model.search()
    return _table(model), model


def _table(model: QAbstractItemModel) -> Table:
    theme = Theme(the_app(), "light")
    table = Table(theme, "Interventi")
    table.setModel(model)
    table.setItemDelegateForColumn(2, StatusDelegate(theme, table))
    table.setItemDelegateForColumn(4, ProgressDelegate(theme, table))
    table.set_widths(0, 56, 142, 92, 94)
    for column in range(5, model.columnCount()):
        table.setColumnHidden(column, True)
    table.resize(607, 560)
    table.show()
    the_app().processEvents()
    return table


def _paint(table: Table) -> None:
    bar = table.verticalScrollBar()
    bar.setValue((bar.value() + 20 * table.rowHeight(0)) % max(1, bar.maximum()))
    table.viewport().grab()
