"""Settings from the command line: those of the person on this computer, and those of the copy that is named.

The person's: how the window looks, where safety copies go. The copy's: who works here, the coat of arms on reports.
"""

import sqlite3
from pathlib import Path

from psm_desktop import paths, settings
from psm_desktop.commands.hand import Hand, utc_now
from psm_desktop.commands.name_officer import NameOfficer
from psm_desktop.errors import PsmError
from psm_desktop.settings import OFFERED, Settings
from psm_desktop.store import copies
from psm_desktop.verbs.context import Answer, Context, UsageError
from psm_desktop.words import OFFERED_WORDS, SETTING_WORDS

OF_COPY = ("officer", "office", "coat")
"""Need --workspace."""


def own_settings() -> Settings:
    """The preferences of whoever works on this computer."""
    return Settings(paths.config_dir() / settings.FILE)


def settings_list(context: Context) -> Answer:
    """All settings with their values; those of a copy only where one is named."""
    found = _person()
    if context.args.workspace:
        with context.open() as db:
            found |= _copy(context, db)
    return Answer(found, [_line(name, value) for name, value in found.items()])


def settings_get(context: Context) -> Answer:
    """One setting's value."""
    name = _known(context.args.name)
    if name in OFFERED:
        value = _person()[name]
    else:
        with context.open() as db:
            value = _copy(context, db)[name]
    return Answer(value, [str(value)])


def settings_set(context: Context) -> Answer:
    """Choose: at once, for the window too when it is opened next."""
    name, text = _known(context.args.name), context.args.value
    if name in OFFERED:
        chosen = own_settings()
        chosen.choose(name, text)
        if getattr(own_settings().preferences, name) != getattr(chosen.preferences, name):
            raise PsmError("cannot-write", name=settings.FILE)
    elif name == "coat":
        _choose_coat(context, text)
    else:
        _name_officer(context, name, text)
    return settings_get(context)


def _known(name: str) -> str:
    if name not in (*OFFERED, *OF_COPY):
        raise UsageError("setting-unknown", text=name, names=", ".join((*OFFERED, *OF_COPY)))
    return name


def _person() -> dict[str, object]:
    chosen = own_settings().preferences
    return {name: getattr(chosen, name) for name in OFFERED}


def _copy(context: Context, db: sqlite3.Connection) -> dict[str, object]:
    """The office's copy has no coat of arms."""
    from psm_desktop.reports import coat

    copy = copies.about(db)
    found: dict[str, object] = {"officer": copy.officer, "office": copy.desk}
    if not copy.is_office:
        file = coat.of(context.hand_of(db).commune)
        found["coat"] = str(file) if file else ""
    return found


def _name_officer(context: Context, name: str, text: str) -> None:
    with context.open() as db:
        now = {"officer": copies.about(db).officer, "office": copies.about(db).desk} | {name: text}
        NameOfficer(**now).run(Hand(db, "", now["officer"], utc_now))


def _choose_coat(context: Context, text: str) -> None:
    """A picture file; "" takes the coat of arms off."""
    from psm_desktop.reports import coat

    with context.open() as db:
        if copies.about(db).is_office:
            raise PsmError("commune-only")
        commune = context.hand_of(db).commune
    if text:
        coat.keep(commune, Path(text))
    else:
        coat.forget(commune)


def _line(name: str, value: object) -> str:
    word = OFFERED_WORDS.get(name, {}).get(str(value), "")
    return f"{name:14} {value or '-'}  ({SETTING_WORDS[name]}{f': {word}' if word else ''})"
