"""The course of each factor over an episode as rows of ``observations``: the record's points side by side."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.db.models import F
from django.db.models.functions import Coalesce

from stepdown.dataset.told import Row
from stepdown.domain.missing import ObservationState
from stepdown.domain.observed import ObservedBy
from stepdown.domain.people import Subject
from stepdown.domain.points import Point
from stepdown.records.models.observations import Observation
from stepdown.records.snapshot.cells import id_or_none
from stepdown.records.snapshot.standing import Standing

_S = ObservationState


def observations(standing: Standing) -> Iterator[Row]:
    """One row a factor of somebody in one piece of work, from one source.

    What was observed for a referral belongs to the episode that it began. A point without a word was not asked; the
    closure of work that goes on has not come, so that nothing is said of it yet.
    """
    rows = (
        standing.rows(Observation)
        .exclude(point="")
        .annotate(of_episode=Coalesce("episode", "referral__episode"))
        .annotate(closed_on=Coalesce("episode__closed_on", "referral__episode__closed_on"))
        .order_by("of_episode", "referral_id", F("person__merged_into").desc(nulls_last=True), "recorded_at", "pk")
    )
    found = rows.values_list(
        *("of_episode", "referral_id", "closed_on", "subject", "person_id", "family_id", "factor", "observed_by"),
        *("point", "state", "level", "count"),
    ).iterator(chunk_size=10_000)
    for (episode, referral), said in groupby(found, key=_work):
        for course in _courses(standing, said).values():
            yield {"episode_id": id_or_none(episode), "referral_id": None if episode else id_or_none(referral)} | course


_WORK = itemgetter(0, 1)


def _work(said: tuple[Any, ...]) -> tuple[UUID | None, UUID | None]:
    """The episode, or the referral that began none."""
    episode, referral = _WORK(said)
    return episode, None if episode else referral


def _courses(standing: Standing, said: Iterator[tuple[Any, ...]]) -> dict[tuple[object, ...], dict[str, object]]:
    """The courses of one piece of work; a later word at a point takes the place of an earlier."""
    courses: dict[tuple[object, ...], dict[str, object]] = {}
    for _, _, closed_on, subject, person, family, factor, by, point, state, level, count in said:
        who = family if subject == Subject.FAMILY else standing.person(person)
        course = courses.setdefault((subject, who, factor, by), _begun(subject, who, factor, by, closed_on is None))
        if point == Point.AT_CLOSURE and closed_on is None and _S(state).is_known:
            continue  # written down ahead of the closure: it counts once the work has closed
        course |= {point: state, f"{point}_level": level or None, f"{point}_count": count}
    return courses


def _begun(subject: str, who: UUID, factor: str, by: str, goes_on: bool) -> dict[str, object]:  # noqa: FBT001 - a fact
    states: dict[str, object] = {str(point): default_state(point, goes_on=goes_on) for point in Point}
    about = {"subject": subject, "subject_id": str(who), "factor": factor, "source": ObservedBy(by).label}
    return about | states


def default_state(point: Point, *, goes_on: bool) -> ObservationState:
    """What is said of a point at which nothing was observed."""
    return _S.NOT_APPLICABLE if point is Point.AT_CLOSURE and goes_on else _S.NOT_ASKED
