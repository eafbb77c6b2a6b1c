"""What the office's screen shows: the communes with what is known of their zones, and what came from one of them."""

import sqlite3
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.intervention import Listed
from psm_desktop.domain.money import amount
from psm_desktop.domain.numbers import counted
from psm_desktop.domain.plan import split_reference
from psm_desktop.store import communes as known_communes
from psm_desktop.store import interventions, remarks, seed
from psm_desktop.store.interventions import Search
from psm_desktop.ui.common.chips import DRAFT, LATE, STATUS, Mark
from psm_desktop.ui.common.delegates import NUMBERS, WORDS
from psm_desktop.ui.common.language import QT_TR_NOOP, tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
READY = Mark(QT_TR_NOOP("Pronto"), "status-completed", "ok")
DOUBLE = Mark(QT_TR_NOOP("Due valori"), "compare", "warn")
DOUBLE_DRAFT = Mark(QT_TR_NOOP("Bozza, due valori"), "compare", "warn")
NO_STATUS = Mark(QT_TR_NOOP("Senza stato"), "status-not-started", "calm")
UNKNOWN_ZONE = "?"
"""Code of the filter for communes whose zone nobody could tell us."""


class ZoneChoice(NamedTuple):
    """A zone one can filter by: its number, or UNKNOWN_ZONE; the words tell how much of it is known."""

    code: str
    words: str


def communes(db: sqlite3.Connection, today: date) -> tuple[Commune, ...]:
    """Those that stand for themselves, by name as people look for them, with their zones."""
    return tuple(sorted(known_communes.present(db, today), key=lambda one: one.name))


def known(db: sqlite3.Connection) -> tuple[Commune, ...]:
    """Those that went into another too: their keys and files are still theirs. By name."""
    return tuple(sorted(known_communes.known(db), key=lambda one: one.name))


def codes_of(db: sqlite3.Connection, commune: str, today: date) -> tuple[str, ...]:
    """A commune's code, then those of the communes that went into it by now."""
    return commune, *known_communes.mergers(db).went_into(commune, today)


def counts_as(db: sqlite3.Connection, commune: str, today: date) -> str:
    """The code whose line stands for a commune by now; mostly its own."""
    return known_communes.mergers(db).counts_as(commune, today)


def zone_words(commune: Commune) -> str:
    """The name of a commune's zone; "da confermare" where the source is none of the official ones."""
    if commune.zone is None:
        return tr("non nota")
    name = seed.zones()[commune.zone]
    return name if commune.counts_in_zone else tr("{zone}, da confermare").format(zone=name)


def zone_choices(communes: Sequence[Commune]) -> list[ZoneChoice]:
    """All eleven zones, each with what is known of it, and the communes of which nothing is."""
    known = Counter(one.zone for one in communes)
    doubtful = Counter(one.zone for one in communes if not one.counts_in_zone)
    choices = [ZoneChoice(n, f"{n} {name}: {_how_many(known[n], doubtful[n])}") for n, name in seed.zones().items()]
    return [*choices, ZoneChoice(UNKNOWN_ZONE, tr("Zona non nota: {count} Comuni").format(count=known[None]))]


def _how_many(known: int, doubtful: int) -> str:
    if not known:
        return tr("elenco da caricare")
    words = counted(known, tr("Comune"), tr("Comuni"))
    return tr("{communes}, {count} da confermare").format(communes=words, count=doubtful) if doubtful else words


def open_mark(count: int) -> Mark | None:
    """«2 aperte»: remarks and answers nobody has dealt with; None for none."""
    if not count:
        return None
    word = tr("1 aperta") if count == 1 else tr("{count} aperte").format(count=count)
    return Mark(word, "remark", "info")


def _standing(row: Listed) -> Mark:
    """Whether it is ready for the office, and whether somebody has still to choose between two values."""
    if row.has_conflict:
        return DOUBLE if row.is_ready else DOUBLE_DRAFT
    return READY if row.is_ready else DRAFT


class ReceivedTable(QAbstractTableModel):
    """What is here of one commune, drafts too; read whole, since a commune has tens of interventions."""

    HEADINGS = (
        QT_TR_NOOP("Stato"),
        QT_TR_NOOP("Intervento"),
        QT_TR_NOOP("Azione"),
        QT_TR_NOOP("Importo €"),
        QT_TR_NOOP("Finanziato €"),
        QT_TR_NOOP("Avanz."),
        QT_TR_NOOP("Per l'ufficio"),
        QT_TR_NOOP("Osservazioni"),
    )
    NUMERIC = (3, 4, 5)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Listed] = []
        self._open = dict[int, int]()  # key -> how many remarks and answers nobody has dealt with
        self._today = date.min

    @property
    def rows(self) -> tuple[Listed, ...]:
        """The interventions shown, of each commune in the plan's order."""
        return tuple(self._rows)

    def show_commune(self, db: sqlite3.Connection, commune: str, today: date) -> None:
        """Read the interventions in sight of a commune (ISTAT code), then those of communes that went into it."""
        self.beginResetModel()
        self._today, codes = today, codes_of(db, commune, today)
        self._rows = [row for code in codes for row in interventions.listed(db, interventions.keys(db, Search(code)))]
        noted = (one for code in codes for one in remarks.of_commune(db, code))
        self._open = Counter(one.intervention for one in noted if not one.is_done)
        self.endResetModel()

    def row_of(self, key: int) -> int:
        """Where an intervention stands; the first for one that is not here, -1 where nothing is."""
        found = next((n for n, row in enumerate(self._rows) if row.key == key), 0)
        return found if self._rows else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return NUMBERS if section in self.NUMERIC else WORDS
        return tr(self.HEADINGS[section]) if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        if role == Role.DisplayRole:
            return self._words(row, column)
        if role == Role.UserRole:
            return self._mark(row, column)
        if role == Role.TextAlignmentRole:
            return NUMBERS if column in self.NUMERIC else WORDS
        if role == Role.AccessibleTextRole:
            words = self._words(row, column) or tr("vuoto")
            return f"{tr(self.HEADINGS[column])}: {words}"
        return None

    def _words(self, row: Listed, column: int) -> str:
        progress = "" if row.progress_pct is None else f"{row.progress_pct}\u00a0%"
        code = split_reference(row.under)[1] if row.under else ""
        ready = _standing(row).word
        title = row.title or tr("senza titolo")
        money = (amount(row.amount_cents), amount(row.funded_cents))
        noted = open_mark(self._open.get(row.key, 0))
        said = noted.word if noted else ""
        return (self._status(row).word, title, code, *money, progress, ready, said)[column]

    def _mark(self, row: Listed, column: int) -> object:
        if column == 0:
            return self._status(row)
        if column == 5:
            return row.progress_pct
        if column == 7:
            return open_mark(self._open.get(row.key, 0))
        return (_standing(row)) if column == 6 else None

    def _status(self, row: Listed) -> Mark:
        if row.is_late(self._today):
            return LATE
        return STATUS[row.status] if row.status else NO_STATUS
