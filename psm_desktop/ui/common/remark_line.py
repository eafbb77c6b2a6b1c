"""One remark, or one answer: who wrote it when, of what it speaks, what it says, and what one can do about it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from psm_desktop.domain.days import moment
from psm_desktop.ui.common.buttons import plain
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.common.remark_model import Noted
from psm_desktop.ui.common.theme import Theme
from psm_desktop.words import remark_place, remark_word

Act = tuple[str, Callable[[], object]]
"""The word on a button and what it does."""


class RemarkLine(QFrame):
    """Those of the office in one colour, answers in another; the words say so too."""

    def __init__(self, theme: Theme, remark: Noted, acts: Sequence[Act] = ()) -> None:
        super().__init__()
        self.remark = remark
        role = "calm" if remark.is_done else "info" if remark.by_office else "ok"
        self.setProperty("level", role)
        who, said = who_words(remark), said_words(remark)
        self.words = f"{who}. {said}"
        self.setAccessibleName(self.words)
        self.buttons = tuple(self._button(theme, *act) for act in acts)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (label(who, "lead", wrap=True), label(said, wrap=True)):
            column.addWidget(part)
        if acts:
            column.addLayout(self._acts())
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(IconLabel(theme, "check" if remark.is_done else "remark", 16, role), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _button(self, theme: Theme, word: str, act: Callable[[], object]) -> QPushButton:
        """A screen reader that comes to it reads the remark as well."""
        button = plain(theme, word, act=act)
        button.setAccessibleName(f"{word}. {self.words}")
        return button


def who_words(remark: Noted) -> str:
    """«Osservazione dell'ufficio, L. Bianchi, 13/11/2026 09:05»; who has dealt with it, where somebody has."""
    who = remark_word(remark.by_office)
    words = tr("{who}, {officer}, {moment}").format(who=who, officer=remark.officer, moment=moment(remark.at))
    if remark.done_by is None or remark.done_at is None:
        return words
    done = tr("fatta: {officer}, {moment}").format(officer=remark.done_by, moment=moment(remark.done_at))
    return f"{words} · {done}"


def said_words(remark: Noted) -> str:
    """«CUP: «Manca il CUP»»"""
    place = remark_place(remark.table, remark.column, remark.label)
    return tr("{place}: «{text}»").format(place=place, text=remark.text)
