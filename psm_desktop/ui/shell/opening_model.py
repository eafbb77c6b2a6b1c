"""What the opening window tells of a copy."""

from datetime import timedelta
from pathlib import Path

from psm_desktop.domain.days import rome_day
from psm_desktop.settings import Settings
from psm_desktop.store import headline as store
from psm_desktop.store.headline import Headline
from psm_desktop.ui.common.states import last_commune

SOON = timedelta(days=30)
"""As on the Cruscotto."""
__all__ = ["Headline", "headline"]


def headline(file: Path | None, settings: Settings, now: int) -> Headline | None:
    """Whose copy it is and how things stand there (`now`: UTC second); None where only the program can tell."""
    if file is None:
        return None
    today = rome_day(now)

    def last(identity: str) -> str:
        return settings.state(last_commune(identity))

    return store.look(file, last, today.isoformat(), (today + SOON).isoformat())
