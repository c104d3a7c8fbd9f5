"""How sensitive what is held is: each table has one class, and columns that could endanger somebody a higher one."""

from collections.abc import Mapping

from django.apps import apps
from django.db.models import Model

from stepdown.domain.data_class import DataClass
from stepdown.records.sealed_columns import BYTES, sealed_columns

OF_TABLES: Mapping[DataClass, frozenset[str]] = {
    DataClass.FAMILY: frozenset({
        "AccessRequest", "AdvocacyIssue", "Agreement", "Amendment", "BundleEntry", "CaseFileChange",
        "CaseFileDecision", "CaseFileMatch", "CaseFiles", "ChildEvent", "Clarification", "ClockExemption",
        "ClockPause", "Closing", "ClosingGap", "Consultation", "Contact", "ContactGoal", "ContactPerson",
        "CouncilDate", "CouncilPerson", "Decline", "DisciplineClosing", "Discussion", "Disposal", "Dispute",
        "Document", "Draft", "EmergencyOpening", "EngagementTurn", "Episode", "EpisodeMember", "Family",
        "FamilyMember", "Filing", "Flag", "FollowUp", "Goal", "GoalRating", "Handover", "HandoverCheck",
        "HandoverLetter", "HandoverStep", "Home", "Identifier", "Involvement", "LateNote", "LegalHold", "Measure",
        "Merge", "Observation", "Person", "PersonName", "Placement", "PlanAction", "PlanSection", "Question",
        "Referral", "ReferralPerson", "Relationship", "Restriction", "SafeContact", "SharingDecision",
        "SpecialismRequest", "Standing", "SupervisionDecision", "Task", "View", "Wait", "Wall",
    }),
    DataClass.VOICES: frozenset({
        "HandedIn", "Invitation", "NameRegister", "Project", "ProjectEntry", "ProjectMember", "UnfinishedAnswers",
        "WaitingText",
    }),
    DataClass.COLLEAGUES: frozenset({
        "AuditEvent", "AuditLink", "BulkReading", "Colleague", "Leave", "LoggedIn", "ServiceColleague", "Session",
        "Submission", "Team", "Training",
    }),
    DataClass.SERVICE: frozenset({
        "CouncilExtract", "EvaluationRun", "FiguresAsked", "Freezing", "JobRun", "LawfulBasis", "Load",
        "QuestionnaireVersion", "RunFile", "SafeCopy", "ServiceAccount", "ServiceEntry", "Survey", "SurveyDay",
    }),
}  # fmt: skip
"""The tables of each class, by name. A new table has its name here, or the build fails."""

ASKS: Mapping[DataClass, tuple[str, ...]] = {
    DataClass.DANGER: (
        "Sealed in its column under a key outside the database, and never looked for in it",
        "In no dataset, release or log",
        "Outside of the site only in what two people approve for who asks, and in files locked for their keeper",
        "And all that is asked for the class of its table",
    ),
    DataClass.FAMILY: (
        "Seen by role and tie alone; each read and each change is in the audit",
        "In no address, log or e-mail; in no release but as counts under disclosure control",
        "Disposed of by two people when its time has come",
    ),
    DataClass.VOICES: (
        "Seen by who has a part in the project; each read and each change is in the audit",
        "Real names apart from words; participants withdraw",
    ),
    DataClass.COLLEAGUES: (
        "Passwords hashed, second factors sealed",
        "Seen by colleagues, managers and administrators for their work; the audit cannot be changed",
    ),
    DataClass.SERVICE: ("Of nobody: counts, settings and words of the service; changes are in the audit",),
}
"""What each class asks for; the tests that show it are named on the page of sensitivity."""


def tables_of(held: DataClass) -> tuple[type[Model], ...]:
    """The tables of a class."""
    tables = apps.get_app_config("records").get_models()
    return tuple(sorted((t for t in tables if t.__name__ in OF_TABLES[held]), key=lambda table: table.__name__))


def class_of(table: type[Model], column: str) -> DataClass:
    """The class of one column: the highest where it is sealed, else its table's."""
    sealed = {(t, c.name) for t, c in sealed_columns()} | set(BYTES) | _sealed_with_a_link(table)
    if (table, column) in sealed:
        return DataClass.DANGER
    return next(held for held, names in OF_TABLES.items() if table.__name__ in names)


def _sealed_with_a_link(table: type[Model]) -> set[tuple[type[Model], str]]:
    return {(table, "sealed")} if table.__name__ == "UnfinishedAnswers" else set()
