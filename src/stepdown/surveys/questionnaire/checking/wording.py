"""The words that respondents read: in the first language, in others that are named, showing answers that there are."""

from collections.abc import Iterator
from functools import partial

from stepdown.surveys.questionnaire.checking.fault import Fault, Placed
from stepdown.surveys.questionnaire.questionnaire import Question, Questionnaire, Said
from stepdown.surveys.questionnaire.references import PIPED
from stepdown.surveys.questionnaire.words import QuestionKind

_BESIDE_THE_LABEL = ("hint", "required_message", "constraint_message")


def wording_faults(questionnaire: Questionnaire) -> Iterator[Fault]:
    """Labels that are missing, words in no language of the questionnaire, and answers shown that cannot be."""
    answered = {q.name for q in questionnaire.questions() if q.kind is not QuestionKind.NOTE}
    for words, fault, what, is_needed in _words(questionnaire):
        first = questionnaire.languages[0]
        if first not in words and (words or is_needed):
            yield fault(f"{what} is missing in the first language ({first}); write it")
        for language, text in words.items():
            if language not in questionnaire.languages:
                yield fault(f"{what} is in '{language}', which is not one of the languages; add it or remove the words")
            yield from (fault(problem) for problem in _shown(text, answered, what))


type _Words = tuple[Said, partial[Fault] | type[Fault], str, bool]
"""Words, what makes a fault of them, what they are and whether they must be there."""


def _words(questionnaire: Questionnaire) -> Iterator[_Words]:
    yield questionnaire.title, Fault, "title", True
    for page in questionnaire.pages:
        yield page.title, partial(Fault, page=page.name), "title", False
        yield page.section, partial(Fault, page=page.name), "section", False
        for question in page.questions:
            yield from _of_question(Placed(page, question), question)
    for name, choices in questionnaire.lists.items():
        for choice in choices:
            yield choice.label, partial(Fault, list=name, choice=choice.name), "label", True


def _of_question(placed: Placed, question: Question) -> Iterator[_Words]:
    fault = partial(Fault, page=placed.page.name, question=question.name)
    yield question.label, fault, "label", question.kind is not QuestionKind.WORKED_OUT
    for what in _BESIDE_THE_LABEL:
        yield getattr(question, what), fault, what, False


def _shown(text: str, answered: set[str], what: str) -> Iterator[str]:
    names = PIPED.findall(text)
    for name in names:
        if name not in answered:
            yield f"{what} shows the answer to '{name}', which is no question here; correct the name"
    if text.count("${") > len(names):
        yield f"{what} has ${{ without a name and }}; write ${{name}}, without spaces"
