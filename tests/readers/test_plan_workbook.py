"""The plan workbook there and back: what people and programs do to it, and what is said of each cell that is wrong."""

import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from psm_desktop.domain.plan import Axis, Change, Plan, PlanAction, PlanIndicator, PlanLink, Strategy
from psm_desktop.domain.plan_assembly import assemble
from psm_desktop.domain.plan_form import PlanBook
from psm_desktop.domain.problem import Level
from psm_desktop.domain.training_plan import training_plan
from psm_desktop.errors import PsmError
from psm_desktop.readers import excel_guard, plan_workbook
from psm_desktop.reports.excel_look import FIRST_ROW, HEADING_ROW
from psm_desktop.reports.excel_plan import Filling, emptied, write
from psm_desktop.sentences import sentence
from psm_desktop.store import seed
from tests.readers.colleague import saved_again

NOW = 1_795_000_000
Edit = Callable[[Any], object]


def form(folder: Path, plan: Plan, edit: Edit | None = None, *, is_training: bool = False) -> Path:
    """The form of a plan, as somebody has changed it."""
    file = folder / "modulo.xlsx"
    write(Filling(plan, plan, is_training, NOW), file)
    if edit is not None:
        book = load_workbook(file)
        edit(book)
        book.save(file)
    return file


def read(file: Path, base: Plan, used: dict[str, int] | None = None) -> PlanBook:
    return assemble(plan_workbook.read(file), base, used or {})


def wrong(book: PlanBook) -> list[tuple[str, str, str]]:
    """Sheet, cell and code of what stops the loading."""
    return [(one.sheet, one.address, one.code) for one in book.to_correct]


def told(book: PlanBook) -> list[str]:
    """Codes of what is only told."""
    return [one.code for one in book.notices]


def rich(plan: Plan) -> Plan:
    """A plan with links, indicators and a crosswalk."""
    links = (PlanLink("1.1.1", "2.1.1", "come dice il documento"), PlanLink("4.1.1", "1.1.2"))
    measures = (PlanIndicator("1.1.1", "Famiglie raggiunte", "%", "ISTAT"), PlanIndicator("1.1.1", "Comuni raggiunti"))
    crosswalk = (Change("closed", "6.1.2"), Change("split", "5.1.1", ("5.1.1", "5.1.2")))
    return Plan(
        plan.version,
        plan.title,
        plan.vision,
        plan.axes,
        plan.official_counts,
        plan.is_training,
        crosswalk,
        links,
        measures,
    )


@pytest.mark.parametrize("plan", [seed.plan(), training_plan(), rich(seed.plan())], ids=["extract", "full", "rich"])
def test_what_is_written_is_read_again(plan: Plan, tmp_path: Path) -> None:
    book = read(form(tmp_path, plan), plan)
    assert book.plan == plan
    assert book.to_correct == ()


WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co")), min_size=1, max_size=40)
ODD = st.sampled_from(
    ["=1+1", "+39 011", "-", "@a", "_x0041_", "è l'aria", "e\u0300", "3.2", "sì", "Codice", "a\u00a0b"]
)


def canonical(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


TITLES = (WORDS | ODD).map(canonical).filter(bool)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Any small plan, with gaps in its codes."""
    numbers = st.lists(st.integers(1, 99), min_size=1, max_size=2, unique=True).map(sorted)
    axes = tuple(
        Axis(
            f"{axis}",
            draw(TITLES),
            draw(TITLES),
            draw(st.sampled_from(["", "M1", "M6"])),
            tuple(
                Strategy(
                    f"{axis}.{nth}",
                    draw(TITLES),
                    tuple(
                        PlanAction(f"{axis}.{nth}.{last}", draw(TITLES), draw(st.booleans())) for last in draw(numbers)
                    ),
                )
                for nth in draw(numbers)
            ),
        )
        for axis in draw(numbers)
    )
    actions = [one.code for axis in axes for strategy in axis.strategies for one in strategy.actions]
    measures = tuple(PlanIndicator(code, draw(TITLES), draw(TITLES), draw(TITLES)) for code in actions[:1])
    links = (PlanLink(actions[0], actions[1], draw(TITLES)),) if len(actions) > 1 else ()
    crosswalk = (Change("renamed", actions[0], (actions[-1],)),)
    return Plan(1, draw(TITLES), draw(TITLES), axes, crosswalk=crosswalk, links=links, indicators=measures)


@settings(max_examples=6, deadline=None)
@given(plans())
def test_any_plan_is_read_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, plan: Plan) -> None:
    book = read(form(tmp_path_factory.mktemp("piano"), plan), plan)
    assert wrong(book) == []
    assert book.plan == plan


def test_sorting_inserting_and_hiding_rows_changes_nothing(tmp_path: Path) -> None:
    plan = seed.plan()

    def edit(book: Any) -> None:
        sheet = book["Azioni"]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST_ROW, max_row=FIRST_ROW + 12)]
        for at, row in enumerate(reversed(rows)):
            for column, value in enumerate(row, 1):
                sheet.cell(FIRST_ROW + at, column).value = value
        sheet.insert_rows(FIRST_ROW + 3, 2)
        sheet.row_dimensions[FIRST_ROW].hidden = True
        book["Strategie"].insert_rows(1)
        book["Assi"].insert_cols(1)

    assert read(form(tmp_path, plan, edit), plan).plan == plan


def test_libreoffice_saves_the_same_plan(tmp_path: Path) -> None:
    plan = rich(seed.plan())

    def edit(book: Any) -> None:
        book["Strategie"].cell(FIRST_ROW + 6, 1, 3.2).number_format = "General"
        book["Strategie"].cell(FIRST_ROW + 6, 2, "=1+1 è un titolo").data_type = "s"

    book = read(saved_again(form(tmp_path, plan, edit)), plan)
    assert wrong(book) == []
    assert book.plan.entry("3.2") == Strategy("3.2", "=1+1 è un titolo", ())
    assert book.plan.links == plan.links
    assert [one for one in book.plan.entries() if one.code != "3.2" and one.code.count(".") == 2] == [
        one for one in plan.entries() if one.code.count(".") == 2
    ]


def test_codes_are_read_however_they_were_typed(tmp_path: Path) -> None:
    strategies = {
        "1.2": 1.2,
        "1.3": " 1.3 ",
        "2.2": "2. 2",
        "2.3": "2,3",
        "3.2": date(2026, 2, 3),
        "4.2": datetime(2026, 2, 4, 0, 0),
        "5.2": "5.2.",
    }
    actions = {"3.2.1": date(2001, 2, 3), "1.1.12": date(2012, 1, 1), "1.1.31": date(1931, 1, 1), "1.2.1": "1,2, 1"}

    def edit(book: Any) -> None:
        for title, typed, row in (("Strategie", strategies, 6), ("Azioni", actions, 13)):
            for line, value in enumerate(typed.values(), FIRST_ROW + row):
                for column, text in enumerate((value, "Voce di prova", "sì")[: 2 if title == "Strategie" else 3], 1):
                    book[title].cell(line, column).value = text
        book["Assi"]["A4"] = 1

    book = read(form(tmp_path, seed.plan(), edit), seed.plan())
    assert wrong(book) == []
    assert [book.plan.entry(code) is not None for code in (*strategies, *actions)] == [True] * 11
    days = [(one.sheet, one.address, one.text, one.facts) for one in book.notices if one.code == "plan-form-was-day"]
    assert days == [
        ("Strategie", "A14", "03/02/2026", {"code": "3.2"}),
        ("Strategie", "A15", "04/02/2026", {"code": "4.2"}),
        ("Azioni", "A17", "03/02/2001", {"code": "3.2.1"}),
        ("Azioni", "A18", "01/01/2012", {"code": "1.1.12"}),
        ("Azioni", "A19", "01/01/1931", {"code": "1.1.31"}),
    ]


def test_a_day_that_was_no_code_stays_one(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        book["Azioni"]["A4"] = date(2000, 1, 1)

    [one] = read(form(tmp_path, seed.plan(), edit), seed.plan()).to_correct
    assert (one.code, one.address, one.text) == ("plan-form-code-3", "A4", "01/01/2000")


def test_all_that_is_wrong_is_told_at_once_by_its_cell(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        axes, strategies, actions = book["Assi"], book["Strategie"], book["Azioni"]
        axes["D4"] = "M9"
        axes["B5"] = None
        strategies["A10"], strategies["B10"] = "1.1", "Di nuovo"
        strategies["A11"], strategies["B11"] = "8.1", "Senza asse"
        actions["A17"], actions["B17"], actions["C17"] = "1.1", "Due numeri", "forse"
        actions["B18"], actions["C18"] = "Senza codice", "sì"
        actions["A19"], actions["B19"], actions["C19"] = "1.1.9", "=A1", "no"
        actions["A20"], actions["B20"], actions["C20"] = "1.1.10", "x" * 2_001, "sì"
        book["Collegamenti"]["A4"], book["Collegamenti"]["B4"] = "1.1.1", "1.1.1"
        book["Collegamenti"]["A5"], book["Collegamenti"]["B5"] = "1.1.1", "9.9.9"
        for line in (6, 7):
            book["Collegamenti"][f"A{line}"] = "1.1.2" if line == 6 else "1.1.1"
            book["Collegamenti"][f"B{line}"] = "1.1.1" if line == 6 else "1.1.2"
        book["Indicatori"]["A4"] = "1.1.1"
        cross = book["Corrispondenze"]
        cross["A4"], cross["B4"], cross["C4"] = "sparita", "7.7", "1.1"
        cross["A5"], cross["B5"], cross["C5"] = "chiusa", "1.1", "1.1"
        cross["A6"], cross["B6"], cross["C6"] = "Divisa", "1.1.1", "1.1.2"
        cross["A7"], cross["B7"] = "unita", "1.1.1"

    book = read(form(tmp_path, seed.plan(), edit), seed.plan())
    assert wrong(book) == [
        ("Assi", "D4", "plan-form-mission"),
        ("Assi", "B5", "plan-form-no-words"),
        ("Strategie", "A10", "plan-form-twice"),
        ("Strategie", "A11", "plan-form-no-parent"),
        ("Azioni", "A17", "plan-form-code-3"),
        ("Azioni", "C17", "plan-form-answer"),
        ("Azioni", "A18", "plan-form-no-code"),
        ("Azioni", "B19", "excel-formula"),
        ("Azioni", "B20", "plan-form-long"),
        ("Collegamenti", "B4", "plan-form-link-itself"),
        ("Collegamenti", "B5", "plan-form-unknown-code"),
        ("Collegamenti", "B7", "plan-form-twice"),
        ("Indicatori", "B4", "plan-form-no-words"),
        ("Corrispondenze", "A4", "plan-form-kind"),
        ("Corrispondenze", "B4", "plan-form-not-before"),
        ("Corrispondenze", "C5", "plan-form-closed"),
        ("Corrispondenze", "C6", "plan-form-split"),
        ("Corrispondenze", "B7", "plan-form-twice"),
    ]
    for one in book.problems:
        assert "{" not in sentence(one.code, **{"text": one.text, **one.facts})


def test_an_incomplete_plan_is_told_and_stops_nothing(tmp_path: Path) -> None:
    book = read(form(tmp_path, seed.plan()), seed.plan())
    assert [(one.level, one.sheet, one.facts) for one in book.problems] == [
        (Level.NOTICE, "Strategie", {"loaded": 6, "official": 25}),
        (Level.NOTICE, "Azioni", {"loaded": 13, "official": 113}),
    ]


def test_more_than_the_official_counts_is_told(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        sheet = book["Assi"]
        for column, text in enumerate(("7", "Asse di prova", "Prova", "M1"), 1):
            sheet.cell(FIRST_ROW + 6, column).value = text

    book = read(form(tmp_path, training_plan(), edit), training_plan())
    assert [(one.sheet, one.code) for one in book.problems] == [("Assi", "plan-form-more")]


def test_what_the_office_leaves_empty_is_told(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        for cell in ("C4", "D4"):
            book["Assi"][cell] = None
        book["Azioni"]["C4"] = None

    book = read(form(tmp_path, training_plan(), edit), training_plan())
    axis = book.plan.entry("1")
    assert isinstance(axis, Axis)
    assert (axis.short_name, axis.mission) == ("Prova 1", "")  # the short name is the one there was
    assert told(book) == ["plan-form-no-mission", "plan-form-no-answer"]
    action = book.plan.entry("1.1.1")
    assert isinstance(action, PlanAction)
    assert not action.is_complete  # nobody said that the text is official


def test_whether_a_text_is_complete_is_read_however_it_was_typed(tmp_path: Path) -> None:
    typed = {"1.1.1": "SÌ", "1.1.2": "si", "1.1.3": True, "2.1.1": "No", "2.1.2": False}

    def edit(book: Any) -> None:
        for line, said in enumerate(typed.values(), FIRST_ROW):
            book["Azioni"].cell(line, 3).value = said

    book = read(form(tmp_path, seed.plan(), edit), seed.plan())
    found = {one.code: one for one in book.plan.entries() if isinstance(one, PlanAction)}
    assert [found[code].is_complete for code in typed] == [True, True, True, False, False]
    assert wrong(book) == []


def test_gone_codes_with_interventions_need_a_line_in_the_crosswalk(tmp_path: Path) -> None:
    plan = seed.plan()

    def edit(book: Any) -> None:
        book["Azioni"].delete_rows(FIRST_ROW, 2)  # 1.1.1 and 1.1.2

    used = {"1.1.1": 3, "1.1.2": 1, "2.1.1": 4, "9.9": 1}
    book = read(form(tmp_path, plan, edit), plan, used)
    assert wrong(book) == [("Corrispondenze", "B4", "plan-form-gone"), ("Corrispondenze", "B5", "plan-form-gone")]
    assert [(one.text, one.facts["count"]) for one in book.to_correct] == [("1.1.1", 3), ("1.1.2", 1)]

    def mend(book: Any) -> None:
        edit(book)
        for line, row in enumerate((("unita", "1.1.1", "1.1.3"), ("chiusa", "1.1.2", None)), FIRST_ROW):
            for column, text in enumerate(row, 1):
                book["Corrispondenze"].cell(line, column).value = text

    mended = read(form(tmp_path, plan, mend), plan, used)
    assert wrong(mended) == []
    assert mended.plan.crosswalk == (Change("merged", "1.1.1", ("1.1.3",)), Change("closed", "1.1.2"))


def test_a_column_that_is_gone_or_unknown_is_named(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        book["Azioni"].cell(HEADING_ROW, 3).value = "Tutto?"

    book = read(form(tmp_path, seed.plan(), edit), seed.plan())
    assert ("Azioni", "", "plan-form-no-column") in wrong(book)
    assert "excel-unknown-column" in told(book)


def test_an_empty_form_is_no_plan(tmp_path: Path) -> None:
    plan = seed.plan()
    file = tmp_path / "vuoto.xlsx"
    write(Filling(emptied(plan), plan, False, NOW), file)
    assert wrong(read(file, plan)) == [("Assi", "", "plan-form-empty")]


def test_a_form_of_another_version_is_told(tmp_path: Path) -> None:
    book = read(form(tmp_path, training_plan(3)), training_plan(4))
    assert [(one.sheet, one.code, one.facts) for one in book.problems] == [
        ("", "plan-form-version", {"theirs": 3, "ours": 4})
    ]


def other_workbook(folder: Path) -> Path:
    file = folder / "spese.xlsx"
    Workbook().save(file)
    return file


def without(title: str) -> Edit:
    return lambda book: book.remove(book[title])


def no_headings(book: Any) -> None:
    book["Assi"].delete_rows(HEADING_ROW)


def newer(book: Any) -> None:
    book["_piano"]["B1"] = "2"


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (without("Azioni"), "plan-form-no-sheet"),
        (without("_piano"), "plan-form-not-ours"),
        (no_headings, "plan-form-no-headings"),
        (newer, "plan-form-newer"),
    ],
)
def test_what_cannot_be_read_at_all_is_one_sentence(edit: Edit, code: str, tmp_path: Path) -> None:
    with pytest.raises(PsmError) as refused:
        plan_workbook.read(form(tmp_path, seed.plan(), edit))
    assert refused.value.code == code
    assert "{" not in str(refused.value)


def test_other_files_are_one_sentence_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, text, gone = tmp_path / "vecchio.xls", tmp_path / "testo.xlsx", tmp_path / "manca.xlsx"
    old.write_bytes(excel_guard.OLD_OR_LOCKED + b"\0" * 600)
    text.write_text("Assi;Strategie")
    files = {old: "excel-old-or-locked", text: "plan-form-unreadable", gone: "no-file"}
    files[other_workbook(tmp_path)] = "plan-form-not-ours"
    for file, code in files.items():
        with pytest.raises(PsmError) as refused:
            plan_workbook.read(file)
        assert refused.value.code == code, file.name
    monkeypatch.setattr(excel_guard, "LARGEST", 100)
    with pytest.raises(PsmError) as refused:
        plan_workbook.read(form(tmp_path, seed.plan()))
    assert refused.value.code == "plan-form-harmful"


def test_sheets_that_may_be_missing_hold_nothing_then(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        for title in ("Collegamenti", "Indicatori", "Corrispondenze", "Piano"):
            book.remove(book[title])

    book = read(form(tmp_path, rich(seed.plan()), edit), seed.plan())
    assert book.plan == seed.plan()
