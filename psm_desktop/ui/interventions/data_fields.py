"""The fields of Dati: which kind each column gets, and how they stand in groups."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from psm_desktop.domain.fields import PLAN_GOALS, PROCEDURAL_STATES, SDG_GOALS
from psm_desktop.domain.status import Status
from psm_desktop.domain.vocabulary import Term
from psm_desktop.ui.common.chips import STATUS
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.choice import Choice, ChoiceField
from psm_desktop.ui.common.fields.dates import DateEdit
from psm_desktop.ui.common.fields.numbers import EuroEdit, IntegerEdit, PercentEdit
from psm_desktop.ui.common.fields.text import LongTextField, TextField
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import vocabulary_model
from psm_desktop.ui.interventions.plan_choices import mark_titles, plan_choices
from psm_desktop.ui.interventions.set_field import SetField

Rows = tuple[tuple[str, ...], ...]
Make = Callable[[], QWidget]

WIDE: Rows = (
    ("title",),
    ("under",),
    ("status", "progress_pct"),
    ("planned_start", "planned_end"),
    ("responsible_officer", "implementing_body"),
    ("cup", "cigs"),
    ("summary",),
)
"""What every record needs; with two in a row both are equally wide."""
NARROW: Rows = (*WIDE[:2], ("status", "progress_pct", "planned_start", "planned_end"), *WIDE[4:])
"""Where the window is small the four short fields share a row (they need 440 px)."""
GROUPS: tuple[tuple[str, Rows], ...] = (
    ("identity", (("local_code",),)),
    ("goals", (("plan_goals",), ("sdg_goals",))),
    ("bodies", (("implementing_body_tax_code",), ("contact",))),
    ("codes", (("cup_nature", "nrrp_mission"), ("nrrp_component", "nrrp_measure"))),
    ("territory", (("place", "people_served"),)),
    ("progress", (("procedural_state", "savings_cents"), ("actual_start", "actual_end"))),
)
"""What more there is to say, all of it optional."""
OPTIONAL = ("cup", "cigs")


def group_words() -> Mapping[str, str]:
    """The heading of each group."""
    return {
        "identity": tr("Identità"),
        "goals": tr("Piano e obiettivi"),
        "bodies": tr("Soggetti"),
        "codes": tr("Codici e PNRR"),
        "territory": tr("Territorio"),
        "progress": tr("Andamento"),
    }


def fields(theme: Theme, desk: Desk) -> dict[str, QWidget]:
    """Column -> its field, in reading order."""
    return {column: make() for column, make in _makers(theme, desk).items()}


def one_field(column: str, theme: Theme, desk: Desk) -> QWidget:
    """The field of one column."""
    return _makers(theme, desk)[column]()


def _makers(theme: Theme, desk: Desk) -> dict[str, Make]:
    return _first(theme, desk) | _more(theme, desk)


def _first(theme: Theme, desk: Desk) -> dict[str, Make]:
    today = desk.hand.today
    return {
        "title": partial(TextField, theme),
        "under": partial(_under, theme, desk),
        "status": partial(_listed, theme, _states()),
        "progress_pct": partial(PercentEdit, theme),
        "planned_start": partial(DateEdit, theme, today),
        "planned_end": partial(DateEdit, theme, today),
        "responsible_officer": partial(TextField, theme),
        "implementing_body": partial(_body, theme, desk),
        "cup": partial(TextField, theme, code=True),
        "cigs": partial(TextField, theme, code=True),
        "summary": partial(LongTextField, theme),
    }


def _more(theme: Theme, desk: Desk) -> dict[str, Make]:
    today, words = desk.hand.today, vocabulary_model
    return {
        "local_code": partial(TextField, theme, code=True),
        "plan_goals": partial(SetField, _plain(PLAN_GOALS), 3, tr("Obiettivo del Piano")),
        "sdg_goals": partial(SetField, _plain(SDG_GOALS), 9, tr("Obiettivo Agenda 2030")),
        "implementing_body_tax_code": partial(TextField, theme, code=True),
        "contact": partial(TextField, theme),
        "cup_nature": partial(_listed, theme, _choices(words.cup_natures())),
        "nrrp_mission": partial(_listed, theme, _choices(words.nrrp_missions())),
        "nrrp_component": partial(_listed, theme, _choices(words.nrrp_components())),
        "nrrp_measure": partial(TextField, theme, code=True),
        "place": partial(TextField, theme),
        "people_served": partial(IntegerEdit, theme),
        "procedural_state": partial(_listed, theme, _plain(PROCEDURAL_STATES)),
        "savings_cents": partial(EuroEdit, theme),
        "actual_start": partial(DateEdit, theme, today),
        "actual_end": partial(DateEdit, theme, today),
    }


def _listed(theme: Theme, choices: list[Choice]) -> ChoiceField:
    return ChoiceField(theme, choices, empty=tr("Scegli"))


def _under(theme: Theme, desk: Desk) -> ChoiceField:
    field = ChoiceField(theme, plan_choices(theme, desk.plan), empty=tr("Scrivi una parola o un codice"))
    mark_titles(field, desk.plan)
    return field


def _body(theme: Theme, desk: Desk) -> ChoiceField:
    """Most often the commune itself; any other name may stand."""
    bodies = [tr("Comune di {name}").format(name=desk.commune.name)] if desk.commune else []
    return ChoiceField(theme, _plain(bodies), free=True)


def _states() -> list[Choice]:
    return [Choice(state, STATUS[state].word, STATUS[state].icon, STATUS[state].level) for state in Status]


def component_choices(mission: str | None) -> list[Choice]:
    """The components of a PNRR mission; all where none is chosen, or one that has none."""
    return _choices(vocabulary_model.nrrp_components(mission) or vocabulary_model.nrrp_components())


def _plain(words: Sequence[str]) -> list[Choice]:
    """Words that are their own codes."""
    return [Choice(word, word) for word in words]


def _choices(terms: tuple[Term, ...]) -> list[Choice]:
    return [Choice(one.code, f"{one.code}  {one.words}") for one in terms]
