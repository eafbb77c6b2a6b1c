"""What a ChoiceBar offers for a field: one's own text against what came in meanwhile, or the values of a conflict."""

from collections.abc import Callable

from psm_desktop.domain.days import moment
from psm_desktop.domain.values import Cell
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.interventions import sheet_model
from psm_desktop.ui.interventions.choice_bar import ChoiceBar, Option
from psm_desktop.ui.interventions.recorder import Recorder, Typing
from psm_desktop.ui.interventions.sheet_model import Place, Shown
from psm_desktop.ui.interventions.step_words import step
from psm_desktop.words import open_words


def offer(bar: ChoiceBar, desk: Desk, recorder: Recorder, place: Place, title: str, name: str = "") -> bool:
    """Show what there is to choose for a place, if anything; `name` says which field, where the bar is not below it."""
    if (mine := recorder.clash(place)) is not None:
        bar.offer(_lead(name) + tr("Mentre scrivevi, questo campo è cambiato. Scegli quale valore tenere."),
                  _of_clash(desk, recorder, mine))  # fmt: skip
    elif sheet_model.is_in_conflict(desk.hand.db, place):
        bar.offer(_lead(name) + _conflict_words(place), _of_conflict(desk, recorder, place, title))
    else:
        return False
    return True


def _conflict_words(place: Place) -> str:
    if place.column == "deleted":
        return tr("Una persona l'ha eliminato mentre un'altra ci lavorava. Scegli che cosa fare.")
    return tr("Due persone hanno scritto valori diversi. Scegli quale tenere.")


def _of_clash(desk: Desk, recorder: Recorder, mine: Typing) -> list[Option]:
    place, db = mine.place, desk.hand.db
    theirs = sheet_model.open_values(db, place)
    who = f"{theirs[0].officer}, {moment(theirs[0].at)}" if theirs else ""
    now = open_words(place.field, sheet_model.shown(db, place).cell)
    typed = mine.text.strip() or tr("(vuoto)")
    return [
        Option(typed, tr("quello che hai scritto"), tr("Tieni il mio"), lambda: recorder.insist(place)),
        Option(now, who, tr("Tieni l'altro"), lambda: recorder.give_way(place)),
    ]


def _of_conflict(desk: Desk, recorder: Recorder, place: Place, title: str) -> list[Option]:
    heads = sheet_model.shown(desk.hand.db, place).heads

    def choose(cell: Cell) -> Callable[[], None]:
        typing = Typing(place, "", step(place.table, place.column, title), heads, chosen=Shown(cell, heads))
        return lambda: recorder.record(typing)

    values = [(one.value, f"{one.officer}, {moment(one.at)}") for one in sheet_model.open_values(desk.hand.db, place)]
    if place.column == "deleted" and all(value for value, _ in values):
        values.append((0, ""))  # deleted by somebody who had not seen an edit: the edit is the other side
    return [Option(open_words(place.field, value), who, tr("Tieni questo"), choose(value)) for value, who in values]


def _lead(name: str) -> str:
    return f"{name}. " if name else ""
