"""What to do now, worded: each thing once, with the one act that leads to it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from psm_desktop.domain.days import italian
from psm_desktop.domain.money import euros
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.dashboard.model import Dashboard, Deadline, Open, Unbalanced, Unplaced


class ToDo(NamedTuple):
    """A thing to do. `act`: the word on its button, which leads to an intervention (`key`), a `view` or a `screen`."""

    icon: str
    level: str
    what: str
    why: str
    act: str
    key: int = 0
    view: str = ""
    screen: str = ""


def to_do(found: Dashboard, today: date, to_send: int, receipts: int, silent_days: int = 0) -> list[ToDo]:
    """What presses most first. `silent_days`: so long no receipt has come that should have; 0: none is overdue."""
    return [
        *_late(found.late, today),
        *_soon(found.soon),
        *_conflicts(found.conflicts),
        *_remarks(found.remarks),
        *_unbalanced(found.unbalanced),
        *_unplaced(found.unplaced),
        *_silence(silent_days),
        *_exchange(to_send, receipts),
    ]


def _late(some: Sequence[Deadline], today: date) -> Iterator[ToDo]:
    if len(some) == 1:
        one = some[0]
        days = _count((today - one.day).days, tr("1 giorno"), tr("%1 giorni"))
        what = tr("%1: %2 passata da %3").replace("%1", one.title).replace("%2", _name(one)).replace("%3", days)
        why = tr("prevista il %1").replace("%1", _day(one.day))
        yield ToDo("late", "bad", what, f"{one.code}, {why}" if one.code else why, tr("Apri"), key=one.intervention)
    elif some:
        what = tr("%1 scadenze passate").replace("%1", str(len(some)))
        yield ToDo("late", "bad", what, _first(some), tr("Vedi elenco"), view="late")


def _soon(some: Sequence[Deadline]) -> Iterator[ToDo]:
    if not some:
        return
    what = _count(len(some), tr("1 scadenza entro 30 giorni"), tr("%1 scadenze entro 30 giorni"))
    one = some[0]
    if len(some) == 1:
        yield ToDo(
            "calendar", "warn", what, f"{one.title}: {_name(one)}, {_day(one.day)}", tr("Apri"), key=one.intervention
        )
    else:
        yield ToDo("calendar", "warn", what, _first(some), tr("Vedi elenco"), view="soon")


def _conflicts(fields: int) -> Iterator[ToDo]:
    if fields:
        what = _count(fields, tr("1 campo ha due valori"), tr("%1 campi hanno due valori"))
        why = tr("Scritti da due persone, l'una senza sapere dell'altra")
        yield ToDo("compare", "warn", what, why, tr("Scegli"), screen="conflicts")


def _remarks(some: Open) -> Iterator[ToDo]:
    if not some.count:
        return
    what = _count(some.count, tr("1 osservazione dell'ufficio"), tr("%1 osservazioni dell'ufficio"))
    why = tr("Accanto al campo di cui parla: rispondi, o segnala fatta")
    if some.only is not None:
        yield ToDo("remark", "info", what, why, tr("Apri"), key=some.only)
    else:
        yield ToDo("remark", "info", what, why, tr("Vedi elenco"), view="remarks")


def _silence(days: int) -> Iterator[ToDo]:
    if days:
        what = tr("Nessuna ricevuta da %1 giorni").replace("%1", str(days))
        why = tr("Manda un altro file: contiene anche le modifiche di prima")
        yield ToDo("waiting", "warn", what, why, tr("Prepara file"), screen="exchange")


def _unbalanced(some: Sequence[Unbalanced]) -> Iterator[ToDo]:
    if not some:
        return
    what = _count(len(some), tr("1 intervento senza pareggio"), tr("%1 interventi senza pareggio"))
    words = tr("%1: mancano %2 di fonti") if some[0].missing_cents > 0 else tr("%1: le fonti superano i costi di %2")
    why = words.replace("%1", some[0].title).replace("%2", euros(abs(some[0].missing_cents)))
    if len(some) == 1:
        yield ToDo("money", "warn", what, why, tr("Apri"), key=some[0].intervention)
    else:
        yield ToDo("money", "warn", what, why, tr("Vedi elenco"), view="unbalanced")


def _unplaced(some: Sequence[Unplaced]) -> Iterator[ToDo]:
    if not some:
        return
    what = _count(len(some), tr("1 intervento senza azione del Piano"), tr("%1 interventi senza azione del Piano"))
    why = ", ".join(one.title or tr("senza titolo") for one in some[:2])
    if len(some) == 1:
        yield ToDo("plan", "warn", what, why, tr("Apri"), key=some[0].intervention)
    else:
        yield ToDo("plan", "warn", what, why, tr("Vedi elenco"), view="no-action")


def _exchange(to_send: int, receipts: int) -> Iterator[ToDo]:
    if to_send:
        what = _count(to_send, tr("1 modifica da inviare"), tr("%1 modifiche da inviare"))
        why = tr("Il pacchetto per l'ufficio metropolitano non è ancora preparato")
        yield ToDo("exchange", "info", what, why, tr("Prepara file"), screen="exchange")
    if receipts:
        what = _count(receipts, tr("1 ricevuta da leggere"), tr("%1 ricevute da leggere"))
        why = tr("Dice che cosa l'ufficio ha ricevuto")
        yield ToDo("receipt", "info", what, why, tr("Leggi"), screen="exchange")


def _first(some: Sequence[Deadline]) -> str:
    """The first two by name and day."""
    named = [tr("{name} il {day}").format(name=_name(one), day=_day(one.day)[:5]) for one in some[:2]]
    words = ", ".join(
        f"{one.title}: {word}" if one.label is None else word for one, word in zip(some, named, strict=False)
    )
    return words[:1].upper() + words[1:]


def _name(one: Deadline) -> str:
    return one.label or tr("fine prevista")


def _day(day: date) -> str:
    return italian(day.isoformat())


def _count(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.replace("%1", str(count))
