"""The tables of the record, one file an area."""

from stepdown.records.models.audit import AuditEvent, Submission
from stepdown.records.models.colleagues import Colleague, Leave, Team, Training
from stepdown.records.models.consultations import Consultation, ServiceEntry
from stepdown.records.models.contacts import Amendment, Contact, ContactPerson
from stepdown.records.models.council import CouncilExtract, CouncilPerson
from stepdown.records.models.documents import Document, Filing
from stepdown.records.models.drafts import Draft
from stepdown.records.models.engagement import Agreement, EngagementTurn
from stepdown.records.models.episodes import Episode, EpisodeMember, Involvement, Wait
from stepdown.records.models.families import Family, FamilyMember, Relationship, Wall
from stepdown.records.models.loads import Load
from stepdown.records.models.people import Home, Identifier, Merge, Person, PersonName, SafeContact
from stepdown.records.models.plans import AdvocacyIssue, Goal, GoalRating, PlanAction, PlanSection
from stepdown.records.models.referrals import Question, Referral, ReferralPerson, SpecialismRequest
from stepdown.records.models.supervision import Discussion, Session, SupervisionDecision, View
from stepdown.records.models.tasks import Task

__all__ = [
    "AdvocacyIssue",
    "Agreement",
    "Amendment",
    "AuditEvent",
    "Colleague",
    "Consultation",
    "Contact",
    "ContactPerson",
    "CouncilExtract",
    "CouncilPerson",
    "Discussion",
    "Document",
    "Draft",
    "EngagementTurn",
    "Episode",
    "EpisodeMember",
    "Family",
    "FamilyMember",
    "Filing",
    "Goal",
    "GoalRating",
    "Home",
    "Identifier",
    "Involvement",
    "Leave",
    "Load",
    "Merge",
    "Person",
    "PersonName",
    "PlanAction",
    "PlanSection",
    "Question",
    "Referral",
    "ReferralPerson",
    "Relationship",
    "SafeContact",
    "ServiceEntry",
    "Session",
    "SpecialismRequest",
    "Submission",
    "SupervisionDecision",
    "Task",
    "Team",
    "Training",
    "View",
    "Wait",
    "Wall",
]
