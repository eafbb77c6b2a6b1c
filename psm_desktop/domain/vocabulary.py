"""Lists of codes with their words, as public sources have them (db/seed/SOURCES.md, V1-V14); nothing is added."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A code and the words of its source."""

    code: str
    words: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The lists that ship. Each stands in the order of its source."""

    nrrp_missions: tuple[Term, ...]  # M1-M7
    nrrp_components: tuple[Term, ...]  # M1C1 ...
    funding_sources: tuple[str, ...]  # proposals of the program: an officer may write another
    procedural_states: tuple[str, ...]  # of OpenCoesione
    sdg_goals: tuple[str, ...]  # 1-17; their official titles have not been read, so none are here
    cup_natures: tuple[Term, ...]  # 02, 03 and 07 only: the others have not been read
    regis_phases: Mapping[str, tuple[Term, ...]]  # nature, three digits -> its phases in order

    def components_of(self, mission: str) -> tuple[Term, ...]:
        """The components of a mission; none for a mission that is not known."""
        return tuple(one for one in self.nrrp_components if mission_of(one.code) == mission)

    def phases_of(self, cup_nature: str) -> tuple[Term, ...]:
        """The ReGiS phases of a CUP nature ("03": public works), in their order; none where the sources name none."""
        return self.regis_phases.get(cup_nature.rjust(3, "0"), ())


def mission_of(component: str) -> str:
    """The mission of a component or measure: M2 of M2C4 and of M2C4I2.2."""
    return component.partition("C")[0]


def words_of(terms: tuple[Term, ...], code: str) -> str | None:
    """The words of a code; None for a code the list does not have."""
    return next((one.words for one in terms if one.code == code), None)
