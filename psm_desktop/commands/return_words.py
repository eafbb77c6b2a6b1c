"""The words of an import preview, the same in the window, on the command line and in the coloured copy."""

from psm_desktop.commands.return_rows import Preview, PreviewRow
from psm_desktop.domain.plan import split_reference
from psm_desktop.domain.plan_changes import Became
from psm_desktop.sentences import sentence
from psm_desktop.words import field_word


def problem_reason(row: PreviewRow) -> str:
    """What stands in a cell that cannot be taken, and what to do."""
    assert row.problem is not None
    return sentence(row.problem.code, **{"text": row.problem.text, **row.problem.facts})


def problem_sentence(row: PreviewRow) -> str:
    """The sentence that names the cell, what stands there and what to do."""
    label = field_word(row.table, row.column)
    return sentence("excel-cell", sheet=row.sheet, address=row.address, field=label, problem=problem_reason(row))


MOST_NAMED = 3
"""Entries of the plan that are named where there are many more; of one more its name is as short as its number."""


def older_plan_sentence(found: Preview) -> str:
    """What became of the entries of an older plan in the workbook, and what to do; "" where all have their code."""
    if not found.moved:
        return ""
    named = [_became(one) for one in found.moved]
    if len(named) > MOST_NAMED + 1:
        named[MOST_NAMED:] = [sentence("excel-more-codes", count=len(named) - MOST_NAMED)]
    facts = {"theirs": found.book.plan_version, "ours": found.moved[0].version, "count": len(found.moved)}
    code = "excel-older-plan-one" if len(found.moved) == 1 else "excel-older-plan"
    return sentence(code, which="; ".join(named), **facts)


def _became(one: Became) -> str:
    old = split_reference(one.ref)[1]
    if not one.codes:
        return sentence("excel-code-gone", old=old)
    return sentence("excel-code-now", old=old, new=", ".join(one.codes))
