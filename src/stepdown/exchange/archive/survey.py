"""The survey's part of an archive: the questionnaire without answers, to read and for programs, and its dictionary."""

from collections.abc import Iterator

from stepdown.exchange.archive.csv_text import csv_text
from stepdown.exchange.survey_files.dictionary import HEADINGS, dictionary
from stepdown.exchange.survey_files.variables import question_variables
from stepdown.surveys.questionnaire.questionnaire import Page, Question, Questionnaire
from stepdown.surveys.questionnaire.text import questionnaire_text
from stepdown.surveys.questionnaire.words import QuestionKind

FOLDER = "survey"


def survey(questionnaire: Questionnaire) -> Iterator[tuple[str, bytes]]:
    """The three files of one questionnaire."""
    place = f"{FOLDER}/{questionnaire.id}-version-{_plain(questionnaire.version)}"
    yield f"{place}.txt", "\n".join(_blank(questionnaire)).encode()
    yield f"{place}.json", questionnaire_text(questionnaire).encode()
    yield f"{place}-dictionary.csv", csv_text(HEADINGS, dictionary(question_variables(questionnaire)))


def _plain(version: str) -> str:
    return "".join(c if c.isascii() and c.isalnum() else "-" for c in version)


def _blank(questionnaire: Questionnaire) -> Iterator[str]:
    yield f"{questionnaire.said(questionnaire.title)}, version {questionnaire.version}"
    if questionnaire.origin:
        yield f"Where its questions come from: {questionnaire.origin}"
    for page in questionnaire.pages:
        yield from _page(questionnaire, page)
    yield ""


def _page(questionnaire: Questionnaire, page: Page) -> Iterator[str]:
    yield f"\n{questionnaire.said(page.title) or page.name}"
    if page.relevant:
        yield f"(Shown where: {page.relevant})"
    for question in page.questions:
        if question.kind is not QuestionKind.WORKED_OUT:
            yield from _question(questionnaire, question)


def _question(questionnaire: Questionnaire, question: Question) -> Iterator[str]:
    yield f"\n{questionnaire.said(question.label) or question.name}"
    if question.hint:
        yield questionnaire.said(question.hint)
    if question.relevant:
        yield f"(Shown where: {question.relevant})"
    if question.kind is not QuestionKind.NOTE:
        yield f"({question.kind.label})"
    for choice in questionnaire.choices_of(question):
        yield f"[ ] {questionnaire.said(choice.label) or choice.name}"
