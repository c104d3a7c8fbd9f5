"""The follow-ups of a family that is closed: who, how many months after, and what is asked of each."""

from collections.abc import Iterator
from datetime import date

from stepdown.domain.follow_up import FollowUpPoint, Question, months_after, questions_for, rule_on
from stepdown.domain.missing import Missing
from stepdown.domain.people import MemberRole, Subject, age_on
from stepdown.records.actions.known import columns
from stepdown.records.models.closings import Closing
from stepdown.records.models.episodes import Episode
from stepdown.records.models.follow_ups import FollowUp
from stepdown.records.models.people import Person

SUBJECT_OF: dict[MemberRole, Subject] = {
    MemberRole.CHILD: Subject.CHILD,
    MemberRole.UNBORN_CHILD: Subject.CHILD,
    MemberRole.YOUNG_PERSON_IN_OWN_RIGHT: Subject.CHILD,
    MemberRole.PARENT: Subject.PARENT,
}
"""Whom of an episode's people a follow-up is about."""


def schedule(episode: Episode, closing: Closing) -> None:
    """Write what is to be followed up, by the rule of the last day: the family, and each of its people in scope."""
    FollowUp.objects.bulk_create(_rows(episode, closing))


def _rows(episode: Episode, closing: Closing) -> Iterator[FollowUp]:
    members = episode.members.filter(in_scope=True, role__in=[str(r) for r in SUBJECT_OF]).select_related("person")
    subjects: list[tuple[Subject, Person | None]] = [(Subject.FAMILY, None)]
    subjects += [(SUBJECT_OF[MemberRole(m.role)], m.person) for m in members]
    for point in rule_on(closing.last_day).points:
        due = months_after(closing.last_day, point.months)
        for subject, person in subjects:
            questions = _questions(point, subject, person, due)
            if questions:
                yield _row(closing, point, subject, person, questions)


def _questions(point: FollowUpPoint, subject: Subject, person: Person | None, due: date) -> tuple[Question, ...]:
    born = person.born_on if person else None
    return questions_for(point, subject, age=age_on(born, due) if born else None)


def _row(
    closing: Closing,
    point: FollowUpPoint,
    subject: Subject,
    person: Person | None,
    questions: tuple[Question, ...],
) -> FollowUp:
    row = FollowUp(
        episode=closing.episode,
        subject=subject,
        person=person,
        months_after=point.months,
        due_on=months_after(closing.last_day, point.months),
        for_colleague=closing.follow_up_by,
    )
    for question in Question:
        why = Missing.NOT_ASKED if question in questions else Missing.NOT_APPLICABLE
        for column, value in columns(str(question), why).items():
            setattr(row, column, value)
    return row
