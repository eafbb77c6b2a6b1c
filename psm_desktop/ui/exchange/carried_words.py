"""The words about attachments on their way: what goes beside the package, what the office does not have yet."""

from collections.abc import Sequence

from psm_desktop.domain import media
from psm_desktop.domain.numbers import counted
from psm_desktop.sync.attachments import Attachment
from psm_desktop.sync.shipment import Shipment
from psm_desktop.ui.common.chips import Mark
from psm_desktop.ui.common.language import QT_TR_NOOP, tr
from psm_desktop.ui.exchange.detail import Told
from psm_desktop.ui.exchange.words import TO_SEND, changes_words, size_words

PREPARED = Mark(QT_TR_NOOP("Preparato"), "package", "info")
LACKING = Mark(QT_TR_NOOP("Manca all'ufficio"), "attachment", "warn")
ASKED = Mark(QT_TR_NOOP("Manca a un collega"), "attachment", "warn")
NOT_HERE = Mark(QT_TR_NOOP("Non è qui"), "problem", "bad")
WITH_FILES = Mark(QT_TR_NOOP("Allegati"), "attachment", "info")
CONTAINS = QT_TR_NOOP("Contiene")
RECORD = QT_TR_NOOP("Intervento")


def goes_words(limit_kb: int, asked_for: int) -> str:
    """What the next file holds and what stays here. `limit_kb`: of a file with attachments, 0 where nothing is
    attached; `asked_for`: attachments that are not here and that other PCs may have."""
    if not limit_kb:
        return tr("Viaggiano anche le bozze, che l'ufficio non conta. Note riservate e testi a metà restano qui.")
    if asked_for:
        asks = tr("Il file chiede agli altri computer del Comune {files} che qui mancano.")
        return asks.format(files=counted(asked_for, tr("allegato"), tr("allegati")))
    told = tr("Gli allegati vanno in file fino a {limit}. Note riservate e testi a metà restano qui.")
    return told.format(limit=media.size(limit_kb * 1000))


def lacking_words(waiting: Sequence[Attachment]) -> str:
    """«3 allegati mancanti…»: what no receipt has listed as held, or a colleague lacks; "" where there is none."""
    contents = len({one.sha256 for one in waiting})
    if not contents:
        return ""
    return tr("1 allegato mancante…") if contents == 1 else tr("{count} allegati mancanti…").format(count=contents)


def lacking_rows(waiting: Sequence[Attachment]) -> tuple[Told, ...]:
    """Each attachment the office or a colleague does not have yet: its file, how far it has come, its record."""
    return tuple(_row(one) for one in waiting)


def _row(one: Attachment) -> Told:
    file = tr("{name}, {size}").format(name=one.name or tr("senza nome"), size=media.size(one.bytes))
    return Told(file, mark_of(one), one.title or tr("senza titolo"))


def mark_of(one: Attachment) -> Mark:
    """Where an attachment stands."""
    if not one.is_here:
        return NOT_HERE
    if one.is_lacking:
        return LACKING
    if one.asked_by:
        return ASKED
    return PREPARED if one.state == "prepared" else TO_SEND


def named(those: Sequence[Attachment]) -> str:
    """«Allegati: delibera.pdf, foto.jpg»"""
    names = ", ".join(one.name or tr("senza nome") for one in those)
    return tr("Allegati: {names}").format(names=names)


def written_rows(made: Shipment) -> tuple[Told, ...]:
    """The files that were written, the package first, each with what it holds."""
    package = made.package
    what = tr("{changes}, {size}").format(changes=changes_words(package.lines), size=size_words(package.bytes))
    files = tr("allegati, {size}")
    parts = [Told(one.file.name, PREPARED, files.format(size=media.size(one.bytes))) for one in made.parts]
    return Told(package.file.name, PREPARED, what), *parts
