"""When families are followed up after closure and what is asked: dated rules, each with its owner and source."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from stepdown.domain.people import Subject
from stepdown.domain.word import Word

FROM_SCHOOL_AGE, FROM_WORKING_AGE = 4, 16
"""Ages in years: at 4 a child may start reception; at 16 compulsory schooling ends (Education Act 1996, section 8)."""


class Question(Word):
    """One thing that is asked at a follow-up."""

    SAFEGUARDING_LEVEL = "safeguarding_level", "Safeguarding level"
    RE_REFERRED = "re_referred", "Referred again since closure"
    EDUCATION = "education", "In education"
    EMPLOYMENT = "employment", "In employment or training"


_ASKED_OF: dict[Subject, tuple[Question, ...]] = {
    Subject.FAMILY: (Question.RE_REFERRED,),
    Subject.CHILD: (Question.SAFEGUARDING_LEVEL, Question.EDUCATION, Question.EMPLOYMENT),
    Subject.PARENT: (Question.EMPLOYMENT,),
}
"""What can be asked of whom. A re-referral is the family's."""


@dataclass(frozen=True, slots=True)
class FollowUpPoint:
    """So many months after closure these questions are asked."""

    months: int
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class FollowUpRule:
    """One version of the schedule: from when it is in force, whose it is, and where it comes from."""

    version: str
    in_force_from: date
    points: tuple[FollowUpPoint, ...]
    owner: str
    source: str


RULES = (
    FollowUpRule(
        "default-2021",
        date(2020, 1, 1),
        (
            *(FollowUpPoint(months, tuple(Question)) for months in (3, 6, 12)),
            *(FollowUpPoint(months, (Question.EDUCATION, Question.EMPLOYMENT)) for months in (24, 36)),
        ),
        "The team's manager",
        "A local default. The pilot's published evaluation (2023) asks for follow-up after closure; 6 months is when "
        "an outcome counted as sustained in the Supporting Families programme guidance 2022 to 2025, chapter 5",
    ),
)


def rule_on(day: date) -> FollowUpRule:
    """The schedule in force on a day; LookupError where none was."""
    in_force = [rule for rule in RULES if rule.in_force_from <= day]
    if not in_force:
        raise LookupError(f"no schedule of follow-ups was in force on {day:%d/%m/%Y}")
    return max(in_force, key=lambda rule: rule.in_force_from)


def questions_for(point: FollowUpPoint, subject: Subject, *, age: int | None) -> tuple[Question, ...]:
    """What is asked of one subject at a point. Where an age is not known everything is asked."""
    return tuple(q for q in point.questions if q in _ASKED_OF[subject] and _is_of_age(q, subject, age))


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last day of that month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _is_of_age(question: Question, subject: Subject, age: int | None) -> bool:
    if subject is not Subject.CHILD or age is None:
        return True
    from_age = {Question.EDUCATION: FROM_SCHOOL_AGE, Question.EMPLOYMENT: FROM_WORKING_AGE}
    return age >= from_age.get(question, 0)
