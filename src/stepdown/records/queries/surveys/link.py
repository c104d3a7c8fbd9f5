"""What a link opens, for somebody who has no account: the survey, and whose personal link it is, if it is one."""

from dataclasses import dataclass

from stepdown.domain.lifecycle.survey import SurveyState
from stepdown.records.access.refusal import NotSeen
from stepdown.records.logs import log_of
from stepdown.records.models.surveys import Invitation, Survey
from stepdown.records.tokens import hash_of
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.text import parse_questionnaire
from stepdown.themes.project.events.people import SheetIssued


@dataclass(frozen=True, slots=True)
class LinkOpened:
    """A survey as a respondent's link opens it. ``invitation`` is None for an open link."""

    survey: Survey
    questionnaire: Questionnaire
    sheet: SheetIssued
    invitation: Invitation | None

    @property
    def is_open(self) -> bool:
        """Whether answers are taken."""
        return self.survey.state == SurveyState.OPEN

    @property
    def is_used(self) -> bool:
        """Whether the personal link has been used."""
        return self.invitation is not None and self.invitation.has_answered


def link_opened(who: str) -> LinkOpened:
    """What a token opens: ``who`` holds it is all that is known of them. NotSeen where it opens nothing."""
    found = hash_of(who)
    invitation = Invitation.objects.select_related("survey__questionnaire").filter(token_hash=found).first()
    survey = (
        invitation.survey
        if invitation
        else Survey.objects.select_related("questionnaire").filter(link_hash=found).first()
    )
    if survey is None:
        raise NotSeen
    sheet = log_of(survey.project).project.people.sheets[survey.sheet][survey.sheet_version - 1]
    return LinkOpened(survey, parse_questionnaire(survey.questionnaire.written), sheet, invitation)
