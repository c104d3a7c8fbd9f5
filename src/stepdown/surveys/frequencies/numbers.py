"""The answers to a question for a number: how many, mean, median, least and most."""

import statistics
from collections.abc import Callable, Mapping, Sequence

from stepdown.results.result import Measure, Relation, Result, Tally
from stepdown.surveys.frequencies.figures import RESPONSE, Part, same_base
from stepdown.surveys.frequencies.names import question_ids
from stepdown.surveys.frequencies.survey import Survey
from stepdown.surveys.questionnaire.questionnaire import Question
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.responses import Unanswered

NUMBERS = "surveys.frequencies.numbers"
AS_ANSWERED = "as answered"
"""What a number is said to count where the question does not say."""

_ASKED_FOR = (QuestionKind.WHOLE_NUMBER, QuestionKind.DECIMAL)
_MEASURES: Mapping[Measure, tuple[str, Callable[[Sequence[float]], float]]] = {
    Measure.MEAN: ("mean", statistics.mean),
    Measure.MEDIAN: ("median", statistics.median),
    Measure.MINIMUM: ("least", min),
    Measure.MAXIMUM: ("most", max),
}


def numbers_to(survey: Survey, question: Question) -> tuple[float, ...]:
    """The numbers given, in the order of the responses; none where the answers are no numbers.

    ValueError where a question that asks for a number has another answer.
    """
    answers = [response.answers.get(question.name) for response in survey.responses]
    said = [answer for answer in answers if answer is not None and not isinstance(answer, Unanswered)]
    numbers = [float(answer) for answer in said if isinstance(answer, int | float) and not isinstance(answer, bool)]
    if len(numbers) == len(said) and question.kind in (*_ASKED_FOR, QuestionKind.WORKED_OUT):
        return tuple(numbers)
    if question.kind in _ASKED_FOR:
        raise ValueError(f"the question {question.name} asks for a number, and an answer to it is none")
    return ()


def numbers_part(survey: Survey, question: Question, amounts: Sequence[float]) -> Part:
    """One or more numbers summed up. How many were given is the known of each."""
    id_ = question_ids(survey.questionnaire)[question.name]
    results = [
        Result(
            f"{id_}.{measure}",
            f"{survey.label_of(question)}, {name}",
            measure,
            RESPONSE,
            NUMBERS,
            Tally(known=len(amounts), total=len(amounts)),
            estimate=float(summed(amounts)),
            of=question.unit or AS_ANSWERED,
            table=id_,
            internal=survey.is_too_few(len(amounts)),
        )
        for measure, (name, summed) in _MEASURES.items()
    ]
    known = Relation(f"{results[0].id}#known", (id_,))
    return Part(tuple(results), (known, *same_base(results)))
