"""What is known of a colleague beside the account: employer, who holds the record of their profession, training."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.colleagues.own_team import check_may_with
from stepdown.records.models.colleagues import Colleague, Training


@dataclass(frozen=True, slots=True)
class ColleagueSaid:
    """What is said. Seconded staff keep their employer; ``record_owner`` holds the record of their own profession."""

    telephone: str = ""
    employer: str = ""
    record_owner: str = ""
    grade: str = ""
    fte: Decimal | None = None


@action(Act.CHANGE_COLLEAGUE)
def change_colleague(*, by: Colleague, at: datetime, colleague: Colleague, said: ColleagueSaid) -> Colleague:
    """Change what is known of a colleague of one's team."""
    check_may_with(by, Act.CHANGE_COLLEAGUE, colleague, at=at)
    if said.fte is not None and not 0 < said.fte <= 1:
        raise Refusal("The share of full time lies above 0 and is at most 1.")
    colleague.telephone, colleague.employer = said.telephone.strip(), said.employer.strip()
    colleague.record_owner, colleague.grade, colleague.fte = said.record_owner.strip(), said.grade.strip(), said.fte
    colleague.save(update_fields=["telephone", "employer", "record_owner", "grade", "fte"])
    return colleague


@action(Act.RECORD_TRAINING)
def record_training(
    *, by: Colleague, at: datetime, colleague: Colleague, course: str, done_on: date, renew_by: date | None = None
) -> Training:
    """Record a training that a colleague of one's team has done, and until when it counts."""
    check_may_with(by, Act.RECORD_TRAINING, colleague, at=at)
    if not course.strip():
        raise Refusal("Say which training it was.")
    if done_on > at.date():
        raise Refusal("The day of the training has not come yet.")
    if renew_by is not None and renew_by <= done_on:
        raise Refusal("It is to be renewed after the day on which it was done.")
    return Training.objects.create(colleague=colleague, course=course.strip(), done_on=done_on, renew_by=renew_by)
