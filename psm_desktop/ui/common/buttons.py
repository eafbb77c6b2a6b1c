"""The kinds of button: one primary on a screen, plain for other acts, quiet in panels, row in tables, icons alone.

Each takes its words, the name of an icon and, if it is to do something at once, a function to call.
"""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QToolButton

from psm_desktop.ui.common.theme import Theme

ICON = QSize(18, 18)
Act = Callable[[], object]


def primary(theme: Theme, words: str, icon: str = "", act: Act | None = None) -> QPushButton:
    """Filled: the one thing this screen is for."""
    return _button(theme, words, icon, "on_primary", "primary", act)


def plain(theme: Theme, words: str, icon: str = "", act: Act | None = None) -> QPushButton:
    """Outlined."""
    return _button(theme, words, icon, "primary", "plain", act)


def quiet(theme: Theme, words: str, icon: str = "", act: Act | None = None) -> QPushButton:
    """Words only: links of cards, *Azzera*, *Lascia com'è*."""
    return _button(theme, words, icon, "primary", "quiet", act)


def icon_only(theme: Theme, icon: str, name: str, act: Act | None = None, role: str = "text2") -> QToolButton:
    """An icon alone; `name` is what it does, for the tool tip and the screen reader."""
    button = QToolButton()
    button.setIcon(theme.icon(icon, role, 20))
    button.setIconSize(QSize(20, 20))
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setAutoRaise(True)
    if act is not None:
        button.clicked.connect(lambda _checked=False: act())
    return button


def _button(theme: Theme, words: str, icon: str, role: str, kind: str, act: Act | None) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("kind", kind)
    button.setAutoDefault(True)  # Invio presses it too, on every platform
    if icon:
        button.setIcon(theme.icon(icon, role))
        button.setIconSize(ICON)
    if act is not None:
        button.clicked.connect(lambda _checked=False: act())
    return button
