"""More of everything: families with all that a record can hold of them, so that lists can be long."""

from datetime import date, datetime, timedelta

from stepdown.domain.agreement import AgreementAnswer, NoticeGiven
from stepdown.domain.casework import EventKind
from stepdown.domain.disciplines import Discipline
from stepdown.domain.documents import DocumentKind
from stepdown.domain.missing import ObservationState
from stepdown.domain.observed import EventSource, ObservedBy
from stepdown.domain.people import MemberRole, ParentRole
from stepdown.domain.points import Point
from stepdown.domain.risk_view import RiskView
from stepdown.domain.subject_access.words import Asker
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.records.actions.colleagues.away import record_leave
from stepdown.records.actions.colleagues.change import record_training
from stepdown.records.actions.consultations.ask import ask
from stepdown.records.actions.contacts.record import record_contact
from stepdown.records.actions.contacts.said import ContactSaid, PersonMet
from stepdown.records.actions.documents.write import begin_document
from stepdown.records.actions.drafts import keep_draft, open_draft
from stepdown.records.actions.engagement.agree import record_agreement
from stepdown.records.actions.episodes.involve import allocate
from stepdown.records.actions.lawful_basis import record_basis
from stepdown.records.actions.observing.events import record_event
from stepdown.records.actions.observing.observe import Observed, observe
from stepdown.records.actions.people.facts import Facts, NewMember
from stepdown.records.actions.plan.advocacy import raise_issue
from stepdown.records.actions.plan.doing import plan_action
from stepdown.records.actions.plan.goals import rate_goal, write_goal
from stepdown.records.actions.referrals.decide import RequestDecision, decide_referral
from stepdown.records.actions.referrals.refer import refer_new_family
from stepdown.records.actions.sharing.decide import decide_sharing
from stepdown.records.actions.subject_access.receive import AccessSaid, record_access
from stepdown.records.actions.supervision import Decided, discuss, open_session
from stepdown.records.actions.tasks import write_task
from stepdown.records.models import Episode, Referral
from tests.cast import MONDAY, Cast, asked
from tests.records.stepping_down import proposed
from tests.records.test_consultations import a_service
from tests.records.test_lawful_basis import of_the_council
from tests.records.test_sharing import shared

DA, YOUTH = Discipline.DOMESTIC_ABUSE, Discipline.YOUTH_WORK
LATER = MONDAY + timedelta(days=20)


def another_family(cast: Cast, n: int) -> Episode:
    """Referred by Sam, accepted, with Dee as key worker and Yusuf beside her; and a second referral that waits."""
    child = NewMember(Facts(f"Child{n}", f"Surname{n}", {"born_on": date(2014, 1, n)}), MemberRole.CHILD)
    parent = NewMember(Facts(f"Parent{n}", f"Surname{n}"), MemberRole.PARENT, ParentRole.MOTHER)
    made = _referred(cast, child, parent)
    accepted = {r.pk: RequestDecision(DecisionReason.MEETS_THRESHOLD) for r in made.requests.all()}
    decide_referral(by=cast.maya, at=MONDAY, referral=made, decisions=accepted)
    for discipline, who in ((DA, cast.dee), (YOUTH, cast.yusuf)):
        request = made.requests.get(discipline=discipline)
        allocate(by=cast.maya, at=MONDAY, request=request, to=who, as_key_worker=discipline is DA)
    waiting = NewMember(Facts(f"Waiting{n}", f"Other{n}", {"born_on": date(2015, 1, n)}), MemberRole.CHILD)
    _referred(cast, waiting)
    return Episode.objects.get(referral=made)


def _referred(cast: Cast, *members: NewMember) -> Referral:
    return refer_new_family(by=cast.sam, at=MONDAY, team=cast.team, members=members, asked=asked(DA, YOUTH))


def more_of_a_family(cast: Cast, episode: Episode, n: int) -> None:
    """One more of everything that a family's record can hold."""
    at = MONDAY + timedelta(days=n)
    child = episode.members.get(role=MemberRole.CHILD).person
    parent = episode.members.get(role=MemberRole.PARENT).person
    by = {"by": cast.dee, "at": at, "episode": episode}
    goal = write_goal(**by, words=f"Goal {n}", person=child, set_by=parent, baseline=2)
    rate_goal(by=cast.dee, at=at, goal=goal, rating=n % 10, on=at.date())
    record_contact(**by, said=_contact(at, parent.pk, child.pk, goal.pk))
    plan_action(**by, what=f"Action {n}", member=parent)
    raise_issue(**by, issue=f"Issue {n}", raised_with="Housing", raised_on=at.date())
    write_task(**by, for_colleague=cast.dee, what=f"Task {n}", due_on=at.date())
    record_agreement(
        **by, person=parent, answer=AgreementAnswer.AGREED, notice=NoticeGiven.IN_PERSON, said_on=at.date()
    )
    record_event(**by, child=child, kind=EventKind.MISSING, started_on=at.date(), source=EventSource.FAMILY)
    observe(
        **by, person=parent, point=Point.AT_REFERRAL, observed_on=at.date(), observed_by=ObservedBy.PRACTITIONER,
        factors={"parental_domestic_abuse": Observed(ObservationState.PRESENT)},
    )  # fmt: skip
    begin_document(**by, kind=DocumentKind.CONFERENCE_REPORT, first_day=at.date(), last_day=at.date())
    proposed(cast, episode)
    _talked_over(cast, episode, at)
    decide_sharing(by=cast.dee, at=at, family=episode.family, said=shared(at.date()))
    record_access(
        by=cast.dee, at=at, family=episode.family, person=parent, said=AccessSaid(Asker.THEMSELVES, at.date())
    )
    ask(by=cast.dee, at=at, team=cast.team, question=f"Question {n}", asked_of=cast.cass, family=episode.family)


def _contact(at: datetime, parent, child, goal) -> ContactSaid:
    from stepdown.domain.casework import ContactMode, ContactPurpose, ContactResult

    return ContactSaid(
        started_at=at, mode=ContactMode.HOME_VISIT, purpose=ContactPurpose.SUPPORT, result=ContactResult.SEEN,
        people={parent: PersonMet(seen=True), child: PersonMet(seen=True)}, goals=frozenset((goal,)), minutes=30,
    )  # fmt: skip


def _talked_over(cast: Cast, episode: Episode, at: datetime) -> None:
    session = open_session(by=cast.maya, at=at, held_on=at.date(), present=[cast.dee, cast.yusuf])
    discuss(
        by=cast.maya, at=at, session=session, episode=episode, summary="Calmer",
        views={DA: (RiskView.LESS_WORRIED, "")}, decisions=[Decided("Ask", cast.yusuf, at.date())],
    )  # fmt: skip


def more_of_the_team(cast: Cast, n: int) -> None:
    """One more of everything that is the team's and no family's."""
    at = MONDAY + timedelta(days=n)
    record_basis(by=cast.maya, at=at, said=of_the_council(purpose=f"Purpose {n}"))
    a_service(cast, f"Service {n}")
    ask(by=cast.sam, at=at, team=cast.team, question=f"Question {n}", discipline=DA)
    day = LATER.date() + timedelta(days=3 * n)
    record_leave(by=cast.maya, at=at, colleague=cast.cass, first_day=day, last_day=day, covered_by=cast.amir)
    record_training(by=cast.maya, at=at, colleague=cast.dee, course=f"Course {n}", done_on=date(2025, 1, n))
    for who in (cast.maya, cast.dee, cast.sam):
        draft = open_draft(by=who, at=at, page="ask", subject="")
        keep_draft(draft.pk, at=at, fields={"question": [f"Draft {n}"]})
