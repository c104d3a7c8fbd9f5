"""Factors of one person or of the family are observed together, at a point or in between; each says who judged."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from stepdown.domain.factors import FACTORS, Factor, FactorKind
from stepdown.domain.missing import ObservationState
from stepdown.domain.observed import ObservedBy
from stepdown.domain.people import CHILD_ROLES, Subject
from stepdown.domain.points import Point
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.observations import Observation
from stepdown.records.models.people import Person


@dataclass(frozen=True, slots=True)
class Observed:
    """What is said of one factor: its state, and for one on a scale or counted its level or count."""

    state: ObservationState
    level: str = ""
    count: int | None = None


@action(Act.OBSERVE)
def observe(
    *,
    by: Colleague,
    at: datetime,
    episode: Episode,
    person: Person | None,
    point: Point | None,
    observed_on: date,
    observed_by: ObservedBy,
    factors: Mapping[str, Observed],
) -> Episode:
    """Record what is observed of a person (None: of the family). A later word at a point replaces an earlier."""
    check_may(by, Act.OBSERVE, family=episode.family_id, today=at.date())
    subject = subject_of(episode, person)
    if observed_on > at.date():
        raise Refusal("This day is still to come.", family=episode.family_id)
    for name, observed in factors.items():
        refuse_unless_possible(episode, FACTORS[name], observed, subject)
    if point:
        episode.observations.filter(
            person=person, point=point, observed_by=observed_by, factor__in=list(factors)
        ).delete()
    shared = {
        "family_id": episode.family_id,
        "episode": episode,
        "subject": subject,
        "person": person,
        "point": point or "",
        "observed_on": observed_on,
        "observed_by": observed_by,
        "recorded_by": by,
        "recorded_at": at,
    }
    Observation.objects.bulk_create(
        Observation(factor=name, state=o.state, level=o.level, count=o.count, **shared) for name, o in factors.items()
    )
    return episode


def subject_of(episode: Episode, person: Person | None) -> Subject:
    """What a person is in an episode, for whatever is said of them there."""
    if person is None:
        return Subject.FAMILY
    member = episode.members.filter(person=person).first()
    if member is None:
        raise Refusal("Choose somebody of the family.", family=episode.family_id)
    return Subject.CHILD if member.role in CHILD_ROLES else Subject.PARENT


def refuse_unless_possible(episode: Episode, factor: Factor, observed: Observed, subject: Subject) -> None:
    """Refusal where a factor is not this subject's, or its level or count does not go with its state."""
    if factor.subject is not subject:
        raise Refusal(f"{factor.label} is observed of a {factor.subject.label.lower()}.", family=episode.family_id)
    if observed.level and observed.level not in factor.levels:
        raise Refusal(f"{factor.label} has no level {observed.level}.", family=episode.family_id)
    if factor.kind is FactorKind.ORDINAL and observed.state.is_known:
        present = observed.level in factor.present_levels
        if not observed.level or present != (observed.state is ObservationState.PRESENT):
            raise Refusal(f"Say how {factor.label.lower()} stands on its scale.", family=episode.family_id)
    if factor.kind is FactorKind.COUNT and observed.state is ObservationState.PRESENT and not observed.count:
        raise Refusal(f"Say how many: {factor.label.lower()}.", family=episode.family_id)
