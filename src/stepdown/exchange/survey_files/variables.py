"""The columns of the responses' file: what each is called, what it holds, and what its codes mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stepdown.domain.word import Word
from stepdown.exchange.survey_files.codes import ANSWERED, CHOSEN, REASONS, TICKED, YES_NO, Code, codes_of
from stepdown.exchange.survey_files.variable_names import Names, beside
from stepdown.surveys.frequencies.survey import labelled
from stepdown.surveys.questionnaire.questionnaire import Question, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.responses import Given, Response, Unanswered
from stepdown.surveys.words import SurveyMode


class Form(Word):
    """What a column holds."""

    CODE = "code", "A code"
    NUMBER = "number", "A number"
    DATE = "date", "A date, such as 2026-03-31"
    TEXT = "text", "Text"


class Of(Word):
    """What of a response a column tells."""

    ID = "id", "Which response it is"
    ROLE = "role", "The role of the respondent"
    COMPLETE = "complete", "Whether the response is complete"
    ANSWER = "answer", "The answer to a question"
    CHOICE = "choice", "Whether a choice was among those chosen"
    REASON = "reason", "Why there is no answer"


OWN_NAMES = {Of.ID: "stepdown_response", Of.ROLE: "stepdown_role", Of.COMPLETE: "stepdown_complete"}
"""The names of the columns that no question asks for."""


@dataclass(frozen=True, slots=True)
class Variable:
    """One column. ``question`` and ``choice`` by name, None where it is about neither; ``codes`` if it holds codes."""

    name: str
    label: str
    of: Of
    form: Form
    question: str | None = None
    choice: str | None = None
    unit: str | None = None
    codes: tuple[Code, ...] = ()


_FORMS = {
    QuestionKind.WHOLE_NUMBER: Form.NUMBER,
    QuestionKind.DECIMAL: Form.NUMBER,
    QuestionKind.DATE: Form.DATE,
    QuestionKind.ONE_OF: Form.CODE,
    QuestionKind.AGREE: Form.CODE,
}


def variables_of(
    questionnaire: Questionnaire, responses: Sequence[Response], mode: SurveyMode, language: str | None = None
) -> tuple[Variable, ...]:
    """The columns in order. Only where answers are tied to people is there one that says which response it is."""
    found = [_own(Of.ID)] if mode is SurveyMode.LINKED else []
    if not all(_asks_for_role(questionnaire, response) for response in responses):
        found.append(_own(Of.ROLE))
    return (*found, _own(Of.COMPLETE), *question_variables(questionnaire, responses, language))


def question_variables(
    questionnaire: Questionnaire, responses: Sequence[Response] = (), language: str | None = None
) -> tuple[Variable, ...]:
    """The columns of the questions, and beside each that holds no codes the column of reasons."""
    names = Names(*OWN_NAMES.values())
    asked = [q for q in questionnaire.questions() if q.kind is not QuestionKind.NOTE]
    return tuple(
        variable
        for question in asked
        for variable in _of_question(questionnaire, question, names, _form(question, responses), language)
    )


def _asks_for_role(questionnaire: Questionnaire, response: Response) -> bool:
    """Whether an answer says the role that the response bears, so that no column of its own need say it."""
    asked = questionnaire.role_question
    return response.role is None or (asked is not None and response.answers.get(asked) == response.role)


def _own(of: Of) -> Variable:
    form = Form.CODE if of is Of.COMPLETE else Form.TEXT
    return Variable(OWN_NAMES[of], of.label, of, form, codes=YES_NO if of is Of.COMPLETE else ())


def _form(question: Question, responses: Sequence[Response]) -> Form:
    """What is worked out holds numbers where all of it is numbers."""
    if question.kind is QuestionKind.WORKED_OUT:
        return (
            Form.TEXT if any(_is_text(response.answers.get(question.name)) for response in responses) else Form.NUMBER
        )
    return _FORMS.get(question.kind, Form.TEXT)


def _is_text(answer: Given | Unanswered | None) -> bool:
    return isinstance(answer, str) and not isinstance(answer, Unanswered)


def _of_question(
    questionnaire: Questionnaire, question: Question, names: Names, form: Form, language: str | None
) -> Iterator[Variable]:
    label = questionnaire.said(question.label, language) or question.name
    if question.kind is QuestionKind.SEVERAL_OF:
        for choice in questionnaire.choices_of(question):
            name = names.give(f"{question.name}_{choice.name}")
            said = labelled(label, questionnaire.said(choice.label, language) or choice.name)
            yield Variable(name, said, Of.CHOICE, Form.CODE, question.name, choice.name, codes=CHOSEN)
        return
    codes = TICKED if question.kind is QuestionKind.AGREE else ()
    codes = codes_of(questionnaire, question, language) if question.kind is QuestionKind.ONE_OF else codes
    name = names.give(question.name)
    yield Variable(name, label, Of.ANSWER, form, question.name, unit=question.unit, codes=codes)
    if form is not Form.CODE:
        why = f"Why there is no answer: {label}"
        yield Variable(beside(name), why, Of.REASON, Form.CODE, question.name, codes=(ANSWERED, *REASONS))
