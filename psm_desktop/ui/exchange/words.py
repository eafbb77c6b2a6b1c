"""The words of the screen *Invio*: what changed in a record, where a package stands, what a file received was.

"Sent" is never said: the program cannot know. A package is prepared, then confirmed by a receipt.
"""

from collections.abc import Sequence
from datetime import date

from psm_desktop.domain.days import italian, rome_day
from psm_desktop.domain.numbers import counted
from psm_desktop.ui.common.chips import Mark
from psm_desktop.ui.common.language import QT_TR_NOOP, tr
from psm_desktop.words import field_word

NAMED = 4
"""Fields named in a row; the others are counted."""
TO_SEND = Mark(QT_TR_NOOP("Da inviare"), "exchange", "info")
IN_BIN = Mark(QT_TR_NOOP("Nel cestino"), "delete", "calm")
READ = Mark(QT_TR_NOOP("Letta"), "check", "calm")
TO_READ = Mark(QT_TR_NOOP("Da leggere"), "receipt", "info")
NEW = ("intervention", "")


def fields_words(fields: Sequence[tuple[str, str]]) -> str:
    """ "Importo, fine prevista, fonte di finanziamento"; of a new record "Nuovo intervento"."""
    if NEW in fields:
        return tr("Nuovo intervento")
    words = list(dict.fromkeys(_word(table, column) for table, column in fields))
    told = ", ".join([words[0], *(_small(word) for word in words[1:NAMED])]) if words else ""
    more = len(words) - NAMED
    if more <= 0:
        return told
    if more == 1:
        return tr("{fields} e un altro campo").format(fields=told)
    return tr("{fields} e altri {count} campi").format(fields=told, count=more)


def _word(table: str, column: str) -> str:
    """A row may have gone into the bin or come out of it; its chip tells where the record is."""
    return tr("Cestino") if column == "deleted" else field_word(table, column)


def news_words(fields: Sequence[tuple[str, str]], lines: int) -> str:
    """ "Nuovo intervento, 3 modifiche", "2 modifiche: importo, fine prevista" """
    told = {"changes": changes_words(lines), "fields": _small(fields_words(fields))}
    if NEW in fields:
        return tr("Nuovo intervento, {changes}").format(**told)
    return tr("{changes}: {fields}").format(**told)


def _small(word: str) -> str:
    """As inside a sentence; CUP and CIG stay as they are."""
    return word if word[:2].isupper() else word[0].lower() + word[1:]


def changes_words(lines: int) -> str:
    """ "1 modifica", "12 modifiche" """
    return counted(lines, tr("modifica"), tr("modifiche"))


def size_words(size: int) -> str:
    """ "3,8 kB" """
    return f"{size / 1000:.1f}".replace(".", ",") + "\u00a0kB"


def day_words(utc_second: int) -> str:
    """15/11/2026 in Rome"""
    return italian(rome_day(utc_second).isoformat())


def to_send_words(lines: int, size: int | None) -> str:
    """ "12 modifiche, file di 3,8 kB"; nothing where there is nothing. `size`: in bytes, None while nobody knows."""
    if not lines or size is None:
        return changes_words(lines) if lines else ""
    return tr("{changes}, file di {size}").format(changes=changes_words(lines), size=size_words(size))


def package_mark(prepared_at: int, confirmed_at: int | None, today: date, patience: int) -> Mark:
    """Where a package stands. `patience`: days after which waiting for a receipt is worth a look."""
    if confirmed_at is not None:
        return Mark(tr("Confermato {day}").format(day=day_words(confirmed_at)[:5]), "status-completed", "ok")
    days = (today - rome_day(prepared_at)).days
    if days <= 0:
        return Mark(QT_TR_NOOP("Preparato oggi"), "package", "info")
    word = tr("In attesa da un giorno") if days == 1 else tr("In attesa da {days} giorni").format(days=days)
    return Mark(word, "waiting", "warn" if days >= patience else "info")
