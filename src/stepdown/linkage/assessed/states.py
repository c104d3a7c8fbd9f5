"""The state of a factor at the referral to the team and at its closure, from assessments alone.

A social worker ticks what was found at the end of an assessment. What was not ticked in a finished one counts as
absent: the form asks for all. Where no assessment is near the point, nobody was asked.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from stepdown.domain.missing import Missing, ObservationState
from stepdown.linkage.extract.records import Assessment, FactorFound

NEAR = timedelta(days=365)
"""How old an assessment may be at the referral."""


@dataclass(frozen=True, slots=True)
class Episode:
    """A child's episode with the team: its first day, and the day of its closure where there is one."""

    child: str
    referred_on: date
    closed_on: date | None


def at_referral(assessments: Iterable[Assessment], episode: Episode) -> Assessment | None:
    """The last assessment finished in the year before the referral, or on its day; None where there is none."""
    finished = [a for a in _finished(assessments) if episode.referred_on - NEAR <= _end(a) <= episode.referred_on]
    return max(finished, key=_end, default=None)


def at_closure(assessments: Iterable[Assessment], episode: Episode) -> Assessment | None:
    """The last assessment begun after the referral and finished by the closure; None where there is none.

    One that began before says how things were before the team came.
    """
    closed_on = episode.closed_on
    if closed_on is None:
        return None
    begun = [a for a in _finished(assessments) if episode.referred_on < a.started_on and _end(a) <= closed_on]
    return max(begun, key=_end, default=None)


def state(assessment: Assessment | None, factors: Iterable[FactorFound]) -> ObservationState:
    """Whether any of these factors was found."""
    if assessment is None:
        return ObservationState.NOT_ASKED
    if assessment.found is None:
        return ObservationState.NOT_KNOWN
    return ObservationState.PRESENT if assessment.found & frozenset(factors) else ObservationState.ABSENT


def _finished(assessments: Iterable[Assessment]) -> Iterable[Assessment]:
    return (a for a in assessments if a.ended_on is not None and not isinstance(a.ended_on, Missing))


def _end(assessment: Assessment) -> date:
    """The end of a finished one."""
    return assessment.ended_on if isinstance(assessment.ended_on, date) else date.max
