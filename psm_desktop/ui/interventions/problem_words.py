"""What F7 says: the sentence of a problem, and how its level looks."""

from types import MappingProxyType

from psm_desktop.domain.rules import Level, Problem
from psm_desktop.sentences import sentence
from psm_desktop.ui.common.chips import Mark
from psm_desktop.ui.common.language import QT_TR_NOOP

MARKS = MappingProxyType(
    {
        Level.TO_CORRECT: Mark(QT_TR_NOOP("Da correggere"), "problem", "bad"),
        Level.TO_COMPLETE: Mark(QT_TR_NOOP("Da completare"), "info", "calm"),
        Level.NOTICE: Mark(QT_TR_NOOP("Avviso"), "warning", "warn"),
    }
)


def words(problem: Problem) -> str:
    """What is wrong and what to do."""
    return sentence(problem.code, **problem.facts)
