"""What stands above the plan: which version it is and since when, and what of it is loaded."""

import sqlite3

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from psm_desktop.domain.days import italian, rome_day
from psm_desktop.domain.plan import Plan
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.labels import Kept, label
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.plan import standing_model
from psm_desktop.ui.plan.detail_words import brief


def version_words(db: sqlite3.Connection, plan: Plan) -> str:
    """Title, version, and the day it was published; of one that came with the program the day it came here."""
    out, came = standing_model.published_at(db, plan), standing_model.came_at(db, plan)
    words = tr("{title}, versione {number}, caricata qui il {day}")
    if out is not None:
        words, came = tr("{title}, versione {number}, pubblicata il {day}"), out
    day = italian(rome_day(came).isoformat()) if came is not None else ""
    return words.format(title=plan.title, number=plan.version, day=day)


class Brief(QFrame):
    """How much of the official plan is loaded; `more` leads to what is missing."""

    def __init__(self, theme: Theme, plan: Plan, more: QPushButton) -> None:
        super().__init__()
        self.setObjectName("status")
        self._theme = theme
        self._measure()
        theme.changed.connect(self._measure)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(8)
        row.addWidget(IconLabel(theme, "info", 20, "info"))
        row.addWidget(label(tr("In breve:"), "lead"))
        row.addWidget(Kept(brief(plan)), 1)
        row.addWidget(more)

    def _measure(self) -> None:
        """Two lines of large text have room."""
        self.setMinimumHeight(self._theme.px(48 if self._theme.text_size > 125 else 40))
