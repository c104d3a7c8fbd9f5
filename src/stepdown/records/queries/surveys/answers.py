"""The answers of a survey, for who analyses it: as plain responses, in no order."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.actions.surveys.run import invited_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.queries.surveys.seen import survey_row
from stepdown.records.responses import responses_of
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.text import parse_questionnaire
from stepdown.surveys.responses import Response


@dataclass(frozen=True, slots=True)
class Answered:
    """What was asked and answered, and how many were invited: in all and by role, None where that is not known."""

    survey: UUID
    questionnaire: Questionnaire
    responses: tuple[Response, ...]
    invited: int | None
    invited_by_role: dict[str, int | None]


def answers_of(who: Colleague, *, survey_id: UUID, at: datetime) -> Answered:
    """Every answer that was handed in. The reading is audited."""
    survey = survey_row(who, survey_id=survey_id)
    check_part(who, Act.READ_ANSWERS, survey.project)
    trail.note(Act.READ_ANSWERS, by=who, at=at, about=survey)
    questionnaire = parse_questionnaire(survey.questionnaire.written)
    total, by_role = invited_of(survey)
    choice_of = {role: choice for choice, role in survey.roles.items()}
    return Answered(
        survey.pk, questionnaire, responses_of(survey, questionnaire), total,
        {choice_of.get(role, role): number for role, number in by_role.items()},
    )  # fmt: skip
