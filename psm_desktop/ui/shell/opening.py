"""The opening window: what is known of the copy at once, where the Cruscotto will say it. Nothing in it can be pressed.

opening = Opening(theme, settings, headline)    # headline None: a line of text alone
opening.show()

It has the frame, the cards and the places of the window that follows, so that what stands in both does not move.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from psm_desktop.settings import Settings
from psm_desktop.ui.common.buttons import plain, primary
from psm_desktop.ui.common.cards import Card, Task
from psm_desktop.ui.common.chips import TRAINING, Chip
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.heights import HEADING, ROW
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.labels import label, rule
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.dashboard.bars import BarList
from psm_desktop.ui.dashboard.figures import MoneyCard, StatesCard, pad
from psm_desktop.ui.dashboard.places import CardsArea
from psm_desktop.ui.shell.opening_model import Headline
from psm_desktop.ui.shell.rail import Rail
from psm_desktop.ui.shell.status_line import StatusLine

WIDE = 1200
"""From this width on the rail has words."""
AXES = 6
MENU_ROW = 36
PLACE_BEFORE, PLACE_AFTER = 9, {True: 38, False: 16}
"""Pixels around whose copy it is; after it, with and without the arrow of those who can go elsewhere."""


class Opening(QWidget):
    """One per start."""

    def __init__(self, theme: Theme, settings: Settings, headline: Headline | None) -> None:
        super().__init__()
        self.theme, self.settings = theme, settings
        self._rail: Rail | None = None
        self._cards: CardsArea | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Apro il programma"))
        self.setWindowTitle(self.tr("Piano strategico metropolitano"))
        if headline is None:
            self._say()
        else:
            self._lay_out(headline)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._rail is not None:
            self._rail.be_narrow(self.width() < WIDE)
            if self._cards is not None:
                self._cards.fit(self.width() - self._rail.width())

    def _say(self) -> None:
        """A line in the middle: what opens, or why it does not, will be told by the program."""
        words = label(self.tr("Apro il programma…"), "title")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self).addWidget(words)

    def _be_called(self, name: str, is_training: bool) -> None:
        """As the window that follows."""
        plain = self.tr("{commune} - Piano strategico metropolitano")
        made_up = self.tr("DATI DI PROVA - {commune} - Piano strategico metropolitano")
        self.setWindowTitle((made_up if is_training else plain).format(commune=name))

    def _lay_out(self, headline: Headline) -> None:
        theme, name = self.theme, headline.name or tr("Città metropolitana · Ufficio del Piano")
        self._be_called(name, headline.is_training)
        status = StatusLine(theme)
        status.show_keys(self.tr("Apro il programma…"))
        right = QVBoxLayout()
        right.addWidget(_place(theme, name, headline))
        if headline.money.count:
            header = Header(theme, self.tr("Cruscotto"))
            _keep_room(header, primary(theme, self.tr("Nuovo intervento")))
            self._cards = _cards(theme, headline)
            right.addWidget(header)
            right.addWidget(self._cards, 1)
        else:
            right.addStretch(1)
        right.addWidget(status)
        self._rail = Rail(theme)
        whole = QHBoxLayout(self)
        whole.addWidget(self._rail)
        whole.addLayout(right, 1)
        for layout in (right, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)


class Room(QWidget):
    """Nothing yet: as high as what will stand here wants to be, and must be."""

    def __init__(self, least: int, wanted: int) -> None:
        super().__init__()
        self._least, self._wanted = least, wanted
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(240, self._wanted)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._least)


def _place(theme: Theme, whose: str, headline: Headline) -> QFrame:
    """Training, plan and commune, as the row of the menus says them."""
    name = label(f"\u00a0{whose}", "section")
    name.ensurePolished()
    row = QFrame()
    row.setObjectName("bar")
    row.setMinimumHeight(max(MENU_ROW, name.sizeHint().height() + 14))  # as high as with the button that follows,
    blanks = 2 * name.fontMetrics().horizontalAdvance(" ")  # which has room for two
    line = QHBoxLayout(row)
    line.setContentsMargins(8, 0, PLACE_AFTER[bool(headline.commune)] + blanks, 1)
    line.setSpacing(8)
    line.addStretch(1)
    if headline.is_training:
        line.addWidget(Chip(theme, TRAINING))
    line.addWidget(label(tr("Piano 2024-2026, versione {number}").format(number=headline.plan_version), "hint"))
    end = QHBoxLayout()
    end.setContentsMargins(PLACE_BEFORE, 0, 0, 2)
    end.setSpacing(2)
    end.addWidget(IconLabel(theme, "office", 18, "text"))
    end.addWidget(name)
    line.addLayout(end)
    return row


def _cards(theme: Theme, headline: Headline) -> CardsArea:
    """Those with figures as they will be; of the others the frame and the room."""
    states, money = StatesCard(theme), MoneyCard(theme)
    states.show_counts(headline.money.count, headline.by_status)
    states.bars.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    money.show_money(headline.money)
    _hide(money.link)
    return CardsArea(
        theme,
        {
            "tasks": _tasks(theme, headline),
            "states": states,
            "money": money,
            "axes": _axes(theme),
            "changes": _changes(theme),
        },
    )


def _tasks(theme: Theme, headline: Headline) -> Card:
    """How many deadlines wait; a single one will be called by its name, and what follows it stands below."""
    card = Card(theme, tr("Da fare adesso"))
    pad(card, 16, 8, 8, 12)
    card.body.setSpacing(0)
    late, soon = headline.late, headline.soon
    rows = []
    if late > 1:
        rows.append(("late", "bad", tr("%1 scadenze passate").replace("%1", str(late))))
    if soon and late != 1:
        many = tr("%1 scadenze entro 30 giorni").replace("%1", str(soon))
        rows.append(("calendar", "warn", tr("1 scadenza entro 30 giorni") if soon == 1 else many))
    for icon, level, what in rows:
        task = Task(theme, icon, level, what, "", "", lambda: None)
        _hide(task.button)
        card.body.addWidget(task)
        card.body.addWidget(rule())
    card.body.addStretch(1)
    return card


def _axes(theme: Theme) -> Card:
    card = Card(theme, tr("Importo per asse"))
    pad(card, 8, 8, 8, 12)
    card.head.setContentsMargins(8, 0, 0, 0)
    card.body.addWidget(Room(AXES * theme.px(BarList.LEAST), AXES * theme.px(BarList.ROW)), 1)
    return card


def _changes(theme: Theme) -> Card:
    card = Card(theme, " ")
    pad(card, 8, 8, 8, 4)
    _keep_room(card.head, plain(theme, tr("Relazione PDF")))
    least, most = (theme.px(HEADING) + rows * theme.px(ROW) + 2 for rows in (2, 4))
    room = Room(least, most)
    room.setMinimumHeight(least)
    room.setMaximumHeight(most)
    card.body.addWidget(room, 1)
    return card


def _keep_room(where: Header | QHBoxLayout, button: QPushButton) -> None:
    """The height of a button that is not there yet."""
    _hide(button)
    where.addWidget(button) if isinstance(where, QHBoxLayout) else where.add(button)


def _hide(button: QPushButton) -> None:
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    button.setSizePolicy(policy)
    button.hide()
