"""A questionnaire: pages in order, the questions on each, and the lists of choices. Frozen; a change is a version."""

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import Field, PlainSerializer

from stepdown.domain.missing import Missing
from stepdown.surveys.questionnaire.words import QuestionKind, Side
from stepdown.written.part import Name, Part, Sentence

_IN_ORDER = PlainSerializer(lambda held: dict(sorted(held.items())))
"""The order in which names were written says nothing, so that equal questionnaires are written in the same bytes."""

type Said = Annotated[Mapping[str, Sentence], _IN_ORDER]
"""The same words by language (``en``, ``cy``). The questionnaire's first language is always there."""

UNSAID: Said = {}
"""No words."""

QuestionName = Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_-]*$")]
"""The name of a question, as expressions write it: ``${name}``."""


class Choice(Part):
    """One choice. ``means``: it is no answer but says why there is none. ``only``: chosen alone ("none of these")."""

    name: str = Field(min_length=1)
    label: Said
    side: Side | None = None
    means: Missing | None = None
    only: bool = False
    tags: Annotated[Mapping[str, str], _IN_ORDER] = Field(default={})
    """Columns that a ``choice_filter`` reads."""


class Question(Part):
    """One question. Expressions (``relevant``, ``constraint``, ``calculation``, ``choice_filter``) are text, as in
    XLSForm; ``choices`` names a list; ``unit`` says what a number counts."""

    name: QuestionName
    kind: QuestionKind
    label: Said = UNSAID
    hint: Said = UNSAID
    choices: Name | None = None
    choice_filter: str | None = None
    as_list: bool = False
    """Whether the choices drop down rather than stand one under the other."""
    required: bool = False
    required_message: Said = UNSAID
    relevant: str | None = None
    constraint: str | None = None
    constraint_message: Said = UNSAID
    default: str | None = None
    calculation: str | None = None
    unit: str | None = None
    is_time_saved: bool = False
    """Whether the number is the time that the work saved the respondent: what a cost scenario can take."""


class Page(Part):
    """What is asked together. ``section``: the heading of the part of the questionnaire that the page belongs to."""

    name: QuestionName
    questions: tuple[Question, ...] = Field(min_length=1)
    title: Said = UNSAID
    section: Said = UNSAID
    relevant: str | None = None


class Questionnaire(Part):
    """A version of a questionnaire, whole.

    ``origin``: where its questions come from. ``signed_off``: by whom and when it was agreed, in words.
    ``role_question``: the question that asks who the respondent is.
    """

    id: Name
    version: str = Field(min_length=1)
    title: Said
    languages: tuple[str, ...] = Field(default=("en",), min_length=1)
    pages: tuple[Page, ...] = Field(min_length=1)
    lists: Annotated[Mapping[Name, tuple[Choice, ...]], _IN_ORDER] = Field(default={})
    origin: Sentence | None = None
    signed_off: Sentence | None = None
    role_question: QuestionName | None = None

    def questions(self) -> Iterator[Question]:
        """Every question in order."""
        for page in self.pages:
            yield from page.questions

    def question(self, name: str) -> Question:
        """The question of this name. KeyError where there is none."""
        for question in self.questions():
            if question.name == name:
                return question
        raise KeyError(name)

    def choices_of(self, question: Question) -> tuple[Choice, ...]:
        """The choices that a question offers, before any filter."""
        return self.lists[question.choices] if question.choices else ()

    def said(self, words: Said, language: str | None = None) -> str:
        """Words in a language, or in the first where they are not translated; empty where there are none."""
        return words.get(language or self.languages[0]) or words.get(self.languages[0], "")
