"""The answers to a closed question: the options that say something, and what each respondent chose or why not."""

from dataclasses import dataclass

from stepdown.domain.missing import Missing
from stepdown.surveys.frequencies.names import id_words
from stepdown.surveys.frequencies.survey import Survey
from stepdown.surveys.questionnaire.questionnaire import Question
from stepdown.surveys.questionnaire.words import QuestionKind, Side
from stepdown.surveys.responses import Response, Unanswered

TICKED, NOT_TICKED = "ticked", "not_ticked"

type Chosen = tuple[str, ...] | Missing | Unanswered
"""The names of the options chosen; or that the choice made says why there is no answer; or why none was made."""


@dataclass(frozen=True, slots=True)
class Option:
    """A choice that says something. ``word`` stands for it in ids; ``side`` only where one alone can be chosen."""

    name: str
    word: str
    label: str
    side: Side | None = None


def options(survey: Survey, question: Question) -> tuple[Option, ...]:
    """What may be answered to a closed question, without the choices that say why there is no answer."""
    if question.kind is QuestionKind.AGREE:
        return Option(TICKED, TICKED, "Ticked"), Option(NOT_TICKED, NOT_TICKED, "Not ticked")
    choices = survey.questionnaire.choices_of(question)
    words = id_words(choice.name for choice in choices)
    return tuple(
        Option(
            choice.name,
            words[choice.name],
            survey.said(choice.label) or choice.name,
            choice.side if excludes_others(question) else None,
        )
        for choice in choices
        if choice.means is None
    )


def excludes_others(question: Question) -> bool:
    """Whether nobody can choose two options, so that they add up to all who answered."""
    return question.kind is not QuestionKind.SEVERAL_OF


def high_side(offered: tuple[Option, ...]) -> tuple[Option, ...]:
    """The options of the high side of an ordered scale, where there are several to be taken together."""
    high = tuple(option for option in offered if option.side is Side.HIGH)
    return high if len(high) > 1 else ()


def side_label(high: tuple[Option, ...]) -> str:
    """'Agree or strongly agree'."""
    first, *others = (option.label for option in high)
    *listed, last = (first, *(_inside_a_sentence(label) for label in others))
    return f"{', '.join(listed)} or {last}" if listed else last


def _inside_a_sentence(label: str) -> str:
    """A small first letter, but for 'I' and for letters that stand for a name."""
    return f"{label[0].lower()}{label[1:]}" if label[1:2].islower() else label


def chosen(survey: Survey, question: Question, response: Response) -> Chosen:
    """What a respondent chose. A question that the response says nothing of was not shown.

    ValueError where the answer is none of the choices.
    """
    answer = response.answers.get(question.name, Unanswered.NOT_SHOWN)
    if isinstance(answer, Unanswered):
        return answer
    if question.kind is QuestionKind.AGREE and isinstance(answer, bool):
        return (TICKED if answer else NOT_TICKED,)
    names = (answer,) if isinstance(answer, str) else answer
    reasons = {choice.name: choice.means for choice in survey.questionnaire.choices_of(question)}
    if not isinstance(names, tuple) or not reasons.keys() >= set(names):
        raise ValueError(f"response {response.id}: {answer!r} is none of the choices of {question.name}")
    return _said(names, {name: reason for name, reason in reasons.items() if reason})


def _said(names: tuple[str, ...], reasons: dict[str, Missing]) -> Chosen:
    """Nothing ticked was skipped. A reason beside real choices does not undo them."""
    said = tuple(name for name in dict.fromkeys(names) if name not in reasons)
    if said or not names:
        return said or Unanswered.SKIPPED
    return reasons[names[0]]
