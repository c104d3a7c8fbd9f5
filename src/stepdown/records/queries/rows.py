"""The row that a page hands to an action: found in the reader's scope or not at all. A page never looks into it.

Where an address names a family and something of it, both are asked for: seen through one family, nothing of another.
"""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from stepdown.records.access.consulted import consultations_seen_by
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import families_seen_by, family_seen_by
from stepdown.records.models.base import Row
from stepdown.records.models.closings import Closing
from stepdown.records.models.colleagues import Colleague, Leave, Team
from stepdown.records.models.consultations import Consultation, ServiceEntry
from stepdown.records.models.contacts import Contact
from stepdown.records.models.documents import Document
from stepdown.records.models.episodes import Episode, Involvement
from stepdown.records.models.families import Family, Wall
from stepdown.records.models.follow_ups import FollowUp
from stepdown.records.models.handovers import Handover
from stepdown.records.models.people import Merge, Person
from stepdown.records.models.plans import AdvocacyIssue, Goal, PlanAction
from stepdown.records.models.referrals import Question, Referral, SpecialismRequest
from stepdown.records.models.supervision import Session
from stepdown.records.models.tasks import Task


def family_row(who: Colleague, *, family: UUID, today: date) -> Family:
    """A family."""
    return family_seen_by(who, family, today)


def person_row(who: Colleague, *, family: UUID, person: UUID, today: date) -> Person:
    """A person of a family."""
    seen = family_seen_by(who, family, today)
    return _one(Person.objects.filter(pk=person, memberships__family=seen).distinct())


def wall_row(who: Colleague, *, family: UUID, wall: UUID, today: date) -> Wall:
    """A wall between two people of a family."""
    return _one(Wall.objects.filter(pk=wall, family=family_seen_by(who, family, today)))


def merge_row(who: Colleague, *, family: UUID, merge: UUID, today: date) -> Merge:
    """Two records of one person of a family that were put together."""
    found = Merge.objects.filter(pk=merge, family=family_seen_by(who, family, today))
    return _one(found.select_related("kept", "merged"))


def referral_row(who: Colleague, *, referral: UUID, today: date) -> Referral:
    """A referral."""
    return _one(Referral.objects.filter(pk=referral, family__in=families_seen_by(who, today)))


def request_row(who: Colleague, *, request: UUID, today: date, referral: UUID | None = None) -> SpecialismRequest:
    """A request for one specialism; of a referral, where the address names one."""
    seen = families_seen_by(who, today)
    found = SpecialismRequest.objects.filter(pk=request, referral__family__in=seen)
    if referral is not None:
        found = found.filter(referral=referral)
    return _one(found.select_related("referral"))


def question_row(who: Colleague, *, referral: UUID, question: UUID, today: date) -> Question:
    """A question to a referrer about a referral."""
    seen = families_seen_by(who, today)
    found = Question.objects.filter(pk=question, referral=referral, referral__family__in=seen)
    return _one(found.select_related("referral"))


def episode_row(who: Colleague, *, family: UUID, today: date) -> Episode:
    """A family's latest episode."""
    found = (
        Episode.objects.filter(family=family_seen_by(who, family, today)).order_by("-index_on", "-opened_on").first()
    )
    if found is None:
        raise NotSeen(family=family)
    return found


def involvement_row(who: Colleague, *, family: UUID, involvement: UUID, today: date) -> Involvement:
    """A colleague's part in an episode of a family."""
    found = Involvement.objects.filter(pk=involvement, episode__family=family_seen_by(who, family, today))
    return _one(found.select_related("episode", "colleague"))


def colleague_row(who: Colleague, *, colleague: UUID) -> Colleague:
    """A colleague of one's own team or authority who is still here."""
    return _one(Colleague.objects.filter(pk=colleague, is_active=True, team__authority=who.authority))


def leave_row(who: Colleague, *, colleague: UUID, leave: UUID) -> Leave:
    """Days away of a colleague of one's own team."""
    found = Leave.objects.filter(pk=leave, colleague=colleague, colleague__team=who.team_id)
    return _one(found.select_related("colleague"))


def team_row(who: Colleague) -> Team:
    """The multi-disciplinary team of one's own authority, to which one refers."""
    if who.team is not None:
        for team in Team.objects.filter(authority=who.team.authority, kind="multi_disciplinary").order_by("name"):
            return team
    raise NotSeen


def contact_row(who: Colleague, *, contact: UUID, today: date) -> Contact:
    """A contact."""
    found = Contact.objects.filter(pk=contact, episode__family__in=families_seen_by(who, today))
    return _one(found.select_related("episode"))


def consultation_row(who: Colleague, *, consultation: UUID, today: date) -> Consultation:
    """A consultation that one sees."""
    return _one(consultations_seen_by(who, today).filter(pk=consultation))


def service_row(who: Colleague, *, service: UUID) -> ServiceEntry:
    """A service of one's own authority's directory."""
    return _one(ServiceEntry.objects.filter(pk=service, authority__in=("", who.authority)))


def goal_row(who: Colleague, *, goal: UUID, today: date) -> Goal:
    """A goal."""
    found = Goal.objects.filter(pk=goal, episode__family__in=families_seen_by(who, today))
    return _one(found.select_related("episode"))


def planned_row(who: Colleague, *, family: UUID, planned: UUID, today: date) -> PlanAction:
    """An action of a family's plan."""
    found = PlanAction.objects.filter(pk=planned, episode__family=family_seen_by(who, family, today))
    return _one(found.select_related("episode"))


def issue_row(who: Colleague, *, family: UUID, issue: UUID, today: date) -> AdvocacyIssue:
    """An issue raised for a family."""
    found = AdvocacyIssue.objects.filter(pk=issue, episode__family=family_seen_by(who, family, today))
    return _one(found.select_related("episode"))


def document_row(who: Colleague, *, document: UUID, today: date) -> Document:
    """A document."""
    found = Document.objects.filter(pk=document, episode__family__in=families_seen_by(who, today))
    return _one(found.select_related("episode"))


def session_row(who: Colleague, *, session: UUID) -> Session:
    """A session of one's own team."""
    return _one(Session.objects.filter(pk=session, team=who.team_id))


def handover_row(who: Colleague, *, handover: UUID, today: date) -> Handover:
    """A handover."""
    found = Handover.objects.filter(pk=handover, episode__family__in=families_seen_by(who, today))
    return _one(found.select_related("episode"))


def closing_row(who: Colleague, *, family: UUID, today: date) -> Closing:
    """The proposal to close a family that waits for a manager."""
    found = Closing.objects.filter(state="proposed", episode__family=family_seen_by(who, family, today))
    return _one(found.select_related("episode__family"))


def follow_up_row(who: Colleague, *, follow_up: UUID, today: date) -> FollowUp:
    """One follow-up of one subject."""
    found = FollowUp.objects.filter(pk=follow_up, episode__family__in=families_seen_by(who, today))
    return _one(found.select_related("episode"))


def task_row(who: Colleague, *, task: UUID, today: date) -> Task:
    """A task: one's own, or about a family that one may see."""
    own = Task.objects.filter(pk=task, for_colleague=who)
    return _one(own | Task.objects.filter(pk=task, episode__family__in=families_seen_by(who, today)))


def _one[R: Row](found: QuerySet[R]) -> R:
    row = found.first()
    if row is None:
        raise NotSeen
    return row
