"""What each kind of question takes."""

from collections.abc import Iterator, Mapping

from stepdown.surveys.questionnaire.checking.fault import Fault, Placed
from stepdown.surveys.questionnaire.defaults import default_of
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind

_NUMBERS = frozenset({QuestionKind.WHOLE_NUMBER, QuestionKind.DECIMAL})
_CHOSEN = frozenset({QuestionKind.ONE_OF, QuestionKind.SEVERAL_OF})
_JUDGED = _NUMBERS | _CHOSEN | {QuestionKind.TEXT, QuestionKind.LONG_TEXT, QuestionKind.DATE}

_TAKEN_BY: Mapping[str, frozenset[QuestionKind]] = {
    "choices": _CHOSEN,
    "choice_filter": _CHOSEN,
    "as_list": frozenset({QuestionKind.ONE_OF}),
    "required": _JUDGED | {QuestionKind.AGREE},
    "required_message": _JUDGED | {QuestionKind.AGREE},
    "constraint": _JUDGED,
    "constraint_message": _JUDGED,
    "default": _JUDGED,
    "calculation": frozenset({QuestionKind.WORKED_OUT}),
    "unit": _NUMBERS | {QuestionKind.WORKED_OUT},
    "is_time_saved": _NUMBERS | {QuestionKind.WORKED_OUT},
}
"""The kinds that take a key; any kind takes a key that is not here. A box is never ticked for the respondent."""


def takes(kind: QuestionKind, key: str) -> bool:
    """Whether a question of a kind can have a key such as ``constraint``."""
    return kind in _TAKEN_BY.get(key, QuestionKind)


def kind_faults(questionnaire: Questionnaire) -> Iterator[Fault]:
    """Keys that a question's kind does not take, keys that it needs, and defaults that are no answer to it."""
    for page in questionnaire.pages:
        for question in page.questions:
            placed = Placed(page, question)
            for key in _TAKEN_BY:
                if getattr(question, key) and not takes(question.kind, key):
                    yield placed.fault(f"{key} does not go with the kind {question.kind}; remove it")
            yield from _wanting(placed)
            yield from _default(questionnaire, placed)


def _wanting(placed: Placed) -> Iterator[Fault]:
    question = placed.question
    if question.kind in _CHOSEN and not question.choices:
        yield placed.fault("choices is missing; name the list that it offers")
    if question.kind is QuestionKind.WORKED_OUT and question.calculation is None:
        yield placed.fault("calculation is missing; write how it is worked out")
    if question.is_time_saved and not question.unit:
        yield placed.fault("unit is missing; say what the time saved is counted in, such as hours a week")


def _default(questionnaire: Questionnaire, placed: Placed) -> Iterator[Fault]:
    question = placed.question
    if not takes(question.kind, "default") or (question.choices and question.choices not in questionnaire.lists):
        return
    try:
        default_of(questionnaire, question)
    except ValueError as why:
        yield placed.fault(f"default '{question.default}' cannot be its answer ({why}); correct or remove it")
