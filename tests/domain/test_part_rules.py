"""What an officer is told about indicators, acts, partners, further actions, NRRP codes and days to come."""

from dataclasses import replace
from datetime import date

import pytest

from psm_desktop.domain.details import AdministrativeAct, AlsoServes, Indicator, IndicatorReading, Partner
from psm_desktop.domain.intervention import Intervention, Milestone, Phase, Sheet
from psm_desktop.domain.rules import Level, may_be_ready, problems
from psm_desktop.sentences import sentence

TODAY = date(2026, 11, 22)
PONTE = Intervention(1, "001003", "Ponte", "1:3.1.1")


def record(**values: object) -> Sheet:
    return Sheet(replace(PONTE, **values))


def measured(baseline: int | None, target: int | None, *values: int) -> Sheet:
    readings = (IndicatorReading(9 + n, 8, f"2026-0{n + 1}-15", value) for n, value in enumerate(values))
    return Sheet(PONTE, indicators=(Indicator(8, 1, "Superficie", "m2", baseline, target),), readings=tuple(readings))


def told(sheet: Sheet, code: str) -> str:
    """The sentence of the one problem with a code."""
    (found,) = (one for one in problems(sheet, TODAY) if one.code == code)
    return sentence(code, **found.facts)


BROKEN: dict[str, tuple[Sheet, Level]] = {
    "tax-code-format": (record(implementing_body_tax_code="0123456789"), Level.TO_CORRECT),
    "nrrp-component-format": (record(nrrp_component="M2"), Level.TO_CORRECT),
    "nrrp-component-elsewhere": (record(nrrp_mission="M1", nrrp_component="M2C4"), Level.TO_CORRECT),
    "nrrp-measure-unusual": (record(nrrp_measure="2.2"), Level.NOTICE),
    "nrrp-measure-elsewhere": (record(nrrp_component="M2C3", nrrp_measure="M2C4I2.2"), Level.NOTICE),
    "negative-amount": (record(savings_cents=-1), Level.TO_CORRECT),
    "value-past-target": (measured(0, 300_000, 100_000, 320_000), Level.NOTICE),
    "value-under-target": (measured(500_000, 300_000, 299_999), Level.NOTICE),
    "indicator-unnamed": (Sheet(PONTE, indicators=(Indicator(8, 1),)), Level.TO_COMPLETE),
    "reading-without-day": (Sheet(PONTE, readings=(IndicatorReading(9, 8, value=1),)), Level.TO_COMPLETE),
    "reading-without-value": (Sheet(PONTE, readings=(IndicatorReading(9, 8, "2026-11-22"),)), Level.TO_COMPLETE),
    "act-without-number": (Sheet(PONTE, acts=(AdministrativeAct(7, 1, day="2026-11-22"),)), Level.TO_COMPLETE),
    "act-without-day": (Sheet(PONTE, acts=(AdministrativeAct(7, 1, number="14"),)), Level.TO_COMPLETE),
    "partner-unnamed": (Sheet(PONTE, partners=(Partner(6, 1),)), Level.TO_COMPLETE),
    "partner-commune": (Sheet(PONTE, partners=(Partner(6, 1, "Balme", "1019"),)), Level.TO_CORRECT),
    "served-missing": (Sheet(PONTE, also_serves=(AlsoServes(5, 1),)), Level.TO_COMPLETE),
    "served-twice": (Sheet(PONTE, also_serves=(AlsoServes(5, 1, "2:3.1.1"),)), Level.NOTICE),
    "dates-reversed": (Sheet(PONTE, phases=(Phase(4, 1, "Gara", "2026-05-01", None, "2026-04-01"),)), Level.TO_CORRECT),
}


@pytest.mark.parametrize("code", BROKEN)
def test_each_rule_is_told_with_its_weight_and_a_sentence(code: str) -> None:
    sheet, level = BROKEN[code]
    assert [one.level for one in problems(sheet, TODAY) if one.code == code] == [level]
    assert told(sheet, code)
    assert may_be_ready(sheet, TODAY) is (level is not Level.TO_CORRECT)


HAPPENED = {
    "actual_start": record(actual_start="2026-11-23"),
    "actual_end": Sheet(PONTE, phases=(Phase(4, 1, "Gara", actual_end="2026-11-23"),)),
    "reached": Sheet(PONTE, milestones=(Milestone(3, 1, "Gara", reached="2026-11-23"),)),
    "day": Sheet(PONTE, acts=(AdministrativeAct(7, 1, number="14", day="2026-11-23"),)),
}


@pytest.mark.parametrize("column", HAPPENED)
def test_what_has_happened_lies_not_ahead(column: str) -> None:
    (found,) = (one for one in problems(HAPPENED[column], TODAY) if one.code == "day-ahead")
    assert (found.column, found.level) == (column, Level.NOTICE)
    assert "day-ahead" not in {one.code for one in problems(HAPPENED[column], date(2026, 11, 23))}


def test_past_the_target_is_said_in_the_words_agreed() -> None:
    assert told(measured(0, 300_000, 320_000), "value-past-target") == (
        "Il valore attuale (320) supera il traguardo (300). Se è giusto, non serve fare nulla."
    )


@pytest.mark.parametrize(
    "sheet",
    [
        measured(0, 300_000, 300_000),
        measured(0, 300_000),
        measured(0, None, 10**12),
        measured(500_000, 300_000, 400_000),
        measured(0, 300_000, 320_000, 290_000),  # the latest counts
        record(
            nrrp_mission="M2", nrrp_component="M2C4", nrrp_measure="M2C4I2.2", implementing_body_tax_code="01234567890"
        ),
        Sheet(PONTE, also_serves=(AlsoServes(5, 1, "1:2.1.1"), AlsoServes(6, 1, "1:2.1"))),
        Sheet(PONTE, partners=(Partner(6, 1, "Unione montana"), Partner(7, 1, None, "001019"))),
    ],
)
def test_what_is_in_order_is_not_mentioned(sheet: Sheet) -> None:
    assert [one.code for one in problems(sheet, TODAY)] == [one.code for one in problems(Sheet(PONTE), TODAY)]


def test_text_kept_as_a_draft_is_not_missing_as_well() -> None:
    sheet = Sheet(PONTE, readings=(IndicatorReading(9, 8),), drafts={(9, "day"): "ieri", (9, "value"): "tanto"})
    found = [(one.code, one.row) for one in problems(sheet, TODAY) if one.row == 9]
    assert found == [("not-a-day", 9), ("not-a-measure", 9)]
