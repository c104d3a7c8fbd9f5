"""The one door: a questionnaire, the responses to it and how many were invited, to every figure and every sum."""

from collections.abc import Sequence

from stepdown.results.result import Findings
from stepdown.surveys.frequencies.answers import question_part
from stepdown.surveys.frequencies.crossings import Crossing, crossing_part
from stepdown.surveys.frequencies.figures import Part
from stepdown.surveys.frequencies.rates import Invited, rates_part
from stepdown.surveys.frequencies.roles import role_labels, roles_part
from stepdown.surveys.frequencies.survey import Survey

NOBODY_SAID = Invited()


def frequencies(survey: Survey, invited: Invited = NOBODY_SAID, crossings: Sequence[Crossing] = ()) -> Findings:
    """All figures of a survey, true and internal.

    The question that asks for the role is told of as who responded. ValueError where an answer does not fit its
    question, or a crossing cannot be made.
    """
    labels = role_labels(survey, invited.by_role)
    asked = survey.questionnaire.role_question
    questions = [q for q in survey.questionnaire.questions() if q.name != asked]
    part = Part.of(
        (
            rates_part(survey, invited, labels),
            roles_part(survey, labels),
            *(question_part(survey, question) for question in questions),
            *(crossing_part(survey, crossing, labels) for crossing in crossings),
        )
    )
    return Findings(_header(survey), part.results, part.relations)


def _header(survey: Survey) -> dict[str, object]:
    """What the figures were made from. No count stands here: a header is shown as it is."""
    from stepdown import __version__

    questionnaire = survey.questionnaire
    return {
        "program": f"Stepdown {__version__}",
        "survey": {
            "id": questionnaire.id,
            "version": questionnaire.version,
            "title": survey.said(questionnaire.title),
            "origin": questionnaire.origin,
            "signed_off": questionnaire.signed_off,
            "smallest_group": survey.smallest_group,
        },
    }
