"""The desk's surveys in tests: who has logged in, a survey of each sort, and how a page is sent."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from stepdown.records.actions.surveys.questionnaires import write_questionnaire
from stepdown.records.models import Project, QuestionnaireVersion, Survey
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.text import parse_questionnaire
from stepdown.surveys.words import SurveyMode
from tests.cast import MONDAY, Cast
from tests.projects import a_project
from tests.surveys_cast import a_questionnaire
from tests.web.answering import opened, with_sheets
from tests.web.test_referral_pages import key_of

TODAY = MONDAY.date()
type LogIn = Callable[[object], Client]


@pytest.fixture
def project(cast: Cast) -> Project:
    return a_project(cast, with_sheets())


@pytest.fixture
def survey(cast: Cast, project: Project) -> Survey:
    return opened(cast, project)


@pytest.fixture
def eva(cast: Cast, logged_in: LogIn) -> Client:
    """The lead."""
    return logged_in(cast.eva)


@pytest.fixture
def maya(cast: Cast, logged_in: LogIn) -> Client:
    """The gatekeeper."""
    return logged_in(cast.maya)


def text_of(page) -> str:
    return re.sub(r"\s+", " ", page.content.decode())


def send(client: Client, address: str, said: dict, *, times: int = 1):
    """Send a page as it was opened, once or more often."""
    opened_page = client.get(address)
    for _ in range(times):
        page = client.post(address, {"form_key": key_of(opened_page)} | said, follow=True)
    return page


def on(name: str, day) -> dict[str, str]:
    return {f"{name}-day": str(day.day), f"{name}-month": str(day.month), f"{name}-year": str(day.year)}


def newest() -> QuestionnaireVersion:
    return QuestionnaireVersion.objects.order_by("name", "-number").first()


def asks(version: QuestionnaireVersion | None = None) -> Questionnaire:
    return parse_questionnaire((version or newest()).written)


@pytest.fixture
def version(cast: Cast, project: Project) -> QuestionnaireVersion:
    return write_questionnaire(by=cast.eva, at=MONDAY, project=project, questionnaire=a_questionnaire())


@pytest.fixture
def by_link(cast: Cast, project: Project) -> Survey:
    return opened(cast, project, mode=SurveyMode.OPEN_LINK)
