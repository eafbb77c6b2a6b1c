"""From where a commune stands with the office to the rows of the three columns."""

from datetime import date
from typing import NamedTuple

from psm_desktop.sync import invitation, receipts
from psm_desktop.sync.opening import Received, name_of
from psm_desktop.sync.receipts import Receipt, ToldFile
from psm_desktop.sync.status import Standing
from psm_desktop.ui.common.chips import DRAFT
from psm_desktop.ui.common.fates import fate_mark
from psm_desktop.ui.exchange.detail import Told
from psm_desktop.ui.exchange.entries import Entry
from psm_desktop.ui.exchange.words import (
    READ,
    TO_READ,
    changes_words,
    day_words,
    fields_words,
    package_mark,
    size_words,
)


class Opened(NamedTuple):
    """A file received, as it is read: heading, hint, sentence, and what a receipt says of our files."""

    title: str
    hint: str
    words: str
    files: tuple[Told, ...] = ()


def to_send(standing: Standing) -> list[Entry]:
    """Records with changes no prepared package holds, the last changed first; drafts travel too, and say so."""
    return [
        Entry(one.title or "senza titolo", fields_words(one.fields), None if one.is_ready else DRAFT, one.key)
        for one in reversed(standing.to_send)
    ]


def packages(standing: Standing, today: date) -> list[Entry]:
    """Files written for the office, the newest first."""
    return [
        Entry(
            f"Pacchetto del {day_words(one.prepared_at)}",
            f"{changes_words(one.lines)}, {size_words(one.bytes)}, «{one.name}»",
            package_mark(one.prepared_at, one.confirmed_at, today),
            one.sha256,
        )
        for one in standing.packages
    ]


def received(standing: Standing, read: list[Receipt]) -> list[Entry]:
    """Files read in, the newest first; `read`: the receipts among them."""
    by_hash = {one.sha256: one for one in read}
    out = []
    for one in standing.received:
        receipt = by_hash.get(one.sha256)
        if receipt is not None:
            out.append(_receipt(receipt))
        else:
            name = _kind_words(one.kind)
            out.append(Entry(f"{name} del {day_words(one.at)}", f"«{one.name}»", fate_mark(one.fate), one.sha256))
    return out


def _kind_words(kind: str) -> str:
    return {invitation.KIND: "Invito", receipts.KIND: "Ricevuta"}.get(kind, "File")


def _receipt(receipt: Receipt) -> Entry:
    refused = len(receipt.refused)
    bad = "" if not refused else ", uno non accettato" if refused == 1 else f", {refused} non accettati"
    note = _taken(receipt) + bad
    mark = READ if receipt.read_at else TO_READ
    return Entry(f"Ricevuta del {day_words(receipt.made_at)}", note, mark, receipt.sha256)


def _taken(receipt: Receipt) -> str:
    taken = len(receipt.files) - len(receipt.refused)
    if not taken:
        return "nessun pacchetto preso"
    return "un pacchetto preso" if taken == 1 else f"{taken} pacchetti presi"


def opened_file(standing: Standing, sha256: str) -> Opened | None:
    """What became of a file that is no receipt: the sentence told when it was read. None when it is not in the list."""
    one = next((one for one in standing.received if one.sha256 == sha256), None)
    if one is None:
        return None
    facts = {"name": one.name, "lines": one.lines, "commune": name_of(one.commune), **one.facts}
    told = Received(one.name, one.kind, one.commune, one.fate, facts, one.lines, one.sha256)
    return Opened(f"{_kind_words(one.kind)} del {day_words(one.at)}", f"«{one.name}»", told.text)


def opened_receipt(receipt: Receipt) -> Opened:
    """What a receipt says: what was taken, what was refused, what the office changed itself."""
    changes = f" L'ufficio ha scritto {changes_words(receipt.lines)}." if receipt.lines else ""
    refused = len(receipt.refused)
    bad = (
        ""
        if not refused
        else " Un file non è stato preso."
        if refused == 1
        else f" {refused} file non sono stati presi."
    )
    words = f"L'ufficio ha confermato {_confirmed(receipt.confirmed)}.{bad}{changes}"
    files = tuple(_told(one) for one in receipt.files)
    hint = f"letta qui il {day_words(receipt.received_at)}, «{receipt.name}»"
    return Opened(f"Ricevuta del {day_words(receipt.made_at)}", hint, words, files)


def _confirmed(packages: int) -> str:
    if not packages:
        return "nessun pacchetto nuovo"
    return "un pacchetto" if packages == 1 else f"{packages} pacchetti"


def _told(file: ToldFile) -> Told:
    return Told(file.name, fate_mark(file.fate), file.text)
