"""The closed surveys of a project, counted under disclosure control: for who has asked whether they may be read."""

import hashlib
from collections import OrderedDict

from stepdown.domain.lifecycle.survey import SurveyState
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.surveys.run import invited_of
from stepdown.records.models.projects import Project
from stepdown.records.models.surveys import Survey
from stepdown.records.responses import responses_of
from stepdown.reporting.disclosure.protect import DisclosureError
from stepdown.reporting.voices.surveyed import Surveyed, surveyed
from stepdown.surveys.frequencies.rates import Invited
from stepdown.surveys.questionnaire.text import parse_questionnaire

_KEPT: OrderedDict[str, Surveyed] = OrderedDict()
"""Counted surveys by the digest of all that they rest on: to count and protect one takes a second."""
_MOST_KEPT = 16


def closed_surveys(project: Project) -> list[Survey]:
    """The project's surveys that nobody can answer any more."""
    return list(Survey.objects.filter(project=project, state=SurveyState.CLOSED).select_related("questionnaire"))


def counted(survey: Survey) -> Surveyed:
    """One survey; Refusal where its figures cannot be released."""
    questionnaire = parse_questionnaire(survey.questionnaire.written)
    responses = responses_of(survey, questionnaire)
    total, by_role = invited_of(survey)
    choice_of = {role: choice for choice, role in survey.roles.items()}
    known = {choice_of.get(role, role): n for role, n in by_role.items() if n is not None}
    rests_on = repr((survey.questionnaire.written, responses, total, sorted(known.items())))
    key = hashlib.sha256(rests_on.encode()).hexdigest()
    if key not in _KEPT:
        try:
            _KEPT[key] = surveyed(questionnaire, responses, Invited(total, known))
        except DisclosureError as refused:
            raise Refusal(f"The survey's figures cannot be released: {refused}") from refused
        while len(_KEPT) > _MOST_KEPT:
            _KEPT.popitem(last=False)
    return _KEPT[key]
