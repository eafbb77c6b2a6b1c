"""How the window looks, chosen in a menu or on a page: to be seen at once, and kept."""

from PySide6.QtWidgets import QApplication

from psm_desktop.settings import Settings
from psm_desktop.ui.common.theme import Theme


def chosen_theme(app: QApplication, settings: Settings) -> Theme:
    """The look the preferences ask for."""
    chosen = settings.preferences
    return Theme(app, chosen.theme, chosen.text_size, chosen.density)


def choose_look(theme: Theme, settings: Settings, name: str, text: str) -> None:
    """Set `theme`, `text_size` or `density` of the preferences. Raises PsmError for what is not offered."""
    settings.choose(name, text)
    chosen = settings.preferences
    if name == "theme":
        theme.use(chosen.theme)
    elif name == "text_size":
        theme.resize(chosen.text_size)
    else:
        theme.space(chosen.density)


def look_now(theme: Theme, name: str) -> str:
    """What the window looks like now, in the words of `choose_look`."""
    return {"theme": theme.choice, "text_size": str(theme.text_size), "density": theme.density}[name]
