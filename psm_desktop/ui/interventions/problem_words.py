"""What F7 says: the sentence of a problem, and how many there are."""

from collections.abc import Sequence

from psm_desktop.domain.rules import Level, Problem
from psm_desktop.sentences import sentence
from psm_desktop.ui.common.language import tr


def words(problem: Problem) -> str:
    """What is wrong and what to do."""
    return sentence(problem.code, **problem.facts)


def counts(problems: Sequence[Problem]) -> str:
    """«Da correggere: 1. Da completare: 2.»; a level without problems is not named, notices never are."""
    named = ((Level.TO_CORRECT, tr("Da correggere: %1.")), (Level.TO_COMPLETE, tr("Da completare: %1.")))
    found = ((sum(1 for one in problems if one.level is level), text) for level, text in named)
    return " ".join(text.replace("%1", str(count)) for count, text in found if count)
