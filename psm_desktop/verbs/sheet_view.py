"""An intervention sheet as `psm show` tells it: every field of campi_scheda.csv, for scripts and for people."""

import sqlite3
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.days import italian, rome_day
from psm_desktop.domain.details import Indicator
from psm_desktop.domain.fields import BY_NAME, Kind
from psm_desktop.domain.intervention import Sheet
from psm_desktop.domain.measures import measure
from psm_desktop.domain.media import size
from psm_desktop.domain.money import euros
from psm_desktop.domain.plan import split_reference
from psm_desktop.domain.problem import Problem
from psm_desktop.domain.rules import problems
from psm_desktop.sentences import sentence
from psm_desktop.store import communes, copies, evidence, history, private_notes, remarks, sheets
from psm_desktop.store.remarks import Noted
from psm_desktop.verbs import remarks as remark_lines
from psm_desktop.words import TABLE_WORDS, field_word, level_word, value_words

TOTALS = ("amount_cents", "funded_cents", "committed_cents", "paid_cents", "missing_cents")
HIDDEN = frozenset({"key", "title", "deleted", "purged", "commune", "intervention"})


@dataclass(frozen=True, slots=True)
class Whole:
    """A sheet with what stands around it. `updated_on`: ISO day of the last act; `commune`: None for a code unknown."""

    sheet: Sheet
    problems: list[Problem]
    commune: Commune | None
    updated_on: str | None
    private_note: str
    workspace: Path
    remarks: list[Noted]


def gather(db: sqlite3.Connection, key: int, today: date) -> Whole:
    """All there is to tell of an intervention. Raises KeyError when it is not here."""
    sheet, at = sheets.sheet(db, key), history.updated_at(db, key)
    return Whole(
        sheet,
        problems(sheet, today),
        next((one for one in communes.known(db) if one.code == sheet.intervention.commune), None),
        rome_day(at).isoformat() if at is not None else None,
        private_notes.text(db, key),
        copies.file_of(db),
        remarks.of_intervention(db, key),
    )


def value(whole: Whole) -> dict[str, object]:
    """For --json: keys are the identifiers of the glossary."""
    sheet = whole.sheet
    return (
        _row("intervention", sheet.intervention)
        | _plan(sheet.intervention.under)
        | {name: getattr(sheet, name) for name in TOTALS}
        | {
            "is_ready": bool(sheet.intervention.is_ready),
            "zone": whole.commune.zone if whole.commune else None,
            "zone_reliability": whole.commune.zone_reliability if whole.commune else None,
            "updated_on": whole.updated_on,
            "private_note": whole.private_note or None,
            "cost_items": [_row("cost_item", one) for one in sheet.costs],
            "funding_sources": [_row("funding_source", one) for one in sheet.sources],
            "milestones": [_row("milestone", one) for one in sheet.milestones],
            "phases": [_row("phase", one) for one in sheet.phases],
            "indicators": [_indicator(sheet, one) for one in sheet.indicators],
            "acts": [_row("act", one) for one in sheet.acts],
            "evidence": [
                _row("evidence", one) | {"is_here": evidence.is_here(whole.workspace, one.sha256, one.bytes)}
                for one in sheet.evidence
            ],
            "also_serves": [_row("also_serves", one) for one in sheet.also_serves],
            "partners": [_row("partner", one) for one in sheet.partners],
            "remarks": [remark_lines.value(one) for one in whole.remarks],
            "drafts": [{"key": str(row), "field": name, "text": text} for (row, name), text in sheet.drafts.items()],
            "conflicts": [{"key": str(row), "field": name} for row, name in sorted(sheet.conflicts)],
            "problems": [problem_value(one) for one in whole.problems],
        }
    )


def _row(table: str, row: Any) -> dict[str, object]:
    """A row's fields; keys as decimal text, measures both as people write them and in thousandths."""
    out: dict[str, object] = {}
    for name, cell in asdict(row).items():
        kind = BY_NAME[table, name].kind if (table, name) in BY_NAME else Kind.KEY
        if kind is Kind.KEY:
            out[name] = str(cell) if cell is not None else None
        elif kind is Kind.MEASURE:
            out |= _measure(name, cell)
        else:
            out[name] = cell
    return out


def _measure(name: str, thousandths: int | None) -> dict[str, object]:
    return {name: None if thousandths is None else measure(thousandths), f"{name}_thousandths": thousandths}


def _indicator(sheet: Sheet, one: Indicator) -> dict[str, object]:
    readings = [_row("reading", row) for row in sheet.readings_of(one.key)]
    return _row("indicator", one) | _measure("current_value", sheet.current_value(one.key)) | {"readings": readings}


def _plan(under: str | None) -> dict[str, object]:
    """The codes above a plan reference, as deep as it goes."""
    parts = split_reference(under)[1].split(".") if under else []
    codes = [".".join(parts[:depth]) if len(parts) >= depth else None for depth in (1, 2, 3)]
    return dict(zip(("axis", "strategy", "plan_action"), codes, strict=True))


def problem_value(one: Problem) -> dict[str, object]:
    """A problem for --json; `key`: of the row it is in."""
    said = sentence(one.code, **one.facts)
    return {"code": one.code, "level": one.level, "key": str(one.row), "field": one.column, "sentence": said}


def lines(whole: Whole) -> list[str]:
    """For people: what is filled in, then what is to correct or to complete."""
    sheet = whole.sheet
    binned = remark_lines.BINNED if sheet.intervention.deleted else ""
    out = [f"{sheet.intervention.title or 'senza titolo'}  ({sheet.intervention.key}){binned}"]
    out += [f"  {label}: {text}" for label, text in _fields("intervention", sheet.intervention)]
    if whole.commune and whole.commune.zone:
        out.append(f"  Zona omogenea: {whole.commune.zone}{'' if whole.commune.counts_in_zone else ' (da confermare)'}")
    if sheet.costs or sheet.sources:
        out.append(f"  Costo totale: {euros(sheet.amount_cents)}, da reperire {euros(sheet.missing_cents)}")
    for table, rows in _parts(sheet):
        out += [_part_line(table, row) for row in rows]
    out += [f"  {remark_lines.line(one)}" for one in whole.remarks]
    if whole.private_note:
        out.append(f"  Nota riservata: {whole.private_note}")
    if whole.updated_on:
        out.append(f"  Dati aggiornati al: {italian(whole.updated_on)}")
    return out + [f"  - {level_word(one.level)}: {sentence(one.code, **one.facts)}" for one in whole.problems]


def _parts(sheet: Sheet) -> list[tuple[str, tuple[Any, ...]]]:
    return [
        ("cost_item", sheet.costs),
        ("funding_source", sheet.sources),
        ("phase", sheet.phases),
        ("milestone", sheet.milestones),
        ("indicator", sheet.indicators),
        ("reading", sheet.readings),
        ("act", sheet.acts),
        ("evidence", sheet.evidence),
        ("also_serves", sheet.also_serves),
        ("partner", sheet.partners),
    ]


def _part_line(table: str, row: Any) -> str:
    return f"  {TABLE_WORDS[table]}: {', '.join(text for _, text in _fields(table, row))}  ({row.key})"


def _fields(table: str, row: Any) -> list[tuple[str, str]]:
    """Label and words of the fields that are filled in."""
    out = []
    for name, cell in asdict(row).items():
        if cell is not None and name not in HIDDEN - ({"commune"} if table == "partner" else set()):
            one = BY_NAME[table, name]
            if one.kind is not Kind.KEY and one.name not in ("evidence.sha256", "evidence.media_type"):
                words = size(cell) if one.name == "evidence.bytes" else value_words(one, cell)
                out.append((field_word(table, name), words))
    return out
