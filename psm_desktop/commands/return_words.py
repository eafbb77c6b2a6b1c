"""The words of an import preview, the same in the window, on the command line and in the coloured copy."""

from psm_desktop.commands.return_rows import PreviewRow
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
