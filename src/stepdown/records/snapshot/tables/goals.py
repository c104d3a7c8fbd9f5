"""The goals of the families' plans as rows of ``goals``: whose each is and who set it, without its words."""

from collections.abc import Iterator
from uuid import UUID

from stepdown.dataset.told import Row
from stepdown.domain.people import Subject
from stepdown.records.models.plans import Goal
from stepdown.records.snapshot.standing import Standing

PARENT, YOUNG_PERSON, WORKER, FAMILY = "Parent", "Young person", "Worker", "Family"
"""Who set a goal, as the dataset says it."""


def goals(standing: Standing) -> Iterator[Row]:
    """One row a goal. One of an adult whom the dataset does not have is told as the family's."""
    rows = (
        standing.rows(Goal)
        .order_by("pk")
        .values_list("pk", "subject", "person_id", "episode_id", "episode__family_id", "set_by_id")
    )
    for pk, subject, person, episode, family, set_by in rows.iterator(chunk_size=10_000):
        whose, who = _whose(standing, Subject(subject), person)
        yield {
            "goal_id": str(pk),
            "subject": whose,
            "subject_id": str(who or family),
            "episode_id": str(episode),
            "set_by": _set_by(standing, set_by),
        }


def _whose(standing: Standing, subject: Subject, person: UUID | None) -> tuple[Subject, UUID | None]:
    if person is not None:
        who = standing.person(person)
        if who in (standing.children if subject is Subject.CHILD else standing.parents):
            return subject, who
    return Subject.FAMILY, None


def _set_by(standing: Standing, person: UUID | None) -> str:
    if person is None:
        return WORKER
    who = standing.person(person)
    if who in standing.parents:
        return PARENT
    return YOUNG_PERSON if who in standing.children else FAMILY
