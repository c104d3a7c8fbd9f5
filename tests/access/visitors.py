"""Whoever may come to a page, and what they are to the Ashdowns: each for a reason that access depends on."""

from datetime import timedelta

from stepdown.domain.casework import InvolvementRole
from stepdown.domain.disciplines import Discipline
from stepdown.domain.roles import Role
from stepdown.domain.teams import TeamKind
from stepdown.records.actions.colleagues.deputy import name_deputy
from stepdown.records.actions.emergencies import Whose, open_in_emergency
from stepdown.records.actions.episodes.council_worker import change_council_worker
from stepdown.records.actions.episodes.involve import involve
from stepdown.records.actions.projects.begin import give_part
from stepdown.records.models import Colleague, EmergencyOpening, Episode, Family, Involvement, Project, Team
from stepdown.themes.project.words import ProjectRole
from tests.cast import MONDAY, Cast

OF_THE_CAST = {
    "involved": "yusuf",  # works with the family
    "follows_up": "dee",  # works with the family, and keeps in touch with it after closure
    "same_team": "amir",  # of the team, and has nothing to do with the family
    "manager": "maya",  # of the team
    "kept_from": "max",  # manages the team too, and the record is kept from him by name
    "emergency": "cass",  # of the team, opened the record in an emergency
    "referrer": "sam",  # the social worker who referred the family
    "referrers_manager": "sonia",
    "other_authority": "otto",
    "governance": "inga",
    "evaluator": "eva",
    "administrator": "ada",
    "reads_for_service": "fran",  # of the service to which the family is handed over
}

MADE = {
    "deputy": (Role.PRACTITIONER, "team"),  # does what the team's manager may
    "emergency_over": (Role.PRACTITIONER, "team"),  # opened it in an emergency that is over
    "ended_30": (Role.PRACTITIONER, "team"),  # their part ended 30 days ago: the last day on which it is open
    "ended_31": (Role.PRACTITIONER, "team"),  # and the first on which it is not
    "covers_later": (Role.PRACTITIONER, "team"),  # their part begins next week
    "left": (Role.PRACTITIONER, "team"),  # works with the family, and the account is closed
    "other_team": (Role.PRACTITIONER, "west"),  # another team of the authority
    "other_team_manager": (Role.MANAGER, "west"),
    "other_authority_manager": (Role.MANAGER, "south"),
    "holds_case": (Role.SOCIAL_WORKER, "social"),  # holds the family's case for the council
    "other_social_worker": (Role.SOCIAL_WORKER, "social"),
    "other_social_work_manager": (Role.SOCIAL_WORK_MANAGER, "social_west"),
    "reviewer": (Role.REVIEWER, "social"),  # brought in
    "other_reviewer": (Role.REVIEWER, "social"),
    "receiving": (Role.RECEIVING_SERVICE, "haven"),
}

SIGNED_OUT = "signed_out"
EVERYBODY = (*OF_THE_CAST, *MADE, SIGNED_OUT)
ASKED_TO_LOG_IN = ("left", SIGNED_OUT)

TEAMS = {
    "west": ("Edge-of-care team west", "Northborough", TeamKind.MULTI_DISCIPLINARY),
    "social_west": ("Family safeguarding west", "Northborough", TeamKind.SOCIAL_WORK),
    "haven": ("Northborough Advice Centre", "Northborough", TeamKind.RECEIVING),
}


def who_they_are(cast: Cast) -> dict[str, Colleague | None]:
    """Everybody's account, before anything ties them to the family. None: signed out."""
    teams = {"team": cast.team, "social": cast.sam.team, "south": cast.otto.team}
    for key, (name, authority, kind) in TEAMS.items():
        teams[key] = Team.objects.create(name=name, authority=authority, kind=kind)
    made = {name: _account(name, role, teams[team]) for name, (role, team) in MADE.items()}
    made["deputy"] = name_deputy(by=cast.maya, at=MONDAY, colleague=made["deputy"])
    return {name: getattr(cast, first) for name, first in OF_THE_CAST.items()} | made | {SIGNED_OUT: None}


def tied(cast: Cast, visitors: dict[str, Colleague | None], episode: Episode, *, today) -> None:
    """Let those who are tied to the family be so today."""
    for name in ("reviewer", "ended_30", "ended_31", "covers_later", "left"):
        role = InvolvementRole.REVIEWER if name == "reviewer" else InvolvementRole.CONSULTANT
        involve(by=cast.maya, at=MONDAY + timedelta(hours=4), episode=episode, colleague=visitors[name], role=role)
    change_council_worker(by=cast.maya, at=MONDAY, episode=episode, to=visitors["holds_case"])
    between(visitors["ended_30"], ended_on=today - timedelta(days=30))
    between(visitors["ended_31"], ended_on=today - timedelta(days=31))
    between(visitors["covers_later"], started_on=today + timedelta(days=1))
    opened_lately(visitors["emergency_over"], episode.family, day=today - timedelta(days=2))
    close_the_account(visitors["left"])


def between(who: Colleague, **days) -> None:
    """Put the days of a colleague's part where the test wants them, which no action does after the fact."""
    if days.get("ended_on"):
        days["started_on"] = days["ended_on"] - timedelta(days=5)
    Involvement.objects.filter(colleague=who).update(**days)


def opened_lately(who: Colleague, family: Family, *, day) -> EmergencyOpening:
    """Opened on a day, until the end of the next."""
    at = MONDAY.replace(year=day.year, month=day.month, day=day.day)
    return open_in_emergency(by=who, at=at, whose=Whose(family.reference), reason="A call at night")


def close_the_account(who: Colleague) -> None:
    who.is_active = False
    who.save()


def reads_the_findings(cast: Cast, project: Project) -> None:
    """The referrers' manager is a reader of the project that Eva leads, Amir codes and Maya sends invitations for."""
    give_part(by=cast.eva, at=MONDAY, project=project, colleague=cast.sonia, role=ProjectRole.READER)


def discipline_of(name: str) -> Discipline | str:
    """A discipline for those who practise: none that waits for anything in these tests."""
    return Discipline.HOUSING if MADE[name][0] is Role.PRACTITIONER else ""


def _account(name: str, role: Role, team: Team) -> Colleague:
    return Colleague.objects.create(
        email=f"{name}@example.org", name=name.replace("_", " ").title(), role=role, team=team,
        discipline=discipline_of(name),
    )  # fmt: skip
