"""The numbers an open copy writes under, one for each commune, and the note of what it wrote (rule R2)."""

import sqlite3
from dataclasses import replace

from psm_desktop.store import copies, journal, record
from psm_desktop.store.connection import writing


class Numbers:
    """Reads the record outside the workspace when first asked; from then on this program is who writes it."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._record: record.Record | None = None

    def site(self, commune: str) -> int:
        """The number in a commune; a new one where this PC knows nothing of this file, or the file holds less, and
        where the office has said that its lines count no more (R11): what is typed here is shown here all the same."""
        site = self.sites().get(commune)
        return site if site and not journal.is_limited(self._db, site) else self.take(commune)

    def sites(self) -> dict[str, int]:
        """Commune -> number."""
        return self._known().sites

    def all(self) -> dict[int, str]:
        """Every number this copy ever wrote under -> its commune."""
        return self._known().former | {site: commune for commune, site in self.sites().items()}

    def take(self, commune: str) -> int:
        """A new number in a commune, in place of the one there was, if any (R2, R3)."""
        site = journal.new_number()
        with writing(self._db):
            journal.add_site(self._db, site, commune)
        self._record = replace(_retired(self._known(), commune), sites=self._known().sites | {commune: site})
        self.remember()
        return site

    def remember(self) -> None:
        """Note what the file holds now: after every commit, and before a package leaves (R21)."""
        self._record = replace(self._known(), known=journal.known_everywhere(self._db))
        record.save(self._record)

    def forget(self) -> None:
        """Read the record anew when next asked: another hand on this PC has written in the copy meanwhile."""
        self._record = None

    def _known(self) -> record.Record:
        if self._record is None:
            kept = record.load(copies.identity_of(self._db), copies.file_of(self._db))
            old = kept.is_ahead_of(journal.known_everywhere(self._db))
            self._record = replace(_retired(kept, *kept.sites), sites={}) if old else kept
        return self._record


def _retired(kept: record.Record, *communes: str) -> record.Record:
    """The numbers of these communes are of before from now on."""
    return replace(kept, former=kept.former | {kept.sites[one]: one for one in communes if one in kept.sites})


def own_site(db: sqlite3.Connection, commune: str) -> int:
    """This copy's number in a commune, asked once."""
    return Numbers(db).site(commune)


def remember(db: sqlite3.Connection) -> None:
    """Note outside the workspace what it holds now."""
    Numbers(db).remember()
