"""What an officer is told about a sheet."""

import inspect
from collections.abc import Iterator
from datetime import date

import pytest

from psm_desktop.domain import part_rules, rules
from psm_desktop.domain.findings import findings
from psm_desktop.domain.intervention import CostItem, FundingSource, Intervention, Milestone, Sheet
from psm_desktop.domain.rules import Level, may_be_ready, problems
from psm_desktop.sentences import sentence

TODAY = date(2026, 11, 22)
WHOLE = Intervention(
    1,
    "001003",
    "Ponte",
    "1:3.1.1",
    "in_progress",
    40,
    "2026-03-15",
    "2027-03-15",
    implementing_body="Comune di Ala di Stura",
)
BALANCED = Sheet(WHOLE, (CostItem(2, 1, "Lavori", 10_000),), (FundingSource(3, 1, "Regione Piemonte", 10_000),))


def codes(sheet: Sheet) -> dict[str, Level]:
    return {problem.code: problem.level for problem in problems(sheet, TODAY)}


def test_a_whole_sheet_has_no_problem() -> None:
    assert codes(BALANCED) == {}


BROKEN = [
    (Sheet(Intervention(1)), "title-missing", Level.TO_CORRECT),
    (Sheet(Intervention(1, title="x")), "under-missing", Level.TO_COMPLETE),
    (
        Sheet(Intervention(1, title="x", planned_start="2026-06-15", planned_end="2026-04-30")),
        "dates-reversed",
        Level.TO_CORRECT,
    ),
    (Sheet(WHOLE, (CostItem(2, 1, "Lavori", 18_000_000),)), "sources-missing", Level.TO_COMPLETE),
    (Sheet(WHOLE, (CostItem(2, 1, "Lavori", -1),)), "negative-amount", Level.TO_CORRECT),
    (Sheet(Intervention(1, title="x", cup="G17H0300013000")), "cup-length", Level.TO_CORRECT),
    (Sheet(Intervention(1, title="x", cigs="123")), "cig-unusual", Level.NOTICE),
    (Sheet(Intervention(1, title="x", cup_nature="03")), "cup-missing", Level.TO_COMPLETE),
    (Sheet(Intervention(1, title="x", status="completed", progress_pct=60)), "done-but-incomplete", Level.NOTICE),
    (Sheet(Intervention(1, title="x", status="strange")), "status-unknown", Level.TO_CORRECT),
    (Sheet(Intervention(1, title="x"), drafts={(2, "amount_cents"): "sessanta"}), "draft", Level.TO_CORRECT),
    (Sheet(WHOLE, (CostItem(2, 1),), drafts={(2, "amount_cents"): "sessanta"}), "not-an-amount", Level.TO_CORRECT),
    (Sheet(WHOLE, drafts={(1, "planned_start"): "31/2/2026"}), "no-such-day", Level.TO_CORRECT),
    (Sheet(Intervention(1, title="x"), conflicts=frozenset({(1, "title")})), "in-conflict", Level.TO_CORRECT),
    (Sheet(WHOLE, milestones=(Milestone(4, 1, "Collaudo", due="2026-10"),)), "milestone-late", Level.NOTICE),
]


@pytest.mark.parametrize(("sheet", "code", "level"), BROKEN)
def test_each_rule_is_told_with_its_weight_and_a_sentence(sheet: Sheet, code: str, level: Level) -> None:
    assert codes(sheet)[code] is level
    told = [problem for problem in problems(sheet, TODAY) if problem.code == code]
    assert sentence(code, **told[0].facts)


def test_only_what_is_to_correct_keeps_a_record_from_being_ready() -> None:
    assert may_be_ready(Sheet(Intervention(1, title="x")), TODAY)
    assert not may_be_ready(Sheet(Intervention(1, title="x", cup="1")), TODAY)


def test_the_balance_is_told_in_euros() -> None:
    sheet = Sheet(WHOLE, (CostItem(2, 1, "Lavori", 18_000_000),), (FundingSource(3, 1, "Regione", 16_800_000),))
    (told,) = problems(sheet, TODAY)
    assert sentence(told.code, **told.facts) == (
        "Mancano 12.000,00\u00a0€ di fonti: costi 180.000,00\u00a0€, fonti 168.000,00\u00a0€."
    )


def test_every_rule_names_its_source() -> None:
    found = [
        (name, rule.__doc__ or "")
        for module in (rules, part_rules)
        for name, rule in inspect.getmembers(module, inspect.isfunction)
        if inspect.signature(rule).return_annotation == Iterator[rules.Problem]
        and "Sheet" in str(inspect.signature(rule))
    ]
    sources = ("campi_scheda.csv", "vocabolari.json", "UX.md", "DESIGN")
    own = {name for name, words in found if not any(source in words for source in sources)}
    assert len(found) > 10
    assert own == {"problems_of_parts"}  # which is all of them together


def test_a_finding_says_in_which_row_it_is() -> None:
    sheet = Sheet(WHOLE, (CostItem(2, 1, "Lavori", 10_000, paid_cents=20_000),), BALANCED.sources)
    (one,) = findings(sheet, TODAY)
    assert (one.key, one.title, one.table, one.label, one.problem.code) == (
        1,
        "Ponte",
        "cost_item",
        "Lavori",
        "paid-exceeds",
    )
