"""After a restore: the packages the replaced file had taken since are read again out of it (rule R17)."""

from contextlib import closing
from pathlib import Path

from psm_desktop.domain.parcel import Parcel
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, exchange, restore
from psm_desktop.sync import inbox
from psm_desktop.sync.incoming import Received
from psm_desktop.sync.noting import KEY_UNKNOWN


def read_again(workspace: Path, kept: Path | None, now: int) -> list[Received]:
    """Take in what a restored copy lacks of the files that `kept`, the file it replaced, had taken; gives their fates.

    Nothing where `kept` is None or cannot be read: what is lost then comes again from who wrote it. `now`: UTC second.
    """
    if kept is None:
        return []
    try:
        with restore.reading(kept) as old:
            found = exchange.contents(old)
    except PsmError:  # a broken file was the reason for the restore: the senders still have what they sent
        return []
    with closing(copies.connect(workspace)) as db:
        pile = [Parcel(one.name, data) for one, data in found if not exchange.was_taken(db, one.sha256)]
        read = inbox.receive(db, pile, now=now) if pile else []
        if any(one.fate == KEY_UNKNOWN for one in read):  # the invitation came with an earlier file of the same pile
            later = {one.sha256: one for one in inbox.receive(db, [], now=now, again=(KEY_UNKNOWN,))}
            read = [later.get(one.sha256, one) for one in read]
        return read
