"""What F7 says: the sentence of a problem."""

from psm_desktop.domain.problem import Problem
from psm_desktop.sentences import sentence


def words(problem: Problem) -> str:
    """What is wrong and what to do."""
    return sentence(problem.code, **problem.facts)
