"""The plan as a tree, each node with the number of interventions that hang on it and below."""

import sqlite3
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QIcon, QStandardItem, QStandardItemModel

from psm_desktop.domain.plan import Axis, Entry, Plan, PlanAction, Strategy, split_reference
from psm_desktop.store import interventions, plan_codes
from psm_desktop.ui.common.language import tr

CODE = Qt.ItemDataRole(Qt.ItemDataRole.UserRole + 1)
COUNT = Qt.ItemDataRole.UserRole
"""What PlanDelegate draws at the right."""


def meant(db: sqlite3.Connection, plan: Plan, ref: str) -> Entry | None:
    """The entry that a reference of an older version means as ever; None where the plan says something else of it by
    now, or has never known it."""
    code = split_reference(ref)[1]
    return None if plan_codes.of(db, (ref,)).became((ref,)) else plan.entry(code)


class PlanTree(QStandardItemModel):
    """Axes, strategies, actions under one node for all; its code is "", theirs those of the plan."""

    def __init__(
        self,
        plan: Plan,
        icon: Callable[[str], QIcon],
        font: Callable[[], QFont],
        parent: QObject | None = None,
    ) -> None:
        """`icon` gives the icon of an axis by its code; `font` the face of the node for all."""
        super().__init__(parent)
        self._plan, self._items = plan, dict[str, QStandardItem]()
        self._icon, self._font = icon, font
        whole = self._item("", self.tr("Tutti gli interventi"), self.tr("Tutti gli interventi"))
        whole.setFont(font())
        self.appendRow(whole)
        for axis in plan.axes:
            self.appendRow(self._branch(axis))

    def count(self, db: sqlite3.Connection, commune: str) -> None:
        """Count anew."""
        hung = interventions.hung(db, commune)
        for code, item in self._items.items():
            below = (one.count for of, one in hung.items() if not code or of == code or of.startswith(f"{code}."))
            item.setData(sum(below), COUNT)

    def item_of(self, code: str) -> QStandardItem | None:
        """The node of a code; None for a code that is not loaded."""
        return self._items.get(code)

    def restyle(self) -> None:
        """Another text size."""
        self._items[""].setFont(self._font())

    def _branch(self, entry: Entry) -> QStandardItem:
        item = self._item(entry.code, f"{entry.code}  {short_title(entry)}", f"{entry.code} {long_title(entry)}")
        if isinstance(entry, Axis):
            item.setIcon(self._icon(entry.code))
        for child in _below(entry):
            item.appendRow(self._branch(child))
        return item

    def _item(self, code: str, words: str, tip: str) -> QStandardItem:
        item = QStandardItem(words)
        item.setEditable(False)
        item.setData(code, CODE)
        item.setToolTip(tip)
        item.setAccessibleText(tip)
        self._items[code] = item
        return item


def _below(entry: Entry) -> Iterator[Entry]:
    if isinstance(entry, Axis):
        yield from entry.strategies
    elif isinstance(entry, Strategy):
        yield from entry.actions


def short_title(entry: Entry) -> str:
    """For narrow places: the program's short name of an axis; a title that breaks off in the source ends in …"""
    if isinstance(entry, Axis):
        return entry.short_name
    return f"{entry.title}…" if is_cut(entry) else entry.title


def long_title(entry: Entry) -> str:
    """The whole title as far as it is loaded, and whether it is."""
    return (
        tr("{title}… (titolo incompleto nel Piano caricato)").format(title=entry.title)
        if is_cut(entry)
        else entry.title
    )


def is_cut(entry: Entry | None) -> bool:
    """Whether the extract holds a title only in part."""
    return isinstance(entry, PlanAction) and not entry.is_complete


def loaded_words(plan: Plan) -> str:
    """«6 strategie su 25 caricate», "" for a plan that is all there."""
    if plan.is_whole:
        return ""
    _, strategies, actions = plan.loaded()
    _, all_strategies, all_actions = plan.official_counts
    if strategies < all_strategies:
        return tr("{count} strategie su {all} caricate").format(count=strategies, all=all_strategies)
    return tr("{count} azioni su {all} caricate").format(count=actions, all=all_actions)
