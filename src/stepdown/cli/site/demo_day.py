"""What goes on today in the demonstration, so that no start page is empty: done by its colleagues, by the actions."""

from datetime import datetime, timedelta

from stepdown.domain.disciplines import Discipline
from stepdown.domain.identity import NameKind
from stepdown.domain.people import MemberRole
from stepdown.domain.urgency import Urgency
from stepdown.invented.pilot.council import FIRST_NOT_REFERRED
from stepdown.records.actions.colleagues.away import record_leave
from stepdown.records.actions.colleagues.change import record_training
from stepdown.records.actions.colleagues.deputy import name_deputy
from stepdown.records.actions.consultations.ask import ask
from stepdown.records.actions.people.facts import Facts, NewMember
from stepdown.records.actions.people.merge import propose_merge
from stepdown.records.actions.referrals.asked import ReferralAsked, SpecialismAsked
from stepdown.records.actions.referrals.refer import refer_from_council, refer_new_family
from stepdown.records.jobs import JOBS
from stepdown.records.models import Colleague, FamilyMember
from stepdown.records.queries.council import family_of_child
from stepdown.records.queries.rows import team_row

_ALREADY_REFERRED = FIRST_NOT_REFERRED + 3
"""A child of a family that is referred in the demonstration; who wants to try refers the first."""
_COURSE = "Safeguarding children, level 3 (invented)"
_COUNTS = "count_figures"


def begin_the_day(at: datetime) -> None:
    """A referral that waits, a question, days away with cover, training to renew; and what the jobs raise."""
    sam, maya, ravi, amir = (_named(one) for one in ("Sam Pryce", "Maya Okafor", "Ravi Menon", "Amir Sadiq"))
    lately = at - timedelta(hours=3)
    _refer(sam, lately)
    ask(by=sam, at=lately, team=team_row(sam), discipline=Discipline.YOUTH_WORK, question=_QUESTION)
    away = at.date() + timedelta(days=1)
    record_leave(by=maya, at=at, colleague=ravi, first_day=away, last_day=away + timedelta(days=9), covered_by=amir)
    for colleague, months in ((ravi, 1), (amir, 20)):
        done = at.date() - timedelta(days=365 * 3 - 30 * months)
        renew = at.date() + timedelta(days=30 * months)
        record_training(by=maya, at=at, colleague=colleague, course=_COURSE, done_on=done, renew_by=renew)
    _written_down_twice(sam, name_deputy(by=maya, at=lately, colleague=amir), lately)
    for name, job in JOBS.items():
        if name != _COUNTS:
            job(at)


def _refer(sam: Colleague, at: datetime) -> None:
    family = family_of_child(sam, council_id=str(_ALREADY_REFERRED), at=at)
    refer_from_council(
        by=sam,
        at=at,
        team=team_row(sam),
        council_family=family.council_family,
        about=[member.council_id for member in family.members],
        asked=ReferralAsked(
            specialisms=(SpecialismAsked(Discipline.DOMESTIC_ABUSE), SpecialismAsked(Discipline.PROBATION)),
            concerns="Neighbours have rung the police twice. I hope that somebody can help mother to be safe.",
            strengths="The children are at school every day. An aunt comes round most evenings.",
            family_wants="Quiet evenings.",
            urgency=Urgency.ROUTINE,
            family_told=True,
            at_risk_of_care=True,
            at_risk_basis="The last conference said so.",
        ),
    )


def _written_down_twice(sam: Colleague, deputy: Colleague, at: datetime) -> None:
    """A child of the record is referred again without a number; the deputy says who it is, and the manager decides."""
    with_the_team = FamilyMember.objects.filter(
        role=MemberRole.CHILD, family__episodes__closed_on__isnull=True, person__born_on__isnull=False
    )
    child = with_the_team.order_by("family__reference", "person__born_on").first()
    if child is None:
        return
    name = child.person.names.get(kind=NameKind.CURRENT)
    again = NewMember(Facts(name.given, name.family, {"born_on": child.person.born_on}), MemberRole.CHILD)
    asked = ReferralAsked(
        specialisms=(SpecialismAsked(Discipline.YOUTH_WORK),),
        concerns="The school rang: nobody was there on Monday.",
        family_told=True,
        at_risk_of_care=False,
    )
    made = refer_new_family(by=sam, at=at, team=team_row(sam), members=(again,), asked=asked)
    propose_merge(
        by=deputy, at=at, kept=child.person, merged=made.people.get().person,
        reason="The same name and birthday, and the school says that it is one child.",
    )  # fmt: skip


_QUESTION = "A boy of 13 stays out until late and will not say where. How do I begin to talk with him?"


def _named(name: str) -> Colleague:
    return Colleague.objects.get(name=name)
