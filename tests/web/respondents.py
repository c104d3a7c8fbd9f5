"""Respondents in tests: a browser of their own, and a link to a survey of each sort."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from stepdown.records.models import Project, Survey
from stepdown.surveys.words import SurveyMode
from stepdown.themes.project.words import ParticipantKind
from tests.cast import MONDAY, Cast
from tests.projects import a_project
from tests.web.answering import every_kind, link, opened, with_sheets


def words_of(page) -> str:
    """What a page says, without what it is made of."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page.content.decode().split("<body")[1])))


@dataclass
class Respondent:
    """Somebody with a link, in a browser of their own."""

    token: str
    client: Client = field(default_factory=Client)
    where: str = ""
    text: str = ""
    page: object = None

    def look(self, address: str = "") -> str:
        """Open an address, or the first page."""
        return self._see(self.client.get(address or reverse("answer", args=[self.token]), follow=True))

    def start(self) -> str:
        """Open the first page and start."""
        self.look()
        return self.send({})

    def send(self, said: Mapping[str, object], address: str = "") -> str:
        """Send the page that is open."""
        return self._see(self.client.post(address or self.where, said, follow=True))

    def own(self) -> str:
        """The address of their answers, with the key of their own where they came by an open link."""
        return re.sub(r"(page/\d+|check|later)/.*$", "", self.where)

    def step(self, step: str) -> str:
        """Open a step of their answers."""
        return self.look(f"{self.own()}{step}/")

    def _see(self, page: object) -> str:
        self.page = page
        self.where = page.request["PATH_INFO"] + (
            f"?{page.request['QUERY_STRING']}" if page.request["QUERY_STRING"] else ""
        )
        self.text = words_of(page)
        return self.text

    @property
    def html(self) -> str:
        return self.page.content.decode()


FAMILIES = str(ParticipantKind.PARENT_OR_CARER)
TODAY = MONDAY.date()


@pytest.fixture
def project(cast: Cast) -> Project:
    return a_project(cast, with_sheets())


@pytest.fixture
def survey(cast: Cast, project: Project) -> Survey:
    return opened(cast, project)


@pytest.fixture
def respondent(survey: Survey) -> Respondent:
    return Respondent(link(survey))


@pytest.fixture
def by_open_link(cast: Cast, project: Project) -> Respondent:
    return Respondent(link(opened(cast, project, mode=SurveyMode.OPEN_LINK)))


def of_families(cast: Cast, project: Project, **more: object) -> Respondent:
    return Respondent(link(opened(cast, project, every_kind(), sheet=FAMILIES, **more)))


def answered(respondent: Respondent, helps: str = "agree") -> Respondent:
    """The short questionnaire, answered as far as the check."""
    respondent.start()
    for said in ({"role": "manager"}, {"helps": helps}, {"more": "It is good."}):
        respondent.send(said)
    return respondent
