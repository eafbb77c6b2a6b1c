"""The entries of the plan as a list to choose from; what is stored is version:code."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from psm_desktop.domain.plan import Axis, Entry, Plan, reference, split_reference
from psm_desktop.domain.text import folded
from psm_desktop.ui.common.fields.choice import FOLDED, Choice, ChoiceField
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.plan_model import long_title, short_title

PLAN_WORDS = 380
"""Pixels of a plan title in its field before it ends in …"""


def plan_choices(theme: Theme, plan: Plan) -> list[Choice]:
    """Every axis, strategy and action that is loaded."""
    return [_plan_choice(theme, plan.version, entry) for entry in plan.entries()]


def mark_titles(field: ChoiceField, plan: Plan) -> None:
    """In the list whole titles stand in the tool tip, and typing finds every word of them."""
    for row in range(field.count()):
        _, code = split_reference(str(field.itemData(row)))
        if (entry := plan.entry(code)) is not None:
            whole = f"{code} {long_title(entry)}"
            field.setItemData(row, whole, Qt.ItemDataRole.ToolTipRole)
            field.setItemData(row, folded(whole), FOLDED)


def in_short(theme: Theme, words: str) -> str:
    """Words of an entry as its field shows them."""
    return QFontMetrics(theme.font(14)).elidedText(words, Qt.TextElideMode.ElideRight, theme.px(PLAN_WORDS))


def _plan_choice(theme: Theme, version: int, entry: Entry) -> Choice:
    words = f"{entry.code}  {entry.title if isinstance(entry, Axis) else short_title(entry)}"
    axis = f"axis-{entry.code.split('.')[0]}"
    return Choice(reference(version, entry.code), in_short(theme, words), axis if isinstance(entry, Axis) else "", axis)
