"""The fields of Dati: which kind each column gets, and how they stand in groups."""

from collections.abc import Mapping

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
    return _first(theme, desk) | _more(theme, desk)


def _first(theme: Theme, desk: Desk) -> dict[str, QWidget]:
    today = desk.hand.today
    states = [Choice(state, STATUS[state].word, STATUS[state].icon, STATUS[state].level) for state in Status]
    bodies = [tr("Comune di %1").replace("%1", desk.commune.name)] if desk.commune else []
    under = ChoiceField(theme, plan_choices(theme, desk.plan), empty=tr("Scrivi una parola o un codice"))
    mark_titles(under, desk.plan)
    return {
        "title": TextField(theme),
        "under": under,
        "status": ChoiceField(theme, states, empty=tr("Scegli")),
        "progress_pct": PercentEdit(theme),
        "planned_start": DateEdit(theme, today),
        "planned_end": DateEdit(theme, today),
        "responsible_officer": TextField(theme),
        "implementing_body": ChoiceField(theme, [Choice(name, name) for name in bodies], free=True),
        "cup": TextField(theme, code=True),
        "cigs": TextField(theme, code=True),
        "summary": LongTextField(theme),
    }


def _more(theme: Theme, desk: Desk) -> dict[str, QWidget]:
    today, words = desk.hand.today, vocabulary_model
    return {
        "local_code": TextField(theme, code=True),
        "plan_goals": SetField([Choice(one, one) for one in PLAN_GOALS], 3, tr("Obiettivo del Piano")),
        "sdg_goals": SetField([Choice(one, one) for one in SDG_GOALS], 9, tr("Obiettivo Agenda 2030")),
        "implementing_body_tax_code": TextField(theme, code=True),
        "contact": TextField(theme),
        "cup_nature": ChoiceField(theme, _choices(words.cup_natures()), empty=tr("Scegli")),
        "nrrp_mission": ChoiceField(theme, _choices(words.nrrp_missions()), empty=tr("Scegli")),
        "nrrp_component": ChoiceField(theme, _choices(words.nrrp_components()), empty=tr("Scegli")),
        "nrrp_measure": TextField(theme, code=True),
        "place": TextField(theme),
        "people_served": IntegerEdit(theme),
        "procedural_state": ChoiceField(theme, [Choice(one, one) for one in PROCEDURAL_STATES], empty=tr("Scegli")),
        "savings_cents": EuroEdit(theme),
        "actual_start": DateEdit(theme, today),
        "actual_end": DateEdit(theme, today),
    }


def component_choices(mission: str | None) -> list[Choice]:
    """The components of a PNRR mission; all where none is chosen, or one that has none."""
    return _choices(vocabulary_model.nrrp_components(mission) or vocabulary_model.nrrp_components())


def _choices(terms: tuple[Term, ...]) -> list[Choice]:
    return [Choice(one.code, f"{one.code}  {one.words}") for one in terms]
