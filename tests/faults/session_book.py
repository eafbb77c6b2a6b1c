"""A workbook that comes back to a session: what a reader would make of it, without the workbook."""

import random

from session import Session

from psm_desktop.domain.keys import key_of
from psm_desktop.domain.return_cells import digest
from psm_desktop.domain.return_form import ReturnedBook, ReturnedCell, ReturnedRow
from psm_desktop.store import cells, journal, plans, workbooks
from psm_desktop.store.connection import writing


def returned_book(session: Session, dice: random.Random) -> ReturnedBook:
    """Written out now: two records with another title and place, a new record with a cost."""
    number, site = journal.new_number(), journal.new_number()
    with writing(session.db):
        basis = journal.known(session.db, session.commune)
        workbooks.add(session.db, number, session.commune, next(session.clock), basis)
    rows, then = [], {}
    for line, key in enumerate(session.keys(dice)[:2], 4):
        before = {column: cells.shown(session.db, "intervention", column, key) for column in ("title", "place")}
        then[key] = {column: digest(cell) for column, cell in before.items() if isinstance(cell, str)}
        said = {
            column: ReturnedCell(f"{column[0].upper()}{line}", text, text)
            for column, text in (("title", f"Foglio {dice.randint(1, 9)}"), ("place", f"Luogo {dice.randint(1, 2)}"))
        }
        rows.append(ReturnedRow("Interventi", line, "intervention", key, "", said))
    new = {"title": ReturnedCell("C20", "Dal foglio", "Dal foglio"), "notes": ReturnedCell("Q20", "n", "n")}
    rows.append(ReturnedRow("Interventi", 20, "intervention", key_of(number, 1), "", new))
    cost = {"label": ReturnedCell("D5", "Lavori", "Lavori"), "amount_cents": ReturnedCell("E5", 10, 1000)}
    rows.append(ReturnedRow("Quadro economico", 5, "cost_item", key_of(number, 40), "Dal foglio", cost))
    version = plans.current(session.db).version
    about = session.commune, version, number, site, True, next(session.clock)
    return ReturnedBook("tornato.xlsx", f"{site:064x}", *about, basis, then, tuple(rows))
