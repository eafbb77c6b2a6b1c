"""The plan workbook at the office's window: saved, loaded with all problems in sight, kept as a draft; by keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.settings import Settings
from psm_desktop.store import plans
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.plan.load_view import CHANGES, NOTICES, WRONG, LoadView
from psm_desktop.ui.plan.page import PlanPage
from tests.ui.answers import FileAnswers
from tests.ui.desks import office_desk

Key = Qt.Key
Show = Callable[[QWidget], None]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = office_desk(tmp_path)
    yield made
    made.hand.db.close()


@pytest.fixture
def answers(tmp_path: Path) -> FileAnswers:
    return FileAnswers(out=tmp_path / "modulo.xlsx", files=[tmp_path / "modulo.xlsx"])


@pytest.fixture
def page(
    theme: Theme,
    desk: Desk,
    settings: Settings,
    long_on: Callable[[Desk], LongWork],
    answers: FileAnswers,
    show: Show,
    qtbot: QtBot,
) -> PlanPage:
    """The page, once it has read the plan."""
    made = PlanPage(theme, desk, settings, long := long_on(desk), ask=answers.ask())
    made.widget().resize(1294, 633)
    show(made.widget())
    qtbot.waitUntil(lambda: not long.busy)
    return made


def saved(page: PlanPage, desk: Desk, qtbot: QtBot) -> str:
    """Save the form as the menu does; gives what is told."""
    with qtbot.waitSignal(desk.told) as told:
        page.forms.save.trigger()
    return str(told.args[0])


def edited(answers: FileAnswers, code: str, more: Callable[[Any], object] | None = None) -> None:
    """The office has written one strategy more."""
    book = load_workbook(answers.files[0])
    book["Strategie"]["A10"], book["Strategie"]["B10"] = code, "Strategia di prova"
    if more is not None:
        more(book)
    book.save(answers.files[0])


def read(page: PlanPage, qtbot: QtBot) -> LoadView:
    before = page.forms.view.preview
    page.forms.load.trigger()
    qtbot.waitUntil(lambda: page.forms.view.preview is not before)
    return page.forms.view


def cells(view: LoadView, row: int = 0) -> list[str]:
    model = view.table.model()
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_from_the_form_to_the_draft_by_keyboard(page: PlanPage, desk: Desk, answers: FileAnswers, qtbot: QtBot) -> None:
    assert "modulo.xlsx" in saved(page, desk, qtbot)
    assert answers.names == ["modulo-piano-2026-11-22.xlsx"]
    edited(answers, "3.2")
    told_keys = list[str]()
    page.keys_changed.connect(told_keys.append)
    view = read(page, qtbot)
    assert view.isVisible()
    assert not page.widget().tree.isVisible()
    assert page.status_keys == told_keys[-1] == "Ctrl+Invio tiene la bozza     Esc torna al Piano"
    assert view.tabs.code() == CHANGES
    assert cells(view) == ["Nuovo", "3.2", "", "Strategia di prova"]
    assert view.bar.sentence == "Diventa una bozza: nessun Comune la vede finché non la pubblichi."
    assert view.table.hasFocus()
    with qtbot.waitSignal(desk.told) as told:
        qtbot.keyClick(view, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args[0].startswith("Bozza della versione 2: assi 6, strategie 7, azioni 13.")
    assert page.widget().tree.isVisible()
    assert page.status_keys == told_keys[-1]
    assert page.status_keys.startswith("← → chiude e apre")
    draft = plans.draft(desk.hand.db)
    assert draft is not None
    assert draft.entry("3.2") is not None
    assert desk.plan.entry("3.2") is None


def test_what_is_wrong_is_shown_by_its_cell_and_nothing_can_be_kept(
    page: PlanPage, desk: Desk, answers: FileAnswers, qtbot: QtBot
) -> None:
    saved(page, desk, qtbot)
    edited(answers, "9.2", lambda book: book["Azioni"].__setitem__("C4", "forse"))
    view = read(page, qtbot)
    assert view.tabs.code() == WRONG
    assert cells(view)[:3] == ["Strategie", "A10", "9.2"]
    assert cells(view)[3] == "Sopra 9.2 manca 9. Aggiungilo nel foglio «Assi», oppure correggi il codice."
    assert view.whole.text() == cells(view)[3]
    assert view.bar.level == "bad"
    assert not view.load.isEnabled()
    qtbot.keyClick(view.table, Key.Key_Down)
    assert view.whole.text() == "«forse» non dice se il testo è completo. Scegli sì oppure no."
    view.tabs.setFocus()
    qtbot.keyClick(view.tabs, Key.Key_Right)
    assert (view.tabs.code(), view.table.accessibleName()) == (NOTICES, "Avvisi sul modulo")
    with qtbot.waitSignal(desk.told):
        answers.out = answers.files[0].with_name("da-correggere.xlsx")
        view.copy.click()
    assert "manca 9" in load_workbook(answers.out)["Strategie"]["A10"].comment.text
    qtbot.keyClick(view, Key.Key_Escape)
    assert page.widget().tree.isVisible()
    assert page.forms.button.hasFocus()
    assert plans.draft(desk.hand.db) is None


def test_another_file_is_one_sentence_and_the_plan_stays(
    page: PlanPage, desk: Desk, answers: FileAnswers, qtbot: QtBot
) -> None:
    answers.files[0].write_text("Assi")
    with qtbot.waitSignal(desk.told) as told:
        page.forms.load.trigger()
    assert told.args[1] == "bad"
    assert "non è un file Excel (.xlsx) che si può leggere" in told.args[0]
    assert page.widget().tree.isVisible()


def test_a_form_without_news_and_one_beside_a_draft_say_so(
    page: PlanPage, desk: Desk, answers: FileAnswers, qtbot: QtBot
) -> None:
    saved(page, desk, qtbot)
    view = read(page, qtbot)
    assert "non c'è nulla da caricare" in view.bar.sentence
    assert not view.load.isEnabled()
    edited(answers, "3.2")
    read(page, qtbot)
    with qtbot.waitSignal(desk.told):
        view.load.click()
    read(page, qtbot)
    assert view.bar.sentence == "C'è già una bozza: questa prende il suo posto."


def test_a_draft_is_withdrawn_into_a_form_and_comes_back_with_it(
    page: PlanPage, desk: Desk, answers: FileAnswers, qtbot: QtBot
) -> None:
    saved(page, desk, qtbot)
    edited(answers, "3.2")
    view = read(page, qtbot)
    with qtbot.waitSignal(desk.told):
        view.load.click()
    draft = plans.draft(desk.hand.db)
    with qtbot.waitSignal(desk.told) as told:
        page.forms.withdraw.trigger()
    assert told.args[0].startswith("Bozza ritirata.")
    assert plans.draft(desk.hand.db) is None
    view = read(page, qtbot)
    with qtbot.waitSignal(desk.told):
        view.load.click()
    assert plans.draft(desk.hand.db) == draft
