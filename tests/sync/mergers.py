"""What tests of merged communes need: a list of mergers, loaded and published."""

from datetime import date
from pathlib import Path

from psm_desktop.domain.days import rome_day
from psm_desktop.domain.mergers import Merger, Mergers, Named
from psm_desktop.office import publishing
from psm_desktop.store import documents
from psm_desktop.store.documents import COMMUNES
from tests.sync.world import ALA, BALME, NOW, Pc

NEW = "001900"
"""A code no commune has: that of a commune made up for tests."""
TODAY = rome_day(NOW)


def list_of(*olds: str, new: str = NEW, since: date = TODAY) -> Mergers:
    return Mergers(tuple(Merger(old, new, since) for old in olds), {new: Named("Comune di prova")})


BOTH = list_of(ALA, BALME)


def load(office: Pc, list_: Mergers) -> None:
    documents.add_draft(office.db, COMMUNES, list_.to_json().encode(), next(office.clock))


def published(office: Pc, list_: Mergers = BOTH) -> Path:
    """The file for the communes, with a list that is published with it."""
    load(office, list_)
    return publishing.publish(office.db, office.out("piano"), next(office.clock)).made.file
