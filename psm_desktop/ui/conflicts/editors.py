"""Where another value is typed: the field that belongs to the kind of what is chosen between."""

from PySide6.QtWidgets import QWidget

from psm_desktop.domain.fields import BOOKKEEPING, Field, Kind
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.choice import Choice, ChoiceField
from psm_desktop.ui.common.fields.dates import DateEdit
from psm_desktop.ui.common.fields.numbers import EuroEdit, IntegerEdit, PercentEdit
from psm_desktop.ui.common.fields.text import LongTextField, TextField
from psm_desktop.ui.common.theme import Theme
from psm_desktop.words import choice_word

Editor = ChoiceField | DateEdit | EuroEdit | IntegerEdit | PercentEdit | LongTextField | TextField


def editor(theme: Theme, desk: Desk, field: Field, name: str) -> Editor | None:
    """The field; None where nobody types: flags, keys of other rows."""
    made = None if field.name in BOOKKEEPING else _editor(theme, desk, field)
    if made is not None:
        made.setAccessibleName(name)
    return made


def _editor(theme: Theme, desk: Desk, field: Field) -> Editor | None:
    match field.kind:
        case Kind.CENTS:
            return EuroEdit(theme)
        case Kind.PERCENT:
            return PercentEdit(theme)
        case Kind.INTEGER:
            return IntegerEdit(theme)
        case Kind.DAY | Kind.DAY_OR_MONTH:
            return DateEdit(theme, desk.hand.today, month=field.kind is Kind.DAY_OR_MONTH)
        case Kind.CHOICE if field.choices:
            return ChoiceField(theme, [Choice(code, choice_word(field, code)) for code in field.choices])
        case Kind.LONG_TEXT:
            return LongTextField(theme)
        case Kind.FLAG | Kind.KEY:
            return None
    return TextField(theme)


def is_inside(editor: QWidget, focused: QWidget | None) -> bool:
    """Whether somebody types in it: a drop-down has its line inside."""
    return focused is not None and (focused is editor or editor.isAncestorOf(focused))
