"""Somebody at a survey: what their link opens, in which language they read, and what they answered so far."""

from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.urls import reverse

from stepdown.records.actions.surveys.answer import answers_so_far
from stepdown.records.queries.surveys.begun import has_begun
from stepdown.records.queries.surveys.link import LinkOpened
from stepdown.surveys.questionnaire.questionnaire import Page, Questionnaire
from stepdown.surveys.routing.route import Route, follow
from stepdown.themes.project.words import ParticipantKind
from stepdown.web.pages.answering.languages import LANGUAGE, direction

CHANGING = "change"
"""What an address says after its question mark, where one answer is being changed."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A respondent. ``own``: the key of who came by an open link and has started; empty for a personal link."""

    link: LinkOpened
    token: str
    own: str
    language: str
    today: date

    @property
    def key(self) -> str:
        """Under what their answers are kept until they are handed in."""
        return self.own or self.token

    @property
    def questionnaire(self) -> Questionnaire:
        """What is asked."""
        return self.link.questionnaire

    @property
    def title(self) -> str:
        """What the survey is called."""
        return self.questionnaire.said(self.questionnaire.title, self.language)

    @property
    def direction(self) -> str:
        """In which direction their language is written."""
        return direction(self.language)

    @property
    def is_protected(self) -> bool:
        """Whether a page can be left at once and its title says nothing: for families and young people."""
        return self.link.survey.audience != ParticipantKind.STAFF

    @property
    def has_started(self) -> bool:
        """Whether answers of theirs are kept."""
        return has_begun(self.key)

    @property
    def is_done(self) -> bool:
        """Whether the answers of this link were handed in."""
        return self.link.is_used or (self.own != "" and not self.has_started)

    @property
    def can_answer(self) -> bool:
        """Whether answers are taken from this link now."""
        return self.link.is_open and not self.is_done

    def route(self) -> Route:
        """The way that the answers kept so far lead."""
        kept = answers_so_far(survey=self.link.survey, token=self.key)
        return follow(self.questionnaire, kept, self.today)

    def address(self, step: str, *, is_changing: bool = False, **about: object) -> str:
        """Where a step of this respondent is, in their language."""
        asked = QueryDict(mutable=True)
        if self.language != self.questionnaire.languages[0]:
            asked[LANGUAGE] = self.language
        if is_changing:
            asked[CHANGING] = "yes"
        found = reverse(step, kwargs={"token": self.token, **({"own": self.own} if self.own else {}), **about})
        return f"{found}?{asked.urlencode()}" if asked else found

    def page_address(self, page: Page, *, is_changing: bool = False) -> str:
        """Where a page of questions is. Its number is told and not its name, which could say what it is about."""
        number = self.questionnaire.pages.index(page) + 1
        return self.address("answer_page", is_changing=is_changing, number=number)
