"""Surveys for the tests of their pages: for whom, in which mode, with which questions; and a respondent's browser."""

from datetime import date

from stepdown.records.actions.surveys.invite import Asked, add_invitations
from stepdown.records.actions.surveys.questionnaires import sign_off_questionnaire, write_questionnaire
from stepdown.records.actions.surveys.run import open_survey, prepare_survey
from stepdown.records.links import link_of, token_of
from stepdown.records.models import Project, Survey
from stepdown.surveys.questionnaire.questionnaire import Choice, Page, Question, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind, Side
from stepdown.surveys.words import SurveyMode
from stepdown.themes.project.events.about import CoderJoined
from stepdown.themes.project.events.people import RoleNamed, SheetIssued
from stepdown.themes.project.words import ConsentItem, ParticipantKind
from tests.cast import MONDAY, Cast
from tests.surveys_cast import a_questionnaire, en
from tests.themes.a_project import Telling, a_participant, the_sheet

SUPPORT = "Ring the helpline of the invented charity on 01632 960001."
UPSET = "Stop whenever you like. You do not have to say why."


def with_sheets() -> Telling:
    """Two roles, one participant and a sheet for each audience: as little as a survey needs."""
    told = Telling()
    told.tell(
        CoderJoined(coder="eva", name="Eva"),
        RoleNamed(role="social_worker", label="Social worker", public_label="Social worker", members=40),
        RoleNamed(role="manager", label="Team manager", public_label="Team manager", members=6),
        the_sheet(),
        a_participant("m1", "Manager 1", "manager"),
    )
    for kind in (ParticipantKind.PARENT_OR_CARER, ParticipantKind.YOUNG_PERSON):
        told.tell(
            SheetIssued(
                sheet=str(kind), version=1, title="About these questions", audience=kind,
                items=(ConsentItem.TAKE_PART,), needed=(ConsentItem.TAKE_PART,), issued_on=date(2026, 3, 1),
                words="We ask how it was for you.", support=SUPPORT, distress_protocol=UPSET,
            )
        )  # fmt: skip
    return told


def every_kind(name: str = "kinds", **more: object) -> Questionnaire:
    """One question of every kind, in two languages where it matters, with a page that is there for some alone."""
    low, high = Choice(name="low", label=en("Too long"), side=Side.LOW), Choice(name="high", label=en("Soon enough"))
    lists = {
        "wait": (low, high),
        "helped": (
            Choice(name="talks", label={"en": "Talking", "cy": "Siarad"}),
            Choice(name="visits", label=en("Visits at home")),
            Choice(name="none", label=en("None of these"), only=True),
        ),
    }
    pages = (
        Page(name="start", questions=(
            Question(name="read", kind=QuestionKind.NOTE, label=en("Thank you for coming.\nNothing is wrong.")),
            Question(name="sure", kind=QuestionKind.AGREE, label=en("I have read the sheet"), required=True),
        )),
        Page(name="domestic_abuse", section=en("What happened"), questions=(
            Question(name="wait", kind=QuestionKind.ONE_OF, choices="wait",
                     label={"en": "How was the wait?", "cy": "Sut oedd yr aros?"}),
        )),
        Page(name="weeks", section=en("What happened"), relevant="${wait} = 'low'", questions=(
            Question(name="weeks", kind=QuestionKind.WHOLE_NUMBER, label=en("How many weeks did you wait?"),
                     required=True, constraint=". < 100", unit="weeks"),
        )),
        Page(name="rest", title=en("The rest"), questions=(
            Question(name="helped", kind=QuestionKind.SEVERAL_OF, choices="helped",
                     label={"en": "What helped?", "cy": "Beth helpodd?"}),
            Question(name="other", kind=QuestionKind.TEXT, label=en("What else helped?"),
                     relevant="selected(${helped}, 'talks')"),
            Question(name="since", kind=QuestionKind.DATE, label=en("Since when?")),
            Question(name="cost", kind=QuestionKind.DECIMAL, label=en("What did it cost?")),
            Question(name="area", kind=QuestionKind.ONE_OF, choices="wait", as_list=True, label=en("In your area?")),
            Question(name="more", kind=QuestionKind.LONG_TEXT, label=en("What else would you like to say?")),
            Question(name="total", kind=QuestionKind.WORKED_OUT, calculation="${cost} * 2"),
        )),
    )  # fmt: skip
    return Questionnaire(
        id=name, version="1", title={"en": "How it was", "cy": "Sut oedd hi"}, languages=("en", "cy"), lists=lists,
        pages=pages, **more,
    )  # fmt: skip


def opened(
    cast: Cast, project: Project, questionnaire: Questionnaire | None = None, *, sheet: str = "sheet",
    mode: SurveyMode = SurveyMode.UNLINKED, is_open: bool = True, last_day: date | None = None,
) -> Survey:  # fmt: skip
    """A survey to which two people are invited, by Eva."""
    version = write_questionnaire(
        by=cast.eva, at=MONDAY, project=project, questionnaire=questionnaire or a_questionnaire()
    )
    if version.signed_off_on is None:
        sign_off_questionnaire(by=cast.eva, at=MONDAY, version=version, who="The funder", on=date(2026, 3, 1))
    survey = prepare_survey(
        by=cast.eva, at=MONDAY, project=project, questionnaire=version, mode=mode, sheet=sheet, last_day=last_day,
        roles={"social_worker": "social_worker", "manager": "manager"},
    )  # fmt: skip
    if mode is not SurveyMode.OPEN_LINK:
        people = [Asked(f"one{n}@example.org", participant=f"p{n}") for n in range(2)]
        add_invitations(by=cast.eva, at=MONDAY, survey=survey, people=people)
    return open_survey(by=cast.eva, at=MONDAY, survey=survey) if is_open else survey


def of_its_surveys(cast: Cast, project: Project) -> dict[str, object]:
    """What the addresses of surveys name, beside the survey of personal links that is there."""
    survey = opened(cast, project, a_questionnaire("by_link"), mode=SurveyMode.OPEN_LINK)
    return {
        "version_id": survey.questionnaire_id, "page": "views", "list_name": "agree", "file_name": "survey.xlsx",
        "survey_by_link": survey.pk,
    }  # fmt: skip


def link(survey: Survey) -> str:
    """The token of the open link, or of the first person's."""
    return link_of(survey) if survey.mode == SurveyMode.OPEN_LINK else token_of(survey.invitations.first())
