"""A score, or why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from stepdown.domain.measures.words import Respondent, WhyUnscored


@dataclass(frozen=True, slots=True)
class Score:
    """One score of one respondent. ``parts`` holds the scores of subscales and other entries by their ids."""

    instrument: str
    version: str
    respondent: Respondent
    total: float
    answered: int
    of: int
    parts: Mapping[str, float] = MappingProxyType({})

    @property
    def is_prorated(self) -> bool:
        """Whether items are missing and the score was scaled up from the others."""
        return self.answered < self.of


@dataclass(frozen=True, slots=True)
class Unscored:
    """No score: why, and a sentence for the person who entered the answers."""

    why: WhyUnscored
    says: str


type Scored = Score | Unscored
