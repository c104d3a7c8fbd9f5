"""Practitioners' judgements beside assessments' factors: where the two say the same of a family or child."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from stepdown.domain.missing import ObservationState

type Unit = tuple[str, str]
"""Whom it is about, by id, and the factor."""
type States = Mapping[Unit, ObservationState]


@dataclass(frozen=True, slots=True)
class Concordance:
    """One factor at one point. The four counts are of those known in both; ``not_comparable`` of the rest."""

    factor: str
    both: int
    practitioner_only: int
    assessment_only: int
    neither: int
    not_comparable: int

    @property
    def known(self) -> int:
        """Of how many both say something."""
        return self.both + self.practitioner_only + self.assessment_only + self.neither

    @property
    def agreeing(self) -> int:
        """How many say the same. As a share it is of those known in both."""
        return self.both + self.neither


def concordance(practitioners: States, assessments: States) -> tuple[Concordance, ...]:
    """A row for each factor that is in both, over every unit that is in either, in the order of the factors' names."""
    factors = {factor for _, factor in practitioners} & {factor for _, factor in assessments}
    return tuple(_row(factor, practitioners, assessments) for factor in sorted(factors))


def _row(factor: str, practitioners: States, assessments: States) -> Concordance:
    units = {unit for unit, of in (*practitioners, *assessments) if of == factor}
    found = Counter(_cell(practitioners.get((unit, factor)), assessments.get((unit, factor))) for unit in units)
    return Concordance(
        factor,
        found[True, True],
        found[True, False],
        found[False, True],
        found[False, False],
        found[None],
    )


def _cell(practitioner: ObservationState | None, assessment: ObservationState | None) -> tuple[bool, bool] | None:
    if practitioner is None or assessment is None or not (practitioner.is_known and assessment.is_known):
        return None
    return practitioner is ObservationState.PRESENT, assessment is ObservationState.PRESENT
