"""Somebody asks for advice: of the team, a discipline or one colleague; with no names, or about a family they see."""

from datetime import datetime

from stepdown.domain.disciplines import Discipline
from stepdown.domain.missing import Missing
from stepdown.domain.roles import Role
from stepdown.domain.tasks import TaskOrigin
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.access.sees import family_seen_by
from stepdown.records.actions.action import action
from stepdown.records.actions.known import columns
from stepdown.records.actions.tasks import raise_task
from stepdown.records.models.colleagues import Colleague, Team
from stepdown.records.models.consultations import Consultation
from stepdown.records.models.families import Family

_ANSWER = (Role.PRACTITIONER, Role.MANAGER)


@action(Act.ASK_CONSULTATION)
def ask(
    *,
    by: Colleague,
    at: datetime,
    team: Team,
    question: str,
    discipline: Discipline | None = None,
    asked_of: Colleague | None = None,
    family: Family | None = None,
) -> Consultation:
    """Ask. A colleague who is asked by name gets a task; they see the consultation and nothing of the record."""
    check_may(by, Act.ASK_CONSULTATION, today=at.date())
    if not question.strip():
        raise Refusal("Write your question.")
    if asked_of is not None:
        _refuse_unless_can_answer(by, asked_of, team)
    asked = Consultation.objects.create(
        team=team,
        asked_by=by,
        asked_of=asked_of,
        discipline=discipline or "",
        asked_at=at,
        question=question.strip(),
        **about(family, by, at, team),
        **columns("signpost_outcome", Missing.NOT_ASKED),
    )
    if asked_of is not None:
        _tell(asked_of, asked, by, at)
    return asked


def about(family: Family | None, by: Colleague, at: datetime, team: Team) -> dict[str, object]:
    """The family and its open episode, for the columns of a consultation; NotSeen where the asker cannot see it."""
    if family is None:
        return {"family": None, "episode": None}
    seen = family_seen_by(by, family.pk, at.date())
    return {"family": seen, "episode": seen.episodes.filter(team=team, closed_on__isnull=True).first()}


def task_of(consultation: Consultation, what: str) -> str:
    """What a task about a consultation is raised for."""
    return f"consultation {consultation.pk} {what}"


def _refuse_unless_can_answer(by: Colleague, asked_of: Colleague, team: Team) -> None:
    if asked_of.pk == by.pk:
        raise Refusal("Ask somebody else.")
    if asked_of.team_id != team.pk or not asked_of.is_active or Role(asked_of.role) not in _ANSWER:
        raise Refusal("Choose a colleague of the team.")


def _tell(whom: Colleague, asked: Consultation, by: Colleague, at: datetime) -> None:
    raise_task(
        for_colleague=whom,
        what=f"Answer {by.name}, who asks for your advice",
        why="Open Consultations to read the question.",
        due_on=at.date(),
        origin=TaskOrigin.CONSULTATION,
        at=at,
        by=by,
        raised_for=task_of(asked, "answer"),
    )
