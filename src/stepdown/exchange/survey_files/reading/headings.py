"""What each column of a file of responses is about, by its heading: our own names, or those of other tools."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stepdown.exchange.survey_files.variables import OWN_NAMES, Of, Variable, question_variables
from stepdown.surveys.questionnaire.questionnaire import Question, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind


@dataclass(frozen=True, slots=True)
class About:
    """What a column tells: of which question, and of which choice where each has a column of its own."""

    of: Of
    question: str | None = None
    choice: str | None = None


def folded(text: str) -> str:
    """Words without the differences that do not matter: capitals and blanks."""
    return " ".join(text.split()).casefold()


def headings_of(questionnaire: Questionnaire) -> Mapping[str, About]:
    """What each heading, folded, is about. A question's own names come before anything that others might call it."""
    found: dict[str, About] = {}
    for heading, about in _all(questionnaire):
        found.setdefault(folded(heading), about)
    return found


def _all(questionnaire: Questionnaire) -> Iterator[tuple[str, About]]:
    questions = [q for q in questionnaire.questions() if q.kind is not QuestionKind.NOTE]
    variables = question_variables(questionnaire)
    yield from ((OWN_NAMES[of], About(of)) for of in OWN_NAMES)
    yield from ((question.name, About(Of.ANSWER, question.name)) for question in questions)
    yield from ((variable.name, _about(variable)) for variable in variables)
    for question in questions:
        yield from ((said, About(Of.ANSWER, question.name)) for said in question.label.values())
        yield from _choices(questionnaire, question)
    yield from ((variable.label, _about(variable)) for variable in variables)
    yield from ((name, About(Of.ID)) for name in ("_uuid", "_id", "id", "response id", "response_id"))


def _about(variable: Variable) -> About:
    return About(variable.of, variable.question, variable.choice)


def _choices(questionnaire: Questionnaire, question: Question) -> Iterator[tuple[str, About]]:
    """A column for each choice of several, as other tools head them: 'services/housing', 'Which services?/Housing'."""
    if question.kind is not QuestionKind.SEVERAL_OF:
        return
    for choice in questionnaire.choices_of(question):
        about = About(Of.CHOICE, question.name, choice.name)
        yield f"{question.name}/{choice.name}", about
        for language, said in question.label.items():
            words = choice.label.get(language, choice.name)
            yield f"{said}/{words}", about
            yield f"{said} [{words}]", about


def about(heading: str, known: Mapping[str, About]) -> About | None:
    """What a heading is about; groups before a name, as in 'staff/role', are passed over. None if nobody knows."""
    parts = folded(heading).split("/")
    tries: Sequence[str] = ["/".join(parts[place:]) for place in range(len(parts))]
    return next((known[words] for words in tries if words in known), None)
