"""The outbox of a commune: what the next package tells, record by record, how large it is, and the packages before."""

from psm_desktop.domain.days import moment
from psm_desktop.domain.media import size
from psm_desktop.domain.numbers import counted
from psm_desktop.errors import PsmError
from psm_desktop.store import copies
from psm_desktop.store.exchange import Sent
from psm_desktop.store.unsent import Unsent
from psm_desktop.verbs.context import Answer, Context
from psm_desktop.verbs.preferences import own_settings
from psm_desktop.verbs.travelling import asked_line, attachment_line, attachment_value, load_line, waiting_line

NOT_INVITED = "Non hai ancora letto un invito dell'ufficio."


def outbox(context: Context) -> Answer:
    """Commune: the true size is that of the package as it would be now; None before an invitation was read."""
    from psm_desktop.sync import attachments, load
    from psm_desktop.sync.evidence_out import Which
    from psm_desktop.sync.returns import weighed
    from psm_desktop.sync.status import standing

    with context.hand() as hand:
        if copies.about(hand.db).is_office:
            raise PsmError("commune-only")
        stands = standing(hand.db, hand.commune)
        weight = weighed(hand.db, hand)
        files = attachments.of_commune(hand.db, hand.commune)
        beside = load.beside(hand.db, hand, own_settings().preferences.part_kb * 1000, Which.NEW)
    value = {
        "commune": stands.commune,
        "records": [_record_value(one) for one in stands.to_send],
        "lines": stands.lines,
        "bytes": weight,
        "packages": [_package_value(one) for one in stands.packages],
        "attachments": [attachment_value(one) for one in files],
        "beside": beside._asdict(),
    }
    waiting = [one for one in files if one.state != "confirmed"]
    told_of = [one for one in files if one.is_waiting]
    told = f"Il pacchetto, preparato adesso, sarebbe di {size(weight)}." if weight is not None else ""
    told = told if stands.is_invited else NOT_INVITED
    lines = [
        f"Da inviare: {counted(stands.lines, 'modifica', 'modifiche')} "
        f"in {counted(len(stands.to_send), 'intervento', 'interventi')}. {told}",
        *(_record_line(one) for one in stands.to_send),
        *(_package_line(one) for one in stands.packages),
        *waiting_line(waiting),
        *map(attachment_line, told_of),
        *load_line(beside),
        *asked_line([one for one in files if not one.is_here], stands.others),
    ]
    return Answer(value, lines)


def _record_value(one: Unsent) -> dict[str, object]:
    return {
        "key": str(one.key),
        "title": one.title,
        "is_new": one.is_new,
        "is_ready": one.is_ready,
        "is_deleted": one.is_deleted,
        "lines": one.lines,
    }


def _record_line(one: Unsent) -> str:
    """Drafts travel with the others: the line says that the office does not count them."""
    news = "nuovo" if one.is_new else "modificato"
    draft = ", nel cestino" if one.is_deleted else "" if one.is_ready else ", bozza (l'ufficio non la conta)"
    return f"{one.key}  {one.title or 'senza titolo'}: {news}, {counted(one.lines, 'modifica', 'modifiche')}{draft}"


def _package_value(one: Sent) -> dict[str, object]:
    return {
        "file": one.name,
        "sha256": one.sha256,
        "state": one.state,
        "lines": one.lines,
        "bytes": one.bytes,
        "prepared_at": one.prepared_at,
        "confirmed_at": one.confirmed_at,
    }


def _package_line(one: Sent) -> str:
    """Prepared, then confirmed: that it was sent nobody here can know."""
    when = f"confermato {moment(one.confirmed_at)}" if one.confirmed_at else f"preparato {moment(one.prepared_at)}"
    return f"{one.name}: {counted(one.lines, 'modifica', 'modifiche')}, {size(one.bytes)}, {when}"
