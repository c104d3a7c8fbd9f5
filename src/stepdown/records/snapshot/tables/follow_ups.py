"""How families and their people were after closure as rows of ``follow_ups``."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.db.models import F, Q

from stepdown.dataset.told import Row
from stepdown.domain.people import Subject
from stepdown.records.models.follow_ups import ANSWERS, FollowUp
from stepdown.records.snapshot.cells import known
from stepdown.records.snapshot.standing import Standing


def follow_ups(standing: Standing) -> Iterator[Row]:
    """One row a follow-up that was made, or that was due by now and not made: its answers were then not asked."""
    due = standing.rows(FollowUp).filter(Q(done_on__isnull=False) | Q(due_on__lte=standing.today))
    rows = due.order_by("episode_id", F("person__merged_into").asc(nulls_first=True), "pk")
    about = ("subject", "person_id", "episode__family_id", "episode_id", "months_after", "done_on", "re_referred_on")
    answers = [name for answer in ANSWERS for name in (answer, f"{answer}_missing")]
    found = rows.values_list(*about, *answers).iterator(chunk_size=10_000)
    for _, made in groupby(found, key=itemgetter(3)):
        yield from _of_an_episode(standing, made)


def _of_an_episode(standing: Standing, made: Iterator[tuple[Any, ...]]) -> Iterator[Row]:
    told: set[tuple[UUID, int]] = set()
    for subject, person, family, episode, months, done, again, *said in made:
        who = _whom(standing, Subject(subject), person, family)
        if who is not None and (who, months) not in told:
            told.add((who, months))
            yield {
                "subject": subject,
                "subject_id": str(who),
                "episode_id": str(episode),
                "months_after": months,
                "on": done,
                "re_referred_on": again,
                **dict(zip(ANSWERS, map(known, said[::2], said[1::2]), strict=True)),
            }


def _whom(standing: Standing, subject: Subject, person: UUID | None, family: UUID) -> UUID | None:
    """Whom it is about; None where the dataset does not have them."""
    if person is None:
        return family
    who = standing.person(person)
    return who if who in (standing.children if subject is Subject.CHILD else standing.parents) else None
