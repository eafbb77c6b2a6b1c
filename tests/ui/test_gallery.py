"""Every part once, in both themes: it paints, it has a name, it warns about nothing (a Qt warning fails the test)."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from psm_desktop.domain.values import Draft
from psm_desktop.reports.shapes import Bar, bars
from psm_desktop.ui.common.buttons import icon_only, plain, primary, quiet
from psm_desktop.ui.common.cards import Card, EmptyState, Task
from psm_desktop.ui.common.chips import DRAFT, LATE, STATUS, TRAINING, Chip, incomplete
from psm_desktop.ui.common.choosers import Counter, CounterFilter, FilterTag, SegmentTabs
from psm_desktop.ui.common.colours import DARK, LIGHT
from psm_desktop.ui.common.draw import ChartView
from psm_desktop.ui.common.fields.box import FieldBox
from psm_desktop.ui.common.fields.choice import Choice, ChoiceField
from psm_desktop.ui.common.fields.dates import DateEdit
from psm_desktop.ui.common.fields.numbers import EuroEdit, PercentEdit
from psm_desktop.ui.common.fields.text import LongTextField, TextField
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.map import CommuneMap
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.table import PlanTree, Table
from psm_desktop.ui.common.theme import Theme

ROWS = [Bar("Verde", 3, "3,00", "axis-2"), Bar("Salute", 1, "1,00", "axis-6", hatched=True)]


def column(*parts: QWidget) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    for part in parts:
        layout.addWidget(part)
    return made


def acts(theme: Theme) -> QWidget:
    disabled = plain(theme, "Non disponibile", "print")
    disabled.setEnabled(False)
    tools = [
        primary(theme, "Nuovo", "add"),
        quiet(theme, "Azzera"),
        icon_only(theme, "delete", "Elimina"),
    ]
    ticks = [QCheckBox("Importi"), QRadioButton("Tutti")]
    return column(
        disabled,
        *tools,
        *ticks,
        *(Chip(theme, mark) for mark in (*STATUS.values(), LATE, DRAFT, TRAINING, incomplete(2))),
    )


def fields(theme: Theme) -> QWidget:
    euro = EuroEdit(theme)
    euro.show_value(Draft("12.00.0"))
    choice = ChoiceField(theme, [Choice("in_progress", "In corso", "status-in-progress", "info")])
    choice.show_value("in_progress")
    parts = {"Titolo": TextField(theme), "CUP": TextField(theme, code=True), "Importo": euro, "Stato": choice}
    parts |= {
        "Avanzamento": PercentEdit(theme),
        "Fine": DateEdit(theme, lambda: date(2026, 11, 22)),
        "Note": LongTextField(theme),
    }
    return column(*(FieldBox(theme, label, field, optional=label == "CUP") for label, field in parts.items()))


def panels(theme: Theme) -> QWidget:
    bar, card = MessageBar(theme), Card(theme, "Da fare adesso", "Vedi elenco")
    bar.say("warn", "Mancano 12.000,00 € di fonti.", ("Apri", lambda: None))
    card.body.addWidget(Task(theme, "late", "bad", "Muretti a secco", "prevista il 30/09/2026", "Apri", lambda: None))
    counters = CounterFilter(theme, [Counter("all", 312, TRAINING)])
    tabs = SegmentTabs([("data", "Dati"), ("costs", "Quadro")])
    chart = ChartView(theme, lambda width: bars(ROWS, width, 28), 56, "Importo per asse", "Il verde è il più grande.")
    square = [[(7.0, 45.0), (7.5, 45.0), (7.5, 45.5), (7.0, 45.0)]]
    header = Header(theme, "Piano", "un aiuto", search="Cerca", back=True)
    return column(
        *(header, bar, card, counters, tabs, FilterTag(theme, "Asse 2"), chart, CommuneMap(theme, {"001003": square})),
        *(
            EmptyState(theme, "inbox", "Nulla qui.", "Crea", "add"),
            Table(theme, "Interventi"),
            PlanTree(theme, "Piano"),
        ),
    )


@pytest.mark.parametrize("choice", ["light", "dark"])
@pytest.mark.parametrize("part", [acts, fields, panels])
def test_parts_stand_on_their_ground_and_have_names(
    show: Callable[[QWidget], None], theme: Theme, nameless, choice: str, part: Callable[[Theme], QWidget]
) -> None:
    theme.use(choice)
    page = QWidget()
    QHBoxLayout(page).addWidget(part(theme))
    show(page)
    image = page.grab().toImage()
    names = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert (LIGHT if choice == "light" else DARK).window in names
    assert (DARK if choice == "light" else LIGHT).surface not in names
    assert len(names) > 8
    assert nameless(page) == []
