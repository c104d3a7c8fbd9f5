"""Scores on validated measures as rows of ``measures``; single answers stay in the record."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db.models import F

from stepdown.dataset.told import Row
from stepdown.domain.people import Subject
from stepdown.records.models.observations import Measure
from stepdown.records.snapshot.cells import known
from stepdown.records.snapshot.standing import Standing


def measures(standing: Standing) -> Iterator[Row]:
    """One row a measure taken of a child or a parent whom the dataset has; of two of one person, the kept record's."""
    kept_first = F("person__merged_into").asc(nulls_first=True)
    rows = (
        standing.rows(Measure)
        .order_by("episode_id", kept_first, "pk")
        .values_list(
            *("subject", "person_id", "episode_id", "instrument", "version", "point", "taken_on"),
            *("score", "score_missing", "respondent"),
        )
    )
    for _, taken in groupby(rows.iterator(chunk_size=10_000), key=itemgetter(2)):
        yield from _of_an_episode(standing, taken)


def _of_an_episode(standing: Standing, taken: Iterator[tuple[Any, ...]]) -> Iterator[Row]:
    told: set[tuple[object, ...]] = set()
    for subject, person, episode, instrument, version, point, on, score, why, respondent in taken:
        who = standing.person(person)
        key = (who, instrument, point, respondent)
        if who in (standing.children if subject == Subject.CHILD else standing.parents) and key not in told:
            told.add(key)
            yield {
                "subject": subject,
                "subject_id": str(who),
                "episode_id": str(episode),
                "instrument": instrument,
                "version": version or None,
                "point": point,
                "on": on,
                "score": known(score, why),
                "respondent": respondent,
            }
