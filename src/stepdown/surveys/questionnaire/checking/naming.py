"""Names: each once, and each leading somewhere."""

import re
from collections import Counter
from collections.abc import Iterator

from stepdown.surveys.questionnaire.checking.fault import Fault, Placed
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)
_RESERVED = ("meta", "instanceID")
"""What XLSForm programs add to every form."""


def naming_faults(questionnaire: Questionnaire) -> Iterator[Fault]:
    """Names that stand twice, names that are taken, a list or role question that is not there, odd languages."""
    yield from _pages(questionnaire)
    yield from _questions(questionnaire)
    yield from _role(questionnaire)
    yield from _languages(questionnaire)


def _pages(questionnaire: Questionnaire) -> Iterator[Fault]:
    for name, times in Counter(page.name for page in questionnaire.pages).items():
        if times > 1:
            yield Fault(f"{times} pages have this name; give each its own", page=name)


def _questions(questionnaire: Questionnaire) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for page in questionnaire.pages:
        for question in page.questions:
            placed = Placed(page, question)
            if question.name in first:
                yield placed.fault(f"page {first[question.name]} has a question of this name already; rename one")
            first.setdefault(question.name, page.name)
            if question.name in _RESERVED:
                yield placed.fault("XLSForm keeps this name for itself; rename the question")
            if question.choices and question.choices not in questionnaire.lists:
                yield placed.fault(f"the list '{question.choices}' is not there; add it or name another")


def _role(questionnaire: Questionnaire) -> Iterator[Fault]:
    name = questionnaire.role_question
    if name is None:
        return
    kinds = [question.kind for question in questionnaire.questions() if question.name == name]
    if not kinds:
        yield Fault(f"the role question '{name}' is not there; name the one that asks who the respondent is")
    elif kinds[0] is not QuestionKind.ONE_OF:
        yield Fault(
            f"the role question '{name}' is of the kind {kinds[0]}; make it one_of, so that roles can be counted"
        )


def _languages(questionnaire: Questionnaire) -> Iterator[Fault]:
    for language, times in Counter(questionnaire.languages).items():
        if times > 1:
            yield Fault(f"the language '{language}' stands {times} times; leave one")
        if not _LANGUAGE.fullmatch(language):
            yield Fault(f"the language '{language}' is no code; write one such as en or cy")
