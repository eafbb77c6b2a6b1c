"""How questions and their sides are worded."""

from psm_desktop.domain.days import moment
from psm_desktop.domain.fields import field
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.conflicts.model import Asked, Edit, Question, Side, Whose
from psm_desktop.words import field_word, open_words, row_words

LONGEST = 40
"""Characters of a title in the name of a step."""
ENOUGH = 400
"""Characters of a value where it is told beside others; the whole stands in its card and in the Storico."""


def cut(text: str) -> str:
    """The beginning of a long text."""
    return text if len(text) <= ENOUGH else f"{text[:ENOUGH].rstrip()}…"


def heading(one: Question) -> str:
    """What is to choose: the field, for a child row with the row's name and amount."""
    if not one.is_below:
        return tr("Tenere o eliminare l'intervento") if one.is_deletion else field_word(one.table, one.column)
    row = row_words(one.table, one.label, one.cents)
    if one.is_deletion:
        return tr("{row}: tenere o eliminare").format(row=row)
    return f"{row}: {field_word(one.table, one.column)}"


def explained(asked: Asked) -> str:
    """Below the heading: how it came about, and what stood there before where all saw the same."""
    if asked.question.is_deletion:
        return tr("Una persona l'ha eliminato mentre un'altra ci lavorava.")
    before = {open_value(asked.question, side) for side in asked.sides}
    return tr("Prima era: {value}").format(value=before.pop()) if len(before) == 1 else ""


def open_value(one: Question, side: Side) -> str:
    """What the author of a side saw before."""
    return cut(open_words(field(one.table, one.column), side.before))


def value(one: Question, side: Side) -> str:
    """A side's value as people read it."""
    if one.is_deletion:
        whole = not one.is_below
        keep = tr("Tieni l'intervento") if whole else tr("Tieni la riga")
        drop = tr("Elimina l'intervento con tutte le sue righe") if whole else tr("Elimina la riga")
        return drop if side.value else keep
    return open_words(field(one.table, one.column), side.value)


def whose(side: Side, at_office: bool) -> str:
    """Who wrote it, seen from here."""
    if side.whose is Whose.OWN:
        return tr("Qui")
    if side.whose is Whose.OFFICE:
        return tr("Ufficio metropolitano")
    return tr("Comune") if at_office else tr("Altra persona del Comune")


def who(side: Side) -> str:
    """Names with moments: Rossi, 22/11/2026 10:42; those of several, the latest first."""
    return "; ".join(f"{one.officer}, {moment(one.at)}" for one in side.by)


def edits(side: Side) -> list[str]:
    """What speaks for keeping a row: what was written in it without knowing."""
    return [_edit(one) for one in side.edits]


def _edit(one: Edit) -> str:
    who_wrote = f"{one.officer}, {moment(one.at)}"
    if not one.column:
        row = row_words(one.table, str(one.value) if one.value is not None else None)
        return tr("{who} ha aggiunto: {row}").format(who=who_wrote, row=row)
    said = f"{field_word(one.table, one.column)}: {cut(open_words(field(one.table, one.column), one.value))}"
    return tr("{who} ha scritto: {value}").format(who=who_wrote, value=said)


def step(one: Question) -> str:
    """The name of the step for Annulla: scelta di importo in «Ponte del Rio»."""
    word = heading(one)
    return tr("scelta di {what} in {title}").format(what=word[:1].lower() + word[1:], title=quoted(one.title))


def quoted(title: str) -> str:
    """A title in « », cut where a menu would grow too wide."""
    short = title if len(title) <= LONGEST else f"{title[: LONGEST - 1].rstrip()}…"
    return tr("«{title}»").format(title=short)


def done(one: Question, chosen: str) -> str:
    """What the bar says after a choice."""
    short = chosen if len(chosen) <= LONGEST else f"{chosen[: LONGEST - 1].rstrip()}…"
    return tr("{what}: {value}. L'altro valore resta nello Storico.").format(what=heading(one), value=short)
