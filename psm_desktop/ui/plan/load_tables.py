"""What is wrong in a plan workbook, and in what it differs from the plan that counts, as two tables to read."""

from types import MappingProxyType
from typing import ClassVar

from psm_desktop.domain.plan_differences import Difference, Part, PlanDifference
from psm_desktop.domain.plan_form import PlanProblem
from psm_desktop.sentences import sentence
from psm_desktop.ui.common.chips import Mark
from psm_desktop.ui.common.language import QT_TR_NOOP
from psm_desktop.ui.common.words_table import WordsTable

KIND = 0
"""Column of the chip of a difference."""
MARKS = MappingProxyType(
    {
        Difference.ADDED: ("add", "ok"),
        Difference.CHANGED: ("status-in-design", "info"),
        Difference.COMPLETED: ("check", "ok"),
        Difference.GONE: ("delete", "warn"),
    }
)


class ProblemsTable(WordsTable[PlanProblem]):
    """A line for each cell; one about a whole sheet has no cell."""

    HEADINGS: ClassVar[tuple[str, ...]] = (
        QT_TR_NOOP("Foglio"),
        QT_TR_NOOP("Cella"),
        QT_TR_NOOP("Nella cella"),
        QT_TR_NOOP("Che cosa fare"),
    )

    def words(self, row: PlanProblem, column: int) -> str:
        return (row.sheet, row.address, row.text, problem_words(row))[column]


class DifferencesTable(WordsTable[PlanDifference]):
    """A line for each thing that is new, changed or gone."""

    HEADINGS: ClassVar[tuple[str, ...]] = (
        QT_TR_NOOP("Che cosa"),
        QT_TR_NOOP("Codice"),
        QT_TR_NOOP("Prima"),
        QT_TR_NOOP("Nel modulo"),
    )

    def words(self, row: PlanDifference, column: int) -> str:
        return (kind_word(row), row.code, row.before, row.after)[column]

    def mark(self, row: PlanDifference, column: int) -> Mark | None:
        return Mark(kind_word(row), *MARKS[row.kind]) if column == KIND else None


def problem_words(row: PlanProblem) -> str:
    """The sentence of a problem."""
    return sentence(row.code, **{"text": row.text, **row.facts})


def kind_word(row: PlanDifference) -> str:
    """ "Nuovo"; of what is no entry also what it is: "Nuovo: Indicatore" """
    kind = sentence(f"plan-is-{row.kind}")
    return kind if row.part is Part.ENTRY else f"{kind}: {sentence(f'plan-part-{row.part}')}"
