"""What was handed in to a survey, as plain responses: for who has asked whether they may be read."""

from stepdown.records.models.surveys import HandedIn, Survey
from stepdown.surveys.kept import read_answers
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.responses import Response


def responses_of(survey: Survey, questionnaire: Questionnaire) -> tuple[Response, ...]:
    """The survey's responses, by ids that were drawn at random."""
    rows = HandedIn.objects.filter(survey=survey).order_by("pk")
    return tuple(Response(str(r.pk), read_answers(questionnaire, r.answers), r.role or None) for r in rows)
