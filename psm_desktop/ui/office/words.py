"""Words and marks of the office's screen: states of a return, notes about it."""

from types import MappingProxyType

from psm_desktop.domain.days import italian, rome_day
from psm_desktop.domain.numbers import counted
from psm_desktop.office.returns import CommuneReturn, Note, NoteCode, State
from psm_desktop.ui.common.chips import Mark
from psm_desktop.ui.common.language import QT_TR_NOOP, tr

ALL = "all"
EVERY_COMMUNE = Mark(QT_TR_NOOP("Tutti i Comuni"), "office", "calm")
MARKS = MappingProxyType(
    {
        State.NO_RETURN: Mark(QT_TR_NOOP("Nessun ritorno"), "status-not-started", "calm"),
        State.RECEIVED: Mark(QT_TR_NOOP("Ricevuto"), "inbox", "ok"),
        State.TO_CHECK: Mark(QT_TR_NOOP("Da controllare"), "warning", "warn"),
        State.WITH_ERRORS: Mark(QT_TR_NOOP("Con errori"), "problem", "bad"),
    }
)
ORDER = (State.NO_RETURN, State.RECEIVED, State.TO_CHECK, State.WITH_ERRORS)
"""From left to right, as counters."""


def italian_day(utc_second: int | None) -> str:
    """15/03/2026 in Rome; "" for None."""
    return "" if utc_second is None else italian(rome_day(utc_second).isoformat())


def note_words(note: Note) -> str:
    """One note as it stands in the list."""
    match note.code:
        case NoteCode.REFUSED:
            return tr("«{name}» non accettato").format(name=note.name)
        case NoteCode.WAITS:
            return tr("«{name}» aspetta un file precedente").format(name=note.name)
        case NoteCode.KEY_UNKNOWN:
            return tr("«{name}» aspetta il confronto della chiave").format(name=note.name)
        case NoteCode.CONFLICTS:
            return counted(note.count, tr("campo con due valori"), tr("campi con due valori"))
        case NoteCode.ANSWERS:
            return counted(note.count, tr("risposta da leggere"), tr("risposte da leggere"))
        case NoteCode.IN_BIN:
            one, many = tr("osservazione su un intervento nel cestino"), tr("osservazioni su interventi nel cestino")
            return counted(note.count, one, many)
        case NoteCode.TO_CORRECT:
            return tr("{count} da correggere").format(count=note.count)
        case NoteCode.DRAFTS:
            return counted(note.count, tr("bozza"), tr("bozze"))
        case NoteCode.INVITED:
            return tr("Invito del {day}").format(day=italian_day(note.count))
        case NoteCode.WENT_INTO:
            return tr("con {names}").format(names=note.name)


def notes_words(line: CommuneReturn) -> str:
    """All notes of a return, the weightiest first."""
    return " · ".join(note_words(note) for note in line.notes)
