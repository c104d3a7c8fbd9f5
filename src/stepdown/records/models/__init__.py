"""The tables of the record, one file an area."""

from stepdown.records.models.audit import AuditEvent, AuditLink, Submission
from stepdown.records.models.bulk_reading import BulkReading
from stepdown.records.models.case_files import CaseFileChange, CaseFileDecision, CaseFileMatch, CaseFiles
from stepdown.records.models.clocks import ClockExemption, ClockPause, LateNote
from stepdown.records.models.closings import Closing, ClosingGap, DisciplineClosing
from stepdown.records.models.colleagues import Colleague, Leave, Team, Training
from stepdown.records.models.consultations import Consultation, ServiceEntry
from stepdown.records.models.contacts import Amendment, Contact, ContactGoal, ContactPerson
from stepdown.records.models.council import CouncilDate, CouncilExtract, CouncilPerson
from stepdown.records.models.disputes import Dispute
from stepdown.records.models.documents import Document, Filing
from stepdown.records.models.drafts import Draft
from stepdown.records.models.emergencies import EmergencyOpening
from stepdown.records.models.engagement import Agreement, EngagementTurn
from stepdown.records.models.episodes import Episode, EpisodeMember, Involvement, Wait
from stepdown.records.models.evaluation import EvaluationRun, FiguresAsked, Freezing, RunFile
from stepdown.records.models.families import Family, FamilyMember, Relationship, Wall
from stepdown.records.models.follow_ups import FollowUp
from stepdown.records.models.handovers import Handover, HandoverCheck, HandoverStep
from stepdown.records.models.keeping import Disposal, LegalHold
from stepdown.records.models.lawful_basis import LawfulBasis
from stepdown.records.models.loads import Load
from stepdown.records.models.logged_in import LoggedIn
from stepdown.records.models.observations import ChildEvent, Flag, Measure, Observation, Placement, Standing
from stepdown.records.models.people import Home, Identifier, Merge, Person, PersonName, SafeContact
from stepdown.records.models.plans import AdvocacyIssue, Goal, GoalRating, PlanAction, PlanSection
from stepdown.records.models.projects import NameRegister, Project, ProjectEntry, ProjectMember, WaitingText
from stepdown.records.models.receiving import HandoverLetter, ServiceColleague
from stepdown.records.models.referrals import Decline, Question, Referral, ReferralPerson, SpecialismRequest
from stepdown.records.models.restrictions import Restriction
from stepdown.records.models.safekeeping import JobRun, SafeCopy
from stepdown.records.models.service_accounts import ServiceAccount
from stepdown.records.models.sharing import SharingDecision
from stepdown.records.models.subject_access import AccessRequest, BundleEntry, Clarification
from stepdown.records.models.supervision import Discussion, Session, SupervisionDecision, View
from stepdown.records.models.surveys import (
    HandedIn,
    Invitation,
    QuestionnaireVersion,
    Survey,
    SurveyDay,
    UnfinishedAnswers,
)
from stepdown.records.models.tasks import Task

__all__ = [
    "AccessRequest",
    "AdvocacyIssue",
    "Agreement",
    "Amendment",
    "AuditEvent",
    "AuditLink",
    "BulkReading",
    "BundleEntry",
    "CaseFileChange",
    "CaseFileDecision",
    "CaseFileMatch",
    "CaseFiles",
    "ChildEvent",
    "Clarification",
    "ClockExemption",
    "ClockPause",
    "Closing",
    "ClosingGap",
    "Colleague",
    "Consultation",
    "Contact",
    "ContactGoal",
    "ContactPerson",
    "CouncilDate",
    "CouncilExtract",
    "CouncilPerson",
    "Decline",
    "DisciplineClosing",
    "Discussion",
    "Disposal",
    "Dispute",
    "Document",
    "Draft",
    "EmergencyOpening",
    "EngagementTurn",
    "Episode",
    "EpisodeMember",
    "EvaluationRun",
    "Family",
    "FamilyMember",
    "FiguresAsked",
    "Filing",
    "Flag",
    "FollowUp",
    "Freezing",
    "Goal",
    "GoalRating",
    "HandedIn",
    "Handover",
    "HandoverCheck",
    "HandoverLetter",
    "HandoverStep",
    "Home",
    "Identifier",
    "Invitation",
    "Involvement",
    "JobRun",
    "LateNote",
    "LawfulBasis",
    "Leave",
    "LegalHold",
    "Load",
    "LoggedIn",
    "Measure",
    "Merge",
    "NameRegister",
    "Observation",
    "Person",
    "PersonName",
    "Placement",
    "PlanAction",
    "PlanSection",
    "Project",
    "ProjectEntry",
    "ProjectMember",
    "Question",
    "QuestionnaireVersion",
    "Referral",
    "ReferralPerson",
    "Relationship",
    "Restriction",
    "RunFile",
    "SafeContact",
    "SafeCopy",
    "ServiceAccount",
    "ServiceColleague",
    "ServiceEntry",
    "Session",
    "SharingDecision",
    "SpecialismRequest",
    "Standing",
    "Submission",
    "SupervisionDecision",
    "Survey",
    "SurveyDay",
    "Task",
    "Team",
    "Training",
    "UnfinishedAnswers",
    "View",
    "Wait",
    "WaitingText",
    "Wall",
]
