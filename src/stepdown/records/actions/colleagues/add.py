"""An account is made: by an administrator, or by the operator before there is one. Nobody signs up."""

from dataclasses import dataclass
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from stepdown.domain.disciplines import Discipline
from stepdown.domain.roles import Role
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.colleagues.teams import TeamNamed, team_named
from stepdown.records.models.colleagues import Colleague

_NEED_A_DISCIPLINE = (Role.PRACTITIONER,)


@dataclass(frozen=True, slots=True)
class NewColleague:
    """What is said of a new colleague. They choose a password themselves, by a link: nobody else knows one."""

    name: str
    email: str
    role: Role
    team: TeamNamed
    discipline: Discipline | None = None
    employer: str = ""
    grade: str = ""
    joined_on: date | None = None


@action(Act.ADD_COLLEAGUE)
def add_colleague(*, by: Colleague | None, at: datetime, new: NewColleague) -> Colleague:
    """Make an account. ``by`` is nobody where the operator does it."""
    if by is not None:
        check_may(by, Act.ADD_COLLEAGUE, today=at.date())
    return make_account(new, at)


def make_account(new: NewColleague, at: datetime) -> Colleague:
    """The account, for the actions that make one. Refusal where what is said of it is not sound."""
    _refuse_unless_sound(new)
    colleague = Colleague(
        name=new.name.strip(),
        email=new.email.strip(),
        role=new.role,
        team=team_named(new.team),
        discipline=new.discipline or "",
        employer=new.employer,
        grade=new.grade,
        joined_on=new.joined_on or at.date(),
    )
    colleague.set_unusable_password()
    colleague.save()
    return colleague


def _refuse_unless_sound(new: NewColleague) -> None:
    if not new.name.strip():
        raise Refusal("Give the colleague's name.")
    try:
        validate_email(new.email.strip())
    except ValidationError as error:
        raise Refusal("Give an e-mail address, such as name@example.org.") from error
    if Colleague.objects.filter(email__iexact=new.email.strip()).exists():
        raise Refusal("There is an account with this e-mail address already.")
    if new.role in _NEED_A_DISCIPLINE and new.discipline is None:
        raise Refusal(f"Say what a {new.role.label.lower()} practises.")
