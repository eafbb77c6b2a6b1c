"""From where a commune stands with the office to the rows of the three columns."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from psm_desktop.domain.numbers import counted
from psm_desktop.sync import inbox, invitation, plan_files, receipts
from psm_desktop.sync.attachments import Attachment
from psm_desktop.sync.enrolment import Ours
from psm_desktop.sync.opening import Received, place_of
from psm_desktop.sync.receipts import Receipt, ToldFile
from psm_desktop.sync.status import Standing, covered_words
from psm_desktop.ui.common.chips import DRAFT
from psm_desktop.ui.common.fates import fate_mark
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.exchange.carried_words import ASKED, LACKING, NOT_HERE, WITH_FILES, mark_of, named
from psm_desktop.ui.exchange.detail import Told
from psm_desktop.ui.exchange.entries import Entry
from psm_desktop.ui.exchange.words import (
    IN_BIN,
    READ,
    TO_READ,
    TO_SEND,
    changes_words,
    day_words,
    news_words,
    package_mark,
    size_words,
)


class Opened(NamedTuple):
    """A file received, as it is read: heading, hint, sentence, and what a receipt says of our files."""

    title: str
    hint: str
    words: str
    files: tuple[Told, ...] = ()


def to_send(standing: Standing, waiting: Sequence[Attachment] = ()) -> list[Entry]:
    """Records with changes no prepared package holds, the last changed first; drafts travel too, and say so. Then those
    of which only attachments are to be sent: `waiting` are all the office does not have yet."""
    files: dict[int, list[Attachment]] = {}
    for one in waiting:
        if one.goes:
            files.setdefault(one.intervention, []).append(one)
    out = [
        Entry(
            one.title or tr("senza titolo"),
            _and_files(news_words(one.fields, one.lines), files.pop(one.key, [])),
            IN_BIN if one.is_deleted else TO_SEND if one.is_ready else DRAFT,
            one.key,
        )
        for one in reversed(standing.to_send)
    ]
    return [*out, *(_with_files(key, some) for key, some in files.items())]


def _and_files(news: str, files: Sequence[Attachment]) -> str:
    if not files:
        return news
    many = counted(len(files), tr("allegato"), tr("allegati"))
    return tr("{news}, con {files}").format(news=news, files=many)


def _with_files(key: int, files: Sequence[Attachment]) -> Entry:
    marks = [mark_of(one) for one in files]
    mark = next((one for one in (NOT_HERE, LACKING, ASKED) if one in marks), WITH_FILES)
    return Entry(files[0].title or tr("senza titolo"), named(files), mark, key)


def packages(standing: Standing, today: date, patience: int) -> list[Entry]:
    """Files written for the office, the newest first. `patience`: days one waits for a receipt."""
    return [
        Entry(
            tr("Pacchetto del {day}").format(day=day_words(one.prepared_at)),
            tr("{changes}, {size}, «{name}»").format(
                changes=changes_words(one.lines), size=size_words(one.bytes), name=one.name
            ),
            package_mark(one.prepared_at, one.confirmed_at, today, patience),
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
            out.append(
                Entry(
                    _kind_words(one.kind, one.at),
                    tr("«{name}»").format(name=place_of(one.name, one.inside)),
                    fate_mark(one.fate),
                    one.sha256,
                )
            )
    return out


def _kind_words(kind: str, at: int) -> str:
    """What a file is and of which day. `at`: UTC second."""
    named = {
        invitation.KIND: tr("Invito del {day}"),
        receipts.KIND: tr("Ricevuta del {day}"),
        plan_files.KIND: tr("Piano del {day}"),
    }
    return named.get(kind, tr("File del {day}")).format(day=day_words(at))


def _receipt(receipt: Receipt) -> Entry:
    note = ", ".join(part for part in (_taken(receipt), _refused(receipt)) if part)
    mark = READ if receipt.read_at else TO_READ
    return Entry(_kind_words(receipts.KIND, receipt.made_at), note, mark, receipt.sha256)


def _taken(receipt: Receipt) -> str:
    taken = len(receipt.files) - len(receipt.refused)
    if not receipt.files:  # those it took an earlier receipt has named
        return tr("nessun pacchetto nuovo")
    if not taken:
        return tr("nessun pacchetto preso")
    return tr("un pacchetto preso") if taken == 1 else tr("{count} pacchetti presi").format(count=taken)


def _refused(receipt: Receipt) -> str:
    refused = len(receipt.refused)
    if not refused:
        return ""
    return tr("uno non accettato") if refused == 1 else tr("{count} non accettati").format(count=refused)


def opened_file(standing: Standing, sha256: str, name_of: Callable[[str], str]) -> Opened | None:
    """What became of a file that is no receipt: the sentence told when it was read. None when it is not in the list.
    `name_of`: a commune's name by its code."""
    one = next((one for one in standing.received if one.sha256 == sha256), None)
    if one is None:
        return None
    facts = {"name": one.name, "lines": one.lines, "commune": name_of(one.commune), **one.facts}
    told = Received(one.name, one.kind, one.commune, one.fate, facts, one.lines, one.sha256, one.inside)
    return Opened(_kind_words(one.kind, one.at), tr("«{name}»").format(name=place_of(one.name, one.inside)), told.text)


def brought(standing: Standing, sha256: str) -> bool:
    """Whether a file brought lines that can be taken back."""
    return any(one.sha256 == sha256 and one.came for one in standing.received)


def asks_words(fate: str) -> bool:
    """Whether a file is an invitation that waits for the words of its letter."""
    return fate in inbox.FOR_WORDS


def waits_for_words(standing: Standing, sha256: str = "") -> bool:
    """Whether such a file is here, or the one with this hash is one."""
    return any(asks_words(one.fate) and sha256 in ("", one.sha256) for one in standing.received)


def opened_receipt(receipt: Receipt) -> Opened:
    """What a receipt says: what was taken, what was refused, what the office changed itself."""
    covered = covered_words(receipt.covered) if receipt.covered.at is not None else ""
    sentences = [_confirmed(receipt.confirmed), covered, _not_taken(len(receipt.refused))]
    if receipt.lines:
        sentences.append(tr("L'ufficio ha scritto {changes}.").format(changes=changes_words(receipt.lines)))
    files = tuple(_told(one) for one in receipt.files)
    hint = tr("letta qui il {day}, «{name}»").format(day=day_words(receipt.received_at), name=receipt.name)
    words = " ".join(one for one in sentences if one)
    return Opened(_kind_words(receipts.KIND, receipt.made_at), hint, words, files)


def opened_keys(ours: Ours, is_enrolled: bool) -> Opened:
    """The words of this computer's key, to be read out on the phone, and those of the office's."""
    hint = tr("iscritta dall'ufficio") if is_enrolled else tr("non ancora iscritta dall'ufficio")
    told = [tr("Parole da leggere all'ufficio, se le chiede al telefono: {words}.").format(words=ours.own)]
    if ours.office:
        told.append(tr("Parole della chiave dell'ufficio: {words}.").format(words=ours.office))
    return Opened(tr("Chiave di questo computer"), hint, "\n".join(told))


def _confirmed(packages: int) -> str:
    if not packages:
        return tr("L'ufficio non ha confermato pacchetti nuovi.")
    if packages == 1:
        return tr("L'ufficio ha confermato un pacchetto.")
    return tr("L'ufficio ha confermato {count} pacchetti.").format(count=packages)


def _not_taken(files: int) -> str:
    if not files:
        return ""
    return (
        tr("Un file non è stato preso.") if files == 1 else tr("{count} file non sono stati presi.").format(count=files)
    )


def _told(file: ToldFile) -> Told:
    return Told(file.name, fate_mark(file.fate), file.text)
