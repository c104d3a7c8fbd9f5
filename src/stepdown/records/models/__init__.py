"""The tables of the record, one file an area."""

from stepdown.records.models.audit import AuditEvent, Submission
from stepdown.records.models.colleagues import Colleague, Leave, Team, Training
from stepdown.records.models.consultations import Consultation, ServiceEntry
from stepdown.records.models.council import CouncilExtract, CouncilPerson
from stepdown.records.models.drafts import Draft
from stepdown.records.models.episodes import Episode, EpisodeMember, Involvement, Wait
from stepdown.records.models.families import Family, FamilyMember, Relationship, Wall
from stepdown.records.models.loads import Load
from stepdown.records.models.people import Home, Identifier, Merge, Person, PersonName, SafeContact
from stepdown.records.models.referrals import Question, Referral, ReferralPerson, SpecialismRequest
from stepdown.records.models.tasks import Task

__all__ = [
    "AuditEvent",
    "Colleague",
    "Consultation",
    "CouncilExtract",
    "CouncilPerson",
    "Draft",
    "Episode",
    "EpisodeMember",
    "Family",
    "FamilyMember",
    "Home",
    "Identifier",
    "Involvement",
    "Leave",
    "Load",
    "Merge",
    "Person",
    "PersonName",
    "Question",
    "Referral",
    "ReferralPerson",
    "Relationship",
    "SafeContact",
    "ServiceEntry",
    "SpecialismRequest",
    "Submission",
    "Task",
    "Team",
    "Training",
    "Wait",
    "Wall",
]
