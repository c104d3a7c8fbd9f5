"""What was observed between the points as rows of ``interim_observations``."""

from collections.abc import Iterator

from stepdown.dataset.told import Row
from stepdown.domain.observed import ObservedBy
from stepdown.domain.people import Subject
from stepdown.records.models.observations import Observation
from stepdown.records.snapshot.standing import Standing


def interim_observations(standing: Standing) -> Iterator[Row]:
    """One row a factor observed on a day that is none of the points."""
    rows = standing.rows(Observation).filter(point="", episode__isnull=False).order_by("observed_on", "pk")
    about = ("subject", "person_id", "family_id", "episode_id", "factor", "observed_on")
    found = rows.values_list(*about, "state", "level", "count", "observed_by").iterator(chunk_size=10_000)
    for subject, person, family, episode, factor, on, state, level, count, by in found:
        who = family if subject == Subject.FAMILY or person is None else standing.person(person)
        yield {
            "subject": subject,
            "subject_id": str(who),
            "episode_id": str(episode),
            "factor": factor,
            "observed_on": on,
            "state": state,
            "level": level or None,
            "count": count,
            "source": ObservedBy(by).label,
        }
