"""What became of files that were read: chips for their fates."""

from psm_desktop.ui.common.chips import Mark
from psm_desktop.ui.common.language import QT_TR_NOOP

TAKEN = Mark(QT_TR_NOOP("Preso"), "status-completed", "ok")
KNOWN = Mark(QT_TR_NOOP("Già letto"), "check", "calm")
WAITS = Mark(QT_TR_NOOP("In attesa"), "waiting", "warn")
INVITED = Mark(QT_TR_NOOP("Invito letto"), "key", "ok")
NOTHING = Mark(QT_TR_NOOP("Niente da leggere"), "check", "calm")
WORDS = Mark(QT_TR_NOOP("Servono le parole"), "key", "warn")
TO_COMPARE = Mark(QT_TR_NOOP("Da confrontare"), "key", "warn")
STOPPED = Mark(QT_TR_NOOP("Lasciato"), "waiting", "calm")
REFUSED = Mark(QT_TR_NOOP("Non accettato"), "problem", "bad")
MARKS = {
    "taken": TAKEN,
    "known": KNOWN,
    "waits": WAITS,
    "no-office-yet": WAITS,
    "invited": INVITED,
    "words-needed": WORDS,
    "words-of-another": WORDS,
    "key-unknown": TO_COMPARE,
    "nothing-inside": NOTHING,
    "stopped": STOPPED,
}
TO_TAKE = Mark(QT_TR_NOOP("Si può prendere"), "inbox", "info")
FORESEEN = {"taken": TO_TAKE, "invited": TO_TAKE, "turned-back": TO_TAKE}


def fate_mark(fate: str, is_foreseen: bool = False) -> Mark:
    """The chip of a fate (a code of `sync.inbox`); all that is none of the good ones was refused, or would be."""
    return (FORESEEN if is_foreseen else MARKS).get(fate) or MARKS.get(fate, REFUSED)
