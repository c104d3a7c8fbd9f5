"""A survey of the invented project: a short questionnaire that asks who one is, how much one agrees, and why."""

from datetime import date

from stepdown.records.actions.surveys.answer import hand_in
from stepdown.records.actions.surveys.invite import Asked, add_invitations
from stepdown.records.actions.surveys.questionnaires import sign_off_questionnaire, write_questionnaire
from stepdown.records.actions.surveys.run import open_survey, prepare_survey
from stepdown.records.links import token_of
from stepdown.records.models import Invitation, Project, Survey
from stepdown.surveys.questionnaire.questionnaire import Choice, Page, Question, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind, Side
from stepdown.surveys.responses import Response, Unanswered
from stepdown.surveys.words import SurveyMode
from tests.cast import MONDAY, Cast

TODAY = MONDAY.date()


def en(words: str) -> dict[str, str]:
    return {"en": words}


ROLES = (
    Choice(name="social_worker", label=en("Social worker")),
    Choice(name="manager", label=en("Team manager")),
)
AGREE = (
    Choice(name="disagree", label=en("Disagree"), side=Side.LOW),
    Choice(name="neither", label=en("Neither"), side=Side.MIDDLE),
    Choice(name="agree", label=en("Agree"), side=Side.HIGH),
)
ROLE = Question(name="role", kind=QuestionKind.ONE_OF, label=en("What is your role?"), choices="roles")
HELPS = Question(
    name="helps", kind=QuestionKind.ONE_OF, label=en("The team helps families"), choices="agree", required=True
)
WHY = Question(
    name="why", kind=QuestionKind.LONG_TEXT, label=en("Why do you disagree?"), relevant="${helps} = 'disagree'"
)
MORE = Question(name="more", kind=QuestionKind.LONG_TEXT, label=en("What else would you like to say?"))


def a_questionnaire(name: str = "staff") -> Questionnaire:
    return Questionnaire(
        id=name,
        version="1",
        title=en("Working with the team"),
        origin="Made for the tests",
        role_question="role",
        lists={"roles": ROLES, "agree": AGREE},
        pages=(
            Page(name="you", questions=(ROLE,)),
            Page(name="views", title=en("What you think"), questions=(HELPS, WHY)),
            Page(name="more", questions=(MORE,)),
        ),
    )


def a_survey(
    cast: Cast, project: Project, *, mode: SurveyMode = SurveyMode.UNLINKED, people: int = 3, is_open: bool = True
) -> Survey:
    """A survey to which people are invited, by Eva."""
    version = write_questionnaire(by=cast.eva, at=MONDAY, project=project, questionnaire=a_questionnaire())
    if version.signed_off_on is None:
        sign_off_questionnaire(by=cast.eva, at=MONDAY, version=version, who="The funder", on=date(2026, 3, 1))
    survey = prepare_survey(
        by=cast.eva, at=MONDAY, project=project, questionnaire=version, mode=mode, sheet="sheet",
        roles={"social_worker": "social_worker", "manager": "manager"},
    )  # fmt: skip
    asked = [Asked(f"person{n}@example.org", "social_worker" if n % 3 else "manager", f"p{n}") for n in range(people)]
    if mode is not SurveyMode.OPEN_LINK:
        add_invitations(by=cast.maya, at=MONDAY, survey=survey, people=asked)
    return open_survey(by=cast.eva, at=MONDAY, survey=survey) if is_open else survey


def a_response(more: str | None = None, role: str | None = "social_worker", helps: str = "agree") -> Response:
    return Response(
        "",
        {
            "role": role or Unanswered.SKIPPED,
            "helps": helps,
            "why": Unanswered.NOT_SHOWN,
            "more": more or Unanswered.SKIPPED,
        },
        role,
    )


def answer(survey: Survey, one: Invitation, more: str | None = None, **named: str) -> None:
    """Hand in what somebody who was invited answers."""
    hand_in(survey=survey, token=token_of(one), response=a_response(more, **named), today=TODAY, invitation=one)
