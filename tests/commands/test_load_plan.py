"""From a plan workbook to the office's draft: what it would change, what it may not, what stays as it was."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from psm_desktop.commands import load_plan
from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.hand import Hand
from psm_desktop.domain.plan import Change, Plan, PlanAction
from psm_desktop.domain.plan_differences import Difference, Part, differences
from psm_desktop.domain.plan_form import ReadForm
from psm_desktop.domain.training_plan import training_plan
from psm_desktop.errors import PsmError
from psm_desktop.readers import plan_workbook
from psm_desktop.reports.excel_plan import Filling, write
from psm_desktop.store import copies, documents, plans, seed

NOW = 1_795_000_000
Edit = Callable[[Any], object]


def made(folder: Path, name: str, **how: Any) -> sqlite3.Connection:
    copies.create(folder / name, seed.plan(), officer="Ufficio", made_at=NOW, **how)
    return copies.connect(folder / name)


@pytest.fixture
def db(tmp_path: Path) -> Any:
    db = made(tmp_path, "ufficio.psmdb", is_office=True)
    yield db
    db.close()


def form(db: sqlite3.Connection, folder: Path, edit: Edit | None = None, *, is_training: bool = False) -> ReadForm:
    """The office's form, as somebody has filled it in."""
    file = folder / "modulo.xlsx"
    write(Filling(*load_plan.to_fill(db), is_training, NOW), file)
    if edit is not None:
        book = load_workbook(file)
        edit(book)
        book.save(file)
    return plan_workbook.read(file)


def add_strategy(book: Any) -> None:
    book["Strategie"]["A10"], book["Strategie"]["B10"] = "3.2", "Strategia di prova"


def complete(book: Any) -> None:
    book["Azioni"]["B6"], book["Azioni"]["C6"] = "Titolo intero di prova", "sì"


def test_a_workbook_becomes_a_draft_and_what_counts_stays(db: sqlite3.Connection, tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        add_strategy(book)
        complete(book)

    read = form(db, tmp_path, edit)
    found = load_plan.preview(db, read)
    assert [(one.kind, one.part, one.code, one.after) for one in found.differences] == [
        (Difference.COMPLETED, Part.ENTRY, "1.1.3", "Titolo intero di prova"),
        (Difference.ADDED, Part.ENTRY, "3.2", "Strategia di prova"),
    ]
    assert (found.may_load, found.has_draft, documents.draft(db, documents.PLAN)) == (True, False, None)
    plan = load_plan.load(db, read, NOW)
    assert (plan.version, plan.loaded()) == (2, (6, 7, 13))
    assert plans.draft(db) == plan
    assert plans.current(db) == seed.plan()


def test_the_form_goes_on_from_the_draft_and_the_next_takes_its_place(db: sqlite3.Connection, tmp_path: Path) -> None:
    load_plan.load(db, form(db, tmp_path, add_strategy), NOW)
    read = form(db, tmp_path, complete)
    found = load_plan.preview(db, read)
    assert (found.has_draft, [one.code for one in found.differences]) == (True, ["1.1.3", "3.2"])
    assert load_plan.load(db, read, NOW).version == 2
    assert len(documents.everything(db)) == 2


def test_after_publishing_the_next_draft_is_version_three(db: sqlite3.Connection, tmp_path: Path) -> None:
    load_plan.load(db, form(db, tmp_path, add_strategy), NOW)
    documents.publish(db, NOW)
    before = [one for one in documents.everything(db) if one.version == 2]
    plan, now = load_plan.to_fill(db)
    assert (plan.version, now.version, plan.crosswalk) == (2, 2, ())
    assert load_plan.load(db, form(db, tmp_path, complete), NOW).version == 3
    assert [one for one in documents.everything(db) if one.version == 2] == before


def test_nothing_new_is_no_draft(db: sqlite3.Connection, tmp_path: Path) -> None:
    with pytest.raises(PsmError) as refused:
        load_plan.load(db, form(db, tmp_path), NOW)
    assert (refused.value.code, plans.draft(db)) == ("plan-form-nothing-new", None)


def test_a_cell_to_correct_and_nothing_is_kept(db: sqlite3.Connection, tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        add_strategy(book)
        book["Azioni"]["A4"] = "1.1.2"

    with pytest.raises(PsmError) as refused:
        load_plan.load(db, form(db, tmp_path, edit), NOW)
    assert (refused.value.code, plans.draft(db)) == ("plan-form-to-correct", None)


def test_what_communes_hang_on_may_not_vanish_without_a_word(db: sqlite3.Connection, tmp_path: Path) -> None:
    AddIntervention("Ponte", {"under": "1:1.1.1"}).run(Hand(db, "001003", "Ufficio", lambda: NOW))

    def edit(book: Any) -> None:
        book["Azioni"].delete_rows(4)

    [one] = load_plan.preview(db, form(db, tmp_path, edit)).book.to_correct
    assert (one.sheet, one.address, one.code, one.text, one.facts["count"]) == (
        "Corrispondenze",
        "B4",
        "plan-form-gone",
        "1.1.1",
        1,
    )

    def say(book: Any) -> None:
        edit(book)
        for cell, text in (("A4", "spostata"), ("B4", "1.1.1"), ("C4", "1.1.2")):
            book["Corrispondenze"][cell] = text

    assert load_plan.load(db, form(db, tmp_path, say), NOW).crosswalk == (Change("moved", "1.1.1", ("1.1.2",)),)


def test_only_the_office_loads_a_plan(tmp_path: Path) -> None:
    db = made(tmp_path, "ala.psmdb", communes=("001003",))
    for act in (lambda: load_plan.to_fill(db), lambda: load_plan.preview(db, ReadForm("m", 1, False, {}, {}, ()))):
        with pytest.raises(PsmError) as refused:
            act()
        assert refused.value.code == "office-only"
    db.close()


@pytest.mark.parametrize(
    ("of_copy", "of_form", "code"), [(True, False, "plan-form-not-training"), (False, True, "plan-form-training")]
)
def test_training_and_real_never_meet(of_copy: bool, of_form: bool, code: str, tmp_path: Path) -> None:
    db = made(tmp_path, "ufficio.psmdb", is_office=True, is_training=of_copy)
    with pytest.raises(PsmError) as refused:
        load_plan.preview(db, form(db, tmp_path, add_strategy, is_training=of_form))
    assert refused.value.code == code
    db.close()


def test_differences_tell_what_is_new_changed_completed_and_gone() -> None:
    before, axis = seed.plan(), seed.plan().axes[0]
    strategy = axis.strategies[0]
    first, second, third = strategy.actions
    actions = (
        replace(first, title="Altro titolo"),
        PlanAction(third.code, third.title, True),
        PlanAction("1.1.4", "Quarta", False),
    )
    changed = replace(axis, short_name="Nuova", strategies=(replace(strategy, actions=actions),))
    after: Plan = replace(before, title="Piano nuovo", axes=(changed, *before.axes[1:]))
    assert [(one.kind, one.part, one.code) for one in differences(before, after)] == [
        (Difference.CHANGED, Part.PLAN, ""),
        (Difference.CHANGED, Part.ENTRY, "1"),
        (Difference.CHANGED, Part.ENTRY, "1.1.1"),
        (Difference.GONE, Part.ENTRY, second.code),
        (Difference.COMPLETED, Part.ENTRY, third.code),
        (Difference.ADDED, Part.ENTRY, "1.1.4"),
    ]
    assert differences(after, after) == ()
    assert len(differences(before, training_plan())) > 100
